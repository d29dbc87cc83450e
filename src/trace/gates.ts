import { known } from '../model/place.ts';
import { show } from '../model/value.ts';
import type { EnvironmentRef, Job, StepsJob, UsesStep } from '../model/workflow.ts';
import type { EnvironmentUse, Gate } from '../model/world.ts';
import { runsThoughRefused } from './conditions.ts';
import { evaluateText } from './evaluate.ts';
import type { Instance } from './instances.ts';
import { jobScope } from './job-scope.ts';
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
  const value = evaluateText(name, jobScope(instance, job));
  const options = value.kind === 'one-of' ? value.choices.map((choice) => choice.value) : [value];
  return {
    value,
    at: { span: at, route: ['jobs', job.id, 'environment'] },
    record: deployment?.text !== 'false',
    canBeEmpty: options.some((one) => one.kind === 'text' && one.text === ''),
  };
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
  const environment = environmentUse(instance, job);
  const own: Gate[] = environment
    ? [{ kind: 'environment', at: environment.at, name: show(environment.value), holds: known(true) }]
    : [];
  return job.kind === 'steps' ? [...own, ...approvalSteps(job, context)] : own;
}

function approvalSteps(job: StepsJob, context: GateContext): readonly Gate[] {
  return job.steps.flatMap((step): Gate[] => {
    if (step.kind !== 'uses' || !context.waitsForApproval(step)) return [];
    const at = { span: step.uses.at, route: ['jobs', job.id, 'steps', step.key] };
    return [
      { kind: 'manual-approval', at, name: step.uses.text.split('@')[0] ?? '', holds: known(step.if === undefined) },
    ];
  });
}

/** A needed job with a gate of its own, at any distance; broken where a job on the way runs although it was refused. */
function neededGates(instance: Instance, job: Job, context: GateContext): readonly Gate[] {
  const jobs = new Map(instance.workflow.jobs.map((one) => [one.id.toLowerCase(), one]));
  const gates: Gate[] = [];
  const seen = new Set([job.id]);
  const visit = (from: Job, broken: boolean): void => {
    const through = broken || runsThoughRefused(from.if?.text);
    for (const { text } of from.needs) {
      const needed = jobs.get(text.toLowerCase());
      if (!needed || seen.has(needed.id)) continue;
      seen.add(needed.id);
      gates.push(
        ...gatesInside(instance, needed, context).map(
          (gate): Gate => ({
            ...gate,
            kind: 'needed-job',
            name: `${needed.id} (${gate.name})`,
            holds: through ? known(false) : gate.holds,
          }),
        ),
      );
      visit(needed, through);
    }
  };
  visit(job, false);
  return gates;
}

/** A needed job guards what comes after only if its environment is not plainly of a lower tier. */
function gatesInside(instance: Instance, job: Job, context: GateContext): readonly Gate[] {
  const called = instance.calls.get(job.id);
  if (called) return called.workflow.jobs.flatMap((one) => gatesInside(called, one, context));
  const environment = environmentUse(instance, job);
  const tiers = environment ? tiersOfValue(environment.value, context.tiers) : [];
  const lower = tiers.length > 0 && !tiers.includes('production');
  return ownGates(instance, job, context).filter((gate) => gate.kind !== 'environment' || !lower);
}

function callerGates(instance: Instance, context: GateContext): readonly Gate[] {
  const known = context.before.get(instance.id);
  if (known) return known;
  const gates = gatesOfCallers(instance, context);
  context.before.set(instance.id, gates);
  return gates;
}

function gatesOfCallers(instance: Instance, context: GateContext): readonly Gate[] {
  if (instance.from.length === 0 || instance.starts.length > 0) return [];
  const perCaller = instance.from.map((caller) => gatesOf(caller.instance, caller.job, context));
  const [first = []] = perCaller;
  if (perCaller.every((gates) => gates.some((gate) => gate.holds.known && gate.holds.value))) return first;
  return perCaller.length > 1 ? [] : first;
}

/** Whether some gate on the way stands and holds. */
export const isGated = (gates: readonly Gate[]): boolean => gates.some((gate) => gate.holds.known && gate.holds.value);
