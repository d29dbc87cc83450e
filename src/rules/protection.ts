import {
  type DeploymentRefs,
  type EnvironmentProtection,
  type Fact,
  type Reviewer,
  SETTLES,
  settled,
  unsaid,
} from '../model/facts.ts';
import type { Judgement, Subject } from '../model/judgement.ts';
import { type Known, known, type Place, unknown, type Unknown } from '../model/place.ts';
import type { EnvironmentName, World } from '../model/world.ts';
import { byStanding, productionEnvironments } from './before-production.ts';
import { reviewOfBranch, reviewOfDefault } from './default-branch.ts';
import { listed, notApplicable } from './kit.ts';

/** How an environment is protected, by the best word there is: what GitHub says, else what a file sets up. */
export type Protection = Readonly<{
  name: string;
  /** Who says so, as a sentence names it: `GitHub`, `Terraform`. */
  from: string;
  /** Where it is best repaired: the line that sets it up, or the first job that names the environment. */
  at: Place;
  where: (key: keyof EnvironmentProtection) => Place;
  /** Nobody is asked where this is empty. */
  reviewers: Known<readonly Reviewer[]>;
  preventSelfReview: Known<boolean>;
  waitMinutes: Known<number>;
  refs: Known<DeploymentRefs>;
  customRules: Known<readonly string[]>;
  adminsCanBypass: Known<boolean>;
}>;

export type EnvironmentState =
  | Readonly<{ kind: 'protected'; protection: Protection }>
  /** GitHub does not have it yet. */
  | Readonly<{ kind: 'missing' }>
  | Readonly<{ kind: 'unknown'; because: Unknown }>;

/** What is known of an environment. Where GitHub was asked, its answer counts and not what files say. */
export function stateOf({ name, at }: EnvironmentName, world: World): EnvironmentState {
  const { live, files } = world.settings;
  const same = (one: Readonly<{ name: string }>): boolean => one.name.toLowerCase() === name.toLowerCase();
  const said: Fact<readonly EnvironmentProtection[]> = live.known ? live.value.environments : unsaid('not-asked', '');
  if (said.state === 'known' || said.state === 'absent') {
    const set = said.state === 'known' ? said.value.find(same) : undefined;
    return set ? { kind: 'protected', protection: protectionOf(set, 'GitHub', at, () => at) } : { kind: 'missing' };
  }
  for (const { tool, environments } of files) {
    const coded = environments.find(same);
    if (coded)
      return {
        kind: 'protected',
        protection: protectionOf(coded, tool, coded.at, (key) => coded.where[key] ?? coded.at),
      };
  }
  const because = live.known ? `: ${said.because}` : '';
  const settle = live.known ? SETTLES[said.why] : live.settle;
  const file = perhapsSetUp(name, world);
  const where = file === undefined ? ' and stands in no file' : `; ${file}`;
  return {
    kind: 'unknown',
    because: unknown(`how the environment \`${name}\` is protected is set on GitHub${where}${because}`, settle),
  };
}

/** The file that may set an environment up, as the end of a sentence, where none is known to set it up for this repository. */
export function perhapsSetUp(name: string, { settings: { files } }: World): string | undefined {
  const isIt = (one: Readonly<{ name: string }>): boolean => one.name.toLowerCase() === name.toLowerCase();
  const file = files.find(({ perhaps }) => perhaps?.some(isIt));
  return file && `${file.file} sets one of that name up, for a repository it does not name`;
}

const protectionOf = (set: EnvironmentProtection, from: string, at: Place, where: Protection['where']): Protection => ({
  name: set.name,
  from,
  at,
  where,
  reviewers: settled(set.reviewers, []),
  preventSelfReview: settled(set.preventSelfReview, false),
  waitMinutes: settled(set.waitMinutes, 0),
  refs: settled(set.refs, { kind: 'any' }),
  customRules: settled(set.customRules, []),
  adminsCanBypass: settled(set.adminsCanBypass, false),
});

/** Judges each production environment by how it is protected; what is not known, or not there yet, is said. */
export const judgeProtection = (
  world: World,
  judge: (protection: Protection, subject: Subject, environment: EnvironmentName) => Judgement,
): readonly Judgement[] =>
  [...productionEnvironments(world)].map(([environment, standing]) =>
    byStanding(judgeState(environment, world, judge), standing, environment),
  );

function judgeState(
  environment: EnvironmentName,
  world: World,
  judge: (protection: Protection, subject: Subject, environment: EnvironmentName) => Judgement,
): Judgement {
  const subject: Subject = { kind: 'environment', id: environment.name };
  const state = stateOf(environment, world);
  switch (state.kind) {
    case 'protected':
      return judge(state.protection, subject, environment);
    case 'missing':
      return notApplicable(subject, environment.at, 'the environment does not exist on GitHub yet');
    case 'unknown':
      return { subject, at: environment.at, outcome: 'unknown', because: state.because };
  }
}

/** Where an environment is set up: the file that does it has the line, GitHub the page. */
export const settingOf = ({ from, name }: Protection): Readonly<{ setting?: string }> =>
  from === 'GitHub' ? { setting: `Settings → Environments → ${name}` } : {};

