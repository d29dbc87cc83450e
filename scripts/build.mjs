import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { renderLicenses } from './licenses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const ENTRIES = ['cli', 'action'];

/**
 * Builds the bundles into `out`: what `tsc` emits goes through ncc, one run a bundle, because ncc cannot drive TypeScript 7
 * (https://github.com/vercel/ncc/issues/1336). Unminified, so that a change of the bundle can be reviewed.
 * @param {string} out
 */
export async function build(out) {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  rmSync(join(out, 'rooms'), { recursive: true, force: true });
  packProviders(out);
  takeYamlAsModules();
  openFactsLate();
  await buildRooms();
  for (const entry of ENTRIES) bundle(`build/${entry}.js`, join(out, entry));
  bundle('build/rooms.js', join(out, 'rooms/facts'));
  for (const room of Object.keys(ROOMS)) bundle(`build-rooms/${room}.cjs`, join(out, 'rooms', room));
}

/** What only people, tests and `npm run commands` read of an entry. */
const UNREAD = new Set(['source', 'asOf', 'yes', 'no', 'unjudged']);

/**
 * Puts each vendor into a file of JSON that is read when something asks for that vendor, and the names they know into a text of
 * JSON: V8 parses that an order of magnitude faster than it compiles and runs the same thousands of literals, every start pays
 * for the names, and a scan for the few vendors it meets. A process of its own, since a module is loaded once.
 * @param {string} out where the bundles go
 */
function packProviders(out) {
  const catalogue = join(root, 'build/providers/catalogue.js');
  const url = (/** @type {string} */ name) => JSON.stringify(pathToFileURL(join(dirname(catalogue), name)).href);
  const print = `import { PROVIDERS } from ${url('index.js')}; import { NAMES } from ${url('catalogue.js')}; process.stdout.write(JSON.stringify({ PROVIDERS, NAMES }));`;
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', print], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) throw new Error(`the vendors cannot be read: ${done.stderr}`);
  const { PROVIDERS, NAMES } = JSON.parse(done.stdout);
  const folder = join(out, 'rooms/vendors');
  mkdirSync(folder, { recursive: true });
  for (const vendor of PROVIDERS) writeFileSync(join(folder, `${vendor.id}.json`), `${packed(vendor)}\n`);
  const ids = JSON.stringify(PROVIDERS.map((/** @type {{ id: string }} */ { id }) => id));
  writeFileSync(
    catalogue,
    `export const NAMES = ${parsing(NAMES)};
const IDS = ${ids};
const known = [];
const read = (id) => JSON.parse(process.getBuiltinModule('node:fs').readFileSync(new URL(\`../rooms/vendors/\${id}.json\`, import.meta.url), 'utf8'));
export const vendorsAt = (places) => places.map((place) => (known[place] ??= read(IDS[place])));
`,
  );
}

/** @param {unknown} data */
const packed = (data) => JSON.stringify(data, (key, value) => (UNREAD.has(key) ? undefined : value));

/**
 * The source of an expression that gives the data again. In single quotes, since JSON is full of double ones.
 * @param {unknown} data
 */
