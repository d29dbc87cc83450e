import type { TrustPolicy } from '../model/trust.ts';
import type { CredentialUse, Delivery, World } from '../model/world.ts';

/** What of this repository acts as a principal. */
export type Users = Readonly<{
  uses: readonly CredentialUse[];
  /** What they change in production, or publish for anybody to install. */
  grave: readonly Delivery[];
  /** Of the others, those that ship somewhere nobody says. */
  unsure: readonly Delivery[];
  /** Every one of them writes the principal out whole, as the policy does. */
  sure: boolean;
  /** Why it is taken to be the same, where no name says so. */
  because?: string;
}>;

/** By name where only that is known on one of both sides. */
export function usersOf({ principals }: TrustPolicy, { credentials, deliveries }: World): Users {
  const uses = credentials.filter(
    ({ by, account }) => by === 'federation' && principals.some((one) => isSame(one, account)),
  );
  const sure = uses.every(({ literalAccount, account }) => literalAccount && principals.includes(account));
  return gathered(uses, deliveries, { sure });
}

/**
 * Where jobs log in at a vendor with one stored name alone, and one policy of that vendor's alone admits the repository, the
 * one is most likely the other.
 */
export function soleUsersOf(
  policy: TrustPolicy,
  world: World,
  namesOwn: (policy: TrustPolicy) => boolean,
): Users | undefined {
  const uses = world.credentials.filter(({ by, provider }) => by === 'federation' && provider === policy.provider);
  const [account, ...others] = new Set(uses.map((one) => one.account));
  if (account === undefined || others.length > 0 || !/^(?:secrets|vars)\.\w+$/u.test(account)) return undefined;
  const admitting = world.settings.trust.filter((one) => one.provider === policy.provider && namesOwn(one));
  const places = new Set(admitting.map(({ at: { span } }) => `${span.file}:${span.line}`));
  if (places.size !== 1 || !namesOwn(policy)) return undefined;
  const because = `That it is \`${account}\` follows from names: no other policy here admits the repository, and its jobs log in there with nothing else.`;
  return gathered(uses, world.deliveries, { sure: false, because });
}

function gathered(
  uses: readonly CredentialUse[],
  deliveries: readonly Delivery[],
  link: Pick<Users, 'sure' | 'because'>,
): Users {
  const accounts = new Set(uses.map(({ account }) => account));
  const jobs = new Set(uses.map(({ job }) => job.id));
  const theirs = deliveries.filter(({ account, job }) => accounts.has(account) && jobs.has(job.id));
  const grave = theirs.filter(isGrave);
  const unsure = theirs.filter((one) => !grave.includes(one) && one.tiers.length === 0);
  return { uses, grave, unsure, ...link };
}

const SHIPS = new Set(['deploy', 'destroy', 'migrate', 'publish', 'release', 'push', 'merge', 'dispatch']);

const isGrave = (delivery: Delivery): boolean =>
  SHIPS.has(delivery.effect) &&
  (delivery.tiers.includes('production') || (delivery.effect === 'publish' && delivery.public));

/** `role/deployer` is the same role as `arn:aws:iam::111122223333:role/deployer`; two whole names have to be equal. */
function isSame(principal: string, account: string): boolean {
  if (principal === account) return true;
  if (/^(?:secrets|vars)\./u.test(principal)) return principal.toLowerCase() === account.toLowerCase();
  return !isWhole(principal) && lastPart(account) === principal;
}

const isWhole = (name: string): boolean => name.includes(':') || name.includes('@');

/** Of an ARN the name at its end, of an e-mail address the name at its beginning. */
function lastPart(account: string): string {
  const address = /^([\w-]+)@[^@]+\.iam\.gserviceaccount\.com$/u.exec(account)?.[1];
  return address ?? (account.startsWith('arn:') ? account.slice(account.lastIndexOf('/') + 1) : account);
}

/** What logs in as a principal whose name a secret or variable holds, and ships to production: it may be any. */
export const unnamedUsers = (policy: TrustPolicy, { credentials }: World): readonly CredentialUse[] =>
  credentials.filter(
    ({ by, provider, literalAccount, account, tiers, effects }) =>
      by === 'federation' &&
      provider === policy.provider &&
      !literalAccount &&
      /(?:secrets|vars|inputs|env)\./u.test(account) &&
      tiers.includes('production') &&
      effects.length > 0,
  );
