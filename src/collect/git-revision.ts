import { UserError } from '../errors.ts';
import type { Tree, Unread } from '../model/tree.ts';
import { boundedTree, type Listing, missing, type Source, tooLong } from './bounded-tree.ts';
import { behindLink, tooMany } from './folders.ts';
import { explain, git, gitLine } from './git.ts';
import { type Entry, parseEntries } from './git-entries.ts';
import { readBlob, readBlobs } from './git-blobs.ts';
import { MAX_LISTED_PATHS, MAX_LISTING_BYTES } from './limits.ts';
import { foldersAbove, isBelow } from './paths.ts';

/**
 * A Tree of a folder as it was at a revision, read from the objects that git has here; nothing is checked out or fetched.
 * Throws a UserError where there is no repository or no such revision.
 */
export function gitTree(input: Readonly<{ directory: string; revision: string }>): Tree {
  const { directory, revision } = input;
  const commit = resolveCommit(directory, revision);
  const prefix = gitLine(directory, ['rev-parse', '--show-prefix']) ?? '';
  const tree = treeOf(directory, commit, prefix.replace(/\/$/u, ''));
  const from = `revision ${commit.slice(0, 7)}`;
  if (tree === undefined) return boundedTree({ from, list: () => ({ paths: [], refused: [] }), fetch: missing });
  const entries = createEntries(directory, tree);
  return boundedTree({ from, list: entries.list, fetch: createFetch(directory, entries) });
}

function resolveCommit(directory: string, revision: string): string {
  const inside = git(directory, ['rev-parse', '--git-dir'], 64 * 1024);
  if (!inside.ok) throw new UserError(`The revision ${revision} cannot be read: ${explain(inside)}`);
  const commit = gitLine(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (commit !== undefined) return commit;
  throw new UserError(
    `There is no commit ${revision} in this clone; write a branch, tag or commit that git log shows here, or fetch it first (a shallow clone has only the newest commits)`,
  );
}

/** The tree object of the folder, or nothing where the revision does not have it as a folder. */
function treeOf(directory: string, commit: string, folder: string): string | undefined {
  if (folder === '')
    return gitLine(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{tree}`]);
  const answer = git(
    directory,
    ['--literal-pathspecs', 'ls-tree', '-d', '-z', '--full-tree', commit, '--', folder],
    64 * 1024,
  );
  const found = answer.ok ? parseEntries(answer.output).find((entry) => entry.path === folder) : undefined;
  return found?.kind === 'folder' ? found.object : undefined;
}

type Entries = Readonly<{
  list: (folder: string) => Listing;
  find: (path: string) => Entry | Unread;
  below: (folder: string) => readonly Entry[];
}>;

/** The entries of a tree object, asked for by folder, and one by one outside the folders that were listed. */
function createEntries(directory: string, tree: string): Entries {
  const known = new Map<string, Entry>();
  const listed = new Map<string, Listing>();
  const ask = (options: readonly string[], paths: readonly string[]) => {
    const args = ['--literal-pathspecs', 'ls-tree', ...options, '-z', '-l', '--full-tree', tree, '--', ...paths];
    return git(directory, args, MAX_LISTING_BYTES);
  };
  const find = (path: string): Entry | Unread => {
    const before = known.get(path);
    if (before) return before;
    const answer = ask([], [path]);
    if (!answer.ok) return unlisted(path, explain(answer));
    const found = parseEntries(answer.output).find((entry) => entry.path === path);
    return found ?? linkAbove(path) ?? missing(path);
  };
  const linkAbove = (path: string): Unread | undefined => {
    const above = foldersAbove(path);
    const answer = above.length > 0 ? ask([], above) : undefined;
    const found = answer?.ok === true ? parseEntries(answer.output) : [];
    const link = found.find((entry) => entry.kind === 'link' && above.includes(entry.path));
    return link && behindLink(path, link.path);
  };
  const listFresh = (folder: string): Listing => {
    const answer = ask(['-r'], folder === '' ? [] : [folder]);
    if (!answer.ok)
      return { paths: [], refused: [answer.why === 'too-much' ? tooMany(folder) : unlisted(folder, explain(answer))] };
    const found = parseEntries(answer.output).filter(
      (entry) => isBelow(entry.path, folder) && entry.kind !== 'submodule',
    );
    if (found.length > MAX_LISTED_PATHS) return { paths: [], refused: [tooMany(folder)] };
    for (const entry of found) known.set(entry.path, entry);
    return {
      paths: found.map((entry) => entry.path),
      refused: found.length > 0 || folder === '' ? [] : linkAt(find(folder), folder),
    };
  };
  const list = (folder: string): Listing => {
    const before = listed.get(folder) ?? listFresh(folder);
    listed.set(folder, before);
    return before;
  };
  return { list, find, below: (folder) => list(folder).paths.flatMap((path) => known.get(path) ?? []) };
}

function linkAt(found: Entry | Unread, folder: string): readonly Unread[] {
  if ('why' in found) return found.why === 'missing' ? [] : [found];
  return found.kind === 'link' ? [behindLink(folder, folder)] : [];
}

/** Reads `.github` whole at its first file, since a scan wants most of it; everything else one by one. */
function createFetch(directory: string, entries: Entries): Source['fetch'] {
  let github: ReadonlyMap<string, Uint8Array> | undefined;
  return (path, most) => {
    if (isBelow(path, '.github')) github ??= readBlobs(directory, entries.below('.github'));
    const entry = entries.find(path);
    if ('why' in entry) return entry;
    return refuse(entry, most) ?? github?.get(entry.object) ?? readBlob(directory, entry, most);
  };
}

function refuse(entry: Entry, most: number): Unread | undefined {
  const { path } = entry;
  if (entry.kind === 'link') return behindLink(path, path);
  if (entry.kind !== 'file') return { path, why: 'not-a-file', detail: `is a ${entry.kind}` };
  if (path.includes('\uFFFD'))
    return { path, why: 'encoding', detail: 'has a name that is not valid UTF-8; rename it' };
  return entry.size > most ? tooLong(path, entry.size, most) : undefined;
}

const unlisted = (path: string, because: string): Unread => ({
  path: path === '' ? '.' : path,
  why: 'unreadable',
  detail: `could not be listed: ${because}`,
});
