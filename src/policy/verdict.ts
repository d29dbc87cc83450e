import { atLeast } from '../model/judgement.ts';
import type { Finding, SkippedLine, Threshold, Verdict } from '../model/report.ts';

/** The other side of a pull request, as far as the gate cares. */
export type BaseFindings =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'read' }>
  | Readonly<{ kind: 'unreadable'; because: string }>;

export type Gate = Readonly<{ mode: 'new' | 'all'; notices: readonly string[] }>;

/** Which findings gate: on pull requests those the base does not have, if the base is readable; everywhere else all. */
export function gateOf(wanted: 'new' | 'all', base: BaseFindings): Gate {
  if (base.kind === 'none' || wanted === 'all') return { mode: 'all', notices: [] };
  if (base.kind === 'read') return { mode: 'new', notices: [] };
  const notice = `All findings gate, and not only new ones, because the base cannot be read (${base.because}). Give actions/checkout \`fetch-depth: 2\`.`;
  return { mode: 'all', notices: [notice] };
}

/** Whether this finding alone makes the verdict `fail`. */
export function gates(
  finding: Pick<Finding, 'severity' | 'inBase' | 'inBaseline'>,
  threshold: Threshold,
  mode: Gate['mode'],
): boolean {
  if (threshold === 'none' || !atLeast(finding.severity, threshold)) return false;
  return finding.inBaseline !== true && (mode === 'all' || finding.inBase !== true);
}

export type VerdictInput = Readonly<{
  findings: readonly Pick<Finding, 'gates'>[];
  threshold: Threshold;
  skipped: readonly SkippedLine[];
  /** What else keeps the scan from being whole, one sentence each: nothing to scan, a broken manifest. */
  incomplete: readonly string[];
  unknown: number;
  failOnUnknown: boolean;
  /** What a ratchet holds against it, one sentence each. */
  worse?: readonly string[];
}>;

export type Decision = Readonly<{ verdict: Verdict; reasons: readonly string[]; exit: 0 | 1 | 3 }>;

/** The verdict, why, and the exit code. What was not read outweighs what was found; both are said. */
export function decide(input: VerdictInput): Decision {
  const { findings, threshold, skipped, incomplete, unknown, failOnUnknown, worse = [] } = input;
  const gaps = gapsOf(incomplete, skipped);
  const gating = findings.filter((finding) => finding.gates).length;
  const failures = [
    gating === 0 ? '' : `${plural(gating, 'finding')} at or above ${threshold}`,
    failOnUnknown && unknown > 0 ? `${plural(unknown, 'question')} without an answer, and unknowns fail here` : '',
    ...worse.map((words) => `the ratchet: ${words}`),
  ].filter((reason) => reason !== '');
  const reasons = [...gaps, ...failures];
  if (gaps.length > 0) return { verdict: 'incomplete', reasons, exit: 3 };
  return failures.length > 0 ? { verdict: 'fail', reasons, exit: 1 } : { verdict: 'pass', reasons, exit: 0 };
}

/** Everything that keeps an answer from being whole, one sentence each: what is known to be, and each path that was not read. */
export const gapsOf = (incomplete: readonly string[], skipped: readonly SkippedLine[]): readonly string[] => [
  ...incomplete,
  ...skipped
    .filter(({ accepted }) => !accepted)
    .map(
      ({ path, line, detail }) =>
        `${path}${line === undefined ? '' : `:${line}`} was not read, or not wholly: ${detail}`,
    ),
];

export type Exit = 0 | 1 | 2 | 3;
const WORST_FIRST: readonly Exit[] = [2, 3, 1, 0];

/** The exit code where several hold: usage or configuration, then incomplete, then findings. */
export const worstExit = (exits: readonly Exit[]): Exit => WORST_FIRST.find((exit) => exits.includes(exit)) ?? 0;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
