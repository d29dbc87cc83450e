import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { addFiles, type Job, makeJob, runAction } from './run-action.ts';

const workflow = (job: string): string => `on: { push: { branches: [main] } }
permissions: { contents: read }
jobs:
  ${job}:
    runs-on: ubuntu-latest
    steps:
      - run: kubectl apply --namespace production -f ${job}.yaml
`;

const jobs: Job[] = [];
afterEach(() => {
  for (const job of jobs.splice(0)) rmSync(dirname(job.workspace), { recursive: true, force: true });
});
function jobWith(files: Readonly<Record<string, string>>): Job {
  const made = makeJob(files);
  jobs.push(made);
  return made;
}

/** Scans without a baseline, and leaves the report as `baseline.json`. */
async function writeBaseline(job: Job): Promise<void> {
  await runAction(job, { inputs: { 'report-file': 'report.json' } });
  copyFileSync(join(job.workspace, 'report.json'), join(job.workspace, 'baseline.json'));
  rmSync(join(job.workspace, 'report.json'));
}

describe('a baseline', () => {
  test('what it has passes, what is new fails, and one that is not there is an error', async () => {
    const here = jobWith({ '.github/workflows/a.yml': workflow('web') });
    await writeBaseline(here);
    const same = await runAction(here, { inputs: { baseline: './baseline.json' } });
    expect([same.exit, same.outputs.verdict]).toEqual([0, 'pass']);
    expect(same.log).toContain('in baseline');
    addFiles(here, { '.github/workflows/b.yml': workflow('api') });
    expect((await runAction(here, { inputs: { baseline: 'baseline.json' } })).exit).toBe(1);
    const none = await runAction(here, { inputs: { baseline: 'other.json' } });
    expect([none.exit, none.outputs.verdict]).toEqual([2, 'incomplete']);
    expect(none.log).toContain('other.json does not exist; expected is a report');
  });

  test('that a pull request brings for itself does not count', async () => {
    const here = jobWith({ '.github/workflows/a.yml': workflow('web') });
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=dana', '-c', 'user.email=dana@example.com', ...args], {
        cwd: here.workspace,
        encoding: 'utf8',
      }).trim();
    const commit = (message: string): string => {
      git('add', '.');
      git('commit', '--quiet', '--allow-empty', `--message=${message}`);
      return git('rev-parse', 'HEAD');
    };
    git('init', '--quiet', '--initial-branch=main');
    const base = commit('base');
    git('checkout', '--quiet', '-b', 'change');
    addFiles(here, { '.github/workflows/b.yml': workflow('api') });
    await writeBaseline(here);
    const head = commit('head');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message=merge', 'change');
    const event = {
      pull_request: {
        number: 7,
        head: { sha: head, repo: { full_name: 'acme/shop' } },
        base: { sha: base, repo: { full_name: 'acme/shop' } },
      },
    };
    const pull = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: git('rev-parse', 'HEAD') };
    const ran = await runAction(here, { inputs: { baseline: 'baseline.json' }, env: pull, event });
    expect(ran.exit).toBe(1);
    expect(ran.log).toContain('A change cannot excuse itself: the baseline baseline.json does not count');
  });
});
