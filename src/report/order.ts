import { atLeast, SEVERITIES, type Severity } from '../model/judgement.ts';
import type { ExceptionLine, Finding, Report, Spot } from '../model/report.ts';
import type { View } from './view.ts';

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const bySpot = (a: Spot, b: Spot): number => byText(a.path, b.path) || a.line - b.line || a.column - b.column;

/** The findings, worst first, then as a reader meets them in the files. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      bySpot(a, b) ||
      byText(a.ruleId, b.ruleId) ||
      byText(a.fingerprint, b.fingerprint),
  );

/** The findings that the view wants to see, worst first. */
export const shownFindings = (report: Report, view: View): readonly Finding[] =>
  worstFirst(report.findings.filter((finding) => atLeast(finding.severity, view.minSeverity)));

/** The ignore comments and exceptions that a reader should know of: all but those that simply do their work. */
export const remarkableExceptions = (report: Report): readonly ExceptionLine[] =>
  report.exceptions.filter((one) => one.status !== 'active' || one.note !== '');

/** `3 findings`, `1 finding`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function findingsBySeverity(report: Report): string {
  const { bySeverity } = report.counts;
  const total = SEVERITIES.reduce((sum, severity) => sum + bySeverity[severity], 0);
  const parts = SEVERITIES.flatMap((severity: Severity) =>
    bySeverity[severity] > 0 ? [`${bySeverity[severity]} ${severity}`] : [],
  );
  return parts.length === 0 ? count(total, 'finding') : `${count(total, 'finding')} (${parts.join(', ')})`;
}

/** The verdict with what a reader must not read over: `pass, 4 unknown`. */
export const verdictWords = (report: Report): string =>
  report.verdict === 'pass' && report.counts.unknown > 0 ? `pass, ${report.counts.unknown} unknown` : report.verdict;

/** Everything that was counted, ignored and unknown included, in one line after the verdict. */
export function tally(report: Report, notShown: number): string {
  const { counts } = report;
  const parts = [findingsBySeverity(report)];
  if (report.gate.mode === 'new') parts.push(`${counts.new} new`);
  if (notShown > 0) parts.push(`${notShown} not shown`);
  parts.push(`${counts.ignored} ignored`, `${counts.excepted} excepted`);
  if (counts.excluded > 0) parts.push(`${counts.excluded} excluded`);
  if (report.baseline) parts.push(`${counts.inBaseline} in baseline`);
  if (report.verdict !== 'pass' || counts.unknown === 0) parts.push(`${counts.unknown} unknown`);
  parts.push(`${counts.skipped} skipped`);
  return `${parts.join(', ')} — ${count(counts.workflows, 'workflow')}`;
}
