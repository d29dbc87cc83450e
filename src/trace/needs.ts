import type { Job } from '../model/workflow.ts';
import { runsAfter } from './conditions.ts';

export type JobsById = ReadonlyMap<string, Job>;

export const jobsById = (jobs: readonly Job[]): JobsById => new Map(jobs.map((one) => [one.id.toLowerCase(), one]));

/** Every job that must end before this one starts, at any distance, the nearest first. */
export function jobsBefore(job: Job, jobs: JobsById): readonly Job[] {
  const found = new Map<string, Job>();
  const waiting: Job[] = [job];
  for (let from = waiting.shift(); from; from = waiting.shift()) {
    for (const { text } of from.needs) {
      const needed = jobs.get(text.toLowerCase());
      if (!needed || needed.id === job.id || found.has(needed.id)) continue;
      found.set(needed.id, needed);
      waiting.push(needed);
    }
  }
  return [...found.values()];
}

/** Whether a job can run although one of the jobs before it was refused or skipped. */
export function runsWithout(gate: Job, outcome: 'failure' | 'skipped', job: Job, jobs: JobsById): boolean {
  const known = new Map<string, boolean>([[gate.id, false]]);
  const runs = (one: Job): boolean => {
    const seen = known.get(one.id);
    if (seen !== undefined) return seen;
    // Holds while the jobs before are asked, so that a circle of needs ends.
    known.set(one.id, false);
    const answer =
      !jobsBefore(one, jobs).some(({ id }) => id === gate.id) ||
      runsAfter(outcome, one.if?.text, {
        needs: one.needs.map(({ text }) => text),
        ended: (needed) => {
          const found = jobs.get(needed.toLowerCase());
          if (!found || runs(found)) return undefined;
          return found.id === gate.id ? outcome : 'skipped';
        },
      });
    known.set(one.id, answer);
    return answer;
  };
  return runs(job);
}
