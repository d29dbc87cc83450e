import type { Span } from '../model/place.ts';
import type { Tree } from '../model/tree.ts';
import { type HclBlock, type HclExpression, parseHcl, parseHclLate } from '../parse/hcl.ts';
import { foundIn, TERRAFORM } from './found.ts';
import { calledFolder, callsTo, type ModuleCall, sourcesIn } from './terraform-calls.ts';
import { instancesOf, type Scope, textOf } from './terraform-values.ts';

/** A folder of Terraform's, as one call of it is applied: what all its files say together. */
export type TerraformModule = Readonly<{
  folder: string;
  /** Below a folder of examples or tests, so that it may never be applied. */
  example: boolean;
  blocks: readonly HclBlock[];
  /** By their addresses: `aws_iam_role.deploy`, `data.github_team.ops`. */
  resources: ReadonlyMap<string, HclBlock>;
  local: (name: string) => HclExpression | undefined;
  /** What a variable is set to, where the files say so. */
  variable: (name: string) => Bound | undefined;
  /** The module that `module.NAME…` names as this one calls it, and what follows in the path. */
  called: (path: readonly string[]) => Readonly<{ module: TerraformModule; path: readonly string[] }> | undefined;
  /**
   * The first thing that stood in the way in a file that could only be partly read, as far as it was looked into: what it
   * leaves out is not known.
   */
  partial: (file: string) => Readonly<{ message: string; at: Span }> | undefined;
  /** What may still be spent on following values, over all modules of the tree. */
  effort: { left: number };
}>;

/** An expression, and where its names mean something. */
export type Bound = Readonly<{ value: HclExpression; scope: Scope }>;

/** Files of Terraform's that are looked into; a larger tree is looked into where its paths sound of access. */
const MAX_LOOKED_INTO = 400;
/** Characters of them: many times what a repository has that is about more than itself. */
const MAX_CHARACTERS = 4_000_000;
/** Calls of one module that are looked into. */
const MAX_CALLS = 50;
/** Values that are followed, in about a second; honest trees need a hundredth of that. */
const MAX_EFFORT = 2_000_000;
const SOUNDS_OF_ACCESS = /github|oidc|iam|identit|federat|role|deploy/iu;
const EXAMPLE = /(?:^|\/)(?:examples?|tests?|test-fixtures|fixtures|testdata)\//u;
const VALUES = /\.tfvars(?:\.json)?$/u;

type Text = Readonly<{ path: string; text: string }>;
type Index = {
  readonly tree: Tree;
  readonly folders: ReadonlyMap<string, readonly Text[]>;
  readonly values: readonly string[];
  readonly modules: Map<string, TerraformModule>;
  readonly applied: Map<string, readonly TerraformModule[]>;
  readonly mentioning: Map<RegExp, readonly TerraformModule[]>;
  readonly effort: { left: number };
  /** The folders whose files call this one, outside of examples. */
  callers: ReadonlyMap<string, ReadonlySet<string>> | undefined;
};

const indexes = new WeakMap<Tree, Index>();

/**
 * The modules in which some file mentions this, once for each call of the tree's own. Nothing else is parsed; each folder
 * once, however many ask for it.
 */
export function readTerraformModules(tree: Tree, mentions: RegExp): readonly TerraformModule[] {
  const index = indexOf(tree);
  const before = index.mentioning.get(mentions);
  if (before) return before;
  const found = [...index.folders]
    .filter(([, texts]) => texts.some(({ text }) => mentions.test(text)))
    .flatMap(([folder]) => appliedIn(index, folder));
  index.mentioning.set(mentions, found);
  return found;
}

