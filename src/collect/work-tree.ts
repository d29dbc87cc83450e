import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Tree, Unread } from '../model/tree.ts';
import { boundedTree, type Listing, missing, type Source, tooLong } from './bounded-tree.ts';
import { behindLink, createFolders, type Folders, tooMany } from './folders.ts';
import { git, isBelowRepository } from './git.ts';
import { MAX_LISTED_PATHS, MAX_LISTING_BYTES } from './limits.ts';
import { isBelow } from './paths.ts';

/**
 * A Tree of a folder on the disk: what git tracks or would track there, or every file where git cannot say. Only regular
 * files are opened, and nothing is reached through a link.
 */
export function workTree(directory: string): Tree {
  const root = rootOf(directory);
  const folders = createFolders(root);
  const listing = createListing(root, folders);
  return boundedTree({
    from: 'work tree',
    list: (folder) => refusal(folders.refuseFolder(folder)) ?? listing.list(folder),
    find: listing.find,
    fetch: (path, most) => fetchFile(root, folders, path, most),
  });
}

function rootOf(directory: string): string {
  const stat = statSync(directory, { throwIfNoEntry: false });
  if (!stat) throw new UserError(`${directory} does not exist; name the folder of a repository to scan`);
  if (!stat.isDirectory()) throw new UserError(`${directory} is not a folder; name the folder of a repository to scan`);
  return realpathSync(directory);
}

/** Asks git, and walks where git is missing, does not know or trust the folder, or ignores it as a whole. */
function createListing(root: string, folders: Folders): Required<Pick<Source, 'list' | 'find'>> {
  const outside = !isBelowRepository(root);
  let ignored: boolean | undefined;
  const ask = (folder: string, patterns: readonly string[]): readonly string[] | undefined => {
    const paths = outside || ignored === true ? undefined : listByGit(root, patterns);
    if (paths?.length === 0) ignored ??= git(root, ['check-ignore', '--quiet', '.'], 1024).ok;
    return ignored === true ? undefined : paths?.filter((path) => isBelow(path, folder));
  };
  // Deleted files are still in the index; other repositories and submodules are folders.
  const there = (paths: readonly string[]): Listing => ({
    paths: paths.filter((path) => !['missing', 'folder'].includes(folders.kindOf(path))),
    refused: [],
  });
  return {
    list: (folder) => {
      const paths = ask(folder, [`:(literal)${folder === '' ? '.' : folder}`]);
      if (!paths) return folders.walk(folder);
      return paths.length > MAX_LISTED_PATHS ? { paths: [], refused: [tooMany(folder)] } : there(paths);
    },
    find: ({ endings, keep }) => {
      const paths = ask('', endings.map(patternOf))?.filter(keep);
      return paths ? there(paths) : folders.walk('');
    },
  };
}

/** Endings are this program's own words: `.tf` anywhere, `/OWNERS` as a whole name. */
const patternOf = (ending: string): string => (ending.startsWith('/') ? `:(glob)**${ending}` : `:(glob)**/*${ending}`);

const refusal = (refused: Unread | undefined): Listing | undefined => refused && { paths: [], refused: [refused] };

/** Only the repository's own `.gitignore` files count: what else a user ignores depends on the machine. */
function listByGit(root: string, patterns: readonly string[]): readonly string[] | undefined {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-per-directory=.gitignore', '--', ...patterns];
  const answer = git(root, args, MAX_LISTING_BYTES);
  return answer.ok
    ? answer.output
        .toString('utf8')
        .split('\0')
        .filter((path) => path !== '' && !path.endsWith('/'))
    : undefined;
}

function fetchFile(root: string, folders: Folders, path: string, most: number): Uint8Array | Unread {
  const refused = folders.refuseFile(path);
  if (refused) return refused;
  switch (folders.kindOf(path)) {
    case 'missing':
      return missing(path);
    case 'folder':
      return { path, why: 'not-a-file', detail: 'is a folder' };
    case 'link':
      return behindLink(path, path);
    case 'other':
      return notAFile(path);
    case 'file':
      return readRegularFile(join(root, path), path, most);
  }
}

/** Opens without following or waiting, and looks at what it holds; where a link would be followed, it looks before that too. */
function readRegularFile(place: string, path: string, most: number): Uint8Array | Unread {
  try {
    const before = REFUSES_LINKS ? undefined : lstatSync(place);
    if (before?.isSymbolicLink()) return behindLink(path, path);
    if (before?.isFile() === false) return notAFile(path);
    const file = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) return notAFile(path);
      return stat.size > most ? tooLong(path, stat.size, most) : readWhole(file, stat.size, path);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return unreadable(path, error);
  }
}

/** Windows cannot open a file so that a link is not followed, and has no number for it. */
const REFUSES_LINKS = 'O_NOFOLLOW' in constants;

/** All of a file and a byte more, which is there only if the file grew meanwhile. */
function readWhole(file: number, size: number, path: string): Uint8Array | Unread {
  const bytes = new Uint8Array(size + 1);
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
  }
  return { path, why: 'unreadable', detail: 'grew while it was read' };
}

function unreadable(path: string, error: unknown): Unread {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ELOOP') return behindLink(path, path);
  if (code === 'ENOENT' && path.includes('\uFFFD')) {
    return { path, why: 'encoding', detail: 'has a name that is not valid UTF-8; rename it' };
  }
  return { path, why: 'unreadable', detail: `could not be read (${code})` };
}

const notAFile = (path: string): Unread => ({ path, why: 'not-a-file', detail: 'is neither a file nor a folder' });
