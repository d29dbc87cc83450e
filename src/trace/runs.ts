import type { Tier } from '../model/identity.ts';
import type { StepsJob } from '../model/workflow.ts';
import type { JobRef, Route, StepRef } from '../model/world.ts';
import { routeOf } from './deliveries.ts';
import type { Instance } from './instance.ts';
import { tiersOfValue } from './tiers.ts';
import { type WayContext, waysTo } from './ways.ts';

/** A job that has steps, with what only lists and explanations ask for: it is found when it is asked, since most scans never do. */
export type Run = JobRef &
  Readonly<{
    /**
     * Every way to it, those with the least before them first. Approvals that its own steps ask for are not among the gates,
     * since only later steps wait for these.
     */
    routes: () => readonly Route[];
    steps: () => readonly StepRef[];
  }>;

/** A job with every way to it, whether or not it ships anything. */
export function runOf(
  ref: JobRef,
  instance: Instance,
  job: StepsJob,
  context: WayContext,
  reached: readonly Tier[] = [],
): Run {
  return {
    ...ref,
    routes: once(() => routesOf(instance, job, context, reached)),
    steps: once(() => job.steps.map((step) => stepRef(step, job))),
  };
}

const routesOf = (instance: Instance, job: StepsJob, context: WayContext, reached: readonly Tier[]): readonly Route[] =>
  waysTo(instance, job, context).map((way) => {
    const named = way.environment ? tiersOfValue(way.environment, context.tiers) : [];
    const gates = way.gates.filter(({ kind }) => kind !== 'manual-approval');
    return routeOf(way, named.length > 0 ? named : reached, gates);
  });

const stepRef = (step: StepsJob['steps'][number], job: StepsJob): StepRef => ({
  key: step.key,
  at: { span: step.at, route: ['jobs', job.id, 'steps', step.key] },
  condition: step.if?.text ?? '',
});

/** Found when it is first asked. */
export function once<T>(find: () => T): () => T {
  let found: Readonly<{ value: T }> | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
