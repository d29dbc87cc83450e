import type { History } from '../model/history.ts';
import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import { type Unknown, unknown } from '../model/place.ts';
import { inOther } from '../model/repository.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { judgeManifest, quoted, subjectOf, usedAt } from './identity-kit.ts';
import type { Reconciled } from './identity-matches.ts';
import { type Judgement, listed, met, notApplicable, notMet, type Rule } from './kit.ts';
import { authorityLines, lastReview, lineOfReview } from './reviews.ts';

export const reviewPredatesChange: Rule = {
  id: 'review-predates-change',
  title: 'What an identity can do changed after its last review',
  category: 'identity-lifecycle',
  severity: 'low',
  controls: CONTROLS.identityLifecycle,
  finds:
    'A declared identity of which a workflow or local action that uses it, or its own `may`, `environments`, `principal`, `secrets` or `authentication` in the manifest, was last changed on a day after its `review.last`. The history of the clone is read for it with `--history`.',
  why: 'Who reviewed it agreed to what it could do on that day. What came later was agreed to by nobody who answers for the identity.',
  fix: 'Look at what changed since; where it is as it should be, set `review.last` to that day and `review.by` to who looked.',
  cannotSee:
    'Whether a change of a workflow matters, what the scripts do that its steps run, lines that were taken away from the manifest, and what is not committed yet. Days are days of UTC and of the commit, so what was written before the review and merged after it is not seen. A change in the very commit that states the review counts as reviewed.',
  whenNot: 'Where workflows change often and each change is approved by the owner of the identity.',
  needs: 'manifest',
  judge: (world) => judgeManifest(world, (declared, held) => judgeOne(declared, held, world)),
};

function judgeOne(declared: DeclaredIdentity, held: Reconciled, world: World): readonly Judgement[] {
  const subject = subjectOf(declared);
  const { expires } = declared;
  if (declared.review.last === undefined) return [];
  const at = placeOf(declared, 'review.last');
  if (expires !== undefined && expires < world.asOf) return [notApplicable(subject, at, 'it has ended')];
  const last = lastReview(declared, world);
  if (last === undefined) return [notApplicable(subject, at, 'it has no review that counts')];
  const { history } = world;
  if (!history.known) return [{ subject, at, outcome: 'unknown', because: history }];
  const told = [
    ...filesOf(declared, held).map((file) => changeOfFile(file, last, history.value)),
    ownChange(declared, last, held.manifest.file, history.value),
  ];
  const commit = lineOfReview(declared, history.value)?.commit;
  const later = told.flatMap((one) => (one.kind === 'later' && one.commit !== commit ? [one] : []));
  const [first] = [...later].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
  if (first) {
    const own = later.some(({ file }) => file === held.manifest.file);
    return [
      notMet(subject, at, {
        message: `\`${declared.id}\` was last reviewed on ${last}; ${saidOf(later, held.manifest.file)}`,
        why: 'Who reviewed it agreed to what it could do on that day, and nobody is seen to have looked since.',
        fix: `Look at what changed since ${last}; where that is as it should be, write \`review: { last: ${world.asOf}, by: '@…' }\`.`,
        // A change of a workflow need not be one of what the identity does there.
        confidence: own ? 'high' : 'medium',
        related: usedAt(held.usesOf(declared).filter(({ use }) => later.some(({ file }) => use.files.includes(file)))),
      }),
    ];
  }
  const untold = told.find((one) => one.kind === 'unknown');
  if (untold) return [{ subject, at, outcome: 'unknown', because: untold.because }];
  return [met(subject, at, `nothing of what it can do is seen to have changed after ${last}`)];
}

/** The workflows and local actions that use it. */
const filesOf = (declared: DeclaredIdentity, held: Reconciled): readonly string[] =>
  [
    ...new Set(
      held
        .usesOf(declared)
        .flatMap(({ use }) => [...use.files, use.at.span.file])
        .filter((file) => isRead(file) && inOther(file) === undefined),
    ),
  ].sort();

const isRead = (file: string): boolean => /^\.github\/|(?:^|\/)action\.ya?ml$/u.test(file);

type Told =
  | Readonly<{ kind: 'later'; file: string; day: string; commit: string }>
  | Readonly<{ kind: 'not-later' }>
  | Readonly<{ kind: 'unknown'; because: Unknown }>;

const NOT_LATER: Told = { kind: 'not-later' };

function changeOfFile(file: string, last: string, { changes, reaches }: History): Told {
  const change = Object.hasOwn(changes, file) ? changes[file] : undefined;
  if (change && change.day > last) return { kind: 'later', file, ...change };
  if (reaches !== undefined) return reaches > last ? tooShort(reaches, last) : NOT_LATER;
  return change ? NOT_LATER : untold(`${quoted(file)} is not committed`);
}

function ownChange(declared: DeclaredIdentity, last: string, file: string, history: History): Told {
  const { lines, commits, reaches, noLines } = history;
  if (noLines !== undefined) return untold(`when its entry changed: ${noLines}`);
  const set = authorityLines(declared).map((line) => lines[String(line)]?.commit);
  const review = lineOfReview(declared, history)?.commit;
  const days = set.flatMap((commit) => {
    const day = commit === undefined || commit === review ? undefined : commits[commit]?.day;
    return commit === undefined || day === undefined || day <= last ? [] : [{ day, commit }];
  });
  const [latest] = days.sort((a, b) => (a.day > b.day ? -1 : 1));
  if (latest) return { kind: 'later', file, ...latest };
  // A line of which nothing is told was set before a shallow clone begins.
  return set.includes(undefined) && (reaches === undefined || reaches > last) ? tooShort(reaches, last) : NOT_LATER;
}

const untold = (because: string): Told => ({ kind: 'unknown', because: unknown(because, 'history') });

const tooShort = (reaches: string | undefined, last: string): Told =>
  untold(
    reaches === undefined
      ? 'history does not tell who set its lines'
      : `the history that is here reaches back to ${reaches}, and the review was on ${last}; fetch more of it (fetch-depth: 0)`,
  );

const MOST = 3;

function saidOf(later: readonly Readonly<{ file: string; day: string }>[], manifest: string): string {
  const words = later.map(
    ({ file, day }, index) =>
      `${file === manifest ? 'its own entry' : quoted(file)} ${index === 0 ? 'changed ' : ''}on ${day}`,
  );
  const left = words.length - MOST;
  return listed([...words.slice(0, MOST), ...(left > 0 ? [`${left} more`] : [])]);
}
