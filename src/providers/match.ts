import type { Command, Word } from '../parse/command.ts';
import { dropStart } from '../parse/shell-parts.ts';
import { commandEntries, harmlessCommands } from './lookup.ts';
import { isPlainTool } from './plain-tools.ts';
import type { CommandEntry, Meaning, QuietCommands, Ref, VariableEntry } from './provider.ts';

const matched = new WeakMap<Command, readonly CommandEntry[]>();

/** Every entry that says what this command means. None for a rehearsal (`--dry-run`) or a question (`--help`). */
export function matchCommand(command: Command): readonly CommandEntry[] {
  const known = matched.get(command);
  if (known) return known;
  const entries = commandEntries(command);
  const found = entries.length === 0 || isRehearsal(command) ? [] : entries.filter((entry) => matches(command, entry));
  matched.set(command, found);
  return found;
}

/**
 * Whether a command surely changes nothing outside the job: it reads, builds, logs in, or sets the runner up. What is not
 * known is not harmless.
 */
export function isHarmless(command: Command): boolean {
  const { program } = command;
  if (program === '') return true;
  if (isRehearsal(command)) return commandEntries(command).length > 0 || harmlessCommands(program).length > 0;
  if (commandEntries(command).some((entry) => entry.means.some(acts) && matches(command, entry))) return false;
  if (command.inside || isPlainTool(program)) return true;
  return harmlessCommands(program).some((entry) => fitsQuiet(command, entry));
}

/** A credential or a place says with what and where a command works, and not that it changes something. */
const acts = ({ is }: Meaning): boolean => is === 'effect' || is === 'approval' || is === 'agent';

/** Whether one of the sub-commands that are listed together is this command. */
export const fitsQuiet = (command: Command, entry: QuietCommands): boolean =>
  optionsFit(command, entry) &&
  textsFit(command, entry) &&
  entry.words.some(
    (words) => words === '*' || (words === '' ? operands(command).length === 0 : isFollowedBy(command, words, entry)),
  );

const isFollowedBy = (command: Command, words: string, { before }: QuietCommands): boolean =>
  endOfWords(command, words.split(' '), before) !== undefined;

/** Whether this command reads a variable or file by itself: by its program, or by program and sub-command. */
export function readsVariable(command: Command, entry: Pick<VariableEntry, 'readBy'>): boolean {
  return entry.readBy.some((reader) => {
    if (!reader.startsWith(command.program)) return false;
    const [program, ...words] = reader.split(' ');
    return program === command.program && endOfWords(command, words) !== undefined;
  });
}

/** The value of an option in any of its spellings: `--x=y`, `--x y`, `-x y`, and `-x$Y`. */
export function optionValue(command: Command, spellings: readonly string[]): Word | undefined {
  for (const [index, word] of command.words.entries()) {
    if (spellings.includes(word.text)) return command.words[index + 1];
    const spelling = spellings.find((one) => attaches(word, one));
    if (spelling !== undefined) return dropStart(word, spelling.length + (word.text[spelling.length] === '=' ? 1 : 0));
  }
  return undefined;
}

const attaches = (word: Word, spelling: string): boolean =>
  word.text.startsWith(`${spelling}=`) || (/^-[A-Za-z]$/.test(spelling) && word.parts[0]?.text === spelling);

/** The words that are neither options nor the values of options; `flags` are options that take none. */
export function operands(command: Command, flags: readonly string[] = [], from = 0): readonly Word[] {
  const found: Word[] = [];
  let dashes = false;
  for (let at = from; at < command.words.length; at += 1) {
    const word = command.words[at];
    if (!word) continue;
    if (word.text === '--' && !dashes) dashes = true;
    else if (dashes || (!isOption(word) && !isValueOf(command.words[at - 1], flags, at > from))) found.push(word);
  }
  return found;
}

/** The words of a command that a reference of its entry points at, the option's value or the operand. */
export function referred(ref: Ref, command: Command, entry?: CommandEntry): Word | undefined {
  if ('option' in ref) return optionValue(command, ref.option);
  if ('stdin' in ref) return command.stdin?.from === 'text' ? command.stdin.word : undefined;
  if ('word' in ref) return command.words.find((word) => ref.word.some((text) => word.text.includes(text)));
  if ('after' in ref && !('file' in ref)) return command.words.flatMap((word) => wordAfter(word, ref.after) ?? [])[0];
  if (!('operand' in ref)) return undefined;
  return operands(command, entry?.flags, endOfWords(command, entry?.words ?? [], entry?.before) ?? 0).at(ref.operand);
}

/** What of a word follows a text that one of its literal parts holds. */
function wordAfter(word: Word, text: string): Word | undefined {
  const index = word.parts.findIndex((part) => part.kind === 'literal' && part.text.includes(text));
  const part = word.parts[index];
  if (!part) return undefined;
  const rest = part.text.slice(part.text.indexOf(text) + text.length);
  const parts = [...(rest === '' ? [] : [{ ...part, text: rest }]), ...word.parts.slice(index + 1)];
  return { ...word, parts, text: word.text.slice(word.text.indexOf(text) + text.length) };
}

function matches(command: Command, entry: CommandEntry): boolean {
  const from = endOfWords(command, entry.words, entry.before);
  if (from === undefined) return false;
  if (!optionsFit(command, entry) || !textsFit(command, entry)) return false;
  const found = entry.takes ? goals(command, entry.takes, from) : operands(command, entry.flags, from);
  if (entry.with && !found.some((word) => entry.with?.some((one) => isOrEndsWith(word.text, one)))) return false;
  if (entry.without && found.some((word) => entry.without?.includes(word.text))) return false;
  return lastFits(found, entry);
}

