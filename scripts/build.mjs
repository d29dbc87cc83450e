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
  takeYamlAsModules();
  for (const entry of ENTRIES) bundle(`build/${entry}.js`, join(out, entry));
}

/** What only people, tests and `npm run commands` read of an entry. */
const UNREAD = new Set(['source', 'asOf', 'yes', 'no', 'unjudged']);

/**
 * Puts each vendor into a text of JSON that is parsed when something asks for that vendor, and the names they know into another:
 * V8 parses JSON an order of magnitude faster than it compiles and runs the same thousands of literals, every start pays for
 * the names, and a scan for the few vendors it meets. A process of its own, since a module is loaded once.
 */
function packProviders() {
  const catalogue = join(root, 'build/providers/catalogue.js');
  const url = (/** @type {string} */ name) => JSON.stringify(pathToFileURL(join(dirname(catalogue), name)).href);
  const print = `import { PROVIDERS } from ${url('index.js')}; import { NAMES } from ${url('catalogue.js')}; process.stdout.write(JSON.stringify({ PROVIDERS, NAMES }));`;
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', print], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) throw new Error(`the vendors cannot be read: ${done.stderr}`);
  const { PROVIDERS, NAMES } = JSON.parse(done.stdout);
  const vendors = PROVIDERS.map((/** @type {unknown} */ vendor) => `  () => ${parsing(vendor)},\n`).join('');
  writeFileSync(
    catalogue,
    `export const NAMES = ${parsing(NAMES)};
const VENDORS = [\n${vendors}];
const known = [];
export const vendorsAt = (places) => places.map((place) => (known[place] ??= VENDORS[place]()));
`,
  );
}

/**
 * The source of an expression that gives the data again. In single quotes, since JSON is full of double ones.
 * @param {unknown} data
 */
function parsing(data) {
  const text = JSON.stringify(data, (key, value) => (UNREAD.has(key) ? undefined : value));
  return `JSON.parse('${text.replace(/[\\']/g, '\\$&')}')`;
}

/**
 * The `yaml` package gives Node its CommonJS, which asks `process.env` at every token whether to log it, and web pages the
 * same sources as ES modules, which do not, and which become one scope with ours.
 */
function takeYamlAsModules() {
  const file = join(root, 'build/parse/yaml.js');
  const text = readFileSync(file, 'utf8');
  const taken = text.replace(" from 'yaml';", " from '../../node_modules/yaml/browser/dist/index.js';");
  if (taken === text) throw new Error(`${file} does not import the package yaml`);
  writeFileSync(file, taken);
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
