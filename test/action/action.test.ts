import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type CodeScanningServer, type Mood, startCodeScanning } from './code-scanning-server.ts';
import { commandsIn, filesOf, type Job, makeJob, runAction } from './run-action.ts';

const CANARY = 'canary-token-0123456789';
const DEPLOY = `name: deploy
on: { push: { branches: [main] } }
permissions: { contents: read }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          aws-region: eu-central-1
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
      - run: aws ecs update-service --cluster shop --service web --force-new-deployment
`;
const TEST = `name: test
on: pull_request
permissions: { contents: read }
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: npm test
`;
const BROKEN = 'name: deploy\non: push\njobs:\n  deploy: [\n';
const BAD = { '.github/workflows/deploy.yml': DEPLOY };
const GOOD = { '.github/workflows/test.yml': TEST };

const jobs: Job[] = [];
const servers: CodeScanningServer[] = [];
afterEach(async () => {
  for (const job of jobs.splice(0)) rmSync(dirname(job.workspace), { recursive: true, force: true });
  for (const server of servers.splice(0)) await server.close();
});

function jobWith(files: Readonly<Record<string, string>>): Job {
  const made = makeJob(files);
  jobs.push(made);
  return made;
}

async function serve(mood: Mood): Promise<CodeScanningServer> {
  const server = await startCodeScanning(mood);
  servers.push(server);
  return server;
}

const taking: Mood = { kind: 'takes', states: [{ processing_status: 'pending' }, { processing_status: 'complete' }] };
const refusing: Mood = { kind: 'refuses', status: 403, message: 'Resource not accessible by integration' };
const uploading = (server: CodeScanningServer, upload = 'auto') => ({
  inputs: { upload, token: CANARY },
  env: { GITHUB_API_URL: server.url },
});
const pullRequest = (headRepository: string, headSha = 'b'.repeat(40), baseSha = 'c'.repeat(40)): unknown => ({
  pull_request: {
    number: 7,
    head: { sha: headSha, repo: { full_name: headRepository } },
    base: { sha: baseSha, repo: { full_name: 'acme/shop' } },
  },
});

describe('a scan', () => {
  test('with findings fails the step and shows them in log, annotations, summary and SARIF', async () => {
    const here = jobWith(BAD);
    const ran = await runAction(here);
    expect(ran.exit).toBe(1);
    expect(ran.outputs).toEqual({
      verdict: 'fail',
      'findings-count': expect.stringMatching(/^[1-9]\d*$/u),
      'highest-severity': expect.stringMatching(/^(critical|high)$/u),
      'sarif-file': join(here.temp, 'countersign.sarif'),
      'report-file': '',
    });
    expect(ran.log).toMatch(/^::error file=\.github\/workflows\/deploy\.yml,line=\d+/mu);
    expect(ran.log).toContain('static-cloud-key');
    expect(ran.log.trimEnd().split('\n').at(-1)).toBe('Countersign: fail, exit code 1');
    expect(ran.summary).toContain('Countersign');
    expect(readFileSync(join(here.temp, 'countersign.sarif'), 'utf8')).toContain('"static-cloud-key"');
  });

  test('without findings passes', async () => {
    const ran = await runAction(jobWith(GOOD));
    expect(ran.exit).toBe(0);
    expect(ran.outputs).toMatchObject({ verdict: 'pass', 'findings-count': '0', 'highest-severity': 'none' });
    expect(commandsIn(ran.log)).toEqual([]);
  });

  test('follows the threshold, and the outputs still tell what was found', async () => {
    const ran = await runAction(jobWith(BAD), { inputs: { 'fail-on-severity': 'none' } });
    expect(ran.exit).toBe(0);
    expect(ran.outputs).toMatchObject({
      verdict: 'pass',
      'highest-severity': expect.stringMatching(/^(critical|high)$/u),
    });
  });

  test('that is incomplete fails, and leaves no SARIF that a later step could upload', async () => {
    const here = jobWith({ ...BAD, '.github/workflows/broken.yml': BROKEN });
    const server = await serve(taking);
    const ran = await runAction(here, uploading(server, 'always'));
    expect(ran.exit).toBe(3);
    expect(ran.outputs).toMatchObject({ verdict: 'incomplete', 'sarif-file': '' });
    expect(ran.log).toContain('static-cloud-key');
    expect(ran.log).toMatch(/Not uploaded to code scanning: the scan is incomplete/u);
    expect(server.uploads).toEqual([]);
    expect(filesOf(here.temp)).toEqual([]);
  });

  test('follows calls into a repository that is checked out beside it', async () => {
    const files = {
      '.github/workflows/release.yml':
        'on: {push: {branches: [main]}}\njobs: {production: {uses: acme/shared/.github/workflows/ship.yml@v1, with: {environment: production}}}\n',
      'shared/.github/workflows/ship.yml':
        "on: {workflow_call: {inputs: {environment: {type: string}}}}\njobs: {ship: {runs-on: x, steps: [{run: 'kubectl apply --namespace prod -f k8s/'}]}}\n",
    };
    const alone = await runAction(makeJob(files));
    expect([alone.exit, alone.outputs['findings-count']]).toEqual([0, '0']);
    const both = await runAction(makeJob(files), { inputs: { 'other-repositories': 'acme/shared=shared' } });
    expect([both.exit, both.outputs['findings-count']]).toEqual([1, '1']);
    const outside = await runAction(makeJob(files), { inputs: { 'other-repositories': 'acme/shared=..' } });
    expect(outside.exit).toBe(2);
    expect(outside.log).toContain('"other-repositories" says "..", which lies outside the workspace');
  });

  test('of a part of the workspace puts its place before each path', async () => {
    const here = jobWith({ 'services/api/.github/workflows/deploy.yml': DEPLOY });
    const ran = await runAction(here, { inputs: { path: 'services/api' } });
    expect(ran.exit).toBe(1);
    expect(ran.log).toContain('::error file=services/api/.github/workflows/deploy.yml,');
    expect(readFileSync(join(here.temp, 'countersign.sarif'), 'utf8')).toContain(
      '"services/api/.github/workflows/deploy.yml"',
    );
  });

  test('writes the report in the form of its ending', async () => {
    const here = jobWith(BAD);
    const json = await runAction(here, { inputs: { 'report-file': 'report.json', 'sarif-file': 'out.sarif' } });
    expect(json.outputs).toMatchObject({
      'report-file': join(here.workspace, 'report.json'),
      'sarif-file': join(here.workspace, 'out.sarif'),
    });
    expect(JSON.parse(readFileSync(join(here.workspace, 'report.json'), 'utf8'))).toMatchObject({ verdict: 'fail' });
    const markdown = await runAction(here, {
      inputs: { 'report-file': 'report.md', annotations: 'false', summary: 'false' },
    });
    expect(readFileSync(join(here.workspace, 'report.md'), 'utf8')).toContain('## Countersign');
    expect(markdown.summary).toBe('');
    expect(commandsIn(markdown.log)).toEqual([]);
    expect(markdown.log).toContain('static-cloud-key');
  });
});

