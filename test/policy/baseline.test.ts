import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { type Before, readBaseline } from '../../src/config/baseline.ts';
import { UserError } from '../../src/errors.ts';
import type { Base } from '../../src/model/tree.ts';
import { compareWithBaseline } from '../../src/policy/baseline.ts';
import { findBaseline } from '../../src/policy/find-baseline.ts';
import { finding } from './findings.ts';

const before = (fingerprint: string, changes: Partial<Before> = {}): Before => ({
  ruleId: 'static-registry-token',
  path: 'deploy.yml',
  line: 2,
  fingerprint: fingerprint.repeat(32),
  ...changes,
});
const now = (fingerprint: string, ruleId = 'static-registry-token') =>
  finding({ ruleId, fingerprint: fingerprint.repeat(32) });
const compare = (
  findings: Parameters<typeof compareWithBaseline>[0]['findings'],
  was: readonly Before[],
  excused: readonly number[] = [],
) =>
  compareWithBaseline({
    findings,
    excused: (at) => excused.includes(at),
    baseline: { name: 'baseline.json', findings: was },
    isOn: (ruleId) => ruleId !== 'switched-off',
  });

describe('held against what was found before', () => {
  test('the same is in it, the rest is not', () => {
    const { has, line, worse, notices } = compare([now('a'), now('b')], [before('a')]);
    expect([...has]).toEqual([0]);
    expect(line).toEqual({
      name: 'baseline.json',
      rules: [{ ruleId: 'static-registry-token', was: 1, now: 2 }],
      fixed: [],
    });
    expect(worse).toEqual(['static-registry-token has 2 findings and 1 in the baseline']);
    expect(notices).toEqual([]);
  });

  test('of two alike here and one there one is new', () => {
    expect([...compare([now('a'), now('a')], [before('a')]).has]).toEqual([0]);
  });

  test('a copy of an excused finding is not the one that was there', () => {
    const { has, worse } = compare([now('a'), now('a')], [before('a')], [1]);
    expect([...has]).toEqual([1]);
    expect(worse).toEqual(['static-registry-token has 1 finding and none in the baseline']);
  });

  test('what is gone is fixed, and the baseline can be lowered', () => {
    const { line, worse, notices } = compare(
      [now('a')],
      [before('a'), before('b', { line: 7 }), before('a', { line: 9 })],
    );
    expect(line.fixed.map(({ line: at }) => at)).toEqual([7, 9]);
    expect(line.rules).toEqual([{ ruleId: 'static-registry-token', was: 3, now: 1 }]);
    expect(worse).toEqual([]);
    expect(notices).toEqual([
      'The baseline baseline.json can be lowered: 2 of its findings are fixed (static-registry-token 3 → 1). Write it anew with --format json.',
    ]);
  });

  test('one fixed and one new are as many', () => {
    const { has, worse, line } = compare([now('b')], [before('a')]);
    expect([has.size, worse, line.rules, line.fixed.length]).toEqual([0, [], [], 1]);
  });

  test('a rule that is off has nothing fixed', () => {
    expect(compare([], [before('a', { ruleId: 'switched-off' })]).line).toMatchObject({ rules: [], fixed: [] });
  });
});

const report = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    schemaVersion: '1.0',
    tool: { name: 'countersign', version: '0.1.0' },
    verdict: 'fail',
    findings: [{ ...before('a'), message: 'm', severity: 'high' }],
    ...changes,
  });
const read = (text: string) => readBaseline(memoryTree({ 'baseline.json': text }), 'baseline.json');

describe('read from a report', () => {
  test('what a report has beside is left aside', () => {
    expect(read(report())).toEqual({ known: true, value: [before('a')] });
    expect(read(report({ findings: [], verdict: 'pass' }))).toEqual({ known: true, value: [] });
  });

  const long = JSON.stringify({ filler: 'x'.repeat(5_000_000) });
  test.each([
    [
      '{',
      /^baseline\.json is not JSON; expected is a report that `countersign scan --format json --output FILE` wrote$/,
    ],
    ['', /is not JSON/],
    ['[]', /is not a report of countersign/],
    ['{"version":"2.1.0","runs":[]}', /is not a report of countersign/],
    [report({ tool: { name: 'other' } }), /is not a report of countersign/],
    [report({ schemaVersion: '2.0' }), /has the schemaVersion "2\.0", and 1\.0 is read; write it anew/],
    [report({ verdict: 'incomplete' }), /is the report of an incomplete scan/],
    [report({ findings: undefined }), /is not a whole report: `findings` is missing/],
    [report({ findings: [{ ...before('a'), fingerprint: 'x' }] }), /`findings\.0\.fingerprint` is missing or not what/],
    [report({ findings: [{ ...before('a'), line: 0 }] }), /`findings\.0\.line`/],
    [long, /is 4\.8 MiB long; at most 4 MiB of it are read/],
  ])('%.60s', (text, expected) => {
    const answer = read(text);
    expect(answer.known ? '' : answer.because).toMatch(expected);
  });

  test('nothing that a file can hold makes it throw', () => {
    const finding = fc.record({ ruleId: fc.string(), path: fc.string(), line: fc.integer(), fingerprint: fc.string() });
    const like = fc.record({
      schemaVersion: fc.constantFrom('1.0', '2.0'),
      tool: fc.constantFrom({ name: 'countersign' }, null),
      verdict: fc.constantFrom('pass', 'incomplete', 1),
      findings: fc.oneof(fc.array(finding), fc.jsonValue()),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          like.map((one) => JSON.stringify(one)),
        ),
        (text) => {
          const answer = read(text);
          expect(answer.known || answer.because.startsWith('baseline.json ')).toBe(true);
        },
      ),
    );
  });

  test('a report of two megabytes is read', () => {
    const findings = Array.from({ length: 10_000 }, (_, line) => ({
      ...before('a'),
      line: line + 1,
      why: 'w'.repeat(60),
    }));
    const text = report({ findings });
    expect(text.length).toBeGreaterThan(1_500_000);
    expect(read(text).known).toBe(true);
  });
});

describe('where it counts', () => {
  const none: Base = { kind: 'none' };
  const withBase = (files: Readonly<Record<string, string>>): Base => ({ kind: 'tree', tree: memoryTree(files) });
  const tree = memoryTree({ 'baseline.json': report() });
  const find = (base: Base, path = 'baseline.json') => findBaseline({ kind: 'file', path }, { tree, base }, () => []);

  test('outside pull requests as it stands, and then it has to be right', () => {
    expect(find(none)).toMatchObject({ kind: 'read', name: 'baseline.json', findings: [before('a')] });
    expect(() => find(none, 'other.json')).toThrow(UserError);
    expect(() => find(none, 'other.json')).toThrow(
      'The baseline cannot be used: other.json does not exist; expected is',
    );
  });

  test('on a pull request as the base has it', () => {
    const base = withBase({ 'baseline.json': report({ findings: [] }) });
    expect(find(base)).toMatchObject({ kind: 'read', findings: [] });
  });

  test.each([
    ['one that only the change has', withBase({}), /baseline\.json does not exist/],
    ['one that is broken in the base', withBase({ 'baseline.json': '{' }), /baseline\.json is not JSON/],
    ['any, where the base cannot be read', { kind: 'unreadable', because: 'shallow' }, /cannot be read/],
  ] as const)('%s does not count', (_, base, words) => {
    const found = find(base);
    expect(found.kind === 'without' && found.notice).toMatch(/^A change cannot excuse itself: /);
    expect(found.kind === 'without' && found.notice).toMatch(words);
  });
});
