import { absent, type DeploymentRefs, type Fact, fact, type Reviewer, unsaid } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { CodedEnvironment } from '../model/settings.ts';
import type { HclBody } from '../parse/hcl.ts';
import type { TerraformModule } from './terraform.ts';
import {
  argumentOf,
  boolArgument,
  computed,
  nestedIn,
  numberArgument,
  placeOf,
  type Resource,
  resourcesOf,
  textArgument,
  wordsOf,
} from './terraform-resources.ts';
import { whoseIs } from './terraform-ownership.ts';
import { resourceOf, textOf, type TerraformValue, valueOf } from './terraform-values.ts';

const POLICIES = ['github_repository_environment_deployment_policy', 'github_repository_deployment_branch_policy'];

/** The refs that separate resources let deploy to an environment; whose environment is not known could be any. */
type Policy = Readonly<{ environment: string | undefined; type: 'branch' | 'tag'; pattern: string | undefined }>;
/** By the names of their environments in lower case; those that may be for any stand below `undefined`. */
type Policies = ReadonlyMap<string | undefined, readonly Policy[]>;

/** https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_environment */
export function environmentsOf(module: TerraformModule, repository: string): readonly CodedEnvironment[] {
  const { found } = resourcesOf(module, ['github_repository_environment']);
  const policies = policiesOf(module, repository);
  return found.flatMap((resource) => {
    const name = textArgument(resource, 'environment');
    if (name === undefined || whoseIs(resource, 'repository', repository) !== 'ours') return [];
    return environmentOf(resource, name, policies, repository);
  });
}

/** Environments of a repository that the files do not name: another module gives it, or a variable without a value. */
export const perhapsEnvironments = (
  module: TerraformModule,
  repository: string,
): readonly Readonly<{ name: string; at: Place }>[] =>
  resourcesOf(module, ['github_repository_environment']).found.flatMap((resource) => {
    const name = textArgument(resource, 'environment');
    return name !== undefined && whoseIs(resource, 'repository', repository) === 'unknown'
      ? [{ name, at: resource.at }]
      : [];
  });

function environmentOf(resource: Resource, name: string, policies: Policies, repository: string): CodedEnvironment {
  const { body, at } = resource;
  const written: Readonly<Record<string, string>> = {
    reviewers: 'reviewers',
    preventSelfReview: 'prevent_self_review',
    waitMinutes: 'wait_timer',
    refs: 'deployment_branch_policy',
    adminsCanBypass: 'can_admins_bypass',
  };
  return {
    name,
    at,
    where: Object.fromEntries(
      Object.entries(written).map(([key, argument]) => [
        key,
        placeOf(resource, nestedIn(resource.scope, body, argument).at, argument),
      ]),
    ),
    reviewers: reviewersOf(resource, repository),
    preventSelfReview: boolArgument(resource, body, 'prevent_self_review', false),
    waitMinutes: numberArgument(resource, body, 'wait_timer', 0),
    refs: refsOf(resource, name, policies),
    customRules: unsaid('hidden', 'which apps decide too stands in no file'),
    adminsCanBypass: boolArgument(resource, body, 'can_admins_bypass', true),
    secrets: unsaid('hidden', 'which secrets it holds stands in no file'),
  };
}

/** The one block of an argument; nothing where it is left out. */
function blockOf(resource: Resource, name: string): Fact<HclBody> {
  const { bodies, dynamic } = nestedIn(resource.scope, resource.body, name);
  const doubt = resource.doubt(name);
  if (doubt !== undefined) return unsaid('hidden', doubt);
  if (dynamic) return unsaid('hidden', `whether there are \`${name}\` is computed when Terraform runs`);
  const [body] = bodies;
  return body ? fact(body) : absent;
}

function reviewersOf(resource: Resource, repository: string): Fact<readonly Reviewer[]> {
  const block = blockOf(resource, 'reviewers');
  if (block.state !== 'known') return block;
  const reviewers: Reviewer[] = [];
  for (const [argument, kind] of [
    ['teams', 'team'],
    ['users', 'user'],
  ] as const) {
    const value = argumentOf(resource, block.value, argument);
    if (!value) continue;
    if (value.kind !== 'list') return computed(value);
    for (const item of value.items)
      reviewers.push({ kind, name: reviewerName(resource, item, repository), machine: false });
  }
  return fact(reviewers);
}

