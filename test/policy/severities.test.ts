import { describe, expect, test } from 'vitest';
import type { RuleSetting } from '../../src/config/config.ts';
import { DEFAULT_CONFIG } from '../../src/config/default-config.ts';
import { UserError } from '../../src/errors.ts';
import { severitiesOf } from '../../src/policy/severities.ts';
import { RULES } from './findings.ts';

const at = { file: '.github/countersign.yml', line: 4, column: 3, endLine: 4, endColumn: 9 };
const setting = (rule: string, severity: RuleSetting['severity'], reason = ''): RuleSetting => ({
  rule,
  severity,
  reason,
  at,
});
const settle = (own: readonly RuleSetting[], base = own) =>
  severitiesOf(RULES, { config: { ...DEFAULT_CONFIG, rules: base }, ownRules: own });
const severityOf = (id: string, ...given: Parameters<typeof settle>) =>
  settle(...given).rules.find((rule) => rule.id === id)?.severity ?? 'off';

describe('in one tree', () => {
  test('nothing said changes nothing', () => {
    expect(settle([])).toMatchObject({ rules: RULES, changed: [], notices: [] });
  });

  test('raised without a word, lowered and switched off with one', () => {
    const { rules, changed, notices } = settle([
      setting('publish-without-environment', 'high'),
      setting('static-registry-token', 'low', 'an old registry'),
    ]);
    expect(rules.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      'static-cloud-key high',
      'literal-credential critical',
      'static-registry-token low',
      'publish-without-environment high',
    ]);
    expect(changed.map(({ ruleId, usual, severity }) => [ruleId, usual, severity])).toEqual([
      ['static-registry-token', 'medium', 'low'],
      ['publish-without-environment', 'low', 'high'],
    ]);
    expect(notices).toEqual([
      '.github/countersign.yml:4: static-registry-token is low here and medium by itself: an old registry',
    ]);
    const off = settle([setting('publish-without-environment', 'off', 'nobody publishes')]);
    expect(off.rules.map(({ id }) => id)).not.toContain('publish-without-environment');
    expect(off.notices).toEqual([
      '.github/countersign.yml:4: publish-without-environment is switched off: nobody publishes',
    ]);
  });

  test('what excuses may do goes by the graver of both', () => {
    const { excusable } = settle([setting('static-cloud-key', 'note'), setting('static-registry-token', 'high')]);
    expect(excusable.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      'static-cloud-key high',
      'literal-credential critical',
      'static-registry-token high',
      'publish-without-environment low',
    ]);
  });

  test.each([
    [
      'static-registry-tokens',
      'low',
      'no rule has the id `static-registry-tokens`; did you mean `static-registry-token`?',
    ],
    ['zebra', 'low', 'no rule has the id `zebra`; `countersign rules` lists them'],
    ['static-cloud-key', 'off', 'static-cloud-key is high and cannot be switched off; give it a lower severity'],
    ['literal-credential', 'off', 'literal-credential is critical and cannot be switched off'],
  ] as const)('%s: %s is refused', (rule, severity, words) => {
    expect(() => settle([setting(rule, severity, 'x')])).toThrow(UserError);
    expect(() => settle([setting(rule, severity, 'x')])).toThrow(`.github/countersign.yml:4:3: ${words}`);
  });
});

describe('on pull requests', () => {
  const low = setting('static-registry-token', 'low');
  const note = setting('static-registry-token', 'note');
  const off = setting('static-registry-token', 'off', 'x');
  const high = setting('static-registry-token', 'high');

  test.each([
    ['the head lowers', [low], [], 'medium', 1],
    ['the head switches off', [off], [], 'medium', 1],
    ['the base lowers, the head more', [note], [low], 'low', 2],
    ['both lower', [low], [low], 'low', 1],
    ['the base switches off, the head only lowers', [low], [off], 'low', 1],
    ['the head drops what the base lowers', [], [low], 'medium', 0],
    ['the head raises', [high], [], 'high', 0],
    ['the head drops what the base raises', [], [high], 'high', 1],
  ] as const)('%s', (_, own, base, severity, notices) => {
    expect(severityOf('static-registry-token', own, base)).toBe(severity);
    expect(settle(own, base).notices).toHaveLength(notices);
  });
});
