import type { Related } from '../model/judgement.ts';
import { unknown } from '../model/place.ts';
import { EMPTY, text, type Value } from '../model/value.ts';
import type { Action, Setting, Step, StepsJob, Text } from '../model/workflow.ts';
import { setting } from '../model/workflow.ts';
import type { NotSeen } from '../model/world.ts';
import { inOther } from '../model/repository.ts';
import { localPath, otherPath } from './callables.ts';
import { evaluateText } from './evaluate.ts';
import type { FileAt } from './follow.ts';
import type { Instance } from './instance.ts';
import { jobScope } from './job-scope.ts';
import type { Moment } from './moments.ts';
import type { Scope } from './scope.ts';
import { placeOf } from './refs.ts';
import { namesWritten, scriptOf, written as writtenValue } from './script.ts';
import { type Follow, viewScripts } from './script-views.ts';
import type { Frame, StepView } from './step-view.ts';
import { isSwitchedOff } from './switched-off.ts';

/** Gives the action of a folder of the repository: parsed, or why there is none. */
export type ActionAt = (folder: string) => Action | undefined;

/** GitHub's own limit of nested composite actions (actions/runner, Constants.cs). */
const MAX_COMPOSITES = 9;

/** What of the repository, and of others that were given, the steps of a job can lead to. */
export type Files = Readonly<{
  actionAt: ActionAt;
  fileAt: FileAt;
  isGiven: (repository: string) => boolean;
}>;

/** The steps of a job in order, with what could not be opened. */
export function viewSteps(
  instance: Instance,
  job: StepsJob,
  { actionAt, fileAt, isGiven }: Files,
  moment?: Moment,
): Readonly<{ views: readonly StepView[]; notSeen: readonly NotSeen[] }> {
  const base = jobScope(instance, job, moment);
  const frames: Frame[] = [
    { settings: job.env, scope: base, route: ['jobs', job.id, 'env'] },
    { settings: instance.workflow.env, scope: base, route: ['env'] },
  ];
  const reader: Reader = {
    actionAt,
    fileAt,
    isGiven,
    folder: (job.workingDirectory ?? instance.workflow.workingDirectory)?.text ?? '',
    shell: job.shell ?? instance.workflow.shell,
    notSeen: [],
    subject: `job \`${job.id}\` of ${instance.workflow.file}`,
  };
  if (isSwitchedOff(job.if?.text, base)) return { views: [], notSeen: [] };
  const views = open(reader, job.steps, {
    scope: base,
    frames,
    route: ['jobs', job.id, 'steps'],
    chain: [],
    folders: [],
  });
  return { views, notSeen: reader.notSeen };
}

type Reader = Files &
  Readonly<{
    folder: string;
    shell: Text | undefined;
    notSeen: NotSeen[];
    subject: string;
  }>;
type Around = Readonly<{
  scope: Scope;
  frames: readonly Frame[];
  route: readonly string[];
  chain: readonly Related[];
  folders: readonly string[];
}>;

function open(reader: Reader, steps: readonly Step[], around: Around): readonly StepView[] {
  const views: StepView[] = [];
  const past: Past = new Map();
  let written: readonly Frame[] = [];
  for (const step of steps) {
    const scope = withPast(around.scope, past, views.length);
    if (isSwitchedOff(step.if?.text, scope)) continue;
    const route = [...around.route, step.key];
    const inStep: Scope = { ...scope, env: (name) => inEnv(step.env, name, scope) };
    const frames: Frame[] = [{ settings: step.env, scope, route: [...route, 'env'] }, ...written, ...around.frames];
    const { commands } = scriptOf(step, reader.shell);
    const view: StepView = { step, route, chain: around.chain, scope: inStep, frames, commands };
    const inner =
      step.kind === 'uses' ? openAction(reader, step.uses, { ...around, scope: inStep, frames, route }, step.with) : [];
    const scripts = viewScripts(
      view,
      (step.kind === 'run' ? step.workingDirectory?.text : undefined) ?? reader.folder,
      followOf(reader),
    );
    for (const one of [view, ...scripts, ...inner]) {
      views.push(one);
      remember(past, one, views.length);
    }
    const after = withPast(around.scope, past, views.length);
    written = [...[view, ...inner].flatMap((one) => writtenFrame(one, after)).toReversed(), ...written];
  }
  return views;
}

