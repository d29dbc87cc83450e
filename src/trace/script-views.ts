import type { Place } from '../model/place.ts';
import { text, type Value } from '../model/value.ts';
import type { Command } from '../parse/command.ts';
import { parsePowerShell, parseShell } from '../parse/shell.ts';
import { type FileAt, followCommand, type Followed, fromAction, inFolder, unfollowedScript } from './follow.ts';
import { filesAfter } from './job-files.ts';
import { placeOf } from './refs.ts';
import type { Scope } from './scope.ts';
import { wordValue } from './script.ts';
import type { StepView } from './step-view.ts';

/** A script that a script runs: what hides deeper is said to be out of sight in the rules' pages. */
const MAX_DEPTH = 2;

/** The scripts of the repository that a step runs, each as if it stood in the step, with what led to it. */
export function viewScripts(view: StepView, folder: string, follow: Follow, depth = 0): readonly StepView[] {
  if (depth >= MAX_DEPTH || view.commands.length === 0) return [];
  let where = inFolder('', folder === '' ? '.' : folder);
  return view.commands.flatMap((command) => {
    const placed = fromAction(command, view.actionFolder);
    const script = where === undefined ? undefined : followCommand(placed, where, follow.fileAt);
    where = folderAfter(placed, where);
    if (script) {
      const inner = viewOf(script, view, command);
      return [inner, ...viewScripts(inner, script.folder, follow, depth + 1)];
    }
    const missed = unfollowedScript(command);
    if (missed !== undefined) follow.missed(missed, placeOf(view, command));
    return [];
  });
}

/** The files that may be followed, and who is told of a script that ships something and was not. */
export type Follow = Readonly<{ fileAt: FileAt; missed: (path: string, at: Place) => void }>;

/** Where the next command runs. */
const folderAfter = ({ program, words }: Command, where: string | undefined): string | undefined =>
  program === 'cd' && where !== undefined ? inFolder(where, words.at(-1)?.text ?? '/') : where;

function viewOf(script: Followed, view: StepView, command: Command): StepView {
  return {
    ...view,
    chain: [...view.chain, { at: placeOf(view, command), text: `runs ${script.what}` }],
    scope: scopeOf(script, view, command),
    commands: (script.language === 'pwsh' ? parsePowerShell : parseShell)(script.text.text).commands,
    source: script.text,
    folder: script.folder,
    files: filesAfter(view),
  };
}

/** Inside a script `$1` is what it was called with, and the rest is what its caller exports, or a makefile sets. */
function scopeOf({ args, variables }: Followed, view: StepView, command: Command): Scope {
  const passed = (name: string): Value | undefined => {
    const argument = /^[1-9]$/u.test(name) ? args[Number(name) - 1] : undefined;
    if (argument) return wordValue(argument, view.commands, view.scope);
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
