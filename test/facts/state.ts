import type { components } from '@octokit/openapi-types';

// What a made-up GitHub knows of `acme/shop`, typed as GitHub's own answers are.

type Schemas = components['schemas'];

/** `can_admins_bypass` is in GitHub's answers and not in its description. */
export type EnvironmentAnswer = Schemas['environment'] & { can_admins_bypass?: boolean };
export type EnvironmentState = Readonly<{
  answer: EnvironmentAnswer;
  policies: readonly Schemas['deployment-branch-policy'][];
  apps: readonly Schemas['deployment-protection-rule'][];
  secrets: readonly Schemas['actions-secret'][];
}>;

export type State = Readonly<{
  repository: Schemas['full-repository'];
  organization: Schemas['organization-full'];
  user: Schemas['public-user'];
  environments: readonly EnvironmentState[];
  rules: readonly Schemas['repository-rule-detailed'][];
  protected: boolean;
  classic: Schemas['branch-protection'] | undefined;
  rulesets: readonly Schemas['repository-ruleset'][];
  subject: Schemas['oidc-custom-sub-repo'];
  workflow: Schemas['actions-get-default-workflow-permissions'];
  secrets: readonly Schemas['actions-secret'][];
  organizationSecrets: readonly Schemas['actions-secret'][];
  keys: readonly Schemas['deploy-key'][];
  teams: readonly Schemas['team'][];
  members: Readonly<Record<string, readonly Schemas['team-member'][]>>;
  collaborators: readonly Schemas['collaborator'][];
}>;

const AT = '2026-03-01T10:00:00Z';
const API = 'https://api.acme.example';

