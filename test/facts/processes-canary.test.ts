import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { filesOf, makeJob, runAction } from '../action/run-action.ts';
import { type Ended, runCli, serveBeside, settle } from './run-cli.ts';
import { type GitHub, type Mood, TOKENS } from './server.ts';
import { deploying, secretive, WORKFLOW } from './shop.ts';
import { environment, secret, type State } from './state.ts';

// A token that a hostile or careless server sends back wherever it can comes out of neither bundle, by no way at all.

const CANARY = TOKENS.admin;
const cli = settle('cli');
const action = settle('action');

/** What every program that is started has for arguments, as a `git` in front of the real one sees them. */
const ARGUMENTS = cli.at('arguments.txt');
const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
cli.put({
  [`shop/${WORKFLOW}`]: deploying('production'),
  'bin/git': `#!/bin/sh\nprintf '%s\\n' "$*" >> '${ARGUMENTS}'\nexec '${git}' "$@"\n`,
  'arguments.txt': '',
});
chmodSync(cli.at('bin/git'), 0o755);
execFileSync(git, ['init', '--quiet', cli.at('shop')]);
execFileSync(git, ['-C', cli.at('shop'), 'remote', 'add', 'origin', 'https://github.com/acme/shop.git']);

/** All that makes programs talk. */
const LOUD = {
  PATH: `${cli.at('bin')}:${process.env['PATH'] ?? ''}`,
  DEBUG: '*',
  RUNNER_DEBUG: '1',
  ACTIONS_STEP_DEBUG: 'true',
};

const echoes = (status: number, on = /./u): Mood => ({ on, does: { kind: 'echoes', status } });
const BEHIND = /\/repos\/acme\/shop\/./u;
const WAYS: readonly (readonly [name: string, moods: readonly Mood[], state?: State])[] = [
  ...[401, 403, 404].map((status) => [`at once, ${status}`, [echoes(status)]] as const),
  ...[403, 422, 429, 500].map((status) => [`later, ${status}`, [echoes(status, BEHIND)]] as const),
  ['redirects', [{ on: BEHIND, does: { kind: 'redirects', to: `/${CANARY}` } }]],
  ['no JSON', [{ on: BEHIND, does: { kind: 'says', body: `<html>${CANARY}`, headers: { link: CANARY } } }]],
  ['another shape', [{ on: BEHIND, does: { kind: 'says', body: JSON.stringify({ [CANARY]: CANARY }) } }]],
  [
    'in the data',
    [],
    {
      ...secretive('private'),
      environments: [environment('production', { secrets: [CANARY] }), environment(`live ${CANARY}`)],
      secrets: [secret(CANARY)],
    },
  ],
];

async function runAll(github: GitHub, name: string): Promise<readonly string[]> {
  const run = (...args: readonly string[]): Promise<Ended> => runCli(cli, args, { github, token: CANARY, env: LOUD });
  const record = `${name.replaceAll(/[, ]+/gu, '-')}.json`;
  const job = makeJob({ [WORKFLOW]: deploying('production') });
  const acting = runAction(job, {
    bundle: action.entry,
    inputs: {
      online: 'true',
      token: CANARY,
      'privileged-facts': 'always',
      'report-file': 'report.md',
      'sarif-file': 'countersign.sarif',
    },
    env: { ...LOUD, GITHUB_API_URL: github.api },
    event: { repository: { private: true, visibility: 'private' } },
  });
  const ended = await Promise.all([
    run('facts', 'acme/shop', '-o', record),
    run('scan', 'shop', '--online', '--repository', 'acme/shop', '--format', 'sarif'),
    run('doctor', 'shop', '--online', '--repository', 'acme/shop'),
  ]);
  const { log, outputs, summary } = await acting;
  const files = filesOf(dirname(job.workspace));
  rmSync(dirname(job.workspace), { recursive: true, force: true });
  return [
    ...ended.flatMap(({ out, err, commandLine }) => [out, err, commandLine]),
    ...(existsSync(cli.at(record)) ? [readFileSync(cli.at(record), 'utf8')] : []),
    log,
    summary,
    JSON.stringify(outputs),
    ...files,
  ];
}

describe('the token is nowhere', () => {
  test.concurrent.for(WAYS)('where GitHub sends it back: %s', async ([name, moods, state]) => {
    const github = await serveBeside(state ?? secretive('private'), { moods });
    const texts = await runAll(github, name);
    expect(github.seen.map(({ authorization }) => authorization)).toContain(`token ${CANARY}`);
    expect(github.seen.filter(({ url, agent }) => url.includes(CANARY) || agent.includes(CANARY))).toEqual([]);
    expect(texts.filter((text) => text.includes(CANARY))).toEqual([]);
    if (process.platform === 'linux') expect(texts.filter((text) => text.includes(cli.entry))).toHaveLength(3);
  });

  test('among the arguments of what is started', () => {
    const started = readFileSync(ARGUMENTS, 'utf8');
    expect(started).toContain('rev-parse');
    expect(started).not.toContain(CANARY);
  });
});
