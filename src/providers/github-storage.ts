import { action, input } from './github-changes.ts';
import type { ActionEntry, LastingMeaning } from './provider.ts';

const stores = (where: 'artifact' | 'cache'): LastingMeaning => ({
  is: 'lasting',
  how: 'stored',
  name: 'credential file',
  value: input('path'),
  in: where,
  instead: 'name only the files that are wanted in `path`, and log in again where they are used',
});

/** Actions that put files where other jobs, runs and readers can take them from. */
export const GITHUB_STORAGE: readonly ActionEntry[] = [
  action('actions/upload-artifact', '2244c82 action.yml', '2026-11-20', stores('artifact')),
  action('actions/cache', '592a609 action.yml', '2026-11-20', stores('cache')),
  action('actions/cache/save', '12a1a35 save/action.yml', '2026-11-20', stores('cache')),
];
