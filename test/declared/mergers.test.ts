import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { isMachine } from '../../src/declared/machines.ts';
import { readMergers } from '../../src/declared/mergers.ts';
import type { Merger } from '../../src/model/settings.ts';

const read = (file: string, text: string): readonly Merger[] => readMergers(memoryTree({ [file]: text }));

/** `does of authors, asking a person, with labels`, for a look at several of them at once. */
const lines = (mergers: readonly Merger[]): readonly string[] =>
  mergers.map(({ does, authors, asksPerson, labels }) =>
    [does, authors.join(' ') || 'all', asksPerson ? 'asks' : 'alone', ...labels].join(' | '),
  );

describe('Mergify', () => {
  const mergify = (text: string): readonly string[] => lines(read('.mergify.yml', text));
  const rule = (conditions: readonly string[], actions = 'merge: {}'): string =>
    `pull_request_rules:\n  - name: r\n    conditions:\n${conditions.map((one) => `      - ${one}\n`).join('')}    actions:\n      ${actions}\n`;

  test.each([
    ['author=dependabot[bot]', 'merge | dependabot[bot] | alone'],
    ['author = dependabot[bot]', 'merge | dependabot[bot] | alone'],
    ['"author~=^renovate"', 'merge | ^renovate | alone'],
    ['author!=dependabot[bot]', 'merge | all | alone'],
    ['-author=dependabot[bot]', 'merge | all | alone'],
    ['or: [author=a, "author=b"]', 'merge | a b | alone'],
    ['or: [author=a, base=main]', 'merge | all | alone'],
    ['"#approved-reviews-by>=1"', 'merge | all | asks'],
    ['"#approved-reviews-by > 0"', 'merge | all | asks'],
    ['"#approved-reviews-by>=0"', 'merge | all | alone'],
    ['"#approved-reviews-by<2"', 'merge | all | alone'],
    ['"-#approved-reviews-by>=1"', 'merge | all | alone'],
    ['approved-reviews-by=dana', 'merge | all | asks'],
    ['"approved-reviews-by=@acme/release"', 'merge | all | asks'],
    ['approved-reviews-by=acme-approver[bot]', 'merge | all | alone'],
    ['-approved-reviews-by=dana', 'merge | all | alone'],
    ['and: ["#approved-reviews-by>=1", base=main]', 'merge | all | asks'],
    ['or: ["#approved-reviews-by>=1", author=dana]', 'merge | all | alone'],
    ['or: ["#approved-reviews-by>=1", approved-reviews-by=dana]', 'merge | all | asks'],
    ['not: ["#approved-reviews-by>=1"]', 'merge | all | alone'],
    ['"#changes-requested-reviews-by=0"', 'merge | all | alone'],
    ['label=ship', 'merge | all | alone | ship'],
    ['label!=wip', 'merge | all | alone'],
  ])('%s', (condition, expected) => {
    expect(mergify(rule([condition]))).toEqual([expected]);
  });

  test('the queue’s own conditions count, by its name or because it is the only one', () => {
    const queue = 'queue_rules:\n  - name: default\n    merge_conditions:\n      - "#approved-reviews-by>=1"\n';
    expect(mergify(queue + rule(['author=a'], 'queue: { name: default }'))).toEqual(['merge | a | asks']);
    expect(mergify(queue + rule(['author=a'], 'queue:'))).toEqual(['merge | a | asks']);
    expect(mergify(queue + rule(['author=a'], 'queue: { name: other }'))).toEqual(['merge | a | alone']);
  });

  test('without a name each of several queues is a way', () => {
    const queues = `queue_rules:
  - name: own
    queue_conditions: [author=dana]
  - name: others
    queue_conditions: ["#approved-reviews-by>=1"]
`;
    expect(mergify(queues + rule(['-draft'], 'queue:'))).toEqual(['merge | dana | alone', 'merge | all | asks']);
  });

  test('a queue that fills itself merges', () => {
    expect(mergify('queue_rules:\n  - name: d\n    autoqueue: true\n    queue_conditions: [author=a]\n')).toEqual([
      'merge | a | alone',
    ]);
    expect(mergify('queue_rules:\n  - name: d\n    queue_conditions: [author=a]\n')).toEqual([]);
  });

  test('a protection of every merge counts, and one of some pull requests does not', () => {
    const protection = (where: string): string =>
      `merge_protections:\n  - name: p\n    if: [${where}]\n    success_conditions: ["#approved-reviews-by >= 1"]\n`;
    expect(mergify(protection('base = main') + rule(['author=a']))).toEqual(['merge | a | asks']);
    expect(mergify(protection('') + rule(['author=a']))).toEqual(['merge | a | asks']);
    expect(mergify(protection('base = main, author = b') + rule(['author=a']))).toEqual(['merge | a | alone']);
  });

  test('its own review does not count as a person', () => {
    const approve =
      '  - name: a\n    conditions: ["author=dependabot[bot]"]\n    actions:\n      review:\n        type: APPROVE\n';
    const merge = rule(['author=dependabot[bot]', '"#approved-reviews-by>=1"']);
    expect(mergify(merge)).toEqual(['merge | dependabot[bot] | asks']);
    expect(mergify(merge + approve)).toEqual(['merge | dependabot[bot] | alone', 'approve | dependabot[bot] | alone']);
    expect(mergify(rule(['author=dependabot[bot]', '"#approved-reviews-by>=2"']) + approve)[0]).toBe(
      'merge | dependabot[bot] | asks',
    );
    expect(mergify(rule(['author=dana', '"#approved-reviews-by>=1"']) + approve)[0]).toBe('merge | dana | asks');
  });

  test('a review without a type approves; a comment and a disabled rule do not', () => {
    expect(mergify(rule(['author=a'], 'review:'))).toEqual(['approve | a | alone']);
    expect(mergify(rule(['author=a'], 'review: { type: COMMENT }'))).toEqual([]);
    expect(mergify(`${rule(['author=a'])}    disabled: { reason: broken }\n`)).toEqual([]);
  });

  test('says where it stands, what it asks, and which branches it means', () => {
    expect(
      read('.github/mergify.yml', rule(['author=renovate[bot]', 'base=main', 'check-success=test'])),
    ).toMatchObject([
      {
        tool: 'Mergify',
        conditions: ['author=renovate[bot]', 'base=main', 'check-success=test'],
        ofMachines: true,
        givesReview: false,
        branches: ['main'],
        at: {
          span: { file: '.github/mergify.yml', line: 8, column: 7 },
          route: ['pull_request_rules', 'r', 'actions', 'merge'],
        },
      },
    ]);
  });

  test('the first of its places counts', () => {
    const files = { '.mergify.yml': rule(['author=a']), '.github/mergify.yml': rule(['author=b']) };
    expect(lines(readMergers(memoryTree(files)))).toEqual(['merge | a | alone']);
  });
});

