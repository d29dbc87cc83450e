import { bySpan } from '../model/place.ts';
import type { TrustPolicy } from '../model/trust.ts';
import type { Tree } from '../model/tree.ts';
import { readTrustFiles } from './trust-json.ts';
import { readOctoSts } from './trust-octo-sts.ts';

/** The trust policies that the tree holds for tokens of GitHub's, by file. */
export const readTrustPolicies = (tree: Tree): readonly TrustPolicy[] =>
  [...readTrustFiles(tree), ...readOctoSts(tree)].sort((a, b) => bySpan(a.at.span, b.at.span));
