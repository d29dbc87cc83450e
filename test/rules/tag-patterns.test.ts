import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  areApart,
  covers,
  examplesOf,
  filterPattern,
  matches,
  rulePattern,
  shapePattern,
} from '../../src/rules/tag-patterns.ts';

const isCovered = (rule: string, filter: string): boolean => {
  const pattern = rulePattern(rule);
  return pattern !== undefined && covers(pattern, filterPattern(filter));
};

test.each([
  ['~ALL', '**', true],
  ['~ALL', 'v*', true],
  ['refs/tags/v*', 'v*', true],
  ['v*', 'v*', true],
  ['refs/tags/v*', 'v*.*.*', true],
  ['refs/tags/v*', 'v[0-9]+.[0-9]+.[0-9]+', true],
  ['refs/tags/v*', 'v1.0?', true],
  ['refs/tags/*', '*', true],
  ['refs/tags/*', 'release/*', false],
  ['refs/tags/**/*', 'release/*', true],
  ['refs/tags/**/*', '**', true],
  ['refs/tags/release/*', 'release/*', true],
  ['refs/tags/*', '**', false],
  ['refs/tags/v[0-9]*', 'v[0-9]*', true],
  ['refs/tags/v[0-9]*', 'v1.*', true],
  ['refs/tags/v[0-9]*', 'v*', false],
  ['refs/tags/v?', 'v1', true],
  ['refs/tags/v?', 'v12', false],
  ['refs/tags/v1*', 'v*', false],
  ['refs/heads/v*', 'v*', false],
  ['refs/tags/{v,w}*', 'v*', false],
  ['~DEFAULT_BRANCH', 'v*', false],
])('%s over %s: %s', (rule, filter, expected) => {
  expect(isCovered(rule, filter)).toBe(expected);
});

test('a shape is any text, with slashes', () => {
  const rule = (text: string) => rulePattern(text) ?? shapePattern('');
  expect(covers(rule('refs/tags/v*'), shapePattern('refs/tags/v*'))).toBe(false);
  expect(covers(rule('refs/tags/**/*'), shapePattern('refs/tags/*'))).toBe(true);
  expect(covers(rule('refs/tags/v*'), shapePattern('refs/tags/v1'))).toBe(true);
});

test('patterns that begin otherwise are apart', () => {
  expect(areApart(filterPattern('v*'), filterPattern('nightly-*'))).toBe(true);
  expect(areApart(filterPattern('v*'), filterPattern('v1*'))).toBe(false);
  expect(areApart(filterPattern('v*'), filterPattern('*-rc'))).toBe(false);
});

const part = fc.constantFrom('v', '1', '.', '-', '/', '*', '**', '?', '+', '[0-9]', 'rc', 'a');
const text = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

test('what is covered, fits: every example of the filter fits the rule', () => {
  fc.assert(
    fc.property(text, text, (rule, filter) => {
      const pattern = rulePattern(rule);
      const tags = filterPattern(filter);
      if (!pattern || !covers(pattern, tags)) return;
      expect(examplesOf(tags).filter((one) => !matches(pattern, one))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test('any text is a pattern, and no example lies outside its own', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (filter) => {
      const tags = filterPattern(filter);
      expect(examplesOf(tags).every((one) => matches(tags, one))).toBe(true);
      rulePattern(filter);
    }),
  );
});
