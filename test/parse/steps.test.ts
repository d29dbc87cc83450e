import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanWithin } from '../../src/model/workflow.ts';
import { parseAction } from '../../src/parse/action.ts';
import { named, steps } from './read-workflow.ts';

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
