import { describe, expect, test } from 'vitest';
import { becameUnknown, weakerProtection } from '../../src/facts/diff.ts';
import {
  absent,
  type BranchProtection,
  type DeploymentRefs,
  type DeployKey,
  type EnvironmentProtection,
  fact,
  type RepositoryFacts,
  type Reviewer,
  type TagRule,
  unsaid,
} from '../../src/model/facts.ts';
import { readFacts } from '../../src/facts/record.ts';

const base = readFacts('facts.json', '{"schemaVersion": "1.0", "repository": "acme/shop", "asked": "2026-11-20"}');
const record = (set: Partial<RepositoryFacts>): RepositoryFacts => ({ ...base, ...set });
const unread = unsaid('permission', 'the token may not');

/** `subject: what (before → after)`, a line each. */
const weaker = (before: Partial<RepositoryFacts>, after: Partial<RepositoryFacts>): readonly string[] =>
  weakerProtection(record(before), record(after)).map(
    (one) => `${one.subject}: ${one.what} (${one.before} → ${one.after})`,
  );

const person = (name: string): Reviewer => ({ kind: 'user', name, machine: false });
const strict: EnvironmentProtection = {
  name: 'live',
  reviewers: fact([person('dana')]),
  preventSelfReview: fact(true),
  waitMinutes: fact(30),
  refs: fact({ kind: 'patterns', patterns: [{ type: 'branch', pattern: 'release/*' }] }),
  customRules: fact(['acme-gate']),
  adminsCanBypass: fact(false),
  secrets: fact([{ name: 'DEPLOY_KEY', updated: '2026-01-01' }]),
};
const environments = (...all: readonly Partial<EnvironmentProtection>[]): Partial<RepositoryFacts> => ({
  environments: fact(all.map((one) => ({ ...strict, ...one }))),
});
const changed = (
  after: Partial<EnvironmentProtection>,
  before: Partial<EnvironmentProtection> = {},
): readonly string[] => weaker(environments(before), environments(after));

describe('an environment is weaker', () => {
  test.each<[string, Partial<EnvironmentProtection>, string]>([
    ['that asks nobody any more', { reviewers: absent }, 'asks nobody any more (dana → nobody)'],
    [
      'that asks nobody any more, as an empty list says',
      { reviewers: fact([]) },
      'asks nobody any more (dana → nobody)',
    ],
    [
      'that somebody else can approve too',
      { reviewers: fact([person('dana'), person('sam')]) },
      'more can approve (dana → dana, sam)',
    ],
    [
      'that a machine can approve',
      { reviewers: fact([{ kind: 'user', name: 'acme[bot]', machine: true }]) },
      'more can approve (dana → acme[bot] (a machine))',
    ],
    [
      'that lets requesters approve',
      { preventSelfReview: fact(false) },
      'no longer prevents self-review (prevented → allowed)',
    ],
    ['that waits shorter', { waitMinutes: fact(5) }, 'waits shorter (30 minutes → 5 minutes)'],
    ['that does not wait', { waitMinutes: absent }, 'waits shorter (30 minutes → no wait)'],
    ['that takes any ref', { refs: fact({ kind: 'any' }) }, 'takes any ref (branch release/* → any ref)'],
    [
      'that decides by protection',
      { refs: fact({ kind: 'protected' }) },
      'decides in another way which refs may deploy, perhaps more (branch release/* → protected branches)',
    ],
    ['that an app left', { customRules: absent }, 'no longer asks the app acme-gate (acme-gate → none)'],
    ['that administrators may bypass', { adminsCanBypass: fact(true) }, 'administrators may bypass it (no → yes)'],
  ])('%s', (_, after, line) => {
    expect(changed(after)).toEqual([`environment live: ${line}`]);
  });

  const refs = (...patterns: readonly string[]): DeploymentRefs => ({
    kind: 'patterns',
    patterns: patterns.map((pattern) => ({ type: 'branch', pattern })),
  });
  test.each<[before: readonly string[], after: readonly string[], weaker: boolean]>([
    [['main'], ['main'], false],
    [['main'], ['main', 'next'], true],
    [['main', 'next'], ['main'], false],
    [['release/*'], ['release/1'], false],
    [['release/*'], ['release/1/hotfix'], true],
    [['release/1'], ['release/*'], true],
    [['*'], ['main', 'v-*'], false],
    [['*'], ['release/*'], true],
    [['*/*'], ['release/*'], false],
    [['r*e/*'], ['re*e/1*'], false],
    [['a*'], ['*'], true],
    [['re?'], ['rel'], true],
    [['**/x'], ['**/x'], false],
    [[], ['main'], true],
  ])('by its patterns: %j → %j: %s', (before, after, expected) => {
    const lines = changed({ refs: fact(refs(...after)) }, { refs: fact(refs(...before)) });
    expect(lines.length > 0).toBe(expected);
  });

  test('by a pattern with many stars, judged at once', () => {
    const lines = changed({ refs: fact(refs(`${'a'.repeat(900)}c`)) }, { refs: fact(refs(`${'*a'.repeat(400)}b`)) });
    expect(lines).toHaveLength(1);
  });

  test('by a tag where a branch of that name could deploy before', () => {
    const tag = fact<DeploymentRefs>({ kind: 'patterns', patterns: [{ type: 'tag', pattern: 'release/*' }] });
    expect(changed({ refs: tag })).toEqual(['environment live: takes more refs (branch release/* → tag release/*)']);
  });

  test('that is gone: a job that names it makes it anew', () => {
    expect(weaker(environments({}), { environments: absent })).toEqual([
      'environment live: is gone, and comes back without protection when a job names it (asks dana, waits, branch release/*, asks the app acme-gate, holds DEPLOY_KEY → not there)',
    ]);
    expect(weaker({ environments: fact([]) }, environments({}))).toEqual([]);
  });

  test('that came back without its protection', () => {
    const bare = {
      reviewers: absent,
      preventSelfReview: absent,
      waitMinutes: absent,
      refs: fact<DeploymentRefs>({ kind: 'any' }),
      customRules: absent,
      secrets: absent,
    };
    expect(changed({ ...bare, name: 'LIVE', adminsCanBypass: fact(true) })).toHaveLength(5);
  });

  test('whose secret went to the repository', () => {
    const secrets = fact([{ name: 'DEPLOY_KEY', updated: '2026-11-01' }]);
    const after = { ...environments({ secrets: absent }), secrets };
    expect(weaker(environments({}), after)).toEqual([
      'environment live: no longer holds the secret DEPLOY_KEY, and jobs without it get that of the repository (in the environment → in the repository)',
    ]);
    expect(weaker(environments({}), environments({ secrets: absent }))).toEqual([]);
    expect(weaker(environments({}), { ...environments({}), secrets })).toEqual([]);
  });
});

