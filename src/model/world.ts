import type { Expectations } from './expectations.ts';
import type { Authentication, EffectKind, Tier } from './identity.ts';
import type { Related } from './judgement.ts';
import type { History } from './history.ts';
import type { Manifest } from './manifest.ts';
import type { Known, Place, Unknown } from './place.ts';
import type { Settings } from './settings.ts';
import type { Value } from './value.ts';
import type { Access } from './workflow.ts';

/** What starts a run, who can make that happen, and the full name of the ref it runs on. */
export type Start = Readonly<{
  event: string;
  who: 'write' | 'anyone' | 'fork' | 'bot' | 'time' | 'workflow' | 'caller';
  ref: Value;
  at: Place;
  /** For `workflow_run`: the workflows whose runs start it, by name as written, and the shapes of the branches these run on. */
  after?: Readonly<{ workflows: readonly string[]; branches: readonly string[] }>;
  /** For a push that a filter of tags lets through: the patterns, as written. */
  tags?: readonly string[];
  /** Only by closing or merging a pull request. */
  closes?: true;
}>;

/** An event that starts a job, on every way to it that begins so. */
export type StartedBy = Readonly<{
  event: string;
  who: Start['who'];
  at: Place;
  /** Something has to say yes first, as far as files tell. */
  held: boolean;
  /** Its types or a condition ask who it is, or for a label that somebody with write access gives. */
  checked: boolean;
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
  token: TokenAccess;
  /** The jobs of its workflow that end before it starts, by their keys. */
  waitsFor: readonly string[];
}>;

/**
 * What the workflow's own token may do in a job, after what its callers leave it: each scope that is listed, or what the
 * repository's setting gives where no file says anything.
 */
export type TokenAccess =
  | Readonly<{ kind: 'setting' }>
  | Readonly<{ kind: 'listed'; scopes: Readonly<Record<string, Access>> }>
  | Readonly<{ kind: 'all'; access: Access }>;

/** `environment:` of a job: what it can be, and whether it leaves a deployment record. */
export type EnvironmentUse = Readonly<{ value: Value; at: Place; record: boolean }>;

/**
 * The short-lived form that would replace a stored credential. With `serves`, it can only publish: what the credential is
 * read for otherwise has no such form.
 */
export type Instead = Readonly<{ form: string; url: string; serves?: 'publishing' }>;

/** What a credential opens. A rule asks this and never which vendor it is. */
export type Opens =
  | 'cloud'
  | 'registry'
  | 'github'
  | 'platform'
  | 'host'
  | 'database'
  | 'model'
  | 'signing'
  | 'chat'
  | 'scanner';

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
  instead?: Instead;
  none?: string;
  /** Other repositories that the step names to use it in, as written. */
  reaches: readonly string[];
  /** The tiers the job can reach with it. */
  tiers: readonly Tier[];
  /** The tiers that the account's own name states by whole words, production first; empty where it states none. */
  namedTiers: readonly Tier[];
  /** What the job does to the outside with it; empty where it only reads. */
  effects: readonly EffectKind[];
  /** What starts the job so that a step is given it; without starts by closing a pull request. */
  starts: readonly StartedBy[];
}>;

/** A job on a machine of one's own: the labels it asks for, in small letters, and the group it is taken from. */
export type RunnerUse = Readonly<{
  job: JobRef;
  at: Place;
  labels: readonly string[];
  group?: string;
  starts: readonly StartedBy[];
}>;

/** What has to happen before a job runs. */
export type Gate = Readonly<{
  kind: 'environment' | 'needed-job' | 'manual-approval';
  at: Place;
  /** What it is called where it stands: the environment, the job, the action. */
  name: string;
  /** The environment that asks, where one does. */
  environment?: Value;
  /** Whether the job waits for it on this route. */
  holds: Known<boolean>;
  /**
   * Why it does not: the job runs though this was refused, though the run was cancelled while it waited, or though this route
   * skips it; or the refusal itself counts for nothing.
   */
  broken?: 'refused' | 'cancelled' | 'skipped' | 'ignored';
  /**
   * What waits for it: only an environment of the job itself holds the credential too, and then only one that the environment
   * alone has. Of any other gate, whoever can write a branch can use the credential without it.
   */
  binds: 'path' | 'environment';
}>;

/** One way to start a job: what starts it, by which calls, and what stands before it. */
export type Route = Readonly<{
  start: Start;
  /** As a sentence says it: `workflow_dispatch` with `environment` empty. */
  when: string;
  chain: readonly Related[];
  gates: readonly Gate[];
  /** The tiers it reaches on this route, production first. Empty: not known. */
  tiers: readonly Tier[];
  /** What `environment:` of the job is on this route; empty text where it comes out empty. */
  environment?: Value;
  /** An environment that a call on the way names in an input, and where. */
  named?: Readonly<{ value: Value; at: Place }>;
  /** The conditions on the way, as written. */
  conditions: readonly Related[];
  /** Whether the run surely goes this way; else it does where something turns out so that no file decides. */
  sure: boolean;
}>;

