import { describe, expect, test } from 'vitest';
import { known, unknown } from '../../src/model/place.ts';
import type { Change, Run } from '../../src/publish/run.ts';
import { findUploadTarget, type UploadWish } from '../../src/publish/upload-target.ts';

const MERGE = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);
const BASE = 'c'.repeat(40);
const OTHER = 'd'.repeat(40);
const CHANGE: Change = { number: 7, headSha: HEAD, baseSha: BASE, fork: false };

const push: Run = {
  workspace: '/w',
  event: 'push',
  repository: 'acme/shop',
  sha: MERGE,
  ref: 'refs/heads/main',
  actor: 'dana',
  api: 'https://api.github.com',
};
const pull: Run = { ...push, event: 'pull_request', ref: 'refs/pull/7/merge', change: known(CHANGE) };
const wish: UploadWish = { upload: 'auto', token: 'dummy', head: MERGE, incomplete: false };
const always: UploadWish = { ...wish, upload: 'always' };

describe('the commit and ref of an upload', () => {
  test('on a push are those of the run', () => {
    expect(findUploadTarget(push, wish)).toEqual({ kind: 'target', sha: MERGE, ref: 'refs/heads/main' });
  });

  test('on a pull request are the merge commit where that is checked out', () => {
    expect(findUploadTarget(pull, wish)).toEqual({ kind: 'target', sha: MERGE, ref: 'refs/pull/7/merge' });
  });

  test('on a pull request are the head where that is checked out', () => {
    expect(findUploadTarget(pull, { ...wish, head: HEAD })).toEqual({
      kind: 'target',
      sha: HEAD,
      ref: 'refs/pull/7/head',
    });
  });

  test('on a merge group are those of the run', () => {
    const ref = 'refs/heads/gh-readonly-queue/main/pr-7';
    const group: Run = {
      ...push,
      event: 'merge_group',
      ref,
      change: known({ headSha: MERGE, baseSha: BASE, fork: false }),
    };
    expect(findUploadTarget(group, wish)).toEqual({ kind: 'target', sha: MERGE, ref });
  });

  test('on pull_request_target are those of what is checked out, and only if asked for', () => {
    const target: Run = { ...pull, event: 'pull_request_target', ref: 'refs/heads/main' };
    expect(findUploadTarget(target, wish)).toMatchObject({
      kind: 'none',
      because: expect.stringContaining('untrusted'),
    });
    expect(findUploadTarget(target, always)).toEqual({ kind: 'target', sha: MERGE, ref: 'refs/heads/main' });
    expect(findUploadTarget(target, { ...always, head: HEAD })).toEqual({
      kind: 'target',
      sha: HEAD,
      ref: 'refs/pull/7/head',
    });
    expect(findUploadTarget(target, { ...always, head: OTHER })).toMatchObject({ kind: 'none' });
  });
});

describe('nothing is uploaded', () => {
  const cases: readonly (readonly [string, Run, UploadWish, RegExp])[] = [
    ['from an incomplete scan', push, { ...always, incomplete: true }, /incomplete.*close/u],
    ['from a fork', { ...pull, change: known({ ...CHANGE, fork: true }) }, wish, /fork/u],
    ['from a run of Dependabot', { ...pull, actor: 'dependabot[bot]' }, wish, /Dependabot/u],
    ['after a workflow_run', { ...push, event: 'workflow_run' }, wish, /untrusted/u],
    ['about another commit than that of the run', push, { ...wish, head: OTHER }, /not the commit of this run/u],
    [
      'about another commit than those of the pull request',
      pull,
      { ...wish, head: OTHER },
      /not the commit of this run/u,
    ],
    ['without a token', push, { ...always, token: '' }, /token/u],
    ['without a repository', { ...push, repository: '' }, always, /GITHUB_REPOSITORY/u],
    ['without a commit', { ...push, sha: '' }, { ...always, head: undefined }, /GITHUB_SHA/u],
    ['without a ref', { ...push, ref: 'main' }, always, /GITHUB_REF/u],
    ['for a pull request that the event does not name', { ...pull, change: unknown('no event') }, always, /no event/u],
  ];
  test.each(cases)('%s', (_, run, wanted, because) => {
    expect(findUploadTarget(run, wanted)).toMatchObject({ kind: 'none', because: expect.stringMatching(because) });
  });
});

test('"always" tries where "auto" knows that the token can only read', () => {
  const fork: Run = { ...pull, change: known({ ...CHANGE, fork: true }) };
  expect(findUploadTarget(fork, always)).toMatchObject({ kind: 'target' });
});

test('where git does not tell what is checked out, the runner is believed', () => {
  expect(findUploadTarget(push, { ...wish, head: undefined })).toMatchObject({ kind: 'target', sha: MERGE });
});
