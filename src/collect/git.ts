import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { GIT_TIMEOUT_MS } from './limits.ts';

export type GitRefusal = Readonly<{ ok: false; why: 'no-git' | 'too-much' | 'too-slow' | 'refused'; message: string }>;
export type GitAnswer = Readonly<{ ok: true; output: Buffer }> | GitRefusal;

/** Nothing that a repository's own configuration names may run, and nothing is fetched. */
const SETTINGS = [
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'protocol.allow=never',
  // A folder of the repository may be laid out like a bare repository, with a configuration of its own.
  // https://git-scm.com/docs/git-config#Documentation/git-config.txt-safebareRepository
  'safe.bareRepository=explicit',
  // The names as they are on the disk and in the index, whatever the file system takes for the same.
  'core.ignorecase=false',
  'core.precomposeunicode=false',
];
const ARMOUR = ['--no-pager', ...SETTINGS.flatMap((setting) => ['-c', setting])];

/**
 * Runs git for a folder and gives back what it prints, at most `limit` bytes of it; the only place that starts git.
 * Never a shell, never a prompt, never the network.
 */
export function git(
  directory: string,
  args: readonly string[],
  limit: number,
  input = '',
  timeout = GIT_TIMEOUT_MS,
): GitAnswer {
  // Loaded here, since it costs milliseconds of every start, and many runs never ask git.
  const run = process
    .getBuiltinModule('node:child_process')
    .spawnSync('git', ['-C', resolve(directory), ...ARMOUR, ...args], {
      // On Windows a program is looked for in the working directory first, and the scanned one may hold a `git.exe`.
      cwd: dirname(process.execPath),
      env: environment(),
      input,
      maxBuffer: limit,
      timeout,
      windowsHide: true,
    });
  if (run.error) return failure(run.error, timeout);
  if (run.status === 0) return { ok: true, output: run.stdout };
  return { ok: false, why: 'refused', message: run.stderr.toString('utf8').trim() };
}

/** Whether a folder or one above it holds a `.git`; where none does, git would only say that it knows no repository. */
export function isBelowRepository(directory: string): boolean {
  const above = dirname(directory);
  return existsSync(join(directory, '.git')) || (above !== directory && isBelowRepository(above));
}

/** Like {@link git}, for answers of one line, without its line feed. */
export function gitLine(directory: string, args: readonly string[]): string | undefined {
  const answer = git(directory, args, 64 * 1024);
  return answer.ok ? answer.output.toString('utf8').replace(/\n$/u, '') : undefined;
}

/** Why git would not answer, in words that say what to do. */
export function explain(refused: GitRefusal): string {
  if (refused.why !== 'refused') return refused.message;
  if (refused.message.includes('dubious ownership')) {
    return 'git does not trust the folder, because it belongs to another user; add it with git config --global --add safe.directory';
  }
  return refused.message.includes('not a git repository')
    ? 'the folder is not in a git repository'
    : 'git could not read the repository';
}

function failure(error: Error, timeout: number): GitRefusal {
  const code = 'code' in error ? error.code : '';
  if (code === 'ENOBUFS') return { ok: false, why: 'too-much', message: 'git printed more than is read' };
  if (code === 'ETIMEDOUT')
    return { ok: false, why: 'too-slow', message: `git took longer than ${timeout / 1000} seconds` };
  return {
    ok: false,
    why: 'no-git',
    message: `git could not be started (${code === 'ENOENT' ? 'it is not installed' : String(code)})`,
  };
}

/**
 * The environment without the variables that tell git of another repository: inside a git hook they are set, and would
 * point every call at the repository that is being committed to. Configuration stays, since `safe.directory` may be in it.
 */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^GIT_/iu.test(name) || /^GIT_(?:CONFIG|EXEC_PATH|CEILING|DISCOVERY)/iu.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}
