import { describe, expect, test } from 'vitest';
import { show } from '../../src/model/value.ts';
import type { Instance } from '../../src/trace/instance.ts';
import { chainOf } from '../../src/trace/instances.ts';
import { APPLY, type Files, instances, startsOf, trace } from './traced.ts';

const call = (name: string, rest = ''): string => `{uses: ./.github/workflows/${name}.yml${rest}}`;
const of = (files: Files, name: string): readonly Instance[] =>
  instances(files).list.filter(({ workflow }) => workflow.file.endsWith(`/${name}.yml`));
const reasons = (files: Files): readonly string[] => trace(files).notSeen.map(({ because }) => because.because);

const CALLEE = `
on:
  workflow_call:
    inputs:
      stage: {type: string, default: dev}
      dry: {type: boolean}
      free: {type: string}
    secrets: {TOKEN: }
jobs: {}
`;

describe('what a called workflow is given', () => {
  test('inputs by the caller, by default, and otherwise empty; names ignore case', () => {
    const [one] = of({ a: `on: push\njobs: {x: ${call('b', ', with: {STAGE: prod}')}}`, b: CALLEE }, 'b');
    expect(['stage', 'Stage', 'dry', 'free', 'undeclared'].map((name) => one && show(one.input(name)))).toEqual([
      'prod',
      'prod',
      'false',
      '',
      '',
    ]);
    const [bare] = of({ a: `on: push\njobs: {x: ${call('b')}}`, b: CALLEE }, 'b');
    expect(bare && show(bare.input('stage'))).toBe('dev');
  });

  test('secrets: named ones as named, all of them by inherit, none otherwise', () => {
    const secret = (rest: string, name: string): string | undefined => {
      const [one] = of({ a: `on: push\njobs: {x: ${call('b', rest)}}`, b: CALLEE }, 'b');
      return one && show(one.secret(name));
    };
    expect(secret(", secrets: {token: '${{ secrets.OTHER }}'}", 'TOKEN')).toBe('secrets.OTHER');
    expect(secret(', secrets: inherit', 'TOKEN')).toBe('secrets.TOKEN');
    expect(secret('', 'TOKEN')).toBe('');
  });

  test('a literal that is written like a secret is another binding than that secret', () => {
    const files = {
      a: `on: push\njobs:\n  x: ${call('b', ", secrets: {TOKEN: '${{ secrets.A }}'}")}\n  y: ${call('b', ', secrets: {TOKEN: secrets.A}')}\n`,
      b: CALLEE,
    };
    expect(of(files, 'b')).toHaveLength(2);
  });

  test('commas in a value do not make two bindings one', () => {
    const inputs = 'on: {workflow_call: {inputs: {p: {type: string}, q: {type: string}}}}\njobs: {}';
    const files = {
      a: `on: push\njobs:\n  x: ${call('b', ", with: {p: '1,q=2', q: ''}")}\n  y: ${call('b', ", with: {p: '1', q: '2,q='}")}\n`,
      b: inputs,
    };
    expect(of(files, 'b')).toHaveLength(2);
  });

  test('where nobody here calls it, inputs stay what a person may choose', () => {
    const [one] = of({ b: CALLEE }, 'b');
    expect(['stage', 'dry', 'free'].map((name) => one && show(one.input(name)))).toEqual([
      'dev | inputs.stage',
      'true | false',
      "inputs.free | ''",
    ]);
  });

  test('a dispatch offers its options', () => {
    const [one] = of(
      { a: 'on: {workflow_dispatch: {inputs: {stage: {type: choice, options: [dev, prod]}}}}\njobs: {}' },
      'a',
    );
    expect(one && show(one.input('stage'))).toBe('dev | prod');
  });

  test('on any other event they are empty', () => {
    const [one] = of(
      { a: 'on: {push: {}, workflow_dispatch: {inputs: {stage: {type: choice, options: [dev, prod]}}}}\njobs: {}' },
      'a',
    );
    expect(one && show(one.input('stage'))).toBe("dev | prod | ''");
  });
});

describe('cost follows bindings, not paths', () => {
  const layers = (count: number, jobs: (next: string) => string): Files =>
    Object.fromEntries(
      Array.from({ length: count }, (_, layer) => [
        `l${String(layer).padStart(2, '0')}`,
        `on: ${layer === 0 ? 'push' : 'workflow_call'}\njobs:\n${layer === count - 1 ? `  last: {${APPLY}}\n` : jobs(`l${String(layer + 1).padStart(2, '0')}`)}`,
      ]),
    );

  test('the same call twice is one instance with both callers', () => {
    const files = { a: `on: push\njobs:\n  x: ${call('b')}\n  y: ${call('b')}\n`, b: CALLEE };
    const [one, ...more] = of(files, 'b');
    expect(more).toEqual([]);
    expect(one?.from.map(({ job }) => job.id)).toEqual(['x', 'y']);
  });

  test.each(['', ', secrets: inherit'])('ten layers that each call the next twice are ten instances%s', (rest) => {
    const { list, notSeen } = instances(layers(10, (next) => `  x: ${call(next, rest)}\n  y: ${call(next, rest)}\n`));
    expect(list).toHaveLength(10);
    expect(notSeen).toEqual([]);
  });

  test('and so it is where ten jobs of each call the next, and the last layer is asked for its gates', () => {
    const files = layers(10, (next) =>
      Array.from(
        { length: 10 },
        (_, index) => `  j${index}: ${call(next, index === 0 ? '' : `, needs: j${index - 1}`)}\n`,
      ).join(''),
    );
    const { deliveries } = trace(files);
    expect(deliveries).toHaveLength(1);
    expect(deliveries.flatMap(startsOf).map(({ event }) => event)).toEqual(['push']);
  });

  test('two workflows a layer that both inherit and call both of the next', () => {
    const both = (layer: number): string =>
      ['a', 'b'].map((side) => `  ${side}: ${call(`${side}${layer + 1}`, ', secrets: inherit')}\n`).join('');
    const layer = (at: number): string =>
      `on: ${at === 0 ? 'push' : 'workflow_call'}\njobs:\n${at === 8 ? `  last: {${APPLY}}\n` : both(at)}`;
    const files: Record<string, string> = {};
    for (let at = 0; at < 9; at += 1) files[`a${at}`] = files[`b${at}`] = layer(at);
    expect(instances(files).list).toHaveLength(18);
  });

  test('calls that hand over something else each time end at a limit, and that is said', () => {
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, layer) => [
        `l${layer}`,
        `on: ${layer === 0 ? 'push' : '{workflow_call: {inputs: {p: {type: string}}}}'}\njobs:\n${['a', 'b', 'c', 'd']
          .map((letter) => `  ${letter}: ${call(`l${layer + 1}`, `, with: {p: '\${{ inputs.p }}${letter}'}`)}\n`)
          .join('')}`,
      ]),
    );
    const { list, notSeen } = instances({
      ...files,
      l9: 'on: {workflow_call: {inputs: {p: {type: string}}}}\njobs: {}',
    });
    expect(list.length).toBeLessThanOrEqual(2000);
    expect(notSeen.some(({ because }) => because.because.includes('more than 2000 ways'))).toBe(true);
  });
});

