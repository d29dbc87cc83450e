import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { readTrustPolicies } from '../../src/declared/trust-policies.ts';
import { showPattern, type TrustPolicy } from '../../src/model/trust.ts';

const read = (path: string, text: string): readonly TrustPolicy[] =>
  readTrustPolicies(memoryTree({ [path]: text }), 'acme/shop');

/** Each admission on a line: what it asks, and what of it is not read. */
const admits = (policies: readonly TrustPolicy[]): readonly string[] =>
  policies.flatMap((policy) =>
    policy.admits.map(({ tests, unread }) =>
      [
        ...tests.map(
          ({ claim, not, orMissing, ignoresCase, patterns }) =>
            `${claim}${not ? '!' : ''}${orMissing ? '?' : ''}${ignoresCase ? '~' : ''}=${patterns.map(showPattern).join('|')}`,
        ),
        ...unread.map((one) => `unread ${one}`),
      ].join(' & '),
    ),
  );

const ISSUER = 'token.actions.githubusercontent.com';
const statement = (condition: unknown, more: object = {}): object => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRoleWithWebIdentity',
  Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${ISSUER}` },
  Condition: condition,
  ...more,
});
const document = (...statements: readonly object[]): string => JSON.stringify({ Statement: statements });

describe('documents of AWS', () => {
  test.each([
    ['StringEquals', 'sub=repo:acme/shop:*'],
    ['StringLike', 'sub=repo:acme/shop:*'],
    ['StringEqualsIgnoreCase', 'sub~=repo:acme/shop:*'],
    ['ForAnyValue:StringLike', 'sub=repo:acme/shop:*'],
    ['ForAllValues:StringLike', 'sub?=repo:acme/shop:*'],
    ['StringLikeIfExists', 'sub?=repo:acme/shop:*'],
    ['StringNotLike', 'sub!?=repo:acme/shop:*'],
    ['ArnLike', `unread \`ArnLike\` of \`${ISSUER}:sub\``],
  ])('the operator %s', (operator, shown) => {
    const text = document(statement({ [operator]: { [`${ISSUER}:sub`]: 'repo:acme/shop:*' } }));
    expect(admits(read('iam/trust.json', text))).toEqual([shown]);
  });

  test('only like has wildcards', () => {
    const pieces = (operator: string) =>
      read('iam/trust.json', document(statement({ [operator]: { [`${ISSUER}:sub`]: 'repo:*' } })))[0]?.admits[0]
        ?.tests[0]?.patterns[0]?.length;
    expect([pieces('StringLike'), pieces('StringEquals')]).toEqual([2, 1]);
  });

  test('conditions of a statement hold together, statements are alternatives', () => {
    const text = document(
      statement({
        StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com', [`${ISSUER}:environment`]: 'production' },
        StringLike: { [`${ISSUER}:sub`]: ['repo:acme/shop:*', 'repo:acme/api:*'] },
      }),
      statement({ StringEquals: { [`${ISSUER}:sub`]: 'repo:acme/web:pull_request' } }),
    );
    expect(admits(read('iam/trust.json', text))).toEqual([
      'aud=sts.amazonaws.com & environment=production & sub=repo:acme/shop:*|repo:acme/api:*',
      'sub=repo:acme/web:pull_request',
    ]);
  });

  test('a statement that denies, and keys of others, are not read', () => {
    const text = document(
      statement({ StringLike: { [`${ISSUER}:sub`]: 'repo:*' }, IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }),
      { Effect: 'Deny', Action: '*', Principal: '*' },
    );
    expect(admits(read('iam/trust.json', text))).toEqual([
      'sub=repo:* & unread `IpAddress` of `aws:SourceIp` & unread the statement of line 1 that denies',
    ]);
  });

  test.each([
    ['another provider', statement({}, { Principal: { Federated: 'cognito-identity.amazonaws.com' } })],
    ['another action', statement({}, { Action: 'sts:AssumeRole' })],
    ['a service', statement({}, { Principal: { Service: 'ec2.amazonaws.com' } })],
  ])('%s is none', (_, one) => expect(read('iam/trust.json', `${document(one)}\n`)).toEqual([]));

  test('the answer of get-role has its name and ARN', () => {
    const Role = {
      RoleName: 'shop',
      Arn: 'arn:aws:iam::111122223333:role/shop',
      AssumeRolePolicyDocument: { Statement: [statement({})] },
    };
    const [policy] = read('iam/role.json', JSON.stringify({ Role }));
    expect(policy?.principals).toEqual(['arn:aws:iam::111122223333:role/shop', 'shop']);
  });

  test.each(['examples/iam/trust.json', 'test/iam/trust.json', 'docs/oidc/trust.json', 'src/locales/words.json'])(
    'not in %s',
    (path) => expect(read(path, document(statement({})))).toEqual([]),
  );
});

