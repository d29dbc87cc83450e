import { adminsCanBypass } from './admins-can-bypass.ts';
import { agentExceedsItsAutonomy } from './agent-exceeds-its-autonomy.ts';
import { agentWithoutSponsor } from './agent-without-sponsor.ts';
import { approverIsActor } from './approver-is-actor.ts';
import { authenticationDrift } from './authentication-drift.ts';
import { broadTrustPolicy } from './broad-trust-policy.ts';
import { controlMissing } from './control-missing.ts';
import { credentialOutlivesJob } from './credential-outlives-job.ts';
import { declarationsDisagree } from './declarations-disagree.ts';
import { deployKeyStale } from './deploy-key-stale.ts';
import { deployWithoutEnvironment } from './deploy-without-environment.ts';
import { duplicateIdentity } from './duplicate-identity.ts';
import { environmentAnyBranch } from './environment-any-branch.ts';
import { environmentCanBeEmpty } from './environment-can-be-empty.ts';
import { environmentChosenByRequester } from './environment-chosen-by-requester.ts';
import { environmentMissing } from './environment-missing.ts';
import { environmentNotEnforced } from './environment-not-enforced.ts';
import { environmentUnprotected } from './environment-unprotected.ts';
import { gateAfterEffect } from './gate-after-effect.ts';
import { gateCanBeSkipped } from './gate-can-be-skipped.ts';
import { gateDoesNotHoldCredential } from './gate-does-not-hold-credential.ts';
import { gateUnsatisfiable } from './gate-unsatisfiable.ts';
import { handoffDrift } from './handoff-drift.ts';
import { handoffNotSeparated } from './handoff-not-separated.ts';
import { identityExpired } from './identity-expired.ts';
import { identityExpiresSoon } from './identity-expires-soon.ts';
import { identityUndeclared } from './identity-undeclared.ts';
import { identityUnowned } from './identity-unowned.ts';
import { identityUnused } from './identity-unused.ts';
import type { Rule } from './kit.ts';
import { literalCredential } from './literal-credential.ts';
import { noDeploymentRecord } from './no-deployment-record.ts';
import { ownerGone } from './owner-gone.ts';
import { ownerNotHuman } from './owner-not-human.ts';
import { productionWithoutEnvironment } from './production-without-environment.ts';
import { publishWithoutEnvironment } from './publish-without-environment.ts';
import { reviewOverdue } from './review-overdue.ts';
import { reviewPredatesChange } from './review-predates-change.ts';
import { reviewerNotHuman } from './reviewer-not-human.ts';
import { scanNotRequired } from './scan-not-required.ts';
import { scopeDrift } from './scope-drift.ts';
import { secretNotUpdated } from './secret-not-updated.ts';
import { secretOutsideItsEnvironment } from './secret-outside-its-environment.ts';
import { secretUnused } from './secret-unused.ts';
import { secretsInherited } from './secrets-inherited.ts';
import { selfReviewAllowed } from './self-review-allowed.ts';
import { sharedAcrossDeliveries } from './shared-across-deliveries.ts';
import { sharedAcrossTiers } from './shared-across-tiers.ts';
import { sharedRunner } from './shared-runner.ts';
import { sharedWithPullRequests } from './shared-with-pull-requests.ts';
import { staticCloudKey } from './static-cloud-key.ts';
import { staticGithubToken } from './static-github-token.ts';
import { staticPlatformCredential } from './static-platform-credential.ts';
import { staticRegistryToken } from './static-registry-token.ts';
import { storedDeployCredential } from './stored-deploy-credential.ts';
import { tagUnprotected } from './tag-unprotected.ts';
import { unattendedDelivery } from './unattended-delivery.ts';
import { workflowApprovesDeployment } from './workflow-approves-deployment.ts';
import { workflowApprovesPullRequest } from './workflow-approves-pull-request.ts';
import { workflowFilesUnowned } from './workflow-files-unowned.ts';
import { workflowsMayApprove } from './workflows-may-approve.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  adminsCanBypass,
  agentExceedsItsAutonomy,
  agentWithoutSponsor,
  approverIsActor,
  authenticationDrift,
  broadTrustPolicy,
  controlMissing,
  credentialOutlivesJob,
  declarationsDisagree,
  deployKeyStale,
  deployWithoutEnvironment,
  duplicateIdentity,
  environmentAnyBranch,
  environmentCanBeEmpty,
  environmentChosenByRequester,
  environmentMissing,
  environmentNotEnforced,
  environmentUnprotected,
  gateAfterEffect,
  gateCanBeSkipped,
  gateDoesNotHoldCredential,
  gateUnsatisfiable,
  handoffDrift,
  handoffNotSeparated,
  identityExpired,
  identityExpiresSoon,
  identityUndeclared,
  identityUnowned,
  identityUnused,
  literalCredential,
  noDeploymentRecord,
  ownerGone,
  ownerNotHuman,
  productionWithoutEnvironment,
  publishWithoutEnvironment,
  reviewOverdue,
  reviewPredatesChange,
  reviewerNotHuman,
  scanNotRequired,
  scopeDrift,
  secretNotUpdated,
  secretOutsideItsEnvironment,
  secretUnused,
  secretsInherited,
  selfReviewAllowed,
  sharedAcrossDeliveries,
  sharedAcrossTiers,
  sharedRunner,
  sharedWithPullRequests,
  staticCloudKey,
  staticGithubToken,
  staticPlatformCredential,
  staticRegistryToken,
  storedDeployCredential,
  tagUnprotected,
  unattendedDelivery,
  workflowApprovesDeployment,
  workflowApprovesPullRequest,
  workflowFilesUnowned,
  workflowsMayApprove,
];

export { cardOf } from './kit.ts';
