import {
  type Draft,
  giveUp,
  here,
  MAX_NESTING,
  newDraft,
  type Reader,
  skipBlanks,
  skipComment,
} from './shell-reader.ts';
import { atRedirect, readLineEnd, readRedirect } from './shell-redirects.ts';
import { noteFunction } from './shell-functions.ts';
import { arithmeticEnd } from './shell-parts.ts';
import { readWord } from './shell-words.ts';

/** An open `(`, `{`, `if`, loop or `case`; `start` is its first command. `waits`: a pattern of a `case` comes next. */
export type Group = {
  readonly kind: 'paren' | 'brace' | 'if' | 'loop' | 'case';
  readonly start: number;
  waits: boolean;
};

/** One list of commands: its open groups, the command whose output the next one reads, and the last one. */
export type Frame = { readonly groups: Group[]; piped: number | undefined; last: number | undefined };

export function openGroup(reader: Reader, frame: Frame, kind: Group['kind']): void {
  if (reader.depth + frame.groups.length >= MAX_NESTING) return giveUp(reader);
  frame.groups.push({ kind, start: reader.found.commands.length, waits: kind === 'case' });
}

/** Closes the innermost group of that kind. What the whole group writes, each of its commands writes. */
export function closeGroup(reader: Reader, frame: Frame, kind: Group['kind']): void {
  const at = frame.groups.findLastIndex((group) => group.kind === kind);
  const barrier = frame.groups.findLastIndex((group) => group.kind === 'paren');
  const group = frame.groups[at];
  if (!group || at < barrier) return;
  frame.groups.length = at;
  const around = newDraft(reader.pos);
  for (skipBlanks(reader); atRedirect(reader) && readRedirect(reader, around); skipBlanks(reader));
  const members = reader.found.commands.slice(group.start);
  const [first] = members;
  if (around.writes.length > 0) for (const member of members) member.writes.push(...around.writes);
  if (first) handOver(reader, around, first);
}

function handOver(reader: Reader, around: Draft, first: Draft): void {
  if (around.stdin && !first.stdin) first.stdin = around.stdin;
  for (const pending of reader.heredocs) if (pending.draft === around) pending.draft = first;
}

/** Acts on a keyword of the shell's grammar; any other word answers false. */
export function readKeyword(reader: Reader, frame: Frame, word: string): boolean {
  if (SKIPPED.has(word)) return true;
  const opens = OPENS.get(word);
  const closes = CLOSES.get(word);
  if (closes) closeGroup(reader, frame, closes);
  else if (opens) openGroup(reader, frame, opens);
  if (word === 'for' || word === 'select') readLoopHead(reader);
  else if (word === 'case') readCaseHead(reader);
  else if (word === 'function') readFunctionHead(reader);
  return closes !== undefined || opens !== undefined || word === 'function';
}

const SKIPPED = new Set(['then', 'else', 'elif', 'do', '!', 'coproc']);
const OPENS = new Map<string, Group['kind']>([
  ['if', 'if'],
  ['while', 'loop'],
  ['until', 'loop'],
  ['for', 'loop'],
  ['select', 'loop'],
  ['case', 'case'],
  ['{', 'brace'],
]);
const CLOSES = new Map<string, Group['kind']>([
  ['fi', 'if'],
  ['done', 'loop'],
  ['esac', 'case'],
  ['}', 'brace'],
]);

/** `for x in a b`: the words are no command, the substitutions in them are. */
function readLoopHead(reader: Reader): void {
  skipBlanks(reader);
  const close = reader.text.startsWith('((', reader.pos) ? arithmeticEnd(reader, reader.pos) : -1;
  if (close >= 0) reader.pos = close;
  else while (readWord(reader)) skipBlanks(reader);
}

function readCaseHead(reader: Reader): void {
  skipSpace(reader);
  readWord(reader);
  skipSpace(reader);
  if (/^in\b/.test(reader.text.slice(reader.pos, reader.pos + 3))) readWord(reader);
}

function readFunctionHead(reader: Reader): void {
  skipBlanks(reader);
  noteFunction(reader, readWord(reader)?.word.text ?? '');
  skipBlanks(reader);
  if (here(reader) === '(' && here(reader, 1) === ')') reader.pos += 2;
}

function skipSpace(reader: Reader): void {
  for (skipBlanks(reader); here(reader) === '\n'; skipBlanks(reader)) readLineEnd(reader);
}

/** `a|b)` of a `case`, or the `esac` that ends it. */
export function readCasePattern(reader: Reader, frame: Frame): void {
  if (here(reader) === '(') reader.pos += 1;
  for (let first = true; reader.pos < reader.end; first = false) {
    skipBlanks(reader);
    const c = here(reader);
    if (c === '\n') return readLineEnd(reader);
    if (c === '#') return skipComment(reader);
    const word = c === ')' ? undefined : readWord(reader);
    if (first && word?.raw === 'esac') return closeGroup(reader, frame, 'case');
    if (!word) reader.pos += 1;
    if (c === ')') return endPattern(frame);
  }
}

function endPattern(frame: Frame): void {
  const group = frame.groups.at(-1);
  if (group) group.waits = false;
}
