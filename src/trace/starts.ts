import type { Job, Workflow } from '../model/workflow.ts';
import type { Start } from '../model/world.ts';
import { conditionOf } from './conditions.ts';
import { allows } from './event-conditions.ts';
import type { Caller, Instance } from './instance.ts';

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

/** Only a dispatch and a call give inputs; on any other event they are empty, and their defaults do not count. */
export const givesInputs = (event: string): boolean => event === 'workflow_dispatch' || event === 'workflow_call';

/** Why an input of a workflow that other events start too may be empty. */
export const OTHER_EVENT = 'another event starts it';

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
