import { NO_MANIFEST } from '../manifest/manifest.ts';
import type { MatchedUse } from '../model/identities.ts';
import { TIERS } from '../model/identity.ts';
import type { DeclaredIdentity } from '../model/manifest.ts';
import type { IdentityLine } from '../model/report.ts';
import { show } from '../model/value.ts';
import type { World } from '../model/world.ts';
import { discover } from '../rules/identities.ts';
import { usageOf } from '../rules/identity-kit.ts';
import { reconcile, type Reconciled, undeclaredUses } from '../rules/identity-matches.ts';
import { groupBy } from '../rules/kit.ts';
import type { Blank } from '../safe/secrets.ts';

/** Every identity, by id: the declared ones with what is seen of them, and those that act and nobody declared. */
export const identityLines = (world: World, blank: Blank): readonly IdentityLine[] =>
  identityEntries(world, blank).map(({ line }) => line);

/** A line, the uses it was made of, and its entry where the manifest has one. */
export type IdentityEntry = Readonly<{ line: IdentityLine; uses: readonly MatchedUse[]; declared?: DeclaredIdentity }>;

/** The same lines, each with what it was made of. */
export function identityEntries(world: World, blank: Blank): readonly IdentityEntry[] {
  const held = reconcile(world);
  const declared = held.known
    ? held.value.manifest.identities.map((one) => ({
        line: declaredLine(one, held.value, world),
        uses: held.value.usesOf(one),
        declared: one,
      }))
    : [];
  const discovered = (held.known ? undeclaredUses(held.value) : discoveredUses(world)).flatMap((uses) =>
    discoveredLine(uses).map((line) => ({ line, uses })),
  );
  return [...declared, ...discovered]
    .map((one) => ({ ...one, line: blankLine(one.line, blank) }))
    .sort((a, b) => (a.line.id < b.line.id ? -1 : a.line.id > b.line.id ? 1 : 0));
}

/** Without a manifest, every use is of an identity that nobody declared. */
const discoveredUses = (world: World): readonly (readonly MatchedUse[])[] =>
  discover(world).identities.map((identity) => identity.uses.map((use) => ({ identity, use, declared: [] })));

/** Where there is no manifest and something ships: what one would answer, once. */
export function manifestNotice({ manifest, deliveries, workflows }: World): readonly string[] {
  if (manifest !== NO_MANIFEST || deliveries.length === 0 || workflows.length === 0) return [];
  return [
    'no identity manifest (.github/identities.yml): who owns each identity that ships, what it is for, when it ends and when it was last reviewed is unknown; one would answer that, and would report what acts without being in it',
  ];
}

function declaredLine(declared: DeclaredIdentity, held: Reconciled, world: World): IdentityLine {
  const uses = held.usesOf(declared);
  const { environments, workflows, may, at } = declared;
  const seen = seenOf(uses);
  const tiers = new Set([...seen.tiers, ...tiersOf(environments ?? [], world)]);
  return {
    id: declared.id,
    class: declared.class,
    authentication: declared.authentication ?? 'unknown',
    declared: true,
    usage: usageOf(declared, held, world).kind,
    principal: declared.principal ?? '',
    accounts: seen.accounts,
    secrets: sorted([...(declared.secrets ?? []), ...seen.secrets]),
    owner: declared.owner ?? '',
    sponsor: declared.sponsor ?? '',
    environments: environments ? sorted(environments) : seen.environments,
    workflows: workflows ? sorted(workflows) : seen.workflows,
    may: may ? sorted(may) : seen.effects,
    tiers: TIERS.filter((tier) => tiers.has(tier)),
    users: seen.users,
    created: declared.created ?? '',
    expires: declared.expires ?? '',
    lastReview: declared.review.last ?? '',
    path: at.span.file,
    line: at.span.line,
  };
}

function discoveredLine(uses: readonly MatchedUse[]): readonly IdentityLine[] {
  const [first] = uses;
  if (!first) return [];
  const { identity, use } = first;
  const seen = seenOf(uses);
  return [
    {
      id: identity.account,
      class: identity.class,
      authentication: use.by,
      declared: false,
      usage: 'undeclared',
      principal: identity.toldBy === 'principal' ? identity.account : '',
      accounts: seen.accounts,
      secrets: seen.secrets,
      owner: '',
      sponsor: '',
      environments: seen.environments,
      workflows: seen.workflows,
      may: seen.effects,
      tiers: TIERS.filter((tier) => seen.tiers.includes(tier)),
      users: seen.users,
      created: '',
      expires: '',
      lastReview: '',
      path: use.at.span.file,
      line: use.at.span.line,
    },
  ];
}

const seenOf = (uses: readonly MatchedUse[]) => ({
  accounts: sorted(uses.map(({ identity }) => identity.account)),
  secrets: sorted(uses.flatMap(({ use }) => use.secret ?? [])),
  environments: sorted(uses.flatMap(({ use: { job } }) => (job.environment ? [show(job.environment.value)] : []))),
  workflows: sorted(uses.map(({ use }) => use.job.file)),
  effects: sorted(uses.flatMap(({ use }) => use.effects)),
  tiers: uses.flatMap(({ use }) => use.tiers),
  users: sorted(uses.map(({ use: { job } }) => `${job.file}#${job.job}`)),
});

const byName = new WeakMap<World, ReadonlyMap<string, World['environments']>>();

/** The tiers of the environments that a list names. */
function tiersOf(names: readonly string[], world: World) {
  const index = byName.get(world) ?? groupBy(world.environments, ({ name }) => name.toLowerCase());
  byName.set(world, index);
  return names.flatMap((name) => (index.get(name.toLowerCase()) ?? []).map(({ tier }) => tier));
}

const sorted = <T extends string>(texts: readonly T[]): readonly T[] => [...new Set(texts)].sort();

const blankLine = (line: IdentityLine, blank: Blank): IdentityLine => ({
  ...line,
  id: blank(line.id),
  principal: blank(line.principal),
  accounts: line.accounts.map(blank),
  secrets: line.secrets.map(blank),
  owner: blank(line.owner),
  sponsor: blank(line.sponsor),
  environments: line.environments.map(blank),
  users: line.users.map(blank),
});
