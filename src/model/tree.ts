/** Why a path was not read, or not wholly. Each of these leaves the scan incomplete. */
export type Unread = Readonly<{
  path: string;
  why: 'missing' | 'link' | 'not-a-file' | 'limit' | 'encoding' | 'unreadable' | 'partial';
  /** One sentence for the reader: what was met, with the figure where a limit was. */
  detail: string;
  line?: number;
}>;

/** Files by how their paths end (`.tf`, or `/OWNERS` for a whole name), and of these the ones that are kept. */
export type Wanted = Readonly<{ endings: readonly string[]; keep: (path: string) => boolean }>;

/**
 * Bounded, memoised reading of a repository, from a work tree, a git revision or memory. Every later stage reads only
 * through it. Paths are relative to the scanned directory, with `/` between their parts and no `.` or `..`.
 */
export type Tree = Readonly<{
  /** Where the tree comes from, for the reader: `work tree`, `revision 1a2b3c4`, `memory`. */
  from: string;
  /** The other repositories that were given beside this one, as `owner/repository` in lower case. */
  others: readonly string[];
  /** The regular files and links below a folder (`''` for all), sorted by code unit. */
  list: (folder: string) => readonly string[];
  /** Every path of the tree that is wanted, sorted by code unit; cheaper than a listing of all. */
  find: (wanted: Wanted) => readonly string[];
  /**
   * The text of a file, without byte-order mark, or why there is none. `large` is for the few files that grow with the
   * organisation and are cheap to read; it has to be said at the first reading.
   */
  read: (path: string, size?: 'large') => string | Unread;
  /** The text of a file that would help and that nobody asked for: a refusal is no gap, only `undefined`. */
  peek: (path: string) => string | undefined;
  /** What was asked for and could not be read so far, sorted by path; never what is simply `missing`. */
  unread: () => readonly Unread[];
}>;

/** The other side of a pull request, or why it cannot be read. Outside pull requests there is none. */
export type Base =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'tree'; tree: Tree }>
  | Readonly<{ kind: 'unreadable'; because: string }>;
