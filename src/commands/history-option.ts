import { readManifest } from '../manifest/manifest.ts';
import type { History } from '../model/history.ts';
import type { Known } from '../model/place.ts';
import type { Tree } from '../model/tree.ts';
import type { Given, OptionSpec } from './options.ts';
import type { World } from './world.ts';

/** What every verb takes that reads a folder, for what only its history tells. */
export const HISTORY: OptionSpec = {
  name: 'history',
  about:
    'Also read the history of the clone: since when identities are there, who reviewed them, and what changed since. Nothing is fetched',
};

/** What history tells of the manifest of a tree and of its workflows; nothing where it was not asked, or there is no manifest. */
export function readHistoryOf(
  tree: Tree,
  { given, directory, revision = 'HEAD' }: Readonly<{ given: Given; directory: string; revision?: string }>,
  world: World,
): Known<History> | undefined {
  const manifest = given.has('history') ? readManifest(tree) : undefined;
  if (!manifest || 'problems' in manifest || !manifest.known) return undefined;
  const { file, identities } = manifest.value;
  const text = tree.read(file, 'large');
  if (typeof text !== 'string') return undefined;
  const reviews = identities.flatMap(({ where }) => where['review.last']?.span.line ?? []);
  return world.readHistory({ directory, revision, file, text, reviews });
}