/** The jobs and files beside the one that a finding stands at, for the environment of a name. */
export const says = ({ from }: Protection): string => (from === 'GitHub' ? 'GitHub says' : `${from} declares`);

/**
 * Whether a change of what may deploy needs somebody's approval: only branches may deploy there into which a pull request
 * needs a review.
 */
export function reviewBefore({ refs }: Protection, world: World): string | undefined {
  if (!refs.known || refs.value.kind !== 'patterns') return undefined;
  const { patterns } = refs.value;
  if (!patterns.every(({ type }) => type === 'branch')) return undefined;
  const each = patterns.map(({ pattern }) => approvalsOf(pattern, world));
  const least = Math.min(...each);
  const names = listed(patterns.map(({ pattern }) => `\`${pattern}\``));
  return each.length > 0 && least > 0
    ? `only ${names} may deploy there, and a change of ${each.length === 1 ? 'it' : 'each'} needs ${approvalWords(least)}`
    : undefined;
}

const approvalsOf = (branch: string, world: World): number => {
  const review = reviewOfBranch(branch, world);
  return review.known ? (review.value.review?.approvals ?? 0) : 0;
};

const approvalWords = (count: number): string => (count === 1 ? 'an approval' : `${count} approvals`);

/**
 * Where only protected branches may deploy: what their protection asks for is known of the default branch alone, and there
 * may be others.
 */
export function reviewOfProtected({ refs }: Protection, world: World): Unknown | undefined {
  if (!refs.known || refs.value.kind !== 'protected') return undefined;
  const review = reviewOfDefault(world);
  if (!review.known) return unknown(`only protected branches may deploy there, and ${review.because}`, review.settle);
  const approvals = review.value.review?.approvals ?? 0;
  return approvals === 0
    ? undefined
    : unknown(
        `only protected branches may deploy there; a change of the default one needs ${approvalWords(approvals)}, and whether a change of each other one does is not known`,
      );
}

/**
 * What stands in for an approver where one person maintains the repository: refs that are limited, time to stop it, no way
 * around for administrators. The first is needed, since without it any branch is a way in; one of the others makes it a gate.
 */
export function compensation({ refs, waitMinutes, adminsCanBypass }: Protection): Readonly<{
  has: readonly string[];
  lacks: readonly string[];
  unsure: Unknown | undefined;
}> {
  const parts: readonly Readonly<{ is: Known<boolean>; has: string; lacks: string }>[] = [
    { is: mapped(refs, ({ kind }) => kind !== 'any'), has: 'a branch policy', lacks: 'no branch policy' },
    { is: mapped(waitMinutes, (minutes) => minutes > 0), has: 'a wait timer', lacks: 'no wait timer' },
    {
      is: mapped(adminsCanBypass, (can) => !can),
      has: 'no bypass for administrators',
      lacks: 'administrators may bypass it',
    },
  ];
  return {
    has: parts.filter(({ is }) => is.known && is.value).map(({ has }) => has),
    lacks: parts.filter(({ is }) => is.known && !is.value).map(({ lacks }) => lacks),
    unsure: parts.map(({ is }) => is).find((is): is is Unknown => !is.known),
  };
}

const mapped = <T>(said: Known<T>, of: (value: T) => boolean): Known<boolean> =>
  said.known ? known(of(said.value)) : said;

/** What to write instead where the plan has no required reviewers. */
export function remedyByPlan({ settings: { live } }: World): 'reviewers' | 'maybe-none' | 'none' {
  if (!live.known || live.value.visibility.state !== 'known' || live.value.visibility.value === 'public')
    return 'reviewers';
  const { plan } = live.value;
  if (plan.state === 'known') return plan.value === 'enterprise' ? 'reviewers' : 'none';
  return 'maybe-none';
}

/** The people behind reviewers by their logins, or why nobody can say. */
export function peopleBehind(reviewers: readonly Reviewer[], { settings: { live } }: World): Known<readonly string[]> {
  const teams = live.known && live.value.teams.state === 'known' ? live.value.teams.value : [];
  const members = reviewers
    .filter(({ kind }) => kind === 'team')
    .map(({ name }) => ({ name, said: teams.find(({ slug }) => isTeam(name, slug))?.members }));
  const unread = members.find(({ said }) => said?.state !== 'known');
  if (unread)
    return unknown(
      `GitHub did not say who is in the team ${unread.name}, which it asks`,
      live.known ? 'token' : 'online',
    );
  const people = reviewers.filter(({ kind }) => kind === 'user').map(({ name }) => name);
  const all = members.flatMap(({ said }) => (said?.state === 'known' ? said.value : []));
  return known([...new Set([...people, ...all])].sort());
}

const isTeam = (name: string, slug: string): boolean => name.toLowerCase().split('/').at(-1) === slug.toLowerCase();

/** The judgement that a part of a setting is not known. */
export const unsettled = (subject: Subject, at: Place, because: Unknown): Judgement => ({
  subject,
  at,
  outcome: 'unknown',
  because,
});
