import { alternatives, EMPTY, keyOf, oneOf, texts, truth, type Value } from '../model/value.ts';
import type { Data } from '../model/workflow.ts';
import { evaluateText } from './evaluate.ts';
import type { Scope } from './scope.ts';

/** A value of a matrix: what its text can be, or the mapping or list that stands there, and a key by which these compare. */
type Item = Readonly<{ data: Data | Value; key: string }>;
type Combination = ReadonlyMap<string, Item>;
type Mapping = Extract<Data, { entries: unknown }>;

/** GitHub's own limit of jobs of one matrix. */
const MAX_COMBINATIONS = 256;

/**
 * What `matrix.<name>` can be in the jobs of a matrix: every combination of its axes, less what `exclude` takes away, with
 * what `include` adds; a job that none of them gives the name has the empty text.
 * https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function matrixValue(matrix: Data | undefined, name: string, scope: Scope, only?: number): Value {
  if (!matrix) return EMPTY;
  const lost: Value = { kind: 'matrix', name };
  if (!('entries' in matrix)) return lost;
  const [axis = '', ...path] = name.toLowerCase().split('.');
  const all = knownCombinations(matrix, scope);
  const combinations = only === undefined ? all : all?.slice(only, only + 1);
  const values = combinations
    ? combinations.map((one) => at(one.get(axis)?.data ?? EMPTY, path, scope))
    : everyValue(matrix, axis, path, scope, lost);
  return values.length === 0 ? lost : oneOf(values.map((value) => ({ value, when: `matrix.${name}` })));
}

/** The jobs of a matrix by what GitHub writes behind their name, `dev, eu`; none where an expression makes them. */
export function matrixJobs(matrix: Data | undefined, scope: Scope): readonly string[] {
  if (!matrix || !('entries' in matrix)) return [];
  return (knownCombinations(matrix, scope) ?? []).map((one) =>
    [...one.values()].flatMap(({ data }) => texts(at(data, [], scope)).filter((text) => text !== '')).join(', '),
  );
}

const known = new WeakMap<Scope, Map<Data, readonly Combination[] | undefined>>();
const literal = new WeakMap<Data, readonly Combination[] | undefined>();

/** Found once: for each scope, or where nothing in the matrix is an expression, for all of them. */
function knownCombinations(matrix: Mapping, scope: Scope): readonly Combination[] | undefined {
  if (literal.has(matrix)) return literal.get(matrix);
  const inScope = known.get(scope) ?? new Map<Data, readonly Combination[] | undefined>();
  known.set(scope, inScope);
  if (inScope.has(matrix)) return inScope.get(matrix);
  const found = combinationsOf(matrix, scope);
  if (isLiteral(matrix)) literal.set(matrix, found);
  else inScope.set(matrix, found);
  return found;
}

function isLiteral(data: Data): boolean {
  if ('items' in data) return data.items.every(isLiteral);
  return 'entries' in data ? data.entries.every(({ value }) => isLiteral(value)) : !data.text.includes('${{');
}

/** The jobs of a matrix that is written out; `undefined` where an expression makes a part of it, or it has too many. */
function combinationsOf(matrix: Mapping, scope: Scope): readonly Combination[] | undefined {
  let found: readonly Combination[] = [new Map()];
  for (const { name, value } of matrix.entries) {
    const key = name.toLowerCase();
    if (key === 'include' || key === 'exclude') continue;
    const items = itemsOf(value, scope);
    if (!items || items.length * found.length > MAX_COMBINATIONS) return undefined;
    found = found.flatMap((one) => items.map((item) => new Map([...one, [key, item]])));
  }
  const excluded = mappingsOf(matrix, 'exclude', scope);
  const included = mappingsOf(matrix, 'include', scope);
  if (!excluded || !included) return undefined;
  const axes = new Set([...(found[0]?.keys() ?? [])]);
  let all: readonly Combination[] =
    axes.size === 0 ? [] : found.filter((one) => !excluded.some((mapping) => agrees(mapping, one)));
  for (const mapping of included) {
    all = withIncluded(all, mapping, axes);
    if (all.length > MAX_COMBINATIONS) return undefined;
  }
  return all;
}

