/** What two parsers of workflows have to agree on, as plain text: expressions as they are written, nothing for what is absent. */
export type Reading = Readonly<{
  on: readonly string[];
  permissions: string;
  env: readonly string[];
  jobs: readonly JobReading[];
}>;
export type JobReading = Readonly<{
  id: string;
  kind: 'steps' | 'call';
  needs: readonly string[];
  uses: string;
  with: readonly string[];
  secrets: string;
  permissions: string;
  environment: string;
  runsOn: readonly string[];
  env: readonly string[];
  matrix: readonly string[];
  steps: readonly StepReading[];
}>;
export type StepReading = Readonly<{
  kind: 'run' | 'uses' | 'order';
  id: string;
  uses: string;
  run: string;
  with: readonly string[];
  env: readonly string[];
}>;

export const NOTHING = '(nothing)';

/** An expression without the spaces GitHub's parser drops, and text without those that only lay it out. */
export const squeeze = (text: string): string =>
  text
    .replaceAll(/\$\{\{\s*([\s\S]*?)\s*\}\}/gu, '${{ $1 }}')
    .replaceAll(/\s+/gu, ' ')
    .trim();

export type Difference = Readonly<{ place: string; ours: string; theirs: string }>;

/** Each place where the two differ. */
export function differences(ours: Reading, theirs: Reading): readonly Difference[] {
  return [
    ...differ(FILE_FACTS, ours, theirs),
    ...differText('jobs', idsOf(ours), idsOf(theirs)),
    ...ours.jobs.flatMap((job) => {
      const their = theirs.jobs.find(({ id }) => id === job.id);
      return their ? differJobs(job, their) : [];
    }),
  ];
}

const idsOf = ({ jobs }: Reading): string => jobs.map(({ id }) => id).join(', ');

const FILE_FACTS = ['on', 'permissions', 'env'] as const;
const JOB_FACTS = [
  'kind',
  'needs',
  'uses',
  'with',
  'secrets',
  'permissions',
  'environment',
  'runsOn',
  'env',
  'matrix',
] as const;
const STEP_FACTS = ['kind', 'id', 'uses', 'run', 'with', 'env'] as const;

function differJobs(ours: JobReading, theirs: JobReading): readonly Difference[] {
  const facts = differ(JOB_FACTS, ours, theirs, `${ours.id}.`);
  // One step more or less moves all behind it, and the count says so.
  if (ours.steps.length !== theirs.steps.length)
    return [...facts, ...differText(`${ours.id}.steps`, `${ours.steps.length}`, `${theirs.steps.length}`)];
  const steps = ours.steps.flatMap((step, index) => {
    const their = theirs.steps[index];
    return their ? differ(STEP_FACTS, step, their, `${ours.id}.steps[${index}].`) : [];
  });
  return [...facts, ...steps];
}

type Fact = string | readonly string[];

/** Lists of one length item by item, so that a difference is no longer than what differs. */
function differ<Key extends string>(
  facts: readonly Key[],
  ours: Readonly<Record<Key, Fact>>,
  theirs: Readonly<Record<Key, Fact>>,
  before = '',
): readonly Difference[] {
  return facts.flatMap((fact) => {
    const [our, their] = [listOf(ours[fact]), listOf(theirs[fact])];
    return our.length === their.length
      ? our.flatMap((item, index) => differText(`${before}${fact}`, item, their[index] ?? NOTHING))
      : differText(`${before}${fact}`, our.join(', '), their.join(', '));
  });
}

const listOf = (fact: Fact): readonly string[] => (typeof fact === 'string' ? [fact] : fact);

const differText = (place: string, ours: string, theirs: string): readonly Difference[] =>
  ours === theirs ? [] : [{ place, ours, theirs }];
