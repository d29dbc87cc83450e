import { describe, expect, test } from 'vitest';
import type { Config, Exception } from '../../src/config/config.ts';
import { DEFAULT_CONFIG } from '../../src/config/default-config.ts';
import { effectiveConfig, readEffectiveConfig, stricter } from '../../src/config/effective.ts';
import { treeOf } from './tree.ts';

const at = { file: '.github/countersign.yml', line: 3, column: 5, endLine: 3, endColumn: 9 };
const exception = (rule: string, until = '2027-03-31'): Exception => ({ rule, path: 'a.yml', reason: 'x', until, at });
const config = (changes: Partial<Config>): Config => ({ ...DEFAULT_CONFIG, ...changes });

describe('outside pull requests', () => {
  test('the configuration of the tree counts as it is', () => {
    const head = config({ failOnSeverity: 'none', exceptions: [exception('a')] });
    expect(effectiveConfig({ head, base: { kind: 'none' } })).toEqual({
      config: head,
      ownRules: [],
      notInBase: [],
      notices: [],
    });
  });
});

describe('on pull requests with a base', () => {
  const base = config({
    failOnSeverity: 'medium',
    gate: 'all',
    failOnUnknown: true,
    exceptions: [exception('old')],
    tiers: { ...DEFAULT_CONFIG.tiers, production: ['live'] },
    unread: [{ path: 'a', reason: 'x', until: '2027-01-01', at }],
  });

  test('nothing that loosens counts, and the reader is told', () => {
    const head = config({
      failOnSeverity: 'critical',
      exceptions: [exception('old'), exception('new')],
      unread: [{ path: 'b', reason: 'x', until: '2027-01-01', at }],
    });
    const effective = effectiveConfig({ head, base: { kind: 'config', config: base } });
    expect(effective.config).toEqual(base);
    expect(effective.notInBase.map((one) => one.rule)).toEqual(['new']);
    expect(effective.notices).toHaveLength(1);
    for (const part of [
      'failOnSeverity: critical',
      'gate: new',
      'failOnUnknown: false',
      'tiers',
      '1 exception',
      'unread',
    ]) {
      expect(effective.notices[0]).toContain(part);
    }
  });

  test('what is stricter counts at once, without a notice', () => {
    const loose = config({ failOnSeverity: 'critical' });
    const head = config({ failOnSeverity: 'low', gate: 'all', failOnUnknown: true });
    expect(effectiveConfig({ head, base: { kind: 'config', config: loose } })).toEqual({
      config: head,
      ownRules: [],
      notInBase: [],
      notices: [],
    });
  });

  test('a later end makes an exception a new one; a move does not', () => {
    const moved = { ...exception('old'), at: { ...at, line: 40 } };
    const both = { head: config({ ...base, exceptions: [moved] }), base: { kind: 'config', config: base } } as const;
    expect(effectiveConfig(both).notInBase).toEqual([]);
    const longer = config({ ...base, exceptions: [exception('old', '2027-04-01')] });
    const effective = effectiveConfig({ head: longer, base: { kind: 'config', config: base } });
    expect(effective.notInBase).toHaveLength(1);
    expect(effective.config.exceptions).toEqual([exception('old')]);
  });
});

describe('excluded paths on pull requests', () => {
  const excluding = (...patterns: string[]): Config =>
    config({ exclude: patterns.map((pattern) => ({ pattern, at })) });
  const counted = (head: Config, base: Config) => {
    const effective = effectiveConfig({ head, base: { kind: 'config', config: base } });
    return [effective.config.exclude.map(({ pattern }) => pattern), effective.notices.length];
  };

  test('those the base has count; one that the head brings does not, and one it drops neither', () => {
    expect(counted(excluding('examples/**', 'docs/**'), excluding('examples/**'))).toEqual([['examples/**'], 1]);
    expect(counted(excluding('examples/**'), excluding('examples/**', 'docs/**'))).toEqual([['examples/**'], 0]);
    expect(counted(excluding('examples/**'), excluding('examples/**'))).toEqual([['examples/**'], 0]);
  });
});

describe('on pull requests without a readable base', () => {
  test('the defaults apply, the head may be stricter, and a line says so', () => {
    const head = config({
      failOnSeverity: 'low',
      exceptions: [exception('a')],
      tiers: { ...DEFAULT_CONFIG.tiers, preview: ['production'] },
    });
    const effective = effectiveConfig({ head, base: { kind: 'unreadable', because: 'the checkout is shallow' } });
    expect(effective.config).toEqual(config({ failOnSeverity: 'low' }));
    expect(effective.notInBase).toHaveLength(1);
    expect(effective.notices).toEqual([
      'The base of this pull request cannot be read (the checkout is shallow), so the defaults apply: no exception, accepted or excluded path, lowered severity or tier of the configuration counts.',
    ]);
  });

  test('a looser threshold of the head does not count', () => {
    const head = config({ failOnSeverity: 'none' });
    const effective = effectiveConfig({ head, base: { kind: 'unreadable', because: 'x' } });
    expect(effective.config.failOnSeverity).toBe('high');
  });
});

describe('read from two trees', () => {
  const FILE = '.github/countersign.yml';
  const head = treeOf({ [FILE]: 'version: 1\nfailOnSeverity: none\n' });

  test('a base without configuration means the defaults', () => {
    const effective = readEffectiveConfig(head, { kind: 'tree', tree: treeOf({}) });
    expect(effective.config).toEqual(DEFAULT_CONFIG);
    expect(effective.notices).toHaveLength(1);
  });

  test('a base whose configuration is broken counts as unreadable, so that a change can repair it', () => {
    const effective = readEffectiveConfig(head, { kind: 'tree', tree: treeOf({ [FILE]: 'version: 9\n' }) });
    expect(effective.config).toEqual(DEFAULT_CONFIG);
    expect(effective.notices[0]).toContain(`${FILE}:1:10: \`version\` must be \`1\`, but is \`9\``);
  });

  test('outside pull requests the tree decides', () => {
    expect(readEffectiveConfig(head, { kind: 'none' }).config.failOnSeverity).toBe('none');
  });
});

test('the stricter threshold lets less pass', () => {
  expect(stricter('high', 'note')).toBe('note');
  expect(stricter('none', 'critical')).toBe('critical');
  expect(stricter('medium', 'medium')).toBe('medium');
});
