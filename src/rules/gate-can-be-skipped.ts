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
    'A job that changes production behind a gate, and runs all the same where the gate was refused or skipped, or where another trigger or caller goes around it.',
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
      : `Job \`${job.job}\` ${delivery.does} in production, and ${waysIn(routes)} goes around its gate`,
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
    : `Job \`${job.job}\` ${does} in production although its gate ${gate.name} was refused`;

const whyBroken = (gate: Gate, { when }: Route, routes: readonly Route[]): string =>
  gate.broken === 'skipped'
    ? `On ${when} the job that asks does not run, and an \`if:\` lets this one run without it. Nobody has to say yes.`
    : `An \`if:\` on the way lets it run when a job before it did not succeed, and a refused approval is just that. It can be started by ${startedBy(routes)}.`;

function whyAround(routes: readonly Route[], held: Route | undefined): string {
  const gate = held && holdingGate(held);
  return `${held ? `On ${held.when} it waits for the ${gate ? `${GATES[gate.kind]} \`${gate.name}\`` : 'gate'}; ` : ''}started by ${startedBy(routes)} it waits for nobody. Whoever wants no approval takes that way.`;
}

function fixOf({ delivery: { job } }: Open, gate: Gate | undefined): string {
  const direct = `Put \`environment:\` on the job \`${job.job}\` itself, so that every way waits`;
  return gate
    ? `${direct}; or change its \`if:\` so that it asks for \`needs.JOB.result == 'success'\` of the gate. Without a status function a job waits for success.`
    : `${direct}, or take the other trigger or call away.`;
}

const gateRemark = (gate: Gate | undefined): readonly Related[] =>
  gate ? [{ at: gate.at, text: 'the gate that it can run without' }] : [];
