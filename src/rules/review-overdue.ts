import { addDays, daysBetween } from '../model/date.ts';
import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import { reviewDaysOf } from '../model/matrix.ts';
import type { Place } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { judgeManifest, subjectOf } from './identity-kit.ts';
import type { Reconciled } from './identity-matches.ts';
import { type Judgement, met, notApplicable, notMet, type Rule } from './kit.ts';
import { ONE_OF } from './matrix.ts';
import { lastReview, writtenByAnother } from './reviews.ts';

export const reviewOverdue: Rule = {
  id: 'review-overdue',
  title: 'An identity was not reviewed in time',
  category: 'identity-lifecycle',
  severity: 'medium',
  controls: CONTROLS.identityLifecycle,
  finds:
    'A declared identity whose last review is longer ago than its `review.every`; where that is not stated, than 90 days for AI agents and for service accounts that reach production, and 180 days for bots and other service accounts. With `--history` a review counts only if `by` wrote or signed the commit that states it, where GitHub’s no-reply addresses tell.',
  why: 'What an identity may do, who owns it and whether it is still needed drift apart from what was agreed, and a review is the only thing that notices.',
  fix: 'Look at what it may do, who owns it and whether it is needed; then set `review.last` to that day and `review.by` to who looked.',
  cannotSee:
    'What a review looked at, and approvals on GitHub that no trailer of the commit names; an author is who the commit says. On a pull request the dates of the base count, since a change cannot review itself. Days are days of UTC.',
  whenNot: 'Where reviews are recorded in another system and the manifest only copies them.',
  needs: 'manifest',
  judge: (world) => judgeManifest(world, (declared, held) => judgeOne(declared, held, world)),
};

/** The last day for the next review, where anything says one; see {@link lastReview} for what counts. */
export function reviewDue(declared: DeclaredIdentity, held: Reconciled, world: World): string | undefined {
  const every = intervalOf(declared, held, world);
  const from = [lastReview(declared, world), declared.created].find((day) => day !== undefined && day <= world.asOf);
  return every === undefined || from === undefined ? undefined : addDays(from, every.days);
}

function judgeOne(declared: DeclaredIdentity, held: Reconciled, world: World): readonly Judgement[] {
  const { review, id, expires } = declared;
  const subject = subjectOf(declared);
  const every = intervalOf(declared, held, world);
  if (every === undefined) return [];
  if (expires !== undefined && expires < world.asOf) return [notApplicable(subject, declared.at, 'it has ended')];
  const isFuture = review.last !== undefined && review.last > world.asOf;
  const counted = lastReview(declared, world);
  const isLate = !isFuture && review.last !== undefined && addDays(review.last, every.days) < world.asOf;
  // One that is too old anyway needs no history.
  const last = isLate ? review.last : counted;
  const another = isFuture || isLate ? undefined : writtenByAnother(declared, world);
  const created = declared.created !== undefined && declared.created <= world.asOf ? declared.created : undefined;
  const from = last ?? created;
  const at = placeOf(declared, review.last === undefined ? 'review' : 'review.last');
  const due = from === undefined ? undefined : addDays(from, every.days);
  if (due !== undefined && world.asOf <= due)
    return [
      met(
        subject,
        at,
        `${last === undefined ? `it was created on ${from}` : `it was reviewed on ${from}`}, and the next review is due on ${due}`,
      ),
    ];
  if (another !== undefined) return [ofAnother(declared, another, every.because, at)];
  return [
    notMet(subject, at, {
      message: `\`${id}\` ${said(review.last, isFuture, last, created, due, world.asOf)}`,
      why: `${every.because}. Until somebody looks, nobody knows that what it may do is still what was agreed.`,
      fix: `Look at what it may do, who owns it and whether it is needed; then write \`review: { last: ${world.asOf}, by: '@…' }\`${declared.created === undefined && last === undefined ? ', or, where it is new, `created:` with the day it was made' : ''}.`,
    }),
  ];
}

/** Only what history tells: who approved it on GitHub stands in no commit. */
const ofAnother = (
  { id, review: { by = '', last = '' }, ...declared }: DeclaredIdentity,
  author: string,
  because: string,
  at: Place,
): Judgement =>
  notMet(subjectOf({ id }), at, {
    message: `\`${id}\` has no review that counts: the review by ${by} of ${last} was written by ${author}`,
    why: `${because}. A review that others write down says nothing of whether ${by} looked.`,
    fix: `Let ${by} look and state the review in a commit of their own, or in one that names them: \`Reviewed-by: … <…@users.noreply.github.com>\`.`,
    confidence: 'medium',
    related: declared.where['review.by']
      ? [{ at: declared.where['review.by'], text: 'who is said to have looked' }]
      : [],
  });

function said(
  written: string | undefined,
  isFuture: boolean,
  last: string | undefined,
  created: string | undefined,
  due: string | undefined,
  asOf: string,
): string {
  const late = due === undefined ? '' : `; a review was due on ${due}, ${daysWords(daysBetween(due, asOf))} ago`;
  if (last !== undefined) return `was last reviewed on ${last}${late}`;
  if (isFuture) return `has a review on ${written}, which is still to come and counts for nothing${late}`;
  return created === undefined
    ? 'has no review that counts, and nothing says since when it is there'
    : `was created on ${created} and has no review that counts${late}`;
}

const daysWords = (days: number): string => (days === 1 ? 'a day' : `${days} days`);

/** How often it is to be looked at, in days, and what says so. */
function intervalOf(
  declared: DeclaredIdentity,
  held: Reconciled,
  world: World,
): Readonly<{ days: number; because: string }> | undefined {
  const { every } = declared.review;
  if (every) return { days: Math.ceil(every.hours / 24), because: `Its entry asks for a review every ${every.text}` };
  const { matrix } = world.expects;
  const one = ONE_OF[declared.class];
  const production = reachesProduction(declared, held, world);
  const days = reviewDaysOf(matrix, declared.class, production ? 'production' : 'staging');
  if (days === undefined) return undefined;
  const isSame = days === reviewDaysOf(matrix, declared.class, production ? 'staging' : 'production');
  const where = isSame ? '' : production ? ' that reaches production' : ' below production';
  return { days, because: `${one.charAt(0).toUpperCase()}${one.slice(1)}${where} is reviewed every ${days} days` };
}

const tiers = new WeakMap<World, ReadonlySet<string>>();

/** By the environments it is declared for, and by what it is seen to reach. */
function reachesProduction(declared: DeclaredIdentity, { usesOf }: Reconciled, world: World): boolean {
  const production =
    tiers.get(world) ??
    new Set(world.environments.filter(({ tier }) => tier === 'production').map(({ name }) => name.toLowerCase()));
  tiers.set(world, production);
  return (
    (declared.environments ?? []).some((name) => production.has(name.toLowerCase())) ||
    usesOf(declared).some(({ use }) => use.tiers.includes('production'))
  );
}
