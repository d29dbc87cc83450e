import type { CredentialLine, Inventory, Lifetime } from '../model/inventory.ts';
import { paint, type Style, type StyledLine, styled } from '../safe/style.ts';
import { fill, layText } from './columns.ts';
import { count } from './order.ts';
import { skippedWords, unknownWords } from './words.ts';
import { wrap } from './wrap.ts';

/** The last column may be wider than the rest leaves: a path that is cut leads nowhere. */
const WIDTH = 100;
const WIDTHS = { source: 14, credential: 31, reach: 14 } as const;
const GAP = '  ';
const INDENT = ' '.repeat(WIDTHS.source) + GAP;
const MOST_LINES = 12;
const MOST_UNKNOWN = 50;
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
  const lines: readonly StyledLine[] = [
    ...(inventory.credentials.length === 0 ? [] : [[styled(HEADER, 'bold')], []]),
    ...inventory.credentials.flatMap((line) => [...drawCredential(line), []]),
    ...section('not complete', inventory.reasons),
    ...section('notices', inventory.notices),
    ...section(
      'not read, and accepted',
      inventory.skipped.filter(({ accepted }) => accepted).map((one) => `${one.path}: ${skippedWords(one)}`),
    ),
    ...drawUnknown(inventory),
    lastLine(inventory),
  ];
  return lines.map((line) => `${paint(line, colour)}\n`).join('');
}

/** The last line alone: everything counted. */
export const renderInventoryLastLine = (inventory: Inventory, colour: boolean): string =>
  `${paint(lastLine(inventory), colour)}\n`;

const HEADER = [
  'SOURCE'.padEnd(WIDTHS.source),
  'CREDENTIAL, ACCOUNT'.padEnd(WIDTHS.credential),
  'USED FOR'.padEnd(WIDTHS.reach),
  'JOBS, PLACES',
].join(GAP);

/** One credential: four columns side by side, then what would replace it. */
function drawCredential(line: CredentialLine): readonly StyledLine[] {
  const source = [SOURCES[line.source], line.lifetime];
  const credential = layAll(aboutOf(line), WIDTHS.credential);
  const reach = layAll(reachOf(line), WIDTHS.reach);
  const places = placesOf(line);
  const height = Math.max(source.length, credential.length, reach.length, places.length);
  const rows = Array.from({ length: height }, (_, row): StyledLine => {
    const word = (source[row] ?? '').padEnd(WIDTHS.source);
    const place = places[row];
    const rest = [fill(credential[row], WIDTHS.credential), fill(reach[row], WIDTHS.reach)].join(GAP);
    const end = place === undefined ? rest.trimEnd() : `${rest}${GAP}${place}`;
    return [row === 1 ? styled(word, LIFETIMES[line.lifetime]) : word, end === '' ? '' : `${GAP}${end}`];
  });
  return [...rows.map(trimLine), ...remedyOf(line)];
}

const layAll = (texts: readonly string[], width: number) => texts.flatMap((text) => layText(text, width));

/** A detail only where it says more than the account does. */
function aboutOf({ provider, name, account, source, detail, identity }: CredentialLine): readonly string[] {
  const title = name.toLowerCase().includes(provider.toLowerCase()) ? name : `${name} (${provider})`;
  const says = source === 'literal' || source === 'unknown' || source === 'handed-in';
  const named = source === 'literal' || (source === 'unknown' && account.includes(detail)) ? [] : [account];
  return [title, ...named, ...(says ? [detail] : []), ...(identity === '' ? [] : [`declared as ${identity}`])];
}

function reachOf({ effects, tiers, environments }: CredentialLine): readonly string[] {
  return [
    effects.join(', ') || 'no effect seen',
    ...(tiers.length > 0 ? [tiers.map((tier) => (tier === 'unknown' ? 'tier unknown' : tier)).join(', ')] : []),
    ...(environments.length > 0 ? [`environment ${environments.join(', ')}`] : []),
  ];
}

/** Each job, then each place, as many as a person reads. */
function placesOf({ users, places }: CredentialLine): readonly string[] {
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

const trimLine = (line: StyledLine): StyledLine =>
  line.length === 2 && line[1] === '' && typeof line[0] === 'string' ? [line[0].trimEnd()] : line;

function section(title: string, items: readonly string[]): readonly StyledLine[] {
  if (items.length === 0) return [];
  const lines = items.flatMap((item) =>
    wrap(item, WIDTH).map((one, index): StyledLine => [index === 0 ? '  - ' : '    ', one]),
  );
  return [[styled(`${title}:`, 'bold')], ...lines, []];
}

function drawUnknown({ unknown }: Inventory): readonly StyledLine[] {
  const shown = unknown
    .slice(0, MOST_UNKNOWN)
    .map((one) => `${one.path}:${one.line}: ${one.subject}: ${unknownWords(one)}`);
  const left = unknown.length - shown.length;
  return section(
    `not followed, so a credential there would not be in the list (${unknown.length})`,
    left > 0 ? [...shown, `and ${left} more in the JSON report`] : shown,
  );
}

function lastLine({ complete, credentials, unknown, skipped, workflows }: Inventory): StyledLine {
  const kinds = Object.keys(LIFETIMES).flatMap((lifetime) => {
    const number = credentials.filter((one) => one.lifetime === lifetime).length;
    return number === 0 ? [] : [`${number} ${lifetime === 'unknown' ? 'of unknown life' : lifetime}`];
  });
  const total = `${count(credentials.length, 'credential')}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}`;
  const text = `${total}, ${unknown.length} not followed, ${skipped.length} skipped — ${count(workflows, 'workflow')}`;
  return complete ? [text] : [styled('incomplete:', 'yellow'), ` ${text}`];
}
