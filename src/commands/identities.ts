import { nearest, UserError } from '../errors.ts';
import type { Roster, RosterLine } from '../model/roster.ts';
import { renderRosterCsv } from '../report/roster-csv.ts';
import { renderRosterJson } from '../report/roster-json.ts';
import { renderRosterLastLine, renderRosterTable } from '../report/roster-table.ts';
import { listVerb } from './list.ts';
import type { Given } from './options.ts';
import type { World } from './world.ts';

/** `countersign identities [NAME] [DIR]`: lists every identity that the workflows show or the manifest declares. */
export const identitiesVerb = listVerb({
  name: 'identities',
  operands: '[NAME] [DIR]',
  about: 'List who acts, what each may do, who owns it, and its last review',
  examples: [
    { command: 'countersign identities', about: 'Those of the current folder' },
    { command: 'countersign identities api-deployer', about: 'One in full, with every place that uses it' },
    { command: 'countersign identities --history --format csv --output identities.csv', about: 'For a spreadsheet' },
  ],
  directory: (given, world) => operandsOf(given, world).directory,
  read: async (world, input, given) => {
    const { name, directory } = operandsOf(given, world);
    const all = world.roster(input);
    const wanted = name === undefined ? all : narrowed(all, name);
    return given.has('history') ? withHistory(wanted, directory, world) : wanted;
  },
  forms: { table: renderRosterTable, json: renderRosterJson, csv: renderRosterCsv },
  lastLine: renderRosterLastLine,
});

/** A single operand is a folder where there is one of that name. */
function operandsOf({ operands }: Given, world: World): Readonly<{ name?: string; directory: string }> {
  const [first, second, extra] = operands;
  if (extra !== undefined)
    throw new UserError(`identities takes one name and one folder, and ${JSON.stringify(extra)} is more`);
  if (operands.includes('')) throw new UserError('The name or folder is empty; write . for the current folder');
  if (first === undefined) return { directory: '.' };
  if (second !== undefined) return { name: first, directory: second };
  return world.isFolder(first) ? { directory: first } : { name: first, directory: '.' };
}

/** One identity alone: by its id, its principal, or what workflows call it. */
function narrowed(all: Roster, name: string): Roster {
  const found = all.identities.filter((one) => namesOf(one).some((known) => isCalled(known, name)));
  const [only] = found;
  if (!only) {
    const near = nearest(name, all.identities.flatMap(namesOf));
    throw new UserError(
      `There is no identity ${name}, and no folder of that name${near === undefined ? '; countersign identities lists them' : `; did you mean ${near}?`}`,
    );
  }
  return { ...all, identities: found, environments: [], environmentUses: [], secrets: [], runners: [], mentions: [] };
}

const namesOf = ({ id, principal, accounts }: RosterLine): readonly string[] =>
  [id, principal, ...accounts].filter((name) => name !== '');

/** GitHub ignores case in handles and names; a principal compares whole. */
const isCalled = (known: string, name: string): boolean =>
  known === name ||
  (!/[:/]/u.test(known) && known.toLowerCase().replace(/^@/u, '') === name.toLowerCase().replace(/^@/u, ''));

const MOST_ASKED = 200;

/** The day each came into the repository: that of the first commit with the text that names it, else with its workflow. */
function withHistory(all: Roster, directory: string, world: World): Roster {
  const asked = all.identities.slice(0, MOST_ASKED);
  const { days, because } = world.firstDays(directory, asked.map(wantedOf));
  const left = all.identities.length - asked.length;
  return {
    ...all,
    identities: all.identities.map((one, index) => ({ ...one, since: days[index] ?? '' })),
    notices: [
      ...all.notices,
      ...(because === undefined ? [] : [`since when identities are there is not known: ${because}`]),
      ...(left > 0 ? [`since when ${left} more identities are there was not asked`] : []),
    ],
  };
}

/** What to look for: its name as a workflow writes it. What has none came with its workflow. */
function wantedOf({ uses, toldBy, path, principal, accounts, secrets }: RosterLine) {
  const [account = ''] = accounts;
  const isNamed = toldBy === 'principal' || toldBy === 'name' || toldBy === 'pattern';
  const text = [...secrets, ...(isNamed ? [account.replace(/^(?:secrets|vars)\./u, '')] : []), principal].find(
    (one) => one !== '',
  );
  return { path: uses[0]?.path ?? path, text: text ?? '' };
}
