import { describe, expect, test } from 'vitest';
import { acceptUnread } from '../../src/policy/unread.ts';
import { decide, gateOf, gates, worstExit } from '../../src/policy/verdict.ts';

const nothing = {
  findings: [],
  threshold: 'high',
  skipped: [],
  incomplete: [],
  unknown: 0,
  failOnUnknown: false,
} as const;
const skipped = (accepted: boolean) => [
  { path: 'big.yml', why: 'limit', detail: '100 MB, and 5 MB are read', accepted },
];

describe('the verdict', () => {
  test('pass', () => {
    expect(decide(nothing)).toEqual({ verdict: 'pass', reasons: [], exit: 0 });
    expect(decide({ ...nothing, findings: [{ gates: false }] }).exit).toBe(0);
  });

  test('fail, and how many', () => {
    expect(decide({ ...nothing, findings: [{ gates: true }, { gates: false }, { gates: true }] })).toEqual({
      verdict: 'fail',
      reasons: ['2 findings at or above high'],
      exit: 1,
    });
  });

  test('incomplete outweighs fail; both reasons stay', () => {
    expect(decide({ ...nothing, findings: [{ gates: true }], skipped: skipped(false) })).toEqual({
      verdict: 'incomplete',
      reasons: ['big.yml was not read, or not wholly: 100 MB, and 5 MB are read', '1 finding at or above high'],
      exit: 3,
    });
    expect(decide({ ...nothing, incomplete: ['there is nothing to scan'] })).toMatchObject({
      verdict: 'incomplete',
      exit: 3,
    });
  });

  test('an accepted unread path leaves the scan whole', () => {
    expect(decide({ ...nothing, skipped: skipped(true) }).verdict).toBe('pass');
  });

  test('unknowns pass unless they are told to fail', () => {
    expect(decide({ ...nothing, unknown: 4 }).verdict).toBe('pass');
    expect(decide({ ...nothing, unknown: 0, failOnUnknown: true }).verdict).toBe('pass');
    expect(decide({ ...nothing, unknown: 4, failOnUnknown: true })).toEqual({
      verdict: 'fail',
      reasons: ['4 questions without an answer, and unknowns fail here'],
      exit: 1,
    });
  });
});

test.each([
  [[], 0],
  [[0, 1], 1],
  [[1, 3], 3],
  [[3, 2, 1], 2],
] as const)('of %j the exit code is %i', (exits, worst) => {
  expect(worstExit(exits)).toBe(worst);
});

describe('the gate', () => {
  test.each([
    ['critical', 'high', true],
    ['high', 'high', true],
    ['medium', 'high', false],
    ['note', 'note', true],
    ['critical', 'none', false],
  ] as const)('%s at a threshold of %s: %s', (severity, threshold, expected) => {
    expect(gates({ severity }, threshold, 'all')).toBe(expected);
  });

  test('what the base has gates only where all do', () => {
    expect(gates({ severity: 'high', inBase: true }, 'high', 'new')).toBe(false);
    expect(gates({ severity: 'high', inBase: false }, 'high', 'new')).toBe(true);
    expect(gates({ severity: 'high', inBase: true }, 'high', 'all')).toBe(true);
  });

  test('is all outside pull requests, new with a base, and all with a notice without one', () => {
    expect(gateOf('new', { kind: 'none' })).toEqual({ mode: 'all', notices: [] });
    expect(gateOf('new', { kind: 'read' })).toEqual({ mode: 'new', notices: [] });
    expect(gateOf('all', { kind: 'read' })).toEqual({ mode: 'all', notices: [] });
    const { mode, notices } = gateOf('new', { kind: 'unreadable', because: 'the checkout is shallow' });
    expect(mode).toBe('all');
    expect(notices).toEqual([expect.stringContaining('the checkout is shallow')]);
    expect(notices[0]).toContain('fetch-depth: 2');
  });
});

describe('accepted unread paths', () => {
  const at = { file: 'c.yml', line: 4, column: 1, endLine: 4, endColumn: 2 };
  const acceptance = { path: 'big.yml', reason: 'generated', until: '2027-01-31', at };
  const unread = [{ path: 'big.yml', why: 'limit', detail: 'too large' }];

  test.each([
    ['2027-01-16', true, 0],
    ['2027-01-17', true, 1],
    ['2027-01-31', true, 1],
    ['2027-02-01', false, 1],
  ])('as of %s: accepted %s', (asOf, accepted, notices) => {
    const result = acceptUnread(unread, [acceptance], asOf);
    expect(result.skipped).toEqual([{ ...unread[0], accepted }]);
    expect(result.notices).toHaveLength(notices);
  });

  test('one path only, and one that is not needed is told', () => {
    const result = acceptUnread(
      [{ ...unread[0], path: 'big.yml.bak', why: 'limit', detail: '' }],
      [acceptance],
      '2027-01-01',
    );
    expect(result.skipped[0]?.accepted).toBe(false);
    expect(result.notices).toEqual(['c.yml:4: big.yml is read now; remove it from `unread:`.']);
  });
});
