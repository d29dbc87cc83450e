import { unknown } from '../model/place.ts';
import type { CredentialUse, Delivery, Gate, Route, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import {
  chainOf,
  groupBy,
  isStored,
  jobKey,
  jobSubject,
  type Judgement,
  met,
  notApplicable,
  notMet,
  type Rule,
} from './kit.ts';
import { GATES, holdingGate } from './missing-gate.ts';
import { isHandedIn, opensDeployment } from './sharing.ts';
import {
  environmentsOf,
  heldOutside,
  type Holding,
  holdingOf,
  pageOf,
  productionOf,
  wordsOf,
} from './stored-secrets.ts';

export const gateDoesNotHoldCredential: Rule = {
  id: 'gate-does-not-hold-credential',
  title: 'The gate guards the path, and the credential lies beside it',
  category: 'missing-approval',
  severity: 'medium',
  controls: CONTROLS.missingApproval,
  finds:
    'A delivery that waits for an approval in another job or in a step, while the job that ships has no environment and takes its credential from the repository. With GitHub’s answers, also a job with an environment that does not hold the credential, since the repository or organization does.',
  why: 'A secret of the repository can be read by a workflow on any branch. Whoever may push one writes a workflow of their own and ships with the same credential, and no gate is on that way.',
  fix: 'Create an environment with required reviewers, move the credential into it, delete it from the repository, and put `environment:` on the job that ships. Rotate the credential, since whoever could push could read it.',
  cannotSee:
    'Secrets of an organization that are limited to chosen repositories, and rules on GitHub that keep people from pushing branches or from changing workflow files.',
  whenNot: 'In a repository where everybody who can push may also ship.',
  judge: (world) => [
    ...[...groupBy(world.deliveries.filter(ships), jobKey).values()].flatMap((deliveries) => {
      const held = deliveries.flatMap(heldApart);
      const [first] = held;
      return first && held.length === deliveries.length ? (judge(first, world) ?? []) : [];
    }),
    ...[...groupBy(world.credentials.filter(isUsedInside), keyOf).values()].flatMap((uses) => judgeInside(uses, world)),
  ],
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

/** Production is changed with it in a job whose environment is known to be there. */
const isUsedInside = (use: CredentialUse): boolean =>
  use.source.kind === 'stored' &&
  opensDeployment(use) &&
  !isHandedIn(use) &&
  use.tiers.includes('production') &&
  use.effects.some((effect) => SHIPS.has(effect)) &&
  use.job.environment !== undefined &&
  (environmentsOf(use.job) ?? ['']).every((name) => name !== '');

const keyOf = (use: CredentialUse): string => `${jobKey(use)}\n${use.account.toLowerCase()}`;

/** Where a file cannot tell and GitHub did not, nothing is said: the environment can hold it. */
function judgeInside([use]: readonly CredentialUse[], world: World): readonly Judgement[] {
  if (use?.source.kind !== 'stored') return [];
  const { secret: name } = use.source;
  const environments = productionOf(use.job, world);
  const holding = holdingOf(world, environments, name);
  if (!holding.known) return [];
  const subject = jobSubject('credential', use.job, use.step);
  switch (holding.value.by) {
    case 'environments':
      return [
        met(
          subject,
          use.at,
          `neither the repository nor the organization holds \`${name}\`, so only the environment can`,
        ),
      ];
    case 'both': {
      const where = wordsOf(holding.value.outside.store);
      const because = unknown(`whether \`${name}\` of ${where} opens the same account as that of the environment`);
      return [{ subject, at: use.at, outcome: 'unknown', because }];
    }
    case 'outside':
      return [notMet(subject, use.at, notHeld(use, name, holding.value))];
    case 'nobody':
      return [notApplicable(subject, use.at, `GitHub has no secret \`${name}\` for this repository`)];
  }
}

function notHeld({ job }: CredentialUse, name: string, { outside, without }: Extract<Holding, { by: 'outside' }>) {
  const where = wordsOf(outside.store);
  return {
    message: `\`${name}\`, with which job \`${job.job}\` changes production, is a secret of ${where} and not of the environment \`${without}\``,
    why: 'The environment holds the job and not the credential: whoever can push a branch can read it there from a workflow of their own, which names no environment.',
    fix: `Set \`${name}\` in the environment \`${without}\` with a new value, delete it from ${where}, and revoke the old value.`,
    chain: chainOf(job),
    setting: pageOf(outside.store, name),
  };
}

function judge({ delivery, route, gate, job }: Held, world: World): Judgement | undefined {
  const subject = jobSubject('delivery', job, delivery.step);
  if (delivery.authentication === 'federation') {
    const because = unknown(
      `whether the trust policy of \`${delivery.account}\` asks for an environment is not read; job \`${job.job}\` has none`,
    );
    return { subject, at: job.at, outcome: 'unknown', because };
  }
  const use = world.credentials.find((one) => one.job.id === job.id && one.account === delivery.account);
  if (!use || !isStored(use.source) || use.source.kind === 'handed-in') return undefined;
  const { secret } = use.source;
  const outside = heldOutside(world, secret);
  if (outside.known && !outside.value)
    return notApplicable(subject, use.at, `GitHub has no secret \`${secret}\` for a job without an environment`);
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
