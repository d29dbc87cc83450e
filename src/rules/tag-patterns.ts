import type { Like } from '../model/value.ts';

/** Tags by a pattern: of a workflow's filter, of a ruleset, or the shape of a ref. */
export type Pattern = Readonly<{ tokens: readonly Token[]; text: string }>;

type Token =
  | Readonly<{ is: 'char'; char: string }>
  /** Any text without a slash. */
  | Readonly<{ is: 'star' }>
  /** Any text. */
  | Readonly<{ is: 'any' }>
  /** Any folders, each with its slash behind it. */
  | Readonly<{ is: 'folders' }>
  /** One character but a slash. */
  | Readonly<{ is: 'one' }>
  | Readonly<{ is: 'class'; of: string }>
  /** The character before it, once or not at all, or as often as wanted. */
  | Readonly<{ is: 'optional' | 'repeated'; of: Token }>;

const TAGS = 'refs/tags/';
/** GitHub takes no ref of more than 255 characters; what is longer is not compared. */
const MAX_TOKENS = 600;
const ALL: Pattern = { tokens: [{ is: 'any' }], text: '~ALL' };

/** The next sign of a pattern that every dialect writes alike, and how long it is. */
function next(text: string, at: number): Readonly<{ token: Token; length: number }> {
  const char = text.charAt(at);
  const end = char === '[' ? text.indexOf(']', at + 2) : -1;
  if (end > 0) return { token: { is: 'class', of: text.slice(at + 1, end) }, length: end + 1 - at };
  if (char === '\\' && at + 1 < text.length) return { token: { is: 'char', char: text.charAt(at + 1) }, length: 2 };
  return { token: { is: 'char', char }, length: 1 };
}

/**
 * A filter under `on.push.tags`, as a full ref: there `?` and `+` are about the character before them.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function filterPattern(filter: string): Pattern {
  const text = TAGS + filter;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at);
    const before = tokens.at(-1);
    if (char === '*') {
      const isAny = text.charAt(at + 1) === '*';
      tokens.push({ is: isAny ? 'any' : 'star' });
      at += isAny ? 2 : 1;
    } else if ((char === '?' || char === '+') && before) {
      tokens.splice(-1, 1, { is: char === '?' ? 'optional' : 'repeated', of: before });
      at += 1;
    } else {
      const { token, length } = next(text, at);
      tokens.push(token);
      at += length;
    }
  }
  return { tokens, text };
}

/**
 * A pattern of a ruleset, which compares as Ruby's `File.fnmatch` does with a slash that no `*` crosses; `undefined` for one
 * with braces, of which the documentation says nothing.
 * https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository#using-fnmatch-syntax
 */
export function rulePattern(pattern: string): Pattern | undefined {
  if (pattern === '~ALL') return ALL;
  if (/[{}~]/u.test(pattern)) return undefined;
  const text = pattern.startsWith('refs/') ? pattern : TAGS + pattern;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.startsWith('**/', at)) {
      tokens.push({ is: 'folders' });
      at += 3;
    } else if (text.charAt(at) === '*') {
      if (tokens.at(-1)?.is !== 'star') tokens.push({ is: 'star' });
      at += 1;
    } else if (text.charAt(at) === '?') {
      tokens.push({ is: 'one' });
      at += 1;
    } else {
      const { token, length } = next(text, at);
      tokens.push(token);
      at += length;
    }
  }
  return { tokens, text };
}

/** The shape of a ref, in which `*` is any text. */
export const shapePattern = (shape: string): Pattern => ({
  tokens: [...shape].map((char) => (char === '*' ? { is: 'any' } : { is: 'char', char })),
  text: shape,
});

/** Whether a rule surely covers all that another pattern admits: each of its wildcards has to lie within one of the rule's. */
export function covers({ tokens: rule }: Pattern, { tokens: tags }: Pattern): boolean {
  if (rule.length + tags.length > MAX_TOKENS) return false;
  const known = new Map<number, boolean>();
  const from = (at: number, of: number): boolean => {
    const key = at * (tags.length + 1) + of;
    const answer = known.get(key) ?? find(at, of);
    known.set(key, answer);
    return answer;
  };
  const find = (at: number, of: number): boolean => {
    const [mine, behind] = [rule[at], rule[at + 1]];
    const theirs = tags[of];
    if (!mine) return !theirs;
    if (mine.is === 'any') return at === rule.length - 1;
    if (mine.is === 'folders')
      return (
        (behind?.is === 'star' && at === rule.length - 2) ||
        from(at + 1, of) ||
        tags.some((one, index) => index >= of && isSlash(one) && from(at + 1, index + 1))
      );
    if (mine.is === 'star') return from(at + 1, of) || (theirs !== undefined && hasNoSlash(theirs) && from(at, of + 1));
    return theirs !== undefined && coversOne(mine, theirs) && from(at + 1, of + 1);
  };
  return from(0, 0);
}

