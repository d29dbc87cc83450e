import { describe, expect, test } from 'vitest';
import { show } from '../../src/model/value.ts';
import { deliveries, type Files, trace } from './traced.ts';

// What an `environment:` comes to is the whole of what a job's expressions may use: inputs, matrix, outputs, variables.

const environment = (body: string, job = 'd'): string => {
  const [found] = deliveries({ a: `on: push\n${body}` }, job);
  return found?.job.environment ? show(found.job.environment.value) : 'none';
};
const APPLY = 'runs-on: x, steps: [{run: terraform apply -auto-approve}]';

describe('a matrix', () => {
  const of = (matrix: string, name: string): string =>
    environment(`jobs: {d: {strategy: {matrix: ${matrix}}, environment: '\${{ ${name} }}', ${APPLY}}}`);

  test.each([
    ['{stage: [dev, prod]}', 'matrix.stage', 'dev | prod'],
    ['{stage: [dev, prod]}', 'matrix.Stage', 'dev | prod'],
    ['{include: [{stage: dev, x: 1}, {stage: prod}]}', 'matrix.stage', 'dev | prod'],
    ['{stage: [dev], include: [{stage: prod}]}', 'matrix.stage', 'dev | prod'],
    ['{to: [{name: dev}, {name: prod}]}', 'matrix.to.name', 'dev | prod'],
    ['{to: [{name: dev}, {other: prod}]}', 'matrix.to.name', "dev | ''"],
    ['{stage: "${{ fromJSON(\'[1, 2]\') }}"}', 'matrix.stage', '1 | 2'],
    ["{stage: [\"${{ github.ref == 'refs/heads/x' && 'a' || 'b' }}\"]}", 'matrix.stage', 'a | b'],
    ['{stage: [dev], include: "${{ fromJSON(vars.MORE) }}"}', 'matrix.stage', 'dev | matrix.stage'],
    ['"${{ fromJSON(vars.ALL) }}"', 'matrix.stage', 'matrix.stage'],
    ['{other: [1]}', 'matrix.stage', ''],
    ['{stage: [dev, prod], exclude: [{stage: prod}]}', 'matrix.stage', 'dev'],
    ['{stage: [dev, prod], region: [a, b], exclude: [{stage: prod, region: a}]}', 'matrix.stage', 'dev | prod'],
    ['{stage: [dev, prod], exclude: "${{ fromJSON(vars.LESS) }}"}', 'matrix.stage', 'dev | prod'],
    ['{region: [a, b], include: [{region: a, stage: prod}]}', 'matrix.stage', "prod | ''"],
    ['{region: [a], include: [{region: a, stage: prod}]}', 'matrix.stage', 'prod'],
    ['{region: [a], include: [{stage: prod}]}', 'matrix.stage', 'prod'],
  ])('%s gives %s', (matrix, name, expected) => {
    expect(of(matrix, name)).toBe(expected);
  });

  test('of more than thirty-two values is unknown', () => {
    expect(
      of(`{stage: [${Array.from({ length: 33 }, (_, index) => `s${index}`).join(', ')}]}`, 'matrix.stage'),
    ).toContain('unknown');
  });
});

