import { describe, expect, test } from 'vitest';
import { deliveries, type Files, startsOf, trace } from './traced.ts';

/** What starts job `d` so that a step is given its credential. */
const givenOn = (files: Files): readonly string[] =>
  trace(files)
    .credentials.filter(({ job }) => job.job === 'd')
    .flatMap(({ starts }) =>
      starts.map(({ event, held, checked }) => `${event}${held ? ' held' : ''}${checked ? ' checked' : ''}`),
    );

const LOGIN = 'uses: aws-actions/configure-aws-credentials@v6, with: {role-to-assume: ROLE, aws-region: x}';
const inJob = (on: string, job = '', step = ''): Files => ({
  a: `on: ${on}\njobs: {d: {${job} runs-on: x, steps: [{${step} ${LOGIN}}]}}`,
});
const BOTH = '[push, pull_request]';

describe('a credential is given', () => {
  test.each([
    ['on every event', inJob(BOTH), ['push', 'pull_request']],
    ['where the job runs', inJob(BOTH, `if: github.event_name == 'push',`), ['push']],
    ['where the step runs', inJob(BOTH, '', `if: github.event_name == 'push',`), ['push']],
    ['where the step may run', inJob(BOTH, '', `if: inputs.x != 'y',`), ['push', 'pull_request']],
    [
      'where its principal is chosen',
      {
        a: `on: ${BOTH}\njobs: {d: {runs-on: x, steps: [{${LOGIN.replace('ROLE', `"\${{ github.event_name == 'push' && secrets.ROLE || '' }}"`)}}]}}`,
      },
      ['push', 'pull_request'],
    ],
    ['behind an environment', inJob(BOTH, 'environment: e,'), ['push held', 'pull_request held']],
    [
      'behind an approval on one way alone',
      inJob(BOTH, `environment: "\${{ github.event_name == 'push' && 'e' || '' }}",`),
      ['pull_request', 'push held'],
    ],
    [
      'through each caller',
      {
        a: `on: workflow_call\njobs: {d: {runs-on: x, steps: [{${LOGIN}}]}}`,
        b: 'on: pull_request\njobs: {c: {uses: ./.github/workflows/a.yml}}',
        c: 'on: push\njobs: {c: {uses: ./.github/workflows/a.yml}}',
      },
      ['pull_request', 'push'],
    ],
  ])('%s', (_, files, expected) => expect(givenOn(files)).toEqual(expected));
});

describe('who starts it is asked', () => {
  test.each([
    ['{issue_comment: }', `contains(github.event.comment.body, '/go')`, ['issue_comment']],
    ['{issue_comment: }', `github.event.comment.author_association == 'OWNER'`, ['issue_comment checked']],
    ['{issues: {types: [labeled]}}', 'always()', ['issues checked']],
    ['{issues: {types: [opened, labeled]}}', 'always()', ['issues']],
    ['{issues: {types: [opened, labeled]}}', `github.event.label.name == 'x'`, ['issues checked']],
    ['{pull_request_target: }', `github.actor != 'dependabot[bot]'`, ['pull_request_target']],
    ['{pull_request_target: }', `github.actor == 'dana'`, ['pull_request_target checked']],
  ])('%s if %s', (on, condition, expected) => {
    expect(givenOn(inJob(on, `if: "${condition}",`))).toEqual(expected);
    expect(givenOn(inJob(on, '', `if: "${condition}",`))).toEqual(expected);
  });
});

describe('a pull request is open, or it is closed', () => {
  const started = (types: string, condition: string): readonly string[] =>
    deliveries(
      {
        a: `on: {pull_request: {types: ${types}}}\njobs: {d: {if: "${condition}", runs-on: x, steps: [{run: terraform apply}]}}`,
      },
      'd',
    ).flatMap(({ routes }) => [...new Set(routes.map(({ start: { closes } }) => (closes ? 'closed' : 'open')))]);

  test.each([
    ['[opened, closed]', 'always()', ['open', 'closed']],
    ['[opened]', 'always()', ['open']],
    ['[closed]', 'always()', ['closed']],
    ['[opened, closed]', 'github.event.pull_request.merged', ['closed']],
    ['[opened, closed]', 'github.event.pull_request.merged == false', ['open', 'closed']],
    ['[opened, closed]', `github.event.action == 'closed'`, ['closed']],
    ['[opened, closed]', `github.event.action != 'closed'`, ['open']],
    ['[opened, labeled, closed]', `github.event.action == 'labeled'`, ['open']],
    ['[opened]', `github.event.action == 'closed'`, []],
    ['[]', 'github.event.pull_request.merged == true', []],
  ])('%s if %s', (types, condition, expected) => expect(started(types, condition)).toEqual(expected));

  test('an event that is asked for by its types has one of them', () => {
    const files = {
      a: `on: {release: {types: [published]}}\njobs: {d: {if: "github.event.action == 'created'", runs-on: x, steps: [{run: terraform apply}]}}`,
    };
    expect(deliveries(files, 'd').flatMap(startsOf)).toEqual([]);
  });

  test('closing one gives its code to nobody', () => {
    expect(givenOn(inJob('{pull_request: {types: [closed]}, push: }'))).toEqual(['push']);
  });
});
