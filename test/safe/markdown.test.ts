import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fence, markdown, markdownCode, markdownProse } from '../../src/safe/markdown.ts';
import { oneLine } from '../../src/safe/text.ts';
import { HIDDEN, hostile, RUNS } from './hostile.ts';

const decode = (html: string): string =>
  html.replace(/<\/?code>/gu, '').replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));

/** What a reader sees outside of code, where GitHub looks for names, numbers, commits, addresses and short names of emoji. */
const outsideCode = (html: string): string => decode(html.replace(/<code>[^<]*<\/code>/gu, '\u0001'));

const REFERENCES = [
  /@[a-z0-9]/iu,
  /#\d/u,
  /\bGH-\d/iu,
  /\b[0-9a-f]{7,40}\b/iu,
  /:\w+:/u,
  /https?:/iu,
  /\bwww\./iu,
  /[<>[\]`*_~|\\]/u,
];

describe.each([
  ['markdown', markdown],
  ['markdownCode', markdownCode],
])('%s', (_, show) => {
  test('lets through letters, digits, spaces, entities and code alone, and reads as the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = show(text, 500);
        expect(html).toMatch(/^(?:[\p{L}\p{N} ]|&#\d+;|<\/?code>)*$/u);
        expect(html.replace(/<code>[^<]*<\/code>/gu, '')).not.toContain('<');
        expect(html).not.toMatch(HIDDEN);
        expect(decode(html)).toBe(oneLine(text, 500));
      }),
      RUNS,
    );
  });
});

describe('prose', () => {
  test('holds nothing outside of code that GitHub turns into a reference', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const html of [markdown(text), markdownProse(text)]) {
          for (const reference of REFERENCES) expect(outsideCode(html)).not.toMatch(reference);
        }
      }),
      RUNS,
    );
  });
  test('keeps sentences as sentences and makes names code', () => {
    expect(markdown('Name the environment, then run.')).toBe('Name the environment&#44; then run&#46;');
    expect(markdown('ask @octocat in #12')).toBe('ask <code>&#64;octocat</code> in <code>&#35;12</code>');
    expect(markdownProse('Add `environment: x` here')).toBe('Add&#32;<code>environment&#58; x</code> here');
    expect(markdown('')).toBe('');
  });
});

test('a fence is longer than the backticks in it', () => {
  expect(fence('a ```` b\n', 'yaml')).toBe('`````yaml\na ```` b\n`````');
});
