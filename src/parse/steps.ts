import type { Input, Setting, Step, Text } from '../model/workflow.ts';
import { get, optional, pairsOf, type Problems, settingsOf, textAt, textOf, textsOf } from './shape.ts';
import type { Node } from './yaml.ts';

/** The steps of a job or composite action, `parallel:` blocks laid flat, each with a key that does not depend on its position. */
export function stepsOf(node: Node | undefined, problems: Problems): readonly Step[] {
  const keys = new Map<string, number>();
  return flatten(node, false, problems).map(({ step, beside }) => stepOf(step, beside, keys));
}

type Flat = Readonly<{ step: Node; beside: boolean }>;

function flatten(node: Node | undefined, beside: boolean, problems: Problems): readonly Flat[] {
  if (!node || (node.kind === 'scalar' && node.empty)) return [];
  if (node.kind !== 'list') {
    problems.push({ message: '`steps` must be a list', at: node.at });
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.kind !== 'map') {
      problems.push({ message: 'a step must be a mapping with `run` or `uses`', at: item.at });
      return [];
    }
    const inner = get(item, 'parallel');
    if (!inner) return [{ step: item, beside: beside || textAt(item, 'background')?.text === 'true' }];
    return flatten(inner.kind === 'map' ? get(inner, 'steps') : inner, true, problems);
  });
}

function stepOf(node: Node, beside: boolean, keys: Map<string, number>): Step {
  const id = textAt(node, 'id')?.text;
  const name = textAt(node, 'name');
  const uses = textAt(node, 'uses');
  const run = textAt(node, 'run');
  const facts = {
    key: unique(id ?? name?.text ?? uses?.text ?? (run ? 'run' : 'step'), keys),
    ...optional('id', id),
    ...optional('name', name),
    ...optional('if', textAt(node, 'if')),
    env: settingsOf(get(node, 'env')),
    at: pairsOf(node)[0]?.keyAt ?? node.at,
    beside,
  };
  if (uses) return { ...facts, kind: 'uses', uses, with: settingsOf(get(node, 'with')) };
  if (!run) return { ...facts, kind: 'order' };
  return {
    ...facts,
    kind: 'run',
    run,
    ...optional('shell', textAt(node, 'shell')),
    ...optional('workingDirectory', textAt(node, 'working-directory')),
  };
}

function unique(name: string, keys: Map<string, number>): string {
  const count = (keys.get(name) ?? 0) + 1;
  keys.set(name, count);
  return count === 1 ? name : `${name}#${count}`;
}

const INPUT_TYPES = ['string', 'boolean', 'number', 'choice', 'environment'] as const;

/** `inputs:` of a dispatch, a call or an action. */
export function inputsOf(node: Node | undefined): readonly Input[] {
  return pairsOf(node).map(({ key, keyAt, value }) => {
    const type = textAt(value, 'type')?.text;
    return {
      name: key,
      at: keyAt,
      type: INPUT_TYPES.find((one) => one === type) ?? 'string',
      required: textAt(value, 'required')?.text === 'true',
      ...optional('default', textAt(value, 'default')),
      options: textsOf(get(value, 'options')),
    };
  });
}

/** `outputs:` whose entries are texts, or mappings with a `value`. */
export function outputsOf(node: Node | undefined): readonly Setting[] {
  return pairsOf(node).flatMap(({ key, keyAt, value }): Setting[] => {
    const text: Text | undefined = value.kind === 'map' ? textAt(value, 'value') : textOf(value);
    return text ? [{ name: key, at: keyAt, value: text }] : [];
  });
}
