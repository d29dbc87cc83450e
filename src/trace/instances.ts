import type { Related } from '../model/judgement.ts';
import { unknown } from '../model/place.ts';
import { EMPTY, keyOf, oneOf, text, truth, type Value } from '../model/value.ts';
import type { CallJob, Input, Setting, Trigger, Workflow } from '../model/workflow.ts';
import type { NotSeen } from '../model/world.ts';
import { inputsBound } from './bindings.ts';
import { asHere, type Callables, callableWorkflow } from './callables.ts';
import { evaluateText } from './evaluate.ts';
import type { Caller, Instance } from './instance.ts';
import { jobScope } from './job-scope.ts';
import { type Moment, momentsOf, refsAskedBy } from './moments.ts';
import { givesInputs } from './starts.ts';

/** A call that could not be followed, and the job that makes it. */
export type LostCall = NotSeen & Readonly<{ by: Caller }>;
export type Instances = Readonly<{ list: readonly Instance[]; notSeen: readonly LostCall[] }>;

/** GitHub's own limit of nested reusable workflows (https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations). */
const MAX_CALLS = 10;
/** Calls that hand over something else each time multiply from level to level; no repository comes near this. */
const MAX_INSTANCES = 2_000;

/**
 * Every workflow as it can run: started by its own events, called by the workflows of this repository with what they
 * hand over, or, where nobody here calls it, called from elsewhere with inputs that stay free.
 */
export function instancesOf(workflows: readonly Workflow[], callables: Callables): Instances {
  const build: Build = { callables, made: new Map(), notSeen: [] };
  const momentsFor = momentsIn(workflows, callables);
  for (const workflow of workflows) {
    if (workflow.on.some(({ event }) => event !== 'workflow_call'))
      add(build, workflow, ownInstance(workflow, momentsFor(workflow)), undefined, []);
  }
  const called = new Set([...build.made.values()].map(({ workflow }) => workflow.file));
  for (const workflow of workflows)
    if (!called.has(workflow.file)) add(build, workflow, ownInstance(workflow, momentsFor(workflow)), undefined, []);
  return { list: [...build.made.values()], notSeen: build.notSeen };
}

/**
 * How each workflow starts by itself, on the refs that it or a workflow behind it asks for. Where callers stand in this
 * repository, a call is what they make, and none from elsewhere is added.
 */
function momentsIn(workflows: readonly Workflow[], callables: Callables): (workflow: Workflow) => readonly Moment[] {
  const callees = new Map<Workflow, readonly Workflow[]>();
  const all = new Set(workflows);
  for (const one of all) {
    const called = calleesOf(one, callables);
    callees.set(one, called);
    for (const callee of called) all.add(callee);
  }
  const calledHere = new Set([...callees.values()].flat());
  return (workflow) => {
    const behind = new Set([workflow]);
    for (const one of behind) for (const callee of callees.get(one) ?? []) behind.add(callee);
    const asked = [...new Set([...behind].flatMap(refsAskedBy))];
    const moments = momentsOf(workflow, asked);
    return calledHere.has(workflow) ? moments.filter(({ start }) => start.event !== 'workflow_call') : moments;
  };
}

const calleesOf = (workflow: Workflow, callables: Callables): readonly Workflow[] =>
  workflow.jobs.flatMap((job) => {
    const target = job.kind === 'call' ? callableWorkflow(job.uses.text, workflow.file, callables) : undefined;
    return target?.kind === 'found' ? [target.workflow] : [];
  });

type Build = Readonly<{ callables: Callables; made: Map<string, Instance>; notSeen: LostCall[] }>;
type Bindings = Pick<Instance, 'input' | 'secret' | 'secrets' | 'moments'> & Readonly<{ key: string }>;

const idOf = (workflow: Workflow, { key }: Bindings): string => `${workflow.file}${key}`;

function add(
  build: Build,
  workflow: Workflow,
  bindings: Bindings,
  caller: Caller | undefined,
  above: readonly string[],
): void {
  const id = idOf(workflow, bindings);
  const known = build.made.get(id);
  if (known) {
    caller?.instance.calls.set(caller.job.id, known);
    if (caller && !known.from.some((one) => one.instance === caller.instance && one.job === caller.job))
      known.from.push(caller);
    return;
  }
  const { key: _key, ...bound } = bindings;
  const instance: Instance = { id, workflow, ...bound, from: caller ? [caller] : [], calls: new Map() };
  caller?.instance.calls.set(caller.job.id, instance);
  build.made.set(id, instance);
  for (const job of workflow.jobs) if (job.kind === 'call') follow(build, { instance, job }, [...above, workflow.file]);
}

