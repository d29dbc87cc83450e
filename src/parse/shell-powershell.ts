import type { Script, Word } from './command.ts';
import { followCommand } from './shell-inner.ts';
import { add, type Builder, dropStart, newBuilder, readExpression, take, toWord } from './shell-parts.ts';
import { deeper, type Draft, here, newDraft, newReader, type Reader, takeUntil, toScript } from './shell-reader.ts';
import { peel } from './shell-wrappers.ts';

/** The pipe that the next command reads, whether `&` calls it, and whether it is no command but a value. */
type Line = { piped: number | undefined; called: boolean; value: boolean };

const BREAKS = ' \t\r\n;|&(){}<>,';
const SEPARATORS = '\n;&(){},';

/**
 * A PowerShell script as its simple commands, with the same result as {@link parseShell}. Blocks and conditions are not
 * told apart from commands: what stands in them is listed, and language keywords are listed as programs nobody knows. A
 * variable or a text that nothing calls is a value, and has no program.
 */
export function parsePowerShell(script: string): Script {
  const reader = newReader(script, readList);
  readList(reader, '');
  return toScript(reader.found);
}

function readList(reader: Reader, closer: ')' | ''): void {
  const line: Line = { piped: undefined, called: false, value: false };
  let open = 0;
  while (reader.pos < reader.end) {
    skipSpace(reader);
    const c = here(reader);
    if (c === ')' && closer === ')' && open === 0) return;
    if (c === '(') open += 1;
    if (c === ')') open -= 1;
    if (c === '|') readPipe(reader, line);
    else if (!SEPARATORS.includes(c)) readCommand(reader, line);
    else {
      line.called = c === '&';
      reader.pos += 1;
    }
  }
}

function readPipe(reader: Reader, line: Line): void {
  const either = here(reader, 1) === '|';
  reader.pos += either ? 2 : 1;
  line.piped = either ? undefined : reader.found.commands.length - 1;
}

/** Blanks, continued lines and comments. */
function skipSpace(reader: Reader): void {
  for (;;) {
    const c = here(reader);
    if (c === ' ' || c === '\t' || c === '\r') reader.pos += 1;
    else if (c === '`' && '\r\n'.includes(here(reader, 1) || ' '))
      reader.pos += reader.text.startsWith('\r\n', reader.pos + 1) ? 3 : 2;
    else if (c === '<' && here(reader, 1) === '#') skipTo(reader, '#>', 2);
    else if (c === '#') skipTo(reader, '\n', 0);
    else return;
  }
}

function skipTo(reader: Reader, text: string, beyond: number): void {
  const close = reader.text.indexOf(text, reader.pos + 1);
  reader.pos = close < 0 ? reader.end : Math.min(reader.end, close + beyond);
}

function readCommand(reader: Reader, line: Line): void {
  const draft = newDraft(reader.pos);
  for (;;) {
    skipSpace(reader);
    const c = here(reader);
    if (c === '' || c === '|' || (SEPARATORS.includes(c) && c !== ',')) break;
    if (c === '>' || c === '<' || atStream(reader)) {
      readRedirect(reader, draft);
      continue;
    }
    const word = readWord(reader);
    if (!word) reader.pos += 1;
    else if (draft.words.length === 0 && !line.called) readFirst(reader, line, draft, word);
    else if (setsVariable(draft, word, reader)) line.value = false;
    else draft.words.push(word);
  }
  draft.length = Math.min(reader.pos, reader.end) - draft.offset;
  finish(reader, line, draft);
}

const STREAM = /[\d*]>/y;

/** `2>` and `*>`: the stream is no word of the command. */
function atStream(reader: Reader): boolean {
  STREAM.lastIndex = reader.pos;
  return reader.pos + 2 <= reader.end && STREAM.test(reader.text);
}

