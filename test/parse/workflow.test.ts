import { describe, expect, test } from 'vitest';
import { callJob, job, named, on, stepsJob, words, workflow } from './read-workflow.ts';

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

  test('one event named twice starts one run', () => {
    expect(on('[push, release, push]').map(({ event }) => event)).toEqual(['push', 'release']);
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
