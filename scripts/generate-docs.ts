import { SEVERITIES } from '../src/model/judgement.ts';
import type { RuleCard } from '../src/model/report.ts';
import { type Example, renderRulePage } from '../src/report/rule-page.ts';
import type { Kind, RuleCase } from '../test/house/rule-cases.ts';

/** Every generated page by its path: one for each rule, from its card and its first bad and good case, and the table of all. */
export function generateDocs(cards: readonly RuleCard[], cases: readonly RuleCase[]): ReadonlyMap<string, string> {
  const pages = cards.map((card): [string, string] => [`docs/rules/${card.id}.md`, rulePage(card, cases)]);
  return new Map([...pages, ['docs/rules/README.md', rulesTable(cards)]]);
}

const rulePage = (card: RuleCard, cases: readonly RuleCase[]): string =>
  renderRulePage(card, { bad: exampleOf(card.id, 'bad', cases), good: exampleOf(card.id, 'good', cases) });

/** The first case of a kind, whole: a call and the workflow it calls say nothing apart, nor does what GitHub says of them. */
function exampleOf(ruleId: string, kind: Kind, cases: readonly RuleCase[]): readonly Example[] {
  const first = cases.find((one) => one.ruleId === ruleId && one.kind === kind);
  const files = [...(first?.files ?? [])].map(([path, text]) => ({ path, text }));
  return first?.facts === undefined ? files : [...files, { path: 'facts.json', text: first.facts }];
}

function rulesTable(cards: readonly RuleCard[]): string {
  const rank = (card: RuleCard): number => SEVERITIES.indexOf(card.severity);
  const rows = [...cards]
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map(
      (card) =>
        `| [${card.id}](${card.id}.md) | ${card.severity} | ${card.category} | ${card.title.replaceAll('|', '\\|')} |`,
    );
  return [
    '# The rules',
    '',
    '| rule | severity | category | what it finds |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
