import {
  type HclEntry,
  type HclExpression,
  isEnd,
  match,
  MAX_DEPTH,
  note,
  type Reader,
  skipBlank,
  skipExpression,
  spanOf,
  take,
} from './hcl-reader.ts';
import { readHeredoc, readQuoted } from './hcl-template.ts';

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
export const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const STEP =
  /\.([\p{L}_][\p{L}\p{N}_-]*|\d+)|\[\s*(?:(\d+)|"([^"\\$%\n]*)"|([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)+))\s*\]/uy;
const FOR = /for\s/uy;

/**
 * Reads one expression. `lines`: line ends mean nothing, as between brackets. What is computed in other ways than by a
 * condition is kept as written.
 */
export function readExpression(reader: Reader, depth: number, lines: boolean): HclExpression {
  skipBlank(reader, lines);
  const from = reader.at;
  if (depth >= MAX_DEPTH) note(reader, `nested more than ${MAX_DEPTH} levels deep`, from);
  // Most expressions are one term.
  const term = readUnary(reader, depth);
  if (term && endsHere(reader, lines)) return term;
  const whole =
    term && OPENS_OPERATOR.test(reader.text[reader.at] ?? '')
      ? readChoice(reader, depth, lines, { term, from })
      : undefined;
  if (whole && endsHere(reader, lines)) return whole;
  skipExpression(reader, lines);
  if (reader.at === from) note(reader, 'a value is missing', from);
  const text = reader.text.slice(from, reader.at).trimEnd();
  return { kind: 'other', text, at: spanOf(reader, from, from + text.length) };
}

const OPENS_OPERATOR = /[?|&=!<>]/u;

function endsHere(reader: Reader, lines: boolean): boolean {
  skipBlank(reader, lines);
  return isEnd(reader, lines);
}

/** What is read already, and where it begins. */
type First = Readonly<{ term: HclExpression; from: number }>;

/** Nothing where something stands in it that is not taken apart; the caller then passes over all of it. */
function readChoice(reader: Reader, depth: number, lines: boolean, first?: First): HclExpression | undefined {
  const from = first?.from ?? reader.at;
  const condition = readOperation(reader, depth, lines, 0, first);
  if (!condition || !takeNext(reader, lines, QUESTION)) return condition;
  skipBlank(reader, lines);
  const yes = readChoice(reader, depth + 1, lines);
  if (!yes || !takeNext(reader, lines, COLON)) return undefined;
  skipBlank(reader, lines);
  const no = readChoice(reader, depth + 1, lines);
  return no && { kind: 'choice', condition, yes, no, ...writtenIn(reader, from, no) };
}

const QUESTION = /\?/uy;
const COLON = /:(?!:)/uy;

/** https://developer.hashicorp.com/terraform/language/expressions/operators: what binds stronger stands later. */
const OPERATORS = [/\|\|/uy, /&&/uy, /[=!]=|<=|>=|<(?!<)|>/uy];
const MAX_OPERANDS = 100;

function readOperation(
  reader: Reader,
  depth: number,
  lines: boolean,
  level: number,
  first?: First,
): HclExpression | undefined {
  const pattern = OPERATORS[level];
  if (!pattern) return first ? first.term : readUnary(reader, depth);
  const from = first?.from ?? reader.at;
  const operands: HclExpression[] = [];
  let operator: string | undefined;
  for (;;) {
    const next = readOperation(reader, depth, lines, level + 1, operands.length === 0 ? first : undefined);
    if (!next || operands.length >= MAX_OPERANDS) return undefined;
    operands.push(next);
    const word = takeNext(reader, lines, pattern);
    if (word === undefined)
      return operator === undefined
        ? next
        : { kind: 'operation', operator, operands, ...writtenIn(reader, from, next) };
    // What is compared is not compared again.
    if (level === OPERATORS.length - 1 && operator !== undefined) return undefined;
    operator = word;
    skipBlank(reader, lines);
  }
}

function readUnary(reader: Reader, depth: number): HclExpression | undefined {
  const from = reader.at;
  if (depth >= MAX_DEPTH) return undefined;
  if (reader.text[from] !== '!') return readTerm(reader, depth);
  reader.at += 1;
  skipBlank(reader, false);
  const operand = readUnary(reader, depth + 1);
  return operand && { kind: 'operation', operator: '!', operands: [operand], ...writtenIn(reader, from, operand) };
}

/** What stands next, behind blanks, where it fits; else the reader stays. */
function takeNext(reader: Reader, lines: boolean, pattern: RegExp): string | undefined {
  const before = reader.at;
  const problems = reader.problems.length;
  skipBlank(reader, lines);
  const found = match(reader, pattern)?.[0];
  if (found !== undefined) return found;
  reader.at = before;
  reader.problems.length = problems;
  return undefined;
}

function writtenIn(reader: Reader, from: number, last: HclExpression) {
  const { endLine, endColumn } = last.at;
  return { text: reader.text.slice(from, reader.at), at: { ...spanOf(reader, from, from), endLine, endColumn } };
}

