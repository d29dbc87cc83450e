import { settled } from '../model/facts.ts';
import { type Known, known, type Place } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, met, notApplicable, notMet, type Rule, unknownOf } from './kit.ts';
import { factOf, PAGES, settingPlace, withRoute } from './set-on-github.ts';

export const workflowsMayApprove: Rule = {
  id: 'workflows-may-approve',
  title: 'Workflows may approve pull requests',
  category: 'self-approval',
  severity: 'medium',
  controls: CONTROLS.selfApproval,
  finds: 'The setting of the repository by which the token of a workflow may approve pull requests.',
  why: 'Whoever can push a branch can write a workflow there that approves with the token it is given. A review that a branch asks for can then be given by the change itself.',
  fix: 'Switch the setting off. Where a workflow opens pull requests with its own token, which the same setting allows, give it a token of a GitHub App that may write pull requests and nothing more; then switch it off.',
  cannotSee:
    'Whether GitHub counts the review of a workflow for this branch, and what an organization or enterprise forbids above the repository.',
  whenNot:
    'Where the reviews that count are those of code owners, who are people, for every file. Where workflows have to open pull requests with their own token and nothing asks for a review.',
  judge: judgeSetting,
};

const ROUTE = ['workflow-token', 'may-approve'];
const SUBJECT = { kind: 'workflow', id: 'token' } as const;

function judgeSetting(world: World): readonly Judgement[] {
  const at = placeIn(world);
  if (!at) return [];
  const said = factOf(world, ({ workflowToken }) => workflowToken);
  if (said.state === 'known') return [judge(said.value.mayApprove, at, 'GitHub', world)];
  for (const { tool, workflowsMayApprove: coded } of world.settings.files)
    if (coded.known) return [judge(coded.value.value, coded.value.at, tool, world)];
  return [unknownOf(SUBJECT, at, 'whether workflows may approve pull requests', said)];
}

/** Where a file first lets the token of a workflow write pull requests, else at the first workflow. */
function placeIn(world: World): Place | undefined {
  const [first] = world.workflows.flatMap(({ writesPullRequests }) => writesPullRequests ?? []);
  return first ? withRoute(first, ...ROUTE) : settingPlace(world, ...ROUTE);
}

function judge(mayApprove: boolean, at: Place, from: string, world: World): Judgement {
  if (!mayApprove) return met(SUBJECT, at, `${from} keeps workflows from approving pull requests`);
  const asked = approvalsAsked(world);
  if (asked.known && asked.value === 0)
    return notApplicable(
      SUBJECT,
      at,
      'no review is asked for on the default branch, so none can be given in its place',
    );
  return notMet(SUBJECT, at, {
    message: `${from === 'GitHub' ? 'Workflows may' : `${from} lets workflows`} approve pull requests with their own token`,
    why: 'Whoever can push a branch can write a workflow there that approves with this token, so a change can give itself the review that the default branch asks for.',
    fix: 'Switch it off. Where a workflow opens pull requests with its own token, which the same setting allows, let it use a token of a GitHub App first.',
    confidence: asked.known ? 'high' : 'medium',
    setting: PAGES.workflowToken,
  });
}

/** How many approvals a pull request into the default branch needs. */
function approvalsAsked(world: World): Known<number> {
  const branch = factOf(world, ({ defaultBranch }) => defaultBranch);
  const review = settled(branch.state === 'known' ? branch.value.review : branch, undefined);
  return review.known ? known(review.value?.approvals ?? 0) : review;
}
