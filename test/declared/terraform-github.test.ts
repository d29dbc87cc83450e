import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { readTerraform } from '../../src/declared/terraform-github.ts';
import type { Fact } from '../../src/model/facts.ts';

const readAll = (files: Readonly<Record<string, string>> | string, repository: string | undefined = 'acme/shop') =>
  readTerraform(memoryTree(typeof files === 'string' ? { 'github.tf': files } : files), repository);

const short = (said: Fact<unknown> | undefined): unknown =>
  said?.state === 'known' ? said.value : said?.state === 'unknown' ? `? ${said.because}` : said?.state;

const environments = (files: Readonly<Record<string, string>> | string) =>
  readAll(files).flatMap((file) => file.environments);
const names = (files: Readonly<Record<string, string>> | string): readonly string[] =>
  environments(files).map(({ name }) => name);

const ENVIRONMENT = 'resource "github_repository_environment" "prod"';
/** The one environment of a block with these arguments, beside other blocks. */
const environment = (inner: string, beside = '') => {
  const [only] = environments(
    `${ENVIRONMENT} {\n repository = "shop"\n environment = "production"\n${inner}\n}\n${beside}`,
  );
  return only;
};

test('an environment with everything', () => {
  const found = environment(
    `  wait_timer          = 30
  can_admins_bypass   = false
  prevent_self_review = true
  reviewers {
    teams = [data.github_team.ops.id, github_team.leads.id, 77]
    users = [data.github_user.dana.id, github_user_list.x.ids]
  }
  deployment_branch_policy {
    protected_branches     = true
    custom_branch_policies = false
  }`,
    `data "github_team" "ops" { slug = "ops" }
resource "github_team" "leads" { name = "Release Leads" }
data "github_user" "dana" { username = "dana" }`,
  );
  expect(short(found?.waitMinutes)).toBe(30);
  expect(short(found?.adminsCanBypass)).toBe(false);
  expect(short(found?.preventSelfReview)).toBe(true);
  expect(short(found?.refs)).toEqual({ kind: 'protected' });
  expect(short(found?.reviewers)).toEqual([
    { kind: 'team', name: 'acme/ops', machine: false },
    { kind: 'team', name: 'acme/release-leads', machine: false },
    { kind: 'team', name: '77', machine: false },
    { kind: 'user', name: 'dana', machine: false },
    { kind: 'user', name: 'github_user_list.x.ids', machine: false },
  ]);
  expect(found?.at).toMatchObject({
    span: { file: 'github.tf', line: 1, column: 1 },
    route: ['resource', 'github_repository_environment', 'prod'],
  });
  expect(found?.where.reviewers?.span).toMatchObject({ line: 7, column: 3 });
  expect(found?.where.waitMinutes?.span).toMatchObject({ line: 4, column: 3 });
});

test('what is left out is as the provider documents it', () => {
  const found = environment('');
  expect(short(found?.reviewers)).toBe('absent');
  expect(short(found?.waitMinutes)).toBe(0);
  expect(short(found?.adminsCanBypass)).toBe(true);
  expect(short(found?.preventSelfReview)).toBe(false);
  expect(short(found?.refs)).toEqual({ kind: 'any' });
  expect(found?.where.reviewers).toEqual(found?.at);
});

