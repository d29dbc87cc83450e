import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { DEFAULT_MATRIX, demandsOf, reviewDaysOf } from '../../src/model/matrix.ts';

const FILE = '.github/countersign.yml';

function read(lines: string): Config | readonly string[] {
  const reading = parseConfig(FILE, `version: 1\n${lines}`);
  if (reading.kind === 'valid') return reading.config;
  return reading.kind === 'invalid'
    ? reading.problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`)
    : [];
}

function valid(lines: string): Config {
  const config = read(lines);
  if (!('gate' in config)) throw new Error(config.join('\n'));
  return config;
}

describe('severities by rule', () => {
  test('are read with their reasons and places', () => {
    const { rules } = valid(`rules:
  static-registry-token: { severity: low }
  no-deployment-record:
    severity: off
    reason: Deployments are recorded elsewhere
`);
    expect(rules.map(({ rule, severity, reason, at }) => [rule, severity, reason, at.line, at.column])).toEqual([
      ['static-registry-token', 'low', '', 3, 3],
      ['no-deployment-record', 'off', 'Deployments are recorded elsewhere', 4, 3],
    ]);
  });

  test.each([
    [
      'rules:\n  a-rule: { severity: off }\n',
      '3:23 `a-rule` is switched off without a `reason`; say why nobody has to see what it finds',
    ],
    [
      'rules:\n  a-rule:\n',
      '3:3 `severity` is missing; it must be one of `critical`, `high`, `medium`, `low`, `note`, `off`',
    ],
    [
      'rules:\n  a-rule: { severity: hgh }\n',
      '3:23 `severity` must be one of `critical`, `high`, `medium`, `low`, `note`, `off`, but is `hgh`; did you mean `high`?',
    ],
    ['rules:\n  a-rule: { severty: low }\n', '3:13 unknown key `severty`; did you mean `severity`?'],
    ['rules:\n  a-rule: low\n', '3:11 `a-rule` must be a mapping (lines of `key: value`), but is `low`'],
    ['rules: [a-rule]\n', '2:1 `rules` must be a mapping (lines of `key: value`), but is a list'],
    ['rules:\n  __proto__: { severity: low }\n', '3:3 `__proto__` cannot be a name here'],
  ])('%j', (lines, expected) => {
    expect(read(lines)).toContain(expected);
  });
});

describe('excluded paths', () => {
  test('are read with their places', () => {
    const { exclude } = valid("paths:\n  exclude:\n    - 'examples/**'\n    - docs/deploy.yml\n");
    expect(exclude.map(({ pattern, at }) => [pattern, at.line])).toEqual([
      ['examples/**', 4],
      ['docs/deploy.yml', 5],
    ]);
    expect(valid('paths: {}\n').exclude).toEqual([]);
  });

  test.each([
    ['paths: { exclude: [./examples] }\n', /^2:20 an entry of `exclude` must be a path from the scanned directory/],
    ['paths: { exclude: examples }\n', /^2:19 `exclude` must be a list/],
    ['paths: { excluded: [a] }\n', /^2:10 unknown key `excluded`; did you mean `exclude`\?$/],
  ])('%j', (lines, expected) => {
    expect(read(lines)).toEqual([expect.stringMatching(expected)]);
  });
});

describe('the matrix', () => {
  test('is the default where nothing is said', () => {
    expect(valid('').expectations.matrix).toEqual(DEFAULT_MATRIX);
    expect(valid('policy:\n  bot: {}\n').expectations.matrix).toEqual(DEFAULT_MATRIX);
  });

  test('a list takes the place of the default’s, and what a row does not say stays', () => {
    const { matrix } = valid(`policy:
  service-account:
    authentications: [federation]
    storedWithoutAlternative: false
    review: { production: 36h, staging: 2w }
  ai-agent:
    mayNot: [approve]
    autonomy:
      act: { required: [expires], mayNot: [serve-two-tiers] }
`).expectations;
    const usual = DEFAULT_MATRIX['service-account'];
    expect(matrix['service-account']).toEqual({
      ...usual,
      authentications: ['federation'],
      storedWithoutAlternative: false,
      reviewDays: { ...usual.reviewDays, production: 2, staging: 14 },
    });
    expect(demandsOf(matrix, 'ai-agent', 'act')).toEqual({
      required: [...DEFAULT_MATRIX['ai-agent'].required, 'expires'],
      mayNot: ['approve', 'serve-two-tiers'],
    });
    expect(matrix.human).toEqual(DEFAULT_MATRIX.human);
  });

  test.each([
    ['policy:\n  serviceaccount: {}\n', '3:3 unknown key `serviceaccount`; did you mean `service-account`?'],
    [
      'policy:\n  bot: { review: { prod: 90d } }\n',
      '3:20 unknown key `prod`; the keys here are `production`, `staging`, `development`, `preview`',
    ],
    [
      'policy:\n  bot: { review: { staging: 90 } }\n',
      '3:29 `staging` must be a time in hours, days or weeks, such as `4h`, `90d` or `2w`, but is `90`',
    ],
    ['policy:\n  bot: { autonomy: { act: {} } }\n', '3:10 unknown key `autonomy`; the keys here are'],
    ['policy:\n  bot: { mayNot: [aprove] }\n', 'but is `aprove`; did you mean `approve`?'],
    ['policy:\n  ai-agent: { autonomy: { acts: {} } }\n', '3:27 unknown key `acts`; did you mean `act`?'],
  ])('%j', (lines, expected) => {
    expect(read(lines)).toEqual([expect.stringContaining(expected)]);
  });

  test('the days between reviews go by the tier, and are not known where the tier is not and they differ', () => {
    const days = (tier: 'production' | 'staging' | 'unknown') => reviewDaysOf(DEFAULT_MATRIX, 'service-account', tier);
    expect([days('production'), days('staging'), days('unknown')]).toEqual([90, 180, undefined]);
    expect(reviewDaysOf(DEFAULT_MATRIX, 'ai-agent', 'unknown')).toBe(90);
    expect(reviewDaysOf(DEFAULT_MATRIX, 'human', 'production')).toBeUndefined();
  });
});
