import type { DeliveryLine, Finding, Remark, Report, RouteLine, RuleCard } from '../../src/model/report.ts';
import type { View } from '../../src/report/view.ts';

const DEPLOY = '.github/workflows/deploy.yml';
const SHIP = '.github/workflows/ship service.yml';

const FILES: Readonly<Record<string, string>> = {
  [DEPLOY]: `name: deploy
on:
  push:
    branches: [main]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
  production:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - name: Log in
        uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
      - run: aws ecs update-service --cluster shop --service api --force-new-deployment
`,
  [SHIP]: `on: workflow_dispatch
jobs:
  ship:
    runs-on: ubuntu-latest
    steps:
      - run: |
          kubectl config use-context 本番環境 && kubectl apply -f "配置/サービス.yml" # 出荷
\t\tkubectl rollout status deploy/api
      - run: curl --fail --retry 3 --header "X-Release: \${{ github.sha }}" --header "X-Padding: ${'abcdefghij'.repeat(20)}" --header "Authorization: Bearer \${{ secrets.SHIP_TOKEN }}" https://ship.example/v1/releases
`,
  '.github/identities.yml': `version: 1
identities:
  - id: shop-deployer
    class: service-account
`,
};

const spot = (path: string, line: number, column: number, endLine: number, endColumn: number) => ({
  path,
  line,
  column,
  endLine,
  endColumn,
});
const remark = (path: string, line: number, column: number, endColumn: number, text: string): Remark => ({
  ...spot(path, line, column, line, endColumn),
  text,
});

const plain = {
  confidence: 'high',
  gates: false,
  chain: [],
  related: [],
  controls: ['AC-6'],
  why: 'It matters.',
  fix: 'Change it.',
} as const;

export const FINDINGS: readonly Finding[] = [
  {
    ...plain,
    ...spot(SHIP, 3, 3, 9, 1),
    ruleId: 'deploy-without-environment',
    category: 'missing-approval',
    severity: 'low',
    confidence: 'medium',
    message: 'the job ship deploys and names no environment',
    why: 'Without an environment GitHub records no deployment and no rule can hold it back.',
    fix: 'Name the environment it deploys to:\n  environment: staging',
    job: 'ship',
    fingerprint: 'f-low',
  },
  {
    ...plain,
    ...spot(DEPLOY, 17, 30, 17, 60),
    ruleId: 'static-cloud-key',
    category: 'long-lived-secret',
    severity: 'high',
    message: 'a stored AWS access key deploys to production',
    why: 'The key secrets.AWS_ACCESS_KEY_ID works from anywhere until somebody rotates it, so whoever reads it once, in a log or on a runner, can deploy the shop for months.',
    fix: 'First let the role trust this repository and branch, then replace both inputs:\n  with:\n    role-to-assume: arn:aws:iam::111122223333:role/shop-deployer',
    job: 'production',
    step: 'Log in',
    fingerprint: 'f-high',
    inBase: false,
    gates: true,
    controls: ['IA-5(1)', 'AC-6'],
    chain: [
      remark(DEPLOY, 3, 3, 7, 'push to main starts deploy.yml'),
      remark(DEPLOY, 10, 3, 13, 'job production'),
      remark(DEPLOY, 14, 15, 21, 'step Log in'),
    ],
    related: [
      remark(DEPLOY, 19, 14, 36, 'it is used to deploy here'),
      remark(DEPLOY, 15, 15, 55, 'this action also logs in without a key'),
      remark('.github/identities.yml', 3, 9, 22, 'the manifest calls it shop-deployer'),
      remark('infra/main.tf', 12, 1, 9, 'the user is made here'),
    ],
  },
  {
    ...plain,
    ...spot(DEPLOY, 10, 3, 10, 13),
    ruleId: 'production-without-environment',
    category: 'missing-approval',
    severity: 'critical',
    message: 'the job production ships to production and nobody has to say yes',
    why: 'Anybody who can push to main ships.',
    fix: 'Add `environment: production` and give that environment required reviewers.',
    job: 'production',
    fingerprint: 'f-critical',
    inBase: true,
    setting: 'environment production, required reviewers',
    related: [remark(DEPLOY, 10, 3, 13, 'no environment here')],
  },
  {
    ...plain,
    ...spot(SHIP, 7, 49, 7, 62),
    ruleId: 'stored-deploy-credential',
    category: 'long-lived-secret',
    severity: 'medium',
    message: 'a stored cluster credential rolls out',
    fingerprint: 'f-medium-1',
  },
  {
    ...plain,
    ...spot(SHIP, 9, 333, 9, 350),
    ruleId: 'stored-deploy-credential',
    category: 'long-lived-secret',
    severity: 'medium',
    message: 'a stored token starts a release',
    fingerprint: 'f-medium-2',
    related: [remark(SHIP, 9, 14, 18, 'sent by this command')],
  },
  {
    ...plain,
    ...spot('.github/workflows/gone.yml', 4, 1, 4, 9),
    ruleId: 'without-a-card',
    category: 'evidence',
    severity: 'note',
    message: 'the run leaves no record',
    fingerprint: 'f-note',
  },
];

