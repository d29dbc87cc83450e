import type { CatalogEntry } from '../model/catalog.ts';
import type { Tree } from '../model/tree.ts';
import { readCatalog } from './catalog-info.ts';

/** What files of the repository say of identities beside its workflows. Only lists ask it. */
export const readBesideWorkflows = (
  tree: Tree,
  repository: string | undefined,
): Readonly<{ catalog: CatalogEntry | undefined; grantsOf: (account: string) => readonly string[] }> => ({
  catalog: readCatalog(tree, repository),
  grantsOf: () => [],
});
