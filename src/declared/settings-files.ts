import type { SettingsFile } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';

/** The files that set GitHub up for this repository. */
export const readSettingsFiles = (_tree: Tree, _repository: string | undefined): readonly SettingsFile[] => [];
