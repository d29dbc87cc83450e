import type { Exception } from '../config/config.ts';
import { addDays, daysBetween } from '../model/date.ts';
import { ANNOUNCED_DAYS } from '../model/excuse.ts';
import type { ExceptionLine } from '../model/report.ts';
import { type Excuse, excuse, indexBy, isGrave, MAX_GRAVE_DAYS, type PolicyRule, type RawFinding } from './excuse.ts';
import { pathPattern } from './path-pattern.ts';
import { unknownRule } from './ignore-comments.ts';

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
    const candidates = byRule.get(keyOf(exception)) ?? [];
    const isPlace = placeTest(exception.path);
    const matches = candidates.filter((index) => fits(exception, findings[index], isPlace));
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

/** A finding is found by its fingerprint, by its path and by its rule; an exception looks it up by the narrowest it gives. */
const keysOf = (rule: string, { fingerprint, path }: RawFinding): readonly string[] =>
  [[rule, 'fingerprint', fingerprint], [rule, 'path', path], [rule]].map((key) => JSON.stringify(key));

function keyOf({ rule, fingerprint, path }: Exception): string {
  if (fingerprint !== undefined) return JSON.stringify([rule, 'fingerprint', fingerprint]);
  return JSON.stringify(path === undefined || isPattern(path) ? [rule] : [rule, 'path', path]);
}

const isPattern = (path: string): boolean => /[*?]/u.test(path);

/** Whether a path is the one an exception means, or one of those: `*` within a folder, `**` across folders. */
export function placeTest(path: string | undefined): (path: string) => boolean {
  if (path === undefined) return () => true;
  if (!isPattern(path)) return (one) => one === path;
  return pathPattern(path);
}

function fits(
  { job, fingerprint }: Exception,
  finding: RawFinding | undefined,
  isPlace: (path: string) => boolean,
): boolean {
  return (
    finding !== undefined &&
    isPlace(finding.path) &&
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
  return { status: 'active', note: endsSoon(exception.until, asOf) };
}

/** Announces an end, so that nobody is surprised by what counts again the day after; empty where it is far off. */
export function endsSoon(until: string, asOf: string): string {
  const days = daysBetween(asOf, until);
  if (days < 0 || days > ANNOUNCED_DAYS) return '';
  return `It ends ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}, with ${until}.`;
}

/** Why an exception may not be, whatever it matches; empty where it may. */
function forbiddenBecause({ path, owner, created, until }: Exception, rule: PolicyRule, asOf: string): string {
  if (created !== undefined && created > asOf) {
    return `\`created\` (${created}) is still to come; write the day it was decided.`;
  }
  if (!isGrave(rule.severity)) return '';
  if (path !== undefined && isPattern(path)) {
    return `${rule.id} is ${rule.severity}; its exception names one file, and not a pattern.`;
  }
  if (owner === undefined)
    return `${rule.id} is ${rule.severity}; its exception needs an \`owner\`, a person or a team who answers for it.`;
  // Counted from the day of a scan they would never be over.
  if (created === undefined)
    return `${rule.id} is ${rule.severity}; its exception needs \`created\`, the day it was decided: its ${MAX_GRAVE_DAYS} days count from there.`;
  if (daysBetween(created, until) <= MAX_GRAVE_DAYS) return '';
  return `${rule.id} is ${rule.severity}; its exception may last ${MAX_GRAVE_DAYS} days, here until ${addDays(created, MAX_GRAVE_DAYS)} at the latest.`;
}
