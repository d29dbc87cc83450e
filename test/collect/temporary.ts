import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, with files in it; gone when the test is. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  put(folder, files);
  return folder;
}

export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const WHO = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgsign=false'];

/** Runs git in a test's own repository, away from the configuration of the one who runs the tests. */
export function runGit(folder: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const output = execFileSync('git', [...WHO, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  return output.toString('utf8').trim();
}

/** A repository with one commit of these files. */
export function makeRepository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeFolder(files);
  runGit(folder, 'init', '-q', '-b', 'main');
  commitAll(folder);
  return folder;
}

export function commitAll(folder: string): string {
  runGit(folder, 'add', '-A');
  runGit(folder, 'commit', '-q', '--allow-empty', '-m', 'change');
  return runGit(folder, 'rev-parse', 'HEAD');
}
