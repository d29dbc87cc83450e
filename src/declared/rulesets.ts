import type { RequiredReview } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { SettingsFile } from '../model/settings.ts';
import { get, textAt, textsOf } from '../parse/shape.ts';
import type { Node } from '../parse/yaml.ts';
import { booleanOf, itemsOf, numberOf, placeOfKey } from './places.ts';

type Branches = SettingsFile['branches'];
type Tags = SettingsFile['tags'];

/** What a file says of branches and tags, in the words of {@link SettingsFile}. */
export type RefRules = Readonly<{ branches: Branches; tags: Tags }>;

/** The default branch, as GitHub's rulesets call it. */
export const DEFAULT_BRANCH = '~DEFAULT_BRANCH';
const HEADS = 'refs/heads/';

/**
 * Reads rulesets as GitHub's API has them, which tools hand on as they are. One that is not `active` asks nothing.
 * https://docs.github.com/rest/repos/rules#create-a-repository-ruleset
 */
export function readRulesets(node: Node | undefined): RefRules {
  const read = itemsOf(node).map(readRuleset);
  return { branches: read.flatMap(({ branches }) => branches), tags: read.flatMap(({ tags }) => tags) };
}

function readRuleset(node: Node): RefRules {
  const route = ['rulesets', textAt(node, 'name')?.text ?? ''];
  const names = get(get(node, 'conditions'), 'ref_name');
  const included = refsLeft(get(names, 'include'), get(names, 'exclude'));
  if (textAt(node, 'enforcement')?.text !== 'active') return { branches: [], tags: [] };
  const rules = itemsOf(get(node, 'rules'));
  const rule = (type: string): Node | undefined => rules.find((one) => textAt(one, 'type')?.text === type);
  if (textAt(node, 'target')?.text === 'tag') {
    const creation = rule('creation');
    const at = creation && placeOfKey(creation, 'type', route);
    return { branches: [], tags: at ? included.map((pattern) => ({ pattern, at })) : [] };
  }
  const asked = rule('pull_request');
  return {
    branches: asked ? branchesAt(included, reviewOf(get(asked, 'parameters')), placeOfKey(asked, 'type', route)) : [],
    tags: [],
  };
}

/** The names that are included and not left out again; where the default branch or all are left out, none is sure. */
export function refsLeft(include: Node | undefined, exclude: Node | undefined): readonly string[] {
  const out = textsOf(exclude).map(({ text }) => text);
  if (out.includes(DEFAULT_BRANCH) || out.includes('~ALL')) return [];
  return textsOf(include)
    .map(({ text }) => text)
    .filter((pattern) => !out.includes(pattern));
}

export const branchesAt = (patterns: readonly string[], review: RequiredReview | undefined, at: Place): Branches =>
  patterns.map((pattern) => ({
    pattern: pattern.startsWith(HEADS) ? pattern.slice(HEADS.length) : pattern,
    review,
    at,
  }));

const reviewOf = (node: Node | undefined): RequiredReview => ({
  approvals: numberOf(get(node, 'required_approving_review_count')) ?? 0,
  codeOwners: booleanOf(get(node, 'require_code_owner_review')) ?? false,
  lastPushBySomebodyElse: booleanOf(get(node, 'require_last_push_approval')) ?? false,
  dismissesStale: booleanOf(get(node, 'dismiss_stale_reviews_on_push')) ?? false,
});

/**
 * `required_pull_request_reviews` as GitHub's API for branch protection has it, with how many approvals it asks for where
 * the file does not say.
 */
export const classicReview = (node: Node, approvals: number): RequiredReview => ({
  approvals: numberOf(get(node, 'required_approving_review_count')) ?? approvals,
  codeOwners: booleanOf(get(node, 'require_code_owner_reviews')) ?? false,
  lastPushBySomebodyElse: booleanOf(get(node, 'require_last_push_approval')) ?? false,
  dismissesStale: booleanOf(get(node, 'dismiss_stale_reviews')) ?? false,
});
