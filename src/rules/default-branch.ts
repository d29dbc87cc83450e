import type { RequiredReview } from '../model/facts.ts';
import { settled } from '../model/facts.ts';
import { type Known, known, type Place, type Unknown, unknown } from '../model/place.ts';
import { alternatives, type Value } from '../model/value.ts';
import type { Route, World } from '../model/world.ts';

/** What a pull request into the default branch needs, and who says so. Without a review, nothing is needed. */
export type BranchReview = Readonly<{
  review: RequiredReview | undefined;
  from: string;
  at?: Place;
  /** Why more may be asked than that. */
  more?: Unknown;
}>;

/** By what GitHub says, else by what a file sets up. */
export function reviewOfDefault({ settings: { live, files } }: World): Known<BranchReview> {
  const said = live.known ? live.value.defaultBranch : undefined;
  if (said?.state === 'known') {
    const review = settled(said.value.review, undefined);
    const { atLeast } = said.value;
    if (review.known)
      return known({
        review: review.value,
        from: 'GitHub',
        ...(atLeast !== undefined && { more: unknown(atLeast, 'token') }),
      });
  }
  const names = defaultNames(live);
  const strictest = strictestOf(files, (pattern) => isOneOf(names, pattern));
  if (strictest) return known(strictest);
  if (said?.state === 'known' && said.value.review.state === 'unknown') {
    const review = settled(said.value.review, undefined);
    if (!review.known) return review;
  }
  return unknown(
    'what a pull request into the default branch needs is set on GitHub and stands in no file',
    live.known ? 'token' : live.settle,
  );
}

/** The same of a branch by its name: what GitHub says is known of the default branch alone. */
export function reviewOfBranch(branch: string, world: World): Known<BranchReview> {
  const { live, files } = world.settings;
  const isDefault = defaultNames(live).includes(branch);
  if (isDefault && live.known && live.value.defaultBranch.state === 'known') return reviewOfDefault(world);
  const strictest = strictestOf(files, (pattern) => pattern === branch || (isDefault && EVERY.has(pattern)));
  return strictest
    ? known(strictest)
    : unknown(`what a pull request into \`${branch}\` needs stands in no file`, live.known ? 'token' : live.settle);
}

/** Several rules for one branch add up, so the strictest is the least that is needed. */
function strictestOf(
  files: World['settings']['files'],
  fits: (pattern: string) => boolean,
): Readonly<{ review: RequiredReview | undefined; at: Place; from: string }> | undefined {
  const found = files.flatMap(({ tool, branches }) =>
    branches.filter(({ pattern }) => fits(pattern)).map(({ review, at }) => ({ review, at, from: tool })),
  );
  return [...found].sort((a, b) => weight(b.review) - weight(a.review))[0];
}

const weight = (review: RequiredReview | undefined): number =>
  review === undefined ? -1 : review.approvals * 2 + (review.codeOwners ? 1 : 0);

/** What the default branch is mostly called, where GitHub was not asked. */
const USUAL = ['main', 'master', 'trunk'];

const defaultNames = (live: World['settings']['live']): readonly string[] =>
  live.known && live.value.defaultBranch.state === 'known' ? [live.value.defaultBranch.value.name] : USUAL;

const EVERY = new Set(['~DEFAULT_BRANCH', '~ALL', '*', '**', '**/*']);
const isOneOf = (names: readonly string[], pattern: string): boolean => EVERY.has(pattern) || names.includes(pattern);

/** Whether files that name these branches may mean the default one; none named means all. */
export const mayMeanDefault = (branches: readonly string[], { settings: { live } }: World): boolean =>
  branches.length === 0 || branches.some((branch) => defaultNames(live).some((name) => mayBe(branch, name)));

/** A pattern is not followed: it may mean what it has the name of in it, and what it has no name in at all. */
const mayBe = (branch: string, name: string): boolean =>
  branch === name || (/[^\w/.-]/u.test(branch) && (branch.includes(name) || !/\w{2}/u.test(branch)));

/** Whether a merge into the default branch starts this route: a push there, or the pull request itself when it is closed. */
export function startsOnMerge({ start: { event, ref, closes } }: Route, { settings: { live } }: World): boolean {
  if (event !== 'push' && closes !== true) return false;
  const names = defaultNames(live).map((name) => `refs/heads/${name}`);
  return alternatives(ref).some((one) => isDefault(one, names));
}

function isDefault(ref: Value, names: readonly string[]): boolean {
  if (ref.kind === 'text') return names.includes(ref.text);
  if (ref.kind === 'join') return true;
  if (ref.kind !== 'github' || !ref.like) return ref.kind === 'github';
  const { shape, not } = ref.like;
  return names.some((name) => hasShape(name, shape) && !not.some((other) => hasShape(name, other)));
}

/** Whether a name has a shape in which `*` stands for any text. A shape has one or two of them. */
function hasShape(name: string, shape: string): boolean {
  const pieces = shape.split('*');
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return name === shape;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
}
