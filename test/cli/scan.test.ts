import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { unknown } from '../../src/model/place.ts';
import { FINDING, run, type Setup } from './world.ts';

const FAIL = { verdict: 'fail', findings: [FINDING] } as const;
const FORMATS = ['plain', 'json', 'sarif', 'github', 'markdown'];

describe('what is scanned', () => {
  test.each([[[]], [['scan']], [['scan', '.']], [['--format', 'plain']]])(
    '%j scans the current folder',
    async (args) => {
      const { exit, scanned, stderr } = await run(args);
      expect([exit, stderr]).toEqual([0, '']);
      expect(scanned?.tree.read('in.txt')).toBe('.');
      expect(scanned).toMatchObject({ base: { kind: 'none' }, asOf: '2026-11-20', failOnUnknown: false });
      expect(scanned).not.toHaveProperty('failOnSeverity');
      expect(scanned).not.toHaveProperty('config');
    },
  );

  test('a folder, a date, a threshold, a base', async () => {
    const args = [
      'scan',
      'api',
      '--as-of=2024-02-29',
      '--fail-on-severity',
      'none',
      '--base',
      'origin/main',
      '--fail-on-unknown',
    ];
    const { exit, scanned } = await run(args, { folders: ['api'] });
    expect(exit).toBe(0);
    expect(scanned).toMatchObject({ asOf: '2024-02-29', failOnSeverity: 'none', failOnUnknown: true });
    expect(scanned?.base.kind === 'tree' && scanned.base.tree.read('in.txt')).toBe('api@origin/main');
  });

  test('the history of the clone, where it is asked for and there is a manifest', async () => {
    const manifest = `version: 1
identities:
  - { id: a, class: bot, review: { last: 2026-10-01 } }
  - { id: b, class: bot }
`;
    const files = { '.github/identities.yml': manifest };
    const asked: unknown[] = [];
    const readHistory: Setup['readHistory'] = (wanted) => {
      asked.push(wanted);
      return unknown(wanted.revision, 'history');
    };
    const wanted = { directory: '.', file: '.github/identities.yml', text: manifest, reviews: [3] };
    const { scanned } = await run(['scan', '--history', '--base', 'main'], {
      files,
      commits: { main: files },
      readHistory,
    });
    expect(asked).toEqual([
      { ...wanted, revision: 'HEAD' },
      { ...wanted, revision: 'main' },
    ]);
    expect(scanned).toMatchObject({ history: { because: 'HEAD' }, baseHistory: { because: 'main' } });
    expect((await run(['scan'], { files, readHistory })).scanned).not.toHaveProperty('history');
    expect((await run(['scan', '--history'], { readHistory })).scanned).not.toHaveProperty('history');
    expect((await run(['deliveries', '--history'], { files, readHistory })).exit).toBe(0);
    expect(asked).toHaveLength(3);
  });

  test('other repositories beside it, in base and head', async () => {
    const { exit, scanned } = await run(
      ['scan', '--with', 'Acme/Shared=../shared', '--with=acme/tools=../tools', '--base', 'main'],
      { folders: ['../shared', '../tools'] },
    );
    expect(exit).toBe(0);
    const trees = [scanned?.tree, scanned?.base.kind === 'tree' ? scanned.base.tree : undefined];
    expect(trees.map((tree) => tree?.others)).toEqual([
      ['acme/shared', 'acme/tools'],
      ['acme/shared', 'acme/tools'],
    ]);
    expect(trees.map((tree) => tree?.read('acme/shared:in.txt'))).toEqual(['../shared', '../shared']);
  });

  test.each(['../shared', 'shared=../shared', 'acme/shared', 'acme/shared=', 'a/b/c=../x'])(
    '--with %s is refused, with what it takes',
    async (given) => {
      const { exit, stderr } = await run(['scan', '--with', given]);
      expect(exit).toBe(2);
      expect(stderr).toContain('--with takes OWNER/REPO=DIR');
    },
  );

  test.each([
    ['.', 'policy.yml', 'policy.yml'],
    ['.', './.github/../policy.yml', 'policy.yml'],
    ['api', 'api/.github/policy.yml', '.github/policy.yml'],
    ['api', '/home/dana/shop/api/policy.yml', 'policy.yml'],
  ])('in %s the configuration %s is %s', async (folder, given, meant) => {
    expect((await run(['scan', folder, '--config', given], { folders: ['api'] })).scanned?.config).toBe(meant);
  });
});

