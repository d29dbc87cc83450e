import { EMPTY, show, texts } from '../model/value.ts';
import type { Point } from '../model/listing.ts';
import type { Answer, DeliveryLine, GateLine, Remark, RouteLine } from '../model/report.ts';
import type { Related } from '../model/judgement.ts';
import type { Shipment } from '../model/shipments.ts';
import type { Gate, Route, Start, World } from '../model/world.ts';
import { groupBy, listed } from '../rules/kit.ts';
import { stateOf } from '../rules/protection.ts';
import type { Blank } from '../safe/secrets.ts';
import { evidenceOf, recordOf } from './evidence.ts';
import { remarkOf } from './findings.ts';
import { declaredIds } from './lines.ts';

/** As many as show how a delivery can be reached; what many workflows call has dozens. */
const MAX_ROUTES = 4;

/** Every way the repository can change the outside world, with what proves it and each route to it. */
export function deliveryLines(world: World, blank: Blank): readonly DeliveryLine[] {
  const declared = declaredIds(world.manifest);
  return world.deliveries.map((delivery): DeliveryLine => {
    const { job, at, step, target, routes, account } = delivery;
    const { intent, machine, authorisation } = evidenceOf(delivery, world);
    return {
      id: blank(delivery.id),
      path: at.span.file,
      line: at.span.line,
      column: at.span.column,
      workflow: job.file,
      job: blank(job.job),
      ...(step === undefined ? {} : { step: blank(step) }),
      effect: delivery.effect,
      does: delivery.does,
      target: target ? blank(show(target)) : '',
      tier: delivery.tiers.join(', ') || 'unknown',
      tierBecause: blank(delivery.tierBecause),
      environment: job.environment ? blank(show(job.environment.value)) : '',
      identity: blank(declared(account) ?? account),
      account: blank(account),
      credential: delivery.authentication,
      starts: [...new Set(routes.map(({ start }) => start.event))].sort(),
      gates: [...new Set(routes.flatMap(({ gates }) => gates.map((gate) => blank(gateWords(gate, world)))))].sort(),
      routes: routes.slice(0, MAX_ROUTES).map((route) => routeLine(route, blank)),
      moreRoutes: Math.max(0, routes.length - MAX_ROUTES),
      record: answer(recordOf(delivery, world), blank),
      evidence: {
        intent: answer(intent, blank),
        machine: answer(machine, blank),
        authorisation: answer(authorisation, blank),
      },
    };
  });
}

/**
 * The deliveries as a person counts them: those of a job that agree in all but target and line are one, whatever it is at
 * each line that says the tier.
 */
export function shipments(world: World, blank: Blank): readonly Shipment[] {
  const lines = deliveryLines(world, blank).map((line, index) => ({ line, of: world.deliveries[index]?.job.id ?? '' }));
  return [...groupBy(lines, ({ line, of }) => JSON.stringify([of, { ...shared(line), tierBecause: '' }])).values()]
    .flatMap(([first, ...rest]) => {
      if (!first) return [];
      const all = [first, ...rest].map(({ line }) => line);
      const targets = [...new Set(all.flatMap(({ target }) => (target === '' ? [] : [target])))];
      return [{ ...shared(first.line), targets, places: all.map(pointOf) }];
    })
    .sort(byDanger);
}

function shared(line: DeliveryLine): Omit<Shipment, 'targets' | 'places'> {
  const { id: _id, path: _path, line: _line, column: _column, step: _step, target: _target, ...rest } = line;
  return rest;
}

const pointOf = ({ path, line, column }: DeliveryLine): Point => ({ path, line, column });

/** An unknown tier may be production, so it comes before those that are not. */
const TIER_ORDER = ['production', 'unknown', 'staging', 'development', 'preview'];

function byDanger(a: Shipment, b: Shipment): number {
  const rank = dangerOf(a) - dangerOf(b);
  if (rank !== 0) return rank;
  const [keyOfA, keyOfB] = [sortKey(a), sortKey(b)];
  return keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0;
}

