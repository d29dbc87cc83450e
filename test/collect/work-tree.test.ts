import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workTree } from '../../src/collect/work-tree.ts';
import { makeFolder, makeRepository, put, runGit } from './temporary.ts';

const WORKFLOW = '.github/workflows/a.yml';

describe('listing', () => {
  test('tracked and new files, without ignored, deleted and git’s own', () => {
    const root = makeRepository({ [WORKFLOW]: 'on: push', 'gone.yml': '', '.gitignore': 'out/\n' });
    rmSync(join(root, 'gone.yml'));
    put(root, { 'new.yml': '', 'out/x.yml': '' });
    expect(workTree(root).list('')).toEqual(['.github/workflows/a.yml', '.gitignore', 'new.yml']);
  });

  test('only the repository’s own ignore files count, so that every machine lists the same', () => {
    const root = makeRepository({ [WORKFLOW]: 'on: push' });
    put(root, { '.git/info/exclude': '*.yml\n', '.github/workflows/b.yml': '' });
    expect(workTree(root).list('.github')).toEqual([WORKFLOW, '.github/workflows/b.yml']);
  });

  test('a folder of a repository is scanned as its own root', () => {
    const root = makeRepository({ 'services/api/.github/workflows/a.yml': 'on: push', 'services/b.yml': '' });
    const tree = workTree(join(root, 'services/api'));
    expect(tree.list('')).toEqual([WORKFLOW]);
    expect(tree.read('../b.yml')).toMatchObject({ why: 'missing' });
  });

  test('outside a repository every file counts, but for node_modules and git’s own', () => {
    const root = makeFolder({
      [WORKFLOW]: 'on: push',
      'node_modules/x/a.yml': '',
      'sub/.git/config': '',
      'sub/b.yml': '',
    });
    expect(workTree(root).list('')).toEqual([WORKFLOW, 'sub/b.yml']);
  });

  test('a folder that the repository around it ignores as a whole is listed all the same', () => {
    const root = makeRepository({ '.gitignore': 'checkouts/\n' });
    put(root, { 'checkouts/x/.github/workflows/a.yml': 'on: push' });
    const tree = workTree(join(root, 'checkouts/x'));
    expect(tree.list('.github/workflows')).toEqual([WORKFLOW]);
    expect(tree.list('')).toEqual([WORKFLOW]);
  });

  test('another repository inside is not part of this one', () => {
    const root = makeRepository({ [WORKFLOW]: 'on: push' });
    put(root, { 'inner/x.yml': '' });
    runGit(join(root, 'inner'), 'init', '-q');
    expect(workTree(root).list('')).toEqual([WORKFLOW]);
  });

  test('git variables of a hook do not point the listing elsewhere', () => {
    const other = makeRepository({ 'other.yml': '' });
    const root = makeRepository({ [WORKFLOW]: 'on: push' });
    process.env.GIT_DIR = join(other, '.git');
    try {
      expect(workTree(root).list('')).toEqual([WORKFLOW]);
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  test('names with a line feed, a command, a pathspec and blanks come through whole', () => {
    const names = [
      '.github/workflows/ a.yml',
      '.github/workflows/::error::x.yml',
      '.github/workflows/line\nfeed.yml',
      ':(top)x/*.yml',
    ];
    const root = makeRepository(Object.fromEntries(names.map((name) => [name, `# ${name.length}`])));
    const tree = workTree(root);
    expect(tree.list('')).toEqual([...names].sort());
    expect(tree.list(':(top)x')).toEqual([':(top)x/*.yml']);
    for (const name of names) expect(tree.read(name)).toBe(`# ${name.length}`);
  });

  test.skipIf(process.platform !== 'linux').each(['git', 'walk'])(
    'a name that is not UTF-8 is listed and refused (%s)',
    (how) => {
      const root = how === 'git' ? makeRepository({ 'x.yml': '' }) : makeFolder({ 'x.yml': '' });
      for (const bad of [[0xe9], [0xf0, 0x9f], [0xed, 0xa0, 0x80], [0xc0, 0xaf]]) {
        writeFileSync(Buffer.concat([Buffer.from(`${root}/a`), Buffer.from(bad), Buffer.from('.yml')]), 'on: push');
      }
      const tree = workTree(root);
      const bad = tree.list('').filter((path) => path !== 'x.yml');
      expect(bad.length).toBeGreaterThan(0);
      for (const path of bad) expect(tree.read(path)).toMatchObject({ why: 'encoding' });
      expect(tree.unread()).toHaveLength(bad.length);
    },
  );
});

describe('links', () => {
  test.each([
    ['outside', '/etc/passwd'],
    ['a device that never ends', '/dev/zero'],
    ['a sibling', 'b.yml'],
    ['itself', 'a.yml'],
    ['nothing', 'nowhere'],
  ])('a link to %s is listed and not followed', (_, target) => {
    const root = makeRepository({ '.github/workflows/b.yml': 'on: push' });
    symlinkSync(target, join(root, WORKFLOW));
    const tree = workTree(root);
    expect(tree.list('.github')).toContain(WORKFLOW);
    expect(tree.read(WORKFLOW)).toMatchObject({ path: WORKFLOW, why: 'link' });
    expect(tree.unread()).toHaveLength(1);
  });

  test.each(['git', 'walk'])('a folder that is a link is refused by name, at listing and at reading (%s)', (how) => {
    const outside = makeFolder({ 'a.yml': 'secret' });
    const root = how === 'git' ? makeRepository({ 'x.yml': '' }) : makeFolder({ 'x.yml': '' });
    mkdirSync(join(root, '.github'));
    symlinkSync(outside, join(root, '.github/workflows'));
    const tree = workTree(root);
    expect(tree.list('')).toEqual(['.github/workflows', 'x.yml']);
    expect(tree.list('.github/workflows')).toEqual([]);
    expect(tree.read(WORKFLOW)).toMatchObject({
      path: WORKFLOW,
      why: 'link',
      detail: expect.stringContaining('.github/workflows'),
    });
    expect(tree.unread().map(({ path, why }) => [path, why])).toEqual([
      ['.github/workflows', 'link'],
      [WORKFLOW, 'link'],
    ]);
  });

  test('a folder that was a real one when it was committed', () => {
    const outside = makeFolder({ 'a.yml': 'secret' });
    const root = makeRepository({ [WORKFLOW]: 'on: push' });
    rmSync(join(root, '.github'), { recursive: true });
    mkdirSync(join(root, '.github'));
    symlinkSync(outside, join(root, '.github/workflows'));
    const tree = workTree(root);
    expect(tree.list('.github/workflows')).toEqual([]);
    expect(tree.unread()).toMatchObject([{ path: '.github/workflows', why: 'link' }]);
  });

  test('links that go round are walked past', () => {
    const root = makeFolder({ 'a/b.yml': '' });
    symlinkSync('..', join(root, 'a/up'));
    expect(workTree(root).list('')).toEqual(['a/b.yml', 'a/up']);
  });
});

describe('what is no text file', () => {
  test.skipIf(process.platform === 'win32')('a pipe does not hold up the scan', () => {
    const root = makeFolder({ 'x.yml': '' });
    execFileSync('mkfifo', [join(root, 'pipe.yml')]);
    const tree = workTree(root);
    expect(tree.list('')).toEqual(['pipe.yml', 'x.yml']);
    expect(tree.read('pipe.yml')).toMatchObject({ why: 'not-a-file' });
  });

  test('a folder', () => {
    expect(workTree(makeFolder({ 'a.yml/b': '' })).read('a.yml')).toMatchObject({
      why: 'not-a-file',
      detail: 'is a folder',
    });
  });

  test('100 MB are refused without being read', () => {
    const root = makeFolder({ 'big.yml': '' });
    truncateSync(join(root, 'big.yml'), 100 * 1024 * 1024);
    expect(workTree(root).read('big.yml')).toEqual({
      path: 'big.yml',
      why: 'limit',
      detail: 'is 100 MiB long; at most 512 KiB of a file are read',
    });
  });

  test.skipIf(process.getuid?.() === 0)('a file and a folder without permission', () => {
    const root = makeFolder({ 'a.yml': '', 'shut/b.yml': '' });
    chmodSync(join(root, 'a.yml'), 0o000);
    chmodSync(join(root, 'shut'), 0o000);
    const tree = workTree(root);
    expect(tree.read('a.yml')).toEqual({ path: 'a.yml', why: 'unreadable', detail: 'could not be read (EACCES)' });
    expect(tree.list('')).toEqual(['a.yml']);
    expect(tree.unread().map(({ path }) => path)).toEqual(['a.yml', 'shut']);
    chmodSync(join(root, 'shut'), 0o700);
  });

  test('UTF-16 is named, a byte-order mark is dropped, carriage returns stay', () => {
    const root = makeFolder({ 'wide.yml': Buffer.from('\uFEFFon: push', 'utf16le'), 'mark.yml': '\uFEFFon: push\r\n' });
    const tree = workTree(root);
    expect(tree.read('wide.yml')).toMatchObject({ why: 'encoding', detail: expect.stringContaining('UTF-16') });
    expect(tree.read('mark.yml')).toBe('on: push\r\n');
  });

  test('the configuration of git, which may hold a token, cannot be read', () => {
    const root = makeRepository({ 'a.yml': '' });
    expect(workTree(root).read('.git/config')).toMatchObject({ why: 'missing' });
  });

  test('only the name as it is written counts', () => {
    const tree = workTree(makeFolder({ 'Deploy.yml': 'on: push' }));
    expect(tree.read('deploy.yml')).toMatchObject({ why: 'missing' });
    expect(tree.read('Deploy.yml')).toBe('on: push');
  });
});

test.each(['missing', 'file'])('what is not a folder is a usage error (%s)', (name) => {
  const root = makeFolder({ file: '' });
  expect(() => workTree(join(root, name))).toThrow(/is not a folder|does not exist/u);
});

test('nothing that is said of a file holds the place of the folder on this machine', () => {
  const root = makeFolder({ 'a.yml': Buffer.from([0xff]) });
  symlinkSync('/etc/passwd', join(root, 'b.yml'));
  const tree = workTree(root);
  tree.list('').map((path) => tree.read(path));
  expect(JSON.stringify([tree.from, tree.list(''), tree.unread()])).not.toContain(root);
});
