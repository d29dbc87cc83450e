import { expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { deliveries } from '../../src/scan.ts';
import { type Files, inFolder } from '../trace/traced.ts';

const list = (files: Files) => deliveries({ tree: memoryTree(inFolder(files)), asOf: '2026-11-01' }).deliveries;

const apply = (job: string, settings = ''): string =>
  `  ${job}:\n    runs-on: x\n${settings}    steps:\n      - run: terraform apply -auto-approve\n`;

test('production comes first, then what may be, and of each what is least held back', () => {
  const jobs = [
    apply('staging'),
    apply('held-production', '    environment: production\n'),
    apply('infra'),
    apply('open-production'),
  ];
  expect(list({ a: `on: push\njobs:\n${jobs.join('')}` }).map(({ job }) => job)).toEqual([
    'open-production',
    'held-production',
    'infra',
    'staging',
  ]);
});

test('what a job does several times in one way is one, with every target and place', () => {
  const steps = ['a', 'b', 'a'].map((name) => `      - run: kubectl rollout restart deploy/${name}\n`).join('');
  const found = list({ a: `on: push\njobs:\n  deploy:\n    runs-on: x\n    steps:\n${steps}` });
  expect(found.map(({ targets, places }) => [targets.length, places.map(({ line }) => line)])).toEqual([
    [2, [6, 7, 8]],
  ]);
});

test('what says the tier may differ from line to line', () => {
  const steps = ['a', 'b'].map(
    (name) => `      - run: terraform apply -auto-approve\n        working-directory: envs/production/${name}\n`,
  );
  const found = list({ a: `on: push\njobs:\n  apply:\n    runs-on: x\n    steps:\n${steps.join('')}` });
  expect(found.map(({ tier, places }) => [tier, places.length])).toEqual([['production', 2]]);
});

test('a job that is called twice in the same way is one, and with other inputs two', () => {
  const call = (job: string, stage: string): string =>
    `  ${job}:\n    uses: ./.github/workflows/b.yml\n    with: { stage: ${stage} }\n`;
  const called = `on: { workflow_call: { inputs: { stage: { type: string } } } }
jobs:
${apply('apply', '    environment: ${{ inputs.stage }}\n')}`;
  const caller = (...calls: readonly string[]): Files => ({ a: `on: push\njobs:\n${calls.join('')}`, b: called });
  expect(list(caller(call('x', 'production'), call('y', 'production')))).toHaveLength(1);
  expect(list(caller(call('x', 'production'), call('y', 'staging'))).map(({ tier }) => tier)).toEqual([
    'production',
    'staging',
  ]);
});
