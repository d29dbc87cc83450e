import type { Severity } from './judgement.ts';
import type { Listing, Point } from './listing.ts';

/** One piece of work: what to do, by whom, and where. */
export type PlanItem = Readonly<{
  title: string;
  /** The rule that found it; empty for what no rule did. */
  ruleId: string;
  severity: Severity | '';
  /** Who answers for the places, as the manifest or CODEOWNERS says; empty where nobody is known to. */
  owners: readonly string[];
  /** Identities, days and what else a place alone does not say. */
  notes: readonly string[];
  places: readonly Point[];
}>;

export type PlanPhase = Readonly<{
  name: 'inventory' | 'tighten' | 'review';
  days: 30 | 60 | 90;
  /** The last day of it. */
  by: string;
  items: readonly PlanItem[];
}>;

/** What is open, in the order it is best done: know who acts, tighten what is grave, then review. */
export type Plan = Listing & Readonly<{ phases: readonly PlanPhase[] }>;
