import type { TrustPolicy } from '../model/trust.ts';
import type { Tree } from '../model/tree.ts';
import { federatedCredential } from './trust-azure.ts';
import { literalOf } from './trust-document.ts';
import { addressOf, attribute, filledWith, given, inTerraform, pointsAt, scopesOf } from './trust-terraform.ts';

const CREDENTIALS: readonly string[] = [
  'azuread_application_federated_identity_credential',
  'azuread_application_flexible_federated_identity_credential',
  'azurerm_federated_identity_credential',
];

/** Federated credentials of apps and managed identities in Terraform. */
export const readTerraformCredentials = (tree: Tree, repository: string | undefined): readonly TrustPolicy[] =>
  inTerraform(tree, (module, block) => {
    if (block.type !== 'resource' || !CREDENTIALS.includes(block.labels[0] ?? '')) return [];
    return scopesOf(module, block).flatMap((scope) => {
      const owner = ['application_id', 'application_object_id', 'parent_id', 'user_assigned_identity_id']
        .map((name) => pointsAt(scope, attribute(block, name)))
        .find((one) => one !== undefined);
      return federatedCredential({
        name: literalOf(given(scope, block, 'display_name') ?? given(scope, block, 'name')) ?? addressOf(block),
        principals: owner === undefined ? [] : filledWith(module, owner, repository),
        issuer: given(scope, block, 'issuer'),
        subject: given(scope, block, 'subject'),
        expression: given(scope, block, 'claims_matching_expression'),
        at: { kind: 'open', name: '', at: block.at },
      });
    });
  });
