import type { Related } from '../model/judgement.ts';
import { EMPTY, oneOf, show, texts, type Value } from '../model/value.ts';
import type { Job } from '../model/workflow.ts';
import type { Gate, Route, Start } from '../model/world.ts';
import { environmentAt, type GateContext, type Here, isEmpty, keyOfGate, neededGates, ownGates } from './gates.ts';
import type { Caller, Instance } from './instance.ts';
import { callOf } from './instances.ts';
import { jobScope } from './job-scope.ts';
import { chooseInputs, type Moment } from './moments.ts';
import { isSwitchedOff } from './switched-off.ts';

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
  key: string;
}>;

/** Ways are alike where they begin on the same event and ref behind the same gates, whichever file that is written in. */
const MAX_WAYS = 64;

export type WayContext = GateContext & Readonly<{ ways: Map<Instance, Map<string, readonly Way[]>> }>;

/**
 * Every way to a job, those with the least before them first: found once for a job of an instance, so that cost follows
 * files and calls and not the number of paths.
 */
export function waysTo(instance: Instance, job: Job, context: WayContext): readonly Way[] {
  const ofInstance = context.ways.get(instance) ?? new Map<string, readonly Way[]>();
  context.ways.set(instance, ofInstance);
  const known = ofInstance.get(job.id);
  if (known) return known;
  const found = waysInto(instance, context).flatMap((way) => waysOn(way, instance, job, context));
  const ways = distinct(found);
  ofInstance.set(job.id, ways);
  return ways;
}

/** The ways into a workflow: its own beginnings, and what leads to each job that calls it. */
function waysInto(instance: Instance, context: WayContext): readonly Way[] {
  const ofInstance = context.ways.get(instance) ?? new Map<string, readonly Way[]>();
  const known = ofInstance.get('');
  if (known) return known;
  const own = instance.moments.map(
    (moment): Way =>
      wayOf({
        moment,
        chain: [],
        gates: [],
        environment: undefined,
        named: undefined,
        conditions: [],
        sure: true,
      }),
  );
  const called = instance.from.flatMap((caller) =>
    waysTo(caller.instance, caller.job, context).map((way) => throughCall(way, caller, instance)),
  );
  const ways = distinct([...own, ...called]);
  ofInstance.set('', ways);
  context.ways.set(instance, ofInstance);
  return ways;
}

/** Behind a call, what was chosen is bound to the inputs of the called workflow. */
const throughCall = (way: Way, caller: Caller, called: Instance): Way =>
  wayOf({
    ...way,
    moment: { ...way.moment, chosen: NOTHING_CHOSEN, key: way.moment.base },
    chain: [...way.chain, callOf(caller, called)],
    environment: undefined,
    named: namedBy(caller, called) ?? way.named,
  });

const NOTHING_CHOSEN: ReadonlyMap<string, Value> = new Map();

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

function waysOn(way: Way, instance: Instance, job: Job, context: WayContext): readonly Way[] {
  const conditions = job.if
    ? [...way.conditions, { at: { span: job.if.at, route: ['jobs', job.id, 'if'] }, text: job.if.text }]
    : way.conditions;
  return chooseInputs(way.moment, job, jobScope(instance, job, way.moment)).flatMap((moment) => {
    if (isSwitchedOff(job.if?.text, jobScope(instance, job, moment))) return [];
    const here = { instance, moment, context };
    const needed = neededGates(here, job);
    if (needed === 'never') return [];
    return environmentsAt(here, job).map(({ environment, apart }) =>
      wayOf({
        ...way,
        moment: apart
          ? { ...moment, key: `${moment.key} environment=${environment ? show(environment) : ''}` }
          : moment,
        gates: [...ownGates(here, job, environment), ...needed, ...way.gates],
        environment,
        conditions,
        sure: way.sure && !apart,
      }),
    );
  });
}

/** A name that can come out empty is looked at in both ways, since then the job runs without an environment. */
function environmentsAt(here: Here, job: Job): readonly Readonly<{ environment: Value | undefined; apart: boolean }>[] {
  const environment = environmentAt(here, job);
  const names = environment?.kind === 'one-of' ? environment.choices : [];
  const named = names.filter(({ value }) => !isEmpty(value));
  return named.length === names.length
    ? [{ environment, apart: false }]
    : [
        { environment: EMPTY, apart: true },
        { environment: oneOf(named), apart: true },
      ];
}

const wayOf = (way: Omit<Way, 'key'>): Way => ({
  ...way,
  key: [way.moment.key, ...way.gates.map(keyOfGate)].join('\n'),
});

/** Each way once, the open ones first, since they decide. */
function distinct(ways: readonly Way[]): readonly Way[] {
  const byKey = new Map<string, Way>();
  for (const way of ways) if (!byKey.has(way.key)) byKey.set(way.key, way);
  const each = [...byKey.values()];
  const ranked = [0, 1, 2].flatMap((strength) => each.filter(({ gates }) => strengthOf(gates) === strength));
  return ranked.slice(0, MAX_WAYS);
}

function strengthOf(gates: readonly Gate[]): 0 | 1 | 2 {
  if (gates.some(({ holds }) => holds.known && holds.value)) return 2;
  return gates.some(({ holds }) => !holds.known) ? 1 : 0;
}

/** What can start a job on any of its ways. */
export const startsOn = (ways: readonly Way[]): readonly Start[] => ways.map(({ moment }) => moment.start);
