import { expect, test } from 'vitest';
import { judgeExclusions } from '../../src/policy/exclusions.ts';
import { finding, RULES } from './findings.ts';

const at = { file: '.github/countersign.yml', line: 4, column: 7, endLine: 4, endColumn: 12 };
const exclude = (pattern: string, findings = FINDINGS, rules = RULES) =>
  judgeExclusions([{ pattern, at }], findings, rules)[0];
const FINDINGS = [
  finding({ path: 'examples/a.yml' }),
  finding({ path: 'examples/deep/b.yml', ruleId: 'static-cloud-key' }),
  finding({ path: 'examples/b.yml', ruleId: 'literal-credential' }),
  finding({ path: 'deploy.yml' }),
];

test('what is excluded is told with its number, by severity and file', () => {
  expect(exclude('examples/**')).toMatchObject({
    accepts: [0],
    line: {
      kind: 'excluded-path',
      status: 'active',
      path: '.github/countersign.yml',
      line: 4,
      note: 'examples/** excludes 1 finding (1 medium) in 1 file. 2 critical or high findings there count all the same.',
    },
  });
});

test('what is critical or high counts wherever it stands, though the rule is lowered', () => {
  const lowered = finding({ path: 'examples/a.yml', ruleId: 'literal-credential', severity: 'low' });
  expect(exclude('examples/**', [lowered])).toMatchObject({ accepts: [] });
  const raised = finding({ path: 'examples/a.yml', severity: 'critical' });
  expect(exclude('examples/**', [raised])).toMatchObject({
    accepts: [],
    line: { note: 'examples/** excludes no finding. 1 critical or high finding there counts all the same.' },
  });
});

test.each([
  ['examples/*', [0]],
  ['examples', []],
  ['deploy.yml', [3]],
  ['**', [0, 3]],
  ['docs/**', []],
])('%s', (pattern, accepts) => {
  expect(exclude(pattern)?.accepts).toEqual(accepts);
});

test('one that has nothing to exclude says nothing', () => {
  expect(exclude('docs/**')?.line.note).toBe('');
});
