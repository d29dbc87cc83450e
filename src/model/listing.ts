import type { SkippedLine, UnknownLine } from './report.ts';

/** What every list says of itself: what it was made of, and what keeps it from being whole. */
export type Listing = Readonly<{
  schemaVersion: '1.0';
  tool: Readonly<{ name: 'countersign'; version: string }>;
  asOf: string;
  /** Whether everything that was asked for could be read. */
  complete: boolean;
  /** Why it is not complete, one sentence each. */
  reasons: readonly string[];
  notices: readonly string[];
  workflows: number;
  /** What could not be followed; behind each there may be something that is not in the list. */
  unknown: readonly UnknownLine[];
  skipped: readonly SkippedLine[];
}>;

/** Where something stands, 1-based. */
export type Point = Readonly<{ path: string; line: number; column: number }>;
