import type { Action } from '../model/workflow.ts';
import { get, kindOf, optional, type Problems, textAt } from './shape.ts';
import { inputsOf, outputsOf, stepsOf } from './steps.ts';
import { parseYaml, type Problem } from './yaml.ts';

/** Reads an `action.yml`; only a composite action has steps that can be followed. */
export function parseAction(
  file: string,
  text: string,
): Readonly<{ action: Action | undefined; problems: readonly Problem[] }> {
  const { root, problems } = parseYaml(file, text);
  const found: Problems = [...problems];
  if (root?.kind !== 'map') {
    if (root && !(root.kind === 'scalar' && root.empty))
      found.push({ message: `an action must be a mapping with \`runs\`, and this is a ${kindOf(root)}`, at: root.at });
    return { action: undefined, problems: found };
  }
  const runs = get(root, 'runs');
  const using = textAt(runs, 'using')?.text ?? '';
  const steps = using === 'composite' ? stepsOf(get(runs, 'steps'), found) : [];
  return {
    problems: found,
    action: {
      file,
      ...optional('name', textAt(root, 'name')),
      inputs: inputsOf(get(root, 'inputs')),
      outputs: outputsOf(get(root, 'outputs')),
      runs:
        using === 'composite'
          ? { kind: 'composite', steps }
          : { kind: using.startsWith('node') ? 'javascript' : using === 'docker' ? 'docker' : 'other' },
      at: root.pairs[0]?.keyAt ?? root.at,
    },
  };
}
