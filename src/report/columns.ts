import { type Cell, cellsOf, textOf, widthOf } from './cells.ts';

/** Lines of at most so many terminal columns, each with its width. */
type Laid = Readonly<{ text: string; width: number }>;

/**
 * Text in lines of at most `width` columns of a terminal, broken at spaces, and inside a word only where that alone is
 * longer. What is hidden is spelled out, so that the width is what the reader sees.
 */
export function layText(text: string, width: number): readonly Laid[] {
  const lines: Cell[][] = [];
  for (const word of text.split(' ').map(cellsOf)) {
    const last = lines.at(-1);
    if (last && widthOf(last) + 1 + widthOf(word) <= width) last.push(SPACE, ...word);
    else lines.push(...cutCells(word, width));
  }
  return lines.map((cells) => ({ text: textOf(cells), width: widthOf(cells) }));
}

const SPACE: Cell = { shown: ' ', width: 1 };

function cutCells(cells: readonly Cell[], width: number): Cell[][] {
  const lines: Cell[][] = [[]];
  let used = 0;
  for (const cell of cells) {
    if (used > 0 && used + cell.width > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(cell);
    used += cell.width;
  }
  return lines;
}
