import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { renderGithub } from '../../src/report/github.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderPlain } from '../../src/report/plain.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { commandIn, linesOf } from '../safe/runner.ts';
import { FINDINGS, PASS, REPORT, VIEW } from './sample.ts';

/** So many findings: every third is high, medium and low, so that the worst stand between the others. */
function many(number: number): Report {
  const [first] = FINDINGS;
  if (!first) throw new Error('the sample has no findings');
  const severities = ['low', 'high', 'medium'] as const;
  const findings = Array.from({ length: number }, (_, index): Finding => {
    const severity = severities[index % 3] ?? 'low';
    return {
      ...first,
      severity,
      ruleId: `rule-${severity}`,
      message: `number ${index}`,
      line: (index % 7) + 1,
      endLine: (index % 7) + 1,
      endColumn: 9,
      fingerprint: `f${index}`,
    };
  });
  return { ...REPORT, findings };
}

type Sarif = {
  runs: [
    {
      automationDetails: { id: string };
      tool: {
        driver: {
          rules: {
            id: string;
            properties: Record<string, unknown>;
            shortDescription: { text: string };
            helpUri?: string;
          }[];
        };
      };
      invocations: [{ executionSuccessful: boolean }];
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }];
        relatedLocations?: { id: number }[];
        codeFlows?: [{ threadFlows: [{ locations: unknown[] }] }];
        partialFingerprints: Record<string, string>;
      }[];
      properties: Record<string, unknown>;
    },
  ];
};
const sarif = (...[report, view, category]: Parameters<typeof renderSarif>): Sarif['runs'][0] => {
  const log: Sarif = JSON.parse(renderSarif(report, view, category));
  return log.runs[0];
};

describe('plain', () => {
  test('the last line counts everything and names unknowns beside a pass', () => {
    expect(renderPlain(PASS, VIEW).trimEnd().split('\n').at(-1)).toBe(
      'pass, 2 unknown: 0 findings, 0 new, 0 ignored, 0 excepted, 0 skipped — 12 workflows',
    );
    const none = {
      ...PASS,
      unknown: [],
      gate: { ...PASS.gate, mode: 'all' as const },
      counts: { ...PASS.counts, unknown: 0, workflows: 1 },
    };
    expect(renderPlain(none, VIEW)).toBe(
      'pass: 0 findings, 0 ignored, 0 excepted, 0 unknown, 0 skipped — 1 workflow\n',
    );
  });
  test('what is below the severity to show is counted', () => {
    const text = renderPlain(REPORT, { ...VIEW, minSeverity: 'high' });
    expect(text).not.toContain('stored-deploy-credential');
    expect(text).toContain('fail: 6 findings (1 critical, 1 high, 2 medium, 1 low, 1 note), 1 new, 4 not shown,');
  });
  test('without source text the places are still named', () => {
    const text = renderPlain(REPORT, { ...VIEW, sources: () => undefined });
    expect(text).toContain('--> .github/workflows/deploy.yml:17:30');
    expect(text).toContain('==> .github/workflows/deploy.yml:19:14: it is used to deploy here');
    expect(text).not.toContain('^');
  });
  test('the order in which findings come does not matter', () => {
    expect(renderPlain({ ...REPORT, findings: FINDINGS.toReversed() }, VIEW)).toBe(renderPlain(REPORT, VIEW));
  });
});

describe('github', () => {
  test('ten remarks a level, worst first, and every finding in the log', () => {
    const output = renderGithub(many(90), { ...VIEW, prefix: 'services/api/' });
    const names = linesOf(output).flatMap((line) => commandIn(line)?.name ?? []);
    expect(names.slice(0, 30)).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(10).fill('notice'),
    ]);
    for (let index = 0; index < 90; index += 1) expect(output).toContain(`: number ${index}\n`);
    expect(commandIn(output.split('\n')[0] ?? '')?.properties['file']).toBe(
      'services/api/.github/workflows/ship service.yml',
    );
  });
});

