import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isBelowRepository } from '../../src/collect/git.ts';
import { makeFolder, makeRepository } from './temporary.ts';

test('a folder is below a repository where it or one above holds a `.git`, be that a folder or a file', () => {
  const root = makeRepository({ 'services/api/a.yml': '' });
  expect(isBelowRepository(root)).toBe(true);
  expect(isBelowRepository(join(root, 'services/api'))).toBe(true);
  expect(isBelowRepository(makeFolder({ '.git': 'gitdir: ../elsewhere', 'a.yml': '' }))).toBe(true);
});

test('where none does, git is not asked', () => {
  expect(isBelowRepository(makeFolder({ 'sub/.git/config': '', 'a.yml': '' }))).toBe(false);
});