describe('templates of CloudFormation', () => {
  const template = (principal: string, sub: string): string => `
Parameters:
  Org: { Type: String, Default: acme }
  Repo: { Type: String }
Resources:
  Github: { Type: AWS::IAM::OIDCProvider, Properties: { Url: 'https://${ISSUER}' } }
  Other: { Type: AWS::IAM::OIDCProvider, Properties: { Url: https://gitlab.com } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Sub '\${Org}-deployer'
      AssumeRolePolicyDocument:
        Statement:
          - Action: sts:AssumeRoleWithWebIdentity
            Principal: { Federated: ${principal} }
            Condition: { StringLike: { '${ISSUER}:sub': ${sub} } }
`;
  test.each([
    ["!Sub 'repo:${Org}/${Repo}:*'", 'sub=repo:acme/${Repo}:*'],
    ["!Sub ['repo:${X}:${!Y}', { X: !Ref Org }]", 'sub=repo:acme:${Y}'],
    ["{ 'Fn::Sub': 'repo:${Org}/shop:*' }", 'sub=repo:acme/shop:*'],
    ["!Join ['', ['repo:', !Ref Org, '/', !Ref Repo, ':*']]", 'sub=repo:acme/${Repo}:*'],
    ["!If [IsMain, 'a', 'b']", 'sub=${!If}'],
    ['[!Ref Subject, repo:acme/shop:pull_request]', 'sub=${Subject}|repo:acme/shop:pull_request'],
  ])('%s', (sub, shown) => {
    const policies = read('cloudformation/role.yml', template('!Ref Github', sub));
    expect(admits(policies)).toEqual([shown]);
    expect(policies[0]?.principals).toEqual(['acme-deployer']);
  });

  test('the provider of somebody else is none of GitHub’s', () => {
    expect(read('cloudformation/role.yml', template('!GetAtt Other.Arn', 'x').replace(ISSUER, 'gitlab.com'))).toEqual(
      [],
    );
  });
});

