import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alternatives, oneOf, show, text, truth, type Value } from '../../src/model/value.ts';
import { evaluateSource, evaluateText } from '../../src/trace/evaluate.ts';
import type { Scope } from '../../src/trace/scope.ts';

const choose = (...values: readonly string[]): Value =>
  oneOf(values.map((value) => ({ value: text(value), when: '' })));

const INPUTS: Readonly<Record<string, Value>> = {
  stage: choose('dev', 'staging', 'production'),
  dry: oneOf([true, false].map((one) => ({ value: truth(one), when: '' }))),
  text: choose('true', 'false'),
  fixed: text('production'),
  empty: text(''),
  many: choose(...Array.from({ length: 30 }, (_, index) => `v${index}`)),
};

const scope: Scope = {
  github: () => undefined,
  input: (name) => INPUTS[name.toLowerCase()] ?? { kind: 'input', name },
  secret: (name) => ({ kind: 'secret', name }),
  env: (name) => ({ kind: 'env', name }),
  matrix: (name) => ({ kind: 'matrix', name }),
  stepOutput: (step, output) => ({ kind: 'output', name: `steps.${step}.outputs.${output}` }),
  jobOutput: (job, output) => ({ kind: 'output', name: `needs.${job}.outputs.${output}` }),
};

const answer = (source: string): string => show(evaluateSource(source, scope));
const at = { file: 'a.yml', line: 1, column: 1, endLine: 1, endColumn: 9 };

describe('names', () => {
  test.each([
    ['secrets.API_KEY', 'secrets.API_KEY'],
    ["secrets['API_KEY']", 'secrets.API_KEY'],
    ["secrets[format('{0}', 'API_KEY')]", 'secrets.API_KEY'],
    ['secrets[inputs.stage]', 'secrets.dev | secrets.staging | secrets.production'],
    ["secrets[format('KEY_{0}', inputs.stage)]", 'secrets.KEY_dev | secrets.KEY_staging | secrets.KEY_production'],
    ['vars.REGION', 'vars.REGION'],
    ['inputs.Fixed', 'production'],
    ['github.event.inputs.fixed', 'production'],
    ['github.ref_name', 'github.ref_name'],
    ['github.event.pull_request.head.ref', 'github.event.pull_request.head.ref'],
    ['env.HOST', 'env.HOST'],
    ['matrix.target.name', 'matrix.target.name'],
    ['steps.a.outputs.b', 'steps.a.outputs.b'],
    ['needs.a.outputs.b', 'needs.a.outputs.b'],
  ])('%s', (source, expected) => {
    expect(answer(source)).toBe(expected);
  });

  test('the token is the same by both of its names, and no stored secret', () => {
    for (const source of ['github.token', 'secrets.GITHUB_TOKEN', 'secrets.github_token'])
      expect(evaluateSource(source, scope)).toEqual({ kind: 'github', name: 'token' });
  });

  test.each([
    'secrets[matrix.name]',
    'secrets',
    'toJSON(secrets)',
    'fromJSON(secrets.X).y',
    'runner.os',
    'hashFiles(github.ref)',
    'nonsense(',
  ])('%s is unknown', (source) => {
    expect(evaluateSource(source, scope).kind).toBe('unknown');
  });
});

describe('what decides', () => {
  test.each([
    ["inputs.fixed || 'staging'", 'production'],
    ["inputs.empty || 'staging'", 'staging'],
    ["inputs.empty && 'staging'", "''"],
    ["inputs.free || 'staging'", 'inputs.free | staging'],
    ["inputs.fixed == 'production' && 'prod' || 'dev'", 'prod'],
    ["inputs.fixed == 'PRODUCTION' && 'prod' || 'dev'", 'prod'],
    ["inputs.fixed != 'production' && 'prod' || 'dev'", 'dev'],
    ["inputs.stage == 'production' && 'prod' || 'dev'", 'dev | prod'],
    ["inputs.stage == 'elsewhere' && 'prod' || 'dev'", 'dev'],
    ["github.ref == 'refs/heads/main' && 'prod' || 'dev'", 'prod | dev'],
    ["github.ref == 'refs/heads/main' && 'prod' || ''", "prod | ''"],
    ["github.ref == 'refs/heads/main' && secrets.A || secrets.B", 'secrets.A | secrets.B'],
    ["inputs.dry && '' || 'prod'", 'prod'],
    ["!inputs.dry && 'prod' || ''", "prod | ''"],
    ["case(github.ref == 'x', 'prod', inputs.dry, 'dev', '')", "prod | dev | ''"],
    ["case(inputs.empty, 'prod', inputs.fixed == 'production', 'dev', '')", 'dev'],
    ["case(inputs.empty, 'prod', github.actor, 'dev', '')", "dev | ''"],
    ["inputs.text && 'a' || 'b'", 'a'],
    ["!inputs.text && 'a' || 'b'", 'b'],
    ["inputs.dry && 'a' || 'b'", 'a | b'],
    ["inputs.dry == 'true' && 'a' || 'b'", 'a | b'],
    ["inputs.dry == true && 'a' || 'b'", 'a | b'],
    ["0 && 'a' || 'b'", 'b'],
    ["'0' && 'a' || 'b'", 'a'],
    ["vars.X == vars.X && 'a' || 'b'", 'a'],
    ["format('refs/tags/{0}', vars.X) == 'refs/heads/main' && 'a' || 'b'", 'b'],
    ['fromJSON(\'{"main": "production", "dev": "staging"}\')[inputs.stage]', "staging | ''"],
    ['fromJSON(\'{"main": "production"}\')[github.ref_name]', "production | ''"],
    ['fromJSON(\'{"main": "production"}\').main', 'production'],
    ['fromJSON(\'{"main": "production"}\').other', "''"],
    ["contains(inputs.fixed, 'PROD') && 'a' || 'b'", 'a'],
    ["startsWith(inputs.fixed, 'x') && 'a' || 'b'", 'b'],
    ["endsWith(inputs.fixed, 'tion') && 'a' || 'b'", 'a'],
    ["contains(github.ref, 'x') && 'a' || 'b'", 'a | b'],
    ["contains(fromJSON('[\"production\", \"staging\"]'), inputs.fixed) && 'a' || 'b'", 'a'],
    ["contains(fromJSON('[\"production-eu\"]'), inputs.fixed) && 'a' || 'b'", 'b'],
    ["contains(fromJSON(vars.LIST), inputs.fixed) && 'a' || 'b'", 'a | b'],
    ['null', "''"],
    ["'' || null", "''"],
  ])('%s', (source, expected) => {
    expect(
      alternatives(evaluateSource(source, scope))
        .map((one) => show(one) || "''")
        .sort(),
    ).toEqual(expected.split(' | ').sort());
  });

  test('each alternative says in the words of the file what decides for it', () => {
    const value = evaluateSource("inputs.free || 'staging'", scope);
    expect(value.kind === 'one-of' && value.choices.map(({ when }) => when)).toEqual([
      'inputs.free is set',
      'inputs.free is empty',
    ]);
  });
});

