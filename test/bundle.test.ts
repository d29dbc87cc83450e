import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow, readText, ROOT } from './house/source.ts';

// The committed bundles as a user has them: whole processes, in another directory, without node_modules and without network.

const GOOD = `on: push
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: npm test
`;
const BAD = `on: push
permissions:
  contents: read
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-region: eu-west-1
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
      - run: aws s3 sync ./out s3://acme-production
`;

/** Whatever opens a socket or asks for a name ends the process, and says so even where the error is caught. */
const DENY_SOCKETS = `
import dns from 'node:dns';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';
const deny = () => {
  process.stderr.write('SOCKET OPENED\\n');
  process.exit(99);
};
net.Socket.prototype.connect = deny;
net.connect = net.createConnection = deny;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = deny;
syncBuiltinESMExports();
`;

let here = '';
const at = (path: string): string => join(here, path);

function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function node(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Readonly<{ status: number | null; out: string; err: string }> {
  const done = spawnSync(process.execPath, ['--import', pathToFileURL(at('deny.mjs')).href, ...args], {
    cwd: here,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: here, ...environment },
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'countersign-bundle-'));
  put('deny.mjs', DENY_SOCKETS);
  put('good/.github/workflows/test.yml', GOOD);
  put('bad/.github/workflows/deploy.yml', BAD);
  put('broken/.github/workflows/deploy.yml', 'on: [push\njobs: {');
  put('none/README.md', '# Nothing to scan\n');
  cpSync(`${ROOT}dist/action`, at('action'), { recursive: true });
  // Only the entry of the command line comes along: a chunk such as @actions/core or octokit that it asked for would be missing.
  for (const file of ['index.js', 'package.json']) {
    cpSync(`${ROOT}dist/cli/${file}`, at(`cli/${file}`));
    cpSync(`${ROOT}dist/cli/${file}`, at(`far/alone/${file}`));
  }
  // `alone` has the vendors, which every scan looks into, and no room.
  cpSync(`${ROOT}dist/rooms/vendors`, at('far/rooms/vendors'), { recursive: true });
  for (const room of ROOMS) cpSync(`${ROOT}dist/rooms/${room}`, at(`rooms/${room}`), { recursive: true });
});
afterAll(() => rmSync(here, { recursive: true, force: true }));

/** What is opened late, but for what asks GitHub: that a scan must not want. */
const ROOMS = ['declared', 'lists', 'manifest', 'patterns', 'statements', 'trust', 'vendors'];

describe('dist/', () => {
  test.each(['action', 'cli'])('holds the %s as a module, with the licences of what is in it', (name) => {
    expect(filesBelow(`dist/${name}`)).toContain(`dist/${name}/index.js`);
    expect(readText(`dist/${name}/package.json`)).toBe('{"type":"module"}\n');
    expect(readText(`dist/${name}/licenses.txt`)).toMatch(/^yaml@\S+\nISC\nCopyright /m);
  });

  test('has a room for what few starts need, and a plain scan opens none', () => {
    expect(new Set(filesBelow('dist/rooms').map((path) => path.split('/')[2]))).toEqual(new Set([...ROOMS, 'facts']));
    expect(node(['far/alone/index.js', 'scan', 'good'])).toMatchObject({ status: 0, err: '' });
  });

  test('is what action.yml and package.json start', () => {
    expect(parse(readText('action.yml'))).toMatchObject({ runs: { using: 'node24', main: 'dist/action/index.js' } });
    expect(JSON.parse(readText('package.json'))).toMatchObject({ bin: { countersign: 'dist/cli/index.js' } });
  });

  test('names no path of the machine that built it', () => {
    const naming = filesBelow('dist').filter((path) => readText(path).includes(ROOT));
    expect(naming).toEqual([]);
  });
});

describe('the command line', () => {
  test('says its version', () => {
    const { version }: { version: string } = JSON.parse(readText('package.json'));
    expect(node(['cli/index.js', '--version'])).toEqual({ status: 0, out: expect.stringContaining(version), err: '' });
  });

  test.each([
    { folder: 'good', exit: 0, says: /pass/ },
    { folder: 'bad', exit: 1, says: /static-cloud-key/ },
    { folder: 'nowhere', exit: 2, says: /nowhere/ },
    { folder: 'broken', exit: 3, says: /deploy\.yml/ },
  ])('scan $folder ends with $exit, and opens no socket', ({ folder, exit, says }) => {
    const { status, out, err } = node(['cli/index.js', 'scan', folder]);
    expect({ status, err }).toEqual({ status: exit, err: expect.not.stringMatching(/SOCKET|^\s+at /m) });
    expect(out + err).toMatch(says);
  });

  test('the same input gives the same bytes', () => {
    const json = (zone: string): string =>
      node(['cli/index.js', 'scan', 'bad', '--format', 'json', '--as-of', '2026-11-01'], {
        TZ: zone,
        LANG: 'tr_TR.UTF-8',
      }).out;
    expect(json('UTC')).toContain('"schemaVersion"');
    expect(json('Pacific/Kiritimati')).toBe(json('UTC'));
  });

  test('a report longer than a pipe holds reaches a reader that is slow', () => {
    for (let index = 0; index < 60; index += 1) put(`many/.github/workflows/deploy-${index}.yml`, BAD);
    const scan = `"${process.execPath}" cli/index.js scan many --format json --as-of 2026-11-01`;
    const shell = (line: string): string => spawnSync('sh', ['-c', line], { cwd: here, encoding: 'utf8' }).stdout;
    const slow = shell(`${scan} | { sleep 1; cat; }`);
    expect(slow.length).toBeGreaterThan(100_000);
    expect(slow).toBe(shell(`${scan} > many.json; cat many.json`));
  });

  test.runIf(existsSync('/dev/full'))('a report that a full disk does not take ends with 3', () => {
    const line = `"${process.execPath}" cli/index.js scan bad > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: here, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'countersign: the report could not be written (ENOSPC)\n',
    });
  });
});

describe('the action', () => {
  const start = (path: string): ReturnType<typeof node> => {
    for (const file of ['output', 'summary']) put(file, '');
    const inputs = { INPUT_PATH: path, INPUT_UPLOAD: 'never', 'INPUT_FAIL-ON-SEVERITY': 'high' };
    return node(['action/index.js'], {
      ...inputs,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: here,
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      RUNNER_TEMP: here,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_REF: 'refs/heads/main',
    });
  };

  test('passes a good repository without opening a socket', () => {
    const { status, out, err } = start('good');
    expect({ status, err }).toEqual({ status: 0, err: expect.not.stringContaining('SOCKET') });
    expect(out).not.toContain('::error');
    expect(readFileSync(at('output'), 'utf8')).toContain('pass');
  });

  test('fails a bad one, at its line and in its summary', () => {
    const { status, out } = start('bad');
    expect(status).toBe(1);
    expect(out).toMatch(/^::error .*file=bad\/\.github\/workflows\/deploy\.yml,line=\d+/m);
    expect(readFileSync(at('output'), 'utf8')).toContain('fail');
    expect(readFileSync(at('summary'), 'utf8')).toMatch(/static(?:-|&#45;)cloud/);
  });
});
