import { describe, expect, test } from 'vitest';
import { workTree } from '../src/collect/work-tree.ts';
import { atLeast } from '../src/model/judgement.ts';
import { scan } from '../src/scan.ts';
import { filesBelow, readText, ROOT } from './house/source.ts';

// What we ask of others holds for our own workflows.

const WORKFLOWS = filesBelow('.github/workflows');

test('our own scan finds nothing of medium severity or more here', () => {
  const { report } = scan({ tree: workTree(ROOT), base: { kind: 'none' }, asOf: '2026-11-01', failOnUnknown: false });
  expect(report.counts.workflows).toBe(WORKFLOWS.length);
  expect(report.findings.filter((finding) => atLeast(finding.severity, 'medium'))).toEqual([]);
});

describe.each(WORKFLOWS)('%s', (path) => {
  const text = readText(path);

  test('pins every action by its commit and says which version that is', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map((match) => match[1] ?? '');
    expect(uses).not.toEqual([]);
    expect(uses.filter((one) => one !== './' && !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one))).toEqual(
      [],
    );
  });

  test('keeps no credential in the checkout, and may by default only read', () => {
    const checkouts = text.match(/uses: actions\/checkout@/g) ?? [];
    expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  });

  test('puts nothing that a stranger can choose into a script', () => {
    const scripts = [...text.matchAll(/^\s*(?:- )?run: (.*)$/gm)].map((match) => match[1] ?? '');
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});
