import type { Before } from '../config/baseline.ts';
import type { BaselineLine } from '../model/report.ts';
import type { RawFinding } from './excuse.ts';
import { count, take } from './ignore-comments.ts';

/** What was found before, and where that stands. */
export type Baseline = Readonly<{ name: string; findings: readonly Before[] }>;

export type Compared = Readonly<{
  /** The findings that the baseline has too, by their position. */
  has: ReadonlySet<number>;
  line: BaselineLine;
  /** The rules with more findings than before, one sentence each. */
  worse: readonly string[];
  notices: readonly string[];
}>;

type Question = Readonly<{
  findings: readonly RawFinding[];
  excused: (at: number) => boolean;
  baseline: Baseline;
  /** Rules that are off are asked nothing, so that nothing of theirs was repaired. */
  isOn: (ruleId: string) => boolean;
}>;

/** Holds the findings against those of before: which it has, which are gone, and which rules got better or worse. */
export function compareWithBaseline({ findings, excused, baseline, isOn }: Question): Compared {
  const before = baseline.findings.filter(({ ruleId }) => isOn(ruleId));
  const left = count(before.map(({ fingerprint }) => fingerprint));
  const has = positionsIn(left, findings, excused);
  const now = count(findings.flatMap(({ ruleId }, at) => (excused(at) ? [] : [ruleId])));
  const was = count(before.map(({ ruleId }) => ruleId));
  // What is excused by now is in neither number.
  for (const at of has) if (excused(at)) take(was, findings[at]?.ruleId ?? '');
  const rules = [...new Set([...was.keys(), ...now.keys()])]
    .sort()
    .map((ruleId) => ({ ruleId, was: was.get(ruleId) ?? 0, now: now.get(ruleId) ?? 0 }))
    .filter((rule) => rule.was !== rule.now);
  // Of several alike those that stand last are the ones that are gone: they are taken from the top.
  const fixed = before.toReversed().filter(({ fingerprint }) => take(left, fingerprint));
  return {
    has,
    line: {
      name: baseline.name,
      rules,
      fixed: fixed.toReversed().map(({ ruleId, path, line, fingerprint }) => ({ ruleId, path, line, fingerprint })),
    },
    worse: rules.filter((rule) => rule.now > rule.was).map(moreWords),
    notices: noticesOf(baseline.name, fixed.length, rules),
  };
}

type Change = BaselineLine['rules'][number];

const moreWords = ({ ruleId, was, now }: Change): string =>
  `${ruleId} has ${now} ${now === 1 ? 'finding' : 'findings'} and ${was === 0 ? 'none' : was} in the baseline`;

function noticesOf(name: string, fixed: number, rules: readonly Change[]): readonly string[] {
  const better = rules.filter(({ was, now }) => now < was).map(({ ruleId, was, now }) => `${ruleId} ${was} → ${now}`);
  if (fixed === 0) return [];
  const gone = `${fixed} of its findings ${fixed === 1 ? 'is' : 'are'} fixed`;
  const which = better.length === 0 ? '' : ` (${better.join(', ')})`;
  return [`The baseline ${name} can be lowered: ${gone}${which}. Write it anew with --format json.`];
}

/**
 * Which findings are among those of before, which are taken away. Two alike here and one there leave one new. What is excused
 * is matched first: else a copy of an excused finding would pass as the one that was there already.
 */
export function positionsIn(
  left: Map<string, number>,
  findings: readonly RawFinding[],
  excused: (at: number) => boolean,
): ReadonlySet<number> {
  const positions = findings.map((_, at) => at);
  const order = [...positions.filter(excused), ...positions.filter((at) => !excused(at))];
  return new Set(order.filter((at) => take(left, findings[at]?.fingerprint ?? '')));
}
