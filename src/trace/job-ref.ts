import type { Related } from '../model/judgement.ts';
import type { Job } from '../model/workflow.ts';
import type { EnvironmentUse, JobRef } from '../model/world.ts';
import type { Instance } from './instance.ts';
import { jobsBefore, needsOf } from './needs.ts';
import { tokenAccess } from './token-access.ts';

/** A job of an instance, as everything traced in it names it. */
export const jobRef = (
  instance: Instance,
  job: Job,
  chain: readonly Related[],
  environment?: EnvironmentUse,
): JobRef => ({
  id: `${instance.id}#${job.id}`,
  file: instance.workflow.file,
  job: job.id,
  at: { span: job.at, route: ['jobs', job.id] },
  chain,
  token: tokenAccess(instance, job),
  waitsFor: jobsBefore(job, needsOf(instance.workflow.jobs)).map(({ id }) => id),
  ...(environment ? { environment } : {}),
});
