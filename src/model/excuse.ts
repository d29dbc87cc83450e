import { SEVERITIES, type Severity } from './judgement.ts';

/** Harm that a comment beside the code may not excuse, and that nothing may excuse for long. */
export const isGrave = (severity: Severity): boolean => severity === 'critical' || severity === 'high';

/** How long what is grave may be excepted, from the day it was decided. */
export const MAX_GRAVE_DAYS = 180;

/** How many days before its end an exception is announced. */
export const ANNOUNCED_DAYS = 14;

/** The worse of two severities. */
export const graver = (a: Severity, b: Severity): Severity =>
  SEVERITIES.find((severity) => severity === a || severity === b) ?? a;
