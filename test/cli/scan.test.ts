import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { FINDING, run } from './world.ts';

const FAIL = { verdict: 'fail', findings: [FINDING] } as const;
const FORMATS = ['plain', 'json', 'sarif', 'github', 'markdown'];

describe('what is scanned', () => {
  test.each([[[]], [['scan']], [['scan', '.']], [['--format', 'plain']]])('%j scans the current folder', (args) => {
    const { exit, scanned, stderr } = run(args);
    expect([exit, stderr]).toEqual([0, '']);
    expect(scanned?.tree.read('in.txt')).toBe('.');
    expect(scanned).toMatchObject({ base: { kind: 'none' }, asOf: '2026-11-20', failOnUnknown: false });
    expect(scanned).not.toHaveProperty('failOnSeverity');
    expect(scanned).not.toHaveProperty('config');
  });

  test('a folder, a date, a threshold, a base', () => {
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
    const { exit, scanned } = run(args, { folders: ['api'] });
    expect(exit).toBe(0);
    expect(scanned).toMatchObject({ asOf: '2024-02-29', failOnSeverity: 'none', failOnUnknown: true });
    expect(scanned?.base.kind === 'tree' && scanned.base.tree.read('in.txt')).toBe('api@origin/main');
  });

  test('other repositories beside it, in base and head', () => {
    const { exit, scanned } = run(
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
    (given) => {
      const { exit, stderr } = run(['scan', '--with', given]);
      expect(exit).toBe(2);
      expect(stderr).toContain('--with takes OWNER/REPO=DIR');
    },
  );

  test.each([
    ['.', 'policy.yml', 'policy.yml'],
    ['.', './.github/../policy.yml', 'policy.yml'],
    ['api', 'api/.github/policy.yml', '.github/policy.yml'],
    ['api', '/home/dana/shop/api/policy.yml', 'policy.yml'],
  ])('in %s the configuration %s is %s', (folder, given, meant) => {
    expect(run(['scan', folder, '--config', given], { folders: ['api'] }).scanned?.config).toBe(meant);
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
  ])('%j', (args, words) => {
    const { exit, stdout, stderr } = run(args);
    expect([exit, stdout]).toEqual([2, '']);
    expect(words.split('|').filter((one) => stderr.includes(one))).not.toEqual([]);
    expect(stderr).toMatch(/^countersign: [^\n]+\n$/u);
  });
});

describe('the exit code is that of the verdict, in every format', () => {
  test.each(FORMATS)('%s', (format) => {
    const args = ['scan', '--format', format];
    expect(run(args).exit).toBe(0);
    expect(run(args, { report: FAIL }).exit).toBe(1);
    expect(run(args, { report: { verdict: 'incomplete', reasons: ['no workflows'] } }).exit).toBe(3);
    expect(run([...args, '--output', 'report'], { report: FAIL }).exit).toBe(1);
  });

  test('--exit-zero takes back 1 and nothing else', () => {
    expect(run(['scan', '--exit-zero'], { report: FAIL }).exit).toBe(0);
    expect(run(['scan', '--exit-zero'], { report: { verdict: 'incomplete' } }).exit).toBe(3);
    expect(run(['scan', '--exit-zero', '--what']).exit).toBe(2);
  });

  test('what is shown does not change what gates', () => {
    const { exit, stdout } = run(['scan', '--min-severity', 'critical'], { report: FAIL });
    expect(exit).toBe(1);
    expect(stdout).not.toContain('static-cloud-key');
    expect(stdout).toContain('1 not shown');
  });
});

describe('where the report goes', () => {
  test('each format on standard output', () => {
    const print = (format: string): string =>
      run(['scan', '--format', format], { report: FAIL, prefix: 'api/' }).stdout;
    expect(print('plain')).toContain('page: countersign explain static-cloud-key');
    expect(JSON.parse(print('json'))).toMatchObject({ verdict: 'fail', findings: [{ ruleId: 'static-cloud-key' }] });
    expect(JSON.parse(print('sarif'))).toMatchObject({ runs: [{ automationDetails: { id: 'countersign/api/' } }] });
    expect(print('sarif')).toContain('"api/.github/workflows/a.yml"');
    expect(print('github')).toMatch(/^::error [^\n]*file=api\/\.github\/workflows\/a\.yml/u);
    expect(print('markdown')).toContain('| A stored key is used');
  });

  test('--output holds the report, standard output the line that counts', () => {
    const { stdout, stderr, written } = run(['scan', '--format', 'json', '-o', 'out/r.json'], { report: FAIL });
    expect(JSON.parse(written['out/r.json'] ?? '')).toMatchObject({ verdict: 'fail' });
    expect(stdout).toMatch(/^fail: 1 finding [^\n]+\n$/u);
    expect(stderr).toBe('');
  });

  test('a file that cannot be written is said, with the exit code of the reason', () => {
    const writeFile = (): never => {
      throw new UserError('Cannot write r: the disk is full.', 3);
    };
    expect(run(['scan', '-o', 'r'], { writeFile })).toMatchObject({
      exit: 3,
      stdout: '',
      stderr: 'countersign: Cannot write r: the disk is full.\n',
    });
  });

  test('several errors come one a line', () => {
    const writeFile = (): never => {
      throw new UserError(['a.yml:1:1: no', 'b.yml:2:1: nor this']);
    };
    expect(run(['scan', '-o', 'r'], { writeFile }).stderr).toBe(
      'countersign: a.yml:1:1: no\ncountersign: b.yml:2:1: nor this\n',
    );
  });

  test('--quiet leaves the last line, and nothing on standard error', () => {
    const { stdout, stderr } = run(['scan', '-q'], { report: FAIL, terminal: true, environment: { NO_COLOR: '1' } });
    expect(stdout).toMatch(/^fail: 1 finding [^\n]+\n$/u);
    expect(stderr).toBe('');
  });

  test('progress only for a person at a terminal', () => {
    expect(run(['scan'], { terminal: true }).stderr).toBe('scanning .\n');
    expect(run(['scan']).stderr).toBe('');
  });
});

describe('colour', () => {
  const colours = (args: readonly string[], terminal: boolean, environment: Record<string, string> = {}): boolean =>
    run(['scan', ...args], { report: FAIL, terminal, environment }).stdout.includes('\u001b[');

  test('on a terminal and not into a pipe', () => {
    expect(colours([], true)).toBe(true);
    expect(colours([], false)).toBe(false);
    expect(colours([], true, { TERM: 'dumb' })).toBe(false);
  });

  test('NO_COLOR, FORCE_COLOR and --color, the later the stronger', () => {
    expect(colours([], true, { NO_COLOR: '1' })).toBe(false);
    expect(colours([], true, { NO_COLOR: '' })).toBe(true);
    expect(colours([], false, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(colours([], true, { FORCE_COLOR: '0' })).toBe(false);
    expect(colours(['--color=never'], true, { FORCE_COLOR: '1' })).toBe(false);
    expect(colours(['--color', 'always'], false, { NO_COLOR: '1' })).toBe(true);
  });

  test('a file has none unless it is asked for', () => {
    const written = (...args: string[]) =>
      run(['scan', '-o', 'r', ...args], { report: FAIL, terminal: true }).written['r'];
    expect(written()).not.toContain('\u001b');
    expect(written('--color', 'always')).toContain('\u001b');
  });
});

describe('errors that are ours', () => {
  const scan = (): never => {
    throw new TypeError('x is not\n::error::a function');
  };

  test.each(FORMATS)('end as incomplete, in one line and without a stack (%s)', (format) => {
    const { exit, stdout, stderr } = run(['scan', '--format', format], { scan });
    expect([exit, stdout]).toEqual([3, '']);
    expect(stderr).toContain('This is a bug in countersign: x is not');
    expect(stderr).not.toMatch(/^\s*(?:at |::)/mu);
  });

  test('show the stack to whoever asks', () => {
    expect(run(['scan'], { scan, environment: { COUNTERSIGN_DEBUG: '1' } }).stderr).toMatch(/^ +at /mu);
  });
});

test('hostile words of the user come out escaped', () => {
  const { stderr } = run(['scan', '::set-output name=verdict::pass\n::error::\u001b[31m']);
  expect(stderr).not.toMatch(/^\s*::/mu);
  expect(stderr).not.toContain('\u001b');
  expect(stderr.split('\n')).toHaveLength(2);
});
