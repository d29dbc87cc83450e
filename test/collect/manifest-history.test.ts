import { afterEach, expect, test, vi } from 'vitest';
import { readHistory } from '../../src/collect/manifest-history.ts';
import type { History } from '../../src/model/history.ts';
import { commitAll, makeFolder, makeRepository, put, runGit } from './temporary.ts';

const WORKFLOW = '.github/workflows/a.yml';
const MANIFEST = '.github/identities.yml';
const ACTION = 'tools/go/action.yml';

const noreply = (login: string): string => `7+${login}@users.noreply.github.com`;
const by = (login: string, moment: string): void => {
  vi.stubEnv('GIT_COMMITTER_DATE', moment);
  vi.stubEnv('GIT_AUTHOR_EMAIL', noreply(login));
};
afterEach(() => vi.unstubAllEnvs());

const manifest = (last: string, may = 'deploy'): string => `- id: a\n  may: [${may}]\n  review: { last: ${last} }\n`;

function read(
  directory: string,
  text: string,
  changes: Partial<Parameters<typeof readHistory>[0]> = {},
  now = () => 0,
) {
  return readHistory({ directory, revision: 'HEAD', file: MANIFEST, text, reviews: [3], ...changes }, now);
}

function told(...args: Parameters<typeof read>): History {
  const history = read(...args);
  if (!history.known) throw new Error(history.because);
  return history.value;
}

/** Three commits: all is there, then a review by Dana, then more rights by Sam, just behind midnight of UTC. */
function makeHistory(): Readonly<{ folder: string; text: string; commits: readonly string[] }> {
  by('sam', '2026-01-01T12:00:00Z');
  const folder = makeRepository({ [WORKFLOW]: 'a\n', [ACTION]: 'a\n', [MANIFEST]: manifest('2026-01-01'), other: 'a' });
  const first = runGit(folder, 'rev-parse', 'HEAD');
  by('dana', '2026-02-02T12:00:00Z');
  put(folder, { [MANIFEST]: manifest('2026-02-02') });
  const second = commitAll(folder);
  by('sam', '2026-03-03T23:30:00-02:00');
  const text = manifest('2026-02-02', 'deploy, publish');
  put(folder, { [WORKFLOW]: 'b\n', [MANIFEST]: text, other: 'b' });
  return { folder, text, commits: [first, second, commitAll(folder)] };
}

test('the last change of each file, and who set which line of the manifest', () => {
  const { folder, text, commits } = makeHistory();
  const [first = '', second = '', third = ''] = commits;
  expect(told(folder, text)).toEqual({
    changes: {
      [WORKFLOW]: { day: '2026-03-04', commit: third },
      [MANIFEST]: { day: '2026-03-04', commit: third },
      [ACTION]: { day: '2026-01-01', commit: first },
    },
    lines: {
      1: { commit: first, dates: [] },
      2: { commit: third, dates: [] },
      3: { commit: second, dates: ['2026-02-02'] },
    },
    commits: {
      [first]: { day: '2026-01-01', others: [], hasNameless: true },
      [second]: { day: '2026-02-02', author: 'dana', others: [], hasNameless: false },
      [third]: { day: '2026-03-04', others: [], hasNameless: true },
    },
  });
  expect(JSON.stringify(told(folder, text))).toBe(JSON.stringify(told(folder, text)));
});

test('an earlier revision is told as it was', () => {
  const { folder, commits } = makeHistory();
  const { changes, lines } = told(folder, manifest('2026-02-02'), { revision: 'HEAD~1' });
  expect(changes[WORKFLOW]?.day).toBe('2026-01-01');
  expect(lines['2']?.commit).toBe(commits[0]);
});

test('a shallow clone tells only of what came after it begins', () => {
  const { folder, text, commits } = makeHistory();
  const shallow = `${makeFolder()}/clone`;
  runGit(folder, 'clone', '-q', '--depth', '2', `file://${folder}`, shallow);
  const { changes, reaches, lines } = told(shallow, text);
  expect(reaches).toBe('2026-02-02');
  expect(Object.keys(changes).sort()).toEqual([MANIFEST, WORKFLOW]);
  expect(lines).toEqual({ 2: { commit: commits[2], dates: [] } });
});

