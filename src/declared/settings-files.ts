import type { SettingsFile } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { readTerraform } from './terraform-github.ts';

/** The files that set GitHub up for this repository. */
export const readSettingsFiles = (tree: Tree, repository: string | undefined): readonly SettingsFile[] => [
  ...readTerraform(tree, repository),
];
