import type { Span } from '../model/place.ts';
import type { HclBlock, HclExpression } from '../parse/hcl.ts';
import type { TerraformModule } from './terraform.ts';
import { callFunction, compare, truthOf } from './terraform-functions.ts';
import { entryOf, textOf, type TerraformValue } from './terraform-value.ts';

export { entryOf, type TerraformEntry, textOf, type TerraformValue } from './terraform-value.ts';

/** Where an expression stands: its module, and in a resource with `for_each` or `count` the one of its instances. */
export type Scope = Readonly<{
  module: TerraformModule;
  each?: Readonly<{ key: TerraformValue; value: TerraformValue }>;
  index?: TerraformValue;
}>;

/** Values that one expression may come to: locals made of each other several times would double at every turn. */
const MAX_VALUES = 5_000;
const MAX_TEXT = 20_000;
const MAX_TURNS = 24;
const MAX_INSTANCES = 100;

/** Values within values, over all that refers to each other: the stack bears more than ten times that. */
const MAX_NESTING = 300;

type Budget = { left: number; nested: number };
const newBudget = (): Budget => ({ left: MAX_VALUES, nested: 0 });

/** Never throws; whatever is computed, read from elsewhere or too much is kept as unknown with its words. */
export const valueOf = (scope: Scope, expression: HclExpression): TerraformValue =>
  resolve(scope, expression, 0, newBudget());

function resolve(scope: Scope, from: HclExpression, turns: number, budget: Budget): TerraformValue {
  const { effort } = scope.module;
  budget.left -= 1;
  effort.left -= 1;
  if (budget.left < 0 || effort.left < 0 || budget.nested > MAX_NESTING)
    return { kind: 'unknown', text: 'too much to follow', at: from.at };
  budget.nested += 1;
  const value = resolveForm(scope, from, turns, budget);
  budget.nested -= 1;
  return value;
}

function resolveForm(scope: Scope, from: HclExpression, turns: number, budget: Budget): TerraformValue {
  const { at } = from;
  const inner = (one: HclExpression): TerraformValue => resolve(scope, one, turns, budget);
  switch (from.kind) {
    case 'text':
      return joinParts(
        from.parts.map((part) => (typeof part === 'string' ? textAt(part, at) : inner(part))),
        at,
      );
    case 'list':
      return { kind: 'list', items: from.items.map(inner), at };
    case 'object':
      return {
        kind: 'object',
        entries: from.entries.map(({ key, value }) => ({ key: inner(key), value: inner(value) })),
        at,
      };
    case 'call':
      return callFunction(from.name, from.arguments.map(inner), at);
    case 'reference':
      return follow(scope, pathOf(scope, from, from.path, turns, budget), at, turns, budget);
    case 'choice': {
      const truth = truthOf(inner(from.condition));
      return truth === undefined ? { kind: 'unknown', text: from.text, at } : inner(truth ? from.yes : from.no);
    }
    case 'operation': {
      const value = compare(from.operator, from.operands.map(inner));
      return value === undefined ? { kind: 'unknown', text: from.text, at } : { kind: 'bool', value, at };
    }
    case 'other':
      return { kind: 'unknown', text: from.text, at };
    default:
      return from;
  }
}

/** `[each.key]` in a path is what it comes to, where that is known. */
const pathOf = (
  scope: Scope,
  { at }: HclExpression,
  path: readonly string[],
  turns: number,
  budget: Budget,
): readonly string[] =>
  path.map((step) => {
    if (!step.startsWith('[') || !step.endsWith(']')) return step;
    return textOf(resolve(scope, { kind: 'reference', path: step.slice(1, -1).split('.'), at }, turns, budget)) ?? step;
  });

const textAt = (text: string, at: Span): TerraformValue => ({ kind: 'text', text, at });

/** A text made of parts; one that is nothing but `${…}` is what stands in it. */
function joinParts(parts: readonly TerraformValue[], at: Span): TerraformValue {
  const [only] = parts;
  if (!only) return textAt('', at);
  if (parts.length === 1) return only;
  const texts = parts.map(textOf);
  if (texts.every((text) => text !== undefined)) {
    if (texts.reduce((sum, text) => sum + text.length, 0) > MAX_TEXT)
      return { kind: 'unknown', text: 'a long text', at };
    return textAt(texts.join(''), at);
  }
  return { kind: 'joined', parts: parts.flatMap((part) => (part.kind === 'joined' ? part.parts : [part])), at };
}

function follow(scope: Scope, path: readonly string[], at: Span, turns: number, budget: Budget): TerraformValue {
  const [first = '', second = '', ...rest] = path;
  const words = path.join('.').replaceAll('.[', '[');
  if (turns >= MAX_TURNS) return { kind: 'unknown', text: words, at };
  switch (first) {
    case 'local': {
      const value = scope.module.local(second);
      return value
        ? into(resolve({ module: scope.module }, value, turns + 1, budget), rest, words, at)
        : { kind: 'unknown', text: words, at };
    }
    case 'var': {
      const bound = scope.module.variable(second);
      return bound
        ? into(resolve(bound.scope, bound.value, turns + 1, budget), rest, words, at)
        : { kind: 'unknown', text: words, at };
    }
    case 'each': {
      const value = second === 'key' ? scope.each?.key : second === 'value' ? scope.each?.value : undefined;
      return value ? into(value, rest, words, at) : { kind: 'unknown', text: words, at };
    }
    case 'count':
      return scope.index ?? { kind: 'unknown', text: words, at };
    case 'module':
      return followOutput(scope, path, at, turns, budget);
    case 'path':
    case 'terraform':
    case 'self':
      return { kind: 'unknown', text: words, at };
    default:
      return followResource(scope, path, at, turns, budget);
  }
}

