import { describe, expect, test } from 'vitest';
import { filesBelow, readSource, type Source, sourcesBelow } from './house/source.ts';

// The laws of the house, held against the sources as they are. Each fails with the files and lines that break it.

type Area = keyof typeof MAY_IMPORT;

const FOUNDATION = ['version', 'errors', 'safe', 'model'] as const;
const OUTCOME = ['collect', 'config', 'facts', 'report', 'write', 'publish'] as const;

/** Who may import whom: an area is a folder of `src`, or a file at its top. Everything may import its own area. */
const MAY_IMPORT = {
  version: [],
  errors: [],
  safe: ['errors'],
  model: ['errors', 'safe'],
  parse: [...FOUNDATION],
  collect: [...FOUNDATION],
  providers: [...FOUNDATION, 'parse'],
  config: [...FOUNDATION, 'parse'],
  manifest: [...FOUNDATION, 'parse', 'config'],
  facts: [...FOUNDATION, 'parse', 'config', 'manifest'],
  declared: [...FOUNDATION, 'parse', 'config'],
  trace: [...FOUNDATION, 'parse', 'providers', 'config', 'manifest', 'declared'],
  rules: [...FOUNDATION],
  policy: [...FOUNDATION, 'parse', 'config', 'manifest', 'trace', 'rules'],
  scan: [...FOUNDATION, 'parse', 'providers', 'config', 'manifest', 'declared', 'trace', 'rules', 'policy'],
  report: [...FOUNDATION],
  write: [...FOUNDATION],
  publish: [...FOUNDATION, 'collect', 'config', 'facts', 'report', 'write'],
  rooms: ['facts'],
  commands: [...FOUNDATION, ...OUTCOME, 'manifest', 'scan'],
  action: [...FOUNDATION, ...OUTCOME, 'rooms', 'rules', 'scan', 'commands'],
  cli: [...FOUNDATION, ...OUTCOME, 'rooms', 'rules', 'scan', 'commands'],
} satisfies Record<string, readonly string[]>;

/** Types alone may also come from here. */
const MAY_IMPORT_TYPES: readonly (readonly [area: Area, file: string])[] = [
  ['report', 'src/scan.ts'],
  ['publish', 'src/scan.ts'],
];

/** Packages, by the only areas that may use them; one adapter stands around each. */
const PACKAGES: Readonly<Record<string, readonly Area[]>> = {
  yaml: ['parse'],
  '@actions/expressions': ['parse'],
  valibot: ['config', 'manifest', 'facts', 'publish', 'report'],
  minimatch: ['config', 'policy', 'trace', 'collect'],
  '@actions/core': ['action', 'publish', 'write'],
  '@actions/github': ['action', 'publish', 'facts'],
  '@octokit/rest': ['publish', 'facts', 'cli'],
  '@octokit/plugin-retry': ['facts'],
  '@octokit/plugin-throttling': ['facts'],
};

/** Parts of Node that compute and open nothing. All others reach outside. */
const PURE_NODE = ['node:path', 'node:path/posix', 'node:crypto', 'node:util'];
const MAY_REACH_OUTSIDE: readonly Area[] = ['collect', 'facts', 'publish', 'write', 'action', 'cli'];
const EDGES: readonly Area[] = ['action', 'cli'];

