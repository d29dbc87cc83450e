import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { FINDING, makeExplanations, run, type Setup } from './world.ts';

const FILE = '/home/dana/shop/.github/countersign.yml';
const PRINT = '3f2ab91c04de55aa3f2ab91c04de55aa';
const { gates: _gates, inBase: _inBase, ...HIGH } = { ...FINDING, fingerprint: PRINT };
const explaining = (...changes: Partial<typeof HIGH>[]): Setup => ({
  explanations: makeExplanations({
    list: changes.map((change) => ({ finding: { ...HIGH, ...change }, way: [], others: [] })),
  }),
});
const ARGS = [
  'except',
  '3f2ab91c04de',
  '--reason',
  'No federation yet',
  '--until',
  '2027-03-31',
  '--owner',
  '@acme/platform',
];
const without = (option: string): readonly string[] => {
  const at = ARGS.indexOf(option);
  return [...ARGS.slice(0, at), ...ARGS.slice(at + 2)];
};
const ENTRY = `  - rule: static-cloud-key
    path: .github/workflows/a.yml
    fingerprint: '${PRINT}'
    reason: No federation yet
    owner: '@acme/platform'
    created: 2026-11-20
    until: 2027-03-31
`;

describe('except', () => {
  test('makes the configuration where there is none', async () => {
    const { exit, written, stdout } = await run(ARGS, explaining({}));
    expect(exit).toBe(0);
    expect(written).toEqual({ [FILE]: `version: 1\nexceptions:\n${ENTRY}` });
    expect(stdout).toBe(
      `.github/countersign.yml:3: accepts static-cloud-key at .github/workflows/a.yml:1:1 until 2027-03-31\n${ENTRY}On a pull request it counts once the base branch has it.\n`,
    );
  });

  test('adds to the one that is there, whatever its ending', async () => {
    const file = '.github/countersign.yaml';
    const text = '# ours\nversion: 1\ngate: all\n';
    const { written } = await run(ARGS, { ...explaining({}), files: { [file]: text } });
    expect(written).toEqual({ [FILE.replace('.yml', '.yaml')]: `${text}exceptions:\n${ENTRY}` });
  });

  test('with --dry-run it prints the lines and writes nothing', async () => {
    const { written, stdout } = await run([...ARGS, '--dry-run'], explaining({}));
    expect(written).toEqual({});
    expect(stdout).toContain(`would accept static-cloud-key`);
    expect(stdout).toContain(ENTRY);
  });

  test('a finding that stands twice is one exception', async () => {
    expect((await run(ARGS, explaining({}, { line: 9 }))).exit).toBe(0);
  });

  test('the day it is decided is --as-of', async () => {
    const { written } = await run([...ARGS, '--as-of', '2026-12-24'], explaining({}));
    expect(written[FILE]).toContain('created: 2026-12-24');
  });

  test('a path that would read as a pattern is left to the fingerprint', async () => {
    const { written } = await run(ARGS, explaining({ path: '.github/workflows/a*.yml' }));
    expect(written[FILE]).not.toContain('path:');
  });
});

test('what keeps the scan from being whole is said beside it', async () => {
  const explanations = { ...explaining({}).explanations, reasons: ['b.yml was not read'] };
  expect((await run(ARGS, { explanations })).stderr).toContain('b.yml was not read');
});

describe('what it refuses', () => {
  const lesser = explaining({ ruleId: 'static-registry-token', severity: 'medium' });

  test.each([
    ['2027-05-19', 0],
    ['2027-05-20', 2],
  ])('high until %s ends with %i: 180 days from 2026-11-20', async (until, code) => {
    const { exit, stderr } = await run([...without('--until'), '--until', until], explaining({}));
    expect(exit).toBe(code);
    if (code === 2)
      expect(stderr).toBe(
        'countersign: static-cloud-key is high and may be excepted for 180 days; write --until 2027-05-19 at the latest\n',
      );
  });

  test.each([
    ['2026-11-19', 2],
    ['2026-11-20', 0],
  ])('an end of %s ends with %i', async (until, code) => {
    expect((await run([...without('--until'), '--until', until], explaining({}))).exit).toBe(code);
  });

  test('nobody who answers for what is high, and an app; for lesser findings nobody is asked for', async () => {
    expect((await run(without('--owner'), explaining({}))).stderr).toContain(
      'static-cloud-key is high; write --owner @handle',
    );
    expect((await run(without('--owner'), lesser)).exit).toBe(0);
    for (const owner of ['acme', '@', '@helper[bot]', '@a b'])
      expect((await run([...without('--owner'), '--owner', owner], lesser)).stderr).toContain(
        '--owner takes a person or a team',
      );
  });

  test('a high rule that is lowered here is still high', async () => {
    expect((await run(without('--owner'), explaining({ severity: 'low' }))).stderr).toContain(
      'static-cloud-key is high',
    );
  });

  test('lesser findings may be accepted for longer', async () => {
    expect((await run([...without('--until'), '--until', '2029-01-01'], lesser)).exit).toBe(0);
  });

  test.each([
    [['except'], 'except needs the id of a finding'],
    [['except', '3f2ab91', ...ARGS.slice(2)], 'is too short; write at least 8 characters of the id'],
    [['except', 'ffffffffffff', ...ARGS.slice(2)], 'There is no finding ffffffffffff; the nearest of 1:'],
    [without('--reason'), 'except needs a reason; write --reason TEXT'],
    [[...without('--reason'), '--reason', 'two\nlines'], '--reason is one line of text'],
    [[...without('--reason'), '--reason', 'x'.repeat(1_001)], '--reason is at most 1000 characters long'],
    [without('--until'), 'except needs an end; write --until YYYY-MM-DD'],
    [[...without('--until'), '--until', '2027-02-30'], '--until takes a day that exists'],
    [[...ARGS, 'a', 'b'], 'takes one finding and one folder, and "b" is more'],
  ])('%j', async (args, words) => {
    const { exit, stderr, written } = await run(args, { ...explaining({}), folders: ['a'] });
    expect([exit, written]).toEqual([2, {}]);
    expect(stderr).toContain(words);
  });

  test('a configuration that cannot be added to is left as it is, and the lines are told', async () => {
    const { exit, stderr, written } = await run(ARGS, {
      ...explaining({}),
      files: { '.github/countersign.yml': 'version: 1\nexceptions: []\n' },
    });
    expect([exit, written]).toEqual([2, {}]);
    expect(stderr).toContain('.github/countersign.yml is left as it is: `exceptions:` is written in one line');
    expect(stderr).toContain('- rule: static-cloud-key');
    const broken = await run(ARGS, {
      ...explaining({}),
      files: { '.github/countersign.yml': 'version: 1\ngates: new\n' },
    });
    expect(broken.stderr).toContain('.github/countersign.yml:2:1: unknown key `gates`; did you mean `gate`?');
  });

  test('a file that cannot be written is the error that says why', async () => {
    const writeFile = (): never => {
      throw new UserError('Cannot write there', 3);
    };
    expect((await run(ARGS, { ...explaining({}), writeFile })).exit).toBe(3);
  });
});
