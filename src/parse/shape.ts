import type { Data, Setting, Text } from '../model/workflow.ts';
import type { Node, Pair, Problem } from './yaml.ts';

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

/** For some keys of a mapping, what their values may be. */
export type Shapes = Readonly<Partial<Record<string, readonly Node['kind'][]>>>;

const WORDS: Readonly<Record<Node['kind'], string>> = { scalar: 'single value', list: 'list', map: 'mapping' };

/** What a node is, in the words of a message. */
export const kindOf = (node: Node): string => WORDS[node.kind];

/**
 * Notes each value that has another shape than its key allows, since what it says is then not read. Where a list is allowed,
 * it is one of single values: a list within `needs` would hide what the job waits for.
 */
export function checkShapes(node: Node, shapes: Shapes, problems: Problems): void {
  for (const { key, keyAt, value } of pairsOf(node)) {
    const allowed = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
    const isOpen = value.kind === 'scalar' && (value.empty || value.text.includes('${{'));
    if (!allowed || isOpen) continue;
    const inner = value.kind === 'list' ? value.items.find((item) => item.kind !== 'scalar') : undefined;
    if (!allowed.includes(value.kind)) {
      const wanted = allowed.map((kind) => `a ${WORDS[kind]}`).join(' or ');
      problems.push({ message: `\`${key}\` must be ${wanted}, and here is a ${kindOf(value)}`, at: keyAt });
    } else if (inner)
      problems.push({ message: `\`${key}\` must list single values, and here is a ${kindOf(inner)}`, at: inner.at });
  }
}

/** An optional property that is absent, not `undefined`, where there is no value. */
export const optional = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } => {
  const made: { [P in K]?: T } = {};
  if (value !== undefined) made[key] = value;
  return made;
};
