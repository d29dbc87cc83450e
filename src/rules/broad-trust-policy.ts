import { type Place, unknown } from '../model/place.ts';
import { showPattern, type TrustPolicy } from '../model/trust.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, met, notApplicable, notMet, type Rule } from './kit.ts';
import { distinctPolicies, isHarm, isOfOldForm, namesOwn, type Own, ownOf, type Taken, takenBy } from './trust.ts';
import { doubtOf } from './trust-doubts.ts';
import { mayMeanOwn, meantBy, takenBeside } from './trust-meant.ts';
import { perhapsUsersOf, soleUsersOf, type Users, usersOf } from './trust-users.ts';
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
  needs: 'trust',
  judge: (world) => {
    const own = ownOf(world);
    return distinctPolicies(world.settings.trust).map((policy) => judge(policy, own, world));
  },
};

const subjectOf = ({ name }: TrustPolicy) => ({ kind: 'identity', id: name }) as const;

const NOBODY: Users = { uses: [], grave: [], unsure: [], sure: false };

function judge(policy: TrustPolicy, own: Own, world: World): Judgement {
  const named = usersOf(policy, world);
  const sole = named.uses.length === 0 ? soleUsersOf(policy, world, (one) => namesOwn(one, own)) : undefined;
  const users = sole ?? named;
  const taken = takenBy(policy, own).filter((one) => one.breadth !== 'tags' || !isTagHeld(one, world));
  const found = taken.find((one) => one.sure && isHarm(one, users.grave.length > 0));
  const subject = subjectOf(policy);
  if (found) return notMet(subject, tellingPlace(policy, found), wrongOf({ policy, taken: found, all: taken, users }));
  if (!mayMeanOwn(policy, own)) return ofOthers(policy, tellingPlace(policy, taken[0]), users);
  const beside = taken.length === 0 ? takenBeside(policy, own) : [];
  const perhaps = users.uses.length === 0 ? perhapsUsersOf(policy, world) : NOBODY;
  const at = tellingPlace(policy, taken[0] ?? beside[0]);
  const doubt = doubtOf({ policy, taken, beside, users, perhaps, own });
  if (doubt !== undefined) return { subject, at, outcome: 'unknown', because: unknown(doubt.because, doubt.settle) };
  if (taken.length === 0 && isOfOldForm(policy, own))
    return notApplicable(
      subject,
      at,
      'it is written for subjects without ids, and those of this repository have them: it admits none',
    );
  if (taken.length + beside.length === 0) return met(subject, at, `it admits what it names alone: ${namedBy(policy)}`);
  return notApplicable(subject, at, harmlessBecause(policy, users, perhaps));
}

/** What acts by its name here may act by another of that name, or the repository was called otherwise once. */
function ofOthers(policy: TrustPolicy, at: Place, { uses: [use] }: Users): Judgement {
  const others = meantBy(policy);
  const some = others.length > 0 ? others.slice(0, 3).join(', ') : 'others';
  if (!use) return notApplicable(subjectOf(policy), at, `it admits ${some}, and not this repository`);
  return {
    subject: subjectOf(policy),
    at,
    outcome: 'unknown',
    because: unknown(
      `whom the ${policy.kind} \`${policy.name}\` admits where it is applied: job \`${use.job.job}\` logs in with it, and here it admits ${some} and not this repository`,
      'nothing',
    ),
  };
}

function harmlessBecause({ onlyReads }: TrustPolicy, users: Users, perhaps: Users): string {
  if (users.uses.length > 0) return 'no delivery by it is seen to change production or to publish';
  if (perhaps.uses.length === 0) return 'no delivery of this repository is seen to use it';
  return onlyReads
    ? 'whoever it admits can only read'
    : 'nothing that may act by it is seen to change production or to publish';
}

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

const tellingPlace = ({ admits, at }: TrustPolicy, taken: Taken | undefined): Place => {
  const tests = admits.flatMap((one) => one.tests).filter(({ not }) => !not);
  return taken?.test?.at ?? taken?.admission.at ?? tests.find(({ claim }) => claim === 'sub')?.at ?? at;
};

function namedBy({ admits }: TrustPolicy): string {
  const tests = admits.flatMap((one) => one.tests).filter(({ claim }) => claim !== 'aud' && claim !== 'iss');
  const words = [...new Set(tests.flatMap(({ patterns, written }) => written ?? patterns.map(showPattern)))];
  const some = words.length > 3 ? [...words.slice(0, 3), `${words.length - 3} more`] : words;
  const literal = tests.some(({ patterns }) =>
    patterns.some((one) => one.some((piece) => piece.kind === 'text' && piece.text.includes('*'))),
  );
  return `${some.join(', ')}${literal ? ', compared as it is written, so that `*` is no wildcard' : ''}`;
}
