import { describe, expect, test } from 'vitest';
import { memoryTree } from '../src/collect/memory.ts';
import { UserError } from '../src/errors.ts';
import { renderJson } from '../src/report/json.ts';
import { renderPlain } from '../src/report/plain.ts';
import type { Report } from '../src/model/report.ts';
import type { View } from '../src/report/view.ts';
import { type Files, findingLines, pullRequest, reportOf, scanFiles, WORKFLOW } from './scan-input.ts';

const CONFIG = '.github/countersign.yml';
const UNGATED = 'production-without-environment';
const deploy = (name: string): string =>
  `  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n      - run: kubectl apply --namespace production -f ${name}.yaml\n`;
const publish =
  '  publish:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm publish\n        env: { NODE_AUTH_TOKEN: "${{ secrets.NPM_TOKEN }}" }\n';
const workflow = (...jobs: string[]): string => `on: push\njobs:\n${jobs.join('')}`;
const config = (lines: string): Files => ({ [CONFIG]: `version: 1\n${lines}` });
const both = (lines = ''): Files => ({ [WORKFLOW]: workflow(deploy('web'), publish), ...config(lines) });
/** What is said beside the findings, but for what a manifest would answer. */
const noticesOf = ({ notices }: Report): readonly string[] =>
  notices.filter((line) => !line.includes('identity manifest'));
const severities = (files: Files): readonly string[] =>
  reportOf(files).findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);

const VIEW: View = {
  sources: () => undefined,
  rules: [],
  minSeverity: 'note',
  colour: false,
  prefix: '',
  page: () => '',
};

describe('severities by rule', () => {
  test('decide what gates, and the report says which are not the usual ones', () => {
    const usual = reportOf(both());
    expect([usual.verdict, usual.severities]).toEqual(['fail', []]);
    const lowered = reportOf(both(`rules:\n  ${UNGATED}: { severity: low, reason: one cluster }\n`));
    expect(lowered.verdict).toBe('pass');
    expect(lowered.findings).toHaveLength(usual.findings.length);
    expect(lowered.severities).toEqual([
      { ruleId: UNGATED, severity: 'low', usual: 'high', reason: 'one cluster', path: CONFIG, line: 3 },
    ]);
    expect(noticesOf(lowered)).toEqual([`${CONFIG}:3: ${UNGATED} is low here and high by itself: one cluster`]);
    expect(severities(both('rules:\n  static-registry-token: { severity: critical }\n'))[0]).toBe(
      'static-registry-token critical',
    );
  });

  test('a rule that is off finds nothing, and what SARIF and the pages know of rules says so', () => {
    const off = scanFiles(both('rules:\n  static-registry-token: { severity: off, reason: an old registry }\n'));
    expect(off.report.findings.map(({ ruleId }) => ruleId)).not.toContain('static-registry-token');
    expect(off.report.judgements.map(({ ruleId }) => ruleId)).not.toContain('static-registry-token');
    expect(off.rules.map(({ id }) => id)).not.toContain('static-registry-token');
    expect(noticesOf(off.report)).toEqual([`${CONFIG}:3: static-registry-token is switched off: an old registry`]);
    const low = scanFiles(both(`rules:\n  ${UNGATED}: { severity: low }\n`));
    expect(low.rules.find(({ id }) => id === UNGATED)?.severity).toBe('low');
  });

  test('a comment does not excuse a high rule that is lowered', () => {
    const comment = ` # countersign: ignore[${UNGATED}] until=2027-01-31 -- kept`;
    const files = { ...both(`rules:\n  ${UNGATED}: { severity: low }\n`) };
    const text = (files[WORKFLOW] ?? '').replace('  web:', `  web:${comment}`);
    expect(reportOf({ ...files, [WORKFLOW]: text }).exceptions).toMatchObject([{ status: 'not-allowed' }]);
  });

  test('a rule that is none and a grave one that is off are errors with their place', () => {
    expect(() => reportOf(both('rules:\n  static-cloud-keys: { severity: low }\n'))).toThrow(
      `${CONFIG}:3:3: no rule has the id \`static-cloud-keys\`; did you mean \`static-cloud-key\`?`,
    );
    expect(() => reportOf(both(`rules:\n  ${UNGATED}: { severity: off, reason: x }\n`))).toThrow(UserError);
  });

  test('a change raises at once, and lowers nothing', () => {
    const low = both(`rules:\n  ${UNGATED}: { severity: low }\n`);
    const fresh = (files: Files): Files => ({ ...files, '.github/workflows/new.yml': workflow(deploy('api')) });
    expect(findingLines(pullRequest(fresh(low), both()))).toContain(`${UNGATED} api!`);
    expect(findingLines(pullRequest(fresh(low), low))).toContain(`${UNGATED} api`);
    expect(findingLines(pullRequest(fresh(both()), low))).toContain(`${UNGATED} api!`);
    expect(noticesOf(pullRequest(fresh(low), both()))).toEqual([
      `${CONFIG}:3: A change cannot excuse itself: ${UNGATED} stays high until \`severity: low\` is on the base branch.`,
    ]);
  });
});

