import { CONTROLS } from './controls.ts';
import { chainOf, groupBy, jobKey, jobSubject, notMet, type Rule, tokenName } from './kit.ts';

export const workflowApprovesDeployment: Rule = {
  id: 'workflow-approves-deployment',
  title: 'A workflow approves waiting deployments',
  category: 'self-approval',
  severity: 'critical',
  controls: CONTROLS.selfApproval,
  finds: 'A step that answers a pending deployment review with yes.',
  why: 'The environment asks for a person, and the answer comes from a machine that holds a reviewer’s token. The gate looks closed in every report and stands open.',
  fix: 'Remove the step and revoke the token it uses. If the wait itself is not wanted, say so in the environment’s rules, where everybody can see it.',
  cannotSee: 'Whether the token’s owner is among the required reviewers.',
  whenNot: 'Never for production. For a lower tier, remove the reviewers instead of answering for them.',
  judge: (world) =>
    [
      ...groupBy(
        world.approvals.filter(({ of, rejects }) => of === 'deployment' && !rejects),
        (one) => `${jobKey(one)}\n${one.step ?? ''}`,
      ).values(),
    ].flatMap(([first]) =>
      first
        ? [
            notMet(jobSubject('approval', first.job, first.step), first.at, {
              message: `Job \`${first.job.job}\` ${first.does} with ${tokenName(first.token)}`,
              why: 'The environment’s reviewers were asked, and the workflow answers for one of them: whoever can start or change this workflow passes the gate alone.',
              fix: 'Remove the step, revoke the token, and let a required reviewer answer. If no one needs to be asked, remove the reviewers from the environment instead.',
              chain: chainOf(first.job),
            }),
          ]
        : [],
    ),
};
