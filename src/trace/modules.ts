import { alternatives, type Value } from '../model/value.ts';
import type { Command } from '../parse/command.ts';
import { folderAt } from './job-files.ts';
import { resolve } from './refs.ts';
import { runnerPath } from './runner-path.ts';
import { scriptText, wordValue } from './script.ts';
import type { Sighting } from './sightings.ts';
import type { StepView } from './step-view.ts';

/** Whether applying the module of a folder may change something; in the folder `*` stands for what only the run knows. */
export type HasResources = (folder: string) => boolean;

/** Whether a step applies a module that only names and reads: mostly to ask it for its outputs. */
export function changesNothing({ meaning, view, site }: Sighting, hasResources: HasResources): boolean {
  if (meaning.is !== 'effect' || !meaning.module) return false;
  const folder = site ? folderFor(view, site.command) : '';
  if (folder === undefined) return false;
  const [given] = meaning.module.flatMap((ref) => resolve(ref, view, site) ?? []);
  const paths = given ? alternatives(given.value).map((one) => runnerPath(shapeOf(one), folder)) : [folder];
  return paths.every((path) => path !== undefined && !hasResources(inRepository(path)));
}

/** A path with `*` for each part that only the run knows. */
function shapeOf(value: Value): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'join') return value.parts.map(shapeOf).join('');
  return value.kind === 'github' && value.name === 'workspace' ? '.' : '*';
}

/** A path of the runner as one of the repository. */
const inRepository = (path: string): string =>
  (path === '.' ? '' : path).replace(/\$(?:\{[^}]*\}|[\w.-]+)/gu, '*').replace(/\/+$/u, '');

/** The one folder a command runs in; nothing where it may be one of several, or a shell within the shell has moved. */
function folderFor(view: StepView, command: Command): string | undefined {
  if (view.folderVaries) return undefined;
  const before = (view.source ?? scriptText(view.step))?.text.slice(0, command.offset) ?? '';
  const moves = view.commands.filter(({ program }) => program === 'cd' || program === 'pushd' || program === 'popd');
  const isSure = moves.every(
    ({ program, words }) =>
      program !== 'popd' &&
      words.every((word) => alternatives(wordValue(word, view.commands, view.scope)).length === 1),
  );
  return isSure && !/\(\s*(?:cd|pushd)\b/u.test(before) ? folderAt(view, command) : undefined;
}
