import { texts } from '../model/value.ts';
import type { Gate, World } from '../model/world.ts';
import { stateOf } from './protection.ts';

/** Whether a gate is an environment that is known to ask nobody: without reviewers and apps that decide, or not there yet. */
export function asksNobody({ environment, at }: Gate, world: World): boolean {
  const names = environment ? texts(environment) : [];
  return (
    names.length > 0 &&
    names.every((name) => {
      const state = stateOf({ name, tier: 'unknown', declared: false, at, jobs: [] }, world);
      if (state.kind !== 'protected') return state.kind === 'missing';
      const { reviewers, customRules } = state.protection;
      return reviewers.known && reviewers.value.length === 0 && customRules.known && customRules.value.length === 0;
    })
  );
}
