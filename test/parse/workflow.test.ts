import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallJob, Job, Step, StepsJob, Workflow } from '../../src/model/workflow.ts';
import { spanWithin } from '../../src/model/workflow.ts';
import { parseAction } from '../../src/parse/action.ts';
import { parseWorkflow } from '../../src/parse/workflow.ts';

const FILE = '.github/workflows/a.yml';
const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gmu, ' '.repeat(by));

/** A text that has to be read without any problem. */
function workflow(text: string): Workflow {
  const { workflow: read, problems } = parseWorkflow(FILE, text);
  expect(problems).toEqual([]);
  if (!read) throw new Error('no workflow');
  return read;
}
const on = (text: string): Workflow['on'] => workflow(`on: ${text}\njobs: {}\n`).on;

function job(body: string): Job {
  const [only] = workflow(`on: push\njobs:\n  build:\n${indent(body, 4)}\n`).jobs;
  if (!only) throw new Error('no job');
  return only;
}
function stepsJob(body: string): StepsJob {
  const read = job(body);
  if (read.kind !== 'steps') throw new Error('a calling job');
  return read;
}
function callJob(body: string): CallJob {
  const read = job(`uses: ./.github/workflows/b.yml\n${body}`);
  if (read.kind !== 'call') throw new Error('a job with steps');
  return read;
}
const steps = (body: string): readonly Step[] => stepsJob(`runs-on: x\nsteps:\n${indent(body, 2)}`).steps;
const words = (list: readonly Readonly<{ text: string }>[]): readonly string[] => list.map(({ text }) => text);
const named = (list: readonly Readonly<{ name: string; value: Readonly<{ text: string }> }>[]): readonly string[] =>
  list.map(({ name, value }) => `${name}=${value.text}`);

/** `line:column message` of each problem. */
const problems = (text: string): readonly string[] =>
  parseWorkflow(FILE, text).problems.map(({ message, at }) => `${at.line}:${at.column} ${message}`);

describe('on', () => {
  test.each(['push', '"push"', '[push]', '{push: }', '{push: {}}', '\n  push:\n', '\n  - push\n'])('as %j', (text) => {
    expect(on(text)).toMatchObject([{ event: 'push', branches: [], inputs: [] }]);
  });

  test('quoted, and as a YAML 1.1 document', () => {
    expect(workflow('"on": [push, pull_request]\njobs: {}').on.map(({ event }) => event)).toEqual([
      'push',
      'pull_request',
    ]);
    expect(workflow('%YAML 1.1\n---\non: push\njobs: {}').on).toHaveLength(1);
  });

  test('filters as one value or as a list', () => {
    const [push, other] = on(
      "\n  push: {branches: main, tags: ['v*', x], branches-ignore: [a], tags-ignore: b, paths: [c]}\n  pull_request: {types: [opened]}\n",
    );
    expect(words(push?.branches ?? [])).toEqual(['main']);
    expect(words(push?.tags ?? [])).toEqual(['v*', 'x']);
    expect(words(push?.branchesIgnore ?? [])).toEqual(['a']);
    expect(words(push?.tagsIgnore ?? [])).toEqual(['b']);
    expect(words(push?.paths ?? [])).toEqual(['c']);
    expect(words(other?.types ?? [])).toEqual(['opened']);
  });

  test('a schedule with its time zone, and the runs of other workflows', () => {
    const [schedule, run] = on(
      "\n  schedule: [{cron: '0 3 * * *', timezone: Europe/Oslo}]\n  workflow_run: {workflows: [CI], types: completed}\n",
    );
    expect(words(schedule?.crons ?? [])).toEqual(['0 3 * * *']);
    expect(words(run?.workflows ?? [])).toEqual(['CI']);
  });

  test('inputs of every type, secrets and outputs', () => {
    const [dispatch, call] = on(`
  workflow_dispatch:
    inputs:
      stage: {type: choice, options: [dev, prod], default: dev, required: true}
      dry: {type: boolean}
      where: {type: environment}
      count: {type: number}
      bare:
  workflow_call:
    inputs: {stage: {type: string}}
    secrets: {TOKEN: {required: true}, OTHER: }
    outputs: {url: {value: '\${{ jobs.a.outputs.url }}'}}
`);
    expect(dispatch?.inputs.map(({ name, type, required }) => `${name} ${type} ${required}`)).toEqual([
      'stage choice true',
      'dry boolean false',
      'where environment false',
      'count number false',
      'bare string false',
    ]);
    expect(words(dispatch?.inputs[0]?.options ?? [])).toEqual(['dev', 'prod']);
    expect(dispatch?.inputs[0]?.default?.text).toBe('dev');
    expect(call?.secrets.map(({ name, required }) => `${name} ${required}`)).toEqual(['TOKEN true', 'OTHER false']);
    expect(named(call?.outputs ?? [])).toEqual(['url=${{ jobs.a.outputs.url }}']);
  });
});

