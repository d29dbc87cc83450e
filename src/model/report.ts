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

export type DeliveryLine = Readonly<{
  id: string;
  path: string;
  line: number;
  job: string;
  effect: string;
  target: string;
  tier: string;
  environment: string;
  identity: string;
  credential: string;
  starts: readonly string[];
  gates: readonly string[];
}>;

export type IdentityLine = Readonly<{
  id: string;
  class: string;
  authentication: string;
  declared: boolean;
  principal: string;
  owner: string;
  environments: readonly string[];
  path: string;
  line: number;
}>;

export type EnvironmentLine = Readonly<{ name: string; tier: string; declared: boolean; jobs: readonly string[] }>;

/** What was asked and could not be answered, with what would settle it. */
export type UnknownLine = Readonly<{ subject: string; because: string; settle: string; path: string; line: number }>;

/** A path that was not read, or not wholly. */
export type SkippedLine = Readonly<{ path: string; why: string; detail: string; line?: number; accepted: boolean }>;

/** An ignore comment or an exception of the configuration, and what became of it. */
export type ExceptionLine = Readonly<{
  kind: 'ignore-comment' | 'exception';
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