/** The values of an axis, or nothing where an expression that is not known makes them. */
function itemsOf(value: Data, scope: Scope): readonly Item[] | undefined {
  if ('items' in value) return value.items.map((one) => itemOf(one, scope));
  if ('entries' in value) return [itemOf(value, scope)];
  const made = alternatives(evaluateText(value, scope));
  return made.every((one) => one.kind === 'text') ? made.map((one) => itemOf(one, scope)) : undefined;
}

const itemOf = (data: Data | Value, scope: Scope): Item => ({ data, key: shown(data, scope) });

function mappingsOf(matrix: Mapping, key: string, scope: Scope): readonly Combination[] | undefined {
  const found = matrix.entries.find(({ name }) => name.toLowerCase() === key)?.value;
  if (!found) return [];
  if (!('items' in found)) return undefined;
  const mappings = found.items.flatMap((item) =>
    'entries' in item
      ? [new Map(item.entries.map(({ name, value }) => [name.toLowerCase(), itemOf(value, scope)]))]
      : [],
  );
  return mappings.length === found.items.length ? mappings : undefined;
}

/** Whether a combination has all that a mapping says. */
function agrees(mapping: Combination, one: Combination): boolean {
  for (const [name, { key }] of mapping) if (one.get(name)?.key !== key) return false;
  return true;
}

/** An included mapping goes to every combination whose axes it does not contradict; where there is none, it is one itself. */
function withIncluded(
  all: readonly Combination[],
  mapping: Combination,
  axes: ReadonlySet<string>,
): readonly Combination[] {
  const ofAxes = new Map([...mapping].filter(([name]) => axes.has(name)));
  const taking = new Set(
    axes.size === 0 ? [] : all.filter((one) => [...axes].every((name) => one.has(name)) && agrees(ofAxes, one)),
  );
  if (taking.size === 0) return [...all, mapping];
  return all.map((one) => (taking.has(one) ? new Map([...one, ...mapping]) : one));
}

function shown(item: Data | Value, scope: Scope): string {
  if ('kind' in item) return keyOf(item);
  if ('items' in item) return `[${item.items.map((one) => shown(one, scope)).join(', ')}]`;
  if ('entries' in item)
    return `{${item.entries.map(({ name, value }) => `${name}: ${shown(value, scope)}`).join(', ')}}`;
  return keyOf(evaluateText(item, scope));
}

/** What the parts that are written out say of a name, where the combinations are not known. */
function everyValue(
  matrix: Mapping,
  axis: string,
  path: readonly string[],
  scope: Scope,
  lost: Value,
): readonly Value[] {
  return matrix.entries.flatMap(({ name, value }) => {
    const key = name.toLowerCase();
    if (key === axis) return itemsOf(value, scope)?.map(({ data }) => at(data, path, scope)) ?? [lost];
    if (key !== 'include') return [];
    return 'items' in value ? value.items.flatMap((item) => inEntries(item, [axis, ...path], scope)) : [lost];
  });
}

function at(item: Data | Value, path: readonly string[], scope: Scope): Value {
  if ('kind' in item) return path.length === 0 ? item : { kind: 'matrix', name: path.join('.') };
  if ('entries' in item) return inEntries(item, path, scope)[0] ?? EMPTY;
  return 'items' in item || path.length > 0
    ? { kind: 'unknown', because: 'a matrix value that is a list' }
    : typed(evaluateText(item, scope));
}

/** YAML makes booleans of these. */
const typed = (value: Value): Value =>
  value.kind === 'text' && (value.text === 'true' || value.text === 'false') ? truth(value.text === 'true') : value;

function inEntries(data: Data, path: readonly string[], scope: Scope): readonly Value[] {
  const [key, ...rest] = path;
  if (key === undefined || !('entries' in data)) return [];
  return data.entries.filter(({ name }) => name.toLowerCase() === key).map(({ value }) => at(value, rest, scope));
}