describe('permissions', () => {
  test('absent, empty, listed and whole are four things', () => {
    expect(job('runs-on: x').permissions).toEqual({ kind: 'default' });
    expect(job('permissions: {}').permissions).toMatchObject({ kind: 'listed', scopes: [] });
    expect(job('permissions: {contents: read, id-token: write, actions: none}').permissions).toMatchObject({
      kind: 'listed',
      scopes: [
        { name: 'contents', access: 'read' },
        { name: 'id-token', access: 'write' },
        { name: 'actions', access: 'none' },
      ],
    });
    expect(job('permissions: write-all').permissions).toMatchObject({ kind: 'all', access: 'write' });
    expect(job('permissions: read-all').permissions).toMatchObject({ kind: 'all', access: 'read' });
    expect(workflow('on: push\npermissions: read-all\njobs: {}').permissions).toMatchObject({ kind: 'all' });
  });
});

describe('environment', () => {
  test.each([
    ['environment: production', 'production', undefined],
    ['environment: {name: production}', 'production', undefined],
    ['environment: ${{ inputs.stage }}', '${{ inputs.stage }}', undefined],
    ["environment: {name: '${{ inputs.stage }}', url: 'https://x'}", '${{ inputs.stage }}', undefined],
    ['environment: {name: production, deployment: false}', 'production', 'false'],
    ["environment: ''", '', undefined],
  ])('%s', (body, name, deployment) => {
    const { environment } = stepsJob(body);
    expect(environment?.name.text).toBe(name);
    expect(environment?.deployment?.text).toBe(deployment);
    expect(environment?.at).toMatchObject({ line: 4, column: 5 });
  });

  test.each(['environment:', 'environment: {url: x}', 'runs-on: x'])('none where %j', (body) => {
    expect(stepsJob(body)).not.toHaveProperty('environment');
  });
});

