import { action, does, env, input, token } from './github-changes.ts';
import type { ActionEntry, ApprovalMeaning, Ref, When } from './provider.ts';

const approves = (...refs: readonly Ref[]): ApprovalMeaning => ({
  is: 'approval',
  of: 'pull-request',
  does: 'approves a pull request',
  token: refs,
  otherwise: 'workflow-token',
});
const route = (...hasText: readonly string[]): When => ({ input: 'route', hasText });
const MERGES = does('merge', 'merges a pull request', { reversible: true });
const AUTO_MERGES = does('merge', 'lets a pull request merge as soon as its checks pass');

/** Actions that say yes to pull requests, and those that merge them. */
export const GITHUB_APPROVALS: readonly ActionEntry[] = [
  action(
    'hmarr/auto-approve-action',
    '8f92909 action.yml',
    '2024-02-03',
    token(input('github-token')),
    approves(input('github-token')),
  ),
  action(
    'juliangruber/approve-pull-request-action',
    'f88e49d action.yml',
    '2024-06-17',
    token(input('github-token')),
    approves(input('github-token')),
  ),
  action(
    'actions-cool/check-pr-ci',
    '0aa60bc action.yml',
    '2026-11-20',
    token(input('token')),
    { ...approves(input('token')), when: [{ input: 'success-review', may: ['true'], default: 'false' }] },
    { ...MERGES, when: [{ input: 'success-merge', may: ['true'], default: 'false' }] },
  ),
  action(
    'fastify/github-action-merge-dependabot',
    '284a491 action.yml',
    '2026-07-01',
    token(input('github-token')),
    approves(input('github-token')),
    {
      ...MERGES,
      when: [{ input: 'approve-only', may: ['false', ''], default: 'false' }],
    },
  ),
  action(
    'ahmadnassri/action-dependabot-auto-merge',
    '4b9c6f0 action.yml',
    '2023-02-20',
    token(input('github-token')),
    { ...approves(input('github-token')), when: [{ input: 'approve', may: ['true'], default: 'true' }] },
    MERGES,
  ),
  // Every input beside `route` is a parameter of the request.
  action(
    'octokit/request-action',
    '094fe1c action.yml',
    '2026-11-26',
    token(env('GITHUB_TOKEN')),
    {
      ...approves(env('GITHUB_TOKEN')),
      of: 'deployment',
      does: 'approves a waiting deployment',
      otherwise: 'none',
      answer: [input('state')],
      when: [route('post '), route('/pending_deployments')],
    },
    {
      ...approves(env('GITHUB_TOKEN')),
      otherwise: 'none',
      when: [route('post '), route('/reviews'), { input: 'event', is: ['approve'] }],
    },
    { ...MERGES, when: [route('put '), route('/pulls/'), route('/merge')] },
    does('dispatch', 'starts another workflow', {
      target: [input('route')],
      when: [route('post '), route('/dispatches')],
    }),
  ),
  action('pascalgn/automerge-action', '7961b8b action.yml', '2024-09-22', token(env('GITHUB_TOKEN')), MERGES),
  action('reitermarkus/automerge', '4e3d8900 action.yml', '2026-01-26', token(input('token')), {
    ...MERGES,
    when: [{ input: 'dry-run', may: ['false', ''], default: 'false' }],
  }),
  action('ridedott/merge-me-action', 'e586c33c action.yml', '2026-06-30', token(input('GITHUB_TOKEN')), MERGES),
  action(
    'peter-evans/enable-pull-request-automerge',
    '2b17150 action.yml',
    '2026-03-05',
    token(input('token')),
    AUTO_MERGES,
  ),
  action(
    'alexwilson/enable-github-automerge-action',
    '09c426e action.yml',
    '2026-08-06',
    token(input('github-token')),
    AUTO_MERGES,
  ),
];
