import { type Fact, fact, unsaid } from '../model/facts.ts';
import type { Place, Span } from '../model/place.ts';
import type { HclBlock, HclBody, HclExpression } from '../parse/hcl.ts';
import type { TerraformModule } from './terraform.ts';
import { instancesOf, type Scope, textOf, type TerraformValue, valueOf } from './terraform-values.ts';

/** A resource as it is applied: one instance of a block, and what of it is not told by the files. */
export type Resource = Readonly<{
  type: string;
  scope: Scope;
  body: HclBody;
  at: Place;
  /** Why an argument that is not there may still be set, or one that is there may not count. */
  doubt: (name: string) => string | undefined;
}>;

/** The instances of all blocks of these types; `unclear` where the files do not say how many there are. */
export function resourcesOf(
  module: TerraformModule,
  types: readonly string[],
): Readonly<{ found: readonly Resource[]; unclear: ReadonlySet<string> }> {
  const unclear = new Set<string>();
  const found = module.blocks.flatMap((block) => {
    const [type = ''] = block.labels;
    if (block.type !== 'resource' || !types.includes(type)) return [];
    const instances = instancesOf(module, block);
    if (!instances) unclear.add(type);
    return (instances ?? []).map((scope) => resourceIn(module, block, scope));
  });
  return { found, unclear };
}

function resourceIn(module: TerraformModule, block: HclBlock, scope: Scope): Resource {
  const [type = '', name = ''] = block.labels;
  const ignored = ignoredChanges(scope, block.body);
  const doubt = (argument: string): string | undefined => {
    if (ignored === 'all' || ignored.has(argument))
      return 'Terraform leaves it as it is set on GitHub (`ignore_changes`)';
    const partial = module.partial(block.at.file);
    if (partial) return `the file could only be partly read: line ${partial.at.line}: ${partial.message}`;
    return undefined;
  };
  return { type, scope, body: block.body, at: placeIn(block.at, type, name), doubt };
}

const placeIn = (span: Span, ...route: readonly string[]): Place => ({ span, route: ['resource', ...route] });

/** https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes */
function ignoredChanges(scope: Scope, body: HclBody): ReadonlySet<string> | 'all' {
  const names = nestedIn(scope, body, 'lifecycle').bodies.flatMap((inner) => {
    const value = inner.attributes.find((one) => one.name === 'ignore_changes')?.value;
    if (value?.kind === 'reference') return value.path;
    return value?.kind === 'list' ? value.items.flatMap(firstWord) : [];
  });
  return names.includes('all') ? 'all' : new Set(names);
}

const firstWord = (item: HclExpression): readonly string[] => {
  if (item.kind === 'reference') return item.path.slice(0, 1);
  const [word] = item.kind === 'text' ? item.parts : [];
  return typeof word === 'string' ? [word] : [];
};

/**
 * Blocks within a block; in JSON they are objects or lists of them. `dynamic` ones count where the files say how many there
 * are, else the flag says that they do not.
 */
export type Nested = Readonly<{ bodies: readonly HclBody[]; dynamic: boolean; at: Span | undefined }>;

export function nestedIn(scope: Scope, body: HclBody, name: string): Nested {
  const blocks = body.blocks.filter(({ type }) => type === name);
  const attribute = body.attributes.find((one) => one.name === name);
  const dynamic = body.blocks.filter(({ type, labels }) => type === 'dynamic' && labels[0] === name);
  const made = dynamic.map((block) => expanded(scope, block.body));
  const objects = attribute ? bodiesOf(attribute.value) : [];
  return {
    bodies: [...blocks.map((block) => block.body), ...made.flatMap((one) => one ?? []), ...(objects ?? [])],
    dynamic: made.includes(undefined) || objects === undefined || hasDynamic(body, name),
    at: (blocks[0] ?? attribute ?? dynamic[0])?.at,
  };
}

