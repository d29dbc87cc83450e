import type { Job, Workflow } from '../model/workflow.ts';
import type { Start } from '../model/world.ts';
import type { Expression } from '../parse/expression.ts';
import { conditionOf } from './conditions.ts';
import type { Caller, Instance } from './instances.ts';

/** Events that anybody who can see a public repository can cause. */
const ANYONE = new Set([
  'issues',
  'issue_comment',
  'discussion',
  'discussion_comment',
  'fork',
  'watch',
  'pull_request_target',
  'pull_request_comment',
  'gollum',
]);

/** Who can cause an event (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
function whoStarts(event: string): Start['who'] {
  if (event === 'workflow_call') return 'caller';
  if (event === 'pull_request' || event === 'pull_request_review' || event === 'pull_request_review_comment')
    return 'fork';
  if (event === 'schedule') return 'time';
  if (event === 'workflow_run') return 'workflow';
  return ANYONE.has(event) ? 'anyone' : 'write';
}

/** The events of a workflow, in the order of the file. */
export const startsOf = (workflow: Workflow): readonly Start[] =>
  workflow.on.map(({ event, at }) => ({ event, who: whoStarts(event), at: { span: at, route: ['on', event] } }));

/**
 * What can start a job: the events of its workflow or of those that call it (or of the given ones of these), less what the
 * conditions on the way rule out.
 */
export function startsOfJob(
  instance: Instance,
  job: Job,
  callers: readonly Caller[] = instance.from,
): readonly Start[] {
  const outer = callers.length < instance.from.length ? startsOfCallers(callers) : startsOfInstance(instance);
  const condition = job.if && conditionOf(job.if.text);
  const kept = condition ? outer.filter(({ event }) => allows(condition, event)) : outer;
  return kept.filter(
    (start, index) =>
      kept.findIndex((other) => other.event === start.event && other.at.span.file === start.at.span.file) === index,
  );
}

const found = new WeakMap<Instance, readonly Start[]>();

/** Found once for each instance, since many paths of calls lead to one. */
function startsOfInstance(instance: Instance): readonly Start[] {
  if (instance.starts.length > 0) return instance.starts;
  const known = found.get(instance);
  if (known) return known;
  const starts = startsOfCallers(instance.from);
  found.set(instance, starts);
  return starts;
}

const startsOfCallers = (callers: readonly Caller[]): readonly Start[] =>
  callers.flatMap((caller) => startsOfJob(caller.instance, caller.job));

/** Whether a condition leaves an event a way through. Only tests of `github.event_name` are decided; all else may hold. */
function allows(condition: Expression, event: string): boolean {
  if (condition.kind === 'and') return condition.args.every((one) => allows(one, event));
  if (condition.kind === 'or') return condition.args.some((one) => allows(one, event));
  if (condition.kind === 'not')
    return condition.of.kind !== 'compare' || !isDecided(condition.of) || !allows(condition.of, event);
  if (condition.kind !== 'compare' || !isDecided(condition)) return true;
  const wanted = [condition.left, condition.right].find((side) => side.kind === 'literal');
  const same = wanted?.kind === 'literal' && String(wanted.value).toLowerCase() === event;
  return condition.operator === '==' ? same : !same;
}

function isDecided({ operator, left, right }: Extract<Expression, { kind: 'compare' }>): boolean {
  const sides = [left, right];
  const event = sides.some(
    (side) =>
      side.kind === 'path' && side.context === 'github' && side.steps.length === 1 && side.steps[0] === 'event_name',
  );
  return event && sides.some((side) => side.kind === 'literal') && (operator === '==' || operator === '!=');
}
