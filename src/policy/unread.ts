import type { Acceptance } from '../config/config.ts';
import type { SkippedLine } from '../model/report.ts';
import { endsSoon } from './exceptions.ts';

type Unread = Readonly<{ path: string; why: string; detail: string; line?: number }>;

/**
 * Marks the unread paths that the configuration accepts, the end date inclusive. Acceptances that ended or are no longer
 * needed become notices.
 */
export function acceptUnread(
  unread: readonly Unread[],
  acceptances: readonly Acceptance[],
  asOf: string,
): Readonly<{ skipped: readonly SkippedLine[]; notices: readonly string[] }> {
  const accepted = new Set(acceptances.filter((one) => one.until >= asOf).map((one) => one.path));
  const paths = new Set(unread.map((one) => one.path));
  return {
    skipped: unread.map((one) => ({ ...one, accepted: accepted.has(one.path) })),
    notices: acceptances.flatMap((one) => noticeOf(one, paths.has(one.path), asOf)),
  };
}

function noticeOf({ path, until, at }: Acceptance, needed: boolean, asOf: string): readonly string[] {
  const where = `${at.file}:${at.line}`;
  if (!needed) return [`${where}: ${path} is read now; remove it from \`unread:\`.`];
  const soon = endsSoon(until, asOf);
  if (until >= asOf) return soon === '' ? [] : [`${where}: the unread path ${path} is accepted. ${soon}`];
  return [`${where}: the unread path ${path} was accepted until ${until}; it leaves the scan incomplete again.`];
}
