import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitTree } from '../../src/collect/git-revision.ts';
import { MAX_FILE_BYTES, MAX_LARGE_FILE_BYTES } from '../../src/collect/limits.ts';
import { workTree } from '../../src/collect/work-tree.ts';
import { commitAll, makeFolder, makeRepository, put, runGit } from './temporary.ts';

const WORKFLOW = '.github/workflows/a.yml';

test('reads what was committed, whatever the work tree has now', () => {
  const root = makeRepository({ [WORKFLOW]: 'on: push\n', 'scripts/deploy.sh': 'echo 1\n' });
  put(root, { [WORKFLOW]: 'on: pull_request\n', 'new.yml': '' });
  rmSync(join(root, 'scripts'), { recursive: true });
  const tree = gitTree({ directory: root, revision: 'HEAD' });
  expect(tree.from).toBe(`revision ${runGit(root, 'rev-parse', 'HEAD').slice(0, 7)}`);
  expect(tree.list('')).toEqual([WORKFLOW, 'scripts/deploy.sh']);
  expect(tree.read(WORKFLOW)).toBe('on: push\n');
  expect(tree.read('scripts/deploy.sh')).toBe('echo 1\n');
  expect(tree.read('new.yml')).toMatchObject({ why: 'missing' });
  expect(tree.unread()).toEqual([]);
});

test('a committed work tree and its revision are the same tree', () => {
  const files = {
    [WORKFLOW]: '\uFEFFon: push\r\n',
    '.github/b/action.yml': '',
    'x/line\nfeed.yml': '# 1',
    'ä.yml': '',
    'Z.yml': '',
    ':(top)y/z': '1',
  };
  const root = makeRepository(files);
  const [disk, git] = [workTree(root), gitTree({ directory: root, revision: 'main' })];
  for (const folder of ['.github', '', 'x', ':(top)y', 'none']) expect(git.list(folder)).toEqual(disk.list(folder));
  for (const path of disk.list('')) expect(git.read(path)).toBe(disk.read(path));
});

test('paths are those of the folder that is scanned, and a folder that was not there yet is empty', () => {
  const root = makeRepository({ 'services/api/.github/workflows/a.yml': 'on: push', 'b.yml': '' });
  put(root, { 'later/.github/workflows/a.yml': 'on: push', 'b/c.yml': '' });
  const tree = gitTree({ directory: join(root, 'services/api'), revision: 'HEAD' });
  expect(tree.list('')).toEqual([WORKFLOW]);
  expect(tree.read(WORKFLOW)).toBe('on: push');
  const later = gitTree({ directory: join(root, 'later'), revision: 'HEAD' });
  expect([later.list(''), later.read(WORKFLOW)]).toMatchObject([[], { why: 'missing' }]);
});

test('links are refused as in a work tree: of files, of folders, and what stands behind one', () => {
  const root = makeRepository({ 'real/a.yml': 'on: push' });
  put(root, { '.github/x.yml': '' });
  symlinkSync('../real', join(root, '.github/workflows'));
  symlinkSync('/etc/passwd', join(root, '.github/passwd'));
  commitAll(root);
  const tree = gitTree({ directory: root, revision: 'HEAD' });
  expect(tree.list('.github')).toEqual(['.github/passwd', '.github/workflows', '.github/x.yml']);
  expect(tree.list('.github/workflows')).toEqual([]);
  expect(tree.read('.github/passwd')).toMatchObject({ why: 'link' });
  expect(tree.read(WORKFLOW)).toMatchObject({ why: 'link' });
  const disk = workTree(root);
  disk.list('.github/workflows');
  disk.read('.github/passwd');
  disk.read(WORKFLOW);
  expect(tree.unread()).toEqual(disk.unread());
});

test('a submodule is neither listed nor entered', () => {
  const root = makeRepository({ 'a.yml': '' });
  const commit = runGit(root, 'rev-parse', 'HEAD');
  runGit(root, 'update-index', '--add', '--cacheinfo', `160000,${commit},sub`);
  runGit(root, 'commit', '-q', '-m', 'submodule');
  const tree = gitTree({ directory: root, revision: 'HEAD' });
  expect(tree.list('')).toEqual(['a.yml']);
  expect(tree.read('sub')).toMatchObject({ why: 'not-a-file', detail: 'is a submodule' });
  expect(tree.read('sub/a.yml')).toMatchObject({ why: 'missing' });
});

test('limits and encodings are those of every tree', () => {
  const root = makeRepository({
    '.github/big.yml': 'x'.repeat(MAX_FILE_BYTES + 1),
    'big.yml': 'x'.repeat(MAX_FILE_BYTES + 1),
    '.github/wide.yml': Buffer.from('\uFEFFon: push', 'utf16le'),
    '.github/empty.yml': '',
  });
  const tree = gitTree({ directory: root, revision: 'HEAD' });
  expect(tree.read('.github/empty.yml')).toBe('');
  expect(tree.read('.github/big.yml')).toMatchObject({ why: 'limit' });
  expect(tree.read('big.yml')).toMatchObject({ why: 'limit' });
  expect(tree.read('.github/wide.yml')).toMatchObject({ why: 'encoding' });
});

test.each(['nowhere', '--all', '--git-dir', '', 'HEAD:a.yml', 'HEAD HEAD'])(
  '%j is no commit, which is a usage error',
  (revision) => {
    const root = makeRepository({ 'a.yml': '' });
    expect(() => gitTree({ directory: root, revision })).toThrow(/There is no commit/u);
  },
);

test('a folder without a repository is a usage error that says so', () => {
  expect(() => gitTree({ directory: makeFolder(), revision: 'HEAD' })).toThrow(/not in a git repository/u);
});

test('a folder that is laid out like a bare repository is not taken for one', () => {
  const root = makeRepository({ 'a.yml': '' });
  renameSync(join(root, '.git'), join(root, 'bare'));
  expect(() => gitTree({ directory: join(root, 'bare'), revision: 'HEAD' })).toThrow(/cannot be read/u);
});

test('the large files are read from disk and from a revision, in `.github` and beside it', () => {
  const [long, over] = ['x'.repeat(MAX_FILE_BYTES + 1), 'x'.repeat(MAX_LARGE_FILE_BYTES + 1)];
  const root = makeRepository({ '.github/identities.yml': long, 'baseline.json': long, 'over.json': over });
  for (const tree of [workTree(root), gitTree({ directory: root, revision: 'HEAD' })]) {
    expect(tree.read('.github/identities.yml', 'large')).toBe(long);
    expect(tree.read('baseline.json', 'large')).toBe(long);
    expect(tree.read('over.json', 'large')).toMatchObject({ why: 'limit' });
    expect(tree.unread().map(({ path }) => path)).toEqual(['over.json']);
  }
});
