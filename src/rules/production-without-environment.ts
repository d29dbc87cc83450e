import type { Delivery } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { jobSubject, notMet, type Rule } from './kit.ts';
import {
  judgeMissingGate,
  lacksGate,
  placeOfGap,
  placesOf,
  severalTiers,
  startedBy,
  trustFirst,
} from './missing-gate.ts';

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
    judgeMissingGate(world, 'production', ({ delivery, routes, route, all }) => {
      const { job, does, tierBecause } = delivery;
      return notMet(jobSubject('delivery', job, delivery.step), placeOfGap(delivery), {
        message: `Job \`${job.job}\` ${does} in production and ${lacksGate(delivery)}`,
        why: `${severalTiers(routes) ? 'It can be production, since' : 'It is production, since'} ${tierBecause}. It can be started by ${startedBy(routes)}, and nobody else has to say yes.`,
        fix: `Create the environment \`production\` with required reviewers and move the job’s credentials into it.${trustFirst(delivery, 'production')} ${named(delivery)}`,
        confidence: delivery.tierFrom === 'effect' ? 'high' : 'medium',
        related: placesOf(all),
        chain: route.chain,
      });
    }),
};

/** Where the name goes: into the job, or where the job takes it from its callers, into the call. */
function named({ job, tiers }: Delivery): string {
  if (job.environment) return `Then hand its name over where \`${job.file}\` is called, and make that input required.`;
  if (tiers.length > 1 && job.chain.length === 0)
    return `Then add \`environment:\` to the job \`${job.job}\`, by an expression that tells production from the rest, so that each has its own.`;
  return job.chain.length === 0
    ? `Then add \`environment: production\` to the job \`${job.job}\`.`
    : `Then add \`environment:\` to the job \`${job.job}\`: \`production\`, or the input by which the callers choose.`;
}
