import type { Spot } from '../model/report.ts';
import { type Style, type StyledLine, styled } from '../safe/style.ts';
import { type Cell, cellsOf, textOf, widthOf } from './cells.ts';

/** Something to point at, with the sign to draw under it and what to say beside it. */
export type Mark = Readonly<{ spot: Spot; sign: '^' | '-'; text: string; style: Style }>;
type Stroke = Readonly<{ from: number; to: number; sign: string; text: string; style: Style }>;

const WINDOW = 110;
const BEFORE = 40;
const LINES_WHOLE = 4;

/** Whether the text has the line that the spot begins on. */
export const hasLine = (source: readonly string[] | undefined, spot: Spot): source is readonly string[] =>
  source !== undefined && source[spot.line - 1] !== undefined;

/** The columns that line numbers need. */
export const gutterWidth = (marks: readonly Mark[]): number =>
  marks.reduce((width, { spot }) => Math.max(width, String(Math.max(spot.line, spot.endLine)).length), 1);

/** An empty gutter, for the lines between the parts. */
export const gutter = (width: number): StyledLine => [' '.repeat(width + 1), styled('|', 'blue')];

/** The marked lines of one file with their numbers, and below each what points into it. */
export function snippet(source: readonly string[], marks: readonly Mark[], width: number): readonly StyledLine[] {
  const strokes = strokesByLine(source, marks);
  const numbers = [...strokes.keys()].sort((a, b) => a - b);
  const lines: StyledLine[] = [gutter(width)];
  let previous: number | undefined;
  for (const number of numbers) {
    if (previous !== undefined && number - previous === 2) lines.push(...drawLine(source, number - 1, [], width));
    else if (previous !== undefined && number - previous > 2) lines.push([styled('...', 'blue')]);
    lines.push(...drawLine(source, number, strokes.get(number) ?? [], width));
    previous = number;
  }
  return lines;
}

function strokesByLine(source: readonly string[], marks: readonly Mark[]): ReadonlyMap<number, readonly Stroke[]> {
  const strokes = new Map<number, Stroke[]>();
  for (const mark of marks) {
    const numbers = linesOf(mark.spot, source);
    for (const [index, number] of numbers.entries()) {
      const last = index === numbers.length - 1;
      const stroke = strokeOn(mark, number, source[number - 1] ?? '', last ? mark.text : '');
      strokes.set(number, [...(strokes.get(number) ?? []), stroke]);
    }
  }
  return strokes;
}

/** All lines of a short stretch; of a long one the first two and the last. An end at column 1 is the end of the line before. */
function linesOf(spot: Spot, source: readonly string[]): readonly number[] {
  const wanted = spot.endLine > spot.line && spot.endColumn <= 1 ? spot.endLine - 1 : spot.endLine;
  const last = Math.max(spot.line, Math.min(wanted, source.length));
  const size = last - spot.line + 1;
  if (size > LINES_WHOLE) return [spot.line, spot.line + 1, last];
  return Array.from({ length: size }, (_, index) => spot.line + index);
}

function strokeOn({ spot, sign, style }: Mark, number: number, line: string, text: string): Stroke {
  const indent = line.length - line.trimStart().length;
  const from = Math.min(number === spot.line ? Math.max(0, spot.column - 1) : indent, line.length);
  const end = number === spot.endLine ? spot.endColumn - 1 : line.trimEnd().length;
  return { from, to: Math.max(from + 1, Math.min(end, line.length)), sign, text, style };
}

/** A line of source, or the part of it that is shown, as cells. */
type Shown = Readonly<{ cells: readonly Cell[]; start: number; end: number; lead: string; cut: boolean }>;

function drawLine(
  source: readonly string[],
  number: number,
  strokes: readonly Stroke[],
  width: number,
): readonly StyledLine[] {
  const line = source[number - 1] ?? '';
  const [start, end] = windowOf(line, strokes[0]?.from ?? 0);
  const shown: Shown = {
    cells: cellsOf(line.slice(start, end)),
    start,
    end,
    lead: start > 0 ? '…' : '',
    cut: end < line.length,
  };
  const text = `${shown.lead}${textOf(shown.cells)}${shown.cut ? '…' : ''}`.trimEnd();
  const head: StyledLine = [styled(`${String(number).padStart(width)} |`, 'blue'), text === '' ? '' : ` ${text}`];
  return [head, ...strokes.map((stroke): StyledLine => [...gutter(width), ' ', ...drawStroke(stroke, shown)])];
}

function drawStroke({ from, to, sign, text, style }: Stroke, { cells, start, end, lead, cut }: Shown): StyledLine {
  // A second mark can lie outside of what is shown of a very long line; then only its words are left.
  if ((start > 0 && to <= start) || (cut && from >= end))
    return [styled(`(column ${from + 1}) ${text}`.trimEnd(), style)];
  const first = Math.max(from - start, 0);
  const signs = sign.repeat(Math.max(1, widthOf(cells.slice(first, Math.min(to, end) - start))));
  return [' '.repeat(lead.length + widthOf(cells.slice(0, first))), styled(`${signs} ${text}`.trimEnd(), style)];
}

/** The stretch of a very long line that is shown: around what is pointed at, and never half a character. */
function windowOf(line: string, from: number): readonly [number, number] {
  if (line.length <= WINDOW + BEFORE) return [0, line.length];
  const start = Math.max(0, Math.min(from - BEFORE, line.length - WINDOW));
  return [whole(line, start), whole(line, Math.min(line.length, start + WINDOW))];
}

const whole = (line: string, at: number): number => ((line.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at);
