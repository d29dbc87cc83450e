import type { Finding, Remark, RouteLine, RuleCard, Sources } from './report.ts';

/** A finding with how a run gets there. */
export type Explanation = Readonly<{
  finding: Omit<Finding, 'inBase' | 'inBaseline' | 'gates'>;
  /** From the trigger over each call, job, step and command to the place; the place alone where no run leads to it. */
  way: readonly Remark[];
  /** The route that this is, and how many others lead to the same job. */
  route?: RouteLine;
  others: readonly string[];
}>;

/** All that a folder has to explain. */
export type Explanations = Readonly<{
  list: readonly Explanation[];
  rules: readonly RuleCard[];
  sources: Sources;
  /** Why something may be missing, one sentence each. */
  reasons: readonly string[];
}>;
