import { TIERS } from '../model/identity.ts';
import type { Related } from '../model/judgement.ts';
import { bySpan, type Place } from '../model/place.ts';
import type { NamedSecret, Reached, ReachedTier, Reach, Starter } from '../model/reach.ts';
import { texts } from '../model/value.ts';
import type { CredentialUse, Delivery, Route, World } from '../model/world.ts';
import { groupBy } from '../rules/kit.ts';
import type { Run } from '../trace/runs.ts';
import type { Traced } from '../trace/world.ts';
import type { Blank } from '../safe/secrets.ts';
import { useOf } from './evidence.ts';
import { remarkOf } from './findings.ts';
import { agentLine, agentsIn, waysOfAgents } from './reach-agents.ts';
import {
  conditionsOf,
  gateNames,
  jobOf,
  ON_THE_WAY,
  pointOf,
  spotKey,
  stepIndex,
  strengthOf,
  type Way,
  waysOf,
} from './reach-ways.ts';
import { writesAnything } from './scopes.ts';
import { causes } from './starters.ts';

type Found = Pick<Reach, 'tiers' | 'agents' | 'deliveries' | 'credentials' | 'environments' | 'own' | 'bare'>;

/** What one who can start workflows reaches, and what stands on each way. */
export function reachOf(as: Starter, traced: Traced, blank: Blank): Found {
  const { world } = traced;
  const agents = as === 'agent' ? agentsIn(traced) : [];
  const ways = as === 'agent' ? waysOfAgents(agents, traced) : waysOf(causes(as, traced), traced);
  const deliveries = reachedDeliveries(ways, world);
  return {
    tiers: tiersOf(deliveries),
    agents: agents.map((one) => agentLine(one, blank)),
    deliveries: deliveries.map((one) => blankReached(one, blank)),
    credentials: reachedCredentials(ways, world).map((one) => blankReached(one, blank)),
    environments: reachedEnvironments(ways).map((one) => blankReached(one, blank)),
    own: as === 'writer' ? ownSecrets(traced, blank) : [],
    bare: bareJobs(ways).map((one) => blankReached(one, blank)),
  };
}

/** Something reached on one way, before the ways to the same are put together. */
type Single = Readonly<{
  what: string;
  about: string;
  tiers: readonly string[];
  run: Run;
  route: Route;
  start: string;
  at: Place;
  condition?: Related;
}>;

function reachedDeliveries(ways: readonly Way[], world: World): readonly Reached[] {
  const byJob = groupBy(world.deliveries, ({ job }) => job.id);
  const singles = ways.flatMap((way) =>
    (byJob.get(way.run.id) ?? []).flatMap((delivery): Single[] => {
      const route = delivery.routes.find((one) => isSameWay(one, way.route));
      if (!route || !comesAfter(way, delivery) || !acts(way, delivery, world)) return [];
      const about = delivery.account === '' ? '' : `as ${delivery.account}`;
      return [
        {
          ...singleOf(way, delivery.at, delivery.does, about),
          route,
          tiers: route.tiers,
          ...conditionOn(way.run, delivery.at),
        },
      ];
    }),
  );
  return together(singles).sort(byDanger);
}

/** Whether the way leads through a step of the job, and only what comes after that is reached on it. */
const comesAfter = ({ run, after }: Way, { at, job }: Delivery): boolean =>
  after === undefined || stepIndex(run, at, job) >= after;

/** Whether it can act with what the run is given. */
function acts(way: Way, delivery: Delivery, world: World): boolean {
  if (way.given === 'all') return true;
  const use = useOf(delivery, world);
  return use !== undefined && isGiven(way, use);
}

/** Whether a run has the credential: without the secrets of the repository a literal, or the token as it is permitted. */
function isGiven({ given, run: { token } }: Way, { source }: CredentialUse): boolean {
  if (given === 'all' || source.kind === 'literal') return true;
  return given === 'as permitted' && source.kind === 'workflow-token' && writesAnything(token);
}

function reachedCredentials(ways: readonly Way[], { credentials }: World): readonly Reached[] {
  const byJob = groupBy(credentials, ({ job }) => job.id);
  const singles = ways.flatMap((way) =>
    (byJob.get(way.run.id) ?? []).flatMap((use): Single[] => {
      if (!isGiven(way, use)) return [];
      const about = use.name.toLowerCase().includes(use.provider.toLowerCase())
        ? use.name
        : `${use.name} (${use.provider})`;
      return [{ ...singleOf(way, use.at, use.account, about), tiers: use.tiers, ...conditionOn(way.run, use.at) }];
    }),
  );
  return together(singles, ({ what, about }) => `${what}\n${about}`).sort(byDanger);
}

function reachedEnvironments(ways: readonly Way[]): readonly Reached[] {
  const singles = ways.flatMap((way) => {
    const { run, route, given } = way;
    if (given !== 'all' || !run.environment || !route.environment) return [];
    const { at } = run.environment;
    return texts(route.environment)
      .filter((name) => name !== '')
      .map((name) => ({ ...singleOf(way, at, name, ''), tiers: route.tiers }));
  });
  return together(singles, ({ what }) => what.toLowerCase()).sort(byDanger);
}

