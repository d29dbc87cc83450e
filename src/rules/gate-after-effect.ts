import { CONTROLS } from './controls.ts';
import { jobSubject, notMet, type Rule } from './kit.ts';
import { judgeMissingGate, lateGate, type Open, placeOfGap, placesOf, startedBy, trustFirst } from './missing-gate.ts';

export const gateAfterEffect: Rule = {
  id: 'gate-after-effect',
  title: 'The approval comes when production is already changed',
  category: 'missing-approval',
  severity: 'high',
  controls: CONTROLS.missingApproval,
  finds:
    'A job that changes production without a gate, followed by a job with a production environment, or by a step that waits for approval, which ships nothing itself.',
  why: 'What is approved has happened. The record then shows an approval for a change that nobody could have stopped.',
  fix: 'Move `environment:` to the job that deploys, or let that job need the one that asks.',
  cannotSee:
    'Whether the deployment takes effect only later, by a switch that the approved job turns outside this repository.',
  whenNot:
    'Where the first job only prepares what the second one releases. If that is so, say it in an exception; a job that ships nothing itself is not seen to release.',
  judge: (world) => judgeMissingGate(world, 'gate-after-effect', wrong),
};

function wrong({ delivery, route, routes, all, world }: Open) {
  const { job, does } = delivery;
  const late = lateGate(delivery, world);
  return notMet(jobSubject('delivery', job, delivery.step), placeOfGap(delivery), {
    message: `Job \`${job.job}\` ${does} in production before anybody is asked`,
    why: `The approval stands behind it. It can be started by ${startedBy(routes)}, and when somebody says no the change is already there.`,
    fix: `Move the environment to the job \`${job.job}\`, or let it need the job that asks.${trustFirst(delivery, 'NAME')}`,
    confidence: delivery.tierFrom === 'effect' ? 'high' : 'medium',
    related: [...(late ? [late] : []), ...placesOf(all)],
    chain: route.chain,
  });
}
