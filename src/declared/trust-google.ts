import type { Place } from '../model/place.ts';
import {
  type Admission,
  ANY,
  type ClaimTest,
  hole,
  literally,
  type Pattern,
  showPattern,
  type TrustPolicy,
} from '../model/trust.ts';
import type { Tree } from '../model/tree.ts';
import type { HclBlock } from '../parse/hcl.ts';
import type { TerraformModule } from './terraform.ts';
import { resourceOf, type Scope } from './terraform-values.ts';
import { type Alternative, readCondition } from './trust-cel.ts';
import { type Doc, entriesOf, isIssuer, itemsOf, literalOf, piecesOf, placeAt, reopened } from './trust-document.ts';
import {
  addressOf,
  attribute,
  blocksOf,
  filledWith,
  given,
  inTerraform,
  pointsAt,
  scopesOf,
} from './trust-terraform.ts';

/** A provider of a pool that takes tokens of GitHub's, or of somebody else. */
type Provider = Readonly<{
  pool: string;
  isGitHub: boolean;
  /** The claims that its attributes are made of: `attribute.repository` of `repository`. */
  mapping: ReadonlyMap<string, string>;
  alternatives: readonly Alternative[];
}>;

/**
 * Who may act as a service account of Google's, or be granted something directly: the condition of the pool's provider and
 * the member of the binding have to hold both.
 */
export const readGoogleBindings = (tree: Tree, repository: string | undefined): readonly TrustPolicy[] =>
  inTerraform(tree, (module, block) => {
    const isBinding = /^google_\w+_iam_(?:member|binding)$/u.test(block.labels[0] ?? '') && block.type === 'resource';
    const isPolicy = block.type === 'data' && block.labels[0] === 'google_iam_policy';
    if (isBinding)
      return scopesOf(module, block).flatMap((scope) => bindingOf({ scope, block, holder: block }, repository));
    if (!isPolicy) return [];
    return blocksOf(block, 'binding').flatMap((inner) =>
      bindingOf({ scope: { module }, block: inner, holder: block }, repository),
    );
  });

type Binding = Readonly<{ scope: Scope; block: HclBlock; holder: HclBlock }>;

function bindingOf({ scope, block, holder }: Binding, repository: string | undefined): readonly TrustPolicy[] {
  const members = [...itemsOf(given(scope, block, 'member')), ...itemsOf(given(scope, block, 'members'))];
  const admits = members.flatMap((member) => admissionsOf(member, scope.module));
  if (admits.length === 0) return [];
  const account = accountOf(scope, holder);
  const isOpen = !account.isAccount || account.name === undefined;
  const filled = account.address === undefined ? [] : filledWith(scope.module, account.address, repository);
  return [
    {
      provider: 'Google Cloud',
      kind: account.isAccount ? 'service account' : 'grant to a workload identity pool',
      name: account.name ?? addressOf(holder),
      principals: [...(account.isAccount && account.name !== undefined ? [account.name] : []), ...filled],
      ...(isOpen && { open: [account.isAccount ? account.open : POOLS] }),
      at: placeAt(holder.at),
      admits,
    },
  ];
}

type Account = Readonly<{
  isAccount: boolean;
  name: string | undefined;
  /** What it may be called, where the name is not known. */
  open: Pattern;
  address: string | undefined;
}>;

/** Without a service account a job acts as the pool's own principal, by the name of the provider. */
const POOLS: Pattern = [...literally('projects/'), ANY];

/** The service account that is bound, by its e-mail address or the part before the `@`. */
function accountOf(scope: Scope, holder: HclBlock): Account {
  const written = attribute(holder, 'service_account_id');
  if (!written) return { isAccount: false, name: undefined, open: [], address: undefined };
  const address = pointsAt(scope, written);
  const found = address === undefined ? undefined : resourceOf(scope.module, address.split('.'));
  const id = found && given(found.scope, found.block, 'account_id');
  const whole = literalOf(given(scope, holder, 'service_account_id'));
  const name = literalOf(id) ?? whole?.slice(whole.lastIndexOf('/') + 1);
  return { isAccount: true, name, open: piecesOf(id) ?? [hole('account_id')], address };
}

const MEMBER = /^principal(?:Set)?:\/\/iam\.googleapis\.com\/(.+?)\/(?:attribute\.(\w+)\/(.*)|(\*)|subject\/(.*))$/u;

