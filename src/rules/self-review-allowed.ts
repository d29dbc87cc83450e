import type { Subject } from '../model/judgement.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, listed, met, notApplicable, notMet, type Rule } from './kit.ts';
import { judgeProtection, type Protection, says, settingOf, unsettled } from './protection.ts';

export const selfReviewAllowed: Rule = {
  id: 'self-review-allowed',
  title: 'Whoever asks for a deployment may approve it',
  category: 'self-approval',
  severity: 'high',
  controls: CONTROLS.selfApproval,
  finds: 'A production environment with reviewers that does not prevent self-review.',
  why: 'One reviewer is enough, and the one who started the run may be that one: the approval then shows that somebody clicked, not that a second person agreed.',
  fix: 'Prevent self-review in the environment’s required reviewers. It stops the one who started the run, not the author of the change; a review of the pull request does that.',
  cannotSee:
    'Who of the reviewers starts runs in practice. Without GitHub’s answer and without settings kept as code the question stays open.',
  whenNot: 'Where one person maintains the repository a second one does not exist: set `profile: solo`.',
  judge: (world) => judgeProtection(world, (protection, subject) => judge(protection, subject, world)),
};

function judge(set: Protection, subject: Subject, world: World): Judgement {
  const { reviewers, preventSelfReview, name, where, at } = set;
  if (world.expects.profile === 'solo') return notApplicable(subject, at, 'one person maintains the repository');
  if (!reviewers.known) return unsettled(subject, where('reviewers'), reviewers);
  if (reviewers.value.length === 0) return notApplicable(subject, at, 'it has no reviewers');
  if (!preventSelfReview.known) return unsettled(subject, where('preventSelfReview'), preventSelfReview);
  if (preventSelfReview.value)
    return met(subject, where('preventSelfReview'), `${says(set)} that it prevents self-review`);
  return notMet(subject, where('preventSelfReview'), {
    message: `Whoever starts a deployment to \`${name}\` may approve it`,
    why: `It asks ${listed(reviewers.value.map((one) => one.name))}, one of them is enough, and self-review is not prevented: each of them can change production alone.`,
    fix: `Prevent self-review for \`${name}\`${set.from === 'GitHub' ? '' : ` in ${set.from}`}${reviewers.value.length === 1 && reviewers.value[0]?.kind === 'user' ? ', and name a second reviewer first, or nobody can approve what the only one starts' : ''}.`,
    ...settingOf(set),
  });
}
