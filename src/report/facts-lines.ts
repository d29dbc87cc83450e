import {
  type BranchProtection,
  type DeploymentRefs,
  type EnvironmentProtection,
  type Fact,
  type OidcSubject,
  type RepositoryFacts,
  type StoredSecret,
  type TagRule,
  type Unsaid,
  unsaid,
} from '../model/facts.ts';
import { count } from './order.ts';

/** One fact for the reader: what it is about, and its gist, or why there is none. */
export type FactLine = Readonly<{ subject: string; state: Fact<unknown>['state']; says: string; why?: Unsaid }>;

/** Every fact of a record, a line each; an environment has a line of its own. */
export const factLines = (facts: RepositoryFacts): readonly FactLine[] => [
  line('visibility', facts.visibility, (value) => value),
  line('plan', facts.plan, (value) => value),
  ...branchLines(facts.defaultBranch),
  line('environments', facts.environments, (all) => names(all.map(({ name }) => name))),
  ...(facts.environments.state === 'known' ? facts.environments.value.map(environmentLine) : []),
  line('tag rules', facts.tagRules, (all) => names(all.map(tagWords))),
  line('workflow token', facts.workflowToken, ({ access, mayApprove }) =>
    [`${access} unless a workflow says more`, mayApprove ? 'may approve pull requests' : 'may not approve'].join(', '),
  ),
  line('secrets', facts.secrets, secretWords),
  line('organization secrets', facts.organizationSecrets, secretWords),
  line('deploy keys', facts.deployKeys, (all) =>
    names(all.map(({ title, readOnly }) => `${title} (${readOnly ? 'reads' : 'writes'})`)),
  ),
  line('OIDC subject', facts.subject, subjectWords),
  line('collaborators', facts.collaborators, (all) => {
    const writers = all.filter(({ canWrite }) => canWrite).length;
    const admins = all.filter(({ isAdmin }) => isAdmin).length;
    return `${all.length}, of whom ${writers} may write and ${admins} ${admins === 1 ? 'is admin' : 'are admins'}`;
  }),
  line('teams', facts.teams, (all) => names(all.map(({ slug, canWrite }) => `${slug}${canWrite ? ' (writes)' : ''}`))),
];

function line<T>(subject: string, fact: Fact<T>, gist: (value: T) => string): FactLine {
  switch (fact.state) {
    case 'known':
      return { subject, state: 'known', says: gist(fact.value) };
    case 'absent':
      return { subject, state: 'absent', says: 'absent' };
    case 'unknown':
      return { subject, state: 'unknown', says: `unknown because ${fact.because}`, why: fact.why };
  }
}

const MOST_NAMES = 12;

/** How many, and which, as far as a person reads a list. */
function names(all: readonly string[]): string {
  const left = all.length - MOST_NAMES;
  const shown = left > 0 ? [...all.slice(0, MOST_NAMES), `and ${left} more`] : all;
  return all.length === 0 ? 'none' : `${all.length}: ${shown.join(', ')}`;
}

const secretWords = (all: readonly StoredSecret[]): string =>
  names(all.map(({ name, updated }) => `${name} (${updated})`));

const tagWords = ({ name, include, restricts }: TagRule): string =>
  `${name} (${include.join(' ') || 'no tags'}: ${restricts.map((one) => `no ${one}`).join(', ') || 'restricts nothing'})`;

function subjectWords({ claims, immutable }: OidcSubject): string {
  const form = claims === undefined ? 'GitHub’s own form' : `made of ${claims.join(', ')}`;
  if (immutable.state !== 'known') return form;
  return `${form}, ${immutable.value ? 'with' : 'without'} the ids of owner and repository`;
}

function branchLines(fact: Fact<BranchProtection>): readonly FactLine[] {
  if (fact.state !== 'known') return [line('default branch', fact, () => '')];
  const { name, review, checks, atLeast } = fact.value;
  return [
    line(`branch ${name}, review`, review, (value) =>
      [
        value.approvals === 0 ? 'no approval' : count(value.approvals, 'approval'),
        ...(value.codeOwners ? ['of code owners'] : []),
        ...(value.lastPushBySomebodyElse ? ['the last push by somebody else'] : []),
        ...(value.dismissesStale ? ['anew after a push'] : []),
      ].join(', '),
    ),
    line(`branch ${name}, checks`, checks, (all) => names(all.map((one) => one.name))),
    ...(atLeast === undefined ? [] : [line(`branch ${name}, any more`, unsaid('permission', atLeast), () => '')]),
  ];
}

/** All of an environment in a line; what of it is unknown is said with it. */
function environmentLine(one: EnvironmentProtection): FactLine {
  const parts = [
    part(
      'reviewers',
      one.reviewers,
      (all) =>
        all.length === 0
          ? 'asks nobody'
          : `asks ${all.map(({ kind, name }) => (kind === 'team' ? `team ${name}` : name)).join(' or ')}`,
      'asks nobody',
    ),
    part('self-review', one.preventSelfReview, (value) => (value ? 'prevents self-review' : 'allows self-review')),
    part('wait timer', one.waitMinutes, (value) => (value === 0 ? '' : `waits ${count(value, 'minute')}`)),
    part('refs', one.refs, refWords, 'any ref'),
    part('apps', one.customRules, (all) => (all.length === 0 ? '' : `apps ${all.join(', ')}`)),
    part('bypass', one.adminsCanBypass, (value) => (value ? 'admins can bypass' : 'admins cannot bypass')),
    part(
      'secrets',
      one.secrets,
      (all) => (all.length === 0 ? 'no secrets' : `secrets ${all.map(({ name }) => name).join(', ')}`),
      'no secrets',
    ),
  ];
  return { subject: `environment ${one.name}`, state: 'known', says: parts.filter((text) => text !== '').join('; ') };
}

function part<T>(subject: string, fact: Fact<T>, gist: (value: T) => string, nothing = ''): string {
  switch (fact.state) {
    case 'known':
      return gist(fact.value);
    case 'absent':
      return nothing;
    case 'unknown':
      return `${subject} unknown because ${fact.because}`;
  }
}

function refWords(refs: DeploymentRefs): string {
  switch (refs.kind) {
    case 'any':
      return 'any ref';
    case 'protected':
      return 'protected branches';
    case 'patterns':
      return refs.patterns.map(({ type, pattern }) => `${type} ${pattern}`).join(', ') || 'no ref';
  }
}
