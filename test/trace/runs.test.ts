import { describe, expect, test } from 'vitest';
import type { Run } from '../../src/trace/runs.ts';
import { gateLines, type Files, trace, traceWhole } from './traced.ts';

function run(files: Files, job: string): Run {
  const found = traceWhole(files).runs.find((one) => one.job === job);
  if (!found) throw new Error(`there is no job ${job}`);
  return found;
}

const ways = ({ routes }: Run): readonly string[] =>
  routes().map(({ when, gates }) => `${when} -> ${gateLines(gates).join(', ') || 'nothing'}`);

describe('a job that ships nothing', () => {
  test('has every way to it, with the gates and tiers of each', () => {
    const files = {
      a: `on: [push, workflow_dispatch]
jobs:
  test:
    runs-on: x
    environment: \${{ github.event_name == 'push' && 'production' || 'staging' }}
    steps: [{run: npm test}]
`,
    };
    expect(ways(run(files, 'test'))).toEqual([
      '`push` -> environment production: holds',
      '`workflow_dispatch` -> environment staging: holds',
    ]);
    expect(
      run(files, 'test')
        .routes()
        .map(({ tiers }) => tiers),
    ).toEqual([['production'], ['staging']]);
  });

  test('is not held back by a step of its own that asks, but by a job before it', () => {
    const ask = '{uses: trstringer/manual-approval@v1, with: {secret: x, approvers: dana}}';
    const files = {
      a: `on: push
jobs:
  ask: { runs-on: x, steps: [${ask}] }
  test: { needs: ask, runs-on: x, steps: [${ask}, {run: npm test}] }
`,
    };
    expect(ways(run(files, 'test'))).toEqual(['`push` -> needed-job ask (trstringer/manual-approval): holds']);
  });

  test('has its steps with their conditions', () => {
    const steps =
      "      - name: Test\n        if: github.actor != 'x'\n        run: npm test\n      - uses: actions/checkout@v6\n";
    expect(run({ a: `on: push\njobs:\n  test:\n    runs-on: x\n    steps:\n${steps}` }, 'test').steps()).toMatchObject([
      { key: 'Test', condition: "github.actor != 'x'", at: { span: { line: 6 } } },
      { key: 'actions/checkout', condition: '' },
    ]);
  });
});

test('a run after another says which, and on which branches', () => {
  const on = "{ workflow_run: { workflows: [Check, '.github/workflows/x.yml'], branches: [main, 'release/**'] } }";
  const [route] = run({ a: `on: ${on}\njobs: { a: { runs-on: x, steps: [{run: echo}] } }\n` }, 'a').routes();
  expect(route?.start.after).toEqual({
    workflows: ['Check', '.github/workflows/x.yml'],
    branches: ['refs/heads/main', 'refs/heads/release/*'],
  });
});

test('workflows are known by their name, or their path where they have none', () => {
  const job = 'jobs: { a: { runs-on: x, steps: [{run: echo}] } }\n';
  expect(trace({ a: `name: Check\non: push\n${job}`, b: `on: push\n${job}` }).workflows).toMatchObject([
    { file: '.github/workflows/a.yml', name: 'Check' },
    { file: '.github/workflows/b.yml', name: '.github/workflows/b.yml' },
  ]);
});

describe('agents', () => {
  const agents = (step: string) =>
    trace({ a: `on: push\njobs: { a: { runs-on: x, steps: [${step}] } }\n` }).agents.map(({ name, token }) => [
      name,
      token.kind,
    ]);

  test('are steps with a known action or program, each with the token it is given', () => {
    expect(agents('{uses: anthropics/claude-code-action@v1, with: {github_token: "${{ github.token }}"}}')).toEqual([
      ['Claude Code', 'workflow-token'],
    ]);
    expect(agents('{uses: anthropics/claude-code-action@v1, with: {github_token: "${{ secrets.PAT }}"}}')).toEqual([
      ['Claude Code', 'stored'],
    ]);
    expect(agents('{run: claude -p hello, env: {GH_TOKEN: "${{ github.token }}"}}')).toEqual([
      ['Claude Code', 'workflow-token'],
    ]);
  });

  test('take a token of their own choice where they are given none, and are not where nothing runs them', () => {
    expect(agents('{uses: anthropics/claude-code-action@v1}')).toEqual([['Claude Code', 'unknown']]);
    expect(agents('{run: npm test}')).toEqual([]);
  });
});

test('the world is plain data, and what is found only when it is asked stands beside it', () => {
  const files = { a: `on: push\njobs: { a: { runs-on: x, environment: production, steps: [{run: npm publish}] } }\n` };
  const { world } = traceWhole(files);
  expect(structuredClone(world)).toEqual(world);
});
