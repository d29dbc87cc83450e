import type { Unread } from '../model/tree.ts';
import { explain, git } from './git.ts';
import type { Entry } from './git-entries.ts';
import { MAX_FILE_BYTES, MAX_FILES, MAX_TOTAL_BYTES } from './limits.ts';

/** Room for the line that `cat-file --batch` prints before each object. */
const HEADER_BYTES = 128;

/** The content of one file of a tree object. */
export function readBlob(directory: string, entry: Entry, most: number): Uint8Array | Unread {
  const answer = git(directory, ['cat-file', 'blob', entry.object], most + 1);
  if (answer.ok) return answer.output;
  return { path: entry.path, why: 'unreadable', detail: `could not be read from git: ${explain(answer)}` };
}

/**
 * The content of many files by object, in one start of git. What is over the limits, or missing in the answer, is left
 * out and can be asked for alone.
 */
export function readBlobs(directory: string, entries: readonly Entry[]): ReadonlyMap<string, Uint8Array> {
  const wanted = withinLimits(entries);
  if (wanted.length === 0) return new Map();
  const limit = MAX_TOTAL_BYTES + MAX_FILES * HEADER_BYTES;
  const answer = git(directory, ['cat-file', '--batch'], limit, `${wanted.join('\n')}\n`);
  return answer.ok ? parseBatch(answer.output) : new Map();
}

function withinLimits(entries: readonly Entry[]): readonly string[] {
  const wanted = new Set<string>();
  let total = 0;
  for (const { kind, size, object } of entries) {
    if (kind !== 'file' || size > MAX_FILE_BYTES || wanted.has(object)) continue;
    if (wanted.size >= MAX_FILES || total + size > MAX_TOTAL_BYTES) break;
    wanted.add(object);
    total += size;
  }
  return [...wanted];
}

/** `<object> blob <size>`, a line feed, the content, a line feed; `<object> missing` where there is none. */
function parseBatch(output: Buffer): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const [object, type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (object === undefined || type !== 'blob') continue;
    const length = Number(size);
    contents.set(object, output.subarray(at, at + length));
    at += length + 1;
  }
  return contents;
}
