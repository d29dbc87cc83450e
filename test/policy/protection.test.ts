import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { absent, fact, type RepositoryFacts, unsaid } from '../../src/model/facts.ts';
import { known } from '../../src/model/place.ts';
import type { Report } from '../../src/model/report.ts';
import { scan } from '../../src/scan.ts';

const NOT_ASKED = unsaid('not-asked', 'it was not asked');
const ENVIRONMENT = {
  name: 'Production',
  reviewers: fact([{ kind: 'team', name: 'acme/release-managers', machine: false } as const]),
  preventSelfReview: fact(true),
  waitMinutes: fact(10),
  refs: fact({ kind: 'patterns', patterns: [{ type: 'branch', pattern: 'main' }] } as const),
  customRules: fact([]),
  adminsCanBypass: fact(false),
  secrets: NOT_ASKED,
};
const FACTS: RepositoryFacts = {
  schemaVersion: '1.0',
  repository: 'acme/shop',
  asked: '2026-11-01',
  visibility: NOT_ASKED,
  plan: NOT_ASKED,
  defaultBranch: NOT_ASKED,
  environments: fact([ENVIRONMENT]),
  tagRules: NOT_ASKED,
  workflowToken: NOT_ASKED,
  secrets: NOT_ASKED,
  organizationSecrets: NOT_ASKED,
  deployKeys: NOT_ASKED,
  subject: NOT_ASKED,
  collaborators: NOT_ASKED,
  teams: NOT_ASKED,
};

const WORKFLOW = `on: {push: {branches: [main]}}
permissions: {id-token: write}
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: aws-actions/configure-aws-credentials@v5
        with: {role-to-assume: 'arn:aws:iam::111122223333:role/shop', aws-region: eu-west-1}
      - run: aws ecs update-service --cluster shop --service web --force-new-deployment
`;

const report = (facts?: RepositoryFacts): Report =>
  scan({
    tree: memoryTree({ '.github/workflows/deploy.yml': WORKFLOW }),
    base: { kind: 'none' },
    asOf: '2026-11-01',
    failOnUnknown: false,
    ...(facts && { facts: known(facts) }),
  }).report;

const intent = (facts?: RepositoryFacts): string => {
  const [delivery] = report(facts).deliveries;
  return `${delivery?.evidence.intent.outcome}: ${delivery?.evidence.intent.because}`;
};

describe('what an environment proves of a delivery', () => {
  test('is not known where nobody asked GitHub, and that is said once', () => {
    expect(intent()).toMatch(/^unknown: /);
    const lines = report().unknown.filter(({ subject }) => subject === 'environment production');
    expect(lines).toHaveLength(1);
    expect(report().deliveries[0]?.gates).toEqual(['environment production']);
  });

  test('is an approval by somebody else where GitHub says so', () => {
    expect(intent(FACTS)).toBe('met: `production` asks acme/release-managers, and not the one who started the run');
    expect(report(FACTS).deliveries[0]?.gates).toEqual(['environment production, which asks acme/release-managers']);
    expect(report(FACTS).unknown.filter(({ subject }) => subject === 'environment production')).toEqual([
      expect.objectContaining({ because: expect.stringContaining('acme/release-managers') }),
    ]);
  });

  test('is none where nobody is asked, and none where GitHub does not have it', () => {
    const asksNobody = { ...FACTS, environments: fact([{ ...ENVIRONMENT, reviewers: absent }]) };
    expect(intent(asksNobody)).toBe('not-met: GitHub says that `production` asks nobody');
    expect(report(asksNobody).deliveries[0]?.gates).toEqual(['environment production, which asks nobody']);
    expect(intent({ ...FACTS, environments: absent })).toMatch(/^not-met: GitHub does not have the environment/);
  });

  test('is not one where the one who asks may be the one who approves', () => {
    const self = { ...FACTS, environments: fact([{ ...ENVIRONMENT, preventSelfReview: fact(false) }]) };
    expect(intent(self)).toBe(
      'not-met: `production` asks acme/release-managers, and the one who started the run counts too',
    );
    const unclear = {
      ...FACTS,
      environments: fact([{ ...ENVIRONMENT, preventSelfReview: unsaid('hidden', 'GitHub left it out') }]),
    };
    expect(intent(unclear)).toMatch(/^unknown: .*GitHub left it out/);
  });
});

test('the report lists each environment with how it is protected, and leaves out what is not known', () => {
  expect(report(FACTS).environments).toEqual([
    {
      name: 'production',
      tier: 'production',
      declared: false,
      jobs: ['.github/workflows/deploy.yml#deploy'],
      protection: {
        state: 'known',
        because: 'GitHub',
        reviewers: ['acme/release-managers'],
        preventSelfReview: true,
        waitMinutes: 10,
        refs: ['branch main'],
        customRules: [],
        adminsCanBypass: false,
      },
    },
  ]);
});
