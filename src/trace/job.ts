import { TIERS } from '../model/identity.ts';
import type { StepsJob } from '../model/workflow.ts';
import type {
  AgentUse,
  Approval,
  ApprovalList,
  CredentialUse,
  Delivery,
  DeploymentRecord,
  EnvironmentUse,
  JobRef,
  Lasting,
  NotSeen,
  StartedBy,
  UnreadStep,
} from '../model/world.ts';
import { agentOf } from './agents.ts';
import { ambientIdentities } from './ambient.ts';
import { approvalListOf, approvalOf } from './approvals.ts';
import { type Around, inAction, means } from './around.ts';
import { credentialsOf, effectsWith, type Held, merge } from './credentials.ts';
import { askedAfter, type Effect, effectsOf, gatesBefore, reachedTiers, routeOf } from './deliveries.ts';
import type { FileAt } from './follow.ts';
import { environmentUse, keyOfGate } from './gates.ts';
import type { Instance } from './instance.ts';
import { chainOf } from './instances.ts';
import { lastingOf } from './lasting.ts';
import { jobRef } from './job-ref.ts';
import { changesNothing, type HasResources } from './modules.ts';
import type { Moment } from './moments.ts';
import { placeOf } from './refs.ts';
import { type Run, runOf } from './runs.ts';
import { type Sighting, sightingsOf } from './sightings.ts';
import type { SecretNames } from './sources.ts';
import { isOutsider, startedBy } from './started-by.ts';
import { type ActionAt, viewSteps } from './steps.ts';
import { tiersOfAccount } from './tiers.ts';
import { unreadIn } from './unread.ts';
import { unrecognisedIn } from './unrecognised.ts';
import { asUnseen, unseenScripts } from './unseen.ts';
import { startsOn, type Way, type WayContext, waysTo } from './ways.ts';

/** What one job of one instance does, with which credentials, behind which gates. */
export type TracedJob = Readonly<{
  deliveries: readonly Delivery[];
  credentials: readonly CredentialUse[];
  approvals: readonly Approval[];
  approvalLists: readonly ApprovalList[];
  environment: EnvironmentUse | undefined;
  ref: JobRef;
  run: Run;
  notSeen: readonly NotSeen[];
  unread: readonly UnreadStep[];
  literals: readonly string[];
  lasting: readonly Lasting[];
  records: readonly DeploymentRecord[];
  agents: readonly AgentUse[];
}>;

export type TraceContext = WayContext &
  Readonly<{
    actionAt: ActionAt;
    fileAt: FileAt;
    isGiven: (repository: string) => boolean;
    own?: string | undefined;
    hasResources: HasResources;
  }>;

/** Follows a job step by step, on every way that it is started; what does nothing that is known is not asked how it starts. */
export function traceJob(instance: Instance, job: StepsJob, context: TraceContext): TracedJob {
  const steps = stepsAt(instance, job, context);
  if (steps.sightings.length === 0 && !job.environment) return unknownJob(instance, job, context, steps);
  const ways = waysTo(instance, job, context);
  const at = seenAt(instance, job, context, ways, steps);
  const moments = [...new Map(ways.map(({ moment }) => [moment.key, moment])).values()];
  const [only, ...more] = moments;
  const base = at(more.length === 0 && steps.sightings.some(means('effect')) ? only : undefined);
  const deliveries = withRoutes(base, ways, moments, at);
  const tiers = reachedTiers(deliveries, base.around);
  const startsOf = startsWith(base, ways, moments, at);
  const acts = base.sightings.some(({ meaning }) => meaning.is === 'approval' || meaning.is === 'agent');
  const unrecognised =
    ways.length > 0 && deliveries.length === 0 && !acts
      ? unrecognisedIn(instance, job, base.around.views, base.credentials, context)
      : [];
  const unseen = [...base.notSeen, ...unrecognised];
  const scripts =
    ways.length > 0 && unseen.length === 0
      ? unseenScripts(instance, job, base.around.views, base.credentials, context)
      : [];
  return {
    deliveries,
    credentials: merge(
      base.credentials.map((held) => ({
        ...held.use,
        tiers,
        namedTiers: tiersOfAccount(held.use.account, context.tiers),
        effects: effectsWith(held.use.account, deliveries),
        starts: startsOf(held),
      })),
    ),
    approvals: base.sightings.filter(means('approval')).map((one) => approvalOf(one, base.around)),
    approvalLists: base.sightings
      .filter(means('approval-list'))
      .flatMap((one) => approvalListOf(one, base.around) ?? []),
    environment: base.around.ref.environment,
    ref: base.around.ref,
    run: runOf(base.around.ref, instance, job, context, tiers),
    // Where it ships something, that says what it is for.
    unread:
      deliveries.length > 0 ? [] : unreadIn(instance, job, base.around.ref, base.around.views, base.notSeen, context),
    notSeen: [...[...unseen, ...scripts].map((one) => asUnseen(one, ways)), ...ambientIdentities(deliveries)],
    literals: base.credentials.flatMap(({ literals }) => literals),
    lasting: lastingOf(base.sightings, base.credentials, base.around),
    records: base.sightings.filter(means('record')).map((one) => recordOf(one, base.around)),
    agents: base.sightings.filter(means('agent')).map((one) => agentOf(one, base.around)),
  };
}

