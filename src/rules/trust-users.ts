import { bySpan } from '../model/place.ts';
import { hole, literally, type Pattern, type TrustPolicy } from '../model/trust.ts';
import type { CredentialUse, Delivery, World } from '../model/world.ts';
import { afterLast, beforeFirst, mayMeet } from './trust-overlap.ts';

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
export function usersOf(policy: TrustPolicy, world: World): Users {
  const { principals } = policy;
  const uses = world.credentials.filter(({ by, account }) => by === 'federation' && isOneOf(principals, account));
  const sure = uses.every(({ literalAccount, account }) => literalAccount && principals.includes(account));
  return gathered(uses, world, { sure });
}

const loginsTo = ({ provider }: TrustPolicy, { credentials }: World): readonly CredentialUse[] =>
  credentials.filter((one) => one.by === 'federation' && one.provider === provider);

/** Of an account that is one of several, each has to be. */
const isOneOf = (principals: readonly string[], account: string): boolean =>
  choicesOf(account).every((choice) => principals.some((one) => isSame(one, choice)));

/** What an account can be; with an empty one nobody logs in. */
const choicesOf = (account: string): readonly string[] => account.split(' | ').filter((one) => one !== "''");

/**
 * Where jobs log in at a vendor with one stored name alone, and one policy of that vendor's alone admits the repository, the
 * one is most likely the other.
 */
export function soleUsersOf(
  policy: TrustPolicy,
  world: World,
  namesOwn: (policy: TrustPolicy) => boolean,
): Users | undefined {
  const uses = loginsTo(policy, world);
  const [account, ...others] = new Set(uses.map((one) => one.account));
  if (account === undefined || others.length > 0 || !/^(?:secrets|vars)\.\w+$/u.test(account)) return undefined;
  const admitting = world.settings.trust.filter((one) => one.provider === policy.provider && namesOwn(one));
  const places = new Set(admitting.map(({ at: { span } }) => `${span.file}:${span.line}`));
  if (places.size !== 1 || !namesOwn(policy)) return undefined;
  const because = `That it is \`${account}\` follows from names: no other policy here admits the repository, and its jobs log in there with nothing else.`;
  return gathered(uses, world, { sure: false, because });
}

/** What may act as the principal, since no file says that it logs in as another. */
export function perhapsUsersOf(policy: TrustPolicy, world: World): Users {
  const others = world.settings.trust
    .filter(({ at }) => bySpan(at.span, policy.at.span) !== 0)
    .flatMap(({ principals }) => principals);
  const isOthers = (account: string): boolean =>
    isStoredName(account) && others.some((one) => isSame(one, account)) && !isOneOf(policy.principals, account);
  const names = namesOf(policy);
  const uses = loginsTo(policy, world).filter(({ account, literalAccount }) =>
    (literalAccount ? [account] : choicesOf(account)).some(
      (one) => !isOthers(one) && mayBeOneOf(names, literalAccount ? literally(one) : patternOf(one)),
    ),
  );
  return gathered(uses, world, { sure: false });
}

/** What a policy's principal can be called outside of GitHub; anything, where no file says. */
function namesOf({ principals, open = [] }: TrustPolicy): readonly Pattern[] {
  const names = [...principals.filter((one) => !isStoredName(one)).map(literally), ...open];
  return names.length > 0 ? names : [[hole('name')]];
}

const mayBeOneOf = (names: readonly Pattern[], account: Pattern): boolean =>
  [account, nameIn(account)].some((one) => names.some((name) => mayMeet(name, one)));

/** Of an ARN what follows the last slash, of an address what stands before the sign. */
function nameIn(account: Pattern): Pattern {
  const [first] = account;
  return first?.kind === 'text' && first.text.startsWith('arn:') ? afterLast(account, '/') : beforeFirst(account, '@');
}

/** A value that is set outside, or comes from a step, may be any; of a text with such in it the rest is known. */
const patternOf = (account: string): Pattern =>
  /^(?:(?:secrets|vars|inputs|env|matrix|github|steps|needs|jobs)\.|unknown \()/u.test(account)
    ? [hole(account)]
    : account
        .split(/\$\{\{(.*?)\}\}/u)
        .flatMap((part, at): Pattern => (at % 2 === 0 ? literally(part) : [hole(part.trim())]));

function gathered(uses: readonly CredentialUse[], { deliveries }: World, link: Pick<Users, 'sure' | 'because'>): Users {
  const theirs = deliveries.filter((delivery) => uses.some((use) => actsBy(delivery, use)));
  const grave = theirs.filter(isGrave);
  const unsure = theirs.filter((one) => !grave.includes(one) && one.tiers.length === 0);
  return { uses, grave, unsure, ...link };
}

/** With the account, or with what the step that logs in gives out. */
const actsBy = ({ account, job }: Delivery, use: CredentialUse): boolean =>
  job.id === use.job.id &&
  (account === use.account || (use.step !== undefined && account.startsWith(`steps.${use.step}.outputs.`)));

const SHIPS = new Set(['deploy', 'destroy', 'migrate', 'publish', 'release', 'push', 'merge', 'dispatch']);

const isGrave = (delivery: Delivery): boolean =>
  SHIPS.has(delivery.effect) &&
  (delivery.tiers.includes('production') || (delivery.effect === 'publish' && delivery.public));

/** `role/deployer` is the same role as `arn:aws:iam::111122223333:role/deployer`; two whole names have to be equal. */
function isSame(principal: string, account: string): boolean {
  if (principal === account) return true;
  if (isStoredName(principal)) return principal.toLowerCase() === account.toLowerCase();
  return !isWhole(principal) && lastPart(account) === principal;
}

const isStoredName = (name: string): boolean => /^(?:secrets|vars)\./u.test(name);

const isWhole = (name: string): boolean => name.includes(':') || name.includes('@');

/** Of an ARN the name at its end, of an e-mail address the name at its beginning. */
function lastPart(account: string): string {
  const address = /^([\w-]+)@[^@]+\.iam\.gserviceaccount\.com$/u.exec(account)?.[1];
  return address ?? (account.startsWith('arn:') ? account.slice(account.lastIndexOf('/') + 1) : account);
}
