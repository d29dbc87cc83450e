import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import type { Explanation } from '../../src/model/explanation.ts';
import { explanations, scan } from '../../src/scan.ts';
import { type Files, inFolder } from '../trace/traced.ts';

const input = (files: Files) => ({ tree: memoryTree(inFolder(files)), asOf: '2026-11-01' });

/** The explanation of the one finding of a rule. */
function why(files: Files, ruleId: string): Explanation {
  const found = explanations(input(files)).list.filter(({ finding }) => finding.ruleId === ruleId);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} findings of ${ruleId}`);
  return only;
}

const steps = ({ way }: Explanation): readonly string[] =>
  way.map(({ path, line, text }) => `${path.replace('.github/workflows/', '')}:${line} ${text}`);

const CALLER = `on:
  push: { branches: [main] }
  workflow_dispatch:
jobs:
  ship:
    if: github.repository == 'acme/web'
    uses: ./.github/workflows/b.yml
    secrets: inherit
`;
const CALLED = `on: workflow_call
jobs:
  production:
    runs-on: x
    steps:
      - name: Roll out
        if: success()
        run: |
          echo now
          terraform apply -auto-approve
`;

describe('the way to a finding', () => {
  const found = why({ a: CALLER, b: CALLED }, 'production-without-environment');

  test('begins at the trigger and names each call, job, step and command', () => {
    expect(steps(found)).toEqual([
      'a.yml:2 `push` on `refs/heads/main` by whoever can write here',
      'a.yml:7 job `ship` calls .github/workflows/b.yml',
      'b.yml:3 job `production`',
      'b.yml:6 step `Roll out`',
      'b.yml:10 applies a Terraform plan',
    ]);
  });

  test('has the gates, the conditions of job and step, and the other ways', () => {
    expect(found.route).toMatchObject({
      gates: [],
      conditions: [{ text: "github.repository == 'acme/web'" }, { text: 'success()' }],
    });
    expect(found.others).toEqual(['`workflow_dispatch`']);
  });

  test('tells of the route that is open, and of the gate that does not hold on it', () => {
    const gate = '  approve:\n    runs-on: x\n    environment: production\n    steps: [{run: echo}]\n';
    const job = `  production:\n    needs: approve\n    if: always()\n    runs-on: x\n    steps: [{run: terraform apply -auto-approve}]\n`;
    const { route } = why({ a: `on: push\njobs:\n${gate}${job}` }, 'gate-can-be-skipped');
    expect(route?.gates).toMatchObject([{ name: 'approve (production)', holds: 'no' }]);
  });

  test('to a call goes up to that call', () => {
    const read = CALLED.replace('run: |', 'env: { TOKEN: "${{ secrets.ONE }}" }\n        run: |');
    const other = 'on: push\njobs:\n  x:\n    runs-on: x\n    steps: [{run: echo, env: {T: "${{ secrets.OTHER }}"}}]\n';
    expect(steps(why({ a: CALLER, b: read, c: other }, 'secrets-inherited'))).toEqual([
      'a.yml:2 `push` on `refs/heads/main` by whoever can write here',
      'a.yml:7 job `ship` calls .github/workflows/b.yml',
      'a.yml:8 here',
    ]);
  });

  test('leads through the composite action that a credential stands in', () => {
    const action =
      'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: npm publish\n      env: { NODE_AUTH_TOKEN: "${{ inputs.token }}" }\ninputs: { token: { required: true } }\n';
    const files = {
      a: 'on: push\njobs:\n  publish:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v6\n      - uses: ./publish\n        with: { token: "${{ secrets.NPM_TOKEN }}" }\n',
      'publish/action.yml': action,
    };
    expect(steps(why(files, 'static-registry-token')).slice(0, 3)).toEqual([
      'a.yml:1 `push` by whoever can write here',
      'a.yml:3 job `publish`',
      expect.stringMatching(/^a\.yml:7 .*publish/u),
    ]);
  });

  test('is the place alone where no run leads to it', () => {
    const manifest =
      'version: 1\nidentities:\n  - id: a\n    class: service-account\n    authentication: static-key\n    environments: [production]\n';
    const one = why({ a: 'on: push\njobs: {}\n', '.github/identities.yml': manifest }, 'static-cloud-key');
    expect([one.way.length, one.route, one.others]).toEqual([1, undefined, []]);
  });
});

test('what is explained is what a scan finds, with the same fingerprints', () => {
  const files = { a: CALLER, b: CALLED };
  const { report } = scan({ ...input(files), base: { kind: 'none' }, failOnUnknown: false });
  expect(
    explanations(input(files))
      .list.map(({ finding }) => finding.fingerprint)
      .sort(),
  ).toEqual(report.findings.map(({ fingerprint }) => fingerprint).sort());
});
