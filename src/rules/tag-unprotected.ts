import { settled } from '../model/facts.ts';
import { type Known, known, unknown } from '../model/place.ts';
import type { Like } from '../model/value.ts';
import type { Delivery, Route, Start, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { groupBy, type Judgement, listed, met, notApplicable, notMet, type Rule } from './kit.ts';
import { caseOf, isOpen, placesOf } from './missing-gate.ts';
import { factOf, PAGES } from './set-on-github.ts';
import {
  areApart,
  covers,
  examplesOf,
  filterPattern,
  hasShape,
  matches,
  type Pattern,
  rulePattern,
  shapePattern,
} from './tag-patterns.ts';

export const tagUnprotected: Rule = {
  id: 'tag-unprotected',
  title: 'Whoever can write makes the tag that ships',
  category: 'missing-approval',
  severity: 'medium',
  controls: CONTROLS.missingApproval,
  finds:
    'A push of a tag, or a release with its tag, that starts a publish, a release or a change of production behind no gate, while no tag ruleset on GitHub restricts who may create such tags.',
  why: 'A tag can point at any commit, also at one that no branch holds and nobody has reviewed. The rules of the default branch say nothing about it, so whoever can push ships what they like by naming it.',
  fix: 'Add a tag ruleset that covers these tags and restricts creations, updates and deletions, with those who release as its bypass list. Or put an environment with required reviewers on the job that ships.',
  cannotSee:
    'Who may bypass a ruleset. Whether a tag that exists may be moved to another commit: restrict updates too. A ruleset of a repository whose plan does not enforce it.',
  whenNot: 'Where everybody who can write may also release.',
  judge: (world) => [...groupBy(tagStarts(world), keyOfStart).values()].flatMap((starts) => judgeStart(starts, world)),
};

/** A delivery that a tag starts, with nothing in between. */
type TagStart = Readonly<{ start: Start; ref: Like; delivery: Delivery }>;

const tagStarts = ({ deliveries }: World): readonly TagStart[] =>
  deliveries.flatMap((delivery) =>
    delivery.routes.flatMap((route) => {
      const ref = tagsOf(route);
      return ref && isOpen(route) && caseOf(delivery, route) ? [{ start: route.start, ref, delivery }] : [];
    }),
  );

const BY_TAG = new Set(['push', 'create', 'release']);

/** The tags that start a route; nothing where branches do too, since no rule about tags then holds anybody back. */
function tagsOf({ start: { event, ref } }: Route): Like | undefined {
  const like =
    ref.kind === 'text'
      ? { shape: ref.text, not: [] }
      : ref.kind === 'github' && ref.name === 'ref'
        ? ref.like
        : undefined;
  return like?.shape.startsWith('refs/tags/') && BY_TAG.has(event) ? like : undefined;
}

const keyOfStart = ({ start: { event, at } }: TagStart): string => `${at.span.file}\n${event}`;

function judgeStart(starts: readonly TagStart[], world: World): readonly Judgement[] {
  const [first] = starts;
  if (!first) return [];
  const { start, delivery } = first;
  const subject = { kind: 'workflow', id: start.at.span.file, job: delivery.job.job } as const;
  const rules = creationRules(world);
  if (!rules.known) {
    return [
      areCoded(starts, world)
        ? met(subject, start.at, 'a file of the repository restricts who may create these tags')
        : {
            subject,
            at: start.at,
            outcome: 'unknown',
            because: { ...rules, because: `whether a tag ruleset restricts who may make the tag: ${rules.because}` },
          },
    ];
  }
  if (hasOneWriter(world)) return [notApplicable(subject, start.at, 'one person alone can write')];
  const open = starts.find((one) => !isCovered(one, rules.value));
  if (!open) return [met(subject, start.at, 'a tag ruleset restricts who may create these tags')];
  const outside = starts.flatMap((one) => tagOutside(one, rules.value) ?? []);
  if (rules.value.length > 0 && outside.length === 0) {
    const names = listed(rules.value.map(({ name }) => `\`${name}\``));
    const because = unknown(
      `whether ${names} covers every tag that starts it hangs on patterns that are not compared; a \`*\` there covers no slash`,
    );
    return [{ subject, at: start.at, outcome: 'unknown', because }];
  }
  return [notMet(subject, start.at, wrong(starts, rules.value, outside[0]))];
}

function wrong(starts: readonly TagStart[], rules: readonly TagRule[], outside: string | undefined) {
  const jobs = [...new Set(starts.map(({ delivery }) => `\`${delivery.job.job}\``))];
  const event = starts[0]?.start.event;
  const what = event === 'release' ? 'a release, and with it the tag,' : 'the tag';
  const does = starts[0]?.delivery.does ?? 'ships';
  const names = listed(rules.map(({ name }) => `\`${name}\``));
  const covered =
    rules.length === 0
      ? 'No tag ruleset restricts who may create tags.'
      : `${names} ${rules.length === 1 ? 'does' : 'do'} not cover a tag such as \`${outside}\`.`;
  return {
    message: `Whoever can write may make ${what} that starts ${jobs.length === 1 ? 'job' : 'jobs'} ${listed(jobs)}, which ${does}`,
    why: `${covered} A tag can point at a commit that no branch holds and nobody has reviewed, and nothing else holds this back.`,
    fix: `Restrict creations, updates and deletions of ${patternWords(starts)} in a tag ruleset, and let only those bypass it who release. Or put \`environment:\` with required reviewers on ${listed(jobs)}.`,
    related: placesOf(starts.map(({ delivery }) => delivery)),
    setting: PAGES.tagRules,
  };
}

/** The tags as a ruleset would name them. */
const patternWords = (starts: readonly TagStart[]): string =>
  listed(
    [...new Set(starts.flatMap(({ start: { tags }, ref }) => tags ?? [ref.shape.slice('refs/tags/'.length)]))]
      .filter((pattern) => !pattern.startsWith('!'))
      .slice(0, 3)
      .map((pattern) => (/^\*+$/u.test(pattern) ? 'all tags' : `tags such as \`${pattern}\``)),
  );

type TagRule = Readonly<{ name: string; include: readonly string[]; exclude: readonly string[] }>;

function creationRules(world: World): Known<readonly TagRule[]> {
  const said = settled(
    factOf(world, ({ tagRules }) => tagRules),
    [],
  );
  return said.known ? known(said.value.filter(({ restricts }) => restricts.includes('creation'))) : said;
}

/** Whether files that set GitHub up cover them all; where they do not, GitHub may have more than they say. */
function areCoded(starts: readonly TagStart[], { settings: { files } }: World): boolean {
  const include = files.flatMap(({ tags }) => tags.map(({ pattern }) => pattern));
  return starts.every((one) => isCovered(one, [{ name: '', include, exclude: [] }]));
}

/** Nobody else can make one; who is in a team is counted only where the teams are known. */
function hasOneWriter(world: World): boolean {
  const people = factOf(world, ({ collaborators }) => collaborators);
  const teams = settled(
    factOf(world, ({ teams: list }) => list),
    [],
  );
  return (
    people.state === 'known' &&
    people.value.filter(({ canWrite, isAdmin }) => canWrite || isAdmin).length === 1 &&
    teams.known &&
    teams.value.every(({ canWrite }) => !canWrite)
  );
}

const filtersOf = (tags: readonly string[] | undefined): readonly Pattern[] =>
  (tags ?? []).filter((one) => !one.startsWith('!')).map(filterPattern);

/** Surely covered: all that the filter lets through, or all that a condition on the way does. */
function isCovered({ start: { tags }, ref }: TagStart, rules: readonly TagRule[]): boolean {
  const filters = filtersOf(tags);
  const byRule = (pattern: Pattern): boolean => rules.some((rule) => coversAll(rule, pattern));
  return byRule(shapePattern(ref.shape)) || (filters.length > 0 && filters.every(byRule));
}

const coversAll = ({ include, exclude }: TagRule, tags: Pattern): boolean =>
  include.some((one) => {
    const pattern = rulePattern(one);
    return pattern !== undefined && covers(pattern, tags);
  }) &&
  exclude.every((one) => {
    const pattern = rulePattern(one);
    return pattern !== undefined && areApart(pattern, tags);
  });

/** The name of a tag that starts it and that no rule covers, where one of some examples is such. */
function tagOutside({ start: { tags }, ref }: TagStart, rules: readonly TagRule[]): string | undefined {
  const filters = filtersOf(tags);
  const taken = (tags ?? []).flatMap((one) => (one.startsWith('!') ? [filterPattern(one.slice(1))] : []));
  const examples = (filters.length > 0 ? filters : [shapePattern(ref.shape)]).flatMap(examplesOf);
  return examples
    .filter((one) => hasShape(one, ref) && !taken.some((pattern) => matches(pattern, one)))
    .find((one) => !rules.some((rule) => mayCover(rule, one)))
    ?.slice('refs/tags/'.length);
}

function mayCover({ include, exclude }: TagRule, ref: string): boolean {
  const fits = (one: string): boolean | undefined => {
    const pattern = rulePattern(one);
    return pattern && matches(pattern, ref);
  };
  return include.some((one) => fits(one) !== false) && !exclude.some((one) => fits(one) === true);
}
