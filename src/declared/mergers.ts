import type { Merger } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';

/** What approves or merges pull requests by itself. */
export const readMergers = (_tree: Tree): readonly Merger[] => [];
