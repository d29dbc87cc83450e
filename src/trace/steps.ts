import type { Related } from '../model/judgement.ts';
import { unknown } from '../model/place.ts';
import { EMPTY, text, type Value } from '../model/value.ts';
import type { Action, Setting, Step, StepsJob, Text } from '../model/workflow.ts';
import { setting } from '../model/workflow.ts';
import type { NotSeen } from '../model/world.ts';
import { inOther } from '../model/repository.ts';
import { asHere, localPath, otherPath, ownPath } from './callables.ts';
import { evaluateText } from './evaluate.ts';
import type { FileAt } from './follow.ts';
import type { Instance } from './instance.ts';
import { jobScope } from './job-scope.ts';
import type { Moment } from './moments.ts';
import type { Scope } from './scope.ts';
import { fileOf, filesAfter } from './job-files.ts';
import { placeOf } from './place-of.ts';
import { pathsOf } from './runner-path.ts';
import { scriptOf, written as writtenValue, writtenBy } from './script.ts';
import { type Follow, viewScripts } from './script-views.ts';
import type { Frame, JobFiles, StepView } from './step-view.ts';
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
  own?: string | undefined;
}>;

/** The steps of a job in order, with what could not be opened. */
export function viewSteps(
  instance: Instance,
  job: StepsJob,
  { actionAt, fileAt, isGiven, own }: Files,
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
    own,
    folder: job.workingDirectory ?? instance.workflow.workingDirectory,
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
    files: new Map(),
  });
  return { views: views.views, notSeen: reader.notSeen };
}

type Reader = Files &
  Readonly<{
    folder: Text | undefined;
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
  files: JobFiles;
}>;

/** The steps one after another, and what the names in expressions mean when the last of them is over. */
type Opened = Readonly<{ views: readonly StepView[]; scope: Scope }>;

function open(reader: Reader, steps: readonly Step[], around: Around): Opened {
  const views: StepView[] = [];
  const past: Past = { env: new Map(), outputs: new Map() };
  let { files } = around;
  let written: readonly Frame[] = [];
  for (const step of steps) {
    const scope = withPast(around.scope, past, views.length);
    if (isSwitchedOff(step.if?.text, scope)) continue;
    const route = [...around.route, step.key];
    const workingDirectory = (step.kind === 'run' ? step.workingDirectory : undefined) ?? reader.folder;
    const runsIn = workingDirectory && evaluateText(workingDirectory, scope);
    const folder = runsIn ? pathsOf(runsIn, '')[0] : '';
    const inStep: Scope = {
      ...scope,
      env: (name) => inEnv(step.env, name, scope),
      file: (path) => fileOf(view, pathsOf(path, folder))?.value,
    };
    const frames: Frame[] = [{ settings: step.env, scope, route: [...route, 'env'] }, ...written, ...around.frames];
    const { commands } = scriptOf(step, reader.shell);
    const actionFolder = around.folders.at(-1);
    const view: StepView = {
      step,
      route,
      chain: around.chain,
      scope: inStep,
      frames,
      commands,
      folder,
      ...(runsIn?.kind === 'one-of' && { folderVaries: true }),
      files,
      ...(actionFolder === undefined ? {} : { actionFolder }),
    };
    const action =
      step.kind === 'uses'
        ? openAction(reader, step.uses, { ...around, scope: inStep, frames, route, files }, step.with)
        : NOTHING;
    const inner = action.views;
    const scripts = viewScripts(view, workingDirectory?.text ?? '', followOf(reader));
    for (const one of [view, ...scripts, ...inner]) {
      views.push(one);
      remember(past.env, one, views.length);
      files = merged(files, filesAfter(one));
    }
    if (step.id !== undefined)
      past.outputs.set(step.id.toLowerCase(), { over: views.length, output: outputsBy([view, ...scripts], action) });
    const writing = [view, ...inner].filter(({ commands }) => writtenBy('GITHUB_ENV', commands).length > 0);
    const after = withPast(around.scope, past, views.length);
    written = [...writing.map((one) => writtenFrame(one, after)).toReversed(), ...written];
  }
  return { views, scope: withPast(around.scope, past, views.length) };
}

/** Later steps see what this one left; nothing is copied where it wrote nothing. */
const merged = (before: JobFiles, after: JobFiles): JobFiles =>
  after === before || after.size === 0 ? before : new Map([...before, ...after]);

const followOf = ({ fileAt, notSeen, subject }: Reader): Follow => ({
  fileAt,
  missed: (because, at) => {
    notSeen.push({ subject, because: unknown(because), at });
  },
});

