import type { Point } from '../model/listing.ts';
import { csvText } from '../safe/csv.ts';

type Cell = string | readonly (string | Point)[];

/** A list for a spreadsheet: a header, then a row each; where a cell holds several, they are parted by `; `. */
export const listingCsv = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string => csvText([columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))]);

const cellText = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell
    : cell.map((one) => (typeof one === 'string' ? one : `${one.path}:${one.line}:${one.column}`)).join('; ');
