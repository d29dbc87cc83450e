import type { Place } from '../model/place.ts';
import { pairsOf } from '../parse/shape.ts';
import type { Node, Scalar } from '../parse/yaml.ts';

/** The nodes of a list; a single value counts as a list of one. */
export const itemsOf = (node: Node | undefined): readonly Node[] => {
  if (node === undefined || isNothing(node)) return [];
  return node.kind === 'list' ? node.items : [node];
};

/** `key:` with nothing behind it, or `null`. */
export const isNothing = (node: Node | undefined): boolean => node?.kind === 'scalar' && node.empty;

export const booleanOf = (node: Node | undefined): boolean | undefined => {
  const word = node?.kind === 'scalar' && node.plain ? node.text.toLowerCase() : '';
  return word === 'true' || word === 'yes' || word === 'on'
    ? true
    : word === 'false' || word === 'no' || word === 'off'
      ? false
      : undefined;
};

export const numberOf = (node: Node | undefined): number | undefined =>
  node?.kind === 'scalar' && /^\d{1,9}$/u.test(node.text) ? Number(node.text) : undefined;

export const scalarOf = (node: Node | undefined): Scalar | undefined =>
  node?.kind === 'scalar' && !node.empty ? node : undefined;

/** Where a key stands, else the node itself. */
export function placeOfKey(node: Node, key: string, route: readonly string[]): Place {
  const found = pairsOf(node).find((pair) => pair.key === key);
  return { span: found?.keyAt ?? node.at, route: [...route, key] };
}
