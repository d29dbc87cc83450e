import type { Input, Setting, Step, Text } from '../model/workflow.ts';
import {
  checkShapes,
  get,
  optional,
  pair,
  pairsOf,
  type Problems,
  settingsOf,
  type Shapes,
  textAt,
  textOf,
  textsOf,
} from './shape.ts';
import type { Node } from './yaml.ts';

/** The steps of a job or composite action, `parallel:` blocks laid flat, each with a key that does not depend on its position. */
export function stepsOf(node: Node | undefined, problems: Problems): readonly Step[] {
  const keys = new Map<string, number>();
  return flatten(node, false, problems).map(({ step, beside }) => {
    checkShapes(step, SHAPES, problems);
    if (!KINDS.some((kind) => pair(step, kind)))
      problems.push({
        message: `a step that has none of ${KINDS.map((kind) => `\`${kind}\``).join(', ')}`,
        at: step.at,
      });
    return stepOf(step, beside, keys);
  });
}

/** The keys that say what a step does. */
const KINDS = ['run', 'uses', 'parallel', 'wait', 'wait-all', 'cancel'];

const SHAPES: Shapes = { run: ['scalar'], uses: ['scalar'], if: ['scalar'], env: ['map'], with: ['map'] };

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
    key: unique(id ?? name?.text ?? uses?.text.split('@')[0] ?? (run ? 'run' : 'step'), keys),
    ...optional('id', id),
    ...optional('name', name),
    ...optional('if', textAt(node, 'if')),
    ...optional('continueOnError', textAt(node, 'continue-on-error')),
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

/** The name, with the next free ordinal where it is taken: another step may be called `build#2` in the file. */
function unique(name: string, keys: Map<string, number>): string {
  let key = name;
  for (let count = keys.get(name) ?? 1; keys.has(key); key = `${name}#${count}`) {
    count += 1;
    keys.set(name, count);
  }
  keys.set(key, 1);
  return key;
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
