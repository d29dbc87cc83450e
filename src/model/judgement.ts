import type { Place, Unknown } from './place.ts';

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Confidence = 'high' | 'medium' | 'low';

export const CATEGORIES = [
  'long-lived-secret',
  'shared-deploy-account',
  'missing-approval',
  'self-approval',
  'agent-authority',
  'identity-lifecycle',
  'excess-authority',
  'evidence',
] as const;
export type Category = (typeof CATEGORIES)[number];

export type Related = Readonly<{ at: Place; text: string }>;

/** What a judgement is about. `job` and `step` are there where the subject stands in one. */
export type Subject = Readonly<{
  kind: 'delivery' | 'identity' | 'credential' | 'environment' | 'workflow' | 'handoff' | 'approval';
  id: string;
  job?: string;
  step?: string;
}>;

/** What is wrong, why it matters here, what to write instead, at one place. */
export type NotMet = Readonly<{
  outcome: 'not-met';
  message: string;
  why: string;
  fix: string;
  confidence: Confidence;
  /** Where it is set on GitHub, for what stands in no file. */
  setting?: string;
  related: readonly Related[];
  /** How the program got there: trigger, calls, job, step; outermost first. Empty where the place says it all. */
  chain: readonly Related[];
}>;

export type Judgement = Readonly<{ subject: Subject; at: Place }> &
  (
    | Readonly<{ outcome: 'met' | 'not-applicable'; because: string }>
    | Readonly<{ outcome: 'unknown'; because: Unknown }>
    | NotMet
  );

/** At or above: `critical` is at or above every severity. */
export const atLeast = (severity: Severity, threshold: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
