import { known, unknown } from '../model/place.ts';
import { EMPTY, oneOf, show, type Value } from '../model/value.ts';
import type { EnvironmentRef, Job, StepsJob, UsesStep } from '../model/workflow.ts';
import type { EnvironmentUse, Gate } from '../model/world.ts';
import { evaluateText } from './evaluate.ts';
import type { Caller, Instance } from './instance.ts';
import { jobScope } from './job-scope.ts';
import { jobsBefore, type Needs, needsOf, runsWithout } from './needs.ts';
import type { Scope } from './scope.ts';
import { givesInputs, OTHER_EVENT, startsOfJob } from './starts.ts';
import type { TierNames } from './tiers.ts';
import { tiersOfValue } from './tiers.ts';

/** What of the repository decides whether a needed job is a gate. */
export type GateContext = Readonly<{
  tiers: TierNames;
  waitsForApproval: (step: UsesStep) => boolean;
  /** The gates before each instance, found once: an instance is reached by many paths. */
  before: Map<string, readonly Gate[]>;
}>;

/** What a job's `environment:` can be; `undefined` where it sets none. */
export function environmentUse(instance: Instance, job: Job): EnvironmentUse | undefined {
  if (job.kind !== 'steps' || !job.environment) return undefined;
  const known = found.get(instance)?.get(job.id);
  if (known) return known;
  const use = evaluateEnvironment(instance, job, job.environment);
  found.set(instance, (found.get(instance) ?? new Map<string, EnvironmentUse>()).set(job.id, use));
  return use;
}

const found = new WeakMap<Instance, Map<string, EnvironmentUse>>();

function evaluateEnvironment(instance: Instance, job: Job, { name, deployment, at }: EnvironmentRef): EnvironmentUse {
  const value = oneOf(
    scopesOf(instance, job).map((scope) => ({ value: evaluateText(name, scope), when: scope.event ?? '' })),
  );
  const options = value.kind === 'one-of' ? value.choices.map((choice) => choice.value) : [value];
  return {
    value,
    at: { span: at, route: ['jobs', job.id, 'environment'] },
    record: deployment?.text !== 'false',
    canBeEmpty: options.some((one) => one.kind === 'text' && one.text === ''),
  };
}

/**
 * The scope of a job for each event that can start it: the name of an environment often hangs on that, and inputs are
 * empty on most events. A called workflow has what its callers hand over, whatever started them.
 */
function scopesOf(instance: Instance, job: Job): readonly Scope[] {
  const scope = jobScope(instance, job);
  const events = instance.starts.length > 0 ? startsOfJob(instance, job).map(({ event }) => event) : [];
  if (events.length === 0) return [scope];
  const given = (name: string): Value => {
    const value = scope.input(name);
    return value.kind === 'one-of' ? oneOf(value.choices.filter(({ when }) => when !== OTHER_EVENT)) : value;
  };
  return events.map((event) => ({ ...scope, event, input: givesInputs(event) ? given : () => EMPTY }));
}

/**
 * The gates on the way to a job: its own environment, a step that waits for approval, a needed job behind either, and
 * where the workflow is called, the gates that every caller has passed.
 */
export function gatesOf(instance: Instance, job: Job, context: GateContext): readonly Gate[] {
  return [
    ...ownGates(instance, job, context),
    ...neededGates(instance, job, context),
    ...callerGates(instance, context),
  ];
}

function ownGates(instance: Instance, job: Job, context: GateContext): readonly Gate[] {
  if (job.kind !== 'steps') return [];
  const environment = environmentUse(instance, job);
  return [...(environment ? environmentGate(environment) : []), ...approvalSteps(job, context)];
}

/** A job whose environment comes out empty runs without one, and nobody is asked. */
function environmentGate({ value, at, canBeEmpty }: EnvironmentUse): readonly Gate[] {
  if (value.kind === 'text' && value.text === '') return [];
  const name = show(value);
  const because = 'its environment can come out empty, and then it runs without one';
  return [{ kind: 'environment', at, name, holds: canBeEmpty ? unknown(because) : known(true) }];
}

