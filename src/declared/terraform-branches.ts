import type { RequiredReview } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { SettingsFile } from '../model/settings.ts';
import type { HclBody } from '../parse/hcl.ts';
import type { TerraformModule } from './terraform.ts';
import { coversName, whoseIs } from './terraform-ownership.ts';
import {
  boolArgument,
  listArgument,
  nestedIn,
  numberArgument,
  placeOf,
  type Resource,
  resourcesOf,
  textArgument,
} from './terraform-resources.ts';

type Branch = SettingsFile['branches'][number];

/** The arguments of a required review, which each resource names a little differently, and its count where it is left out. */
type Names = Readonly<{ approvals: number; codeOwners: string; dismisses: string }>;
const PROTECTION: Names = {
  approvals: 1,
  codeOwners: 'require_code_owner_reviews',
  dismisses: 'dismiss_stale_reviews',
};
const RULESET: Names = {
  approvals: 0,
  codeOwners: 'require_code_owner_review',
  dismisses: 'dismiss_stale_reviews_on_push',
};

/** What a review has to be; nothing where a part of it is not known, since the whole would then be guessed. */
function reviewOf(resource: Resource, body: HclBody, names: Names): RequiredReview | undefined {
  const approvals = numberArgument(resource, body, 'required_approving_review_count', names.approvals);
  const codeOwners = boolArgument(resource, body, names.codeOwners, false);
  const lastPush = boolArgument(resource, body, 'require_last_push_approval', false);
  const dismisses = boolArgument(resource, body, names.dismisses, false);
  if (approvals.state !== 'known' || codeOwners.state !== 'known') return undefined;
  if (lastPush.state !== 'known' || dismisses.state !== 'known') return undefined;
  return {
    approvals: approvals.value,
    codeOwners: codeOwners.value,
    lastPushBySomebodyElse: lastPush.value,
    dismissesStale: dismisses.value,
  };
}

/**
 * https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection. A protection without
 * required reviews asks for none.
 */
export function protectionsOf(module: TerraformModule, repository: string): readonly Branch[] {
  const { found } = resourcesOf(module, ['github_branch_protection', 'github_branch_protection_v3']);
  return found.flatMap((resource): readonly Branch[] => {
    const isRest = resource.type === 'github_branch_protection_v3';
    const pattern = textArgument(resource, isRest ? 'branch' : 'pattern');
    if (pattern === undefined) return [];
    if (whoseIs(resource, isRest ? 'repository' : 'repository_id', repository) !== 'ours') return [];
    const { bodies, dynamic, at } = nestedIn(resource.scope, resource.body, 'required_pull_request_reviews');
    if (dynamic || resource.doubt('required_pull_request_reviews') !== undefined) return [];
    const [body] = bodies;
    if (!body) return [{ pattern, review: undefined, at: resource.at }];
    const review = reviewOf(resource, body, PROTECTION);
    return review ? [{ pattern, review, at: placeOf(resource, at, 'required_pull_request_reviews') }] : [];
  });
}

/** A ruleset in force, with the refs it covers; one that leaves some of them out again is not taken apart. */
type Ruleset = Readonly<{ resource: Resource; target: string; include: readonly string[]; rules: HclBody }>;

/** https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset */
export function rulesetsOf(module: TerraformModule, repository: string): readonly Ruleset[] {
  const { found } = resourcesOf(module, ['github_repository_ruleset', 'github_organization_ruleset']);
  return found.flatMap((resource) => {
    const { body, type } = resource;
    const target = textArgument(resource, 'target');
    if (target === undefined || textArgument(resource, 'enforcement') !== 'active') return [];
    const [conditions] = nestedIn(resource.scope, body, 'conditions').bodies;
    const [refs] = conditions ? nestedIn(resource.scope, conditions, 'ref_name').bodies : [];
    const [rules] = nestedIn(resource.scope, body, 'rules').bodies;
    if (!conditions || !refs || !rules || resource.doubt('rules') !== undefined) return [];
    const ours =
      type === 'github_repository_ruleset'
        ? whoseIs(resource, 'repository', repository) === 'ours'
        : covers(resource, conditions, repository);
    const include = listArgument(resource, refs, 'include');
    return ours && include && listArgument(resource, refs, 'exclude')?.length === 0
      ? [{ resource, target, include, rules }]
      : [];
  });
}

function covers(resource: Resource, conditions: HclBody, repository: string): boolean {
  const [names] = nestedIn(resource.scope, conditions, 'repository_name').bodies;
  const include = names && listArgument(resource, names, 'include');
  const exclude = names && listArgument(resource, names, 'exclude');
  return include !== undefined && exclude !== undefined && coversName(include, exclude, repository);
}

export const rulesetBranches = (rulesets: readonly Ruleset[]): readonly Branch[] =>
  rulesets.flatMap(({ resource, target, include, rules }) => {
    const { bodies, dynamic, at } = nestedIn(resource.scope, rules, 'pull_request');
    const [body] = bodies;
    const review = target === 'branch' && body && !dynamic ? reviewOf(resource, body, RULESET) : undefined;
    const place: Place = placeOf(resource, at, 'pull_request');
    return review ? include.map((pattern) => ({ pattern, review, at: place })) : [];
  });

/** Tags that not every writer may make. */
export const rulesetTags = (rulesets: readonly Ruleset[]): SettingsFile['tags'] =>
  rulesets.flatMap(({ resource, target, include, rules }) => {
    const creation = boolArgument(resource, rules, 'creation', false);
    if (target !== 'tag' || creation.state !== 'known' || !creation.value) return [];
    const at = placeOf(resource, nestedIn(resource.scope, rules, 'creation').at, 'creation');
    return include.map((pattern) => ({ pattern, at }));
  });
