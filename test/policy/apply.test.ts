import { describe, expect, test } from 'vitest';
import type { Exception } from '../../src/config/config.ts';
import { DEFAULT_CONFIG } from '../../src/config/default-config.ts';
import { applyPolicy, type PolicyInput } from '../../src/policy/apply.ts';
import { finding, RULES } from './findings.ts';

const at = { file: '.github/countersign.yml', line: 3, column: 5, endLine: 3, endColumn: 9 };
const exception: Exception = {
  rule: 'static-registry-token',
  path: 'deploy.yml',
  reason: 'x',
  until: '2027-03-31',
  at,
};
const COMMENT = 'token: x # countersign: ignore[static-registry-token] until=2027-03-31 -- kept';
const file =
  (...lines: string[]) =>
  (path: string) =>
    path === 'deploy.yml' ? lines : undefined;

const input = (changes: Partial<PolicyInput>): PolicyInput => ({
  findings: [finding()],
  rules: RULES,
  effective: { config: { ...DEFAULT_CONFIG, failOnSeverity: 'medium' }, notInBase: [], notices: [] },
  paths: ['deploy.yml'],
  sources: file('a', 'token: x'),
  base: { kind: 'none' },
  asOf: '2027-01-01',
  ...changes,
});
const withExceptions = (...exceptions: Exception[]): PolicyInput['effective'] => ({
  config: { ...DEFAULT_CONFIG, failOnSeverity: 'medium', exceptions },
  notInBase: [],
  notices: [],
});

describe('outside pull requests', () => {
  test('every finding at the threshold gates, and none is said to be in a base', () => {
    const result = applyPolicy(input({}));
    expect(result).toMatchObject({ gate: { mode: 'all' }, threshold: 'medium', new: 1, ignored: 0, excepted: 0 });
    expect(result.findings[0]?.gates).toBe(true);
    expect(result.findings[0]).not.toHaveProperty('inBase');
  });

  test('the threshold of the command line goes before the configuration', () => {
    expect(applyPolicy(input({ threshold: 'high' })).findings[0]?.gates).toBe(false);
  });

  test('what is excused is gone, counted once and listed', () => {
    const both = applyPolicy(input({ effective: withExceptions(exception), sources: file('a', COMMENT) }));
    expect(both).toMatchObject({ findings: [], excepted: 1, ignored: 0 });
    expect(both.exceptions.map((line) => [line.kind, line.status])).toEqual([
      ['exception', 'active'],
      ['ignore-comment', 'active'],
    ]);
    expect(applyPolicy(input({ sources: file('a', COMMENT) }))).toMatchObject({
      findings: [],
      excepted: 0,
      ignored: 1,
    });
  });

  test('a comment in a file without findings is seen and unused', () => {
    const result = applyPolicy(input({ findings: [], sources: file(COMMENT) }));
    expect(result.exceptions).toMatchObject([{ status: 'unused', path: 'deploy.yml', line: 1 }]);
  });
});

describe('the end of an exception', () => {
  test.each([
    ['2027-03-16', []],
    [
      '2027-03-17',
      [
        '.github/countersign.yml:3: an exception for static-registry-token is near its end. It ends in 14 days, with 2027-03-31.',
      ],
    ],
    ['2027-04-01', []],
  ])('is announced among the notices: as of %s', (asOf, notices) => {
    expect(applyPolicy(input({ effective: withExceptions(exception), asOf })).notices).toEqual(notices);
  });
});

describe('excluded paths and a baseline', () => {
  const excluding: PolicyInput['effective'] = {
    config: { ...DEFAULT_CONFIG, failOnSeverity: 'medium', exclude: [{ pattern: 'deploy.yml', at }] },
    notInBase: [],
    notices: [],
  };

  test('what is excluded is gone and counted once', () => {
    expect(applyPolicy(input({ effective: excluding }))).toMatchObject({ findings: [], excluded: 1, ignored: 0 });
    const both = { ...excluding, config: { ...excluding.config, exceptions: [exception] } };
    expect(applyPolicy(input({ effective: both }))).toMatchObject({ excepted: 1, excluded: 0 });
  });

  test('what the baseline has is shown and does not gate', () => {
    const fresh = finding({ line: 9, endLine: 9, fingerprint: 'a'.repeat(32) });
    const { ruleId, path, line, fingerprint } = finding();
    const baseline = { name: 'baseline.json', findings: [{ ruleId, path, line, fingerprint }] };
    const result = applyPolicy(input({ findings: [finding(), fresh], baseline }));
    expect(result.findings.map((one) => [one.inBaseline, one.gates])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(applyPolicy(input({})).findings[0]).not.toHaveProperty('inBaseline');
  });
});

describe('on pull requests', () => {
  const base = (fingerprints: readonly string[], ...lines: string[]): PolicyInput['base'] => ({
    kind: 'read',
    findings: fingerprints.map((fingerprint) => finding({ fingerprint })),
    sources: file(...lines),
  });
  const alike = finding().fingerprint;

  test('only what the base does not have gates', () => {
    const fresh = finding({ line: 9, endLine: 9, fingerprint: 'a'.repeat(32) });
    const result = applyPolicy(input({ findings: [finding(), fresh], base: base([alike]) }));
    expect(result.findings.map((one) => [one.inBase, one.gates])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(result.new).toBe(1);
  });

  test('two alike here and one there leave one new', () => {
    const result = applyPolicy(input({ findings: [finding(), finding({ line: 9, endLine: 9 })], base: base([alike]) }));
    expect(result.findings.map((one) => one.gates)).toEqual([false, true]);
  });

  test('a copy of an excused finding does not pass as the one the base has', () => {
    const findings = [finding({ line: 1, endLine: 1 }), finding()];
    const result = applyPolicy(
      input({ findings, sources: file('token: x', COMMENT), base: base([alike], 'a', COMMENT) }),
    );
    expect(result).toMatchObject({ ignored: 1, new: 1, findings: [{ line: 1, inBase: false, gates: true }] });
  });

  test('a new comment and a new exception do not count', () => {
    const effective = { ...withExceptions(), notInBase: [exception] };
    const result = applyPolicy(input({ effective, sources: file('a', COMMENT), base: base([]) }));
    expect(result.findings).toHaveLength(1);
    expect(result.findings[0]?.gates).toBe(true);
    expect(result.exceptions.map((line) => line.status)).toEqual(['not-in-base', 'not-in-base']);
  });

  test('without a readable base all gate, no comment counts, and a line says so', () => {
    const result = applyPolicy(
      input({ sources: file('a', COMMENT), base: { kind: 'unreadable', because: 'shallow' } }),
    );
    expect(result.findings[0]?.gates).toBe(true);
    expect(result.exceptions).toMatchObject([{ status: 'not-in-base' }]);
    expect(result.gate.notices).toHaveLength(1);
  });
});
