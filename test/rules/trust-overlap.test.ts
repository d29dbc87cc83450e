import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY, fits, hole, literally, type Pattern, type Piece } from '../../src/model/trust.ts';
import { afterLast, beforeFirst, mayMeet } from '../../src/rules/trust-overlap.ts';

const pattern = (text: string): Pattern =>
  text
    .split(/(\*|\?|\$\{\w+\})/u)
    .flatMap(
      (part): Pattern =>
        part === '*'
          ? [ANY]
          : part === '?'
            ? [{ kind: 'one', without: '' }]
            : part.startsWith('${')
              ? [hole(part.slice(2, -1))]
              : literally(part),
    );

describe('whether two patterns may stand for one text', () => {
  test.each<readonly [string, string, boolean]>([
    ['a', 'a', true],
    ['a', 'b', false],
    ['', '', true],
    ['', 'a', false],
    ['${stage}-shop', 'production-shop', true],
    ['${stage}-shop', 'production-site', false],
    ['${stage}-shop', '${x}', true],
    ['shop-${stage}', '${team}-production', true],
    ['*-Role-*', 'stack-Role-1X', true],
    ['*-Role-*', 'shop-deployer', false],
    ['a?c', '${x}bc', true],
    ['a?c', 'ac', false],
    ['*', '', true],
  ])('%s and %s', (one, other, expected) => {
    expect(mayMeet(pattern(one), pattern(other))).toBe(expected);
    expect(mayMeet(pattern(other), pattern(one))).toBe(expected);
  });

  test('a hole stops at what it does not have', () => {
    expect(mayMeet(pattern('repo:${owner}/site:*'), pattern('repo:acme/shop:*'), ':')).toBe(false);
    expect(mayMeet(pattern('repo:${name}:*'), pattern('repo:acme/shop:*'), ':')).toBe(true);
  });

  const PIECES: fc.Arbitrary<Piece> = fc.oneof(
    fc
      .string({ unit: fc.constantFrom('a', 'b', ':'), minLength: 1, maxLength: 3 })
      .map((text): Piece => ({ kind: 'text', text })),
    fc.constantFrom<Piece>(ANY, { kind: 'one', without: '' }, { kind: 'any', least: 0, without: ':' }),
  );

  test('agrees with what fits, where one of them is a text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 5 }), text, (pieces, whole) => {
        expect(mayMeet(pieces, literally(whole))).toBe(fits(pieces, whole));
      }),
    );
  });

  test('finds every text that both fit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 4 });
    const pieces = fc.array(PIECES, { maxLength: 4 });
    fc.assert(
      fc.property(pieces, pieces, text, (one, other, whole) => {
        if (fits(one, whole) && fits(other, whole)) expect(mayMeet(one, other)).toBe(true);
      }),
    );
  });
});

test('what follows the last slash, and what stands before a sign', () => {
  expect(afterLast(pattern('arn:aws:iam::${account}:role/ci/${stage}-shop'), '/')).toEqual(pattern('${stage}-shop'));
  expect(afterLast(pattern('${x}'), '/')).toEqual(pattern('${x}'));
  expect(beforeFirst(pattern('${x}-ci@shop.iam'), '@')).toEqual(pattern('${x}-ci'));
});
