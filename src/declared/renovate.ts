import type { Merger } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { parseLooseJson } from '../parse/loose-json.ts';
import { get, pair, pairsOf, textsOf } from '../parse/shape.ts';
import type { Mapping, Node, Pair } from '../parse/yaml.ts';
import { firstOf } from './found.ts';
import { booleanOf } from './places.ts';

/** In Renovate's order; the first that is there counts. https://docs.renovatebot.com/configuration-options/ */
const PLACES = [
  'renovate.json',
  'renovate.json5',
  '.github/renovate.json',
  '.github/renovate.json5',
  '.renovaterc',
  '.renovaterc.json',
  '.renovaterc.json5',
];

/** Presets that turn automerge on, by what they do it for. https://docs.renovatebot.com/presets-default/ */
const PRESETS: Readonly<Record<string, string>> = {
  automergeAll: 'all updates',
  automergeMajor: 'major updates',
  automergeMinor: 'minor and patch updates',
  automergePatch: 'patch updates',
  automergeDigest: 'digest updates',
  automergeStableNonMajor: 'stable updates below major',
  automergeLinters: 'linters',
  automergeTesters: 'test tools',
  automergeTypes: 'type definitions',
};
const PRESET = /^(?:default)?:(automerge\w+)$/u;
const AUTHOR = 'renovate[bot]';
const MAX_MERGERS = 50;

export function readRenovate(tree: Tree): readonly Merger[] {
  const found = firstOf(tree, PLACES);
  return found?.text === undefined ? [] : mergersIn(parseLooseJson(found.file, found.text).root);
}

function mergersIn(root: Node | undefined): readonly Merger[] {
  if (root?.kind !== 'map') return [];
  const asks = booleanOf(get(root, 'dependencyDashboardApproval')) === true;
  const branches = textsOf(get(root, 'baseBranchPatterns') ?? get(root, 'baseBranches')).map(({ text }) => text);
  return walk(root, [], asks)
    .slice(0, MAX_MERGERS)
    .map((one) => ({ ...one, branches }));
}

/** Every `automerge: true` and every preset that means it, wherever it stands: `minor`, `packageRules`, a manager. */
function walk(node: Node, route: readonly string[], asked: boolean): readonly Merger[] {
  if (node.kind === 'list') return node.items.flatMap((item) => walk(item, route, asked));
  if (node.kind !== 'map' || booleanOf(get(node, 'enabled')) === false) return [];
  const asks = booleanOf(get(node, 'dependencyDashboardApproval')) ?? asked;
  const here = booleanOf(get(node, 'automerge'));
  const own = pair(node, 'automerge');
  const matched = conditionsIn(node, route);
  return [
    ...(own && here === true ? [merger(own, matched, route, asks)] : []),
    ...(here === false ? [] : presetsIn(node, matched, route, asks)),
    ...node.pairs.flatMap(({ key, value }) => walk(value, [...route, key], asks)),
  ];
}

function presetsIn(
  node: Mapping,
  matched: readonly string[],
  route: readonly string[],
  asks: boolean,
): readonly Merger[] {
  const extended = pair(node, 'extends');
  if (!extended) return [];
  return textsOf(extended.value).flatMap(({ text, at }) => {
    const name = PRESET.exec(text)?.[1] ?? '';
    const means = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
    const found: Pair = { ...extended, key: text, keyAt: at };
    return means === undefined ? [] : [merger(found, [...matched, means], [...route, 'extends'], asks)];
  });
}

/** What a rule is about: `matchUpdateTypes: minor, patch`, or the update type or manager that the settings stand below. */
function conditionsIn(node: Node, route: readonly string[]): readonly string[] {
  const matchers = pairsOf(node).filter(({ key }) => key.startsWith('match'));
  const words = matchers.map(
    ({ key, value }) =>
      `${key}: ${textsOf(value)
        .map(({ text }) => text)
        .join(', ')}`,
  );
  const below = route.filter((key) => key !== 'packageRules');
  return [...below, ...words];
}

/**
 * It merges its own pull requests. A person who ticks each of them on the dashboard before it is opened has decided for it,
 * which is as much as the settings can ask.
 */
const merger = (
  { key, keyAt }: Pair,
  conditions: readonly string[],
  route: readonly string[],
  asksPerson: boolean,
): Merger => ({
  tool: 'Renovate',
  does: 'merge',
  authors: [AUTHOR],
  conditions,
  asksPerson,
  ofMachines: true,
  givesReview: false,
  labels: [],
  branches: [],
  at: { span: keyAt, route: [...route, ...conditions.slice(0, 3), key] },
});
