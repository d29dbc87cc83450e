import * as v from 'valibot';
import { absent, type DeployKey, type Fact, type RepositoryFacts, type StoredSecret } from '../model/facts.ts';
import {
  alwaysThere,
  bareList,
  byName,
  day,
  leftOut,
  listed,
  mapFact,
  NEEDS_MORE,
  secretsPage,
  sorted,
  text,
} from './answers.ts';
import type { Client } from './client.ts';

type WorkflowToken = RepositoryFacts['workflowToken'];

const Permissions = v.object({
  default_workflow_permissions: v.picklist(['read', 'write']),
  can_approve_pull_request_reviews: v.boolean(),
});

/** https://docs.github.com/en/rest/actions/permissions#get-default-workflow-permissions-for-a-repository */
export async function askWorkflowToken(client: Client, privileged: boolean): Promise<WorkflowToken> {
  const about = { what: 'what the token of a workflow may do unless told', needs: 'Administration: read' };
  if (!privileged) return NEEDS_MORE('the defaults of the token of a workflow', about.needs);
  const said = await client.ask({
    ...about,
    route: 'GET /repos/{owner}/{repo}/actions/permissions/workflow',
    notFound: alwaysThere,
    answer: Permissions,
  });
  return mapFact(said, ({ default_workflow_permissions: access, can_approve_pull_request_reviews: mayApprove }) => ({
    access,
    mayApprove,
  }));
}

/**
 * Names and days of secrets; GitHub gives no values, and variables, whose values it would give, are not asked for.
 * https://docs.github.com/en/rest/actions/secrets#list-repository-secrets
 */
export async function askSecrets(client: Client, privileged: boolean): Promise<Fact<readonly StoredSecret[]>> {
  const about = { what: 'the secrets of the repository', needs: 'Secrets: read' };
  if (!privileged) return NEEDS_MORE(about.what, about.needs);
  const route = 'GET /repos/{owner}/{repo}/actions/secrets';
  return mapFact(await client.askAll({ ...about, route, notFound: alwaysThere, answer: secretsPage }), byName);
}

/** https://docs.github.com/en/rest/actions/secrets#list-repository-organization-secrets */
export async function askOrganizationSecrets(
  client: Client,
  privileged: boolean,
  byOrganization: boolean,
): Promise<Fact<readonly StoredSecret[]>> {
  if (!byOrganization) return absent;
  const about = { what: 'the secrets that the organization shares with the repository', needs: 'Secrets: read' };
  if (!privileged) return NEEDS_MORE(about.what, about.needs);
  const route = 'GET /repos/{owner}/{repo}/actions/organization-secrets';
  return mapFact(await client.askAll({ ...about, route, notFound: alwaysThere, answer: secretsPage }), byName);
}

const Key = v.object({
  title: text,
  read_only: v.boolean(),
  created_at: day,
  last_used: v.nullish(day),
  added_by: v.nullish(text),
  enabled: v.optional(v.boolean(), true),
});

/** https://docs.github.com/en/rest/deploy-keys/deploy-keys#list-deploy-keys */
export async function askDeployKeys(client: Client, privileged: boolean): Promise<Fact<readonly DeployKey[]>> {
  const about = { what: 'the deploy keys', needs: 'Administration: read' };
  if (!privileged) return NEEDS_MORE(about.what, about.needs);
  const route = 'GET /repos/{owner}/{repo}/keys';
  const said = await client.askAll({ ...about, route, notFound: alwaysThere, answer: bareList(Key) });
  if (said.state !== 'known') return said;
  // One that is switched off opens nothing.
  const keys = said.value.filter(({ enabled }) => enabled).map(readKey);
  return listed(
    sorted(keys, (key) => JSON.stringify([key.title, key.created, key.addedBy, key.readOnly, key.lastUsed])),
  );
}

const readKey = (key: v.InferOutput<typeof Key>): DeployKey => ({
  title: key.title,
  readOnly: key.read_only,
  created: key.created_at,
  // `null` is a key that was never used; without the key GitHub does not say.
  lastUsed: key.last_used === null ? absent : leftOut(key.last_used, 'when a deploy key was last used'),
  addedBy: key.added_by ?? '',
});
