import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { decodeText } from './decode.ts';
import { showBytes } from './limits.ts';

/** A record of facts; GitHub shows a repository thousands of secrets and keys at most. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;

/** The text of a file that the user names, links followed. What cannot be read is a UserError. */
export function readTextFile(path: string, limit = MAX_RECORD_BYTES): string {
  const bytes = readBytes(path, limit);
  const text = decodeText(path, bytes);
  if (typeof text === 'string') return text;
  throw new UserError(`${path} ${text.detail}`);
}

/** Opened without waiting, since a pipe that nobody writes to would never open. */
function readBytes(path: string, limit: number): Uint8Array {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new UserError(
      code === 'ENOENT' ? `There is no file ${path}` : `${path} could not be read (${code}); check who may read it`,
    );
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new UserError(`${path} is not a file`);
    if (stat.size > limit)
      throw new UserError(`${path} has ${showBytes(stat.size)}, and at most ${showBytes(limit)} are read`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
