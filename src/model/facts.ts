import { type Known, known, type Settle, unknown } from './place.ts';

/** Why GitHub did not say: what the token may not see, what the plan does not have, what it hides, or that nobody asked. */
export type Unsaid = 'permission' | 'plan' | 'hidden' | 'failed' | 'limit' | 'not-asked';

/** One answer of GitHub's: what is set, that nothing is set, or why neither can be said. */
export type Fact<T> =
  | Readonly<{ state: 'known'; value: T }>
  | Readonly<{ state: 'absent' }>
  | Readonly<{ state: 'unknown'; why: Unsaid; because: string }>;

/** Somebody an environment asks. A team is `organization/slug`. */
export type Reviewer = Readonly<{
  kind: 'user' | 'team';
  name: string /** GitHub says that it is no person. */;
  machine: boolean;
}>;

/** A stored secret by its name; GitHub never gives its value. Days are `YYYY-MM-DD`, UTC. */
export type StoredSecret = Readonly<{ name: string; updated: string }>;

/** Which refs may deploy to an environment. */
export type DeploymentRefs =
  | Readonly<{ kind: 'any' }>
  /** Branches that a protection covers; where the repository has none, every branch. */
  | Readonly<{ kind: 'protected' }>
  | Readonly<{ kind: 'patterns'; patterns: readonly Readonly<{ type: 'branch' | 'tag'; pattern: string }>[] }>;

/** How an environment is protected. */
export type EnvironmentProtection = Readonly<{
  name: string;
  /** Any one of them is enough. An empty list: nobody is asked. */
  reviewers: Fact<readonly Reviewer[]>;
  preventSelfReview: Fact<boolean>;
  waitMinutes: Fact<number>;
  refs: Fact<DeploymentRefs>;
  /** Apps that decide too, by their slugs. */
  customRules: Fact<readonly string[]>;
  adminsCanBypass: Fact<boolean>;
  secrets: Fact<readonly StoredSecret[]>;
}>;

/** What a pull request needs before it is merged; the strictest of all rules that apply. */
export type RequiredReview = Readonly<{
  approvals: number;
  codeOwners: boolean;
  lastPushBySomebodyElse: boolean;
  dismissesStale: boolean;
}>;

/** What is asked of a branch. */
export type BranchProtection = Readonly<{
  name: string;
  review: Fact<RequiredReview>;
  /** Names of the checks, paths of the workflows and names of the code scanning tools that have to pass. */
  checks: Fact<readonly Readonly<{ kind: 'check' | 'workflow' | 'code-scanning'; name: string }>[]>;
  /** Why GitHub may ask for more than that: only one of rulesets and classic protection was read. */
  atLeast?: string;
}>;

/** A ruleset about tags that is in force. Patterns are GitHub's own: `~ALL`, `refs/tags/v*`. */
export type TagRule = Readonly<{
  name: string;
  include: readonly string[];
  exclude: readonly string[];
  restricts: readonly ('creation' | 'update' | 'deletion')[];
}>;

export type DeployKey = Readonly<{
  title: string;
  readOnly: boolean;
  created: string;
  lastUsed: Fact<string>;
  addedBy: string;
}>;

/** `sub` of the tokens that jobs get: GitHub's own form, or the claims it is made of. */
export type OidcSubject = Readonly<{ claims: readonly string[] | undefined; immutable: Fact<boolean> }>;

export type Collaborator = Readonly<{ login: string; machine: boolean; canWrite: boolean; isAdmin: boolean }>;
/** `members` only of teams that an environment asks. */
export type Team = Readonly<{ slug: string; canWrite: boolean; members: Fact<readonly string[]> }>;

export type Visibility = 'public' | 'private' | 'internal';
export type Plan = 'free' | 'pro' | 'team' | 'enterprise';

/** What GitHub says is set for a repository, as it was asked on one day. The file that `countersign facts` writes is this. */
export type RepositoryFacts = Readonly<{
  schemaVersion: '1.0';
  /** `owner/name`, as GitHub spells it. */
  repository: string;
  /** `YYYY-MM-DD`, UTC. */
  asked: string;
  visibility: Fact<Visibility>;
  plan: Fact<Plan>;
  defaultBranch: Fact<BranchProtection>;
  environments: Fact<readonly EnvironmentProtection[]>;
  tagRules: Fact<readonly TagRule[]>;
  workflowToken: Fact<Readonly<{ access: 'read' | 'write'; mayApprove: boolean }>>;
  secrets: Fact<readonly StoredSecret[]>;
  organizationSecrets: Fact<readonly StoredSecret[]>;
  deployKeys: Fact<readonly DeployKey[]>;
  subject: Fact<OidcSubject>;
  collaborators: Fact<readonly Collaborator[]>;
  teams: Fact<readonly Team[]>;
}>;

/** What went wrong while GitHub was asked, as a sentence of its own. */
export const problemWords = (problem: string): string =>
  `GitHub was asked, and ${problem.replace(/^GitHub(?= )/u, 'it')}`;

/** What would settle an answer that GitHub did not give. */
export const SETTLES: Readonly<Record<Unsaid, Settle>> = {
  permission: 'token',
  plan: 'nothing',
  hidden: 'token',
  failed: 'online',
  limit: 'online',
  'not-asked': 'online',
};

export const fact = <T>(value: T): Fact<T> => ({ state: 'known', value });
export const absent: Fact<never> = { state: 'absent' };
export const unsaid = (why: Unsaid, because: string): Fact<never> => ({ state: 'unknown', why, because });

/** What is there, with what nothing set means; or why it is not known, and what would settle it. */
export function settled<T, N>(said: Fact<T>, nothing: N): Known<T | N> {
  switch (said.state) {
    case 'known':
      return known(said.value);
    case 'absent':
      return known(nothing);
    case 'unknown':
      return unknown(said.because, SETTLES[said.why]);
  }
}
