import type { Delivery } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { jobSubject, notMet, type Rule } from './kit.ts';
import {
  aboutBrokenGate,
  judgeMissingGate,
  lacksGate,
  placeOfGap,
  placesOf,
  startedBy,
  trustFirst,
} from './missing-gate.ts';

export const publishWithoutEnvironment: Rule = {
  id: 'publish-without-environment',
  title: 'A publish or release names no environment',
  category: 'missing-approval',
  severity: 'low',
  controls: CONTROLS.missingApproval,
  finds:
    'A job that publishes a package, an image or a site for everybody, makes a release, or takes one back, and names no environment.',
  why: 'What is published cannot be taken back, and whoever can start the job publishes under your name alone.',
  fix: 'Add an environment such as `release` with a reviewer and a rule for the branches or tags that may publish. A registry’s trusted publisher can ask for that environment by name.',
  cannotSee: 'Rules on tags and branches that decide who can start the job; those are settings on GitHub.',
  whenNot: 'For nightly builds and other releases nobody installs unasked. An ignore comment with a reason will do.',
  judge: (world) =>
    judgeMissingGate(world, 'publish', ({ delivery, route, routes, all }) =>
      notMet(jobSubject('delivery', delivery.job, delivery.step), placeOfGap(delivery), {
        message: `Job \`${delivery.job.job}\` ${delivery.does} and ${lacksGate(delivery)}`,
        why: `It can be started by ${startedBy(routes)}, and nobody else has to say yes. ${whatFollows(delivery)}${aboutBrokenGate(route)}`,
        fix: `Add \`environment: release\` to the job \`${delivery.job.job}\`, with a reviewer and a rule for the branches or tags that may publish.${trustFirst(delivery, 'release')}`,
        confidence: 'high',
        related: placesOf(all),
        chain: route.chain,
      }),
    ),
};

function whatFollows({ effect, reversible }: Delivery): string {
  if (effect === 'destroy') return 'Whoever depends on it loses it.';
  return reversible ? 'Whoever takes it next gets it unchecked.' : 'What is published cannot be taken back.';
}
