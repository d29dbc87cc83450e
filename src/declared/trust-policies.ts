import type { TrustPolicy } from '../model/trust.ts';
import type { Tree } from '../model/tree.ts';

/** The trust policies that the tree holds for tokens of GitHub's. */
export const readTrustPolicies = (_tree: Tree, _repository: string | undefined): readonly TrustPolicy[] => [];
