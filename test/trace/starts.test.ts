import { describe, expect, test } from 'vitest';
import { APPLY, deliveries, type Files, startsOf } from './traced.ts';

const events = (files: Files): readonly string[] =>
  deliveries(files, 'd').flatMap((delivery) => startsOf(delivery).map(({ event, who }) => `${event} by ${who}`));
const started = (condition: string): readonly string[] =>
  events({
    a: `on: [push, pull_request, workflow_dispatch]\njobs:\n  d:\n    if: ${condition}\n    runs-on: x\n    steps: [{run: terraform apply -auto-approve}]\n`,
  }).map((line) => line.split(' ')[0] ?? '');

test.each([
  ['push', 'write'],
  ['workflow_dispatch', 'write'],
  ['repository_dispatch', 'write'],
  ['release', 'write'],
  ['pull_request', 'fork'],
  ['pull_request_review', 'fork'],
  ['pull_request_target', 'anyone'],
  ['issue_comment', 'anyone'],
  ['issues', 'anyone'],
  ['schedule', 'time'],
  ['workflow_run', 'workflow'],
  ['workflow_call', 'caller'],
])('%s is caused by: %s', (event, who) => {
  expect(events({ a: `on: {${event}: }\njobs: {d: {${APPLY}}}` })).toEqual([`${event} by ${who}`]);
});

describe('conditions rule events out', () => {
  test.each([
    ["github.event_name == 'push'", ['push']],
    ["'push' == github.event_name", ['push']],
    ["github.event_name == 'PUSH'", ['push']],
    ["${{ github.event_name == 'push' }}", ['push']],
    ["github.event_name != 'push'", ['pull_request', 'workflow_dispatch']],
    ["github.event_name != 'push' && github.event_name != 'pull_request'", ['workflow_dispatch']],
    ["github.event_name == 'push' || github.event_name == 'workflow_dispatch'", ['push', 'workflow_dispatch']],
    ["!(github.event_name == 'push')", ['pull_request', 'workflow_dispatch']],
    ["always() && github.event_name == 'push'", ['push']],
    ["github.event_name == 'push' && github.ref == 'refs/heads/main'", ['push']],
    ["github.ref == 'refs/heads/main'", ['push', 'workflow_dispatch']],
    ['vars.ENABLED', ['push', 'pull_request', 'workflow_dispatch']],
    ["github.event_name == 'schedule'", []],
    ["!contains(github.ref, 'x')", ['push', 'pull_request', 'workflow_dispatch']],
    ['not an expression at all', ['push', 'pull_request', 'workflow_dispatch']],
  ])('%s', (condition, expected) => {
    expect(started(JSON.stringify(condition))).toEqual(expected);
  });
});

describe('through calls', () => {
  const callee = `on: workflow_call\njobs: {d: {${APPLY}}}`;

  test('a called job is started by what starts its callers, each event once however many files have it', () => {
    const caller = (on: string): string =>
      `on: ${on}\njobs: {x: {uses: ./.github/workflows/z.yml}, y: {uses: ./.github/workflows/z.yml}}`;
    expect([...events({ a: caller('push'), b: caller('[schedule, push]'), z: callee })].sort()).toEqual([
      'push by write',
      'schedule by time',
    ]);
  });

  test('less what the condition of the calling job rules out', () => {
    const caller =
      "on: [push, pull_request]\njobs: {x: {if: github.event_name == 'push', uses: ./.github/workflows/z.yml}}";
    expect(events({ a: caller, z: callee })).toEqual(['push by write']);
  });

  test('a condition inside the called workflow asks for the event of the caller', () => {
    const inner =
      "on: workflow_call\njobs: {d: {if: github.event_name == 'push', runs-on: x, steps: [{run: terraform apply -auto-approve}]}}";
    expect(events({ a: 'on: [push, schedule]\njobs: {x: {uses: ./.github/workflows/z.yml}}', z: inner })).toEqual([
      'push by write',
    ]);
  });

  test('a workflow that is called and also starts by itself has both', () => {
    const files = {
      a: 'on: push\njobs: {x: {uses: ./.github/workflows/z.yml}}',
      z: `on: [workflow_call, workflow_dispatch]\njobs: {d: {${APPLY}}}`,
    };
    expect(events(files)).toEqual(expect.arrayContaining(['push by write', 'workflow_dispatch by write']));
  });
});