/** A word that nothing calls: a program by its bare name, an assignment without blanks, or a value. */
function readFirst(reader: Reader, line: Line, draft: Draft, word: Word): void {
  const sign = ASSIGNED.exec(word.text);
  const [, literal] = word.parts;
  line.value = /^[$@[]/.test(word.text) || isQuote(reader.text[word.offset]);
  if (!sign || literal?.kind !== 'literal') {
    draft.words.push(word);
    return;
  }
  const rest: Word = {
    ...dropStart({ ...word, parts: word.parts.slice(1) }, literal.text.indexOf('=') + 1),
    text: word.text.slice(sign[0].length),
  };
  line.value = rest.text.startsWith('$');
  if (line.value || isQuote(reader.text[word.offset + sign[0].length]))
    draft.assignments.push({ name: sign[1] ?? '', value: rest });
  else if (rest.text !== '') draft.words.push(rest);
}

const ASSIGNED = /^\$(?:(?:env|global|script):)?(\w+)\+?=(?!=)/iu;
const isQuote = (c: string | undefined): boolean => c !== undefined && `"'@`.includes(c);

function readRedirect(reader: Reader, draft: Draft): void {
  takeUntil(reader, ' \t\r\n;|&(){}$"\'`abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ./\\~');
  skipSpace(reader);
  if (here(reader) === '&') {
    reader.pos += 2;
    return;
  }
  const target = readWord(reader);
  if (target) draft.writes.push(target);
}

const ENVIRONMENT = /^\$env:(\w+)$/i;

/** `$env:NAME = value` and `$name = "text"` set a variable; `$name = command` keeps what a command answers. */
function setsVariable(draft: Draft, { text, length }: Word, reader: Reader): boolean {
  const [target] = draft.words;
  if (
    (text !== '=' && text !== '+=') ||
    length !== text.length ||
    !target ||
    draft.words.length !== 1 ||
    !target.text.startsWith('$')
  )
    return false;
  draft.words = [];
  const name = ENVIRONMENT.exec(target.text)?.[1];
  skipSpace(reader);
  const isText = here(reader) !== '' && `"'@`.includes(here(reader));
  const value = name !== undefined || isText ? readWord(reader) : undefined;
  if (value) draft.assignments.push({ name: name ?? target.text.slice(1), value });
  return true;
}

/** An `=` that stands by itself and is not quoted: `a = 1` in a table of values. */
const isSign = (word: Word | undefined): boolean => word?.text === '=' && word.length === 1;

function finish(reader: Reader, line: Line, draft: Draft): void {
  const isValue = line.value || isSign(draft.words[1]);
  Object.assign(line, { called: false, value: false });
  if (draft.words.length === 0 && draft.assignments.length === 0 && draft.writes.length === 0) return;
  const peeled = isValue
    ? { program: isPrinted(reader, draft) ? 'Write-Output' : '', words: draft.words }
    : peel(draft.words);
  draft.program = peeled.program;
  draft.words = peeled.words;
  if (reader.placed) Object.assign(draft, reader.placed);
  if (line.piped !== undefined && line.piped >= 0) draft.stdin = { from: 'pipe', command: line.piped };
  line.piped = undefined;
  reader.found.commands.push(draft);
  followCommand(draft, reader, undefined);
}

/** A statement that is only a value prints it, which counts where that goes on into a file or a pipe. */
const isPrinted = (reader: Reader, { words, writes }: Draft): boolean =>
  words.length === 1 && (writes.length > 0 || here(reader) === '|');

function readWord(reader: Reader): Draft['words'][number] | undefined {
  const start = reader.pos;
  const builder = newBuilder();
  while (reader.pos < reader.end) {
    const c = here(reader);
    if (c === '@' && (here(reader, 1) === "'" || here(reader, 1) === '"') && reader.pos === start)
      readHereString(reader, builder);
    else if (BREAKS.includes(c) || (c === '`' && '\r\n'.includes(here(reader, 1) || ' '))) break;
    else readPiece(reader, builder, c);
  }
  return reader.pos === start ? undefined : toWord(reader, builder, start, Math.min(reader.pos, reader.end));
}

function readPiece(reader: Reader, builder: Builder, c: string): void {
  if (c === '`') readEscape(reader, builder);
  else if (c === "'") readSingleQuoted(reader, builder);
  else if (c === '"') readDoubleQuoted(reader, builder);
  else if (c === '$') readDollar(reader, builder);
  else builder.run += takeUntil(reader, `${BREAKS}"'\`$`);
}

function readEscape(reader: Reader, builder: Builder): void {
  reader.pos += 1;
  if (reader.pos < reader.end) builder.run += take(reader);
}

function readSingleQuoted(reader: Reader, builder: Builder): void {
  reader.pos += 1;
  while (reader.pos < reader.end) {
    builder.run += takeUntil(reader, "'$");
    if (here(reader) === '$') {
      if (!readExpression(reader, builder)) builder.run += take(reader);
      continue;
    }
    if (here(reader, 1) !== "'") break;
    builder.run += "'";
    reader.pos += 2;
  }
  reader.pos += 1;
}

function readDoubleQuoted(reader: Reader, builder: Builder): void {
  reader.pos += 1;
  readExpandable(reader, builder, (at) => here(reader) === '"' && at >= 0);
  reader.pos += 1;
}

function readExpandable(reader: Reader, builder: Builder, closes: (at: number) => boolean): void {
  deeper(reader, () => {
    while (reader.pos < reader.end) {
      builder.run += takeUntil(reader, '"`$');
      const c = here(reader);
      if (closes(reader.pos)) break;
      if (c === '`') readEscape(reader, builder);
      else if (c === '$') readDollar(reader, builder);
      else if (c !== '') builder.run += take(reader);
    }
  });
}

/** `@'…'@` and `@"…"@`, whose end stands at the start of a line. */
function readHereString(reader: Reader, builder: Builder): void {
  const quote = here(reader, 1);
  const close = reader.text.indexOf(`\n${quote}@`, reader.pos);
  const end = close < 0 || close > reader.end ? reader.end : close;
  const outer = reader.end;
  reader.pos = Math.min(reader.pos + 2, end);
  reader.end = end;
  if (quote === '"') readExpandable(reader, builder, () => false);
  else {
    while (reader.pos < reader.end) {
      builder.run += takeUntil(reader, '$');
      if (reader.pos < reader.end && !readExpression(reader, builder)) builder.run += take(reader);
    }
  }
  reader.end = outer;
  reader.pos = Math.max(reader.pos, Math.min(outer, end + 3));
}

const VARIABLE = /\$(?:\{(?:env:)?(\w{1,200})\}|(?:env:|global:|script:)?([A-Za-z_]\w{0,200}))/iy;

/** `$env:NAME` is the variable NAME of the environment; `$name` one of the script. */
function readDollar(reader: Reader, builder: Builder): void {
  if (readExpression(reader, builder)) return;
  if (here(reader, 1) === '(') {
    const start = reader.pos + 2;
    reader.pos = start;
    deeper(reader, () => reader.list(reader, ')'));
    const inner = reader.text.slice(start, Math.min(reader.pos, reader.end));
    reader.pos += 1;
    return add(builder, { kind: 'substitution', text: inner.trim() }, `$(${inner})`);
  }
  VARIABLE.lastIndex = reader.pos;
  const match = VARIABLE.exec(reader.text);
  if (!match || reader.pos + match[0].length > reader.end) {
    builder.run += take(reader);
    return;
  }
  reader.pos += match[0].length;
  add(builder, { kind: 'variable', text: match[1] ?? match[2] ?? '' }, match[0]);
}
