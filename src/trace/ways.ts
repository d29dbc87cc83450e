import type { Related } from '../model/judgement.ts';
import { EMPTY, oneOf, show, texts, type Value } from '../model/value.ts';
import type { Job, Text } from '../model/workflow.ts';
import type { Gate, Route, Start } from '../model/world.ts';
import { momentBehind } from './bindings.ts';
import {
  askingBefore,
  environmentAt,
  type GateContext,
  type Here,
  isEmpty,
  keyOfGate,
  neededGates,
  ownGates,
  runsAt,
} from './gates.ts';
import type { Caller, Instance } from './instance.ts';
import { callOf } from './instances.ts';
import { jobScope } from './job-scope.ts';
import { matrixJobs } from './matrix.ts';
import { asksInputs, chooseInputs, type Moment } from './moments.ts';

/** One way to a job: how the run begins, the calls that lead there, and the gates on it. */
export type Way = Readonly<{
  moment: Moment;
  chain: readonly Related[];
  gates: readonly Gate[];
  /** What `environment:` of the job is on it. */
  environment: Value | undefined;
  named: Route['named'];
  conditions: readonly Related[];
  sure: boolean;
  /** The gates, as a key. */
  key: string;
}>;

/** Ways are alike where they begin on the same event and ref behind the same gates, whichever file that is written in. */
const MAX_WAYS = 64;
/** Of ways that are held, a few for each beginning show how: none of them is a way around. */
const MAX_HELD = 4;

type Known = Readonly<{ into: Map<Instance, readonly Way[]>; to: Map<Instance, Map<Job, readonly Way[]>> }>;

export type WayContext = GateContext & Readonly<{ ways: Known }>;

export const noWaysYet = (): Known => ({ into: new Map(), to: new Map() });

/**
 * Every way to a job, those with the least before them first: found once for a job of an instance, so that cost follows
 * files and calls and not the number of paths.
 */
export function waysTo(instance: Instance, job: Job, context: WayContext): readonly Way[] {
  const ofInstance = context.ways.to.get(instance) ?? new Map<Job, readonly Way[]>();
  context.ways.to.set(instance, ofInstance);
  const known = ofInstance.get(job);
  if (known) return known;
  const passages = new Map<string, readonly Passage[]>();
  const found = waysInto(instance, context).flatMap((way) => {
    const passing = passages.get(way.moment.key) ?? passagesAt(way.moment, instance, job, context);
    passages.set(way.moment.key, passing);
    return passing.map((passage) => pass(way, passage, job));
  });
  const ways = distinct(found);
  ofInstance.set(job, ways);
  return ways;
}

/** The ways into a workflow: its own beginnings, and what leads to each job that calls it. */
function waysInto(instance: Instance, context: WayContext): readonly Way[] {
  const known = context.ways.into.get(instance);
  if (known) return known;
  const own = instance.moments.map(beginning);
  const called = instance.from.flatMap((caller) => {
    const call = callOf(caller, instance);
    const named = namedBy(caller, instance);
    const moments = new Map<string, Moment>();
    return waysTo(caller.instance, caller.job, context).map((way) => {
      const moment = moments.get(way.moment.key) ?? momentBehind(way.moment, caller, instance);
      moments.set(way.moment.key, moment);
      return throughCall(way, moment, call, named);
    });
  });
  const ways = distinct([...own, ...called]);
  context.ways.into.set(instance, ways);
  return ways;
}

const beginning = (moment: Moment): Way => ({
  moment,
  chain: [],
  gates: [],
  environment: undefined,
  named: undefined,
  conditions: [],
  sure: true,
  key: '',
});

const throughCall = (way: Way, moment: Moment, call: Related, named: Route['named']): Way => ({
  ...way,
  moment,
  chain: [...way.chain, call],
  environment: undefined,
  named: named ?? way.named,
});

/** What inputs are called that carry the name of an environment. */
const ENVIRONMENT_INPUT = /^(?:(?:gh|github|deploy|deployment|target)[-_])?env(?:ironment)?(?:[-_]name)?$/iu;

/** The environment that a call names, whether or not the called workflow sets it. */
function namedBy({ job }: Caller, called: Instance): Route['named'] {
  const given = job.with.find(({ name }) => ENVIRONMENT_INPUT.test(name));
  const value = given && called.input(given.name);
  return value && texts(value).some((one) => one !== '')
    ? { value, at: { span: given.at, route: ['jobs', job.id, 'with', given.name] } }
    : undefined;
}

