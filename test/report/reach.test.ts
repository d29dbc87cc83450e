import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderReachJson } from '../../src/report/reach-json.ts';
import { renderReachLastLine, renderReachTable } from '../../src/report/reach-table.ts';
import { HIDDEN, hostile, hostileParts, printed, RUNS } from '../safe/hostile.ts';
import { commandIn, linesOf } from '../safe/runner.ts';
import { REACH, reached } from './reach-sample.ts';

describe('the table', () => {
  const table = renderReachTable(REACH, false);

  test('says who that is, what holds for all of it, and each thing with what stands on the way', () => {
    expect(table.split('\n').slice(0, 30)).toEqual([
      'As writer: whoever may push to a branch of this repository.',
      'Rules for branches are set on GitHub and not known here.',
      '',
      'agents (1)',
      '',
      'Claude Code  token github.token               issues, by anybody who can see the',
      '                                              repository',
      '                                              nothing on the way',
      '             the token of its job: issues: write',
      '             in the environment bots',
      '             b.yml:7:9 (job triage)',
      '',
      'ships (2)',
      '',
      'unknown      publishes to npm                 push on main',
      '                                              workflow_dispatch',
      '                                              nothing on the way',
      '             as secrets.NPM_TOKEN',
      "             only if github.actor != 'bot' (a.yml:4)",
      '             a.yml:9:14 (job publish)',
      '',
      'production   applies a Terraform plan         push on main',
      'staging                                       workflow_dispatch',
      '                                              behind environment production',
      '             on some ways only if inputs.apply (a.yml:5)',
      '             deploy.sh:2:1 (job publish of a.yml)',
      '',
      'credentials (1)',
      '',
      '             npm access token                 push on main',
    ]);
  });

  test('lists the secrets of a workflow of their own and the jobs without any apart', () => {
    expect(table).toContain(
      'secrets for a workflow of their own, on any branch (1)\n\n             secrets.NPM_TOKEN                a.yml:3\n',
    );
    expect(table).toContain(
      'jobs that run without the secrets of the repository (1)\n\n             test                             pull_request\n',
    );
    expect(table).toContain('a.yml:9:14 (2 jobs)');
  });

  test('ends with what is missing, and with everything counted', () => {
    expect(table).toContain('not complete:\n  - broken.yml was not read');
    const last = `${table.trimEnd().split('\n').at(-1)}\n`;
    expect(last).toBe(
      'incomplete: as writer: 2 deliveries (nothing on the way to an unknown tier), 1 credential, 1 environment, 1 secret for a workflow of their own, 1 job without secrets, 1 not followed, 1 skipped — 2 workflows\n',
    );
    expect(last).toBe(renderReachLastLine(REACH, false));
  });

  test('cuts a condition that nobody reads at a terminal', () => {
    const long = {
      ...REACH,
      deliveries: [
        reached({
          conditions: [{ path: 'a.yml', line: 4, column: 1, endLine: 4, endColumn: 2, text: 'a && '.repeat(99) }],
        }),
      ],
    };
    expect(renderReachTable(long, false)).toMatch(/only if a &&[^…]{100,260}…\s+\(a\.yml:4\)/u);
  });

  test('is coloured only where asked, and the same without', () => {
    const coloured = renderReachTable(REACH, true);
    expect(coloured).toContain('\u001b[31mnothing on the way');
    expect(coloured.replace(/\u001b\[[\d;]*m/gu, '')).toBe(table);
  });

  test('obeys nothing that stands in a workflow, and goes through the writer unchanged', () => {
    const made = fc
      .record({
        what: hostile,
        about: hostile,
        starts: hostileParts,
        gates: hostileParts,
        jobs: hostileParts,
        path: hostile,
      })
      .map(({ path, ...change }) => {
        const spot = { path, line: 1, column: 2 };
        const one = reached({
          ...change,
          onTheWay: 'a gate',
          conditions: [{ ...spot, endLine: 1, endColumn: 3, text: path }],
          places: [spot],
        });
        const [agent] = REACH.agents;
        return {
          ...REACH,
          agents: agent ? [{ ...agent, ...spot, name: path, job: path, scopes: change.starts, token: path }] : [],
          deliveries: [one],
          credentials: [one],
          environments: [one],
          own: [{ ...spot, name: path }],
          bare: [one],
        };
      });
    fc.assert(
      fc.property(made, (reach) => {
        const text = renderReachTable(reach, false);
        for (const line of linesOf(text)) expect(commandIn(line)).toBeUndefined();
        expect(text.replaceAll('\n', '')).not.toMatch(HIDDEN);
        expect(printed(text)).toBe(text);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });
});

test('JSON begins with what a reader looks for, and goes through the writer unchanged', () => {
  const text = renderReachJson(REACH);
  expect(text).toMatch(/^\{\n {2}"schemaVersion": "1\.0",\n {2}"tool"/u);
  expect(printed(text)).toBe(text);
});
