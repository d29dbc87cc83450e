import type { DiscoveredIdentity } from '../model/identities.ts';
import type { Reviewer } from '../model/facts.ts';
import type { EffectKind, IdentityClass } from '../model/identity.ts';
import type { DeclaredIdentity, Handoff, Manifest, Stage } from '../model/manifest.ts';
import { known, type Known, unknown } from '../model/place.ts';
import { texts } from '../model/value.ts';
import type { ApprovalList, Delivery, EnvironmentName, Gate, Route, World } from '../model/world.ts';
import { reconcile } from './identity-matches.ts';
import { groupBy } from './kit.ts';
import { type Protection, stateOf } from './protection.ts';

/** A handoff with what really happens on the way to its environment. */
export type HeldHandoff = Readonly<{
  handoff: Handoff;
  environment: EnvironmentName;
  /** Each delivery into the environment, with the routes that lead there. */
  deliveries: readonly Readonly<{ delivery: Delivery; routes: readonly Route[]; executor: Executor | undefined }>[];
  protection: Known<Protection>;
}>;

/** The identity that a delivery acts with, and what the manifest says it is. */
export type Executor = Readonly<{ identity: DiscoveredIdentity; declared: readonly DeclaredIdentity[] }>;

/** Why a handoff cannot be held against anything. */
export type Unheld = Readonly<{ handoff: Handoff; because: string }>;

/** What a handoff is about: what changes or publishes something, and not what is pushed or answered beside that. */
const SHIPS: readonly EffectKind[] = ['deploy', 'destroy', 'migrate', 'publish'];

const found = new WeakMap<World, readonly (HeldHandoff | Unheld)[]>();

/** Every declared handoff held against the deliveries into its environment. */
export function heldHandoffs(world: World): readonly (HeldHandoff | Unheld)[] {
  const before = found.get(world);
  if (before) return before;
  const held = reconcile(world);
  const now = held.known ? held.value.manifest.handoffs.map((one) => hold(one, world)) : [];
  found.set(world, now);
  return now;
}

function hold(handoff: Handoff, world: World): HeldHandoff | Unheld {
  const name = handoff.environment?.toLowerCase();
  if (name === undefined) return { handoff, because: 'it names no `environment` that it could be held against' };
  const environment = environmentNamed(name, world);
  const deliveries = (deliveriesInto(world).get(name) ?? []).flatMap((delivery) => {
    const routes = delivery.routes.filter((route) => environmentsOf(delivery, route).includes(name));
    return routes.length === 0
      ? []
      : [{ delivery, routes, executor: executorsIn(world).get(keyOf(delivery.job.id, delivery.account)) }];
  });
  if (!environment || deliveries.length === 0)
    return { handoff, because: `no delivery into \`${handoff.environment}\` is seen` };
  const state = stateOf(environment, world);
  const protection: Known<Protection> =
    state.kind === 'protected'
      ? known(state.protection)
      : state.kind === 'unknown'
        ? state.because
        : unknown(`GitHub does not have the environment \`${environment.name}\` yet`, 'online');
  return { handoff, environment, deliveries, protection };
}

/** The environments of a route, in small letters: that of the job, and those of jobs that it waits for. */
function environmentsOf({ job }: Delivery, route: Route): readonly string[] {
  const own = route.environment ?? job.environment?.value;
  const before = route.gates.flatMap(({ environment, holds }) =>
    environment && !(holds.known && !holds.value) ? [environment] : [],
  );
  return [...(own ? [own] : []), ...before].flatMap((value) => texts(value)).map((one) => one.toLowerCase());
}

const environments = new WeakMap<World, ReadonlyMap<string, EnvironmentName>>();

/** By its whole name, ignoring case. */
export function environmentNamed(name: string, world: World): EnvironmentName | undefined {
  const index =
    environments.get(world) ?? new Map(world.environments.map((one) => [one.name.toLowerCase(), one] as const));
  environments.set(world, index);
  return index.get(name.toLowerCase());
}

const shipping = new WeakMap<World, ReadonlyMap<string, readonly Delivery[]>>();

