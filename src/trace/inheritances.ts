import { known, type Place, type Unknown, unknown } from '../model/place.ts';
import type { CallJob, Job } from '../model/workflow.ts';
import type { Inheritance, OpenSecret, SecretReads } from '../model/world.ts';
import { chainOf } from './instances.ts';
import type { Instance } from './instance.ts';
import { jobScope } from './job-scope.ts';
import { jobRef } from './job-ref.ts';
import { type SecretRead, secretReads } from './secret-reads.ts';

/** A secret that a job reads, or why it is not known which. */
type Read = Readonly<{ secret: SecretRead; inEnvironment: boolean; at: Place }>;

/** Every call that hands on all secrets, with what the workflows behind it read of them. */
export function inheritancesOf(instances: readonly Instance[]): readonly Inheritance[] {
  const calls = instances.flatMap((instance) =>
    instance.workflow.jobs.flatMap((job) =>
      job.kind === 'call' && job.secrets.kind === 'inherit' ? [{ instance, job, at: job.secrets.at }] : [],
    ),
  );
  if (calls.length === 0) return [];
  const everywhere = instances.filter(isStartedHere).flatMap(allReads);
  return calls.map(({ instance, job, at }) => inheritance(instance, job, at, everywhere));
}

/** Every secret of the repository that a job without an environment reads. */
export const openSecretsOf = (instances: readonly Instance[]): readonly OpenSecret[] =>
  othersIn(
    instances.filter(isStartedHere).flatMap((one) => readsBehind(one, new Set())),
    [],
  );

/** Every secret that any job reads or hands on by name, and the first reason why there may be more. */
export function secretReadsOf(instances: readonly Instance[]): SecretReads {
  const reads = instances.flatMap((one) => [...ownReads(one), ...handedAway(one)]).map(({ secret }) => secret);
  const names = reads.flatMap((one) => (typeof one === 'string' ? [one.toLowerCase()] : []));
  const more = reads.find((one) => typeof one !== 'string');
  return { names: [...new Set(names)].sort(), ...(more === undefined ? {} : { more }) };
}

/** Started here by itself, so that it holds the secrets of the repository. */
const isStartedHere = ({ moments, from }: Instance): boolean =>
  from.length === 0 && moments.some(({ start }) => start.event !== 'workflow_call');

function inheritance(instance: Instance, job: CallJob, span: Place['span'], everywhere: readonly Read[]): Inheritance {
  const callee = instance.calls.get(job.id);
  const reads = callee ? allReads(callee) : [];
  const names = secretNames(reads);
  const missed = reads.flatMap(({ secret }) => (typeof secret === 'string' ? [] : [secret]));
  const declared = (callee?.workflow.on ?? []).flatMap(({ secrets }) => secrets.map(({ name }) => name.toLowerCase()));
  return {
    job: jobRef(instance, job, chainOf(instance)),
    at: { span, route: ['jobs', job.id, 'secrets'] },
    callee: job.uses.text,
    ...(callee ? { file: callee.workflow.file } : {}),
    reads: callee ? (missed[0] ?? known(names)) : unknown('the called workflow is not in this repository', 'with'),
    undeclared: names.filter((name) => !declared.includes(name.toLowerCase())),
    inEnvironments: reads.length > 0 && reads.every(({ inEnvironment }) => inEnvironment),
    others: othersIn(isStartedHere(instance) ? everywhere : allReads(instance), names),
  };
}

/** The secrets that are held beside these, each with the first job that reads it without an environment. */
function othersIn(held: readonly Read[], names: readonly string[]): readonly OpenSecret[] {
  const open = held.filter(({ inEnvironment }) => !inEnvironment);
  return secretNames(open).flatMap((name) => {
    const first = open.find(({ secret }) => isSame(secret, name));
    return first && !names.some((one) => isSame(one, name)) ? [{ name, at: first.at }] : [];
  });
}

const isSame = (secret: string | Unknown, name: string): boolean =>
  typeof secret === 'string' && secret.toLowerCase() === name.toLowerCase();

/** Each secret once, since GitHub ignores case in their names, as it is first written. */
function secretNames(reads: readonly Read[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const { secret } of reads)
    if (typeof secret === 'string' && !byName.has(secret.toLowerCase())) byName.set(secret.toLowerCase(), secret);
  return [...byName.values()].sort();
}

/** Found once for each, since many calls lead to one instance, and many instances lie behind one call. */
function once<T>(find: (instance: Instance) => T): (instance: Instance) => T {
  const found = new WeakMap<Instance, T>();
  return (instance) => {
    const known = found.get(instance) ?? find(instance);
    found.set(instance, known);
    return known;
  };
}

const allReads = once((instance): readonly Read[] => readsBehind(instance, new Set()));

/** What an instance reads, and what is read behind the calls to which it hands on everything it has. */
function readsBehind(instance: Instance, seen: Set<Instance>): readonly Read[] {
  if (seen.has(instance)) return [];
  seen.add(instance);
  const behind = [...new Set(inheriting(instance).flatMap(({ id }) => instance.calls.get(id) ?? []))];
  return [...ownReads(instance), ...handedAway(instance), ...behind.flatMap((callee) => readsBehind(callee, seen))];
}

const inheriting = ({ workflow }: Instance): readonly CallJob[] =>
  workflow.jobs.flatMap((job) => (job.kind === 'call' && job.secrets.kind === 'inherit' ? [job] : []));

/** Calls that hand all secrets to where they cannot be followed. */
const handedAway = (instance: Instance): readonly Read[] =>
  inheriting(instance)
    .filter(({ id }) => !instance.calls.has(id))
    .map((job) => ({
      secret: unknown(`it hands them on to \`${job.uses.text}\`, which is not in this repository`, 'with'),
      inEnvironment: false,
      at: placeOf(job),
    }));

const ownReads = once((instance): readonly Read[] => {
  const { workflow } = instance;
  return workflow.jobs.flatMap((job) => {
    const scope = jobScope(instance, job);
    const inEnvironment = job.kind === 'steps' && job.environment !== undefined;
    const secrets = secretReads([workflow.env, job], scope);
    return secrets.map((secret) => ({ secret, inEnvironment, at: placeOf(job) }));
  });
});

const placeOf = (job: Job): Place => ({ span: job.at, route: ['jobs', job.id] });
