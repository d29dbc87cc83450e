import { TIERS, type Tier } from '../model/identity.ts';
import { alternatives, show, type Value } from '../model/value.ts';
import type { StepsJob } from '../model/workflow.ts';
import type { Delivery, Gate } from '../model/world.ts';
import type { EffectMeaning, Ref } from '../providers/provider.ts';
import type { Instance } from './instance.ts';
import { jobScope } from './job-scope.ts';
import type { Moment } from './moments.ts';
import { givenEnv, resolve, type Site } from './refs.ts';
import type { StepView } from './step-view.ts';
import { type TierNames, tiersOfStage, tiersOfTitle, tiersOfValue } from './tiers.ts';

export type TierReading = Pick<Delivery, 'tiers' | 'tierBecause' | 'tierFrom'>;
export type Around = Readonly<{
  instance: Instance;
  job: StepsJob;
  names: TierNames;
  moment: Moment | undefined;
  gates: readonly Gate[];
}>;

/** Variables that name the stage by custom. `NODE_ENV` and its kin name a way to build, and are not among them. */
const STAGE_VARIABLES = [
  'ENVIRONMENT',
  'ENV',
  'STAGE',
  'ENV_NAME',
  'ENVIRONMENT_NAME',
  'STAGE_NAME',
  'DEPLOY_ENV',
  'DEPLOY_ENVIRONMENT',
  'DEPLOYMENT_ENVIRONMENT',
  'TARGET_ENV',
  'TARGET_ENVIRONMENT',
  'TF_WORKSPACE',
  'TF_VAR_env',
  'TF_VAR_environment',
  'TF_VAR_stage',
  'environment',
  'env',
  'stage',
];

/**
 * The tiers an effect can reach, by the most particular evidence there is: what the effect is told, then what stands around
 * it, then what the job and workflow are called. Evidence that states no tier leaves the question to the next. Words that say
 * little in a path (`test`, `validation`) come after a variable that names the stage.
 */
export function deliveryTiers(
  meaning: EffectMeaning,
  view: StepView,
  site: Site | undefined,
  around: Around,
): TierReading {
  const told = fromRefs('stage', meaning.stage ?? [], view, site, around);
  if (told) return told;
  if (meaning.tier)
    return {
      tiers: meaning.tier === 'unknown' ? [] : [meaning.tier],
      tierBecause: 'that is what the step does by default or was told',
      tierFrom: 'effect',
    };
  const targets = meaning.target ?? [];
  return (
    fromRefs('target', targets, view, site, around, tiersOfTitle) ??
    fromStep(view, around) ??
    fromRefs('target', targets, view, site, around) ??
    fromTitles(around) ??
    fromGates(around) ??
    fromBranches(around) ??
    fromInputs(around) ?? { tiers: [], tierBecause: 'nothing names a stage', tierFrom: 'nothing' }
  );
}

/** What is known of a job that has no effect of its own: its environment, or what it is called. */
export function jobTiers(environment: Value | undefined, around: Around): readonly Tier[] {
  if (environment) return tiersOfValue(environment, around.names);
  return (fromTitles(around) ?? fromBranches(around))?.tiers ?? [];
}

const reading = (tiers: readonly Tier[], tierBecause: string, tierFrom: 'effect' | 'names'): TierReading | undefined =>
  tiers.length === 0 ? undefined : { tiers, tierBecause, tierFrom };

function fromRefs(
  word: string,
  refs: readonly Ref[],
  view: StepView,
  site: Site | undefined,
  { names }: Around,
  by = tiersOfStage,
): TierReading | undefined {
  for (const ref of refs) {
    const given = resolve(ref, view, site);
    const found =
      given && reading(tiersOfValue(given.value, names, by), `its ${word} is ${named(given.value)}`, 'effect');
    if (found) return found;
  }
  return undefined;
}

/** A value as a sentence has it: `staging` or `production`. */
export const named = (value: Value): string =>
  alternatives(value)
    .map((one) => `\`${show(one)}\``)
    .join(' or ');

const readings = new WeakMap<StepView, TierReading | 'none'>();

