import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alternatives,
  EMPTY,
  join,
  MAX_CHOICES,
  oneOf,
  secretsOf,
  show,
  text,
  texts,
  type Value,
} from '../../src/model/value.ts';

const secret = (name: string): Value => ({ kind: 'secret', name });
const choose = (...values: readonly Value[]): Value => oneOf(values.map((value) => ({ value, when: 'it is so' })));
const numbers = (count: number): readonly Value[] => Array.from({ length: count }, (_, index) => text(String(index)));

describe('alternatives', () => {
  test('one is itself, several are a set, and the empty text is one of them', () => {
    expect(choose(text('a'))).toEqual(text('a'));
    expect(choose(text('a'), text('a'))).toEqual(text('a'));
    expect(texts(choose(text('a'), EMPTY))).toEqual(['a', '']);
    expect(alternatives(EMPTY)).toEqual([EMPTY]);
  });

  test('a set in a set is one set', () => {
    expect(texts(choose(choose(text('a'), text('b')), text('c'), text('a')))).toEqual(['a', 'b', 'c']);
  });

  test('a text that is written like a secret is not that secret', () => {
    expect(alternatives(choose(text('secrets.A'), secret('A')))).toHaveLength(2);
  });

  test('thirty-two are kept, one more is unknown', () => {
    expect(texts(choose(...numbers(MAX_CHOICES)))).toHaveLength(32);
    expect(choose(...numbers(MAX_CHOICES + 1))).toMatchObject({ kind: 'unknown' });
  });

  test('nothing to choose from is unknown, never a value', () => {
    expect(choose()).toMatchObject({ kind: 'unknown' });
  });
});

describe('parts put together', () => {
  test('texts melt, and what is not text stays', () => {
    expect(join([text('a'), EMPTY, text('b')])).toEqual(text('ab'));
    expect(join([])).toEqual(EMPTY);
    expect(show(join([text('role/'), secret('ROLE'), text('!')]))).toBe('role/${{ secrets.ROLE }}!');
  });

  test('alternatives multiply out, as far as the limit', () => {
    const ab = choose(text('a'), text('b'));
    expect(texts(join([ab, text('-'), ab]))).toEqual(['a-a', 'a-b', 'b-a', 'b-b']);
    expect(join([ab, ab, ab, ab, ab, ab])).toMatchObject({ kind: 'unknown' });
  });

  test('what doubles at every turn ends as unknown instead of filling the memory', () => {
    const doubled = (part: Value, turns: number): Value =>
      Array.from({ length: turns }).reduce<Value>((value) => join([value, value]), part);
    expect(doubled(text('x'), 10)).toEqual(text('x'.repeat(1024)));
    for (const part of [text('x'), secret('X'), join([text('x'), secret('X')])]) {
      expect(JSON.stringify(doubled(part, 60)).length).toBeLessThan(2_000_000);
    }
  });
});

test('the secrets a value is made of', () => {
  expect(secretsOf(join([secret('USER'), text(':'), secret('PASSWORD')]))).toEqual(['USER', 'PASSWORD']);
  expect(secretsOf(choose(secret('A'), join([secret('B'), secret('A')]), text('x')))).toEqual(['A', 'B']);
  expect(secretsOf(text('secrets.A'))).toEqual([]);
});

test.each<[Value, string]>([
  [{ kind: 'var', name: 'REGION' }, 'vars.REGION'],
  [{ kind: 'input', name: 'stage' }, 'inputs.stage'],
  [{ kind: 'github', name: 'ref_name' }, 'github.ref_name'],
  [{ kind: 'env', name: 'X' }, 'env.X'],
  [{ kind: 'unknown', because: 'why' }, 'unknown (why)'],
  [choose(text('a'), EMPTY), "a | ''"],
])('%j is shown as %s', (value, shown) => {
  expect(show(value)).toBe(shown);
});

const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ maxLength: 3 }).map(text),
  fc.constantFrom<Value>(secret('A'), { kind: 'var', name: 'V' }, { kind: 'unknown', because: 'x' }),
);
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }).map(join),
    fc.array(tie('value'), { minLength: 1, maxLength: 4 }).map((list) => choose(...list)),
  ),
})).value;

test('a set is never nested, never holds one thing twice and never more than the limit', () => {
  fc.assert(
    fc.property(value, (one) => {
      const all = alternatives(one);
      expect(all.length).toBeGreaterThanOrEqual(1);
      expect(all.length).toBeLessThanOrEqual(MAX_CHOICES);
      expect(all.every(({ kind }) => kind !== 'one-of')).toBe(true);
      expect(new Set(all.map((each) => `${each.kind} ${show(each)}`)).size).toBe(all.length);
    }),
  );
});

test('putting together is the same in whatever groups it is done', () => {
  fc.assert(
    fc.property(value, value, value, (a, b, c) => {
      const [left, right] = [show(join([join([a, b]), c])), show(join([a, join([b, c])]))];
      if (!`${left}${right}`.includes('more than')) expect(left).toBe(right);
    }),
  );
});