describe('outputs', () => {
  const plan = (outputs: string, steps: string): string =>
    `jobs:\n  Plan: {runs-on: x, outputs: {${outputs}}, steps: [${steps}]}\n  d: {needs: Plan, environment: '\${{ needs.plan.outputs.stage }}', ${APPLY}}\n`;

  test.each([
    ['a text', plan('stage: production', ''), 'production'],
    [
      'what a step writes',
      plan("stage: '${{ steps.s.outputs.x }}'", '{id: S, run: echo "x=production" >> $GITHUB_OUTPUT}'),
      'production',
    ],
    [
      'what a step writes from its own variable',
      plan("stage: '${{ steps.s.outputs.x }}'", '{id: s, env: {A: production}, run: echo "x=$A" >> $GITHUB_OUTPUT}'),
      'production',
    ],
    ['what no step writes', plan("stage: '${{ steps.s.outputs.x }}'", '{id: s, run: make}'), 'steps.s.outputs.x'],
    ['what no job declares', plan('other: x', ''), 'needs.plan.outputs.stage'],
  ])('of another job: %s', (_, body, expected) => {
    expect(environment(body)).toBe(expected);
  });

  test('of jobs that ask each other end', () => {
    const body = `jobs:\n  a: {needs: b, runs-on: x, outputs: {x: '\${{ needs.b.outputs.x }}'}}\n  b: {needs: a, runs-on: x, outputs: {x: '\${{ needs.a.outputs.x }}'}}\n  d: {needs: a, environment: '\${{ needs.a.outputs.x }}', ${APPLY}}\n`;
    expect(environment(body)).toContain('outputs.x');
  });

  test('of a step that asks itself end', () => {
    const body = `jobs:\n  p:\n    runs-on: x\n    outputs: {x: '\${{ steps.s.outputs.x }}'}\n    steps:\n      - {id: s, env: {A: '\${{ steps.s.outputs.x }}'}, run: echo "x=$A" >> $GITHUB_OUTPUT}\n  d: {needs: p, environment: '\${{ needs.p.outputs.x }}', ${APPLY}}\n`;
    expect(environment(body)).toBe('steps.s.outputs.x');
  });

  test('that double from job to job cost no more than there are jobs', () => {
    const rows = Array.from({ length: 200 }, (_, index) => {
      const before = index === 0 ? 'x' : `\${{ needs.j${index - 1}.outputs.x }}\${{ needs.j${index - 1}.outputs.x }}`;
      return `  j${index}: {runs-on: x, outputs: {x: '${before}'}}\n`;
    });
    const started = performance.now();
    environment(`jobs:\n${rows.join('')}  d: {environment: '\${{ needs.j199.outputs.x }}', ${APPLY}}\n`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('variables', () => {
  const account = (body: string): readonly string[] =>
    trace({ a: `on: push\n${body}` }).credentials.map((use) => use.account);
  const publish = (env: string, before = ''): string =>
    `      ${before}- run: npm publish\n        env: {NODE_AUTH_TOKEN: '${env}'}\n`;
  const job = (steps: string, env = ''): string =>
    `jobs:\n  d:\n    runs-on: x\n${env === '' ? '' : `    env: {${env}}\n`}    steps:\n${steps}`;

  test('the nearest level counts, and one that refers to its own name means the level above', () => {
    expect(account(`env: {T: '\${{ secrets.OUTER }}'}\n${job(publish('${{ env.T }}'))}`)).toEqual(['secrets.OUTER']);
    expect(
      account(`env: {T: '\${{ secrets.OUTER }}'}\n${job(publish('${{ env.T }}'), "T: '${{ secrets.INNER }}'")}`),
    ).toEqual(['secrets.INNER']);
    expect(account(`env: {T: '\${{ secrets.OUTER }}'}\n${job(publish('${{ env.T }}'), "T: '${{ env.T }}'")}`)).toEqual([
      'secrets.OUTER',
    ]);
  });

  const write = (text: string): string => `      - run: echo "${text}" >> $GITHUB_ENV\n`;

  test('what an earlier step wrote counts, what a later one writes does not', () => {
    expect(account(job(write('T=${{ secrets.A }}') + publish('${{ env.T }}')))).toEqual(['secrets.A']);
    expect(account(job(write('T=${{ secrets.A }}') + write('T=${{ secrets.B }}') + publish('${{ env.T }}')))).toContain(
      'secrets.B',
    );
    expect(account(job(publish('${{ env.T }}') + write('T=${{ secrets.A }}'), "T: '${{ secrets.OLD }}'"))).toEqual([
      'secrets.OLD',
    ]);
  });

  test('what is written from itself is what it was before', () => {
    expect(account(job(write('T=$T') + publish('${{ env.T }}'), "T: '${{ secrets.OLD }}'"))).toEqual(['secrets.OLD']);
    expect(account(job(write('NODE_AUTH_TOKEN=$NODE_AUTH_TOKEN') + publish('${{ env.NODE_AUTH_TOKEN }}')))).toEqual([
      'env.NODE_AUTH_TOKEN',
    ]);
  });

  test('thousands of steps that each add to it are followed', () => {
    const found = account(job(write('T=$T:more').repeat(2000) + publish('${{ env.T }}')));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^\$\{\{ env\.T \}\}:more/u);
  });
});

describe('composite actions', () => {
  const files = (action: string, given = ''): Files => ({
    a: `on: push\njobs: {d: {runs-on: x, steps: [{uses: ./publish${given}}]}}`,
    'publish/action.yml': action,
  });
  const action = (token: string): string =>
    `inputs: {token: {default: none}}\nruns:\n  using: composite\n  steps:\n    - {run: npm publish, shell: bash, env: {NODE_AUTH_TOKEN: '${token}'}}\n`;

  test('see what they are given, and no secrets of their own', () => {
    const uses = (given: string, token: string): readonly string[] =>
      trace(files(action(token), given)).credentials.map(({ account }) => account);
    expect(uses(", with: {Token: '${{ secrets.NPM }}'}", '${{ inputs.token }}')).toEqual(['secrets.NPM']);
    expect(uses('', '${{ secrets.NPM }}')).toEqual([]);
  });

  describe('hand out what their steps made', () => {
    const outputs = (body: string, use = 'steps.Made.outputs.token'): readonly string[] =>
      trace({
        a: `on: push\njobs:\n  d:\n    runs-on: x\n    steps:\n      - {id: made, uses: ./make, with: {token: '\${{ secrets.NPM }}'}}\n      - {run: npm publish, env: {NODE_AUTH_TOKEN: '\${{ ${use} }}'}}\n`,
        'make/action.yml': `inputs: {token: {required: true}}\n${body}`,
        'inner/action.yml':
          "outputs: {x: {value: '${{ steps.y.outputs.x }}'}}\nruns: {using: composite, steps: [{id: y, shell: bash, env: {T: '${{ inputs.t }}'}, run: 'echo x=$T >> $GITHUB_OUTPUT'}]}\n",
      }).credentials.map(({ account }) => account);
    const composite = (output: string, steps: string): string =>
      `outputs: {token: {value: '${output}'}}\nruns:\n  using: composite\n  steps:\n${steps}`;
    const write = (value: string): string => `    - {id: s, shell: bash, run: 'echo "t=${value}" >> $GITHUB_OUTPUT'}\n`;

    test.each([
      ['an input', composite('${{ inputs.token }}', write('x')), 'secrets.NPM'],
      ['what a step writes', composite('${{ steps.s.outputs.t }}', write('${{ inputs.token }}')), 'secrets.NPM'],
      [
        'what one step hands to another',
        composite(
          '${{ steps.b.outputs.t }}',
          `${write('${{ inputs.token }}')}    - {id: b, shell: bash, env: {T: '\${{ steps.s.outputs.t }}'}, run: 'echo "t=$T" >> $GITHUB_OUTPUT'}\n`,
        ),
        'secrets.NPM',
      ],
      [
        'what an action in it hands out',
        composite('${{ steps.i.outputs.x }}', "    - {id: i, uses: ./inner, with: {t: '${{ inputs.token }}'}}\n"),
        'secrets.NPM',
      ],
      [
        'what another action made',
        composite('${{ steps.l.outputs.t }}', '    - {id: l, uses: acme/login@v1}\n'),
        'steps.l.outputs.t',
      ],
      ['itself', composite('${{ steps.s.outputs.t }}', write('${{ steps.s.outputs.t }}')), 'steps.s.outputs.t'],
    ])('%s', (_, body, account) => {
      expect(outputs(body)).toEqual([account]);
    });

    test('by the names they declare', () => {
      const body = composite('${{ inputs.token }}', write('x'));
      expect(outputs(body, 'steps.made.outputs.other')).toEqual(['steps.made.outputs.other']);
    });
  });

  test('are part of the way that a finding shows', () => {
    const { deliveries: found } = trace(files(action('x')));
    expect(found[0]?.at.span.file).toBe('publish/action.yml');
  });
});

describe('a runner of one’s own', () => {
  const deploy = (runsOn: string, steps = '{run: aws s3 sync a s3://shop}'): Files => ({
    a: `on: push\njobs: {d: {runs-on: ${runsOn}, steps: [${steps}]}}`,
  });
  const account = (files: Files): readonly string[] =>
    deliveries(files, 'd').map((one) => `${one.authentication}: ${one.account}`);

  test.each([
    ['self-hosted', ['ambient: the identity of the runner self-hosted']],
    ['[self-hosted, deployer]', ['ambient: the identity of the runner deployer, self-hosted']],
    ['codebuild-deploy-1', ['ambient: the identity of the runner codebuild-deploy-1']],
    ['{group: deployers}', [': ']],
    ['ubuntu-latest', [': ']],
    ["\"${{ github.ref == 'x' && 'deployer' || 'ubuntu-latest' }}\"", [': ']],
  ])('%s: the identity is that of the machine, and unknown', (runsOn, expected) => {
    expect(account(deploy(runsOn))).toEqual(expected);
  });

  test('is said to be unknown, and no credential goes before one that a step shows', () => {
    expect(trace(deploy('self-hosted')).notSeen).toMatchObject([
      { because: { because: expect.stringContaining('set up outside the repository'), settle: 'manifest' } },
    ]);
    const login =
      "{uses: aws-actions/configure-aws-credentials@v6, with: {role-to-assume: 'arn:aws:iam::111122223333:role/a'}}";
    const files = deploy('self-hosted', `${login}, {run: aws s3 sync a s3://shop}`);
    expect(account(files)).toEqual(['federation: arn:aws:iam::111122223333:role/a']);
    expect(trace(files).notSeen).toEqual([]);
  });

  test('what acts with the token of the run needs none of the machine', () => {
    expect(account(deploy('self-hosted', '{run: gh release create v1}'))).toEqual([': ']);
  });
});

test('of two secrets, both are named', () => {
  const [use] = trace({
    a: "on: push\njobs: {d: {runs-on: x, steps: [{run: npm publish, env: {NODE_AUTH_TOKEN: '${{ secrets.A || secrets.B }}'}}]}}",
  }).credentials;
  expect([use?.source.kind, use?.account]).toEqual(['stored', 'secrets.A | secrets.B']);
});