describe('an environment is no weaker', () => {
  test.each<[string, Partial<EnvironmentProtection>, Partial<EnvironmentProtection>]>([
    ['that is the same', {}, {}],
    [
      'that one of two reviewers left',
      { reviewers: fact([person('dana')]) },
      { reviewers: fact([person('dana'), person('sam')]) },
    ],
    ['whose reviewer is written in another case', { reviewers: fact([person('Dana')]) }, {}],
    ['that waits longer', { waitMinutes: fact(60) }, {}],
    [
      'that had nothing to lose',
      {},
      {
        reviewers: absent,
        preventSelfReview: absent,
        waitMinutes: absent,
        refs: fact({ kind: 'any' }),
        customRules: absent,
        adminsCanBypass: fact(true),
        secrets: absent,
      },
    ],
    [
      'of which nothing was known',
      {},
      {
        reviewers: unread,
        preventSelfReview: unread,
        waitMinutes: unread,
        refs: unread,
        customRules: unread,
        adminsCanBypass: unread,
        secrets: unread,
      },
    ],
  ])('%s', (_, after, before) => {
    expect(changed(after, before)).toEqual([]);
  });
});

const branch = (set: Partial<BranchProtection>): Partial<RepositoryFacts> => ({
  defaultBranch: fact({
    name: 'main',
    review: fact({ approvals: 2, codeOwners: true, lastPushBySomebodyElse: true, dismissesStale: true }),
    checks: fact([
      { kind: 'check', name: 'unit' },
      { kind: 'code-scanning', name: 'Countersign' },
    ]),
    ...set,
  }),
});

describe('the default branch is weaker', () => {
  test('part by part', () => {
    const review = fact({ approvals: 1, codeOwners: false, lastPushBySomebodyElse: false, dismissesStale: false });
    expect(weaker(branch({}), branch({ review, checks: fact([{ kind: 'check', name: 'unit' }]) }))).toEqual([
      'default branch main: asks for fewer approvals (2 → 1)',
      'default branch main: no longer asks the code owners (yes → no)',
      'default branch main: no longer asks that somebody else approves the last push (yes → no)',
      'default branch main: keeps approvals of what was changed since (yes → no)',
      'default branch main: no longer asks for code-scanning Countersign (check unit, code-scanning Countersign → check unit)',
    ]);
  });

  test('or not, where what it asked for may stand in what this token is not shown', () => {
    const review = fact({ approvals: 1, codeOwners: false, lastPushBySomebodyElse: false, dismissesStale: false });
    const after = branch({ review, checks: fact([]), atLeast: 'how is shown only to administrators' });
    const found = weakerProtection(record(branch({})), record(after));
    expect(found.map(becameUnknown)).toEqual([true, true, true, true, true]);
    expect(found[1]).toEqual({
      subject: 'default branch main',
      what: 'no longer asks the code owners, as far as can be seen',
      before: 'yes',
      after: 'unknown: how is shown only to administrators',
    });
    expect(weaker(branch({}), branch({ atLeast: 'how is shown only to administrators' }))).toEqual([]);
  });

  test('without any protection, or where it is another branch', () => {
    expect(weaker(branch({}), branch({ name: 'next', review: absent, checks: absent }))).toEqual([
      'default branch next, before main: no longer asks for a pull request (2 approvals, code owners among them → no review)',
      'default branch next, before main: no longer asks for check unit, code-scanning Countersign (check unit, code-scanning Countersign → none)',
    ]);
  });

  test('not where it is stricter', () => {
    const review = fact({ approvals: 3, codeOwners: true, lastPushBySomebodyElse: true, dismissesStale: true });
    expect(weaker(branch({}), branch({ review }))).toEqual([]);
    expect(weaker(branch({ review: absent, checks: absent }), branch({}))).toEqual([]);
  });
});

