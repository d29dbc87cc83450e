import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Unread } from '../model/tree.ts';
import type { Listing } from './bounded-tree.ts';
import { MAX_FOLDER_DEPTH, MAX_LISTED_PATHS } from './limits.ts';
import { foldersAbove } from './paths.ts';

type Kind = 'file' | 'folder' | 'link' | 'other' | 'missing';

/** The folders below a root as the disk has them, each listed once and none reached through a link. */
export type Folders = Readonly<{
  /** What a path is, by the name exactly as it is written: a file system that ignores case does not find more. */
  kindOf: (path: string) => Kind;
  /** Why a folder cannot be listed, if it is or stands behind a link, or cannot be opened. */
  refuseFolder: (folder: string) => Unread | undefined;
  /** The same for the folders above a file. */
  refuseFile: (path: string) => Unread | undefined;
  /** Every path below a folder that is not a folder itself, without `.git` and `node_modules`. */
  walk: (folder: string) => Listing;
}>;

type Names = ReadonlyMap<string, Kind>;
type Listed = Readonly<{ names: Names; failure?: string }>;

const NOTHING: Names = new Map();
const SKIPPED = new Set(['.git', 'node_modules']);

export function createFolders(root: string): Folders {
  const known = new Map<string, Listed>();
  const namesIn = (folder: string): Listed => {
    const before = known.get(folder);
    if (before) return before;
    const listed = readNames(join(root, folder));
    known.set(folder, listed);
    return listed;
  };
  const refuse = (path: string, way: readonly string[]): Unread | undefined => {
    for (const folder of way) {
      const kind = folder === '' ? 'folder' : kindBelow(namesIn, folder);
      if (kind === 'link') return behindLink(path, folder);
      if (kind !== 'folder') return undefined;
      const { failure } = namesIn(folder);
      if (failure !== undefined) return unlisted(path, folder, failure);
    }
    return undefined;
  };
  return {
    kindOf: (path) => kindBelow(namesIn, path),
    refuseFolder: (folder) => refuse(folder, folder === '' ? [''] : ['', ...foldersAbove(folder), folder]),
    refuseFile: (path) => refuse(path, ['', ...foldersAbove(path)]),
    walk: (folder) => walk(namesIn, folder),
  };
}

/** Every folder on the way must be a real one, so that a name is never looked up behind a link. */
function kindBelow(namesIn: (folder: string) => Listed, path: string): Kind {
  let folder = '';
  const parts = path.split('/');
  for (const part of parts.slice(0, -1)) {
    if (namesIn(folder).names.get(part) !== 'folder') return 'missing';
    folder = folder === '' ? part : `${folder}/${part}`;
  }
  return namesIn(folder).names.get(parts.at(-1) ?? '') ?? 'missing';
}

function walk(namesIn: (folder: string) => Listed, start: string): Listing {
  const paths: string[] = [];
  const refused: Unread[] = [];
  const open = [{ folder: start, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { names, failure } = namesIn(next.folder);
    if (failure !== undefined) refused.push(unlisted(next.folder, next.folder, failure));
    for (const [name, kind] of names) {
      if (SKIPPED.has(name)) continue;
      const path = next.folder === '' ? name : `${next.folder}/${name}`;
      if (kind !== 'folder') paths.push(path);
      else if (next.depth < MAX_FOLDER_DEPTH) open.push({ folder: path, depth: next.depth + 1 });
      else
        refused.push({
          path,
          why: 'limit',
          detail: `lies more than ${MAX_FOLDER_DEPTH} folders deep and was not listed`,
        });
    }
    if (paths.length + open.length > MAX_LISTED_PATHS) return { paths: [], refused: [tooMany(start)] };
  }
  return { paths, refused };
}

function readNames(place: string): Listed {
  try {
    return {
      names: new Map(readdirSync(place, { withFileTypes: true }).map((entry) => [entry.name, kindOfEntry(entry)])),
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return code === 'ENOENT' || code === 'ENOTDIR' ? { names: NOTHING } : { names: NOTHING, failure: code };
  }
}

function kindOfEntry(entry: Dirent): Kind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

const show = (folder: string): string => (folder === '' ? '.' : folder);

/** What a Tree says of a folder over {@link MAX_LISTED_PATHS}. */
export const tooMany = (folder: string): Unread => ({
  path: show(folder),
  why: 'limit',
  detail: `holds more than ${MAX_LISTED_PATHS} files; scan a folder of it`,
});

/** What a Tree says of a link, and of what stands behind one. */
export const behindLink = (path: string, link: string): Unread => ({
  path: show(path),
  why: 'link',
  detail: `${path === link ? 'is a link' : `stands behind the link ${link}`}; links are not followed, since they can lead out of the repository`,
});

const unlisted = (path: string, folder: string, failure: string): Unread => ({
  path: show(path),
  why: 'unreadable',
  detail:
    path === folder
      ? `could not be listed (${failure})`
      : `stands in ${show(folder)}, which could not be listed (${failure})`,
});
