import type { Place } from '../model/place.ts';
import { alternatives, join, show, text, type Value } from '../model/value.ts';
import { setting, spanWithin } from '../model/workflow.ts';
import type { Command } from '../parse/command.ts';
import { referred } from '../providers/match.ts';
import type { CommandEntry, Ref, When } from '../providers/provider.ts';
import { evaluateText } from './evaluate.ts';
import { scriptText, wordValue } from './script.ts';
import type { StepView } from './step-view.ts';

/** A value that a step is given, and where it is written. */
export type Given = Readonly<{ value: Value; at: Place }>;

/** A command of a step's script, and the entry that knows it. */
export type Site = Readonly<{ command: Command; entry: CommandEntry }>;

/** What a meaning's reference stands for in a step, or in one command of its script; `undefined` where it is not given. */
export function resolve(ref: Ref, view: StepView, site: Site | undefined): Given | undefined {
  const command = site?.command;
  if ('fixed' in ref) return { value: text(ref.fixed), at: placeOf(view, command) };
  if ('input' in ref) return givenInput(ref.input, view);
  if ('env' in ref) return givenEnv(ref.env, view, command);
  if (!site) return undefined;
  if ('stdin' in ref) return givenStdin(site.command, view);
  const word = referred(ref, site.command, site.entry);
  return word && { value: wordValue(word, view.commands, view.scope), at: placeOf(view, command) };
}

/** The place of a step, or of a command in its script. */
export function placeOf(view: StepView, command?: Command): Place {
  const { step, route } = view;
  const script = command && (view.source ?? scriptText(step));
  if (command && script) return { span: spanWithin(script, command.offset, command.length), route: [...route, 'run'] };
  return { span: step.kind === 'uses' ? step.uses.at : step.at, route };
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
  const assigned = command?.assignments.findLast((one) => one.name === name) ?? exported(name, view.commands);
  if (assigned) return { value: wordValue(assigned.value, view.commands, view.scope), at: placeOf(view, command) };
  for (const { settings, scope, route } of view.frames) {
    const found = settings.findLast((one) => one.name === name);
    if (!found || found.value.text === '') continue;
    const span = { ...found.at, endLine: found.value.at.endLine, endColumn: found.value.at.endColumn };
    return { value: evaluateText(found.value, scope), at: { span, route: [...route, name] } };
  }
  return undefined;
}

type Assignment = Command['assignments'][number];
const exports = new WeakMap<readonly Command[], ReadonlyMap<string, Assignment>>();

/** `export NAME=value` in the same script; a script is gone through once, however many names are asked for. */
function exported(name: string, commands: readonly Command[]): Assignment | undefined {
  const known =
    exports.get(commands) ??
    new Map(
      commands
        .filter(({ program }) => program === 'export')
        .flatMap(({ assignments }) => assignments.map((one) => [one.name, one] as const)),
    );
  exports.set(commands, known);
  return known.get(name);
}

/** What is piped in: here-text, or what an `echo` or `printf` before the pipe prints. */
function givenStdin(command: Command, view: StepView): Given | undefined {
  const { stdin } = command;
  if (!stdin) return undefined;
  if (stdin.from === 'text')
    return { value: wordValue(stdin.word, view.commands, view.scope), at: placeOf(view, command) };
  const before = view.commands[stdin.command];
  if (!before || (before.program !== 'echo' && before.program !== 'printf')) return undefined;
  const words = before.words.filter((word) => !word.text.startsWith('-') && !word.text.startsWith('%'));
  return { value: join(words.map((word) => wordValue(word, view.commands, view.scope))), at: placeOf(view, command) };
}

/** Whether every condition holds for what the step gives. */
export const holds = (conditions: readonly When[] | undefined, view: StepView): boolean =>
  (conditions ?? []).every((one) => holdsOne(one, view));

function holdsOne(condition: When, view: StepView): boolean {
  if ('env' in condition) return (givenEnv(condition.env, view) !== undefined) === condition.given;
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
