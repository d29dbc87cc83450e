import { alternatives, EMPTY, keyOf, oneOf, show, text, truth, type Value } from '../model/value.ts';
import { type CallJob, type Input, setting, type Workflow } from '../model/workflow.ts';
import { evaluateText } from './evaluate.ts';
import type { Caller, Instance } from './instance.ts';
import { jobScope } from './job-scope.ts';
import type { Moment } from './moments.ts';
import type { Scope } from './scope.ts';

/** What a call hands over to the inputs that a workflow declares, by their names in lower case. */
export const inputsBound = (called: Workflow, job: CallJob, scope: Scope): ReadonlyMap<string, Value> =>
  new Map(inputsOf(called).map((input) => [input.name.toLowerCase(), boundInput(input, job, scope)]));

const inputsOf = (called: Workflow): readonly Input[] =>
  called.on.find(({ event }) => event === 'workflow_call')?.inputs ?? [];

function boundInput(input: Input, { with: given }: CallJob, scope: Scope): Value {
  const found = setting(given, input.name);
  const value = found ? evaluateText(found.value, scope) : input.default ? text(input.default.text) : EMPTY;
  return input.type === 'boolean' ? asBoolean(value) : value;
}

/** What a boolean input makes of what it is given: nothing is `false`. */
function asBoolean(value: Value): Value {
  return oneOf(
    alternatives(value).map((one) => ({
      value:
        one.kind === 'text' && /^(?:true|false|)$/iu.test(one.text) ? truth(one.text.toLowerCase() === 'true') : one,
      when: show(one),
    })),
  );
}

/**
 * A moment as it is in the workflow that a job calls: what was chosen is gone, and what the call hands over at that moment is
 * bound where it is less than what it can hand over at all.
 */
export function momentBehind(moment: Moment, { instance, job }: Caller, called: Instance): Moment {
  const scope = jobScope(instance, job, moment);
  const bound = inputsOf(called.workflow).flatMap((input): (readonly [string, Value])[] => {
    const atAll = called.input(input.name);
    if (atAll.kind === 'text') return [];
    const then = boundInput(input, job, scope);
    return keyOf(then) === keyOf(atAll) ? [] : [[input.name.toLowerCase(), then]];
  });
  const key = [moment.base, ...bound.map(([name, value]) => `${name}:${keyOf(value)}`)].join(' ');
  return { ...moment, chosen: new Map(), bound: new Map(bound), key };
}
