import { type DeploymentRefs, fact, type Fact } from '../model/facts.ts';
import { unknown } from '../model/place.ts';
import type { CodedEnvironment, SettingsFile } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { get, pair, textAt } from '../parse/shape.ts';
import { type Node, parseYaml } from '../parse/yaml.ts';
import { codedEnvironment, isSet, patternsOf, UNSAID } from './coded-environment.ts';
import { booleanOf, isNothing, itemsOf, placeOfKey } from './places.ts';
import { branchesAt, classicReview, DEFAULT_BRANCH, readRulesets } from './rulesets.ts';

/**
 * The file of the Settings app, and of safe-settings where it is told to read each repository's own.
 * https://github.com/repository-settings/app, https://github.com/github/safe-settings
 */
const SETTINGS = '.github/settings.yml';
/** An admin repository of safe-settings holds the settings of others in these. */
const REPOSITORIES = '.github/repos/';
const ADMIN = [REPOSITORIES, '.github/suborgs/'];
const TOOL = 'the settings file';

/**
 * Settings that an app applies from a file. In an admin repository of safe-settings only the file about this repository
 * counts, since the others are about others.
 */
export function readSettingsYml(tree: Tree, repository: string | undefined): readonly SettingsFile[] {
  const files = tree.list('.github');
  const isAdmin = files.some((path) => ADMIN.some((folder) => path.startsWith(folder)));
  return files
    .filter((path) => (isAdmin ? isAbout(path, repository) : path === SETTINGS))
    .flatMap((file) => {
      const text = tree.peek(file);
      const { root } = text === undefined ? { root: undefined } : parseYaml(file, text);
      return root?.kind === 'map' ? [settingsOf(file, root)] : [];
    });
}

function isAbout(path: string, repository: string | undefined): boolean {
  const name = repository?.split('/')[1]?.toLowerCase();
  return name !== undefined && [`${name}.yml`, `${name}.yaml`].some((one) => path.toLowerCase() === REPOSITORIES + one);
}

function settingsOf(file: string, root: Node): SettingsFile {
  const rules = readRulesets(get(root, 'rulesets'));
  return {
    tool: TOOL,
    file,
    environments: itemsOf(get(root, 'environments')).flatMap(environmentOf),
    branches: [...itemsOf(get(root, 'branches')).flatMap(branchOf), ...rules.branches],
    tags: rules.tags,
    workflowsMayApprove: unknown('the settings file does not say it', 'online'),
    secrets: [],
    deployKeys: [],
  };
}

function environmentOf(node: Node): readonly CodedEnvironment[] {
  const name = textAt(node, 'name')?.text;
  if (name === undefined) return [];
  const at = placeOfKey(node, 'name', ['environments', name]);
  return [codedEnvironment(name, node, at, { reviewers: 'reviewers', preventSelfReview: UNSAID, refs: refsOf })];
}

/**
 * Without the key, and with `null`, every branch may deploy, as both apps say. Names stand in `custom_branches` for the one,
 * in `custom_branch_policies` for the other; `true` alone says that there are some, and not which.
 */
function refsOf(policy: Node | undefined): Fact<DeploymentRefs> {
  if (!isSet(policy)) return fact({ kind: 'any' });
  if (booleanOf(get(policy, 'protected_branches')) === true) return fact({ kind: 'protected' });
  const names = get(policy, 'custom_branches') ?? get(policy, 'custom_branch_policies');
  return names?.kind === 'list' ? fact(patternsOf(names)) : UNSAID;
}

/** A branch without `required_pull_request_reviews` is not listed: the app then applies nothing of it. */
function branchOf(node: Node): SettingsFile['branches'] {
  const name = textAt(node, 'name')?.text;
  const protection = pair(node, 'protection');
  if (name === undefined || !protection) return [];
  const pattern = name === 'default' ? DEFAULT_BRANCH : name;
  const route = ['branches', name];
  if (isNothing(protection.value)) return branchesAt([pattern], undefined, placeOfKey(node, 'protection', route));
  const asked = pair(protection.value, 'required_pull_request_reviews');
  if (!asked) return [];
  const at = placeOfKey(protection.value, 'required_pull_request_reviews', [...route, 'protection']);
  return branchesAt([pattern], isNothing(asked.value) ? undefined : classicReview(asked.value, 1), at);
}
