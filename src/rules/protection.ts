import {
  type DeploymentRefs,
  type EnvironmentProtection,
  type Fact,
  type Reviewer,
  settled,
  unsaid,
} from '../model/facts.ts';
import type { Judgement, Subject } from '../model/judgement.ts';
import { type Known, type Place, unknown, type Unknown } from '../model/place.ts';
import type { EnvironmentName, World } from '../model/world.ts';
import { notApplicable } from './kit.ts';

/** How an environment is protected, by the best word there is: what GitHub says, else what a file sets up. */
export type Protection = Readonly<{
  name: string;
  /** Who says so, as a sentence names it: `GitHub`, `Terraform`. */
  from: string;
  /** Where it is best repaired: the line that sets it up, or the first job that names the environment. */
  at: Place;
  where: (key: keyof EnvironmentProtection) => Place;
  /** Nobody is asked where this is empty. */
  reviewers: Known<readonly Reviewer[]>;
  preventSelfReview: Known<boolean>;
  waitMinutes: Known<number>;
  refs: Known<DeploymentRefs>;
  customRules: Known<readonly string[]>;
  adminsCanBypass: Known<boolean>;
}>;

export type EnvironmentState =
  | Readonly<{ kind: 'protected'; protection: Protection }>
  /** GitHub does not have it yet. */
  | Readonly<{ kind: 'missing' }>
  | Readonly<{ kind: 'unknown'; because: Unknown }>;

/** What is known of an environment. Where GitHub was asked, its answer counts and not what files say. */
export function stateOf({ name, at }: EnvironmentName, { settings: { live, files } }: World): EnvironmentState {
  const same = (one: Readonly<{ name: string }>): boolean => one.name.toLowerCase() === name.toLowerCase();
  const said: Fact<readonly EnvironmentProtection[]> = live.known ? live.value.environments : unsaid('not-asked', '');
  if (said.state === 'known' || said.state === 'absent') {
    const set = said.state === 'known' ? said.value.find(same) : undefined;
    return set ? { kind: 'protected', protection: protectionOf(set, 'GitHub', at, () => at) } : { kind: 'missing' };
  }
  for (const { tool, environments } of files) {
    const coded = environments.find(same);
    if (coded)
      return {
        kind: 'protected',
        protection: protectionOf(coded, tool, coded.at, (key) => coded.where[key] ?? coded.at),
      };
  }
  const because = live.known && said.because !== '' ? `: ${said.because}` : '';
  return {
    kind: 'unknown',
    because: unknown(
      `how the environment \`${name}\` is protected is set on GitHub and stands in no file${because}`,
      live.known ? 'token' : live.settle,
    ),
  };
}

const protectionOf = (set: EnvironmentProtection, from: string, at: Place, where: Protection['where']): Protection => ({
  name: set.name,
  from,
  at,
  where,
  reviewers: settled(set.reviewers, []),
  preventSelfReview: settled(set.preventSelfReview, false),
  waitMinutes: settled(set.waitMinutes, 0),
  refs: settled(set.refs, { kind: 'any' }),
  customRules: settled(set.customRules, []),
  adminsCanBypass: settled(set.adminsCanBypass, false),
});

/** The environments that stand between a person and production, as jobs or the manifest name them. */
export const productionEnvironments = ({ environments }: World): readonly EnvironmentName[] =>
  environments.filter(({ tier }) => tier === 'production');

/** Judges each production environment by how it is protected; what is not known, or not there yet, is said. */
export const judgeProtection = (
  world: World,
  judge: (protection: Protection, subject: Subject, environment: EnvironmentName) => Judgement,
): readonly Judgement[] =>
  productionEnvironments(world).map((environment) => {
    const subject: Subject = { kind: 'environment', id: environment.name };
    const state = stateOf(environment, world);
    switch (state.kind) {
      case 'protected':
        return judge(state.protection, subject, environment);
      case 'missing':
        return notApplicable(subject, environment.at, 'the environment does not exist on GitHub yet');
      case 'unknown':
        return { subject, at: environment.at, outcome: 'unknown', because: state.because };
    }
  });

/** The judgement that a part of a setting is not known. */
export const unsettled = (subject: Subject, at: Place, because: Unknown): Judgement => ({
  subject,
  at,
  outcome: 'unknown',
  because,
});
