import { expect, test } from 'vitest';
import { type Mark, snippet } from '../../src/report/snippet.ts';
import { paint } from '../../src/safe/style.ts';

type Where = readonly [line: number, column: number, endLine: number, endColumn: number];

function mark([line, column, endLine, endColumn]: Where, text = '', sign: Mark['sign'] = '^'): Mark {
  return { spot: { path: 'f', line, column, endLine, endColumn }, sign, text, style: 'red' };
}

const draw = (source: readonly string[], ...marks: readonly Mark[]): readonly string[] =>
  snippet(source, marks, 1).map((line) => paint(line, false));

test('carets stand under the span, the words beside them', () => {
  expect(draw(['a: b'], mark([1, 4, 1, 5], 'here'))).toEqual(['  |', '1 | a: b', '  |    ^ here']);
});

test('tabs, wide and hidden characters take the columns they are shown in', () => {
  expect(draw(['\tab'], mark([1, 2, 1, 4]))).toEqual(['  |', '1 |   ab', '  |   ^^']);
  expect(draw(['本番: x'], mark([1, 5, 1, 6]))).toEqual(['  |', '1 | 本番: x', '  |       ^']);
  expect(draw(['本番'], mark([1, 1, 1, 3]))).toEqual(['  |', '1 | 本番', '  | ^^^^']);
  expect(draw(['a\u200bb'], mark([1, 3, 1, 4]))).toEqual(['  |', '1 | a\\u{200b}b', '  |          ^']);
  expect(draw(['\u{1f600}b'], mark([1, 3, 1, 4]))).toEqual(['  |', '1 | \u{1f600}b', '  |   ^']);
  expect(draw(['e\u0301b'], mark([1, 3, 1, 4]))).toEqual(['  |', '1 | e\u0301b', '  |  ^']);
});

test('a command in the source is broken without moving the carets off their place', () => {
  expect(draw(['##[error]x y'], mark([1, 12, 1, 13]))).toEqual(['  |', '1 | ##\\[error]x y', '  |             ^']);
});

test('a short stretch is shown whole, a long one by its ends, and an end at column 1 is the line before', () => {
  const source = ['a', ' bb', ' c', 'd', 'e', 'f'];
  expect(draw(source, mark([1, 1, 3, 1], 'x'))).toEqual(['  |', '1 | a', '  | ^', '2 |  bb', '  |  ^^ x']);
  expect(draw(source, mark([1, 1, 6, 2], 'x'))).toEqual([
    '  |',
    '1 | a',
    '  | ^',
    '2 |  bb',
    '  |  ^^',
    '...',
    '6 | f',
    '  | ^ x',
  ]);
});

test('a gap of one line is filled, a larger one is dots', () => {
  const source = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(draw(source, mark([1, 1, 1, 2]), mark([3, 1, 3, 2], 'r', '-'), mark([6, 1, 6, 2], 's', '-'))).toEqual([
    '  |',
    '1 | a',
    '  | ^',
    '2 | b',
    '3 | c',
    '  | - r',
    '...',
    '6 | f',
    '  | - s',
  ]);
});

test('of a very long line the part around the span is shown, and a mark outside of it keeps its words', () => {
  const source = [`start ${'x'.repeat(5000)}KEY${'y'.repeat(5000)}`];
  const [, line = '', carets = '', other] = draw(
    source,
    mark([1, 5007, 1, 5010], 'here'),
    mark([1, 1, 1, 6], 'there', '-'),
  );
  expect(line.length).toBeLessThan(125);
  expect(line).toMatch(/^1 \| …x+KEYy+…$/u);
  expect(carets.indexOf('^^^')).toBe(line.indexOf('KEY'));
  expect(carets).toMatch(/\^\^\^ here$/u);
  expect(other).toBe('  | (column 1) there');
});

test('a window never cuts a character in two', () => {
  for (let shift = 0; shift < 2; shift += 1) {
    const line = draw([`${'z'.repeat(shift)}${'\u{1f600}'.repeat(300)}`], mark([1, 301, 1, 303])).join('\n');
    expect(line).not.toContain('\\u{d');
  }
});

test('a span past the end of its line is pointed at all the same', () => {
  expect(draw(['ab', ''], mark([1, 9, 1, 12]))).toEqual(['  |', '1 | ab', '  |   ^']);
  expect(draw(['ab', ''], mark([2, 1, 2, 1]))).toEqual(['  |', '2 |', '  | ^']);
});