/** What a job makes of a moment at which its workflow starts: the same for every way that begins so. */
type Passage = Readonly<{
  moment: Moment;
  gates: readonly Gate[];
  environment: Value | undefined;
  sure: boolean;
  key: string;
}>;

function passagesAt(start: Moment, instance: Instance, job: Job, context: WayContext): readonly Passage[] {
  return momentsOfJob(start, instance, job, context).flatMap((moment) => {
    const here = { instance, moment, context };
    if (runsAt(here, job) === false) return [];
    const needed = neededGates(here, job);
    if (needed === 'never') return [];
    return environmentsAt(here, job).map(({ moment: then, environment, apart }): Passage => {
      const gates = [...ownGates({ ...here, moment: then }, job, environment), ...needed];
      return {
        moment: apart ? { ...then, key: `${then.key} environment=${environment ? show(environment) : ''}` } : then,
        gates,
        environment,
        sure: !apart,
        key: gates.map(keyOfGate).join('\n'),
      };
    });
  });
}

/** What is chosen decides about the job, or about one that asks before it. */
function momentsOfJob(start: Moment, instance: Instance, job: Job, context: WayContext): readonly Moment[] {
  if (!asksInputs(instance.workflow)) return [start];
  const deciding = [job, ...askingBefore({ instance, moment: start, context }, job)];
  return chooseInputs(start, deciding, jobScope(instance, job, start));
}

type Named = Readonly<{ moment: Moment; environment: Value | undefined; apart: boolean }>;

/**
 * A name that can come out empty is looked at in both ways, since then the job runs without an environment: in each job of
 * the matrix that gives the name, else apart.
 */
function environmentsAt(here: Here, job: Job): readonly Named[] {
  const { moment } = here;
  const environment = environmentAt(here, job);
  const names = environment?.kind === 'one-of' ? environment.choices : [];
  const named = names.filter(({ value }) => !isEmpty(value));
  if (named.length === names.length) return [{ moment, environment, apart: false }];
  const inMatrix = matrixMoments(here, job).map((one) => ({
    moment: one,
    environment: environmentAt({ ...here, moment: one }, job),
    apart: false,
  }));
  if (inMatrix.length > 0 && inMatrix.every((one) => one.environment?.kind === 'text')) return inMatrix;
  return [
    { moment, environment: EMPTY, apart: true },
    { moment, environment: oneOf(named), apart: true },
  ];
}

/** Jobs of a matrix that are looked at alone. */
const MAX_MATRIX_JOBS = 16;

function matrixMoments({ instance, moment }: Here, job: Job): readonly Moment[] {
  const jobs = matrixJobs(job.matrix, jobScope(instance, job, moment));
  if (jobs.length > MAX_MATRIX_JOBS) return [];
  return jobs.map((words, index) => ({
    ...moment,
    matrixJob: { job, index, words },
    key: `${moment.key} matrix=${index}`,
  }));
}

const pass = (way: Way, passage: Passage, job: Job): Way => ({
  ...way,
  moment: passage.moment,
  gates: passage.gates.length === 0 ? way.gates : [...passage.gates, ...way.gates],
  environment: passage.environment,
  conditions: job.if ? [...way.conditions, conditionOn(job, job.if)] : way.conditions,
  sure: way.sure && passage.sure,
  key: passage.key === '' ? way.key : `${passage.key}\n${way.key}`,
});

const conditionOn = (job: Job, { at, text }: Text): Related => ({
  at: { span: at, route: ['jobs', job.id, 'if'] },
  text,
});

/** Each way once, the open ones first, since they decide. */
function distinct(ways: readonly Way[]): readonly Way[] {
  const byKey = new Map<string, Way>();
  for (const way of ways) {
    const key = `${way.moment.key}\n${way.key}`;
    if (!byKey.has(key)) byKey.set(key, way);
  }
  const ranks: readonly [Way[], Way[], Way[]] = [[], [], []];
  const held = new Map<string, number>();
  for (const way of byKey.values()) {
    const strength = strengthOf(way.gates);
    const before = held.get(way.moment.key) ?? 0;
    if (strength === 2) held.set(way.moment.key, before + 1);
    if (strength !== 2 || before < MAX_HELD) ranks[strength].push(way);
  }
  return ranks.flat().slice(0, MAX_WAYS);
}

function strengthOf(gates: readonly Gate[]): 0 | 1 | 2 {
  if (gates.some(({ holds }) => holds.known && holds.value)) return 2;
  return gates.some(({ holds }) => !holds.known) ? 1 : 0;
}

/** What can start a job on any of its ways. */
export const startsOn = (ways: readonly Way[]): readonly Start[] => ways.map(({ moment }) => moment.start);
