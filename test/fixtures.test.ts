import { rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryTree } from '../src/collect/memory.ts';
import { readFacts } from '../src/facts/record.ts';
import type { History } from '../src/model/history.ts';
import { atLeast } from '../src/model/judgement.ts';
import { known } from '../src/model/place.ts';
import type { Report } from '../src/model/report.ts';
import { scan } from '../src/scan.ts';
import { expectedFile, expectedPath, KINDS, listOutcomes, readRuleCases, type RuleCase } from './house/rule-cases.ts';
import { ROOT } from './house/source.ts';

// A folder is a case: `test/fixtures/rules/<rule-id>/{bad,good,edge}/<case>/` is a tiny repository, and its `expected.txt`
// lists what this one rule answers to it. `UPDATE=1 npm test` writes what it answers now; read the diff before you commit it.

const UPDATE = process.env['UPDATE'] === '1';
const CASES = readRuleCases();
const RULES = scan({ tree: memoryTree({}), base: { kind: 'none' }, asOf: '2026-11-01', failOnUnknown: false }).rules;

/** At least so many cases of each kind, so that a rule is shown where it speaks, where it is silent, and where that is hard to tell. */
const AT_LEAST = { bad: 2, good: 2, edge: 1 } as const;

function answer(one: RuleCase): Report {
  const facts = one.facts === undefined ? undefined : known(readFacts(`${one.folder}/facts.json`, one.facts));
  const history: History | undefined = one.history === undefined ? undefined : JSON.parse(one.history);
  return scan({
    tree: memoryTree(one.files),
    base: { kind: 'none' },
    asOf: one.asOf,
    failOnUnknown: false,
    repository: 'acme/shop',
    ...(facts && { facts }),
    ...(history && { history: known(history) }),
  }).report;
}

function update(one: RuleCase, lines: readonly string[]): void {
  const [path, text] = [ROOT + expectedPath(one), expectedFile(one, lines)];
  if (text === undefined) rmSync(path, { force: true });
  else writeFileSync(path, text);
}

describe.each(RULES.map((card) => card.id))('%s', (ruleId) => {
  test.each(KINDS)('has enough %s cases', (kind) => {
    const cases = CASES.filter((one) => one.ruleId === ruleId && one.kind === kind);
    expect(cases.length).toBeGreaterThanOrEqual(AT_LEAST[kind]);
  });
});

describe.each(CASES)('$ruleId/$kind/$name', (one) => {
  let report: Report;
  let lines: readonly string[];

  beforeAll(() => {
    report = answer(one);
    lines = listOutcomes(one.ruleId, report.judgements);
    if (UPDATE) update(one, lines);
  });

  test('answers as expected.txt says', () => {
    if (!UPDATE) expect(lines).toEqual(one.expected);
    expect(RULES.map((card) => card.id)).toContain(one.ruleId);
  });

  if (one.kind !== 'edge') test('is read whole', () => expect(report.skipped).toEqual([]));

  const found = (): readonly string[] => lines.filter((line) => line.endsWith(' not-met'));
  const findings = (ids: (id: string) => boolean): readonly string[] =>
    report.findings
      .filter((finding) => ids(finding.ruleId) && atLeast(finding.severity, 'medium'))
      .map((finding) => `${finding.path}:${finding.line} ${finding.ruleId}`);

  if (one.kind === 'bad') test('is found', () => expect(found()).not.toEqual([]));
  if (one.kind === 'good') {
    test('is left alone', () => {
      expect(found()).toEqual([]);
      expect(findings(() => true)).toEqual([]);
    });
  }
  test('every finding says what, why, and what to write instead', () => {
    const mute = report.findings.filter((finding) =>
      [finding.message, finding.why, finding.fix].some((text) => text.trim() === ''),
    );
    expect(mute).toEqual([]);
  });
});