const isSlash = (token: Token): boolean => token.is === 'char' && token.char === '/';

function hasNoSlash(token: Token): boolean {
  if (token.is === 'optional' || token.is === 'repeated') return hasNoSlash(token.of);
  if (token.is === 'class') return !/^[!^]|\//u.test(token.of);
  return token.is === 'star' || token.is === 'one' || (token.is === 'char' && token.char !== '/');
}

function coversOne(mine: Token, theirs: Token): boolean {
  if (mine.is === 'one') return hasNoSlash(theirs) && (theirs.is === 'char' || theirs.is === 'class');
  if (mine.is === 'class' && theirs.is === 'class') return mine.of === theirs.of;
  return theirs.is === 'char' && fitsOne(mine, theirs.char);
}

/** Whether nothing can fit both, as far as what stands before their first wildcards shows. */
export function areApart(one: Pattern, other: Pattern): boolean {
  const [a, b] = [headOf(one), headOf(other)];
  return !a.startsWith(b) && !b.startsWith(a);
}

function headOf({ tokens }: Pattern): string {
  const end = tokens.findIndex(({ is }) => is !== 'char');
  return (end < 0 ? tokens : tokens.slice(0, end)).map((one) => (one.is === 'char' ? one.char : '')).join('');
}

/** Whether a full ref fits the pattern: where it can have got to after each sign, so that no pattern takes long. */
export function matches({ tokens }: Pattern, ref: string): boolean {
  let reached: ReadonlySet<number> = new Set([0]);
  for (const token of tokens) reached = after(token, ref, reached);
  return reached.has(ref.length);
}

function after(token: Token, ref: string, reached: ReadonlySet<number>): ReadonlySet<number> {
  switch (token.is) {
    case 'optional':
      return new Set([...reached, ...after(token.of, ref, reached)]);
    case 'repeated': {
      const found = new Set(after(token.of, ref, reached));
      // A set gives what is added to it while it is gone through.
      for (const at of found) for (const more of after(token.of, ref, new Set([at]))) found.add(more);
      return found;
    }
    case 'star':
    case 'any':
    case 'folders':
      return new Set([...reached].flatMap((at) => endsOf(token.is, ref, at)));
    default:
      return new Set(
        [...reached].filter((at) => at < ref.length && fitsOne(token, ref.charAt(at))).map((at) => at + 1),
      );
  }
}

function endsOf(is: 'star' | 'any' | 'folders', ref: string, from: number): readonly number[] {
  const slash = ref.indexOf('/', from);
  const last = is === 'star' && slash >= 0 ? slash : ref.length;
  const ends = Array.from({ length: last - from + 1 }, (_, index) => from + index);
  return is === 'folders' ? ends.filter((at) => at === from || ref.charAt(at - 1) === '/') : ends;
}

function fitsOne(token: Token, char: string): boolean {
  if (token.is === 'char') return token.char === char;
  return token.is === 'class' ? isIn(token.of, char) : char !== '/';
}

/** Whether a class such as `0-9_` has a character; `!` and `^` turn it around. */
function isIn(of: string, char: string): boolean {
  const not = /^[!^]/u.test(of);
  const signs = not ? of.slice(1) : of;
  for (let at = 0; at < signs.length; at += 1) {
    const isRange = signs.charAt(at + 1) === '-' && at + 2 < signs.length;
    const [low, high] = [signs.charAt(at), isRange ? signs.charAt(at + 2) : signs.charAt(at)];
    if (low <= char && char <= high) return !not;
    if (isRange) at += 2;
  }
  return not && char !== '/';
}

/** Full refs that fit a pattern, to try rules on: what a person would call such a tag. */
export const examplesOf = (pattern: Pattern): readonly string[] =>
  (pattern.tokens.length > MAX_TOKENS ? [] : ['1.0.0', '0', 'x', ''])
    .map((word) => pattern.tokens.map((token) => exampleOf(token, word)).join(''))
    .filter((ref, index, all) => all.indexOf(ref) === index && matches(pattern, ref) && ref.length > TAGS.length);

function exampleOf(token: Token, word: string): string {
  switch (token.is) {
    case 'char':
      return token.char;
    case 'class':
      return ['1', '0', 'a', 'v', 'A', '-', '.'].find((char) => isIn(token.of, char)) ?? '';
    case 'one':
      return '1';
    case 'folders':
      return '';
    case 'optional':
    case 'repeated':
      return exampleOf(token.of, word);
    default:
      return word;
  }
}

/** Whether a ref has the shape, and none of those that are looked at on their own. */
export const hasShape = (ref: string, { shape, not }: Like): boolean =>
  matches(shapePattern(shape), ref) && !not.some((one) => matches(shapePattern(one), ref));
