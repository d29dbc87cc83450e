import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { appendFile, writeFile } from '../../src/write/files.ts';

let folder = '';
const inFolder = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-write-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function errorOf(act: () => void): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was written');
}

function expectRefused(act: () => void, words: RegExp): void {
  const error = errorOf(act);
  expect(error.exit).toBe(3);
  expect(error.message).toMatch(words);
}

/** Permissions do not hold the superuser back, so that one steps down for the moment. */
function asNobodySpecial(act: () => void): void {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    act();
  } finally {
    process.seteuid?.(0);
  }
}

describe('writing a file', () => {
  test('makes it, readable by all, and leaves nothing beside it', () => {
    writeFile(inFolder('a.json'), '{}\n');
    expect(readFileSync(inFolder('a.json'), 'utf8')).toBe('{}\n');
    expect(statSync(inFolder('a.json')).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
  test('replaces it and keeps its mode', () => {
    writeFileSync(inFolder('a'), 'old', { mode: 0o600 });
    writeFile(inFolder('a'), 'new');
    expect(readFileSync(inFolder('a'), 'utf8')).toBe('new');
    expect(statSync(inFolder('a')).mode & 0o777).toBe(0o600);
  });
  test('passes over names that are taken beside it, and follows none of them', () => {
    writeFileSync(inFolder('victim'), 'mine');
    symlinkSync(inFolder('victim'), inFolder(`.countersign-${process.pid}-0.tmp`));
    writeFile(inFolder('a'), 'new');
    expect(readFileSync(inFolder('victim'), 'utf8')).toBe('mine');
    expect(lstatSync(inFolder('a')).isFile()).toBe(true);
  });
  test('refuses a link, a dangling one too, and leaves its target alone', () => {
    writeFileSync(inFolder('victim'), 'mine');
    symlinkSync(inFolder('victim'), inFolder('report.json'));
    symlinkSync(inFolder('nowhere'), inFolder('dangling'));
    expectRefused(() => writeFile(inFolder('report.json'), 'x'), /report\.json: it is a link/u);
    expectRefused(() => writeFile(inFolder('dangling'), 'x'), /is a link/u);
    expect(readFileSync(inFolder('victim'), 'utf8')).toBe('mine');
    expect(existsSync(inFolder('nowhere'))).toBe(false);
  });
  test('refuses a linked folder below the working directory, as a repository could hold one', () => {
    const before = process.cwd();
    mkdirSync(inFolder('outside'));
    mkdirSync(inFolder('repository'));
    symlinkSync(inFolder('outside'), inFolder('repository/out'));
    process.chdir(inFolder('repository'));
    try {
      expectRefused(() => writeFile('out/report.json', 'x'), /the folder out on the way is a link/u);
      expectRefused(() => writeFile(inFolder('repository/out/report.json'), 'x'), /is a link/u);
      expectRefused(() => appendFile('out/report.json', 'x'), /is a link/u);
      writeFile('../outside/fine.json', 'x');
    } finally {
      process.chdir(before);
    }
    expect(readdirSync(inFolder('outside'))).toEqual(['fine.json']);
  });
  test('refuses a folder, a pipe, and a folder that is missing or is a file', () => {
    mkdirSync(inFolder('d'));
    writeFileSync(inFolder('f'), '');
    execFileSync('mkfifo', [inFolder('pipe')]);
    expectRefused(() => writeFile(inFolder('d'), 'x'), /it is a folder\. Name a file/u);
    expectRefused(() => writeFile(inFolder('pipe'), 'x'), /it is a pipe/u);
    expectRefused(() => writeFile(inFolder('missing/a'), 'x'), /its folder does not exist/u);
    expectRefused(() => writeFile(inFolder('f/a'), 'x'), /is a file, not a folder/u);
    expectRefused(() => writeFile(inFolder('n'.repeat(300)), 'x'), /its name is too long/u);
    expect(readdirSync(folder)).toEqual(['d', 'f', 'pipe']);
  });
  test('says so where the folder is read-only', () => {
    mkdirSync(inFolder('d'));
    chmodSync(inFolder('d'), 0o555);
    chmodSync(folder, 0o755);
    asNobodySpecial(() => expectRefused(() => writeFile(inFolder('d/a'), 'x'), /permission is denied\. Name a file/u));
    expect(readdirSync(inFolder('d'))).toEqual([]);
  });
});

describe('adding to a file', () => {
  test('makes it and adds to it', () => {
    appendFile(inFolder('out'), 'a=1\n');
    appendFile(inFolder('out'), 'b=ü\n');
    expect(readFileSync(inFolder('out'), 'utf8')).toBe('a=1\nb=ü\n');
  });
  test('follows no link and waits for no pipe', () => {
    writeFileSync(inFolder('victim'), 'mine');
    symlinkSync(inFolder('victim'), inFolder('out'));
    execFileSync('mkfifo', [inFolder('pipe')]);
    expectRefused(() => appendFile(inFolder('out'), 'x'), /is a link/u);
    expectRefused(() => appendFile(inFolder('pipe'), 'x'), /it is a pipe/u);
    expectRefused(() => appendFile(folder, 'x'), /it is a folder/u);
    expect(readFileSync(inFolder('victim'), 'utf8')).toBe('mine');
  });
  test.skipIf(!existsSync('/dev/full'))('says that the disk is full, and what to do', () => {
    expectRefused(() => appendFile('/dev/full', 'x'), /\/dev\/full: the disk is full\. Free some space/u);
  });
});
