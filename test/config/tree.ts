import type { Tree, Unread } from '../../src/model/tree.ts';

/** A tree of texts; the broken paths are links. */
export function treeOf(files: Readonly<Record<string, string>>, broken: readonly string[] = []): Tree {
  const read = (path: string): string | Unread => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    if (text === undefined) return { path, why: 'missing', detail: 'no such file' };
    return broken.includes(path) ? { path, why: 'link', detail: 'a link is not followed' } : text;
  };
  return {
    others: [],
    from: 'memory',
    list: () => Object.keys(files).sort(),
    find: () => [],
    read,
    peek: () => undefined,
    unread: () => [],
  };
}
