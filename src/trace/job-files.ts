import { alternatives, join, keyOf, oneOf, text, type Value } from '../model/value.ts';
import { setting } from '../model/workflow.ts';
import type { Command, Word } from '../parse/command.ts';
import { actionEntry } from '../providers/lookup.ts';
import { evaluateText } from './evaluate.ts';
import { placeOf } from './place-of.ts';
import { contentOf, fedFile, printedFile, startOfPipe, targetsOf } from './printed.ts';
import { pathsOf } from './runner-path.ts';
import { wordValue } from './script.ts';
import type { Given, JobFiles, StepView } from './step-view.ts';

/** No job writes so many by hand; what is written beyond is not looked up. */
const MAX_FILES = 500;

const after = new WeakMap<StepView, JobFiles>();

/** What stands in files when a step is over: what it found, and what it wrote itself. */
export function filesAfter(view: StepView): JobFiles {
  const known = after.get(view);
  if (known) return known;
  // What a script writes from a file of its own is not followed round.
  after.set(view, view.files);
  const files = view.step.kind === 'uses' ? writtenByAction(view) : writtenByScript(view);
  after.set(view, files);
  return files;
}

/** What the job has written to the first of these paths that it has written. */
export function fileOf(view: StepView, paths: readonly string[]): Given | undefined {
  const files = filesAfter(view);
  return paths.flatMap((path) => files.get(path) ?? [])[0];
}

function writtenByScript(view: StepView): JobFiles {
  const files = new Map(view.files);
  for (const command of view.commands) {
    const given = contentGiven(command, view, files);
    const targets = given ? [...targetsOf(command), ...copyTarget(command)] : [];
    for (const path of targets.flatMap((target) => pathsOfWord(target, view, command))) add(files, path, given);
  }
  return files.size === view.files.size && [...files].every(([path, one]) => view.files.get(path) === one)
    ? view.files
    : files;
}

/** A file keeps what was in it, since `>>` adds and only the run knows which `>` came last. */
function add(files: Map<string, Given>, path: string, given: Given | undefined): void {
  const before = files.get(path);
  if (!given || (!before && files.size >= MAX_FILES) || (before && keyOf(before.value) === keyOf(given.value))) return;
  if (!before) files.set(path, given);
  else {
    const value = join([before.value, text('\n'), given.value]);
    files.set(path, { value, at: given.value.kind === 'text' ? before.at : given.at });
  }
}

function contentGiven(command: Command, view: StepView, files: JobFiles): Given | undefined {
  if (targetsOf(command).length === 0) return copied(command, view, files);
  const word = contentOf(command, view.commands);
  if (word)
    return {
      value: wordValue(word, view.commands, view.scope),
      at: placeOf(view, startOfPipe(command, view.commands)),
    };
  const path = printedFile(command) ?? fedFile(command, view.commands);
  return path && pathsOfWord(path, view, command).flatMap((one) => files.get(one) ?? [])[0];
}

const COPIES = new Set(['cp', 'mv', 'install']);

function copied(command: Command, view: StepView, files: JobFiles): Given | undefined {
  const from = COPIES.has(command.program) ? command.words.at(-2) : undefined;
  return from && pathsOfWord(from, view, command).flatMap((path) => files.get(path) ?? [])[0];
}

/** Where a copy ends up; below a folder it keeps its name. */
function copyTarget({ program, words }: Command): readonly Word[] {
  const to = COPIES.has(program) ? words.at(-1) : undefined;
  if (!to?.text.endsWith('/')) return to ? [to] : [];
  const name = words.at(-2)?.text.split('/').at(-1) ?? '';
  return [{ ...to, parts: [...to.parts, { kind: 'literal', text: name }], text: `${to.text}${name}` }];
}

