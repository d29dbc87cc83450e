import type { Reviewer } from '../model/facts.ts';
import type { Subject } from '../model/judgement.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, listed, met, notApplicable, notMet, type Rule } from './kit.ts';
import { judgeProtection, peopleBehind, type Protection, settingOf, unsettled } from './protection.ts';

export const reviewerNotHuman: Rule = {
  id: 'reviewer-not-human',
  title: 'A machine is among the reviewers of a production environment',
  category: 'self-approval',
  severity: 'medium',
  controls: CONTROLS.selfApproval,
  finds:
    'A required reviewer of a production environment that GitHub knows as a bot, or that the identity manifest declares as a service account, bot or agent.',
  why: 'One approval is enough, so whoever holds that account’s token gives it: a workflow or an agent can approve its own deployment.',
  fix: 'Take the machine from the reviewers, and let people or a team of people say yes. A check by a machine belongs into a custom deployment protection rule.',
  cannotSee:
    'A machine that uses a person’s account, and who the members of a team are. Name machine accounts in the identity manifest, and they are known.',
  whenNot: 'Where a person answers each of the machine’s approvals. Then name that person.',
  judge: (world) => judgeProtection(world, (protection, subject) => judge(protection, subject, world)),
};

function judge(set: Protection, subject: Subject, world: World): Judgement {
  const { reviewers, name, at, where } = set;
  if (!reviewers.known) return unsettled(subject, where('reviewers'), reviewers);
  if (reviewers.value.length === 0) return notApplicable(subject, at, 'it asks nobody');
  const machines = reviewers.value.filter((one) => isMachine(one, world)).map((one) => one.name);
  const people = reviewers.value.filter((one) => !isMachine(one, world)).map((one) => one.name);
  if (machines.length === 0) return judgePeople(set, subject, world);
  return notMet(subject, where('reviewers'), {
    message: `${listed(machines.map((one) => `\`${one}\``))} may approve deployments to \`${name}\`, and is no person`,
    why: `One approval is enough${people.length > 0 ? `, so ${listed(people)} need not be asked` : ''}: whoever holds the machine’s token says yes.`,
    fix: `Take ${listed(machines)} from the reviewers of \`${name}\`${people.length > 0 ? '' : ' and name people'}.`,
    ...settingOf(set),
  });
}

/** No reviewer is a machine by name; of a team, each member counts. */
function judgePeople({ reviewers, name, where }: Protection, subject: Subject, world: World): Judgement {
  const at = where('reviewers');
  const people = peopleBehind(reviewers.known ? reviewers.value : [], world);
  if (!people.known) return unsettled(subject, at, people);
  const machines = people.value.filter((login) => isMachine({ kind: 'user', name: login, machine: false }, world));
  if (machines.length === 0) return met(subject, at, 'no machine is among those it asks');
  return notMet(subject, at, {
    message: `${listed(machines.map((one) => `\`${one}\``))} may approve deployments to \`${name}\` as a member of a team, and is no person`,
    why: 'One approval is enough: whoever holds the machine’s token says yes.',
    fix: `Take ${listed(machines)} from the team that \`${name}\` asks.`,
  });
}

/** By GitHub's word, by the ending of an app's account, or by the manifest. */
function isMachine({ kind, name, machine }: Reviewer, { manifest }: World): boolean {
  if (machine || name.endsWith('[bot]')) return true;
  if (kind === 'team' || !manifest.known) return false;
  const is = (text: string | undefined): boolean => text?.replace(/^@/u, '').toLowerCase() === name.toLowerCase();
  return manifest.value.identities.some((one) => one.class !== 'human' && (is(one.id) || is(one.principal)));
}
