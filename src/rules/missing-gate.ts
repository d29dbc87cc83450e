import type { Tier } from '../model/identity.ts';
import type { Related } from '../model/judgement.ts';
import type { Place } from '../model/place.ts';
import { show, texts } from '../model/value.ts';
import type { Delivery, Gate, Route, World } from '../model/world.ts';
import { type Judgement, groupBy, jobKey, jobSubject, listed, met, notApplicable } from './kit.ts';

/** What is missing, the gravest and among these the most particular first: one missing gate is one finding. */
export type Gap =
  | 'environment-can-be-empty'
  | 'gate-can-be-skipped'
  | 'environment-not-enforced'
  | 'gate-after-effect'
  | 'production'
  | 'deploy'
  | 'publish';

/** A delivery that nothing holds back, and the routes on which nothing does. */
export type Open = Readonly<{
  delivery: Delivery;
  /** Never empty; the first is the one to tell about. */
  route: Route;
  routes: readonly Route[];
  /** All that the job does without being held back. */
  all: readonly Delivery[];
  world: World;
}>;

type Case = 'production' | 'deploy' | 'publish';
type Answer = Readonly<{ gap: Gap; open: Open }> | Readonly<{ gap: Case; judgement: Judgement }>;

const answers = new WeakMap<World, readonly Answer[]>();

/** Judges the jobs whose missing gate is of one kind; `wrong` is asked for those that nothing holds back. */
export function judgeMissingGate(world: World, wanted: Gap, wrong: (open: Open) => Judgement): readonly Judgement[] {
  const known = answers.get(world) ?? answersOf(world);
  answers.set(world, known);
  return known.flatMap((one) => {
    if (one.gap !== wanted) return [];
    return 'open' in one ? [wrong(one.open)] : [one.judgement];
  });
}

const answersOf = (world: World): readonly Answer[] =>
  [...groupBy(world.deliveries, jobKey).values()].flatMap((deliveries) => answerFor(deliveries, world) ?? []);

/** The one answer for a job: its gravest open route, else the gravest that is not known to be held, else what holds it. */
function answerFor(deliveries: readonly Delivery[], world: World): Answer | undefined {
  const open = gravest(deliveries, isOpen);
  if (open) {
    const { delivery, routes } = open;
    const [route] = routes;
    const all = deliveries.filter((one) => one.routes.some(isOpen));
    return route && { gap: gapOf(open.gap, delivery, routes, world), open: { delivery, route, routes, all, world } };
  }
  const unsure = gravest(deliveries, (route) => !isHeld(route));
  if (unsure) return { gap: unsure.gap, judgement: judgeUnsure(unsure.delivery, unsure.routes) };
  const held = gravest(deliveries, () => true);
  return held && { gap: held.gap, judgement: judgeHeld(held.delivery, held.routes) };
}

type Graded = Readonly<{ gap: Case; delivery: Delivery; routes: readonly Route[] }>;

function gravest(deliveries: readonly Delivery[], which: (route: Route) => boolean): Graded | undefined {
  for (const gap of ['production', 'deploy', 'publish'] as const) {
    for (const delivery of deliveries) {
      const routes = delivery.routes.filter((route) => which(route) && caseOf(delivery, route) === gap);
      if (routes.length > 0) return { gap, delivery, routes };
    }
  }
  return undefined;
}

const isHeld = ({ gates }: Route): boolean => gates.some(({ holds }) => holds.known && holds.value);
export const isOpen = ({ gates }: Route): boolean => gates.every(({ holds }) => holds.known && !holds.value);

const CHANGES = new Set(['deploy', 'destroy', 'migrate']);
const PUBLISHES = new Set(['publish', 'release', 'destroy']);

/**
 * Lower tiers ask for no gate by themselves, and neither does an image that is kept for a later roll-out. Taking back what
 * was published is judged as publishing is.
 */
export function caseOf({ effect, public: isPublic }: Delivery, { tiers, start }: Route): Case | undefined {
  if (CHANGES.has(effect) && !(effect === 'destroy' && isPublic)) {
    if (tiers.includes('production')) return 'production';
    const isPreview = start.event === 'pull_request' || start.event === 'pull_request_target';
    return tiers.length === 0 && !isPreview ? 'deploy' : undefined;
  }
  return PUBLISHES.has(effect) && isPublic && !isLower(tiers) ? 'publish' : undefined;
}

const isLower = (tiers: readonly Tier[]): boolean => tiers.length > 0 && !tiers.includes('production');

/** The most particular name for what is missing; only on the way to production, since elsewhere no gate was promised. */
function gapOf(gap: Case, delivery: Delivery, open: readonly Route[], world: World): Gap {
  if (gap !== 'production') return gap;
  const [first] = open;
  const others = delivery.routes.filter((route) => !open.includes(route));
  if (open.some(isEmptied) && delivery.routes.some(({ environment }) => environment && !isEmpty(environment)))
    return 'environment-can-be-empty';
  if (open.some(brokenGate) || others.some(isHeld)) return 'gate-can-be-skipped';
  if (first?.named && !delivery.job.environment) return 'environment-not-enforced';
  return lateGate(delivery, world) ? 'gate-after-effect' : 'production';
}

const isEmpty = (value: NonNullable<Route['environment']>): boolean => value.kind === 'text' && value.text === '';
export const isEmptied = ({ environment }: Route): boolean => environment !== undefined && isEmpty(environment);