test('trailers name who signed it too; an address that is not of GitHub tells no login', () => {
  by('sam', '2026-01-01T12:00:00Z');
  const folder = makeRepository({ [MANIFEST]: manifest('2026-01-01') });
  const text = manifest('2026-02-02');
  const signed = (...trailers: readonly string[]) => {
    put(folder, { [MANIFEST]: manifest('2026-01-01') });
    commitAll(folder);
    put(folder, { [MANIFEST]: text });
    runGit(folder, 'commit', '-qam', `change\n\n${trailers.join('\n')}`);
    return Object.values(told(folder, text).commits).find(({ author }) => author !== undefined);
  };
  expect(
    signed(
      `Reviewed-by: D <Dana@users.noreply.github.com>`,
      `Co-authored-by: L <${noreply('lee[bot]')}>`,
      `Signed-off-by: X <${noreply('kim')}>`,
    ),
  ).toMatchObject({ author: 'sam', others: ['dana', 'lee[bot]'], hasNameless: false });
  expect(signed('Approved-by: D <dana@acme.example>')).toMatchObject({ others: [], hasNameless: true });
});

test('a line that is only moved or rewritten brings no date', () => {
  by('dana', '2026-02-02T12:00:00Z');
  const folder = makeRepository({ [MANIFEST]: manifest('2026-02-02') });
  by('sam', '2026-03-03T12:00:00Z');
  const text = manifest('2026-02-02').replace('{ last', '{ every: 90d, last');
  put(folder, { [MANIFEST]: text });
  const commit = commitAll(folder);
  expect(told(folder, text).lines['3']).toEqual({ commit, dates: [] });
});

test('a merge that mends a conflict is a change, and one that only joins is none', () => {
  by('sam', '2026-01-01T12:00:00Z');
  const folder = makeRepository({ [WORKFLOW]: 'a\nb\n', [ACTION]: 'a\n', [MANIFEST]: manifest('2026-01-01') });
  runGit(folder, 'checkout', '-q', '-b', 'side');
  put(folder, { [WORKFLOW]: 'side\nb\n', [ACTION]: 'side\n' });
  by('sam', '2026-01-02T12:00:00Z');
  commitAll(folder);
  runGit(folder, 'checkout', '-q', 'main');
  put(folder, { [WORKFLOW]: 'main\nb\n' });
  by('sam', '2026-01-03T12:00:00Z');
  commitAll(folder);
  by('sam', '2026-01-04T12:00:00Z');
  runGit(folder, 'merge', '-q', '-s', 'ours', '--no-commit', 'side');
  put(folder, { [WORKFLOW]: 'both\nb\n', [ACTION]: 'side\n' });
  commitAll(folder);
  const { changes } = told(folder, manifest('2026-01-01'));
  expect([changes[WORKFLOW]?.day, changes[ACTION]?.day]).toEqual(['2026-01-04', '2026-01-02']);
});

test('a folder of a repository, and names that git would quote', () => {
  by('sam', '2026-01-01T12:00:00Z');
  const odd = '.github/workflows/ü "x".yml';
  const folder = makeRepository({
    [`api/${MANIFEST}`]: manifest('2026-01-01'),
    [`api/${odd}`]: 'a\n',
    [WORKFLOW]: 'a\n',
  });
  const { changes, lines } = told(`${folder}/api`, manifest('2026-01-01'));
  expect(Object.keys(changes).sort()).toEqual([MANIFEST, odd]);
  expect(Object.keys(lines)).toEqual(['1', '2', '3']);
});

test('where it does not tell, it says why', () => {
  const { folder, text } = makeHistory();
  expect(told(folder, `${text}# more\n`)).toMatchObject({
    lines: {},
    noLines: 'the manifest has changes that are not committed',
  });
  expect(told(folder, text, { file: 'none.yml' }).noLines).toBe('the manifest is not committed');
  expect(told(folder, text.replaceAll('\n', '\r\n')).noLines).toBeUndefined();
  expect(read(makeFolder(), text)).toMatchObject({ known: false, settle: 'history' });
  expect(read(folder, text, { revision: '--output=x' })).toMatchObject({
    because: expect.stringContaining('no such commit'),
  });
  let clock = 0;
  const slow = read(folder, text, {}, () => (clock += 3_000));
  expect(slow).toMatchObject({ because: 'the history does not tell: the history takes too long to read' });
});

test('a driver that the repository names is not run', () => {
  const { folder, text } = makeHistory();
  put(folder, { '.gitattributes': '* diff=evil filter=evil\n' });
  commitAll(folder);
  for (const key of ['diff.evil.textconv', 'diff.evil.command', 'filter.evil.clean', 'filter.evil.smudge'])
    runGit(folder, 'config', key, 'touch evil; cat');
  told(folder, text);
  expect(runGit(folder, 'ls-files', '--others')).toBe('');
});
