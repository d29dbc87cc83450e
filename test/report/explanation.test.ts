import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/model/explanation.ts';
import { renderExplanation } from '../../src/report/explanation.ts';
import { HIDDEN, hostile, printed, RUNS } from '../safe/hostile.ts';
import { commandIn, linesOf } from '../safe/runner.ts';
import { FINDINGS, ROUTE, VIEW } from './sample.ts';

const DEPLOY = '.github/workflows/deploy.yml';
const finding = FINDINGS.find(({ fingerprint }) => fingerprint === 'f-high') ?? FINDINGS[0];
if (!finding) throw new Error('the sample has no finding');

const spot = (line: number, column: number, endColumn: number) => ({
  path: DEPLOY,
  line,
  column,
  endLine: line,
  endColumn,
});
const GATE = {
  kind: 'needed-job',
  name: 'approve (production)',
  holds: 'no',
  because: 'an `if:` on the way lets the job run where that was refused',
  binds: 'path',
  path: DEPLOY,
  line: 11,
  column: 5,
} as const;
const SAMPLE: Explanation = {
  finding,
  way: [
    { ...spot(3, 3, 7), text: '`push` on `refs/heads/main` by whoever can write here' },
    { ...spot(10, 3, 13), text: 'job `production`' },
    { ...spot(14, 9, 13), endLine: 18, text: 'step `Log in`' },
    { ...finding, text: 'here' },
  ],
  route: { ...ROUTE, gates: [GATE], conditions: [{ ...spot(12, 5, 9), text: "github.actor !=\n 'bot'" }] },
  others: ['`workflow_dispatch`'],
};

describe('a finding explained', () => {
  const text = renderExplanation(SAMPLE, VIEW, false);

  test('is drawn from the trigger to the place, each with its line', () => {
    const [, way = ''] = text.split('the way there:\n');
    expect(way.split('\n\n')[0]?.split('\n')).toEqual([
      '  --> .github/workflows/deploy.yml:3:3',
      '   |',
      ' 3 |   push:',
      '   |   ---- 1 `push` on `refs/heads/main` by whoever can write here',
      '...',
      '10 |   production:',
      '   |   ---------- 2 job `production`',
      '...',
      '14 |       - name: Log in',
      '   |         ------------ 3 step `Log in`',
      '...',
      '17 |           aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}',
      '   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 here',
    ]);
  });

  test('says the gates and why one does not hold, the conditions, the other ways and what it is related to', () => {
    expect(text).toContain('gates on it:\n  - job approve (production) does not hold: an `if:` on the way');
    expect(text).toContain("only if:\n  - github.actor != 'bot' (.github/workflows/deploy.yml:12)\n");
    expect(text).toContain('other ways to it:\n  - `workflow_dispatch`\n');
    expect(text).toMatch(/see too:\n(?:.*\n)+.*it is used to deploy here/u);
    expect(text).toContain('id: f-high');
  });

  test('where no gate is on the way that is said, and where no run leads there nothing of gates', () => {
    const bare = renderExplanation({ ...SAMPLE, route: ROUTE }, VIEW, false);
    expect(bare).toContain('gates on it: none, nobody else has to say yes\n');
    const { route: _route, ...none } = { ...SAMPLE, way: SAMPLE.way.slice(-1) };
    const alone = renderExplanation(none, VIEW, false);
    expect(alone).toContain('the place:\n');
    expect(alone).not.toContain('gates on it');
  });

  test('is coloured only where asked, and the same without', () => {
    const coloured = renderExplanation(SAMPLE, VIEW, true);
    expect(coloured).toContain('\u001b[');
    expect(coloured.replace(/\u001b\[[\d;]*m/gu, '')).toBe(text);
  });

  test('obeys nothing that stands in a workflow, and goes through the writer unchanged', () => {
    const made = fc.record({ words: hostile, path: hostile, source: hostile }).map(({ words, path, source }) => ({
      source,
      one: {
        ...SAMPLE,
        finding: { ...finding, message: words, job: words, why: words },
        way: SAMPLE.way.map((link) => ({ ...link, path, text: words })),
        route: {
          ...ROUTE,
          gates: [{ ...GATE, name: words, path }],
          conditions: [{ ...spot(1, 1, 2), path, text: words }],
        },
        others: [words],
      },
    }));
    fc.assert(
      fc.property(made, ({ one, source }) => {
        const drawn = renderExplanation(one, { sources: () => Array.from({ length: 20 }, () => source) }, false);
        for (const line of linesOf(drawn)) expect(commandIn(line)).toBeUndefined();
        expect(drawn.replaceAll('\n', '')).not.toMatch(HIDDEN);
        expect(printed(drawn)).toBe(drawn);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });
});
