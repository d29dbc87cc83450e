import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { isUserError, UserError } from '../errors.ts';

const NORMAL_MODE = 0o644;
const LINK_REMEDY = 'and a link could lead out of the repository. Remove the link or name another file.';

/**
 * Writes a file whole or not at all: beside its place under a new name, then renamed. Refuses a link, on the way there
 * below the working directory or at its end, since a repository could plant one to have us write elsewhere.
 */
export function writeFile(path: string, text: string): void {
  refuseLinks(path);
  const before = look(path);
  if (before && !before.isFile()) throw new UserError(`Cannot write ${path}: it is ${kindOf(before)}. Name a file.`, 3);
  const beside = writeBeside(path, text);
  try {
    chmodSync(beside, before ? before.mode & 0o777 : NORMAL_MODE);
    renameSync(beside, path);
  } catch (error) {
    remove(beside);
    throw explain(error, path);
  }
}

/** Adds to the end of a file, as `GITHUB_OUTPUT` and `GITHUB_STEP_SUMMARY` want it; makes it if need be, follows no link. */
export function appendFile(path: string, text: string): void {
  refuseLinks(path);
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
  // Windows has neither of the last two; there the look at the path above has to do.
  const flags = O_WRONLY | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);
  const handle = attempt(path, () => openSync(path, flags, NORMAL_MODE));
  try {
    const found = fstatSync(handle);
    // `/dev/null` is a way to say "nowhere"; a pipe could keep us waiting for ever.
    if (!found.isFile() && !found.isCharacterDevice()) {
      throw new UserError(`Cannot write ${path}: it is ${kindOf(found)}. Name a file.`, 3);
    }
    attempt(path, () => writeAll(handle, text));
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

/** A new file beside the target, that nobody else can read while it grows. */
function writeBeside(path: string, text: string): string {
  for (let number = 0; ; number += 1) {
    const beside = join(dirname(path), `.countersign-${process.pid}-${number}.tmp`);
    try {
      writeFileSync(beside, text, { flag: 'wx', mode: 0o600 });
      return beside;
    } catch (error) {
      if (codeOf(error) === 'EEXIST' && number < 100) continue;
      if (codeOf(error) !== 'EEXIST') remove(beside);
      throw explain(error, path);
    }
  }
}

/** Clears up after a failure; that failure is the one to report, not this one's. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What cannot be removed was most likely never made.
  }
}

function refuseLinks(path: string): void {
  for (const step of [...foldersBelowHere(path), path]) {
    if (!look(step)?.isSymbolicLink()) continue;
    const part = step === path ? 'it' : `the folder ${basename(step)} on the way`;
    throw new UserError(`Cannot write ${path}: ${part} is a link, ${LINK_REMEDY}`, 3);
  }
}

/** The folders between the working directory and the file. Above it, links are the machine's own, such as `/tmp` on macOS. */
function foldersBelowHere(path: string): readonly string[] {
  const below = relative(process.cwd(), resolve(path));
  const names = below.split(sep).slice(0, -1);
  if (isAbsolute(below) || names[0] === '..') return [];
  return names.map((_, index) => join(process.cwd(), ...names.slice(0, index + 1)));
}

const look = (path: string): Stats | undefined => attempt(path, () => lstatSync(path, { throwIfNoEntry: false }));

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw explain(error, path);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space and run again.',
  EDQUOT: 'the disk quota is used up. Free some space and run again.',
  EROFS: 'the file system is read-only. Name a file in a folder that can be written to.',
  EACCES: 'permission is denied. Name a file in a folder that can be written to, or change its permissions.',
  EPERM: 'permission is denied. Name a file in a folder that can be written to, or change its permissions.',
  ENOENT: 'its folder does not exist. Make the folder first, or name another file.',
  ENOTDIR: 'a part of the path is a file, not a folder. Name another file.',
  EISDIR: 'it is a folder. Name a file.',
  ELOOP: `it is a link, ${LINK_REMEDY}`,
  ENAMETOOLONG: 'its name is too long. Name a shorter one.',
  ENXIO: 'it is a pipe. Name a file.',
  EFBIG: 'it would grow over the limit for files here. Raise the limit or name a file elsewhere.',
};

/** The error as the user can act on it. What the system says beyond its code is left out: it can hold other paths. */
function explain(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (isUserError(error) || code === '') return error;
  return new UserError(`Cannot write ${path}: ${REMEDIES[code] ?? `the system says ${code}. Name another file.`}`, 3);
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isSymbolicLink()) return 'a link';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}