const followOf = ({ fileAt, notSeen, subject }: Reader): Follow => ({
  fileAt,
  missed: (path, at) => {
    notSeen.push({
      subject,
      because: unknown(`it runs \`${path}\`, which is not a shell script of this repository`),
      at,
    });
  },
});

/**
 * What steps wrote to `$GITHUB_ENV`, by name, oldest first, with how many steps were then over. Each is found out before
 * the next step is read, so that `A=$A:more` means the `A` before it.
 */
type Past = Map<string, Readonly<{ over: number; value: Value }>[]>;

function remember(past: Past, { commands, scope }: StepView, over: number): void {
  for (const name of new Set(commands.flatMap((command) => namesWritten('GITHUB_ENV', command)))) {
    const value = writtenValue('GITHUB_ENV', name, commands, scope);
    if (value) past.set(name, [...(past.get(name) ?? []), { over, value }]);
  }
}

/** Adds what steps wrote to `$GITHUB_ENV` when so many of them were over, each name as the last of them left it. */
const withPast = (scope: Scope, past: Past, over: number): Scope => ({
  ...scope,
  env: (name) => past.get(name)?.findLast((one) => one.over <= over)?.value ?? scope.env(name),
});

/** The names a step wrote to `$GITHUB_ENV`, as settings that stand where it wrote them. */
function writtenFrame(view: StepView, scope: Scope): readonly Frame[] {
  const settings = view.commands.flatMap((command) =>
    namesWritten('GITHUB_ENV', command).map((name): Setting => {
      const at = placeOf(view, command).span;
      return { name, at, value: { text: `\${{ env.${name} }}`, at } };
    }),
  );
  return settings.length === 0 ? [] : [{ settings, scope, route: [...view.route, 'run'] }];
}

function inEnv(settings: readonly Setting[], name: string, outer: Scope): Value {
  const found = settings.findLast((one) => one.name === name);
  return found ? evaluateText(found.value, outer) : outer.env(name);
}

function openAction(reader: Reader, uses: Text, around: Around, given: readonly Setting[]): readonly StepView[] {
  const folder = folderOf(uses.text, reader);
  if (folder === undefined) return [];
  const at = { span: uses.at, route: around.route };
  const lost = (because: string): readonly StepView[] => {
    reader.notSeen.push({ subject: reader.subject, because: unknown(because), at });
    return [];
  };
  if (around.folders.includes(folder)) return lost(`the action \`${uses.text}\` leads back to itself`);
  if (around.folders.length >= MAX_COMPOSITES) return lost(`actions nest more than ${MAX_COMPOSITES} deep`);
  const action = reader.actionAt(folder);
  if (!action) return lost(`the action \`${uses.text}\` is not in this repository when it is scanned`);
  if (action.runs.kind !== 'composite') return [];
  return open(reader, action.runs.steps, {
    scope: actionScope(action, given, around.scope),
    frames: around.frames,
    route: around.route,
    chain: [...around.chain, { at, text: `runs ${action.file}` }],
    folders: [...around.folders, folder],
  });
}

/**
 * Where an action lies. `./` is a folder of the workspace, and so of the scanned repository, whichever workflow says it.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#example-using-an-action-in-the-same-repository-as-the-workflow
 */
function folderOf(uses: string, { isGiven }: Files): string | undefined {
  const local = localPath(uses);
  if (local !== undefined) return local;
  const other = otherPath(uses);
  const repository = other === undefined ? undefined : inOther(other)?.repository;
  return repository !== undefined && isGiven(repository) ? other : undefined;
}

/** Inside a composite action `inputs` are its own, and `secrets` do not exist. */
function actionScope(action: Action, given: readonly Setting[], outer: Scope): Scope {
  return {
    ...outer,
    input: (name) => {
      const found = setting(given, name);
      if (found) return evaluateText(found.value, outer);
      const declared = action.inputs.find((one) => one.name.toLowerCase() === name.toLowerCase());
      return declared?.default ? evaluateText(declared.default, outer) : EMPTY;
    },
    secret: () => text(''),
    stepOutput: (step, output) => ({ kind: 'output', name: `steps.${step}.outputs.${output}` }),
  };
}
