import { known, unknown } from '../model/place.ts';
import { alternatives, asString, oneOf, show, type Value } from '../model/value.ts';
import type { CallJob, EnvironmentRef, Job, StepsJob, Text, UsesStep } from '../model/workflow.ts';
import type { EnvironmentUse, Gate } from '../model/world.ts';
import { momentBehind } from './bindings.ts';
import type { Outcome } from './conditions.ts';
import { evaluateText } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { jobScope } from './job-scope.ts';
import type { Moment } from './moments.ts';
import { type Deciding, jobsBefore, needsOf, runsWithout } from './needs.ts';
import { decided, isSwitchedOff } from './switched-off.ts';
import type { TierNames } from './tiers.ts';
import { tiersOfValue } from './tiers.ts';

/** What of the repository decides whether a needed job is a gate. */
export type GateContext = Readonly<{
  tiers: TierNames;
  stepsThatWait: (job: StepsJob) => readonly UsesStep[];
}>;

/** Where a question about gates is asked: a workflow with its inputs bound, at one moment. */
export type Here = Readonly<{ instance: Instance; moment: Moment; context: GateContext }>;

/** What a job's `environment:` is at a moment; `undefined` where it sets none. */
export function environmentAt({ instance, moment }: Here, job: Job): Value | undefined {
  if (job.kind !== 'steps' || !job.environment) return undefined;
  return nameOf(job.environment, instance, job, moment);
}

/** GitHub's own limit. What is longer would stand in every report as often as jobs name it. */
const MAX_NAME = 255;

function nameOf({ name }: EnvironmentRef, instance: Instance, job: Job, moment?: Moment): Value {
  const value = asString(evaluateText(name, jobScope(instance, job, moment)));
  return alternatives(value).some((one) => show(one).length > MAX_NAME)
    ? { kind: 'unknown', because: `a name of more than ${MAX_NAME} characters` }
    : value;
}

/** What a job's `environment:` can be at any of the moments it is started. */
export function environmentUse(
  instance: Instance,
  job: StepsJob,
  moments: readonly Moment[],
): EnvironmentUse | undefined {
  const { environment } = job;
  if (!environment) return undefined;
  // All jobs of a matrix together, in the order in which it is written.
  const each = moments.map(({ matrixJob: _one, ...moment }) => ({
    value: nameOf(environment, instance, job, moment),
    when: `\`${moment.start.event}\``,
  }));
  return {
    value: each.length === 0 ? nameOf(environment, instance, job) : oneOf(each),
    at: { span: environment.at, route: ['jobs', job.id, 'environment'] },
    record: environment.deployment?.text !== 'false',
  };
}

/** The gates of the job itself: its environment, and the steps that wait for approval. */
export function ownGates(here: Here, job: Job, environment = environmentAt(here, job)): readonly Gate[] {
  if (job.kind !== 'steps') return [];
  return [
    ...(environment && job.environment ? environmentGate(environment, job, job.environment) : []),
    ...approvalSteps(job, here),
  ];
}

/** A job whose environment comes out empty runs without one, and nobody is asked. */
function environmentGate(environment: Value, job: Job, { at }: EnvironmentRef): readonly Gate[] {
  const names = alternatives(environment);
  if (names.every(isEmpty)) return [];
  const place = { span: at, route: ['jobs', job.id, 'environment'] };
  const name = show(environment);
  return [{ kind: 'environment', at: place, name, environment, holds: environmentHolds(names), binds: 'environment' }];
}

export const isEmpty = (value: Value): boolean => value.kind === 'text' && value.text === '';

function environmentHolds(names: readonly Value[]): Gate['holds'] {
  if (names.some(isEmpty)) return unknown('its environment can come out empty, and then it runs without one');
  // What `A && 'production'` gives where A is not true.
  if (names.some((one) => one.kind === 'text' && one.text === 'false'))
    return unknown('its environment can come out as `false`, a name that GitHub creates without protection', 'online');
  const free = names.find((one) => one.kind !== 'text');
  if (free?.kind === 'input' && free.listed)
    return unknown('its environment is chosen among those of the repository by whoever starts it', 'online');
  return free
    ? unknown(
        `its environment is \`${show(free)}\`, which is known only when it runs; GitHub creates one that is not there, without protection`,
        'online',
      )
    : known(true);
}

