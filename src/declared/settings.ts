import type { Settings } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { optional } from '../parse/shape.ts';
import { readCodeOwners } from './code-owners.ts';
import { readMergers } from './mergers.ts';
import { readSettingsFiles } from './settings-files.ts';
import { readTrustPolicies } from './trust-policies.ts';

/** What files of the repository say of how GitHub and the clouds behind it are set up. */
export type Declared = Omit<Settings, 'live'>;

/** Reads all of it. `repository` is its own `owner/name` where that is known: settings of others are not about it. */
export const readDeclared = (tree: Tree, repository: string | undefined): Declared => ({
  files: readSettingsFiles(tree, repository),
  codeOwners: readCodeOwners(tree),
  mergers: readMergers(tree),
  trust: readTrustPolicies(tree, repository),
  ...optional('repository', repository),
});
