import type { History } from '../model/history.ts';
import { bySpan, type Known, type Place, unknown } from '../model/place.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import type { Expectations } from '../model/expectations.ts';
import type { Permissions, Workflow } from '../model/workflow.ts';
import type { Tier } from '../model/identity.ts';
import { texts } from '../model/value.ts';
import type { EnvironmentName, NotSeen, OpenSecret, SecretReads, WorkflowName, World } from '../model/world.ts';
import { stepsThatWait } from './approvals.ts';
import type { Callables } from './callables.ts';
import type { FileAt } from './follow.ts';
import { inheritancesOf, openSecretsOf, secretReadsOf } from './inheritances.ts';
import type { Instance } from './instance.ts';
import { instancesOf, type LostCall } from './instances.ts';
import { type TracedJob, traceJob, type TraceContext } from './job.ts';
import { asUnseen } from './unseen.ts';
import type { HasResources } from './modules.ts';
import { runnersOf } from './runners.ts';
import type { Run } from './runs.ts';
import { scansOf } from './scans.ts';
import type { ActionAt } from './steps.ts';
import { type TierNames, tiersOfStage } from './tiers.ts';
import { noWaysYet, waysTo } from './ways.ts';

export type WorldInput = Readonly<{
  workflows: readonly Workflow[];
  callables: Callables;
  actionAt: ActionAt;
  fileAt: FileAt;
  hasResources: HasResources;
  manifest: Known<Manifest>;
  history?: Known<History>;
  settings: Settings;
  expects: Expectations;
  tiers: TierNames;
  asOf: string;
  /** Workflows of which something was not read. */
  unread?: readonly string[];
}>;

/** The world, and beside it what only lists and explanations ask for. */
export type Traced = Readonly<{
  world: World;
  runs: readonly Run[];
  /** Each by name; a workflow on any branch can read them too. */
  openSecrets: () => readonly OpenSecret[];
}>;

/** Traces every job of every workflow, as it is started and as it is called. */
export function traceWorld({
  workflows,
  callables,
  actionAt,
  fileAt,
  hasResources,
  manifest,
  history = HISTORY_NOT_ASKED,
  settings,
  expects,
  tiers,
  asOf,
  unread = [],
}: WorldInput): Traced {
  const { list, notSeen } = instancesOf(workflows, callables);
  const context: TraceContext = {
    tiers,
    actionAt,
    fileAt,
    hasResources,
    isGiven: callables.isGiven,
    own: callables.own,
    ways: noWaysYet(),
    stepsThatWait,
  };
  const jobs = list.flatMap((instance) => jobsOf(instance, context));
  const world: World = {
    asOf,
    jobs: jobs.map(({ ref }) => ref),
    workflows: workflows.map(nameOf),
    deliveries: jobs.flatMap(({ deliveries }) => deliveries),
    credentials: jobs.flatMap(({ credentials }) => credentials),
    approvals: jobs.flatMap(({ approvals }) => approvals),
    approvalLists: jobs.flatMap(({ approvalLists }) => approvalLists),
    inheritances: inheritancesOf(list),
    lasting: jobs.flatMap(({ lasting }) => lasting),
    records: jobs.flatMap(({ records }) => records),
    agents: jobs.flatMap(({ agents }) => agents),
    // Most scans have neither, and nothing else asks.
    secretReads:
      settings.live.known || manifest.known ? withUnread(secretReadsOf(list), unread) : { names: [], more: NOT_READ },
    scans: list.flatMap(scansOf),
    runners: list.flatMap((instance) => runnersOf(instance, context)),
    environments: environmentNames(jobs, manifest, tiers),
    unread: jobs.flatMap((job) => job.unread),
    manifest,
    history,
    settings,
    expects,
    literals: [...new Set(jobs.flatMap(({ literals }) => literals))].sort(),
    notSeen: distinct([...notSeen.map((lost) => lostCall(lost, context)), ...jobs.flatMap((job) => job.notSeen)]),
  };
  return { world, runs: jobs.map(({ run }) => run), openSecrets: () => openSecretsOf(list) };
}

