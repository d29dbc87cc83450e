import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';
import { INPUT_NAMES, PRIVILEGED_FACTS, readInputs, THRESHOLDS, UPLOADS } from '../../src/config/inputs.ts';
import { UserError } from '../../src/errors.ts';
import { SEVERITIES } from '../../src/model/judgement.ts';
import { NO_ANSWER } from '../../src/publish/outputs.ts';

const given = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));

function problemsOf(inputs: Readonly<Record<string, string>>): string[] {
  try {
    readInputs(given(inputs));
  } catch (error) {
    if (error instanceof UserError && error.exit === 2) return error.message.split('\n');
    throw error;
  }
  return [];
}

const Action = v.object({
  inputs: v.record(v.string(), v.object({ description: v.string(), default: v.optional(v.string()) })),
  outputs: v.record(v.string(), v.object({ description: v.string() })),
  runs: v.unknown(),
});

describe('action.yml', () => {
  const action = v.parse(Action, parse(readFileSync('action.yml', 'utf8')));
  const described = (name: string): string | undefined => action.inputs[name]?.description;

  test('declares the inputs and outputs that the program reads and sets', () => {
    expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
    expect(Object.keys(action.outputs)).toEqual(Object.keys(NO_ANSWER));
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
  });

  test('names every word an input can have, and no default that the program would not take by itself', () => {
    for (const word of THRESHOLDS) expect(described('fail-on-severity')).toContain(word);
    for (const word of SEVERITIES) expect(described('min-severity')).toContain(word);
    for (const word of PRIVILEGED_FACTS) expect(described('privileged-facts')).toContain(word);
    for (const word of UPLOADS) expect(described('upload')).toContain(word);
    const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
      input.default === undefined || name === 'token' ? [] : [[name, input.default] as const],
    );
    expect(readInputs(given(Object.fromEntries(defaults)))).toEqual(readInputs({}));
  });

  test('says of the token all that it is used for, and of facts who can read them', () => {
    expect(described('token')).toMatch(
      /upload.*`online` is true.*asks? GitHub|upload.*`online` is true, to ask GitHub/u,
    );
    expect(described('privileged-facts')).toContain('anybody can read it in log, summary and artifact');
    expect(described('online')).toContain('`actions` set to `read`');
  });

  test('leaves the threshold to the configuration, so that a default cannot overrule it', () => {
    expect(action.inputs['fail-on-severity']?.default).toBeUndefined();
    expect(readInputs({})).not.toHaveProperty('failOnSeverity');
  });
});

describe('what is set on GitHub', () => {
  test('is asked for only if that is wanted', () => {
    expect(readInputs({})).toMatchObject({ online: false, privilegedFacts: 'auto' });
    expect(readInputs({})).not.toHaveProperty('factsFile');
    expect(readInputs(given({ online: 'True', 'privileged-facts': 'always' }))).toMatchObject({
      online: true,
      privilegedFacts: 'always',
    });
    expect(readInputs(given({ 'facts-file': ' facts.json ' }))).toMatchObject({ factsFile: 'facts.json' });
  });

  test('is asked for or read, and not both', () => {
    expect(problemsOf({ online: 'true', 'facts-file': 'facts.json' })).toEqual([
      expect.stringContaining('one of the two'),
    ]);
    expect(problemsOf({ online: 'yes', 'privileged-facts': 'sometimes' })).toHaveLength(2);
  });
});

describe('other repositories', () => {
  test('are given one a line, with comments and blanks', () => {
    const text = '\nAcme/Shared=shared\n  # tools\n acme/tools = deep/tools \n'.replace(' = ', '=');
    expect(readInputs(given({ 'other-repositories': text })).otherRepositories).toEqual([
      { repository: 'acme/shared', directory: 'shared' },
      { repository: 'acme/tools', directory: 'deep/tools' },
    ]);
    expect(readInputs({}).otherRepositories).toEqual([]);
  });

  test.each(['shared', 'acme/shared', 'acme/shared=', 'a/b/c=d'])('%s is refused', (line) => {
    expect(problemsOf({ 'other-repositories': line })).toEqual([expect.stringContaining(`and not "${line}"`)]);
  });
});

describe('inputs', () => {
  test('are read as the runner hands them over', () => {
    const inputs = readInputs(
      given({
        path: ' services/api ',
        'fail-on-severity': 'Medium',
        'min-severity': 'note',
        annotations: 'False',
        'report-file': 'out/report.json',
        upload: 'always',
      }),
    );
    expect(inputs).toMatchObject({
      path: 'services/api',
      failOnSeverity: 'medium',
      minSeverity: 'note',
      annotations: false,
      summary: true,
      reportFile: { path: 'out/report.json', form: 'json' },
      upload: 'always',
      category: 'countersign',
    });
  });

  test('that are empty count as not given', () => {
    expect(readInputs(given(Object.fromEntries(INPUT_NAMES.map((name) => [name, '']))))).toEqual(readInputs({}));
  });

  test.each([
    ['fail_on_severity', '"fail-on-severity"'],
    ['sarif_file', '"sarif-file"'],
    ['fail-on-severty', '"fail-on-severity"'],
    ['tokn', '"token"'],
  ])('that are misspelt (%s) are an error that names the right one', (name, right) => {
    const problems = problemsOf({ [name]: 'high' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`no input "${name}"`);
    expect(problems[0]).toContain(`did you mean ${right}`);
  });

  test('that are like none of ours are answered with all of them', () => {
    const [problem] = problemsOf({ 'advanced-mode': 'on' });
    for (const name of INPUT_NAMES) expect(problem).toContain(name);
  });

  test.each([
    ['fail-on-severity', 'hihg', THRESHOLDS],
    ['min-severity', 'none', SEVERITIES],
    ['upload', 'yes', UPLOADS],
    ['summary', 'maybe', ['true', 'false']],
  ])('%s cannot be %s, and the message names what it can be', (name, value, words) => {
    const [problem] = problemsOf({ [name]: value });
    expect(problem).toContain(`"${name}" cannot be "${value}"`);
    expect(problem).toContain(words.join(', '));
  });

  test('a report whose ending says nothing is an error that names the endings', () => {
    expect(problemsOf({ 'report-file': 'report.txt' })).toEqual([expect.stringMatching(/\.md .*\.json/u)]);
  });

  test('all problems are told at once', () => {
    expect(problemsOf({ pth: '.', upload: 'sometimes', annotations: '1' })).toHaveLength(3);
  });
});
