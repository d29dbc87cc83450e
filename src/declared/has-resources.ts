import type { Tree } from '../model/tree.ts';
import { type HclBlock, parseHcl } from '../parse/hcl.ts';
import { foundIn } from './found.ts';
import { calledFolder } from './terraform-calls.ts';

/**
 * What a module may hold and still change nothing when it is applied: it names, checks and reads. A data source that runs a
 * program does so in every plan too (https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external).
 */
const READS = new Set(['locals', 'variable', 'output', 'terraform', 'provider', 'data', 'check']);

type Index = Readonly<{ files: ReadonlyMap<string, readonly string[]>; known: Map<string, boolean> }>;
const indexes = new WeakMap<Tree, Index>();

/**
 * Whether something may be changed by applying a module of Terraform's: one of the folders that are meant, in which `*`
 * stands for what only the run knows, is not in the tree, or it or a module that it calls holds a resource, or what cannot
 * be read.
 */
export function hasResources(tree: Tree, folder: string): boolean {
  const index = indexes.get(tree) ?? { files: filesOf(tree), known: new Map<string, boolean>() };
  indexes.set(tree, index);
  const meant = foldersLike(folder, index);
  return meant.length === 0 || meant.some((one) => changes(tree, index, one, new Set()));
}

function filesOf(tree: Tree): Index['files'] {
  const files = new Map<string, string[]>();
  for (const path of foundIn(tree)) {
    if (!/\.tf(?:\.json)?$/u.test(path)) continue;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    files.set(folder, [...(files.get(folder) ?? []), path]);
  }
  return files;
}

function foldersLike(folder: string, { files }: Index): readonly string[] {
  if (!folder.includes('*')) return files.has(folder) ? [folder] : [];
  const [start = '', ...rest] = folder.split(/\*+/u);
  const end = rest.pop() ?? '';
  // What stands between two such parts is not asked for: then more folders have to hold nothing.
  return [...files.keys()].filter((one) => one.startsWith(start) && one.endsWith(end));
}

function changes(tree: Tree, index: Index, folder: string, above: ReadonlySet<string>): boolean {
  const before = index.known.get(folder);
  if (before !== undefined) return before;
  const paths = index.files.get(folder);
  if (!paths || above.has(folder)) return true;
  const inner = new Set([...above, folder]);
  const found = paths.some((path) => {
    const text = tree.peek(path);
    if (text === undefined) return true;
    const { body, problems } = parseHcl(path, text);
    return problems.length > 0 || body.blocks.some((block) => changesBy(block, tree, index, inner, folder));
  });
  index.known.set(folder, found);
  return found;
}

function changesBy(block: HclBlock, tree: Tree, index: Index, above: ReadonlySet<string>, folder: string): boolean {
  if (block.type !== 'module') return !READS.has(block.type);
  const called = calledFolder(folder, block);
  return called === undefined || changes(tree, index, called, above);
}