/** What a module gives out, as far as its own files say; else the reference itself. */
function followOutput(scope: Scope, path: readonly string[], at: Span, turns: number, budget: Budget): TerraformValue {
  const reference: TerraformValue = { kind: 'reference', path, at };
  const called = scope.module.called(path);
  const [name, ...rest] = called?.path ?? [];
  const block = called?.module.blocks.find(({ type, labels }) => type === 'output' && labels[0] === name);
  const given = block?.body.attributes.find((one) => one.name === 'value')?.value;
  if (!called || !given) return reference;
  const inner: Scope = { module: called.module };
  // A whole resource that is given out: what is asked of it follows.
  const value =
    given.kind === 'reference'
      ? resolve(inner, { ...given, path: [...given.path, ...rest] }, turns + 1, budget)
      : into(resolve(inner, given, turns + 1, budget), rest, path.join('.'), at);
  // What a resource over there is called means nothing here.
  return value.kind === 'unknown' || value.kind === 'reference' ? reference : value;
}

/** What a resource of the module is given by this name; else the reference itself. */
function followResource(
  scope: Scope,
  path: readonly string[],
  at: Span,
  turns: number,
  budget: Budget,
): TerraformValue {
  const reference: TerraformValue = { kind: 'reference', path, at };
  const found = findResource(scope.module, path, turns + 1, budget);
  const [name, ...rest] = found?.path ?? [];
  const given = name === undefined ? undefined : found?.block.body.attributes.find((one) => one.name === name);
  if (!found || !given) return reference;
  const value = into(resolve(found.scope, given.value, turns + 1, budget), rest, path.join('.'), at);
  return value.kind === 'unknown' ? reference : value;
}

/** The resource that a reference begins with, which of its instances it is, and what follows. */
export const resourceOf = (module: TerraformModule, path: readonly string[]): FoundResource | undefined =>
  findResource(module, path, 0, newBudget());

export type FoundResource = Readonly<{ block: HclBlock; scope: Scope; path: readonly string[] }>;

function findResource(
  module: TerraformModule,
  path: readonly string[],
  turns: number,
  budget: Budget,
): FoundResource | undefined {
  const names = path[0] === 'data' ? 3 : 2;
  const block = module.resources.get(path.slice(0, names).join('.'));
  const rest = path.slice(names);
  if (!block) return undefined;
  const repeats = block.body.attributes.some((one) => one.name === 'for_each' || one.name === 'count');
  if (!repeats) return { block, scope: { module }, path: rest };
  const scope = findInstances(module, block, turns, budget)?.find(
    ({ each, index }) => textOf(each?.key ?? index) === rest[0],
  );
  return scope ? { block, scope, path: rest.slice(1) } : undefined;
}

function into(value: TerraformValue, path: readonly string[], words: string, at: Span): TerraformValue {
  let inside = value;
  for (const name of path) {
    const next = inside.kind === 'list' ? inside.items[Number(name)] : entryOf(inside, name);
    if (!next) return { kind: 'unknown', text: words, at, ...(lacks(inside) ? { missing: true } : {}) };
    inside = next;
  }
  return inside;
}

/** Whether what is not found there is surely not there. */
const lacks = (value: TerraformValue): boolean =>
  value.kind === 'list' || (value.kind === 'object' && value.entries.every(({ key }) => textOf(key) !== undefined));

/** Every instance of a block that `count` or `for_each` may multiply; nothing where the files do not say how many. */
export const instancesOf = (module: TerraformModule, block: HclBlock): readonly Scope[] | undefined =>
  findInstances(module, block, 0, newBudget());

function findInstances(
  module: TerraformModule,
  { body }: HclBlock,
  turns: number,
  budget: Budget,
): readonly Scope[] | undefined {
  // Each instance is read again.
  const spent = (scopes: readonly Scope[] | undefined): readonly Scope[] | undefined => {
    module.effort.left -= (scopes?.length ?? 0) * 10;
    return module.effort.left < 0 ? undefined : scopes;
  };
  const of = (name: string): HclExpression | undefined => body.attributes.find((one) => one.name === name)?.value;
  const [count, each] = [of('count'), of('for_each')];
  if (each) return spent(eachOf(module, resolve({ module }, each, turns, budget)));
  if (!count) return [{ module }];
  const value = resolve({ module }, count, turns, budget);
  const times = value.kind === 'number' ? Number(value.text) : Number.NaN;
  if (!Number.isInteger(times) || times < 0 || times > MAX_INSTANCES) return undefined;
  return spent(
    Array.from({ length: times }, (_, index) => ({
      module,
      index: { kind: 'number', text: String(index), at: value.at },
    })),
  );
}

function eachOf(module: TerraformModule, over: TerraformValue): readonly Scope[] | undefined {
  if (over.kind === 'list' && over.items.length <= MAX_INSTANCES) {
    const keys = over.items.map((item) => ({ module, each: { key: item, value: item } }));
    return over.items.every((item) => textOf(item) !== undefined) ? keys : undefined;
  }
  if (over.kind !== 'object' || over.entries.length > MAX_INSTANCES) return undefined;
  return over.entries.every(({ key }) => textOf(key) !== undefined)
    ? over.entries.map(({ key, value }) => ({ module, each: { key, value } }))
    : undefined;
}
