import type { Tree } from '../model/tree.ts';

/** The names of all files that are looked for here, so that a tree is asked once for all of them. */
const NAMES = [
  '.asf.yaml',
  '.kodiak.toml',
  '.mergify.yml',
  '.mergify/config.yml',
  '.policy.yml',
  '.renovaterc',
  '.renovaterc.json',
  '.renovaterc.json5',
  'CODEOWNERS',
  'OWNERS',
  'mergify.yml',
  'renovate.json',
  'renovate.json5',
].map((name) => `/${name}`);

/** The first of these paths that the tree has, and its text where it could be read. */
export function firstOf(
  tree: Tree,
  places: readonly string[],
): Readonly<{ file: string; text: string | undefined }> | undefined {
  const there = new Set(tree.find(NAMES));
  const file = places.find((place) => there.has(place));
  return file === undefined ? undefined : { file, text: tree.peek(file) };
}
