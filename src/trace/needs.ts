import type { Job } from '../model/workflow.ts';
import type { Expression } from '../parse/expression.ts';
import { type Ended, type Outcome, runsAfter } from './conditions.ts';

/** The jobs of a workflow and what they need. */
export type Needs = Readonly<{
  byId: ReadonlyMap<string, Job>;
  /** What each job names in `needs:`. */
  before: ReadonlyMap<Job, readonly Job[]>;
  /** Each job after those it needs; jobs that need each other, which GitHub refuses, come last. */
  order: readonly Job[];
  /** For a gate and how it ended: the jobs that can run all the same. */
  running: Map<string, ReadonlySet<Job>>;
}>;

const known = new WeakMap<readonly Job[], Needs>();

/** Found once for the jobs of a workflow. */
export function needsOf(jobs: readonly Job[]): Needs {
  const seen = known.get(jobs);
  if (seen) return seen;
  const byId = new Map(jobs.map((one) => [one.id.toLowerCase(), one]));
  const before = new Map(jobs.map((one) => [one, neededBy(one, byId)]));
  const made: Needs = { byId, before, order: orderOf(jobs, before), running: new Map() };
  known.set(jobs, made);
  return made;
}

const neededBy = (job: Job, byId: Needs['byId']): readonly Job[] =>
  job.needs.flatMap(({ text }) => byId.get(text.toLowerCase()) ?? []);

function orderOf(jobs: readonly Job[], before: Needs['before']): readonly Job[] {
  const waiting = new Map(jobs.map((one) => [one, new Set(before.get(one))]));
  const dependents = new Map<Job, Job[]>(jobs.map((one) => [one, []]));
  for (const [one, needed] of waiting) for (const other of needed) dependents.get(other)?.push(one);
  const order = jobs.filter((one) => waiting.get(one)?.size === 0);
  for (const done of order) {
    for (const one of dependents.get(done) ?? []) {
      const left = waiting.get(one);
      left?.delete(done);
      if (left?.size === 0) order.push(one);
    }
  }
  const placed = new Set(order);
  return [...order, ...jobs.filter((one) => !placed.has(one))];
}

/** Every job that must end before this one starts, at any distance, the nearest first. */
export function jobsBefore(job: Job, { before }: Needs): readonly Job[] {
  const found = new Set<Job>([job]);
  for (const from of found) for (const needed of before.get(from) ?? []) found.add(needed);
  found.delete(job);
  return [...found];
}

/** What is decided about the conditions of jobs at one moment, and a key for the moment. */
export type Deciding = Readonly<{
  key: string;
  /** Whether a job surely does not run, however the jobs before it end. */
  isOff: (job: Job) => boolean;
  decided: (job: Job) => (expression: Expression, ended: Ended) => boolean | undefined;
}>;

/** Whether a job can run although one of the jobs before it was refused, cancelled or skipped. */
export function runsWithout(gate: Job, outcome: Outcome, job: Job, needs: Needs, at: Deciding): boolean {
  const key = `${outcome} ${gate.id} ${at.key}`;
  const running = needs.running.get(key) ?? jobsRunning(gate, outcome, needs, at);
  needs.running.set(key, running);
  return running.has(job);
}

/** One pass in the order of needs, so that how a job ended is known before any job asks for it. */
function jobsRunning(gate: Job, outcome: Outcome, { byId, before, order }: Needs, at: Deciding): ReadonlySet<Job> {
  const behind = new Set<Job>([gate]);
  const behindOff = new Set<Job>();
  const stopped = new Set<Job>([gate]);
  const ended = (needed: string): Outcome | undefined => {
    const found = byId.get(needed.toLowerCase());
    if (!found || !stopped.has(found)) return undefined;
    return found === gate ? outcome : 'skipped';
  };
  for (const one of order) {
    if (one === gate) continue;
    const needed = before.get(one) ?? [];
    const isOff = at.isOff(one);
    if (needed.some((other) => behind.has(other))) behind.add(one);
    if (isOff || needed.some((other) => behindOff.has(other))) behindOff.add(one);
    if (!behind.has(one) && !behindOff.has(one)) continue;
    const needs = one.needs.map(({ text }) => text);
    const how = behind.has(one) ? outcome : 'skipped';
    if (isOff || !runsAfter(how, one.if?.text, { needs, ended, decided: at.decided(one) })) stopped.add(one);
  }
  return new Set(order.filter((one) => !stopped.has(one)));
}
