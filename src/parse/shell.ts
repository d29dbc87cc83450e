import type { Script } from './command.ts';
import { closeGroup, type Frame, type Group, openGroup, readCasePattern, readKeyword } from './shell-groups.ts';
import { followFunction, noteFunction } from './shell-functions.ts';
import { followCommand } from './shell-inner.ts';
import {
  type Draft,
  giveUp,
  here,
  newDraft,
  newReader,
  type Piece,
  type Reader,
  skipBlanks,
  skipComment,
  toScript,
} from './shell-reader.ts';
import { readLineEnd, readRedirect } from './shell-redirects.ts';
import { arithmeticEnd } from './shell-parts.ts';
import { readWord } from './shell-words.ts';
import { assignmentOf, peel } from './shell-wrappers.ts';

export { parsePowerShell } from './shell-powershell.ts';

/**
 * A bash or sh script as its simple commands, in the order in which their ends stand; commands inside `$(…)` come before
 * the one they feed. Never throws; takes time in proportion to the length of the script.
 */
export function parseShell(script: string): Script {
  const reader = newReader(script, readList);
  readList(reader, '');
  return toScript(reader.found);
}

function readList(reader: Reader, closer: ')' | ''): void {
  const frame: Frame = { groups: [], piped: undefined, last: undefined };
  while (reader.pos < reader.end) {
    const before = reader.pos;
    skipBlanks(reader);
    const c = here(reader);
    if (c === ')' && closer === ')' && !frame.groups.some((group) => group.kind === 'paren')) return;
    readNext(reader, frame, c);
    if (reader.pos === before && reader.pos < reader.end) reader.pos += 1;
  }
}

function readNext(reader: Reader, frame: Frame, c: string): void {
  if (c === '') return;
  if (c === '\n') return readLineEnd(reader);
  if (c === '#') return skipComment(reader);
  if (c === ';') return readSemicolon(reader, frame);
  if (frame.groups.at(-1)?.waits) return readCasePattern(reader, frame);
  if (c === '|' || (c === '&' && here(reader, 1) !== '>')) return readOperator(reader, frame, c);
  if (c === '(') return readParenthesis(reader, frame);
  if (c === ')') {
    reader.pos += 1;
    return closeGroup(reader, frame, 'paren');
  }
  readCommand(reader, frame);
}

function readSemicolon(reader: Reader, frame: Frame): void {
  reader.pos += 1;
  if (here(reader) !== ';' && here(reader) !== '&') return;
  while (here(reader) === ';' || here(reader) === '&') reader.pos += 1;
  const arm: Group | undefined = frame.groups.findLast((group) => group.kind === 'case');
  if (arm) arm.waits = true;
}

function readOperator(reader: Reader, frame: Frame, c: string): void {
  const next = here(reader, 1);
  const pipes = c === '|' && next !== '|';
  reader.pos += next === c || (pipes && next === '&') ? 2 : 1;
  frame.piped = pipes ? frame.last : undefined;
}

function readParenthesis(reader: Reader, frame: Frame): void {
  const close = here(reader, 1) === '(' ? arithmeticEnd(reader, reader.pos) : -1;
  if (close >= 0) {
    reader.pos = close;
    return;
  }
  reader.pos += 1;
  openGroup(reader, frame, 'paren');
}

const ASSIGNS = /^[A-Za-z_]\w*(?:\[[^\]]{0,80}\])?\+?=/;

function readCommand(reader: Reader, frame: Frame): void {
  const draft = newDraft(reader.pos);
  const raws: Piece[] = [];
  for (;;) {
    skipBlanks(reader);
    if (readRedirect(reader, draft)) continue;
    if (here(reader) === '#') break;
    if (here(reader) === '(' && isFunctionHead(reader, raws)) return;
    const piece = readWord(reader);
    if (!piece) break;
    if (raws.length === 0 && readLeading(reader, frame, draft, piece)) {
      if (draft.assignments.length > 0) continue;
      return;
    }
    raws.push(piece);
    if (raws.length === 1 && piece.raw === '[[') readTest(reader, raws);
  }
  draft.length = Math.min(reader.pos, reader.end) - draft.offset;
  finish(reader, frame, draft, raws);
}

/** A keyword or an assignment before the first word. Keywords end the command; assignments belong to it. */
function readLeading(reader: Reader, frame: Frame, draft: Draft, piece: Piece): boolean {
  const assigns = ASSIGNS.test(piece.raw) ? assignmentOf(piece.word) : undefined;
  if (assigns) {
    draft.assignments.push(assigns);
    if (here(reader) === '(') readArray(reader);
    return true;
  }
  return draft.assignments.length === 0 && piece.raw === piece.word.text && readKeyword(reader, frame, piece.raw);
}

/** `NAME=(a b)`: the elements are no commands. */
function readArray(reader: Reader): void {
  reader.pos += 1;
  while (reader.pos < reader.end && here(reader) !== ')') {
    skipBlanks(reader);
    if (here(reader) === '#') skipComment(reader);
    else if (here(reader) !== ')' && !readWord(reader)) reader.pos += 1;
  }
  reader.pos += 1;
}

/** `name() {`: the body that follows is read like any other group. */
function isFunctionHead(reader: Reader, raws: readonly Piece[]): boolean {
  const head = /^\([ \t]{0,20}\)/.exec(reader.text.slice(reader.pos, reader.pos + 24));
  if (!head || raws.length !== 1) return false;
  reader.pos += head[0].length;
  noteFunction(reader, raws[0]?.word.text ?? '');
  return true;
}

/** Inside `[[ … ]]` operators compare and group; none of them ends the command before its closing brackets. */
function readTest(reader: Reader, raws: Piece[]): void {
  while (reader.pos < reader.end && raws.at(-1)?.raw !== ']]') {
    skipBlanks(reader);
    if (here(reader) === '\n') return;
    const piece = readWord(reader);
    if (piece) raws.push(piece);
    else reader.pos += 1;
  }
}

const EXPORTS = new Set(['export', 'declare', 'typeset', 'local', 'readonly', 'setenv']);

function finish(reader: Reader, frame: Frame, draft: Draft, raws: readonly Piece[]): void {
  if (raws.length === 0 && draft.assignments.length === 0 && draft.writes.length === 0) return;
  if (draft.length < 0) return giveUp(reader);
  const peeled = peel(raws.map((piece) => piece.word));
  draft.program = peeled.program;
  draft.words = peeled.words;
  draft.assignments.push(...peeled.assignments);
  if (EXPORTS.has(draft.program)) draft.assignments.push(...draft.words.flatMap((word) => assignmentOf(word) ?? []));
  if (reader.placed) Object.assign(draft, reader.placed);
  const { commands } = reader.found;
  const from = frame.piped === undefined ? undefined : commands[frame.piped];
  if (from) from.feeds = draft;
  if (frame.piped !== undefined && !draft.stdin) draft.stdin = { from: 'pipe', command: frame.piped };
  frame.piped = undefined;
  frame.last = commands.length;
  commands.push(draft);
  followCommand(draft, reader, from);
  followFunction(draft, reader);
}
