import { expect, test } from 'vitest';
import { MAX_FILE_BYTES, MAX_FILES, MAX_LARGE_FILE_BYTES, MAX_TOTAL_BYTES } from '../../src/collect/limits.ts';
import { memoryTree } from '../../src/collect/memory.ts';

test('lists below a folder in code-unit order and never a neighbour with the same beginning', () => {
  const tree = memoryTree({ 'b.yml': '', 'a/z.yml': '', 'a/B.yml': '', 'ab/c.yml': '' });
  expect(tree.list('a')).toEqual(['a/B.yml', 'a/z.yml']);
  expect(tree.list('')).toEqual(['a/B.yml', 'a/z.yml', 'ab/c.yml', 'b.yml']);
  expect(tree.list('none')).toEqual([]);
});

test('reads text without its byte-order mark and leaves line ends as they are', () => {
  const tree = memoryTree(new Map([['a.yml', '\uFEFFon: push\r\n']]));
  expect(tree.read('a.yml')).toBe('on: push\r\n');
});

test('what is missing is said, but is no unread file', () => {
  const tree = memoryTree({});
  expect(tree.read('a.yml')).toEqual({ path: 'a.yml', why: 'missing', detail: 'does not exist' });
  expect(tree.read('../a.yml')).toMatchObject({ why: 'missing' });
  expect(tree.unread()).toEqual([]);
});

test('names that JavaScript gives every object are only names', () => {
  expect(memoryTree({}).read('constructor')).toMatchObject({ why: 'missing' });
});

test('a file at the limit is read, one byte more is refused with both figures', () => {
  const tree = memoryTree({ 'at.yml': 'x'.repeat(MAX_FILE_BYTES), 'over.yml': 'x'.repeat(MAX_FILE_BYTES + 1) });
  expect(tree.read('at.yml')).toHaveLength(MAX_FILE_BYTES);
  expect(tree.read('over.yml')).toMatchObject({ why: 'limit', detail: expect.stringContaining('512 KiB') });
  expect(tree.unread()).toEqual([tree.read('over.yml')]);
});

test('the number of files read is limited, and reading one again costs nothing', () => {
  const names = Array.from({ length: MAX_FILES + 1 }, (_, index) => `${index}.yml`);
  const tree = memoryTree(new Map(names.map((name) => [name, 'x'])));
  for (const name of names) tree.read(name);
  for (const name of names) tree.read(name);
  expect(tree.unread()).toEqual([
    { path: `${MAX_FILES}.yml`, why: 'limit', detail: 'was not read, because 2000 files were read before it' },
  ]);
});

test('the bytes read in all are limited', () => {
  const count = MAX_TOTAL_BYTES / MAX_FILE_BYTES;
  const names = Array.from({ length: count + 1 }, (_, index) => `${index}.yml`);
  const tree = memoryTree(new Map(names.map((name) => [name, 'x'.repeat(MAX_FILE_BYTES)])));
  for (const name of names) tree.read(name);
  expect(tree.unread()).toEqual([
    { path: `${count}.yml`, why: 'limit', detail: 'was not read, because 32 MiB were read before it' },
  ]);
});

test('what grows with the organisation may be longer, where its reader says so first', () => {
  const longer = 'x'.repeat(MAX_FILE_BYTES + 1);
  const tree = memoryTree({ 'a.yml': longer, 'b.yml': longer, 'c.yml': 'x'.repeat(MAX_LARGE_FILE_BYTES + 1) });
  expect(tree.read('a.yml', 'large')).toBe(longer);
  expect(tree.read('a.yml')).toBe(longer);
  expect(tree.read('b.yml')).toMatchObject({ why: 'limit' });
  expect(tree.read('b.yml', 'large')).toMatchObject({ why: 'limit' });
  expect(tree.read('c.yml', 'large')).toMatchObject({
    why: 'limit',
    detail: 'is 4.0 MiB long; at most 4 MiB of it are read',
  });
  expect(tree.unread().map(({ path }) => path)).toEqual(['b.yml', 'c.yml']);
});
