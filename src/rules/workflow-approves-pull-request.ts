import type { Approval } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { chainOf, groupBy, jobKey, jobSubject, notMet, type Rule, tokenName } from './kit.ts';

export const workflowApprovesPullRequest: Rule = {
  id: 'workflow-approves-pull-request',
  title: 'A workflow approves pull requests',
  category: 'self-approval',
  severity: 'high',
  controls: CONTROLS.selfApproval,
  finds: 'A step that gives an approving review: with the command line, an action or the API.',
  why: 'A required review asks for a second person. When a workflow gives it, one machine and one author are enough, and whoever can change the workflow can approve anything.',
  fix: 'Let a person review. For dependency updates, turn on auto-merge without approving, and exempt the update bot in the ruleset if a review is required.',
  cannotSee:
    'Whether the repository lets the workflow token approve, and whether its rules count a bot’s review; both are settings on GitHub.',
  whenNot: 'Where the rules do not ask for reviews and the approval is only a label. Then drop the step.',
  judge: (world) =>
    [
      ...groupBy(
        world.approvals.filter(({ of }) => of === 'pull-request'),
        (one) => `${jobKey(one)}\n${one.step ?? ''}`,
      ).values(),
    ].flatMap(([first]) =>
      first
        ? [
            notMet(jobSubject('approval', first.job, first.step), first.at, {
              message: `Job \`${first.job.job}\` ${first.does} with ${tokenName(first.token)}`,
              why: `${whatItMeets(first)} One machine then stands for the second person that a required review asks for.`,
              fix: 'Remove the step and let a person review. To merge dependency updates without one, turn on auto-merge and exempt the update bot in the ruleset, for the kinds of update you have decided to trust.',
              confidence: 'high',
              chain: chainOf(first.job),
            }),
          ]
        : [],
    ),
};

function whatItMeets({ condition, starts }: Approval): string {
  const when = condition === '' ? 'It does so whenever it runs' : `It does so when \`${shortened(condition)}\``;
  const anyone = starts.some(({ event }) => event === 'pull_request_target')
    ? ', with the rights of the base repository'
    : '';
  return `${when}${anyone}.`;
}

const LONGEST = 200;

/** A condition on one line. Of a list of dozens of names the beginning says enough; the file has the rest. */
function shortened(condition: string): string {
  const line = condition.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
}