test.each<[string, 'reviewers' | 'waitMinutes' | 'adminsCanBypass' | 'preventSelfReview' | 'refs', string]>([
  ['reviewers { users = var.users }', 'reviewers', '? `var.users` gets its value when Terraform runs'],
  [
    'reviewers { users = [for u in local.u : u.id] }',
    'reviewers',
    '? `[for u in local.u : u.id]` gets its value when Terraform runs',
  ],
  [
    'dynamic "reviewers" {\n for_each = var.r\n content {\n users = [1] }\n }',
    'reviewers',
    '? whether there are `reviewers` is computed when Terraform runs',
  ],
  ['wait_timer = var.wait', 'waitMinutes', '? `var.wait` gets its value when Terraform runs'],
  [
    'dynamic "reviewers" {\n for_each = [1]\n content {\n users = reviewers.value }\n }',
    'reviewers',
    '? `reviewers.value` gets its value when Terraform runs',
  ],
  ['can_admins_bypass = !var.strict', 'adminsCanBypass', '? `!var.strict` gets its value when Terraform runs'],
  [
    'prevent_self_review = var.a ? true : false',
    'preventSelfReview',
    '? `var.a ? true : false` gets its value when Terraform runs',
  ],
  [
    'deployment_branch_policy {\n protected_branches = var.p\n custom_branch_policies = !var.p\n }',
    'refs',
    '? `!var.p` gets its value when Terraform runs',
  ],
  [
    'deployment_branch_policy {\n protected_branches = false\n custom_branch_policies = true\n }',
    'refs',
    '? the patterns of refs that may deploy stand in no file',
  ],
  [
    'lifecycle { ignore_changes = [reviewers] }',
    'reviewers',
    '? Terraform leaves it as it is set on GitHub (`ignore_changes`)',
  ],
  [
    'lifecycle { ignore_changes = all }',
    'waitMinutes',
    '? Terraform leaves it as it is set on GitHub (`ignore_changes`)',
  ],
])('%s: %s is not known', (inner, key, because) => {
  expect(short(environment(inner)?.[key])).toBe(because);
});

test('a file that could only be partly read says nothing of what is not there', () => {
  const found = environment('?? = 3');
  expect(short(found?.reviewers)).toMatch(/^\? the file could only be partly read: line 4: /);
});

const CUSTOM = 'deployment_branch_policy {\n protected_branches = false\n custom_branch_policies = true\n }';
const policy = (inner: string): string =>
  `resource "github_repository_environment_deployment_policy" "p" {\n repository = "shop"\n ${inner}\n}\n`;

test.each<[string, string, unknown]>([
  [
    'branches and tags',
    policy('environment = "Production"\n branch_pattern = "main"') +
      policy('environment = github_repository_environment.prod.environment\n tag_pattern = "v*"').replace('"p"', '"q"'),
    {
      kind: 'patterns',
      patterns: [
        { type: 'branch', pattern: 'main' },
        { type: 'tag', pattern: 'v*' },
      ],
    },
  ],
  [
    'the older resource',
    'resource "github_repository_deployment_branch_policy" "p" {\n repository = "shop"\n environment_name = "production"\n name = "main"\n}',
    { kind: 'patterns', patterns: [{ type: 'branch', pattern: 'main' }] },
  ],
  [
    'each of a set',
    policy('for_each = toset(["main", "release/*"])\n environment = "production"\n branch_pattern = each.value'),
    {
      kind: 'patterns',
      patterns: [
        { type: 'branch', pattern: 'main' },
        { type: 'branch', pattern: 'release/*' },
      ],
    },
  ],
  [
    'those of another environment',
    policy('environment = "staging"\n branch_pattern = "main"'),
    expect.stringContaining('stand in no file'),
  ],
  [
    'a pattern that is computed',
    policy('environment = "production"\n branch_pattern = var.b'),
    expect.stringContaining('computed'),
  ],
  [
    'an environment that is computed',
    policy('environment = var.e\n branch_pattern = "main"'),
    expect.stringContaining('computed'),
  ],
  [
    'a number of them that is computed',
    policy('for_each = var.b\n environment = "production"\n branch_pattern = each.key'),
    expect.stringContaining('computed'),
  ],
])('refs that may deploy: %s', (_, beside, expected) => {
  expect(short(environment(CUSTOM, beside)?.refs)).toEqual(expected);
});

const withRepository = (argument: string, beside = ''): readonly string[] =>
  names(`${ENVIRONMENT} {\n environment = "production"\n ${argument}\n}\n${beside}`);

test.each<[string, string]>([
  ['repository = "shop"', ''],
  ['repository = "Shop"', ''],
  ['repository = "acme/shop"', ''],
  ['repository = local.r', 'locals { r = "shop" }'],
  ['repository = github_repository.shop.name', 'resource "github_repository" "shop" { name = "shop" }'],
  ['repository = github_repository.shop.id', 'resource "github_repository" "shop" { name = "shop" }'],
  ['repository = data.github_repository.shop.name', 'data "github_repository" "shop" { full_name = "acme/shop" }'],
  [
    'repository = github_repository.all["b"].name',
    'resource "github_repository" "all" {\n for_each = { a = "web", b = "shop" }\n name = each.value\n}',
  ],
  ['repository = "shop"', 'provider "github" { owner = "Acme" }'],
])('%s is about this repository: %s', (argument, beside) => {
  expect(withRepository(argument, beside)).toEqual(['production']);
});

