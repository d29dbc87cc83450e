import { type EffectKind, TIERS, type Tier } from '../model/identity.ts';
import { secretsOf, show, texts } from '../model/value.ts';
import type { StepsJob, UsesStep } from '../model/workflow.ts';
import type {
  Approval,
  ApprovalList,
  CredentialUse,
  Delivery,
  EnvironmentUse,
  Gate,
  JobRef,
  NotSeen,
  Source,
} from '../model/world.ts';
import type {
  ApprovalListMeaning,
  ApprovalMeaning,
  CredentialMeaning,
  EffectMeaning,
  LoginMeaning,
  Meaning,
  Ref,
} from '../providers/provider.ts';
import { deliveryTiers, jobTiers } from './delivery-tiers.ts';
import { environmentUse, gatesOf, type GateContext } from './gates.ts';
import { chainOf, type Instance } from './instances.ts';
import { type Given, placeOf, resolve } from './refs.ts';
import { type Sighting, sightingsOf } from './sightings.ts';
import { looksReal, type SecretNames, sourceOf } from './sources.ts';
import { startsOfJob } from './starts.ts';
import { wordsOf } from './tiers.ts';
import { type ActionAt, type StepView, viewSteps } from './steps.ts';

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
}>;

export type TraceContext = GateContext & Readonly<{ actionAt: ActionAt }>;

/** Follows a job step by step. */
export function traceJob(instance: Instance, job: StepsJob, context: TraceContext): TracedJob {
  const { views, notSeen } = viewSteps(instance, job, context.actionAt);
  const ref = jobRef(instance, job);
  const sightings = views.flatMap(sightingsOf);
  const around: Around = {
    instance,
    job,
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
    notSeen,
    literals: credentials.flatMap(({ literals }) => literals),
  };
}

type Around = Readonly<{
  instance: Instance;
  job: StepsJob;
  ref: JobRef;
  context: TraceContext;
  secrets: SecretNames;
  gates: readonly Gate[];
}>;

/** What a job does to the outside with one account. */
const effectsWith = (account: string, deliveries: readonly Delivery[]): readonly EffectKind[] =>
  [...new Set(deliveries.filter((one) => one.account === account).map(({ effect }) => effect))].sort();

/** Whether an action holds the run until somebody on its list says yes. */
export const waitsForApproval = (step: UsesStep, actionMeans: (uses: string) => readonly Meaning[]): boolean =>
  actionMeans(step.uses.text).some((meaning) => meaning.is === 'approval-list');

const means =
  <K extends Meaning['is']>(is: K) =>
  (one: Sighting): one is Sighting<Extract<Meaning, { is: K }>> =>
    one.meaning.is === is;

