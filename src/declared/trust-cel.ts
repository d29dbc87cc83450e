import type { Place } from '../model/place.ts';
import { ANY, type ClaimTest, literally, type Pattern } from '../model/trust.ts';

/** All tests and unread conditions of one alternative hold together. */
export type Alternative = Readonly<{ tests: readonly ClaimTest[]; unread: readonly string[] }>;

/** The claim behind a name in a condition, or nothing where it is none. */
export type Claims = (name: string) => string | undefined;

const MAX_ALTERNATIVES = 32;
const MAX_LENGTH = 2_000;

type Reader = { readonly words: readonly string[]; at: number; readonly claims: Claims; readonly place: Place };

const WORD =
  /\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|&&|\|\||==|!=|[()[\],!]|[A-Za-z_][\w.]*(?:\.(?:startsWith|endsWith|contains|matches))?|[^\s\w"'])/uy;

/**
 * A condition in CEL as the alternatives it comes to: comparisons with texts, `in` a list, `startsWith`, `endsWith`,
 * `contains`, joined by `&&` and `||`. Any other part is unread (https://cloud.google.com/iam/docs/workload-identity-federation#conditions).
 */
export function readCondition(text: string, place: Place, claims: Claims): readonly Alternative[] {
  const split = text.length > MAX_LENGTH ? undefined : wordsOf(text);
  // A choice binds less than `&&`, so what stands beside it need not hold.
  const words = split?.includes('?') ? undefined : split;
  const reader: Reader | undefined = words && { words, at: 0, claims, place };
  const read = reader && readOr(reader);
  return read && reader.at === reader.words.length && read.length <= MAX_ALTERNATIVES ? read : [unread(text.trim())];
}

const unread = (text: string): Alternative => ({ tests: [], unread: [`\`${text}\``] });

function wordsOf(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[1];
    if (word === undefined) return undefined;
    words.push(word);
    at = WORD.lastIndex;
  }
  return words;
}

const take = (reader: Reader, word: string): boolean => {
  if (reader.words[reader.at] !== word) return false;
  reader.at += 1;
  return true;
};

function readOr(reader: Reader): readonly Alternative[] | undefined {
  const all: Alternative[] = [];
  do {
    const one = readAnd(reader);
    if (!one) return undefined;
    all.push(...one);
  } while (take(reader, '||') && all.length <= MAX_ALTERNATIVES);
  return all;
}

function readAnd(reader: Reader): readonly Alternative[] | undefined {
  let sums: readonly Alternative[] = [{ tests: [], unread: [] }];
  do {
    const next = readPart(reader);
    if (!next || sums.length * next.length > MAX_ALTERNATIVES) return undefined;
    sums = sums.flatMap((sum) =>
      next.map((one) => ({ tests: [...sum.tests, ...one.tests], unread: [...sum.unread, ...one.unread] })),
    );
  } while (take(reader, '&&'));
  return sums;
}

function readPart(reader: Reader): readonly Alternative[] | undefined {
  if (take(reader, '(')) {
    const inner = readOr(reader);
    return inner && take(reader, ')') ? inner : undefined;
  }
  const from = reader.at;
  const test = readTest(reader);
  if (test && endsPart(reader.words[reader.at])) return [{ tests: [test], unread: [] }];
  return skipPart(reader, from);
}

const endsPart = (word: string | undefined): boolean => word === undefined || ['&&', '||', ')'].includes(word);

/** A part that is not read, up to the next `&&`, `||` or closing bracket of its own depth. */
function skipPart(reader: Reader, from: number): readonly Alternative[] | undefined {
  let depth = 0;
  let at = from;
  for (; at < reader.words.length; at += 1) {
    const word = reader.words[at] ?? '';
    if (depth === 0 && endsPart(word)) break;
    if ('(['.includes(word)) depth += 1;
    if (')]'.includes(word)) depth -= 1;
  }
  reader.at = at;
  return at === from ? undefined : [unread(reader.words.slice(from, at).join(' '))];
}

function readTest(reader: Reader): ClaimTest | undefined {
  const { words, at, claims, place } = reader;
  const [name = '', operator = '', value = ''] = words.slice(at, at + 3);
  const test = (claim: string, patterns: readonly Pattern[], not = false): ClaimTest => ({
    claim,
    patterns,
    not,
    orMissing: false,
    ignoresCase: false,
    at: place,
  });
  const claim = claims(name);
  const text = textOf(value);
  if (claim !== undefined && (operator === '==' || operator === '!=') && text !== undefined) {
    reader.at += 3;
    return test(claim, [literally(text)], operator === '!=');
  }
  const turned = textOf(name);
  const other = claims(value);
  if (other !== undefined && operator === '==' && turned !== undefined) {
    reader.at += 3;
    return test(other, [literally(turned)]);
  }
  if (claim !== undefined && operator === 'in') return readIn(reader, (patterns) => test(claim, patterns));
  const [, method] = /\.(startsWith|endsWith|contains)$/u.exec(name) ?? [];
  const called = method === undefined ? undefined : claims(name.slice(0, -method.length - 1));
  const argument = operator === '(' && words[at + 3] === ')' ? text : undefined;
  if (called === undefined || argument === undefined) return undefined;
  reader.at += 4;
  return test(called, [
    [...(method === 'startsWith' ? [] : [ANY]), ...literally(argument), ...(method === 'endsWith' ? [] : [ANY])],
  ]);
}

/** `in ['a', 'b']`. */
function readIn(reader: Reader, made: (patterns: readonly Pattern[]) => ClaimTest): ClaimTest | undefined {
  const patterns: Pattern[] = [];
  reader.at += 2;
  if (!take(reader, '[')) return undefined;
  for (;;) {
    const text = textOf(reader.words[reader.at] ?? '');
    if (text === undefined) return undefined;
    patterns.push(literally(text));
    reader.at += 1;
    if (take(reader, ']')) return made(patterns);
    if (!take(reader, ',')) return undefined;
  }
}

/** A text in quotes, or a truth value, which tokens of GitHub's have as a text. */
function textOf(word: string): string | undefined {
  if (word === 'true' || word === 'false') return word;
  const [, inner] = /^(["'])(.*)\1$/su.exec(word)?.slice(1) ?? [];
  return inner?.replaceAll(/\\(.)/gu, '$1');
}
