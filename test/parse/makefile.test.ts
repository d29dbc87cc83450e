import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMakefile, shellLine } from '../../src/parse/makefile.ts';
import { justRecipes, packageScripts, taskfileTasks } from '../../src/parse/tasks.ts';

const rules = (text: string) => parseMakefile(text).rules;

test('rules have their needs and lines, each where it stands', () => {
  expect(rules('all: build\n\nbuild test: src | out\n\t@npm run build\n\t-rm x\n')).toEqual([
    { target: 'all', needs: ['build'], lines: [] },
    {
      target: 'build',
      needs: ['src', 'out'],
      lines: [
        { text: '@npm run build', line: 4 },
        { text: '-rm x', line: 5 },
      ],
    },
    {
      target: 'test',
      needs: ['src', 'out'],
      lines: [
        { text: '@npm run build', line: 4 },
        { text: '-rm x', line: 5 },
      ],
    },
  ]);
});

test.each([
  ['A := 1\n', 'A', '1'],
  ['A ?= x y\n', 'A', 'x y'],
  ['export A = 1\n', 'A', '1'],
  ['A = 1\nA = 2\n', 'A', '2'],
  ['A =\n', 'A', ''],
])('%j sets %s', (text, name, value) => {
  expect(parseMakefile(text).variables.get(name)).toBe(value);
});

test('a command behind the rule, lines that go on, comments, Windows line ends', () => {
  expect(rules('a: b ; echo hi\r\n')).toEqual([{ target: 'a', needs: ['b'], lines: [{ text: 'echo hi', line: 1 }] }]);
  expect(rules('a:\n\techo \\\n\t  there\n')[0]?.lines).toEqual([{ text: 'echo  there', line: 2 }]);
  expect(rules('# a: b\na: # deploy\n')).toEqual([{ target: 'a', needs: [], lines: [] }]);
  expect(rules('A := x:y\n')).toEqual([]);
});

test.each([
  ['@echo $(STAGE)', 'echo ${STAGE}'],
  ['-@aws s3 ls $$HOME', 'aws s3 ls $HOME'],
  ['echo $$(date)', 'echo $(date)'],
])('the shell gets %j as %j', (line, expected) => {
  expect(shellLine(line)).toBe(expected);
});

test('scripts of a package', () => {
  const text = '{\n  "name": "shop",\n  "scripts": {\n    "deploy": "aws s3 ls"\n  }\n}\n';
  expect([...packageScripts(text)]).toEqual([['deploy', { text: 'aws s3 ls', line: 4 }]]);
  expect([...packageScripts('[]')]).toEqual([]);
  expect([...packageScripts('{"scripts": 3}')]).toEqual([]);
});

test('recipes of a justfile', () => {
  const text = 'stage := "x"\n\ndeploy env="dev": build\n    @aws ecs deploy {{env}}\n\n@build:\n    npm run build\n';
  expect([...justRecipes(text)]).toEqual([
    ['deploy', { needs: ['build'], lines: [{ text: 'aws ecs deploy ${env}', line: 4 }] }],
    ['build', { needs: [], lines: [{ text: 'npm run build', line: 7 }] }],
  ]);
});

test('tasks of a Taskfile', () => {
  const text =
    'tasks:\n  deploy:\n    deps: [build, { task: test }]\n    cmds:\n      - aws {{.STAGE}}\n      - cmd: echo x\n      - task: tell\n  one: echo one\n';
  expect([...taskfileTasks(text)]).toEqual([
    [
      'deploy',
      {
        needs: ['build', 'test', 'tell'],
        lines: [
          { text: 'aws ${STAGE}', line: 5 },
          { text: 'echo x', line: 6 },
        ],
      },
    ],
    ['one', { needs: [], lines: [{ text: 'echo one', line: 8 }] }],
  ]);
});

test.each([
  ["@:$(call check, APP, the application's name)", ':'],
  ['$(if $(PROFILE),AWS_PROFILE=$(PROFILE)) ./bin/set-up "$(NAME)"', ' ./bin/set-up "${NAME}"'],
  ['$(MAKE) deploy DIR=$(notdir $(PWD))', 'make deploy DIR=$(:)'],
  ['${MAKE} a TAG=$(shell git describe $(call f,x))', 'make a TAG=$(git describe $(:))'],
  ['echo $$(call me) $(call', 'echo $(call me) $(call'],
  ['@-echo $$(MAKE)', 'echo $(MAKE)'],
])('the shell gets of %s', (line, given) => {
  expect(shellLine(line)).toBe(given);
});

test('any text is read in time and without a throw', () => {
  fc.assert(
    fc.property(
      fc.string({
        maxLength: 300,
        unit: fc.constantFrom('a', ':', '=', '\t', '\n', '\\', '$', '(', '{', '#', ';', ' ', '"'),
      }),
      (text) => {
        parseMakefile(text);
        justRecipes(text);
        taskfileTasks(text);
        packageScripts(text);
        shellLine(text);
      },
    ),
    { numRuns: 500 },
  );
  const before = performance.now();
  for (const line of [
    'a'.repeat(100_000),
    ':'.repeat(100_000),
    '$('.repeat(50_000),
    '$(call '.repeat(50_000),
    '$(shell '.repeat(20_000) + ')'.repeat(20_000),
    '$(if x)'.repeat(20_000),
    ' '.repeat(100_000),
    `a${'\t'.repeat(100_000)}b`,
  ]) {
    parseMakefile(line);
    shellLine(line);
    justRecipes(line);
  }
  expect(performance.now() - before).toBeLessThan(2_000);
});