/**
 * What steps wrote to `$GITHUB_ENV`, by name, oldest first, with how many steps were then over. Each is found out before
 * the next step is read, so that `A=$A:more` means the `A` before it.
 */
type PastEnv = Map<string, Readonly<{ over: number; value: Value }>[]>;
/** The outputs of a step that is over, by its id in lower case. */
type PastOutputs = Map<string, Readonly<{ over: number; output: (name: string) => Value | undefined }>>;
type Past = Readonly<{ env: PastEnv; outputs: PastOutputs }>;

/** What a step hands on: what its scripts write, or what the action it runs declares. Each is followed once. */
function outputsBy(views: readonly StepView[], action: Laid): (name: string) => Value | undefined {
  const known = new Map<string, Value | undefined>();
  return (name) => {
    if (!known.has(name))
      known.set(
        name,
        action.output(name) ??
          views.flatMap(({ commands, scope }) => writtenValue('GITHUB_OUTPUT', name, commands, scope) ?? [])[0],
      );
    return known.get(name);
  };
}

function remember(past: PastEnv, { commands, scope }: StepView, over: number): void {
  for (const name of new Set(writtenBy('GITHUB_ENV', commands).map((one) => one.name))) {
    const value = writtenValue('GITHUB_ENV', name, commands, scope);
    if (value) past.set(name, [...(past.get(name) ?? []), { over, value }]);
  }
}

/**
 * Adds what steps wrote to `$GITHUB_ENV` and handed on when so many of them were over, each name as the last left it. What
 * is written later is of later steps.
 */
function withPast(scope: Scope, past: Past, over: number): Scope {
  if (past.env.size === 0 && past.outputs.size === 0) return scope;
  return {
    ...scope,
    env: (name) => past.env.get(name)?.findLast((one) => one.over <= over)?.value ?? scope.env(name),
    stepOutput: (step, output) => {
      const found = past.outputs.get(step.toLowerCase());
      return (found && found.over <= over ? found.output(output) : undefined) ?? scope.stepOutput(step, output);
    },
  };
}

/** The names a step wrote to `$GITHUB_ENV`, as settings that stand where it wrote them. */
function writtenFrame(view: StepView, scope: Scope): Frame {
  const settings = writtenBy('GITHUB_ENV', view.commands).map(({ name, command }): Setting => {
    const at = placeOf(view, command).span;
    return { name, at, value: { text: `\${{ env.${name} }}`, at } };
  });
  return { settings, scope, route: [...view.route, 'run'] };
}

function inEnv(settings: readonly Setting[], name: string, outer: Scope): Value {
  const found = settings.findLast((one) => one.name === name);
  return found ? evaluateText(found.value, outer) : outer.env(name);
}

/** A local action laid open: its steps, and its outputs by name. */
type Laid = Readonly<{ views: readonly StepView[]; output: (name: string) => Value | undefined }>;
const NOTHING: Laid = { views: [], output: () => undefined };

function openAction(reader: Reader, uses: Text, around: Around, given: readonly Setting[]): Laid {
  const folder = folderOf(uses.text, reader);
  if (folder === undefined) return NOTHING;
  const at = { span: uses.at, route: around.route };
  const lost = (because: string): Laid => {
    reader.notSeen.push({ subject: reader.subject, because: unknown(because), at });
    return NOTHING;
  };
  if (around.folders.includes(folder)) return lost(`the action \`${uses.text}\` leads back to itself`);
  if (around.folders.length >= MAX_COMPOSITES) return lost(`actions nest more than ${MAX_COMPOSITES} deep`);
  const action = reader.actionAt(folder);
  if (!action) return lost(`the action \`${uses.text}\` is not in this repository when it is scanned`);
  if (action.runs.kind !== 'composite') return NOTHING;
  const { views, scope } = open(reader, action.runs.steps, {
    scope: actionScope(action, given, around.scope),
    frames: around.frames,
    route: around.route,
    chain: [...around.chain, { at, text: `runs ${action.file}${asHere(uses.text, action.file)}` }],
    folders: [...around.folders, folder],
    files: around.files,
  });
  return {
    views,
    output: (name) => {
      const found = setting(action.outputs, name);
      return found && evaluateText(found.value, scope);
    },
  };
}

/**
 * Where an action lies. `./` is a folder of the workspace, and so of the scanned repository, whichever workflow says it.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#example-using-an-action-in-the-same-repository-as-the-workflow
 */
export function folderOf(uses: string, { isGiven, own }: Pick<Files, 'isGiven' | 'own'>): string | undefined {
  const local = localPath(uses);
  if (local !== undefined) return local;
  const other = otherPath(uses);
  const here = other === undefined ? undefined : ownPath(other, own);
  if (here !== undefined) return here;
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