function jobRef(instance: Instance, job: StepsJob): JobRef {
  const environment = environmentUse(instance, job);
  return {
    id: `${instance.id}#${job.id}`,
    file: instance.workflow.file,
    job: job.id,
    at: { span: job.at, route: ['jobs', job.id] },
    chain: chainOf(instance),
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

type Held = Readonly<{
  use: Omit<CredentialUse, 'tiers' | 'effects'>;
  sighting: Sighting;
  literals: readonly string[];
}>;

function credentialsOf(sightings: readonly Sighting[], around: Around): readonly Held[] {
  const stored = sightings.filter(means('credential')).flatMap((sighting) => heldCredential(sighting, around) ?? []);
  const logins = sightings.filter(means('login')).flatMap((sighting) => heldLogin(sighting, around) ?? []);
  const minted = sightings.filter(means('token-mint')).flatMap((sighting) => heldLogin(sighting, around) ?? []);
  return [...stored, ...logins, ...minted];
}

const given = (refs: readonly Ref[], { view, site }: Sighting): readonly Given[] =>
  refs.flatMap((ref) => resolve(ref, view, site) ?? []);

function heldCredential(sighting: Sighting<CredentialMeaning>, around: Around): Held | undefined {
  const { meaning } = sighting;
  const found = given(meaning.value, sighting).flatMap((one) => {
    const source = sourceOf(one.value, around.secrets);
    return source ? [{ ...one, source }] : [];
  });
  const [worst] = [...found].sort((a, b) => rank(a.source) - rank(b.source));
  if (!worst) return undefined;
  const principal = meaning.principal && resolve(meaning.principal, sighting.view, sighting.site);
  const literal = principal?.value.kind === 'text' && worst.source.kind === 'minted';
  const elsewhere = (meaning.elsewhere ?? []).some((ref) => resolve(ref, sighting.view, sighting.site) !== undefined);
  return {
    sighting,
    literals: found.flatMap(({ value, source }) =>
      source.kind === 'literal' && !source.dummy ? texts(value).filter(looksReal) : [],
    ),
    use: {
      ...common(sighting, around),
      at: found.find(({ source }) => source.kind === worst.source.kind)?.at ?? worst.at,
      name: meaning.name,
      by: meaning.by,
      opens: meaning.opens,
      source: worst.source,
      account: literal && principal ? show(principal.value) : accountOf(worst.source, worst),
      literalAccount: literal,
      ...(meaning.instead && !elsewhere ? { instead: meaning.instead } : {}),
      ...(meaning.none ? { none: meaning.none } : {}),
    },
  };
}

const RANK: readonly Source['kind'][] = [
  'literal',
  'stored',
  'handed-in',
  'unknown',
  'variable',
  'minted',
  'workflow-token',
];
const rank = (source: Source): number => RANK.indexOf(source.kind);

/** A login's account is its principal: in full where it is written out, by the name of what holds it where it is not. */
function heldLogin(
  sighting: Sighting<LoginMeaning | Extract<Meaning, { is: 'token-mint' }>>,
  around: Around,
): Held | undefined {
  const { meaning } = sighting;
  const ref = meaning.principal.find((one) => resolve(one, sighting.view, sighting.site) !== undefined);
  const principal = ref && resolve(ref, sighting.view, sighting.site);
  if (!ref || !principal) return undefined;
  return {
    sighting,
    literals: [],
    use: {
      ...common(sighting, around),
      at: principal.at,
      name: meaning.name,
      by: meaning.by,
      opens: meaning.opens,
      source: { kind: 'minted', by: meaning.name },
      account: show(principal.value),
      // A fixed text only says that there is one: whose it is, the registry knows.
      literalAccount: principal.value.kind === 'text' && !('fixed' in ref),
    },
  };
}

const common = ({ view, provider }: Sighting, { ref }: Around) => ({
  job: ref,
  step: view.step.key,
  also: [],
  provider: provider.title,
});

function accountOf(source: Source, { value }: Given): string {
  if (source.kind === 'stored' || source.kind === 'handed-in') {
    const names = secretsOf(value);
    return names.length > 1 ? names.map((name) => `secrets.${name}`).join(' | ') : `secrets.${source.secret}`;
  }
  if (source.kind === 'literal') return 'a literal value';
  return source.kind === 'workflow-token' ? 'github.token' : show(value);
}

/** One use for each credential and account of a job; the places of the others stay beside it. */
function merge(uses: readonly CredentialUse[]): readonly CredentialUse[] {
  const byAccount = new Map<string, CredentialUse>();
  for (const use of uses) {
    const key = [use.provider, use.name, use.account, use.source.kind].join('\n');
    const first = byAccount.get(key);
    byAccount.set(key, first ? { ...first, also: [...first.also, use.at] } : use);
  }
  return [...byAccount.values()];
}

function deliveriesOf(sightings: readonly Sighting[], held: readonly Held[], around: Around): readonly Delivery[] {
  const gone = new Set(sightings.filter(means('throwaway')).map(({ meaning }) => meaning.what));
  const found: Delivery[] = [];
  for (const sighting of sightings.filter(means('effect'))) {
    if (isThrownAway(sighting, gone)) continue;
    const delivery = deliveryOf(sighting, accountFor(sighting, sightings, held), found.length, around);
    if (!isBackup(delivery, around)) found.push(delivery);
  }
  return found;
}

/** What runs against a cluster, cloud or registry that lives and dies in the job changes nothing outside. */
function isThrownAway({ provider }: Sighting, gone: ReadonlySet<string>): boolean {
  if (gone.has('cluster') && provider.id === 'kubernetes') return true;
  return gone.has('cloud') && provider.id === 'aws';
}

/** A job that is called a backup copies something away; it ships nothing, whatever the command it does it with. */
function isBackup({ effect, tierFrom }: Delivery, { instance: { workflow }, job }: Around): boolean {
  if (effect !== 'deploy' || tierFrom === 'effect') return false;
  const titles = [job.id, job.name?.text ?? '', workflow.name?.text ?? '', workflow.file];
  return titles.some((title) => wordsOf(title).some((word) => word === 'backup' || word === 'backups'));
}

function deliveryOf(
  sighting: Sighting<EffectMeaning>,
  held: Held | undefined,
  ordinal: number,
  around: Around,
): Delivery {
  const { meaning, view, site } = sighting;
  const { instance, job, ref, context, gates } = around;
  const names = context.tiers;
  const inEnvironment = ref.environment ? jobTiers(ref.environment.value, { instance, job, names }) : [];
  const read =
    inEnvironment.length > 0
      ? {
          tiers: inEnvironment,
          tierBecause: `its environment is \`${ref.environment ? show(ref.environment.value) : ''}\``,
          tierFrom: 'effect' as const,
        }
      : deliveryTiers(meaning, view, site, { instance, job, names });
  const [target] = given(meaning.target ?? [], sighting);
  return {
    id: `${ref.id}:${meaning.effect}${ordinal === 0 ? '' : `:${ordinal + 1}`}`,
    job: ref,
    at: placeOf(view, site?.command),
    step: view.step.key,
    effect: meaning.effect,
    does: meaning.does,
    reversible: meaning.reversible,
    public: meaning.public ?? (meaning.effect === 'publish' || meaning.effect === 'release'),
    ...(target ? { target: target.value } : {}),
    ...read,
    gates,
    starts: startsOfJob(instance, job),
    account: held?.use.account ?? '',
    authentication: held?.use.by ?? '',
  };
}

/** The account an effect acts with: one given to the same step, else the last login before it, of its own vendor first. */
function accountFor(effect: Sighting, sightings: readonly Sighting[], held: readonly Held[]): Held | undefined {
  const until = sightings.indexOf(effect);
  const before = held.filter(({ sighting }) => sightings.indexOf(sighting) < until || sighting.view === effect.view);
  const own = before.filter(({ sighting }) => sighting.provider.id === effect.provider.id);
  return (
    own.findLast(({ sighting }) => sighting.view === effect.view) ??
    own.at(-1) ??
    before.findLast(({ use }) => use.opens === 'cloud') ??
    before.at(-1)
  );
}

function reachedTiers(deliveries: readonly Delivery[], { instance, job, ref, context }: Around): readonly Tier[] {
  const reached = new Set(deliveries.flatMap(({ tiers }) => tiers));
  if (reached.size > 0) return TIERS.filter((tier) => reached.has(tier));
  return jobTiers(ref.environment?.value, { instance, job, names: context.tiers });
}

function approvalOf(sighting: Sighting<ApprovalMeaning>, { instance, job, ref, secrets }: Around): Approval {
  const { meaning, view, site } = sighting;
  const [token] = given(meaning.token, sighting);
  const source = token && sourceOf(token.value, secrets);
  const condition = [job.if?.text, stepCondition(view)].filter((one) => one !== undefined).join(' && ');
  return {
    job: ref,
    step: view.step.key,
    at: placeOf(view, site?.command),
    of: meaning.of,
    does: meaning.does,
    token:
      source ??
      (meaning.otherwise === 'workflow-token'
        ? { kind: 'workflow-token' }
        : { kind: 'unknown', because: { known: false, because: 'the step names no token', settle: 'nothing' } }),
    starts: startsOfJob(instance, job),
    condition,
  };
}

const stepCondition = ({ step }: StepView): string | undefined => step.if?.text;

function approvalListOf(sighting: Sighting<ApprovalListMeaning>, { ref }: Around): ApprovalList | undefined {
  const { meaning, view, site } = sighting;
  const approvers = resolve(meaning.approvers, view, site);
  if (!approvers) return undefined;
  const exclude = meaning.excludesInitiator;
  const set = exclude && resolve({ input: exclude.input }, view, site);
  return {
    job: ref,
    step: view.step.key,
    at: approvers.at,
    approvers: approvers.value,
    excludesInitiator: exclude ? (set ? show(set.value) : exclude.default) === exclude.is : undefined,
    excludeInput: exclude?.input,
  };
}