function indexOf(tree: Tree): Index {
  const before = indexes.get(tree);
  if (before) return before;
  const paths = foundIn(tree).filter((path) => TERRAFORM.test(path));
  const folders = new Map<string, Text[]>();
  let characters = 0;
  for (const path of lookedInto(paths.filter((one) => !VALUES.test(one)))) {
    const text = tree.peek(path);
    characters += text?.length ?? 0;
    if (text === undefined || characters > MAX_CHARACTERS) continue;
    const folder = folderOf(path);
    const beside = folders.get(folder);
    if (beside) beside.push({ path, text });
    else folders.set(folder, [{ path, text }]);
  }
  const values = paths.filter((path) => VALUES.test(path));
  const effort = { left: MAX_EFFORT };
  const made: Index = {
    tree,
    folders,
    values,
    modules: new Map(),
    applied: new Map(),
    mentioning: new Map(),
    effort,
    callers: undefined,
  };
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

/** A folder by itself: as it is applied where nothing calls it. */
function moduleIn(index: Index, folder: string): TerraformModule | undefined {
  const before = index.modules.get(folder);
  const texts = index.folders.get(folder);
  if (before || !texts) return before;
  const files = new Map(texts.map(({ path, text }) => [path, parseHclLate(path, text)] as const));
  const blocks = [...files.values()].flatMap(({ body }) => body.blocks);
  let locals: ReadonlyMap<string, HclExpression> | undefined;
  const made: TerraformModule = {
    folder,
    example: EXAMPLE.test(`${folder}/`),
    blocks,
    resources: new Map(blocks.flatMap((block) => addressed(block))),
    local: (name) => {
      locals ??= new Map(attributesOf(blocks.filter(({ type }) => type === 'locals')));
      return locals.get(name);
    },
    variable: (name) => ownVariable(index, made, name),
    called: (path) => calledFrom(index, made, path),
    partial: (file) => files.get(file)?.problems[0],
    effort: index.effort,
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

/** Once for each call; as the folder stands where the tree calls it nowhere. */
function appliedIn(index: Index, folder: string): readonly TerraformModule[] {
  const before = index.applied.get(folder);
  const module = moduleIn(index, folder);
  if (before || !module) return before ?? [];
  const calls = callsOf(index, folder);
  const made = calls ? calls.slice(0, MAX_CALLS).map((call) => boundBy(index, module, call)) : [module];
  index.applied.set(folder, made);
  return made;
}

/** Every call of a folder; nothing where there is none, and an empty list where all are switched off. */
function callsOf(index: Index, folder: string): readonly ModuleCall[] | undefined {
  index.callers ??= callersIn(index);
  const callers = [...(index.callers.get(folder) ?? [])].flatMap((from) => moduleIn(index, from) ?? []);
  const found = callers.flatMap((caller) => callsTo(caller, folder));
  return found.length === 0 ? undefined : found.flatMap(({ instances }) => instances);
}

function callersIn({ folders }: Index): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [from, texts] of folders) {
    if (EXAMPLE.test(`${from}/`)) continue;
    for (const folder of texts.flatMap(({ text }) => sourcesIn(from, text)))
      found.set(folder, (found.get(folder) ?? new Set()).add(from));
  }
  return found;
}

/** The module with the variables that a call passes; what it leaves out has its default. */
function boundBy(index: Index, module: TerraformModule, { block, scope }: ModuleCall): TerraformModule {
  const made: TerraformModule = {
    ...module,
    variable: (name) => {
      const passed = block.body.attributes.find((one) => one.name === name)?.value;
      return passed ? { value: passed, scope } : defaultOf(made, name);
    },
    called: (path) => calledFrom(index, made, path),
  };
  return made;
}

function calledFrom(
  index: Index,
  caller: TerraformModule,
  path: readonly string[],
): ReturnType<TerraformModule['called']> {
  const [, name, ...rest] = path;
  const block = caller.blocks.find(({ type, labels }) => type === 'module' && labels[0] === name);
  const folder = block && calledFolder(caller.folder, block);
  const module = folder === undefined ? undefined : moduleIn(index, folder);
  if (!block || !module) return undefined;
  const repeats = block.body.attributes.some((one) => one.name === 'for_each' || one.name === 'count');
  const scopes = instancesOf(caller, block) ?? [];
  const scope = repeats ? scopes.find(({ each, index: at }) => textOf(each?.key ?? at) === rest[0]) : scopes[0];
  return scope && { module: boundBy(index, module, { block, scope }), path: repeats ? rest.slice(1) : rest };
}

function defaultOf(module: TerraformModule, name: string): Bound | undefined {
  const block = module.blocks.find(({ type, labels }) => type === 'variable' && labels[0] === name);
  const value = block?.body.attributes.find((one) => one.name === 'default')?.value;
  return value && { value, scope: { module } };
}

/**
 * What a file of values that Terraform reads by itself says, else the default; where a file that is chosen by hand may set
 * it, it is not known.
 */
function ownVariable(index: Index, module: TerraformModule, name: string): Bound | undefined {
  const { automatic, chosen } = valuesIn(index, module.folder);
  if (chosen.has(name)) return undefined;
  const value = automatic.get(name);
  return value ? { value, scope: { module } } : defaultOf(module, name);
}

type Values = Readonly<{ automatic: ReadonlyMap<string, HclExpression>; chosen: ReadonlySet<string> }>;
const valuesOf = new WeakMap<Index, Map<string, Values>>();

/** `terraform.tfvars` and `*.auto.tfvars`, in the order in which later ones win; the names that other files set. */
function valuesIn(index: Index, folder: string): Values {
  const known = valuesOf.get(index) ?? new Map<string, Values>();
  valuesOf.set(index, known);
  const before = known.get(folder);
  if (before) return before;
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
      if (folderOf(path) === folder && isAutomatic(path)) automatic.set(name, value);
      else chosen.add(name);
    }
  }
  const made = { automatic, chosen };
  known.set(folder, made);
  return made;
}
