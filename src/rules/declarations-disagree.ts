import { type BranchProtection, type RequiredReview, settled } from '../model/facts.ts';
import type { Subject } from '../model/judgement.ts';
import { type Place, unknown } from '../model/place.ts';
import type { SettingsFile } from '../model/settings.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, listed, met, notMet, type Rule } from './kit.ts';
import { factOf, PAGES, withRoute } from './set-on-github.ts';
import { type Part, type PartName, type Statement, type Statements, statementsIn } from './statements.ts';

export const declarationsDisagree: Rule = {
  id: 'declarations-disagree',
  title: 'Two sources say different things of one gate',
  category: 'identity-lifecycle',
  severity: 'medium',
  controls: CONTROLS.identityLifecycle,
  finds:
    'An environment of which GitHub, a file that sets GitHub up, or the identity manifest say different things: who approves, whether the one who started a run may, whether administrators may bypass it, what may deploy, how long it waits. And a default branch that asks for less review than a file sets up.',
  why: 'Somebody has changed one of them and not the other. Who reads the file believes in a gate that GitHub does not hold, or the next run of the tool that sets GitHub up takes away what was added by hand.',
  fix: 'Find out which of them is meant, change the other, and let only one of them be changed by hand from then on.',
  cannotSee:
    'Reviewers that a file names by number or by a value it computes, and files of other repositories that set this one up.',
  whenNot: 'While a change of the file is waiting to be carried out.',
  judge: (world) => [...statementsIn(world).flatMap((one) => judgeEnvironment(one)), ...judgeBranch(world)],
};

/** Each file against GitHub, the files against each other, and the manifest against the best of them that is known. */
function judgeEnvironment({ environment, live, files, manifest }: Statements): readonly Judgement[] {
  const pairs: (readonly [Statement, Statement])[] = [];
  for (const [index, file] of files.entries()) {
    if (live) pairs.push([file, live]);
    // One file that says it twice chooses between the two by what is not read.
    for (const other of files.slice(index + 1))
      if (other.at?.span.file !== file.at?.span.file) pairs.push([file, other]);
  }
  if (manifest) for (const other of live ? [live] : files) pairs.push([manifest, other]);
  return pairs.flatMap(([one, other]) => judgePair(environment, one, other) ?? []);
}

type Difference = Readonly<{ part: Part; other: Part; words: string }>;

function judgePair(environment: string, one: Statement, other: Statement): Judgement | undefined {
  const at = one.at;
  if (!at) return undefined;
  const subject = { kind: 'environment', id: environment } as const;
  const both = one.parts.flatMap((part) => {
    const same = other.parts.find(({ name, said }) => name === part.name && said.known);
    return same && part.said.known ? [{ part, other: same }] : [];
  });
  const differences = both.flatMap(({ part, other: theirs }) => differenceOf(one, part, other, theirs) ?? []);
  const [first] = differences;
  if (!first) return judgeAlike(subject, at, one, other);
  const place = withRoute(first.part.at ?? at, 'disagree', other.from, environment);
  return notMet(subject, place, {
    message: `${start(one.from)} and ${other.from} disagree about the environment \`${environment}\`: ${listed(differences.map(({ part }) => PARTS[part.name]))}`,
    why: `${differences.map(({ words }) => words).join(' ')} Who relies on one of them does not get what it says.`,
    fix: `Find out which of the two is meant, and change the other: ${one.from} or ${other.from}.`,
    related: differences.flatMap(({ other: theirs }) =>
      theirs.at ? [{ at: theirs.at, text: `what ${other.from} says` }] : [],
    ),
    ...(other.at ? {} : { setting: PAGES.environment(environment) }),
  });
}

