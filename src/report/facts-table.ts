import type { RepositoryFacts } from '../model/facts.ts';
import { stringify } from '../safe/json.ts';
import { type Style, type StyledLine, styled } from '../safe/style.ts';
import { type FactLine, factLines } from './facts-lines.ts';
import { paintLines } from './listing-table.ts';
import { count } from './order.ts';
import { WIDTH } from './section.ts';
import { wrap } from './wrap.ts';

const STYLES: Readonly<Record<FactLine['state'], Style | undefined>> = {
  known: undefined,
  absent: 'dim',
  unknown: 'cyan',
};
const WIDEST = 28;

/** A record for a terminal: a line a fact, and a line that counts. */
export function renderFactsTable(facts: RepositoryFacts, colour: boolean): string {
  const lines = factLines(facts);
  return paintLines(
    [
      [styled(`${facts.repository}, as GitHub said on ${facts.asked}`, 'bold')],
      [],
      ...drawFacts(lines),
      [],
      total(lines),
    ],
    colour,
  );
}

/** Facts side by side: what each is about, then its gist, broken to the width of the page. */
export function drawFacts(all: readonly FactLine[]): readonly StyledLine[] {
  const lines = togetherIfSame(all);
  const width = Math.min(WIDEST, Math.max(...lines.map(({ subject }) => subject.length)));
  return lines.flatMap(({ subject, says, state }) => {
    const head = subject.length > width ? [[subject] satisfies StyledLine] : [];
    const style = STYLES[state];
    const rows = wrap(says, WIDTH - width - 2);
    return [
      ...head,
      ...rows.map((row, index): StyledLine => {
        const label = index === 0 && head.length === 0 ? subject : '';
        return [`${label.padEnd(width)}  `, style === undefined ? row : styled(row, style)];
      }),
    ];
  });
}

/** Where nothing at all is known, for one reason, that is said once. */
function togetherIfSame(lines: readonly FactLine[]): readonly FactLine[] {
  const [first] = lines;
  if (first?.state !== 'unknown' || lines.some(({ says }) => says !== first.says)) return lines;
  return [{ ...first, subject: 'everything' }];
}

function total(lines: readonly FactLine[]): StyledLine {
  const number = (state: FactLine['state']): number => lines.filter((one) => one.state === state).length;
  return [
    `${count(lines.length, 'fact')}: ${number('known')} known, ${number('absent')} absent, ${number('unknown')} unknown`,
  ];
}

/** The keys of a record in its own order; those of parts come after them by name. */
const FACT_KEYS = [
  'schemaVersion',
  'repository',
  'asked',
  'state',
  'value',
  'why',
  'because',
  'name',
  'visibility',
  'plan',
  'defaultBranch',
  'environments',
  'tagRules',
  'workflowToken',
  'secrets',
  'organizationSecrets',
  'deployKeys',
  'subject',
  'collaborators',
  'teams',
];

/** A record for programs, and for a log: it reads back as it is. */
export const renderFactsJson = (facts: RepositoryFacts): string => `${stringify(facts, FACT_KEYS)}\n`;
