import { describe, expect, test } from 'vitest';
import { join, oneOf, text, type Value } from '../../src/model/value.ts';
import { looksOf, looksReal, mayBeSecret, sourceOf } from '../../src/trace/sources.ts';

const secret = (name: string): Value => ({ kind: 'secret', name });
const choose = (...values: readonly Value[]): Value => oneOf(values.map((value) => ({ value, when: '' })));
const source = (value: Value) => sourceOf(value, { handedIn: (name) => name === 'FROM_CALLER' });

describe('where a value comes from', () => {
  test.each<[string, Value, unknown]>([
    ['a stored secret', secret('A'), { kind: 'stored', secret: 'A' }],
    ['a secret from a caller elsewhere', secret('FROM_CALLER'), { kind: 'handed-in', secret: 'FROM_CALLER' }],
    ['the token of the run', { kind: 'github', name: 'token' }, { kind: 'workflow-token' }],
    ['an output', { kind: 'output', name: 'steps.a.outputs.b' }, { kind: 'minted', by: 'steps.a.outputs.b' }],
    ['a variable', { kind: 'var', name: 'REGION' }, { kind: 'variable', name: 'REGION' }],
    ['nothing', text('  '), undefined],
    ['a secret in a text', join([text('Bearer '), secret('A')]), { kind: 'stored', secret: 'A' }],
  ])('%s', (_, value, expected) => {
    expect(source(value)).toEqual(expected);
  });

  test('of several, the one that lives longest', () => {
    expect(source(choose({ kind: 'github', name: 'token' }, secret('A')))).toMatchObject({ kind: 'stored' });
    expect(source(choose({ kind: 'output', name: 'x' }, { kind: 'github', name: 'token' }))).toMatchObject({
      kind: 'minted',
    });
    expect(source(choose(text(''), { kind: 'var', name: 'A' }))).toMatchObject({ kind: 'variable' });
  });

  test.each<Value>([
    { kind: 'input', name: 'a' },
    { kind: 'env', name: 'A' },
    { kind: 'matrix', name: 'a' },
    { kind: 'unknown', because: 'why' },
  ])('what is set elsewhere is unknown: %j', (value) => {
    expect(source(value)).toMatchObject({ kind: 'unknown' });
  });
});

describe('literals', () => {
  const random = 'kQ7zM2xW9pL4vB8n';

  test.each([
    'test',
    'minioadmin',
    'changeme',
    'not-a-real-key-0001',
    'x'.repeat(40),
    '1234567890123456',
    'abcdefghijklmnopqrst',
    'two words and a Number1',
    '00000000-0000-0000-0000-000000000000',
  ])('%j is a placeholder', (literal) => {
    expect(looksReal(literal)).toBe(false);
  });

  test('what is long, mixed and says nothing is taken for real', () => {
    expect(looksReal('Rt2bVn84KqWz')).toBe(true);
    expect(looksReal('rt2bvn84kqwz')).toBe(false);
    expect(looksReal(random)).toBe(true);
    expect(looksReal(` ${random} `)).toBe(true);
  });

  test.each([
    ['Summer2024!', 'doubtful'],
    ['Summer2024', 'doubtful'],
    ['summer-2024', 'placeholder'],
    ['MyTestCompany#2024', 'doubtful'],
    ['Passw0rd!', 'doubtful'],
    ['password123', 'placeholder'],
    ['not-a-real-token-1234', 'placeholder'],
    ['minioadmin', 'placeholder'],
    ['a sentence with 3 Words', 'placeholder'],
    ['eu-west-1', 'placeholder'],
    ['AKIAQWERTY12345ZXCVB', 'placeholder'],
    [random, 'real'],
  ])('%s looks %s', (literal, looks) => {
    expect(looksOf(literal)).toBe(looks);
  });

  test('what may be a placeholder decides nothing where something is stored', () => {
    expect(source(choose(secret('A'), text('Summer2024!')))).toMatchObject({ kind: 'stored' });
    expect(source(choose(text('dummy'), { kind: 'output', name: 'x' }))).toMatchObject({ kind: 'minted' });
    expect(source(choose(secret('A'), text(random)))).toMatchObject({ kind: 'literal' });
  });

  test('a private key is, when it is all there', () => {
    const key = (body: string): string =>
      ['-----BEGIN PRIVATE', ` KEY-----\n${body}\n-----END PRIVATE`, ' KEY-----'].join('');
    expect(looksReal(key(random.repeat(20)))).toBe(true);
    expect(looksReal(key('...'))).toBe(false);
  });

  test('more is kept from view than is reported, but no plain word', () => {
    expect([random, 'MyTestCompany#2024', 'correct-horse-1', 'Summer2024!', 'Pa5$wd'].every(mayBeSecret)).toBe(true);
    expect(['postgres', 'password', 'minioadmin', 'short1'].map(mayBeSecret)).toEqual([false, false, false, false]);
  });
});
