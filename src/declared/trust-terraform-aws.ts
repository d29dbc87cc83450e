import type { TrustPolicy } from '../model/trust.ts';
import { ANY, hole, literally, type Pattern } from '../model/trust.ts';
import type { Tree } from '../model/tree.ts';
import type { HclBlock } from '../parse/hcl.ts';
import type { TerraformModule } from './terraform.ts';
import { resourceOf, type Scope, textOf, valueOf } from './terraform-values.ts';
import { admissionsOf, type IsProvider, isProviderArn, testOf } from './trust-aws.ts';
import { type Doc, docOfText, isIssuer, ISSUER, itemsOf, literalOf, piecesOf, placeAt } from './trust-document.ts';
import { addressOf, attribute, blocksOf, filledWith, given, inTerraform, scopesOf } from './trust-terraform.ts';

/** Roles of AWS in Terraform: resources, and modules of the registry that make one. */
export const readTerraformRoles = (tree: Tree, repository: string | undefined): readonly TrustPolicy[] =>
  inTerraform(tree, (module, block) => {
    if (block.type === 'resource' && block.labels[0] === 'aws_iam_role')
      return scopesOf(module, block).flatMap((scope) => roleOf(scope, block, repository));
    const known = block.type === 'module' ? knownModule(block) : undefined;
    return known ? scopesOf(module, block).flatMap((scope) => moduleRoleOf(scope, block, known)) : [];
  });

function roleOf(scope: Scope, block: HclBlock, repository: string | undefined): readonly TrustPolicy[] {
  const policy = documentOf(scope, block);
  const admits = policy ? admissionsOf(policy, providerIn(scope.module)) : [];
  if (admits.length === 0) return [];
  const name = literalOf(given(scope, block, 'name'));
  const open = name === undefined ? openName(given(scope, block, 'name'), given(scope, block, 'name_prefix')) : [];
  const filled = filledWith(scope.module, addressOf(block), repository);
  return [
    {
      provider: 'Amazon Web Services',
      kind: 'IAM role',
      name: name ?? addressOf(block),
      principals: [...(name === undefined ? [] : [name]), ...filled],
      ...(open.length > 0 && { open }),
      at: placeAt(block.at),
      admits,
    },
  ];
}

/** Without a name Terraform makes one up (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role). */
function openName(name: Doc | undefined, prefix: Doc | undefined): readonly Pattern[] {
  if (name) return [piecesOf(name) ?? [hole('name')]];
  return [[...(prefix ? (piecesOf(prefix) ?? [hole('name_prefix')]) : literally('terraform-')), ANY]];
}

function documentOf(scope: Scope, block: HclBlock): Doc | undefined {
  const written = attribute(block, 'assume_role_policy');
  const value = written && valueOf(scope, written);
  if (!value) return undefined;
  if (value.kind === 'reference') {
    const found = resourceOf(scope.module, value.path);
    return found?.block.labels[0] === 'aws_iam_policy_document' ? statementsOf(found.scope, found.block, 0) : undefined;
  }
  const doc = given(scope, block, 'assume_role_policy');
  return doc?.kind === 'text' ? docOfText(doc.pieces, doc.at) : doc;
}

const MAX_SOURCES = 5;

/** A data source that writes a policy, as the policy that it writes. */
function statementsOf(scope: Scope, block: HclBlock, depth: number): Doc {
  const { at } = block;
  const own = blocksOf(block, 'statement').map((one) => statementOf(scope, one));
  const made = blocksOf(block, 'dynamic').filter(({ labels }) => labels[0] === 'statement');
  const dynamic = made.flatMap((one) => blocksOf(one, 'content').map((content) => statementOf(scope, content)));
  const sources = attribute(block, 'source_policy_documents');
  const value = sources && depth < MAX_SOURCES ? valueOf(scope, sources) : undefined;
  const others = (value?.kind === 'list' ? value.items : []).flatMap((item) => {
    const found = item.kind === 'reference' ? resourceOf(scope.module, item.path) : undefined;
    return found ? itemsOf(entryOf(statementsOf(found.scope, found.block, depth + 1), 'Statement')) : [];
  });
  // What replaces statements by their names may say no as well as yes.
  const override = attribute(block, 'override_policy_documents') ? [deny(at)] : [];
  return map(at, [['Statement', { kind: 'list', items: [...own, ...dynamic, ...others, ...override], at }]]);
}

