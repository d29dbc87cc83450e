import { action, input, token } from './github-changes.ts';
import type { ActionEntry } from './provider.ts';

/** Actions that create a deployment on GitHub and deploy nothing themselves. */
export const GITHUB_RECORDS: readonly ActionEntry[] = [
  action('chrnorm/deployment-action', '51e9398 action.yml', '2024-02-07', token(input('token')), { is: 'record' }),
  action('bobheadxi/deployments', '648679e action.yml', '2024-03-26', token(input('token')), {
    is: 'record',
    when: [{ input: 'step', is: ['start'] }],
  }),
];
