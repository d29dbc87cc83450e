import { expect, test } from 'vitest';
import { decodeText } from '../../src/collect/decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('UTF-8 with a byte-order mark, carriage returns and characters of four bytes', () => {
  expect(decodeText('a', bytes([0xef, 0xbb, 0xbf], 'on: push\r\n# 🚀'))).toBe('on: push\r\n# 🚀');
  expect(decodeText('a', bytes())).toBe('');
});

test.each([
  ['UTF-16 (little-endian)', Buffer.from('\uFEFFon: push', 'utf16le')],
  ['UTF-16 (big-endian)', Buffer.from('\uFEFFon: push', 'utf16le').swap16()],
  ['UTF-16 (little-endian) without a byte-order mark', Buffer.from('on: push', 'utf16le')],
  ['UTF-16 (big-endian) without a byte-order mark', Buffer.from('on: push', 'utf16le').swap16()],
  ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x6f, 0, 0, 0])],
])('%s is refused by its name', (name, content) => {
  expect(decodeText('a.yml', content)).toEqual({
    path: 'a.yml',
    why: 'encoding',
    detail: `is ${name}; GitHub reads UTF-8, so save it as UTF-8`,
  });
});

test('a byte that is not UTF-8 is named by its line, also where U+FFFD itself stands before it', () => {
  expect(decodeText('a.yml', bytes('one \uFFFD\ntwo\nth', [0xe9], 'e\n'))).toEqual({
    path: 'a.yml',
    why: 'encoding',
    detail: 'is not valid UTF-8 on line 3; save it as UTF-8',
    line: 3,
  });
});

test('a sequence that the end of the file cuts off', () => {
  expect(decodeText('a.yml', bytes('on: push # ', [0xf0, 0x9f]))).toMatchObject({ why: 'encoding', line: 1 });
});

test('a NUL byte is refused with its line', () => {
  expect(decodeText('a.yml', bytes('on: push\nname: ', [0], 'x'))).toMatchObject({ why: 'encoding', line: 2 });
});