describe('jobs', () => {
  test.each([
    ['runs-on: ubuntu-latest', ['ubuntu-latest']],
    ['runs-on: [self-hosted, linux]', ['self-hosted', 'linux']],
    ['runs-on: {group: big, labels: [a, b]}', ['big', 'a', 'b']],
    ['runs-on: ${{ matrix.os }}', ['${{ matrix.os }}']],
    ['steps: []', []],
  ])('%s', (body, labels) => {
    expect(words(stepsJob(body).runsOn)).toEqual(labels);
  });

  test('needs, condition, defaults, services, outputs and concurrency', () => {
    const read = stepsJob(`
needs: [a, b]
if: github.ref == 'refs/heads/main'
name: Deploy
concurrency: {group: prod, queue: max}
defaults: {run: {shell: pwsh, working-directory: web}}
services: {db: {image: postgres}, cache: redis, other: {ports: []}}
outputs: {url: x}
env: {A: 1, B: }
`);
    expect(words(read.needs)).toEqual(['a', 'b']);
    expect(read).toMatchObject({
      if: { text: "github.ref == 'refs/heads/main'" },
      name: { text: 'Deploy' },
      concurrency: { text: 'prod' },
      shell: { text: 'pwsh' },
      workingDirectory: { text: 'web' },
    });
    expect(read.services).toEqual(['postgres', 'redis', 'other']);
    expect(named(read.outputs)).toEqual(['url=x']);
    expect(named(read.env)).toEqual(['A=1', 'B=']);
    expect(words(stepsJob('needs: one').needs)).toEqual(['one']);
    expect(stepsJob('concurrency: prod').concurrency?.text).toBe('prod');
  });

  test('a matrix with include and exclude, and one that is an expression', () => {
    const { matrix } = stepsJob('strategy: {matrix: {os: [a, b], include: [{os: c, x: 1}], exclude: [{os: a}]}}');
    expect(matrix && 'entries' in matrix && matrix.entries.map(({ name }) => name)).toEqual([
      'os',
      'include',
      'exclude',
    ]);
    expect(stepsJob('strategy: {matrix: "${{ fromJSON(needs.a.outputs.m) }}"}').matrix).toMatchObject({
      text: '${{ fromJSON(needs.a.outputs.m) }}',
    });
  });

  test('calling jobs', () => {
    expect(callJob('').secrets).toEqual({ kind: 'none' });
    expect(callJob('secrets: inherit').secrets).toMatchObject({ kind: 'inherit' });
    const read = callJob("with: {stage: prod, dry: false}\nsecrets: {TOKEN: '${{ secrets.T }}'}\nneeds: x");
    expect(named(read.with)).toEqual(['stage=prod', 'dry=false']);
    expect(read.secrets.kind === 'named' && named(read.secrets.list)).toEqual(['TOKEN=${{ secrets.T }}']);
    expect(words(read.needs)).toEqual(['x']);
  });

  test('anchors of one job serve another', () => {
    const read = workflow(`
on: push
jobs:
  a:
    runs-on: x
    env: &env {A: '1'}
    steps: &steps
      - run: echo
  b:
    runs-on: x
    env: *env
    steps: *steps
`);
    const [a, b] = read.jobs;
    expect(a?.env).toEqual(b?.env);
    expect(a?.kind === 'steps' && a.steps).toEqual(b?.kind === 'steps' && b.steps);
  });
});

describe('steps', () => {
  test('run, uses, and what only orders others', () => {
    const read = steps(`
- run: make
  shell: bash
  working-directory: web
  if: always()
  env: {A: b}
- uses: actions/checkout@v6
  with: {Fetch-Depth: 0}
- uses: $/.github/actions/deploy
- wait: [a]
- wait-all:
- cancel: a
`);
    expect(read.map(({ kind }) => kind)).toEqual(['run', 'uses', 'uses', 'order', 'order', 'order']);
    expect(read[0]).toMatchObject({
      shell: { text: 'bash' },
      workingDirectory: { text: 'web' },
      if: { text: 'always()' },
    });
    expect(named(read[0]?.env ?? [])).toEqual(['A=b']);
    expect(read[1]?.kind === 'uses' && named(read[1].with)).toEqual(['Fetch-Depth=0']);
  });

  test('parallel blocks are laid flat, and say that they run beside others', () => {
    const read = steps(`
- run: one
- parallel:
    - run: two
    - parallel:
        - run: three
- run: four
  background: true
- parallel:
    steps:
      - run: five
`);
    expect(read.map((one) => (one.kind === 'run' ? `${one.run.text} ${one.beside}` : one.kind))).toEqual([
      'one false',
      'two true',
      'three true',
      'four true',
      'five true',
    ]);
  });

  test('an empty text is a script, no value is none', () => {
    expect(steps("- run: ''\n- run:\n").map(({ kind }) => kind)).toEqual(['run', 'order']);
  });

  test('a place in a block script is a place in the file', () => {
    const [one] = steps('- run: |\n    echo 🚀\n    aws s3 sync\n');
    const script = one?.kind === 'run' ? one.run : undefined;
    expect(script && spanWithin(script, script.text.indexOf('aws'), 3)).toMatchObject({
      line: 8,
      column: 11,
      endLine: 8,
      endColumn: 14,
    });
  });

  test('a place in a script of one line is the whole of it', () => {
    const [one] = steps('- run: make deploy\n');
    expect(one?.kind === 'run' && spanWithin(one.run, 5, 6)).toMatchObject({ line: 6, column: 14, endColumn: 25 });
  });
});

