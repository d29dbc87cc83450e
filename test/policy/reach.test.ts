import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import type { Reach, Reached, Starter } from '../../src/model/reach.ts';
import { reach } from '../../src/scan.ts';
import { type Files, inFolder } from '../trace/traced.ts';

const reached = (as: Starter, files: Files): Reach =>
  reach({ as, tree: memoryTree(inFolder(files)), asOf: '2026-11-01' });

/** A job that publishes with a stored token, a step a line. */
const publish = (job: string, settings = ''): string =>
  `  ${job}:\n    runs-on: x\n${settings}    steps:\n      - run: npm publish\n        env: { NODE_AUTH_TOKEN: "\${{ secrets.NPM_TOKEN }}" }\n`;
const workflow = (on: string, ...jobs: readonly string[]): string => `on: ${on}\njobs:\n${jobs.join('')}`;

const names = (list: readonly Reached[]): readonly string[] => list.map(({ jobs }) => jobs[0]?.split('#')[1] ?? '');
const ships = (as: Starter, files: Files): readonly string[] => names(reached(as, files).deliveries);
const bare = (as: Starter, files: Files): readonly string[] => names(reached(as, files).bare);

describe('a writer', () => {
  test('reaches what pushes, dispatches, tags and pull requests start, and nothing that only time does', () => {
    const on = ['push', 'workflow_dispatch', '{ push: { tags: [v*] } }', 'pull_request', 'issues', 'release'];
    const files = Object.fromEntries(on.map((one, index) => [`w${index}`, workflow(one, publish(`j${index}`))]));
    const night = workflow("{ schedule: [{ cron: '1 1 * * 1' }] }", publish('night'));
    expect(ships('writer', { ...files, night })).toEqual(['j0', 'j1', 'j2', 'j3', 'j4', 'j5']);
  });

  test('is told what stands on the way: nothing, perhaps something, a gate', () => {
    const files = {
      a: workflow('push', publish('open'), publish('held', '    environment: release\n')),
      b: workflow(
        '{ workflow_dispatch: { inputs: { stage: { required: true } } } }',
        publish('free', '    environment: ${{ inputs.stage }}\n'),
      ),
    };
    const { deliveries, environments, tiers } = reached('writer', files);
    expect(deliveries.map(({ jobs, onTheWay, gates }) => [jobs[0]?.split('#')[1], onTheWay, gates])).toEqual([
      ['open', 'nothing', []],
      ['free', 'unknown', ['environment inputs.stage (perhaps)']],
      ['held', 'a gate', ['environment release']],
    ]);
    expect(environments).toMatchObject([{ what: 'release', onTheWay: 'a gate', starts: ['`push`'] }]);
    expect(tiers).toEqual([{ tier: 'unknown', onTheWay: 'nothing' }]);
  });

  test('can read in a workflow of their own every secret that no environment holds', () => {
    const files = {
      a: workflow('push', publish('held', '    environment: release\n').replace('NPM_TOKEN', 'HELD')),
      b: workflow("{ schedule: [{ cron: '1 1 * * 1' }] }", publish('open')),
    };
    expect(reached('writer', files).own).toMatchObject([
      { name: 'NPM_TOKEN', path: '.github/workflows/b.yml', line: 3 },
    ]);
    expect(reached('fork', files).own).toEqual([]);
  });

  test('is told of jobs that only callers in other repositories start', () => {
    const { says, deliveries } = reached('writer', { a: workflow('workflow_call', publish('called')) });
    expect(deliveries).toEqual([]);
    expect(says.join(' ')).toContain('1 job is started by callers in other repositories alone');
  });

  test('reaches one account of several jobs once, with the weakest way', () => {
    const files = { a: workflow('push', publish('a', '    environment: release\n'), publish('b')) };
    expect(reached('writer', files).credentials).toMatchObject([
      {
        what: 'secrets.NPM_TOKEN',
        onTheWay: 'nothing',
        jobs: [expect.stringMatching(/#a$/u), expect.stringMatching(/#b$/u)],
      },
    ]);
  });
});

describe('somebody with a fork', () => {
  test('runs pull requests without secrets, and what anybody causes with them', () => {
    const files = {
      a: workflow('pull_request', publish('pr')),
      b: workflow('pull_request_target', publish('target')),
      c: workflow('issue_comment', publish('comment')),
      d: workflow('push', publish('push')),
    };
    expect([ships('fork', files), bare('fork', files)]).toEqual([['target', 'comment'], ['pr']]);
    expect(reached('fork', files).credentials.map(({ what }) => what)).toEqual(['secrets.NPM_TOKEN']);
  });

  test('runs jobs, too, that do nothing known', () => {
    const job = "  test:\n    if: github.repository == 'acme/web'\n    runs-on: x\n    steps: [{run: npm test}]\n";
    const [only] = reached('fork', { a: workflow('pull_request', job) }).bare;
    expect(only).toMatchObject({ what: 'test', starts: ['`pull_request`'], conditions: [{ line: 4 }] });
  });

  test('starts what waits for a run of theirs, by the name of the workflow or its path, and what waits for that', () => {
    const after = (name: string): string => `{ workflow_run: { workflows: ['${name}'], branches: [main] } }`;
    const files = {
      a: `name: Check\n${workflow('pull_request', publish('pr'))}`,
      b: `name: Report\n${workflow(after('Check'), publish('second'))}`,
      c: workflow(after('Report'), publish('third')),
      d: workflow(after('.github/workflows/c.yml'), publish('fourth')),
      e: workflow(after('Nightly'), publish('never')),
    };
    expect(ships('fork', files)).toEqual(['second', 'third', 'fourth']);
    expect(ships('schedule', files)).toEqual([]);
  });

  test('may write with no token there, whatever `permissions:` say', () => {
    const release = `  release:\n    runs-on: x\n    permissions: { contents: write }\n    steps:\n      - run: gh release create v1\n        env: { GH_TOKEN: "\${{ github.token }}" }\n`;
    const files = { a: workflow('pull_request', release) };
    expect([ships('fork', files), bare('fork', files)]).toEqual([[], ['release']]);
    expect(ships('bot', files)).toEqual(['release']);
    expect(ships('bot', { a: workflow('pull_request', release.replace('write', 'read')) })).toEqual([]);
  });
});

describe('a bot', () => {
  test('pushes branches of its own, without secrets, and opens pull requests and comments', () => {
    const files = {
      a: workflow('{ push: { branches: [main] } }', publish('main')),
      b: workflow('{ push: { branches-ignore: [gh-pages] } }', publish('any')),
      c: workflow('{ push: { tags: [v*] } }', publish('tag')),
      d: workflow('pull_request_target', publish('target')),
      e: workflow('workflow_dispatch', publish('dispatch')),
    };
    expect([ships('bot', files), bare('bot', files)]).toEqual([['target'], ['any']]);
  });

  test('starts what waits for its branches, and not what waits for main', () => {
    const after = (branches: string): string => `{ workflow_run: { workflows: [Check]${branches} } }`;
    const files = {
      a: `name: Check\n${workflow('push', publish('check'))}`,
      b: workflow(after(''), publish('any')),
      c: workflow(after(', branches: [main]'), publish('main')),
    };
    expect(ships('bot', files)).toEqual(['any']);
  });

  test('is shown the conditions that name it, on job and step, and they are not relied on', () => {
    const job = publish('merge', "    if: github.actor == 'dependabot[bot]'\n").replace(
      '- run:',
      "- if: github.event.action == 'opened'\n        run:",
    );
    const { deliveries, says } = reached('bot', { a: workflow('pull_request_target', job) });
    expect(deliveries[0]?.conditions.map(({ text, line }) => [text, line])).toEqual([
      ["github.actor == 'dependabot[bot]'", 5],
      ["github.event.action == 'opened'", 7],
    ]);
    expect(says.join(' ')).toContain('A condition on `github.actor` asks who caused the last event');
    expect(reached('bot', { a: workflow('pull_request_target', publish('x')) }).says.join(' ')).not.toContain('actor');
  });
});

test('time alone reaches what it starts, and conditions of several ways are told apart', () => {
  const cron = "schedule: [{ cron: '1 1 * * 1' }]";
  const files = {
    a: workflow(
      `{ ${cron} }`,
      publish('night', "    if: github.repository == 'acme/web'\n"),
      publish('always', '    if: always()\n'),
    ),
    b: workflow('push', publish('push')),
  };
  const { deliveries, credentials } = reached('schedule', files);
  expect(names(deliveries)).toEqual(['night', 'always']);
  expect(deliveries.map(({ conditions }) => conditions.length)).toEqual([1, 0]);
  expect(credentials).toMatchObject([{ conditions: [], sometimes: [{ text: "github.repository == 'acme/web'" }] }]);
});

describe('an agent', () => {
  const CLAUDE = `      - uses: anthropics/claude-code-action@v1
        with:
          anthropic_api_key: \${{ secrets.ANTHROPIC_KEY }}
          github_token: \${{ github.token }}
`;
  const job = (permissions: string, before = '', after = ''): string =>
    `  triage:\n    runs-on: x\n    permissions: ${permissions}\n    environment: bots\n    steps:\n${before}${CLAUDE}${after}`;
  const step = '      - run: npm publish\n        env: { NODE_AUTH_TOKEN: "${{ secrets.NPM_TOKEN }}" }\n';

  test('is named with its token, what that may do, its environment, and who can make it run', () => {
    expect(
      reached('agent', { a: workflow('[issues, workflow_dispatch]', job('{ issues: write }')) }).agents,
    ).toMatchObject([
      {
        name: 'Claude Code',
        job: 'triage',
        environment: 'bots',
        token: 'github.token',
        scopes: ['issues: write'],
        starts: ['`issues`, by anybody who can see the repository', '`workflow_dispatch`, by whoever can write here'],
        onTheWay: 'a gate',
        gates: ['environment bots'],
        path: '.github/workflows/a.yml',
        line: 8,
      },
    ]);
  });

  test('reaches the credentials of its job, and of what that ships only what comes after it', () => {
    const beside = reached('agent', { a: workflow('issues', job('{}', step)) });
    expect(beside.credentials.map(({ what }) => what)).toContain('secrets.NPM_TOKEN');
    expect(beside.deliveries).toEqual([]);
    const after = reached('agent', {
      a: workflow('issues', job('{}', '', step)),
      b: workflow('push', publish('other')),
    });
    expect(after.deliveries).toMatchObject([
      { what: 'publishes to npm', starts: ['beside Claude Code in the job `triage`'] },
    ]);
  });

  test('starts with the workflow’s token the dispatches that it may, and no push', () => {
    const files = (permissions: string): Files => ({
      a: workflow('issues', job(permissions)),
      b: workflow('workflow_dispatch', publish('dispatched')),
      c: workflow('repository_dispatch', publish('sent')),
      d: workflow('push', publish('pushed')),
    });
    expect(ships('agent', files('{ contents: read }'))).toEqual([]);
    expect(ships('agent', files('{ actions: write }'))).toEqual(['dispatched']);
    expect(ships('agent', files('{ contents: write }'))).toEqual(['sent']);
    expect(reached('agent', files('write-all')).deliveries[0]?.starts).toEqual([
      '`workflow_dispatch` by the token of Claude Code',
    ]);
  });

  test('with another token, or one by the setting, that is said', () => {
    const other = job('{}').replace('${{ github.token }}', '${{ secrets.BOT_PAT }}');
    expect(reached('agent', { a: workflow('issues', other) }).says.join(' ')).toContain(
      '`secrets.BOT_PAT` can start what its owner can',
    );
    const unset = job('{}').replace('    permissions: {}\n', '');
    expect(reached('agent', { a: workflow('issues', unset) })).toMatchObject({
      agents: [{ scopes: ['by the setting of the repository'] }],
      says: expect.arrayContaining([expect.stringContaining('is the repository’s setting')]),
    });
  });

  test('that is not there is said', () => {
    expect(reached('agent', { a: workflow('push', publish('x')) }).says).toEqual([
      'No workflow here runs an agent that is known.',
    ]);
  });
});

test('a list that is not whole says so, and no literal secret is in it', () => {
  const made = ['kQ7zM2xW', '9pL4vB8n', 'R3cH6tY5', 'jD1fG0sA'].join('');
  const files = {
    a: workflow('push', publish('x').replace('${{ secrets.NPM_TOKEN }}', made)),
    b: 'on: push\njobs: [\n',
  };
  const found = reached('writer', files);
  expect(found.complete).toBe(false);
  expect(found.credentials).toMatchObject([{ what: 'a literal value' }]);
  expect(JSON.stringify(found)).not.toContain(made);
});
