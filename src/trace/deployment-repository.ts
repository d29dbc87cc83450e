import { alternatives, type Value } from '../model/value.ts';
import type { EffectMeaning } from '../providers/provider.ts';
import { resolve } from './refs.ts';
import { actionName, type Sighting } from './sightings.ts';
import type { StepView } from './step-view.ts';
import { wordsOf } from './tiers.ts';

/** What repositories are called that a cluster or pipeline follows: a commit there is the deployment. */
const FOLLOWED = new Set(
  'gitops argocd argo flux fluxcd manifests manifest deployments deployment deploy k8s kubernetes kustomize'.split(' '),
);

/**
 * The meaning of a push: a deployment where it goes to another repository that is called after what follows it, checked out
 * in the folder the push is made from. Any other push stays one.
 */
export function meaningOfPush(sighting: Sighting<EffectMeaning>, views: readonly StepView[]): EffectMeaning {
  const { meaning, view, site } = sighting;
  if (meaning.effect !== 'push' || site?.command.program !== 'git') return meaning;
  const folders = foldersOf(view);
  const followed = views.slice(0, views.indexOf(view)).some((one) => {
    const path = checkedOut(one);
    return path !== undefined && folders.has(path);
  });
  return followed
    ? { ...meaning, effect: 'deploy', does: 'rolls out by a commit to a deployment repository', reversible: true }
    : meaning;
}

/** The folder into which a step checks out a deployment repository; `.` for the workspace itself. */
function checkedOut(view: StepView): string | undefined {
  if (view.step.kind !== 'uses' || actionName(view.step.uses.text) !== 'actions/checkout') return undefined;
  const repository = resolve({ input: 'repository' }, view, undefined)?.value;
  if (!repository || !alternatives(repository).some(isFollowed)) return undefined;
  const path = resolve({ input: 'path' }, view, undefined)?.value;
  return path?.kind === 'text' ? firstFolder(path.text) : '.';
}

/** Whether the name behind the owner says so: `acme/shop-gitops`, and not `deploy-tools/shop`. */
function isFollowed(repository: Value): boolean {
  if (repository.kind !== 'text') return false;
  return wordsOf(repository.text.split('/').at(-1) ?? '').some((word) => FOLLOWED.has(word));
}

/** Where the commands of a step run: its working directory and every folder it changes to; else the workspace. */
function foldersOf({ step, commands }: StepView): ReadonlySet<string> {
  const own = step.kind === 'run' && step.workingDirectory ? [step.workingDirectory.text] : [];
  const moved = commands
    .filter(({ program }) => program === 'cd')
    .flatMap(({ words }) => words.map(({ text }) => text));
  const found = [...own, ...moved].map(firstFolder);
  return new Set(found.length === 0 ? ['.'] : found);
}

const firstFolder = (path: string): string => path.replace(/^(?:\.\/)+/u, '').split('/')[0] || '.';
