import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { reportOf } from '../scan-input.ts';

const FILE = '.github/countersign.yml';
const CHECK = {
  '.github/workflows/check.yml': 'on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps: [run: npm test]\n',
};

/** The lines that a scan ends with, and its exit code. */
function told(text: string): Readonly<{ exit: number; lines: readonly string[] }> {
  try {
    return { exit: 0, lines: [reportOf({ ...CHECK, [FILE]: text }).verdict] };
  } catch (error) {
    if (error instanceof UserError) return { exit: error.exit, lines: error.lines };
    throw error;
  }
}

const exception = (lines: string): string =>
  `exceptions:\n  - rule: static-cloud-key\n    path: a.yml\n    reason: x\n${lines}`;

describe('bad input ends the scan with its line, what was expected and the nearest spelling', () => {
  test.each([
    ['a wrong key', 'exeptions: []', '2:1: unknown key `exeptions`; did you mean `exceptions`?'],
    ['a wrong word', 'profile: single', '2:10: `profile` must be one of `team`, `solo`, but is `single`'],
    [
      'a wrong severity',
      'failOnSeverity: hgh',
      '2:17: `failOnSeverity` must be one of `critical`, `high`, `medium`, `low`, `note`, `none`, but is `hgh`; did you mean `high`?',
    ],
    ['a wrong class', 'policy:\n  ai-agnt: {}', '3:3: unknown key `ai-agnt`; did you mean `ai-agent`?'],
    [
      'a rule that is none',
      'rules:\n  static-cloudkey: { severity: low }',
      '3:3: no rule has the id `static-cloudkey`; did you mean `static-cloud-key`?',
    ],
    [
      'a date that is none',
      exception('    until: 2027-02-30'),
      '6:12: `until` must be a date that exists, written YYYY-MM-DD, but is `2027-02-30`',
    ],
    [
      'a duration',
      'thresholds: { secretUpdated: half a year }',
      '2:30: `secretUpdated` must be a time in hours, days or weeks, such as `4h`, `90d` or `2w`, but is `half a year`',
    ],
    [
      'an end before its start',
      exception('    created: 2027-03-01\n    until: 2027-02-28'),
      '7:12: `until` (2027-02-28) is before `created` (2027-03-01)',
    ],
    [
      'an owner that is no handle',
      exception('    owner: platform\n    until: 2027-02-28'),
      "6:12: `owner` must be a person or a team, written in quotes as '@handle' or '@organisation/team', or an e-mail address, but is `platform`",
    ],
    [
      'a key that stands twice',
      'gate: all\ngate: new',
      '3:1: the key `gate` stands twice in one mapping; GitHub refuses that',
    ],
    ['a merge key', 'tiers: &all {}\npaths:\n  <<: *all', '4:3: a merge key (`<<`), which GitHub does not follow'],
    ['an alias without its anchor', 'tiers: *all', '2:8: the alias `*all` has no anchor before it'],
    [
      'a pattern that leaves the folder',
      'paths: { exclude: [/etc] }',
      '2:20: an entry of `exclude` must be a path from the scanned directory',
    ],
    [
      'more than five thousand entries',
      `paths:\n  exclude:\n${'    - a\n'.repeat(10_000)}`,
      '3:3: `exclude` must be a list of at most 5000 entries, but is a list of 10000',
    ],
  ])('%s', (_, lines, expected) => {
    const { exit, lines: said } = told(`version: 1\n${lines}\n`);
    expect(exit).toBe(2);
    expect(said[0]).toContain(`${FILE}:${expected}`);
  });

  test('five megabytes', () => {
    expect(told(`version: 1\n# ${'x'.repeat(5 * 1024 * 1024)}\n`)).toEqual({
      exit: 2,
      lines: [`${FILE}:1:1: cannot be read: is 5.0 MiB long; at most 512 KiB of a file are read`],
    });
  });

  test('anchors may stand for what is said twice', () => {
    const twice = `exceptions:
  - { rule: no-deployment-record, path: a.yml, reason: &why one cluster, until: 2027-02-28 }
  - { rule: no-deployment-record, path: b.yml, reason: *why, until: 2027-02-28 }
`;
    expect(told(`version: 1\n${twice}`)).toEqual({ exit: 0, lines: ['pass'] });
  });
});
