import type { Word } from './command.ts';
import { add, arithmeticEnd, type Builder, newBuilder, readExpression, take, toWord } from './shell-parts.ts';
import { deeper, here, type Piece, type Reader, takeUntil } from './shell-reader.ts';

const BREAKS = ' \t\r\n;&|()<>';
const BARE_STOP = /[ \t\r\n;&|()<>"'`$\\]/g;

/** Reads one word: quotes resolved, variables, expressions and substitutions kept as parts. Undefined where none stands. */
export function readWord(reader: Reader): Piece | undefined {
  const start = reader.pos;
  const builder = newBuilder();
  while (reader.pos < reader.end) {
    const c = here(reader);
    if ((c === '<' || c === '>') && here(reader, 1) === '(') readCommandSubstitution(reader, builder, 2);
    else if (BREAKS.includes(c)) break;
    else readBarePiece(reader, builder, c);
  }
  if (reader.pos === start) return undefined;
  return {
    word: toWord(reader, builder, start, Math.min(reader.pos, reader.end)),
    raw: reader.text.slice(start, reader.pos),
  };
}

/** Reads the whole text of a reader as one word; where `expands` is false only GitHub's expressions are parts. */
export function readText(reader: Reader, expands: boolean): Word {
  const start = reader.pos;
  const builder = newBuilder();
  while (reader.pos < reader.end) {
    const c = here(reader);
    if (c === '$' && readExpression(reader, builder)) continue;
    if (expands && (c === '$' || c === '`' || c === '\\')) readDoublePiece(reader, builder, c);
    else builder.run += take(reader) + takeUntil(reader, '$`\\');
  }
  return toWord(reader, builder, start, Math.max(start, reader.end));
}

function readBarePiece(reader: Reader, builder: Builder, c: string): void {
  if (c === '\\') readBareEscape(reader, builder);
  else if (c === "'") readSingleQuoted(reader, builder);
  else if (c === '"') readDoubleQuoted(reader, builder);
  else if (c === '`') readBackticks(reader, builder);
  else if (c === '$') readDollar(reader, builder, true);
  else builder.run += takeBare(reader);
}

/** Most of a script: a pattern finds the end many times faster than looking at each character, and never far behind it. */
function takeBare(reader: Reader): string {
  const start = reader.pos;
  BARE_STOP.lastIndex = start;
  reader.pos = Math.min(BARE_STOP.exec(reader.text)?.index ?? reader.end, reader.end);
  return reader.text.slice(start, reader.pos);
}

function readBareEscape(reader: Reader, builder: Builder): void {
  reader.pos += 1;
  if (reader.pos >= reader.end) return;
  if (here(reader) === '\r' && here(reader, 1) === '\n') reader.pos += 1;
  const c = take(reader);
  if (c !== '\n') builder.run += c;
}

/** GitHub puts the values of expressions in before the shell reads anything, so single quotes do not hide them. */
function readSingleQuoted(reader: Reader, builder: Builder): void {
  reader.pos += 1;
  while (reader.pos < reader.end) {
    builder.run += takeUntil(reader, "'$");
    const c = here(reader);
    if (c === "'") break;
    if (c === '$' && !readExpression(reader, builder)) builder.run += take(reader);
  }
  closeQuote(reader);
}

function readDoubleQuoted(reader: Reader, builder: Builder): void {
  reader.pos += 1;
  deeper(reader, () => {
    while (reader.pos < reader.end) {
      builder.run += takeUntil(reader, '"\\$`');
      const c = here(reader);
      if (c === '"' || c === '') break;
      readDoublePiece(reader, builder, c);
    }
  });
  closeQuote(reader);
}

function closeQuote(reader: Reader): void {
  if (reader.pos < reader.end) reader.pos += 1;
  else reader.found.whole = false;
}

/** What `\`, `$` and a backtick mean inside double quotes and here-text. */
function readDoublePiece(reader: Reader, builder: Builder, c: string): void {
  if (c === '$') return readDollar(reader, builder, false);
  if (c === '`') return readBackticks(reader, builder);
  reader.pos += 1;
  const next = here(reader);
  if (next === '\n') reader.pos += 1;
  else if (next !== '' && '"\\$`'.includes(next)) builder.run += take(reader);
  else builder.run += c;
}

const ANSI: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', "'": "'", '"': '"', '\\': '\\' };

/** `$'…'`: backslashes mean what they mean in C; the rarer ones are kept as they are written. */
function readAnsiQuoted(reader: Reader, builder: Builder): void {
  reader.pos += 2;
  while (reader.pos < reader.end) {
    builder.run += takeUntil(reader, "'\\$");
    const c = here(reader);
    if (c === "'" || c === '') break;
    if (c === '$' && readExpression(reader, builder)) continue;
    reader.pos += 1;
    const meant = c === '\\' ? ANSI[here(reader)] : undefined;
    builder.run += meant ?? c;
    if (meant !== undefined) reader.pos += 1;
  }
  closeQuote(reader);
}

function readDollar(reader: Reader, builder: Builder, bare: boolean): void {
  if (readExpression(reader, builder)) return;
  const next = here(reader, 1);
  if (next === '(') {
    if (here(reader, 2) === '(' && readArithmetic(reader, builder)) return;
    return readCommandSubstitution(reader, builder, 2);
  }
  if (next === '{') return readBraces(reader, builder);
  if (bare && next === "'") return readAnsiQuoted(reader, builder);
  if (bare && next === '"') {
    reader.pos += 1;
    return readDoubleQuoted(reader, builder);
  }
  const name = readName(reader, reader.pos + 1);
  reader.pos += 1 + name.length;
  if (name === '') builder.run += '$';
  else add(builder, { kind: 'variable', text: name }, `$${name}`);
}

const NAME = /[A-Za-z_]\w*|[0-9@*#?$!-]/y;

function readName(reader: Reader, from: number): string {
  NAME.lastIndex = from;
  const name = from < reader.end ? (NAME.exec(reader.text)?.[0] ?? '') : '';
  return name.slice(0, reader.end - from);
}

/** `$(…)` and `<(…)`: the commands inside are listed before the one they stand in. */
function readCommandSubstitution(reader: Reader, builder: Builder, opener: number): void {
  const start = reader.pos + opener;
  reader.pos = start;
  deeper(reader, () => reader.list(reader, ')'));
  const inner = reader.text.slice(start, Math.min(reader.pos, reader.end));
  closeQuote(reader);
  add(builder, { kind: 'substitution', text: inner.trim() }, `$(${inner})`);
}

function readBackticks(reader: Reader, builder: Builder): void {
  const start = reader.pos + 1;
  let close = start;
  while (close < reader.end && reader.text[close] !== '`') close += reader.text[close] === '\\' ? 2 : 1;
  close = Math.min(close, reader.end);
  const outer = { end: reader.end, expressionsEnd: reader.expressionsEnd };
  reader.pos = start;
  reader.end = close;
  deeper(reader, () => reader.list(reader, ''));
  Object.assign(reader, outer);
  reader.pos = Math.max(reader.pos, close);
  closeQuote(reader);
  const inner = reader.text.slice(start, close);
  add(builder, { kind: 'substitution', text: inner.trim() }, `$(${inner})`);
}

/** `$((…))`: a number nobody can know here. Not one where the parentheses do not close together. */
function readArithmetic(reader: Reader, builder: Builder): boolean {
  const close = arithmeticEnd(reader, reader.pos + 1);
  if (close < 0) return false;
  const inner = reader.text.slice(reader.pos + 3, close - 2);
  if (inner.includes('$(') || inner.includes('`')) reader.found.whole = false;
  reader.pos = close;
  add(builder, { kind: 'variable', text: '(())', altered: true }, `$((${inner}))`);
  return true;
}

/** `${NAME}`, `${NAME:-x}` and the forms that cut or rewrite the value. */
function readBraces(reader: Reader, builder: Builder): void {
  const start = reader.pos;
  reader.pos += 2;
  const indirect = here(reader) === '!' || (here(reader) === '#' && here(reader, 1) !== '}');
  if (indirect) reader.pos += 1;
  const name = readName(reader, reader.pos);
  reader.pos += name.length;
  const from = reader.pos;
  if (here(reader) !== '}') deeper(reader, () => skipBraceRest(reader));
  const rest = reader.text.slice(from, Math.min(reader.pos, reader.end));
  closeQuote(reader);
  const fallback = /^:?[-=]/.exec(rest)?.[0];
  const shown = rest === '' && !indirect ? `$${name}` : reader.text.slice(start, Math.min(reader.pos, reader.end));
  if (fallback !== undefined)
    add(builder, { kind: 'variable', text: name, fallback: rest.slice(fallback.length) }, shown);
  else if (rest !== '' || indirect) add(builder, { kind: 'variable', text: name, altered: true }, shown);
  else add(builder, { kind: 'variable', text: name }, shown);
}

/** Up to the brace that closes; substitutions on the way are still commands, so they are read. */
function skipBraceRest(reader: Reader): void {
  const dropped = newBuilder();
  while (reader.pos < reader.end) {
    takeUntil(reader, '}"\'\\$`');
    const c = here(reader);
    if (c === '}' || c === '') return;
    readBarePiece(reader, dropped, c);
  }
}
