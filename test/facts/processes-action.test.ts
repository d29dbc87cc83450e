import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addFiles, filesOf, type Job, makeJob, type Ran, runAction } from '../action/run-action.ts';
import { privilegedOf, runCli, serveBeside, settle } from './run-cli.ts';
import { type GitHub, TOKENS } from './server.ts';
import { deploying, HIDDEN, secretive, shop, STORED_KEY, WORKFLOW } from './shop.ts';
import { environment } from './state.ts';

// The action as a process, as a runner starts it, against the GitHub of this one.

const action = settle('action');
const cli = settle('cli');
const jobs: Job[] = [];
afterAll(() => {
  for (const { workspace } of jobs.splice(0)) rmSync(dirname(workspace), { recursive: true, force: true });
});

function jobWith(files: Readonly<Record<string, string>> = { [WORKFLOW]: deploying('production') }): Job {
  const job = makeJob(files);
  jobs.push(job);
  return job;
}

type Visibility = 'public' | 'private';
const about = (visibility: Visibility, more: object = {}): object => ({
  repository: { full_name: 'acme/shop', private: visibility === 'private', visibility },
  ...more,
});
const sides = { full_name: 'acme/shop' };
const PULL = { number: 7, head: { sha: 'b'.repeat(40), repo: sides }, base: { sha: 'c'.repeat(40), repo: sides } };

type Step = Readonly<{
  inputs?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  event?: unknown;
}>;

/** Online, with every file that the action can write. */
const step = (github: GitHub, job: Job, token: string, { inputs, env, event }: Step = {}): Promise<Ran> =>
  runAction(job, {
    bundle: action.entry,
    inputs: { online: 'true', token, 'report-file': 'report.json', 'sarif-file': 'countersign.sarif', ...inputs },
    env: { GITHUB_API_URL: github.api, ...env },
    event: event ?? about('public'),
  });

/** All that a reader of the run can get: its log, its summary, its outputs, and the files that it wrote. */
const allOf = (job: Job, { log, summary, outputs }: Ran): string =>
  [log, summary, JSON.stringify(outputs), ...filesOf(job.workspace), ...filesOf(job.temp)].join('\n');
const shownOf = (job: Job, ran: Ran): readonly string[] => HIDDEN.filter((name) => allOf(job, ran).includes(name));