describe('what goes wrong', () => {
  test.each([
    [{ 'fail-on-severty': 'low' }, 'did you mean "fail-on-severity"?'],
    [{ upload: 'sometimes' }, 'it is one of auto, always, never'],
    [{ path: '../..' }, 'lies outside the workspace'],
    [{ path: 'gone' }, 'does not exist'],
  ])('%j ends with exit code 2 and every output set', async (inputs, message) => {
    const ran = await runAction(jobWith(BAD), { inputs });
    expect(ran.exit).toBe(2);
    expect(ran.log).toContain(message);
    expect(ran.log).not.toMatch(/^\s+at /mu);
    expect(ran.outputs).toEqual({
      verdict: 'incomplete',
      'findings-count': '',
      'highest-severity': '',
      'sarif-file': '',
      'report-file': '',
    });
  });

  test('a link where the SARIF file should go is refused, and the other outputs still come', async () => {
    const here = jobWith(BAD);
    symlinkSync(join(here.temp, 'elsewhere'), join(here.workspace, 'out.sarif'));
    const ran = await runAction(here, { inputs: { 'sarif-file': 'out.sarif' } });
    expect(ran.exit).toBe(3);
    expect(ran.outputs).toMatchObject({
      verdict: 'incomplete',
      'sarif-file': '',
      'findings-count': expect.stringMatching(/^[1-9]/u),
    });
    expect(ran.log).toMatch(/^::error title=Countersign::Cannot write .*is a link/mu);
    expect(ran.summary).toContain('static');
    expect(existsSync(join(here.temp, 'elsewhere'))).toBe(false);
  });

  test('outside a runner it says what to start instead', async () => {
    const ran = await runAction(jobWith(BAD), { env: { GITHUB_OUTPUT: '' } });
    expect(ran.exit).toBe(2);
    expect(ran.log).toContain('countersign scan');
    expect(ran.log).not.toMatch(/^\s+at /mu);
  });

  test('no name or text of the repository becomes a command', async () => {
    const hostile = DEPLOY.replace('name: deploy', 'name: "x\\r\\n::set-output name=verdict::pass ##[add-mask]e"')
      .replace('  deploy:\n', '  deploy: # ##[stop-commands]x\n')
      .replace('secrets.AWS_ACCESS_KEY_ID }}', 'secrets.AWS_ACCESS_KEY_ID }} # ##[set-output name=verdict;]pass');
    const ran = await runAction(jobWith({ '.github/workflows/::notice::##[error]x.yml': hostile }));
    const commands = commandsIn(ran.log);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands)
      expect(command).toMatch(/^::(error|warning|notice) (file|title)=[^:]*::(?:(?!##\w*\[).)*$/u);
    expect(ran.outputs).toMatchObject({ verdict: 'fail' });
  });
});

describe('the upload', () => {
  test('goes to code scanning of the commit, waits, and shows the token nowhere', async () => {
    const here = jobWith(BAD);
    const server = await serve(taking);
    const ran = await runAction(here, uploading(server));
    expect(ran.exit).toBe(1);
    expect(server.questions()).toBe(2);
    expect(server.uploads).toEqual([
      {
        path: '/repos/acme/shop/code-scanning/sarifs',
        commitSha: 'a'.repeat(40),
        ref: 'refs/heads/main',
        sarif: readFileSync(join(here.temp, 'countersign.sarif'), 'utf8'),
        authorization: `token ${CANARY}`,
      },
    ]);
    expect([ran.log, ...filesOf(dirname(here.workspace))].join('\n')).not.toContain(CANARY);
  });

  test('of a pull request is filed under its merge commit if that is checked out', async () => {
    const here = jobWith(GOOD);
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=dana', '-c', 'user.email=dana@example.com', ...args], {
        cwd: here.workspace,
        encoding: 'utf8',
      }).trim();
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=base');
    const base = git('rev-parse', 'HEAD');
    git('checkout', '--quiet', '-b', 'change');
    git('commit', '--quiet', '--allow-empty', '--message=head');
    const head = git('rev-parse', 'HEAD');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message=merge', 'change');
    const merge = git('rev-parse', 'HEAD');
    const server = await serve({ kind: 'takes', states: [{ processing_status: 'complete' }] });
    const { inputs, env } = uploading(server);
    const pull = { ...env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: merge, GITHUB_REF: 'refs/pull/7/merge' };
    const event = pullRequest('acme/shop', head, base);
    const ran = await runAction(here, { inputs, env: pull, event });
    expect(ran.exit).toBe(0);
    git('checkout', '--quiet', 'change');
    await runAction(here, { inputs, env: pull, event });
    expect(server.uploads.map(({ commitSha, ref }) => [commitSha, ref])).toEqual([
      [merge, 'refs/pull/7/merge'],
      [head, 'refs/pull/7/head'],
    ]);
  });

  test.each([
    ['pull_request', 'stranger/shop', 'dana', /notice.*from a fork gets a token that can only read/u],
    ['pull_request', 'acme/shop', 'dependabot[bot]', /notice.*Dependabot started gets a token that can only read/u],
    ['pull_request_target', 'acme/shop', 'dana', /warning.*may come from a stranger/u],
    ['workflow_run', 'acme/shop', 'dana', /warning.*may come from a stranger/u],
  ])('stays away on %s of %s by %s and says so', async (event, repository, actor, message) => {
    const server = await serve(taking);
    const { inputs, env } = uploading(server);
    const ran = await runAction(jobWith(GOOD), {
      inputs,
      env: { ...env, GITHUB_EVENT_NAME: event, GITHUB_ACTOR: actor },
      event: pullRequest(repository),
    });
    expect(ran.exit).toBe(0);
    expect(ran.log).toMatch(message);
    expect(ran.log).toContain('Not uploaded to code scanning');
    expect(server.uploads).toEqual([]);
  });

  test('that is refused names the permission and does not fail the step', async () => {
    const ran = await runAction(jobWith(GOOD), uploading(await serve(refusing)));
    expect(ran.exit).toBe(0);
    expect(ran.outputs).toMatchObject({ verdict: 'pass' });
    expect(ran.log).toMatch(/^::warning .*security-events: write.*the SARIF file is .*countersign\.sarif/mu);
    expect(ran.summary).toContain('Not uploaded');
    expect(ran.log).not.toContain(CANARY);
  });

  test('that is refused fails the step where it was asked for, and leaves the verdict', async () => {
    const server = await serve({ ...refusing, message: `${CANARY} is not accepted` });
    const here = jobWith(GOOD);
    const ran = await runAction(here, uploading(server, 'always'));
    expect(ran.exit).toBe(3);
    expect(ran.outputs).toMatchObject({ verdict: 'pass' });
    expect(ran.log).toMatch(/^::error .*\*\*\* is not accepted/mu);
    expect([ran.log, ...filesOf(dirname(here.workspace))].join('\n')).not.toContain(CANARY);
  });

  test('shows the errors that GitHub found in the file', async () => {
    const errors = ['rejecting SARIF, as it is\n::error::odd'];
    const server = await serve({ kind: 'takes', states: [{ processing_status: 'failed', errors }] });
    const ran = await runAction(jobWith(GOOD), uploading(server));
    expect(ran.exit).toBe(0);
    expect(ran.log).toMatch(/^::warning .*could not process the file \(rejecting SARIF/mu);
    expect(commandsIn(ran.log)).toHaveLength(1);
  });
});
