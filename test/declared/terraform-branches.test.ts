import { expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { readTerraform } from '../../src/declared/terraform-github.ts';

const readAll = (text: string) => readTerraform(memoryTree({ 'github.tf': text }), 'acme/shop');

const REVIEW = { approvals: 1, codeOwners: false, lastPushBySomebodyElse: false, dismissesStale: false };
const branches = (text: string) =>
  readAll(text).flatMap((file) =>
    file.branches.map(({ pattern, review, at }) => ({ pattern, review, line: at.span.line })),
  );

test.each<[string, unknown]>([
  ['', [{ pattern: 'main', review: undefined, line: 1 }]],
  ['required_pull_request_reviews {}', [{ pattern: 'main', review: REVIEW, line: 4 }]],
  [
    'required_pull_request_reviews {\n required_approving_review_count = 2\n require_code_owner_reviews = true\n require_last_push_approval = true\n dismiss_stale_reviews = true\n }',
    [
      {
        pattern: 'main',
        review: { approvals: 2, codeOwners: true, lastPushBySomebodyElse: true, dismissesStale: true },
        line: 4,
      },
    ],
  ],
  ['required_pull_request_reviews { required_approving_review_count = var.n }', []],
  ['dynamic "required_pull_request_reviews" {\n for_each = var.a\n content {}\n }', []],
])('a branch protection with %j', (inner, expected) => {
  expect(
    branches(`resource "github_branch_protection" "main" {\n repository_id = "shop"\n pattern = "main"\n ${inner}\n}`),
  ).toEqual(expected);
  expect(
    branches(`resource "github_branch_protection_v3" "main" {\n repository = "shop"\n branch = "main"\n ${inner}\n}`),
  ).toEqual(expected);
});

test('a protection of another repository, or of a branch that is computed, says nothing', () => {
  expect(branches('resource "github_branch_protection" "m" {\n repository_id = "web"\n pattern = "main"\n}')).toEqual(
    [],
  );
  expect(branches('resource "github_branch_protection" "m" {\n repository_id = "shop"\n pattern = var.b\n}')).toEqual(
    [],
  );
});

const ruleset = (rules: string, { target = 'branch', enforcement = 'active', exclude = '[]' } = {}): string =>
  `resource "github_repository_ruleset" "r" {
  name = "r"
  repository = "shop"
  target = "${target}"
  enforcement = "${enforcement}"
  conditions {
    ref_name {
      include = ["~DEFAULT_BRANCH", "refs/heads/release/*"]
      exclude = ${exclude}
    }
  }
  rules {
    ${rules}
  }
}`;

test('a ruleset that asks for a review', () => {
  const text = ruleset('pull_request { required_approving_review_count = 1 }');
  expect(branches(text)).toEqual([
    { pattern: '~DEFAULT_BRANCH', review: REVIEW, line: 13 },
    { pattern: 'refs/heads/release/*', review: REVIEW, line: 13 },
  ]);
  expect(branches(ruleset('pull_request {}')).map(({ review }) => review?.approvals)).toEqual([0, 0]);
});

test.each([
  ['that is only tried out', ruleset('pull_request {}', { enforcement: 'evaluate' })],
  ['that leaves refs out again', ruleset('pull_request {}', { exclude: '["refs/heads/main"]' })],
  ['whose exceptions are computed', ruleset('pull_request {}', { exclude: 'var.x' })],
  ['about tags', ruleset('pull_request {}', { target: 'tag' })],
  ['without a review', ruleset('creation = true')],
  ['whose count is computed', ruleset('pull_request { required_approving_review_count = var.n }')],
])('a ruleset %s says nothing of reviews', (_, text) => {
  expect(branches(text)).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['all', 'include = ["~ALL"]\n exclude = []', true],
  ['this one by a pattern', 'include = ["sh*p"]\n exclude = []', true],
  ['all others', 'include = ["~ALL"]\n exclude = ["shop"]', false],
  ['another', 'include = ["web"]\n exclude = []', false],
  ['some that are computed', 'include = var.names\n exclude = []', false],
])("an organisation's ruleset for %s", (_, inner, covered) => {
  const text = ruleset('pull_request {}')
    .replace('github_repository_ruleset', 'github_organization_ruleset')
    .replace('repository = "shop"', '')
    .replace('conditions {', `conditions {\n repository_name {\n ${inner}\n }`);
  expect(branches(text).length > 0).toBe(covered);
});

const tags = (text: string) => readAll(text).flatMap((file) => file.tags.map(({ pattern }) => pattern));
test('tags that not everybody may make', () => {
  const both = ['~DEFAULT_BRANCH', 'refs/heads/release/*'];
  expect(tags(ruleset('creation = true', { target: 'tag' }))).toEqual(both);
  expect(tags(ruleset('creation = false', { target: 'tag' }))).toEqual([]);
  expect(tags(ruleset('update = true', { target: 'tag' }))).toEqual([]);
  expect(tags(ruleset('creation = var.c', { target: 'tag' }))).toEqual([]);
  expect(tags(ruleset('creation = true'))).toEqual([]);
});

test('a tree that is made to be slow comes to an end', () => {
  const locals = `locals {\n${Array.from({ length: 14 }, (_, n) => ` a${n} = [local.a${n + 1}, local.a${n + 1}]`).join('\n')}\n a14 = 1\n}`;
  const environment = (n: number): string =>
    `resource "github_repository_environment" "e${n}" {\n for_each = toset([${Array.from({ length: 50 }, (_, m) => `"k${m}"`).join(', ')}])\n repository = "shop"\n environment = "e${n}-\${each.key}"\n wait_timer = local.a0\n}`;
  const module = [locals, ...Array.from({ length: 500 }, (_, n) => environment(n))].join('\n');
  const calls = Array.from({ length: 100 }, (_, n) => `module "m${n}" {\n source = "./m"\n}`).join('\n');
  const started = performance.now();
  readTerraform(memoryTree({ 'm/main.tf': module, 'main.tf': calls }), 'acme/shop');
  expect(performance.now() - started).toBeLessThan(10_000);
});
