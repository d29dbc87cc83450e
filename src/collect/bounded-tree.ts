import type { Tree, Unread, Wanted } from '../model/tree.ts';
import { decodeText } from './decode.ts';
import { MAX_FILE_BYTES, MAX_FILES, MAX_TOTAL_BYTES, mostBytes, showBytes } from './limits.ts';
import { byCodeUnit, foldersAbove, isBelow, isTreePath } from './paths.ts';

/** The paths below a folder in any order, and what of it could not be listed. */
export type Listing = Readonly<{ paths: readonly string[]; refused: readonly Unread[] }>;

/** Where a Tree gets its paths and bytes. It is asked for each folder and each file at most once. */
export type Source = Readonly<{
  from: string;
  list: (folder: string) => Listing;
  /** Every path that ends so; where a source has no shorter way, the whole listing is asked. */
  find?: (wanted: Wanted) => Listing;
  /** The content of a file; it may stop early at one byte over the most that is read of it. */
  fetch: (path: string, most: number) => Uint8Array | string | Unread;
}>;

const BYTE_ORDER_MARK = '\uFEFF';

/** A Tree over a source: remembers every answer, keeps the limits, decodes strictly, and lists what it had to refuse. */
export function boundedTree(source: Source): Tree {
  const listed = new Map<string, readonly string[]>();
  const found = new Map<Wanted, readonly string[]>();
  const texts = new Map<string, string | Unread>();
  const unread = new Map<string, Unread>();
  const budget = createBudget();

  const note = (refused: Unread): Unread => {
    if (refused.why !== 'missing') unread.set(refused.path, refused);
    return refused;
  };
  const listFresh = (folder: string): readonly string[] => {
    if (folder !== '' && !isTreePath(folder)) return [];
    const above = ['', ...foldersAbove(folder)]
      .map((one) => listed.get(one))
      .find((one) => one !== undefined && one.length > 0);
    if (above && isFolderIn(above, folder)) return above.filter((path) => isBelow(path, folder));
    const { paths, refused } = source.list(folder);
    refused.forEach(note);
    return [...new Set(paths)].filter((path) => isTreePath(path) && isBelow(path, folder)).sort(byCodeUnit);
  };
  const list = (folder: string): readonly string[] => remember(listed, folder, () => listFresh(folder));
  const findFresh = (wanted: Wanted): readonly string[] => {
    const fits = (path: string): boolean =>
      wanted.endings.some((ending) => `/${path}`.endsWith(ending)) && wanted.keep(path);
    if (!source.find || listed.has('')) return list('').filter(fits);
    const { paths, refused } = source.find(wanted);
    refused.forEach(note);
    return [...new Set(paths)].filter((path) => isTreePath(path) && fits(path)).sort(byCodeUnit);
  };
  const readFresh = (path: string, most: number): string | Unread => {
    if (!isTreePath(path)) return missing(path);
    const refused = budget.refuses(path);
    if (refused) return note(refused);
    const content = source.fetch(path, most);
    if (isUnread(content)) return note(content);
    const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
    const spent = budget.spend(path, size, most);
    if (spent) return note(spent);
    const text = typeof content === 'string' ? withoutMark(content) : decodeText(path, content);
    return isUnread(text) ? note(text) : text;
  };

  const peek = (path: string): string | undefined => {
    const known = unread.has(path);
    const content = remember(texts, path, () => readFresh(path, mostBytes()));
    if (!known) unread.delete(path);
    return typeof content === 'string' ? content : undefined;
  };

  return {
    from: source.from,
    others: [],
    list,
    find: (wanted) => remember(found, wanted, () => findFresh(wanted)),
    read: (path, size) => remember(texts, path, () => readFresh(path, mostBytes(size))),
    peek,
    unread: () => [...unread.values()].sort((a, b) => byCodeUnit(a.path, b.path)),
  };
}

/** What a Tree says of a path that it does not have. */
export const missing = (path: string): Unread => ({ path, why: 'missing', detail: 'does not exist' });

/** What a Tree says of a file over the most that is read of it. */
export const tooLong = (path: string, bytes: number, most: number): Unread => ({
  path,
  why: 'limit',
  detail: `is ${showBytes(bytes)} long; at most ${showBytes(most)} of ${most === MAX_FILE_BYTES ? 'a file' : 'it'} are read`,
});

const isUnread = (content: Uint8Array | string | Unread): content is Unread =>
  typeof content !== 'string' && !(content instanceof Uint8Array);

/** False where the listing has the folder, or one above it, as a link or a file: the source then says what it is. */
function isFolderIn(listing: readonly string[], folder: string): boolean {
  const names = new Set([...foldersAbove(folder), folder]);
  return !listing.some((path) => names.has(path));
}

const withoutMark = (text: string): string => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);

/** Counts what was read. A file that goes over is refused, and so is every later one. */
function createBudget() {
  let files = 0;
  let bytes = 0;
  const refuses = (path: string): Unread | undefined => {
    if (files >= MAX_FILES)
      return { path, why: 'limit', detail: `was not read, because ${MAX_FILES} files were read before it` };
    if (bytes < MAX_TOTAL_BYTES) return undefined;
    return { path, why: 'limit', detail: `was not read, because ${showBytes(MAX_TOTAL_BYTES)} were read before it` };
  };
  const spend = (path: string, size: number, most: number): Unread | undefined => {
    if (size > most) return tooLong(path, size, most);
    files += 1;
    bytes += size;
    return undefined;
  };
  return { refuses, spend };
}

function remember<K, T>(known: Map<K, T>, key: K, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}
