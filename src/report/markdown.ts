import type { Finding, Report } from '../model/report.ts';
import { markdown, markdownCode, markdownProse } from '../safe/markdown.ts';
import { fit } from './fit.ts';
import { remarkableExceptions, shownFindings, tally, verdictWords } from './order.ts';
import { type ShipRow, shipRows } from './ship-table.ts';
import type { View } from './view.ts';
import { chainOf, exceptionWords, remarksOn, skippedWords, unknownWords } from './words.ts';

// GitHub drops a summary whole above 1 MiB; 900 KiB in all leave room for what else the step writes.
const KIB = 1024;
const ROOM = {
  lines: 40 * KIB,
  ships: 180 * KIB,
  findings: 450 * KIB,
  unknown: 90 * KIB,
  skipped: 60 * KIB,
  exceptions: 40 * KIB,
  fixed: 20 * KIB,
};

/** The job summary: the verdict, who can ship where, the findings worst first, and what is not known, not read or excepted. */
export function renderMarkdown(report: Report, view: View): string {
  const shown = shownFindings(report, view);
  const blocks = [
    [
      `## Countersign: ${verdictWords(report)}`,
      '',
      `${markdown(tally(report, report.findings.length - shown.length))}, as of ${markdown(report.asOf)}.`,
    ],
    list(
      '',
      [...report.reasons, ...report.notices].map((line) => markdownProse(line)),
      ROOM.lines,
    ),
    table('Who can ship where', SHIP_HEAD, shipRows(report).map(shipCells), ROOM.ships),
    table(
      'Findings',
      FINDING_HEAD,
      shown.map((finding) => findingCells(finding, view)),
      ROOM.findings,
    ),
    list(
      'Unknown',
      report.unknown.map((one) => at(one.path, one.line, `${one.subject}: ${unknownWords(one)}`)),
      ROOM.unknown,
    ),
    list(
      'Not read, or not wholly',
      report.skipped.map((one) => at(one.path, one.line, skippedWords(one))),
      ROOM.skipped,
    ),
    list(
      'Ignore comments and exceptions to look at',
      remarkableExceptions(report).map((one) => at(one.path, one.line, exceptionWords(one))),
      ROOM.exceptions,
    ),
    list(
      'Fixed since the baseline',
      (report.baseline?.fixed ?? []).map((one) => at(one.path, one.line, one.ruleId)),
      ROOM.fixed,
    ),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const SHIP_HEAD = ['Identity', 'Class', 'Logs in by', 'Ships', 'Tier', 'Environment', 'Held by', 'Where'];
const FINDING_HEAD = ['Severity', 'Rule', 'What is wrong', 'Where'];

const heading = (title: string): readonly string[] => (title === '' ? [] : [`### ${title}`, '']);
const pointer = (left: number): readonly string[] =>
  left === 0 ? [] : ['', `${left} more did not fit here; the JSON report has them all.`];

function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  bytes: number,
): readonly string[] {
  if (rows.length === 0) return [];
  const { kept, left } = fit(rows.map(row), bytes);
  return [...heading(title), row(head), row(head.map(() => '---')), ...kept, ...pointer(left)];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function list(title: string, items: readonly string[], bytes: number): readonly string[] {
  if (items.length === 0) return [];
  const { kept, left } = fit(
    items.map((item) => `- ${item}`),
    bytes,
  );
  return [...heading(title), ...kept, ...pointer(left)];
}

const at = (path: string, line: number | undefined, words: string): string =>
  `${markdownCode(line === undefined ? path : `${path}:${line}`)} ${markdownProse(words)}`;

const orDash = (text: string): string => (text === '' ? '–' : markdown(text));

function shipCells({
  identity,
  class: kind,
  login,
  ships,
  tier,
  environment,
  gates,
  places,
}: ShipRow): readonly string[] {
  const held = gates.length === 0 ? '**nobody**' : gates.map((gate) => markdown(gate)).join('<br>');
  const cells = [identity, kind, login].map(orDash);
  return [...cells, several(ships, markdown), orDash(tier), orDash(environment), held, several(places, markdownCode)];
}

function several(texts: readonly string[], show: (text: string) => string): string {
  const few = texts.slice(0, 3).map((text) => show(text));
  return [...few, ...(texts.length > few.length ? [`and ${texts.length - few.length} more`] : [])].join('<br>');
}

function findingCells(finding: Finding, view: View): readonly string[] {
  const page = view.page(finding.ruleId);
  const id = markdownCode(finding.ruleId);
  const rule = /^https:\/\/[\w./~%#-]+$/u.test(page) ? `<a href="${page}">${id}</a>` : id;
  const details = [
    ['Via', chainOf(finding.chain, finding.path)],
    ['Why', finding.why],
    ['Fix', finding.fix],
    ...remarksOn(finding).map((remark) => ['Note', remark]),
    ...finding.related.slice(0, 10).map((one) => ['See', `${one.path}:${one.line}: ${one.text}`]),
  ].flatMap(([label, text = '']) => (text === '' ? [] : [`<b>${label}:</b> ${lines(text)}`]));
  const what = `${lines(finding.message)}<details><summary>Why, and what to write instead</summary>${details.join('<br>')}</details>`;
  return [`**${finding.severity}**`, rule, what, markdownCode(`${view.prefix}${finding.path}:${finding.line}`)];
}

const lines = (text: string): string =>
  text
    .split(/\r?\n/u)
    .map((line) => markdownProse(line))
    .join('<br>');
