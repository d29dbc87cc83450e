import { EMPTY, show } from '../model/value.ts';
import type { Answer, DeliveryLine, GateLine, Remark, RouteLine } from '../model/report.ts';
import type { Related } from '../model/judgement.ts';
import type { Gate, Route, Start, World } from '../model/world.ts';
import type { Blank } from '../safe/secrets.ts';
import { evidenceOf, recordOf } from './evidence.ts';
import { remarkOf } from './findings.ts';
import { declaredIds } from './lines.ts';

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
      gates: [...new Set(routes.flatMap(({ gates }) => gates.map((gate) => blank(gateWords(gate)))))].sort(),
      routes: routes.map((route) => routeLine(route, blank)),
      record: answer(recordOf(delivery, world), blank),
      evidence: {
        intent: answer(intent, blank),
        machine: answer(machine, blank),
        authorisation: answer(authorisation, blank),
      },
    };
  });
}

const answer = (given: Answer, blank: Blank): Answer => ({ ...given, because: blank(given.because) });

function gateWords({ kind, name, holds }: Gate): string {
  const open = holds.known && !holds.value ? ' (does not hold)' : '';
  return `${kind} ${name}${open}`;
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
  skipped: 'this route skips it, and the job runs all the same',
};
