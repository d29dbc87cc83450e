import { alternatives, EMPTY } from '../model/value.ts';
import type { Expression } from '../parse/expression.ts';
import { conditionOf } from './conditions.ts';
import { evaluate, truthOf } from './evaluate.ts';
import type { Scope } from './scope.ts';

/**
 * Whether a job or step with this `if:` surely does not run: it is `false` by what is written there, or by what a caller
 * hands over, as `apply: false` for a plan. What earlier steps put out may be more than what was read, so that, and any
 * input with several values, leaves it open.
 */
export function isSwitchedOff(source: string | undefined, scope: Scope): boolean {
  const condition = source === undefined ? undefined : conditionOf(source);
  return condition !== undefined && decided(condition, scope) === false;
}

/** Whether an expression is surely true or surely false by what is written; `undefined` where the run decides. */
export function decided(condition: Expression, scope: Scope): boolean | undefined {
  const truths = new Set(alternatives(evaluate(condition, settled(scope))).map(truthOf));
  const [only] = truths;
  return truths.size === 1 ? only : undefined;
}

const settled = (scope: Scope): Scope => ({
  ...scope,
  input: (name) => {
    const value = scope.input(name);
    return value.kind === 'text' ? value : { kind: 'input', name };
  },
  env: (name) => ({ kind: 'env', name }),
  stepOutput: (step, output) => ({ kind: 'output', name: `steps.${step}.outputs.${output}` }),
  // A job that was refused or skipped has put out nothing.
  jobOutput: (job, output) =>
    scope.result?.(job) === undefined ? { kind: 'output', name: `needs.${job}.outputs.${output}` } : EMPTY,
});
