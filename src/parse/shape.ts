import type { Data, Setting, Text } from '../model/workflow.ts';
import type { Mapping, Node, Pair, Problem } from './yaml.ts';

/** Collects what does not have the shape GitHub asks for; the file then counts as partly read. */
export type Problems = Problem[];

export const pairsOf = (node: Node | undefined): readonly Pair[] => (node?.kind === 'map' ? node.pairs : []);

export const get = (node: Node | undefined, key: string): Node | undefined =>
  pairsOf(node).find((pair) => pair.key === key)?.value;

export const pair = (node: Node | undefined, key: string): Pair | undefined =>
  pairsOf(node).find((one) => one.key === key);

/** A scalar as text; nothing for an empty one, since `key:` gives no value. */
export function textOf(node: Node | undefined): Text | undefined {
  if (node?.kind !== 'scalar' || node.empty) return undefined;
  return node.block ? { text: node.text, at: node.at, block: node.block } : { text: node.text, at: node.at };
}

export const textAt = (node: Node | undefined, key: string): Text | undefined => textOf(get(node, key));

/** A scalar or a list of scalars, as GitHub allows for `needs`, `branches`, `runs-on` and others. */
export function textsOf(node: Node | undefined): readonly Text[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => textOf(item) ?? []);
  return [textOf(node) ?? []].flat();
}

/** The settings of `env:`, `with:` and their kin; an empty value is the empty text, which is a value. */
export function settingsOf(node: Node | undefined): readonly Setting[] {
  return pairsOf(node).flatMap(({ key, keyAt, value }) =>
    value.kind === 'scalar' ? [{ name: key, at: keyAt, value: textOf(value) ?? { text: '', at: value.at } }] : [],
  );
}

export function dataOf(node: Node): Data {
  if (node.kind === 'list') return { items: node.items.map(dataOf), at: node.at };
  if (node.kind === 'map')
    return {
      entries: node.pairs.map(({ key, keyAt, value }) => ({ name: key, at: keyAt, value: dataOf(value) })),
      at: node.at,
    };
  return textOf(node) ?? { text: '', at: node.at };
}

/** A mapping that must be one, or a problem that says what stands there instead. */
export function mappingAt(parent: Mapping, key: string, problems: Problems): Mapping | undefined {
  const found = pair(parent, key);
  if (!found || (found.value.kind === 'scalar' && found.value.empty)) return undefined;
  if (found.value.kind === 'map') return found.value;
  problems.push({
    message: `\`${key}\` must be a mapping, and here is a ${found.value.kind === 'list' ? 'list' : 'single value'}`,
    at: found.keyAt,
  });
  return undefined;
}

/** An optional property that is absent, not `undefined`, where there is no value. */
export const optional = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } => {
  const made: { [P in K]?: T } = {};
  if (value !== undefined) made[key] = value;
  return made;
};