test.each<[string, string]>([
  ['', ''],
  ['repository = "web"', ''],
  ['repository = "other/shop"', ''],
  ['repository = "shop"', 'provider "github" { owner = "other" }'],
  ['repository = var.r', 'variable "r" {}'],
  ['repository = github_repository.web.name', 'resource "github_repository" "web" { name = "web" }'],
  ['repository = github_repository.shop.name', ''],
  ['repository = github_repository.shop.name', 'resource "github_repository" "shop" { name = var.x }'],
  ['repository = github_repository.shop.description', 'resource "github_repository" "shop" {\n name = "shop"\n}'],
])('%s says nothing about this repository: %s', (argument, beside) => {
  expect(withRepository(argument, beside)).toEqual([]);
});

test('nothing is said where the repository is not known', () => {
  const text = `${ENVIRONMENT} {\n repository = "shop"\n environment = "production"\n}`;
  expect(readTerraform(memoryTree({ 'a.tf': text }), undefined)).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['count = 0\n environment = "a"', []],
  ['count = 1\n environment = "a"', ['a']],
  ['count = var.on ? 1 : 0\n environment = "a"', []],
  ['environment = var.e', []],
  ['for_each = toset(["a", "b"])\n environment = each.key', ['a', 'b']],
  ['for_each = local.all\n environment = "x-${each.key}"', ['x-one', 'x-two']],
  ['for_each = var.all\n environment = each.value', ['z']],
  ['for_each = var.open\n environment = each.value', []],
])('%s', (inner, expected) => {
  const beside = 'locals { all = { one = 1, two = 2 } }\nvariable "all" { default = ["z"] }\nvariable "open" {}';
  expect(names(`${ENVIRONMENT} {\n repository = "shop"\n ${inner}\n}\n${beside}`)).toEqual(expected);
});

test('each environment of a map has its own settings', () => {
  const found = environments(`
locals {
  environments = {
    staging    = { wait = 0, users = [] }
    production = { wait = 10, users = [1], self = true }
  }
}
${ENVIRONMENT} {
  for_each            = local.environments
  repository          = "shop"
  environment         = each.key
  wait_timer          = each.value.wait
  prevent_self_review = try(each.value.self, false)
  reviewers { users = each.value.users }
}`);
  expect(
    found.map((one) => [one.name, short(one.waitMinutes), short(one.preventSelfReview), short(one.reviewers)]),
  ).toEqual([
    ['staging', 0, false, []],
    ['production', 10, true, [{ kind: 'user', name: '1', machine: false }]],
  ]);
});

test('conditions that the files decide', () => {
  const found = environments(`
${ENVIRONMENT} {
  for_each    = toset(["staging", "production"])
  repository  = "shop"
  environment = each.key
  wait_timer  = each.key == "production" ? 5 : 0
  dynamic "reviewers" {
    for_each = each.key == "production" ? [1] : []
    content {
      users = [1]
    }
  }
  deployment_branch_policy {
    protected_branches     = false
    custom_branch_policies = true
  }
}
resource "github_repository_environment_deployment_policy" "main" {
  for_each       = toset(["staging", "production"])
  repository     = "shop"
  environment    = github_repository_environment.prod[each.key].environment
  branch_pattern = "\${each.key}-*"
}`);
  expect(found.map((one) => [one.name, short(one.waitMinutes), short(one.reviewers), short(one.refs)])).toEqual([
    ['staging', 0, 'absent', { kind: 'patterns', patterns: [{ type: 'branch', pattern: 'staging-*' }] }],
    [
      'production',
      5,
      [{ kind: 'user', name: '1', machine: false }],
      { kind: 'patterns', patterns: [{ type: 'branch', pattern: 'production-*' }] },
    ],
  ]);
});

test('a module gets what the call passes', () => {
  const files = {
    'modules/env/main.tf': `variable "repository" {}
variable "name" {}
${ENVIRONMENT} {
  repository  = var.repository
  environment = var.name
}`,
    'main.tf': 'module "prod" {\n source = "./modules/env"\n repository = "shop"\n name = "production"\n}',
  };
  expect(names(files)).toEqual(['production']);
  const second = 'module "b" {\n source = "./modules/env"\n repository = "web"\n name = "b"\n}';
  expect(names({ ...files, 'b.tf': second })).toEqual(['production']);
});

