import type { Unread } from '../model/tree.ts';

/**
 * The text of a file: strict UTF-8 without its byte-order mark. Anything else is refused by name, because a guess would
 * let the scanner read other words than GitHub does.
 */
export function decodeText(path: string, bytes: Uint8Array): string | Unread {
  const refuse = (detail: string, line?: number): Unread => ({
    path,
    why: 'encoding',
    detail,
    ...(line !== undefined && { line }),
  });
  const wide = wideEncoding(bytes);
  if (wide) return refuse(`is ${wide}; GitHub reads UTF-8, so save it as UTF-8`);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse('holds a NUL byte, so it is not a text file', lineOf(bytes, nul));
  const text = strictUtf8(bytes);
  if (text !== undefined) return text;
  const line = firstBadLine(bytes);
  return refuse(`is not valid UTF-8 on line ${line}; save it as UTF-8`, line);
}

const STRICT = new TextDecoder('utf-8', { fatal: true });

/** Strict UTF-8 without a byte-order mark, or nothing. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 and UTF-32, by their mark, or without one by the NUL that every ASCII character then has beside it. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16 (little-endian)';
  if (a === 0xfe && b === 0xff) return 'UTF-16 (big-endian)';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'UTF-16 (little-endian) without a byte-order mark';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'UTF-16 (big-endian) without a byte-order mark';
  return undefined;
}

/** No byte of a longer UTF-8 sequence is a line feed, so each line can be tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    if (strictUtf8(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}

const lineOf = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);