const isOrEndsWith = (text: string, wanted: string): boolean =>
  wanted.startsWith(':') ? text.endsWith(wanted) : text === wanted;

/** The operands of a program whose options mostly take no value, or hold it in the same word. */
const goals = (command: Command, takes: readonly string[], from: number): readonly Word[] =>
  command.words.filter(
    (word, at) => at >= from && !isOption(word) && !takes.includes(command.words[at - 1]?.text ?? ''),
  );

const optionsFit = (command: Command, { needs, unless }: Pick<CommandEntry, 'needs' | 'unless'>): boolean =>
  (needs === undefined || needs.some((option) => hasOption(command, option, false))) &&
  !unless?.some((option) => hasOption(command, option, true));

function textsFit(command: Command, { has, hasAll, hasNot }: Pick<CommandEntry, 'has' | 'hasAll' | 'hasNot'>): boolean {
  const stands = (text: string): boolean => command.words.some((word) => word.text.includes(text));
  return (
    (has === undefined || has.some(stands)) && (hasAll === undefined || hasAll.every(stands)) && !hasNot?.some(stands)
  );
}

/** Where the matched words end; undefined where they do not stand in order before the first operand. */
function endOfWords(command: Command, wanted: readonly string[], before: readonly string[] = []): number | undefined {
  let next = 0;
  for (let index = 0; index < command.words.length; index += 1) {
    const word = command.words[index];
    if (next === wanted.length) return index;
    if (!word) continue;
    if (fitsWord(word.text, wanted[next] ?? '')) next += 1;
    else if (next === 0 && before.includes(word.text)) continue;
    else if (!isOption(word) && !isValueOf(command.words[index - 1], [], index > 0)) return undefined;
  }
  return next === wanted.length ? command.words.length : undefined;
}

function fitsWord(text: string, wanted: string): boolean {
  if (wanted.includes('|')) return wanted.split('|').some((one) => fitsWord(text, one));
  return wanted.endsWith('*') ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
}

function lastFits(found: readonly Word[], entry: CommandEntry): boolean {
  const { last, lastHas } = entry;
  if (last === undefined && lastHas === undefined) return true;
  const fits = (word: Word): boolean =>
    (last === undefined || word.text.startsWith(last)) && (lastHas === undefined || word.text.includes(lastHas));
  const final = found.at(-1);
  if (!final) return false;
  return fits(final) || (found.length > 1 && final.parts[0]?.kind !== 'literal' && !found.slice(0, -1).some(fits));
}

const isOption = (word: Word): boolean => word.text.startsWith('-') && word.text !== '-';

/** Options that hardly any program gives a value. */
const FLAGS = new Set(
  '--all --atomic --auto-approve --clean --confirm --debug --delete --detach --force --install --json --no-cache --no-color --no-progress --non-interactive --only-show-errors --prod --progress --prune --push --quiet --recursive --silent --verbose --wait --yes -y'.split(
    ' ',
  ),
);

function isValueOf(before: Word | undefined, flags: readonly string[], inside: boolean): boolean {
  if (!inside || !before || !isOption(before) || before.text === '--') return false;
  return !before.text.includes('=') && !FLAGS.has(before.text) && !flags.includes(before.text);
}

/**
 * Whether an option is given and not switched off. One letter also counts inside a bundle: at its start (`-am`), and for
 * options that call the act off anywhere in it, since a wrong *no* is then the smaller harm.
 */
function hasOption(command: Command, option: string, anywhere: boolean): boolean {
  const letter = /^-[A-Za-z]$/.test(option) ? option.slice(1) : undefined;
  return command.words.some(({ text }) => {
    if (text === option) return true;
    if (text.startsWith(`${option}=`)) return !/=(?:false|none|0)$/.test(text);
    if (letter === undefined || !/^-[A-Za-z]{2,6}$/.test(text)) return false;
    return anywhere ? text.includes(letter) : text.startsWith(option);
  });
}

/** The word after `--dry-run` that decides whether it is one: `false`, or a variable that is called after it. */
function saysWhether(next: Word | undefined): boolean {
  const [only, ...rest] = next?.parts ?? [];
  if (!only || rest.length > 0) return false;
  return only.kind === 'literal' ? only.text === 'false' : /dry[-_]?run/iu.test(only.text);
}

const REHEARSALS = ['--dry-run', '--dryrun', '--dry_run', '--noop', '--no-op', '--what-if', '-WhatIf', '--help'];

/** Whether it only says what it would do, or how it is called. */
export function isRehearsal(command: Command): boolean {
  const [first] = command.words;
  if (command.words.length === 1 && (first?.text === '-h' || first?.text === 'help' || first?.text === 'version'))
    return true;
  // With a value it names the version to install or to take back.
  if (command.words.at(-1)?.text === '--version') return true;
  return command.words.some((word, index) => {
    if (!isOption(word)) return false;
    const option = REHEARSALS.find((one) => word.text === one || word.text.startsWith(`${one}=`));
    // A value that an expression or variable decides may be `false`: the command may act, so it is not called off.
    if (option === undefined || word.parts.length !== 1 || /=(?:false|none|0)$/.test(word.text)) return false;
    return !saysWhether(command.words[index + 1]);
  });
}
