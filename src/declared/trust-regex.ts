import { literally, type Pattern, type Piece } from '../model/trust.ts';

const MAX_CHOICES = 64;
const MAX_LENGTH = 500;
const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at));

type Reader = { readonly text: string; at: number };
/** Alternatives of what one part of an expression takes; `undefined` where it is more than is read here. */
type Choices = readonly Pattern[] | undefined;

/**
 * A regular expression that has to take a text whole, as the patterns it comes to. What is not written with texts, classes,
 * groups and the plain repetitions is not read.
 */
export function patternsOf(regex: string): readonly Pattern[] | undefined {
  if (regex.length > MAX_LENGTH) return undefined;
  const reader: Reader = { text: regex.replace(/^\^/u, '').replace(/(?<!\\)\$$/u, ''), at: 0 };
  const read = readChoices(reader);
  return read && reader.at === reader.text.length ? read : undefined;
}

function readChoices(reader: Reader): Choices {
  const all: Pattern[] = [];
  for (;;) {
    const one = readSequence(reader);
    if (!one || all.length + one.length > MAX_CHOICES) return undefined;
    all.push(...one);
    if (reader.text[reader.at] !== '|') return all;
    reader.at += 1;
  }
}

function readSequence(reader: Reader): Choices {
  let sums: readonly Pattern[] = [[]];
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] ?? '')) {
    const next = readRepeated(reader);
    if (!next || sums.length * next.length > MAX_CHOICES) return undefined;
    sums = sums.flatMap((sum) => next.map((one) => [...sum, ...one]));
  }
  return sums;
}

function readRepeated(reader: Reader): Choices {
  const atom = readAtom(reader);
  const times = reader.text[reader.at] ?? '';
  if (times === '{') return undefined;
  if (!atom || times === '' || !'*+?'.includes(times)) return atom;
  reader.at += 1;
  // A lazy or possessive repetition takes the same texts as a whole.
  if ('?+'.includes(reader.text[reader.at] ?? ' ')) reader.at += 1;
  if (times === '?') return [[], ...atom];
  const [only] = atom.length === 1 ? (atom[0] ?? []) : [];
  return only?.kind === 'one' && atom[0]?.length === 1
    ? [[{ kind: 'any', least: times === '+' ? 1 : 0, without: only.without }]]
    : undefined;
}

function readAtom(reader: Reader): Choices {
  const { text, at } = reader;
  const sign = text[at] ?? '';
  if (sign === '(') return readGroup(reader);
  if (sign === '[') return readClass(reader);
  if (sign === '\\') return readEscape(reader);
  if ('*+?{}^$'.includes(sign)) return undefined;
  reader.at += 1;
  return [sign === '.' ? [{ kind: 'one', without: '\n' }] : literally(sign)];
}

function readGroup(reader: Reader): Choices {
  const plain = /^\((?:\?(?:P?<\w+>|:))?(?!\?)/u.exec(reader.text.slice(reader.at));
  if (!plain) return undefined;
  reader.at += plain[0].length;
  const inner = readChoices(reader);
  if (!inner || reader.text[reader.at] !== ')') return undefined;
  reader.at += 1;
  return inner;
}

const NAMED: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_' };

function readEscape(reader: Reader): Choices {
  const sign = reader.text[reader.at + 1] ?? '';
  const named = NAMED[sign];
  if (named === undefined && /[A-Za-z0-9]|^$/u.test(sign)) return undefined;
  reader.at += 2;
  return named === undefined ? [literally(sign)] : [[oneOf(charactersOf(named), false)]];
}

function readClass(reader: Reader): Choices {
  const found = /^\[(\^?)(\]?(?:[^\]\\[]|\\[^A-CE-VX-Za-ce-vx-z0-9])*)\]/u.exec(reader.text.slice(reader.at));
  if (!found) return undefined;
  reader.at += found[0].length;
  const body = (found[2] ?? '').replace(/\\([dw])/gu, (_, name: string) => NAMED[name] ?? '');
  return [[oneOf(charactersOf(body), found[1] === '^')]];
}

/** The characters that a class lists, by itself or by ranges. */
function charactersOf(body: string): string {
  const signs = [...body.matchAll(/\\?(.)(?:-\\?(.))?/gsu)];
  return signs
    .map(([, from = '', to]) =>
      to === undefined ? from : PRINTABLE.filter((one) => one >= from && one <= to).join(''),
    )
    .join('');
}

const oneOf = (characters: string, not: boolean): Piece => ({
  kind: 'one',
  without: not ? characters : PRINTABLE.filter((one) => !characters.includes(one)).join(''),
});
