import type { Merger } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { get, pair, pairsOf, textAt, textsOf } from '../parse/shape.ts';
import { type Node, parseYaml } from '../parse/yaml.ts';
import { firstOf } from './found.ts';
import { hasMachines } from './machines.ts';
import { itemsOf, numberOf, placeOfKey, scalarOf } from './places.ts';

/** https://github.com/palantir/policy-bot#configuration */
const FILE = '.policy.yml';

/**
 * policy-bot says yes to a pull request by a check. A rule that asks for nobody says so by itself; one Merger stands for each
 * of these that a policy names, and one for the policy where every way asks for somebody.
 */
export function readPolicyBot(tree: Tree): readonly Merger[] {
  const text = firstOf(tree, [FILE])?.text;
  if (text === undefined) return [];
  const { root } = parseYaml(FILE, text);
  const policy = get(root, 'policy');
  const approval = get(policy, 'approval');
  if (!approval) return [];
  const named = new Set(namesIn(approval));
  const used = itemsOf(get(root, 'approval_rules')).filter((rule) => named.has(textAt(rule, 'name')?.text ?? ''));
  const alone = used.filter((rule) => !asksSomebody(rule));
  if (alone.length > 0) return alone.map(mergerOf);
  return used.length === 0
    ? []
    : [{ ...NOBODY, asksPerson: true, at: placeOfKey(policy ?? approval, 'approval', ['policy']) }];
}

/** The rules that a policy names, however it joins them with `and` and `or`. */
function namesIn(node: Node): readonly string[] {
  if (node.kind === 'scalar') return [scalarOf(node)?.text ?? []].flat();
  return (node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value)).flatMap(namesIn);
}

/** Without `requires`, or with a count of 0, a rule is met as soon as its conditions are. */
function asksSomebody(rule: Node): boolean {
  const requires = get(rule, 'requires');
  const conditions = pairsOf(get(requires, 'conditions'));
  return (numberOf(get(requires, 'count')) ?? 0) > 0 || conditions.length > 0;
}

const NOBODY: Omit<Merger, 'at'> = {
  tool: 'policy-bot',
  does: 'approve',
  authors: [],
  conditions: [],
  asksPerson: false,
  ofMachines: true,
  givesReview: false,
  labels: [],
  branches: [],
};

function mergerOf(rule: Node): Merger {
  const conditions = get(rule, 'if');
  const author = get(conditions, 'has_author_in') ?? get(conditions, 'only_has_contributors_in');
  const authors = ['users', 'teams', 'organizations'].flatMap((key) =>
    textsOf(get(author, key)).map(({ text }) => text),
  );
  return {
    ...NOBODY,
    authors,
    conditions: pairsOf(conditions).map(({ key }) => key),
    ofMachines: hasMachines(authors),
    labels: textsOf(pair(conditions, 'has_labels')?.value).map(({ text }) => text),
    branches: [],
    at: placeOfKey(rule, 'name', ['approval_rules', textAt(rule, 'name')?.text ?? '']),
  };
}
