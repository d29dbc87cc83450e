import type { Merger } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { readKodiak } from './kodiak.ts';
import { readMergify } from './mergify.ts';
import { readPolicyBot } from './policy-bot.ts';
import { readProw } from './prow.ts';
import { readRenovate } from './renovate.ts';

/** What approves or merges pull requests by itself. Dependabot does neither, and what workflows do is a delivery. */
export const readMergers = (tree: Tree): readonly Merger[] => [
  ...readMergify(tree),
  ...readKodiak(tree),
  ...readRenovate(tree),
  ...readPolicyBot(tree),
  ...readProw(tree),
];
