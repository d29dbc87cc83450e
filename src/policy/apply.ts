import type { Effective } from '../config/effective.ts';
import type { ExceptionLine, Finding, Sources, Threshold } from '../model/report.ts';
import { type Baseline, type Compared, compareWithBaseline, positionsIn } from './baseline.ts';
import { judgeExceptions } from './exceptions.ts';
import { judgeExclusions } from './exclusions.ts';
import type { Excuse, PolicyRule, RawFinding } from './excuse.ts';
import { type CommentInput, count, judgeComments, readIgnoreComments } from './ignore-comments.ts';
import { type BaseFindings, type Gate, gateOf, gates } from './verdict.ts';

/** The other side of a pull request: its findings before policy, and its text. */
export type PolicyBase =
  | Exclude<BaseFindings, Readonly<{ kind: 'read' }>>
  | Readonly<{ kind: 'read'; findings: readonly RawFinding[]; sources: Sources }>;

export type PolicyInput = Readonly<{
  /** In the order they are reported. */
  findings: readonly RawFinding[];
  rules: readonly PolicyRule[];
  effective: Omit<Effective, 'ownRules'>;
  /** Over the configuration's own threshold. */
  threshold?: Threshold;
  /** Every file that was read; ignore comments are looked for in all of them, so that unused ones are seen. */
  paths: readonly string[];
  sources: Sources;
  base: PolicyBase;
  /** What was found before and does not gate. */
  baseline?: Baseline;
  asOf: string;
}>;

export type PolicyResult = Readonly<{
  /** Without what is ignored or excepted. */
  findings: readonly Finding[];
  exceptions: readonly ExceptionLine[];
  /** Findings that an active comment accepts, that an active exception does, and that are in excluded paths; none is counted twice. */
  ignored: number;
  excepted: number;
  excluded: number;
  /** How it compares with the baseline, where one is given. */
  compared?: Compared;
  /** What the reader must be told beside what the gate says. */
  notices: readonly string[];
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
  const excluded = acceptedBy('excluded-path', excuses);
  const excused = (at: number): boolean => excepted.has(at) || ignored.has(at) || excluded.has(at);
  const inBase =
    base.kind === 'read'
      ? positionsIn(count(base.findings.map(({ fingerprint }) => fingerprint)), findings, excused)
      : undefined;
  const compared = comparedOf(input, excused);
  const left = findings.flatMap((finding, at): readonly Finding[] => {
    if (excused(at)) return [];
    const placed = {
      ...finding,
      ...(inBase && { inBase: inBase.has(at) }),
      ...(compared && { inBaseline: compared.has.has(at) }),
    };
    return [{ ...placed, gates: gates(placed, threshold, gate.mode) }];
  });
  const lines = excuses.map((one) => one.line);
  return {
    findings: left,
    exceptions: lines,
    ignored: [...ignored].filter((at) => !excepted.has(at)).length,
    excepted: excepted.size,
    excluded: [...excluded].filter((at) => !excepted.has(at) && !ignored.has(at)).length,
    new: left.filter((finding) => finding.inBase !== true).length,
    ...(compared && { compared }),
    notices: [...announcements(lines), ...(compared?.notices ?? [])],
    gate,
    threshold,
  };
}

function comparedOf(
  { findings, rules, baseline }: PolicyInput,
  excused: (at: number) => boolean,
): Compared | undefined {
  if (!baseline) return undefined;
  const on = new Set(rules.filter(({ off }) => off !== true).map(({ id }) => id));
  return compareWithBaseline({ findings, excused, baseline, isOn: (ruleId) => on.has(ruleId) });
}

/** The exceptions that do their work for a few more days alone. */
const announcements = (lines: readonly ExceptionLine[]): readonly string[] =>
  lines
    .filter(({ kind, status, note }) => kind === 'exception' && status === 'active' && note !== '')
    .map(({ path, line, ruleId, note }) => `${path}:${line}: an exception for ${ruleId} is near its end. ${note}`);

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
    ...judgeExclusions(effective.config.exclude, findings, rules),
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