const lostCall = ({ by, ...lost }: LostCall, context: TraceContext): NotSeen =>
  asUnseen(lost, waysTo(by.instance, by.job, context));

function nameOf({ file, name, at, permissions, jobs }: Workflow): WorkflowName {
  const given = [{ permissions, route: [] }, ...jobs.map((job) => ({ ...job, route: ['jobs', job.id] }))];
  const [write] = given.flatMap((one) => placeOfWrite(one.permissions, [...one.route, 'permissions']));
  return {
    file,
    name: name?.text ?? file,
    at: { span: at, route: [] },
    ...(write && { writesPullRequests: write }),
  };
}

function placeOfWrite(permissions: Permissions, route: readonly string[]): readonly Place[] {
  if (permissions.kind === 'all') return permissions.access === 'write' ? [{ span: permissions.at, route }] : [];
  if (permissions.kind === 'default') return [];
  return permissions.scopes.flatMap(({ name, access, at }) =>
    name.toLowerCase() === 'pull-requests' && access === 'write' ? [{ span: at, route: [...route, name] }] : [],
  );
}

const HISTORY_NOT_ASKED = unknown('the history of the clone was not read; --history reads it', 'history');
const NOT_READ = unknown('which secrets are read was not asked');

const withUnread = (reads: SecretReads, [first]: readonly string[]): SecretReads =>
  first === undefined || reads.more ? reads : { ...reads, more: unknown(`${first} was not read, or not wholly`) };

const jobsOf = (instance: Instance, context: TraceContext) =>
  instance.workflow.jobs.flatMap((job) => (job.kind === 'steps' ? [traceJob(instance, job, context)] : []));

/** Every environment by its whole name, ignoring case: those that jobs name, and those that only the manifest does. */
function environmentNames(
  jobs: readonly TracedJob[],
  manifest: Known<Manifest>,
  names: TierNames,
): readonly EnvironmentName[] {
  const declared = new Map(
    manifest.known ? manifest.value.environments.map((one) => [one.name.toLowerCase(), one]) : [],
  );
  const found = new Map<string, EnvironmentName>();
  for (const { environment, ref } of jobs) {
    for (const name of environment ? texts(environment.value).filter((one) => one !== '') : []) {
      const key = name.toLowerCase();
      const known = found.get(key);
      const job = `${ref.file}#${ref.job}`;
      found.set(
        key,
        known
          ? { ...known, jobs: [...new Set([...known.jobs, job])].sort() }
          : {
              name,
              tier: declared.get(key)?.tier ?? stageTier(name, names),
              declared: declared.has(key),
              at: environment?.at ?? ref.at,
              jobs: [job],
            },
      );
    }
  }
  for (const [key, one] of declared) {
    if (!found.has(key))
      found.set(key, {
        name: one.name,
        tier: one.tier ?? stageTier(one.name, names),
        declared: true,
        at: one.at,
        jobs: [],
      });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const stageTier = (name: string, names: TierNames): Tier => tiersOfStage(name, names)[0] ?? 'unknown';

/** Many jobs and instances of a workflow miss the same thing at the same place, which is said once. */
function distinct(notSeen: readonly NotSeen[]): readonly NotSeen[] {
  const byPlace = new Map<string, readonly NotSeen[]>();
  for (const one of notSeen) {
    const key = `${one.because.because}\n${one.at.span.file}:${one.at.span.line}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
  }
  return [...byPlace.values()].flatMap(together).sort((a, b) => bySpan(a.at.span, b.at.span));
}

function together(all: readonly NotSeen[]): readonly NotSeen[] {
  const [first] = all;
  if (!first) return [];
  const subjects = new Set(all.map(({ subject }) => subject));
  const routes = all.flatMap((one) => one.routes ?? []);
  return [
    {
      ...first,
      ...(subjects.size > 1 && { subject: `${first.subject} and ${subjects.size - 1} more` }),
      ...(routes.length > 0 && { routes }),
    },
  ];
}
