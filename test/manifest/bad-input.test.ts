import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import { reportOf } from '../scan-input.ts';

const FILE = '.github/identities.yml';
const CHECK = {
  '.github/workflows/check.yml': 'on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps: [run: npm test]\n',
};

function told(text: string): readonly string[] {
  const read = parseManifest(FILE, text);
  return 'problems' in read ? read.problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`) : [];
}

/** What a person can get wrong: the file, and what is said of it with its place. */
const BAD: readonly (readonly [what: string, lines: string, ...expected: string[]])[] = [
  ['a wrong key', 'identitys: []', '2:1 unknown key `identitys`; did you mean `identities`?'],
  [
    'a wrong key of an environment',
    'environments:\n  live: { teir: production }',
    '3:11 unknown key `teir`; did you mean `tier`?',
  ],
  [
    'a wrong key of a stage',
    'handoffs:\n  - id: a\n    request: { clas: [human] }',
    '4:16 unknown key `clas`; did you mean `class`?',
  ],
  [
    'a wrong class',
    'identities:\n  - id: a\n    class: service_account',
    '4:12 `class` must be one of `human`, `service-account`, `bot`, `ai-agent`, but is `service_account`; did you mean `service-account`?',
  ],
  [
    'a date that is none',
    'identities:\n  - { id: a, class: bot, expires: 2027-02-29 }',
    '3:35 `expires` must be a date that exists, written YYYY-MM-DD, but is `2027-02-29`',
  ],
  [
    'a date with a time',
    'identities:\n  - { id: a, class: bot, created: 2027-02-28T00:00:00Z }',
    '3:35 `created` must be a date that exists, written YYYY-MM-DD, but is `2027-02-28T00:00:00Z`',
  ],
  [
    'a date of another country',
    'identities:\n  - { id: a, class: bot, review: { last: 28/02/2027 } }',
    '3:42 `last` must be a date that exists, written YYYY-MM-DD, but is `28/02/2027`',
  ],
  [
    'a duration without a unit',
    'identities:\n  - { id: a, class: bot, review: { every: 90 } }',
    '3:43 `every` must be a time in hours, days or weeks, such as `4h`, `90d` or `2w`, but is `90`',
  ],
  [
    'a duration of nothing',
    'environments:\n  live: { breakGlass: { within: 0h } }',
    '3:33 `within` must be a time in hours, days or weeks, such as `4h`, `90d` or `2w`, but is `0h`',
  ],
  [
    'a duration in months',
    'environments:\n  live: { breakGlass: { review: 1m } }',
    '3:33 `review` must be a time in hours, days or weeks, such as `4h`, `90d` or `2w`, but is `1m`',
  ],
  [
    'an end before its start',
    'identities:\n  - id: a\n    class: bot\n    created: 2027-03-01\n    expires: 2027-02-28',
    '6:14 `expires` (2027-02-28) is before `created` (2027-03-01); write the day the identity ends',
  ],
  [
    'two identities of one id',
    'identities:\n  - { id: a, class: bot }\n  - { id: a, class: human }',
    '4:11 the identity `a` is declared twice, first in line 3; keep one, or give this one another name',
  ],
  [
    'two handoffs of one id',
    'handoffs:\n  - id: a\n  - id: A',
    '4:9 the handoff `A` is declared twice, first in line 3; keep one, or give this one another name',
  ],
  [
    'an owner that is no handle',
    'identities:\n  - { id: a, class: bot, owner: dana }',
    "3:33 `owner` must be a person or a team, written in quotes as '@handle' or '@organisation/team', or an e-mail address, but is `dana`",
  ],
  [
    'an owner without its quotes',
    'identities:\n  - id: a\n    class: bot\n    owner: @dana',
    '5:12 Plain value cannot start with reserved character @',
  ],
  [
    'an alias without its anchor',
    'identities:\n  - { id: a, class: bot, owner: *who }',
    '3:33 the alias `*who` has no anchor before it',
  ],
  [
    'a merge key',
    'identities:\n  - &one { id: a, class: bot }\n  - { <<: *one, id: b }',
    '4:7 a merge key (`<<`), which GitHub does not follow',
  ],
  [
    'a text where a list belongs',
    'identities: none',
    '2:13 `identities` must be a list (`[one, two]`, or lines that begin with `-`), but is `none`',
  ],
];

describe('bad input is told with its line, what was expected and the nearest spelling', () => {
  test.each(BAD)('%s', (_, lines, expected = '') => {
    const [first = ''] = told(`version: 1\n${lines}\n`);
    expect(first).toContain(expected);
  });

  test.each(BAD)('%s leaves the scan incomplete, and nothing is guessed', (_, lines) => {
    const report = reportOf({ ...CHECK, [FILE]: `version: 1\n${lines}\n` });
    expect(report.verdict).toBe('incomplete');
    expect(report.reasons[0]).toMatch(/^\.github\/identities\.yml:\d+:\d+ \S/);
    expect(report.identities.filter(({ declared }) => declared)).toEqual([]);
  });
});

describe('an end on the day of its start', () => {
  test.each([
    ['2027-02-27', 1],
    ['2027-02-28', 0],
    ['2027-03-01', 0],
  ])('expires %s: %i problems', (expires, count) => {
    const text = `version: 1\nidentities:\n  - { id: a, class: bot, created: 2027-02-28, expires: ${expires} }\n`;
    expect(told(text)).toHaveLength(count);
  });
});

describe('size', () => {
  const full = (index: number): string => `  - id: service-${index}
    class: service-account
    purpose: Rolls out service ${index}
    owner: '@acme/platform'
    authentication: federation
    principal: arn:aws:iam::111122223333:role/service-${index}
    environments: [production]
    may: [deploy]
    created: 2026-01-10
    expires: 2027-01-10
    review: { every: 90d, last: 2026-10-01, by: '@dana' }
`;

  test('ten thousand identities with all that is said of them are read through a tree', () => {
    const text = `version: 1\nidentities:\n${Array.from({ length: 10_000 }, (_, index) => full(index)).join('')}`;
    expect(text.length).toBeGreaterThan(3_000_000);
    const tree = memoryTree({ [FILE]: text });
    const read = tree.read(FILE, 'large');
    expect(typeof read === 'string' && told(read)).toEqual([]);
  }, 60_000);

  test('five megabytes are refused before they are parsed, and the scan is incomplete', () => {
    const before = performance.now();
    const report = reportOf({ ...CHECK, [FILE]: `version: 1\n# ${'x'.repeat(5 * 1024 * 1024)}\n` });
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(report.verdict).toBe('incomplete');
    expect(report.reasons).toContain(
      '.github/identities.yml:1:1 cannot be read: is 5.0 MiB long; at most 4 MiB of it are read',
    );
  });

  test('many that nobody declared are answered in time', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `  - { id: i${index}, class: bot }\n`).join('');
    const handoffs = Array.from(
      { length: 2_000 },
      (_, index) => `  - { id: h${index}, request: { who: [nobody-${index}] } }\n`,
    ).join('');
    const before = performance.now();
    expect(told(`version: 1\nidentities:\n${many}handoffs:\n${handoffs}`)).toHaveLength(25);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