describe('what cannot be followed is listed', () => {
  test('a workflow of another repository, with what would settle it', () => {
    const { notSeen } = trace({ a: 'on: push\njobs: {x: {uses: acme/shared/.github/workflows/d.yml@v1}}' });
    expect(notSeen).toMatchObject([
      {
        subject: 'job `x` of .github/workflows/a.yml',
        because: { settle: 'with' },
        at: { span: { line: 2, column: 18 } },
      },
    ]);
    expect(notSeen[0]?.because.because).toContain('is in another repository');
  });

  test('a workflow that is not there', () => {
    expect(reasons({ a: `on: push\njobs: {x: ${call('gone')}}` })).toEqual([
      expect.stringContaining('is not in this repository'),
    ]);
  });

  test.each([
    ['itself', { a: `on: [push, workflow_call]\njobs: {x: ${call('a')}}` }],
    [
      'itself through another',
      { a: `on: push\njobs: {x: ${call('b')}}`, b: `on: workflow_call\njobs: {x: ${call('a')}}` },
    ],
    [
      'each other, and nothing else calls them',
      { b: `on: workflow_call\njobs: {x: ${call('c')}}`, c: `on: workflow_call\njobs: {x: ${call('b')}}` },
    ],
  ])('a workflow that calls %s', (_, files) => {
    expect(reasons(files)).toContainEqual(expect.stringContaining('leads back to itself'));
  });

  test('an action that uses itself, and one that is not there', () => {
    const action = (uses: string): string => `runs: {using: composite, steps: [{uses: ${uses}}]}`;
    const workflow = (uses: string): string => `on: push\njobs: {x: {runs-on: x, steps: [{uses: ${uses}}]}}`;
    expect(reasons({ a: workflow('./own'), 'own/action.yml': action('./own') })).toEqual([
      expect.stringContaining('leads back to itself'),
    ]);
    expect(reasons({ a: workflow('./gone') })).toEqual([expect.stringContaining('is not in this repository')]);
  });

  test('more than ten calls deep', () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, layer) => [
        `l${String(layer).padStart(2, '0')}`,
        `on: ${layer === 0 ? 'push' : 'workflow_call'}\njobs: {x: ${call(`l${String(layer + 1).padStart(2, '0')}`)}}`,
      ]),
    );
    expect(reasons({ ...files, l12: `on: workflow_call\njobs: {last: {${APPLY}}}` })).toContainEqual(
      'calls nest more than 10 deep',
    );
  });

  test('more than nine composite actions deep', () => {
    const actions = Object.fromEntries(
      Array.from({ length: 11 }, (_, level) => [
        `a${level}/action.yml`,
        `runs: {using: composite, steps: [{uses: ./a${level + 1}}]}`,
      ]),
    );
    expect(reasons({ a: 'on: push\njobs: {x: {runs-on: x, steps: [{uses: ./a0}]}}', ...actions })).toEqual([
      'actions nest more than 9 deep',
    ]);
  });
});

describe('paths of calls', () => {
  test.each(['./.github/workflows/b.yml', '$/.github/workflows/b.yml', './.github/../.github/workflows//b.yml'])(
    '%s is of this repository',
    (uses) => {
      expect(of({ a: `on: push\njobs: {x: {uses: ${uses}}}`, b: CALLEE }, 'b')[0]?.from).toHaveLength(1);
    },
  );

  test.each(['../b.yml', './.github/workflows/sub/b.yml', './../../../b.yml'])(
    '%s leads to none of its workflows',
    (uses) => {
      const files = {
        a: `on: push\njobs: {x: {uses: ${uses}}}`,
        '.github/workflows/sub/b.yml': CALLEE,
        'b.yml': CALLEE,
      };
      expect(instances(files).list.filter(({ from }) => from.length > 0)).toEqual([]);
      expect(reasons(files)).toHaveLength(1);
    },
  );

  test('a finding says which calls lead to it, outermost first', () => {
    const [last] = of(
      { a: `on: push\njobs: {x: ${call('b')}}`, b: `on: workflow_call\njobs: {y: ${call('c')}}`, c: CALLEE },
      'c',
    );
    expect(last && chainOf(last).map(({ text }) => text)).toEqual([
      'job `x` calls .github/workflows/b.yml',
      'job `y` calls .github/workflows/c.yml',
    ]);
  });
});