/** What the step as a whole says: the same for each of its commands. */
function fromStep(view: StepView, around: Around): TierReading | undefined {
  const known =
    readings.get(view) ??
    fromFolder(view, around, tiersOfTitle) ??
    fromVariables(view, around) ??
    fromFolder(view, around, tiersOfStage) ??
    'none';
  readings.set(view, known);
  return known === 'none' ? undefined : known;
}

function fromFolder(
  { step, commands }: StepView,
  { job, names }: Around,
  by: typeof tiersOfStage,
): TierReading | undefined {
  const folder = (step.kind === 'run' ? step.workingDirectory : undefined) ?? job.workingDirectory;
  const moved = commands
    .filter(({ program }) => program === 'cd')
    .flatMap(({ words }) => words.map(({ text }) => text));
  for (const name of [folder?.text ?? '', ...moved]) {
    const found = reading(by(name, names), `it runs in \`${name}\``, 'effect');
    if (found) return found;
  }
  return undefined;
}

function fromVariables(view: StepView, { names }: Around): TierReading | undefined {
  for (const name of STAGE_VARIABLES) {
    const given = givenEnv(name, view);
    const found = given && reading(tiersOfValue(given.value, names), `\`${name}\` is ${named(given.value)}`, 'effect');
    if (found) return found;
  }
  return undefined;
}

function fromTitles({ instance: { workflow }, job, names }: Around): TierReading | undefined {
  const titles: readonly (readonly [string, string])[] = [
    [job.id, `the job is called \`${job.id}\``],
    [job.name?.text ?? '', `the job is called \`${job.name?.text ?? ''}\``],
    [workflow.file.split('/').at(-1) ?? '', `the workflow is \`${workflow.file}\``],
    [workflow.name?.text ?? '', `the workflow is called \`${workflow.name?.text ?? ''}\``],
  ];
  for (const [title, because] of titles) {
    const found = reading(tiersOfTitle(title, names), because, 'names');
    if (found) return found;
  }
  return undefined;
}

/** What waits for the approval of a production environment in another job ships to production. */
function fromGates({ gates, names }: Around): TierReading | undefined {
  for (const { kind, environment, name } of gates) {
    const tiers = kind === 'needed-job' && environment ? tiersOfValue(environment, names) : [];
    const found = reading(tiers, `it stands behind \`${name}\``, 'names');
    if (found) return found;
  }
  return undefined;
}

/** A branch that is called after a stage, in the triggers or in the job's own condition. */
function fromBranches(around: Around): TierReading | undefined {
  const { names } = around;
  const branches = branchesOf(around);
  const found = new Set(branches.flatMap((branch) => tiersOfTitle(branch, names)));
  return reading(
    TIERS.filter((tier) => found.has(tier)),
    `it runs for the branches ${[...new Set(branches)].map((branch) => `\`${branch}\``).join(', ')}`,
    'names',
  );
}

/** The branch it is started on, or all that it can be. */
function branchesOf({ instance, job, moment }: Around): readonly string[] {
  if (moment) return /^refs\/heads\/(?!\*)/u.test(moment.ref?.shape ?? '') ? [moment.ref?.shape ?? ''] : [];
  return [
    ...(job.if?.text.match(/refs\/heads\/[\w./-]+/gu) ?? []),
    ...instance.workflow.on.flatMap((trigger) => trigger.branches.map(({ text }) => text)),
  ];
}

/** A stage that whoever starts the run chooses, or that a caller hands over. */
function fromInputs({ instance, job, names, moment }: Around): TierReading | undefined {
  const scope = jobScope(instance, job, moment);
  const isCalled = instance.from.length > 0;
  for (const input of instance.workflow.on.flatMap(({ inputs }) => inputs)) {
    const who = isCalled ? 'the caller sets' : 'whoever starts it chooses';
    const read = reading(tiersOfValue(scope.input(input.name), names), `${who} \`${input.name}\``, 'names');
    if (read && (input.type === 'choice' || input.type === 'environment' || /env|stage/iu.test(input.name)))
      return read;
  }
  return undefined;
}