export const CARD: RuleCard = {
  id: 'static-cloud-key',
  title: 'A stored cloud key is used to deploy',
  category: 'long-lived-secret',
  severity: 'high',
  finds: 'Steps that log in to a cloud with a key that is kept as a secret.',
  why: 'Such a key works from anywhere until somebody rotates it.',
  fix: 'Use federation: `id-token: write` and a role that trusts this repository.',
  cannotSee: 'Keys that a script reads from a vault.',
  whenNot: 'Where the cloud offers no federation.',
  controls: ['IA-5(1)', 'AC-6'],
};

export const ROUTE: RouteLine = {
  event: 'push',
  ref: 'refs/heads/main',
  who: 'write',
  when: '`push` on `refs/heads/main`',
  path: DEPLOY,
  line: 3,
  column: 3,
  chain: [],
  gates: [],
  tiers: ['production'],
  environment: '',
  conditions: [],
  sure: true,
};

/** A roll-out to production that nothing holds back, but for what a test says. */
export const delivery = (change: Partial<DeliveryLine> = {}): DeliveryLine => ({
  id: 'd1',
  path: DEPLOY,
  line: 19,
  column: 14,
  workflow: DEPLOY,
  job: 'production',
  effect: 'deploy',
  does: 'deploys to Amazon ECS',
  target: 'api',
  tier: 'production',
  tierBecause: 'the job is called `production`',
  environment: '',
  identity: 'shop-deployer',
  account: 'secrets.AWS_ACCESS_KEY_ID',
  credential: 'AWS access key',
  starts: ['push to main'],
  gates: [],
  routes: [ROUTE],
  moreRoutes: 0,
  record: { outcome: 'not-met', because: 'it has no environment, and nothing on the way makes one' },
  evidence: {
    intent: { outcome: 'not-met', because: '`push` can start it, and nobody else has to say yes.' },
    machine: { outcome: 'not-met', because: 'whoever holds `secrets.AWS_ACCESS_KEY_ID` is it' },
    authorisation: { outcome: 'unknown', because: 'the trust policy is not read', settle: 'nothing' },
  },
  ...change,
});

