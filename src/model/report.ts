import type { Category, Confidence, Severity } from './judgement.ts';

/** Where something stands, as the reports write it. Lines and columns 1-based, ends exclusive, columns in UTF-16 units. */
export type Spot = Readonly<{ path: string; line: number; column: number; endLine: number; endColumn: number }>;
export type Remark = Spot & Readonly<{ text: string }>;

/** A judgement *not met*, ready to be shown. */
export type Finding = Spot &
  Readonly<{
    ruleId: string;
    category: Category;
    severity: Severity;
    confidence: Confidence;
    message: string;
    why: string;
    fix: string;
    job?: string;
    step?: string;
    /** `countersign/v1`: rule, path, route of keys and trimmed text; never a line number, never a literal value. */
    fingerprint: string;
    /** Only on a pull request whose base could be read: whether the base has it too. */
    inBase?: boolean;
    /** Only where a baseline is given: whether it has it too. */
    inBaseline?: boolean;
    /** Whether this finding alone makes the verdict `fail`. */
    gates: boolean;
    chain: readonly Remark[];
    related: readonly Remark[];
    controls: readonly string[];
    /** What is set on GitHub and not in a file; the spot is then the line that names it. */
    setting?: string;
  }>;

export type JudgementLine = Readonly<{
  ruleId: string;
  outcome: 'met' | 'not-met' | 'not-applicable' | 'unknown';
  subject: string;
  because: string;
  path: string;
  line: number;
  column: number;
}>;

export type Outcome = JudgementLine['outcome'];

/** An answer with its reason in one sentence, and, where it is not known, what would settle it. */
export type Answer = Readonly<{ outcome: Outcome; because: string; settle?: string }>;

/** What proves of a delivery that it was meant, who did it, and that it was allowed to; each judged apart. */
export type Evidence = Readonly<{
  /** A request, and the approval of a person. */
  intent: Answer;
  /** The account that acts, and how it proves that. */
  machine: Answer;
  /** At run time: by which policy, for what, until when. */
  authorisation: Answer;
}>;

/** One thing that has to happen before a job runs. */
export type GateLine = Readonly<{
  kind: 'environment' | 'needed-job' | 'manual-approval';
  name: string;
  /** Whether the job waits for it on this route. Whether an environment asks anybody is a setting on GitHub. */
  holds: 'yes' | 'no' | 'unknown';
  because: string;
  settle?: string;
  /** Whether it guards the credential too, where an environment holds that, or the path alone. */
  binds: 'environment' | 'path';
  path: string;
  line: number;
  column: number;
}>;

/** One way to start a delivery. `path` and `line` are those of the trigger. */
export type RouteLine = Readonly<{
  event: string;
  ref: string;
  who: 'write' | 'anyone' | 'fork' | 'bot' | 'time' | 'workflow' | 'caller';
  /** Event, ref and what was chosen, as a sentence says it. */
  when: string;
  path: string;
  line: number;
  column: number;
  /** The calls that lead there, outermost first. */
  chain: readonly Remark[];
  gates: readonly GateLine[];
  tiers: readonly string[];
  environment: string;
  conditions: readonly Remark[];
  /** Whether the run surely goes this way where it is started so. */
  sure: boolean;
}>;

export type DeliveryLine = Readonly<{
  id: string;
  /** Where it is done: in the workflow, or in a script or action that leads there. */
  path: string;
  line: number;
  column: number;
  workflow: string;
  job: string;
  step?: string;
  effect: string;
  /** As a sentence ends "this job …". */
  does: string;
  target: string;
  tier: string;
  tierBecause: string;
  environment: string;
  identity: string;
  account: string;
  credential: string;
  starts: readonly string[];
  gates: readonly string[];
  /** Those with the least before them first. */
  /** Those with the least before them, and how many more there are. */
  routes: readonly RouteLine[];
  moreRoutes: number;
  /** Whether it leaves a deployment on GitHub. */
  record: Answer;
  evidence: Evidence;
}>;

/** An identity: one that the manifest declares, with what is seen of it; or one that acts and that nobody declared. */
export type IdentityLine = Readonly<{
  id: string;
  class: string;
  authentication: string;
  declared: boolean;
  /** Whether workflows act as it; of a declared one perhaps not, of another surely. */
  usage: 'seen' | 'read' | 'unseen' | 'unknown' | 'undeclared';
  principal: string;
  /** What workflows call it. */
  accounts: readonly string[];
  /** The names of the stored secrets that carry it. */
  secrets: readonly string[];
  owner: string;
  sponsor: string;
  /** As declared; where the manifest does not say, as seen. */
  environments: readonly string[];
  workflows: readonly string[];
  may: readonly string[];
  tiers: readonly string[];
  /** The jobs that use it, as `file#job`. */
  users: readonly string[];
  /** Dates, or empty where nothing says them. */
  created: string;
  expires: string;
  lastReview: string;
  path: string;
  line: number;
}>;

