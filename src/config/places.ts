import type { Place } from '../model/place.ts';
import type { Node } from '../parse/yaml.ts';
import { headOf } from './read.ts';

/** The node behind a key of a mapping. */
export function childOf(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key)?.value : undefined;
}

/** The entries of a list, none where there is no list. */
export const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : []);

/** Where an entry stands: the value of the key that names it, else its first key. */
export function placeOfEntry(node: Node, key: string, route: readonly string[]): Place {
  return { span: childOf(node, key)?.at ?? headOf(node), route };
}

/** The places of everything below a node, by dotted key. */
export function placesBelow(node: Node, route: readonly string[]): Readonly<Record<string, Place>> {
  const places: [string, Place][] = [];
  collect(node, '', route, places);
  return Object.fromEntries(places);
}

function collect(node: Node, prefix: string, route: readonly string[], places: [string, Place][]): void {
  if (node.kind === 'map') {
    for (const { key, keyAt, value } of node.pairs) {
      const below = [...route, key];
      places.push([prefix + key, { span: value.kind === 'scalar' && !value.empty ? value.at : keyAt, route: below }]);
      collect(value, `${prefix}${key}.`, below, places);
    }
  }
  for (const [index, item] of itemsOf(node).entries()) {
    const below = item.kind === 'scalar' ? [...route, item.text] : route;
    places.push([prefix + String(index), { span: headOf(item), route: below }]);
    collect(item, `${prefix}${index}.`, below, places);
  }
}
