import { commandBreaks, reveal } from '../safe/text.ts';

/** What a terminal shows for one UTF-16 unit of a line, and how many columns that takes. */
export type Cell = Readonly<{ shown: string; width: number }>;

// East Asian Wide and Fullwidth, https://www.unicode.org/reports/tr11/, in ranges as coarse as terminals treat them.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}\u3000]/u;
const COMBINING = /[\p{Mn}\p{Me}]/u;
const TAB: Cell = { shown: '  ', width: 2 };
const NOTHING: Cell = { shown: '', width: 0 };

/** A source line, cell by cell: tabs are two columns, hidden characters are spelled out, commands are broken. */
export function cellsOf(line: string): readonly Cell[] {
  // In a snippet the gutter stands before the line, so only what counts in the middle of a line has to be broken.
  const breaks = new Set(commandBreaks(`|${line}`).map((at) => at - 1));
  const cells: Cell[] = [];
  for (const character of line) {
    const cell = character === '\t' ? TAB : cellOf(character);
    cells.push(breaks.has(cells.length) ? { shown: `\\${cell.shown}`, width: cell.width + 1 } : cell);
    if (character.length === 2) cells.push(NOTHING);
  }
  return cells;
}

function cellOf(character: string): Cell {
  const shown = reveal(character);
  if (shown !== character) return { shown, width: shown.length };
  if (WIDE.test(character)) return { shown, width: 2 };
  return { shown, width: COMBINING.test(character) ? 0 : 1 };
}

export const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);
export const textOf = (cells: readonly Cell[]): string => cells.map((cell) => cell.shown).join('');