describe('keys of steps', () => {
  const keys = (body: string): readonly string[] => steps(body).map(({ key }) => key);

  test('are the id, else the name, else what it uses, else run', () => {
    expect(
      keys('- {id: a, name: b, uses: c/d@v1}\n- {name: b, uses: c/d@v1}\n- uses: c/d@v1\n- run: x\n- wait: a\n'),
    ).toEqual(['a', 'b', 'c/d', 'run', 'step']);
  });

  test('stay when an action moves to another version', () => {
    expect(keys('- uses: c/d/e@v1\n')).toEqual(keys('- uses: c/d/e@3df4ab11eba7bda6032a0b82a6bb43b11571feac\n'));
  });

  const name = fc.constantFrom('build', 'deploy', 'build#2', 'build#3', 'run', 'run#2');
  const step = fc.oneof(
    name.map((text) => `- {run: x, name: '${text}'}`),
    name.map((text) => `- {run: x, id: '${text}'}`),
    fc.constantFrom('- run: x', '- uses: a/b@v1', '- uses: a/b@v2', '- wait: a'),
  );

  test('are never the same twice', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (list) => {
        const found = keys(list.join('\n'));
        expect(new Set(found).size).toBe(list.length);
      }),
    );
  });

  test('stay when another step is put in before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.nat(8), (list, place) => {
        const longer = [...list.slice(0, place), '- {run: y, name: something new}', ...list.slice(place)];
        expect(keys(longer.join('\n')).filter((key) => key !== 'something new')).toEqual(keys(list.join('\n')));
      }),
    );
  });

  test('take no time to speak of where thousands collide', () => {
    const taken = Array.from({ length: 5000 }, (_, index) => `- {run: x, name: 'a#${index + 2}'}`);
    const found = keys([...taken, '- {run: x, name: a}', '- {run: x, name: a}'].join('\n'));
    expect(found.slice(-2)).toEqual(['a', 'a#5002']);
  });
});

