import type { Delivery, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { deploymentRecord } from './deployment-record.ts';
import { groupBy, jobKey, jobSubject, type Judgement, met, notMet, type Rule } from './kit.ts';
import { holdingGate } from './missing-gate.ts';

export const noDeploymentRecord: Rule = {
  id: 'no-deployment-record',
  title: 'A production change leaves no deployment',
  category: 'evidence',
  severity: 'low',
  controls: CONTROLS.evidence,
  finds:
    'A job that changes production behind a gate and leaves no deployment record: its environment says `deployment: false`, or it has none and nothing on the way makes one.',
  why: 'The deployment is what an auditor can check later: which commit went where, when, started by whom and approved by whom. The logs of runs are gone after 90 days, if nobody set more.',
  fix: 'Put `environment:` on the job that deploys and leave `deployment:` away; or create the deployment by GitHub’s API in a step of the same job.',
  cannotSee: 'Records that the platform itself keeps, and deployments that another system creates.',
  whenNot: 'Where the record is kept elsewhere for as long as you have to show it. Say where in an exception.',
  judge: (world) =>
    [...groupBy(world.deliveries.filter(changesProduction), jobKey).values()].flatMap(([first]) =>
      first ? (judge(first, world) ?? []) : [],
    ),
};

const CHANGES = new Set(['deploy', 'destroy', 'migrate']);

const changesProduction = ({ effect, tiers, public: isPublic }: Delivery): boolean =>
  CHANGES.has(effect) && tiers.includes('production') && !isPublic;

/** A job without any gate is told so by another rule, and mending that leaves the record too. */
function judge({ job, step, does, routes }: Delivery, world: World): Judgement | undefined {
  const subject = jobSubject('delivery', job, step);
  if (!routes.every((route) => holdingGate(route) !== undefined)) return undefined;
  const record = deploymentRecord(job, routes, world);
  if (record) return met(subject, record.at, record.because);
  return notMet(subject, job.environment?.at ?? job.at, {
    message: `Job \`${job.job}\` ${does} in production and leaves no deployment`,
    why: job.environment
      ? 'Its environment has `deployment: false`: the gate asks, and neither the change nor who approved it is recorded as a deployment.'
      : 'It has no environment of its own, and no job before it has one. The log of the run is gone after 90 days, if nobody set more.',
    fix: job.environment
      ? `Leave \`deployment: false\` away from the environment of \`${job.job}\`.`
      : `Put \`environment:\` on the job \`${job.job}\`, or create a deployment by GitHub’s API in a step of it.`,
    chain: job.chain,
  });
}