describe('excluded paths', () => {
  const EXCLUDING = "paths:\n  exclude: ['.github/workflows/deploy.yml']\n";

  test('are not counted, and listed with their number', () => {
    const report = reportOf(both(EXCLUDING));
    expect(severities(both(EXCLUDING))).toEqual([`${UNGATED} high`]);
    expect(report.counts.excluded).toBeGreaterThan(0);
    expect(report.exceptions).toMatchObject([{ kind: 'excluded-path', status: 'active', path: CONFIG, line: 3 }]);
    const plain = renderPlain(report, VIEW);
    expect(plain).toMatch(/excluded path counts\. \.github\/workflows\/deploy\.yml excludes \d findings? \(\d\s+\w+/u);
    expect(plain).toContain(`${report.counts.excluded} excluded`);
  });

  test('what is critical or high there counts all the same, though the rule is lowered', () => {
    const raised = `${EXCLUDING}rules:\n  ${UNGATED}: { severity: critical }\n`;
    expect(severities(both(raised))).toEqual([`${UNGATED} critical`]);
    const lowered = `${EXCLUDING}rules:\n  ${UNGATED}: { severity: low, reason: Not here }\n`;
    expect(severities(both(lowered))).toEqual([`${UNGATED} low`]);
  });

  test('a file that cannot be read is not excluded', () => {
    expect(reportOf({ ...both(EXCLUDING), [WORKFLOW]: 'on: push\njobs:\n\tx: y\n' }).verdict).toBe('incomplete');
  });

  test('a change does not exclude what it brings', () => {
    expect(findingLines(pullRequest(both(EXCLUDING), config('')))).toContain(`${UNGATED} web!`);
    expect(pullRequest(both(EXCLUDING), config('')).notices[0]).toContain('excluded paths the base does not have');
    expect(pullRequest(both(EXCLUDING), config(EXCLUDING)).counts.excluded).toBeGreaterThan(0);
  });
});

describe('a baseline', () => {
  const NAME = 'baseline.json';
  const baseline = { kind: 'file', path: NAME } as const;
  const written = (files: Files): string => renderJson(reportOf(files), VIEW);
  const BEFORE = { [WORKFLOW]: workflow(deploy('web'), deploy('old')) };
  const NOW = { [WORKFLOW]: workflow(deploy('web'), deploy('api')) };

  test('what it has does not gate, and says so; what is gone is told', () => {
    const report = reportOf({ ...NOW, [NAME]: written(BEFORE) }, { baseline });
    expect(findingLines(report).filter((line) => line.startsWith(UNGATED))).toEqual([
      `${UNGATED} web`,
      `${UNGATED} api!`,
    ]);
    expect(report.counts.inBaseline).toBeGreaterThan(0);
    expect(report.baseline?.fixed.map(({ ruleId }) => ruleId)).toContain(UNGATED);
    const plain = renderPlain(report, VIEW);
    expect(plain).toContain('in baseline: it was there before');
    expect(plain).toMatch(/fixed since the baseline \(\d\):\n/);
    expect(plain).toMatch(/\d in baseline, /);
  });

  test('a scan of what it was written from passes, and changes nothing in what is found', () => {
    const report = reportOf({ ...BEFORE, [NAME]: written(BEFORE) }, { baseline, ratchet: true });
    expect([report.verdict, report.reasons, report.baseline]).toEqual([
      'pass',
      [],
      { name: NAME, rules: [], fixed: [] },
    ]);
    expect(report.findings).toHaveLength(reportOf(BEFORE).findings.length);
  });

  test('the ratchet holds each rule, whatever its severity and the threshold', () => {
    const worse = { [WORKFLOW]: workflow(deploy('web'), publish) };
    const files = { ...worse, [NAME]: written({ [WORKFLOW]: workflow(deploy('web')) }) };
    const loose = reportOf(files, { baseline, failOnSeverity: 'none' });
    expect(loose.verdict).toBe('pass');
    const held = reportOf(files, { baseline, ratchet: true, failOnSeverity: 'none' });
    expect(held.verdict).toBe('fail');
    expect(held.reasons).toContain('the ratchet: static-registry-token has 1 finding and none in the baseline');
    const better = reportOf(
      { ...BEFORE, [WORKFLOW]: workflow(deploy('web')), [NAME]: written(BEFORE) },
      { baseline, ratchet: true },
    );
    expect(better.verdict).toBe('pass');
    expect(better.notices[0]).toMatch(/^The baseline baseline\.json can be lowered: 1 of its findings is fixed /);
    expect(better.notices[0]).toContain(`${UNGATED} 2 → 1`);
  });

  test('one that the change brings does not count, one of the base does', () => {
    const head = { ...NOW, [NAME]: written(NOW) };
    const report = (base: Files) => reportOf(head, { baseline, base: { kind: 'tree', tree: memoryTree(base) } });
    const brought = report({ 'README.md': '' });
    expect(findingLines(brought)).toContain(`${UNGATED} api!`);
    expect(noticesOf(brought)).toEqual([expect.stringContaining(`the baseline ${NAME} does not count`)]);
    expect(brought).not.toHaveProperty('baseline');
    expect(findingLines(report({ [NAME]: written(NOW) }))).toContain(`${UNGATED} api`);
    const unread = reportOf(head, { baseline, base: { kind: 'unreadable', because: 'shallow' } });
    expect(findingLines(unread)).toContain(`${UNGATED} api!`);
  });

  test('a revision is scanned for it', () => {
    const revision = (files: Files) =>
      reportOf(NOW, { baseline: { kind: 'revision', tree: memoryTree(files), name: 'v1' } });
    expect(findingLines(revision(BEFORE)).filter((line) => line.startsWith(UNGATED))).toEqual([
      `${UNGATED} web`,
      `${UNGATED} api!`,
    ]);
    expect(() => revision({ [WORKFLOW]: 'on: [' })).toThrow(/cannot be scanned whole/);
  });

  test('bad ones are the user’s error', () => {
    const incomplete = written({ [WORKFLOW]: 'on: [' });
    expect(() => reportOf({ ...NOW, [NAME]: incomplete }, { baseline })).toThrow(/report of an incomplete scan/);
    expect(() => reportOf({ ...NOW, [NAME]: '{' }, { baseline })).toThrow(`${NAME} is not JSON; expected is`);
    expect(() => reportOf(NOW, { baseline })).toThrow(`${NAME} does not exist`);
  });
});
