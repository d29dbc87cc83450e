import { describe, expect, test } from 'vitest';
import { judgeComments, readIgnoreComments } from '../../src/policy/ignore-comments.ts';
import { finding, RULES } from './findings.ts';

const AS_OF = '2027-03-31';
const comment = (rule = 'static-registry-token', until = AS_OF, reason = 'kept for now'): string =>
  `# countersign: ignore[${rule}] until=${until} -- ${reason}`;
const read = (lines: readonly string[], path = 'deploy.yml') =>
  readIgnoreComments([path], (asked) => (asked === path ? lines : undefined));

function judge(
  lines: readonly string[],
  options: {
    base?: readonly string[];
    asOf?: string;
    findings?: ReturnType<typeof finding>[];
    baseFindings?: ReturnType<typeof finding>[];
  } = {},
) {
  return judgeComments({
    comments: read(lines),
    ...(options.base && {
      base: { comments: read(options.base), findings: options.baseFindings ?? [finding({ line: 1, endLine: 1 })] },
    }),
    findings: options.findings ?? [finding()],
    rules: RULES,
    asOf: options.asOf ?? AS_OF,
  });
}
const states = (...args: Parameters<typeof judge>) =>
  judge(...args).map((one) => [one.line.status, one.accepts.length]);

test('an active comment accepts the finding of its line', () => {
  expect(judge(['a', `token: x ${comment()}`])).toEqual([
    {
      line: {
        kind: 'ignore-comment',
        status: 'active',
        ruleId: 'static-registry-token',
        path: 'deploy.yml',
        line: 2,
        reason: 'kept for now',
        until: AS_OF,
        owner: '',
        note: '',
        fingerprints: ['f'.repeat(32)],
      },
      accepts: [0],
    },
  ]);
});

describe('the end date is inclusive', () => {
  test.each([
    ['2027-03-30', 'active', 1],
    ['2027-03-31', 'active', 1],
    ['2027-04-01', 'expired', 0],
  ])('as of %s: %s', (asOf, status, accepts) => {
    expect(states(['', comment()], { asOf })).toEqual([[status, accepts]]);
  });

  test('an ended one says so', () => {
    expect(judge(['', comment()], { asOf: '2027-04-01' })[0]?.line.note).toContain(
      'ended on 2027-03-31; the finding counts again',
    );
  });
});

describe('which lines', () => {
  const long = finding({ line: 2, endLine: 4, endColumn: 5 });
  test.each([
    [1, 'unused'],
    [2, 'active'],
    [3, 'active'],
    [4, 'active'],
    [5, 'unused'],
  ])('a finding of lines 2 to 4, a comment in line %i: %s', (line, status) => {
    const lines = Array.from({ length: 5 }, (_, index) => (index + 1 === line ? comment() : ''));
    expect(states(lines, { findings: [long] })[0]?.[0]).toBe(status);
  });

  test('an end before the first column of a line does not reach it', () => {
    const findings = [finding({ line: 2, endLine: 3, endColumn: 1 })];
    expect(states(['', '', comment()], { findings })).toEqual([['unused', 0]]);
    expect(states(['', comment(), ''], { findings })).toEqual([['active', 1]]);
  });

  test('another file, another rule: unused', () => {
    expect(states(['', comment()], { findings: [finding({ path: 'other.yml' })] })).toEqual([['unused', 0]]);
    expect(states(['', comment('publish-without-environment')])).toEqual([['unused', 0]]);
  });
});

describe('what it may not excuse', () => {
  test.each(['static-cloud-key', 'literal-credential'])('%s', (ruleId) => {
    const [one] = judge(['', comment(ruleId)], { findings: [finding({ ruleId })] });
    expect(one).toMatchObject({ line: { status: 'not-allowed', fingerprints: [] }, accepts: [] });
    expect(one?.line.note).toContain('`exceptions:` in .github/countersign.yml');
  });
});

describe('malformed', () => {
  test('an unknown rule gives the nearest, and its neighbours still count', () => {
    const all = judge(['', comment('static-registry-tokn, static-registry-token')]);
    expect(all.map((one) => one.line.status)).toEqual(['malformed', 'active']);
    expect(all[0]?.line.note).toContain('did you mean `static-registry-token`?');
  });

  test('the finding stays, and a line says why', () => {
    const [one] = judge(['', comment('static-registry-token', '2027-02-30')]);
    expect(one).toMatchObject({ line: { status: 'malformed', ruleId: 'static-registry-token', line: 2 }, accepts: [] });
    expect(one?.line.note).toContain('not a date that exists');
    expect(states(['', '# countersign: ignore'])).toEqual([['malformed', 0]]);
  });
});

describe('on pull requests', () => {
  const line = `token: x ${comment()}`;

  test('a comment the base has counts, also where its line has moved or changed', () => {
    expect(states(['a', line], { base: [line] })).toEqual([['active', 1]]);
    expect(states(['a', `token: y ${comment()}`], { base: [line] })).toEqual([['active', 1]]);
  });

  test('one the base does not have is shown and does not count', () => {
    expect(states(['a', line], { base: ['a', 'token: x'] })).toEqual([['not-in-base', 0]]);
    expect(states(['a', line], { base: [`token: x ${comment(undefined, '2027-03-30')}`] })).toEqual([
      ['not-in-base', 0],
    ]);
    expect(states(['a', line], { base: [`token: x ${comment(undefined, undefined, 'another reason')}`] })).toEqual([
      ['not-in-base', 0],
    ]);
  });

  test('one that is moved to a new finding does not count there', () => {
    const moved = finding({ fingerprint: 'a'.repeat(32) });
    expect(states(['token: x', line], { base: [line], findings: [moved] })).toEqual([['not-in-base', 0]]);
    expect(states(['token: x', line], { base: [line], findings: [finding(), moved] })).toEqual([['active', 1]]);
  });

  test('one that excused nothing on the base excuses nothing new', () => {
    expect(states(['a', line], { base: ['a', line], baseFindings: [] })).toEqual([['not-in-base', 0]]);
    const other = finding({ ruleId: 'publish-without-environment' });
    expect(states(['a', line], { base: ['a', line], baseFindings: [other] })).toEqual([['not-in-base', 0]]);
  });

  test('one of another file is not of this file', () => {
    const all = judgeComments({
      comments: read(['a', line]),
      base: { comments: read([line], 'other.yml'), findings: [finding({ path: 'other.yml', line: 1, endLine: 1 })] },
      findings: [finding()],
      rules: RULES,
      asOf: AS_OF,
    });
    expect(all[0]?.line.status).toBe('not-in-base');
  });

  test('a copy excuses nothing, even above the original', () => {
    const copy = `second: y ${comment()}`;
    const findings = [finding({ line: 1, endLine: 1 }), finding({ line: 2, endLine: 2 })];
    expect(states([copy, line], { base: [line], findings })).toEqual([
      ['not-in-base', 0],
      ['active', 1],
    ]);
  });
});
