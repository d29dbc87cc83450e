import type { Confidence, Related } from '../model/judgement.ts';
import type { TrustPolicy } from '../model/trust.ts';
import { alternatives } from '../model/value.ts';
import type { CredentialUse, Delivery } from '../model/world.ts';
import { listed, type Wrong } from './kit.ts';
import { isRepositoryKnown, subjectHead, type Taken } from './trust.ts';
import { MARK } from './trust-tokens.ts';
import type { Users } from './trust-users.ts';

export type Broad = Readonly<{ policy: TrustPolicy; taken: Taken; all: readonly Taken[]; users: Users }>;

/** What is admitted, which deliveries it reaches, and what to write instead. */
export function wrongOf(broad: Broad): Wrong {
  const { policy, taken, users } = broad;
  const reached = reachedBy(users);
  return {
    message: `The ${policy.kind}${policy.name.includes(', ') ? 's' : ''} ${namesOf(policy)} admit${policy.name.includes(', ') ? '' : 's'} ${admitted(broad)}${reached === undefined ? '' : `, and ${reached} by it`}`,
    why: users.because === undefined ? whyOf(broad) : `${whyOf(broad)} ${users.because}`,
    fix: fixOf(broad),
    confidence: confidenceOf(broad),
    related: relatedTo(users, taken),
  };
}

function admitted({ taken, all }: Broad): string {
  const { breadth, token, pattern, test } = taken;
  const by = pattern === undefined || test === undefined ? '' : ` (\`${pattern}\`)`;
  if (breadth === 'stranger') return `${strangers(taken)}${by}`;
  if (breadth === 'owner') return `${siblings(taken)}${by}`;
  const isAnyBranch = all.some((one) => one.sure && one.breadth === 'branch');
  const kinds = all
    .filter((one) => one.sure && KINDS[one.breadth] !== undefined && !(isAnyBranch && one.breadth === 'environment'))
    .map((one) => KINDS[one.breadth] ?? '');
  const whose = isRepositoryKnown(taken) ? `\`${token.repository.owner}/${token.repository.name}\`` : 'the repository';
  return `${listed(kinds)} of ${whose}${by}`;
}

const KINDS: Readonly<Partial<Record<Taken['breadth'], string>>> = {
  branch: 'any branch',
  environment: 'any environment',
  'pull-request': 'any pull request',
};

/** An owner who is made up by nothing but the mark can be anybody. */
function strangers({ token: { repository } }: Taken): string {
  const [before = '', after = ''] = repository.owner.split(MARK);
  return before === '' && after === ''
    ? 'any repository on GitHub'
    : `repositories of other owners, such as \`${before}-evil${after}\``;
}

function siblings({ token: { repository } }: Taken): string {
  const [before = ''] = repository.name.split(MARK);
  const which = before === '' ? '' : ` whose name begins with \`${before}\``;
  return `any repository of \`${repository.owner}\`${which}`;
}

/** What the deliveries do, as the predicate of a sentence. */
function reachedBy({ grave }: Users): string | undefined {
  const [first] = grave;
  if (!first) return undefined;
  const jobs = [...new Set(grave.map(({ job }) => `\`${job.job}\``))];
  const some = jobs.length > 3 ? [...jobs.slice(0, 3), `${jobs.length - 3} more`] : jobs;
  const what = grave.some(({ tiers }) => tiers.includes('production'))
    ? ['changes production', 'change production']
    : ['publishes', 'publish'];
  return jobs.length === 1 ? `job ${some[0] ?? ''} ${what[0]}` : `jobs ${listed(some)} ${what[1]}`;
}

function whyOf({ policy, taken, all, users }: Broad): string {
  const can = users.grave.length === 0 ? 'has all that it can do' : 'can do what these deliveries do';
  switch (taken.breadth) {
    case 'stranger':
      return `Anybody with an account on GitHub makes such a token in a repository of their own and ${can}. The audience is no limit, since whoever asks for the token chooses it.`;
    case 'owner':
      return `Whoever can push a branch to any such repository of the owner, or make one, ${can} from there. Reviews and environments of this repository do not stand in that way.`;
    case 'branch':
      return `Whoever can push a branch runs a workflow of their own on it, becomes the ${policy.kind} and ${can}: without a review, and without the environment that holds the deliveries back.${ofPullRequests(all)}`;
    case 'environment':
      return `GitHub creates an environment, without any protection, when a workflow names one that does not exist. Whoever can push a branch names a new one in a workflow of their own there and ${can}.`;
    default:
      return `A pull request from a branch of the repository brings a workflow of its own, which nobody has reviewed yet, and ${can}. Pull requests from forks get no token.`;
  }
}

