import { describe, expect, test } from 'vitest';
import { memoryTree } from '../src/collect/memory.ts';
import { deliveries, environmentNames, explanations } from '../src/scan.ts';
import { reportOf, WORKFLOW } from './scan-input.ts';

const DEPLOY = `on: { push: { branches: [main] } }
permissions: { contents: read }
jobs:
  deploy:
    strategy: { matrix: { stage: [staging, Production] } }
    runs-on: ubuntu-latest
    environment: \${{ matrix.stage }}
    steps: [{ run: npm test }]
  other:
    runs-on: ubuntu-latest
    environment: production
    steps: [{ run: npm test }]
`;
const MANIFEST = `version: 1
environments:
  preview: { tier: preview }
`;

describe('the environments that are asked about', () => {
  test('are those that workflows and the manifest name, each once', () => {
    const tree = memoryTree({ [WORKFLOW]: DEPLOY, '.github/identities.yml': MANIFEST });
    const names = environmentNames({ tree, asOf: '2026-11-01' });
    expect(names.map((name) => name.toLowerCase()).sort()).toEqual(['preview', 'production', 'staging']);
  });

  test('are none where no file names one', () => {
    expect(environmentNames({ tree: memoryTree({}), asOf: '2026-11-01' })).toEqual([]);
  });
});

describe('problems of asking', () => {
  const factProblems = ['the answer about environments was cut off'];
  const said = 'GitHub was asked, and the answer about environments was cut off';

  test('make a scan incomplete, never a pass, with what the files say', () => {
    expect(reportOf({ [WORKFLOW]: DEPLOY }).verdict).toBe('pass');
    expect(reportOf({ [WORKFLOW]: DEPLOY }, { factProblems })).toMatchObject({
      verdict: 'incomplete',
      reasons: [said],
    });
  });

  test('make lists and explanations say that they are not whole', () => {
    const input = { tree: memoryTree({ [WORKFLOW]: DEPLOY }), asOf: '2026-11-01', factProblems };
    expect(deliveries(input)).toMatchObject({ complete: false, reasons: [said] });
    expect(explanations(input).reasons).toEqual([said]);
  });
});