describe.concurrent('online, with the plain token of a push', () => {
  test('passes where all is right, and says how often it asked', async () => {
    const github = await serveBeside(shop());
    const { exit, log, outputs } = await step(github, jobWith(), TOKENS.workflow);
    expect({ exit, verdict: outputs.verdict }).toEqual({ exit: 0, verdict: 'pass' });
    expect(log).toContain(`asked GitHub ${github.seen.length} times\n`);
    expect(privilegedOf(github)).toEqual([]);
  });

  test('fails where the environment asks nobody, at the line that names it', async () => {
    const github = await serveBeside(shop({ environments: [environment('production')] }));
    const { exit, log, outputs, summary } = await step(github, jobWith(), TOKENS.workflow);
    expect({ exit, verdict: outputs.verdict }).toEqual({ exit: 1, verdict: 'fail' });
    expect(log).toMatch(/^::error [^\n]*file=\.github\/workflows\/deploy\.yml,line=7[^\n]*production/mu);
    expect(summary).toMatch(/environment(?:-|&#45;)unprotected/u);
  });

  test('asks nobody where it is not told to', async () => {
    const github = await serveBeside(shop());
    const { exit, log } = await step(github, jobWith(), TOKENS.workflow, { inputs: { online: 'false' } });
    expect({ exit, asked: github.seen }).toEqual({ exit: 0, asked: [] });
    expect(log).not.toContain('asked GitHub');
  });

  test('an enterprise server has its API below a path', async () => {
    const github = await serveBeside(shop(), { base: '/api/v3' });
    const { exit } = await step(github, jobWith(), TOKENS.workflow);
    expect({ exit, asked: github.seen.length > 4 }).toEqual({ exit: 0, asked: true });
  });
});

describe.concurrent("an administrator's token", () => {
  test.each([
    ['pull_request', 'auto'],
    ['pull_request', 'always'],
    ['pull_request_target', 'always'],
    ['merge_group', 'always'],
    ['issue_comment', 'always'],
    ['workflow_run', 'always'],
  ])('on %s with privileged-facts: %s asks for nothing more, even in a private repository', async (name, wish) => {
    const github = await serveBeside(secretive('private'));
    const job = jobWith();
    const ran = await step(github, job, TOKENS.admin, {
      inputs: { 'privileged-facts': wish },
      env: { GITHUB_EVENT_NAME: name, GITHUB_REF: 'refs/pull/7/merge' },
      event: about('private', { pull_request: PULL }),
    });
    expect({ exit: ran.exit, asked: privilegedOf(github), shown: shownOf(job, ran) }).toEqual({
      exit: 0,
      asked: [],
      shown: [],
    });
    expect(github.seen.length).toBeGreaterThan(4);
  });

  test.each([
    ['public', 'auto', false],
    ['public', 'never', false],
    ['public', 'always', true],
    ['private', 'auto', true],
    ['private', 'never', false],
  ] as const)('in a %s repository with privileged-facts: %s', async (visibility, wish, told) => {
    const github = await serveBeside(secretive(visibility));
    const job = jobWith();
    const inputs = { 'privileged-facts': wish, 'min-severity': 'note' };
    const ran = await step(github, job, TOKENS.admin, { inputs, event: about(visibility) });
    expect(ran.exit).toBe(0);
    expect(privilegedOf(github).includes('/repos/{owner}/{repo}/keys')).toBe(told);
    if (!told) expect({ asked: privilegedOf(github), shown: shownOf(job, ran) }).toEqual({ asked: [], shown: [] });
    else {
      expect(shownOf(job, ran)).toEqual(expect.arrayContaining(['HIDDEN_SECRET', 'hidden-deploy-key']));
      expect(ran.summary).toContain('hidden');
      expect(readFileSync(join(job.workspace, 'countersign.sarif'), 'utf8')).toContain('hidden-deploy-key');
    }
  });

  test('where the event does not say who can see the repository, it counts as public', async () => {
    const github = await serveBeside(secretive('private'));
    const job = jobWith();
    const ran = await step(github, job, TOKENS.admin, { event: {} });
    expect({ asked: privilegedOf(github), shown: shownOf(job, ran) }).toEqual({ asked: [], shown: [] });
  });

  test('does not make the command line tell the log of a public run more', async () => {
    const github = await serveBeside(secretive('public'));
    cli.put({ [`shop/${WORKFLOW}`]: deploying('production'), 'event.json': JSON.stringify(about('public')) });
    const env = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: cli.at('event.json'), GITHUB_REPOSITORY: 'acme/shop' };
    const start = { github, token: TOKENS.admin, env };
    const scanned = await runCli(cli, ['scan', 'shop', '--online'], start);
    const checked = await runCli(cli, ['doctor', 'shop', '--online'], start);
    expect({ exit: scanned.exit, asked: privilegedOf(github) }).toEqual({ exit: 0, asked: [] });
    // The record is a file that somebody asked for; what is printed is for all.
    const recorded = await runCli(cli, ['facts', 'acme/shop', '-o', 'record.json'], start);
    const printed = [scanned, checked, recorded].map(({ out, err }) => out + err).join('\n');
    expect(HIDDEN.filter((name) => printed.includes(name))).toEqual([]);
    expect(readFileSync(cli.at('record.json'), 'utf8')).toContain('hidden-deploy-key');
  });
});

describe.concurrent('facts-file', () => {
  async function record(visibility: Visibility): Promise<string> {
    const github = await serveBeside(secretive(visibility));
    await runCli(cli, ['facts', 'acme/shop', '-o', `${visibility}.json`], { github, token: TOKENS.admin });
    return readFileSync(cli.at(`${visibility}.json`), 'utf8');
  }

  test.each([
    ['public', []],
    ['private', ['HIDDEN_SECRET', 'hidden-deploy-key']],
  ] as const)('in a %s repository', async (visibility, shown) => {
    const job = jobWith();
    const facts = await record(visibility);
    const github = await serveBeside(shop());
    addFiles(job, { 'facts.json': facts });
    const ran = await step(github, job, '', {
      inputs: { online: 'false', 'facts-file': 'facts.json' },
      event: about(visibility),
    });
    // What an earlier step wrote is not what this one shows.
    rmSync(join(job.workspace, 'facts.json'));
    expect({ exit: ran.exit, asked: github.seen }).toEqual({ exit: 0, asked: [] });
    expect(shownOf(job, ran)).toEqual(expect.arrayContaining([...shown]));
    expect(shownOf(job, ran).length > 0).toBe(shown.length > 0);
  });

  test('of another repository is an error', async () => {
    const job = jobWith({ [WORKFLOW]: deploying('production'), 'facts.json': await record('public') });
    const { exit, log } = await step(await serveBeside(shop()), job, '', {
      inputs: { online: 'false', 'facts-file': 'facts.json' },
      env: { GITHUB_REPOSITORY: 'acme/other' },
    });
    expect({ exit, log }).toEqual({
      exit: 2,
      log: expect.stringContaining('about acme/shop and not about acme/other'),
    });
  });
});

describe.concurrent('where GitHub does not tell', () => {
  const files = { [WORKFLOW]: STORED_KEY };

  test('an API that is not there leaves the verdict incomplete, and says what the files say', async () => {
    const github = await serveBeside(shop());
    await github.close();
    const job = jobWith(files);
    const { exit, log, outputs, summary } = await step(github, job, TOKENS.workflow);
    expect({ exit, verdict: outputs.verdict, sarif: outputs['sarif-file'] }).toEqual({
      exit: 3,
      verdict: 'incomplete',
      sarif: '',
    });
    expect(log).toMatch(/repository\s+could\s+not\s+be\s+read/u);
    expect(log).toContain('static-cloud-key');
    expect(summary).toMatch(/incomplete/u);
  });

  test('a token that is not valid leaves it incomplete too', async () => {
    const { exit, log, outputs } = await step(await serveBeside(shop()), jobWith(files), 'canary-expired-0123456789');
    expect({ exit, verdict: outputs.verdict }).toEqual({ exit: 3, verdict: 'incomplete' });
    expect(log).toMatch(/token is\s+not\s+valid/u);
    expect(log).toContain('static-cloud-key');
  });

  test('a token without actions: read says which permission it lacks', async () => {
    const { exit, log, outputs } = await step(await serveBeside(shop()), jobWith(), TOKENS.metadata);
    expect({ exit, verdict: outputs.verdict }).toEqual({ exit: 0, verdict: 'pass' });
    expect(log).toContain('Actions: read');
  });
});
