import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';

/** What is scanned: its real path, and its place in the workspace as annotations and SARIF put it before each path. */
export type Place = Readonly<{ directory: string; prefix: string }>;

/** Finds a directory that an input names. Throws where it is none, or where it lies outside the workspace, links followed. */
export function findPlace(workspace: string, path: string, input = 'path'): Place {
  const root = realDirectory(workspace, 'The workspace of the job');
  const directory = realDirectory(resolve(root, path), `The input "${input}" says "${path}", which`);
  const inside = relative(root, directory);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new UserError(
      `The input "${input}" says "${path}", which lies outside the workspace. Check the repository out inside it and name that directory.`,
    );
  }
  const parts = inside === '' ? [] : inside.split(sep);
  return { directory, prefix: parts.map((part) => `${part}/`).join('') };
}

function realDirectory(path: string, what: string): string {
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    throw new UserError(`${what} does not exist. Is there an \`actions/checkout\` step before this one?`);
  }
  if (!statSync(real).isDirectory()) throw new UserError(`${what} is not a directory.`);
  return real;
}

/** Where the SARIF file goes; nowhere if no path is given and the runner has no temporary folder. */
export function sarifPath(run: Readonly<{ workspace: string; temp?: string }>, given?: string): string | undefined {
  if (given !== undefined) return resolve(run.workspace, given);
  return run.temp === undefined ? undefined : join(run.temp, 'countersign.sarif');
}
