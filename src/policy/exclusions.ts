import type { Exclusion } from '../config/config.ts';
import { SEVERITIES, type Severity } from '../model/judgement.ts';
import { placeTest } from './exceptions.ts';
import { type Excuse, excuse, isGrave, type PolicyRule, type RawFinding } from './excuse.ts';

/**
 * The findings in files that the configuration excludes. What is critical or high counts wherever it stands, since accepting it
 * has an end; by its own severity too, else lowering a rule would open the door that this leaves shut.
 */
export function judgeExclusions(
  exclude: readonly Exclusion[],
  findings: readonly RawFinding[],
  rules: readonly PolicyRule[],
): readonly Excuse[] {
  const grave = new Set(rules.filter(({ severity }) => isGrave(severity)).map(({ id }) => id));
  const counts = ({ ruleId, severity }: RawFinding): boolean => isGrave(severity) || grave.has(ruleId);
  return exclude.map(({ pattern, at }) => {
    const isPlace = placeTest(pattern);
    const inside = [...findings.entries()].filter(([, { path }]) => isPlace(path));
    const matches = inside.filter(([, finding]) => !counts(finding));
    const state = { status: 'active', note: noteOf(pattern, matches, inside.length - matches.length) } as const;
    const nobody = { ruleId: '', reason: '', until: '', owner: '' };
    return excuse(
      { kind: 'excluded-path', ...state, ...nobody, path: at.file, line: at.line },
      matches.map(([index]) => index),
      findings,
    );
  });
}

function noteOf(pattern: string, matches: readonly (readonly [number, RawFinding])[], kept: number): string {
  if (matches.length + kept === 0) return '';
  const files = new Set(matches.map(([, { path }]) => path)).size;
  const bySeverity = SEVERITIES.flatMap((severity) => counted(severity, matches));
  const left =
    kept === 0
      ? ''
      : ` ${plural(kept, 'critical or high finding')} there ${kept === 1 ? 'counts' : 'count'} all the same.`;
  if (matches.length === 0) return `${pattern} excludes no finding.${left}`;
  return `${pattern} excludes ${plural(matches.length, 'finding')} (${bySeverity.join(', ')}) in ${plural(files, 'file')}.${left}`;
}

function counted(severity: Severity, matches: readonly (readonly [number, RawFinding])[]): readonly string[] {
  const { length } = matches.filter(([, finding]) => finding.severity === severity);
  return length === 0 ? [] : [`${length} ${severity}`];
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
