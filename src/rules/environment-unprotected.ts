import { type DeclaredEnvironment, placeOf } from '../model/manifest.ts';
import type { Subject } from '../model/judgement.ts';
import type { EnvironmentName, World } from '../model/world.ts';
import { byStanding, productionEnvironments } from './before-production.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, listed, met, notApplicable, notMet, type Rule } from './kit.ts';
import {
  compensation,
  type Protection,
  remedyByPlan,
  reviewBefore,
  reviewOfProtected,
  says,
  settingOf,
  stateOf,
  unsettled,
} from './protection.ts';

export const environmentUnprotected: Rule = {
  id: 'environment-unprotected',
  title: 'A production environment asks nobody',
  category: 'missing-approval',
  severity: 'high',
  controls: CONTROLS.missingApproval,
  finds:
    'An environment of production, by its name or since a job changes production in it, without reviewers: as GitHub has it set, as code sets it up, or as the identity manifest declares it. With the profile `solo`, one that no other control stands in for.',
  why: 'An environment that asks nobody is a name, not a gate: whoever can start the job changes production alone.',
  fix: 'Require reviewers for the environment, with prevented self-review. In private repositories below the Enterprise plan reviewers do not exist; limit the branches that may deploy and require reviews for them.',
  cannotSee:
    'What a custom deployment protection rule decides, beyond that there is one. Where no job that names the environment is seen to ship and a step of one is not known, the question stays open, as it does without GitHub’s answer (`--online`, or a record of it) and without settings kept as code.',
  whenNot:
    'Where one person maintains the repository nobody else can say yes: set `profile: solo`, and a branch policy with a wait timer or without bypass counts instead.',
  judge: (world) =>
    [...productionEnvironments(world)].map(([environment, standing]) =>
      byStanding(judge(environment, world), standing, environment),
    ),
};

function judge(environment: EnvironmentName, world: World): Judgement {
  const subject: Subject = { kind: 'environment', id: environment.name };
  const declared = declaredIn(environment, world);
  const state = stateOf(environment, world);
  if (state.kind === 'protected') return judgeProtected(state.protection, subject, environment, world);
  if (state.kind === 'missing') return notApplicable(subject, environment.at, 'it does not exist on GitHub yet');
  // A list that is not stated is not known; an empty one is a statement.
  if (declared?.approvers?.length === 0) return withoutApprovers(declared, subject);
  return unsettled(subject, environment.at, state.because);
}

function judgeProtected(set: Protection, subject: Subject, { jobs }: EnvironmentName, world: World): Judgement {
  const { reviewers, customRules, at, where } = set;
  if (reviewers.known && reviewers.value.length > 0)
    return met(
      subject,
      where('reviewers'),
      `${says(set)} that it asks ${listed(reviewers.value.map(({ name }) => name))}`,
    );
  if (customRules.known && customRules.value.length > 0)
    return met(subject, at, `${says(set)} that ${listed(customRules.value)} decides`);
  const review = reviewBefore(set, world);
  if (review !== undefined) return met(subject, at, review);
  if (!reviewers.known) return unsettled(subject, at, reviewers);
  if (set.from === 'GitHub' && !customRules.known) return unsettled(subject, at, customRules);
  if (world.expects.profile === 'solo') return judgeSolo(set, subject);
  const unsure = reviewOfProtected(set, world);
  if (unsure) return unsettled(subject, at, unsure);
  return notMet(subject, where('reviewers'), {
    message: `The production environment \`${set.name}\` asks nobody`,
    why: `${set.from === 'GitHub' ? 'On GitHub' : `In ${set.from}`} it has no reviewer and no rule that decides${beside(set)}. Whoever can start ${jobs.length > 1 ? `one of its ${jobs.length} jobs` : 'its job'} changes production alone.`,
    fix: fixFor(set, world),
    confidence: set.from === 'GitHub' ? 'high' : 'medium',
    ...settingOf(set),
  });
}

/** What it has instead, which keeps out branches or gives time, and asks nobody. */
function beside(set: Protection): string {
  const has = compensation(set).has.filter((one) => one !== 'no bypass for administrators');
  return has.length === 0 ? '' : `, only ${listed(has)}`;
}

function judgeSolo(set: Protection, subject: Subject): Judgement {
  const { has, lacks, unsure } = compensation(set);
  if (has.includes('a branch policy') && has.length > 1)
    return met(subject, set.at, `one person maintains it, and ${listed(has)} stand in for an approver`);
  if (unsure) return unsettled(subject, set.at, unsure);
  return notMet(subject, set.at, {
    message: `Nothing stands in for an approver of \`${set.name}\``,
    why: `One person maintains the repository, so nobody else can say yes; and it has ${listed(lacks)}. Any branch, or any slip, reaches production at once.`,
    fix: `Limit the branches that may deploy to \`${set.name}\`, and add a wait timer or take the bypass from administrators.`,
    ...settingOf(set),
  });
}

function fixFor(set: Protection, world: World): string {
  const { name, from } = set;
  const where = from === 'GitHub' ? '' : ` in ${from}`;
  const limit = `let only a protected branch deploy to \`${name}\`, require a review for that branch, and pin the credential to the environment`;
  switch (remedyByPlan(world)) {
    case 'reviewers':
      return `Require reviewers for \`${name}\`${where}, with prevented self-review.`;
    case 'none':
      return `This plan has no required reviewers for private repositories. Instead, ${limit}.`;
    case 'maybe-none':
      return `Require reviewers for \`${name}\`${where}, with prevented self-review. Private repositories have them on the Enterprise plan alone; below it, ${limit}.`;
  }
}

const declaredIn = ({ name }: EnvironmentName, { manifest }: World): DeclaredEnvironment | undefined =>
  manifest.known ? manifest.value.environments.find((one) => one.name.toLowerCase() === name.toLowerCase()) : undefined;

function withoutApprovers(environment: DeclaredEnvironment, subject: Subject): Judgement {
  return notMet(subject, placeOf(environment, 'approvers'), {
    message: `The production environment \`${environment.name}\` is declared with an empty list of approvers`,
    why: 'Nobody is named who must say yes before production changes, so nobody can be held to it.',
    fix: `Name people or teams in \`approvers:\` of \`${environment.name}\`, and require the same as reviewers of the environment on GitHub.`,
    confidence: environment.tier ? 'high' : 'medium',
  });
}