function approvalSteps(job: StepsJob, { instance, moment, context }: Here): readonly Gate[] {
  return context.stepsThatWait(job).flatMap((step): Gate[] => {
    const scope = jobScope(instance, job, moment);
    if (isSwitchedOff(step.if?.text, scope)) return [];
    const at = { span: step.uses.at, route: ['jobs', job.id, 'steps', step.key] };
    const name = step.uses.text.split('@')[0] ?? '';
    return [{ kind: 'manual-approval', at, name, binds: 'path', ...stepHolds(step, name) }];
  });
}

function stepHolds(step: UsesStep, name: string): Pick<Gate, 'holds' | 'broken'> {
  if (step.continueOnError?.text === 'true') return { holds: known(false), broken: 'ignored' };
  if (step.if) return { holds: unknown(`the approval step \`${name}\` runs only where its condition holds`) };
  if (isSetOn(step))
    return { holds: unknown(`whether a refusal in the approval step \`${name}\` counts is decided when it runs`) };
  return {
    holds: step.beside ? unknown(`the approval step \`${name}\` runs beside others, which do not wait`) : known(true),
  };
}

/**
 * The gates of the jobs before this one, at any distance; `never` where one of these does not run at that moment, and so
 * this one does not either.
 */
export function neededGates(here: Here, job: Job): readonly Gate[] | 'never' {
  const needs = needsOf(here.instance.workflow.jobs);
  const { deciding } = askedAt(here);
  const gates: Gate[] = [];
  for (const needed of jobsBefore(job, needs)) {
    const runs = runsAt(here, needed);
    if (runs === false && !runsWithout(needed, 'skipped', job, needs, deciding)) return 'never';
    for (const gate of gatesInside(here, needed))
      gates.push({
        ...gate,
        kind: 'needed-job',
        name: `${needed.id} (${gate.name})`,
        binds: 'path',
        ...outcomeOf(gate, needed, runs, (ended) => runsWithout(needed, ended, job, needs, deciding)),
      });
  }
  return gates;
}

/** Jobs that ask, whose own conditions are looked at for what comes after them; behind more, these stay open. */
const MAX_ASKING = 8;

/** The jobs before this one that ask for approval, where it matters to this one whether and where they do. */
export function askingBefore(here: Here, job: Job): readonly Job[] {
  const needs = needsOf(here.instance.workflow.jobs);
  const asking = jobsBefore(job, needs).filter((needed) => gatesInside(here, needed).length > 0);
  if (asking.length > MAX_ASKING) return [];
  const { deciding } = askedAt(here);
  return asking.filter((one) => one.if === undefined || runsWithout(one, 'skipped', job, needs, deciding));
}

/** Whether a needed gate holds a job back: by what the job does when it was refused, cancelled, or did not run. */
function outcomeOf(
  gate: Gate,
  needed: Job,
  runs: boolean | undefined,
  goesOn: (ended: Outcome) => boolean,
): Pick<Gate, 'holds' | 'broken'> {
  if (runs === false) return { holds: known(false), broken: 'skipped' };
  if (goesOn('failure')) return { holds: known(false), broken: 'refused' };
  if (goesOn('cancelled')) return { holds: known(false), broken: 'cancelled' };
  if (isKnownToHold(gate) && mayFail(needed)) return { holds: unknown(`the job \`${needed.id}\` ${MAY_FAIL}`) };
  if (runs === true || !goesOn('skipped')) return { holds: gate.holds };
  const because = `the job \`${needed.id}\` asks only where its condition holds, and this job runs where it was skipped`;
  return { holds: unknown(because) };
}