/** The provider takes numbers; who they are is known where a resource or data source beside it says so. */
function reviewerName({ scope }: Resource, item: TerraformValue, repository: string): string {
  const number = textOf(item);
  if (number !== undefined) return number;
  const words = wordsOf(item).replaceAll('`', '');
  const found = item.kind === 'reference' ? resourceOf(scope.module, item.path) : undefined;
  if (!found) return words;
  const given = (name: string): string | undefined => {
    const value = found.block.body.attributes.find((one) => one.name === name)?.value;
    return value && textOf(valueOf(found.scope, value));
  };
  const [owner = ''] = repository.split('/');
  switch (`${found.block.type} ${found.block.labels[0] ?? ''}`) {
    case 'data github_user':
      return given('username') ?? words;
    case 'data github_team':
      return nameOfTeam(owner, given('slug')) ?? words;
    case 'resource github_team':
      return nameOfTeam(owner, given('name')?.toLowerCase().trim().replace(/\s+/gu, '-')) ?? words;
    default:
      return words;
  }
}

/** A name with other characters gets a slug that only GitHub knows. */
const nameOfTeam = (owner: string, slug: string | undefined): string | undefined =>
  slug !== undefined && /^[\w-]+$/u.test(slug) ? `${owner}/${slug}` : undefined;

function refsOf(resource: Resource, environment: string, policies: Policies): Fact<DeploymentRefs> {
  const block = blockOf(resource, 'deployment_branch_policy');
  if (block.state === 'unknown') return block;
  if (block.state === 'absent') return fact({ kind: 'any' });
  const isProtected = boolArgument(resource, block.value, 'protected_branches', false);
  const isCustom = boolArgument(resource, block.value, 'custom_branch_policies', false);
  if (isProtected.state === 'known' && isProtected.value) return fact({ kind: 'protected' });
  if (isCustom.state !== 'known') return isCustom;
  if (isProtected.state !== 'known') return isProtected;
  return isCustom.value ? patternsOf(environment, policies) : fact({ kind: 'any' });
}

function patternsOf(environment: string, policies: Policies): Fact<DeploymentRefs> {
  const own = policies.get(environment.toLowerCase()) ?? [];
  const unclear = policies.has(undefined) || own.some(({ pattern }) => pattern === undefined);
  if (unclear) return unsaid('hidden', 'some of the patterns of refs that may deploy are computed when Terraform runs');
  if (own.length === 0) return unsaid('hidden', 'the patterns of refs that may deploy stand in no file');
  const patterns = own.flatMap(({ type, pattern }) => (pattern === undefined ? [] : [{ type, pattern }]));
  return fact({ kind: 'patterns', patterns });
}

function policiesOf(module: TerraformModule, repository: string): Policies {
  const policies = new Map<string | undefined, Policy[]>();
  for (const policy of policiesIn(module, repository)) {
    const key = policy.environment?.toLowerCase();
    const beside = policies.get(key);
    if (beside) beside.push(policy);
    else policies.set(key, [policy]);
  }
  return policies;
}

function policiesIn(module: TerraformModule, repository: string): readonly Policy[] {
  const { found, unclear } = resourcesOf(module, POLICIES);
  const computedOnes = [...unclear].map((): Policy => ({ environment: undefined, type: 'branch', pattern: undefined }));
  return found
    .flatMap((resource) => {
      const whose = whoseIs(resource, 'repository', repository);
      const policy = policyOf(resource);
      return whose === 'other' ? [] : whose === 'ours' ? [policy] : [{ ...policy, pattern: undefined }];
    })
    .concat(computedOnes);
}

function policyOf(resource: Resource): Policy {
  if (resource.type === 'github_repository_deployment_branch_policy') {
    const environment = textArgument(resource, 'environment_name');
    return { environment, type: 'branch', pattern: textArgument(resource, 'name') };
  }
  const type = argumentOf(resource, resource.body, 'tag_pattern') ? 'tag' : 'branch';
  return {
    environment: textArgument(resource, 'environment'),
    type,
    pattern: textArgument(resource, `${type}_pattern`),
  };
}
