import type { CatalogEntry } from '../model/catalog.ts';
import type { Cluster } from '../model/cluster.ts';
import type { Tree } from '../model/tree.ts';
import { readCatalog } from './catalog-info.ts';
import { readCluster } from './kubernetes.ts';

/** What files of the repository say of identities beside its workflows. Only lists ask it; a cluster only where one is named. */
export function readBesideWorkflows(
  tree: Tree,
  repository: string | undefined,
): Readonly<{ catalog: CatalogEntry | undefined; cluster: () => Cluster }> {
  let cluster: Cluster | undefined;
  return { catalog: readCatalog(tree, repository), cluster: () => (cluster ??= readCluster(tree)) };
}
