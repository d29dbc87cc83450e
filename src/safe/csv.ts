import { breakCommands, reveal } from './text.ts';

// https://owasp.org/www-community/attacks/CSV_Injection names these; the wide forms are the same signs to a spreadsheet
// in Chinese or Japanese. It also takes them behind space, quotes, and a semicolon where that parts cells.
const FORMULA = /(^|;)(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])/gu;

/**
 * A cell that no spreadsheet computes: what would begin a formula gets an apostrophe before it, hidden characters are
 * spelled out, commands are broken, and quotes stand where RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) wants them.
 */
export function csvCell(text: string): string {
  const cell = breakCommands(reveal(text.replace(FORMULA, "$1'")));
  return /[",\n\r;]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows of cells, a line each. Lines end with a line feed alone: every reader takes that, and in a log a return would show. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('');