const dangerOf = ({ tier, routes }: Shipment): number =>
  TIER_ORDER.indexOf(tier.split(', ')[0] ?? '') * 10 + Math.min(...routes.map(strengthOf));

/** How sure it is that a route is held back: not at all, perhaps, surely. */
const strengthOf = ({ gates }: RouteLine): number =>
  Math.max(0, ...gates.map(({ holds }) => ['no', 'unknown', 'yes'].indexOf(holds)));

const sortKey = ({ workflow, places: [first] }: Shipment): string =>
  `${workflow}\n${first ? `${first.path}\n${String(first.line).padStart(9, '0')}` : ''}`;

const answer = (given: Answer, blank: Blank): Answer => ({ ...given, because: blank(given.because) });

function gateWords(gate: Gate, world: World): string {
  const { kind, name, holds } = gate;
  const open = holds.known && !holds.value ? ' (does not hold)' : '';
  return `${kind} ${name}${open || askedBy(gate, world)}`;
}

/** Whom the environment of a gate asks, where that is known, as the end of a sentence. */
function askedBy({ environment }: Gate, world: World): string {
  const names = environment ? texts(environment).map((one) => one.toLowerCase()) : [];
  const [only, ...more] = world.environments.filter((one) => names.includes(one.name.toLowerCase()));
  if (!only || more.length > 0) return '';
  const state = stateOf(only, world);
  if (state.kind === 'missing') return ', which GitHub does not have';
  if (state.kind === 'unknown' || !state.protection.reviewers.known) return '';
  const people = state.protection.reviewers.value.map((one) => one.name);
  return people.length === 0 ? ', which asks nobody' : `, which asks ${listed(people)}`;
}

/** A route as the reports write it. */
export const routeLine = (route: Route, blank: Blank): RouteLine => ({
  event: route.start.event,
  ref: blank(refOf(route.start)),
  who: route.start.who,
  when: blank(route.when),
  path: route.start.at.span.file,
  line: route.start.at.span.line,
  column: route.start.at.span.column,
  chain: route.chain.map((one) => remark(one, blank)),
  gates: route.gates.map((gate) => gateLine(gate, blank)),
  tiers: route.tiers,
  environment: blank(show(route.environment ?? EMPTY)),
  conditions: route.conditions.map((one) => remark(one, blank)),
  sure: route.sure,
});

const remark = ({ at, text }: Related, blank: Blank): Remark => remarkOf(at.span, blank(text));

/** A ref, or with `*` for any text the shape that it has. */
const refOf = ({ ref }: Start): string => (ref.kind === 'github' && ref.like ? ref.like.shape : show(ref));

export function gateLine(gate: Gate, blank: Blank): GateLine {
  const { kind, name, holds, binds, at } = gate;
  return {
    kind,
    name: blank(name),
    holds: holds.known ? (holds.value ? 'yes' : 'no') : 'unknown',
    because: blank(holds.known ? BECAUSE[gate.broken ?? kind] : holds.because),
    ...(holds.known ? {} : { settle: holds.settle }),
    binds,
    path: at.span.file,
    line: at.span.line,
    column: at.span.column,
  };
}

const BECAUSE: Readonly<Record<Gate['kind'] | NonNullable<Gate['broken']>, string>> = {
  environment: 'the job waits for it where the environment has reviewers, which is set on GitHub',
  'needed-job': 'the job runs only when that one has ended well',
  'manual-approval': 'the step waits until somebody on its list says yes',
  refused: 'an `if:` on the way lets the job run where that was refused',
  cancelled: 'an `if:` on the way lets the job run where the run was cancelled while that waited',
  skipped: 'this route skips it, and the job runs all the same',
  ignored: 'its refusal counts for nothing, since `continue-on-error` lets the run go on',
};
