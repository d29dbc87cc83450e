import { TIERS, type Tier } from '../model/identity.ts';
import type { CredentialLine, Lifetime } from '../model/inventory.ts';
import type { Point } from '../model/listing.ts';
import { bySpan } from '../model/place.ts';
import { show } from '../model/value.ts';
import type { CredentialUse, Source, World } from '../model/world.ts';
import { groupBy } from '../rules/kit.ts';
import type { Blank } from '../safe/secrets.ts';
import { lifetimeOfUse } from './lifetime.ts';
import { declaredIds } from './lines.ts';

/** What lives longest comes first, and what is stored before all: it is what somebody has to rotate. */
const ORDER: readonly Source['kind'][] = [
  'stored',
  'handed-in',
  'literal',
  'variable',
  'unknown',
  'minted',
  'workflow-token',
];
const TIER_ORDER: readonly Tier[] = [...TIERS, 'unknown'];

const NONE_KNOWN = 'No short-lived form is known: give it as little as it needs, and rotate it regularly.';

/** One line for each account: the stored ones first, then by provider, name and account. */
export function credentialLines(world: World, blank: Blank): readonly CredentialLine[] {
  const identityOf = declaredIds(world.manifest);
  const groups = groupBy(world.credentials, accountKey);
  return [...groups.values()]
    .flatMap((uses) => {
      const [first] = uses;
      return first ? [lineOf(first, uses, world, identityOf(first.account) ?? '')] : [];
    })
    .sort(byLine)
    .map((line) => blankLine(line, blank));
}

/** Two literals may be alike in length and name, and are two accounts still; where they stand tells them apart. */
const accountKey = ({ provider, name, account, source, at: { span } }: CredentialUse): string =>
  JSON.stringify([
    provider,
    name,
    account,
    source.kind,
    ...(source.kind === 'literal' ? [span.file, span.line, span.column] : []),
  ]);

function lineOf(first: CredentialUse, uses: readonly CredentialUse[], world: World, identity: string): CredentialLine {
  const lifetime = lifetimeOf(uses, world.credentials);
  const instead = lifetime === 'this run' ? undefined : uses.find((use) => use.instead)?.instead;
  const none = lifetime === 'this run' ? '' : (uses.find((use) => use.none)?.none ?? '');
  return {
    provider: first.provider,
    name: first.name,
    account: first.account,
    identity,
    opens: first.opens,
    authentication: first.by,
    source: first.source.kind,
    detail: detailOf(first.source),
    lifetime,
    instead: instead ? `${instead.form}${instead.serves === 'publishing' ? ' (for publishing alone)' : ''}` : '',
    insteadUrl: instead?.url ?? '',
    none: none === '' && !instead && lifetime === 'until rotated' ? NONE_KNOWN : none,
    environments: sorted(uses.flatMap(({ job }) => (job.environment ? [show(job.environment.value)] : []))),
    tiers: TIER_ORDER.filter((tier) => uses.some(({ tiers }) => tiers.includes(tier))),
    effects: sorted(uses.flatMap(({ effects }) => effects)),
    users: sorted(uses.map(({ job }) => `${job.file}#${job.job}`)),
    places: placesOf(uses),
  };
}

const LOOKS = { real: '', doubtful: ', perhaps a placeholder', placeholder: ', by their look a placeholder' } as const;

/** Where its source is; of a literal only how long it is. */
export function detailOf(source: Source): string {
  switch (source.kind) {
    case 'stored':
      return `secrets.${source.secret}`;
    case 'handed-in':
      return `secrets.${source.secret}, handed in by callers outside this repository`;
    case 'literal':
      return `${source.length} characters written into the file${LOOKS[source.looks]}`;
    case 'workflow-token':
      return 'github.token';
    case 'minted':
      return source.by;
    case 'variable':
      return `vars.${source.name}`;
    case 'unknown':
      return source.because.because;
  }
}

/** The longest that any use of it can live; what is unknown may be long. */
function lifetimeOf(uses: readonly CredentialUse[], all: readonly CredentialUse[]): Lifetime {
  const found = uses.map((use) => lifetimeOfUse(use, all));
  if (found.includes('until rotated')) return 'until rotated';
  return found.includes('unknown') ? 'unknown' : 'this run';
}

function placesOf(uses: readonly CredentialUse[]): readonly Point[] {
  const spans = uses.flatMap(({ at, also }) => [at, ...also]).map(({ span }) => span);
  const distinct = new Map(spans.map((span) => [`${span.file}:${span.line}:${span.column}`, span]));
  return [...distinct.values()].sort(bySpan).map(({ file, line, column }) => ({ path: file, line, column }));
}

const sorted = <T extends string>(texts: readonly T[]): readonly T[] => [...new Set(texts)].sort();

function byLine(a: CredentialLine, b: CredentialLine): number {
  const rank = ORDER.indexOf(a.source) - ORDER.indexOf(b.source);
  if (rank !== 0) return rank;
  const [keyOfA, keyOfB] = [sortKey(a), sortKey(b)];
  return keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0;
}

const sortKey = ({ provider, name, account, places: [first] }: CredentialLine): string =>
  [provider, name, account, first ? `${first.path}\n${String(first.line).padStart(9, '0')}` : ''].join('\u0000');

const blankLine = (line: CredentialLine, blank: Blank): CredentialLine => ({
  ...line,
  account: blank(line.account),
  identity: blank(line.identity),
  detail: blank(line.detail),
  environments: line.environments.map(blank),
  users: line.users.map(blank),
});