const SOURCES = sourcesBelow('src');
/** A rule is a file that declares one; the others in its folder are the kit. */
const RULE_FILES = SOURCES.filter(
  (source) => source.path.startsWith('src/rules/') && /^export const \w+: Rule = \{/m.test(source.code),
);
const RULE_IDS = RULE_FILES.map((source) => source.path.slice('src/rules/'.length, -'.ts'.length));

const isArea = (name: string): name is Area => Object.hasOwn(MAY_IMPORT, name);
function areaOf(path: string): Area | undefined {
  const name = path.split('/')[1]?.replace(/\.ts$/, '') ?? '';
  return isArea(name) ? name : undefined;
}
const within = (source: Source, areas: readonly Area[]): boolean => areas.some((area) => area === areaOf(source.path));

/** `path:line words` for every match in the code of the sources. */
const places = (
  sources: readonly Source[],
  pattern: RegExp,
  text: (source: Source) => string = (source) => source.code,
): string[] =>
  sources.flatMap((source) =>
    [...text(source).matchAll(pattern)].map(
      (match) => `${source.path}:${text(source).slice(0, match.index).split('\n').length} ${match[0].trim()}`,
    ),
  );

/** The file that a relative import means. */
const target = (source: Source, from: string): string => new URL(from, `file:///${source.path}`).pathname.slice(1);

const importsWhere = (bad: (source: Source, from: string, typesOnly: boolean) => boolean): string[] =>
  SOURCES.flatMap((source) =>
    source.imports
      .filter((one) => bad(source, one.from, one.typesOnly))
      .map((one) => `${source.path} imports ${one.from}`),
  );

describe('imports', () => {
  test('every source file lies in a known area', () => {
    expect(SOURCES.map((source) => source.path).filter((path) => !areaOf(path))).toEqual([]);
  });

  test('point one way', () => {
    const wrong = importsWhere((source, from, typesOnly) => {
      if (!from.startsWith('.')) return false;
      const [own, file] = [areaOf(source.path), target(source, from)];
      const other = areaOf(file);
      if (!own || !other) return true;
      if (own === other) return false;
      if (typesOnly && MAY_IMPORT_TYPES.some(([area, path]) => area === own && path === file)) return false;
      return !MAY_IMPORT[own].some((area) => area === other);
    });
    expect(wrong).toEqual([]);
  });

  test('a rule reads its kit and the model, and no other rule', () => {
    const wrong = RULE_FILES.flatMap((source) =>
      source.imports
        .filter((one) => one.from.startsWith('.'))
        .map((one) => target(source, one.from))
        .filter((file) => RULE_FILES.some((rule) => rule.path === file))
        .map((file) => `${source.path} imports ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  test('packages stand behind their one adapter', () => {
    const wrong = importsWhere((source, from) => {
      if (from.startsWith('.') || from.startsWith('node:')) return false;
      const name = from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
      return !within(source, PACKAGES[name] ?? []);
    });
    expect(wrong).toEqual([]);
  });

  test('only the rooms with a door reach the disk, the process and the network', () => {
    const modules = importsWhere(
      (source, from) => from.startsWith('node:') && !PURE_NODE.includes(from) && !within(source, MAY_REACH_OUTSIDE),
    );
    const inside = SOURCES.filter((source) => !within(source, MAY_REACH_OUTSIDE));
    const globals = places(
      inside,
      /(?<![.\w])(?:process|globalThis|fetch|XMLHttpRequest|WebSocket|setTimeout|setInterval)\b(?!\s*:)/g,
    );
    expect([...modules, ...globals]).toEqual([]);
  });

  test('relative imports name the file, and what is loaded late is named in full', () => {
    expect(importsWhere((_, from) => from.startsWith('.') && !from.endsWith('.ts'))).toEqual([]);
    expect(importsWhere((_, from) => from === '')).toEqual([]);
  });
});

describe('determinism', () => {
  test('no locale and no chance', () => {
    expect(
      places(SOURCES, /\blocaleCompare\b|\btoLocale\w+|\bIntl\b|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/g),
    ).toEqual([]);
  });

  test('the clock is read at the edges', () => {
    const inside = SOURCES.filter((source) => !within(source, [...EDGES, 'publish', 'facts']));
    expect(places(inside, /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\b/g)).toEqual([]);
  });
});

describe('language', () => {
  test('no console: text leaves through `safe`', () => {
    expect(places(SOURCES, /\bconsole\s*\./g)).toEqual([]);
  });

  test('no code made of text', () => {
    expect(places(SOURCES, /\beval\s*\(|\bnew Function\b|\bnode:vm\b/g)).toEqual([]);
  });

  test('no default exports and no enums', () => {
    expect(places(SOURCES, /\bexport\s+default\b|\b(?:const\s+)?enum\s+\w+\s*\{/g)).toEqual([]);
  });

  test('no classes but errors', () => {
    expect(places(SOURCES, /\bclass\s+\w+(?!\w|\s+extends\s+\w*Error\b)/g)).toEqual([]);
  });

  test('no `any`, no casts, no non-null assertions', () => {
    const withoutImports = (source: Source): string =>
      source.code.replace(/^(?:import|export)\s[^;]*?\bfrom\b|^export\s*(?:type\s*)?\{[^}]*\}|^import\s*\*/gm, (text) =>
        text.replace(/\bas\b/g, '  '),
      );
    expect([
      ...places(SOURCES, /[:<|&,(=]\s*any\b(?!\s*[(.=])|\bany\[\]/g),
      ...places(SOURCES, /(?<![.\w])as\s+(?!const\b)[\w{('[]+/g, withoutImports),
      ...places(SOURCES, /[\w)\]]!(?![=\w])/g),
    ]).toEqual([]);
  });

  test('no file over 400 lines', () => {
    const long = SOURCES.map((source) => ({ path: source.path, lines: source.text.split('\n').length })).filter(
      (file) => file.lines > 400,
    );
    expect(long).toEqual([]);
  });

  test('file names are kebab-case and say what is inside', () => {
    const names = SOURCES.map((source) => source.path);
    expect(names.filter((path) => !/^src(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+\.ts$/.test(path))).toEqual([]);
    expect(names.filter((path) => /(?:^|[/-])(?:utils?|helpers?|managers?|misc|common)(?:[/.-]|$)/.test(path))).toEqual(
      [],
    );
  });
});

describe('one name everywhere', () => {
  test.each(RULE_FILES.map((source) => source.path))('%s says the id of its file', (path) => {
    const source = RULE_FILES.find((rule) => rule.path === path);
    expect(source?.literals).toContain(path.slice('src/rules/'.length, -'.ts'.length));
  });

  test('every rule has a page and a fixture folder, and there are no others', () => {
    const pages = filesBelow('docs/rules').map((path) => path.slice('docs/rules/'.length, -'.md'.length));
    const fixtures = new Set(filesBelow('test/fixtures/rules').map((path) => path.split('/')[3] ?? path));
    expect(pages.filter((page) => page !== 'README')).toEqual([...RULE_IDS].sort());
    expect([...fixtures].sort()).toEqual([...RULE_IDS].sort());
  });

  test('no provider knows of a rule, and no rule asks for a provider', () => {
    const providers = SOURCES.filter((source) => source.path.startsWith('src/providers/'));
    // A word of the model, such as `github` for what a credential opens, is no vendor there.
    const model = new Set(
      SOURCES.filter((source) => source.path.startsWith('src/model/')).flatMap((source) => source.literals),
    );
    const ids = providers
      .flatMap((source) => /\bid: '([a-z0-9-]+)'/.exec(source.text)?.[1] ?? [])
      .filter((id) => !model.has(id));
    const naming = (sources: readonly Source[], words: readonly string[]): string[] =>
      sources.flatMap((source) =>
        words.filter((word) => source.literals.includes(word)).map((word) => `${source.path} names ${word}`),
      );
    expect(naming(providers, RULE_IDS)).toEqual([]);
    expect(naming(RULE_FILES, ids)).toEqual([]);
  });
});

describe('the reader of sources that these laws rest on', () => {
  const planted = readSource(
    'src/rules/planted.ts',
    [
      "import type { A } from '../model/a.ts';",
      "import { type B, c } from '../report/b.ts'; // console.log('x')",
      "export { d } from './d.ts';",
      '/* eval(1) */ const re = /[/]"as any/g; const half = (1 / 2) / 3;',
      "const t = `as any ${ c(process.env['X']) } ${`${'deep'}`} enum`;",
      "const late = () => import('yaml');",
    ].join('\n'),
  );

  test('sees code and not comments, strings, templates or patterns', () => {
    expect(planted.code).not.toMatch(/console|eval|any|enum|deep/);
    expect(planted.code).toContain('process.env[');
    expect(planted.code).toContain('(1 / 2) / 3');
    expect(planted.literals).toContain('deep');
    expect(planted.code.split('\n')).toHaveLength(6);
  });

  test('sees every import and whether it lasts until run time', () => {
    expect(planted.imports).toEqual([
      { from: '../model/a.ts', typesOnly: true, dynamic: false },
      { from: '../report/b.ts', typesOnly: false, dynamic: false },
      { from: './d.ts', typesOnly: false, dynamic: false },
      { from: 'yaml', typesOnly: false, dynamic: true },
    ]);
  });
});
