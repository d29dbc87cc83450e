import { CONTROLS } from './controls.ts';
import { jobSubject, notMet, type Rule } from './kit.ts';
import {
  judgeMissingGate,
  namedWords,
  type Open,
  placeOfGap,
  placesOf,
  startedBy,
  trustFirst,
} from './missing-gate.ts';

export const environmentNotEnforced: Rule = {
  id: 'environment-not-enforced',
  title: 'A caller names an environment that no job sets',
  category: 'missing-approval',
  severity: 'high',
  controls: CONTROLS.missingApproval,
  finds:
    'A called workflow that changes production and takes the name of an environment as an input, where none of its jobs sets `environment:`.',
  why: 'It reads as gated where it is called and is not: the input is only a text. No reviewer is asked, no branch rule holds, and the secrets of that environment are not the ones that are used.',
  fix: 'Create the environment with required reviewers, extend a trust policy that pins the OIDC subject to a branch, and add `environment: ${{ inputs.NAME }}` to the job that deploys in the called workflow. `environment:` is not allowed on the calling job.',
  cannotSee: 'A gate outside GitHub that the deployment itself waits for.',
  whenNot:
    'Where the input only names a folder or a cluster and another gate holds the deployment. Call it something else, or say so in an exception.',
  judge: (world) => judgeMissingGate(world, 'environment-not-enforced', wrong),
};

function wrong({ delivery, route, routes, all }: Open) {
  const { job, does } = delivery;
  const { named } = route;
  const name = named ? namedWords(named) : 'an environment';
  return notMet(jobSubject('delivery', job, delivery.step), placeOfGap(delivery), {
    message: `Job \`${job.job}\` ${does} in production; its caller names the environment ${name}, and no job sets it`,
    why: `The name is handed over as an input and stays a text, so nobody is asked and the environment’s own secrets and rules do not apply. It can be started by ${startedBy(routes)}.`,
    fix: `${trustFirst(delivery, 'NAME').trimStart()}${delivery.authentication === 'federation' ? ' Then add' : 'Add'} \`environment: \${{ inputs.${named?.at.route.at(-1) ?? 'environment'} }}\` to the job \`${job.job}\` in ${job.file}, and require reviewers for that environment.`,
    confidence: delivery.tierFrom === 'effect' ? 'high' : 'medium',
    related: [...(named ? [{ at: named.at, text: 'the environment is named here' }] : []), ...placesOf(all)],
    chain: route.chain,
  });
}
