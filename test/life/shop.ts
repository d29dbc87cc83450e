import { memoryTree } from '../../src/collect/memory.ts';
import { fact, type RepositoryFacts } from '../../src/model/facts.ts';
import { known } from '../../src/model/place.ts';
import type { ListInput } from '../../src/scan.ts';
import { makeFacts } from '../cli/world.ts';

/** A small repository with an identity of most kinds: declared and not, federated and stored, an agent, the token, a runner. */
export const SHOP: Readonly<Record<string, string>> = {
  CODEOWNERS: '/.github/workflows/ @acme/platform\n',
  'catalog-info.yaml':
    'apiVersion: backstage.io/v1alpha1\nspec:\n  owner: group:default/shop\n  lifecycle: production\n',
  '.github/identities.yml': `version: 1
environments:
  production: { tier: production }
identities:
  - id: api-deployer
    class: service-account
    purpose: Rolls out the API
    owner: '@acme/release'
    authentication: federation
    principal: arn:aws:iam::111122223333:role/api-deployer
    environments: [production]
    workflows: [.github/workflows/deploy.yml]
    may: [deploy]
    created: 2026-01-10
    expires: 2026-12-20
    review: { every: 90d, last: 2026-10-01, by: '@dana' }
handoffs:
  - id: release-api
    environment: production
    request: { class: [human], who: ['@dana'] }
    execute: { class: [service-account], who: [api-deployer] }
`,
  '.github/workflows/deploy.yml': `on: push
permissions: { id-token: write, contents: read }
jobs:
  deploy:
    runs-on: [self-hosted, big]
    environment: production
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with: { role-to-assume: 'arn:aws:iam::111122223333:role/api-deployer', aws-region: eu-west-1 }
      - run: aws ecs update-service --cluster shop --service api --force-new-deployment
`,
  '.github/workflows/publish.yml': `on: { release: { types: [published] } }
permissions: { contents: write }
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm publish
        env:
          NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
      - run: ./notify.sh
        env:
          WEBHOOK: \${{ secrets.TEAM_WEBHOOK }}
`,
};

export const FACTS: RepositoryFacts = makeFacts({
  secrets: fact([{ name: 'NPM_TOKEN', updated: '2026-02-01' }]),
});

export const inputOf = (files: Readonly<Record<string, string>> = SHOP, facts?: RepositoryFacts): ListInput => ({
  tree: memoryTree(files),
  asOf: '2026-11-20',
  repository: 'acme/shop',
  ...(facts && { facts: known(facts) }),
});
