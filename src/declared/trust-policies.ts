import { bySpan } from '../model/place.ts';
import type { TrustPolicy } from '../model/trust.ts';
import type { Tree } from '../model/tree.ts';
import { readTrustFiles } from './trust-json.ts';
import { readOctoSts } from './trust-octo-sts.ts';
import { readGoogleBindings } from './trust-google.ts';
import { readTerraformCredentials } from './trust-terraform-azure.ts';
import { readTerraformRoles } from './trust-terraform-aws.ts';

/** The trust policies that the tree holds for tokens of GitHub's, by file. */
export const readTrustPolicies = (tree: Tree, repository: string | undefined): readonly TrustPolicy[] =>
  [
    ...readTrustFiles(tree),
    ...readOctoSts(tree),
    ...readTerraformRoles(tree, repository),
    ...readTerraformCredentials(tree, repository),
    ...readGoogleBindings(tree, repository),
  ].sort((a, b) => bySpan(a.at.span, b.at.span));
