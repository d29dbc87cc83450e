import type { TerraformModule } from './terraform.ts';
import { argumentOf, type Resource } from './terraform-resources.ts';
import { resourceOf, textOf, valueOf } from './terraform-values.ts';

export type Whose = 'ours' | 'other' | 'unknown';

const NAMES_REPOSITORY: readonly (string | undefined)[] = ['name', 'full_name', 'id', 'node_id', 'repo_id', undefined];

/** Whether a resource is about this repository, by the argument that names it. */
export function whoseIs(resource: Resource, argument: string, repository: string): Whose {
  const { module } = resource.scope;
  const value = argumentOf(resource, resource.body, argument);
  const name = textOf(value);
  if (name !== undefined) return same(name, module, repository);
  if (value?.kind !== 'reference') return 'unknown';
  const found = resourceOf(module, value.path);
  const type = value.path[value.path[0] === 'data' ? 1 : 0];
  if (!found || type !== 'github_repository' || !NAMES_REPOSITORY.includes(found.path[0])) return 'unknown';
  const given = ['full_name', 'name'].flatMap(
    (key) => found.block.body.attributes.find((one) => one.name === key) ?? [],
  )[0];
  const named = given && textOf(valueOf(found.scope, given.value));
  return named === undefined ? 'unknown' : same(named, module, repository);
}

/** GitHub compares names without case. The provider's own owner stands before a name that has none. */
function same(name: string, module: TerraformModule, repository: string): Whose {
  const [owner = '', own = ''] = repository.toLowerCase().split('/');
  const [one = '', two] = name.toLowerCase().split('/');
  if (two !== undefined) return one === owner && two === own ? 'ours' : 'other';
  const all = ownersOf(module);
  if (one !== own || (all.length > 0 && !all.includes(owner))) return 'other';
  return all.length > 1 ? 'unknown' : 'ours';
}

const owners = new WeakMap<TerraformModule, readonly string[]>();

function ownersOf(module: TerraformModule): readonly string[] {
  const known = owners.get(module) ?? findOwners(module);
  owners.set(module, known);
  return known;
}

function findOwners(module: TerraformModule): readonly string[] {
  const providers = module.blocks.filter(({ type, labels }) => type === 'provider' && labels[0] === 'github');
  const names = providers.flatMap(({ body }) => {
    const given = body.attributes.find(({ name }) => name === 'owner' || name === 'organization');
    const name = given && textOf(valueOf({ module }, given.value));
    return name === undefined ? [] : [name.toLowerCase()];
  });
  return [...new Set(names)];
}

/** Whether a ruleset of the whole organisation covers this repository, by `conditions.repository_name`. */
export function coversName(include: readonly string[], exclude: readonly string[], repository: string): boolean {
  const name = repository.toLowerCase().slice(repository.indexOf('/') + 1);
  const fits = (pattern: string): boolean => pattern === '~ALL' || matches(pattern.toLowerCase(), name);
  return include.some(fits) && !exclude.some(fits);
}

/** `*` stands for any characters. Goes through the name once, whatever the pattern is. */
function matches(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === name;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.startsWith(first) && name.endsWith(last) && name.length - last.length >= at;
}