function parsing(data) {
  return `JSON.parse('${packed(data).replace(/[\\']/g, '\\$&')}')`;
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
 * Parts that most starts do not need, by the modules that lead into them. V8 reads all of a bundle before its first line runs,
 * so a part that is read at its first call costs no other start anything.
 */
const ROOMS = {
  /** The configuration, the manifest and a baseline, where there is one; and what writes them. */
  statements: [
    ...['add-exception', 'baseline', 'parse', 'party'].map((name) => `config/${name}`),
    ...['draft', 'parse', 'write-draft'].map((name) => `manifest/${name}`),
    'publish/run',
  ],
  /** Settings kept as code, trust policies, and whether a module of Terraform's changes anything. */
  declared: ['declared/settings', 'declared/beside', 'declared/has-resources'],
  /** Rules that judge what a manifest declares, and how it is held against the workflows. */
  manifest: [
    ...['agent-exceeds-its-autonomy', 'agent-without-sponsor', 'authentication-drift', 'control-missing'],
    ...['duplicate-identity', 'handoff-drift', 'handoff-not-separated', 'identity-expired', 'identity-expires-soon'],
    ...[
      'identity-undeclared',
      'identity-unowned',
      'identity-unused',
      'owner-gone',
      'owner-not-human',
      'review-overdue',
    ],
    ...['review-predates-change', 'scope-drift', 'identities', 'identity-kit', 'identity-matches'],
  ].map((name) => `rules/${name}`),
  /** The rule on trust policies. */
  trust: ['rules/broad-trust-policy'],
  /** Patterns of paths. */
  patterns: ['policy/path-pattern'],
  /** What is asked for by name: lists, explanations, and reports that are no text for a terminal. */
  lists: [
    ...['credentials', 'doctor', 'explain', 'own-jobs', 'plan', 'reach', 'reach-words', 'retire', 'roster'].map(
      (name) => `policy/${name}`,
    ),
    ...['dependants', 'doctor', 'explanation', 'github', 'json', 'markdown', 'plan', 'rule-page', 'sarif'].map(
      (name) => `report/${name}`,
    ),
    ...['inventory', 'roster', 'shipments'].flatMap((name) =>
      ['csv', 'json', 'table'].map((form) => `report/${name}-${form}`),
    ),
    ...['reach-json', 'reach-table'].map((name) => `report/${name}`),
  ],
};
/** What the rooms are lent by who opens them, since a second copy would be compiled, and warmed up, again. */
const LENT = ['parse/yaml'];

/** Sets the rooms apart: `build-rooms` gets the modules as they are, and in their place stand doors that open them. */
async function buildRooms() {
  const apart = join(root, 'build-rooms');
  rmSync(apart, { recursive: true, force: true });
  cpSync(join(root, 'build'), apart, { recursive: true });
  for (const name of LENT) writeFileSync(join(apart, `${name}.js`), borrowed(await functionsOf(name)));
  for (const [room, modules] of Object.entries(ROOMS)) {
    const own = modules.map((name) => `...require('./${name}.js')`);
    writeFileSync(
      join(apart, `${room}.cjs`),
      `module.exports = { ${own.join(', ')}, lend: (given) => { ${LENT.map((name, at) => `require('./${name}.js').lend(given[${at}]);`).join(' ')} } };\n`,
    );
    await refuseSharedNames(room, modules);
    for (const name of modules) {
      const doors = await doorsOf(name, room);
      writeFileSync(
        join(root, 'build', `${name}.js`),
        `import { open } from '${relative(join(root, 'build', name, '..'), join(root, 'build/open-room.js'))}';\n${doors.join('')}`,
      );
    }
  }
  const imports = LENT.map((name, at) => `import * as lent${at} from './${name}.js';\n`).join('');
  writeFileSync(
    join(root, 'build/open-room.js'),
    `${imports}const rooms = new Map();
export function open(name) {
  const known = rooms.get(name);
  if (known) return known;
  const room = process.getBuiltinModule('node:module').createRequire(import.meta.url)(\`../rooms/\${name}/index.cjs\`);
  room.lend([${LENT.map((_, at) => `lent${at}`).join(', ')}]);
  rooms.set(name, room);
  return room;
}
`,
  );
}

/**
 * A room gives out its modules' exports together, where the later of two with one name would silently stand for both.
 * @param {string} room
 * @param {readonly string[]} modules below `build`, without their endings
 */
async function refuseSharedNames(room, modules) {
  const givenBy = new Map();
  for (const name of modules) {
    for (const one of Object.keys(await import(pathToFileURL(join(root, 'build', `${name}.js`)).href))) {
      if (givenBy.has(one)) throw new Error(`room ${room}: ${givenBy.get(one)} and ${name} both export ${one}`);
      givenBy.set(one, name);
    }
  }
}

/**
 * @param {readonly string[]} names
 */
const borrowed = (names) =>
  `let lender;
export const lend = (given) => { lender = given; };
${names.map((one) => `export const ${one} = (...given) => lender.${one}(...given);\n`).join('')}`;

/**
 * The functions that a module exports. A constant could not stand behind a door: it stays inside, and the bundler refuses whoever
 * asks for it from outside.
 * @param {string} name below `build`, without its ending
 */
async function functionsOf(name) {
  const module = await import(pathToFileURL(join(root, 'build', `${name}.js`)).href);
  return Object.keys(module)
    .filter((one) => typeof module[one] === 'function')
    .sort();
}

/**
 * What stands in the place of a module: functions that open the room, and of a rule its card, whose `judge` opens it.
 * @param {string} name below `build`, without its ending
 * @param {string} room
 */
async function doorsOf(name, room) {
  const module = await import(pathToFileURL(join(root, 'build', `${name}.js`)).href);
  const functions = (await functionsOf(name)).map(
    (one) => `export const ${one} = (...given) => open('${room}').${one}(...given);\n`,
  );
  const cards = Object.entries(module)
    .filter(([, value]) => typeof value?.judge === 'function')
    .map(([one, { judge: _judge, ...card }]) => {
      const data = JSON.stringify(card, undefined, 2);
      return `export const ${one} = { ...${data}, judge: (world) => open('${room}').${one}.judge(world) };\n`;
    });
  return [...functions, ...cards];
}

/** What is opened late and asynchronously is a bundle of its own too. */
function openFactsLate() {
  for (const entry of ENTRIES) {
    const file = join(root, 'build', `${entry}.js`);
    const text = readFileSync(file, 'utf8');
    const late = text.replaceAll("import('./rooms.js')", `import(/* webpackIgnore: true */ '../rooms/facts/index.js')`);
    if (late === text) throw new Error(`${file} does not open rooms.js`);
    writeFileSync(file, late);
  }
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
  for (const name of readdirSync(folder).filter((one) => /\.c?js$/.test(one))) escapeToAscii(join(folder, name));
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
  await build(resolve(process.argv[2] ?? join(root, 'dist')));
