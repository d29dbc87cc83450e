import type { Subject } from '../model/judgement.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, met, notApplicable, notMet, type Rule } from './kit.ts';
import { judgeProtection, type Protection, says, settingOf, unsettled } from './protection.ts';

export const adminsCanBypass: Rule = {
  id: 'admins-can-bypass',
  title: 'Administrators may go around the rules of a production environment',
  category: 'missing-approval',
  severity: 'low',
  controls: CONTROLS.missingApproval,
  finds:
    'A production environment with reviewers, a wait timer or a custom rule, which administrators of the repository may pass by. GitHub allows that unless it is switched off.',
  why: 'An administrator starts a run and lets it through alone; what remains is an entry in the audit log, which exists on the Enterprise plan.',
  fix: 'Switch off “Allow administrators to bypass configured protection rules”, and declare a break-glass way with approvers and a review afterwards.',
  cannotSee:
    'Whether anybody ever did it. Without GitHub’s answer and without settings kept as code the question stays open.',
  whenNot:
    'Where bypassing is the agreed break-glass way and somebody reads the audit log. Accept it with that reason.',
  judge: (world) => judgeProtection(world, judge),
};

function judge(set: Protection, subject: Subject): Judgement {
  const { adminsCanBypass: can, reviewers, waitMinutes, customRules, name, at, where } = set;
  const asks =
    (reviewers.known && reviewers.value.length > 0) ||
    (waitMinutes.known && waitMinutes.value > 0) ||
    (customRules.known && customRules.value.length > 0);
  if (!asks) {
    const unsure = [reviewers, waitMinutes].find((one) => !one.known);
    return unsure && !unsure.known
      ? unsettled(subject, at, unsure)
      : notApplicable(subject, at, 'it has nothing that could be passed by');
  }
  if (!can.known) return unsettled(subject, where('adminsCanBypass'), can);
  if (!can.value) return met(subject, where('adminsCanBypass'), `${says(set)} that administrators are held to it too`);
  return notMet(subject, where('adminsCanBypass'), {
    message: `Administrators may let a deployment to \`${name}\` through without its reviewers`,
    why: 'The gate holds everybody but those who can do most harm, and a stolen administrator’s session passes it.',
    fix: `Switch off the bypass for \`${name}\`${set.from === 'GitHub' ? '' : ` in ${set.from}`}, and declare \`breakGlass:\` in the manifest for emergencies.`,
    ...settingOf(set),
  });
}
