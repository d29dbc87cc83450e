import { TIERS, type Tier } from '../model/identity.ts';
import type { StepsJob } from '../model/workflow.ts';
import { known, unknown } from '../model/place.ts';
import type { Delivery, Gate, Opens, Route } from '../model/world.ts';
import type { EffectMeaning } from '../providers/provider.ts';
import { withoutCredential } from './ambient.ts';
import { type Around, given, means } from './around.ts';
import { runsAfter } from './conditions.ts';
import type { Held } from './credentials.ts';
import { deliveryTiers, jobTiers, named } from './delivery-tiers.ts';
import { meaningOfPush } from './deployment-repository.ts';
import { isLocal } from './elsewhere.ts';
import { momentWords } from './moments.ts';
import { placeOf } from './refs.ts';
import type { Sighting } from './sightings.ts';
import { decided } from './switched-off.ts';
import { tiersOfValue, wordsOf } from './tiers.ts';
import type { Way } from './ways.ts';

/** A delivery before it is known which ways lead to it, and the sighting it was made from. */
export type Effect = Readonly<{ delivery: Omit<Delivery, 'routes' | 'askedAfter'>; sighting: Sighting<EffectMeaning> }>;

/** Every way a job changes the outside world, in the order of its steps. */
export function effectsOf(sightings: readonly Sighting[], held: readonly Held[], around: Around): readonly Effect[] {
  const gone = new Set(sightings.filter(means('throwaway')).map(({ meaning }) => meaning.what));
  const found: Effect[] = [];
  for (const seen of sightings.filter(means('effect'))) {
    const sighting = { ...seen, meaning: meaningOfPush(seen, around.views) };
    if (
      isThrownAway(sighting, gone) ||
      isLocal(sighting.provider.endpoint ?? [], sighting, around.job.services, around.views)
    )
      continue;
    const account = accountFor(seen, sightings, held);
    if (!account && isBeforeLogin(sighting, held)) continue;
    const delivery = deliveryOf(sighting, account, found.length, around);
    if (!isBackup(delivery, around)) found.push({ delivery, sighting });
  }
  return found;
}

/** What runs against a cluster, cloud or registry that lives and dies in the job changes nothing outside. */
const isThrownAway = ({ provider }: Sighting, gone: ReadonlySet<string>): boolean =>
  provider.runsAgainst !== undefined && gone.has(provider.runsAgainst);

/**
 * An apply with no account that stands before the job's login to its cloud has nothing to change that cloud with: it reads
 * a module of constants, often to find out which role to take.
 */
const isBeforeLogin = ({ provider }: Sighting, held: readonly Held[]): boolean =>
  provider.needsCloud === true && held.some(({ use }) => use.opens === 'cloud');

/** A job that is called a backup copies something away; it ships nothing, whatever the command it does it with. */
function isBackup({ effect, tierFrom }: Effect['delivery'], { instance: { workflow }, job }: Around): boolean {
  if (effect !== 'deploy' || tierFrom === 'effect') return false;
  const titles = [job.id, job.name?.text ?? '', workflow.name?.text ?? '', workflow.file];
  return titles.some((title) => wordsOf(title).some((word) => word === 'backup' || word === 'backups'));
}

function deliveryOf(
  sighting: Sighting<EffectMeaning>,
  held: Held | undefined,
  ordinal: number,
  around: Around,
): Effect['delivery'] {
  const { meaning, view, site } = sighting;
  const { instance, job, ref, context, environment, moment, gates } = around;
  const names = context.tiers;
  const inEnvironment = environment ? tiersOfValue(environment, names) : [];
  const read =
    inEnvironment.length > 0
      ? {
          tiers: inEnvironment,
          tierBecause: `its environment is ${environment ? named(environment) : ''}`,
          tierFrom: 'effect' as const,
        }
      : deliveryTiers(meaning, view, site, { instance, job, names, moment, gates });
  const [target] = given(meaning.target ?? [], sighting);
  return {
    id: `${ref.id}:${meaning.effect}${ordinal === 0 ? '' : `:${ordinal + 1}`}`,
    job: ref,
    at: placeOf(view, site?.command),
    step: view.step.key,
    condition: view.step.if?.text ?? '',
    effect: meaning.effect,
    does: meaning.does,
    reversible: meaning.reversible,
    public:
      (meaning.public ?? (meaning.effect === 'publish' || meaning.effect === 'release')) && !isPrivate(sighting, held),
    ...(target ? { target: target.value } : {}),
    ...read,
    ...(held ? { account: held.use.account, authentication: held.use.by } : withoutCredential(sighting, around)),
  };
}