const entryOf = (doc: Doc, key: string): Doc | undefined =>
  doc.kind === 'map' ? doc.entries.find((one) => one.key === key)?.value : undefined;

const map = (at: Doc['at'], entries: readonly (readonly [string, Doc])[]): Doc => ({
  kind: 'map',
  entries: entries.map(([key, value]) => ({ key, value })),
  at,
});
const text = (value: string, at: Doc['at']): Doc => ({ kind: 'text', pieces: literally(value), at });
const deny = (at: Doc['at']): Doc => map(at, [['Effect', text('Deny', at)]]);

function statementOf(scope: Scope, block: HclBlock): Doc {
  const { at } = block;
  const federated = blocksOf(block, 'principals')
    .filter((one) => literalOf(given(scope, one, 'type')) === 'Federated')
    .flatMap((one) => itemsOf(given(scope, one, 'identifiers')));
  const conditions = blocksOf(block, 'condition').map((one) => conditionOf(scope, one));
  const dynamic = blocksOf(block, 'dynamic')
    .filter(({ labels }) => labels[0] === 'condition')
    .map((one) => ['a condition that is made by a loop', { kind: 'open', name: 'dynamic', at: one.at }] as const);
  return map(at, [
    ['Effect', given(scope, block, 'effect') ?? text('Allow', at)],
    ['Action', given(scope, block, 'actions') ?? text('', at)],
    ['Principal', map(at, [['Federated', { kind: 'list', items: federated, at }]])],
    ['Condition', map(at, [...conditions, ...dynamic])],
  ]);
}

function conditionOf(scope: Scope, block: HclBlock): readonly [string, Doc] {
  const { at } = block;
  const variable = given(scope, block, 'variable');
  const key = literalOf(variable) ?? `\${}${endOf(piecesOf(variable))}`;
  const values = given(scope, block, 'values') ?? { kind: 'open', name: 'values', at };
  return [literalOf(given(scope, block, 'test')) ?? 'a test that is not known', map(at, [[key, values]])];
}

/** `:sub` of a name that begins with something not known: the provider tells whose claim it is. */
function endOf(pieces: Pattern = []): string {
  const last = pieces.at(-1);
  return last?.kind === 'text' ? last.text : '';
}

const providerIn =
  (module: TerraformModule): IsProvider =>
  (principal) => {
    const [first] = principal;
    if (first?.kind !== 'hole' || principal.length > 1) return isProviderArn(principal);
    const found = resourceOf(module, first.name.split('.'));
    if (found?.block.labels[0] !== 'aws_iam_openid_connect_provider') return isProviderArn(principal);
    const url = literalOf(given(found.scope, found.block, 'url') ?? given(found.scope, found.block, 'arn'));
    return url === undefined ? undefined : isIssuer(url) || url.endsWith(`/${ISSUER}`);
  };

/** What a module of the registry makes of its inputs. */
type RoleModule = Readonly<{
  source: RegExp;
  name: string;
  /** The name it has where none is given. */
  usual?: string;
  inputs: readonly Readonly<{ name: string; operator: string }>[];
  /** A repository alone stands for all of its subjects. */
  repositories?: true;
  /** An input that turns it on. */
  when?: string;
}>;

