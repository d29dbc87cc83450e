import { expect, test } from 'vitest';
import { memoryTree } from '../src/collect/memory.ts';
import type { History } from '../src/model/history.ts';
import { known } from '../src/model/place.ts';
import type { ScanInput } from '../src/scan.ts';
import { reportOf } from './scan-input.ts';

const MANIFEST = '.github/identities.yml';
const WORKFLOW = '.github/workflows/deploy.yml';

const manifest = (last: string): string => `version: 1
identities:
  - id: shop-deployer
    class: service-account
    purpose: Rolls the shop out
    owner: '@acme/platform'
    principal: arn:aws:iam::111122223333:role/shop-deployer
    review: { last: ${last}, by: '@dana' }
`;
const FILES = {
  [WORKFLOW]: `on: { push: { branches: [main] } }
permissions: { id-token: write }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: aws-actions/configure-aws-credentials@v5
        with: { role-to-assume: 'arn:aws:iam::111122223333:role/shop-deployer', aws-region: eu-west-1 }
      - run: aws s3 sync dist s3://acme-shop
`,
};

const history = (changed: string, author: string, dates: readonly string[]): History => ({
  changes: { [WORKFLOW]: { day: changed, commit: 'c' } },
  lines: { 7: { commit: 'a', dates: [] }, 8: { commit: 'b', dates } },
  commits: {
    a: { day: '2026-01-01', others: [], hasNameless: true },
    b: { day: '2026-10-01', author, others: [], hasNameless: false },
  },
});

function ask(changes: Partial<ScanInput>, last = '2026-10-01') {
  const { findings } = reportOf({ ...FILES, [MANIFEST]: manifest(last) }, changes);
  return findings.flatMap(({ ruleId, message, confidence, gates }) =>
    ruleId.startsWith('review-') ? [{ ruleId, message, confidence, gates }] : [],
  );
}

test('names what changed after the review, and the day', () => {
  expect(ask({ history: known(history('2026-10-02', 'dana', ['2026-10-01'])) })).toEqual([
    {
      ruleId: 'review-predates-change',
      message: '`shop-deployer` was last reviewed on 2026-10-01; `.github/workflows/deploy.yml` changed on 2026-10-02',
      confidence: 'medium',
      gates: false,
    },
  ]);
  expect(ask({ history: known(history('2026-10-01', 'dana', ['2026-10-01'])) })).toEqual([]);
});

test('a review that somebody else wrote does not count, where history tells', () => {
  const [finding] = ask({ history: known(history('2026-10-01', 'sam', ['2026-10-01'])) });
  expect(finding).toMatchObject({ ruleId: 'review-overdue', confidence: 'medium' });
  expect(finding?.message).toContain('the review by @dana of 2026-10-01 was written by @sam');
  expect(ask({ history: known(history('2026-10-01', 'sam', [])) })).toEqual([]);
});

test('a review that is too old is said as before, whoever wrote it', () => {
  const [finding] = ask({ history: known(history('2026-01-01', 'sam', ['2026-02-01'])) }, '2026-02-01');
  expect(finding).toMatchObject({ confidence: 'high' });
  expect(finding?.message).toContain('was last reviewed on 2026-02-01');
});

test('on a pull request the review is that of the base, and so is what history says of the base', () => {
  const base = memoryTree({ ...FILES, [MANIFEST]: manifest('2026-09-01') });
  const change = (author: string, last: string, before: string): Partial<ScanInput> => ({
    base: { kind: 'tree', tree: base },
    failOnSeverity: 'low',
    history: known(history('2026-09-20', author, [last])),
    baseHistory: known(history(before, 'dana', ['2026-09-01'])),
  });
  const own = ask(change('sam', '2026-10-20', '2026-08-01'), '2026-10-20');
  expect(own).toMatchObject([{ ruleId: 'review-predates-change', gates: true }]);
  expect(own[0]?.message).toContain('was last reviewed on 2026-09-01');
  expect(ask(change('dana', '2026-09-01', '2026-08-01'), '2026-09-01')).toMatchObject([{ gates: true }]);
  expect(ask(change('dana', '2026-09-01', '2026-09-20'), '2026-09-01')).toMatchObject([{ gates: false }]);
});