describe('texts made of parts', () => {
  test.each([
    ["format('{0}-{1}', inputs.fixed, 'eu')", 'production-eu'],
    ["format('{{0}}-{0}', 'a')", '{0}-a'],
    ["format('{1}', 'a')", ''],
    ["format('role/{0}', secrets.ROLE)", 'role/${{ secrets.ROLE }}'],
    ['fromJSON(\'"production"\')', 'production'],
    ['fromJSON(\'["a", "b"]\')', 'a | b'],
    ["fromJSON('true')", 'true'],
  ])('%s', (source, expected) => {
    expect(answer(source)).toBe(expected);
  });

  test.each(["fromJSON('{}')", "fromJSON('[]')", "fromJSON('not json')", 'fromJSON(inputs.free)', 'format(vars.X, 1)'])(
    '%s is unknown',
    (source) => {
      expect(evaluateSource(source, scope).kind).toBe('unknown');
    },
  );

  test('a text without expressions is itself, whatever stands in it', () => {
    expect(evaluateText({ text: '$HOME {{ x }}', at }, scope)).toEqual(text('$HOME {{ x }}'));
  });

  test('a text with several multiplies out what they can be', () => {
    expect(show(evaluateText({ text: 'app-${{ inputs.stage }}', at }, scope))).toBe(
      'app-dev | app-staging | app-production',
    );
    expect(evaluateText({ text: '${{ inputs.stage }}${{ inputs.many }}', at }, scope)).toMatchObject({
      kind: 'unknown',
    });
  });

  test('what is unknown says where it stands', () => {
    expect(evaluateText({ text: '${{ runner.os }}', at }, scope)).toMatchObject({ kind: 'unknown', at });
  });
});

describe('on any expression', () => {
  const token = fc.constantFrom(
    ...[
      'github.ref',
      'github.event.inputs.stage',
      'inputs.stage',
      'inputs.empty',
      'secrets.A',
      'vars.B',
      'matrix.x',
      'needs.*.result',
    ],
    ...[
      "'a'",
      "''",
      '1',
      'true',
      'null',
      "'[1,2]'",
      "'{0}'",
      ' && ',
      ' || ',
      ' == ',
      ' != ',
      ' < ',
      '!',
      '(',
      ')',
      '[',
      ']',
      ', ',
    ],
    ...[
      'fromJSON(',
      'format(',
      'contains(',
      'case(',
      'startsWith(',
      'always()',
      'success()',
      'join(',
      'toJSON(',
      '.x',
      '.*',
    ],
  );
  const source = fc.oneof(
    fc.array(token, { maxLength: 14 }).map((list) => list.join('')),
    fc.string({ maxLength: 40 }),
  );

  test('the answer is a value, its alternatives within the limit', () => {
    fc.assert(
      fc.property(source, (text) => {
        const value = evaluateSource(text, scope);
        expect(alternatives(value).length).toBeGreaterThanOrEqual(1);
        expect(alternatives(value).length).toBeLessThanOrEqual(32);
      }),
      { numRuns: 3000 },
    );
  });

  test('and a text around it never throws either', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            source.map((one) => `\${{ ${one} }}`),
            fc.string({ maxLength: 5 }),
          ),
          { maxLength: 5 },
        ),
        (parts) => {
          expect(() => evaluateText({ text: parts.join(''), at }, scope)).not.toThrow();
        },
      ),
      { numRuns: 500 },
    );
  });

  test('thousands of operators in a row end in an answer', () => {
    for (const made of [
      '1 == '.repeat(4_000),
      "'' || ".repeat(3_000),
      'true && '.repeat(2_500),
      'inputs.many || '.repeat(1_000),
    ])
      expect(() => evaluateSource(`${made}1`, scope)).not.toThrow();
  });
});
