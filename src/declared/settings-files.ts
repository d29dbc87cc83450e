import type { SettingsFile } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { readAsfYaml } from './asf-yaml.ts';
import { readSettingsYml } from './settings-yml.ts';
import { readTerraform } from './terraform-github.ts';

/** The files that set GitHub up for this repository. */
export const readSettingsFiles = (tree: Tree, repository: string | undefined): readonly SettingsFile[] => [
  ...readSettingsYml(tree, repository),
  ...readAsfYaml(tree),
  ...readTerraform(tree, repository),
];
