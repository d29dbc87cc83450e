import { describe, expect, test } from 'vitest';
import { deliveries, startsOf } from './traced.ts';

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
  ).flatMap((delivery) => startsOf(delivery).map(({ event }) => event));

const ALL = ['push', 'pull_request', 'pull_request_target', 'release'];
const NO_PULL_REQUEST = ALL.filter((event) => event !== 'pull_request');
/** A release runs on its tag. */
const BRANCHES = ['push', 'pull_request_target'];

describe('a condition rules out', () => {
  test.each([
    [`github.event_name == 'push'`, ['push']],
    [`github.event_name != 'pull_request'`, NO_PULL_REQUEST],
    [`!(github.event_name == 'push' || github.event_name == 'release')`, ['pull_request', 'pull_request_target']],
    // A pull request runs on `refs/pull/N/merge`; `pull_request_target` runs on the default branch.
    [`github.ref == 'refs/heads/main'`, BRANCHES],
    [`github.event.ref == 'refs/heads/main'`, BRANCHES],
    [`github.ref_name == 'main'`, NO_PULL_REQUEST],
    [`github.ref_name == github.event.repository.default_branch && github.actor != 'x'`, NO_PULL_REQUEST],
    [`startsWith(github.ref, 'refs/tags/')`, ['push', 'release']],
    [`contains(github.ref, 'refs/heads/release')`, ['push', 'pull_request_target']],
    [`github.ref_type == 'tag'`, ['push', 'release']],
    [`github.base_ref == 'main'`, ['pull_request', 'pull_request_target']],
    [`github.event_name == 'push' || github.ref == 'refs/heads/main'`, BRANCHES],
    [`github.ref == format('refs/heads/{0}', github.event.repository.default_branch)`, BRANCHES],
    [`!startsWith(github.ref, 'refs/tags/')`, ['push', 'pull_request', 'pull_request_target']],
    [`github.head_ref == 'main'`, ['pull_request', 'pull_request_target']],
  ])('%s', (condition, expected) => expect(startedBy(condition)).toEqual(expected));
});

describe('a condition leaves open', () => {
  test.each([
    `github.ref != 'refs/heads/main'`,
    `github.ref_name == '7/merge'`,
    `github.ref == 'refs/heads/main' || contains(github.event.pull_request.labels.*.name, 'preview')`,
    `startsWith(github.ref, vars.PREFIX)`,
    `always()`,
  ])('%s', (condition) => expect(startedBy(condition)).toEqual(ALL));
});

describe('an input that the event does not give', () => {
  const ON = 'on: {push: {}, workflow_dispatch: {inputs: {dry: {type: boolean, default: true}}}}';

  test.each([
    ['inputs.dry == false', ['push', 'workflow_dispatch']],
    ['inputs.dry != false', ['workflow_dispatch']],
    ['inputs.dry != true', ['push', 'workflow_dispatch']],
    ['inputs.dry == true', ['workflow_dispatch']],
    ["inputs.dry == ''", ['push', 'workflow_dispatch']],
    ['inputs.dry == null', ['push', 'workflow_dispatch']],
    ['!inputs.dry', ['push', 'workflow_dispatch']],
  ])('counts as false: %s', (condition, expected) => {
    const files = { ship: `${ON}\njobs: {ship: {if: "${condition}", runs-on: x, steps: [{run: terraform apply}]}}` };
    expect(deliveries(files, 'ship').flatMap((one) => startsOf(one).map(({ event }) => event))).toEqual(expected);
  });
});

test('a schedule runs on a branch, whatever it is called', () => {
  const on = (condition: string): number =>
    deliveries(
      {
        ship: `on: {schedule: [{cron: '1 1 * * *'}]}\njobs: {ship: {if: "${condition}", runs-on: x, steps: [{run: terraform apply}]}}`,
      },
      'ship',
    ).length;
  expect(on("startsWith(github.ref, 'refs/tags/')")).toBe(0);
  expect(on("startsWith(github.ref, 'refs/heads/')")).toBe(1);
  expect(on("startsWith(github.ref, 'refs/heads/release/')")).toBe(1);
  expect(on("!startsWith(github.ref, 'refs/heads/')")).toBe(0);
});
