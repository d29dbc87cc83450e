import type { Explanation } from '../model/explanation.ts';
import type { Judgement, NotMet, Related } from '../model/judgement.ts';
import type { Place } from '../model/place.ts';
import type { Sources } from '../model/report.ts';
import type { Delivery, Route, StepRef } from '../model/world.ts';
import type { Run } from '../trace/runs.ts';
import type { Traced } from '../trace/world.ts';
import type { Blank } from '../safe/secrets.ts';
import { routeLine } from './deliveries.ts';
import { findingOf, type Judged, remarkOf } from './findings.ts';
import { WHO } from './starters.ts';

type Wrong = Extract<Judgement, NotMet>;

/** Each finding with the way a run takes to it, in the order of the judgements. */
export const explanationsOf = (
  judged: readonly Judged[],
  traced: Traced,
  sources: Sources,
  blank: Blank,
): readonly Explanation[] =>
  judged.flatMap(({ rule, judgement }) => {
    if (judgement.outcome !== 'not-met') return [];
    const { links, route, others, conditions } = wayTo(judgement, traced);
    return [
      {
        finding: findingOf(rule, judgement, sources, blank),
        way: links.map(({ at, text }) => remarkOf(at.span, blank(text))),
        ...(route ? { route: routeLine({ ...route, conditions }, blank) } : {}),
        others: others.map(({ when }) => blank(when)),
      },
    ];
  });

type WayTo = Readonly<{
  links: readonly Related[];
  route?: Route;
  others: readonly Route[];
  /** On the way, and on the step. */
  conditions: readonly Related[];
}>;

function wayTo(judgement: Wrong, traced: Traced): WayTo {
  const here: Related = { at: judgement.at, text: 'here' };
  const leads = leadsTo(judgement, traced);
  const [best] = leads;
  if (!best) return { links: [here], others: [], conditions: [] };
  const { run, route, calls, delivery } = best;
  const job = run && { at: run.at, text: `job \`${run.job}\`` };
  const step = run && stepOf(judgement, delivery, run);
  const inside = judgement.chain.slice(calls.length);
  const links = [
    { at: route.start.at, text: `${route.when} by ${WHO[route.start.who]}` },
    ...calls,
    ...(job ? [job] : []),
    ...inside,
    ...(step ? [{ at: step.at, text: `step \`${step.key}\`` }] : []),
    ...(delivery && judgement.subject.kind === 'delivery' ? [{ at: delivery.at, text: delivery.does }] : []),
  ];
  const whens = new Map(leads.map((one) => [one.route.when, one.route]));
  whens.delete(route.when);
  const onStep = step && step.condition !== '' ? [{ at: step.at, text: step.condition }] : [];
  return {
    links: withPlace(links, here),
    route,
    others: [...whens.values()],
    conditions: [...route.conditions, ...onStep],
  };
}

/** A route that leads to what is judged, with the calls on it. */
type Lead = Readonly<{ route: Route; calls: readonly Related[]; run?: Run; delivery?: Delivery }>;

/**
 * The routes to what is judged: those of what the step ships, else those of its job, else those through it, where it is a
 * job that calls. First comes the one whose calls the judgement names, and of these the one with the least before it.
 */
function leadsTo({ subject, chain }: Wrong, { runs: all, world: { deliveries } }: Traced): readonly Lead[] {
  if (subject.job === undefined) return [];
  const runs = all.filter(({ file, job }) => `${file}#${job}` === subject.id);
  const shipped = deliveries.filter(({ job }) => runs.some(({ id }) => id === job.id));
  const own = shipped.filter(({ step }) => subject.step !== undefined && step === subject.step);
  const leads: readonly Lead[] = [
    ...(subject.kind === 'delivery' ? (own.length > 0 ? own : shipped) : own).flatMap((delivery) =>
      delivery.routes.map((route) =>
        leadBy(
          route,
          runs.find(({ id }) => id === delivery.job.id),
          delivery,
        ),
      ),
    ),
    ...runs.flatMap((run) => run.routes().map((route) => leadBy(route, run))),
    ...(runs.length > 0
      ? []
      : all.flatMap(({ routes }) => routes().flatMap((route) => leadThrough(route, subject.id)))),
  ];
  const agrees = ({ calls }: Lead): number => calls.filter((call, index) => isSame(call.at, chain[index]?.at)).length;
  const most = leads.reduce((sum, one) => Math.max(sum, agrees(one)), 0);
  return [...leads.filter((one) => agrees(one) === most), ...leads.filter((one) => agrees(one) !== most)];
}

const leadBy = (route: Route, run: Run | undefined, delivery?: Delivery): Lead => ({
  route,
  calls: route.chain,
  ...(run ? { run } : {}),
  ...(delivery ? { delivery } : {}),
});

/** A route that goes through a call of this job, up to that call. */
function leadThrough(route: Route, job: string): readonly Lead[] {
  const index = route.chain.findIndex(({ at: { span, route: keys } }) => `${span.file}#${keys[1] ?? ''}` === job);
  return index < 0 ? [] : [{ route, calls: route.chain.slice(0, index + 1) }];
}

/** The step of the job that what is judged, or what is shipped, stands in. */
function stepOf({ subject, at }: Wrong, delivery: Delivery | undefined, run: Run): StepRef | undefined {
  const inJob = (place: Place): string | undefined =>
    place.span.file === run.file && place.route[2] === 'steps' ? place.route[3] : undefined;
  const key = inJob(at) ?? subject.step ?? (delivery && inJob(delivery.at));
  return run.steps().find((one) => one.key === key);
}

/** Each place once, in order; the one that is judged is among them, and the last where it is none of the others. */
function withPlace(links: readonly Related[], here: Related): readonly Related[] {
  const all = links.some(({ at }) => isSame(at, here.at)) ? links : [...links, here];
  return all.filter((link, index) => all.findIndex((other) => isSame(other.at, link.at)) === index);
}

const isSame = (a: Place, b: Place | undefined): boolean =>
  b !== undefined && a.span.file === b.span.file && a.span.line === b.span.line && a.span.column === b.span.column;
