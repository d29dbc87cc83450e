import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTextFile } from '../../src/collect/file.ts';
import { UserError } from '../../src/errors.ts';
import { makeFolder } from './temporary.ts';

describe('a file that the user names', () => {
  test('is read, through a link too', () => {
    const folder = makeFolder({ 'f.json': '\uFEFF{}' });
    symlinkSync('f.json', join(folder, 'link.json'));
    expect(readTextFile(join(folder, 'f.json'))).toBe('{}');
    expect(readTextFile(join(folder, 'link.json'))).toBe('{}');
  });

  test.each([
    ['gone.json', /^There is no file /u],
    ['.', /is not a file$/u],
    ['long.json', /has 11 bytes, and at most 10 bytes are read$/u],
    ['bytes.json', /is not valid UTF-8/u],
  ])('%s is refused', (name, words) => {
    const folder = makeFolder({ 'long.json': 'x'.repeat(11), 'bytes.json': new Uint8Array([0xff]) });
    const read = (): string => readTextFile(join(folder, name), 10);
    expect(read).toThrow(UserError);
    expect(read).toThrow(words);
  });
});
