/** A stretch of a file. Lines and columns are 1-based, the end is exclusive, columns count UTF-16 units. */
export type Span = Readonly<{ file: string; line: number; column: number; endLine: number; endColumn: number }>;

/**
 * Where something stands: the stretch of text, and the route of keys that leads to it. The route names steps by id, name
 * or `uses` and never by index, so that a finding keeps its fingerprint when lines move.
 */
export type Place = Readonly<{ span: Span; route: readonly string[] }>;

/** A fact, or why it is not one, and what would settle it. Unknown is never read as met. */
export type Unknown = Readonly<{ known: false; because: string; settle: Settle }>;
export type Settle = 'online' | 'token' | 'manifest' | 'with' | 'history' | 'confirm' | 'nothing';
export type Known<T> = Readonly<{ known: true; value: T }> | Unknown;

export const known = <T>(value: T): Known<T> => ({ known: true, value });
export const unknown = (because: string, settle: Settle = 'nothing'): Unknown => ({ known: false, because, settle });

/** Orders places as a reader meets them: by file, then from top to bottom. */
export function bySpan(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || a.endLine - b.endLine || a.endColumn - b.endColumn;
}

/** Where each line of a text begins, as offsets. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last of these rising offsets that is not behind `offset`, by its position in the list. */
export function rowOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
