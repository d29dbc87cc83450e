import { alternatives, show, type Value } from '../model/value.ts';
import { setting } from '../model/workflow.ts';
import type { Command } from '../parse/command.ts';
import { githubScriptMeanings } from '../providers/github-script.ts';
import { actionEntry, fileEntries, providerOf, variableEntries } from '../providers/lookup.ts';
import { matchCommand, readsVariable } from '../providers/match.ts';
import type { ActionEntry, FileEntry, Meaning, Provider, VariableEntry } from '../providers/provider.ts';
import { filesAfter } from './job-files.ts';
import { exportsOf, holds, type Site } from './refs.ts';
import type { StepView } from './step-view.ts';

/** Something a provider knows about a step: what it means, and the command of the script that says so. */
export type Sighting<M extends Meaning = Meaning> = Readonly<{
  meaning: M;
  provider: Provider;
  view: StepView;
  site?: Site;
}>;

/** `owner/repo/path` of `uses:`, lower case and without its ref; nothing for local paths and images. */
export const actionName = (uses: string): string | undefined => {
  const name = uses.trim().split('@')[0]?.toLowerCase() ?? '';
  return /^[^./][^/]*\/./u.test(name) && !name.startsWith('docker:') ? name : undefined;
};

/** All that the providers know about one step, conditions already held against what it is given. */
export function sightingsOf(view: StepView): readonly Sighting[] {
  const entry = view.step.kind === 'uses' ? actionEntry(actionName(view.step.uses.text) ?? '') : undefined;
  const found = [...(entry ? ofAction(entry, view) : []), ...ofCommands(view)].filter(({ meaning }) =>
    holds(meaning.when, view),
  );
  return [...found, ...ofVariables(view, found), ...ofFiles(view, found)];
}

function ofAction(entry: ActionEntry, view: StepView): readonly Sighting[] {
  const provider = providerOf(entry);
  return [...entry.means, ...ofJavaScript(entry, view)]
    .filter((meaning) => mayBeGiven(meaning, view))
    .map((meaning) => ({ meaning, provider, view }));
}

/** Most actions take a token, and few steps hand one over: a credential that no input holds is none. */
const mayBeGiven = (meaning: Meaning, { step }: StepView): boolean =>
  meaning.is !== 'credential' ||
  step.kind !== 'uses' ||
  meaning.value.some((ref) => !('input' in ref) || setting(step.with, ref.input) !== undefined);

function ofJavaScript({ runs }: ActionEntry, { step }: StepView): readonly Meaning[] {
  const script = runs?.language === 'javascript' && step.kind === 'uses' ? setting(step.with, runs.input) : undefined;
  return script ? githubScriptMeanings(script.value.text) : [];
}

function ofCommands(view: StepView): readonly Sighting[] {
  return view.commands.flatMap((command) =>
    matchCommand(command).flatMap((entry) =>
      entry.means.map(
        (meaning): Sighting => ({ meaning, provider: providerOf(entry), view, site: { command, entry } }),
      ),
    ),
  );
}

/**
 * The variables of the step that programs of a vendor read by themselves. What the step itself sets is set to be read;
 * what comes from the job or workflow counts where a reader is in the step. A registry's token is read to install
 * too, so it counts only where the step publishes.
 */
function ofVariables(view: StepView, seen: readonly Sighting[]): readonly Sighting[] {
  const found: Sighting[] = [];
  const [own] = view.frames;
  const names = new Set([
    ...view.frames.flatMap(({ settings }) => settings.map(({ name }) => name)),
    ...exportsOf(view.commands).keys(),
  ]);
  for (const name of names) {
    const isOwn = own?.settings.some((one) => one.name === name) ?? false;
    const entries = variableEntries(name);
    const read = entries.filter((entry) => isRead(entry, view));
    for (const entry of read.length > 0 || !isOwn ? read : entries) {
      if (found.some((one) => one.meaning === entry.means) || !holds(entry.means.when, view)) continue;
      if (counts(entry, seen)) found.push({ meaning: entry.means, provider: providerOf(entry), view });
    }
  }
  return [...found, ...view.commands.flatMap((command) => ofPrefixes(command, view, seen))];
}

/** `NAME=value program`: what is set for one command alone, where that reads it. */
function ofPrefixes(command: Command, view: StepView, seen: readonly Sighting[]): readonly Sighting[] {
  if (command.program === '' || command.program === 'export') return [];
  const entries = new Set(command.assignments.flatMap(({ name }) => variableEntries(name)));
  return [...entries].flatMap((entry) =>
    readsVariable(command, entry) && holds(entry.means.when, view, command) && counts(entry, seen)
      ? [{ meaning: entry.means, provider: providerOf(entry), view, site: { command } }]
      : [],
  );
}

/** The files that programs of the step read by themselves, where the job has written them. */
function ofFiles(view: StepView, seen: readonly Sighting[]): readonly Sighting[] {
  const files = filesAfter(view);
  if (files.size === 0) return [];
  return [...files].flatMap(([path, { value }]) =>
    fileEntries(path)
      .filter((entry) => isRead(entry, view) && hasTexts(entry, show(value)) && counts(entry, seen))
      .map((entry) => ({ meaning: inFile(entry, path, value), provider: providerOf(entry), view })),
  );
}

const inFile = ({ means, after = [] }: FileEntry, file: string, content: Value): Meaning => ({
  ...means,
  value: after.length === 0 || isWhole(content) ? [{ file }] : after.map((text) => ({ file, after: text })),
});

/** The file is kept whole in a secret, so that nothing shows what in it is the secret part. */
const isWhole = (content: Value): boolean =>
  alternatives(content).every((one) => one.kind !== 'text' && (one.kind !== 'join' || one.parts.every(isBlank)));

const isBlank = (part: Value): boolean => part.kind !== 'text' || part.text.trim() === '';

const hasTexts = ({ has, hasNot }: FileEntry, content: string): boolean =>
  (has === undefined || has.some((one) => content.includes(one))) && !hasNot?.some((one) => content.includes(one));

const isRead = (entry: Pick<VariableEntry, 'readBy'>, { step, commands }: StepView): boolean =>
  commands.some((command) => readsVariable(command, entry)) ||
  (step.kind === 'uses' && entry.readBy.includes(actionName(step.uses.text) ?? ''));

const counts = ({ means }: VariableEntry | FileEntry, seen: readonly Sighting[]): boolean =>
  means.opens !== 'registry' || seen.some(({ meaning }) => meaning.is === 'effect' && meaning.effect === 'publish');
