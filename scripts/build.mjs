import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { renderLicenses } from './licenses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const ENTRIES = ['cli', 'action'];

/**
 * Builds both bundles into `out`: what `tsc` emits goes through ncc, one run a bundle, because ncc cannot drive TypeScript 7
 * (https://github.com/vercel/ncc/issues/1336). Unminified, so that a change of the bundle can be reviewed.
 * @param {string} out
 */
export function build(out) {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  packProviders();
  for (const entry of ENTRIES) bundle(`build/${entry}.js`, join(out, entry));
}

/** What only people, tests and `npm run commands` read of an entry. */
const UNREAD = new Set(['source', 'asOf', 'yes', 'no', 'unjudged']);

/**
 * Puts the list of vendors into one text of JSON: V8 parses that an order of magnitude faster than it compiles and runs the
 * same thousands of literals, and every start pays for them. A process of its own, since a module is loaded once.
 */
function packProviders() {
  const list = join(root, 'build/providers/index.js');
  const print = `import { PROVIDERS } from ${JSON.stringify(pathToFileURL(list).href)}; process.stdout.write(JSON.stringify(PROVIDERS));`;
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', print], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) throw new Error(`the vendors cannot be read: ${done.stderr}`);
  const vendors = JSON.stringify(JSON.parse(done.stdout), (key, value) => (UNREAD.has(key) ? undefined : value));
  writeFileSync(list, `export const PROVIDERS = JSON.parse(${JSON.stringify(vendors)});\n`);
}

/**
 * Bundles one entry, with the licences of all that is in it.
 * @param {string} entry a JavaScript file, relative to the repository
 * @param {string} folder
 */
export function bundle(entry, folder) {
  const stats = join(root, 'build', `${basename(entry)}.stats.json`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(stats), { recursive: true });
  run('@vercel/ncc/dist/ncc/cli.js', ['build', entry, '--out', folder, '--no-cache', '--quiet', '--stats-out', stats]);
  writeFileSync(join(folder, 'licenses.txt'), renderLicenses(JSON.parse(readFileSync(stats, 'utf8'))));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) escapeToAscii(join(folder, name));
  refuseMachinePaths(folder);
}

/**
 * One character beyond Latin-1 makes V8 keep and scan the whole megabyte in two bytes a character, which costs every start
 * some milliseconds. All of them stand in strings, templates, regular expressions and comments, where an escape means the same.
 * @param {string} file
 */
function escapeToAscii(file) {
  const text = readFileSync(file, 'utf8');
  const escaped = text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(file, escaped);
}

/**
 * A path of the building machine in a bundle would make it differ on the next one.
 * @param {string} folder
 */
function refuseMachinePaths(folder) {
  for (const name of readdirSync(folder)) {
    if (readFileSync(join(folder, name), 'utf8').includes(root))
      throw new Error(`${folder}/${name} holds the path ${root}`);
  }
}

/**
 * @param {string} program below `node_modules`
 * @param {readonly string[]} args
 */
function run(program, args) {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new Error(`${program} failed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  build(resolve(process.argv[2] ?? join(root, 'dist')));
