import * as v from 'valibot';
import { nearest } from '../errors.ts';
import type { Span } from '../model/place.ts';
import { bySpan } from '../model/place.ts';
import { type Node, type Pair, type Problem, parseYaml } from '../parse/yaml.ts';
import { expectation, type Shape, shapeOf } from './shape.ts';

/** A file that follows its schema, with the nodes it was read from; or everything that stands in the way. */
export type Reading<T> =
  | Readonly<{ ok: true; value: T; root: Node }>
  | Readonly<{ ok: false; problems: readonly Problem[] }>;

/** How long a file may be in characters, and of how many values. A parser is slow long before it is full. */
export type Bounds = Readonly<{ length: number; nodes: number }>;
const USUAL: Bounds = { length: 1_048_576, nodes: 100_000 };
const MAX_PROBLEMS = 25;
/** How many are looked at before the first ones are chosen: a file of nothing but mistakes must not cost minutes. */
const MAX_ISSUES = 1_000;
/** Keys that name parts of every JavaScript object; the schema library drops them without a word. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const WRONG_KIND = Symbol('wrong kind');

/**
 * Reads YAML text by a schema. Plain scalars become booleans and numbers only where the schema asks for them; a key with
 * nothing behind it counts as absent. Every problem has its place, what was expected, what was met, and the nearest valid
 * spelling.
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
  { length, nodes }: Bounds = USUAL,
): Reading<T> {
  const start: Span = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (text.length > length) {
    const message = `the file has ${text.length} characters; at most ${length} are read`;
    return { ok: false, problems: [{ message, at: start }] };
  }
  const { root, problems } = parseYaml(file, text, nodes);
  if (problems.length > 0) return { ok: false, problems: bounded(problems) };
  if (!root || (root.kind === 'scalar' && root.empty)) {
    return { ok: false, problems: [{ message: 'the file is empty; it begins with `version: 1`', at: start }] };
  }
  return checkNode(root, schema);
}

function checkNode<T>(root: Node, schema: v.GenericSchema<unknown, T>): Reading<T> {
  const shape = shapeOf(schema);
  const problems: Problem[] = [];
  const result = v.safeParse(schema, plainOf(root, shape, problems));
  const named = new Set<string>();
  for (const issue of (result.issues ?? []).slice(0, MAX_ISSUES)) {
    const keys = (issue.path ?? []).map((item) => item.key);
    const key = JSON.stringify(keys);
    // A text can fail its pattern and the check behind it; the first says it all.
    if (!named.has(key)) problems.push(problemOf(issue, follow(root, shape, keys)));
    named.add(key);
  }
  if (problems.length > 0 || !result.success) return { ok: false, problems: bounded(problems) };
  return { ok: true, value: result.output, root };
}

/** The first problems of a file, top to bottom, and how many more there are. */
export function bounded(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort((a, b) => bySpan(a.at, b.at));
  const last = sorted[MAX_PROBLEMS - 1];
  if (!last || sorted.length === MAX_PROBLEMS) return sorted;
  const message = `${last.message} (and ${sorted.length - MAX_PROBLEMS} more problems after this one)`;
  return [...sorted.slice(0, MAX_PROBLEMS - 1), { message, at: last.at }];
}

/** The value the schema checks. What has the wrong kind becomes a symbol, which no schema accepts. */
function plainOf(node: Node, shape: Shape, problems: Problem[]): unknown {
  if (node.kind === 'map' && shape.kind === 'object') {
    return Object.fromEntries(
      node.pairs.flatMap((pair) => {
        const below = shape.keys.get(pair.key);
        if (!below && problems.length < MAX_ISSUES) problems.push(unknownKey(pair, [...shape.keys.keys()]));
        return below && !isEmpty(pair.value) ? [[pair.key, plainOf(pair.value, below, problems)] as const] : [];
      }),
    );
  }
  if (node.kind === 'map' && shape.kind === 'record') {
    return Object.fromEntries(
      node.pairs.flatMap((pair) => {
        const usable = pair.key.trim() !== '' && !RESERVED.has(pair.key);
        if (!usable) problems.push({ message: `${shown(pair.key)} cannot be a name here`, at: pair.keyAt });
        return usable ? [[pair.key, plainOf(orNothing(pair), shape.value, problems)] as const] : [];
      }),
    );
  }
  if (node.kind === 'list' && shape.kind === 'list')
    return node.items.map((item) => plainOf(item, shape.item, problems));
  return node.kind === 'scalar' ? scalarOf(node, shape) : WRONG_KIND;
}

