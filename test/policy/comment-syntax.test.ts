import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findComment } from '../../src/policy/comment-syntax.ts';

const COMMENT = '# countersign: ignore[a-rule] until=2027-03-31 -- because';

describe('where a comment begins', () => {
  test.each([
    COMMENT,
    `  ${COMMENT}`,
    `run: deploy ${COMMENT}`,
    `\t${COMMENT}\r`,
    `uses: actions/checkout@0123456 # v4.1 ${COMMENT}`,
    `name: don't stop ${COMMENT}`,
    `name: "quoted # text" ${COMMENT}`,
    `name: "a \\" b" ${COMMENT}`,
    `name: 'it''s' ${COMMENT}`,
    `env: { A: '', B: "" } ${COMMENT}`,
    `# it's "one ${COMMENT}`,
  ])('found: %s', (line) => {
    expect(findComment(line)).toEqual({
      text: COMMENT,
      rules: ['a-rule'],
      until: '2027-03-31',
      reason: 'because',
      problem: '',
    });
  });

  test.each([
    '',
    'run: deploy # a comment about countersign: nothing',
    `run: deploy${COMMENT}`,
    `name: "${COMMENT}"`,
    `name: 'it''s ${COMMENT}'`,
    `run: echo "a \\" ${COMMENT}"`,
    `run: echo 'open ${COMMENT}`,
  ])('not found: %s', (line) => {
    expect(findComment(line)).toBeUndefined();
  });
});

describe('what is nearly one says so', () => {
  test.each([
    '# Countersign: ignore[a-rule] until=2027-03-31 -- because',
    '# COUNTERSIGN:ignore[a-rule]',
    '## countersign: ignore[a-rule]',
    '#   countersign: ignore[a-rule]',
    '# countersign ignore[a-rule]',
    '# countersign-ignore: a-rule',
    '# countersign: Ignore[a-rule]',
    '# countersign : ignore [a-rule]',
    'run: deploy # Countersign: ignore',
  ])('%s', (line) => {
    expect(findComment(line)?.problem).toContain('# countersign: ignore[rule-id] until=YYYY-MM-DD -- reason');
  });

  test.each([
    '# Countersign ignores this folder',
    '# Countersign: see the README',
    '# what countersign ignore[x] means',
    'name: "# Countersign: ignore[x]"',
    'run: countersign ignore',
  ])('not: %s', (line) => {
    expect(findComment(line)).toBeUndefined();
  });

  test('in a line of nothing but signs, at once', () => {
    const started = performance.now();
    findComment(`${'# '.repeat(100_000)}countersign`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('what it says', () => {
  test('several rules, each once, and a reason with anything in it', () => {
    expect(
      findComment('#countersign:ignore[ b, a,,b ]  until=2027-03-31   -- see [x] -- until=never # y'),
    ).toMatchObject({
      rules: ['b', 'a'],
      until: '2027-03-31',
      reason: 'see [x] -- until=never # y',
      problem: '',
    });
  });

  test.each([
    ['ignore', 'names no rule'],
    ['ignore[]', 'names no rule'],
    ['ignore[ , ] until=2027-03-31 -- x', 'names no rule'],
    ['ignore]a[ until=2027-03-31 -- x', 'names no rule'],
    ['ignored[a] until=2027-03-31 -- x', 'names no rule'],
    ['disable a', 'names no rule'],
    ['ignore[a] -- x', 'no end date'],
    ['ignore[a] until= -- x', 'no end date'],
    ['ignore[a] -- x until=2027-03-31', 'no end date'],
    ['ignore[a] until=2027-02-29 -- x', 'not a date that exists'],
    ['ignore[a] until=2027-3-1 -- x', 'not a date that exists'],
    ['ignore[a] until=tomorrow -- x', 'not a date that exists'],
    ['ignore[a] until=2027-03-31', 'no reason'],
    ['ignore[a] until=2027-03-31 --', 'no reason'],
    ['ignore[a] until=2027-03-31 owner=me -- x', 'not known'],
    ['ignore[a] until=2027-03-31 until=2028-03-31 -- x', 'not known'],
  ])('%s is malformed: %s', (body, problem) => {
    const comment = findComment(`x: 1 # countersign: ${body}`);
    expect(comment?.problem).toContain(problem);
    expect(comment?.problem).toContain('# countersign: ignore[rule-id] until=YYYY-MM-DD -- reason');
  });
});

test('never throws, whatever the line', () => {
  const piece = fc.constantFrom(
    '# ',
    '#',
    "'",
    '"',
    '\\',
    'countersign:',
    'ignore',
    '[',
    ']',
    ',',
    'until=',
    '--',
    ' ',
    'a',
    '2027-03-31',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const found = findComment(pieces.join(''));
      expect(found === undefined || found.problem !== '' || (found.rules.length > 0 && found.reason !== '')).toBe(true);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('a line of two million hashes costs no more than its length', () => {
  const start = process.cpuUsage().user;
  expect(findComment(`${'# '.repeat(1_000_000)}countersign: no`)).toBeDefined();
  expect(findComment(`countersign: ${`"'`.repeat(1_000_000)}`)).toBeUndefined();
  expect(process.cpuUsage().user - start).toBeLessThan(3_000_000);
});