describe('wrong shapes are said with their place and never thrown', () => {
  const inJob = (body: string): string => `on: push\njobs:\n  build:\n${indent(body, 4)}\n`;

  test.each([
    ['a list', '- a\n', /^1:1 .*this is a list/u],
    ['a number', '42\n', /^1:1 .*this is a single value/u],
    ['jobs as a list', 'on: push\njobs:\n  - a\n', /^2:1 `jobs` must be a mapping, and here is a list/u],
    ['jobs as a number', 'on: push\njobs: 7\n', /^2:1 `jobs` must be a mapping, and here is a single value/u],
    ['jobs without a value', 'on: push\njobs:\n', /^1:1 no `jobs`/u],
    ['no jobs', 'on: push\n', /^1:1 no `jobs`/u],
    ['no on', 'jobs: {}\n', /^1:1 no `on`/u],
    ['on without a value', 'jobs: {}\non:\n', /^1:1 no `on`/u],
    ['a job as a text', 'on: push\njobs:\n  build: make\n', /^3:3 the job `build` must be a mapping/u],
    ['a job without a value', 'on: push\njobs:\n  build:\n', /^3:3 the job `build` must be a mapping/u],
    ['steps as a text', inJob('steps: make'), /^4:12 `steps` must be a list/u],
    ['steps as a mapping', inJob('steps: {run: make}'), /^4:12 `steps` must be a list/u],
    ['a step as a text', inJob('steps:\n  - make'), /^5:9 a step must be a mapping/u],
    ['a step without a value', inJob('steps:\n  - run: x\n  -\n'), /^\d+:\d+ a step must be a mapping/u],
    ['a step that does nothing', inJob('steps:\n  - name: x'), /^5:9 a step that has none of `run`, `uses`/u],
    ['run as a list', inJob('steps:\n  - run: [a]'), /^5:9 `run` must be a single value, and here is a list/u],
    ['with as a list', inJob('steps:\n  - uses: a/b@v1\n    with: [a]'), /^6:9 `with` must be a mapping/u],
    ['env as a text', inJob('env: A=b'), /^4:5 `env` must be a mapping/u],
    ['needs as a mapping', inJob('needs: {a: b}'), /^4:5 `needs` must be a single value or a list/u],
    [
      'environment as a list',
      inJob('environment: [production]'),
      /^4:5 `environment` must be a single value or a mapping/u,
    ],
    ['permissions as a list', inJob('permissions: [write]'), /^4:5 `permissions` must be/u],
    ['a tab', 'on: push\njobs:\n\tbuild: x\n', /^3:1 .*[Tt]ab/u],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toContainEqual(expect.stringMatching(expected));
  });

  test('an expression may stand where a mapping does, and keys that only look like ours are nobody’s', () => {
    expect(
      problems(inJob('strategy: {matrix: "${{ fromJSON(x) }}"}\nenv: ${{ fromJSON(x) }}\nconstructor: [x]')),
    ).toEqual([]);
  });

  test('what is right beside it is still read', () => {
    const { workflow: read } = parseWorkflow(
      FILE,
      'on: push\njobs:\n  a: x\n  b:\n    steps:\n      - oops\n      - run: make\n',
    );
    expect(read?.jobs).toMatchObject([{ id: 'b', steps: [{ run: { text: 'make' } }] }]);
  });

  test.each(['', '\n', '# nothing but a comment\n', '---\n', '~'])('%j is no workflow and no problem', (text) => {
    expect(parseWorkflow(FILE, text)).toEqual({ workflow: undefined, problems: [] });
  });

  test('an action among the workflows is no workflow', () => {
    expect(parseWorkflow(FILE, 'name: x\nruns: {using: composite, steps: []}\n')).toEqual({
      workflow: undefined,
      problems: [],
    });
  });

  const value: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('', '~', 'x', '7', '[]', '{}', "''", '${{ x }}', '"a: b"'),
      fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc.dictionary(key, tie('node'), { maxKeys: 4 }).map(
        (entries) =>
          `{${Object.entries(entries)
            .map(([name, inner]) => `${name}: ${inner}`)
            .join(', ')}}`,
      ),
    ),
  })).node;

  test('any value behind any key is read or said', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (pairs) => {
        const body = pairs.map(([name, inner]) => `${name}: ${inner}`).join('\n');
        for (const text of [body, inJob(body), inJob(`steps:\n  -\n${indent(body, 4)}`)]) {
          for (const { at } of parseWorkflow(FILE, text).problems)
            expect(at).toMatchObject({ file: FILE, line: expect.any(Number) });
          parseAction('action.yml', text);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const key = fc.constantFrom(
  ...[
    'on',
    'jobs',
    'steps',
    'run',
    'uses',
    'with',
    'env',
    'secrets',
    'needs',
    'environment',
    'name',
    'permissions',
    'strategy',
  ],
  ...[
    'matrix',
    'include',
    'parallel',
    'runs',
    'using',
    'inputs',
    'outputs',
    'defaults',
    'runs-on',
    'schedule',
    'services',
    'push',
  ],
);

describe('actions', () => {
  const action = (text: string) => parseAction('action.yml', text);

  test('a composite one has steps, inputs and outputs', () => {
    const { action: read, problems: found } = action(`
name: Deploy
inputs: {stage: {default: dev, required: true}}
outputs: {url: {value: '\${{ steps.a.outputs.url }}'}}
runs:
  using: composite
  steps: [{run: make, shell: bash}]
`);
    expect(found).toEqual([]);
    expect(read).toMatchObject({
      name: { text: 'Deploy' },
      inputs: [{ name: 'stage', default: { text: 'dev' }, required: true }],
    });
    expect(named(read?.outputs ?? [])).toEqual(['url=${{ steps.a.outputs.url }}']);
    expect(read?.runs).toMatchObject({ kind: 'composite', steps: [{ kind: 'run', run: { text: 'make' } }] });
  });

  test.each([
    ['node24', 'javascript'],
    ['docker', 'docker'],
    ['other', 'other'],
  ])('%s runs as %s', (using, kind) => {
    expect(action(`runs: {using: ${using}, steps: nonsense}`)).toMatchObject({
      action: { runs: { kind } },
      problems: [],
    });
  });

  test('what is no action says so', () => {
    expect(action('- a\n').problems).toMatchObject([
      { message: expect.stringContaining('this is a list'), at: { line: 1 } },
    ]);
    expect(action('# nothing\n')).toEqual({ action: undefined, problems: [] });
    expect(action('runs: {using: composite, steps: x}').problems).toMatchObject([
      { message: '`steps` must be a list' },
    ]);
  });
});
