import type { CredentialLine, Inventory, Lifetime } from '../model/inventory.ts';
import { type Style, type StyledLine, styled } from '../safe/style.ts';
import { type Cell, countLine, drawCells, drawGaps, GAP, header, paintLines } from './listing-table.ts';
import { count } from './order.ts';
import { WIDTH } from './section.ts';
import { wrap } from './wrap.ts';

const HEADS = ['SOURCE', 'CREDENTIAL, ACCOUNT', 'USED FOR', 'JOBS, PLACES'];
const WIDTHS = [14, 31, 14];
const INDENT = ' '.repeat(14) + GAP;
const MOST_LINES = 12;
const LIFETIMES: Readonly<Record<Lifetime, Style>> = {
  'until rotated': 'yellow',
  'this run': 'green',
  unknown: 'cyan',
};
const SOURCES: Readonly<Record<CredentialLine['source'], string>> = {
  stored: 'stored',
  'handed-in': 'handed in',
  literal: 'literal',
  variable: 'variable',
  unknown: 'unknown source',
  minted: 'minted',
  'workflow-token': 'workflow token',
};

/** The credentials for a terminal, what longest lives first, then what keeps the list from being whole, and a line that counts. */
export function renderInventoryTable(inventory: Inventory, colour: boolean): string {
  const { credentials } = inventory;
  return paintLines(
    [
      ...(credentials.length === 0 ? [] : [header(HEADS, WIDTHS), []]),
      ...credentials.flatMap((line) => [...drawCredential(line), []]),
      ...drawGaps(inventory, 'a credential there would not be in the list'),
      lastLine(inventory),
    ],
    colour,
  );
}

/** The last line alone: everything counted. */
export const renderInventoryLastLine = (inventory: Inventory, colour: boolean): string =>
  paintLines([lastLine(inventory)], colour);

/** One credential: four columns side by side, then what would replace it. */
const drawCredential = (line: CredentialLine): readonly StyledLine[] => [
  ...drawCells(
    [
      [SOURCES[line.source], styled(line.lifetime, LIFETIMES[line.lifetime])],
      aboutOf(line),
      reachOf(line),
      placesOf(line),
    ],
    WIDTHS,
  ),
  ...remedyOf(line),
];

/** A detail only where it says more than the account does. */
function aboutOf({ provider, name, account, source, detail, identity }: CredentialLine): Cell {
  const title = name.toLowerCase().includes(provider.toLowerCase()) ? name : `${name} (${provider})`;
  const says = source === 'literal' || source === 'unknown' || source === 'handed-in';
  const named = source === 'literal' || (source === 'unknown' && account.includes(detail)) ? [] : [account];
  return [title, ...named, ...(says ? [detail] : []), ...(identity === '' ? [] : [`declared as ${identity}`])];
}

function reachOf({ effects, tiers, environments }: CredentialLine): Cell {
  return [
    effects.join(', ') || 'no effect seen',
    ...(tiers.length > 0 ? [tiers.map((tier) => (tier === 'unknown' ? 'tier unknown' : tier)).join(', ')] : []),
    ...(environments.length > 0 ? [`environment ${environments.join(', ')}`] : []),
  ];
}

/** Each job, then each place, as many as a person reads. */
function placesOf({ users, places }: CredentialLine): Cell {
  const all = [...users, ...places.map((at) => `${at.path}:${at.line}:${at.column}`)];
  const left = all.length - MOST_LINES;
  return left > 0 ? [...all.slice(0, MOST_LINES), `and ${left} more in the JSON report`] : all;
}

function remedyOf({ instead, insteadUrl, none }: CredentialLine): readonly StyledLine[] {
  const texts = [instead === '' ? '' : `instead: ${instead}. ${insteadUrl}`, none];
  return texts
    .filter((text) => text !== '')
    .flatMap((text) => wrap(text, WIDTH - INDENT.length).map((one): StyledLine => [INDENT, styled(one, 'dim')]));
}

function lastLine(inventory: Inventory): StyledLine {
  const { credentials } = inventory;
  const kinds = Object.keys(LIFETIMES).flatMap((lifetime) => {
    const number = credentials.filter((one) => one.lifetime === lifetime).length;
    return number === 0 ? [] : [`${number} ${lifetime === 'unknown' ? 'of unknown life' : lifetime}`];
  });
  const total = `${count(credentials.length, 'credential')}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}`;
  return countLine(inventory, total);
}
