import { alternatives, EMPTY, keyOf, oneOf, truth, type Value } from '../model/value.ts';
import type { Data } from '../model/workflow.ts';
import { evaluateText } from './evaluate.ts';
import type { Scope } from './scope.ts';

/** A value of a matrix: what its text can be, or the mapping or list that stands there. */
type Item = Data | Value;
type Combination = ReadonlyMap<string, Item>;

/** GitHub's own limit of jobs of one matrix. */
const MAX_COMBINATIONS = 256;

/**
 * What `matrix.<name>` can be in the jobs of a matrix: every combination of its axes, less what `exclude` takes away, with
 * what `include` adds; a job that none of them gives the name has the empty text.
 * https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function matrixValue(matrix: Data | undefined, name: string, scope: Scope): Value {
  if (!matrix) return EMPTY;
  const lost: Value = { kind: 'matrix', name };
  if (!('entries' in matrix)) return lost;
  const [axis = '', ...path] = name.toLowerCase().split('.');
  const combinations = combinationsOf(matrix, scope);
  const values = combinations
    ? combinations.map((one) => (one.has(axis) ? at(one.get(axis) ?? EMPTY, path, scope) : EMPTY))
    : everyValue(matrix, axis, path, scope, lost);
  return values.length === 0 ? lost : oneOf(values.map((value) => ({ value, when: `matrix.${name}` })));
}

/** The jobs of a matrix that is written out; `undefined` where an expression makes a part of it, or it has too many. */
function combinationsOf(matrix: Extract<Data, { entries: unknown }>, scope: Scope): readonly Combination[] | undefined {
  let found: readonly Combination[] = [new Map()];
  for (const { name, value } of matrix.entries) {
    const key = name.toLowerCase();
    if (key === 'include' || key === 'exclude') continue;
    const items = itemsOf(value, scope);
    if (!items || items.length * found.length > MAX_COMBINATIONS) return undefined;
    found = found.flatMap((one) => items.map((item) => new Map([...one, [key, item]])));
  }
  const excluded = mappingsOf(matrix, 'exclude');
  const included = mappingsOf(matrix, 'include');
  if (!excluded || !included) return undefined;
  const axes = new Set([...(found[0]?.keys() ?? [])]);
  const left = axes.size === 0 ? [] : found.filter((one) => !excluded.some((mapping) => agrees(mapping, one, scope)));
  return included.reduce<readonly Combination[]>((all, mapping) => withIncluded(all, mapping, axes, scope), left);
}

/** The values of an axis, or nothing where an expression that is not known makes them. */
function itemsOf(value: Data, scope: Scope): readonly Item[] | undefined {
  if ('items' in value) return value.items;
  if ('entries' in value) return [value];
  const made = alternatives(evaluateText(value, scope));
  return made.every((one) => one.kind === 'text') ? made : undefined;
}

function mappingsOf(matrix: Extract<Data, { entries: unknown }>, key: string): readonly Combination[] | undefined {
  const found = matrix.entries.find(({ name }) => name.toLowerCase() === key)?.value;
  if (!found) return [];
  if (!('items' in found)) return undefined;
  const mappings = found.items.flatMap((item) =>
    'entries' in item ? [new Map(item.entries.map(({ name, value }) => [name.toLowerCase(), value]))] : [],
  );
  return mappings.length === found.items.length ? mappings : undefined;
}

/** Whether a combination has all that a mapping says. */
const agrees = (mapping: Combination, one: Combination, scope: Scope): boolean =>
  [...mapping].every(([key, value]) => {
    const own = one.get(key);
    return own !== undefined && same(own, value, scope);
  });

/** An included mapping goes to every combination whose axes it does not contradict; where there is none, it is one itself. */
function withIncluded(
  all: readonly Combination[],
  mapping: Combination,
  axes: ReadonlySet<string>,
  scope: Scope,
): readonly Combination[] {
  const ofAxes = new Map([...mapping].filter(([key]) => axes.has(key)));
  const takes = (one: Combination): boolean => [...axes].every((key) => one.has(key)) && agrees(ofAxes, one, scope);
  if (axes.size === 0 || !all.some(takes)) return [...all, mapping];
  return all.map((one) => (takes(one) ? new Map([...one, ...mapping]) : one));
}

const same = (a: Item, b: Item, scope: Scope): boolean => shown(a, scope) === shown(b, scope);

function shown(item: Item, scope: Scope): string {
  if ('kind' in item) return keyOf(item);
  if ('items' in item) return `[${item.items.map((one) => shown(one, scope)).join(', ')}]`;
  if ('entries' in item)
    return `{${item.entries.map(({ name, value }) => `${name}: ${shown(value, scope)}`).join(', ')}}`;
  return keyOf(evaluateText(item, scope));
}

/** What the parts that are written out say of a name, where the combinations are not known. */
function everyValue(
  matrix: Extract<Data, { entries: unknown }>,
  axis: string,
  path: readonly string[],
  scope: Scope,
  lost: Value,
): readonly Value[] {
  return matrix.entries.flatMap(({ name, value }) => {
    const key = name.toLowerCase();
    if (key === axis) return (itemsOf(value, scope) ?? [lost]).map((item) => at(item, path, scope));
    if (key !== 'include') return [];
    return 'items' in value ? value.items.flatMap((item) => inEntries(item, [axis, ...path], scope)) : [lost];
  });
}

function at(item: Item, path: readonly string[], scope: Scope): Value {
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
