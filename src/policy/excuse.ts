import { isGrave, MAX_GRAVE_DAYS } from '../model/excuse.ts';
import type { Category, Severity } from '../model/judgement.ts';
import type { ExceptionLine, Finding } from '../model/report.ts';

/** A judgement *not met* before policy has looked at it. */
export type RawFinding = Omit<Finding, 'inBase' | 'inBaseline' | 'gates'>;

/** What policy needs to know of a rule. Its severity is the graver of its own and the one it has here. */
export type PolicyRule = Readonly<{ id: string; severity: Severity; category?: Category; off?: boolean }>;

export { isGrave, MAX_GRAVE_DAYS };

/**
 * An ignore comment, exception or excluded path, what became of it, and the findings it accepts: their positions in the list of
 * findings, none unless it is active.
 */
export type Excuse = Readonly<{ line: ExceptionLine; accepts: readonly number[] }>;

/** Only an active excuse accepts anything; it lists the fingerprints of what it accepts. */
export function excuse(
  line: Omit<ExceptionLine, 'fingerprints'>,
  matches: readonly number[],
  findings: readonly RawFinding[],
): Excuse {
  const accepts = line.status === 'active' ? matches : [];
  const fingerprints = accepts.flatMap((index) => findings[index]?.fingerprint ?? []);
  return { line: { ...line, fingerprints: [...new Set(fingerprints)].sort() }, accepts };
}

/** Positions of findings by a key, so that matching costs as much as there are findings. */
export function indexBy(
  findings: readonly RawFinding[],
  keys: (finding: RawFinding) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [position, finding] of findings.entries()) {
    for (const key of keys(finding)) {
      const list = index.get(key);
      if (list) list.push(position);
      else index.set(key, [position]);
    }
  }
  return index;
}
