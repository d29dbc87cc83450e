import type { Merger } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { pair, textsOf } from '../parse/shape.ts';
import { parseYaml } from '../parse/yaml.ts';
import { firstOf } from './found.ts';

/** https://www.kubernetes.dev/docs/guide/owners/ */
const FILE = 'OWNERS';

/** Prow merges what one of the approvers has said yes to. Only the file at the root is read: those below add approvers. */
export function readProw(tree: Tree): readonly Merger[] {
  const text = firstOf(tree, [FILE])?.text;
  const found = text === undefined ? undefined : pair(parseYaml(FILE, text).root, 'approvers');
  const approvers = textsOf(found?.value).map((one) => one.text);
  if (!found || approvers.length === 0) return [];
  return [
    {
      tool: 'Prow',
      does: 'merge',
      authors: [],
      conditions: [`approvers: ${approvers.join(', ')}`],
      asksPerson: true,
      ofMachines: true,
      givesReview: false,
      labels: [],
      branches: [],
      at: { span: found.keyAt, route: ['approvers'] },
    },
  ];
}
