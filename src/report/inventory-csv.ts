import type { CredentialLine, Inventory } from '../model/inventory.ts';
import { csvText } from '../safe/csv.ts';

const COLUMNS = [
  'source',
  'detail',
  'lifetime',
  'provider',
  'name',
  'account',
  'identity',
  'opens',
  'authentication',
  'tiers',
  'environments',
  'effects',
  'users',
  'places',
  'instead',
  'insteadUrl',
  'none',
] as const satisfies readonly (keyof CredentialLine)[];

/** The credentials for a spreadsheet: a header, then a row each; where a cell holds several, they are parted by `; `. */
export const renderInventoryCsv = ({ credentials }: Inventory): string =>
  csvText([COLUMNS, ...credentials.map((line) => COLUMNS.map((column) => cellOf(line, column)))]);

function cellOf(line: CredentialLine, column: (typeof COLUMNS)[number]): string {
  if (column === 'places') return line.places.map((at) => `${at.path}:${at.line}:${at.column}`).join('; ');
  const value = line[column];
  return typeof value === 'string' ? value : value.join('; ');
}
