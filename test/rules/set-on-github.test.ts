import { expect, test } from 'vitest';
import { readFacts } from '../../src/facts/record.ts';
import { known } from '../../src/model/place.ts';
import { reportOf } from '../scan-input.ts';

const FILES = {
  '.github/workflows/test.yml': 'name: Test\non: push\njobs: {test: {runs-on: x, steps: [{run: npm test}]}}\n',
};
const record = (facts: object) =>
  known(
    readFacts(
      'facts.json',
      JSON.stringify({ schemaVersion: '1.0', repository: 'acme/shop', asked: '2026-11-01', ...facts }),
    ),
  );
const key = (title: string, created: string) => ({
  title,
  readOnly: false,
  created,
  lastUsed: { state: 'absent' },
  addedBy: 'dana',
});

test('what stands in no file says where it is set, and each keeps a fingerprint of its own', () => {
  const { findings } = reportOf(FILES, {
    facts: record({
      secrets: {
        state: 'known',
        value: [
          { name: 'ONE', updated: '2026-01-01' },
          { name: 'TWO', updated: '2026-01-01' },
        ],
      },
      deployKeys: { state: 'known', value: [key('mirror', '2024-01-01'), key('mirror', '2024-01-02')] },
    }),
  });
  expect(findings.map(({ ruleId, path, line, setting }) => [ruleId, `${path}:${line}`, setting])).toEqual([
    ['deploy-key-stale', '.github/workflows/test.yml:1', 'Settings → Deploy keys → mirror'],
    ['deploy-key-stale', '.github/workflows/test.yml:1', 'Settings → Deploy keys → mirror'],
    [
      'secret-unused',
      '.github/workflows/test.yml:1',
      'Settings → Secrets and variables → Actions → Repository secrets → ONE',
    ],
    [
      'secret-unused',
      '.github/workflows/test.yml:1',
      'Settings → Secrets and variables → Actions → Repository secrets → TWO',
    ],
  ]);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(4);
});

test('a workflow that was not wholly read may read any secret', () => {
  const { findings, unknown } = reportOf(
    { ...FILES, '.github/workflows/other.yml': 'on: push\njobs: {a: [oops]}\n' },
    { facts: record({ secrets: { state: 'known', value: [{ name: 'ONE', updated: '2026-01-01' }] } }) },
  );
  expect(findings).toEqual([]);
  expect(unknown.map(({ because }) => because)).toContain(
    'whether anything reads `ONE` of the repository: .github/workflows/other.yml was not read, or not wholly',
  );
});
