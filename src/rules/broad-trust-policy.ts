import { unknown } from '../model/place.ts';
import { type ClaimTest, showPattern, type TrustPolicy } from '../model/trust.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, listed, met, notApplicable, notMet, type Rule } from './kit.ts';
import { distinctPolicies, isOfOldForm, namesOwn, othersNamed, type Own, ownOf, type Taken, takenBy } from './trust.ts';
import { isFollowed } from './trust-tokens.ts';
import { soleUsersOf, unnamedUsers, type Users, usersOf } from './trust-users.ts';
import { wrongOf } from './trust-words.ts';

export const broadTrustPolicy: Rule = {
  id: 'broad-trust-policy',
  title: 'A trust policy admits more than its deliveries need',
  category: 'excess-authority',
  severity: 'high',
  controls: CONTROLS.excessAuthority,
  finds:
    'A trust policy in the repository (an IAM role in Terraform, CloudFormation or JSON, a federated credential, a binding of a workload identity pool, an octo-sts policy) whose conditions all together admit any repository; or any branch, any pull request or any environment of this one, where its deliveries to production act by it.',
  why: 'The trust policy is what holds a federated identity: whoever it admits has all that the identity can do, without a secret and without a review. With a pattern such as `repo:acme/shop:*` a branch that somebody pushed a minute ago, with a workflow of its own, is production’s deployer.',
  fix: 'Accept the subject of the environment that the deliveries run in, and nothing else: first add `repo:OWNER/NAME:environment:NAME` to the policy, then name the environment in the jobs, then take the wide pattern away. Give plans on pull requests an identity of their own that only reads.',
  cannotSee:
    'Policies that were made by hand or stand in another repository, and those written with CDK, Pulumi, Bicep or Serverless. JSON and YAML is read where its path speaks of trust, roles, templates or infrastructure. Conditions that are put together at run time, and what the identity may do: what it changes is told by the deliveries that act by it.',
  whenNot: 'Where everybody who can push a branch may also ship.',
  judge: (world) => {
    const own = ownOf(world);
    return distinctPolicies(world.settings.trust).map((policy) => judge(policy, own, world));
  },
};

const subjectOf = ({ name }: TrustPolicy) => ({ kind: 'identity', id: name }) as const;

function judge(policy: TrustPolicy, own: Own, world: World): Judgement {
  const named = usersOf(policy, world);
  const sole = named.uses.length === 0 ? soleUsersOf(policy, world, (one) => namesOwn(one, own)) : undefined;
  const users = sole ?? named;
  const taken = takenBy(policy, own).filter((one) => one.breadth !== 'tags' || !isTagHeld(one, world));
  const found = taken.find((one) => one.sure && isHarm(one, users));
  const at = tellingPlace(policy, found ?? taken[0]);
  if (found) return notMet(subjectOf(policy), at, wrongOf({ policy, taken: found, all: taken, users }));
  const doubt = doubtOf(policy, taken, users, world);
  if (doubt !== undefined)
    return { subject: subjectOf(policy), at, outcome: 'unknown', because: unknown(doubt.because, doubt.settle) };
  const others = othersNamed(policy, own);
  if (others.length > 0 && users.uses.length === 0)
    return notApplicable(subjectOf(policy), at, `it admits ${others.slice(0, 3).join(', ')}, and not this repository`);
  if (taken.length === 0 && isOfOldForm(policy, own))
    return notApplicable(
      subjectOf(policy),
      at,
      'it is written for subjects without ids, and those of this repository have them: it admits none',
    );
  if (taken.length === 0) return met(subjectOf(policy), at, `it admits what it names alone: ${namedBy(policy)}`);
  return notApplicable(
    subjectOf(policy),
    at,
    users.uses.length === 0
      ? 'no delivery of this repository is seen to use it'
      : 'no delivery by it is seen to change production or to publish',
  );
}

/** Any repository of the world is too much whoever uses the policy; what is wider than needed only where it reaches far. */
const isHarm = ({ breadth }: Taken, { grave }: Users): boolean =>
  breadth === 'stranger' || (grave.length > 0 && !['refs', 'tags'].includes(breadth));

