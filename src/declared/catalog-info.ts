import type { CatalogEntry } from '../model/catalog.ts';
import type { Tree } from '../model/tree.ts';
import { get, textAt } from '../parse/shape.ts';
import { parseYaml } from '../parse/yaml.ts';

const FILES = ['catalog-info.yaml', 'catalog-info.yml'];

/**
 * The owner and the lifecycle that a Backstage catalogue gives the repository. Of several documents the first one counts.
 * https://backstage.io/docs/features/software-catalog/descriptor-format#specowner-required
 */
export function readCatalog(tree: Tree, repository: string | undefined): CatalogEntry | undefined {
  for (const file of FILES) {
    const text = tree.peek(file);
    if (text === undefined) continue;
    const spec = get(parseYaml(file, text).root, 'spec');
    const owner = textAt(spec, 'owner')?.text ?? '';
    const lifecycle = textAt(spec, 'lifecycle')?.text ?? '';
    if (owner === '' && lifecycle === '') continue;
    return { file, owner: handleOf(owner, repository), lifecycle };
  }
  return undefined;
}

/** `group:default/platform` as `@acme/platform`, where the repository is known to be of `acme`; `user:dana` as `@dana`. */
function handleOf(owner: string, repository: string | undefined): string {
  const [, kind = 'group', name = ''] = /^(?:(group|user):)?(?:[\w.-]+\/)?([\w.-]+)$/iu.exec(owner) ?? [];
  if (name === '') return owner;
  if (kind.toLowerCase() === 'user') return `@${name}`;
  const organization = repository?.split('/')[0];
  return organization === undefined ? owner : `@${organization}/${name}`;
}