const ofPullRequests = (all: readonly Taken[]): string =>
  all.some(({ breadth, sure }) => breadth === 'pull-request' && sure)
    ? ' A pull request from such a branch does the same; one from a fork gets no token.'
    : '';

function fixOf({ taken, users }: Broad): string {
  const head = subjectHead(taken);
  const wide = taken.pattern === undefined ? 'what asks for no repository' : `\`${taken.pattern}\``;
  if (users.grave.length === 0)
    return taken.test
      ? `Name the repository, and the environment or branch: \`${head}:environment:production\` in place of ${wide}.`
      : `Ask for the subject too: \`${head}:environment:production\`, or \`${head}:ref:refs/heads/main\` where there is no environment.`;
  const named = environmentsOf(users.grave);
  const open = users.grave.filter(({ job }) => !job.environment);
  const [job] = [...new Set(open.map((one) => `\`${one.job.job}\``))];
  const subjects = listed((named.length > 0 ? named : ['production']).map((one) => `\`${head}:environment:${one}\``));
  const others = plansOf(users);
  const plan = others === undefined ? '' : ` Give ${others} an identity of its own that only reads before that.`;
  if (job !== undefined)
    return `First add ${subjects} to what the policy accepts, then put \`environment:${named.length > 1 ? '' : ` ${named[0] ?? 'production'}`}\` on job ${job}, and only then take ${wide} away.${plan}`;
  return taken.pattern === undefined
    ? `Ask for the subject too, which it does not do at all: ${subjects}.${plan}`
    : `Accept ${subjects} in place of ${wide}.${plan}`;
}

/** The environments that jobs are in, as far as they are written out. */
function environmentsOf(deliveries: readonly Delivery[]): readonly string[] {
  const values = deliveries.flatMap(({ job }) => (job.environment ? alternatives(job.environment.value) : []));
  return [...new Set(values.flatMap((one) => (one.kind === 'text' && one.text !== '' ? [one.text] : [])))];
}

/** What acts by it too and would be locked out by the environment's subject alone. */
function plansOf({ uses, grave }: Users): string | undefined {
  const shipping = new Set(grave.map(({ job }) => job.id));
  const other = uses.find(({ job }) => !shipping.has(job.id));
  return other && `job \`${other.job.job}\``;
}

/** How a principal was found to be the policy's, and whose repository is meant, may rest on names. */
function confidenceOf({ policy, taken, users }: Broad): Confidence {
  if (taken.breadth === 'stranger') return policy.onlyReads ? 'low' : 'high';
  const tests = policy.admits.flatMap((one) => one.tests).filter(({ claim }) => claim === taken.test?.claim);
  const isWritten = tests.every(({ patterns }) => patterns.every((one) => one.every(({ kind }) => kind !== 'hole')));
  return taken.breadth !== 'owner' && users.sure && isWritten && isRepositoryKnown(taken) ? 'high' : 'medium';
}

function relatedTo({ uses, grave }: Users, { test, admission }: Taken): readonly Related[] {
  const shipping = new Set(grave.map(({ job }) => job.id));
  const places = new Map<string, CredentialUse>();
  for (const use of uses.filter(({ job }) => shipping.has(job.id)))
    places.set(`${use.at.span.file}:${use.at.span.line}`, use);
  const logins = [...places.values()]
    .slice(0, 5)
    .map(({ at, job }) => ({ at, text: `job \`${job.job}\` logs in with it` }));
  return test ? [{ at: admission.at, text: 'the conditions that hold together' }, ...logins] : logins;
}

/** One policy may make several principals: a module that is called for each tier. */
const namesOf = ({ name }: TrustPolicy): string => listed(name.split(', ').map((one) => `\`${one}\``));