/** An environment with nothing said of it (`staging:`) is still declared. */
const orNothing = (pair: Pair): Node =>
  isEmpty(pair.value) ? { kind: 'map', pairs: [], at: pair.value.at } : pair.value;

function scalarOf(node: Extract<Node, { kind: 'scalar' }>, shape: Shape): unknown {
  switch (shape.kind) {
    case 'boolean':
      return node.plain && (node.text === 'true' || node.text === 'false') ? node.text === 'true' : WRONG_KIND;
    case 'number':
      return node.plain && /^[0-9]{1,9}$/.test(node.text) ? Number(node.text) : WRONG_KIND;
    case 'text':
      return node.empty ? WRONG_KIND : node.text;
    default:
      return WRONG_KIND;
  }
}

const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.empty;

function unknownKey(pair: Pair, known: readonly string[]): Problem {
  const near = nearest(pair.key, known);
  const hint = near ? `did you mean \`${near}\`?` : `the keys here are ${known.map((key) => `\`${key}\``).join(', ')}`;
  return { message: `unknown key ${shown(pair.key)}; ${hint}`, at: pair.keyAt };
}

type Met = Readonly<{ name: string; node: Node | undefined; at: Span; shape: Shape }>;

/** Walks to what an issue is about. Where it is not there, the place is the first key of what should hold it. */
function follow(root: Node, shape: Shape, keys: readonly unknown[]): Met {
  let met: Met = { name: 'the file', node: root, at: headOf(root), shape };
  for (const key of keys) met = step(met, key);
  return met;
}

function step(met: Met, key: unknown): Met {
  const { node, shape } = met;
  if (typeof key === 'number') {
    const item = node?.kind === 'list' ? node.items[key] : undefined;
    const name = `an entry of ${met.name}`;
    return { name, node: item, at: item ? headOf(item) : met.at, shape: shape.kind === 'list' ? shape.item : shape };
  }
  const name = String(key);
  const pair = node?.kind === 'map' ? node.pairs.find((one) => one.key === name) : undefined;
  const below = shape.kind === 'object' ? shape.keys.get(name) : shape.kind === 'record' ? shape.value : undefined;
  const at = pair ? (pair.value.kind === 'scalar' && !pair.value.empty ? pair.value.at : pair.keyAt) : met.at;
  return { name: `\`${name}\``, node: pair?.value, at, shape: below ?? shape };
}

function problemOf(issue: v.BaseIssue<unknown>, met: Met): Problem {
  const wanted = issue.kind === 'validation' ? issue.message : expectation(met.shape);
  if (!met.node) return { message: `${met.name} is missing; it must be ${wanted}`, at: met.at };
  if (isEmpty(met.node)) return { message: `${met.name} has no value; it must be ${wanted}`, at: met.at };
  return { message: `${met.name} must be ${wanted}, but is ${meeting(met)}${hintOf(met)}`, at: met.at };
}

function meeting({ name, node, shape }: Met): string {
  if (node?.kind === 'map') return 'a mapping';
  if (node?.kind === 'list') return shape.kind === 'list' ? `a list of ${node.items.length}` : 'a list';
  const text = node?.text ?? '';
  // People paste the secret where its name belongs; no message may repeat it.
  if (name.includes('`secrets`')) return `a text of ${text.length} characters`;
  return node?.plain === false && shape.kind !== 'text' ? `${shown(text)} in quotes` : shown(text);
}

function hintOf({ node, shape }: Met): string {
  const words = 'words' in shape ? shape.words : [];
  const near = node?.kind === 'scalar' ? nearest(node.text, words) : undefined;
  return near && node?.kind === 'scalar' && near !== node.text ? `; did you mean \`${near}\`?` : '';
}

/** Short harmless texts are quoted; anything else could be a pasted secret and is only measured. */
export function shown(text: string): string {
  return /^[\w@.:/ +[\]-]{1,30}$/.test(text) ? `\`${text}\`` : `a text of ${text.length} characters`;
}

/** Where a node begins: a mapping at its first key. */
export function headOf(node: Node): Span {
  if (node.kind === 'map') return node.pairs[0]?.keyAt ?? node.at;
  return node.at;
}