/** A gate on the route that the job does not wait for. */
export const brokenGate = ({ gates }: Route): Gate | undefined => gates.find(({ broken }) => broken !== undefined);

/** What stands on the way and does not hold, as a sentence that begins with a space; empty where nothing stands. */
export function aboutBrokenGate(route: Route): string {
  const gate = brokenGate(route);
  if (!gate) return '';
  const stands = ` It stands behind the ${GATES[gate.kind]} \`${gate.name}\``;
  if (gate.broken === 'skipped') return `${stands}, which ${route.when} skips, and it runs all the same.`;
  if (gate.broken === 'ignored') return `${stands}, but \`continue-on-error\` lets it go on where that was refused.`;
  return `${stands}, but an \`if:\` on the way lets it run where that was ${gate.broken}.`;
}

/** A route of the same delivery that is held, where another is not. */
export const heldRoute = ({ delivery }: Open): Route | undefined => delivery.routes.find(isHeld);

/** What holds a route. */
export const holdingGate = ({ gates }: Route): Gate | undefined =>
  gates.find(({ holds }) => holds.known && holds.value);

/** A gate that only comes when the delivery is done: a later step, or a later job that does nothing but ask. */
export function lateGate(
  { job, askedAfter }: Delivery,
  { jobs, deliveries, environments }: World,
): Related | undefined {
  const [step] = askedAfter;
  if (step) return { at: step.at, text: `\`${step.name}\` asks only here` };
  const ships = new Set(deliveries.map((one) => one.job.id));
  const tierOf = (name: string) => environments.find((one) => one.name.toLowerCase() === name.toLowerCase())?.tier;
  const later = jobs.find(
    (one) =>
      one.file === job.file &&
      one.waitsFor.includes(job.job) &&
      !ships.has(one.id) &&
      texts(one.environment?.value ?? { kind: 'text', text: '' }).some((name) => tierOf(name) === 'production'),
  );
  const environment = later?.environment;
  return environment && { at: environment.at, text: `\`${later.job}\` asks only here, when \`${job.job}\` is done` };
}

function judgeHeld({ job, step }: Delivery, [route]: readonly Route[]): Judgement {
  const subject = jobSubject('delivery', job, step);
  const gate = route && holdingGate(route);
  return gate
    ? met(subject, gate.at, `held back by the ${GATES[gate.kind]} \`${gate.name}\``)
    : notApplicable(subject, job.at, 'it reaches no tier that asks for a gate');
}

function judgeUnsure({ job, step }: Delivery, routes: readonly Route[]): Judgement {
  const undecided = routes
    .flatMap(({ gates }) => gates)
    .flatMap(({ holds, at }) => (holds.known ? [] : [{ at, because: holds }]));
  const subject = jobSubject('delivery', job, step);
  const [first] = undecided;
  return first
    ? { subject, outcome: 'unknown', ...first }
    : notApplicable(subject, job.at, 'it reaches no tier that asks for a gate');
}

export const GATES: Readonly<Record<Gate['kind'], string>> = {
  environment: 'environment',
  'needed-job': 'needed job',
  'manual-approval': 'approval step',
};

/** Who can start a job on these routes, as the end of a sentence. */
export function startedBy(routes: readonly Route[]): string {
  const events = [
    ...new Set(routes.map(({ start: { event } }) => (event === 'workflow_call' ? 'a caller' : `\`${event}\``))),
  ];
  const head = events.slice(0, -1).join(', ');
  const last = events.at(-1) ?? 'whatever calls it';
  return head === '' ? last : `${head} or ${last}`;
}

/** Which ways these are, as a sentence names them, three at most. */
export function waysIn(routes: readonly Route[]): string {
  const words = [...new Set(routes.map(({ when }) => when))];
  return listed(words.length > 3 ? [...words.slice(0, 3), `${words.length - 3} more`] : words);
}

/** Whether these routes reach more than one tier. */
export const severalTiers = (routes: readonly Route[]): boolean =>
  new Set(routes.flatMap(({ tiers }) => tiers)).size > 1;

/** What is missing, as the predicate of a sentence: an `environment:` that comes out empty is none. */
export const lacksGate = ({ job: { environment } }: Delivery): string =>
  environment ? 'leaves its environment empty' : 'names no environment';

/** Where the gate is missing: the empty `environment:`, or the job that has none. */
export const placeOfGap = ({ job }: Delivery): Place => job.environment?.at ?? job.at;

/** Where a job does what it does, each place once however many calls lead there, at most five. */
export function placesOf(deliveries: readonly Delivery[]): readonly Related[] {
  const byPlace = groupBy(deliveries, ({ at: { span }, does }) => `${span.file}:${span.line}:${span.column} ${does}`);
  return [...byPlace.values()].flatMap(([first]) => (first ? [{ at: first.at, text: first.does }] : [])).slice(0, 5);
}

/** The order of a repair where the job logs in by its OIDC subject, as a sentence that begins with a space. */
export const trustFirst = ({ authentication }: Delivery, environment: string): string =>
  authentication === 'federation'
    ? ` Let the trust policy accept the subject \`environment:${environment}\` before the job names it, since that changes the subject.`
    : '';

/** An environment as the callers name it, as a sentence has it. */
export const namedWords = ({ value }: NonNullable<Route['named']>): string =>
  listed(
    texts(value)
      .filter((one) => one !== '')
      .map((one) => `\`${one}\``),
  ) || `\`${show(value)}\``;
