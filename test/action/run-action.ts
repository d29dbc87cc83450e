import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const BUNDLE = resolve('dist/action/index.js');

/** A job on a runner: its workspace, its files for commands, its temporary folder. */
export type Job = Readonly<{ workspace: string; temp: string; commands: string }>;

export type Ran = Readonly<{
  exit: number | null;
  log: string;
  outputs: Readonly<Record<string, string>>;
  summary: string;
}>;

/** Makes a job with these files in its workspace, in a folder of its own below the temporary one. */
export function makeJob(files: Readonly<Record<string, string>>): Job {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const job = { workspace: join(folder, 'workspace'), temp: join(folder, 'temp'), commands: join(folder, 'commands') };
  for (const one of Object.values(job)) mkdirSync(one);
  addFiles(job, files);
  return job;
}

/** Writes files into the workspace of a job. */
export function addFiles(job: Job, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const whole = join(job.workspace, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }
}

/** What differs from one run of the step to the next. */
export type StepRun = Readonly<{
  inputs?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  event?: unknown;
  /** A copy of the bundle; the one in `dist` where it is left out. */
  bundle?: string;
}>;

/** Starts the bundle as the runner does: inputs and files by environment, the workspace as the current directory. */
export async function runAction(
  job: Job,
  { inputs = {}, env = {}, event = {}, bundle = BUNDLE }: StepRun = {},
): Promise<Ran> {
  const file = (name: string, text: string): string => {
    writeFileSync(join(job.commands, name), text);
    return join(job.commands, name);
  };
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const child = spawn(process.execPath, [bundle], {
    cwd: job.workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NO_COLOR: '1',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: job.workspace,
      GITHUB_OUTPUT: file('output', ''),
      GITHUB_STEP_SUMMARY: file('summary', ''),
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event)),
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'dana',
      RUNNER_TEMP: job.temp,
      INPUT_UPLOAD: 'never',
      ...Object.fromEntries(given),
      ...env,
    },
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const exit = await new Promise<number | null>((done) => child.on('close', done));
  const read = (name: string): string => readFileSync(join(job.commands, name), 'utf8');
  return { exit, log, outputs: readOutputs(read('output')), summary: read('summary') };
}

/** The outputs as the runner reads them: name, delimiter, lines, delimiter; the last value of a name counts. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/u);
  while (lines.length > 1) {
    const [name = '', delimiter] = (lines.shift() ?? '').split('<<');
    const end = delimiter === undefined ? -1 : lines.indexOf(delimiter);
    if (end < 0) throw new Error(`GITHUB_OUTPUT is not as the runner reads it: ${text}`);
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return outputs;
}

/** Every file of the job beside its workspace, for a search after what must not be there. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** The lines of a log that the runner obeys: `::x::` at the start after blanks, `##[x]` anywhere. */
export const commandsIn = (log: string): readonly string[] =>
  log.split(/\r\n|\r|\n/u).filter((line) => /^\s*::/u.test(line) || /##\w*\[/u.test(line));