describe('Kodiak', () => {
  const kodiak = (text: string): readonly string[] => lines(read('.kodiak.toml', text));

  test('waits for its label unless told not to', () => {
    expect(kodiak('version = 1\n')).toEqual(['merge | all | alone | automerge']);
    expect(kodiak('version = 1\n[merge]\nautomerge_label = "ship it" # why\n')).toEqual([
      'merge | all | alone | ship it',
    ]);
    expect(kodiak('[merge]\nautomerge_label = [\'a\', "b"]\n')).toEqual(['merge | all | alone | a | b']);
    expect(kodiak('[merge]\nrequire_automerge_label = false\n')).toEqual(['merge | all | alone']);
  });

  test('merges updates of bots without one, and approves for them', () => {
    expect(
      kodiak(`version = 1
[merge.automerge_dependencies]
versions = [
  "minor", # below major
  "patch",
]
usernames = ["dependabot"]
[approve]
auto_approve_usernames = ["dependabot", "dana"]
`),
    ).toEqual(['merge | all | alone | automerge', 'merge | dependabot | alone', 'approve | dependabot dana | alone']);
  });

  test('says where each stands', () => {
    expect(read('.github/.kodiak.toml', '[approve]\n  auto_approve_usernames = ["a"]\n')[1]).toMatchObject({
      does: 'approve',
      givesReview: true,
      ofMachines: false,
      at: { span: { file: '.github/.kodiak.toml', line: 2, column: 3 }, route: ['approve', 'auto_approve_usernames'] },
    });
  });
});

describe('Renovate', () => {
  const renovate = (text: string): readonly string[] =>
    read('renovate.json', text).map(
      ({ conditions, asksPerson }) => `${asksPerson ? 'asks: ' : ''}${conditions.join('; ')}`,
    );

  test.each([
    ['{"automerge": true}', ['']],
    ['{"automerge": false}', []],
    ['{"automerge": "true"}', []],
    ['{"platformAutomerge": true}', []],
    ['{"enabled": false, "automerge": true}', []],
    ['{"minor": {"automerge": true}}', ['minor']],
    [
      '{"packageRules": [{"matchUpdateTypes": ["minor", "patch"], "automerge": true}]}',
      ['matchUpdateTypes: minor, patch'],
    ],
    ['{"packageRules": [{"matchDepTypes": ["x"], "automerge": true, "enabled": false}]}', []],
    ['{"github-actions": {"automerge": true}}', ['github-actions']],
    ['{"extends": [":automergeMinor"]}', ['minor and patch updates']],
    ['{"extends": ["default:automergeAll"]}', ['all updates']],
    ['{"extends": [":automergeDisabled", ":automergeBranch", "schedule:automergeDaily"]}', []],
    ['{"extends": ["github>acme/renovate-config:automerge"]}', []],
    ['{"dependencyDashboardApproval": true, "automerge": true}', ['asks: ']],
  ])('%s', (text, expected) => {
    expect(renovate(text)).toEqual(expected);
  });

  test('JSON5: comments, bare keys, single quotes, trailing commas, tabs', () => {
    const text = `// Updates
{
\t/* all of
\t   them */
\textends: ['config:recommended', ":automergePatch"], // "automerge": true
\t"url": "https://example.com/*",
\tpackageRules: [{ matchManagers: ['npm'], automerge: true, },],
}
`;
    expect(read('.github/renovate.json5', text)).toMatchObject([
      { conditions: ['patch updates'], at: { span: { file: '.github/renovate.json5', line: 5, column: 34 } } },
      { conditions: ['matchManagers: npm'], authors: ['renovate[bot]'], at: { span: { line: 7, column: 43 } } },
    ]);
  });

  test('the first of its places counts', () => {
    const files = { 'renovate.json': '{}', '.renovaterc': '{"automerge": true}' };
    expect(readMergers(memoryTree(files))).toEqual([]);
    expect(readMergers(memoryTree({ '.renovaterc': '{"automerge": true}' }))).toHaveLength(1);
  });
});

