import type { RequiredReview } from '../model/facts.ts';
import type { Confidence, Related, Subject } from '../model/judgement.ts';
import { type Place, unknown, type Unknown } from '../model/place.ts';
import type { Merger } from '../model/settings.ts';
import type { Delivery, Gate, Route, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { mayMeanDefault, reviewOfDefault, startsOnMerge } from './default-branch.ts';
import { asksSomebody } from './empty-gate.ts';
import { groupBy, type Judgement, listed, met, notApplicable, notMet, type Rule } from './kit.ts';
import { workflowMergers } from './merging-workflows.ts';
import { caseOf } from './missing-gate.ts';

export const unattendedDelivery: Rule = {
  id: 'unattended-delivery',
  title: 'A machine’s change is merged and shipped without a person',
  category: 'self-approval',
  severity: 'medium',
  controls: CONTROLS.selfApproval,
  finds:
    'A tool that merges pull requests of machines without asking a person, in a repository where a push to the default branch changes production or publishes and nothing holds that back.',
  why: 'From a new release of somebody else’s package to production there is then no person on the way. Whoever can publish that release, or write as that machine, ships here.',
  fix: 'Hold the delivery in an environment with required reviewers. Or let the tool merge only what a person has approved, or what cannot reach production.',
  cannotSee:
    'Who may bypass the rules of the branch, presets that stand in other repositories, whether the tool is installed here, and whether what is published waits for a new version. Without GitHub’s answer and without settings kept as code, whether an environment on the way asks anybody.',
  whenNot: 'Where the tests before the merge, and the way back behind it, are what you have decided to rely on.',
  judge: (world) =>
    [
      ...groupBy(
        [...world.settings.mergers, ...workflowMergers(world)].filter(isOnTheWay),
        ({ at }) => at.span.file,
      ).values(),
    ].flatMap((mergers) =>
      judgeFile(
        mergers.filter(({ branches }) => mayMeanDefault(branches, world)),
        world,
      ),
    ),
};

const isOnTheWay = ({ does, ofMachines }: Merger): boolean => does === 'merge' && ofMachines;

/** One answer for each file that sets up a tool: of its ways to merge, the first that asks nobody. */
function judgeFile(mergers: readonly Merger[], world: World): readonly Judgement[] {
  const [first] = mergers;
  if (!first) return [];
  const merger = mergers.find(({ asksPerson, labels }) => !asksPerson && labels.length === 0);
  const labelled = mergers.find(({ asksPerson }) => !asksPerson);
  const { at } = merger ?? labelled ?? first;
  const subject: Subject = { kind: 'approval', id: at.span.file };
  const ways = world.deliveries.flatMap((delivery) => waysOf(delivery, world));
  const open = ways.filter(({ held }) => held === false);
  const unseen = labelled && ways.every(({ held }) => held === true) ? unseenBehind(labelled, world) : undefined;
  if (unseen) return [{ subject, at, outcome: 'unknown', because: unseen }];
  if (ways.length === 0) return [notApplicable(subject, at, 'no merge into the default branch ships by itself')];
  if (ways.every(({ held }) => held === true))
    return [met(subject, at, 'what a merge into the default branch starts is held back by a gate')];
  if (!labelled) return [met(subject, at, `${first.tool} merges what a person has approved`)];
  const review = merger && reviewByPerson(merger, world);
  if (review !== undefined) return [met(subject, at, review)];
  if (open.length === 0) return judgeUnsure(subject, at, ways);
  if (merger) return [judgeMerger(merger, subject, open, world)];
  const because = unknown(
    `${labelled.tool} merges what has the label ${words(labelled.labels)}, and who gives it stands in no file`,
  );
  return [{ subject, at, outcome: 'unknown', because }];
}

/** A job that a merge starts, that nothing holds back for sure, and that may ship without anybody seeing it. */
function unseenBehind(merger: Merger, world: World): Unknown | undefined {
  if (reviewByPerson(merger, world) !== undefined) return undefined;
  const found = world.notSeen.find(({ routes = [] }) =>
    routes.some((route) => startsOnMerge(route, world) && isHeld(route, world) !== true),
  );
  if (!found) return undefined;
  const { because, settle } = found.because;
  return unknown(
    `a merge into the default branch starts ${found.subject}, and whether that ships is not known: ${because}`,
    settle,
  );
}

/** A way from a merge to the outside, and whether something holds it back. */
type Way = Readonly<{ delivery: Delivery; route: Route; held: boolean | Unknown }>;

const waysOf = (delivery: Delivery, world: World): readonly Way[] =>
  delivery.routes
    .filter((route) => reaches(delivery, route) && startsOnMerge(route, world))
    .map((route) => ({ delivery, route, held: isHeld(route, world) }));

/** A release alone is left out: the tools that make one on a push mostly wait until a pull request of their own is merged. */
const reaches = (delivery: Delivery, route: Route): boolean =>
  isProduction(delivery, route) || (delivery.effect === 'publish' && caseOf(delivery, route) === 'publish');

const isProduction = (delivery: Delivery, route: Route): boolean => caseOf(delivery, route) === 'production';

function isHeld({ gates }: Route, world: World): Way['held'] {
  const each = gates.map((gate) => holds(gate, world));
  return each.includes(true) || (each.find((one) => typeof one === 'object') ?? false);
}

/** A gate the job waits for holds, as far as it is known to ask somebody. */
function holds(gate: Gate, world: World): Way['held'] {
  if (!gate.holds.known) return gate.holds;
  if (!gate.holds.value) return false;
  const asks = asksSomebody(gate, world);
  return asks.known ? asks.value : asks;
}

/** A gate stands on each way, and nobody knows whether it holds. */
function judgeUnsure(subject: Subject, at: Place, ways: readonly Way[]): readonly Judgement[] {
  const [because] = ways.flatMap(({ held }) => (typeof held === 'object' ? [held] : []));
  return because ? [{ subject, at, outcome: 'unknown', because }] : [];
}

/** Who sees to it that a person approves before such a tool merges. */
function reviewByPerson(merger: Merger, world: World): string | undefined {
  const review = reviewOfDefault(world);
  if (!review.known) return undefined;
  const { review: asked, from } = review.value;
  if (asked?.codeOwners === true && world.settings.codeOwners.kind === 'read')
    return `${from} asks a code owner for every change of the default branch`;
  return asked && asked.approvals > reviewsOfMachines(merger, world).length
    ? `${from} asks for more approvals of the default branch than machines give`
    : undefined;
}

function judgeMerger(merger: Merger, subject: Subject, open: readonly Way[], world: World): Judgement {
  const review = reviewOfDefault(world);
  const asked = review.known ? review.value.review : undefined;
  const from = review.known ? review.value.from : undefined;
  const given = reviewsOfMachines(merger, world);
  const way = open.find(({ delivery, route }) => isProduction(delivery, route)) ?? open[0];
  const job = way ? `job \`${way.delivery.job.job}\`` : 'a job';
  return notMet(subject, merger.at, {
    message: `${merger.tool} merges ${whose(merger)} without a person, and ${job} then ${way?.delivery.does ?? 'ships'}`,
    why: `${about(merger)} A push to the default branch starts ${job}, and nothing on that way waits for anybody. ${aboutReview(asked, from)}`,
    fix: `Put the job that ships into an environment with required reviewers, or let a person approve before ${merger.tool} merges. Requiring a review of the default branch does it too, as long as no machine gives it.`,
    confidence: confidenceOf(
      review.known && review.value.more === undefined && given.length === 0,
      way !== undefined && isProduction(way.delivery, way.route),
    ),
    related: [...given.map((at) => ({ at, text: 'a machine reviews here' })), ...placesOf(open)],
  });
}

/**
 * How many reviews machines give rests on conditions that are not compared in full. What is published on a push may wait for
 * a new version, which a person has to ask for.
 */
function confidenceOf(isSure: boolean, production: boolean): Confidence {
  if (production) return isSure ? 'high' : 'medium';
  return isSure ? 'medium' : 'low';
}

function aboutReview(asked: RequiredReview | undefined, from: string | undefined): string {
  if (from === undefined)
    return 'Unless GitHub requires a review of the default branch, which is not known here, no person is on the way.';
  return asked && asked.approvals > 0
    ? `${from} asks for a review of the default branch, which a machine gives.`
    : `${from} asks for no review of the default branch.`;
}

/** Where machines review the same pull requests: other rules of such tools, and workflows. */
function reviewsOfMachines(merger: Merger, { settings, approvals }: World): readonly Place[] {
  const tools = settings.mergers.filter(
    ({ givesReview, asksPerson, authors }) => givesReview && !asksPerson && mayOverlap(authors, merger.authors),
  );
  const byTool = [...groupBy(tools, ({ tool }) => tool).values()].flatMap(([one]) => (one ? [one.at] : []));
  // GitHub counts each reviewer once: one a tool, and one for all workflows, which act as the same bot.
  const step = approvals.find(({ of, rejects }) => of === 'pull-request' && !rejects);
  return step ? [...byTool, step.at] : byTool;
}

/** Names are written with and without `[bot]`, and in patterns: they overlap where they share a word. */
function mayOverlap(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  const wordsIn = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => name.toLowerCase().split(/[^a-z\d-]+/u)).filter((word) => word !== '' && word !== 'bot');
  const known = new Set(wordsIn(some));
  return wordsIn(others).some((word) => known.has(word));
}

function placesOf(open: readonly Way[]): readonly Related[] {
  const byPlace = groupBy(open, ({ delivery: { at } }) => `${at.span.file}:${at.span.line}:${at.span.column}`);
  return [...byPlace.values()]
    .flatMap(([one]) => (one ? [{ at: one.delivery.at, text: one.delivery.does }] : []))
    .slice(0, 5);
}

const words = (names: readonly string[]): string => listed(names.map((name) => `\`${name}\``));

const whose = ({ authors }: Merger): string =>
  authors.length === 0 ? 'everybody’s pull requests' : `pull requests of ${words(authors.slice(0, 3))}`;

const MOST = 4;
const LONGEST = 120;

function about({ conditions, tool }: Merger): string {
  if (conditions.length === 0) return `${tool} asks for nothing before it merges.`;
  const more = conditions.length > MOST ? ` and ${conditions.length - MOST} more` : '';
  return `${tool} merges where ${words(conditions.slice(0, MOST).map(shortened))}${more} fits.`;
}

function shortened(condition: string): string {
  const line = condition.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
}
