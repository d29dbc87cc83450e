import { expect, test } from 'vitest';
import { judgeAll } from '../../src/rules/judge.ts';
import { trace, type Files } from '../trace/traced.ts';

/** What one rule says of a repository: message, why and fix of each finding. */
const said = (ruleId: string, files: Files): readonly string[] =>
  judgeAll(trace(files)).flatMap(({ rule, judgement }) =>
    rule.id === ruleId && judgement.outcome === 'not-met' ? [judgement.message, judgement.why, judgement.fix] : [],
  );
const APPROVE = 'approve: {environment: production, runs-on: x, steps: [{run: echo}]}';
const SHIP = 'runs-on: x, steps: [{run: kubectl apply --namespace prod -f k8s}]';

test('several ways around are named, and the verb fits them all', () => {
  const on = 'on: {push: {branches: [main, next]}, schedule: [{cron: "1 1 * * *"}]}';
  const environment = "\"${{ github.ref == 'refs/heads/main' && 'production' || '' }}\"";
  const called = `on: workflow_call\njobs: {ship: {${SHIP}}}`;
  const [message, why] = said('gate-can-be-skipped', {
    a: `on: {push: {branches: [main]}}\njobs:\n  ${APPROVE}\n  x: {needs: approve, uses: ./.github/workflows/z.yml}\n`,
    b: `on: {push: {branches: [next]}, schedule: [{cron: "1 1 * * *"}]}\njobs: {y: {uses: ./.github/workflows/z.yml}}`,
    z: called,
  });
  expect(message).toBe(
    'Job `ship` deploys to Kubernetes in production, and nothing holds it back for `push` on `refs/heads/next` and `schedule`',
  );
  expect(why).toContain('; started by `push` on `refs/heads/next` and `schedule` it waits for nobody.');
  expect(
    said('environment-can-be-empty', { a: `${on}\njobs: {ship: {environment: ${environment}, ${SHIP}}}` })[2],
  ).toBe(
    "Let the expression name an environment in every case, as with `|| 'production'` at its end, or keep the job from running where it names none: by an `if:`, or, where a matrix gives the name, by leaving that entry out.",
  );
});

test.each([
  ['if: always(), ', 'refused', 'An `if:` on the way'],
  ['if: "always() && needs.approve.result != \'failure\'", ', 'cancelled', 'Whoever cancels the run'],
])('how a gate is gone around: %s', (condition, ended, because) => {
  const [message, why] = said('gate-can-be-skipped', {
    a: `on: push\njobs:\n  ${APPROVE}\n  ship: {needs: approve, ${condition}${SHIP}}`,
  });
  expect(message).toMatch(new RegExp(`although its gate approve \\(production\\) was ${ended}$`, 'u'));
  expect(why).toContain(because);
});

test('a job that reaches several tiers is not told to name production alone', () => {
  const fix = (namespace: string): string =>
    said('production-without-environment', {
      a: `on: {workflow_dispatch: {inputs: {env: {type: choice, options: [staging, production]}}}}\njobs:\n  ship:\n    runs-on: x\n    steps: [{run: "kubectl apply --namespace ${namespace} -f k8s"}]\n`,
    })[2] ?? '';
  expect(fix('production')).toMatch(/Then add `environment: production` to the job `ship`\.$/u);
  expect(fix('${{ inputs.env }}')).toMatch(
    /by an expression that tells production from the rest, so that each has its own\.$/u,
  );
});

test('where a publish logs in by its subject, the trust comes first', () => {
  const [, , fix] = said('publish-without-environment', {
    a: 'on: push\npermissions: {id-token: write}\njobs: {ship: {runs-on: x, steps: [{uses: pypa/gh-action-pypi-publish@v1}]}}',
  });
  expect(fix).toContain('accept the subject `environment:release` before the job names it');
});

test('a job of a matrix is named as GitHub names it', () => {
  const [, why] = said('environment-can-be-empty', {
    a: `on: push\njobs:\n  ship:\n    strategy: {matrix: {include: [{region: eu, gate: production}, {region: us}]}}\n    environment: $\{{ matrix.gate }}\n    ${SHIP.replace(', ', '\n    ')}\n`,
  });
  expect(why).toContain('gives `production` on some ways to start it and nothing for `push` as `ship (us)`.');
});
