// Everything that draws nothing, draws something else than it is, or moves what stands beside it: control, format
// (bidirectional, zero width, tags), surrogate and private characters, line separators, what fonts ignore, and the
// spaces that look like the ordinary one. The ideographic space stays: it is text where Chinese or Japanese is written.
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800]/gu;

/** Every hidden character of a text replaced by what `write` makes of it. */
export const replaceHidden = (text: string, write: (character: string) => string): string =>
  text.replace(HIDDEN, write);

/** A text in which every character can be seen: hidden ones are written `\u{…}`. Line ends are hidden ones too. */
export const reveal = (text: string): string =>
  replaceHidden(text, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** At most `max` UTF-16 units of a text, then `…`; never half of a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const whole = /[\ud800-\udbff]/u.test(text.charAt(max - 1)) && (text.codePointAt(max - 1) ?? 0) > 0xffff;
  return `${text.slice(0, whole ? max - 1 : max)}…`;
}

/** One line in which every character can be seen; cut before it is escaped, so that no escape is cut in two. */
export const oneLine = (text: string, max = 500): string => reveal(cut(text, max));

/**
 * Where a backslash must stand so that no runner reads a command in the line. GitHub's obeys `##[…]` anywhere and `::…::`
 * after leading space (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs); others obey
 * `##word[…]`.
 */
export function commandBreaks(line: string): readonly number[] {
  const start = line.length - line.trimStart().length;
  const breaks = line.startsWith('::', start) ? [start] : [];
  for (const found of line.matchAll(/##(?=\w*\[)/gu)) breaks.push(found.index + 2);
  return breaks;
}

/** The text with a backslash put in at each of the places. */
export function insertBackslashes(text: string, places: readonly number[]): string {
  let broken = '';
  let from = 0;
  for (const at of places) {
    broken += `${text.slice(from, at)}\\`;
    from = at;
  }
  return broken + text.slice(from);
}

/** The line with its would-be commands broken. Doing it twice changes nothing. */
export const breakCommands = (line: string): string => insertBackslashes(line, commandBreaks(line));

/** A line of a log. */
export const logLine = (text: string, max = 2000): string => breakCommands(oneLine(text, max));

/** Text between the tags of an HTML page, or in a quoted attribute. */
export const htmlText = (text: string, max = 2000): string =>
  oneLine(text, max).replace(/[&<>"'`=]/gu, (character) => `&#${character.charCodeAt(0)};`);
