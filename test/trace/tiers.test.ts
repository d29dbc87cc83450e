import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveries } from './traced.ts';
import { oneOf, text } from '../../src/model/value.ts';
import { tiersOfAccount, tiersOfStage, tiersOfTitle, tiersOfValue, wordsOf } from '../../src/trace/tiers.ts';

describe('the tiers an account is named after', () => {
  test.each([
    ['vars.OIDC_TERRAFORM_ROLE_DEVELOPMENT', 'development'],
    ['arn:aws:iam::111122223333:role/shop-dev-deployer', 'development'],
    ['secrets.SANDBOX_ROLE_ARN', 'development'],
    ['secrets.TESTER_AWS_SECRET_ACCESS_KEY', 'development'],
    ['secrets.TEST_KEY', 'development'],
    ['secrets.NON_PROD_ROLE', 'staging'],
    ['secrets.UAT_ROLE', 'staging'],
    ['deployer@acme-preview.iam.gserviceaccount.com', 'preview'],
    ['arn:aws:iam::111122223333:role/dev-and-production', 'production, development'],
    ['secrets.DEVICES_ROLE', ''],
    ['secrets.LATEST_TESTIMONIALS', ''],
    ['secrets.CI_ROLE', ''],
    ['secrets.PR_ROLE', ''],
    ['00000000-0e2e-4e2e-9e2e-0000000e2e00', ''],
    ['0e2e0000-e2e1-4e2e-9e2e-0000000e2e00', ''],
  ])('%j: %j', (account, expected) => {
    expect(tiersOfAccount(account, {}).join(', ')).toBe(expected);
  });
});

describe('the tier of a stage', () => {
  test.each([
    ['production', 'production'],
    ['Production', 'production'],
    ['PROD', 'production'],
    ['prod-eu-west-1', 'production'],
    ['eu_prod_2', 'production'],
    ['prod2', 'production'],
    ['ProdDeploy', 'production'],
    ['non-prod', 'staging'],
    ['NonProd', 'staging'],
    ['nonproduction', ''],
    ['preprod', 'staging'],
    ['pre-production', 'staging'],
    ['Pre Prod', 'staging'],
    ['staging', 'staging'],
    ['uat', 'staging'],
    ['dev', 'development'],
    ['dev-1', 'development'],
    ['testpypi', 'development'],
    ['test-pypi', 'development'],
    ['preview/pr-12', 'preview'],
    ['product', ''],
    ['products-api', ''],
    ['reproducible', ''],
    ['devops', ''],
    ['live', ''],
    ['main', ''],
    ['pypi', ''],
    ['', ''],
    ['🚀', ''],
  ])('%j is %j', (name, expected) => {
    if (name === 'nonproduction') expect(tiersOfStage(name, {})).not.toContain('production');
    else expect(tiersOfStage(name, {}).join(', ')).toBe(expected);
  });

  test('a name can state several, production first', () => {
    expect(tiersOfStage('dev-and-prod', {})).toEqual(['production', 'development']);
  });

  test('a name the configuration lists has that tier alone, compared whole and without case', () => {
    const names = { production: ['Live'], development: ['prod-sandbox'] };
    expect(tiersOfStage('live', names)).toEqual(['production']);
    expect(tiersOfStage('prod-sandbox', names)).toEqual(['development']);
    expect(tiersOfStage('live-2', names)).toEqual([]);
  });

  test('the name of a job says less than the name of a stage', () => {
    expect(tiersOfStage('test', {})).toEqual(['development']);
    expect(tiersOfTitle('Build, test and deploy', {})).toEqual([]);
    expect(tiersOfTitle('Deploy to production', {})).toEqual(['production']);
  });
});

test('the tiers of a value are those of all it can be', () => {
  const choices = ['prod', 'dev', ''].map((one) => ({ value: text(one), when: '' }));
  expect(tiersOfValue(oneOf(choices), {})).toEqual(['production', 'development']);
  expect(tiersOfValue({ kind: 'secret', name: 'PROD_KEY' }, {})).toEqual(['production']);
  expect(tiersOfValue({ kind: 'join', parts: [text('app-'), { kind: 'var', name: 'STAGING_NAME' }] }, {})).toEqual([
    'staging',
  ]);
  expect(tiersOfValue({ kind: 'unknown', because: 'of production' }, {})).toEqual([]);
});

test('what surrounds a word never changes it', () => {
  const other = fc.stringMatching(/^[xyz]{0,6}$/u);
  const glue = fc.constantFrom('-', '_', ' ', '/', '.', ':');
  fc.assert(
    fc.property(other, glue, fc.constantFrom('prod', 'PROD', 'production'), glue, other, (left, a, word, b, right) => {
      expect(tiersOfStage(`${left}${a}${word}${b}${right}`, {})).toEqual(['production']);
      expect(tiersOfStage(`x${left}${word.toLowerCase()}${right}z`, {})).toEqual([]);
    }),
  );
});

test('words are split in time that grows with the text', () => {
  const started = performance.now();
  for (const long of ['non '.repeat(50_000), 'aB'.repeat(50_000), '-'.repeat(100_000), 'non prod '.repeat(20_000)])
    wordsOf(long);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('a word that says little in a path comes after the variable that names the stage', () => {
  const tierIn = (folder: string, env: string): string =>
    deliveries(
      {
        a: `on: push
env: ${env}
jobs:
  apply:
    runs-on: x
    steps:
      - uses: aws-actions/configure-aws-credentials@v5
        with: {role-to-assume: 'arn:aws:iam::111122223333:role/apply', aws-region: ca-central-1}
      - run: terraform apply -auto-approve
        working-directory: ${folder}
`,
      },
      'apply',
    )
      .flatMap(({ tiers }) => tiers)
      .join(', ');
  expect(tierIn('aws/ses_validation_entries', '{ENVIRONMENT: production}')).toBe('production');
  expect(tierIn('aws/ses_validation_entries', '{}')).toBe('staging');
  expect(tierIn('env/staging/ses', '{ENVIRONMENT: production}')).toBe('staging');
});
