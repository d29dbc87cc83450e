import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll } from 'vitest';
import { type GitHub, type Settings, startGitHub } from './server.ts';
import type { State } from './state.ts';

/** A folder beside no `node_modules`, with a copy of what is built, as a user has it. */
export type Place = Readonly<{
  folder: string;
  /** The entry of the one that is run. */
  entry: string;
  at: (path: string) => string;
  put: (files: Readonly<Record<string, string>>) => void;
}>;

/** Copies what is built to a place of its own, which is removed when the file's tests have ended. */
export function settle(bundle: 'cli' | 'action'): Place {
  const folder = mkdtempSync(join(tmpdir(), `countersign-${bundle}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(resolve('dist'), join(folder, 'dist'), { recursive: true });
  const at = (path: string): string => join(folder, path);
  const put = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    }
  };
  return { folder, entry: at(`dist/${bundle}/index.js`), at, put };
}

export type Ended = Readonly<{
  exit: number | null;
  out: string;
  err: string;
  /** What any other program of the machine could see of it while it ran; empty where the system does not show it. */
  commandLine: string;
}>;

export type Start = Readonly<{ github: GitHub; token?: string; env?: Readonly<Record<string, string>> }>;

/** Starts the command line in its place, with nothing of this process's environment but the path. */
export async function runCli(place: Place, args: readonly string[], { github, token, env }: Start): Promise<Ended> {
  const child = spawn(process.execPath, [place.entry, ...args], {
    cwd: place.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: place.folder,
      GITHUB_API_URL: github.api,
      ...(token !== undefined && { GITHUB_TOKEN: token }),
      ...env,
    },
  });
  let commandLine = '';
  const look = setInterval(() => {
    const seen = `/proc/${child.pid ?? 0}/cmdline`;
    if (existsSync(seen)) commandLine = readFileSync(seen, 'utf8') || commandLine;
  }, 20);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  const exit = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(look);
  return { exit, out, err, commandLine };
}

const servers: GitHub[] = [];

/** A GitHub of its own for a test that runs beside others; it ends with the file, and what it did not know fails the file. */
export async function serveBeside(state: State, settings?: Settings): Promise<GitHub> {
  const github = await startGitHub(state, settings);
  servers.push(github);
  return github;
}

afterAll(async () => {
  const all = servers.splice(0);
  for (const server of all) await server.close();
  const [violation] = all.flatMap(({ violations }) => violations);
  if (violation !== undefined) throw new Error(violation);
});

/** The operations that a workflow's own token is not told of. */
export const PRIVILEGED: ReadonlySet<string> = new Set([
  '/orgs/{org}',
  '/users/{username}',
  '/orgs/{org}/teams/{team_slug}/members',
  '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
  '/repos/{owner}/{repo}/actions/secrets',
  '/repos/{owner}/{repo}/actions/organization-secrets',
  '/repos/{owner}/{repo}/actions/permissions/workflow',
  '/repos/{owner}/{repo}/branches/{branch}/protection',
  '/repos/{owner}/{repo}/keys',
  '/repos/{owner}/{repo}/teams',
  '/repos/{owner}/{repo}/collaborators',
]);

/** What was asked of it that needs more than a workflow's own token. */
export const privilegedOf = ({ seen }: GitHub): readonly string[] =>
  [...new Set(seen.map(({ path }) => path).filter((path) => PRIVILEGED.has(path)))].sort();