describe('Terraform', () => {
  const role = (policy: string): string => `
resource "aws_iam_openid_connect_provider" "github" { url = "https://${ISSUER}" }
variable "repo" {}
locals { org = "acme" }
resource "aws_iam_role" "deploy" {
  name               = "deploy"
  assume_role_policy = ${policy}
}
`;
  const statementBlock = (condition: string): string => `
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }
    ${condition}
  }
}
`;
  test.each([
    ['sub', 'values = ["repo:${local.org}/${var.repo}:*"]', 'sub=repo:acme/${var.repo}:*'],
    ['sub', 'values = [for one in var.repos : "repo:acme/${one}:*"]', 'sub=repo:acme/${one}:*'],
    ['sub', 'values = var.subjects', 'sub=${var.subjects}'],
  ])('a data source, %s with %s', (claim, values, shown) => {
    const condition = `condition {
      test     = "StringLike"
      variable = "\${replace(aws_iam_openid_connect_provider.github.url, "https://", "")}:${claim}"
      ${values}
    }`;
    const text = role('data.aws_iam_policy_document.trust.json') + statementBlock(condition);
    expect(admits(read('infra/main.tf', text))).toEqual([shown]);
  });

  test('no condition at all, by the provider alone', () => {
    const text = role('data.aws_iam_policy_document.trust.json') + statementBlock('');
    expect(admits(read('infra/main.tf', text))).toEqual(['']);
  });

  test('JSON in a text', () => {
    const json = document(statement({ StringLike: { [`${ISSUER}:sub`]: 'repo:acme/${var.repo}:*' } }));
    expect(admits(read('infra/main.tf', role(`<<EOF\n${json}\nEOF`)))).toEqual(['sub=repo:acme/${var.repo}:*']);
  });

  test('a cluster’s own provider is none of GitHub’s', () => {
    const text = `# ${ISSUER}
resource "aws_iam_role" "pod" {
  assume_role_policy = jsonencode({ Statement = [{
    Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = module.eks.oidc_provider_arn }
    Condition = { StringEquals = { "\${module.eks.oidc_provider}:sub" = "system:serviceaccount:default:shop" } }
  }] })
}`;
    expect(read('infra/main.tf', text)).toEqual([]);
  });

  test.each([
    [
      'terraform-aws-modules/iam/aws//modules/iam-github-oidc-role',
      'subjects = ["acme/shop:*", "repo:acme/api:*"]',
      'sub=repo:acme/shop:*|repo:acme/api:*',
    ],
    [
      'terraform-aws-modules/iam/aws//modules/iam-role',
      'enable_github_oidc = true\noidc_wildcard_subjects = ["acme/*"]',
      'sub=repo:acme/*',
    ],
    [
      'unfunco/oidc-github/aws',
      'github_repositories = ["acme/shop", "acme/api:ref:refs/heads/main"]',
      'sub=repo:acme/shop:*|repo:acme/api:ref:refs/heads/main',
    ],
  ])('the module %s', (source, inputs, shown) => {
    expect(
      admits(read('infra/main.tf', `module "github" {\nsource = "${source}"\n${inputs}\n}\n# github-oidc`)),
    ).toEqual([shown]);
  });

  test('credentials of Azure are compared whole, and linked by the variable that the same files fill', () => {
    const text = `
resource "azuread_application" "shop" { display_name = "shop" }
resource "azuread_application_federated_identity_credential" "main" {
  application_id = azuread_application.shop.id
  display_name   = "main"
  issuer         = "https://${ISSUER}"
  subject        = "repo:acme/shop:ref:refs/heads/main"
}
resource "github_actions_secret" "id" {
  repository      = "shop"
  secret_name     = "CLIENT_ID"
  plaintext_value = azuread_application.shop.client_id
}`;
    const policies = read('infra/main.tf', text);
    expect(admits(policies)).toEqual(['sub=repo:acme/shop:ref:refs/heads/main']);
    expect(policies[0]?.principals).toEqual(['secrets.CLIENT_ID']);
  });

  const pool = (condition: string, member: string): string => `
resource "google_iam_workload_identity_pool" "main" { workload_identity_pool_id = "github" }
resource "google_iam_workload_identity_pool_provider" "main" {
  workload_identity_pool_id = google_iam_workload_identity_pool.main.workload_identity_pool_id
  attribute_mapping = {
    "google.subject" = "assertion.sub"
    "attribute.repo" = "assertion.repository"
    "attribute.both" = "assertion.repository + assertion.ref"
  }
  ${condition}
  oidc { issuer_uri = "https://${ISSUER}" }
}
resource "google_service_account" "shop" { account_id = "shop-deployer" }
resource "google_service_account_iam_member" "shop" {
  service_account_id = google_service_account.shop.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "${member}"
}`;
  const POOL = 'iam.googleapis.com/${google_iam_workload_identity_pool.main.name}';

  test.each([
    ['', `principalSet://${POOL}/*`, ''],
    ['', `principalSet://${POOL}/attribute.repo/acme/shop`, 'repository=acme/shop'],
    ['', `principal://${POOL}/subject/repo:acme/shop:pull_request`, 'sub=repo:acme/shop:pull_request'],
    [
      'attribute_condition = "assertion.repository_owner == \'acme\'"',
      `principalSet://${POOL}/*`,
      'repository_owner=acme',
    ],
    ['attribute_condition = "attribute.repo == \'acme/shop\'"', `principalSet://${POOL}/*`, 'repository=acme/shop'],
    ['attribute_condition = var.condition', `principalSet://${POOL}/*`, 'unread the provider’s `attribute_condition`'],
    ['', `principalSet://${POOL}/attribute.both/x`, 'unread `attribute.both`, which is made of more than one claim,'],
    [
      '',
      'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/github/attribute.repo/acme/shop',
      'repository=acme/shop',
    ],
  ])('a pool of Google’s: %s %s', (condition, member, shown) => {
    const policies = read('infra/main.tf', pool(condition, member));
    expect(admits(policies)).toEqual([shown]);
    expect(policies[0]?.principals).toEqual(['shop-deployer']);
  });

  test('a pool of somebody else is none of GitHub’s', () => {
    const text = pool('', `principalSet://${POOL}/*`).replace(`https://${ISSUER}`, 'https://app.terraform.io');
    expect(read('infra/main.tf', text)).toEqual([]);
  });
});

