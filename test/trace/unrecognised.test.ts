import { describe, expect, test } from 'vitest';
import { type Files, trace } from './traced.ts';

const missed = (files: Files): readonly string[] =>
  trace(files).notSeen.map(({ subject, because }) => `${subject}: ${because.because}`);
const job = (steps: string, more = ''): Files => ({
  a: `on: push\njobs:\n  d:\n    runs-on: ubuntu-latest\n${more}    steps:\n${steps}`,
});
const TOKEN = 'env: {T: "${{ secrets.T }}"}';

describe('a job is not seen where it hands a secret', () => {
  test.each([
    [
      'to an action nobody here knows',
      '      - {uses: acme/ship@v1, with: {token: "${{ secrets.T }}"}}\n',
      '`acme/ship`',
    ],
    [
      'to an image',
      '      - {uses: "docker://acme/ship:1", with: {args: "${{ secrets.T }}"}}\n',
      '`docker://acme/ship:1`',
    ],
    ['to a program that may do anything', `      - {run: ./gradlew ship, ${TOKEN}}\n`, '`./gradlew ship`'],
    ['to another host', `      - {run: 'curl -d x "$T"', ${TOKEN}}\n`, '`curl -d`'],
    ['to a script in another language', `      - {run: python roll_out.py, ${TOKEN}}\n`, '`python roll_out.py`'],
  ])('%s', (_where, steps, what) => {
    expect(missed(job(steps))).toContain(
      `job \`d\` of .github/workflows/a.yml: it holds \`secrets.T\`, and what ${what} does with it is not known`,
    );
  });

  test('from the environment around it', () => {
    expect(missed(job('      - uses: acme/ship@v1\n', `    ${TOKEN}\n`))).toHaveLength(1);
  });

  test('or lets such an action mint an OIDC token', () => {
    const found = missed(job('      - uses: acme/ship@v1\n', '    permissions: {id-token: write}\n'));
    expect(found).toEqual([expect.stringContaining('it may mint an OIDC token')]);
  });
});

describe('and it is seen where', () => {
  test.each([
    ['nothing is handed over', '      - uses: acme/ship@v1\n'],
    ['only an identifier is', '      - {uses: acme/ship@v1, with: {account: "${{ secrets.AWS_ACCOUNT_ID }}"}}\n'],
    ['only the token of the run is', '      - {uses: acme/ship@v1, with: {token: "${{ secrets.GITHUB_TOKEN }}"}}\n'],
    ['the step only reads', `      - {run: 'echo "$T" | sha256sum', ${TOKEN}}\n`],
    ['another step is the unknown one', `      - {run: echo, ${TOKEN}}\n      - uses: acme/ship@v1\n`],
    [
      'what the job does is known',
      `      - {run: terraform apply -auto-approve, ${TOKEN}}\n      - {uses: acme/ship@v1, ${TOKEN}}\n`,
    ],
    ['it never runs', `      - {run: ./gradlew ship, ${TOKEN}}\n`, "    if: github.event_name == 'schedule'\n"],
  ])('%s', (_why, steps, more = '') => {
    expect(missed(job(steps, more))).toEqual([]);
  });
});

const LOGIN =
  '      - {uses: aws-actions/configure-aws-credentials@v4, with: {role-to-assume: "arn:aws:iam::111122223333:role/x", aws-region: eu-west-1}}\n';
const FILES: Files = { 'bin/ship': '#!/usr/bin/env python3\n', 'bin/build.sh': 'npm ci\n' };

describe('a script that nobody reads has what the job logged in to', () => {
  test.each([
    './bin/roll.py now',
    'python3 -u bin/roll.py',
    'node ./roll.mjs',
    'bin/ship',
    'bash made.sh',
    'cd bin && ./ship',
  ])('%s', (run) => {
    const [found, ...others] = trace({ ...FILES, ...job(`${LOGIN}      - {run: '${run}'}\n`) }).notSeen;
    expect(others).toEqual([]);
    expect(found?.because.because).toMatch(
      /^it has AWS role by OIDC as `arn:aws:iam::111122223333:role\/x`, and what `.+` does with it is not known$/,
    );
    expect(found?.routes?.map(({ start: { event } }) => event)).toEqual(['push']);
  });

  test('beside what the job is seen to ship, and once', () => {
    const steps = `${LOGIN}      - run: aws s3 sync . s3://shop\n      - run: python a.py\n      - run: python b.py\n`;
    expect(missed(job(steps))).toEqual([expect.stringContaining('what `python a.py` does')]);
  });

  test.each([
    ['comes before the login', `      - {run: python a.py}\n${LOGIN}`],
    ['is followed', `${LOGIN}      - {run: bin/build.sh}\n`],
    ['is in the folder of the checkout', `${LOGIN}      - {run: $GITHUB_WORKSPACE/bin/build.sh}\n`],
    ['is only to say what it would do', `${LOGIN}      - {run: python a.py --dry-run}\n`],
    ['is a module', `${LOGIN}      - {run: python -m pytest tests/all.py}\n`],
    ['builds', `${LOGIN}      - {run: ./gradlew test}\n`],
    ['is none', `${LOGIN}      - {run: strange thing}\n`],
    ['has no credential', '      - {run: python a.py}\n'],
    [
      'has what opens a registry',
      '      - {uses: docker/login-action@v3, with: {password: "${{ secrets.P }}"}}\n      - {run: python a.py}\n',
    ],
  ])('but not where it %s', (_why, steps) => {
    expect(trace({ ...FILES, ...job(steps) }).notSeen).toEqual([]);
  });
});

test('many jobs that miss the same thing at the same place are one line', () => {
  const found = trace({
    a: 'on: push\njobs:\n  x: {runs-on: x, steps: [{uses: ./ship, with: {token: "${{ secrets.T }}"}}]}\n  y: {runs-on: x, steps: [{uses: ./ship, with: {token: "${{ secrets.T }}"}}]}\n',
    'ship/action.yml': 'runs: {using: composite, steps: [{uses: acme/ship@v1}]}',
  }).notSeen;
  expect(found.map(({ subject }) => subject)).toEqual(['job `x` of .github/workflows/a.yml and 1 more']);
});
