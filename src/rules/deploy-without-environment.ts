import { CONTROLS } from './controls.ts';
import { chainOf, jobSubject, notMet, type Rule } from './kit.ts';
import { aboutBrokenGate, gapOf, judgeMissingGate, lacksGate, placesOf, startedBy } from './missing-gate.ts';

export const deployWithoutEnvironment: Rule = {
  id: 'deploy-without-environment',
  title: 'A deployment names no environment',
  category: 'missing-approval',
  severity: 'medium',
  controls: CONTROLS.missingApproval,
  finds:
    'A job that deploys, migrates or destroys something and names no environment, where nothing says which tier it reaches.',
  why: 'If what it reaches is production, whoever can start the job changes it alone. If it is not, the workflow should say so.',
  fix: 'Name the tier: add `environment:` with the name of the environment it deploys to. For production, create it with required reviewers first; for a trust policy that pins the OIDC subject, extend that before.',
  cannotSee: 'What a name means only to you. `tiers` in the configuration can say that `blue` is production.',
  whenNot: 'For deployments that a lower tier owns. Name the tier in the job, or list the name under `tiers`.',
  judge: (world) =>
    judgeMissingGate(world, 'deploy', (first, all) =>
      notMet(jobSubject('delivery', first.job, first.step), gapOf(first), {
        message: `Job \`${first.job.job}\` ${first.does} and ${lacksGate(first)}`,
        why: `Nothing says which tier it reaches. It can be started by ${startedBy(first)}, and nobody else has to say yes.${aboutBrokenGate(first)}`,
        fix: `Add \`environment: NAME\` to the job \`${first.job.job}\`. If that is production, create it with required reviewers first${first.authentication === 'federation' ? ', and let the trust policy accept the new subject `environment:NAME` before you add it' : ''}. If it is not, the name says so and this finding goes.`,
        confidence: 'medium',
        related: placesOf(all),
        chain: chainOf(first.job),
      }),
    ),
};
