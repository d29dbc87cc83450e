import type { Subject } from '../model/judgement.ts';
import { type Known, known, unknown } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, met, notApplicable, notMet, type Rule } from './kit.ts';
import { judgeProtection, peopleBehind, type Protection, settingOf, unsettled } from './protection.ts';

export const gateUnsatisfiable: Rule = {
  id: 'gate-unsatisfiable',
  title: 'Nobody can approve a deployment to a production environment',
  category: 'missing-approval',
  severity: 'medium',
  controls: CONTROLS.missingApproval,
  finds:
    'A production environment that prevents self-review where the only reviewer is the only one who can start a run, or whose reviewers are teams without members.',
  why: 'A gate that nobody can open is opened around: by a bypass, by a second account, or by taking the rule away on the day it matters.',
  fix: 'Name a reviewer who is somebody else. Where there is nobody else, say so with `profile: solo`, drop prevented self-review, and put a branch policy and a wait timer in its place.',
  cannotSee: 'Who starts runs in practice, and members of teams that the token may not read.',
  whenNot: 'Where runs are started by a schedule or an app only, and the reviewer never starts one.',
  judge: (world) => judgeProtection(world, (protection, subject) => judge(protection, subject, world)),
};

function judge(set: Protection, subject: Subject, world: World): Judgement {
  const { reviewers, preventSelfReview, at, where, name } = set;
  if (!reviewers.known) return unsettled(subject, where('reviewers'), reviewers);
  if (reviewers.value.length === 0) return notApplicable(subject, at, 'it asks nobody');
  if (!preventSelfReview.known) return unsettled(subject, where('preventSelfReview'), preventSelfReview);
  const people = reviewers.value.filter(({ kind }) => kind === 'user').map((one) => one.name);
  const approvers = people.length > 1 ? known(people) : peopleBehind(reviewers.value, world);
  if (!approvers.known) return unsettled(subject, where('reviewers'), approvers);
  const [first, second] = approvers.value;
  if (first === undefined) {
    return notMet(subject, where('reviewers'), {
      message: `No team that \`${name}\` asks has a member`,
      why: `Nobody can approve a deployment there${wayAround(set)}.`,
      fix: `Add people to the reviewing team, or name a reviewer for \`${name}\` who exists.`,
      ...settingOf(set),
    });
  }
  if (!preventSelfReview.value) return met(subject, at, `\`${first}\` can approve`);
  if (second !== undefined)
    return met(subject, at, `${approvers.value.length} people can approve, one of them for another`);
  const others = startersBeside(first, world);
  if (!others.known) return unsettled(subject, where('reviewers'), others);
  if (others.value) return met(subject, at, `\`${first}\` can approve what somebody else starts`);
  return notMet(subject, where('reviewers'), {
    message: `Only \`${first}\` can start a deployment to \`${name}\`, and only \`${first}\` could approve it`,
    why: `Self-review is prevented, so no run of theirs can be approved${wayAround(set)}.`,
    fix: `Name a second reviewer for \`${name}\`. If there is nobody else, set \`profile: solo\`, allow self-review, and let a branch policy and a wait timer hold it instead.`,
    ...settingOf(set),
  });
}

/** Whether anybody else may start runs. Where one person maintains the repository, nobody else is there. */
function startersBeside(person: string, { settings: { live }, expects }: World): Known<boolean> {
  if (expects.profile === 'solo') return known(false);
  const said = live.known ? live.value.collaborators : undefined;
  if (said?.state !== 'known')
    return unknown('GitHub did not say who beside its only reviewer can start a run', live.known ? 'token' : 'online');
  return known(said.value.some(({ login, canWrite }) => canWrite && login.toLowerCase() !== person.toLowerCase()));
}

const wayAround = ({ adminsCanBypass }: Protection): string =>
  adminsCanBypass.known && adminsCanBypass.value ? ', and what remains is the bypass for administrators' : '';