function admissionsOf(member: Doc, module: TerraformModule): readonly Admission[] {
  const [, pool, attributeName, value, all, subject] = MEMBER.exec(showPattern(piecesOf(member) ?? [])) ?? [];
  if (pool === undefined) return [];
  const at = placeAt(member.at);
  const known = providersIn(module).filter((one) => one.pool === poolKey(pool, module));
  const name = subject === undefined ? `attribute.${attributeName ?? ''}` : 'google.subject';
  const asked = all === undefined ? { name, value: subject ?? value ?? '' } : undefined;
  // Without its provider only the name of the attribute tells whose tokens these are.
  if (known.length === 0) {
    const isGitHubs = asked?.value.startsWith('repo:') || attributeName?.startsWith('repository');
    if (!asked || !isGitHubs) return [];
    const claim = subject === undefined ? (attributeName ?? '') : 'sub';
    return [
      {
        at,
        tests: [testOf(claim, asked.value, at)],
        unread: ['the condition of the pool’s provider, which is in no file'],
      },
    ];
  }
  return known
    .filter(({ isGitHub }) => isGitHub)
    .flatMap(({ mapping, alternatives }) =>
      alternatives.map(({ tests, unread }): Admission => {
        const claim = asked && mapping.get(asked.name);
        const own = asked && claim !== undefined ? [testOf(claim, asked.value, at)] : [];
        const missing =
          asked && claim === undefined ? [`\`${asked.name}\`, which is made of more than one claim,`] : [];
        return { at, tests: [...own, ...tests], unread: [...unread, ...missing] };
      }),
    );
}

const testOf = (claim: string, value: string, at: Place): ClaimTest => ({
  claim,
  patterns: [reopened(value)],
  not: false,
  orMissing: false,
  ignoresCase: false,
  at,
});

/** A pool by its id, or by the resource that makes it. */
function poolKey(written: string, module: TerraformModule): string {
  const [, reference] = /\$\{([^}]*)\}$/u.exec(written) ?? [];
  const found = reference === undefined ? undefined : resourceOf(module, reference.split('.'));
  if (!found) return written.slice(written.lastIndexOf('/') + 1);
  return literalOf(given(found.scope, found.block, 'workload_identity_pool_id')) ?? addressOf(found.block);
}

const found = new WeakMap<TerraformModule, readonly Provider[]>();

function providersIn(module: TerraformModule): readonly Provider[] {
  const providers = found.get(module) ?? findProviders(module);
  found.set(module, providers);
  return providers;
}

function findProviders(module: TerraformModule): readonly Provider[] {
  return module.blocks
    .filter(({ type, labels }) => type === 'resource' && labels[0] === 'google_iam_workload_identity_pool_provider')
    .flatMap((block) => scopesOf(module, block).map((scope) => providerOf(scope, block)));
}

function providerOf(scope: Scope, block: HclBlock): Provider {
  const [oidc] = blocksOf(block, 'oidc');
  const issuer = oidc && literalOf(given(scope, oidc, 'issuer_uri'));
  const mapping = new Map(
    entriesOf(given(scope, block, 'attribute_mapping')).flatMap(({ key, value }) => {
      const [, claim] = /^\s*assertion\.(\w+)\s*$/u.exec(literalOf(value) ?? '') ?? [];
      return claim === undefined ? [] : [[key, claim] as const];
    }),
  );
  const pool = given(scope, block, 'workload_identity_pool_id');
  const pointed = pointsAt(scope, attribute(block, 'workload_identity_pool_id'));
  return {
    pool: literalOf(pool) ?? pointed ?? showPattern(piecesOf(pool) ?? []),
    isGitHub: issuer !== undefined && isIssuer(issuer),
    mapping,
    alternatives: alternativesOf(given(scope, block, 'attribute_condition'), mapping),
  };
}

function alternativesOf(condition: Doc | undefined, mapping: ReadonlyMap<string, string>): readonly Alternative[] {
  if (!condition) return [{ tests: [], unread: [] }];
  const pieces = piecesOf(condition) ?? [];
  if (pieces.every(({ kind }) => kind === 'hole'))
    return [{ tests: [], unread: ['the provider’s `attribute_condition`'] }];
  const claims = (name: string): string | undefined => {
    const [, claim] = /^assertion\.(\w+)$/u.exec(name) ?? [];
    return claim ?? mapping.get(name);
  };
  const read = readCondition(showPattern(pieces), placeAt(condition.at), claims);
  return read.map((one) => ({
    ...one,
    tests: one.tests.map((test) => ({ ...test, patterns: test.patterns.map(openAgain) })),
  }));
}

const openAgain = (pattern: Pattern): Pattern =>
  pattern.flatMap((piece): Pattern => (piece.kind === 'text' ? reopened(piece.text) : [piece]));
