import {
  checksRule,
  collaborator,
  CUSTOM,
  environment,
  key,
  organization,
  type Protection,
  pullRequestRule,
  repository,
  secret,
  type State,
  state,
  tagRuleset,
  team,
  user,
} from './state.ts';

// The repository that the bundles are run about: its workflows, and what is set for it.

export const deploying = (environment: string, name = 'deploy'): string => `name: ${name}
on: { push: { branches: [main] } }
permissions: { contents: read, id-token: write }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: ${environment}
    steps:
      - uses: aws-actions/configure-aws-credentials@v6
        with: { aws-region: eu-central-1, role-to-assume: 'arn:aws:iam::111122223333:role/shop' }
      - run: aws ecs update-service --cluster shop --service web --force-new-deployment
`;
export const WORKFLOW = '.github/workflows/deploy.yml';

/** A finding of the files alone. */
export const STORED_KEY = deploying('production').replace(
  "{ aws-region: eu-central-1, role-to-assume: 'arn:aws:iam::111122223333:role/shop' }",
  `
          aws-region: eu-central-1
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}`,
);

export const RIGHT: Protection = {
  reviewers: [user('dana'), user('sam')],
  preventSelfReview: true,
  policy: CUSTOM,
  policies: [['branch', 'main']],
  bypass: false,
};

/** All that can be set, with nothing that anybody would find fault with; what a test is about comes on top. */
export const shop = (set: Partial<State> = {}): State =>
  state({
    organization: organization('enterprise'),
    environments: [environment('production', RIGHT)],
    rules: [pullRequestRule(1, true), checksRule('test', 'countersign')],
    rulesets: [tagRuleset(1, 'releases')],
    collaborators: [collaborator('dana', 'admin'), collaborator('sam', 'write')],
    ...set,
  });

/** What only a token that may more is told, under names that stand nowhere else. */
export const HIDDEN = [
  'HIDDEN_SECRET',
  'HIDDEN_SHARED_SECRET',
  'HIDDEN_SECRET_OF_PRODUCTION',
  'hidden-deploy-key',
  'hidden-team',
  'hidden-member',
  'hidden-collaborator',
] as const;
const OLD = '2023-01-01T00:00:00Z';

/** A shop with much that is hidden, and wrong. */
export const secretive = (visibility: 'public' | 'private'): State =>
  shop({
    repository: repository(visibility),
    environments: [environment('production', { ...RIGHT, secrets: ['HIDDEN_SECRET_OF_PRODUCTION'] })],
    secrets: [secret('HIDDEN_SECRET', OLD)],
    organizationSecrets: [secret('HIDDEN_SHARED_SECRET', OLD)],
    keys: [key('hidden-deploy-key', { read_only: false, created_at: OLD, added_by: 'hidden-member' })],
    teams: [team('hidden-team', 'push')],
    members: { 'hidden-team': [user('hidden-member')] },
    collaborators: [collaborator('dana', 'admin'), collaborator('hidden-collaborator', 'write')],
    workflow: { default_workflow_permissions: 'write', can_approve_pull_request_reviews: true },
  });
