import type { Finding, Remark, Report } from '../model/report.ts';
import type { Severity } from '../model/judgement.ts';
import { paint, type Style, type StyledLine, styled } from '../safe/style.ts';
import { count, remarkableExceptions, shownFindings, tally, verdictWords } from './order.ts';
import { paragraph, section } from './section.ts';
import { gutter, gutterWidth, hasLine, type Mark, snippet } from './snippet.ts';
import type { View } from './view.ts';
import { chainOf, exceptionWords, idOf, placeOf, remarksOn, skippedWords, unknownWords, whereOf } from './words.ts';

const MOST_UNKNOWN = 50;
const MOST_RELATED = 12;
const MOST_FIXED = 50;
export const STYLES: Readonly<Record<Severity, Style>> = {
  critical: 'alarm',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  note: 'blue',
};
const VERDICTS: Readonly<Record<Report['verdict'], Style>> = { pass: 'green', fail: 'alarm', incomplete: 'yellow' };

/** The report for a terminal: annotated source, worst first, then what else a reader must know, and a last line that counts everything. */
export function renderPlain(report: Report, view: View): string {
  const shown = shownFindings(report, view);
  const lines: StyledLine[] = [
    ...shown.flatMap((finding) => [...drawFinding(finding, view), []]),
    ...section('reasons', report.reasons),
    ...section('notices', report.notices),
    ...section(
      `not read, or not wholly (${report.skipped.length})`,
      report.skipped.map((one) => `${one.path}${one.line === undefined ? '' : `:${one.line}`}: ${skippedWords(one)}`),
    ),
    ...drawUnknown(report),
    ...section(
      'ignore comments and exceptions to look at',
      remarkableExceptions(report).map((one) => `${one.path}:${one.line}: ${exceptionWords(one)}`),
    ),
    ...drawFixed(report),
    lastLine(report, report.findings.length - shown.length),
  ];
  return lines.map((line) => `${paint(line, view.colour)}\n`).join('');
}

/** The last line alone: the verdict, and everything counted. */
export const renderLastLine = (report: Report, view: View): string =>
  `${paint(lastLine(report, report.findings.length - shownFindings(report, view).length), view.colour)}\n`;

const lastLine = (report: Report, notShown: number): StyledLine => [
  styled(`${verdictWords(report)}:`, VERDICTS[report.verdict]),
  ` ${tally(report, notShown)}`,
];

function drawFinding(finding: Finding, view: View): readonly StyledLine[] {
  const style = STYLES[finding.severity];
  const where = whereOf(finding);
  const related = finding.related.slice(0, MOST_RELATED);
  const width = gutterWidth([finding, ...related].map((spot) => markOf(spot, '', style)));
  return [
    [styled(`${finding.severity}[${finding.ruleId}]`, style), ': ', styled(finding.message, 'bold')],
    [' '.repeat(width), styled('-->', 'blue'), ` ${placeOf(finding)}${where === '' ? '' : ` (${where})`}`],
    ...drawPlaces(finding, related, view, width),
    ...explain(finding, view),
  ];
}

export const markOf = (spot: Mark['spot'], text: string, style: Style, sign: Mark['sign'] = '-'): Mark => ({
  spot,
  sign,
  text,
  style,
});

/** The finding's own file with all that points into it, then the other files. */
function drawPlaces(finding: Finding, related: readonly Remark[], view: View, width: number): readonly StyledLine[] {
  const source = view.sources(finding.path);
  const style = STYLES[finding.severity];
  const here = related.filter((one) => one.path === finding.path && hasLine(source, finding) && hasLine(source, one));
  const elsewhere = related.filter((one) => !here.includes(one));
  const same = here.find(
    (one) =>
      one.line === finding.line &&
      one.column === finding.column &&
      one.endLine === finding.endLine &&
      one.endColumn === finding.endColumn,
  );
  const marks = [
    markOf(finding, same?.text ?? '', style, '^'),
    ...here.filter((one) => one !== same).map((one) => markOf(one, one.text, 'blue')),
  ];
  const left = finding.related.length - related.length;
  return [
    ...(hasLine(source, finding) ? snippet(source, marks, width) : []),
    ...elsewhere.flatMap((one) => drawElsewhere(one, view, width)),
    ...(left > 0
      ? [[' '.repeat(width), styled('==>', 'blue'), ` ${count(left, 'more place')} in the JSON report`]]
      : []),
    gutter(width),
  ];
}

export function drawElsewhere(remark: Remark, view: Pick<View, 'sources'>, width: number): readonly StyledLine[] {
  const source = view.sources(remark.path);
  // Not `:::` as compilers write it: a line that begins with two colons is a workflow command to the runner.
  const head: StyledLine = [' '.repeat(width), styled('==>', 'blue'), ` ${placeOf(remark)}`];
  if (!hasLine(source, remark)) return [[...head, `: ${remark.text}`]];
  return [head, ...snippet(source, [markOf(remark, remark.text, 'blue')], width)];
}

function explain(finding: Finding, view: View): readonly StyledLine[] {
  const page = view.page(finding.ruleId);
  return [
    ...(finding.chain.length > 0 ? paragraph('via:', chainOf(finding.chain, finding.path)) : []),
    ...paragraph('why:', finding.why),
    ...paragraph('fix:', finding.fix),
    ...remarksOn(finding).flatMap((remark) => paragraph('note:', remark)),
    ...(page === '' ? [] : paragraph('page:', page)),
    ...paragraph('id:', idOf(finding)),
  ];
}

function drawFixed({ baseline }: Report): readonly StyledLine[] {
  if (!baseline) return [];
  const items = baseline.fixed.slice(0, MOST_FIXED).map((one) => `${one.path}:${one.line}: ${one.ruleId}`);
  const left = baseline.fixed.length - items.length;
  return section(
    `fixed since the baseline (${baseline.fixed.length})`,
    left > 0 ? [...items, `and ${left} more in the JSON report`] : items,
  );
}

function drawUnknown({ unknown }: Report): readonly StyledLine[] {
  const items = unknown
    .slice(0, MOST_UNKNOWN)
    .map((one) => `${one.path}:${one.line}: ${one.subject}: ${unknownWords(one)}`);
  const left = unknown.length - items.length;
  return section(`unknown (${unknown.length})`, left > 0 ? [...items, `and ${left} more in the JSON report`] : items);
}
