import { approverIsActor } from './approver-is-actor.ts';
import { broadTrustPolicy } from './broad-trust-policy.ts';
import { credentialOutlivesJob } from './credential-outlives-job.ts';
import { deployWithoutEnvironment } from './deploy-without-environment.ts';
import { environmentCanBeEmpty } from './environment-can-be-empty.ts';
import { environmentChosenByRequester } from './environment-chosen-by-requester.ts';
import { environmentNotEnforced } from './environment-not-enforced.ts';
import { environmentUnprotected } from './environment-unprotected.ts';
import { gateAfterEffect } from './gate-after-effect.ts';
import { gateCanBeSkipped } from './gate-can-be-skipped.ts';
import { gateDoesNotHoldCredential } from './gate-does-not-hold-credential.ts';
import type { Rule } from './kit.ts';
import { literalCredential } from './literal-credential.ts';
import { noDeploymentRecord } from './no-deployment-record.ts';
import { productionWithoutEnvironment } from './production-without-environment.ts';
import { publishWithoutEnvironment } from './publish-without-environment.ts';
import { secretOutsideItsEnvironment } from './secret-outside-its-environment.ts';
import { secretsInherited } from './secrets-inherited.ts';
import { sharedAcrossDeliveries } from './shared-across-deliveries.ts';
import { sharedAcrossTiers } from './shared-across-tiers.ts';
import { sharedRunner } from './shared-runner.ts';
import { sharedWithPullRequests } from './shared-with-pull-requests.ts';
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
  broadTrustPolicy,
  credentialOutlivesJob,
  deployWithoutEnvironment,
  environmentCanBeEmpty,
  environmentChosenByRequester,
  environmentNotEnforced,
  environmentUnprotected,
  gateAfterEffect,
  gateCanBeSkipped,
  gateDoesNotHoldCredential,
  literalCredential,
  noDeploymentRecord,
  productionWithoutEnvironment,
  publishWithoutEnvironment,
  secretOutsideItsEnvironment,
  secretsInherited,
  sharedAcrossDeliveries,
  sharedAcrossTiers,
  sharedRunner,
  sharedWithPullRequests,
  staticCloudKey,
  staticGithubToken,
  staticPlatformCredential,
  staticRegistryToken,
  storedDeployCredential,
  workflowApprovesDeployment,
  workflowApprovesPullRequest,
];

export { cardOf } from './kit.ts';