/** What `dynamic` makes, once at most, as the arguments are that are read here; what it takes from a value stays unknown. */
function expanded(scope: Scope, { attributes, blocks }: HclBody): readonly HclBody[] | undefined {
  const each = attributes.find((one) => one.name === 'for_each')?.value;
  const content = blocks.find(({ type }) => type === 'content')?.body;
  const over = each && valueOf(scope, each);
  const times = over?.kind === 'list' ? over.items.length : over?.kind === 'object' ? over.entries.length : undefined;
  return times === undefined || !content ? undefined : Array.from({ length: Math.min(times, 1) }, () => content);
}

/** In JSON: `"dynamic": { "reviewers": … }`. */
const hasDynamic = ({ attributes }: HclBody, name: string): boolean =>
  attributes
    .filter((one) => one.name === 'dynamic')
    .some((one) => (bodiesOf(one.value) ?? []).some((inner) => inner.attributes.some((two) => two.name === name)));

function bodiesOf(value: HclExpression): readonly HclBody[] | undefined {
  if (value.kind === 'null') return [];
  if (value.kind === 'list') {
    const all = value.items.map(bodiesOf);
    return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
  }
  if (value.kind !== 'object') return undefined;
  const attributes = value.entries.flatMap(({ key, value: inner }) => {
    const [name] = key.kind === 'text' ? key.parts : [];
    return typeof name === 'string' ? [{ name, value: inner, at: key.at }] : [];
  });
  return [{ attributes, blocks: [] }];
}

/** What an argument comes to; one that is left out or `null` is nothing. */
export function argumentOf({ scope }: Resource, body: HclBody, name: string): TerraformValue | undefined {
  const given = body.attributes.find((one) => one.name === name)?.value;
  const value = given && valueOf(scope, given);
  return value?.kind === 'null' ? undefined : value;
}

export const textArgument = (resource: Resource, name: string): string | undefined =>
  textOf(argumentOf(resource, resource.body, name));

/** A truth value or a number, else what the provider takes where it is left out. */
export const boolArgument = (resource: Resource, body: HclBody, name: string, otherwise: boolean): Fact<boolean> =>
  argumentAs(resource, body, name, otherwise, (text) =>
    text === 'true' || text === 'false' ? text === 'true' : undefined,
  );

export const numberArgument = (resource: Resource, body: HclBody, name: string, otherwise: number): Fact<number> =>
  argumentAs(resource, body, name, otherwise, (text) => (/^\d+$/u.test(text) ? Number(text) : undefined));

function argumentAs<T>(
  resource: Resource,
  body: HclBody,
  name: string,
  otherwise: T,
  read: (text: string) => T | undefined,
): Fact<T> {
  const doubt = resource.doubt(name);
  if (doubt !== undefined) return unsaid('hidden', doubt);
  const value = argumentOf(resource, body, name);
  if (!value) return fact(otherwise);
  const text = textOf(value);
  const made = text === undefined ? undefined : read(text);
  return made === undefined ? computed(value) : fact(made);
}

/** A list of texts; nothing where it is left out. */
export function listArgument(resource: Resource, body: HclBody, name: string): readonly string[] | undefined {
  const value = argumentOf(resource, body, name);
  if (!value) return [];
  const texts = value.kind === 'list' ? value.items.map(textOf) : [undefined];
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

export const computed = (value: TerraformValue): Fact<never> =>
  unsaid('hidden', `${wordsOf(value)} gets its value when Terraform runs`);

const MAX_WORDS = 80;

/** A value that is not known, as the reader finds it in the file. */
export function wordsOf(value: TerraformValue): string {
  const words =
    value.kind === 'unknown'
      ? value.text.replace(/\s+/gu, ' ')
      : value.kind === 'reference'
        ? value.path.join('.').replaceAll('.[', '[')
        : '';
  if (words === '') return 'a part of it';
  return `\`${words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words}\``;
}

export const placeOf = ({ at }: Resource, span: Span | undefined, key: string): Place =>
  span ? { span, route: [...at.route, key] } : at;
