import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readInputs } from '../../src/config/inputs.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { publish, type Published } from '../../src/publish/publish.ts';
import type { Run } from '../../src/publish/run.ts';
import type { View } from '../../src/report/view.ts';
import { createOut } from '../../src/safe/out.ts';

const FINDING: Finding = {
  path: '.github/workflows/deploy.yml',
  line: 3,
  column: 1,
  endLine: 3,
  endColumn: 5,
  ruleId: 'static-cloud-key',
  category: 'long-lived-secret',
  severity: 'medium',
  confidence: 'high',
  message: 'A key that lasts',
  why: 'It lasts.',
  fix: 'Use one that does not.',
  fingerprint: 'f',
  gates: false,
  chain: [],
  related: [],
  controls: [],
};
const REPORT: Report = {
  schemaVersion: '1.0',
  tool: { name: 'countersign', version: '0.1.0' },
  asOf: '2026-11-20',
  verdict: 'pass',
  reasons: [],
  gate: { mode: 'all', failOnSeverity: 'high', failOnUnknown: false, base: '' },
  counts: {
    workflows: 1,
    shown: 1,
    bySeverity: { critical: 0, high: 0, medium: 1, low: 0, note: 0 },
    new: 0,
    ignored: 0,
    excepted: 0,
    excluded: 0,
    inBaseline: 0,
    unknown: 0,
    skipped: 0,
  },
  notices: [],
  findings: [FINDING],
  judgements: [],
  deliveries: [],
  identities: [],
  environments: [],
  unknown: [],
  skipped: [],
  exceptions: [],
  severities: [],
};
const VIEW: View = {
  sources: () => ['name: deploy', 'on: push', 'jobs: {}'],
  rules: [],
  minSeverity: 'low',
  colour: false,
  prefix: '',
  page: () => '',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  writeFileSync(join(folder, 'summary'), '');
  vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'summary'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

type Shown = Published & Readonly<{ log: string; summary: string }>;

async function show(view: View = VIEW, inputs: Readonly<Record<string, string>> = {}): Promise<Shown> {
  let log = '';
  const write = (text: string): void => {
    log += text;
  };
  const run: Run = {
    workspace: folder,
    temp: folder,
    event: 'push',
    repository: '',
    sha: '',
    ref: '',
    actor: '',
    api: '',
  };
  const published = await publish(
    { inputs: readInputs({ INPUT_UPLOAD: 'never', ...inputs }), run, report: REPORT, view, head: undefined },
    createOut({ stdout: write, stderr: write }),
  );
  return { ...published, log, summary: readFileSync(join(folder, 'summary'), 'utf8') };
}

describe('the answer', () => {
  test('reaches log, file, summary and annotations, and ends with the verdict', async () => {
    const { outputs, exit, log, summary } = await show();
    expect(exit).toBe(0);
    expect(outputs).toEqual({
      verdict: 'pass',
      'findings-count': '1',
      'highest-severity': 'medium',
      'sarif-file': join(folder, 'countersign.sarif'),
      'report-file': '',
    });
    expect(log).toContain('medium[static-cloud-key]: A key that lasts');
    expect(log).toMatch(/^::warning file=\.github\/workflows\/deploy\.yml,line=3/mu);
    expect(log).toMatch(/Countersign: pass, exit code 0\n$/u);
    expect(summary).toContain('A key that lasts');
  });

  test('is incomplete if a part of it cannot be made, and the other parts still come', async () => {
    const broken: View = {
      ...VIEW,
      sources: () => {
        throw new TypeError('planted');
      },
    };
    const { outputs, exit, log, summary } = await show(broken);
    expect(exit).toBe(3);
    expect(outputs).toMatchObject({ verdict: 'incomplete', 'findings-count': '1', 'sarif-file': '' });
    expect(log).toMatch(/^::error title=Countersign::.*bug.*TypeError: planted$/mu);
    expect(log).toMatch(/^::warning file=/mu);
    expect(log).toMatch(/Countersign: incomplete, exit code 3\n$/u);
    expect(summary).toContain('A key that lasts');
    expect(summary).toContain('bug');
  });

  test('says so where the runner offers no summary', async () => {
    vi.stubEnv('GITHUB_STEP_SUMMARY', '');
    const { exit, log } = await show();
    expect(exit).toBe(3);
    expect(log).toContain('summary: false');
    expect((await show(VIEW, { INPUT_SUMMARY: 'false' })).exit).toBe(0);
  });

  test('is told in plain lines where annotations are not wanted', async () => {
    const { log } = await show(VIEW, { INPUT_ANNOTATIONS: 'false', 'INPUT_REPORT-FILE': 'gone/report.md' });
    expect(log).not.toMatch(/^::/mu);
    expect(log).toMatch(/^error: Cannot write .*gone\/report\.md/mu);
  });
});
