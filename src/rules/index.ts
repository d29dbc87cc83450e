import { approverIsActor } from './approver-is-actor.ts';
import { credentialOutlivesJob } from './credential-outlives-job.ts';
import { deployWithoutEnvironment } from './deploy-without-environment.ts';
import { environmentUnprotected } from './environment-unprotected.ts';
import type { Rule } from './kit.ts';
import { literalCredential } from './literal-credential.ts';
import { productionWithoutEnvironment } from './production-without-environment.ts';
import { publishWithoutEnvironment } from './publish-without-environment.ts';
import { secretsInherited } from './secrets-inherited.ts';
import { sharedAcrossTiers } from './shared-across-tiers.ts';
import { staticCloudKey } from './static-cloud-key.ts';
import { staticGithubToken } from './static-github-token.ts';
import { staticPlatformCredential } from './static-platform-credential.ts';
import { staticRegistryToken } from './static-registry-token.ts';
import { storedDeployCredential } from './stored-deploy-credential.ts';
import { workflowApprovesDeployment } from './workflow-approves-deployment.ts';
import { workflowApprovesPullRequest } from './workflow-approves-pull-request.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  approverIsActor,
  credentialOutlivesJob,
  deployWithoutEnvironment,
  environmentUnprotected,
  literalCredential,
  productionWithoutEnvironment,
  publishWithoutEnvironment,
  secretsInherited,
  sharedAcrossTiers,
  staticCloudKey,
  staticGithubToken,
  staticPlatformCredential,
  staticRegistryToken,
  storedDeployCredential,
  workflowApprovesDeployment,
  workflowApprovesPullRequest,
];

export { cardOf } from './kit.ts';
