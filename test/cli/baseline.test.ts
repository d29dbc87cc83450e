import { describe, expect, test } from 'vitest';
import { run } from './world.ts';

const files = { 'baseline.json': '{}' };
const commits = { main: { 'baseline.json': '{}', 'old.json': '{}' }, v1: { 'in.txt': 'v1' } };

describe('--baseline', () => {
  test.each([
    [['baseline.json'], 'baseline.json'],
    [['./x/../baseline.json'], 'baseline.json'],
    [['/home/dana/shop/baseline.json'], 'baseline.json'],
    [['baseline.json', '--base', 'main'], 'baseline.json'],
    [['old.json', '--base', 'main'], 'old.json'],
    [['api/baseline.json', 'api'], 'baseline.json'],
  ])('%j is a file of the folder', async (args, path) => {
    const { exit, scanned } = await run(['scan', '--baseline', ...args], { files, commits, folders: ['api'] });
    expect(exit).toBe(0);
    expect(scanned).toMatchObject({ baseline: { kind: 'file', path }, ratchet: false });
  });

  test('a file outside the folder counts where there is no base', async () => {
    const setup = { files, commits, folders: ['/home/dana', 'api'] };
    const { scanned } = await run(['scan', '--baseline', '../baseline.json', '--ratchet'], setup);
    expect(scanned).toMatchObject({
      baseline: { kind: 'beside', path: 'baseline.json', name: '../baseline.json' },
      ratchet: true,
    });
    const { exit, stderr } = await run(['scan', '--baseline', '../baseline.json', '--base', 'main'], setup);
    expect(exit).toBe(2);
    expect(stderr).toContain(
      '--baseline ../baseline.json is not inside the scanned folder; with --base it is read from',
    );
  });

  test('what is no file is a commit', async () => {
    const { scanned } = await run(['scan', '--baseline', 'v1'], { files, commits });
    expect(scanned?.baseline).toMatchObject({ kind: 'revision', name: 'v1' });
    expect(scanned?.baseline?.kind === 'revision' && scanned.baseline.tree.read('in.txt')).toBe('v1');
  });

  test('what is neither is refused, with what to write', async () => {
    const { exit, stderr } = await run(['scan', '--baseline', 'baselin.json'], { files, commits });
    expect(exit).toBe(2);
    expect(stderr).toContain('--baseline baselin.json is neither a file nor a commit; write one with countersign scan');
  });

  test('a ratchet needs one', async () => {
    const { exit, stderr } = await run(['scan', '--ratchet']);
    expect(exit).toBe(2);
    expect(stderr).toContain('write --baseline FILE|REF too');
  });
});