/** How an environment is protected. What is left out is not known. */
export type ProtectionLine = Readonly<{
  state: 'known' | 'missing' | 'unknown';
  /** Who says so (GitHub, or what sets it up), or why it is not known. */
  because: string;
  settle?: string;
  reviewers?: readonly string[];
  preventSelfReview?: boolean;
  waitMinutes?: number;
  refs?: readonly string[];
  customRules?: readonly string[];
  adminsCanBypass?: boolean;
}>;

export type EnvironmentLine = Readonly<{
  name: string;
  tier: string;
  declared: boolean;
  jobs: readonly string[];
  protection: ProtectionLine;
}>;

/** What was asked and could not be answered, with what would settle it. */
export type UnknownLine = Readonly<{ subject: string; because: string; settle: string; path: string; line: number }>;

/** A path that was not read, or not wholly. */
export type SkippedLine = Readonly<{ path: string; why: string; detail: string; line?: number; accepted: boolean }>;

/** An ignore comment, an exception or an excluded path of the configuration, and what became of it. */
export type ExceptionLine = Readonly<{
  kind: 'ignore-comment' | 'exception' | 'excluded-path';
  status: 'active' | 'expired' | 'malformed' | 'unused' | 'not-in-base' | 'not-allowed';
  ruleId: string;
  path: string;
  line: number;
  reason: string;
  until: string;
  owner: string;
  /** What a reader should know or do about it; empty for a plain active one. */
  note: string;
  /** The findings it accepts. */
  fingerprints: readonly string[];
}>;

/** A rule that counts as something else than by itself, and the line of the configuration that says so. */
export type SeverityLine = Readonly<{
  ruleId: string;
  severity: Severity | 'off';
  /** What it is by itself. */
  usual: Severity;
  reason: string;
  path: string;
  line: number;
}>;

/** A finding of a baseline that is not there any more. */
export type FixedLine = Readonly<{ ruleId: string; path: string; line: number; fingerprint: string }>;

/** What was found before, and how it compares. */
export type BaselineLine = Readonly<{
  /** The file or revision. */
  name: string;
  /** The rules with more or fewer findings than it has. */
  rules: readonly Readonly<{ ruleId: string; was: number; now: number }>[];
  fixed: readonly FixedLine[];
}>;

export type Verdict = 'pass' | 'fail' | 'incomplete';
export type Threshold = Severity | 'none';

/** The whole answer. The JSON report is this, byte for byte the same for the same input. */
export type Report = Readonly<{
  schemaVersion: '1.0';
  tool: Readonly<{ name: 'countersign'; version: string }>;
  asOf: string;
  verdict: Verdict;
  /** Why `incomplete`, or what else decided; one sentence each. */
  reasons: readonly string[];
  gate: Readonly<{ mode: 'new' | 'all'; failOnSeverity: Threshold; failOnUnknown: boolean; base: string }>;
  counts: Readonly<{
    workflows: number;
    shown: number;
    bySeverity: Readonly<Record<Severity, number>>;
    new: number;
    ignored: number;
    excepted: number;
    /** Findings in excluded paths. */
    excluded: number;
    /** Findings left that the baseline has. */
    inBaseline: number;
    unknown: number;
    skipped: number;
  }>;
  /** Lines the reader must see whatever the format: a missing base, an ignored head configuration. */
  notices: readonly string[];
  findings: readonly Finding[];
  judgements: readonly JudgementLine[];
  deliveries: readonly DeliveryLine[];
  identities: readonly IdentityLine[];
  environments: readonly EnvironmentLine[];
  unknown: readonly UnknownLine[];
  skipped: readonly SkippedLine[];
  exceptions: readonly ExceptionLine[];
  severities: readonly SeverityLine[];
  baseline?: BaselineLine;
}>;

/** What the page of a rule and SARIF's rule table need of a rule; the report never sees more of one. */
export type RuleCard = Readonly<{
  id: string;
  title: string;
  category: Category;
  severity: Severity;
  finds: string;
  why: string;
  fix: string;
  cannotSee: string;
  whenNot: string;
  controls: readonly string[];
}>;

/**
 * The text of scanned files for snippets and hashes, one entry a line, as splitting at line feeds gives it: a file that
 * ends with one has an empty last entry, which the line hash of code scanning needs. Literal secrets are already blanked
 * in it, so no renderer can show one. `undefined` where there is no such text.
 */
export type Sources = (path: string) => readonly string[] | undefined;
