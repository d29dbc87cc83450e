import type { Severity } from '../model/judgement.ts';
import type { RuleCard, Sources } from '../model/report.ts';

/** How a report is shown; nothing in it changes what was found or the verdict. */
export type View = Readonly<{
  sources: Sources;
  rules: readonly RuleCard[];
  /** The least severe finding to show. SARIF and JSON hold all of them whatever this says. */
  minSeverity: Severity;
  colour: boolean;
  /** The scanned directory inside the workspace (`''` or `services/api/`): annotations and SARIF put it before each path. */
  prefix: string;
  /** Where the page of a rule is. */
  page: (ruleId: string) => string;
}>;
