import { describe, expect, test } from 'vitest';
import { deliveries } from './traced.ts';

/** The events that still start a job with this condition, of a push and of all that a pull request is. */
const startedBy = (condition: string): readonly string[] =>
  deliveries(
    {
      ship: [
        'on: [push, pull_request, pull_request_target, release]',
        `jobs: {ship: {if: "${condition}", runs-on: x, steps: [{run: terraform apply}]}}`,
      ].join('\n'),
    },
    'ship',
  ).flatMap(({ starts }) => starts.map(({ event }) => event));

const ALL = ['push', 'pull_request', 'pull_request_target', 'release'];
const NO_PULL_REQUEST = ALL.filter((event) => event !== 'pull_request');

describe('a condition rules out', () => {
  test.each([
    [`github.event_name == 'push'`, ['push']],
    [`github.event_name != 'pull_request'`, NO_PULL_REQUEST],
    [`!(github.event_name == 'push' || github.event_name == 'release')`, ['pull_request', 'pull_request_target']],
    // A pull request runs on `refs/pull/N/merge`; `pull_request_target` runs on the base branch.
    [`github.ref == 'refs/heads/main'`, NO_PULL_REQUEST],
    [`github.event.ref == 'refs/heads/main'`, NO_PULL_REQUEST],
    [`github.ref_name == 'main'`, NO_PULL_REQUEST],
    [`github.ref_name == github.event.repository.default_branch && github.actor != 'x'`, NO_PULL_REQUEST],
    [`startsWith(github.ref, 'refs/tags/')`, NO_PULL_REQUEST],
    [`contains(github.ref, 'refs/heads/release')`, NO_PULL_REQUEST],
    [`github.event_name == 'push' || github.ref == 'refs/heads/main'`, NO_PULL_REQUEST],
  ])('%s', (condition, expected) => expect(startedBy(condition)).toEqual(expected));
});

describe('a condition leaves open', () => {
  test.each([
    `github.ref != 'refs/heads/main'`,
    `!startsWith(github.ref, 'refs/tags/')`,
    `github.ref_name == '7/merge'`,
    `github.head_ref == 'main'`,
    `github.ref == 'refs/heads/main' || contains(github.event.pull_request.labels.*.name, 'preview')`,
    `startsWith(github.ref, vars.PREFIX)`,
    `always()`,
  ])('%s', (condition) => expect(startedBy(condition)).toEqual(ALL));
});
