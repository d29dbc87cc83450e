import type { Span } from '../model/place.ts';
import type { Tree } from '../model/tree.ts';
import { type HclBlock, type HclExpression, parseHcl } from '../parse/hcl.ts';

/** A folder of Terraform's: what all its files say together. */
export type TerraformModule = Readonly<{
  folder: string;
  /** Below a folder of examples or tests, so that it may never be applied. */
  example: boolean;
  blocks: readonly HclBlock[];
  /** By their addresses: `aws_iam_role.deploy`, `data.github_team.ops`. */
  resources: ReadonlyMap<string, HclBlock>;
  locals: ReadonlyMap<string, HclExpression>;
  /** What variables are set to, where one folder says so; a default that a call or another file of values may replace is none. */
  variables: ReadonlyMap<string, Bound>;
  /** The module of the tree that a `module` block calls once, by the name of the block. */
  called: (name: string) => TerraformModule | undefined;
  /** Files that could only be partly read, with the first thing that stood in the way: what they leave out is not known. */
  partial: ReadonlyMap<string, Readonly<{ message: string; at: Span }>>;
}>;

/** An expression, and the module whose names it is written with. */
export type Bound = Readonly<{
  value: HclExpression;
  in: () => TerraformModule | undefined;
  /** What other calls of the module pass: only what all of them come to is known. */
  others?: readonly Bound[];
}>;

/** Files of Terraform's that are looked into; a larger tree is looked into where its paths sound of access. */
const MAX_LOOKED_INTO = 400;
const SOUNDS_OF_ACCESS = /github|oidc|iam|identit|federat|role|deploy/iu;
const EXAMPLE = /(?:^|\/)(?:examples?|tests?|test-fixtures|fixtures|testdata)\//u;
const CACHE = /(?:^|\/)\.terraform\//u;

type Text = Readonly<{ path: string; text: string }>;
type Call = Readonly<{ block: HclBlock; from: string }>;
type Index = {
  readonly tree: Tree;
  readonly folders: ReadonlyMap<string, readonly Text[]>;
  readonly values: readonly string[];
  readonly modules: Map<string, TerraformModule>;
  calls: ReadonlyMap<string, readonly Call[]> | undefined;
};

const indexes = new WeakMap<Tree, Index>();

/** The modules in which some file mentions this. Nothing else is parsed; each folder once, however many ask for it. */
export function readTerraformModules(tree: Tree, mentions: RegExp): readonly TerraformModule[] {
  const index = indexOf(tree);
  return [...index.folders]
    .filter(([, texts]) => texts.some(({ text }) => mentions.test(text)))
    .flatMap(([folder]) => moduleIn(index, folder) ?? []);
}

function indexOf(tree: Tree): Index {
  const before = indexes.get(tree);
  if (before) return before;
  const paths = tree.find(['.tf', '.tf.json', '.tfvars', '.tfvars.json']).filter((path) => !CACHE.test(path));
  const values = paths.filter((path) => /\.tfvars(?:\.json)?$/u.test(path));
  const all = paths.filter((path) => !/\.tfvars(?:\.json)?$/u.test(path));
  const folders = new Map<string, Text[]>();
  for (const path of lookedInto(all)) {
    const text = tree.peek(path);
    if (text === undefined) continue;
    const folder = folderOf(path);
    const beside = folders.get(folder);
    if (beside) beside.push({ path, text });
    else folders.set(folder, [{ path, text }]);
  }
  const made: Index = { tree, folders, values, modules: new Map(), calls: undefined };
  indexes.set(tree, made);
  return made;
}

function lookedInto(paths: readonly string[]): readonly string[] {
  if (paths.length <= MAX_LOOKED_INTO) return paths;
  const rank = (path: string): number => (EXAMPLE.test(path) ? 2 : 0) + (SOUNDS_OF_ACCESS.test(path) ? 0 : 1);
  const kept = [...paths].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_LOOKED_INTO);
  return kept.sort((a, b) => (a < b ? -1 : 1));
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function moduleIn(index: Index, folder: string): TerraformModule | undefined {
  const before = index.modules.get(folder);
  const texts = index.folders.get(folder);
  if (before || !texts) return before;
  const partial = new Map<string, Readonly<{ message: string; at: Span }>>();
  const blocks = texts.flatMap(({ path, text }) => {
    const { body, problems } = parseHcl(path, text);
    if (problems[0]) partial.set(path, problems[0]);
    return body.blocks;
  });
  const made: TerraformModule = {
    folder,
    example: EXAMPLE.test(`${folder}/`),
    blocks,
    resources: new Map(blocks.flatMap((block) => addressed(block))),
    locals: new Map(attributesOf(blocks.filter(({ type }) => type === 'locals'))),
    called: (name) => calledModule(index, folder, blocks, name),
    variables: lazily(() => variablesOf(index, folder, blocks)),
    partial,
  };
  index.modules.set(folder, made);
  return made;
}

