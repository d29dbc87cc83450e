import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineHashes } from '../../src/report/rolling-hash.ts';

/** The definition, unit by unit in 64-bit integers: for each line the polynomial of the hundred units from its start on. */
function byDefinition(text: string): readonly string[] {
  const kept = text.replace(/\r\n?/gu, '\n').replace(/[ \t]/gu, '');
  const units = Array.from({ length: kept.length }, (_, at) => kept.charCodeAt(at));
  const marked = [...units, 65_535];
  const starts = marked.flatMap((_, at) => (at === 0 || marked[at - 1] === 10 ? [at] : []));
  const seen = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let at = start; at < start + 100; at += 1) hash = BigInt.asUintN(64, hash * 37n + BigInt(marked[at] ?? 0));
    const hex = hash.toString(16);
    seen.set(hex, (seen.get(hex) ?? 0) + 1);
    return `${hex}:${seen.get(hex)}`;
  });
}

function computed(text: string): readonly string[] {
  const lines = text.split('\n');
  const all = new Set(lines.map((_, index) => index + 1));
  return [...lineHashes(lines, all).values()];
}

test('agrees with the definition on every line', () => {
  const piece = fc.constantFrom(
    '\n',
    '\r\n',
    ' ',
    '\t',
    'a',
    'key: value',
    '\uffff',
    'ß',
    '\u{1f600}',
    'x'.repeat(60),
    '\n\n',
    'steps:\n',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (made) => {
      expect(computed(made)).toEqual(byDefinition(made));
    }),
    { seed: 7, numRuns: 1500 },
  );
});

test('the end of the file is part of the hash, so a last line feed shows', () => {
  expect(computed('a\n')).toHaveLength(2);
  expect(computed('a\n')[0]).not.toBe(computed('a')[0]);
  expect(computed('')).toEqual(['c129715d7a2bc9a3:1']);
});

test('equal lines are told apart by their number, counted over the whole file', () => {
  const line = 'x'.repeat(100);
  const hashes = lineHashes([line, line, ''], new Set([2]));
  expect([...hashes.keys()]).toEqual([2]);
  expect(hashes.get(2)).toMatch(/^[0-9a-f]+:2$/u);
});
