import type { Judgement, Related } from '../model/judgement.ts';
import { type Place, unknown, type Unknown } from '../model/place.ts';
import { texts, type Value } from '../model/value.ts';
import type { Delivery, EnvironmentName, Route, World } from '../model/world.ts';
import { notApplicable } from './kit.ts';
import { caseOf } from './missing-gate.ts';

/**
 * What stands between an environment and production: by its jobs and not by its name alone. `apart` where every job that
 * names it was read whole and changes nothing, `unsure` where some step of one was not read.
 */
export type Standing =
  | Readonly<{ kind: 'before' | 'apart' }>
  /** Its name says nothing of production, and this delivery into it runs there. */
  | Readonly<{ kind: 'by-delivery'; delivery: Delivery }>
  | Readonly<{ kind: 'unsure'; because: Unknown; at: Place }>;

const standings = new WeakMap<World, ReadonlyMap<EnvironmentName, Standing>>();

/** The environments that production is asked of: by their names or the manifest, or since a job changes production in them. */
export function productionEnvironments(world: World): ReadonlyMap<EnvironmentName, Standing> {
  const known = standings.get(world) ?? findStandings(world);
  standings.set(world, known);
  return known;
}

const findStandings = (world: World): ReadonlyMap<EnvironmentName, Standing> =>
  new Map(
    world.environments.flatMap((one): readonly (readonly [EnvironmentName, Standing])[] => {
      if (one.tier === 'production') return [[one, standingOf(one, world)]];
      const delivery = one.tier === 'unknown' ? deliveryInto(one, world) : undefined;
      return delivery ? [[one, { kind: 'by-delivery', delivery }]] : [];
    }),
  );

/** Of an environment that no job names, the manifest's word counts. */
function standingOf(environment: EnvironmentName, { deliveries, unread }: World): Standing {
  const { jobs } = environment;
  if (jobs.length === 0 || deliveries.some((one) => ships(one, environment))) return { kind: 'before' };
  const step = unread.find(({ job }) => jobs.includes(keyOf(job)));
  if (!step) return { kind: 'apart' };
  const because = unknown(
    `whether job \`${step.job.job}\` changes production in the environment \`${environment.name}\` is not known: ${step.because}`,
  );
  return { kind: 'unsure', because, at: step.at };
}

/** It runs in the environment, or waits for a job that does. */
const ships = ({ job, routes }: Delivery, environment: EnvironmentName): boolean =>
  routes.some(
    (route) =>
      (environment.jobs.includes(keyOf(job)) && names(route.environment ?? job.environment?.value, environment)) ||
      route.gates.some((gate) => names(gate.environment, environment)),
  );

const deliveryInto = (environment: EnvironmentName, { deliveries }: World): Delivery | undefined =>
  deliveries.find(({ job, routes, ...rest }) =>
    routes.some((route) => isOnlyIn(route, environment) && caseOf({ job, routes, ...rest }, route) === 'production'),
  );

/** Where the run may have another environment, the tier may be that one's. */
const isOnlyIn = ({ environment }: Route, { name }: EnvironmentName): boolean =>
  environment?.kind === 'text' && isSame(environment.text, name);

const names = (value: Value | undefined, { name }: EnvironmentName): boolean =>
  value !== undefined && texts(value).some((one) => isSame(one, name));

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const keyOf = ({ file, job }: Delivery['job']): string => `${file}#${job}`;

export const CHANGES_NOTHING = 'no job that names it changes production';

/**
 * A judgement about an environment as far as its jobs let it count: not at all where none of them changes production, and
 * not surely where one was not read.
 */
export function byStanding(judgement: Judgement, standing: Standing, { at }: EnvironmentName): Judgement {
  if (standing.kind === 'apart') return notApplicable(judgement.subject, at, CHANGES_NOTHING);
  if (judgement.outcome !== 'not-met') return judgement;
  if (standing.kind === 'unsure')
    return { subject: judgement.subject, at: judgement.at, outcome: 'unknown', because: standing.because };
  if (standing.kind !== 'by-delivery') return judgement;
  const { delivery } = standing;
  const related: Related = { at: delivery.at, text: `changes production in it: ${delivery.does}` };
  return { ...judgement, related: [...judgement.related, related] };
}