describe('other files', () => {
  test('a credential as `az` takes it, and one in a template', () => {
    const own = { name: 'shop', issuer: `https://${ISSUER}`, subject: 'repo:acme/shop:environment:production' };
    expect(admits(read('azure/credential.json', JSON.stringify(own)))).toEqual([
      'sub=repo:acme/shop:environment:production',
    ]);
    const properties = { ...own, subject: "[format('repo:{0}', parameters('repo'))]" };
    expect(admits(read('azure/main.json', JSON.stringify({ resources: [{ properties }] })))).toEqual([
      "sub=${format('repo:{0}', parameters('repo'))}",
    ]);
  });

  test.each([
    [
      "claims['sub'] matches 'repo:acme/*' and claims['job_workflow_ref'] eq 'x'",
      'sub=repo:acme/* & job_workflow_ref=x',
    ],
    ["claims['sub'] contains 'x'", 'unread `claimsMatchingExpression`'],
  ])('a flexible credential: %s', (value, shown) => {
    const credential = { issuer: `https://${ISSUER}`, claimsMatchingExpression: { value, languageVersion: 1 } };
    expect(admits(read('azure/credential.json', JSON.stringify(credential)))).toEqual([shown]);
  });

  test.each([
    ['subject: repo:acme/shop:pull_request', 'sub=repo:acme/shop:pull_request'],
    [
      'subject_pattern: repo:acme/.*:ref:refs/heads/main\nclaim_pattern: { job_workflow_ref: acme/x/.* }',
      'sub=repo:acme/*:ref:refs/heads/main & job_workflow_ref=acme/x/*',
    ],
    ['subject_pattern: (?i)repo:acme/.*', 'unread the pattern of `sub`'],
  ])('octo-sts: %s', (subject, shown) => {
    const policies = read(
      '.github/chainguard/bot.sts.yaml',
      `issuer: https://${ISSUER}\n${subject}\npermissions: { contents: read }\n`,
    );
    expect(admits(policies)).toEqual([shown]);
    expect(policies[0]).toMatchObject({ principals: ['bot'], onlyReads: true });
  });

  test('octo-sts for another issuer is none of GitHub’s', () => {
    expect(read('.github/chainguard/bot.sts.yaml', 'issuer: https://accounts.google.com\nsubject: "1"\n')).toEqual([]);
  });
});

describe('what a principal may be called, where its name is not written out', () => {
  const openOf = (path: string, text: string): readonly (readonly string[])[] =>
    read(path, text).map(({ principals, open = [] }) => [...principals, ...open.map(showPattern)]);

  test.each([
    ['name = "shop-deployer"', ['shop-deployer']],
    ['name = "${var.stage}-deployer"', ['${var.stage}-deployer']],
    ['name_prefix = "shop-"', ['shop-*']],
    ['', ['terraform-*']],
  ])('a role of Terraform’s with %j', (name, expected) => {
    const policy = document(statement({ StringLike: { [`${ISSUER}:sub`]: 'repo:acme/shop:*' } }));
    const text = `resource "aws_iam_role" "deployer" {\n ${name}\n assume_role_policy = <<E\n${policy}\nE\n}\n`;
    expect(openOf('iam/role.tf', text)).toEqual([expected]);
  });

  test.each([
    [{}, ['*-Deployer*']],
    [{ RoleName: 'shop-deployer' }, ['shop-deployer']],
    [{ RoleName: { 'Fn::Sub': '${Stage}-deployer' } }, ['${Stage}-deployer']],
  ])('a role of a template with %j', (named, expected) => {
    const trust = { Statement: [statement({ StringLike: { [`${ISSUER}:sub`]: 'repo:acme/shop:*' } })] };
    const role = { Type: 'AWS::IAM::Role', Properties: { ...named, AssumeRolePolicyDocument: trust } };
    expect(openOf('iam/template.json', JSON.stringify({ Resources: { Deployer: role } }))).toEqual([expected]);
  });

  test('a service account by its id, and a grant to the pool itself by the pool', () => {
    const member =
      'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/attribute.repository/acme/shop';
    const text = `resource "google_service_account" "a" {\n account_id = "\${var.stage}-ci"\n}
resource "google_service_account_iam_member" "b" {\n service_account_id = google_service_account.a.name\n member = "${member}"\n}
resource "google_project_iam_member" "c" {\n member = "${member}"\n}\n`;
    expect(openOf('iam/pool.tf', text)).toEqual([['${var.stage}-ci'], ['projects/*']]);
  });
});