describe('policy-bot', () => {
  const policy = (rules: string, approval: string): readonly string[] =>
    lines(read('.policy.yml', `policy:\n  approval:\n${approval}approval_rules:\n${rules}`));
  const person = '  - name: one review\n    requires: { count: 1, teams: [acme/developers] }\n';
  const bot =
    '  - name: updates\n    if:\n      has_author_in: { users: ["dependabot[bot]"] }\n      only_changed_files: { paths: ["go.mod"] }\n';

  test('asks a person where every rule of the policy does', () => {
    expect(policy(person, '    - one review\n')).toEqual(['approve | all | asks']);
  });

  test('says yes alone by a rule that asks for nobody', () => {
    expect(policy(person + bot, '    - or:\n      - one review\n      - updates\n')).toEqual([
      'approve | dependabot[bot] | alone',
    ]);
    expect(policy(person + bot, '    - one review\n')).toEqual(['approve | all | asks']);
  });

  test('is a check, and no review', () => {
    expect(read('.policy.yml', `policy:\n  approval: [updates]\napproval_rules:\n${bot}`)).toMatchObject([
      { tool: 'policy-bot', givesReview: false, ofMachines: true, conditions: ['has_author_in', 'only_changed_files'] },
    ]);
  });
});

describe('Prow and Dependabot', () => {
  test('approvers at the root have to say yes', () => {
    expect(lines(read('OWNERS', 'approvers:\n  - dana\n  - sam\n'))).toEqual(['merge | all | asks']);
    expect(read('OWNERS', 'reviewers: [dana]\n')).toEqual([]);
    expect(read('docs/OWNERS', 'approvers: [dana]\n')).toEqual([]);
  });

  test('Dependabot opens pull requests and merges none', () => {
    expect(read('.github/dependabot.yml', 'version: 2\nupdates: [{ package-ecosystem: npm, directory: / }]\n')).toEqual(
      [],
    );
  });
});

test.each([
  ['dependabot[bot]', true],
  ['dependabot', true],
  ['app/renovate', true],
  ['^dependabot(|-preview)\\[bot\\]$', true],
  ['acme-release-bot', true],
  ['AcmeUpdateBot', true],
  ['dana', false],
  ['botanist', false],
  ['abbot', false],
  ['@acme/renovation-team', false],
])('%s is a machine: %s', (name, expected) => {
  expect(isMachine(name)).toBe(expected);
});

test('no text makes a reader throw', () => {
  const files = ['.mergify.yml', '.kodiak.toml', 'renovate.json', '.github/renovate.json5', '.policy.yml', 'OWNERS'];
  const piece = fc.constantFrom(
    'pull_request_rules:',
    'automerge',
    'merge',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '=',
    ':',
    '\n',
    ' ',
    '- ',
    '//',
    '/*',
    '*/',
    '#',
    ',',
    '\\',
    'true',
    '>=1',
    '\t',
    'é',
  );
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(piece, { maxLength: 60 }), (file, pieces) => {
      readMergers(memoryTree({ [file]: pieces.join('') }));
    }),
    { numRuns: 500 },
  );
});

test('long texts are read in time that follows their length', () => {
  const before = performance.now();
  read('renovate.json', `{"a": [${"'".repeat(50_000)}`);
  read('.kodiak.toml', `a = [\n${'"x\n'.repeat(50_000)}`);
  read(
    '.mergify.yml',
    `pull_request_rules:\n- conditions:\n${`  - ${'a'.repeat(400)}\n`.repeat(500)}  actions: {merge: {}}\n`,
  );
  expect(performance.now() - before).toBeLessThan(5_000);
});
