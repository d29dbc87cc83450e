import type { Authentication, EffectKind, Tier } from './identity.ts';
import type { Related } from './judgement.ts';
import type { Manifest } from './manifest.ts';
import type { Known, Place, Unknown } from './place.ts';
import type { Value } from './value.ts';

/** What starts a run, and who can make that happen. */
export type Start = Readonly<{
  event: string;
  who: 'write' | 'anyone' | 'fork' | 'bot' | 'time' | 'workflow' | 'caller';
  at: Place;
}>;

/** Whether a literal in the place of a credential is one, as far as its look tells. */
export type Looks = 'real' | 'doubtful' | 'placeholder';

/** Where a credential's value comes from. */
export type Source =
  | Readonly<{ kind: 'stored'; secret: string }>
  /** A secret the caller hands in, where no caller stands in this repository. */
  | Readonly<{ kind: 'handed-in'; secret: string }>
  | Readonly<{ kind: 'literal'; length: number; looks: Looks }>
  | Readonly<{ kind: 'workflow-token' }>
  | Readonly<{ kind: 'minted'; by: string }>
  | Readonly<{ kind: 'variable'; name: string }>
  | Readonly<{ kind: 'unknown'; because: Unknown }>;

/** A job of one instance of its workflow. Everything traced says in which one it stands. */
export type JobRef = Readonly<{
  /** Unique in the world: file, job, and which call reached it. */
  id: string;
  file: string;
  job: string;
  at: Place;
  /** The calls that lead here, outermost first; empty where the workflow itself is started. */
  chain: readonly Related[];
  environment?: EnvironmentUse;
}>;

/** `environment:` of a job: what it can be, and whether it leaves a deployment record. */
export type EnvironmentUse = Readonly<{ value: Value; at: Place; record: boolean; canBeEmpty: boolean }>;

/** A short-lived form of a credential; with `serves`, one that can only publish. */
export type Short = Readonly<{ form: string; url: string; serves?: 'publishing' }>;
export type Opens = 'cloud' | 'registry' | 'github' | 'platform' | 'host' | 'model' | 'signing' | 'chat' | 'scanner';

/** A proof of identity a step is given, and the account it stands for. */
export type CredentialUse = Readonly<{
  job: JobRef;
  step?: string;
  at: Place;
  /** Where the secret is put into the step, when that is not where it is best repaired. */
  also: readonly Place[];
  /** As a sentence would name it: `AWS access key`. */
  name: string;
  provider: string;
  by: Authentication;
  opens: Opens;
  source: Source;
  /** What makes two uses the same account: `secrets.NAME`, or the principal in full. */
  account: string;
  /** The account is written out whole (a role ARN, a client id), so it is the same wherever it stands. */
  literalAccount: boolean;
  instead?: Short;
  none?: string;
  /** Other repositories that the step names to use it in, as written. */
  reaches: readonly string[];
  /** The tiers the job can reach with it. */
  tiers: readonly Tier[];
  /** What the job does to the outside with it; empty where it only reads. */
  effects: readonly EffectKind[];
}>;

export type Gate = Readonly<{
  kind: 'environment' | 'needed-job' | 'manual-approval';
  at: Place;
  /** What it is called where it stands: the environment, the job, the action. */
  name: string;
  /** Whether the job can run though this gate refused or was skipped. */
  holds: Known<boolean>;
}>;

/** One job instance, one effect, one target: one way to change the outside world. */
export type Delivery = Readonly<{
  id: string;
  job: JobRef;
  /** The step or command that does it. */
  at: Place;
  step?: string;
  effect: EffectKind;
  does: string;
  reversible: boolean;
  /** For a publish: whether anybody can then install it. */
  public: boolean;
  target?: Value;
  /** Every tier it can reach, production first. Empty: not known. */
  tiers: readonly Tier[];
  /** What says so, in the reader's words. */
  tierBecause: string;
  /** Proven by what the effect itself is given, or taken from names around it. */
  tierFrom: 'effect' | 'names' | 'nothing';
  gates: readonly Gate[];
  starts: readonly Start[];
  /** The account it acts with, and how that logs in; empty where the step shows none. */
  account: string;
  authentication: Authentication | '';
}>;

/** A step that says yes to a pull request or to a waiting deployment. */
export type Approval = Readonly<{
  job: JobRef;
  step?: string;
  at: Place;
  of: 'pull-request' | 'deployment';
  does: string;
  token: Source;
  starts: readonly Start[];
  /** The condition on the step or job, as written. */
  condition: string;
}>;

/** A list of approvers that the workflow itself holds. */
export type ApprovalList = Readonly<{
  job: JobRef;
  step?: string;
  at: Place;
  approvers: Value;
  /** Where the action can keep the initiator out: whether it does. */
  excludesInitiator: boolean | undefined;
  /** The input that would. */
  excludeInput: string | undefined;
}>;

/** A call that hands on every secret, and what is read of them behind it. */
export type Inheritance = Readonly<{
  job: JobRef;
  at: Place;
  /** `uses:` as written. */
  callee: string;
  /** The file of the callee, where it stands in this repository. */
  file?: string;
  /** The secrets that the callee and what it calls read, sorted, or why that is not known. */
  reads: Known<readonly string[]>;
  /** Of these, the ones the callee does not declare under `on.workflow_call.secrets`. */
  undeclared: readonly string[];
  /** All of these are read in jobs with an environment, whose own secrets go first. */
  inEnvironments: boolean;
  /**
   * Secrets that are handed on beside these: what jobs without an environment read elsewhere in the repository, or where
   * the caller is called itself, in it and behind it. With the first of these jobs.
   */
  others: readonly Readonly<{ name: string; at: Place }>[];
}>;

/** Something that proves an identity and outlives the job that got it. */
export type Lasting = Readonly<{ job: JobRef; step?: string; at: Place; name: string; instead: string }> &
  (
    | Readonly<{ how: 'kept'; lives: string }>
    /** In minutes; the job's own limit, or the one GitHub sets where it has none. */
    | Readonly<{ how: 'session'; minutes: number; limit: number; ownLimit: boolean }>
    | Readonly<{ how: 'stored'; in: 'artifact' | 'cache'; path: string }>
  );

/** An environment that a job or the manifest names, by its whole name. */
export type EnvironmentName = Readonly<{
  name: string;
  tier: Tier;
  declared: boolean;
  at: Place;
  jobs: readonly string[];
}>;

/** What could not be followed, and what would settle it. */
export type NotSeen = Readonly<{ subject: string; because: Unknown; at: Place }>;

/** The traced world: everything a rule may ask. */
export type World = Readonly<{
  asOf: string;
  deliveries: readonly Delivery[];
  credentials: readonly CredentialUse[];
  approvals: readonly Approval[];
  approvalLists: readonly ApprovalList[];
  inheritances: readonly Inheritance[];
  lasting: readonly Lasting[];
  environments: readonly EnvironmentName[];
  manifest: Known<Manifest>;
  notSeen: readonly NotSeen[];
  /** Literal values in the place of credentials, for blanking wherever text is shown; nothing else may use them. */
  literals: readonly string[];
}>;