/** A job that does nothing known: whether it runs at all is asked only where something of it is not known. */
function unknownJob(instance: Instance, job: StepsJob, context: TraceContext, steps: Steps): TracedJob {
  const strange = unrecognisedIn(instance, job, steps.views, [], context);
  const found = [...steps.notSeen, ...strange];
  const ways = found.length > 0 ? waysTo(instance, job, context) : [];
  const ref = jobRef(instance, job, chainOf(instance));
  return {
    ...EMPTY_JOB,
    ref,
    run: runOf(ref, instance, job, context),
    notSeen: (ways.length > 0 ? found : steps.notSeen).map((one) => asUnseen(one, ways)),
  };
}

const recordOf = ({ view, site }: Sighting, { ref }: Around): DeploymentRecord => ({
  job: inAction(ref, view),
  step: view.step.key,
  at: placeOf(view, site?.command),
});

/** A job as it is at one moment, or, where none is given, as it can be at any. */
type Seen = Readonly<{
  around: Around;
  sightings: readonly Sighting[];
  credentials: readonly Held[];
  effects: readonly Effect[];
  notSeen: readonly NotSeen[];
}>;

function seenAt(
  instance: Instance,
  job: StepsJob,
  context: TraceContext,
  ways: readonly Way[],
  steps: Steps,
): (moment: Moment | undefined) => Seen {
  const environment = environmentUse(
    instance,
    job,
    ways.map(({ moment }) => moment),
  );
  const ref = jobRef(instance, job, ways[0]?.chain ?? chainOf(instance), environment);
  const secrets = secretNames(instance);
  const known = new Map<string | undefined, Seen>();
  const see = (moment: Moment | undefined): Seen => {
    const { views, sightings, notSeen } =
      ways.length === 0 ? NOTHING : moment ? stepsAt(instance, job, context, moment) : steps;
    const way = moment && ways.find((one) => one.moment.key === moment.key);
    const gates = ways.filter((one) => !moment || one.moment.key === moment.key).flatMap((one) => one.gates);
    const around: Around = {
      instance,
      job,
      views,
      ref,
      context,
      secrets,
      moment,
      environment: way ? way.environment : environment?.value,
      starts: startsOn(ways),
      gates,
    };
    const credentials = credentialsOf(sightings, around);
    return { around, sightings, credentials, effects: effectsOf(sightings, credentials, around), notSeen };
  };
  return (moment) => {
    const seen = known.get(moment?.key) ?? see(moment);
    known.set(moment?.key, seen);
    return seen;
  };
}

/** The steps of a job, and what the providers know of them. */
type Steps = ReturnType<typeof viewSteps> & Readonly<{ sightings: readonly Sighting[] }>;