export const user = (login: string, type = 'User', id = 7): Schemas['simple-user'] => {
  const url = `${API}/users/${login}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    type,
    site_admin: false,
    url,
    gravatar_id: '',
    avatar_url: url,
    html_url: url,
    followers_url: url,
    following_url: url,
    gists_url: url,
    starred_url: url,
    subscriptions_url: url,
    organizations_url: url,
    repos_url: url,
    events_url: url,
    received_events_url: url,
  };
};

export const team = (slug: string, permission = 'pull'): Schemas['team'] => ({
  id: 11,
  node_id: 'T_11',
  name: slug,
  slug,
  description: null,
  permission,
  url: `${API}/teams/${slug}`,
  html_url: `${API}/teams/${slug}`,
  members_url: `${API}/teams/${slug}`,
  repositories_url: `${API}/teams/${slug}`,
  type: 'organization',
  parent: null,
});

export const secret = (name: string, updated = AT): Schemas['actions-secret'] => ({
  name,
  created_at: '2025-01-01T00:00:00Z',
  updated_at: updated,
});

export const key = (title: string, rest: Partial<Schemas['deploy-key']> = {}): Schemas['deploy-key'] => ({
  id: 3,
  key: 'ssh-ed25519 made-up',
  url: `${API}/keys/3`,
  title,
  verified: true,
  created_at: AT,
  read_only: true,
  added_by: 'dana',
  last_used: null,
  ...rest,
});

export const collaborator = (login: string, role: string, type = 'User'): Schemas['collaborator'] => {
  const writes = ['admin', 'maintain', 'write'].includes(role);
  return {
    ...user(login, type),
    role_name: role,
    permissions: { pull: true, triage: writes, push: writes, maintain: role === 'admin', admin: role === 'admin' },
  };
};

type Asked = Schemas['simple-user'] | Schemas['team'];
export type Protection = Readonly<{
  reviewers?: readonly Asked[];
  preventSelfReview?: boolean;
  wait?: number;
  policy?: Schemas['deployment-branch-policy-settings'];
  policies?: readonly (readonly ['branch' | 'tag', string])[];
  apps?: readonly string[];
  secrets?: readonly string[];
  bypass?: boolean;
}>;

export const CUSTOM = { protected_branches: false, custom_branch_policies: true };

export function environment(name: string, set: Protection = {}): EnvironmentState {
  const url = `${API}/environments/${encodeURIComponent(name)}`;
  const rules: NonNullable<Schemas['environment']['protection_rules']> = [];
  if (set.wait !== undefined) rules.push({ id: 1, node_id: 'R_1', type: 'wait_timer', wait_timer: set.wait });
  if (set.reviewers !== undefined) {
    rules.push({
      id: 2,
      node_id: 'R_2',
      type: 'required_reviewers',
      ...(set.preventSelfReview !== undefined && { prevent_self_review: set.preventSelfReview }),
      reviewers: set.reviewers.map((reviewer) => ({ type: 'slug' in reviewer ? 'Team' : 'User', reviewer })),
    });
  }
  if (set.policy) rules.push({ id: 3, node_id: 'R_3', type: 'branch_policy' });
  return {
    answer: {
      id: 5,
      node_id: 'E_5',
      name,
      url,
      html_url: url,
      created_at: AT,
      updated_at: AT,
      protection_rules: rules,
      deployment_branch_policy: set.policy ?? null,
      ...(set.bypass !== undefined && { can_admins_bypass: set.bypass }),
    },
    policies: (set.policies ?? []).map(([type, pattern]) => ({ id: 1, node_id: 'P_1', name: pattern, type })),
    apps: (set.apps ?? []).map((slug) => ({
      id: 1,
      node_id: 'A_1',
      enabled: true,
      app: { id: 1, slug, integration_url: `${API}/apps/${slug}`, node_id: 'A_2' },
    })),
    secrets: (set.secrets ?? []).map((one) => secret(one)),
  };
}

type RulesetState = Schemas['repository-ruleset'];
export const tagRuleset = (id: number, name: string, rest: Partial<RulesetState> = {}): RulesetState => ({
  id,
  name,
  source: 'acme/shop',
  source_type: 'Repository',
  target: 'tag',
  enforcement: 'active',
  conditions: { ref_name: { include: ['refs/tags/v*'], exclude: [] } },
  rules: [{ type: 'deletion' }, { type: 'creation' }],
  ...rest,
});

const FROM = { ruleset_source_type: 'Repository', ruleset_source: 'acme/shop', ruleset_id: 1 } as const;
export const pullRequestRule = (approvals: number, codeOwners = false): Schemas['repository-rule-detailed'] => ({
  ...FROM,
  type: 'pull_request',
  parameters: {
    required_approving_review_count: approvals,
    require_code_owner_review: codeOwners,
    require_last_push_approval: false,
    dismiss_stale_reviews_on_push: true,
    required_review_thread_resolution: false,
  },
});
export const checksRule = (...contexts: readonly string[]): Schemas['repository-rule-detailed'] => ({
  ...FROM,
  type: 'required_status_checks',
  parameters: {
    required_status_checks: contexts.map((context) => ({ context })),
    strict_required_status_checks_policy: false,
  },
});
export const workflowsRule = (path: string): Schemas['repository-rule-detailed'] => ({
  ...FROM,
  type: 'workflows',
  parameters: { workflows: [{ path, repository_id: 1 }] },
});
export const scanningRule = (tool: string): Schemas['repository-rule-detailed'] => ({
  ...FROM,
  type: 'code_scanning',
  parameters: { code_scanning_tools: [{ tool, alerts_threshold: 'errors', security_alerts_threshold: 'all' }] },
});
export const linearRule: Schemas['repository-rule-detailed'] = { ...FROM, type: 'required_linear_history' };

export const classic = (approvals: number, contexts: readonly string[] = []): Schemas['branch-protection'] => ({
  required_pull_request_reviews: {
    dismiss_stale_reviews: false,
    require_code_owner_reviews: true,
    required_approving_review_count: approvals,
    require_last_push_approval: true,
  },
  required_status_checks: { contexts: [...contexts], checks: [] },
});

type Owner = Readonly<{ login: string; type: 'Organization' | 'User' }>;
const ACME: Owner = { login: 'acme', type: 'Organization' };

export function repository(
  visibility: 'public' | 'private' | 'internal' = 'public',
  owner: Owner = ACME,
  defaultBranch = 'main',
): Schemas['full-repository'] {
  const url = `${API}/repos/${owner.login}/shop`;
  return {
    id: 1,
    node_id: 'R_1',
    name: 'shop',
    full_name: `${owner.login}/shop`,
    owner: user(owner.login, owner.type),
    private: visibility !== 'public',
    visibility,
    default_branch: defaultBranch,
    description: null,
    fork: false,
    homepage: null,
    language: null,
    license: null,
    mirror_url: null,
    archived: false,
    disabled: false,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks: 0,
    forks_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    size: 1,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    pushed_at: AT,
    created_at: AT,
    updated_at: AT,
    url,
    html_url: url,
    archive_url: url,
    assignees_url: url,
    blobs_url: url,
    branches_url: url,
    clone_url: url,
    collaborators_url: url,
    comments_url: url,
    commits_url: url,
    compare_url: url,
    contents_url: url,
    contributors_url: url,
    deployments_url: url,
    downloads_url: url,
    events_url: url,
    forks_url: url,
    git_commits_url: url,
    git_refs_url: url,
    git_tags_url: url,
    git_url: url,
    hooks_url: url,
    issue_comment_url: url,
    issue_events_url: url,
    issues_url: url,
    keys_url: url,
    labels_url: url,
    languages_url: url,
    merges_url: url,
    milestones_url: url,
    notifications_url: url,
    pulls_url: url,
    releases_url: url,
    ssh_url: url,
    stargazers_url: url,
    statuses_url: url,
    subscribers_url: url,
    subscription_url: url,
    svn_url: url,
    tags_url: url,
    teams_url: url,
    trees_url: url,
  } satisfies Schemas['full-repository'];
}

const counts = { public_repos: 1, public_gists: 0, followers: 0, following: 0, created_at: AT, updated_at: AT };
export function organization(plan?: string): Schemas['organization-full'] {
  const url = `${API}/orgs/acme`;
  return {
    login: 'acme',
    id: 9,
    node_id: 'O_9',
    type: 'Organization',
    description: null,
    url,
    html_url: url,
    repos_url: url,
    events_url: url,
    hooks_url: url,
    issues_url: url,
    members_url: url,
    public_members_url: url,
    avatar_url: url,
    has_organization_projects: false,
    has_repository_projects: false,
    archived_at: null,
    ...counts,
    ...(plan !== undefined && { plan: { name: plan, space: 1, private_repos: 1 } }),
  } satisfies Schemas['organization-full'];
}

export const publicUser = (login: string, plan?: string): Schemas['public-user'] => ({
  ...user(login),
  name: null,
  bio: null,
  blog: null,
  company: null,
  email: null,
  hireable: null,
  location: null,
  ...counts,
  ...(plan !== undefined && { plan: { name: plan, space: 1, private_repos: 1, collaborators: 1 } }),
});

/** A public repository of an organisation in which nothing is set; what a test is about comes on top. */
export const state = (set: Partial<State> = {}): State => ({
  repository: repository(),
  organization: organization(),
  user: publicUser('acme'),
  environments: [],
  rules: [],
  protected: false,
  classic: undefined,
  rulesets: [],
  subject: { use_default: true },
  workflow: { default_workflow_permissions: 'read', can_approve_pull_request_reviews: false },
  secrets: [],
  organizationSecrets: [],
  keys: [],
  teams: [],
  members: {},
  collaborators: [collaborator('dana', 'admin')],
  ...set,
});
