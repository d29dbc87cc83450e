import { setting } from '../model/workflow.ts';
import { githubScriptMeanings } from '../providers/github-script.ts';
import { actionEntry, providerOf, variableEntries } from '../providers/lookup.ts';
import { matchCommand, readsVariable } from '../providers/match.ts';
import type { ActionEntry, Meaning, Provider, VariableEntry } from '../providers/provider.ts';
import { holds, type Site } from './refs.ts';
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
  return [...found, ...ofVariables(view, found)];
}

function ofAction(entry: ActionEntry, view: StepView): readonly Sighting[] {
  const provider = providerOf(entry);
  return [...entry.means, ...ofJavaScript(entry, view)].map((meaning) => ({ meaning, provider, view }));
}

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
  const names = new Set(view.frames.flatMap(({ settings }) => settings.map(({ name }) => name)));
  for (const name of names) {
    const isOwn = own?.settings.some((one) => one.name === name) ?? false;
    const entries = variableEntries(name);
    const read = entries.filter((entry) => isRead(entry, view));
    for (const entry of read.length > 0 || !isOwn ? read : entries) {
      if (found.some((one) => one.meaning === entry.means) || !holds(entry.means.when, view)) continue;
      if (counts(entry, seen)) found.push({ meaning: entry.means, provider: providerOf(entry), view });
    }
  }
  return found;
}

const isRead = (entry: VariableEntry, { step, commands }: StepView): boolean =>
  commands.some((command) => readsVariable(command, entry)) ||
  (step.kind === 'uses' && entry.readBy.includes(actionName(step.uses.text) ?? ''));

const counts = ({ means }: VariableEntry, seen: readonly Sighting[]): boolean =>
  means.opens !== 'registry' || seen.some(({ meaning }) => meaning.is === 'effect' && meaning.effect === 'publish');