/** The paths a word can be; where only the run knows, the variable that holds it stands for it. */
export function pathsOfWord(word: Word, view: StepView, command: Command): readonly string[] {
  const paths = pathsOf(wordValue(word, view.commands, view.scope), folderAt(view, command));
  const [only, ...rest] = word.parts;
  return paths.length > 0 || only?.kind !== 'variable' || rest.length > 0 ? paths : [`$${only.text}`];
}

const folders = new WeakMap<StepView, ReadonlyMap<Command, string | undefined>>();

/** The folder a command of a step runs in, behind every `cd` before it; that of the step where none is named. */
export function folderAt(view: StepView, command: Command | undefined): string | undefined {
  if (!command) return view.folder;
  const known = folders.get(view) ?? foldersOf(view);
  folders.set(view, known);
  return known.has(command) ? known.get(command) : view.folder;
}

function foldersOf(view: StepView): ReadonlyMap<Command, string | undefined> {
  const found = new Map<Command, string | undefined>();
  let folder = view.folder;
  let before: Command | undefined;
  for (const command of view.commands) {
    if (before && isInNextShell(command, before, view)) folder = view.folder;
    before = command;
    if (folder !== view.folder) found.set(command, folder);
    const to = command.program === 'cd' || command.program === 'pushd' ? command.words.at(-1) : undefined;
    if (to) folder = pathsOf(wordValue(to, view.commands, view.scope), folder)[0];
  }
  return found;
}

/** Whether a command runs in another shell than the one before it. */
export const isInNextShell = (command: Command, before: Command, { byLine, source }: StepView): boolean =>
  byLine === true && (source?.text.slice(before.offset, command.offset).includes('\n') ?? false);

/** What an action writes that is there to write a file from an input. */
function writtenByAction(view: StepView): JobFiles {
  const { step, scope, files, route } = view;
  const writes = step.kind === 'uses' ? actionEntry(step.uses.text)?.writes : undefined;
  if (!writes || step.kind !== 'uses') return files;
  const content = setting(step.with, writes.content);
  const name = setting(step.with, writes.name);
  if (!content || !name) return files;
  const folder = writes.folder === undefined ? undefined : setting(step.with, writes.folder);
  const span = { ...content.at, endLine: content.value.at.endLine, endColumn: content.value.at.endColumn };
  const given = {
    value: evaluateText(content.value, scope),
    at: { span, route: [...route, 'with', content.name] },
  };
  const into = folder ? pathsOf(evaluateText(folder.value, scope), '')[0] : (writes.in ?? '');
  const paths = pathsOf(evaluateText(name.value, scope), into);
  const output =
    writes.output === undefined || step.id === undefined ? [] : [`$steps.${step.id}.outputs.${writes.output}`];
  return new Map([...files, ...[...paths, ...output].map((path) => [path, given] as const)]);
}

/** What follows a text on its line, wherever a value holds that text. */
export function textAfter(value: Value, before: string): Value | undefined {
  const found = alternatives(value).flatMap((one) => afterIn(one.kind === 'join' ? one.parts : [one], before) ?? []);
  return found.length === 0 ? undefined : oneOf(found.map((one) => ({ value: one, when: before })));
}

function afterIn(parts: readonly Value[], before: string): Value | undefined {
  const at = parts.findIndex((part) => part.kind === 'text' && part.text.includes(before));
  const first = parts[at];
  if (first?.kind !== 'text') return undefined;
  const rest = first.text.slice(first.text.indexOf(before) + before.length);
  const line: Value[] = [];
  for (const part of [text(rest), ...parts.slice(at + 1)]) {
    const end = part.kind === 'text' ? part.text.indexOf('\n') : -1;
    line.push(part.kind === 'text' && end >= 0 ? text(part.text.slice(0, end)) : part);
    if (end >= 0) break;
  }
  return trimmed(line);
}

/** Without the sign and the blanks between a key and its value. */
function trimmed([first, ...rest]: readonly Value[]): Value {
  return join([first?.kind === 'text' ? text(first.text.replace(/^[\s=:]+/u, '')) : text(''), ...rest]);
}
