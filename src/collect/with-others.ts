import { inOther, otherFile } from '../model/repository.ts';
import type { Tree } from '../model/tree.ts';
import { byCodeUnit } from './paths.ts';

/**
 * A Tree with other repositories beside it, by `owner/repository` in lower case: what is called in them is read from these.
 * Their files are never listed, since only what the scanned repository calls is asked for.
 */
export function withOthers(tree: Tree, others: ReadonlyMap<string, Tree>): Tree {
  if (others.size === 0) return tree;
  const placed = (path: string): Readonly<{ tree: Tree; path: string }> => {
    const there = inOther(path);
    const other = there && others.get(there.repository);
    return there && other ? { tree: other, path: there.path } : { tree, path };
  };
  return {
    from: tree.from,
    others: [...others.keys()].sort(byCodeUnit),
    list: tree.list,
    find: tree.find,
    read: (path, size) => {
      const there = placed(path);
      const read = there.tree.read(there.path, size);
      return typeof read === 'string' ? read : { ...read, path };
    },
    peek: (path) => {
      const there = placed(path);
      return there.tree.peek(there.path);
    },
    unread: () =>
      [
        ...tree.unread(),
        ...[...others].flatMap(([name, other]) =>
          other.unread().map((one) => ({ ...one, path: otherFile(name, one.path) })),
        ),
      ].sort((a, b) => byCodeUnit(a.path, b.path)),
  };
}