function addressed(block: HclBlock): readonly (readonly [string, HclBlock])[] {
  const name = block.labels.join('.');
  if (block.type === 'resource') return [[name, block]];
  return block.type === 'data' ? [[`data.${name}`, block]] : [];
}

const attributesOf = (blocks: readonly HclBlock[]): readonly (readonly [string, HclExpression])[] =>
  blocks.flatMap(({ body }) => body.attributes.map(({ name, value }) => [name, value] as const));

/** A map that is made when it is first asked: who calls a module need not be known where no variable matters. */
function lazily<T>(make: () => ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  let made: ReadonlyMap<string, T> | undefined;
  const map = (): ReadonlyMap<string, T> => (made ??= make());
  return {
    get size() {
      return map().size;
    },
    get: (key) => map().get(key),
    has: (key) => map().has(key),
    keys: () => map().keys(),
    values: () => map().values(),
    entries: () => map().entries(),
    forEach: (each) => map().forEach(each),
    [Symbol.iterator]: () => map()[Symbol.iterator](),
  };
}

/**
 * A variable is what the only call of the module passes, else what a file of values that Terraform reads by itself says,
 * else its default; where several calls or a file that is chosen by hand may set it, it is not known.
 */
function variablesOf(index: Index, folder: string, blocks: readonly HclBlock[]): ReadonlyMap<string, Bound> {
  const own = (): TerraformModule | undefined => moduleIn(index, folder);
  const calls = callsOf(index).get(folder) ?? [];
  const { automatic, chosen } = valuesIn(index, folder);
  const found = new Map<string, Bound>();
  for (const { type, labels, body } of blocks) {
    const [name] = labels;
    if (type !== 'variable' || name === undefined) continue;
    const passed = calls.flatMap(({ block, from }) =>
      block.body.attributes.filter((one) => one.name === name).map(({ value }) => ({ value, from })),
    );
    const [call, ...others] = passed.map(({ value, from }): Bound => ({ value, in: () => moduleIn(index, from) }));
    if (call && passed.length < calls.length) continue;
    if (call) found.set(name, others.length === 0 ? call : { ...call, others });
    else if (!chosen.has(name)) {
      const value = automatic.get(name) ?? body.attributes.find((one) => one.name === 'default')?.value;
      if (value) found.set(name, { value, in: own });
    }
  }
  return found;
}

/** `terraform.tfvars` and `*.auto.tfvars`, in the order in which later ones win; the names that other files set. */
function valuesIn(index: Index, folder: string) {
  const automatic = new Map<string, HclExpression>();
  const chosen = new Set<string>();
  const isAutomatic = (path: string): boolean => /(?:^|\/)terraform\.tfvars|\.auto\.tfvars/u.test(path);
  const here = index.values.filter((path) => folderOf(path) === folder);
  const below = index.values.filter((path) => folderOf(path) !== folder && path.startsWith(`${folder}/`));
  const order = (path: string): string => (path.includes('.auto.') ? '1' : '0') + path;
  for (const path of [...here].sort((a, b) => (order(a) < order(b) ? -1 : 1)).concat(below)) {
    const text = index.tree.peek(path);
    const attributes = text === undefined ? [] : parseHcl(path, text).body.attributes;
    for (const { name, value } of attributes) {
      if (here.includes(path) && isAutomatic(path)) automatic.set(name, value);
      else chosen.add(name);
    }
  }
  return { automatic, chosen };
}

const CALL = /^\s*"?module"?[\s:]/mu;

/** Which folders the modules of the tree call, by their paths. Calls from examples do not count. */
function callsOf(index: Index): ReadonlyMap<string, readonly Call[]> {
  if (index.calls) return index.calls;
  const found = new Map<string, Call[]>();
  index.calls = found;
  for (const [from, texts] of index.folders) {
    if (EXAMPLE.test(`${from}/`) || !texts.some(({ text }) => CALL.test(text))) continue;
    for (const block of moduleIn(index, from)?.blocks ?? []) {
      const folder = block.type === 'module' ? calledFolder(from, block) : undefined;
      if (folder !== undefined) found.set(folder, [...(found.get(folder) ?? []), { block, from }]);
    }
  }
  return found;
}

function calledModule(
  index: Index,
  from: string,
  blocks: readonly HclBlock[],
  name: string,
): TerraformModule | undefined {
  const block = blocks.find(({ type, labels }) => type === 'module' && labels[0] === name);
  if (!block || block.body.attributes.some((one) => one.name === 'for_each' || one.name === 'count')) return undefined;
  const folder = calledFolder(from, block);
  return folder === undefined ? undefined : moduleIn(index, folder);
}

function calledFolder(from: string, { body }: HclBlock): string | undefined {
  const source = body.attributes.find(({ name }) => name === 'source')?.value;
  const [path] = source?.kind === 'text' ? source.parts : [];
  if (typeof path !== 'string' || !/^\.\.?\//u.test(path)) return undefined;
  const parts = from === '' ? [] : from.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}
