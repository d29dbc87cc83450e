/**
 * An error the user can act on: the message says what is wrong and what to write instead, and is shown as it is (through
 * `safe/`). Everything else that is thrown is our bug. `exit` is the process's exit code: 2 usage or configuration, 3 incomplete.
 */
export class UserError extends Error {
  readonly exit: 2 | 3;
  /** One for each thing that is wrong; a line end inside of one is text, and shown as such. */
  readonly lines: readonly string[];
  constructor(message: string | readonly string[], exit: 2 | 3 = 2) {
    const lines = typeof message === 'string' ? [message] : message;
    super(lines.join('\n'));
    this.name = 'UserError';
    this.lines = lines;
    this.exit = exit;
  }
}

/** By its form, since a part that is loaded late has a class of the same name. */
export const isUserError = (error: unknown): error is UserError =>
  error instanceof Error && error.name === 'UserError' && 'lines' in error && 'exit' in error;

/** The word of `known` nearest to `word`, if it is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
