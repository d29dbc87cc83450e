import type { CatalogEntry } from '../model/catalog.ts';
import type { Cluster } from '../model/cluster.ts';
import type { Fact, StoredSecret } from '../model/facts.ts';
import type { MatchedUse } from '../model/identities.ts';
import type { EffectKind } from '../model/identity.ts';
import type { Listing } from '../model/listing.ts';
import type { Place } from '../model/place.ts';
import type { Sources, UnknownLine } from '../model/report.ts';
import type { NamedUses, Roster, RosterLine, UseLine } from '../model/roster.ts';
import { show, texts } from '../model/value.ts';
import type { JobRef, World } from '../model/world.ts';
import { discover } from '../rules/identities.ts';
import { doing } from '../rules/identity-kit.ts';
import { writtenScopes } from '../rules/identity-machines.ts';
import { reconcile } from '../rules/identity-matches.ts';
import { groupBy, isStored } from '../rules/kit.ts';
import { reviewDue } from '../rules/review-overdue.ts';
import type { Blank } from '../safe/secrets.ts';
import { clusterLines } from './cluster-accounts.ts';
import { environmentLines } from './environments.ts';
import { type IdentityEntry, identityEntries } from './identities.ts';
import { type Mention, mentionsIn, secretReadsIn } from './mentions.ts';
import { likelyOwner, ownedFiles } from './likely-owners.ts';

/** What files beside the workflows say: a catalogue, and what roles that an identity is bound to allow. */
export type Beside = Readonly<{ catalog: CatalogEntry | undefined; cluster: () => Cluster }>;

/** The files of the workflows, and their lines. */
export type Texts = Readonly<{ paths: readonly string[]; sources: Sources }>;

/** Every identity, secret, environment and runner of a repository, with the places that depend on it. */
export function rosterOf(
  listing: Listing,
  { world, blank, texts }: Readonly<{ world: World; blank: Blank; texts: Texts }>,
  beside: Beside,
): Roster {
  const owned = ownedFiles(world.settings);
  const { sources } = texts;
  const paths = texts.paths.filter((path) => path.startsWith('.github/workflows/'));
  const secrets = secretUses(world);
  const reads = secretReadsIn(paths, sources, world, named(secrets, blank));
  return {
    ...listing,
    unknown: [...listing.unknown, ...namelessLines(world, blank)],
    identities: clusterLines(
      identityEntries(world, blank).map((entry) => rosterLine(entry, world, blank)),
      { paths, sources },
      world,
      beside.cluster,
    )
      .map((line) => ({
        ...line,
        likely: blankTexts(likelyOwner(line.workflows, owned, beside.catalog), blank),
        grants: line.grants.map(blank),
      }))
      .sort((a, b) => Number(isQuiet(a)) - Number(isQuiet(b))),
    environments: environmentLines(world, blank),
    environmentUses: named(environmentUses(world), blank),
    secrets: named([...secrets, ...reads], blank).map((one) => ({ ...one, ...storedIn(one.name, world) })),
    runners: named(runnerUses(world), blank),
    mentions: named(mentionsIn(world), blank),
    owners: Object.fromEntries([...owned].map(([file, owners]) => [file, owners.map(blank)])),
  };
}

/** Where GitHub keeps a secret of a name, as far as it was asked. */
function storedIn(name: string, { settings: { live } }: World): Pick<NamedUses, 'stored'> {
  if (!live.known) return {};
  const { secrets, organizationSecrets, environments } = live.value;
  const said = (where: string, all: Fact<readonly StoredSecret[]>): readonly string[] =>
    all.state === 'known'
      ? all.value
          .filter((one) => one.name.toLowerCase() === name.toLowerCase())
          .map(({ updated }) => `${where}, written on ${updated}`)
      : [];
  if (secrets.state === 'unknown') return {};
  return {
    stored: [
      ...said('repository', secrets),
      ...(environments.state === 'known' ? environments.value : []).flatMap((one) =>
        said(`environment ${one.name}`, one.secrets),
      ),
      ...said('organization', organizationSecrets),
    ],
  };
}

/** What nobody declared and what does nothing comes last. */
const isQuiet = ({ kind, acts }: RosterLine): boolean => kind !== 'declared' && !acts;

