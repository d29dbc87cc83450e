/** The last change of a file: the day, in UTC, of the commit that made it. */
export type Change = Readonly<{ day: string; commit: string }>;

/** Who set a line of the manifest. */
export type SetLine = Readonly<{
  commit: string;
  /** The dates on the line that came with this very commit: one that it only moved, or wrote anew, is not among them. */
  dates: readonly string[];
}>;

/** Who stands behind a commit, by the logins that GitHub's own no-reply addresses name. */
export type Signed = Readonly<{
  day: string;
  author?: string;
  /** Whom its trailers name as author, reviewer or approver beside them. */
  others: readonly string[];
  /** Whether somebody else may stand behind it: an address among them tells no login, or it was merged on GitHub, where approvals are. */
  hasNameless: boolean;
}>;

/** What the history of a clone tells: plain data, so that the same clone gives the same answer. */
export type History = Readonly<{
  /** By file, as the scanned tree names it. */
  changes: Readonly<Record<string, Change>>;
  /** Changes after this day are all known, those up to it are not; without it, all are. */
  reaches?: string;
  /** By number, the lines of the manifest of which history tells; none where it is not as it was committed. */
  lines: Readonly<Record<string, SetLine>>;
  /** Why it tells of no line. */
  noLines?: string;
  commits: Readonly<Record<string, Signed>>;
}>;