describe('SARIF', () => {
  test('holds all findings whatever is shown, each with a rule and a place', () => {
    const run = sarif(REPORT, { ...VIEW, minSeverity: 'critical', prefix: 'services/api/' });
    expect(run.results.map(({ ruleId }) => ruleId)).toHaveLength(FINDINGS.length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      const { region } = result.locations[0].physicalLocation;
      expect(Math.min(...Object.values(region))).toBeGreaterThan(0);
    }
    const uris = run.results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri);
    expect(uris).toContain('services/api/.github/workflows/ship%20service.yml');
  });
  test('has the line hash where there is text, and our own fingerprint always', () => {
    const results = sarif(REPORT, VIEW).results;
    for (const { ruleId, partialFingerprints } of results) {
      expect(partialFingerprints['countersign/v1']).toMatch(/^f-/u);
      if (ruleId === 'without-a-card') expect(partialFingerprints).not.toHaveProperty('primaryLocationLineHash');
      else expect(partialFingerprints['primaryLocationLineHash']).toMatch(/^[0-9a-f]{1,16}:1$/u);
    }
  });
  test('a note is a recommendation, everything else a security alert', () => {
    const severities = new Map(sarif(REPORT, VIEW).tool.driver.rules.map(({ id, properties }) => [id, properties]));
    expect(severities.get('without-a-card')).toMatchObject({ 'problem.severity': 'recommendation' });
    expect(severities.get('without-a-card')).not.toHaveProperty('security-severity');
    expect(severities.get('static-cloud-key')).toMatchObject({
      'security-severity': '8.0',
      tags: ['security', 'long-lived-secret', 'IA-5(1)', 'AC-6'],
    });
  });
  test('keeps to the limits of code scanning, worst first, and says what it dropped', () => {
    const run = sarif(many(15_300), VIEW);
    expect(run.results).toHaveLength(5000);
    expect(new Set(run.results.map(({ level }) => level))).toEqual(new Set(['error']));
    expect(run.properties).toMatchObject({
      dropped: 10_300,
      verdict: 'fail',
      asOf: '2026-11-20',
      excepted: 2,
      ignored: 1,
      unknown: 2,
    });
  });
  test('long texts and many controls are cut, a page that is no https address is left out', () => {
    const [card] = VIEW.rules;
    if (!card) throw new Error('the sample has no rule');
    const long = {
      ...card,
      title: 'x'.repeat(3000),
      finds: '\u202e'.repeat(900),
      controls: Array.from({ length: 40 }, (_, index) => `C-${index}`),
    };
    const rule = sarif(REPORT, { ...VIEW, rules: [long], page: () => 'docs/rules/x.md' }).tool.driver.rules.find(
      ({ id }) => id === card.id,
    );
    expect(rule?.shortDescription.text).toHaveLength(1024);
    expect(rule?.properties['tags']).toHaveLength(10);
    expect(rule).not.toHaveProperty('helpUri');
  });
  test('the category ends the id with a slash, once', () => {
    expect(sarif(REPORT, VIEW).automationDetails.id).toBe('countersign/');
    expect(sarif(REPORT, VIEW, 'audit/prod/').automationDetails.id).toBe('audit/prod/');
  });
  test('an incomplete scan says that it did not succeed', () => {
    expect(
      sarif({ ...REPORT, verdict: 'incomplete', reasons: ['one file was not read'] }, VIEW).invocations[0],
    ).toEqual({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'one file was not read' } }],
    });
  });
});

describe('markdown', () => {
  test('stays below 900 KiB whatever comes, keeps the worst and points to the rest', () => {
    const report = many(6000);
    const text = renderMarkdown(
      { ...report, findings: report.findings.map((one) => ({ ...one, why: '本@'.repeat(400) })) },
      VIEW,
    );
    expect(new TextEncoder().encode(text).length).toBeLessThan(900 * 1024);
    expect(text).toMatch(/\n\d+ more did not fit here; the JSON report has them all\./u);
    expect(text).toContain('**high**');
    expect(text).not.toContain('**low**');
    expect(text).toContain('### Unknown');
  });
  test('puts production first among those who can ship, and says where nobody is asked', () => {
    const rows = renderMarkdown(REPORT, VIEW)
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows[2]).toMatch(
      /^\| shop&#45;deployer \| service&#45;account \| AWS access key \| deploy api<br>release web \| production \| – \| \*\*nobody\*\* \|/u,
    );
  });
});

test('JSON is the same bytes whatever order its keys were made in', () => {
  const { verdict, ...rest } = REPORT;
  expect(renderJson({ ...rest, verdict }, VIEW)).toBe(renderJson(REPORT, VIEW));
});
