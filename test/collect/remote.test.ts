import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { originOf, repositoryOfRemote } from '../../src/collect/remote.ts';
import { makeFolder, runGit } from './temporary.ts';

const API = 'https://api.github.com';

describe('the repository of a remote', () => {
  test.each([
    'https://github.com/acme/shop.git',
    'https://github.com/acme/shop',
    'https://github.com/acme/shop/',
    'https://x-access-token:made-up@github.com/acme/shop.git',
    'git@github.com:acme/shop.git',
    'github.com:acme/shop',
    'org-1111@github.com:acme/shop.git',
    'ssh://git@github.com/acme/shop.git',
    'ssh://git@github.com:22/acme/shop.git',
    'ssh://git@ssh.github.com:443/acme/shop.git',
    'git://github.com/acme/shop.git',
    'HTTPS://GitHub.com/acme/shop.git',
  ])('%s', (url) => {
    expect(repositoryOfRemote(url, API)).toBe('acme/shop');
  });

  test.each([
    ['https://git.acme.example/acme/shop.git', 'https://git.acme.example/api/v3'],
    ['git@git.acme.example:acme/shop.git', 'https://git.acme.example/api/v3'],
    ['git@acme.ghe.com:acme/shop.git', 'https://api.acme.ghe.com'],
  ])('%s at %s', (url, api) => {
    expect(repositoryOfRemote(url, api)).toBe('acme/shop');
    expect(repositoryOfRemote(url, API)).toBeUndefined();
  });

  test.each([
    '',
    '../shop',
    '/srv/git/acme/shop.git',
    'file:///srv/git/acme/shop.git',
    'C:\\acme\\shop',
    'https://git.example/github.com/acme/shop',
    'https://github.com.example/acme/shop',
    'https://github.com@git.example/acme/shop',
    'https://github.com/acme',
    'https://github.com/acme/shop/tree/main',
    'https://github.com/acme/..',
    'git@github.com:acme/shop\n::error::x',
  ])('none in %j', (url) => {
    expect(repositoryOfRemote(url, API)).toBeUndefined();
  });
});

test('origin is asked of the clone that a folder lies in, and of none outside', () => {
  const folder = makeFolder({ 'services/api/README.md': '' });
  expect(originOf(folder)).toBeUndefined();
  runGit(folder, 'init', '-q');
  expect(originOf(folder)).toBeUndefined();
  runGit(folder, 'remote', 'add', 'origin', 'git@github.com:acme/shop.git');
  expect(originOf(join(folder, 'services/api'))).toBe('git@github.com:acme/shop.git');
});
