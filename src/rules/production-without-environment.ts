import { CONTROLS } from './controls.ts';
import { chainOf, jobSubject, notMet, type Rule } from './kit.ts';
import { judgeMissingGate, startedBy } from './missing-gate.ts';

export const productionWithoutEnvironment: Rule = {
  id: 'production-without-environment',
  title: 'Production is changed without an environment',
  category: 'missing-approval',
  severity: 'high',
  controls: CONTROLS.missingApproval,
  finds:
    'A job that changes production and names no environment, with none on a job it needs or in the workflow that calls it.',
  why: 'Without an environment nobody can be asked: no reviewer, no branch rule, no wait, no deployment record. Whoever can start the job changes production alone.',
  fix: 'Create the environment with required reviewers and prevented self-review first, move the credentials of the job into it, extend a trust policy that pins the OIDC subject to a branch (the subject becomes `environment:NAME`), and then add `environment: NAME` to the job.',
  cannotSee:
    'Reviewers, branch rules and bypass are settings on GitHub. A gate outside GitHub, such as a change ticket the cloud asks for, is not seen either.',
  whenNot: 'Where an approval outside GitHub holds the credential itself. Say which in an exception.',
  judge: (world) =>
    judgeMissingGate(world, 'production', (first, all) => {
      const federated = first.authentication === 'federation';
      const order = federated
        ? 'let the trust policy accept the subject `environment:production` first, since the environment changes it, '
        : '';
      return notMet(jobSubject('delivery', first.job, first.step), first.job.at, {
        message: `Job \`${first.job.job}\` ${first.does} in production and names no environment`,
        why: `It is production because ${first.tierBecause}. It can be started by ${startedBy(first)}, and nobody else has to say yes.`,
        fix: `Create the environment \`production\` with required reviewers, ${order}move the job’s credentials into it, then add \`environment: production\` to the job \`${first.job.job}\`.`,
        confidence: first.tierFrom === 'effect' ? 'high' : 'medium',
        related: all.slice(0, 5).map(({ at, does }) => ({ at, text: does })),
        chain: chainOf(first.job),
      });
    }),
};
