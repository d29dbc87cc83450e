import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/report.ts';
import type { Files } from '../scan-input.ts';
import { reportOf } from '../scan-input.ts';

const deploy = (on: string): string => `on: ${on}
jobs:
  roll-out:
    runs-on: ubuntu-latest
    steps: [{ run: 'kubectl apply --namespace production -f k8s/' }]
`;
const RENOVATE = '{"automerge": true}';

const found = (files: Files): readonly Finding[] =>
  reportOf(files).findings.filter(({ ruleId }) => ruleId === 'unattended-delivery');

describe('a merge into the default branch', () => {
  test.each([
    ['push', true],
    ['{push: {branches: [main]}}', true],
    ['{push: {branches: [master]}}', true],
    ['{push: {branches: [main, dev]}}', true],
    ["{push: {branches: ['**']}}", true],
    ["{push: {branches: ['ma*']}}", true],
    ["{push: {branches-ignore: ['dependabot/**']}}", true],
    ['{pull_request: {types: [closed]}}', true],
    ['{push: {branches: [production]}}', false],
    ["{push: {branches: ['release/*']}}", false],
    ["{push: {tags: ['v*']}}", false],
    ['workflow_dispatch', false],
    ['{schedule: [{cron: "0 3 * * *"}]}', false],
    ['{release: {types: [published]}}', false],
  ])('%s starts the delivery: %s', (on, expected) => {
    expect(found({ '.github/workflows/a.yml': deploy(on), 'renovate.json': RENOVATE }).length > 0).toBe(expected);
  });
});

test('says which tool, whose pull requests, and what ships', () => {
  const [finding] = found({ '.github/workflows/a.yml': deploy('push'), 'renovate.json': RENOVATE });
  expect(finding).toMatchObject({ path: 'renovate.json', line: 1, confidence: 'medium', severity: 'medium' });
  expect(finding?.message).toMatch(
    /^Renovate merges pull requests of `renovate\[bot\]` without a person, and job `roll-out` then /,
  );
  expect(finding?.why).toContain('Unless GitHub requires a review of the default branch, which is not known here');
  expect(finding?.related.map(({ path }) => path)).toEqual(['.github/workflows/a.yml']);
});

test('one finding a file, however many ways to merge it has', () => {
  const text = '{"automerge": true, "minor": {"automerge": true}, "extends": [":automergeAll"]}';
  expect(found({ '.github/workflows/a.yml': deploy('push'), 'renovate.json': text })).toHaveLength(1);
});

test('updates of another branch do not count', () => {
  const text = '{"automerge": true, "baseBranchPatterns": ["v1.x"]}';
  expect(found({ '.github/workflows/a.yml': deploy('push'), 'renovate.json': text })).toEqual([]);
});
