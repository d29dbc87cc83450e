import { afterEach, expect, test, vi } from 'vitest';
import { firstDays } from '../../src/collect/history.ts';
import { commitAll, makeFolder, makeRepository, put, runGit } from './temporary.ts';

const A = '.github/workflows/a.yml';
const B = '.github/workflows/b.yml';

const at = (moment: string): void => void vi.stubEnv('GIT_COMMITTER_DATE', moment);
const now = (): number => 0;
afterEach(() => vi.unstubAllEnvs());

test('the day, in UTC, of the first commit that has a text, whichever workflow it stood in then, or that added the file', () => {
  at('2024-01-01T23:30:00-02:00');
  const folder = makeRepository({ [A]: 'key: NPM_TOKEN\n' });
  at('2025-05-05T12:00:00Z');
  put(folder, { [A]: 'key: none\n', [B]: 'key: NPM_TOKEN\n' });
  commitAll(folder);
  at('2026-06-06T12:00:00Z');
  put(folder, { [B]: 'key: NPM_TOKEN\nother: -x\n' });
  commitAll(folder);
  expect(
    firstDays(
      folder,
      [
        { path: B, text: 'NPM_TOKEN' },
        { path: B, text: '' },
        { path: A, text: '-x' },
        { path: A, text: 'nowhere' },
      ],
      now,
    ),
  ).toEqual({ days: ['2024-01-02', '2025-05-05', '2026-06-06', undefined] });
});

test('where history does not tell, it says why', () => {
  const folder = makeRepository({ [A]: 'x\n' });
  put(folder, { [A]: 'y\n' });
  commitAll(folder);
  const shallow = `${makeFolder()}/clone`;
  runGit(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, shallow);
  expect(firstDays(shallow, [{ path: A, text: 'y' }], now).because).toContain('shallow');
  expect(firstDays(makeFolder(), [{ path: A, text: 'y' }], now)).toMatchObject({ days: [] });
  const empty = makeFolder();
  runGit(empty, 'init', '-q');
  expect(firstDays(empty, [{ path: A, text: 'y' }], now).because).toBe('there is no commit yet');
});

test('it ends in time', () => {
  const folder = makeRepository({ [A]: 'x\n' });
  let clock = 0;
  const slow = (): number => (clock += 50_000);
  const { days, because } = firstDays(
    folder,
    [
      { path: A, text: 'x' },
      { path: A, text: 'y' },
      { path: A, text: 'z' },
    ],
    slow,
  );
  expect([days.length, because]).toEqual([3, 'the history takes too long to read']);
});

test('a driver that the repository names is not run', () => {
  const folder = makeRepository({ [A]: 'x\n', '.gitattributes': '* diff=evil\n' });
  runGit(folder, 'config', 'diff.evil.textconv', 'touch evil; cat');
  runGit(folder, 'config', 'diff.evil.command', 'touch evil');
  put(folder, { [A]: 'y\n' });
  commitAll(folder);
  firstDays(folder, [{ path: A, text: 'y' }], now);
  expect(runGit(folder, 'status', '--porcelain')).toBe('');
});
