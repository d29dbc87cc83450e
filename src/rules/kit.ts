import type { Tier } from '../model/identity.ts';
import type { Confidence, Judgement, Related, Subject } from '../model/judgement.ts';
import type { DeclaredIdentity } from '../model/manifest.ts';
import { type Fact, settled } from '../model/facts.ts';
import { bySpan, type Place, type Unknown, unknown } from '../model/place.ts';
import type { RuleCard } from '../model/report.ts';
import type { CredentialUse, JobRef, Source, World } from '../model/world.ts';

/**
 * A rule: what it is about, in words that become its page, and one pure function from the traced world to judgements.
 * `why` and `fix` here are general; a judgement says both again for the place it is about.
 */
export type Rule = RuleCard &
  Readonly<{
    /** What it judges; where the world has none of it, there is nothing to ask. */
    needs?: 'manifest' | 'trust';
    judge: (world: World) => readonly Judgement[];
  }>;

/** The rule's own words, without its function. */
export const cardOf = ({ judge: _judge, needs: _needs, ...card }: Rule): RuleCard => card;

export type Wrong = Readonly<{
  message: string;
  why: string;
  fix: string;
  confidence?: Confidence;
  /** Where it is set on GitHub, for what stands in no file. */
  setting?: string;
  related?: readonly Related[];
  chain?: readonly Related[];
}>;

/** A judgement *not met*. */
export const notMet = (
  subject: Subject,
  at: Place,
  { message, why, fix, confidence = 'high', setting, related = [], chain = [] }: Wrong,
): Judgement => ({
  subject,
  at,
  outcome: 'not-met',
  message,
  why,
  fix,
  confidence,
  ...(setting !== undefined && { setting }),
  related,
  chain,
});

export const met = (subject: Subject, at: Place, because: string): Judgement => ({
  subject,
  at,
  outcome: 'met',
  because,
});
export const notApplicable = (subject: Subject, at: Place, because: string): Judgement => ({
  subject,
  at,
  outcome: 'not-applicable',
  because,
});

/** What GitHub did not say, as a judgement: `what` it is about, and why it did not. */
export function unknownOf(subject: Subject, at: Place, what: string, said: Fact<unknown>): Judgement {
  const because = settled(said, undefined);
  return {
    subject,
    at,
    outcome: 'unknown',
    because: because.known
      ? unknown(`${what}, and GitHub names nothing of it`)
      : { ...because, because: `${what}: ${because.because}` },
  };
}

export const jobSubject = (kind: Subject['kind'], { file, job }: JobRef, step?: string): Subject => ({
  kind,
  id: `${file}#${job}`,
  job,
  ...(step === undefined ? {} : { step }),
});

/** Groups in the order of first appearance. */
export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The job in its file, whichever call reached it: where a person would repair it. */
export const jobKey = ({ job: { file, job } }: Readonly<{ job: JobRef }>): string => `${file}\n${job}`;

/** One use of a credential for each job, step and account, however many calls lead there. */
export function credentialsByPlace(world: World): readonly CredentialUse[] {
  const byPlace = groupBy(world.credentials, (use) =>
    [jobKey(use), use.provider, use.name, use.account, use.source.kind].join('\n'),
  );
  return [...byPlace.values()].flatMap(([first]) => first ?? []);
}

/** Whether a credential lives until somebody changes it, and by which secret. */
export const isStored = (source: Source): source is Extract<Source, { kind: 'stored' | 'handed-in' }> =>
  source.kind === 'stored' || source.kind === 'handed-in';

/** Whether a credential is stored cannot be said where nobody knows what it is. */
export const ofUnknownSource = (subject: Subject, use: CredentialUse, because: Unknown): Judgement => ({
  subject,
  at: use.at,
  outcome: 'unknown',
  because: {
    ...because,
    because: `where job \`${use.job.job}\` has its ${use.name} from: ${because.because}`,
  },
});

/** Other places of the same credential, as related remarks in reading order, at most ten. */
export const alsoAt = (places: readonly Place[], text: string): readonly Related[] =>
  [...places]
    .sort((a, b) => bySpan(a.span, b.span))
    .slice(0, 10)
    .map((at) => ({ at, text }));

/** Who holds a stored credential, and who can read it there, as the predicate of a sentence. */
export const holder = ({ job: { environment }, source }: CredentialUse): string => {
  if (source.kind === 'handed-in') return 'is handed in by callers outside this repository';
  return environment
    ? 'is a secret of the job’s environment, or of the repository or organization above it'
    : 'is a secret of the repository or organization, where every workflow on every branch can read it';
};

/** A list as a sentence has it: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const head = words.slice(0, -1);
  const last = words.at(-1) ?? '';
  return head.length === 0 ? last : `${head.join(', ')} and ${last}`;
}

/** The calls that lead to a job, when there are any. */
export const chainOf = ({ chain }: JobRef): readonly Related[] => chain;

/** A stored credential as a reader knows it: the secret's name, never its value. */
export const nameOf = ({ account }: CredentialUse): string => `\`${account}\``;

/** The declared identities, each with what the manifest says of the tiers of environments; none without a manifest. */
export function declaredIdentities({
  manifest,
  environments,
}: World): readonly Readonly<{ identity: DeclaredIdentity; tierOf: (environment: string) => Tier }>[] {
  if (!manifest.known) return [];
  const { identities } = manifest.value;
  const tiers = new Map(environments.map(({ name, tier }) => [name.toLowerCase(), tier]));
  const tierOf = (name: string): Tier => tiers.get(name.toLowerCase()) ?? 'unknown';
  return identities.map((identity) => ({ identity, tierOf }));
}

/** The token an approval is given with, as a sentence would name it. */
export function tokenName(token: Source): string {
  switch (token.kind) {
    case 'workflow-token':
      return 'the workflow’s own token';
    case 'stored':
    case 'handed-in':
      return `the stored token \`secrets.${token.secret}\`, and so as the person or bot it belongs to`;
    case 'minted':
      return `a token minted in this run (\`${token.by}\`)`;
    default:
      return 'a token this scan cannot follow';
  }
}

export type { Judgement, World };
