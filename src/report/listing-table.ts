import type { Listing } from '../model/listing.ts';
import { type Piece, paint, type StyledLine, styled } from '../safe/style.ts';
import { layText } from './columns.ts';
import { count } from './order.ts';
import { section } from './section.ts';
import { skippedWords, unknownWords } from './words.ts';

export const GAP = '  ';
const MOST_UNKNOWN = 50;

/** What stands in one column of an entry, a text or more below each other. */
export type Cell = readonly Piece[];

/**
 * The heads of the columns, in bold, over columns of these widths. The last one is as wide as it needs: a path that is cut
 * leads nowhere.
 */
export const header = (heads: readonly string[], widths: readonly number[]): StyledLine => [
  styled(
    heads
      .map((head, index) => head.padEnd(widths[index] ?? 0))
      .join(GAP)
      .trimEnd(),
    'bold',
  ),
];

/** One entry: its cells side by side, each broken to the width of its column. */
export function drawCells(cells: readonly Cell[], widths: readonly number[]): readonly StyledLine[] {
  const columns = cells.map((cell, column) => cell.flatMap((piece) => layPiece(piece, widths[column])));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    drawRow(
      columns.map((lines) => lines[row]),
      widths,
    ),
  );
}

type LaidPiece = Readonly<{ piece: Piece; width: number }>;

function layPiece(piece: Piece, width: number | undefined): readonly LaidPiece[] {
  const [text, style] = typeof piece === 'string' ? [piece, undefined] : [piece.text, piece.style];
  if (width === undefined) return [{ piece, width: 0 }];
  return layText(text, width).map((laid) => ({
    piece: style ? styled(laid.text, style) : laid.text,
    width: laid.width,
  }));
}

function drawRow(laid: readonly (LaidPiece | undefined)[], widths: readonly number[]): StyledLine {
  const last = laid.findLastIndex((one) => one !== undefined && textOf(one.piece).trim() !== '');
  return laid.slice(0, last + 1).flatMap((one, column): StyledLine => {
    const padding = column === last ? '' : ' '.repeat((widths[column] ?? 0) - (one?.width ?? 0)) + GAP;
    return [one?.piece ?? '', padding];
  });
}

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text);

/** Lines as a text. */
export const paintLines = (lines: readonly StyledLine[], colour: boolean): string =>
  lines.map((line) => `${paint(line, colour)}\n`).join('');

/** What keeps a list from being whole; `lacks` says what would be missing from it. */
export const drawGaps = (listing: Listing, lacks: string): readonly StyledLine[] => [
  ...section('not complete', listing.reasons),
  ...section('notices', listing.notices),
  ...section(
    'not read, and accepted',
    listing.skipped.filter(({ accepted }) => accepted).map((one) => `${one.path}: ${skippedWords(one)}`),
  ),
  ...drawUnknown(listing, lacks),
];

function drawUnknown({ unknown }: Listing, lacks: string): readonly StyledLine[] {
  const shown = unknown
    .slice(0, MOST_UNKNOWN)
    .map((one) => `${one.path}:${one.line}: ${one.subject}: ${unknownWords(one)}`);
  const left = unknown.length - shown.length;
  return section(
    `not followed, so ${lacks} (${unknown.length})`,
    left > 0 ? [...shown, `and ${left} more in the JSON report`] : shown,
  );
}

/** The last line of a list: what it counts, and what it lacks. */
export function countLine({ complete, unknown, skipped, workflows }: Listing, total: string): StyledLine {
  const text = `${total}, ${unknown.length} not followed, ${skipped.length} skipped — ${count(workflows, 'workflow')}`;
  return complete ? [text] : [styled('incomplete:', 'yellow'), ` ${text}`];
}
