import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { githubScriptMeanings } from '../../src/providers/github-script.ts';

const does = (script: string): readonly string[] =>
  githubScriptMeanings(script).flatMap((one) => (one.is === 'effect' || one.is === 'approval' ? [one.does] : []));
const REVIEW = 'approves a pull request';

describe('scripts of actions/github-script', () => {
  test.each([
    [`await github.rest.pulls.createReview({ ...context.repo, pull_number: n, event: 'APPROVE' })`, REVIEW],
    [`github.pulls.createReview({ event: ok ? "APPROVE" : "COMMENT" })`, REVIEW],
    [`const event = 'APPROVE';\nawait github.rest.pulls.createReview({ pull_number, event })`, REVIEW],
    [`const e = "APPROVE"; github.rest.pulls.submitReview({ 'event': e })`, REVIEW],
    [
      'await github.graphql(`mutation($id: ID!) { addPullRequestReview(input: {pullRequestId: $id, event: APPROVE}) { clientMutationId } }`)',
      REVIEW,
    ],
    [`github.request('POST /repos/{owner}/{repo}/pulls/1/reviews', { event: 'APPROVE' })`, REVIEW],
    [
      `github.rest.actions.reviewPendingDeploymentsForRun({ state: 'approved', environment_ids: [1] })`,
      'approves a waiting deployment',
    ],
    [
      `github.request('POST /repos/o/r/actions/runs/1/pending_deployments', { state: 'approved' })`,
      'approves a waiting deployment',
    ],
    [
      `github.rest.actions.reviewPendingDeploymentsForRun({ state: 'rejected', comment: 'approved last week' })`,
      'rejects a waiting deployment',
    ],
    ['await github.rest.pulls.merge({ pull_number: 1 })', 'merges a pull request'],
    ['github.graphql(`mutation { enablePullRequestAutoMerge(input: {}) { x } }`)', 'merges a pull request'],
    [`github.rest.repos.createRelease({ tag_name: 'v1' })`, 'publishes a GitHub release'],
    [`github.rest.actions.createWorkflowDispatch({ workflow_id: 'a.yml' })`, 'starts another workflow'],
    ['github.rest.repos.createDispatchEvent({})', 'starts another workflow'],
    [`x = a / b; // it's\ngithub.rest.pulls.merge({})`, 'merges a pull request'],
    [`if (/['"(]/.test(t)) github.rest.pulls.merge({})`, 'merges a pull request'],
  ])('%s', (script, expected) => expect(does(script)).toEqual([expected]));

  test.each([
    `const draft = true;\ngithub.rest.repos.createRelease({ tag_name, draft, body })`,
    `github.rest.pulls.createReview({ event: 'REQUEST_CHANGES', body: 'APPROVE' })`,
    `github.rest.pulls.createReview({ event: 'COMMENT' }); const label = 'APPROVE'`,
    `// github.rest.pulls.merge({})`,
    `/* pulls.createReview({ event: 'APPROVE' }) */`,
    `core.info("github.rest.pulls.merge({})")`,
    `github.rest.repos.merge({ base: 'x' })`,
    `github.rest.repos.createRelease({ draft: true })`,
    `github.request('GET /repos/o/r/actions/runs/1/pending_deployments')`,
    'github.graphql(`query { viewer { login } }`)',
    `createReview = 'APPROVE'`,
  ])('nothing: %s', (script) => expect(does(script)).toEqual([]));

  test('each meaning is given once', () => {
    expect(does('github.rest.pulls.merge({}); github.rest.pulls.merge({})')).toHaveLength(1);
  });

  test.each(['(', '`', '/', "'", '/*', '=/', "createReview({event:'x',", 'event:', 'a=event,'])(
    '100 kB of %j takes linear time',
    (shape) => {
      const start = performance.now();
      githubScriptMeanings(shape.repeat(100_000 / shape.length));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );

  test('never throws', () => {
    const tokens = [
      'createReview',
      '(',
      ')',
      '{',
      '}',
      'event',
      ':',
      "'APPROVE'",
      '`',
      '"',
      '/',
      '//',
      '*/',
      '\\',
      '\n',
      ',',
      '.',
      'pulls',
      'merge',
      '${',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 50 }), (all) => {
        expect(Array.isArray(githubScriptMeanings(all.join('')))).toBe(true);
      }),
      { seed: 20261120, numRuns: 1000 },
    );
  });
});