/** A rule of GitHub's says who may make the tags that a pattern leaves open. */
function isTagHeld({ pattern = '' }: Taken, { settings: { live } }: World): boolean {
  if (!live.known || live.value.tagRules.state !== 'known') return false;
  return live.value.tagRules.value.some(
    ({ include, exclude, restricts }) =>
      restricts.includes('creation') &&
      exclude.length === 0 &&
      include.some((one) => one === '~ALL' || pattern.endsWith(one)),
  );
}

const tellingPlace = ({ admits, at }: TrustPolicy, taken: Taken | undefined) => {
  const tests = admits.flatMap((one) => one.tests).filter(({ not }) => !not);
  return taken?.test?.at ?? taken?.admission.at ?? tests.find(({ claim }) => claim === 'sub')?.at ?? at;
};

type Doubt = Readonly<{ because: string; settle: 'online' | 'manifest' | 'nothing' }>;

function doubtOf(policy: TrustPolicy, taken: readonly Taken[], users: Users, world: World): Doubt | undefined {
  const unread = taken.find((one) => !one.sure && isHarm(one, users));
  if (unread && unread.admission.unread.length > 0)
    return { because: unreadBecause(policy, unread), settle: 'nothing' };
  const opaque = policy.admits.flatMap(({ tests }) => tests).find((test) => isOpaque(test, users.grave.length > 0));
  if (opaque)
    return {
      because: `\`${opaque.claim}\` of the ${policy.kind} \`${policy.name}\` is compared with \`${shown(opaque)}\`, which the files do not say`,
      settle: 'nothing',
    };
  if (unread) return { because: unreadBecause(policy, unread), settle: 'nothing' };
  const [first] = taken;
  const winding = policy.admits.flatMap(({ tests }) => tests).find((test) => !isFollowed(test));
  if (!first && winding)
    return {
      because: `what \`${shown(winding)}\` of the ${policy.kind} \`${policy.name}\` fits: it has too many wildcards to follow`,
      settle: 'nothing',
    };
  if (!first || policy.onlyReads) return undefined;
  if (users.grave.length > 0)
    return {
      because: `who may make the ${first.breadth} that \`${first.pattern ?? ''}\` fits is set on GitHub; whoever may, becomes the ${policy.kind} \`${policy.name}\`, by which ${jobsOf(users)} production`,
      settle: 'online',
    };
  if (users.unsure.length > 0)
    return {
      because: `whether what acts by the ${policy.kind} \`${policy.name}\`, which admits ${WIDE[first.breadth]}, changes production`,
      settle: 'manifest',
    };
  const [unnamed] = users.uses.length === 0 && first.breadth !== 'owner' ? unnamedUsers(policy, world) : [];
  if (!unnamed || !first.sure || !isOwn(first, world)) return undefined;
  return {
    because: `whether \`${unnamed.account}\`, by which job \`${unnamed.job.job}\` ships to production, is the ${policy.kind} \`${policy.name}\`, which admits ${WIDE[first.breadth]}`,
    settle: 'nothing',
  };
}

function jobsOf({ grave }: Users): string {
  const jobs = [...new Set(grave.map(({ job }) => `\`${job.job}\``))];
  return jobs.length === 1 ? `job ${jobs[0] ?? ''} changes` : `jobs ${listed(jobs)} change`;
}

/** What it admits may be this repository; where its own name is not known, any may. */
const isOwn = ({ token: { repository } }: Taken, { settings }: World): boolean =>
  settings.repository === undefined ||
  settings.repository.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();

const WIDE: Readonly<Record<Taken['breadth'], string>> = {
  stranger: 'any repository',
  owner: 'any repository of one owner',
  branch: 'any branch of a repository',
  environment: 'any environment of a repository',
  'pull-request': 'pull requests of a repository',
  refs: 'refs by a pattern',
  tags: 'tags by a pattern',
};

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

function namedBy({ admits }: TrustPolicy): string {
  const tests = admits.flatMap((one) => one.tests).filter(({ claim }) => claim !== 'aud' && claim !== 'iss');
  const words = [...new Set(tests.flatMap(({ patterns }) => patterns.map(showPattern)))];
  const some = words.length > 3 ? [...words.slice(0, 3), `${words.length - 3} more`] : words;
  const literal = tests.some(({ patterns }) =>
    patterns.some((one) => one.some((piece) => piece.kind === 'text' && piece.text.includes('*'))),
  );
  return `${some.join(', ')}${literal ? ', compared as it is written, so that `*` is no wildcard' : ''}`;
}
