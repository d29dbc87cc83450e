import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { readAsfYaml } from '../../src/declared/asf-yaml.ts';
import { readSettingsYml } from '../../src/declared/settings-yml.ts';
import type { SettingsFile } from '../../src/model/settings.ts';

const UNSAID = { state: 'unknown', why: 'not-asked' };
const said = (value: unknown) => ({ state: 'known', value });

const settings = (text: string): SettingsFile | undefined =>
  readSettingsYml(memoryTree({ '.github/settings.yml': text }), 'acme/shop')[0];
const asf = (text: string): SettingsFile | undefined => readAsfYaml(memoryTree({ '.asf.yaml': text }))[0];

describe('.github/settings.yml', () => {
  // The examples of https://github.com/repository-settings/app/blob/master/docs/plugins/environments.md
  test('environments of the Settings app', () => {
    const read = settings(`environments:
  - name: production
    wait_timer: 5
    reviewers:
      - id: 1
        type: 'Team'
      - id: 2
        type: 'User'
    deployment_branch_policy:
      protected_branches: true
  - name: development
    deployment_branch_policy:
      custom_branches:
        - main
        - dev/*
        - name: v*
          type: tag
`);
    expect(read?.environments).toMatchObject([
      {
        name: 'production',
        reviewers: said([
          { kind: 'team', name: 'id 1', machine: false },
          { kind: 'user', name: 'id 2', machine: false },
        ]),
        preventSelfReview: UNSAID,
        waitMinutes: said(5),
        refs: said({ kind: 'protected' }),
        customRules: UNSAID,
        adminsCanBypass: UNSAID,
        secrets: UNSAID,
        at: { span: { line: 2, column: 5 } },
        where: { waitMinutes: { span: { line: 3 } }, reviewers: { span: { line: 4, column: 5 } } },
      },
      {
        name: 'development',
        reviewers: UNSAID,
        refs: said({
          kind: 'patterns',
          patterns: [
            { type: 'branch', pattern: 'main' },
            { type: 'branch', pattern: 'dev/*' },
            { type: 'tag', pattern: 'v*' },
          ],
        }),
      },
    ]);
  });

  test('an environment with nothing in it lets every branch deploy; nobody is said of the rest', () => {
    expect(settings('environments:\n  - name: production\n')?.environments).toMatchObject([
      { reviewers: UNSAID, waitMinutes: UNSAID, refs: said({ kind: 'any' }) },
    ]);
  });

  test('`null` and an empty list say that there is nobody', () => {
    const read = settings(
      'environments:\n  - {name: a, reviewers: null}\n  - {name: b, reviewers: [], prevent_self_review: true}\n',
    );
    expect(read?.environments).toMatchObject([
      { reviewers: said([]) },
      { reviewers: said([]), preventSelfReview: said(true) },
    ]);
  });

  // https://github.com/github/safe-settings/blob/main-enterprise/docs/github-settings/6.%20deployment-environments.md
  test('custom rules and branch policies of safe-settings', () => {
    const read = settings(`environments:
  - name: production
    deployment_protection_rules: [{ app_id: 25112 }]
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true }
  - name: other
    deployment_branch_policy:
      custom_branch_policies: [{ names: ['release/*'], type: branch }]
`);
    expect(read?.environments).toMatchObject([
      { customRules: said(['app 25112']), refs: UNSAID },
      { refs: said({ kind: 'patterns', patterns: [{ type: 'branch', pattern: 'release/*' }] }) },
    ]);
  });

  // https://github.com/repository-settings/app/blob/master/docs/plugins/branches.md
  test('branches', () => {
    const read = settings(`branches:
  - name: master
    protection:
      required_pull_request_reviews:
        required_approving_review_count: 2
        dismiss_stale_reviews: true
        require_code_owner_reviews: true
        require_last_push_approval: true
      enforce_admins: true
  - name: default
    protection: { required_pull_request_reviews: null, enforce_admins: null }
  - name: open
    protection: null
  - name: half
    protection: { enforce_admins: true }
`);
    const review = { approvals: 2, codeOwners: true, lastPushBySomebodyElse: true, dismissesStale: true };
    expect(read?.branches.map(({ pattern, review: asked }) => [pattern, asked])).toEqual([
      ['master', review],
      ['~DEFAULT_BRANCH', undefined],
      ['open', undefined],
    ]);
    expect(read?.branches[0]?.at).toMatchObject({
      span: { line: 4 },
      route: ['branches', 'master', 'protection', 'required_pull_request_reviews'],
    });
  });

  // https://github.com/repository-settings/app/blob/master/docs/plugins/rulesets.md
  test('rulesets that are active', () => {
    const ruleset = (name: string, target: string, enforcement: string, include: string, type: string): string => `
  - name: ${name}
    target: ${target}
    enforcement: ${enforcement}
    conditions: { ref_name: { include: ['${include}'], exclude: [] } }
    rules:
      - type: deletion
      - type: ${type}
        parameters: { required_approving_review_count: 1, require_code_owner_review: true }`;
    const read = settings(
      `rulesets:${ruleset('a', 'branch', 'active', '~DEFAULT_BRANCH', 'pull_request')}${ruleset('b', 'branch', 'evaluate', '~ALL', 'pull_request')}${ruleset('c', 'tag', 'active', 'refs/tags/v*', 'creation')}${ruleset('d', 'branch', 'active', 'refs/heads/release/*', 'pull_request')}\n`,
    );
    expect(read?.branches.map(({ pattern, review }) => [pattern, review?.approvals, review?.codeOwners])).toEqual([
      ['~DEFAULT_BRANCH', 1, true],
      ['release/*', 1, true],
    ]);
    expect(read?.tags.map(({ pattern }) => pattern)).toEqual(['refs/tags/v*']);
  });

  test('what a ruleset leaves out again is not listed', () => {
    const read = settings(`rulesets:
  - { name: a, target: branch, enforcement: active, conditions: { ref_name: { include: ['~ALL'], exclude: ['~DEFAULT_BRANCH'] } }, rules: [{ type: pull_request }] }
`);
    expect(read?.branches).toEqual([]);
  });

  test('in an admin repository only the file about this one counts', () => {
    const files = {
      '.github/settings.yml': 'environments: [{ name: everywhere }]',
      '.github/repos/shop.yml': 'environments: [{ name: production }]',
      '.github/repos/other.yml': 'environments: [{ name: staging }]',
      '.github/suborgs/web.yml': 'environments: [{ name: web }]',
    };
    const names = (repository: string | undefined) =>
      readSettingsYml(memoryTree(files), repository).flatMap(({ environments }) =>
        environments.map(({ name }) => name),
      );
    expect(names('acme/Shop')).toEqual(['production']);
    expect(names('acme/admin')).toEqual([]);
    expect(names(undefined)).toEqual([]);
  });

  test.each([
    '',
    '[]',
    'a: [',
    'environments: 3',
    'environments: [3, {name: [x]}]',
    'branches: {a: b}',
    'rulesets: [null]',
  ])('what is something else is passed over: %j', (text) => {
    const read = settings(text);
    expect([...(read?.environments ?? []), ...(read?.branches ?? []), ...(read?.tags ?? [])]).toEqual([]);
  });
});

