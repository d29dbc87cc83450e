import { commandBreaks, insertBackslashes, reveal } from './text.ts';

// Select Graphic Rendition, https://ecma-international.org/publications-and-standards/standards/ecma-48/ section 8.3.117.
const CODES = {
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  blue: '34',
  magenta: '35',
  cyan: '36',
  alarm: '1;31',
} as const;
const RESET = '\u001b[0m';
const PALETTE = new RegExp(`(\\u001b\\[(?:0|${Object.values(CODES).join('|')})m)`, 'u');

export type Style = keyof typeof CODES;

/** A stretch of a line. Its text is escaped whatever it holds; only `style` can colour it. */
export type Piece = string | Readonly<{ text: string; style: Style }>;
export type StyledLine = readonly Piece[];

export const styled = (text: string, style: Style): Piece => ({ text, style });

type Part = Readonly<{ text: string; before: string; after: string }>;

/**
 * A line for a terminal or a log. Pieces are escaped first, then looked at together, so that no command forms across
 * two of them, and styled last: an escape sequence in the result is ours by construction.
 */
export function paint(line: StyledLine, colour: boolean): string {
  return assemble(
    line.map((piece) => {
      if (typeof piece === 'string') return { text: reveal(piece), before: '', after: '' };
      const before = colour && piece.text !== '' ? `\u001b[${CODES[piece.style]}m` : '';
      return { text: reveal(piece.text), before, after: before === '' ? '' : RESET };
    }),
  );
}

/** The second lock, at the writer: keeps what `paint` made as it is, and escapes anything else. */
export function repaint(line: string, colour: boolean): string {
  if (!colour) return assemble([{ text: reveal(line), before: '', after: '' }]);
  const parts = line.split(PALETTE);
  return assemble(
    parts.map((part, index) =>
      index % 2 === 1 ? { text: '', before: part, after: '' } : { text: reveal(part), before: '', after: '' },
    ),
  );
}

function assemble(parts: readonly Part[]): string {
  const breaks = commandBreaks(parts.map((part) => part.text).join(''));
  let painted = '';
  let position = 0;
  for (const part of parts) {
    const end = position + part.text.length;
    const inside = breaks.filter((at) => at >= position && at < end).map((at) => at - position);
    painted += part.before + insertBackslashes(part.text, inside) + part.after;
    position = end;
  }
  return painted;
}
