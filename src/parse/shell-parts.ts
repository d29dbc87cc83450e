import type { Word, WordPart } from './command.ts';
import type { Reader } from './shell-reader.ts';

/** A word while it is read: its parts, how they show, and the literal text not yet a part. */
export type Builder = { parts: WordPart[]; shown: string; run: string };

/** An empty word. */
export const newBuilder = (): Builder => ({ parts: [], shown: '', run: '' });

/** The finished word, from `start` to `end` of the text. */
export function toWord(reader: Reader, builder: Builder, start: number, end: number): Word {
  flush(builder);
  const at = reader.placed ?? { offset: start, length: end - start };
  return { text: builder.shown, parts: builder.parts, offset: at.offset, length: at.length };
}

function flush(builder: Builder): void {
  const text = builder.run;
  if (text === '') return;
  builder.run = '';
  builder.parts.push({ kind: 'literal', text });
  builder.shown += text;
}

/** Adds a part that is not literal. */
export function add(builder: Builder, part: WordPart, shown: string): void {
  flush(builder);
  builder.parts.push(part);
  builder.shown += shown;
}

/** Takes one character. */
export function take(reader: Reader): string {
  reader.pos += 1;
  return reader.text[reader.pos - 1] ?? '';
}

/** GitHub refuses longer expressions long before; the bound keeps the search for their end linear. */
const MAX_EXPRESSION = 4000;

/** `${{ … }}`, quotes and braces inside included, as GitHub's own lexer finds its end. */
export function readExpression(reader: Reader, builder: Builder): boolean {
  if (!reader.text.startsWith('${{', reader.pos) || reader.pos >= reader.expressionsEnd) return false;
  const close = expressionEnd(reader.text, reader.pos + 3, reader.end);
  if (close < 0) {
    reader.expressionsEnd = reader.pos;
    return false;
  }
  const shown = reader.text.slice(reader.pos, close + 2);
  add(builder, { kind: 'expression', text: shown.slice(3, -2).trim() }, shown);
  reader.pos = close + 2;
  return true;
}

function expressionEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end - 1, from + MAX_EXPRESSION);
  let quoted = false;
  for (let at = from; at < limit; at += 1) {
    const c = text[at];
    if (c === "'") quoted = !quoted;
    else if (!quoted && c === '}' && text[at + 1] === '}') return at;
  }
  const close = text.slice(from, end).indexOf('}}');
  return close < 0 ? -1 : from + close;
}

/** Where `((…))` that opens at `from` is over, or -1 where it is no arithmetic. */
export function arithmeticEnd(reader: Reader, from: number): number {
  let open = 0;
  for (let at = from; at < reader.end; at += 1) {
    const c = reader.text[at];
    if (c === '(') open += 1;
    else if (c === ')') {
      open -= 1;
      if (open === 0) return reader.text[at - 1] === ')' ? at + 1 : -1;
    }
  }
  return -1;
}

/** The word without its first `count` characters, which are literal. */
export function dropStart(word: Word, count: number): Word {
  const [first, ...others] = word.parts;
  const rest = first?.text.slice(count) ?? '';
  const parts = first && rest !== '' ? [{ ...first, text: rest }, ...others] : others;
  const gone = Math.min(count, word.length);
  return { text: word.text.slice(count), parts, offset: word.offset + gone, length: word.length - gone };
}