export const REPORT: Report = {
  schemaVersion: '1.0',
  tool: { name: 'countersign', version: '0.1.0' },
  asOf: '2026-11-20',
  verdict: 'fail',
  reasons: ['1 finding at or above high is new'],
  gate: { mode: 'new', failOnSeverity: 'high', failOnUnknown: false, base: 'revision 1a2b3c4' },
  counts: {
    workflows: 12,
    shown: 6,
    bySeverity: { critical: 1, high: 1, medium: 2, low: 1, note: 1 },
    new: 1,
    ignored: 1,
    excepted: 2,
    excluded: 0,
    inBaseline: 0,
    unknown: 2,
    skipped: 2,
  },
  notices: ['.github/countersign.yml of this pull request is not read; the one of the base is'],
  findings: FINDINGS,
  judgements: [
    {
      ruleId: 'static-cloud-key',
      outcome: 'not-met',
      subject: 'AWS_ACCESS_KEY_ID',
      because: 'stored',
      path: DEPLOY,
      line: 17,
      column: 30,
    },
  ],
  deliveries: [
    delivery(),
    delivery({
      id: 'd2',
      path: SHIP,
      line: 7,
      column: 49,
      workflow: SHIP,
      job: 'ship',
      target: '',
      tier: 'staging',
      tierBecause: 'its environment is `staging`',
      environment: 'staging',
      identity: 'cluster',
      account: 'cluster',
      credential: '',
      starts: ['dispatch'],
      gates: ['environment staging, reviewers unknown'],
    }),
    delivery({ id: 'd3', effect: 'release', does: 'makes a release', target: 'web' }),
  ],
  identities: [
    {
      id: 'shop-deployer',
      class: 'service-account',
      authentication: 'static-key',
      declared: true,
      usage: 'seen',
      principal: 'shop-deployer',
      accounts: ['secrets.AWS_SECRET_ACCESS_KEY'],
      secrets: ['AWS_SECRET_ACCESS_KEY'],
      owner: '@acme/platform',
      sponsor: '',
      environments: ['production'],
      workflows: ['.github/workflows/deploy.yml'],
      may: ['deploy'],
      tiers: ['production'],
      users: ['.github/workflows/deploy.yml#ship'],
      created: '2026-01-10',
      expires: '2027-01-10',
      lastReview: '2026-10-01',
      path: '.github/identities.yml',
      line: 3,
    },
  ],
  environments: [
    {
      name: 'staging',
      tier: 'staging',
      declared: false,
      jobs: ['ship'],
      protection: { state: 'unknown', because: 'its reviewers are set on GitHub', settle: 'online' },
    },
  ],
  unknown: [
    {
      subject: 'environment staging',
      because: 'its reviewers are set on GitHub',
      settle: 'online',
      path: SHIP,
      line: 3,
    },
    { subject: 'script release.sh', because: 'it is not in the repository', settle: 'nothing', path: SHIP, line: 8 },
  ],
  skipped: [
    { path: 'infra/huge.tf', why: 'limit', detail: 'larger than 512 KiB', accepted: false },
    { path: '.github/workflows/odd.yml', why: 'partial', detail: 'line 3 is not YAML', line: 3, accepted: true },
  ],
  exceptions: [
    {
      kind: 'ignore-comment',
      status: 'expired',
      ruleId: 'static-cloud-key',
      path: DEPLOY,
      line: 17,
      reason: 'until the move to OIDC',
      until: '2026-10-31',
      owner: '',
      note: 'Renew it with a reason, or remove it.',
      fingerprints: ['f-high'],
    },
    {
      kind: 'exception',
      status: 'active',
      ruleId: 'literal-credential',
      path: '.github/countersign.yml',
      line: 9,
      reason: 'test data',
      until: '2027-01-31',
      owner: '@acme/platform',
      note: '',
      fingerprints: ['f-other'],
    },
    {
      kind: 'excluded-path',
      status: 'active',
      ruleId: '',
      path: '.github/countersign.yml',
      line: 4,
      reason: '',
      until: '',
      owner: '',
      note: 'examples/** excludes 2 findings (2 low) in 1 file.',
      fingerprints: ['f-shown'],
    },
  ],
  severities: [
    {
      ruleId: 'static-registry-token',
      severity: 'low',
      usual: 'medium',
      reason: 'our registry has no trusted publishing',
      path: '.github/countersign.yml',
      line: 6,
    },
  ],
  baseline: {
    name: 'baseline.json',
    rules: [{ ruleId: 'static-cloud-key', was: 3, now: 1 }],
    fixed: [{ ruleId: 'static-cloud-key', path: DEPLOY, line: 41, fingerprint: 'f-fixed' }],
  },
};

export const VIEW: View = {
  sources: (path) => FILES[path]?.split('\n'),
  rules: [CARD],
  minSeverity: 'note',
  colour: false,
  prefix: '',
  page: (ruleId) => `https://countersign.example/rules/${ruleId}`,
};

const { baseline: _baseline, ...withoutBaseline } = REPORT;

/** The same repository, put right. */
export const PASS: Report = {
  ...withoutBaseline,
  verdict: 'pass',
  reasons: [],
  notices: [],
  findings: [],
  skipped: [],
  exceptions: [],
  severities: [],
  counts: {
    ...REPORT.counts,
    bySeverity: { critical: 0, high: 0, medium: 0, low: 0, note: 0 },
    shown: 0,
    new: 0,
    ignored: 0,
    excepted: 0,
    excluded: 0,
    inBaseline: 0,
    skipped: 0,
  },
};