describe('what is refused, with exit 2 and one line', () => {
  test.each([
    [['scan', 'nowhere'], 'nowhere is not a folder'],
    [['scan', ''], 'write . for the current folder'],
    [['scan', '.', 'x'], 'scan takes one folder, and "x" is a second'],
    [['scan', '--fromat', 'json'], 'There is no option --fromat; did you mean --format?'],
    [['scan', '-x'], 'There is no option -x'],
    [['scan', '--format', 'jsno'], '--format does not take "jsno"; did you mean json?'],
    [['scan', '--format', 'yaml'], 'It takes plain, json, sarif, github, markdown|write one of plain, json'],
    [['scan', '--format'], '--format needs a value; write --format FORMAT'],
    [['scan', '--output', '--quiet'], '--output needs a value, and --quiet looks like an option'],
    [['scan', '--quiet=yes'], '--quiet takes no value'],
    [['scan', '--fail-on-severity', 'hihg'], 'did you mean high?'],
    [['scan', '--min-severity', 'none'], '--min-severity does not take "none"'],
    [['scan', '--as-of', '20.11.2026'], '--as-of takes a day that exists, as YYYY-MM-DD'],
    [['scan', '--as-of', '2026-02-29'], '--as-of takes a day that exists, as YYYY-MM-DD'],
    [['scan', '--as-of', '2026-13-01'], '--as-of takes a day that exists, as YYYY-MM-DD'],
    [['scan', '--as-of', '2026-00-10'], '--as-of takes a day that exists, as YYYY-MM-DD'],
    [['scan', '--as-of', '2026-11-20T00:00:00Z'], '--as-of takes a day that exists, as YYYY-MM-DD'],
    [['scan', '--base', 'nowhere'], 'There is no commit nowhere'],
    [['scan', '--config', '../policy.yml'], 'not a file inside the scanned folder'],
    [['scan', '--config', '/etc/passwd'], 'not a file inside the scanned folder'],
    [['scan', '--config', '.'], 'not a file inside the scanned folder'],
    [['scan', '--color', 'sometimes'], '--color does not take "sometimes"'],
  ])('%j', async (args, words) => {
    const { exit, stdout, stderr } = await run(args);
    expect([exit, stdout]).toEqual([2, '']);
    expect(words.split('|').filter((one) => stderr.includes(one))).not.toEqual([]);
    expect(stderr).toMatch(/^countersign: [^\n]+\n$/u);
  });
});

describe('the exit code is that of the verdict, in every format', () => {
  test.each(FORMATS)('%s', async (format) => {
    const args = ['scan', '--format', format];
    expect((await run(args)).exit).toBe(0);
    expect((await run(args, { report: FAIL })).exit).toBe(1);
    expect((await run(args, { report: { verdict: 'incomplete', reasons: ['no workflows'] } })).exit).toBe(3);
    expect((await run([...args, '--output', 'report'], { report: FAIL })).exit).toBe(1);
  });

  test('--exit-zero takes back 1 and nothing else', async () => {
    expect((await run(['scan', '--exit-zero'], { report: FAIL })).exit).toBe(0);
    expect((await run(['scan', '--exit-zero'], { report: { verdict: 'incomplete' } })).exit).toBe(3);
    expect((await run(['scan', '--exit-zero', '--what'])).exit).toBe(2);
  });

  test('what is shown does not change what gates', async () => {
    const { exit, stdout } = await run(['scan', '--min-severity', 'critical'], { report: FAIL });
    expect(exit).toBe(1);
    expect(stdout).not.toContain('static-cloud-key');
    expect(stdout).toContain('1 not shown');
  });
});