test('the JSON form', () => {
  const found = environments({
    'main.tf.json': JSON.stringify({
      resource: {
        github_repository_environment: {
          prod: {
            repository: 'shop',
            environment: 'production',
            wait_timer: 5,
            reviewers: [{ users: [1] }],
            can_admins_bypass: false,
          },
        },
      },
    }),
  });
  expect(
    found.map((one) => [one.name, short(one.waitMinutes), short(one.adminsCanBypass), short(one.reviewers)]),
  ).toEqual([['production', 5, false, [{ kind: 'user', name: '1', machine: false }]]]);
});

test('examples are not applied', () => {
  const text = `${ENVIRONMENT} {\n repository = "shop"\n environment = "production"\n}`;
  expect(names({ 'examples/full/main.tf': text, 'test/main.tf': text })).toEqual([]);
});

const one = (type: string, inner: string) => readAll(`resource "${type}" "x" {\n repository = "shop"\n ${inner}\n}`)[0];

test('deploy keys', () => {
  const keys = (inner: string) =>
    one('github_repository_deploy_key', inner)?.deployKeys.map(({ title, readOnly }) => [title, readOnly]);
  expect(keys('title = "ci"\n read_only = false')).toEqual([['ci', false]]);
  expect(keys('title = "ci"\n read_only = "false"')).toEqual([['ci', false]]);
  expect(keys('title = "ci"')).toEqual([['ci', true]]);
  expect(keys('title = "ci"\n read_only = var.r')).toBeUndefined();
  expect(keys('title = var.t\n read_only = true')).toBeUndefined();
  expect(keys('count = 0\n title = "ci"')).toBeUndefined();
});

test('secrets', () => {
  const secrets = (type: string, inner: string) =>
    one(type, inner)?.secrets.map(({ name, environment: of }) => [name, of]);
  expect(secrets('github_actions_secret', 'secret_name = "TOKEN"\n plaintext_value = var.t')).toEqual([
    ['TOKEN', undefined],
  ]);
  expect(secrets('github_actions_secret', 'for_each = var.s\n secret_name = each.key')).toBeUndefined();
  expect(secrets('github_actions_environment_secret', 'environment = "prod"\n secret_name = "TOKEN"')).toEqual([
    ['TOKEN', 'prod'],
  ]);
  expect(secrets('github_actions_environment_secret', 'environment = var.e\n secret_name = "TOKEN"')).toBeUndefined();
});

test('whether workflows may approve', () => {
  const may = (inner: string) => one('github_workflow_repository_permissions', inner)?.workflowsMayApprove;
  expect(may('can_approve_pull_request_reviews = true')).toMatchObject({ known: true, value: { value: true } });
  expect(may('default_workflow_permissions = "read"')).toMatchObject({ known: true, value: { value: false } });
  expect(may('can_approve_pull_request_reviews = var.x')).toMatchObject({
    known: false,
    because: '`var.x` gets its value when Terraform runs',
  });
  expect(one('github_actions_secret', 'secret_name = "A"')?.workflowsMayApprove.known).toBe(false);
});

test('settings are listed by the file that they stand in', () => {
  const files = readAll({
    'infra/a.tf': 'resource "github_actions_secret" "x" {\n repository = "shop"\n secret_name = "A"\n}',
    'infra/b.tf': `${ENVIRONMENT} {\n repository = "shop"\n environment = "production"\n}`,
    'infra/c.tf': 'locals { a = 1 }',
  });
  expect(files.map(({ tool, file }) => [tool, file])).toEqual([
    ['Terraform', 'infra/a.tf'],
    ['Terraform', 'infra/b.tf'],
  ]);
});

test('never throws', () => {
  const scrap = fc.constantFrom(
    ...'github_repository_environment resource "x" { } [ ] = repository "shop" environment "a" reviewers users each.key for_each count 1 dynamic content lifecycle ignore_changes all \n \n \n'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 60 }), (words) => {
      readAll(`${ENVIRONMENT} {\n repository = "shop"\n environment = "production"\n ${words.join(' ')}\n}`);
      readAll(words.join(' '));
    }),
  );
});