/** Whether what is published goes to an index of one's own, or with the workflow's token, which opens only GitHub's. */
const isPrivate = ({ provider }: Sighting, held: Held | undefined): boolean =>
  held !== undefined && held.sighting.provider === provider && (held.elsewhere || isWorkflowTokenInstead(held));

const isWorkflowTokenInstead = ({ use: { source }, sighting: { meaning } }: Held): boolean =>
  source.kind === 'workflow-token' && meaning.is === 'credential' && meaning.by === 'registry-token';

/** A way as a route, with those of its gates that hold back what the route leads to. */
export const routeOf = (way: Way, tiers: readonly Tier[], gates: readonly Gate[]): Route => ({
  start: way.moment.start,
  when: momentWords(way.moment),
  chain: way.chain,
  gates,
  tiers,
  ...(way.environment ? { environment: way.environment } : {}),
  ...(way.named ? { named: way.named } : {}),
  conditions: way.conditions,
  sure: way.sure,
});

/** The gates on a way to an effect: without the steps that wait only when it is done. */
export const gatesBefore = (way: Way, { sighting }: Effect, job: StepsJob): readonly Gate[] =>
  way.gates
    .filter((gate) => !comesAfter(gate, sighting, job))
    .map((gate) => (gate.kind === 'manual-approval' ? asStepWaits(gate, sighting, job) : gate));

/** The approvals that the job of an effect asks for when that is done. */
export const askedAfter = (ways: readonly Way[], { sighting }: Effect, job: StepsJob): readonly Gate[] =>
  (ways[0]?.gates ?? []).filter((gate) => comesAfter(gate, sighting, job));

/** Whether a gate is a step of the same job that waits only when the effect is done. */
function comesAfter(gate: Gate, { view }: Sighting, job: StepsJob): boolean {
  if (gate.kind !== 'manual-approval') return false;
  const order = job.steps.map(({ key }) => key);
  return order.indexOf(gate.at.route[3] ?? '') > order.indexOf(view.route[3] ?? '');
}

/** A step with a condition such as `always()` runs although the step that asked was refused. */
function asStepWaits(gate: Gate, { view }: Sighting, job: StepsJob): Gate {
  const condition = job.steps.find(({ key }) => key === view.route[3])?.if?.text;
  const goesOn = (outcome: 'failure' | 'cancelled'): boolean =>
    runsAfter(outcome, condition, {
      needs: [],
      ended: () => undefined,
      decided: (expression, { status }) => decided(expression, { ...view.scope, status }),
    });
  const broken = goesOn('failure') ? 'refused' : goesOn('cancelled') ? 'cancelled' : undefined;
  if (!broken || !gate.holds.known) return gate;
  if (/\bsteps\b/u.test(condition ?? ''))
    return { ...gate, holds: unknown(`whether the step waits for \`${gate.name}\` is decided when it runs`) };
  return { ...gate, holds: known(false), broken };
}

/** What these open is told of a change, or signs it, or is changed by its own programs alone. */
const BYSTANDERS: readonly Opens[] = ['chat', 'scanner', 'signing', 'database'];

/** The account an effect acts with: one given to the same step, else the last login before it, of its own vendor first. */
function accountFor(effect: Sighting, sightings: readonly Sighting[], held: readonly Held[]): Held | undefined {
  const until = sightings.indexOf(effect);
  const before = held.filter(({ sighting }) => sighting.view === effect.view || sightings.indexOf(sighting) < until);
  // What a vendor lets only read is not what it is changed with.
  const own = before.filter(
    ({ sighting, use }) => sighting.provider.id === effect.provider.id && use.opens !== 'scanner',
  );
  return (
    own.findLast(({ sighting }) => sighting.view === effect.view) ??
    own.at(-1) ??
    before.findLast(({ use }) => use.opens === 'cloud') ??
    before.findLast(({ use }) => !BYSTANDERS.includes(use.opens))
  );
}

/** The tiers a job reaches: by what it does, else by its environment and what it is called. */
export function reachedTiers(
  deliveries: readonly Delivery[],
  { instance, job, environment, context, moment, gates }: Around,
): readonly Tier[] {
  const reached = new Set(deliveries.flatMap(({ tiers }) => tiers));
  if (reached.size > 0) return TIERS.filter((tier) => reached.has(tier));
  return jobTiers(environment, { instance, job, names: context.tiers, moment, gates });
}