/** A step by its key in routes, and its `if:` as written. */
export type StepRef = Readonly<{ key: string; at: Place; condition: string }>;

/** One job instance, one effect, one target: one way to change the outside world. */
export type Delivery = Readonly<{
  id: string;
  job: JobRef;
  /** The step or command that does it. */
  at: Place;
  step?: string;
  /** The `if:` of its step, as written; empty where there is none. */
  condition: string;
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
  /** Every way to it, those with the least before them first. */
  routes: readonly Route[];
  /** Approvals that its own job asks for only when it is done. */
  askedAfter: readonly Gate[];
  /** The account it acts with, and how that logs in; empty where the step shows none. */
  account: string;
  authentication: Authentication | '';
}>;

/** A step that says yes to a pull request, or answers a waiting deployment. */
export type Approval = Readonly<{
  job: JobRef;
  step?: string;
  at: Place;
  of: 'pull-request' | 'deployment';
  /** It says no, which takes nothing from the gate. */
  rejects: boolean;
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
  others: readonly OpenSecret[];
}>;

/** Something that proves an identity and outlives the job that got it. */
export type Lasting = Readonly<{ job: JobRef; step?: string; at: Place; name: string; instead: string }> &
  (
    | Readonly<{ how: 'kept'; lives: string }>
    /** In minutes; the job's own limit, or the one GitHub sets where it has none. */
    | Readonly<{ how: 'session'; minutes: number; limit: number; ownLimit: boolean }>
    | Readonly<{ how: 'stored'; in: 'artifact' | 'cache'; path: string }>
  );

/** A step that creates a deployment on GitHub by itself. */
export type DeploymentRecord = Readonly<{ job: JobRef; step?: string; at: Place }>;

/** A step that runs an AI agent, and the token it is given there. */
export type AgentUse = Readonly<{ job: JobRef; step?: string; at: Place; name: string; token: Source }>;

/** A secret that a job without an environment reads, where the first of these jobs stands. */
export type OpenSecret = Readonly<{ name: string; at: Place }>;

/** A workflow and the name that `workflow_run` knows it by: its own, or its path where it has none. */
export type WorkflowName = Readonly<{
  file: string;
  name: string;
  /** Its first key, where what is said of the whole repository is told. */
  at: Place;
  /** Where its token is first given leave to write pull requests, and so to approve them. */
  writesPullRequests?: Place;
}>;

/** The secrets that workflows read, by name in small letters, and why there may be more. */
export type SecretReads = Readonly<{ names: readonly string[]; more?: Unknown }>;

/** A step that runs this scan. */
export type ScanStep = Readonly<{
  job: JobRef;
  at: Place;
  /** As checks name its job, for each call that leads to it. */
  checks: Known<readonly string[]>;
  /** The files of the workflows that are started to run it. */
  files: readonly string[];
  /** Whether a pull request starts it, or a merge queue. */
  onPullRequests: boolean;
}>;

/** An environment that a job or the manifest names, by its whole name. */
export type EnvironmentName = Readonly<{
  name: string;
  tier: Tier;
  declared: boolean;
  at: Place;
  jobs: readonly string[];
}>;

/** What could not be followed, and what would settle it. */
export type NotSeen = Readonly<{
  subject: string;
  because: Unknown;
  at: Place;
  /** Every way to a job that may do more than is seen; none where what it does is known. */
  routes?: readonly Route[];
}>;

/** A step of a job that names an environment, of which nobody knows what it does; `because` says so as a clause. */
export type UnreadStep = Readonly<{ job: JobRef; because: string; at: Place }>;

/** The traced world: everything a rule may ask. */
export type World = Readonly<{
  asOf: string;
  /** Every job that has steps, in each instance of its workflow, as far as anything starts it. */
  jobs: readonly JobRef[];
  workflows: readonly WorkflowName[];
  deliveries: readonly Delivery[];
  credentials: readonly CredentialUse[];
  approvals: readonly Approval[];
  approvalLists: readonly ApprovalList[];
  inheritances: readonly Inheritance[];
  lasting: readonly Lasting[];
  records: readonly DeploymentRecord[];
  agents: readonly AgentUse[];
  secretReads: SecretReads;
  scans: readonly ScanStep[];
  runners: readonly RunnerUse[];
  environments: readonly EnvironmentName[];
  unread: readonly UnreadStep[];
  manifest: Known<Manifest>;
  /** What the clone's history tells of the files and the manifest. */
  history: Known<History>;
  settings: Settings;
  expects: Expectations;
  notSeen: readonly NotSeen[];
  /** Literal values in the place of credentials, for blanking wherever text is shown; nothing else may use them. */
  literals: readonly string[];
}>;
