import type { Subject } from '../model/judgement.ts';
import type { CredentialUse, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import {
  alsoAt,
  chainOf,
  isStored,
  jobKey,
  jobSubject,
  type Judgement,
  met,
  notApplicable,
  notMet,
  type Rule,
} from './kit.ts';
import { distinctPlaces, isHandedIn, isOutside, isOverridable, proves, usesByAccount } from './sharing.ts';
import { type Holding, holdingOf, pageOf, productionOf, wordsOf } from './stored-secrets.ts';

export const secretOutsideItsEnvironment: Rule = {
  id: 'secret-outside-its-environment',
  title: 'A secret of production is there without its environment',
  category: 'shared-deploy-account',
  severity: 'medium',
  controls: CONTROLS.sharedAccount,
  finds:
    'A stored secret that a job changes production with inside an environment, while a job without any environment reads a secret of the same name.',
  why: 'Outside an environment a name means the secret of the repository or organization, so there is one, and every workflow on every branch can read it. Where the environment has none of its own, that is the one production is changed with, and the approval of the environment does not hold it.',
  fix: 'Hold a value of its own in the environment, and give what runs without the environment an account of another name that cannot change production. Then delete the old name from the repository, so that nothing falls back to it, and replace its value.',
  cannotSee:
    'Without GitHub’s answers, whether the environment holds a secret of that name, which goes before the repository’s; and with them, whether the two values belong to one account.',
  whenNot: 'Where the environment has its own value and the repository’s belongs to an account of a lower tier.',
  judge: (world) =>
    usesByAccount(world, (use) => isStored(use.source) && !isHandedIn(use)).flatMap((uses) => judgeSecret(uses, world)),
};

/**
 * One finding a secret: at the first place that reads it outside. A job that is started with and without an environment
 * falls back by intent, and what runs beside it where it has none is given the same.
 */
function judgeSecret(uses: readonly CredentialUse[], world: World): readonly Judgement[] {
  const inside = uses.filter((use) => isOverridable(use) && use.tiers.includes('production') && use.effects.length > 0);
  const jobs = new Set(uses.filter((use) => !isOutside(use)).map((use) => jobKey(use)));
  const apart = uses.filter((use) => isOutside(use) && proves(use) && !jobs.has(jobKey(use)));
  const fallen = uses.filter((use) => isOutside(use) && use.job.environment && jobs.has(jobKey(use)));
  const outside = apart.filter((use) => !fallen.some((one) => isBeside(one, use)));
  const [held] = inside;
  if (held && outside.length === 0) return apart.slice(0, 1).flatMap((use) => judgeFallen(use, fallen));
  const [first] = outside;
  if (!first || !held || !isStored(first.source)) return [];
  const { secret: name } = first.source;
  const environments = [...new Set(inside.flatMap(({ job }) => productionOf(job, world)))];
  const holding = holdingOf(world, environments, name);
  const subject = jobSubject('credential', first.job, first.step);
  if (holding.known && holding.value.by !== 'both') return [judgeHolding(holding.value, subject, first, name)];
  const both = holding.known && holding.value.by === 'both' ? holding.value.outside : undefined;
  return [
    notMet(subject, first.at, {
      message: `\`${first.account}\` changes production in the environment of job \`${held.job.job}\`, and job \`${first.job.job}\` reads it without one`,
      why: both
        ? `Beside the environment, ${wordsOf(both.store)} holds a secret of that name, set on ${both.secret.updated}, which every workflow on every branch can read. If it opens the same account, no approval holds that.`
        : 'So the repository or organization has a secret of that name, which every workflow on every branch can read. Unless the environment holds a value of its own, production is changed with this one, and no approval holds it.',
      fix: `Hold \`${first.account}\` in the environment of job \`${held.job.job}\`, let job \`${first.job.job}\` read an account of another name that cannot change production, then delete \`${first.account}\` from the repository and replace its value.`,
      confidence: outside.every(shipsBelow) ? 'low' : both ? 'high' : 'medium',
      related: [
        ...alsoAt(distinctPlaces(inside), 'in the environment of production'),
        ...alsoAt(distinctPlaces(outside.filter(({ job }) => job.id !== first.job.id)), 'without an environment too'),
      ],
      chain: chainOf(first.job),
      ...(both && { setting: pageOf(both.store, name) }),
    }),
  ];
}

/** In one run of a workflow, as one caller starts it. */
const isBeside = ({ job: one }: CredentialUse, { job: other }: CredentialUse): boolean => runOf(one) === runOf(other);

const runOf = ({ id, job }: CredentialUse['job']): string => id.slice(0, -job.length);

function judgeFallen(use: CredentialUse, fallen: readonly CredentialUse[]): readonly Judgement[] {
  const beside = fallen.find((one) => isBeside(one, use));
  if (!beside) return [];
  const because = `it runs beside job \`${beside.job.job}\`, which then has no environment either and \`${use.account}\` from outside by intent`;
  return [notApplicable(jobSubject('credential', use.job, use.step), use.at, because)];
}

/** Where only one of the two holds it, nothing is shared. */
function judgeHolding({ by }: Holding, subject: Subject, { at, job }: CredentialUse, name: string): Judgement {
  if (by === 'outside')
    return notApplicable(subject, at, `no environment of production holds \`${name}\`, so it is outside of nothing`);
  return by === 'nobody'
    ? notApplicable(subject, at, `GitHub has no secret \`${name}\` for this repository`)
    : met(subject, at, `only the environment holds \`${name}\`, and job \`${job.job}\` gets the empty text`);
}

/** It ships to a lower tier alone, so that the repository's value may well be of that tier. */
const shipsBelow = ({ tiers, effects }: CredentialUse): boolean =>
  effects.length > 0 && tiers.length > 0 && !tiers.includes('production');