const MODULES: readonly RoleModule[] = [
  {
    // https://github.com/terraform-aws-modules/terraform-aws-iam/tree/v5.60.0/modules/iam-github-oidc-role
    source: /terraform-aws-modules\/(?:terraform-aws-)?iam(?:\/aws|\.git)?\/\/modules\/iam-github-oidc-role/u,
    name: 'name',
    inputs: [{ name: 'subjects', operator: 'StringLike' }],
  },
  {
    // https://github.com/terraform-aws-modules/terraform-aws-iam/tree/master/modules/iam-role
    source: /terraform-aws-modules\/(?:terraform-aws-)?iam(?:\/aws|\.git)?\/\/modules\/iam-role/u,
    name: 'name',
    inputs: [
      { name: 'oidc_subjects', operator: 'StringEquals' },
      { name: 'oidc_wildcard_subjects', operator: 'StringLike' },
    ],
    when: 'enable_github_oidc',
  },
  {
    // https://github.com/unfunco/terraform-aws-oidc-github
    source: /unfunco\/(?:terraform-aws-)?oidc-github/u,
    name: 'iam_role_name',
    usual: 'github',
    inputs: [{ name: 'github_repositories', operator: 'StringLike' }],
    repositories: true,
  },
  {
    // https://github.com/terraform-module/terraform-aws-github-oidc-provider
    source: /terraform-module\/(?:terraform-aws-)?github-oidc-provider/u,
    name: 'role_name',
    usual: 'github-oidc-provider-aws',
    inputs: [{ name: 'repositories', operator: 'StringLike' }],
    repositories: true,
  },
];

/** Terraform takes no source but one that is written out. */
function knownModule(block: HclBlock): RoleModule | undefined {
  const { written } = block;
  if (written !== undefined && !MODULES.some((one) => one.source.test(written))) return undefined;
  const source = attribute(block, 'source');
  const [text] = source?.kind === 'text' ? source.parts : [];
  return typeof text === 'string' ? MODULES.find((one) => one.source.test(text)) : undefined;
}

function moduleRoleOf(scope: Scope, block: HclBlock, known: RoleModule): readonly TrustPolicy[] {
  const turned = known.when === undefined ? undefined : attribute(block, known.when);
  if (known.when !== undefined && (!turned || textOf(valueOf(scope, turned)) !== 'true')) return [];
  const tests = known.inputs.flatMap(({ name, operator }) => {
    const value = given(scope, block, name);
    if (!value || (value.kind === 'list' && value.items.length === 0)) return [];
    const subjects = asSubjects(value, known.repositories === true);
    return testOf(operator, `${ISSUER}:sub`, subjects, subjects.at) ?? [];
  });
  // Without any subject the module's own defaults decide.
  if (tests.length === 0) return [];
  const written = given(scope, block, known.name);
  const name = written ? literalOf(written) : known.usual;
  const extra = attribute(block, 'trust_policy_conditions') ? ['`trust_policy_conditions`'] : [];
  return [
    {
      provider: 'Amazon Web Services',
      kind: 'IAM role',
      name: name ?? `module.${block.labels[0] ?? ''}`,
      principals: name === undefined ? [] : [name],
      ...(name === undefined && written && { open: [piecesOf(written) ?? [hole('name')]] }),
      at: placeAt(block.at),
      admits: [{ at: placeAt(block.at), tests, unread: extra }],
    },
  ];
}

/** These modules put `repo:` in front, whether or not it is there already. */
function asSubjects(value: Doc, repositories: boolean): Doc {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => asSubjects(item, repositories)) };
  if (value.kind !== 'text') return value;
  const [first, ...rest] = value.pieces;
  const bare: Pattern =
    first?.kind === 'text' ? [...literally(first.text.replace(/^repo:/u, '')), ...rest] : value.pieces;
  const isWhole = !repositories || bare.some((piece) => piece.kind === 'text' && piece.text.includes(':'));
  return { ...value, pieces: [...literally('repo:'), ...bare, ...literally(isWhole ? '' : ':*')] };
}
