import { describe, expect, test } from 'vitest';
import { reached } from '../report/reach-sample.ts';
import { run } from './world.ts';

const FOUND = { deliveries: [reached()] };

test('what a starter reaches in a folder, and nothing is scanned', async () => {
  const { exit, listed, scanned, stdout, stderr } = await run(['reach', '--as', 'fork', 'api'], {
    reach: FOUND,
    folders: ['api'],
  });
  expect([exit, scanned, stderr]).toEqual([0, undefined, '']);
  expect(listed).toMatchObject({ as: 'fork', asOf: '2026-11-20' });
  expect(listed?.tree.read('in.txt')).toBe('api');
  expect(stdout).toMatch(/^As fork: /u);
});

test('as JSON, and into a file', async () => {
  const { stdout } = await run(['reach', '--as=agent', '--format', 'json'], { reach: FOUND });
  expect(JSON.parse(stdout)).toMatchObject({ as: 'agent', deliveries: FOUND.deliveries });
  const filed = await run(['reach', '--as=agent', '--format', 'json', '-o', 'r.json'], { reach: FOUND });
  expect(filed.written).toEqual({ 'r.json': stdout });
  expect(filed.stdout).toMatch(/^as agent: 1 delivery, [^\n]+\n$/u);
});

describe('what is refused, with exit 2 and one line', () => {
  test.each([
    [[], 'reach needs who starts; write --as and one of writer, fork, bot, agent, schedule'],
    [['--as', 'forks'], '--as does not take "forks"; did you mean fork?'],
    [['--as', 'bot', '--format', 'csv'], '--format does not take "csv"'],
    [['--as', 'bot', '.', 'x'], 'reach takes one folder, and "x" is a second'],
  ])('%j', async (args, words) => {
    const { exit, stdout, stderr } = await run(['reach', ...args]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^countersign: [^\n]+\n$/u);
  });
});

test('what is not whole ends with 3', async () => {
  const part = { ...FOUND, complete: false, reasons: ['a.yml was not read'] };
  expect(await run(['reach', '--as', 'bot'], { reach: part })).toMatchObject({ exit: 3, stderr: '' });
  expect((await run(['reach', '--as', 'bot', '--format', 'json'], { reach: part })).stderr).toBe(
    'a.yml was not read\n',
  );
});