/** No part differs. Who approves is what the gate stands or falls with: where both name somebody, it has to be compared. */
function judgeAlike(subject: Subject, at: Place, one: Statement, other: Statement): Judgement | undefined {
  const pairs = one.parts.flatMap((part) => {
    const theirs = other.parts.find(({ name }) => name === part.name);
    return theirs && !part.silent && !theirs.silent ? [{ part, theirs }] : [];
  });
  const compared = pairs.filter(({ part, theirs }) => part.said.known && theirs.said.known);
  const same = `${one.from} and ${other.from} say the same of ${listed(compared.map(({ part }) => PARTS[part.name]))}`;
  const approvers = pairs.find(({ part }) => part.name === 'approvers');
  const lost = [approvers?.part.said, approvers?.theirs.said].find((said) => said && !said.known);
  if (!lost || lost.known) return compared.length === 0 ? undefined : met(subject, at, same);
  const about = `whether ${one.from} and ${other.from} name the same approvers is not known: ${lost.because}`;
  return {
    subject,
    at,
    outcome: 'unknown',
    because: unknown(compared.length === 0 ? about : `${about}; otherwise ${same}`, lost.settle),
  };
}

const PARTS: Readonly<Record<PartName, string>> = {
  approvers: 'who approves',
  'self-review': 'whether the one who started a run may approve it',
  bypass: 'whether administrators may bypass it',
  refs: 'what may deploy',
  wait: 'how long it waits',
};

const start = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function differenceOf(one: Statement, part: Part, other: Statement, theirs: Part): Difference | undefined {
  if (!part.said.known || !theirs.said.known || part.said.value.key === theirs.said.value.key) return undefined;
  const words = `${start(one.from)} ${part.said.value.words}; ${other.from} ${theirs.said.value.words}.`;
  return { part, other: theirs, words };
}

/** GitHub's answer is the strictest of all rules, so only less than a file sets up is a difference. */
function judgeBranch(world: World): readonly Judgement[] {
  const branch = factOf(world, ({ defaultBranch }) => defaultBranch);
  if (branch.state !== 'known') return [];
  const { name, atLeast } = branch.value;
  const said = settled<RequiredReview, RequiredReview>(branch.value.review, NOTHING);
  if (!said.known) return [];
  return world.settings.files.flatMap(({ tool, branches }) =>
    branches.flatMap((one) =>
      one.review && isDefault(one.pattern, name)
        ? [judgeReview(tool, one.at, one.review, name, { ...said.value, ...(atLeast !== undefined && { atLeast }) })]
        : [],
    ),
  );
}

const NOTHING: RequiredReview = {
  approvals: 0,
  codeOwners: false,
  lastPushBySomebodyElse: false,
  dismissesStale: false,
};

const isDefault = (pattern: SettingsFile['branches'][number]['pattern'], name: string): boolean =>
  pattern === '~DEFAULT_BRANCH' || pattern.replace(/^refs\/heads\//u, '') === name;

type LiveReview = RequiredReview & Pick<BranchProtection, 'atLeast'>;

function judgeReview(tool: string, at: Place, coded: RequiredReview, branch: string, live: LiveReview): Judgement {
  const subject = { kind: 'approval', id: branch } as const;
  const less = [
    ...(live.approvals < coded.approvals
      ? [
          `${coded.approvals} ${coded.approvals === 1 ? 'approval' : 'approvals'}, where GitHub asks for ${live.approvals || 'none'}`,
        ]
      : []),
    ...(coded.codeOwners && !live.codeOwners ? ['the approval of code owners'] : []),
    ...(coded.lastPushBySomebodyElse && !live.lastPushBySomebodyElse
      ? ['an approval by somebody else than who pushed last']
      : []),
    ...(coded.dismissesStale && !live.dismissesStale ? ['a new approval after each push'] : []),
  ];
  if (less.length === 0) return met(subject, at, `GitHub asks for all that ${tool} sets up`);
  if (live.atLeast !== undefined) {
    const because = `${tool} asks for ${listed(less)}; whether GitHub does is not known: ${live.atLeast}`;
    return { subject, at, outcome: 'unknown', because: unknown(because, 'token') };
  }
  return notMet(subject, withRoute(at, 'disagree', 'GitHub', branch), {
    message: `${tool} asks for more review on \`${branch}\` than GitHub does`,
    why: `${tool} asks for ${listed(less)}; GitHub does not. Who reads the file believes in a review that nobody has to give.`,
    fix: 'Find out which is meant: let the tool set it up again, or change the file.',
    setting: PAGES.branchRules,
  });
}
