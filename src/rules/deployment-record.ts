import type { Place } from '../model/place.ts';
import type { JobRef, World } from '../model/world.ts';

/** What makes a deployment on GitHub of a job's work: a step of it, its environment, or a job before it. */
export function deploymentRecord(
  job: JobRef,
  { jobs, records }: World,
): Readonly<{ at: Place; because: string }> | undefined {
  const recorder = records.find((one) => one.job.id === job.id);
  if (recorder) return { at: recorder.at, because: 'a step creates a deployment' };
  if (job.environment)
    return job.environment.record
      ? { at: job.environment.at, because: 'its environment records a deployment' }
      : undefined;
  const before = jobs.find(
    (one) => one.file === job.file && job.waitsFor.includes(one.job) && one.environment?.record === true,
  );
  return before?.environment
    ? { at: before.environment.at, because: `the job \`${before.job}\` before it records a deployment` }
    : undefined;
}
