import { absent, type EnvironmentProtection, fact, type RepositoryFacts, unsaid } from '../../src/model/facts.ts';

const PERMISSION = unsaid('permission', 'the token may not ask for it');

export const PRODUCTION: EnvironmentProtection = {
  name: 'production',
  reviewers: fact([
    { kind: 'user', name: 'dana', machine: false },
    { kind: 'team', name: 'acme/release-managers', machine: false },
  ]),
  preventSelfReview: fact(true),
  waitMinutes: fact(5),
  refs: fact({ kind: 'patterns', patterns: [{ type: 'branch', pattern: 'main' }] }),
  customRules: fact(['change-board']),
  adminsCanBypass: fact(false),
  secrets: fact([{ name: 'DEPLOY_KEY_OF_PRODUCTION', updated: '2026-01-10' }]),
};

/** A record with a fact of each state, and every kind of fact that a plain token is not told. */
export const FACTS: RepositoryFacts = {
  schemaVersion: '1.0',
  repository: 'acme/shop',
  asked: '2026-11-20',
  visibility: fact('public'),
  plan: fact('enterprise'),
  defaultBranch: fact({
    name: 'main',
    review: fact({ approvals: 2, codeOwners: true, lastPushBySomebodyElse: true, dismissesStale: false }),
    checks: fact([{ kind: 'check', name: 'test' }]),
  }),
  environments: fact([
    PRODUCTION,
    {
      name: 'staging',
      reviewers: absent,
      preventSelfReview: absent,
      waitMinutes: absent,
      refs: fact({ kind: 'any' }),
      customRules: absent,
      adminsCanBypass: fact(true),
      secrets: PERMISSION,
    },
  ]),
  tagRules: absent,
  workflowToken: fact({ access: 'read', mayApprove: true }),
  secrets: fact([{ name: 'SECRET_OF_THE_REPOSITORY', updated: '2024-02-29' }]),
  organizationSecrets: fact([{ name: 'SECRET_OF_THE_ORGANIZATION', updated: '2025-01-01' }]),
  deployKeys: fact([
    { title: 'key-of-the-mirror', readOnly: false, created: '2023-01-01', lastUsed: absent, addedBy: 'sam-who-left' },
  ]),
  subject: PERMISSION,
  collaborators: fact([{ login: 'collaborator-kim', machine: false, canWrite: true, isAdmin: true }]),
  teams: fact([{ slug: 'team-of-owners', canWrite: true, members: fact(['member-alex']) }]),
};
