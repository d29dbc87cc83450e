import { asString, oneOf, type Value } from '../model/value.ts';
import { type Job, type Setting, setting } from '../model/workflow.ts';
import { evaluateText } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { matrixValue } from './matrix.ts';
import { githubAt, type Moment } from './moments.ts';
import type { Scope } from './scope.ts';
import { scriptOf, written } from './script.ts';

type Bound = Pick<Instance, 'workflow' | 'input' | 'secret'>;

const UNDECIDED: Scope['github'] = () => undefined;

/** The names a job's expressions may use; at a moment, what that decides is decided. */
export function jobScope(instance: Bound, job: Job, moment?: Moment): Scope {
  const scope: Scope = {
    github: moment ? githubAt(moment) : UNDECIDED,
    input: (name) =>
      moment?.chosen.get(name.toLowerCase()) ??
      moment?.bound.get(name.toLowerCase()) ??
      instance.input(name, moment?.start.event),
    secret: instance.secret,
    env: (name) => lookUp([instance.workflow.env, job.env], name, scope),
    matrix: (name) =>
      matrixValue(job.matrix, name, scope, moment?.matrixJob?.job === job ? moment.matrixJob.index : undefined),
    stepOutput: (step, output) => outputOfStep(instance, job, step, output, scope),
    jobOutput: (needed, output) => outputOfJob(instance, needed, output),
  };
  return scope;
}

/** How many outputs that are made of outputs are followed. */
const MAX_FOLLOWED = 32;

type Output = Readonly<{ kind: 'output'; name: string }>;
type Outputs = { readonly known: Map<string, Value>; depth: number };
const outputsOf = new WeakMap<Bound, Outputs>();

/**
 * An output, followed once for an instance: outputs that name each other several times would multiply. While one is
 * followed it stands for itself, so that a circle ends.
 */
function once(instance: Bound, unnamed: Output, job: string, follow: () => Value): Value {
  const outputs: Outputs = outputsOf.get(instance) ?? { known: new Map<string, Value>(), depth: 0 };
  outputsOf.set(instance, outputs);
  const key = `${job}\n${unnamed.name}`.toLowerCase();
  const known = outputs.known.get(key);
  if (known || outputs.depth >= MAX_FOLLOWED) return known ?? unnamed;
  outputs.known.set(key, unnamed);
  outputs.depth += 1;
  const value = follow();
  outputs.depth -= 1;
  outputs.known.set(key, value);
  return value;
}

/** What a step writes to `$GITHUB_OUTPUT` by that name; otherwise the output itself, as a named unknown. */
function outputOfStep(instance: Bound, job: Job, id: string, output: string, scope: Scope): Value {
  const unnamed: Output = { kind: 'output', name: `steps.${id}.outputs.${output}` };
  const step = job.kind === 'steps' ? job.steps.find((one) => isSame(one.id, id)) : undefined;
  if (job.kind !== 'steps' || step?.kind !== 'run') return unnamed;
  const { commands } = scriptOf(step, job.shell ?? instance.workflow.shell);
  const inStep: Scope = {
    ...scope,
    env: (name) => lookUp([instance.workflow.env, job.env, step.env], name, scope),
    stepOutput: (other, name) => ({ kind: 'output', name: `steps.${other}.outputs.${name}` }),
  };
  return once(instance, unnamed, job.id, () => {
    const value = written('GITHUB_OUTPUT', output, commands, inStep);
    return value ? withoutEmpty(value) : unnamed;
  });
}

/**
 * A script that writes a name in several places writes one of them: which, its own conditions decide, and these also keep it
 * from writing what is empty on the event that started it.
 */
function withoutEmpty(value: Value): Value {
  if (value.kind !== 'one-of') return value;
  const choices = value.choices.filter((one) => one.value.kind !== 'text' || one.value.text !== '');
  return choices.length === 0 ? value : oneOf(choices);
}

function outputOfJob(instance: Bound, needed: string, output: string): Value {
  const unnamed: Output = { kind: 'output', name: `needs.${needed}.outputs.${output}` };
  const job = instance.workflow.jobs.find(({ id }) => isSame(id, needed));
  const found = job?.kind === 'steps' ? setting(job.outputs, output) : undefined;
  if (!job || !found) return unnamed;
  return once(instance, unnamed, '', () => asString(evaluateText(found.value, jobScope(instance, job))));
}

/** GitHub compares ids and keys in expressions without case. */
const isSame = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** A name in `env:`, the nearest level first. A level that refers to the name it sets means the level above. */
export function lookUp(levels: readonly (readonly Setting[])[], name: string, scope: Scope): Value {
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const found = levels[index]?.findLast((one) => one.name === name);
    if (!found) continue;
    const above: Scope = { ...scope, env: (inner) => lookUp(levels.slice(0, index), inner, scope) };
    return asString(evaluateText(found.value, above));
  }
  return { kind: 'env', name };
}
