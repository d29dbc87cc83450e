import type { Span } from '../model/place.ts';
import type { Problem } from './yaml.ts';

/** One line of CODEOWNERS: whose the files are that the pattern fits. Without owners it takes ownership away. */
export type OwnersLine = Readonly<{ pattern: string; owners: readonly string[]; at: Span; parts: readonly Part[] }>;

/** The lines that count, from top to bottom, and those that GitHub skips. */
export type OwnersFile = Readonly<{ lines: readonly OwnersLine[]; problems: readonly Problem[] }>;

/** A part between slashes: any number of folders, or a name of characters and wildcards. */
type Part = 'folders' | readonly Letter[];
/** A character, any one character (`?`), or any number of them (`*`). */
type Letter = Readonly<{ is: string }> | 'one' | 'some';

/**
 * Reads CODEOWNERS as GitHub does: most of the rules of gitignore, without `!`, `[ ]` and an escaped `#`. A line that is not
 * valid is skipped, and the others count.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax
 */
export function parseCodeOwners(file: string, text: string): OwnersFile {
  const lines: OwnersLine[] = [];
  const problems: Problem[] = [];
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    if (line === '' || line.startsWith('#')) continue;
    const start = whole.indexOf(line) + 1;
    const at: Span = {
      file,
      line: index + 1,
      column: start,
      endLine: index + 1,
      endColumn: start + line.length,
    };
    const read = readLine(line);
    if ('wrong' in read) problems.push({ message: read.wrong, at });
    else lines.push({ ...read, at });
  }
  return { lines, problems };
}

type Read = Omit<OwnersLine, 'at'> | Readonly<{ wrong: string }>;

function readLine(line: string): Read {
  const end = endOfPattern(line);
  const pattern = line.slice(0, end);
  const wrong = whatIsWrong(pattern);
  if (wrong !== undefined) return { wrong };
  const rest = line.slice(end);
  const comment = rest.indexOf('#');
  const owners = (comment < 0 ? rest : rest.slice(0, comment)).split(/\s+/u).filter((word) => word !== '');
  const other = owners.find((owner) => !isOwner(owner));
  if (other !== undefined)
    return { wrong: `\`${other}\` is no owner: one is \`@user\`, \`@organization/team\` or an e-mail address` };
  return { pattern, owners, parts: partsOf(pattern) };
}

/** The first white space that no backslash stands before. */
function endOfPattern(line: string): number {
  for (let at = 0; at < line.length; at += 1) {
    if (line.charAt(at) === '\\') at += 1;
    else if (/\s/u.test(line.charAt(at))) return at;
  }
  return line.length;
}

function whatIsWrong(pattern: string): string | undefined {
  if (pattern.startsWith('!')) return 'a pattern cannot be negated with `!`';
  if (pattern.startsWith('\\#')) return 'a pattern that begins with `#` cannot be escaped';
  if (pattern.includes('***')) return 'a pattern has at most two `*` after each other';
  if (/(?<!\\)[[\]]/u.test(pattern)) return 'a pattern cannot have a range in `[ ]`';
  return undefined;
}

const USER = /^@[a-z\d_](?:[\w-]*\w)?(?:\[bot\])?$/iu;
const TEAM = /^@[a-z\d][\w-]*\/[\w.-]+$/iu;
const isOwner = (word: string): boolean => USER.test(word) || TEAM.test(word) || isEmail(word);

function isEmail(word: string): boolean {
  const at = word.indexOf('@');
  return at > 0 && at === word.lastIndexOf('@') && /^[^.].*\../u.test(word.slice(at + 1));
}

function partsOf(pattern: string): readonly Part[] {
  const names = pattern.split('/');
  if (names[0] === '') names.shift();
  const isFolder = names.at(-1) === '';
  if (isFolder) names.pop();
  if (names.length === 0) return NOWHERE;
  const parts = names.map((name): Part => (name === '**' ? 'folders' : lettersOf(name)));
  // A slash at the beginning or in the middle ties the pattern to the root.
  const isTied = pattern.slice(0, -1).includes('/');
  return [...(isTied ? [] : (['folders'] as const)), ...withEnd(parts, names.at(-1) ?? '', isFolder)];
}

/** `/` alone never fits anything. */
const NOWHERE: readonly Part[] = [[{ is: '/' }]];

/**
 * A pattern that fits a folder fits everything below it, and one with a slash at its end fits folders alone. Only `docs/*`
 * does not go deeper, unlike in gitignore.
 */
function withEnd(parts: readonly Part[], last: string, isFolder: boolean): readonly Part[] {
  if (isFolder) return [...parts, ['some'], 'folders'];
  if (last === '**') return [...parts.slice(0, -1), ['some'], 'folders'];
  return last === '*' ? parts : [...parts, 'folders'];
}

function lettersOf(name: string): readonly Letter[] {
  const letters: Letter[] = [];
  let isEscaped = false;
  for (const character of name) {
    const isBackslash: boolean = character === '\\' && !isEscaped;
    if (isEscaped) letters.push({ is: character });
    else if (character === '*') letters.push('some');
    else if (character === '?') letters.push('one');
    else if (!isBackslash) letters.push({ is: character });
    isEscaped = isBackslash;
  }
  return letters;
}

/** The last line whose pattern fits a path of the repository. Names compare with their case, as GitHub's file system does. */
export function lineFor({ lines }: OwnersFile, path: string): OwnersLine | undefined {
  const names = path.split('/').map((name) => [...name]);
  return lines.findLast(({ parts }) => fits(parts, names, isFolders, fitsName));
}

const fitsName = (part: Part, name: readonly string[]): boolean =>
  part !== 'folders' &&
  mayFit(part.at(-1), name.at(-1)) &&
  mayFit(part[0], name[0]) &&
  fits(part, name, isSome, fitsLetter);

/** Most names differ at once from most patterns, and a file can have tens of thousands of these. */
const mayFit = (letter: Letter | undefined, character: string | undefined): boolean =>
  typeof letter !== 'object' || letter.is === character;

const isFolders = (part: Part): boolean => part === 'folders';
const isSome = (letter: Letter): boolean => letter === 'some';

const fitsLetter = (letter: Letter, character: string): boolean =>
  letter === 'one' || (letter !== 'some' && letter.is === character);

/**
 * Whether a sequence fits a pattern in which some parts stand for any number of elements. Only the last of these is ever
 * tried again, one element further, so the work is at most one length times the other.
 */
function fits<P, E>(
  parts: readonly P[],
  elements: readonly E[],
  isAny: (part: P) => boolean,
  isOne: (part: P, element: E) => boolean,
): boolean {
  let part = 0;
  let element = 0;
  let last = -1;
  let from = 0;
  while (element < elements.length) {
    const [wanted, given] = [parts[part], elements[element]];
    if (wanted !== undefined && isAny(wanted)) {
      last = part;
      from = element;
      part += 1;
    } else if (wanted !== undefined && given !== undefined && isOne(wanted, given)) {
      part += 1;
      element += 1;
    } else if (last >= 0) {
      from += 1;
      element = from;
      part = last + 1;
    } else return false;
  }
  return parts.slice(part).every(isAny);
}
