import { readBaseline } from '../config/baseline.ts';
import { UserError } from '../errors.ts';
import type { Base, Tree } from '../model/tree.ts';
import type { Baseline } from './baseline.ts';
import type { RawFinding } from './excuse.ts';

/** Where a baseline is to be read: a report in the scanned folder, one beside it, or a revision that is scanned for it. */
export type BaselineSource =
  | Readonly<{ kind: 'file'; path: string }>
  | Readonly<{ kind: 'beside'; tree: Tree; path: string; name: string }>
  | Readonly<{ kind: 'revision'; tree: Tree; name: string }>;

export type FoundBaseline = (Baseline & Readonly<{ kind: 'read' }>) | Readonly<{ kind: 'without'; notice: string }>;

/**
 * The baseline that counts. On a pull request a file is read as the base has it: a change cannot excuse itself by a baseline
 * that it brings. A file that nobody else could have changed has to be right.
 */
export function findBaseline(
  source: BaselineSource,
  { tree, base }: Readonly<{ tree: Tree; base: Base }>,
  scanned: (tree: Tree) => readonly RawFinding[],
): FoundBaseline {
  if (source.kind === 'revision') return { kind: 'read', name: source.name, findings: scanned(source.tree) };
  const { path } = source;
  if (source.kind === 'beside') return required(source.tree, path, source.name);
  if (base.kind === 'none') return required(tree, path, path);
  if (base.kind === 'unreadable')
    return without(`the base of this pull request cannot be read, so the baseline ${path} does not count.`);
  const read = readBaseline(base.tree, path);
  if (read.known) return { kind: 'read', name: path, findings: read.value };
  return without(`the baseline ${path} does not count, since the base does not have it as one: ${read.because}.`);
}

function required(tree: Tree, path: string, name: string): FoundBaseline {
  const read = readBaseline(tree, path);
  if (!read.known) throw new UserError(`The baseline cannot be used: ${read.because}`);
  return { kind: 'read', name, findings: read.value };
}

const without = (words: string): FoundBaseline => ({
  kind: 'without',
  notice: `A change cannot excuse itself: ${words}`,
});
