import { expect, test } from 'vitest';
import { pullRequestBase } from '../../src/collect/base.ts';
import type { Base } from '../../src/model/tree.ts';
import { commitAll, makeFolder, makeRepository, put, runGit } from './temporary.ts';

const WORKFLOW = '.github/workflows/a.yml';

/** A repository as GitHub leaves it for a pull request: `HEAD` merges the head into the base. */
function makePullRequest() {
  const root = makeRepository({ [WORKFLOW]: 'base' });
  runGit(root, 'checkout', '-q', '-b', 'topic');
  put(root, { [WORKFLOW]: 'head' });
  const headSha = commitAll(root);
  runGit(root, 'checkout', '-q', 'main');
  put(root, { 'other.yml': '' });
  const baseSha = commitAll(root);
  runGit(root, 'checkout', '-q', '--detach');
  runGit(root, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  return { root, headSha, baseSha };
}

const because = (base: Base): string => (base.kind === 'unreadable' ? base.because : base.kind);

test('the first parent of the event’s merge commit is the base', () => {
  const { root, headSha, baseSha } = makePullRequest();
  const base = pullRequestBase(root, { headSha: headSha.toUpperCase() });
  expect(base.kind === 'tree' && [base.tree.from, base.tree.read(WORKFLOW)]).toEqual([
    `revision ${baseSha.slice(0, 7)}`,
    'base',
  ]);
});

test('a merge of anything but the event’s head is not trusted', () => {
  const { root, baseSha } = makePullRequest();
  expect(because(pullRequestBase(root, { headSha: baseSha }))).toMatch(/merge of another commit .* fetch-depth: 2/u);
});

test('a checkout of the head itself has no base to read', () => {
  const { root, headSha } = makePullRequest();
  runGit(root, 'checkout', '-q', 'topic');
  expect(because(pullRequestBase(root, { headSha }))).toMatch(/not the merge commit .* without ref:/u);
});

test('a merge of three is not what GitHub makes', () => {
  const { root, headSha, baseSha } = makePullRequest();
  const tree = runGit(root, 'rev-parse', 'HEAD^{tree}');
  const third = runGit(root, 'commit-tree', tree, '-p', baseSha, '-m', 'third');
  const octopus = runGit(root, 'commit-tree', tree, '-p', baseSha, '-p', headSha, '-p', third, '-m', 'merge');
  runGit(root, 'checkout', '-q', octopus);
  expect(because(pullRequestBase(root, { headSha }))).toMatch(/not the merge commit/u);
});

test('a clone of depth 1 has the merge commit but not the base; depth 2 has both', () => {
  const { root, headSha } = makePullRequest();
  runGit(root, 'update-ref', 'refs/heads/merge', 'HEAD');
  const clone = (depth: number): string => {
    const folder = makeFolder();
    runGit(folder, 'clone', '-q', `--depth=${depth}`, '--branch=merge', `file://${root}`, 'clone');
    return `${folder}/clone`;
  };
  expect(because(pullRequestBase(clone(1), { headSha }))).toMatch(/is not in this clone; .* fetch-depth: 2/u);
  expect(pullRequestBase(clone(2), { headSha })).toMatchObject({ kind: 'tree' });
});

test.each([undefined, '', 'main', 'abc123'])('an event whose head is %j names no commit', (headSha) => {
  const { root } = makePullRequest();
  expect(because(pullRequestBase(root, headSha === undefined ? {} : { headSha }))).toMatch(/does not name the head/u);
});

test('without a repository or a commit the reason is said', () => {
  const headSha = '0'.repeat(40);
  expect(because(pullRequestBase(makeFolder(), { headSha }))).toMatch(/not in a git repository/u);
  const empty = makeFolder();
  runGit(empty, 'init', '-q');
  expect(because(pullRequestBase(empty, { headSha }))).toMatch(/HEAD cannot be read/u);
});
