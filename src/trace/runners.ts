import { alternatives, type Value } from '../model/value.ts';
import type { StepsJob } from '../model/workflow.ts';
import type { RunnerUse } from '../model/world.ts';
import { evaluateText } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { chainOf } from './instances.ts';
import { jobRef } from './job-ref.ts';
import { jobScope } from './job-scope.ts';
import { startedBy } from './started-by.ts';
import { type WayContext, waysTo } from './ways.ts';

/** The label that GitHub gives every machine of one's own, and no other; any other name may be one that it hosts. */
const OWN = 'self-hosted';

/** The jobs that surely run on a machine of one's own, with what starts them; what else they ask for is known in full. */
export const runnersOf = (instance: Instance, context: WayContext): readonly RunnerUse[] =>
  instance.workflow.jobs.flatMap((job) => (job.kind === 'steps' ? usesOf(instance, job, context) : []));

function usesOf(instance: Instance, job: StepsJob, context: WayContext): readonly RunnerUse[] {
  const [first] = job.runsOn;
  const asked = labelsAsked(instance, job).filter((labels) => labels.includes(OWN));
  if (asked.length === 0 || !first) return [];
  const ways = waysTo(instance, job, context);
  const starts = startedBy(ways);
  const ref = jobRef(instance, job, ways[0]?.chain ?? chainOf(instance));
  const group = job.runnerGroup && textOf(evaluateText(job.runnerGroup, jobScope(instance, job)));
  if (ways.length === 0 || (job.runnerGroup && group === undefined)) return [];
  const at = { span: first.at, route: ['jobs', job.id, 'runs-on'] };
  return asked.map((labels) => ({ job: ref, at, labels, ...(group === undefined ? {} : { group }), starts }));
}

/** Each set of labels a job can ask for. One text alone may be several by a matrix; in a list each has to be known. */
function labelsAsked(instance: Instance, job: StepsJob): readonly (readonly string[])[] {
  const scope = jobScope(instance, job);
  const values = job.runsOn.filter((one) => one !== job.runnerGroup).map((one) => evaluateText(one, scope));
  const [only] = values;
  if (only && values.length === 1)
    return alternatives(only)
      .flatMap((one) => textOf(one) ?? [])
      .map((label) => [label]);
  const labels = values.flatMap((one) => textOf(one) ?? []);
  return labels.length === values.length ? [[...new Set(labels)].sort()] : [];
}

/** GitHub ignores case in labels. */
const textOf = (value: Value): string | undefined => (value.kind === 'text' ? value.text.toLowerCase() : undefined);
