import type { DeploymentRefs } from '../model/facts.ts';
import type { EnvironmentLine, ProtectionLine } from '../model/report.ts';
import type { World } from '../model/world.ts';
import { type EnvironmentState, stateOf } from '../rules/protection.ts';
import type { Blank } from '../safe/secrets.ts';

/** The environments as the JSON report lists them, each with how it is protected. */
export const environmentLines = (world: World, blank: Blank): readonly EnvironmentLine[] =>
  world.environments.map((environment) => ({
    name: blank(environment.name),
    tier: environment.tier,
    declared: environment.declared,
    jobs: environment.jobs.map(blank),
    protection: protectionLine(stateOf(environment, world), blank),
  }));

/** How an environment is protected, by whom it is said. */
function protectionLine(state: EnvironmentState, blank: Blank): ProtectionLine {
  switch (state.kind) {
    case 'missing':
      return { state: 'missing', because: 'GitHub does not have the environment' };
    case 'unknown':
      return { state: 'unknown', because: blank(state.because.because), settle: state.because.settle };
    case 'protected': {
      const { from, reviewers, preventSelfReview, waitMinutes, refs, customRules, adminsCanBypass } = state.protection;
      return {
        state: 'known',
        because: blank(from),
        ...(reviewers.known && { reviewers: reviewers.value.map(({ name }) => blank(name)) }),
        ...(preventSelfReview.known && { preventSelfReview: preventSelfReview.value }),
        ...(waitMinutes.known && { waitMinutes: waitMinutes.value }),
        ...(refs.known && { refs: refWords(refs.value).map(blank) }),
        ...(customRules.known && { customRules: customRules.value.map(blank) }),
        ...(adminsCanBypass.known && { adminsCanBypass: adminsCanBypass.value }),
      };
    }
  }
}

/** The refs that may deploy, as patterns; `*` for any. */
function refWords(refs: DeploymentRefs): readonly string[] {
  if (refs.kind === 'any') return ['*'];
  return refs.kind === 'protected'
    ? ['protected branches']
    : refs.patterns.map(({ type, pattern }) => `${type} ${pattern}`);
}
