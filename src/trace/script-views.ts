import type { Place } from '../model/place.ts';
import { text, type Value } from '../model/value.ts';
import type { Command } from '../parse/command.ts';
import { dropStart } from '../parse/shell-parts.ts';
import { type FileAt, followCommand, type Followed, fromAction, inFolder, unfollowedScript } from './follow.ts';
import { filesAfter, isInNextShell } from './job-files.ts';
import { placeOf } from './refs.ts';
import type { Scope } from './scope.ts';
import { parseAs, wordValue } from './script.ts';
import type { StepView } from './step-view.ts';

/** How deep scripts run each other, as far as they are followed: a dispatcher before a target before a script needs four or five. */
const MAX_DEPTH = 12;
/** How many scripts one step runs, as far as they are followed, however often each. */
const MAX_SCRIPTS = 120;

/** The files that may be followed, and who is told of a script that ships something and was not. */
export type Follow = Readonly<{ fileAt: FileAt; missed: (because: string, at: Place) => void }>;

/** What leads to a script within its step, and how many more the step may run. */
type Walk = Readonly<{ follow: Follow; above: readonly string[]; effort: { left: number; told: boolean } }>;

/** The scripts of the repository that a step runs, each as if it stood in the step, with what led to it. */
export function viewScripts(view: StepView, folder: string, follow: Follow): readonly StepView[] {
  if (view.commands.length === 0) return [];
  return viewsBelow(view, folder, { follow, above: [], effort: { left: MAX_SCRIPTS, told: false } });
}

function viewsBelow(view: StepView, folder: string, walk: Walk): readonly StepView[] {
  const { follow } = walk;
  const start = inFolder('', folder === '' ? '.' : folder);
  let where = start;
  let before: Command | undefined;
  return view.commands.flatMap((command) => {
    if (before && isInNextShell(command, before, view)) where = start;
    before = command;
    const placed = fromAction(command, view.actionFolder);
    const script = where === undefined ? undefined : followCommand(placed, where, follow.fileAt);
    where = folderAfter(placed, where);
    if (script) return viewsOf(script, view, command, walk);
    const missed = unfollowedScript(command);
    if (missed !== undefined)
      follow.missed(`it runs \`${missed}\`, which is not a shell script of this repository`, placeOf(view, command));
    return [];
  });
}

/** A script and what it runs in turn. One that leads back to itself has been seen. */
function viewsOf(script: Followed, view: StepView, command: Command, walk: Walk): readonly StepView[] {
  const { follow, above, effort } = walk;
  const key = [script.what, ...command.words.map(({ text }) => text)].join('\n');
  if (above.includes(key)) return [];
  const limit =
    above.length >= MAX_DEPTH
      ? `scripts run each other more than ${MAX_DEPTH} deep`
      : effort.left <= 0
        ? `the step runs more than ${MAX_SCRIPTS} scripts`
        : undefined;
  if (limit !== undefined) {
    if (!effort.told) follow.missed(`it runs ${script.what}, and ${limit}`, placeOf(view, command));
    effort.told = true;
    return [];
  }
  effort.left -= 1;
  const inner = viewOf(script, view, command);
  return [inner, ...viewsBelow(inner, script.folder, { ...walk, above: [...above, key] })];
}

/** Where the next command runs. */
const folderAfter = ({ program, words }: Command, where: string | undefined): string | undefined =>
  program === 'cd' && where !== undefined ? inFolder(where, words.at(-1)?.text ?? '/') : where;

function viewOf(script: Followed, view: StepView, command: Command): StepView {
  const { byLine: _byLine, folderVaries: _varies, ...step } = view;
  return {
    ...step,
    chain: [...view.chain, { at: placeOf(view, command), text: `runs ${script.what}` }],
    scope: scopeOf(script, view, command),
    commands: parseAs(script.language, script.text.text).commands,
    source: script.text,
    folder: script.folder,
    ...(script.byLine && { byLine: true }),
    files: filesAfter(view),
  };
}

/** Inside a script `$1` is what it was called with, and the rest is what its caller hands over or exports, or a makefile sets. */
function scopeOf({ args, byLine, variables }: Followed, view: StepView, command: Command): Scope {
  const passed = (name: string): Value | undefined => {
    const argument = /^[1-9]$/u.test(name) ? args[Number(name) - 1] : undefined;
    if (argument) return wordValue(argument, view.commands, view.scope);
    const given = byLine ? command.words.find(({ text: word }) => word.startsWith(`${name}=`)) : undefined;
    if (given) return wordValue(dropStart(given, name.length + 1), view.commands, view.scope);
    const set = [...view.commands.filter(({ program }) => program === 'export'), command]
      .flatMap(({ assignments }) => assignments)
      .findLast((one) => one.name === name);
    return set && wordValue(set.value, view.commands, view.scope);
  };
  return {
    ...view.scope,
    env: (name) => {
      const outer = passed(name) ?? view.scope.env(name);
      const own = variables.get(name);
      return own === undefined || own.includes('$') || outer.kind === 'text' ? outer : text(own);
    },
  };
}
