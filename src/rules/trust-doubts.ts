import { type ClaimTest, showPattern, type TrustPolicy } from '../model/trust.ts';
import type { CredentialUse } from '../model/world.ts';
import { listed } from './kit.ts';
import { isHarm, type Own, type Taken } from './trust.ts';
import { isFollowed } from './trust-tokens.ts';
import type { Users } from './trust-users.ts';

/** What would have to be known to judge a policy. */
export type Doubt = Readonly<{ because: string; settle: 'online' | 'manifest' | 'nothing' }>;

export type Doubtful = Readonly<{
  policy: TrustPolicy;
  taken: readonly Taken[];
  /** The same of other repositories that it names beside this one. */
  beside: readonly Taken[];
  users: Users;
  /** What may act by it, where nothing surely does. */
  perhaps: Users;
  own: Own;
}>;

export const doubtOf = (doubtful: Doubtful): Doubt | undefined =>
  doubtInPolicy(doubtful) ?? (doubtful.policy.onlyReads ? undefined : doubtInUse(doubtful));

/** A condition that is not read, or a value that no file says. */
function doubtInPolicy({ policy, taken, users, perhaps }: Doubtful): Doubt | undefined {
  const unread = taken.find((one) => !one.sure && isHarm(one, users.grave.length > 0));
  if (unread && unread.admission.unread.length > 0)
    return { because: unreadBecause(policy, unread), settle: 'nothing' };
  const matters = users.grave.length + perhaps.grave.length + perhaps.unsure.length > 0;
  const opaque = policy.admits.flatMap(({ tests }) => tests).find((test) => isOpaque(test, matters));
  if (opaque)
    return {
      because: `\`${opaque.claim}\` of the ${policy.kind} \`${policy.name}\` is compared with \`${shown(opaque)}\`, which the files do not say`,
      settle: 'nothing',
    };
  if (unread) return { because: unreadBecause(policy, unread), settle: 'nothing' };
  const winding = policy.admits.flatMap(({ tests }) => tests).find((test) => !isFollowed(test));
  if (taken.length > 0 || !winding) return undefined;
  return {
    because: `what \`${shown(winding)}\` of the ${policy.kind} \`${policy.name}\` fits: it has too many wildcards to follow`,
    settle: 'nothing',
  };
}

/** Who acts by it, what that changes, and who can become it from where nobody looks here. */
function doubtInUse({ policy, taken, beside, users, perhaps, own }: Doubtful): Doubt | undefined {
  const [first] = taken;
  const [other] = beside;
  const wide = first ?? other;
  if (!wide) return undefined;
  const what = `the ${policy.kind} \`${policy.name}\``;
  const admits = `${wide.sure ? 'admits' : 'may admit'} ${first ? WIDE[first.breadth] : besideWords(beside)}`;
  if (users.grave.length > 0)
    return first
      ? {
          because: `who may make the ${first.breadth} that \`${first.pattern ?? ''}\` fits is set on GitHub; whoever may, becomes ${what}, by which ${jobsOf(users)} production`,
          settle: 'online',
        }
      : {
          because: `who may run what in \`${wide.name}\`: ${what}, by which ${jobsOf(users)} production, ${admits}`,
          settle: 'nothing',
        };
  if (users.unsure.length > 0)
    return { because: `whether what acts by ${what}, which ${admits}, ${reachOf(users)}`, settle: 'manifest' };
  const admitting = first ? taken.find((one) => isOwn(one, own)) : other;
  const [delivery] = [...perhaps.grave, ...perhaps.unsure];
  const login = perhaps.uses.find(({ job }) => job.id === delivery?.job.id);
  if (!admitting || !delivery || !login) return undefined;
  const by = accountWords(login);
  const ships = perhaps.grave.length > 0 ? `ships to production with ${by}` : `ships with ${by} to where no file says`;
  return {
    because: `whether job \`${login.job.job}\`, which ${ships}, acts by ${what}, which ${admits}`,
    settle: 'nothing',
  };
}

function jobsOf({ grave }: Users): string {
  const jobs = [...new Set(grave.map(({ job }) => `\`${job.job}\``))];
  return jobs.length === 1 ? `job ${jobs[0] ?? ''} changes` : `jobs ${listed(jobs)} change`;
}

const reachOf = ({ unsure }: Users): string =>
  unsure.every(({ effect }) => effect === 'push' || effect === 'merge')
    ? 'changes the default branch past its review'
    : 'changes production';

/** A principal that is put together at run time has no name to show. */
const accountWords = ({ account }: CredentialUse): string =>
  account.includes('unknown (') ? 'a principal that is put together at run time' : `\`${account}\``;

/** What it admits may be this repository; where its own name is not known, any may. */
function isOwn({ token: { repository }, breadth }: Taken, own: Own): boolean {
  const [owner = ''] = own.repository?.split('/') ?? [];
  if (own.repository === undefined || breadth === 'stranger') return true;
  if (breadth === 'owner') return repository.owner.toLowerCase() === owner.toLowerCase();
  return own.repository.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
}

const WIDE: Readonly<Record<Taken['breadth'], string>> = {
  stranger: 'any repository',
  owner: 'any repository of one owner',
  branch: 'any branch of a repository',
  environment: 'any environment of a repository',
  'pull-request': 'pull requests of a repository',
  refs: 'refs by a pattern',
  tags: 'tags by a pattern',
};

function besideWords([first]: readonly Taken[]): string {
  const kind = first?.breadth === 'pull-request' ? 'pull requests' : `any ${first?.breadth ?? 'branch'}`;
  return `${kind} of \`${first?.name ?? ''}\` too`;
}

/** A value that no file says may be as wide as wildcards make it; compared whole, it is one ref, environment or pull request. */
const isOpaque = ({ claim, patterns }: ClaimTest, matters: boolean): boolean =>
  claim !== 'aud' &&
  patterns.some(
    (one) => one.length > 0 && one.every((piece) => piece.kind === 'hole' && (matters || piece.wild === true)),
  );

const shown = ({ patterns }: ClaimTest): string => patterns.map(showPattern).join(', ');

function unreadBecause({ kind, name }: TrustPolicy, { admission, breadth }: Taken): string {
  const [first] = admission.unread;
  const wide = `the ${kind} \`${name}\` admits ${WIDE[breadth]}`;
  return first === undefined
    ? `whether ${wide}: a value or a claim that it is tested by stands in no file`
    : `whether ${wide}, since ${first} is not read`;
}
