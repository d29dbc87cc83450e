import { type DeploymentRefs, fact, type Fact } from '../model/facts.ts';
import { type Place, unknown } from '../model/place.ts';
import type { SettingsFile } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { get, pair, pairsOf, textAt } from '../parse/shape.ts';
import { type Node, type Pair, parseYaml } from '../parse/yaml.ts';
import { codedEnvironment, isSet, patternsOf, UNSAID } from './coded-environment.ts';
import { firstOf } from './found.ts';
import { booleanOf, isNothing, itemsOf, placeOfKey } from './places.ts';
import { branchesAt, classicReview, DEFAULT_BRANCH, readRulesets, refsLeft, type RefRules } from './rulesets.ts';

const FILE = '.asf.yaml';
/** Keys by which a ruleset is one of GitHub's API, and not in the file's own words. */
const RAW = ['target', 'enforcement', 'conditions', 'rules', 'bypass_actors'];

/**
 * The file that repositories of the Apache Software Foundation are set up by.
 * https://github.com/apache/infrastructure-asfyaml, its README and its schemas
 */
export function readAsfYaml(tree: Tree): readonly SettingsFile[] {
  const text = firstOf(tree, [FILE])?.text;
  const { root } = text === undefined ? { root: undefined } : parseYaml(FILE, text);
  const github = get(root, 'github');
  if (github?.kind !== 'map') return [];
  const rules = itemsOf(get(github, 'rulesets')).map(rulesetOf);
  return [
    {
      tool: FILE,
      file: FILE,
      environments: pairsOf(get(github, 'environments')).map(({ key, keyAt, value }) =>
        codedEnvironment(key, value, placeOf(keyAt, ['environments', key]), {
          reviewers: 'required_reviewers',
          preventSelfReview: fact(true),
          refs: refsOf,
        }),
      ),
      branches: [
        ...pairsOf(get(github, 'protected_branches')).flatMap(branchOf),
        ...rules.flatMap(({ branches }) => branches),
      ],
      tags: rules.flatMap(({ tags }) => tags),
      workflowsMayApprove: unknown('.asf.yaml does not say it', 'online'),
      secrets: [],
      deployKeys: [],
    },
  ];
}

const placeOf = (span: Place['span'], route: readonly string[]): Place => ({ span, route: ['github', ...route] });

/** Without the key every branch may deploy, as GitHub has it where no policy is set. */
function refsOf(policy: Node | undefined): Fact<DeploymentRefs> {
  if (!isSet(policy)) return fact({ kind: 'any' });
  if (booleanOf(get(policy, 'protected_branches')) === true) return fact({ kind: 'protected' });
  const policies = get(policy, 'policies');
  return policies ? fact(patternsOf(policies)) : UNSAID;
}

/** A mapping protects a branch, without a review unless it says so; anything else leaves it open. */
function branchOf({ key, keyAt, value }: Pair): SettingsFile['branches'] {
  const route = ['protected_branches', key];
  const asked = pair(value, 'required_pull_request_reviews');
  if (!asked || isNothing(asked.value)) return branchesAt([key], undefined, placeOf(asked?.keyAt ?? keyAt, route));
  return branchesAt([key], classicReview(asked.value, 0), placeOf(asked.keyAt, route));
}

/** In the file's own words a ruleset is in force, about the default branch where it names none, and lets anybody make a tag. */
function rulesetOf(node: Node): RefRules {
  if (RAW.some((key) => pair(node, key))) return readRulesets({ kind: 'list', items: [node], at: node.at });
  const asked = get(node, 'required_pull_request_reviews');
  if (!asked || isNothing(asked) || textAt(node, 'type')?.text === 'tag') return { branches: [], tags: [] };
  const refs = get(node, 'branches') ?? get(node, 'refs');
  const include = get(refs, 'includes');
  const names = include ? refsLeft(include, get(refs, 'excludes')) : [DEFAULT_BRANCH];
  const route = ['github', 'rulesets', textAt(node, 'name')?.text ?? ''];
  const at = placeOfKey(node, 'required_pull_request_reviews', route);
  return { branches: branchesAt(names, classicReview(asked, 0), at), tags: [] };
}
