import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCondition } from '../../src/declared/trust-cel.ts';
import { placeAt } from '../../src/declared/trust-document.ts';
import { patternsOf } from '../../src/declared/trust-regex.ts';
import { fits, globbed, showPattern } from '../../src/model/trust.ts';

const PLACE = placeAt({ file: 'a.tf', line: 1, column: 1, endLine: 1, endColumn: 1 });

describe('patterns of AWS', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', ':', '*', '?'), maxLength: 8 });
  const asRegExp = (glob: string): RegExp =>
    new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.').replaceAll('/', '\\/')}$`, 'u');

  test('fit what the same regular expression fits', () => {
    fc.assert(
      fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b', '/', ':'), maxLength: 8 }), (glob, text) => {
        expect(fits(globbed(glob), text)).toBe(asRegExp(glob).test(text));
      }),
    );
  });

  test('are shown as they are written', () => {
    fc.assert(
      fc.property(letters, (glob) => {
        expect(showPattern(globbed(glob))).toBe(glob);
      }),
    );
  });

  test('take no long time, however many wildcards they have', () => {
    expect(fits(globbed(`${'*a'.repeat(40)}b`), 'a'.repeat(200))).toBe(false);
  });
});

describe('regular expressions', () => {
  const parts = ['a', 'b', '.', '\\.', '[ab]', '[^a]', '[a-b/]', '(?:a|b)', '(ab|c)', '\\d', '\\w'];
  const times = ['', '', '*', '+', '?'];
  const regex = fc
    .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...times)), { maxLength: 4 })
    .map((list) => list.map(([part, many]) => part + many).join(''));

  test('take the same texts as the patterns they come to', () => {
    fc.assert(
      fc.property(
        regex,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', '/', '7'), maxLength: 6 }),
        (one, text) => {
          const patterns = patternsOf(one);
          if (patterns)
            expect(patterns.some((pattern) => fits(pattern, text))).toBe(new RegExp(`^(?:${one})$`, 's').test(text));
        },
      ),
    );
  });

  test.each([
    [
      'repo:acme/shop:ref:refs/heads/(main|release-.*)',
      ['repo:acme/shop:ref:refs/heads/main', 'repo:acme/shop:ref:refs/heads/release-*'],
    ],
    ['^repo:acme/[^:]+:pull_request$', ['repo:acme/*:pull_request']],
    ['repo:acme/shop\\.com:.*', ['repo:acme/shop.com:*']],
  ])('%s', (one, shown) => expect(patternsOf(one)?.map(showPattern)).toEqual(shown));

  test.each(['(?i)repo:acme/shop', '(a|b)*', 'a{3}', '(', 'a)', '(?!a)b', '\\bacme', 'x'.repeat(501)])(
    '%s is not read',
    (one) => expect(patternsOf(one)).toBeUndefined(),
  );

  test('never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (one) => void patternsOf(one)));
  });
});

describe('conditions in CEL', () => {
  const claims = (name: string): string | undefined =>
    /^assertion\.(\w+)$/u.exec(name)?.[1] ?? (name === 'google.subject' ? 'sub' : undefined);
  const shown = (text: string): readonly string[] =>
    readCondition(text, PLACE, claims).map(({ tests, unread }) =>
      [
        ...tests.map(({ claim, not, patterns }) => `${claim}${not ? '!' : ''}=${patterns.map(showPattern).join('|')}`),
        ...unread.map((one) => `unread ${one}`),
      ].join(' '),
    );

  test.each([
    ["assertion.repository == 'acme/shop'", ['repository=acme/shop']],
    ['"acme" == assertion.repository_owner', ['repository_owner=acme']],
    [
      "assertion.repository_owner == 'acme' && assertion.ref != 'refs/heads/dev'",
      ['repository_owner=acme ref!=refs/heads/dev'],
    ],
    ["assertion.repository in ['acme/shop', 'acme/api']", ['repository=acme/shop|acme/api']],
    ["google.subject.startsWith('repo:acme/')", ['sub=repo:acme/*']],
    ["assertion.ref.endsWith('/main') || assertion.ref.contains('release')", ['ref=*/main', 'ref=*release*']],
    [
      "(assertion.repository == 'acme/a' || assertion.repository == 'acme/b') && assertion.environment == 'production'",
      ['repository=acme/a environment=production', 'repository=acme/b environment=production'],
    ],
    [
      "assertion.repository.matches('acme/.*') && assertion.ref_protected == 'true'",
      ["ref_protected=true unread `assertion.repository.matches ( 'acme/.*' )`"],
    ],
    ["!(assertion.repository == 'acme/shop')", ["unread `! ( assertion.repository == 'acme/shop' )`"]],
    ["assertion.repository == var && assertion.sub == 'x'", ['sub=x unread `assertion.repository == var`']],
    ['size(assertion.sub) > 3 ? true : false', ['unread `size(assertion.sub) > 3 ? true : false`']],
    ["assertion.sub == 'unclosed", ["unread `assertion.sub == 'unclosed`"]],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));

  test('never throw, and say something of every condition', () => {
    const words = fc.constantFrom(
      'assertion.sub',
      '==',
      "'a'",
      '&&',
      '||',
      '(',
      ')',
      'in',
      '[',
      ']',
      '!',
      ',',
      '?',
      '1',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (list) => {
        const read = readCondition(list.join(' '), PLACE, claims);
        expect(read.length).toBeGreaterThan(0);
        expect(read.every(({ tests, unread }) => tests.length + unread.length > 0)).toBe(true);
      }),
    );
  });
});