describe('.asf.yaml', () => {
  // https://github.com/apache/infrastructure-asfyaml, deployment_environments.schema.json
  test('environments, with the defaults that are documented', () => {
    const read = asf(`github:
  environments:
    pypi:
      required_reviewers:
        - id: dana
          type: User
        - id: release-managers
          type: Team
      deployment_branch_policy:
        policies: [{ name: main }, { name: 'v*', type: tag }]
    test:
      prevent_self_review: false
      wait_timer: 10
      deployment_branch_policy: { protected_branches: true }
`);
    expect(read?.environments).toMatchObject([
      {
        name: 'pypi',
        reviewers: said([
          { kind: 'user', name: 'dana', machine: false },
          { kind: 'team', name: 'release-managers', machine: false },
        ]),
        preventSelfReview: said(true),
        waitMinutes: UNSAID,
        refs: said({
          kind: 'patterns',
          patterns: [
            { type: 'branch', pattern: 'main' },
            { type: 'tag', pattern: 'v*' },
          ],
        }),
        at: { span: { line: 3, column: 5 }, route: ['github', 'environments', 'pypi'] },
      },
      {
        name: 'test',
        reviewers: UNSAID,
        preventSelfReview: said(false),
        waitMinutes: said(10),
        refs: said({ kind: 'protected' }),
      },
    ]);
  });

  // https://github.com/apache/infrastructure-asfyaml#branchpro
  test('protected branches: a mapping without reviews asks for none', () => {
    const read = asf(`github:
  protected_branches:
    main:
      required_pull_request_reviews:
        dismiss_stale_reviews: true
        required_approving_review_count: 3
    branch_b:
      required_signatures: true
    minimal: {}
    defaults:
      required_pull_request_reviews: {}
`);
    expect(read?.branches.map(({ pattern, review }) => [pattern, review?.approvals])).toEqual([
      ['main', 3],
      ['branch_b', undefined],
      ['minimal', undefined],
      ['defaults', 0],
    ]);
  });

  test('rulesets in its own words and in those of the API', () => {
    const read = asf(`github:
  protected_branches: ~
  rulesets:
    - name: Default
      type: branch
      branches: { includes: ['~DEFAULT_BRANCH', 'release/*'], excludes: [] }
      required_pull_request_reviews: { required_approving_review_count: 1, require_code_owner_reviews: true }
    - name: Where it names none
      required_pull_request_reviews: { required_approving_review_count: 2 }
    - name: Nothing of reviews
      restrict_deletion: true
    - name: Raw
      target: branch
      enforcement: active
      conditions: { ref_name: { include: [refs/heads/main] } }
      rules: [{ type: pull_request, parameters: { required_approving_review_count: 4 } }]
`);
    expect(read?.branches.map(({ pattern, review }) => [pattern, review?.approvals, review?.codeOwners])).toEqual([
      ['~DEFAULT_BRANCH', 1, true],
      ['release/*', 1, true],
      ['~DEFAULT_BRANCH', 2, false],
      ['main', 4, false],
    ]);
  });

  test('without `github` it sets up nothing', () => {
    expect(asf('staging: { profile: ~ }')).toBe(undefined);
    expect(asf('github: ~')).toBe(undefined);
  });
});

test('no text makes them throw', () => {
  const word = fc.constantFrom(
    'github:',
    'environments:',
    'branches:',
    'rulesets:',
    '- ',
    '  ',
    '\n',
    'name: x',
    '{',
    '}',
    '[',
    ']',
    ':',
    'null',
    '*a',
    '&a',
    '"',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      settings(words.join(''));
      asf(words.join(''));
    }),
  );
});
