import { nearest } from '../errors.ts';
import type { EnvironmentName, World } from '../model/world.ts';
import { byStanding, productionEnvironments, type Standing } from './before-production.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, met, notMet, type Rule } from './kit.ts';
import { CHANGES } from './sharing.ts';
import { stateOf } from './protection.ts';

export const environmentMissing: Rule = {
  id: 'environment-missing',
  title: 'A job names an environment that GitHub does not have',
  category: 'missing-approval',
  severity: 'high',
  controls: CONTROLS.missingApproval,
  finds:
    'A job that changes production, or deploys to nobody knows where, and names an environment that does not exist in the repository’s settings.',
  why: 'GitHub creates an environment that a job names at the first run, without reviewers, rules or secrets of its own: a typo or a new name is an open door that looks like a gate.',
  fix: 'Create the environment with its reviewers and branch policy before the job runs, or correct its name to the one that exists.',
  cannotSee:
    'Environments whose names are only known when a job runs. Without GitHub’s answer (`--online`, or a record of it) the question stays open.',
  whenNot: 'Where environments are made by code that runs before the job. Scan with a record that was made after it.',
  judge: (world) =>
    world.environments
      .filter(({ jobs }) => jobs.length > 0)
      .map((environment) => {
        const standing = productionEnvironments(world).get(environment) ?? inUnknownTier(environment, world);
        return byStanding(judge(environment, world), standing, environment);
      }),
};

function judge(environment: EnvironmentName, world: World): Judgement {
  const { name, at, jobs, tier } = environment;
  const subject = { kind: 'environment', id: name } as const;
  const state = stateOf(environment, world);
  switch (state.kind) {
    case 'unknown':
      return { subject, at, outcome: 'unknown', because: state.because };
    case 'protected':
      return met(subject, at, `${state.protection.from} has the environment`);
    case 'missing':
      return notMet(subject, at, {
        message: `The environment \`${name}\` does not exist on GitHub`,
        why: `${jobs.length === 1 ? 'The job that names it makes' : `Each of the ${jobs.length} jobs that name it would make`} it at the first run, open to whoever can start ${jobs.length === 1 ? 'it' : 'one'}: no reviewer is asked${tier === 'production' ? ' before production changes' : ''}.`,
        fix: `Create \`${name}\` under Settings → Environments with reviewers, prevented self-review and a branch policy before the next run${nearName(name, world)}.`,
        setting: `Settings → Environments → ${name}`,
      });
  }
}

/** What deploys to nobody knows where may deploy to production. Lower tiers ask for no gate by themselves. */
const inUnknownTier = ({ tier, jobs }: EnvironmentName, { deliveries }: World): Standing =>
  tier === 'unknown' &&
  deliveries.some(({ effect, job }) => CHANGES.includes(effect) && jobs.includes(`${job.file}#${job.job}`))
    ? { kind: 'before' }
    : { kind: 'apart' };

/** An environment that GitHub has and whose name differs by little: by what joins its words, or by a slip of a key. */
function nearName(name: string, { settings: { live } }: World): string {
  if (!live.known || live.value.environments.state !== 'known') return '';
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/gu, '');
  const names = live.value.environments.value.map((one) => one.name);
  const near =
    names.find(
      (one) => plain(one) === plain(name) || plain(one).startsWith(plain(name)) || plain(name).startsWith(plain(one)),
    ) ?? nearest(name, names);
  return near === undefined ? '' : `, or write \`${near}\` if that is meant`;
}