describe('where the report goes', () => {
  test('each format on standard output', async () => {
    const print = async (format: string): Promise<string> =>
      (await run(['scan', '--format', format], { report: FAIL, prefix: 'api/' })).stdout;
    expect(await print('plain')).toContain('page: countersign explain static-cloud-key');
    expect(JSON.parse(await print('json'))).toMatchObject({
      verdict: 'fail',
      findings: [{ ruleId: 'static-cloud-key' }],
    });
    expect(JSON.parse(await print('sarif'))).toMatchObject({
      runs: [{ automationDetails: { id: 'countersign/api/' } }],
    });
    expect(await print('sarif')).toContain('"api/.github/workflows/a.yml"');
    expect(await print('github')).toMatch(/^::error [^\n]*file=api\/\.github\/workflows\/a\.yml/u);
    expect(await print('markdown')).toContain('| A stored key is used');
  });

  test('--output holds the report, standard output the line that counts', async () => {
    const { stdout, stderr, written } = await run(['scan', '--format', 'json', '-o', 'out/r.json'], { report: FAIL });
    expect(JSON.parse(written['out/r.json'] ?? '')).toMatchObject({ verdict: 'fail' });
    expect(stdout).toMatch(/^fail: 1 finding [^\n]+\n$/u);
    expect(stderr).toBe('');
  });

  test('a file that cannot be written is said, with the exit code of the reason', async () => {
    const writeFile = (): never => {
      throw new UserError('Cannot write r: the disk is full.', 3);
    };
    expect(await run(['scan', '-o', 'r'], { writeFile })).toMatchObject({
      exit: 3,
      stdout: '',
      stderr: 'countersign: Cannot write r: the disk is full.\n',
    });
  });

  test('several errors come one a line', async () => {
    const writeFile = (): never => {
      throw new UserError(['a.yml:1:1: no', 'b.yml:2:1: nor this']);
    };
    expect((await run(['scan', '-o', 'r'], { writeFile })).stderr).toBe(
      'countersign: a.yml:1:1: no\ncountersign: b.yml:2:1: nor this\n',
    );
  });

  test('--quiet leaves the last line, and nothing on standard error', async () => {
    const { stdout, stderr } = await run(['scan', '-q'], {
      report: FAIL,
      terminal: true,
      environment: { NO_COLOR: '1' },
    });
    expect(stdout).toMatch(/^fail: 1 finding [^\n]+\n$/u);
    expect(stderr).toBe('');
  });

  test('progress only for a person at a terminal', async () => {
    expect((await run(['scan'], { terminal: true })).stderr).toBe('scanning .\n');
    expect((await run(['scan'])).stderr).toBe('');
  });
});

describe('colour', () => {
  const colours = async (
    args: readonly string[],
    terminal: boolean,
    environment: Record<string, string> = {},
  ): Promise<boolean> =>
    (await run(['scan', ...args], { report: FAIL, terminal, environment })).stdout.includes('\u001b[');

  test('on a terminal and not into a pipe', async () => {
    expect(await colours([], true)).toBe(true);
    expect(await colours([], false)).toBe(false);
    expect(await colours([], true, { TERM: 'dumb' })).toBe(false);
  });

  test('NO_COLOR, FORCE_COLOR and --color, the later the stronger', async () => {
    expect(await colours([], true, { NO_COLOR: '1' })).toBe(false);
    expect(await colours([], true, { NO_COLOR: '' })).toBe(true);
    expect(await colours([], false, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(await colours([], true, { FORCE_COLOR: '0' })).toBe(false);
    expect(await colours(['--color=never'], true, { FORCE_COLOR: '1' })).toBe(false);
    expect(await colours(['--color', 'always'], false, { NO_COLOR: '1' })).toBe(true);
  });

  test('a file has none unless it is asked for', async () => {
    const written = async (...args: string[]) =>
      (await run(['scan', '-o', 'r', ...args], { report: FAIL, terminal: true })).written['r'];
    expect(await written()).not.toContain('\u001b');
    expect(await written('--color', 'always')).toContain('\u001b');
  });
});

describe('errors that are ours', () => {
  const scan = (): never => {
    throw new TypeError('x is not\n::error::a function');
  };

  test.each(FORMATS)('end as incomplete, in one line and without a stack (%s)', async (format) => {
    const { exit, stdout, stderr } = await run(['scan', '--format', format], { scan });
    expect([exit, stdout]).toEqual([3, '']);
    expect(stderr).toContain('This is a bug in countersign: x is not');
    expect(stderr).not.toMatch(/^\s*(?:at |::)/mu);
  });

  test('show the stack to whoever asks', async () => {
    expect((await run(['scan'], { scan, environment: { COUNTERSIGN_DEBUG: '1' } })).stderr).toMatch(/^ +at /mu);
  });
});

test('hostile words of the user come out escaped', async () => {
  const { stderr } = await run(['scan', '::set-output name=verdict::pass\n::error::\u001b[31m']);
  expect(stderr).not.toMatch(/^\s*::/mu);
  expect(stderr).not.toContain('\u001b');
  expect(stderr.split('\n')).toHaveLength(2);
});
