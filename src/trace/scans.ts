import { known, type Known, unknown } from '../model/place.ts';
import { texts } from '../model/value.ts';
import type { Job } from '../model/workflow.ts';
import type { ScanStep } from '../model/world.ts';
import { evaluateText } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { chainOf } from './instances.ts';
import { jobRef } from './job-ref.ts';
import { jobScope } from './job-scope.ts';

/** The steps of a workflow that run this scan, wherever its action was taken from. */
export const scansOf = (instance: Instance): readonly ScanStep[] =>
  instance.workflow.jobs.flatMap((job) => {
    const step =
      job.kind === 'steps' ? job.steps.find((one) => one.kind === 'uses' && isScan(one.uses.text)) : undefined;
    if (step?.kind !== 'uses') return [];
    const started = startedHere(instance, new Set());
    return [
      {
        job: jobRef(instance, job, chainOf(instance)),
        at: { span: step.uses.at, route: ['jobs', job.id, 'steps', step.key, 'uses'] },
        checks: checkNames(instance, job),
        files: [...new Set(started.map(({ workflow }) => workflow.file))].sort(),
        onPullRequests: started.some(({ moments }) => moments.some(({ start }) => ASKED_BEFORE_MERGE.has(start.event))),
      },
    ];
  });

const isScan = (uses: string): boolean =>
  uses.includes('@') &&
  uses.toLowerCase().includes('/countersign@') &&
  /^[\w.-]+\/countersign@\S+$/iu.test(uses.trim());

const ASKED_BEFORE_MERGE = new Set(['pull_request', 'pull_request_target', 'merge_group']);

/** The workflows that are started by themselves and lead here. */
function startedHere(instance: Instance, seen: Set<Instance>): readonly Instance[] {
  if (seen.has(instance)) return [];
  seen.add(instance);
  return [
    ...(instance.moments.length > 0 ? [instance] : []),
    ...instance.from.flatMap((caller) => startedHere(caller.instance, seen)),
  ];
}

/**
 * The check of a called job is `caller / job`. A job of a matrix has its values behind its name.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/about-status-checks
 */
function checkNames(instance: Instance, job: Job): Known<readonly string[]> {
  const [own, before] = [ownNames(instance, job), prefixes(instance)];
  if (!own.known) return own;
  return before.known ? known(before.value.flatMap((prefix) => own.value.map((name) => prefix + name))) : before;
}

/** Where many calls lead to a job, nobody requires each of its checks. */
const MAX_PREFIXES = 64;

const found = new WeakMap<Instance, Known<readonly string[]>>();

/** What stands before the name of a check, for each way that calls lead to its workflow: found once, however many there are. */
function prefixes(instance: Instance): Known<readonly string[]> {
  const answer = found.get(instance) ?? findPrefixes(instance);
  found.set(instance, answer);
  return answer;
}

function findPrefixes({ from, moments }: Instance): Known<readonly string[]> {
  const above = from.map((caller) => checkNames(caller.instance, caller.job));
  const [lost] = above.flatMap((one) => (one.known ? [] : [one]));
  if (lost) return lost;
  const called = above.flatMap((one) => (one.known ? one.value : [])).map((name) => `${name} / `);
  if (called.length > MAX_PREFIXES) return unknown(`more than ${MAX_PREFIXES} calls lead to it`);
  return known([...(moments.length > 0 || from.length === 0 ? [''] : []), ...called]);
}

function ownNames(instance: Instance, job: Job): Known<readonly string[]> {
  if (job.matrix) return unknown(`job \`${job.id}\` is one of a matrix, and what its checks are called hangs on that`);
  if (!job.name) return known([job.id]);
  const names = texts(evaluateText(job.name, jobScope(instance, job)));
  return names.length > 0 ? known(names) : unknown(`what job \`${job.id}\` is called hangs on an expression`);
}
