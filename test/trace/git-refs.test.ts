import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { show } from '../../src/model/value.ts';
import { fits, hasPart, refType, refWords, splitShapes } from '../../src/trace/git-refs.ts';
import { momentsOf } from '../../src/trace/moments.ts';
import { workflowsOf } from './traced.ts';

const refs = (on: string, asked: readonly string[] = []): readonly string[] =>
  workflowsOf({ a: `on: ${on}\njobs: {d: {runs-on: x}}` }).flatMap((workflow) =>
    momentsOf(workflow, asked).map(({ ref }) =>
      ref ? [ref.shape, ...ref.not.map((one) => `!${one}`)].join(' ') : 'default',
    ),
  );

describe('the refs of an event', () => {
  test.each([
    ['push', ['refs/*']],
    ['{push: {branches: [main]}}', ['refs/heads/main']],
    ['{push: {branches: [main, next]}}', ['refs/heads/main', 'refs/heads/next']],
    ["{push: {branches: ['release/**']}}", ['refs/heads/release/*']],
    ["{push: {branches: ['**', '!main']}}", ['refs/heads/*']],
    ["{push: {branches-ignore: ['dependabot/**']}}", ['refs/heads/*']],
    ["{push: {tags: ['v[0-9]+.[0-9]+.[0-9]+']}}", ['refs/tags/v*']],
    ["{push: {tags: ['v1+']}}", ['refs/tags/v*']],
    ["{push: {branches: [main], tags: ['v*']}}", ['refs/heads/main', 'refs/tags/v*']],
    ['{push: {tags-ignore: [nightly]}}', ['refs/tags/*']],
    ['pull_request', ['refs/pull/*/merge']],
    ['{pull_request: {branches: [main], types: [opened]}}', ['refs/pull/*/merge']],
    ['{pull_request: {branches: [main], types: [closed]}}', ['refs/pull/*/merge', 'refs/heads/main']],
    ['{pull_request: {types: [closed]}}', ['refs/pull/*/merge', 'refs/heads/*']],
    ['{pull_request_target: {branches: [next]}}', ['default']],
    ['release', ['refs/tags/*']],
    ['workflow_dispatch', ['refs/*']],
    ['merge_group', ['refs/heads/gh-readonly-queue/*']],
    ["{schedule: [{cron: '1 1 * * *'}]}", ['default']],
    ['issue_comment', ['default']],
    ['workflow_run', ['default']],
  ])('%s', (on, expected) => expect(refs(on)).toEqual(expected));
});

describe('refs that conditions ask for are looked at alone', () => {
  test.each([
    ['push', ['refs/heads/main'], ['refs/heads/main', 'refs/* !refs/heads/main']],
    ['{push: {branches: [main]}}', ['refs/heads/main'], ['refs/heads/main']],
    ['{push: {branches: [main]}}', ['refs/heads/next'], ['refs/heads/main']],
    ['{push: {tags: [v*]}}', ['refs/heads/main'], ['refs/tags/v*']],
    ['push', ['refs/tags/*'], ['refs/tags/*', 'refs/* !refs/tags/*']],
    [
      'push',
      ['refs/tags/*', 'refs/tags/v1'],
      ['refs/tags/* !refs/tags/v1', 'refs/tags/v1', 'refs/* !refs/tags/* !refs/tags/v1'],
    ],
    ['pull_request', ['refs/heads/main'], ['refs/pull/*/merge']],
  ])('%s, %j', (on, asked, expected) => expect(refs(on, asked)).toEqual(expected));
});

const name = fc.stringMatching(/^refs\/(?:heads|tags)\/[a-c]{1,3}(?:\/[a-c]{1,3})?$/u);
const shape = fc.stringMatching(/^refs\/(?:heads|tags)\/[a-c]{0,2}\*?$/u);

const containing = fc.stringMatching(/^refs\/heads\/\*[a-c]{1,2}\*$/u);

test('a ref that fits a shape fits exactly one of the shapes it is split into', () => {
  fc.assert(
    fc.property(shape, fc.array(shape, { maxLength: 4 }), name, (whole, asked, ref) => {
      const parts = splitShapes([whole], asked).filter((one) => fits(ref, one));
      expect(parts.length).toBe(fits(ref, { shape: whole, not: [] }) ? 1 : 0);
    }),
  );
});

test('a test on a shape is decided as it is for every ref that fits', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('startswith', 'endswith', 'contains'),
      shape,
      fc.array(fc.oneof(shape, containing), { maxLength: 3 }),
      fc.stringMatching(/^(?:refs\/)?[a-c/]{1,6}$/u),
      name,
      (which, whole, asked, part, ref) => {
        for (const like of splitShapes([whole], asked).filter((one) => fits(ref, one))) {
          const said = hasPart(which, like, part);
          const really =
            which === 'startswith'
              ? ref.startsWith(part)
              : which === 'endswith'
                ? ref.endsWith(part)
                : ref.includes(part);
          if (said !== undefined) expect(said).toBe(really);
        }
      },
    ),
  );
});

test('a branch is not taken away by a part that it does not have', () => {
  const like = { shape: 'refs/heads/*', not: ['refs/heads/*wip*'] };
  expect(fits('refs/heads/main', like)).toBe(true);
  expect(fits('refs/heads/my-wip-2', like)).toBe(false);
  expect(hasPart('startswith', like, 'refs/heads/main')).toBeUndefined();
});

test.each([
  [{ shape: 'refs/heads/x*', not: [] }, 'branch'],
  [{ shape: 'refs/pull/*/merge', not: [] }, 'branch'],
  [{ shape: 'refs/tags/*', not: [] }, 'tag'],
  [{ shape: 'refs/*-rc', not: [] }, 'github.ref_type'],
  [{ shape: 'refs/*', not: [] }, 'github.ref_type'],
])('%j is of the type %s', (like, type) => expect(show(refType(like))).toBe(type));

test.each([
  [{ shape: 'refs/*', not: [] }, ''],
  [{ shape: 'refs/*', not: ['refs/heads/main'] }, ' on any other ref'],
  [{ shape: 'refs/heads/*', not: ['refs/heads/main'] }, ' on any other branch'],
  [{ shape: 'refs/tags/*', not: [] }, ''],
  [{ shape: 'refs/heads/main', not: [] }, ' on `refs/heads/main`'],
  [{ shape: 'refs/pull/*/merge', not: [] }, ''],
])('%j reads "%s"', (like, words) => expect(refWords(like)).toBe(words));
