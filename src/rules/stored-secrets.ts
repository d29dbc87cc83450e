import { type Fact, fact, settled, type StoredSecret } from '../model/facts.ts';
import { known, type Known, unknown } from '../model/place.ts';
import { texts } from '../model/value.ts';
import type { CredentialUse, JobRef, World } from '../model/world.ts';
import { factOf, PAGES } from './set-on-github.ts';

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** One of GitHub's places for secrets. */
export type Store =
  | Readonly<{ kind: 'environment'; environment: string }>
  | Readonly<{ kind: 'repository' }>
  | Readonly<{ kind: 'organization' }>;

/** Which secret a name is: the store that holds it, and since when its value stands. */
export type Held = Readonly<{ store: Store; secret: StoredSecret }>;

export const wordsOf = (store: Store): string =>
  store.kind === 'environment' ? `the environment \`${store.environment}\`` : `the ${store.kind}`;

/** The pages that lead to a secret. */
export function pageOf(store: Store, name: string): string {
  if (store.kind === 'environment') return PAGES.environmentSecret(store.environment, name);
  return store.kind === 'repository' ? PAGES.repositorySecret(name) : PAGES.organizationSecret(name);
}

const storeIn = (list: Fact<readonly StoredSecret[]>, store: Store, name: string): Known<Held | undefined> => {
  const said = settled(list, []);
  if (!said.known) return { ...said, because: `which secrets ${wordsOf(store)} holds: ${said.because}` };
  const secret = said.value.find((one) => isSame(one.name, name));
  return known(secret && { store, secret });
};

/** A secret of an environment; none where GitHub does not have that environment yet. */
export function heldByEnvironment(world: World, environment: string, name: string): Known<Held | undefined> {
  const store: Store = { kind: 'environment', environment };
  const all = factOf(world, ({ environments }) => environments);
  if (all.state === 'unknown') return storeIn(all, store, name);
  const set = all.state === 'known' ? all.value.find((one) => isSame(one.name, environment)) : undefined;
  return storeIn(set?.secrets ?? fact([]), store, name);
}

/** A secret that a job without an environment gets: of the repository, else of the organization. */
export function heldOutside(world: World, name: string): Known<Held | undefined> {
  const own = storeIn(
    factOf(world, ({ secrets }) => secrets),
    { kind: 'repository' },
    name,
  );
  if (!own.known || own.value) return own;
  return storeIn(
    factOf(world, ({ organizationSecrets }) => organizationSecrets),
    { kind: 'organization' },
    name,
  );
}

/** The environments of a job by name, the empty text where it can be none; `undefined` where a name is not known. */
export function environmentsOf({ environment }: JobRef): readonly string[] | undefined {
  if (!environment) return [''];
  const names = texts(environment.value);
  const { value } = environment;
  const count = value.kind === 'one-of' ? value.choices.length : 1;
  return names.length === count ? names : undefined;
}

/** Where a job has a secret from, for each environment it can have: that environment, else the repository, else the organization. */
export function heldFor({ job }: CredentialUse, name: string, world: World): Known<readonly Held[]> {
  const environments = environmentsOf(job);
  if (!environments) return unknown(`which environment job \`${job.job}\` has, and so which secret \`${name}\` is`);
  const found: Held[] = [];
  for (const environment of environments) {
    const inside = environment === '' ? known(undefined) : heldByEnvironment(world, environment, name);
    const held = inside.known && !inside.value ? heldOutside(world, name) : inside;
    if (!held.known) return held;
    if (held.value) found.push(held.value);
  }
  return known(found);
}

/** The environments of a job that lead to production, or, where none is known to, all it can have. */
export function productionOf(job: JobRef, world: World): readonly string[] {
  const names = (environmentsOf(job) ?? []).filter((name) => name !== '');
  const production = names.filter((name) =>
    world.environments.some((one) => one.tier === 'production' && isSame(one.name, name)),
  );
  return production.length > 0 ? production : names;
}

/** Who holds a secret: each of these environments, the repository or organization beside them, or both. */
export type Holding =
  /** Nobody outside: a job without the environment gets the empty text. */
  | Readonly<{ by: 'environments' }>
  | Readonly<{ by: 'both'; outside: Held }>
  /** At least one of the environments does not. */
  | Readonly<{ by: 'outside'; outside: Held; without: string }>
  | Readonly<{ by: 'nobody' }>;

export function holdingOf(world: World, environments: readonly string[], name: string): Known<Holding> {
  const outside = heldOutside(world, name);
  if (!outside.known) return outside;
  const inside = environments.map((environment) => ({
    environment,
    held: heldByEnvironment(world, environment, name),
  }));
  const lacking = inside.filter(({ held }) => held.known && !held.value);
  if (!outside.value)
    return known({ by: inside.length > 0 && lacking.length === inside.length ? 'nobody' : 'environments' });
  const [without] = lacking;
  if (without) return known({ by: 'outside', outside: outside.value, without: without.environment });
  const lost = inside.flatMap(({ held }) => (held.known ? [] : [held]))[0];
  if (lost || inside.length === 0) return lost ?? unknown(`which environments are to hold \`${name}\``);
  return known({ by: 'both', outside: outside.value });
}
