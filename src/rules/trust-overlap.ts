import { ANY, literally, type Pattern, type Piece } from '../model/trust.ts';

/** One character, one of many, or any number of them. */
type Sign = Readonly<{ kind: 'is'; sign: string } | { kind: 'one' | 'some'; without: string }>;

/** Longer than any name; what is longer may be the same. */
const MAX_SIGNS = 1_000;

/** Whether some text may fit both patterns, whatever their holes stand for. `without` are characters that no hole has. */
export function mayMeet(one: Pattern, other: Pattern, without = ''): boolean {
  const [rows, columns] = [one, other].map((pattern) => pattern.flatMap((piece) => signsOf(piece, without)));
  if (!rows || !columns || rows.length > MAX_SIGNS || columns.length > MAX_SIGNS) return true;
  let now = new Set([0]);
  for (const row of [...rows, undefined]) {
    now = spread(row, columns, now);
    if (row === undefined) return now.has(columns.length);
    now = next(row, columns, now);
  }
  return false;
}

/** Where else one can stand without taking a character of the row: past what the columns may leave out, or what `some` takes. */
function spread(row: Sign | undefined, columns: readonly Sign[], from: ReadonlySet<number>): Set<number> {
  const all = new Set(from);
  columns.forEach((column, at) => {
    if (!all.has(at)) return;
    if (column.kind === 'some' || (row?.kind === 'some' && agree(row, column))) all.add(at + 1);
  });
  return all;
}

function next(row: Sign, columns: readonly Sign[], from: ReadonlySet<number>): Set<number> {
  const all = new Set<number>(row.kind === 'some' ? from : []);
  for (const at of from) {
    const column = columns[at];
    if (!column || row.kind === 'some' || !agree(row, column)) continue;
    all.add(column.kind === 'some' ? at : at + 1);
  }
  return all;
}

function agree(one: Sign, other: Sign): boolean {
  if (one.kind === 'is') return other.kind === 'is' ? one.sign === other.sign : !other.without.includes(one.sign);
  return other.kind !== 'is' || !one.without.includes(other.sign);
}

function signsOf(piece: Piece, without: string): readonly Sign[] {
  switch (piece.kind) {
    case 'text':
      return [...piece.text].map((sign) => ({ kind: 'is', sign }));
    case 'one':
      return [{ kind: 'one', without: piece.without }];
    default:
      return [{ kind: 'some', without: piece.kind === 'hole' ? without : piece.without }];
  }
}

/** Whether a text that begins so may fit. */
export const mayBegin = (pattern: Pattern, head: Pattern, without = ''): boolean =>
  mayMeet(pattern, [...head, ANY], without);

/** What follows the last of these signs in a pattern, where they stand in its texts. */
export function afterLast(pattern: Pattern, sign: string): Pattern {
  const at = pattern.findLastIndex((piece) => piece.kind === 'text' && piece.text.includes(sign));
  const found = pattern[at];
  if (found?.kind !== 'text') return pattern;
  return [...literally(found.text.slice(found.text.lastIndexOf(sign) + sign.length)), ...pattern.slice(at + 1)];
}

/** What stands before the first of these signs. */
export function beforeFirst(pattern: Pattern, sign: string): Pattern {
  const at = pattern.findIndex((piece) => piece.kind === 'text' && piece.text.includes(sign));
  const found = pattern[at];
  if (found?.kind !== 'text') return pattern;
  return [...pattern.slice(0, at), ...literally(found.text.slice(0, found.text.indexOf(sign)))];
}
