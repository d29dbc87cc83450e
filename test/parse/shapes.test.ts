import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAction } from '../../src/parse/action.ts';
import { parseWorkflow } from '../../src/parse/workflow.ts';
import { FILE, indent, problems } from './read-workflow.ts';

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
    ['a list within needs', inJob('needs: [a, [b]]'), /^4:16 `needs` must list single values, and here is a list/u],
    ['a mapping within on', 'on: [push, {release: }]\njobs: {}', /^1:12 `on` must list single values/u],
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