function approvalSteps(job: StepsJob, context: GateContext): readonly Gate[] {
  return job.steps.flatMap((step): Gate[] => {
    if (step.kind !== 'uses' || !context.waitsForApproval(step)) return [];
    const at = { span: step.uses.at, route: ['jobs', job.id, 'steps', step.key] };
    const name = step.uses.text.split('@')[0] ?? '';
    const because = `the approval step \`${name}\` runs only where its condition holds`;
    return [{ kind: 'manual-approval', at, name, holds: step.if === undefined ? known(true) : unknown(because) }];
  });
}

/** The gates of the jobs before this one, at any distance. */
function neededGates(instance: Instance, job: Job, context: GateContext): readonly Gate[] {
  const needs = needsOf(instance.workflow.jobs);
  return jobsBefore(job, needs).flatMap((needed) =>
    gatesInside(instance, needed, context).map(
      (gate): Gate => ({
        ...gate,
        kind: 'needed-job',
        name: `${needed.id} (${gate.name})`,
        holds: holdsBack(gate, needed, job, needs),
      }),
    ),
  );
}

function holdsBack(gate: Gate, needed: Job, job: Job, needs: Needs): Gate['holds'] {
  if (runsWithout(needed, 'failure', job, needs)) return known(false);
  const because = `the job \`${needed.id}\` asks only where its condition holds, and this job runs where it was skipped`;
  return needed.if && runsWithout(needed, 'skipped', job, needs) ? unknown(because) : gate.holds;
}

/** A needed job guards what comes after only if its environment is not plainly of a lower tier. */
function gatesInside(instance: Instance, job: Job, context: GateContext): readonly Gate[] {
  const called = instance.calls.get(job.id);
  if (called) return gatesWithin(called, context);
  const environment = environmentUse(instance, job);
  const tiers = environment ? tiersOfValue(environment.value, context.tiers) : [];
  const lower = tiers.length > 0 && !tiers.includes('production');
  return ownGates(instance, job, context).filter((gate) => gate.kind !== 'environment' || !lower);
}

/** Every gate of a called workflow, found once and named once, since many jobs can call the same one. */
function gatesWithin(called: Instance, context: GateContext): readonly Gate[] {
  const known = within.get(called);
  if (known) return known;
  const gates = called.workflow.jobs.flatMap((one) =>
    gatesInside(called, one, context).map((gate) =>
      one.if && isKnownToHold(gate) ? { ...gate, holds: MAY_SKIP } : gate,
    ),
  );
  const distinct = [...new Map(gates.map((gate) => [JSON.stringify([gate.kind, gate.name, gate.at]), gate])).values()];
  within.set(called, distinct);
  return distinct;
}

const within = new WeakMap<Instance, readonly Gate[]>();

/** A call succeeds though a job in it was skipped. */
const MAY_SKIP = unknown('the job that asks has a condition, and the call goes on where that does not hold');

const isKnownToHold = ({ holds }: Gate): boolean => holds.known && holds.value;

function callerGates(instance: Instance, context: GateContext): readonly Gate[] {
  const known = context.before.get(instance.id);
  if (known) return known;
  const gates = gatesOfCallers(instance, context);
  context.before.set(instance.id, gates);
  return gates;
}

function gatesOfCallers(instance: Instance, context: GateContext): readonly Gate[] {
  if (instance.starts.length > 0) return [];
  const caller = weakestCaller(instance, context);
  return caller ? gatesOf(caller.instance, caller.job, context) : [];
}

/** The caller with the least in front of it: a gate counts only if no other call goes around it. */
export const weakestCaller = (instance: Instance, context: GateContext): Caller | undefined =>
  weakCallers(instance, context)[0];

/** All callers with no more in front of them than the weakest: those that say who can start a job unasked. */
export function weakCallers(instance: Instance, context: GateContext): readonly Caller[] {
  const strengths = instance.from.map((caller) => strengthOf(gatesOf(caller.instance, caller.job, context)));
  const least = Math.min(...strengths);
  return instance.from.filter((_, index) => strengths[index] === least);
}

function strengthOf(gates: readonly Gate[]): 0 | 1 | 2 {
  if (gates.some(({ holds }) => holds.known && holds.value)) return 2;
  return gates.some(({ holds }) => !holds.known) ? 1 : 0;
}
