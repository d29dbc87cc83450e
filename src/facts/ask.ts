import type { Fact, RepositoryFacts } from '../model/facts.ts';
import { askDefaultBranch, askTagRules } from './branches.ts';
import { type Client, connect, type Connection } from './client.ts';
import { askDeployKeys, askOrganizationSecrets, askSecrets, askWorkflowToken } from './credentials.ts';
import { detailEnvironments, listEnvironments } from './environments.ts';
import { type Patience, PATIENCE } from './line.ts';
import { askCollaborators, askTeams } from './people.ts';
import { askPlan, askRepository, askSubject, type Repository } from './repository.ts';

export type { Connection } from './client.ts';
export type { Patience } from './line.ts';

export type Wish = Readonly<{
  /** The environments whose details are wanted, by name, ignoring case; all of them where it is left out. */
  environments?: readonly string[];
  /** Whether facts that need more than the plain workflow token are asked for. */
  privileged: boolean;
  /** YYYY-MM-DD, UTC. */
  today: string;
  /** The most requests that may be sent; default 600. */
  budget?: number;
}>;

export type Asked = Readonly<{
  facts: RepositoryFacts;
  /** How many requests were sent, retries included. */
  requests: number;
  /** What failed (not: what is not permitted), one sentence each: a scan that rests on these is incomplete. */
  problems: readonly string[];
}>;

const BUDGET = 600;

/**
 * Asks GitHub what is set for a repository. Every answer is known, absent, or unknown with its reason; only a token that is
 * not valid and a repository that it cannot see are errors.
 */
export async function askFacts(connection: Connection, wish: Wish, patience: Patience = PATIENCE): Promise<Asked> {
  const client = await connect(connection, wish.budget ?? BUDGET, patience);
  const repository = await askRepository(client, connection);
  const facts =
    repository.state === 'known'
      ? await askAbout(client, connection, repository.value, wish)
      : nothingKnown(connection, wish, repository);
  return { facts, requests: client.requests(), problems: client.problems() };
}

/** First what costs one request each, then what every environment needs: a spent budget leaves out the last of them. */
async function askAbout(
  client: Client,
  connection: Connection,
  repository: Repository,
  { environments: wanted, privileged, today }: Wish,
): Promise<RepositoryFacts> {
  const { owner, byOrganization } = repository;
  const [
    list,
    defaultBranch,
    tagRules,
    subject,
    plan,
    workflowToken,
    secrets,
    organizationSecrets,
    deployKeys,
    people,
  ] = await Promise.all([
    listEnvironments(client),
    askDefaultBranch(client, repository.defaultBranch, privileged),
    askTagRules(client),
    askSubject(client),
    askPlan(client, connection, repository, privileged),
    askWorkflowToken(client, privileged),
    askSecrets(client, privileged),
    askOrganizationSecrets(client, privileged, byOrganization),
    askDeployKeys(client, privileged),
    askCollaborators(client, privileged),
  ]);
  const environments = await detailEnvironments(client, list, { wanted, privileged, owner });
  const teams = await askTeams(client, privileged, byOrganization, teamsAskedBy(environments, wanted));
  return {
    schemaVersion: '1.0',
    repository: repository.name,
    asked: today,
    visibility: { state: 'known', value: repository.visibility },
    plan,
    defaultBranch,
    environments,
    tagRules,
    workflowToken,
    secrets,
    organizationSecrets,
    deployKeys,
    subject,
    collaborators: people,
    teams,
  };
}

/** The slugs of the teams that the wanted environments ask. */
function teamsAskedBy(
  environments: RepositoryFacts['environments'],
  wanted: readonly string[] | undefined,
): readonly string[] {
  if (environments.state !== 'known') return [];
  const names = wanted && new Set(wanted.map((name) => name.toLowerCase()));
  const slugs = environments.value
    .filter(({ name }) => names === undefined || names.has(name.toLowerCase()))
    .flatMap(({ reviewers }) => (reviewers.state === 'known' ? reviewers.value : []))
    .flatMap(({ kind, name }) => (kind === 'team' ? [name.slice(name.indexOf('/') + 1)] : []));
  return [...new Set(slugs)].sort();
}

/** Without the repository nothing else can be asked; the reason is the same for all. */
function nothingKnown(
  { repository }: Connection,
  { today }: Wish,
  unread: Exclude<Fact<Repository>, Readonly<{ state: 'known' }>>,
): RepositoryFacts {
  return {
    schemaVersion: '1.0',
    repository,
    asked: today,
    visibility: unread,
    plan: unread,
    defaultBranch: unread,
    environments: unread,
    tagRules: unread,
    workflowToken: unread,
    secrets: unread,
    organizationSecrets: unread,
    deployKeys: unread,
    subject: unread,
    collaborators: unread,
    teams: unread,
  };
}