const readInner = (reader: Reader, depth: number): HclExpression => readExpression(reader, depth, true);

function readTerm(reader: Reader, depth: number): HclExpression | undefined {
  const from = reader.at;
  switch (reader.text[from]) {
    case '"':
      return readQuoted(reader, depth, readInner);
    case '<':
      return readHeredoc(reader, depth, readInner);
    case '(':
      return readGroup(reader, depth);
    case '[':
      return readList(reader, depth);
    case '{':
      return readObject(reader, depth);
    default:
      return readWord(reader, depth);
  }
}

function readWord(reader: Reader, depth: number): HclExpression | undefined {
  const from = reader.at;
  const number = match(reader, NUMBER)?.[0];
  if (number !== undefined) return { kind: 'number', text: number, at: spanOf(reader, from, reader.at) };
  const name = match(reader, NAME)?.[0];
  return name === undefined ? undefined : readNamed(reader, name, from, depth);
}

function readGroup(reader: Reader, depth: number): HclExpression {
  const from = reader.at;
  reader.at += 1;
  const value = readExpression(reader, depth + 1, true);
  close(reader, ')', from);
  return value;
}

function close(reader: Reader, bracket: string, from: number): void {
  skipBlank(reader, true);
  if (!take(reader, bracket)) note(reader, `a bracket without its closing \`${bracket}\``, from, reader.at);
}

function readNamed(reader: Reader, name: string, from: number, depth: number): HclExpression {
  if (reader.text[reader.at] === '(') {
    const values = readItems(reader, ')', depth);
    return { kind: 'call', name, arguments: values, at: spanOf(reader, from, reader.at) };
  }
  const path = [name];
  for (let step = match(reader, STEP); step; step = match(reader, STEP))
    path.push(step[1] ?? step[2] ?? step[3] ?? `[${step[4] ?? ''}]`);
  const at = spanOf(reader, from, reader.at);
  if (path.length > 1) return { kind: 'reference', path, at };
  if (name === 'true' || name === 'false') return { kind: 'bool', value: name === 'true', at };
  return name === 'null' ? { kind: 'null', at } : { kind: 'reference', path, at };
}

function readList(reader: Reader, depth: number): HclExpression | undefined {
  const from = reader.at;
  if (beginsLoop(reader)) return undefined;
  const items = readItems(reader, ']', depth);
  return { kind: 'list', items, at: spanOf(reader, from, reader.at) };
}

/** `[for …]` and `{for …}`: the reader then stays at the bracket. */
function beginsLoop(reader: Reader): boolean {
  const from = reader.at;
  const problems = reader.problems.length;
  reader.at += 1;
  skipBlank(reader, true);
  const found = match(reader, FOR) !== undefined;
  reader.at = from;
  reader.problems.length = problems;
  return found;
}

/** Values with commas between them, from the opening bracket to the closing one. */
function readItems(reader: Reader, bracket: string, depth: number): readonly HclExpression[] {
  const from = reader.at;
  reader.at += 1;
  const items: HclExpression[] = [];
  for (;;) {
    skipBlank(reader, true);
    if (reader.text[reader.at] === bracket || reader.at >= reader.text.length) break;
    items.push(readExpression(reader, depth + 1, true));
    skipBlank(reader, true);
    if (!take(reader, ',')) break;
  }
  close(reader, bracket, from);
  return items;
}

function readObject(reader: Reader, depth: number): HclExpression | undefined {
  const from = reader.at;
  if (beginsLoop(reader)) return undefined;
  reader.at += 1;
  const entries: HclEntry[] = [];
  for (;;) {
    skipBlank(reader, true);
    if (reader.text[reader.at] === '}' || reader.at >= reader.text.length) break;
    const entry = readEntry(reader, depth);
    if (entry) entries.push(entry);
    else skipExpression(reader, true);
    skipBlank(reader, true);
    if (!take(reader, ',') && !entry) break;
  }
  close(reader, '}', from);
  return { kind: 'object', entries, at: spanOf(reader, from, reader.at) };
}

function readEntry(reader: Reader, depth: number): HclEntry | undefined {
  const from = reader.at;
  const term = readTerm(reader, depth + 1);
  if (!term) return undefined;
  skipBlank(reader, false);
  if (!take(reader, '=') && !take(reader, ':')) {
    note(reader, 'a key without a value', from, reader.at);
    return undefined;
  }
  const value = readExpression(reader, depth + 1, false);
  return { key: asKey(term), value };
}

/** A bare word names the key and refers to nothing. */
function asKey(term: HclExpression): HclExpression {
  if (term.kind === 'reference' && term.path.length === 1) return { kind: 'text', parts: term.path, at: term.at };
  if (term.kind === 'bool') return { kind: 'text', parts: [String(term.value)], at: term.at };
  if (term.kind === 'number') return { kind: 'text', parts: [term.text], at: term.at };
  return term.kind === 'null' ? { kind: 'text', parts: ['null'], at: term.at } : term;
}