/** What is asked again by every job behind: found once for a job at a moment. */
type Asked = Readonly<{ runs: Map<Job, boolean | undefined>; inside: Map<Job, readonly Gate[]>; deciding: Deciding }>;

const asked = new WeakMap<Instance, Map<string, Asked>>();

function askedAt(here: Here): Asked {
  const { instance, moment } = here;
  const ofInstance = asked.get(instance) ?? new Map<string, Asked>();
  asked.set(instance, ofInstance);
  const made = ofInstance.get(moment.key) ?? { runs: new Map(), inside: new Map(), deciding: decidingAt(here) };
  ofInstance.set(moment.key, made);
  return made;
}

/** Whether a job runs at a moment, as far as its own condition says. */
export function runsAt(here: Here, job: Job): boolean | undefined {
  if (!job.if) return true;
  const { runs } = askedAt(here);
  if (!runs.has(job))
    runs.set(job, isSwitchedOff(job.if.text, jobScope(here.instance, job, here.moment)) ? false : undefined);
  return runs.get(job);
}

function decidingAt(here: Here): Deciding {
  const { instance, moment } = here;
  return {
    key: `${instance.id} ${moment.key}`,
    isOff: (job) => runsAt(here, job) === false,
    decided: (job) => {
      const scope = jobScope(instance, job, moment);
      return (expression, { status, result }) => decided(expression, { ...scope, status, result });
    },
  };
}

/** A needed job guards what comes after only if its environment is not plainly of a lower tier. */
function gatesInside(here: Here, job: Job): readonly Gate[] {
  const { inside } = askedAt(here);
  const known = inside.get(job);
  if (known) return known;
  const called = job.kind === 'call' ? calledAt(here, job) : undefined;
  const gates = called
    ? gatesWithin(called)
    : ownGates(here, job).filter(({ kind, environment }) => kind !== 'environment' || !isLower(environment, here));
  inside.set(job, gates);
  return gates;
}

function calledAt(here: Here, job: CallJob): Here | undefined {
  const { instance, moment } = here;
  const called = instance.calls.get(job.id);
  return called && { ...here, instance: called, moment: momentBehind(moment, { instance, job }, called) };
}

function isLower(environment: Value | undefined, { context }: Here): boolean {
  const tiers = environment ? tiersOfValue(environment, context.tiers) : [];
  return tiers.length > 0 && !tiers.includes('production');
}

/** Every gate of a called workflow, named once. */
function gatesWithin(here: Here): readonly Gate[] {
  const gates = here.instance.workflow.jobs.flatMap((one) => gatesOfInner(here, one));
  return [...new Map(gates.map((gate) => [keyOfGate(gate), gate])).values()];
}

function gatesOfInner(here: Here, job: Job): readonly Gate[] {
  if (runsAt(here, job) === false) return [];
  const doubt = job.if ? MAY_SKIP : mayFail(job) ? unknown(`the job \`${job.id}\` ${MAY_FAIL}`) : undefined;
  return gatesInside(here, job).map((gate) => (doubt && isKnownToHold(gate) ? { ...gate, holds: doubt } : gate));
}

const MAY_FAIL = 'asks, and has `continue-on-error`: whether what needs it waits when it is refused is not known';

const isSetOn = ({ continueOnError }: Readonly<{ continueOnError?: Text }>): boolean =>
  continueOnError !== undefined && continueOnError.text !== 'false';

const mayFail = (job: Job): boolean => job.kind === 'steps' && isSetOn(job);

/** A call succeeds though a job in it was skipped. */
const MAY_SKIP = unknown('the job that asks has a condition, and the call goes on where that does not hold');

const isKnownToHold = ({ holds }: Gate): boolean => holds.known && holds.value;

/** What makes two gates the same. */
export const keyOfGate = ({ kind, name, at: { span }, holds, broken }: Gate): string =>
  [kind, name, span.file, span.line, span.column, holds.known ? holds.value : holds.because, broken ?? ''].join('|');
