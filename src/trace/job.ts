import type { StepsJob } from '../model/workflow.ts';
import type {
  Approval,
  ApprovalList,
  CredentialUse,
  Delivery,
  EnvironmentUse,
  JobRef,
  Lasting,
  NotSeen,
} from '../model/world.ts';
import { ambientIdentities } from './ambient.ts';
import { approvalListOf, approvalOf } from './approvals.ts';
import { type Around, means } from './around.ts';
import { credentialsOf, effectsWith, merge } from './credentials.ts';
import { deliveriesOf, reachedTiers } from './deliveries.ts';
import type { FileAt } from './follow.ts';
import { environmentUse, gatesOf, type GateContext, weakestCaller } from './gates.ts';
import type { Instance } from './instance.ts';
import { chainOf } from './instances.ts';
import { lastingOf } from './lasting.ts';
import { sightingsOf } from './sightings.ts';
import type { SecretNames } from './sources.ts';
import { type ActionAt, viewSteps } from './steps.ts';

/** What one job of one instance does, with which credentials, behind which gates. */
export type TracedJob = Readonly<{
  deliveries: readonly Delivery[];
  credentials: readonly CredentialUse[];
  approvals: readonly Approval[];
  approvalLists: readonly ApprovalList[];
  environment: EnvironmentUse | undefined;
  ref: JobRef;
  notSeen: readonly NotSeen[];
  literals: readonly string[];
  lasting: readonly Lasting[];
}>;

export type TraceContext = GateContext & Readonly<{ actionAt: ActionAt; fileAt: FileAt }>;

/** Follows a job step by step. */
export function traceJob(instance: Instance, job: StepsJob, context: TraceContext): TracedJob {
  const { views, notSeen } = viewSteps(instance, job, context.actionAt, context.fileAt);
  const ref = jobRef(instance, job, context);
  const sightings = views.flatMap(sightingsOf);
  const around: Around = {
    instance,
    job,
    views,
    ref,
    context,
    secrets: secretNames(instance),
    gates: gatesOf(instance, job, context),
  };
  const credentials = credentialsOf(sightings, around);
  const deliveries = deliveriesOf(sightings, credentials, around);
  const tiers = reachedTiers(deliveries, around);
  return {
    deliveries,
    credentials: merge(
      credentials.map(({ use }) => ({ ...use, tiers, effects: effectsWith(use.account, deliveries) })),
    ),
    approvals: sightings.filter(means('approval')).map((one) => approvalOf(one, around)),
    approvalLists: sightings.filter(means('approval-list')).flatMap((one) => approvalListOf(one, around) ?? []),
    environment: ref.environment,
    ref,
    notSeen: [...notSeen, ...ambientIdentities(deliveries)],
    literals: credentials.flatMap(({ literals }) => literals),
    lasting: lastingOf(sightings, credentials, around),
  };
}

function jobRef(instance: Instance, job: StepsJob, context: TraceContext): JobRef {
  const environment = environmentUse(instance, job);
  return {
    id: `${instance.id}#${job.id}`,
    file: instance.workflow.file,
    job: job.id,
    at: { span: job.at, route: ['jobs', job.id] },
    chain: chainOf(instance, (called) => weakestCaller(called, context)),
    ...(environment ? { environment } : {}),
  };
}

/** Where nobody in the repository calls a workflow, the secrets it declares come from callers elsewhere. */
function secretNames({ workflow, starts }: Instance): SecretNames {
  const declared =
    starts.length > 0 && starts.every(({ event }) => event === 'workflow_call')
      ? workflow.on.flatMap(({ secrets }) => secrets.map(({ name }) => name.toLowerCase()))
      : [];
  return { handedIn: (secret) => declared.includes(secret.toLowerCase()) };
}
