import { describe, expect, test } from 'vitest';
import { FINDING, makeExplanations, run } from './world.ts';

const { gates: _gates, ...finding } = FINDING;
const one = (fingerprint: string, line: number) => ({
  finding: { ...finding, fingerprint, line },
  way: [],
  others: [],
});
const LIST = { list: [one('3f2ab91c04de11', 1), one('3f2ab91c0000aa', 2), one('aaaaaaaaaaaaaa', 3)] };

const why = (...args: readonly string[]) => run(['why', ...args], { explanations: LIST, folders: ['api'] });

describe('a finding is named by the beginning of its id', () => {
  test.each(['3f2ab91c04de11', '3f2ab91c04', '3F2AB91C04DE'])('%s', async (id) => {
    const { exit, stdout, stderr, scanned } = await why(id);
    expect([exit, stderr, scanned]).toEqual([0, '', undefined]);
    expect(stdout).toContain('id: 3f2ab91c04de11\n');
  });

  test('in a folder, as of a day', async () => {
    const { listed } = await why('aaaaaaaa', 'api', '--as-of', '2026-01-02');
    expect(listed?.tree.read('in.txt')).toBe('api');
    expect(listed?.asOf).toBe('2026-01-02');
  });

  test('two places of one id are both shown', async () => {
    const { stdout } = await run(['why', 'aaaaaaaa'], {
      explanations: { list: [one('aaaaaaaaaa', 3), one('aaaaaaaaaa', 4)] },
    });
    expect(stdout.match(/^\.github\/workflows\/a\.yml:[34]:1$/gmu)).toHaveLength(2);
  });
});

describe('what is refused, with exit 2 and one line', () => {
  test.each([
    [[], 'why needs the id of a finding; write countersign why ID'],
    [['3f2ab91'], '"3f2ab91" is too short; write at least 8 characters'],
    [['aaaaaaaa', 'api', 'x'], 'why takes one finding and one folder, and "x" is more'],
    [['aaaaaaaa', ''], 'The folder is empty'],
    [['aaaaaaaa', 'nowhere'], 'nowhere is not a folder'],
  ])('%j', async (args, words) => {
    const { exit, stdout, stderr } = await why(...args);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^countersign: [^\n]+\n$/u);
  });

  test('an id that several begin with, or none, comes with those that are near, one a line', async () => {
    expect((await why('3f2ab91c0')).stderr.split('\n')).toEqual([
      'countersign: 3f2ab91c0 begins 2 ids; write more of one:',
      'countersign:   3f2ab91c04de static-cloud-key .github/workflows/a.yml:1:1',
      'countersign:   3f2ab91c0000 static-cloud-key .github/workflows/a.yml:2:1',
      '',
    ]);
    const [first, second] = (await why('aaaaaaab')).stderr.split('\n');
    expect([first, second]).toEqual([
      'countersign: There is no finding aaaaaaab; the nearest of 3:',
      'countersign:   aaaaaaaaaaaa static-cloud-key .github/workflows/a.yml:3:1',
    ]);
    expect(await why('aaaaaaab')).toMatchObject({ exit: 2, stdout: '' });
  });

  test('where nothing was found, that is said', async () => {
    expect((await run(['why', 'aaaaaaaa'], { explanations: { list: [] } })).stderr).toContain(
      'no finding aaaaaaaa, and no other',
    );
  });
});

test('what could not be read is said beside the explanation', async () => {
  const { exit, stderr } = await run(['why', '3f2ab91c04de'], {
    explanations: makeExplanations({ reasons: ['b.yml was not read'] }),
  });
  expect([exit, stderr]).toEqual([0, 'b.yml was not read\n']);
});