function stepsAt(instance: Instance, job: StepsJob, context: TraceContext, moment?: Moment): Steps {
  const seen = viewSteps(instance, job, context, moment);
  const sightings = seen.views.flatMap(sightingsOf);
  return { ...seen, sightings: sightings.filter((one) => !changesNothing(one, context.hasResources)) };
}

const NOTHING: Steps = { views: [], notSeen: [], sightings: [] };
const EMPTY_JOB = {
  deliveries: [],
  credentials: [],
  approvals: [],
  approvalLists: [],
  environment: undefined,
  unread: [],
  literals: [],
  lasting: [],
  records: [],
  agents: [],
} as const;

/** Each effect with the ways to it: a step may run on some of them only, and reach another tier on each. */
function withRoutes(
  { effects, around }: Seen,
  ways: readonly Way[],
  moments: readonly Moment[],
  at: (moment: Moment) => Seen,
): readonly Delivery[] {
  const apart = moments.length > 1 && effects.some((one) => differs(one, ways));
  const seen = new Map(apart ? moments.map((moment) => [moment.key, byPlace(at(moment).effects)]) : []);
  return effects.flatMap((effect): Delivery[] => {
    const routes = ways.flatMap((way) => {
      const then = apart ? seen.get(way.moment.key)?.get(keyOfEffect(effect)) : effect;
      return then ? [routeOf(way, then.delivery.tiers, gatesBefore(way, effect, around.job))] : [];
    });
    if (routes.length === 0) return [];
    const reached = new Set(routes.flatMap(({ tiers }) => tiers));
    const tiers = TIERS.filter((tier) => reached.has(tier));
    const asked = askedAfter(ways, effect, around.job);
    return [{ ...effect.delivery, ...(tiers.length > 0 ? { tiers } : {}), routes, askedAfter: asked }];
  });
}

/** What starts a job so that a step is given a credential: on a pull request its `if:` or its value may keep that back. */
function startsWith(
  { credentials }: Seen,
  ways: readonly Way[],
  moments: readonly Moment[],
  at: (moment: Moment) => Seen,
): (held: Held) => readonly StartedBy[] {
  const outside = moments.filter(({ start }) => isOutsider(start));
  const apart = credentials.length > 0 && outside.length > 0 && outside.length < moments.length;
  const seen = new Map(
    apart ? outside.map((moment) => [moment.key, new Set(at(moment).credentials.map(keyOfHeld))]) : [],
  );
  return (held) =>
    startedBy(
      ways.filter(({ moment }) => seen.get(moment.key)?.has(keyOfHeld(held)) ?? true),
      held.sighting.view.step.if?.text,
    );
}

const keyOfHeld = ({ use: { at, step, provider, name, source } }: Held): string =>
  [at.span.file, at.span.line, at.span.column, step, provider, name, source.kind].join('\n');

/** Whether it matters on which way a job is started: a step has a condition, or not all ways are behind the same gates. */
const differs = ({ sighting: { view } }: Effect, ways: readonly Way[]): boolean =>
  view.step.if !== undefined || view.chain.length > 0 || new Set(ways.map(keyOfGates)).size > 1;

const keyOfGates = ({ gates }: Way): string => gates.map(keyOfGate).join('\n');

const keyOfEffect = ({ delivery: { at, effect, does } }: Effect): string =>
  [at.span.file, at.span.line, at.span.column, effect, does].join('\n');

const byPlace = (effects: readonly Effect[]): ReadonlyMap<string, Effect> =>
  new Map(effects.map((effect) => [keyOfEffect(effect), effect]));

/** Where nobody in the repository calls a workflow, the secrets it declares come from callers elsewhere. */
function secretNames({ workflow, moments }: Instance): SecretNames {
  const declared =
    moments.length > 0 && moments.every(({ start }) => start.event === 'workflow_call')
      ? workflow.on.flatMap(({ secrets }) => secrets.map(({ name }) => name.toLowerCase()))
      : [];
  return { handedIn: (secret) => declared.includes(secret.toLowerCase()) };
}
