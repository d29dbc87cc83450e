import type { Effective } from '../config/effective.ts';
import type { ExceptionLine, Finding, Sources, Threshold } from '../model/report.ts';
import { judgeExceptions } from './exceptions.ts';
import type { Excuse, PolicyRule, RawFinding } from './excuse.ts';
import { type CommentInput, count, judgeComments, readIgnoreComments, take } from './ignore-comments.ts';
import { type BaseFindings, type Gate, gateOf, gates } from './verdict.ts';

/** The other side of a pull request: its findings before policy, and its text. */
export type PolicyBase =
  | Exclude<BaseFindings, Readonly<{ kind: 'read' }>>
  | Readonly<{ kind: 'read'; findings: readonly RawFinding[]; sources: Sources }>;

export type PolicyInput = Readonly<{
  /** In the order they are reported. */
  findings: readonly RawFinding[];
  rules: readonly PolicyRule[];
  effective: Effective;
  /** Over the configuration's own threshold. */
  threshold?: Threshold;
  /** Every file that was read; ignore comments are looked for in all of them, so that unused ones are seen. */
  paths: readonly string[];
  sources: Sources;
  base: PolicyBase;
  asOf: string;
}>;

export type PolicyResult = Readonly<{
  /** Without what is ignored or excepted. */
  findings: readonly Finding[];
  exceptions: readonly ExceptionLine[];
  /** Findings that an active comment accepts, and those that an active exception does; none is counted twice. */
  ignored: number;
  excepted: number;
  /** Findings left that the base does not have; all of them where there is no base. */
  new: number;
  gate: Gate;
  threshold: Threshold;
}>;

/** From what was found to what counts: excuse, compare with the base, gate. */
export function applyPolicy(input: PolicyInput): PolicyResult {
  const { effective, base, findings } = input;
  const threshold = input.threshold ?? effective.config.failOnSeverity;
  const gate = gateOf(effective.config.gate, base);
  const excuses = excusesOf(input);
  const excepted = acceptedBy('exception', excuses);
  const ignored = acceptedBy('ignore-comment', excuses);
  const inBase =
    base.kind === 'read'
      ? positionsInBase(findings, base.findings, (at) => excepted.has(at) || ignored.has(at))
      : undefined;
  const left = findings.flatMap((finding, at): readonly Finding[] => {
    if (excepted.has(at) || ignored.has(at)) return [];
    const compared = { ...finding, ...(inBase && { inBase: inBase.has(at) }) };
    return [{ ...compared, gates: gates(compared, threshold, gate.mode) }];
  });
  return {
    findings: left,
    exceptions: excuses.map((one) => one.line),
    ignored: [...ignored].filter((at) => !excepted.has(at)).length,
    excepted: excepted.size,
    new: left.filter((finding) => finding.inBase !== true).length,
    gate,
    threshold,
  };
}

function excusesOf({ findings, rules, effective, paths, sources, base, asOf }: PolicyInput): readonly Excuse[] {
  const comments = readIgnoreComments(paths, sources);
  return [
    ...judgeExceptions({
      exceptions: effective.config.exceptions,
      notInBase: effective.notInBase,
      findings,
      rules,
      asOf,
    }),
    ...judgeComments({ comments, ...baseOf(base, paths), findings, rules, asOf }),
  ];
}

/** On a pull request whose base cannot be read no comment is known to be old, so none counts. */
function baseOf(base: PolicyBase, paths: readonly string[]): Pick<CommentInput, 'base'> {
  if (base.kind === 'none') return {};
  if (base.kind === 'unreadable') return { base: { comments: [], findings: [] } };
  return { base: { comments: readIgnoreComments(paths, base.sources), findings: base.findings } };
}

const acceptedBy = (kind: ExceptionLine['kind'], excuses: readonly Excuse[]): ReadonlySet<number> =>
  new Set(excuses.filter((one) => one.line.kind === kind).flatMap((one) => one.accepts));

/**
 * Which findings the base has too. Two alike here and one there leave one new. What is excused is matched first: else a
 * copy of an excused finding would pass as the one the base already had.
 */
function positionsInBase(
  findings: readonly RawFinding[],
  inBase: readonly RawFinding[],
  excused: (at: number) => boolean,
): ReadonlySet<number> {
  const left = count(inBase.map(({ fingerprint }) => fingerprint));
  const positions = findings.map((_, at) => at);
  const order = [...positions.filter(excused), ...positions.filter((at) => !excused(at))];
  return new Set(order.filter((at) => take(left, findings[at]?.fingerprint ?? '')));
}
