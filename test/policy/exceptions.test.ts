import { describe, expect, test } from 'vitest';
import type { Exception } from '../../src/config/config.ts';
import { judgeExceptions } from '../../src/policy/exceptions.ts';
import { finding, RULES } from './findings.ts';

const AS_OF = '2027-01-01';
const at = { file: '.github/countersign.yml', line: 7, column: 5, endLine: 7, endColumn: 9 };
const exception = (changes: Partial<Exception> = {}): Exception => ({
  rule: 'static-registry-token',
  path: 'deploy.yml',
  reason: 'until spring',
  until: '2027-03-31',
  at,
  ...changes,
});
const judge = (one: Exception, findings = [finding()], asOf = AS_OF) =>
  judgeExceptions({ exceptions: [one], notInBase: [], findings, rules: RULES, asOf })[0];
const grave = (changes: Partial<Exception>) =>
  exception({ rule: 'static-cloud-key', owner: '@acme/platform', created: AS_OF, ...changes });
const graveFinding = [finding({ ruleId: 'static-cloud-key' })];

test('an active exception accepts what matches, and stands where the configuration has it', () => {
  expect(judge(exception({ owner: '@dana' }))).toEqual({
    line: {
      kind: 'exception',
      status: 'active',
      ruleId: 'static-registry-token',
      path: '.github/countersign.yml',
      line: 7,
      reason: 'until spring',
      until: '2027-03-31',
      owner: '@dana',
      note: '',
      fingerprints: ['f'.repeat(32)],
    },
    accepts: [0],
  });
});

describe('everything that is given must match', () => {
  const findings = [
    finding({ job: 'a' }),
    finding({ job: 'b', fingerprint: 'b'.repeat(32) }),
    finding({ path: 'other.yml' }),
    finding({ ruleId: 'publish-without-environment' }),
  ];
  test.each([
    [{}, [0, 1]],
    [{ job: 'b' }, [1]],
    [{ job: 'c' }, []],
    [{ fingerprint: 'b'.repeat(32) }, [1]],
    [{ fingerprint: 'b'.repeat(32), job: 'a' }, []],
    [{ path: 'Deploy.yml' }, []],
    [{ path: 'deploy' }, []],
  ])('%j', (changes, accepts) => {
    expect(judge(exception(changes), findings)?.accepts).toEqual(accepts);
  });

  test.each([
    ['*.yml', [0, 1, 2]],
    ['de*.yml', [0, 1]],
    ['**', [0, 1, 2]],
    ['{deploy,other}.yml', []],
    ['!other.yml', []],
    ['#deploy.yml', []],
  ])('the pattern %s', (path, accepts) => {
    expect(judge(exception({ path }), findings)?.accepts).toEqual(accepts);
  });

  test('a pattern that means harm is answered at once', () => {
    const path = `${'*a'.repeat(60)}*b`;
    const before = performance.now();
    expect(judge(exception({ path }), [finding({ path: 'a'.repeat(500) })])?.accepts).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test('what is critical or high names one file', () => {
    const { line, accepts } = judge(grave({ path: '**' }), graveFinding) ?? {};
    expect([line?.status, accepts]).toEqual(['not-allowed', []]);
    expect(line?.note).toContain('one file');
  });

  test('a fingerprint alone is enough', () => {
    const { path: _, ...anywhere } = exception({ fingerprint: 'f'.repeat(32) });
    expect(judge(anywhere, findings)?.accepts).toEqual([0, 2]);
  });

  test('one that matches nothing is unused', () => {
    expect(judge(exception({ path: 'gone.yml' }))?.line.status).toBe('unused');
  });
});

test.each([
  ['2027-03-30', 'active'],
  ['2027-03-31', 'active'],
  ['2027-04-01', 'expired'],
])('the end date is inclusive: as of %s it is %s', (asOf, status) => {
  expect(judge(exception(), undefined, asOf)?.line.status).toBe(status);
});

test.each([
  ['2027-03-16', ''],
  ['2027-03-17', 'It ends in 14 days, with 2027-03-31.'],
  ['2027-03-29', 'It ends in 2 days, with 2027-03-31.'],
  ['2027-03-30', 'It ends tomorrow, with 2027-03-31.'],
  ['2027-03-31', 'It ends today, with 2027-03-31.'],
])('the end is announced fourteen days ahead: as of %s', (asOf, note) => {
  expect(judge(exception(), undefined, asOf)?.line).toMatchObject({ status: 'active', note });
});

test.each([
  ['2028-02-15', 'in 14 days'],
  ['2028-02-28', 'tomorrow'],
  ['2028-02-29', 'today'],
])('a leap day is a day: as of %s', (asOf, words) => {
  expect(judge(exception({ until: '2028-02-29' }), undefined, asOf)?.line.note).toContain(words);
});

describe('critical and high', () => {
  test.each([
    [{ until: '2027-06-30' }, 'active'],
    [{ until: '2027-07-01' }, 'not-allowed'],
    [{ until: '2027-03-31', created: '2026-10-02' }, 'active'],
    [{ until: '2027-03-31', created: '2026-10-01' }, 'not-allowed'],
    [{ until: '2026-12-31', created: '2026-12-01' }, 'expired'],
  ])('at most 180 days from `created`: %j is %s', (changes, status) => {
    expect(judge(grave(changes), graveFinding)?.line.status).toBe(status);
  });

  test('says the last day it may have', () => {
    expect(judge(grave({ until: '2028-01-01' }), graveFinding)?.line.note).toContain(
      'here until 2027-06-30 at the latest',
    );
  });

  test('needs the day it was decided, else its days would begin anew with every scan', () => {
    const { created: _, ...undated } = grave({});
    const judged = judge(undated, graveFinding);
    expect(judged).toMatchObject({ line: { status: 'not-allowed' }, accepts: [] });
    expect(judged?.line.note).toContain('needs `created`');
  });

  test('needs an owner', () => {
    const { owner: _, ...unowned } = grave({});
    const judged = judge(unowned, graveFinding);
    expect(judged).toMatchObject({ line: { status: 'not-allowed', owner: '' }, accepts: [] });
    expect(judged?.line.note).toContain('needs an `owner`');
  });

  test('lesser findings may be excepted for longer, by nobody', () => {
    expect(judge(exception({ until: '2029-01-01' }))?.line.status).toBe('active');
  });
});

test.each([
  ['2027-01-01', 'active'],
  ['2027-01-02', 'not-allowed'],
])('created on %s: %s, since a later day would stretch it', (created, status) => {
  expect(judge(exception({ created }))?.line.status).toBe(status);
});

test('an unknown rule is malformed, with the nearest', () => {
  expect(judge(exception({ rule: 'static-registry-tokens' }))?.line).toMatchObject({
    status: 'malformed',
    note: 'No rule has this id; did you mean `static-registry-token`?',
  });
});

test('one that only the head has is shown and accepts nothing', () => {
  const [one] = judgeExceptions({
    exceptions: [],
    notInBase: [exception()],
    findings: [finding()],
    rules: RULES,
    asOf: AS_OF,
  });
  expect(one).toMatchObject({ line: { status: 'not-in-base', fingerprints: [] }, accepts: [] });
});