/** Jobs that the starter runs, none of them with the secrets of the repository. */
function bareJobs(ways: readonly Way[]): readonly Reached[] {
  const full = new Set(ways.filter(({ given }) => given === 'all').map(({ run }) => jobOf(run)));
  const bare = ways.filter(({ run, given }) => given !== 'all' && !full.has(jobOf(run)));
  return together(bare.map((way) => ({ ...singleOf(way, way.run.at, way.run.job, ''), tiers: [] }))).sort(byDanger);
}

const ownSecrets = ({ openSecrets }: Traced, blank: Blank): readonly NamedSecret[] =>
  openSecrets().map(({ name, at }) => ({ name: blank(name), ...pointOf(at) }));

const singleOf = ({ run, route, start }: Way, at: Place, what: string, about: string): Omit<Single, 'tiers'> => ({
  what,
  about,
  run,
  route,
  start,
  at,
});

/** The `if:` of the step that something stands in. */
function conditionOn({ steps, file }: Run, { span, route }: Place): Readonly<{ condition?: Related }> {
  const step = span.file === file && route[2] === 'steps' ? steps().find(({ key }) => key === route[3]) : undefined;
  return step && step.condition !== '' ? { condition: { at: step.at, text: step.condition } } : {};
}

/** The same thing reached on several ways is told once, with the way that has the least before it. */
function together(
  singles: readonly Single[],
  keyOf: (one: Single) => string = ({ what, about, run }) => `${what}\n${about}\n${jobOf(run)}`,
): Reached[] {
  return [...groupBy(singles, keyOf).values()].flatMap((all) => {
    const [weakest] = [...all].sort((a, b) => strengthOf(a.route.gates) - strengthOf(b.route.gates));
    if (!weakest) return [];
    const { what, about, route } = weakest;
    const { always, sometimes } = conditionsOf(
      all.map((one) => [...one.route.conditions, ...(one.condition ? [one.condition] : [])]),
    );
    return [
      {
        what,
        about,
        tiers: TIERS.filter((tier) => all.some(({ tiers }) => tiers.includes(tier))),
        environments: distinct(
          all.flatMap(({ route: { environment } }) => (environment ? texts(environment) : [])),
        ).filter((name) => name !== ''),
        jobs: distinct(all.map(({ run }) => jobOf(run))),
        starts: distinct(all.map(({ start }) => start)),
        onTheWay: ON_THE_WAY[strengthOf(route.gates)],
        gates: gateNames(route.gates),
        conditions: always.map(({ at, text }) => remarkOf(at.span, text)),
        sometimes: sometimes.map(({ at, text }) => remarkOf(at.span, text)),
        places: [...new Map(all.map(({ at }) => [spotKey(at), at])).values()]
          .sort((a, b) => bySpan(a.span, b.span))
          .map(pointOf),
      },
    ];
  });
}

/** Each tier that is reached, with the weakest way to it; an unknown one may be production. */
function tiersOf(deliveries: readonly Reached[]): readonly ReachedTier[] {
  return [...TIERS, 'unknown'].flatMap((tier) => {
    const ways = deliveries
      .filter(({ tiers }) => (tiers.length === 0 ? tier === 'unknown' : tiers.includes(tier)))
      .map(({ onTheWay }) => ON_THE_WAY.indexOf(onTheWay));
    const onTheWay = ON_THE_WAY.find((_, rank) => ways.includes(rank));
    return onTheWay ? [{ tier, onTheWay }] : [];
  });
}

const TIER_ORDER = ['production', 'unknown', 'staging', 'development', 'preview'];

const rankOf = ({ tiers: [first = 'unknown'], onTheWay }: Reached): number =>
  TIER_ORDER.indexOf(first) * 10 + ON_THE_WAY.indexOf(onTheWay);

function byDanger(a: Reached, b: Reached): number {
  const [keyOfA, keyOfB] = [sortKey(a), sortKey(b)];
  return rankOf(a) - rankOf(b) || (keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0);
}

const sortKey = ({ what, about, places: [first] }: Reached): string =>
  [first ? `${first.path}\n${String(first.line).padStart(9, '0')}` : '', what, about].join('\u0000');

const isSameWay = (a: Route, b: Route): boolean =>
  a.when === b.when && spotKey(a.start.at) === spotKey(b.start.at) && a.chain.length === b.chain.length;

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all)];

const blankReached = (one: Reached, blank: Blank): Reached => ({
  ...one,
  what: blank(one.what),
  about: blank(one.about),
  environments: one.environments.map(blank),
  jobs: one.jobs.map(blank),
  starts: one.starts.map(blank),
  gates: one.gates.map(blank),
  conditions: one.conditions.map((condition) => ({ ...condition, text: blank(condition.text) })),
  sometimes: one.sometimes.map((condition) => ({ ...condition, text: blank(condition.text) })),
});
