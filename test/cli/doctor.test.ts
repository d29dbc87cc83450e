import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FACTS } from '../report/facts-sample.ts';
import { run } from './world.ts';

const workflows = {
  '.github/workflows/identities.yml': [
    'on: push',
    'permissions: { contents: read }',
    'jobs:',
    '  countersign:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: acme/countersign@v1',
    '        with: { upload: always, online: true }',
    '',
  ].join('\n'),
};
const environment = { GH_TOKEN: 'canary-token-0123456789' };

describe('doctor', () => {
  test('says what is missing, with a block to paste, and ends with 1', async () => {
    const { exit, stdout, stderr, asked } = await run(['doctor'], { workflows });
    expect([exit, stderr, asked]).toEqual([1, '', undefined]);
    for (const words of [
      'at a terminal',
      'no token in GITHUB_TOKEN or GH_TOKEN',
      '.github/workflows/identities.yml:7 (job countersign)',
      'upload: always',
      'lacks security-events: write',
      'something is missing',
    ])
      expect(stdout.replace(/\s+/gu, ' ')).toContain(words);
    const block = /^permissions:\n(?: {2}.*\n)+/mu.exec(stdout)?.[0] ?? '';
    expect(parse(block)).toEqual({ permissions: { actions: 'read', contents: 'read', 'security-events': 'write' } });
  });

  test('ends with 0 where nothing runs it, and asks nobody', async () => {
    const { exit, stdout, asked } = await run(['doctor', 'api'], { folders: ['api'], environment });
    expect([exit, asked]).toEqual([0, undefined]);
    expect(stdout).toContain('no workflow here runs Countersign');
    expect(stdout).toContain('with the token in GH_TOKEN');
    expect(stdout).not.toContain('canary');
  });

  test('shows with --online what GitHub tells the token', async () => {
    const args = ['doctor', '--online', '--repository', 'acme/shop'];
    const { exit, stdout, stderr, asked } = await run(args, { environment, facts: FACTS });
    expect([exit, stderr]).toEqual([0, 'asked GitHub 3 times\n']);
    expect(asked?.wish.privileged).toBe(true);
    expect(stdout).toContain('what GitHub tells this token:');
    expect(stdout).toMatch(/^ +OIDC subject +unknown because the token may not ask for it$/mu);
    const json: unknown = JSON.parse((await run([...args, '--format', 'json'], { environment, facts: FACTS })).stdout);
    expect(json).toMatchObject({
      schemaVersion: '1.0',
      healthy: true,
      where: { repository: 'acme/shop', token: 'GH_TOKEN', visibility: 'public' },
      jobs: [{ permissions: { actions: 'read', contents: 'read' } }],
      facts: expect.arrayContaining([{ subject: 'plan', state: 'known', says: 'enterprise' }]),
    });
  });

  test('what went wrong while asking is said, and no clean bill', async () => {
    const setup = { environment, facts: FACTS, problems: ['stopped at 500'] };
    const { exit, stdout } = await run(['doctor', '--online', '--repository', 'acme/shop'], setup);
    expect(exit).toBe(1);
    expect(stdout).toContain('GitHub was asked, and stopped at 500');
  });

  test('a workflow that cannot be read may be one that runs it, and so ends with 3', async () => {
    const { exit, stderr } = await run(['doctor'], { workflows: { '.github/workflows/broken.yml': 'on: [push' } });
    expect(exit).toBe(3);
    expect(stderr).toContain('.github/workflows/broken.yml was not read, or not wholly');
  });

  test('tells the run that it is part of', async () => {
    const { stdout } = await run(['doctor'], {
      workflows,
      environment: {
        GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/identities.yml@refs/pull/7/merge',
        GITHUB_JOB: 'countersign',
        GITHUB_ACTOR: 'dependabot[bot]',
      },
      event: { name: 'pull_request', visibility: 'private' },
    });
    expect(stdout).toContain('started by pull_request, .github/workflows/identities.yml, job countersign');
    expect(stdout).toContain('Dependabot started this run');
  });

  test.each([
    [['doctor', '.', 'x'], 'doctor takes one folder'],
    [['doctor', ''], 'write . for the current folder'],
    [['doctor', 'nowhere'], 'nowhere is not a folder'],
    [['doctor', '--facts', 'facts.json'], 'There is no option --facts'],
    [['doctor', '--online'], 'write --repository OWNER/REPO'],
  ])('%j is refused', async (args, words) => {
    const { exit, stdout, stderr } = await run(args, { environment });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
