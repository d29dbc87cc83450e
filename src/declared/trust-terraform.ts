import { literally, type Pattern, showPattern, type TrustPolicy, hole } from '../model/trust.ts';
import type { Tree } from '../model/tree.ts';
import { type HclBlock, type HclExpression, parseHcl } from '../parse/hcl.ts';
import { readTerraformModules, type TerraformModule } from './terraform.ts';
import { instancesOf, resourceOf, type Scope, textOf, type TerraformValue, valueOf } from './terraform-values.ts';
import { isInUse } from './found.ts';
import type { Doc } from './trust-document.ts';

/** What Terraform says of who may become whom is read in the modules that mention one of these. */
const MENTIONS =
  /token\.actions\.githubusercontent\.com|github-oidc|oidc-github|enable_github_oidc|workload_?identity_?pool|federated_identity_credential/iu;

/** The modules that are applied, and which of their policies it is. */
export function inTerraform(
  tree: Tree,
  read: (module: TerraformModule, block: HclBlock) => readonly TrustPolicy[],
): readonly TrustPolicy[] {
  return readTerraformModules(tree, MENTIONS)
    .filter(({ example, folder }) => !example && isInUse(`${folder}/`))
    .flatMap((module) => module.blocks.flatMap((block) => read(module, block).map(withPartial(module))));
}

const withPartial =
  ({ partial }: TerraformModule) =>
  (policy: TrustPolicy): TrustPolicy =>
    partial(policy.at.span.file)
      ? {
          ...policy,
          admits: policy.admits.map((one) => ({
            ...one,
            unread: [...one.unread, 'a part of the file that could not be read'],
          })),
        }
      : policy;

/** Each instance of a block; where nobody says how many there are, the one that it describes. */
export const scopesOf = (module: TerraformModule, block: HclBlock): readonly Scope[] =>
  instancesOf(module, block) ?? [{ module }];

export const attribute = ({ body }: HclBlock, name: string): HclExpression | undefined =>
  body.attributes.find((one) => one.name === name)?.value;

export const blocksOf = ({ body }: HclBlock, type: string): readonly HclBlock[] =>
  body.blocks.filter((one) => one.type === type);

/** What an attribute comes to, as a document. */
export function given(scope: Scope, block: HclBlock, name: string): Doc | undefined {
  const written = attribute(block, name);
  const value = written && valueOf(scope, written);
  return value && value.kind !== 'null' ? asDoc(value, scope) : undefined;
}

export const addressOf = ({ type, labels }: HclBlock): string =>
  (type === 'data' ? ['data', ...labels] : labels).join('.');

/** The resource that an attribute points at, by its address. */
export function pointsAt(scope: Scope, expression: HclExpression | undefined): string | undefined {
  if (!expression) return undefined;
  const value = expression.kind === 'reference' ? expression : valueOf(scope, expression);
  const found = value.kind === 'reference' ? resourceOf(scope.module, value.path) : undefined;
  return found && addressOf(found.block);
}

export function asDoc(value: TerraformValue, scope: Scope): Doc {
  const { at } = value;
  switch (value.kind) {
    case 'list':
      return { kind: 'list', items: value.items.map((item) => asDoc(item, scope)), at };
    case 'object': {
      const entries = value.entries.map((one) => ({
        key: showPattern(pieces(one.key)),
        value: asDoc(one.value, scope),
      }));
      return { kind: 'map', entries, at };
    }
    case 'unknown':
      return looped(value.text, scope, at) ?? { kind: 'open', name: value.text, at };
    case 'reference':
      return { kind: 'open', name: value.path.join('.'), at };
    case 'null':
      return { kind: 'list', items: [], at };
    default:
      return { kind: 'text', pieces: pieces(value), at };
  }
}

function pieces(value: TerraformValue): Pattern {
  const text = textOf(value);
  if (text !== undefined) return literally(text);
  if (value.kind === 'joined') return value.parts.flatMap(pieces);
  return [hole(value.kind === 'reference' ? value.path.join('.') : value.kind === 'unknown' ? value.text : value.kind)];
}

/** Of a list that is made by a loop, what each item looks like: what the loop runs over stays a hole. */
function looped(text: string, scope: Scope, at: Doc['at']): Doc | undefined {
  if (text.length > 500) return undefined;
  const [, body] = /^\[\s*for\s+\w+(?:\s*,\s*\w+)?\s+in\s+[^:"]+?\s*:\s*("[^"\n]*")\s*\]$/u.exec(text) ?? [];
  const [made] = body === undefined ? [] : parseHcl(at.file, `x = ${body}`).body.attributes;
  return made && { ...asDoc(valueOf(scope, made.value), scope), at };
}

/** The secrets and variables of this repository that a module fills with what a resource is called, by its address. */
export function filledWith(
  module: TerraformModule,
  address: string,
  repository: string | undefined,
): readonly string[] {
  const all = fillings.get(module) ?? findFillings(module);
  fillings.set(module, all);
  return all.flatMap((one) =>
    one.address === address && (repository === undefined || repository.toLowerCase().endsWith(`/${one.repository}`))
      ? [one.name]
      : [],
  );
}

/** `repository` in small letters, and without its owner. */
type Filling = Readonly<{ name: string; address: string | undefined; repository: string }>;
const fillings = new WeakMap<TerraformModule, readonly Filling[]>();

function findFillings(module: TerraformModule): readonly Filling[] {
  return module.blocks.flatMap((block) => {
    const [, kind] =
      /^github_actions_(?:environment_|organization_)?(secret|variable)$/u.exec(block.labels[0] ?? '') ?? [];
    if (block.type !== 'resource' || kind === undefined) return [];
    return scopesOf(module, block).flatMap((scope) => {
      const textAt = (name: string): string | undefined => {
        const written = attribute(block, name);
        return written && textOf(valueOf(scope, written));
      };
      const [name, repository] = [textAt(`${kind}_name`), textAt('repository')];
      if (name === undefined || repository === undefined) return [];
      const value = attribute(block, 'plaintext_value') ?? attribute(block, 'value');
      return [
        {
          name: `${kind === 'secret' ? 'secrets' : 'vars'}.${name}`,
          address: pointsAt(scope, value),
          repository: repository.toLowerCase(),
        },
      ];
    });
  });
}
