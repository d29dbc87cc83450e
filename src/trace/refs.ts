import { alternatives, show, text } from '../model/value.ts';
import { setting } from '../model/workflow.ts';
import type { Command, Word } from '../parse/command.ts';
import { referred } from '../providers/match.ts';
import type { CommandEntry, Ref, When } from '../providers/provider.ts';
import { evaluateText } from './evaluate.ts';
import { fileOf, folderAt, pathsOfWord, textAfter } from './job-files.ts';
import { fed, fedFile } from './printed.ts';
import { placeOf } from './place-of.ts';
import { pathsOf } from './runner-path.ts';
import { wordValue } from './script.ts';
import type { Given, StepView } from './step-view.ts';

export { placeOf } from './place-of.ts';
export type { Given } from './step-view.ts';

/** A command of a step's script, and the entry that knows it; none where it only reads a variable. */
export type Site = Readonly<{ command: Command; entry?: CommandEntry }>;

/** What a meaning's reference stands for in a step, or in one command of its script; `undefined` where it is not given. */
export function resolve(ref: Ref, view: StepView, site: Site | undefined): Given | undefined {
  const command = site?.command;
  if ('fixed' in ref) return { value: text(ref.fixed), at: placeOf(view, command) };
  if ('input' in ref) return givenInput(ref.input, view);
  if ('env' in ref) return givenEnv(ref.env, view, command);
  if ('file' in ref) return givenFile(ref, view);
  if ('fileOf' in ref) return namedFile(ref.fileOf, view, site);
  if (!site) return undefined;
  if ('stdin' in ref) return givenStdin(site.command, view);
  const word = referred(ref, site.command, site.entry);
  return word && { value: wordValue(word, view.commands, view.scope), at: placeOf(view, command) };
}

const inputs = new WeakMap<StepView, Map<string, Given | undefined>>();

/** Asked for by every condition of every meaning, and evaluated once. */
function givenInput(name: string, view: StepView): Given | undefined {
  const known = inputs.get(view) ?? new Map<string, Given | undefined>();
  inputs.set(view, known);
  if (!known.has(name)) known.set(name, evaluateInput(name, view));
  return known.get(name);
}

function evaluateInput(name: string, view: StepView): Given | undefined {
  if (view.step.kind !== 'uses') return undefined;
  const found = setting(view.step.with, name);
  if (!found || found.value.text === '') return undefined;
  const span = { ...found.at, endLine: found.value.at.endLine, endColumn: found.value.at.endColumn };
  return { value: evaluateText(found.value, view.scope), at: { span, route: [...view.route, 'with', found.name] } };
}

/** A variable in the environment of a step: what the command itself sets first, then the nearest `env:`. */
export function givenEnv(name: string, view: StepView, command?: Command): Given | undefined {
  const own = command?.assignments.findLast((one) => one.name === name);
  const assigned = own && command ? { value: own.value, command } : exportsOf(view.commands).get(name);
  if (assigned)
    return {
      value: wordValue(assigned.value, view.commands, view.scope),
      at: placeOf(view, command ?? assigned.command),
    };
  for (const { settings, scope, route } of view.frames) {
    const found = settings.findLast((one) => one.name === name);
    if (!found || found.value.text === '') continue;
    const span = { ...found.at, endLine: found.value.at.endLine, endColumn: found.value.at.endColumn };
    return { value: evaluateText(found.value, scope), at: { span, route: [...route, name] } };
  }
  return undefined;
}

type Exported = Readonly<{ value: Word; command: Command }>;
const exports = new WeakMap<readonly Command[], ReadonlyMap<string, Exported>>();

/** `export NAME=value` in the same script; a script is gone through once, however many names are asked for. */
export function exportsOf(commands: readonly Command[]): ReadonlyMap<string, Exported> {
  const known =
    exports.get(commands) ??
    new Map(
      commands
        .filter(({ program }) => program === 'export')
        .flatMap((command) => command.assignments.map(({ name, value }) => [name, { value, command }] as const)),
    );
  exports.set(commands, known);
  return known;
}

/** What is piped in: here-text, what the commands before the pipe print, or a file that the job has written. */
function givenStdin(command: Command, view: StepView): Given | undefined {
  const word = fed(command, view.commands);
  if (word) return { value: wordValue(word, view.commands, view.scope), at: placeOf(view, command) };
  const path = fedFile(command, view.commands);
  return path && fileOf(view, pathsOfWord(path, view, command));
}

/** The content of a file that the job has written, by what a reference calls it. */
function namedFile(ref: Ref, view: StepView, site: Site | undefined): Given | undefined {
  const word = site && referred(ref, site.command, site.entry);
  if (word) return fileOf(view, pathsOfWord(word, view, site.command)) ?? printedThere(word, view, site.command);
  const path = resolve(ref, view, site);
  const paths = path ? pathsOf(path.value, folderAt(view, site?.command)) : [];
  // What a variable holds may be known only when the job runs, and is one path all the same.
  return fileOf(view, 'env' in ref ? [...paths, `$${ref.env}`] : paths);
}

/** `<(echo "$KEY")` in the place of a path is the text itself. */
const printedThere = (word: Word, view: StepView, command: Command): Given | undefined =>
  word.parts.every(({ kind }) => kind === 'substitution')
    ? { value: wordValue(word, view.commands, view.scope), at: placeOf(view, command) }
    : undefined;

function givenFile({ file, after }: Extract<Ref, { file: string }>, view: StepView): Given | undefined {
  const found = fileOf(view, [file]);
  if (!found || after === undefined) return found;
  const value = textAfter(found.value, after);
  return value && { ...found, value };
}

/** Whether every condition holds for what the step gives. */
export const holds = (conditions: readonly When[] | undefined, view: StepView, command?: Command): boolean =>
  (conditions ?? []).every((one) => holdsOne(one, view, command));

function holdsOne(condition: When, view: StepView, command: Command | undefined): boolean {
  if ('env' in condition) return (givenEnv(condition.env, view, command) !== undefined) === condition.given;
  const given = givenInput(condition.input, view);
  if ('given' in condition) return (given !== undefined) === condition.given;
  const values = given ? alternatives(given.value) : condition.default === undefined ? [] : [text(condition.default)];
  const shown = values.map((value) => show(value).toLowerCase());
  if ('may' in condition)
    return values.some((value) => value.kind !== 'text' || condition.may.includes(value.text.trim().toLowerCase()));
  if ('lacksText' in condition) return !shown.some((value) => condition.lacksText.some((part) => value.includes(part)));
  if ('is' in condition)
    return values.some((value) => value.kind === 'text' && condition.is.includes(value.text.trim().toLowerCase()));
  if ('isNot' in condition)
    return !values.some((value) => value.kind === 'text' && condition.isNot.includes(value.text.trim().toLowerCase()));
  if ('hasWord' in condition)
    return shown.some((value) => condition.hasWord.some((word) => value.split(/[\s,]+/u).includes(word)));
  return shown.some((value) => condition.hasText.some((part) => value.includes(part)));
}
