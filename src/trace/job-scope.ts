import { EMPTY, oneOf, text, type Value } from '../model/value.ts';
import { type Data, type Job, type Setting, setting } from '../model/workflow.ts';
import { evaluateText } from './evaluate.ts';
import type { Instance } from './instance.ts';
import type { Scope } from './scope.ts';
import { scriptOf, written } from './script.ts';

type Bound = Pick<Instance, 'workflow' | 'input' | 'secret'>;

/** The names a job's expressions may use. */
export function jobScope(instance: Bound, job: Job): Scope {
  const scope: Scope = {
    input: instance.input,
    secret: instance.secret,
    env: (name) => lookUp([instance.workflow.env, job.env], name, scope),
    matrix: (name) => matrixValue(job.matrix, name, scope),
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
  return once(instance, unnamed, job.id, () => written('GITHUB_OUTPUT', output, commands, inStep) ?? unnamed);
}

function outputOfJob(instance: Bound, needed: string, output: string): Value {
  const unnamed: Output = { kind: 'output', name: `needs.${needed}.outputs.${output}` };
  const job = instance.workflow.jobs.find(({ id }) => isSame(id, needed));
  const found = job?.kind === 'steps' ? setting(job.outputs, output) : undefined;
  if (!job || !found) return unnamed;
  return once(instance, unnamed, '', () => evaluateText(found.value, jobScope(instance, job)));
}

/** GitHub compares ids and keys in expressions without case. */
const isSame = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** A name in `env:`, the nearest level first. A level that refers to the name it sets means the level above. */
export function lookUp(levels: readonly (readonly Setting[])[], name: string, scope: Scope): Value {
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const found = levels[index]?.findLast((one) => one.name === name);
    if (!found) continue;
    return evaluateText(found.value, { ...scope, env: (inner) => lookUp(levels.slice(0, index), inner, scope) });
  }
  return { kind: 'env', name };
}

/** What `matrix.<name>` can be: the values of its axis and what `include` adds; `exclude` is not followed, so the set may be too wide. */
function matrixValue(matrix: Data | undefined, name: string, scope: Scope): Value {
  const lost: Value = { kind: 'matrix', name };
  if (!matrix) return EMPTY;
  if (!('entries' in matrix)) return lost;
  const [axis = '', ...path] = name.split('.');
  const values = matrix.entries.flatMap(({ name: key, value }) => {
    if (isSame(key, axis)) return itemsOf(value, scope).map((item) => at(item, path, scope));
    if (key !== 'include') return [];
    return 'items' in value ? value.items.flatMap((item) => inEntries(item, [axis, ...path], scope)) : [lost];
  });
  return values.length === 0 ? lost : oneOf(values.map((value) => ({ value, when: `matrix.${name}` })));
}

const itemsOf = (data: Data, scope: Scope): readonly (Data | Value)[] =>
  'items' in data ? data.items : 'entries' in data ? [data] : [evaluateText(data, scope)];

function at(item: Data | Value, path: readonly string[], scope: Scope): Value {
  if ('kind' in item) return path.length === 0 ? item : { kind: 'matrix', name: path.join('.') };
  if ('entries' in item) return inEntries(item, path, scope)[0] ?? EMPTY;
  return 'items' in item || path.length > 0
    ? { kind: 'unknown', because: 'a matrix value that is a list' }
    : evaluateText(item, scope);
}

function inEntries(data: Data, path: readonly string[], scope: Scope): readonly Value[] {
  const [key, ...rest] = path;
  if (key === undefined || !('entries' in data)) return key === undefined && 'text' in data ? [text(data.text)] : [];
  return data.entries.filter(({ name }) => isSame(name, key)).map(({ value }) => at(value, rest, scope));
}
