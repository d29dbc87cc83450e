import { type StyledLine, styled } from '../safe/style.ts';
import { wrap } from './wrap.ts';

/** How wide prose is, whatever the terminal: the same input gives the same bytes. */
export const WIDTH = 100;

/** A heading and what stands under it, in prose; nothing where there is nothing. */
export function section(title: string, items: readonly string[]): readonly StyledLine[] {
  if (items.length === 0) return [];
  const lines = items.flatMap((item) =>
    wrap(item, WIDTH).map((one, index): StyledLine => [index === 0 ? '  - ' : '    ', one]),
  );
  return [[styled(`${title}:`, 'bold')], ...lines, []];
}

/** A word before prose that hangs beside it. */
export function paragraph(label: string, text: string): readonly StyledLine[] {
  const [first = '', ...rest] = wrap(text, WIDTH);
  return [
    [' ', styled(label.padStart(6), 'bold'), ` ${first}`],
    ...rest.map((line): StyledLine => [' '.repeat(8), line]),
  ];
}