/** What ships, by the environments that a route of it may be in, in small letters. */
function deliveriesInto(world: World): ReadonlyMap<string, readonly Delivery[]> {
  const before = shipping.get(world);
  if (before) return before;
  const now = new Map<string, Delivery[]>();
  for (const delivery of world.deliveries.filter(({ effect }) => SHIPS.includes(effect))) {
    for (const name of new Set(delivery.routes.flatMap((route) => environmentsOf(delivery, route)))) {
      const list = now.get(name);
      if (list) list.push(delivery);
      else now.set(name, [delivery]);
    }
  }
  shipping.set(world, now);
  return now;
}

const executors = new WeakMap<World, ReadonlyMap<string, Executor>>();

/** The identity of each account of a job. */
function executorsIn(world: World): ReadonlyMap<string, Executor> {
  const before = executors.get(world);
  if (before) return before;
  const held = reconcile(world);
  const uses = held.known ? held.value.uses.filter(({ use }) => use.effects.length > 0) : [];
  const byJob = groupBy(uses, ({ use }) => use.job.id);
  const now = new Map(
    world.deliveries.flatMap(({ job, account, effect, authentication }) => {
      const here = (byJob.get(job.id) ?? []).filter(({ use }) => use.effects.includes(effect));
      const own = here.find(({ identity }) =>
        authentication === 'workflow-token'
          ? identity.kind === 'workflow-token'
          : authentication === 'ambient'
            ? identity.kind === 'runner'
            : identity.kind === 'account' && (identity.account === account || here.length === 1),
      );
      return own ? [[keyOf(job.id, account), own] as const] : [];
    }),
  );
  executors.set(world, now);
  return now;
}

const keyOf = (job: string, account: string): string => `${job}\n${account}`;

/** A party as it is compared: a handle without case and `@`, an id as it is written. */
export const party = (name: string): string => name.replace(/^@/u, '').toLowerCase();

export const isTeam = (name: string): boolean => name.includes('/');

/** A reviewer as the manifest would name it. */
export const handleOf = ({ name }: Reviewer): string => `@${name.replace(/^@/u, '')}`;

const ids = new WeakMap<Manifest, ReadonlyMap<string, DeclaredIdentity>>();

/** Everything that one name of a stage stands for: itself, and where it is an identity, its principal. */
export function partiesOf(who: readonly string[], manifest: Manifest): ReadonlySet<string> {
  const byId = ids.get(manifest) ?? new Map(manifest.identities.map((one) => [party(one.id), one]));
  ids.set(manifest, byId);
  return new Set(
    who.map(party).flatMap((name) => {
      const principal = byId.get(name)?.principal;
      return principal === undefined ? [name] : [name, party(principal)];
    }),
  );
}

/** The classes of who can start a route, as far as the event tells; `undefined` where it does not. */
export function requesterOf({ start }: Route): Readonly<{ class: IdentityClass | 'time'; who: string }> | undefined {
  switch (start.who) {
    case 'write':
      return { class: 'human', who: 'whoever can write here' };
    case 'time':
      return { class: 'time', who: 'time alone' };
    case 'bot':
      return { class: 'bot', who: 'a bot' };
    default:
      return undefined;
  }
}

/** The gates of a route that hold. */
export const holding = ({ gates }: Route): readonly Gate[] => gates.filter(({ holds }) => holds.known && holds.value);

/** The lists of approvers that steps of the workflow ask, where one does on every route; `undefined` where none do. */
export function listsOf({ deliveries }: HeldHandoff, { approvalLists }: World): readonly ApprovalList[] | undefined {
  const gates = deliveries.flatMap(({ routes }) =>
    routes.map((route) => holding(route).find(({ kind }) => kind === 'manual-approval')),
  );
  if (gates.length === 0 || gates.some((gate) => gate === undefined)) return undefined;
  const places = new Set(gates.map((gate) => [gate?.at.span.file, gate?.at.route[1], gate?.at.route[3]].join('\n')));
  return approvalLists.filter(({ job, step }) => places.has([job.file, job.job, step].join('\n')));
}

export const peopleOn = (lists: readonly ApprovalList[]): readonly string[] =>
  [...new Set(lists.flatMap(({ approvers }) => texts(approvers).flatMap((one) => one.split(/[\s,]+/u))))]
    .filter((one) => one !== '')
    .sort();

/** Whether a stage is declared to be somebody's at all. */
export const says = (stage: Stage | undefined): stage is Stage =>
  stage !== undefined && (stage.class.length > 0 || stage.who.length > 0);
