import { type Bounds, readYaml } from '../config/read.ts';
import { childOf, itemsOf, placeOfEntry, placesBelow } from '../config/places.ts';
import type { DeclaredEnvironment, DeclaredIdentity, Handoff, Located, Manifest, Stage } from '../model/manifest.ts';
import type { Span } from '../model/place.ts';
import type { Node } from '../parse/yaml.ts';
import { checkManifest } from './check.ts';
import type { Invalid } from './manifest.ts';
import { proposalsIn, type Proposals } from './proposals.ts';
import { manifestSchema, type WrittenManifest, type WrittenStage } from './schema.ts';

/** Ten thousand identities with everything said of each. */
const BOUNDS: Bounds = { length: 4 * 1024 * 1024, nodes: 400_000 };

/** Reads the text of a manifest, or says everything that is wrong with it. */
export function parseManifest(file: string, text: string): Manifest | Invalid {
  const reading = readYaml(file, text, manifestSchema, BOUNDS);
  if (!reading.ok) return reading;
  const manifest = build(file, reading.value, reading.root, proposalsIn(text));
  const problems = checkManifest(manifest);
  return problems.length > 0 ? { problems } : manifest;
}

function build(file: string, written: WrittenManifest, root: Node, proposals: Proposals): Manifest {
  return {
    file,
    environments: environmentsOf(written, childOf(root, 'environments'), proposals),
    identities: identitiesOf(written, itemsOf(childOf(root, 'identities')), proposals),
    handoffs: handoffsOf(written, itemsOf(childOf(root, 'handoffs')), proposals),
  };
}

function environmentsOf(
  written: WrittenManifest,
  node: Node | undefined,
  proposals: Proposals,
): readonly DeclaredEnvironment[] {
  const pairs = node?.kind === 'map' ? node.pairs : [];
  return pairs.map(({ key, keyAt, value }) => {
    const proposed = proposals(value);
    const { data = [], breakGlass, ...stated } = without(written.environments?.[key] ?? {}, proposed);
    const route = ['environments', key];
    return {
      name: key,
      ...stated,
      data,
      ...(breakGlass && { breakGlass: { ...breakGlass, approvers: breakGlass.approvers ?? [] } }),
      at: { span: keyAt, route },
      where: placesBelow(value, route),
      ...(proposed.length > 0 && { proposed }),
    };
  });
}

function identitiesOf(
  written: WrittenManifest,
  nodes: readonly Node[],
  proposals: Proposals,
): readonly DeclaredIdentity[] {
  return (written.identities ?? []).map((all, index) => {
    const proposed = proposals(nodes[index]);
    const { id, class: kind } = all;
    const stated = { ...without(all, proposed), id, class: kind };
    return {
      ...stated,
      review: stated.review ?? {},
      ...located(nodes[index], ['identities', id], proposed),
    };
  });
}

function handoffsOf(written: WrittenManifest, nodes: readonly Node[], proposals: Proposals): readonly Handoff[] {
  return (written.handoffs ?? []).map((all, index) => {
    const proposed = proposals(nodes[index]);
    const { id } = all;
    const { request, approve, execute, ...stated } = { ...without(all, proposed), id };
    return {
      ...stated,
      ...(request && { request: stageOf(request) }),
      ...(approve && { approve: stageOf(approve) }),
      ...(execute && { execute: stageOf(execute) }),
      record: stated.record ?? [],
      ...located(nodes[index], ['handoffs', id], proposed),
    };
  });
}

/** What is stated of an entry: all but what is only proposed. */
function without<T extends object>(all: T, proposed: readonly string[]): Partial<T> {
  if (proposed.length === 0) return all;
  const rest: Partial<T> = { ...all };
  for (const key of Object.keys(all)) if (proposed.includes(key)) Reflect.deleteProperty(rest, key);
  return rest;
}

const stageOf = (stage: WrittenStage): Stage => ({ class: stage.class ?? [], who: stage.who ?? [] });

function located(node: Node | undefined, route: readonly string[], proposed: readonly string[]): Located {
  if (!node) return { at: { span: startOf(''), route }, where: {} };
  return {
    at: placeOfEntry(node, 'id', route),
    where: placesBelow(node, route),
    ...(proposed.length > 0 && { proposed }),
  };
}

const startOf = (file: string): Span => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });
