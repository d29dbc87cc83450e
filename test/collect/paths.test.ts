import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodeUnit, foldersAbove, isTreePath, normalizePath } from '../../src/collect/paths.ts';

test.each([
  ['./.github/workflows/deploy.yml', '.github/workflows/deploy.yml'],
  ['./x/../y', 'y'],
  ['a//b/./c', 'a/b/c'],
  ['.\\scripts\\deploy.ps1', 'scripts/deploy.ps1'],
  ['./', ''],
  ['.', ''],
  ['a/..', ''],
])('%j means %j', (given, meant) => {
  expect(normalizePath(given)).toBe(meant);
});

test.each(['', '..', '../x', 'a/../../b', '/etc/passwd', '\\\\server\\share', 'C:\\x', 'c:x', 'a\0b'])(
  '%j leads nowhere in the tree',
  (given) => {
    expect(normalizePath(given)).toBeUndefined();
  },
);

test('whatever is given, the result never leaves the root and is its own normal form', () => {
  const piece = fc.constantFrom('..', '.', '', 'a', 'b c', '/', '\\', 'C:', '\0', '…');
  const path = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('/'));
  fc.assert(
    fc.property(path, (given) => {
      const normal = normalizePath(given);
      if (normal === undefined || normal === '') return;
      expect(normal.split('/')).not.toContain('..');
      expect(normal.startsWith('/')).toBe(false);
      expect(normalizePath(normal)).toBe(normal);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('git’s own folder and unclean paths cannot name a file', () => {
  for (const path of ['.git/config', 'sub/.GIT/config', 'a//b', './a', 'a/../b', '', 'a\0'])
    expect(isTreePath(path)).toBe(false);
  for (const path of ['.github/workflows/x.yml', '.gitignore', 'a b/ç']) expect(isTreePath(path)).toBe(true);
});

test('folders above a path, outermost first; order by code unit', () => {
  expect(foldersAbove('a/b/c.yml')).toEqual(['a', 'a/b']);
  expect(foldersAbove('c.yml')).toEqual([]);
  expect(['b', 'ä', 'B', 'a'].sort(byCodeUnit)).toEqual(['B', 'a', 'b', 'ä']);
});
