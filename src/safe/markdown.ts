import { breakCommands, cut, oneLine } from './text.ts';

/**
 * Text shown literally in GitHub's Markdown, prose as prose. A word that is more than letters (a path, an `@name`, a
 * `#number`, an address, a commit) becomes code: GitHub looks for references after rendering, when entities are gone,
 * but not inside `<code>`.
 */
export function markdown(text: string, max = 2000): string {
  const runs: { code: boolean; words: string[] }[] = [];
  for (const word of oneLine(text, max).split(' ')) {
    const code = !isPlain(word);
    const last = runs.at(-1);
    if (last?.code === code) last.words.push(word);
    else runs.push({ code, words: [word] });
  }
  return runs.map(({ code, words }) => (code ? wrap(words.map(entities)) : joinWords(words.map(entities)))).join(' ');
}

/** Text shown literally and as code, whole. */
export const markdownCode = (text: string, max = 500): string => {
  const shown = oneLine(text, max);
  return shown === '' ? '' : wrap(shown.split(' ').map(entities));
};

/**
 * The same for texts that are also read as they are, in a terminal: names and paths of plain characters stand between
 * backticks, in which nothing can mean anything to Markdown; all others are written as {@link markdownCode} does.
 */
export const markdownTicks = (text: string, max = 500): string =>
  text.length <= max && /^[\w@(./-][\w .,:;@#/()[\]+=-]*$/u.test(text) && !text.endsWith(' ')
    ? `\`${breakCommands(text)}\``
    : markdownCode(text, max);

/** Prose in which what stands between backticks is code, as our messages write it. Each part is escaped for itself. */
export const markdownProse = (text: string, max = 2000): string =>
  cut(text, max)
    .split(/`([^`]+)`/u)
    .map((part, index) => (index % 2 === 1 ? markdownCode(part, max) : markdown(part, max)))
    .join('');

/** A block of code, in a fence longer than any run of backticks in it. For text of our own, since it keeps hidden characters. */
export function fence(text: string, language: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map((run) => run[0].length));
  const ticks = '`'.repeat(Math.max(3, longest + 1));
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}

const wrap = (words: readonly string[]): string => `<code>${joinWords(words)}</code>`;

// Markdown and HTML fold runs of spaces; a space that must stay is written as an entity.
const joinWords = (words: readonly string[]): string =>
  words.map((word, index) => (index === 0 ? word : word === '' ? `&#32;` : ` ${word}`)).join('');

const entities = (word: string): string =>
  word.replace(/[^\p{L}\p{N}]/gu, (character) => `&#${character.codePointAt(0)};`);

/** Letters, or a short number, with the punctuation of a sentence around it. */
function isPlain(word: string): boolean {
  let start = 0;
  let end = word.length;
  while (start < end && `"'(`.includes(word.charAt(start))) start += 1;
  while (end > start && `.,;:!?)"'`.includes(word.charAt(end - 1))) end -= 1;
  const core = word.slice(start, end);
  if (/^[0-9]{1,6}$/u.test(core)) return true;
  return /^[\p{L}\p{M}'’–—→-]*$/u.test(core) && !/^[0-9a-f]{7,40}$/iu.test(core);
}