function rosterLine({ line, uses, declared }: IdentityEntry, world: World, blank: Blank): RosterLine {
  const identity = uses[0]?.identity;
  const held = reconcile(world);
  return {
    ...line,
    kind: declared ? 'declared' : (identity?.kind ?? 'account'),
    toldBy: declared ? 'manifest' : (identity?.toldBy ?? 'name'),
    ways: distinct(uses.map(({ use }) => use.by)),
    purpose: blank(declared?.purpose ?? ''),
    mayBe: blank(declared ? '' : (uses.find(({ candidate }) => candidate)?.candidate?.id ?? '')),
    likely: { owner: '', because: '' },
    grants: distinct(uses.flatMap(scopesOf)),
    reviewedBy: blank(declared?.review.by ?? ''),
    reviewDue: (declared && held.known && reviewDue(declared, held.value, world)) || '',
    since: '',
    acts: uses.some(({ use, candidate }) => use.acts && !candidate),
    uses: uses.map(({ use }) =>
      blankTexts(
        {
          ...spotOf(use.at, use.job, use.step),
          ...(use.environments && { environments: use.environments.map(blank) }),
          how: use.name,
          secret: use.secret ?? '',
          effects: use.effects,
          acts: use.acts,
        },
        blank,
      ),
    ),
  };
}

/** What the workflow's token is given. Of another token nobody says it here. */
const scopesOf = ({ identity, use }: MatchedUse): readonly string[] =>
  identity.kind === 'workflow-token' ? writtenScopes(use.job.token).map((scope) => `${scope}: write`) : [];

const spotOf = ({ span }: Place, job: JobRef | undefined, step: string | undefined) => ({
  path: span.file,
  line: span.line,
  column: span.column,
  workflow: job?.file ?? '',
  job: job?.job ?? '',
  step: step ?? '',
  environment: job?.environment ? show(job.environment.value) : '',
});

/** What is done under a name that only the run knows: an identity of which nothing more can be listed. */
const namelessLines = (world: World, blank: Blank): readonly UnknownLine[] =>
  discover(world).nameless.map(({ account, use }) => ({
    subject: blank(`identity ${account}`),
    because: blank(`who ${doing([use])} in job \`${use.job.job}\` (${use.name}) is known only when it runs`),
    settle: 'nothing',
    path: use.at.span.file,
    line: use.at.span.line,
  }));

function environmentUses(world: World): readonly Mention[] {
  const effects = effectsByJob(world);
  return world.jobs.flatMap((job) => {
    const { environment } = job;
    if (!environment) return [];
    const use: UseLine = {
      ...spotOf(environment.at, job, undefined),
      ...{ how: 'environment of the job', secret: '', effects: effects(job) },
      acts: true,
    };
    return texts(environment.value).flatMap((name) => (name === '' ? [] : [{ name, use }]));
  });
}

const secretUses = ({ credentials }: World): readonly Mention[] =>
  credentials.flatMap(({ source, at, job, step, name, effects }) =>
    isStored(source)
      ? [
          {
            name: source.secret,
            use: { ...spotOf(at, job, step), how: name, secret: source.secret, effects, acts: effects.length > 0 },
          },
        ]
      : [],
  );

function runnerUses(world: World): readonly Mention[] {
  const effects = effectsByJob(world);
  return world.runners.flatMap(({ job, at, labels, group }) =>
    [...labels, ...(group === undefined ? [] : [group])].map((name) => ({
      name,
      use: {
        ...spotOf(at, job, undefined),
        ...{ how: 'runner of the job', secret: '', effects: effects(job), acts: true },
      },
    })),
  );
}

function effectsByJob({ deliveries }: World): (job: JobRef) => readonly EffectKind[] {
  const byJob = groupBy(deliveries, ({ job }) => job.id);
  return ({ id }) => distinct((byJob.get(id) ?? []).map(({ effect }) => effect));
}

/** By name, ignoring case as GitHub does; a place once, however many calls lead there. */
function named(all: readonly Mention[], blank: Blank): readonly NamedUses[] {
  const groups = [...groupBy(all, ({ name }) => name.toLowerCase()).values()];
  return groups
    .map((group) => ({
      name: blank(group[0]?.name ?? ''),
      uses: onceEach(group.map(({ use }) => blankTexts(use, blank)).sort(byPlace)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const byPlace = (a: UseLine, b: UseLine): number =>
  a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1;

const onceEach = (uses: readonly UseLine[]): readonly UseLine[] => [
  ...new Map(uses.map((use) => [JSON.stringify(use), use])).values(),
];

/** Every text of a line, with what is secret in it blanked. */
function blankTexts<T extends Readonly<Record<string, unknown>>>(line: T, blank: Blank): T {
  const made: T = { ...line };
  for (const [key, value] of Object.entries(line)) if (typeof value === 'string') Reflect.set(made, key, blank(value));
  return made;
}

const distinct = <T extends string>(list: readonly T[]): readonly T[] => [...new Set(list)].sort();
