import type { Severity } from '../model/judgement.ts';
import type { Finding, Report } from '../model/report.ts';
import { type Annotation, annotationCommand, END_GROUP, groupCommand, type Level } from '../safe/command.ts';
import { logLine } from '../safe/text.ts';
import { count, remarkableExceptions, shownFindings, tally, verdictWords } from './order.ts';
import type { View } from './view.ts';
import { chainOf, exceptionWords, placeOf, remarksOn, skippedWords, unknownWords } from './words.ts';

const LEVELS: Readonly<Record<Severity, Level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  note: 'notice',
};
// The runner shows ten of each level a step and drops the rest without a word.
const MOST_A_LEVEL = 10;

/**
 * The report for the log of a GitHub run: remarks at the lines, worst first, as many as the runner shows, then every
 * finding as plain lines in a fold, then what else a reader must know and the last line that counts everything.
 */
export function renderGithub(report: Report, view: View): string {
  const shown = shownFindings(report, view);
  const lines = [
    ...annotationsOf(shown, view).map(annotationCommand),
    ...fold(
      `All ${count(shown.length, 'finding')}`,
      shown.flatMap((finding) => linesOf(finding, view)),
    ),
    ...report.reasons.map((reason) => `reason: ${reason}`).map(safe),
    ...report.notices.map((notice) => `notice: ${notice}`).map(safe),
    ...fold(
      `${report.skipped.length} not read, or not wholly`,
      report.skipped.map((one) => `${view.prefix}${one.path}: ${skippedWords(one)}`),
    ),
    ...fold(
      `${report.unknown.length} unknown`,
      report.unknown.map((one) => `${view.prefix}${one.path}:${one.line}: ${one.subject}: ${unknownWords(one)}`),
    ),
    ...remarkableExceptions(report)
      .map((one) => `${view.prefix}${one.path}:${one.line}: ${exceptionWords(one)}`)
      .map(safe),
    ...fold(
      `${report.baseline?.fixed.length ?? 0} fixed since the baseline`,
      (report.baseline?.fixed ?? []).map((one) => `${view.prefix}${one.path}:${one.line}: ${one.ruleId}`),
    ),
    safe(`${verdictWords(report)}: ${tally(report, report.findings.length - shown.length)}`),
  ];
  return `${lines.join('\n')}\n`;
}

const safe = (line: string): string => logLine(line);

const fold = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [groupCommand(title), ...lines.map(safe), END_GROUP];

/** The remarks that the runner will show: the worst ten of each level. */
export function annotationsOf(worstFirst: readonly Finding[], view: View): readonly Annotation[] {
  const used = new Map<Level, number>();
  return worstFirst.flatMap((finding) => {
    const level = LEVELS[finding.severity];
    const number = (used.get(level) ?? 0) + 1;
    used.set(level, number);
    return number > MOST_A_LEVEL ? [] : [annotationOf(finding, level, view)];
  });
}

function annotationOf(finding: Finding, level: Level, view: View): Annotation {
  const { severity, ruleId, line, column, endColumn } = finding;
  // An end at the first column of a line is the end of the line before; the pull request shows the remark at that end.
  const endLine = finding.endLine > line && endColumn <= 1 ? finding.endLine - 1 : finding.endLine;
  const page = view.page(ruleId);
  const paragraphs = [
    finding.message,
    `Why: ${finding.why}`,
    `Fix: ${finding.fix}`,
    ...remarksOn(finding),
    ...(page === '' ? [] : [page]),
  ];
  const lines = paragraphs.flatMap((paragraph) => paragraph.split(/\r?\n/u));
  return {
    level,
    title: `${severity}: ${ruleId}`,
    file: view.prefix + finding.path,
    line,
    column,
    endLine,
    endColumn,
    paragraphs: lines,
  };
}

function linesOf(finding: Finding, view: View): readonly string[] {
  const details = [
    ['via', chainOf(finding.chain, finding.path)],
    ['why', finding.why],
    ['fix', finding.fix],
    ...remarksOn(finding).map((remark) => ['note', remark]),
    ['page', view.page(finding.ruleId)],
  ];
  return [
    `${finding.severity}[${finding.ruleId}] ${view.prefix}${placeOf(finding)}: ${finding.message}`,
    ...finding.related.map((one) => `    see ${view.prefix}${placeOf(one)}: ${one.text}`),
    ...details.flatMap(([label, text = '']) =>
      text === ''
        ? []
        : text.split(/\r?\n/u).map((line, index) => (index === 0 ? `    ${label}: ${line}` : `         ${line}`)),
    ),
  ];
}
