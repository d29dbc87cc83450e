import type { Tree } from '../model/tree.ts';
import { boundedTree, missing } from './bounded-tree.ts';
import { isBelow } from './paths.ts';

/** A Tree of texts at hand, by path: for tests, and for content that is not on a disk. The limits are those of every Tree. */
export function memoryTree(files: Readonly<Record<string, string>> | ReadonlyMap<string, string>): Tree {
  const known = new Map(isMap(files) ? files : Object.entries(files));
  return boundedTree({
    from: 'memory',
    list: (folder) => ({ paths: [...known.keys()].filter((path) => isBelow(path, folder)), refused: [] }),
    fetch: (path) => known.get(path) ?? missing(path),
  });
}

/** `instanceof` alone would make a map of anything of it. */
const isMap = (files: object): files is ReadonlyMap<string, string> => files instanceof Map;
