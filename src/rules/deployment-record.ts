import { bySpan, type Place } from '../model/place.ts';
import type { JobRef, Route, World } from '../model/world.ts';

/** What makes a deployment on GitHub of a job's work: a step of it, its environment, or a job that asks before it. */
export function deploymentRecord(
  job: JobRef,
  routes: readonly Route[],
  { jobs, records }: World,
): Readonly<{ at: Place; because: string }> | undefined {
  const recorder = records.find((one) => one.job.id === job.id);
  if (recorder) return { at: recorder.at, because: 'a step creates a deployment' };
  if (job.environment)
    return job.environment.record
      ? { at: job.environment.at, because: 'its environment records a deployment' }
      : undefined;
  const asking = routes.flatMap(({ gates }) => gates).filter(({ kind }) => kind === 'needed-job');
  const before = jobs.find(
    ({ environment }) => environment?.record === true && asking.some(({ at }) => isSame(at, environment.at)),
  );
  return before?.environment
    ? { at: before.environment.at, because: `the job \`${before.job}\` before it records a deployment` }
    : undefined;
}

const isSame = (a: Place, b: Place): boolean => bySpan(a.span, b.span) === 0;
