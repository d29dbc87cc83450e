import { CONTROLS } from './controls.ts';
import { jobSubject, notMet, type Rule } from './kit.ts';
import { aboutBrokenGate, judgeMissingGate, lacksGate, placeOfGap, placesOf, startedBy } from './missing-gate.ts';

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
    judgeMissingGate(world, 'deploy', ({ delivery, route, routes, all }) =>
      notMet(jobSubject('delivery', delivery.job, delivery.step), placeOfGap(delivery), {
        message: `Job \`${delivery.job.job}\` ${delivery.does} and ${lacksGate(delivery)}`,
        why: `Nothing says which tier it reaches. It can be started by ${startedBy(routes)}, and nobody else has to say yes.${aboutBrokenGate(route)}`,
        fix: `Add \`environment: NAME\` to the job \`${delivery.job.job}\`. If that is production, create it with required reviewers first${delivery.authentication === 'federation' ? ', and let the trust policy accept the new subject `environment:NAME` before you add it' : ''}. If it is not, the name says so and this finding goes.`,
        confidence: 'medium',
        related: placesOf(all),
        chain: route.chain,
      }),
    ),
};
