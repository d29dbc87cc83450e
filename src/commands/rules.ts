import { UserError } from '../errors.ts';
import type { RuleCard } from '../model/report.ts';
import { stringify } from '../safe/json.ts';
import type { Given } from './options.ts';
import type { Verb } from './verb.ts';
import type { Surroundings } from './world.ts';

const KEYS = ['id', 'title', 'category', 'severity', 'finds', 'why', 'fix', 'cannotSee', 'whenNot', 'controls'];

/** `countersign rules`: every rule with its severity, category and title, in the order of their ids. */
export const rulesVerb: Verb = {
  name: 'rules',
  operands: '',
  about: 'List the rules',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['plain', 'json'],
      about: 'plain (a table) or json (all that is known of each rule)',
    },
  ],
  examples: [
    { command: 'countersign rules', about: 'One line a rule' },
    { command: 'countersign rules --format json', about: 'For programs' },
  ],
  run: listRules,
};

function listRules(given: Given, { world, out }: Surroundings): 0 {
  const [extra] = given.operands;
  if (extra !== undefined) throw new UserError(`rules takes no words; write countersign explain ${extra} for one rule`);
  const cards = [...world.rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (given.value('format') === 'json') out.text(stringify(cards, KEYS));
  else out.text(table(cards));
  return 0;
}

function table(cards: readonly RuleCard[]): string {
  const rows = cards.map(({ id, severity, category, title }) => [id, severity, category, title]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}
