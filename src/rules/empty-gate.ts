import { type Known, known, unknown } from '../model/place.ts';
import { alternatives, show } from '../model/value.ts';
import type { Gate, World } from '../model/world.ts';
import { stateOf } from './protection.ts';

/** Whether a gate is an environment that is known to ask nobody: without reviewers and apps that decide, or not there yet. */
export function asksNobody(gate: Gate, world: World): boolean {
  const asks = asksSomebody(gate, world);
  return asks.known && !asks.value;
}

/**
 * Whether a gate asks somebody. An environment does where reviewers or apps that decide are known to be there; any other
 * gate does by being one.
 */
export function asksSomebody(gate: Gate, world: World): Known<boolean> {
  if (!gate.environment) return known(true);
  const each = alternatives(gate.environment).map((value) =>
    value.kind === 'text'
      ? environmentAsks(value.text, gate, world)
      : unknown(`which environment \`${show(value)}\` is`),
  );
  const lost = each.find((one) => !one.known);
  if (lost) return lost;
  const answers = new Set(each.map((one) => one.known && one.value));
  return answers.size > 1
    ? unknown(`\`${gate.name}\` is one of several environments, and some of them ask nobody`)
    : known(answers.has(true));
}

function environmentAsks(name: string, { at }: Gate, world: World): Known<boolean> {
  const state = stateOf({ name, tier: 'unknown', declared: false, at, jobs: [] }, world);
  if (state.kind === 'missing') return known(false);
  if (state.kind === 'unknown') return state.because;
  const { reviewers, customRules } = state.protection;
  if ([reviewers, customRules].some((list) => list.known && list.value.length > 0)) return known(true);
  return reviewers.known ? (customRules.known ? known(false) : customRules) : reviewers;
}
