import type { Related } from '../model/judgement.ts';
import type { Gate, Route } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { jobSubject, notMet, type Rule } from './kit.ts';
import {
  brokenGate,
  GATES,
  heldRoute,
  holdingGate,
  judgeMissingGate,
  type Open,
  placesOf,
  startedBy,
  waysIn,
} from './missing-gate.ts';

export const gateCanBeSkipped: Rule = {
  id: 'gate-can-be-skipped',
  title: 'A production job can run around its gate',
  category: 'missing-approval',
  severity: 'high',
  controls: CONTROLS.missingApproval,
  finds:
    'A job that changes production behind a gate, and runs all the same where the gate was refused, cancelled or skipped, or where another trigger or caller goes around it.',
  why: 'A gate that one way avoids holds nobody who wants to avoid it, and those who trust it do not look any more.',
  fix: 'Put `environment:` on the job that deploys: then no condition and no other trigger goes around it. Else drop the status function from its `if:` (without one it waits for success), or write `!failure() && !cancelled()` and test the result of the gate.',
  cannotSee: 'Whether the trigger that goes around is used, and branch rules that decide who can cause it.',
  whenNot:
    'For a declared way around in an emergency. Name its approvers and review under `breakGlass` in the manifest and in an exception.',
  judge: (world) => judgeMissingGate(world, 'gate-can-be-skipped', wrong),
};

function wrong(open: Open) {
  const { delivery, routes, all } = open;
  const { job } = delivery;
  const around = routes.find(brokenGate) ?? open.route;
  const gate = brokenGate(around);
  const held = heldRoute(open);
  return notMet(jobSubject('delivery', job, delivery.step), job.at, {
    message: gate
      ? aboutBroken(open, gate)
      : `Job \`${job.job}\` ${delivery.does} in production, and nothing holds it back for ${waysIn(routes)}`,
    why: gate ? whyBroken(gate, around, routes) : whyAround(routes, held),
    fix: fixOf(open, gate),
    confidence: delivery.tierFrom === 'effect' && around.sure ? 'high' : 'medium',
    related: [...gateRemark(gate ?? (held && holdingGate(held))), ...placesOf(all)],
    chain: around.chain,
  });
}

const aboutBroken = ({ delivery: { job, does } }: Open, gate: Gate): string =>
  gate.broken === 'skipped'
    ? `Job \`${job.job}\` ${does} in production also where its gate ${gate.name} is skipped`
    : `Job \`${job.job}\` ${does} in production although its gate ${gate.name} was ${gate.broken === 'cancelled' ? 'cancelled' : 'refused'}`;

function whyBroken({ broken }: Gate, { when }: Route, routes: readonly Route[]): string {
  const started = `It can be started by ${startedBy(routes)}.`;
  switch (broken) {
    case 'skipped':
      return `On ${when} the job that asks does not run, and an \`if:\` lets this one run without it. Nobody has to say yes.`;
    case 'cancelled':
      return `Whoever cancels the run while the approval waits ends what asks, and an \`if:\` on the way lets this job run all the same. ${started}`;
    case 'ignored':
      return `The step that asks has \`continue-on-error\`, so a refused approval is no failure and the next step follows. ${started}`;
    default:
      return `An \`if:\` on the way lets it run when what stands before it did not succeed, and a refused approval is just that. ${started}`;
  }
}

function whyAround(routes: readonly Route[], held: Route | undefined): string {
  const gate = held && holdingGate(held);
  const waits = held
    ? `Started by ${held.when} it waits for the ${gate ? `${GATES[gate.kind]} \`${gate.name}\`` : 'gate'}; started`
    : 'Started';
  return `${waits} by ${waysIn(routes)} it waits for nobody. Whoever wants no approval takes that way.`;
}

function fixOf({ delivery: { job } }: Open, gate: Gate | undefined): string {
  const direct = `Put \`environment:\` on the job \`${job.job}\` itself, so that every way waits`;
  if (!gate) return `${direct}, or take the other trigger or call away.`;
  if (gate.broken === 'ignored') return `${direct}; or take \`continue-on-error\` away from the step that asks.`;
  return gate.kind === 'manual-approval'
    ? `${direct}; or take the status function out of the \`if:\` of the step: without one a step waits for success.`
    : `${direct}; or change its \`if:\` so that it asks for \`needs.JOB.result == 'success'\` of the gate. Without a status function a job waits for success.`;
}

const gateRemark = (gate: Gate | undefined): readonly Related[] =>
  gate ? [{ at: gate.at, text: 'the gate that it can run without' }] : [];
