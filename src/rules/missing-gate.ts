import type { Tier } from '../model/identity.ts';
import type { Place } from '../model/place.ts';
import type { Related } from '../model/judgement.ts';
import type { Delivery, World } from '../model/world.ts';
import { type Judgement, groupBy, jobKey, jobSubject, met, notApplicable } from './kit.ts';

/**
 * What the three rules about missing environments share: each job has one answer, by its most serious ungated effect, so
 * that one missing gate is one finding.
 */
export type GateCase = 'production' | 'deploy' | 'publish';

const CHANGES = new Set(['deploy', 'destroy', 'migrate']);
const PUBLISHES = new Set(['publish', 'release', 'destroy']);

/** Judges the jobs whose most serious effect is of one case; `wrong` is asked for those that no gate holds back. */
export function judgeMissingGate(
  world: World,
  wanted: GateCase,
  wrong: (first: Delivery, all: readonly Delivery[]) => Judgement,
): readonly Judgement[] {
  return [...groupBy(world.deliveries, jobKey).values()].flatMap((deliveries) => {
    const open = deliveries.filter(isOpen);
    const [worst] = ofCase(open, wanted);
    if (worst) return isMostSerious(open, wanted) ? [wrong(worst, open)] : [];
    const undecided = deliveries.filter((delivery) => !isHeld(delivery));
    const [unsure] = ofCase(undecided, wanted);
    if (unsure) return isMostSerious(undecided, wanted) && !asks(open) ? judgeUnsure(unsure) : [];
    const [held] = ofCase(deliveries, wanted);
    return held && isMostSerious(deliveries, wanted) ? [judgeHeld(held)] : [];
  });
}

function judgeHeld({ gates, job, step }: Delivery): Judgement {
  const subject = jobSubject('delivery', job, step);
  const gate = gates.find(({ holds }) => holds.known && holds.value);
  return gate
    ? met(subject, gate.at, `held back by the ${GATES[gate.kind]} \`${gate.name}\``)
    : notApplicable(subject, job.at, 'it reaches no tier that asks for a gate');
}

function judgeUnsure({ gates, job, step }: Delivery): readonly Judgement[] {
  const undecided = gates.flatMap(({ holds, at }) => (holds.known ? [] : [{ at, because: holds }]));
  return undecided
    .slice(0, 1)
    .map((one) => ({ subject: jobSubject('delivery', job, step), outcome: 'unknown', ...one }));
}

const GATES: Readonly<Record<Delivery['gates'][number]['kind'], string>> = {
  environment: 'environment',
  'needed-job': 'needed job',
  'manual-approval': 'approval step',
};

/** How a gate that stands on the way would hold, as a sentence that begins with a space. */
export const orKeepGate = ({ gates }: Delivery): string =>
  gates.some(({ holds }) => holds.known && !holds.value)
    ? ' Or change that `if:` so that the job waits for success of the gate: without a status function it does.'
    : '';

/** What stands on the way and does not hold, as a sentence that begins with a space; empty where nothing stands. */
export function aboutBrokenGate({ gates }: Delivery): string {
  const gate = gates.find(({ holds }) => holds.known && !holds.value);
  return gate
    ? ` It stands behind the job \`${gate.name}\`, but an \`if:\` on the way lets it run where that was refused.`
    : '';
}

const ORDER: readonly GateCase[] = ['production', 'deploy', 'publish'];

const isMostSerious = (deliveries: readonly Delivery[], wanted: GateCase): boolean =>
  ORDER.slice(0, ORDER.indexOf(wanted)).every((more) => ofCase(deliveries, more).length === 0);

/** Whether one of these is a finding of some case, which then speaks for the job. */
const asks = (deliveries: readonly Delivery[]): boolean => deliveries.some((one) => caseOf(one) !== undefined);

const isHeld = ({ gates }: Delivery): boolean => gates.some(({ holds }) => holds.known && holds.value);
const isOpen = ({ gates }: Delivery): boolean => gates.every(({ holds }) => holds.known && !holds.value);

function ofCase(deliveries: readonly Delivery[], wanted: GateCase): readonly Delivery[] {
  return deliveries.filter((delivery) => caseOf(delivery) === wanted);
}

/**
 * Lower tiers ask for no gate by themselves, and neither does an image that is kept for a later roll-out. Taking back what
 * was published is judged as publishing is.
 */
function caseOf({ effect, tiers, public: isPublic, starts }: Delivery): GateCase | undefined {
  if (CHANGES.has(effect) && !(effect === 'destroy' && isPublic)) {
    if (tiers.includes('production')) return 'production';
    const previewOnly =
      starts.length > 0 && starts.every(({ event }) => event === 'pull_request' || event === 'pull_request_target');
    return tiers.length === 0 && !previewOnly ? 'deploy' : undefined;
  }
  return PUBLISHES.has(effect) && isPublic && !isLower(tiers) ? 'publish' : undefined;
}

const isLower = (tiers: readonly Tier[]): boolean => tiers.length > 0 && !tiers.includes('production');

/** Who can start a job, as the end of a sentence. */
export function startedBy({ starts }: Delivery): string {
  const events = [...new Set(starts.map(({ event }) => (event === 'workflow_call' ? 'a caller' : `\`${event}\``)))];
  const head = events.slice(0, -1).join(', ');
  const last = events.at(-1) ?? 'whatever calls it';
  return head === '' ? last : `${head} or ${last}`;
}

/** What is missing, as the predicate of a sentence: an `environment:` that comes out empty is none. */
export const lacksGate = ({ job: { environment } }: Delivery): string =>
  environment ? 'leaves its environment empty' : 'names no environment';

/** Where the gate is missing: the empty `environment:`, or the job that has none. */
export const gapOf = ({ job }: Delivery): Place => job.environment?.at ?? job.at;

/** Where a job does what it does, each place once however many calls lead there, at most five. */
export function placesOf(deliveries: readonly Delivery[]): readonly Related[] {
  const byPlace = groupBy(deliveries, ({ at: { span }, does }) => `${span.file}:${span.line}:${span.column} ${does}`);
  return [...byPlace.values()].flatMap(([first]) => (first ? [{ at: first.at, text: first.does }] : [])).slice(0, 5);
}
