import { describe, expect, test } from 'vitest';
import { memoryTree } from '../src/collect/memory.ts';
import { withOthers } from '../src/collect/with-others.ts';
import type { Tree } from '../src/model/tree.ts';
import { scan } from '../src/scan.ts';

const CALLER = `on: {push: {branches: [main]}}
jobs:
  production:
    uses: Acme/Shared/.github/workflows/roll-out.yml@v1
    with: {environment: production}
`;
const ROLL_OUT = (inside = '') => `on: {workflow_call: {inputs: {environment: {type: string, required: true}}}}
jobs:
  roll-out:
    runs-on: ubuntu-latest
    ${inside}
    steps:
      - run: helm upgrade --install web ./chart --namespace \${{ inputs.environment }}
`;

const report = (own: Readonly<Record<string, string>>, shared?: Readonly<Record<string, string>>) => {
  const others = new Map<string, Tree>(shared ? [['acme/shared', memoryTree(shared)]] : []);
  const tree = withOthers(memoryTree(own), others);
  const { report: whole } = scan({ tree, base: { kind: 'none' }, asOf: '2026-11-01', failOnUnknown: false });
  // What only GitHub could say is asked of every repository.
  return { ...whole, unknown: whole.unknown.filter(({ settle }) => settle !== 'online') };
};
const own = { '.github/workflows/release.yml': CALLER };

describe('a workflow of another repository', () => {
  test('is unknown where it is not given, with what would settle it', () => {
    const { findings, unknown } = report(own);
    expect(findings).toEqual([]);
    expect(unknown).toEqual([expect.objectContaining({ settle: 'with', line: 4 })]);
  });

  test('is followed where it is given, and what is found there is shown at the call', () => {
    const { findings, unknown } = report(own, { '.github/workflows/roll-out.yml': ROLL_OUT() });
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: 'environment-not-enforced',
      path: '.github/workflows/release.yml',
      line: 4,
      job: 'roll-out',
    });
    expect(findings[0]?.related[0]?.text).toBe('found in acme/shared, .github/workflows/roll-out.yml:3');
    const paths = findings.flatMap(({ chain, related }) => [...chain, ...related].map(({ path }) => path));
    expect(new Set(paths)).toEqual(new Set(['.github/workflows/release.yml']));
  });

  test('sets its own environment', () => {
    const { findings, deliveries } = report(
      { ...own, '.github/CODEOWNERS': '* @dana' },
      { '.github/workflows/roll-out.yml': ROLL_OUT('environment: ${{ inputs.environment }}') },
    );
    expect(findings).toEqual([]);
    expect(deliveries).toEqual([
      expect.objectContaining({ path: 'acme/shared:.github/workflows/roll-out.yml', environment: 'production' }),
    ]);
  });

  test('that is not there is said to be missing from that repository', () => {
    expect(report(own, {}).unknown[0]?.because).toContain('is not in acme/shared');
  });

  test('calls its own workflows by their paths, and actions from the workspace', () => {
    const { deliveries, unknown } = report(
      {
        ...own,
        'actions/deploy/action.yml':
          "runs: {using: composite, steps: [{shell: bash, run: 'kubectl apply --namespace prod -f k8s/'}]}",
      },
      {
        '.github/workflows/roll-out.yml': 'on: workflow_call\njobs: {inner: {uses: ./.github/workflows/inner.yml}}',
        '.github/workflows/inner.yml':
          'on: workflow_call\njobs: {ship: {runs-on: x, steps: [{uses: ./actions/deploy}]}}',
      },
    );
    expect(unknown).toEqual([]);
    expect(deliveries.map(({ job, tier }) => `${job} ${tier}`)).toEqual(['ship production']);
  });

  test('cut short leaves the scan incomplete, under its own name', () => {
    const { verdict, skipped } = report(own, { '.github/workflows/roll-out.yml': 'jobs: {a: {steps: [' });
    expect(verdict).toBe('incomplete');
    expect(skipped[0]?.path).toBe('acme/shared:.github/workflows/roll-out.yml');
  });
});

test('a composite action of another repository is laid open', () => {
  const { deliveries } = report(
    { '.github/workflows/a.yml': 'on: push\njobs: {ship: {runs-on: x, steps: [{uses: acme/shared/deploy@v1}]}}' },
    {
      'deploy/action.yml':
        "runs: {using: composite, steps: [{shell: bash, run: 'kubectl apply --namespace prod -f k8s/'}]}",
    },
  );
  expect(deliveries.map(({ job, tier }) => `${job} ${tier}`)).toEqual(['ship production']);
});
