import type { Finding, Remark, Report, RuleCard, Spot } from '../model/report.ts';
import { stringify } from '../safe/json.ts';
import { artifactUri, sarifMessage } from '../safe/sarif.ts';
import { worstFirst } from './order.ts';
import { lineHashes } from './rolling-hash.ts';
import { LEVELS, rulesOf, sarifRule } from './sarif-rule.ts';
import type { View } from './view.ts';
import { remarksOn } from './words.ts';

// Code scanning keeps this many of a run, by severity, and this many places of a result
// (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
const MOST_RESULTS = 5000;
const MOST_PLACES = 100;

/** All findings as SARIF 2.1.0 in one run of its own category, fit for code scanning. Thresholds of the view do not touch it. */
export function renderSarif(report: Report, view: View, category = 'countersign'): string {
  const findings = worstFirst(report.findings);
  const kept = findings.slice(0, MOST_RESULTS);
  const rules = rulesOf(kept, view);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(report, rules, view) },
        // Without the slash code scanning reads the whole id as a run and the category as empty.
        automationDetails: { id: category.endsWith('/') ? category : `${category}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(report)],
        results: resultsOf(kept, rules, view),
        properties: propertiesOf(report, findings.length - kept.length),
      },
    ],
  };
  return `${stringify(log, KEY_ORDER)}\n`;
}

const KEY_ORDER = [
  '$schema',
  'id',
  'name',
  'version',
  'semanticVersion',
  'runs',
  'tool',
  'driver',
  'rules',
  'ruleId',
  'ruleIndex',
  'level',
  'message',
  'text',
  'locations',
  'physicalLocation',
  'artifactLocation',
  'uri',
  'region',
  'startLine',
  'startColumn',
  'endLine',
  'endColumn',
];

function driverOf({ tool }: Report, rules: readonly RuleCard[], view: View): unknown {
  const version = { version: tool.version, semanticVersion: tool.version };
  return { name: tool.name, ...version, rules: rules.map((card) => sarifRule(card, view)) };
}

function invocationOf({ verdict, reasons }: Report): unknown {
  const notices = reasons.map((reason) => ({ level: 'error', message: { text: sarifMessage(reason) } }));
  if (verdict !== 'incomplete') return { executionSuccessful: true };
  return { executionSuccessful: false, toolExecutionNotifications: notices };
}

function propertiesOf({ verdict, asOf, gate, counts }: Report, dropped: number): unknown {
  const { excepted, excluded, ignored, inBaseline, unknown, skipped } = counts;
  return { verdict, asOf, gate, excepted, excluded, ignored, inBaseline, unknown, skipped, dropped };
}

function resultsOf(findings: readonly Finding[], rules: readonly RuleCard[], view: View): readonly unknown[] {
  const hashes = hashesOf(findings, view);
  const indexes = new Map(rules.map((card, index) => [card.id, index]));
  return findings.map((finding) => {
    const hash = hashes.get(finding.path)?.get(finding.line);
    const related = finding.related.slice(0, MOST_PLACES);
    return {
      ruleId: finding.ruleId,
      ruleIndex: indexes.get(finding.ruleId),
      level: LEVELS[finding.severity],
      message: { text: messageOf(finding, related) },
      locations: [{ physicalLocation: physical(finding, view) }],
      ...(related.length > 0
        ? { relatedLocations: related.map((one, index) => ({ id: index + 1, ...location(one, view) })) }
        : {}),
      ...(finding.chain.length > 0 ? { codeFlows: [codeFlow(finding, view)] } : {}),
      partialFingerprints: {
        ...(hash === undefined ? {} : { primaryLocationLineHash: hash }),
        'countersign/v1': finding.fingerprint,
      },
      properties: { severity: finding.severity, confidence: finding.confidence, category: finding.category },
    };
  });
}

/** The line hashes of the files that have findings, each file hashed once. */
function hashesOf(findings: readonly Finding[], view: View): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const wanted = new Map<string, Set<number>>();
  for (const { path, line } of findings) wanted.set(path, (wanted.get(path) ?? new Set<number>()).add(line));
  const hashes = new Map<string, ReadonlyMap<number, string>>();
  for (const [path, lines] of wanted) {
    const source = view.sources(path);
    if (source) hashes.set(path, lineHashes(source, lines));
  }
  return hashes;
}

/** What, why and fix, then the related places as links, since code scanning shows only those that the message links. */
function messageOf(finding: Finding, related: readonly Remark[]): string {
  const parts = [finding.message, finding.why, ...remarksOn(finding)].map((part) => sentence(sarifMessage(part)));
  const links = related.map((one, index) => `[${sarifMessage(one.text, 200)}](${index + 1})`);
  const places = links.length === 0 ? [] : [`See ${links.join(', ')}.`];
  return [...parts, sentence(`Fix: ${sarifMessage(finding.fix)}`), ...places].join(' ');
}

const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

function codeFlow(finding: Finding, view: View): unknown {
  const end = { physicalLocation: physical(finding, view), message: { text: sarifMessage(finding.message) } };
  const steps = [...finding.chain.slice(0, MOST_PLACES - 1).map((link) => location(link, view)), end];
  return { threadFlows: [{ locations: steps.map((step) => ({ location: step })) }] };
}

const location = (remark: Remark, view: View) => ({
  physicalLocation: physical(remark, view),
  message: { text: sarifMessage(remark.text) },
});

function physical(spot: Spot, view: View) {
  const startLine = Math.max(1, spot.line);
  const startColumn = Math.max(1, spot.column);
  const endLine = Math.max(startLine, spot.endLine);
  const endColumn = endLine === startLine ? Math.max(startColumn, spot.endColumn) : Math.max(1, spot.endColumn);
  return {
    artifactLocation: { uri: artifactUri(view.prefix + spot.path) },
    region: { startLine, startColumn, endLine, endColumn },
  };
}