function follow(build: Build, caller: Caller, above: readonly string[]): void {
  const { instance, job } = caller;
  const at = { span: job.uses.at, route: ['jobs', job.id, 'uses'] };
  const target = callableWorkflow(job.uses.text, instance.workflow.file, build.callables);
  const called = `it calls \`${job.uses.text}\`, which`;
  const lost = (because: string, settle: 'with' | 'nothing'): void => {
    build.notSeen.push({
      subject: `job \`${job.id}\` of ${instance.workflow.file}`,
      because: unknown(because, settle),
      at,
      by: caller,
    });
  };
  if (target.kind === 'remote') return lost(`${called} is in another repository`, 'with');
  if (target.kind === 'missing')
    return lost(`${called} is not in ${target.repository ?? 'this repository'}`, 'nothing');
  if (above.includes(target.workflow.file)) return lost(`${called} leads back to itself`, 'nothing');
  if (above.length >= MAX_CALLS) return lost(`calls nest more than ${MAX_CALLS} deep`, 'nothing');
  const bindings = calledInstance(target.workflow, caller);
  if (build.made.size >= MAX_INSTANCES && !build.made.has(idOf(target.workflow, bindings)))
    return lost(`the workflows call each other in more than ${MAX_INSTANCES} ways`, 'nothing');
  add(build, target.workflow, bindings, caller, above);
}

/** Started by its own events, or by a caller that is not here: inputs are what a person may choose. */
function ownInstance(workflow: Workflow, moments: readonly Moment[]): Bindings {
  return {
    key: '',
    moments,
    input: (name, event) => {
      const triggers = workflow.on.filter((one) => event === undefined || one.event === event);
      const found = triggers
        .flatMap(({ inputs }) => inputs)
        .filter((one) => one.name.toLowerCase() === name.toLowerCase());
      if (found.length === 0) return EMPTY;
      return oneOf([
        ...found.flatMap((one) => freeInput(one).map((value) => ({ value, when: `inputs.${one.name}` }))),
        ...(triggers.every((one) => givesInputs(one.event)) ? [] : [{ value: EMPTY, when: 'another event starts it' }]),
      ]);
    },
    secret: (name) => ({ kind: 'secret', name }),
    secrets: 'own',
  };
}

/** What an input can be while nobody has bound it: its options, true or false, or free beside its default. */
function freeInput(input: Input): readonly Value[] {
  if (input.type === 'choice' && input.options.length > 0) return input.options.map((option) => text(option.text));
  if (input.type === 'boolean') return [truth(true), truth(false)];
  const free: Value =
    input.type === 'environment'
      ? { kind: 'input', name: input.name, listed: 'environments' }
      : { kind: 'input', name: input.name };
  if (input.default) return [text(input.default.text), free];
  return input.required ? [free] : [free, EMPTY];
}

function calledInstance(workflow: Workflow, { instance, job }: Caller): Bindings {
  const trigger = workflow.on.find(({ event }) => event === 'workflow_call');
  const scope = jobScope(instance, job);
  const inputs = inputsBound(workflow, job, scope);
  const secrets = boundSecrets(job, trigger, instance, (value) => evaluateText(value.value, scope));
  return {
    key: `(${shown(inputs)}; ${secrets.key})`,
    moments: [],
    input: (name) => inputs.get(name.toLowerCase()) ?? EMPTY,
    secret: secrets.get,
    secrets: secrets.key,
  };
}

const shown = (values: ReadonlyMap<string, Value>): string =>
  [...values].map(([name, value]) => `${name}=${keyOf(value)}`).join(', ');

/** `inherit` hands on what the caller has; a list hands on what it names, and the rest is empty (an environment may still have it). */
function boundSecrets(
  job: CallJob,
  trigger: Trigger | undefined,
  caller: Instance,
  evaluate: (value: Setting) => Value,
): Readonly<{ key: string; get: (name: string) => Value }> {
  if (job.secrets.kind === 'inherit') return { key: caller.secrets, get: caller.secret };
  const list = job.secrets.kind === 'named' ? job.secrets.list : [];
  const known = new Map([
    ...(trigger?.secrets ?? []).map(({ name }) => [name.toLowerCase(), EMPTY] as const),
    ...list.map((one) => [one.name.toLowerCase(), evaluate(one)] as const),
  ]);
  return { key: shown(known), get: (name) => known.get(name.toLowerCase()) ?? { kind: 'secret', name } };
}

/** The calls that lead to an instance, outermost first; where several do, by the first. */
export function chainOf(instance: Instance): readonly Related[] {
  const [caller] = instance.from;
  if (!caller) return [];
  return [...chainOf(caller.instance), callOf(caller, instance)];
}

/** A call as a remark at the place where it is written. */
export function callOf({ job }: Caller, called: Instance): Related {
  const at = { span: job.uses.at, route: ['jobs', job.id, 'uses'] };
  const { file } = called.workflow;
  return { at, text: `job \`${job.id}\` calls ${file}${asHere(job.uses.text, file)}` };
}
