import type { RuleCard } from '../model/report.ts';
import { fence } from '../safe/markdown.ts';
import { paint, type StyledLine, styled } from '../safe/style.ts';
import { wrap } from './wrap.ts';

export type Example = Readonly<{ path: string; text: string }>;
/** The files of the first case of a kind, in reading order. */
export type Examples = Readonly<{ bad: readonly Example[]; good: readonly Example[] }>;

const WIDTH = 100;

/** The page of a rule, `docs/rules/<id>.md`. All of its text is our own: the card, and the fixtures that test the rule. */
export function renderRulePage(card: RuleCard, examples: Examples): string {
  const blocks = [
    `# ${card.title}`,
    factsTable(card),
    ...part('What it finds', card.finds),
    ...part('Why it matters', card.why),
    ...example('Bad', examples.bad),
    ...example('Good', examples.good),
    ...part('How to fix', card.fix),
    ...part('When not to use it', card.whenNot),
    ...part('What it cannot see', card.cannotSee),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const part = (title: string, text: string): readonly string[] => (text === '' ? [] : [`## ${title}`, text]);

function example(title: string, files: readonly Example[]): readonly string[] {
  if (files.length === 0) return [];
  return [`## ${title}`, ...files.flatMap(({ path, text }) => [`\`${path}\``, fence(text, languageOf(path))])];
}

function languageOf(path: string): string {
  if (/\.ya?ml$/u.test(path)) return 'yaml';
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('.tf') ? 'hcl' : '';
}

const facts = ({ id, severity, category, controls }: RuleCard): readonly (readonly [string, string])[] => [
  ['Rule', id],
  ['Severity', severity],
  ['Category', category],
  ['Controls', controls.length === 0 ? 'none' : controls.join(', ')],
];

function factsTable(card: RuleCard): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = facts(card).map(([name, value]) => `| ${name} | ${cell(name === 'Rule' ? `\`${value}\`` : value)} |`);
  const ignore = `\`# countersign: ignore[${card.id}] until=YYYY-MM-DD -- reason\``;
  const excuse =
    card.severity === 'critical' || card.severity === 'high' ? 'an exception in the configuration' : ignore;
  return ['| | |', '| --- | --- |', ...rows, `| To accept one | ${excuse} |`].join('\n');
}

/** The same for a terminal: what `explain` prints. */
export function renderRuleText(card: RuleCard, colour: boolean): string {
  const [, ...rest] = facts(card);
  const lines: StyledLine[] = [
    [styled(card.id, 'bold'), `: ${card.title}`],
    ...rest.map(([name, value]): StyledLine => ['  ', styled(name.toLowerCase().padEnd(10), 'dim'), value]),
    ...paragraphs('What it finds', card.finds),
    ...paragraphs('Why it matters', card.why),
    ...paragraphs('How to fix', card.fix),
    ...paragraphs('When not to use it', card.whenNot),
    ...paragraphs('What it cannot see', card.cannotSee),
  ];
  return lines.map((line) => `${paint(line, colour)}\n`).join('');
}

function paragraphs(title: string, text: string): readonly StyledLine[] {
  if (text === '') return [];
  return [[], [styled(title, 'bold')], ...wrap(text, WIDTH - 2).map((line): StyledLine => ['  ', line])];
}
