import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { credential } from '../report/inventory-sample.ts';
import { run } from './world.ts';

const LIST = { credentials: [credential()] } as const;
const PART = { ...LIST, complete: false, reasons: ['a.yml was not read, or not wholly: it is too large'] } as const;

describe('what is listed', () => {
  test.each([[[]], [['.']], [['--format', 'table']]])(
    '%j lists the current folder, and scans nothing',
    async (args) => {
      const { exit, listed, scanned, stderr } = await run(['credentials', ...args], { inventory: LIST });
      expect([exit, scanned, stderr]).toEqual([0, undefined, '']);
      expect(listed?.tree.read('in.txt')).toBe('.');
      expect(listed?.asOf).toBe('2026-11-20');
      expect(listed).not.toHaveProperty('config');
    },
  );

  test('a folder, a date, a configuration', async () => {
    const args = ['credentials', 'api', '--as-of=2024-02-29', '--config', 'api/policy.yml'];
    const { listed } = await run(args, { folders: ['api'] });
    expect(listed).toMatchObject({ asOf: '2024-02-29', config: 'policy.yml' });
    expect(listed?.tree.read('in.txt')).toBe('api');
  });
});

describe('what is refused, with exit 2 and one line', () => {
  test.each([
    [['nowhere'], 'nowhere is not a folder'],
    [[''], 'write . for the current folder'],
    [['.', 'x'], 'credentials takes one folder, and "x" is a second'],
    [['--format', 'cvs'], '--format does not take "cvs"; did you mean csv?'],
    [['--format', 'sarif'], 'write one of table, json, csv'],
    [['--min-severity', 'high'], 'There is no option --min-severity'],
    [['--as-of', '2026-02-29'], '--as-of takes a day that exists'],
    [['--config', '../policy.yml'], 'not a file inside'],
    [['--output'], '--output needs a value; write --output FILE'],
  ])('%j', async (args, words) => {
    const { exit, stdout, stderr, listed } = await run(['credentials', ...args]);
    expect([exit, stdout, listed]).toEqual([2, '', undefined]);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^countersign: [^\n]+\n$/u);
  });
});

describe('where the list goes', () => {
  const print = async (...args: readonly string[]): Promise<string> =>
    (await run(['credentials', ...args], { inventory: LIST })).stdout;

  test('each format on standard output', async () => {
    expect(await print()).toMatch(/^SOURCE +CREDENTIAL/u);
    expect(await print('--format', 'csv')).toMatch(/^source,detail,[^\n]+\nstored,secrets\.NPM_TOKEN,until rotated,/u);
    expect(JSON.parse(await print('--format', 'json'))).toMatchObject({ complete: true, credentials: [credential()] });
  });

  test.each(['table', 'json', 'csv'])('--output holds the %s, standard output the line that counts', async (format) => {
    const args = ['credentials', '--format', format, '-o', 'out/list'];
    const { exit, stdout, stderr, written } = await run(args, { inventory: LIST });
    expect([exit, stderr]).toEqual([0, '']);
    expect(written).toEqual({ 'out/list': await print('--format', format) });
    expect(stdout).toBe('1 credential (1 until rotated), 0 not followed, 0 skipped — 1 workflow\n');
  });

  test('a file that cannot be written is said, with the exit code of the reason', async () => {
    const writeFile = (): never => {
      throw new UserError('Cannot write r: the disk is full.', 3);
    };
    expect(await run(['credentials', '-o', 'r'], { writeFile })).toMatchObject({ exit: 3, stdout: '' });
  });

  test('colour on a terminal and not into a pipe or a file', async () => {
    const coloured = async (args: readonly string[], terminal: boolean): Promise<boolean> =>
      (await run(['credentials', ...args], { inventory: LIST, terminal })).stdout.includes('\u001b[');
    expect([await coloured([], true), await coloured([], false), await coloured(['--format', 'csv'], true)]).toEqual([
      true,
      false,
      false,
    ]);
    const file = async (when: string) =>
      (await run(['credentials', '-o', 'r', '--color', when], { inventory: LIST, terminal: true })).written['r'];
    expect(await file('auto')).not.toContain('\u001b[');
    expect(await file('always')).toContain('\u001b[');
  });
});

describe('a list that is not whole', () => {
  test.each(['table', 'json', 'csv'])('ends with 3 as %s, and is still printed', async (format) => {
    const { exit, stdout } = await run(['credentials', '--format', format], { inventory: PART });
    expect(exit).toBe(3);
    expect(stdout).toContain('secrets.NPM_TOKEN');
  });

  test('says so below the table, and on standard error where there is none to read', async () => {
    const says = 'a.yml was not read, or not wholly: it is too large';
    const table = await run(['credentials'], { inventory: PART });
    expect(table.stdout).toContain(`not complete:\n  - ${says}\n`);
    expect(table.stdout).toMatch(/\nincomplete: 1 credential [^\n]+\n$/u);
    expect(table.stderr).toBe('');
    for (const args of [
      ['--format', 'csv'],
      ['--format', 'json'],
      ['-o', 'list'],
    ]) {
      expect((await run(['credentials', ...args], { inventory: PART })).stderr).toBe(`${says}\n`);
    }
  });
});
