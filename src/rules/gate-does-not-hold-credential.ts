import { unknown } from '../model/place.ts';
import type { CredentialUse, Delivery, Gate, Route, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { groupBy, isStored, jobKey, jobSubject, type Judgement, met, notMet, type Rule } from './kit.ts';
import { GATES, holdingGate } from './missing-gate.ts';

export const gateDoesNotHoldCredential: Rule = {
  id: 'gate-does-not-hold-credential',
  title: 'The gate guards the path, and the credential lies beside it',
  category: 'missing-approval',
  severity: 'medium',
  controls: CONTROLS.missingApproval,
  finds:
    'A delivery that waits for an approval in another job or in a step, while the job that ships has no environment and takes its credential from the repository.',
  why: 'A secret of the repository can be read by a workflow on any branch. Whoever may push one writes a workflow of their own and ships with the same credential, and no gate is on that way.',
  fix: 'Create an environment with required reviewers, move the credential into it, delete it from the repository, and put `environment:` on the job that ships. Rotate the credential, since whoever could push could read it.',
  cannotSee:
    'Secrets of an organization that are limited to chosen repositories, and rules on GitHub that keep people from pushing branches or from changing workflow files.',
  whenNot: 'In a repository where everybody who can push may also ship.',
  judge: (world) =>
    [...groupBy(world.deliveries.filter(ships), jobKey).values()].flatMap((deliveries) => {
      const held = deliveries.flatMap(heldApart);
      const [first] = held;
      return first && held.length === deliveries.length ? (judge(first, world) ?? []) : [];
    }),
};

type Held = Readonly<{ delivery: Delivery; route: Route; gate: Gate; job: Delivery['job'] }>;

const SHIPS = new Set(['deploy', 'destroy', 'migrate', 'publish', 'release']);

const ships = ({ effect, tiers }: Delivery): boolean =>
  SHIPS.has(effect) && (tiers.length === 0 || tiers.includes('production'));

/** Deliveries that are held on every route, and by nothing that could hold a credential. */
function heldApart(delivery: Delivery): readonly Held[] {
  const gates = delivery.routes.map(holdingGate);
  const [route] = delivery.routes;
  const [gate] = gates;
  const apart = delivery.routes.every(({ gates: all }) => all.every(({ binds }) => binds === 'path'));
  if (!route || !gate || !apart || gates.some((one) => one === undefined)) return [];
  return [{ delivery, route, gate, job: delivery.job }];
}

function judge({ delivery, route, gate, job }: Held, { credentials }: World): Judgement | undefined {
  const subject = jobSubject('delivery', job, delivery.step);
  if (delivery.authentication === 'federation') {
    const because = unknown(
      `whether the trust policy of \`${delivery.account}\` asks for an environment is not read; job \`${job.job}\` has none`,
    );
    return { subject, at: job.at, outcome: 'unknown', because };
  }
  const use = credentials.find((one) => one.job.id === job.id && one.account === delivery.account);
  if (!use || !isStored(use.source) || use.source.kind === 'handed-in') return undefined;
  return job.environment
    ? met(subject, job.environment.at, 'the job that ships has an environment, which can hold the credential')
    : notMet(subject, use.at, wrong({ delivery, route, gate, job }, use));
}

const wrong = ({ delivery, route, gate, job }: Held, use: CredentialUse) => ({
  message: `The ${GATES[gate.kind]} \`${gate.name}\` holds job \`${job.job}\` back, and not \`${use.account}\``,
  why: `Job \`${job.job}\` ${delivery.does} with a secret of the repository or organization. Whoever can push a branch can read it there from a workflow of their own, without that approval.`,
  fix: `Put \`environment:\` on the job \`${job.job}\`, move \`${use.account}\` into that environment, delete it from the repository and replace its value.`,
  confidence: 'high' as const,
  related: [{ at: gate.at, text: 'the gate, which guards this path alone' }],
  chain: route.chain,
});
