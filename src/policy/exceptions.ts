import type { Exception } from '../config/config.ts';
import { addDays, daysBetween } from '../model/date.ts';
import type { ExceptionLine } from '../model/report.ts';
import { type Excuse, excuse, indexBy, isGrave, type PolicyRule, type RawFinding } from './excuse.ts';
import { unknownRule } from './ignore-comments.ts';

/** How long what is critical or high may be excepted. */
export const MAX_DAYS = 180;

export type ExceptionInput = Readonly<{
  exceptions: readonly Exception[];
  /** Exceptions only the head of a pull request has: shown, and without effect. */
  notInBase: readonly Exception[];
  findings: readonly RawFinding[];
  rules: readonly PolicyRule[];
  asOf: string;
}>;

/** What became of each exception of the configuration. */
export function judgeExceptions({ exceptions, notInBase, findings, rules, asOf }: ExceptionInput): readonly Excuse[] {
  const byRule = indexBy(findings, (finding) => keysOf(finding.ruleId, finding));
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const judge = (exception: Exception, inBase: boolean): Excuse => {
    const candidates = byRule.get(keysOf(exception.rule, exception)[0] ?? '') ?? [];
    const matches = candidates.filter((index) => fits(exception, findings[index]));
    const state = stateOf({ exception, matched: matches.length > 0, inBase, rules: known, asOf });
    const { rule: ruleId, reason, until, owner = '', at } = exception;
    return excuse(
      { kind: 'exception', ...state, ruleId, path: at.file, line: at.line, reason, until, owner },
      matches,
      findings,
    );
  };
  return [...exceptions.map((one) => judge(one, true)), ...notInBase.map((one) => judge(one, false))];
}

/** A finding is found by its fingerprint and by its path; an exception looks it up by the narrower it gives. */
const keysOf = (
  rule: string,
  { fingerprint, path }: Readonly<{ fingerprint?: string; path?: string }>,
): readonly string[] => [
  ...(fingerprint === undefined ? [] : [JSON.stringify([rule, 'fingerprint', fingerprint])]),
  ...(path === undefined ? [] : [JSON.stringify([rule, 'path', path])]),
];

function fits({ path, job, fingerprint }: Exception, finding: RawFinding | undefined): boolean {
  return (
    finding !== undefined &&
    (path === undefined || finding.path === path) &&
    (job === undefined || finding.job === job) &&
    (fingerprint === undefined || finding.fingerprint === fingerprint)
  );
}

type Question = Readonly<{
  exception: Exception;
  matched: boolean;
  inBase: boolean;
  rules: ReadonlyMap<string, PolicyRule>;
  asOf: string;
}>;

function stateOf({ exception, matched, inBase, rules, asOf }: Question): Pick<ExceptionLine, 'status' | 'note'> {
  const rule = rules.get(exception.rule);
  if (!rule) return { status: 'malformed', note: unknownRule(exception.rule, [...rules.keys()]) };
  const forbidden = forbiddenBecause(exception, rule, asOf);
  if (forbidden !== '') return { status: 'not-allowed', note: forbidden };
  if (exception.until < asOf) {
    return {
      status: 'expired',
      note: `It ended on ${exception.until}; what it accepted counts again. Repair it, or decide anew until when.`,
    };
  }
  if (!matched) return { status: 'unused', note: 'Nothing matches it any more; remove it.' };
  if (!inBase) {
    return {
      status: 'not-in-base',
      note: 'A change cannot excuse itself: this exception counts once it is on the base branch.',
    };
  }
  return { status: 'active', note: '' };
}

/** Why an exception may not be, whatever it matches; empty where it may. */
function forbiddenBecause({ owner, created, until }: Exception, rule: PolicyRule, asOf: string): string {
  if (created !== undefined && created > asOf) {
    return `\`created\` (${created}) is still to come; write the day it was decided.`;
  }
  if (!isGrave(rule.severity)) return '';
  if (owner === undefined)
    return `${rule.id} is ${rule.severity}; its exception needs an \`owner\`, a person or a team who answers for it.`;
  const from = created ?? asOf;
  if (daysBetween(from, until) <= MAX_DAYS) return '';
  return `${rule.id} is ${rule.severity}; its exception may last ${MAX_DAYS} days, here until ${addDays(from, MAX_DAYS)} at the latest.`;
}
