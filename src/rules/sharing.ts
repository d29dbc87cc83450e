import type { EffectKind, Tier } from '../model/identity.ts';
import type { CredentialUse, Opens, StartedBy, World } from '../model/world.ts';
import { groupBy, isStored } from './kit.ts';

/** What these open is not changed by a deployment: a channel that two tiers report to is no deploy account. */
const NO_DEPLOY_ACCOUNT: readonly Opens[] = ['github', 'model', 'chat', 'scanner', 'signing'];

export const opensDeployment = ({ opens }: CredentialUse): boolean => !NO_DEPLOY_ACCOUNT.includes(opens);

/** An account that one place of GitHub's holds under one name: where a job has no environment, none can stand above it. */
const isNamed = ({ account, source }: CredentialUse): boolean =>
  !account.includes(' | ') && (isStored(source) || /^(?:secrets|vars)\./u.test(account));

/** Without an environment on any way. */
export const isOutside = ({ job: { environment } }: CredentialUse): boolean =>
  environment === undefined || (environment.value.kind === 'text' && environment.value.text === '');

/** A use that proves which account it is: written out whole, or a secret that no environment can override. */
export const proves = (use: CredentialUse): boolean => use.literalAccount || (isOutside(use) && isNamed(use));

/** A name that its environment may hold too, with another value than outside. */
export const isOverridable = (use: CredentialUse): boolean => !use.literalAccount && !isOutside(use) && isNamed(use);

/** Where only callers outside this repository start a job, what it is handed has the name the job gives it. */
export const isHandedIn = ({ source, starts }: CredentialUse): boolean =>
  source.kind === 'handed-in' || (starts.length > 0 && starts.every(({ event }) => event === 'workflow_call'));

/** GitHub ignores case in the names of secrets and variables; a principal is compared as it is. */
const accountKey = ({ provider, account, literalAccount }: CredentialUse): string =>
  `${provider}\n${literalAccount ? account : account.toLowerCase()}`;

/** The uses of each account that can change what is deployed, each account as one place holds it. */
export const usesByAccount = (
  { credentials }: World,
  which: (use: CredentialUse) => boolean,
): readonly (readonly CredentialUse[])[] => [
  ...groupBy(
    credentials.filter((use) => opensDeployment(use) && which(use)),
    accountKey,
  ).values(),
];

export const CHANGES: readonly EffectKind[] = ['deploy', 'destroy', 'migrate'];

/** Whether a job ships to production with it, or to what nothing says is less. */
export function ships({ tiers, effects }: CredentialUse): 'production' | 'unknown' | undefined {
  if (tiers.includes('production')) return effects.length > 0 ? 'production' : undefined;
  return tiers.length === 0 && effects.some((effect) => CHANGES.includes(effect)) ? 'unknown' : undefined;
}

/** Events that begin with a pull request as it stands, whoever wrote it. */
const isOfPullRequest = ({ who }: StartedBy): boolean => who === 'fork';

/**
 * The starts that give a credential to who may not write, or to code that nobody has reviewed. What waits for an approval
 * is not given; an environment below production is no proof of one.
 */
export const outsideStarts = ({ starts, job, tiers }: CredentialUse): readonly StartedBy[] =>
  starts.filter(
    (start) =>
      (isOfPullRequest(start) || (start.who === 'anyone' && !start.checked)) &&
      (!start.held || (job.environment !== undefined && !tiers.includes('production'))),
  );

/** An account that ships, and what gives it to pull requests or strangers. */
export type SharedOutside = Readonly<{ use: CredentialUse; given: readonly CredentialUse[] }>;

const found = new WeakMap<World, readonly SharedOutside[]>();

/**
 * One for each workflow that ships with an account that pull requests are given too. Where nothing says that it ships to
 * production, pull requests that ship with it as well may be given previews of the same kind.
 */
export function sharedWithOutsiders(world: World): readonly SharedOutside[] {
  const known = found.get(world) ?? usesByAccount(world, isProven).flatMap(sharedByAccount);
  found.set(world, known);
  return known;
}

const isProven = (use: CredentialUse): boolean => proves(use) && (use.literalAccount || !isHandedIn(use));

function sharedByAccount(uses: readonly CredentialUse[]): readonly SharedOutside[] {
  const given = uses.filter((use) => outsideStarts(use).length > 0);
  const shipping = given.length === 0 ? [] : uses.filter((use) => mayShip(use) && shipsInside(use));
  return [...groupBy(shipping, ({ job }) => job.file).values()].flatMap((inFile) => {
    const use = mostGrave(inFile);
    const shown = use && ships(use) === 'unknown' ? given.filter(({ effects }) => effects.length === 0) : given;
    return use && shown.length > 0 ? [{ use, given: shown }] : [];
  });
}

/** To production, or to what neither the job nor the name of the account says is less. */
const mayShip = (use: CredentialUse): boolean =>
  ships(use) === 'production' || (ships(use) === 'unknown' && !namesLower(use));

const namesLower = ({ namedTiers }: CredentialUse): boolean =>
  namedTiers.length > 0 && !namedTiers.includes('production');

/** Something else than a pull request starts it too; what only closes one has no other start. */
const shipsInside = (use: CredentialUse): boolean =>
  use.starts.length > outsideStarts(use).length || use.starts.length === 0;

/** What is taken to production first, and of that what is more than published. */
export const mostGrave = (uses: readonly CredentialUse[]): CredentialUse | undefined => {
  const production = uses.filter((use) => ships(use) === 'production');
  const changing = (list: readonly CredentialUse[]) =>
    list.find(({ effects }) => effects.some((effect) => CHANGES.includes(effect)));
  return changing(production) ?? production[0] ?? changing(uses) ?? uses[0];
};

export const LOWER = ['staging', 'development', 'preview'] as const satisfies readonly Tier[];

export const changesProduction = (use: CredentialUse): boolean => ships(use) === 'production';

export const lowerTiers = (uses: readonly CredentialUse[]): readonly Tier[] =>
  LOWER.filter((tier) => uses.some(({ tiers }) => tiers.includes(tier)));

/** The accounts that ship to production and below. What pull requests are given of them is told as that. */
export function sharedByTiers(world: World): readonly (readonly CredentialUse[])[] {
  const given = new Set(sharedWithOutsiders(world).flatMap((one) => one.given));
  return usesByAccount(world, (use) => proves(use) && use.tiers.length > 0)
    .map((uses) => uses.flatMap((use) => (given.has(use) ? withoutPreviews(use) : [use])))
    .filter((uses) => uses.some(changesProduction) && uses.some(shipsBelow));
}

const withoutPreviews = (use: CredentialUse): readonly CredentialUse[] =>
  changesProduction(use) ? [{ ...use, tiers: use.tiers.filter((tier) => tier !== 'preview') }] : [];

/** Some of what it ships goes to a lower tier. */
const shipsBelow = ({ tiers, effects }: CredentialUse): boolean =>
  effects.length > 0 && tiers.some((tier) => tier !== 'production');

/** Each place once, however many calls lead there. */
export const distinctPlaces = (uses: readonly CredentialUse[]): readonly CredentialUse['at'][] => [
  ...new Map(uses.map(({ at }) => [`${at.span.file}:${at.span.line}`, at])).values(),
];
