import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { normalizePath } from '../collect/paths.ts';
import { isUserError, UserError } from '../errors.ts';
import type { Base, Tree } from '../model/tree.ts';
import type { BaselineSource } from '../scan.ts';
import type { World } from './world.ts';

type Around = Readonly<{ directory: string; tree: Tree; base: Base; together: (tree: Tree) => Tree }>;

/** What `--baseline` names: a file that is there, else a revision. Files go first, since a report is what most will have. */
export function baselineOf(written: string, around: Around, world: World): BaselineSource {
  return fileOf(written, around, world) ?? revisionOf(written, around, world);
}

/**
 * A file inside the scanned folder is read through its Tree, so that a base commit can hold it too. One outside of it is no
 * part of any commit that is scanned, and counts only where there is no base.
 */
function fileOf(written: string, { directory, tree, base }: Around, world: World): BaselineSource | undefined {
  const place = resolve(world.currentFolder, written);
  // A branch can have the name of a folder.
  if (world.isFolder(place)) return undefined;
  const way = relative(resolve(world.currentFolder, directory), place);
  const path = isAbsolute(way) ? undefined : normalizePath(way);
  if (path !== undefined && path !== '') {
    const there = isThere(tree, path) || (base.kind === 'tree' && isThere(base.tree, path));
    return there ? { kind: 'file', path } : undefined;
  }
  const folder = dirname(place);
  if (!world.isFolder(folder)) return undefined;
  const beside = world.workTree(folder);
  if (!isThere(beside, basename(place))) return undefined;
  if (base.kind === 'none') return { kind: 'beside', tree: beside, path: basename(place), name: written };
  throw new UserError(
    `--baseline ${written} is not inside the scanned folder; with --base it is read from the base commit, so that a change cannot excuse itself`,
  );
}

function isThere(tree: Tree, path: string): boolean {
  const read = tree.read(path, 'large');
  return typeof read === 'string' || read.why !== 'missing';
}

function revisionOf(written: string, { directory, together }: Around, world: World): BaselineSource {
  try {
    return { kind: 'revision', tree: together(world.gitTree({ directory, revision: written })), name: written };
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new UserError([
      `--baseline ${written} is neither a file nor a commit; write one with countersign scan --format json --output FILE`,
      ...error.lines,
    ]);
  }
}
