import { describe, expect, test } from 'vitest';
import { APPLY, deliveries, type Files } from './traced.ts';

const access = (files: Files): string => {
  const token = deliveries(files, 'd')[0]?.job.token;
  if (token?.kind === 'listed')
    return Object.entries(token.scopes)
      .map((pair) => pair.join(': '))
      .join(', ');
  return token?.kind === 'all' ? `all ${token.access}` : (token?.kind ?? 'no job');
};

describe('of a job that is started', () => {
  test.each([
    ['', '', 'setting'],
    ['permissions: read-all\n', '', 'all read'],
    ['permissions: {}\n', '', ''],
    ['permissions: {contents: write}\n', '', 'contents: write'],
    ['permissions: {contents: write}\n', 'permissions: {id-token: write}, ', 'id-token: write'],
  ])('%s%s', (workflow, job, expected) => {
    expect(access({ a: `on: push\n${workflow}jobs: {d: {${job}${APPLY}}}` })).toBe(expected);
  });
});

describe('of a job that is called', () => {
  const called = (caller: string, callee: string): string =>
    access({
      a: `on: push\njobs: {x: {${caller}uses: ./.github/workflows/b.yml}}`,
      b: `on: workflow_call\njobs: {d: {${callee}${APPLY}}}`,
    });

  test.each([
    ['', '', 'setting'],
    ['permissions: {contents: read}, ', '', 'contents: read'],
    [
      'permissions: {contents: read}, ',
      'permissions: {contents: write, id-token: write}, ',
      'contents: read, id-token: none',
    ],
    ['permissions: write-all, ', 'permissions: {id-token: write}, ', 'id-token: write'],
    ['', 'permissions: {id-token: write}, ', 'id-token: write'],
  ])('%s%s', (caller, callee, expected) => expect(called(caller, callee)).toBe(expected));

  test('of two callers the one that leaves most counts', () => {
    expect(
      access({
        a: 'on: push\njobs: {x: {permissions: {contents: read}, uses: ./.github/workflows/b.yml}, y: {permissions: {contents: write}, uses: ./.github/workflows/b.yml}}',
        b: `on: workflow_call\njobs: {d: {${APPLY}}}`,
      }),
    ).toBe('contents: write');
  });
});