describe('rules about tags are weaker', () => {
  const rule: TagRule = { name: 'releases', include: ['refs/tags/v*'], exclude: [], restricts: ['creation', 'update'] };
  const tags = (...rules: readonly TagRule[]): Partial<RepositoryFacts> => ({ tagRules: fact(rules) });

  test.each<[string, readonly TagRule[], readonly string[]]>([
    ['gone', [], ['tag rule releases: is gone (creation, update of refs/tags/v* → not there)']],
    [
      'narrower',
      [{ ...rule, exclude: ['refs/tags/v0*'] }],
      [
        'tag rule releases: protects less (creation, update of refs/tags/v* → creation, update of refs/tags/v* but refs/tags/v0*)',
      ],
    ],
    [
      'about less',
      [{ ...rule, restricts: ['creation'] }],
      ['tag rule releases: protects less (creation, update of refs/tags/v* → creation of refs/tags/v*)'],
    ],
    ['only renamed', [{ ...rule, name: 'all releases' }], []],
    ['wider', [{ ...rule, include: ['~ALL'], restricts: ['creation', 'update', 'deletion'] }], []],
  ])('%s', (_, after, lines) => {
    expect(weaker(tags(rule), tags(...after))).toEqual(lines);
  });
});

describe('tokens and keys', () => {
  test('of a workflow that may do more', () => {
    const token = (access: 'read' | 'write', mayApprove: boolean): Partial<RepositoryFacts> => ({
      workflowToken: fact({ access, mayApprove }),
    });
    expect(weaker(token('read', false), token('write', true))).toEqual([
      'the token of workflows: may write unless a workflow says less (read → write)',
      'the token of workflows: may approve pull requests (no → yes)',
    ]);
    expect(weaker(token('write', true), token('read', false))).toEqual([]);
  });

  const key = (title: string, readOnly: boolean): DeployKey => ({
    title,
    readOnly,
    created: '2026-01-01',
    lastUsed: absent,
    addedBy: 'dana',
  });

  test('a deploy key that may write is new', () => {
    const before = { deployKeys: fact([key('reader', true), key('writer', false)]) };
    const after = {
      deployKeys: fact([key('reader', true), key('writer', false), key('another', false), key('more', true)]),
    };
    expect(weaker(before, after)).toEqual(['the deploy keys: one more may write (not there → another)']);
    expect(weaker({ deployKeys: absent }, before)).toEqual([
      'the deploy keys: one more may write (not there → writer)',
    ]);
    expect(weaker(after, before)).toEqual([]);
    expect(weaker({ deployKeys: unread }, before)).toEqual([]);
  });
});

describe('what is not known any more', () => {
  const before = {
    ...environments({}),
    ...branch({}),
    tagRules: fact<TagRule[]>([{ name: 'releases', include: ['~ALL'], exclude: [], restricts: ['creation'] }]),
    workflowToken: fact({ access: 'read' as const, mayApprove: false }),
    deployKeys: absent,
  };

  test('is listed as such', () => {
    const found = weakerProtection(record(before), base);
    expect(found.map(({ subject, what }) => `${subject} ${what}`)).toEqual([
      'the environments can no longer be seen',
      'default branch main can no longer be seen',
      'the rules for tags can no longer be seen',
      'the token of workflows can no longer be seen',
      'the deploy keys can no longer be seen',
    ]);
    expect(found.every(becameUnknown)).toBe(true);
  });

  test('part by part of an environment', () => {
    const hidden = {
      reviewers: unread,
      preventSelfReview: unread,
      waitMinutes: unread,
      refs: unread,
      customRules: unread,
      adminsCanBypass: unread,
      secrets: unread,
    };
    const found = weakerProtection(record(environments({})), record(environments(hidden)));
    expect(found.map(({ subject }) => subject)).toEqual([
      'environment live, its reviewers',
      'environment live, its wait timer',
      'environment live, which refs may deploy',
      'environment live, the apps that decide',
      'environment live, whether administrators may bypass it',
      'environment live, its secrets',
    ]);
    expect(found.every(becameUnknown)).toBe(true);
  });

  test('is told apart from what is weaker', () => {
    const [gone] = weakerProtection(record(environments({})), record({ environments: absent }));
    expect(gone && becameUnknown(gone)).toBe(false);
  });

  test('says nothing where it was not known before either', () => {
    expect(weakerProtection(base, record(before))).toEqual([]);
    expect(weakerProtection(base, base)).toEqual([]);
    expect(weakerProtection(record(before), record(before))).toEqual([]);
  });
});
