import { known, type Place, unknown } from '../model/place.ts';
import type { SettingsFile } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { readTerraformModules, type TerraformModule } from './terraform.ts';
import { protectionsOf, rulesetBranches, rulesetsOf, rulesetTags } from './terraform-branches.ts';
import { environmentsOf, perhapsEnvironments } from './terraform-environments.ts';
import { whoseIs } from './terraform-ownership.ts';
import { boolArgument, nestedIn, placeOf, type Resource, resourcesOf, textArgument } from './terraform-resources.ts';

const MENTIONS = /github_(?:repository_|branch_protection|organization_ruleset|actions_|workflow_)/u;

/**
 * What the resources of the `integrations/github` provider set up for this repository. Where the files do not say that a
 * resource is about it, nothing is said; modules below folders of examples and tests are left out.
 */
export function readTerraform(tree: Tree, repository: string | undefined): readonly SettingsFile[] {
  if (repository === undefined) return [];
  const modules = readTerraformModules(tree, MENTIONS).filter(({ example }) => !example);
  return modules.flatMap((module) => settingsOf(module, repository));
}

type Whole = Required<Omit<SettingsFile, 'tool' | 'file' | 'workflowsMayApprove'>> &
  Readonly<{ approval: readonly Readonly<{ answer: SettingsFile['workflowsMayApprove']; at: Place }>[] }>;

/** By the files of the module that say something. */
function settingsOf(module: TerraformModule, repository: string): readonly SettingsFile[] {
  const whole = wholeOf(module, repository);
  const files = new Set(Object.values(whole).flatMap((parts) => parts.map(({ at }) => at.span.file)));
  return [...files].sort().map((file) => {
    const here = <T extends Readonly<{ at: Place }>>(parts: readonly T[]): readonly T[] =>
      parts.filter(({ at }) => at.span.file === file);
    return {
      tool: 'Terraform',
      file,
      environments: here(whole.environments),
      perhaps: here(whole.perhaps),
      branches: here(whole.branches),
      tags: here(whole.tags),
      secrets: here(whole.secrets),
      deployKeys: here(whole.deployKeys),
      workflowsMayApprove:
        here(whole.approval)[0]?.answer ?? unknown('the file does not say whether workflows may approve', 'token'),
    };
  });
}

function wholeOf(module: TerraformModule, repository: string): Whole {
  const rulesets = rulesetsOf(module, repository);
  const ours = (...types: readonly string[]): readonly Resource[] =>
    resourcesOf(module, types).found.filter((resource) => whoseIs(resource, 'repository', repository) === 'ours');
  return {
    environments: environmentsOf(module, repository),
    perhaps: perhapsEnvironments(module, repository),
    branches: [...protectionsOf(module, repository), ...rulesetBranches(rulesets)],
    tags: rulesetTags(rulesets),
    secrets: ours('github_actions_secret', 'github_actions_environment_secret').flatMap(secretOf),
    deployKeys: ours('github_repository_deploy_key').flatMap(deployKeyOf),
    approval: ours('github_workflow_repository_permissions').map(approvalOf),
  };
}

function secretOf(resource: Resource): SettingsFile['secrets'] {
  const name = textArgument(resource, 'secret_name');
  const environment = textArgument(resource, 'environment');
  const held = resource.type === 'github_actions_environment_secret';
  return name === undefined || (held && environment === undefined) ? [] : [{ name, environment, at: resource.at }];
}

function deployKeyOf(resource: Resource): SettingsFile['deployKeys'] {
  const title = textArgument(resource, 'title');
  const readOnly = boolArgument(resource, resource.body, 'read_only', true);
  if (title === undefined || readOnly.state !== 'known') return [];
  return [
    {
      title,
      readOnly: readOnly.value,
      at: placeOf(resource, nestedIn(resource.scope, resource.body, 'read_only').at, 'read_only'),
    },
  ];
}

function approvalOf(resource: Resource): Whole['approval'][number] {
  const name = 'can_approve_pull_request_reviews';
  const said = boolArgument(resource, resource.body, name, false);
  const at = placeOf(resource, nestedIn(resource.scope, resource.body, name).at, name);
  if (said.state === 'known') return { answer: known({ value: said.value, at }), at };
  return { answer: unknown(said.state === 'unknown' ? said.because : 'it is not set', 'token'), at };
}
