import type { History, SetLine } from '../model/history.ts';
import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import type { World } from '../model/world.ts';

/** The line that states the last review, where history tells which commit brought that day. */
export function lineOfReview({ review, where }: DeclaredIdentity, { lines }: History): SetLine | undefined {
  const line = where['review.last'] && lines[String(where['review.last'].span.line)];
  return line && review.last !== undefined && line.dates.includes(review.last) ? line : undefined;
}

/** Who wrote a review that is somebody else's, as `@login`; nothing where it is their own, or history does not tell. */
export function writtenByAnother(declared: DeclaredIdentity, { history }: World): string | undefined {
  const by = /^@([^/\s]+)$/u.exec(declared.review.by ?? '')?.[1]?.toLowerCase();
  if (by === undefined || !history.known) return undefined;
  const line = lineOfReview(declared, history.value);
  const signed = line && history.value.commits[line.commit];
  // An address that tells no login may be theirs.
  if (!signed?.author || signed.hasNameless) return undefined;
  return [signed.author, ...signed.others].includes(by) ? undefined : `@${signed.author}`;
}

/** The day of the last review that counts: one that is still to come, or that somebody else wrote, does not. */
export function lastReview(declared: DeclaredIdentity, world: World): string | undefined {
  const { last } = declared.review;
  if (last === undefined || last > world.asOf) return undefined;
  return writtenByAnother(declared, world) === undefined ? last : undefined;
}

/** Whether a place of the manifest belongs to what an identity can do. */
const isAuthority = (key: string): boolean =>
  /^(?:may|environments|principal|secrets|authentication)(?:\.|$)/u.test(key);

/** The lines that say what an identity can do. */
export const authorityLines = (declared: DeclaredIdentity): readonly number[] => [
  ...new Set(
    Object.keys(declared.where)
      .filter(isAuthority)
      .map((key) => placeOf(declared, key).span.line),
  ),
];
