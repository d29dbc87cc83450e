import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IdentityLine } from '../../src/model/report.ts';
import { pullRequest, reportOf, WORKFLOW } from '../scan-input.ts';

const MANIFEST = '.github/identities.yml';
const ROLE = 'arn:aws:iam::111122223333:role/shop-deployer';

const deploy = (role: string, environment = 'production'): string => `on: { push: { branches: [main] } }
permissions: { contents: read, id-token: write }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: ${environment}
    steps:
      - uses: aws-actions/configure-aws-credentials@v5
        with: { role-to-assume: '${role}', aws-region: eu-west-1 }
      - run: aws s3 sync dist s3://acme-shop
`;

const manifest = (...entries: readonly string[]): string =>
  `version: 1\nidentities:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;

const entry = (id: string, rest: string): string =>
  `id: ${id}, class: service-account, owner: '@acme/platform', purpose: x, created: 2026-10-01, ${rest}`;

const lines = (files: Readonly<Record<string, string>>): readonly IdentityLine[] => reportOf(files).identities;
const ids = (all: readonly IdentityLine[]): readonly string[] =>
  all.map(({ id, declared, usage }) => `${id} ${declared ? 'declared' : 'discovered'} ${usage}`);
const found = (files: Readonly<Record<string, string>>, rule: string): readonly string[] =>
  reportOf(files).judgements.flatMap(({ ruleId, outcome, subject }) =>
    ruleId === rule ? [`${outcome} ${subject}`] : [],
  );

describe('what the report lists', () => {
  test('an identity once, with where and for what it is used', () => {
    const [only, ...more] = lines({ [WORKFLOW]: deploy(ROLE), '.github/workflows/b.yml': deploy(ROLE, 'staging') });
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      id: ROLE,
      usage: 'undeclared',
      principal: ROLE,
      authentication: 'federation',
      environments: ['production', 'staging'],
      workflows: ['.github/workflows/b.yml', WORKFLOW],
      may: ['deploy'],
      tiers: ['production', 'staging'],
      users: ['.github/workflows/b.yml#deploy', `${WORKFLOW}#deploy`],
    });
  });

  test('a declared one says what the manifest says, and what is seen where that says nothing', () => {
    const [only] = lines({
      [WORKFLOW]: deploy(ROLE),
      [MANIFEST]: manifest(entry('shop', `principal: '${ROLE}', review: { last: 2026-10-20 }, expires: 2027-01-10`)),
    });
    expect(only).toMatchObject({
      id: 'shop',
      usage: 'seen',
      accounts: [ROLE],
      environments: ['production'],
      may: ['deploy'],
      created: '2026-10-01',
      expires: '2027-01-10',
      lastReview: '2026-10-20',
    });
  });

  test('an app, its private key and the token made from it are one', () => {
    const workflow = `on: workflow_dispatch
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/create-github-app-token@v2
        id: app
        with: { app-id: '\${{ vars.APP_ID }}', private-key: '\${{ secrets.APP_KEY }}' }
      - run: gh release create v1.0.0
        env: { GH_TOKEN: '\${{ steps.app.outputs.token }}' }
`;
    expect(lines({ [WORKFLOW]: workflow })).toMatchObject([
      { id: 'vars.APP_ID', authentication: 'app', secrets: ['APP_KEY'], may: ['release'] },
    ]);
    const declared = manifest('id: releaser, class: bot, secrets: [app_key], authentication: app');
    expect(ids(lines({ [WORKFLOW]: workflow, [MANIFEST]: declared }))).toEqual(['releaser declared seen']);
  });
});

describe('what is the same', () => {
  test.each([
    ['the whole principal', ROLE, 'met'],
    ['another case', ROLE.replace('shop', 'Shop'), 'not-met'],
    ['a prefix', ROLE.slice(0, -1), 'not-met'],
    ['another account', ROLE.replace('1111', '2222'), 'not-met'],
  ])('%s', (_, principal, outcome) => {
    const files = { [WORKFLOW]: deploy(ROLE), [MANIFEST]: manifest(entry('shop', `principal: '${principal}'`)) };
    expect(found(files, 'identity-undeclared')).toEqual([`${outcome} identity ${ROLE}`]);
  });

  test('one name is the entry of its environment', () => {
    const of = (environment: string) => entry(environment, `principal: vars.ROLE, environments: [${environment}]`);
    const files = {
      [WORKFLOW]: deploy('${{ vars.ROLE }}'),
      '.github/workflows/b.yml': deploy('${{ vars.ROLE }}', 'staging'),
      [MANIFEST]: manifest(of('production'), of('staging'), of('preview')),
    };
    expect(ids(lines(files))).toEqual(['preview declared unseen', 'production declared seen', 'staging declared seen']);
    expect(found(files, 'duplicate-identity')).toEqual([]);
    expect(found(files, 'scope-drift')).not.toContainEqual(expect.stringMatching(/^not-met/u));
  });

  test('whole texts alone match, whatever they are', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{1,12}$/);
    fc.assert(
      fc.property(name, name, (a, b) => {
        const arn = (role: string) => `arn:aws:iam::111122223333:role/${role}`;
        const files = { [WORKFLOW]: deploy(arn(a)), [MANIFEST]: manifest(entry('shop', `principal: '${arn(b)}'`)) };
        expect(found(files, 'identity-undeclared')).toEqual([`${a === b ? 'met' : 'not-met'} identity ${arn(a)}`]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('without a manifest', () => {
  test('no rule about it says anything, and one line says what it would answer', () => {
    const report = reportOf({ [WORKFLOW]: deploy(ROLE) });
    const asked = report.judgements.filter(({ ruleId }) =>
      /^(?:identity|review|owner|scope|control|handoff)-/u.test(ruleId),
    );
    expect(asked).toEqual([]);
    expect(report.notices.filter((one) => one.includes('identity manifest'))).toHaveLength(1);
  });

  test('nothing is said where nothing ships, or where there is one that is not valid', () => {
    const quiet = `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps: [{ run: npm test }]\n`;
    const broken = { [WORKFLOW]: deploy(ROLE), [MANIFEST]: 'version: 1\nidentitys: []\n' };
    for (const files of [{ [WORKFLOW]: quiet }, broken])
      expect(reportOf(files).notices.filter((one) => one.includes('identity manifest'))).toEqual([]);
  });
});

describe('on a pull request', () => {
  const base = {
    [WORKFLOW]: deploy(ROLE),
    [MANIFEST]: manifest(`id: shop, class: service-account, owner: '@dana', principal: '${ROLE}'`),
  };

  test('an identity that is added with its workflow is declared, and its review counts for nothing yet', () => {
    const other = ROLE.replace('shop', 'web');
    const head = {
      ...base,
      '.github/workflows/web.yml': deploy(other),
      [MANIFEST]: `${base[MANIFEST]}  - { id: web, class: service-account, owner: '@dana', principal: '${other}', review: { last: 2026-11-01, by: '@dana' } }\n`,
    };
    const report = pullRequest(head, base);
    expect(report.findings.filter(({ inBase, ruleId }) => inBase === false && ruleId.startsWith('identity-'))).toEqual(
      [],
    );
    expect(
      report.findings.filter(({ ruleId, inBase }) => ruleId === 'review-overdue' && inBase === false),
    ).toHaveLength(1);
  });
});
