import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { readTerraformModules, type TerraformModule } from '../../src/declared/terraform.ts';
import { instancesOf, type TerraformValue, textOf, valueOf } from '../../src/declared/terraform-values.ts';

/** A value without its places. */
function plain(value: TerraformValue | undefined): unknown {
  switch (value?.kind) {
    case 'text':
      return value.text;
    case 'joined':
      return { joined: value.parts.map(plain) };
    case 'bool':
      return value.value;
    case 'number':
      return Number(value.text);
    case 'null':
      return null;
    case 'list':
      return value.items.map(plain);
    case 'object':
      return Object.fromEntries(value.entries.map((entry) => [String(plain(entry.key)), plain(entry.value)]));
    case 'reference':
      return { ref: value.path.join('.') };
    case 'unknown':
      return { unknown: value.text };
    case undefined:
      return undefined;
  }
}

const modulesOf = (files: Readonly<Record<string, string>>) => readTerraformModules(memoryTree(files), /wanted/u);

/** What the attribute `wanted` of the first resource comes to. */
function wantedIn(files: Readonly<Record<string, string>>): unknown {
  for (const module of modulesOf(files))
    for (const { body } of module.blocks) {
      const attribute = body.attributes.find(({ name }) => name === 'wanted');
      if (attribute) return plain(valueOf({ module }, attribute.value));
    }
  return undefined;
}

const NAMES = `
locals {
  name = "shop"
 others = { shop = { z = 1 } }
  more = { "a" = ["x", "y"], b = local.name }
}
variable "env" { default = "production" }
variable "open" {}
resource "x" "y" { name = "prod-\${local.name}" }
`;

test.each<[string, unknown]>([
  ['"a"', 'a'],
  ['local.name', 'shop'],
  ['"${local.name}"', 'shop'],
  ['"${local.name}-${var.env}"', 'shop-production'],
  ['local.more.a[1]', 'y'],
  ['local.more.b', 'shop'],
  ['local.more.c', { unknown: 'local.more.c' }],
  ['var.open', { unknown: 'var.open' }],
  ['"a-${var.open}"', { joined: ['a-', { unknown: 'var.open' }] }],
  ['x.y.name', 'prod-shop'],
  ['x.y.arn', { ref: 'x.y.arn' }],
  ['data.a.b.c', { ref: 'data.a.b.c' }],
  ['jsonencode({ a = [local.name] })', { a: ['shop'] }],
  ['toset(["a", "b"])', ['a', 'b']],
  ['format("%s/%s-%d%%", "acme", local.name, 3)', 'acme/shop-3%'],
  ['format("%s", var.open)', { unknown: 'format(…)' }],
  ['format("%05d", 3)', { unknown: 'format(…)' }],
  ['join(":", ["repo", local.name])', 'repo:shop'],
  ['join(":", [var.open])', { unknown: 'join(…)' }],
  ['concat(["a"], local.more.a)', ['a', 'x', 'y']],
  ['merge({ a = 1 }, { a = 2, b = 3 })', { a: 2, b: 3 }],
  ['lookup({ a = 1 }, "b", 2)', 2],
  ['keys({ a = 1 })', ['a']],
  ['try(local.more.c, "other")', 'other'],
  ['try(local.more.b, "other")', 'shop'],
  ['try(var.open.c, "other")', { unknown: 'var.open.c' }],
  ['lower("ABC")', 'abc'],
  ['var.env == "production" ? 1 : 2', 1],
  ['var.env != "production" ? 1 : 2', 2],
  ['var.open == "x" ? 1 : 2', { unknown: 'var.open == "x" ? 1 : 2' }],
  ['!true', false],
  ['!var.open', { unknown: '!var.open' }],
  ['var.open && false', false],
  ['var.open || false', { unknown: 'var.open || false' }],
  ['var.env == null', false],
  ['x.y.arn == null', { unknown: 'x.y.arn == null' }],
  ['1 == "1"', { unknown: '1 == "1"' }],
  ['length(local.more.a) > 0', true],
  ['2 <= 1', false],
  ['local.more.a == "x"', { unknown: 'local.more.a == "x"' }],
  ['local.more[local.name]', { unknown: 'local.more.shop' }],
  ['local.others[local.name].z', 1],
  ['local.more[var.open]', { unknown: 'local.more[var.open]' }],
  ['file("x")', { unknown: 'file(…)' }],
  ['each.key', { unknown: 'each.key' }],
])('%s', (expression, expected) => {
  expect(wantedIn({ 'main.tf': `${NAMES}\nresource "a" "b" { wanted = ${expression} }` })).toEqual(expected);
});

test('files of one folder are one module', () => {
  expect(wantedIn({ 'a/main.tf': 'resource "a" "b" { wanted = local.x }', 'a/locals.tf': 'locals { x = 1 }' })).toBe(1);
  expect(wantedIn({ 'a/main.tf': 'resource "a" "b" { wanted = local.x }', 'locals.tf': 'locals { x = 1 }' })).toEqual({
    unknown: 'local.x',
  });
});

test.each<[string, Readonly<Record<string, string>>, unknown]>([
  ['its default', {}, 'default'],
  ['what Terraform reads by itself', { 'm/terraform.tfvars': 'x = "file"' }, 'file'],
  ['the later of these', { 'm/terraform.tfvars': 'x = "file"', 'm/a.auto.tfvars': 'x = "auto"' }, 'auto'],
  ['that in JSON', { 'm/terraform.tfvars.json': '{ "x": "json" }' }, 'json'],
  ['not known where a file is chosen by hand', { 'm/prod.tfvars': 'x = "prod"' }, { unknown: 'var.x' }],
  ['not known where one below is', { 'm/env/prod.tfvars': 'x = "prod"' }, { unknown: 'var.x' }],
  [
    'what the only call passes',
    { 'main.tf': 'module "m" {\n source = "./m"\n x = local.a\n}\nlocals { a = "call" }' },
    'call',
  ],
  ['its default, where the call passes none', { 'main.tf': 'module "m" {\n source = "./m"\n}' }, 'default'],
  [
    'its default, where only an example calls',
    { 'examples/a/main.tf': 'module "m" {\n source = "../../m"\n x = 1\n}' },
    'default',
  ],
])('a variable is %s', (_, files, expected) => {
  const main = 'variable "x" {\n default = "default"\n}\nresource "a" "b" { wanted = var.x }';
  expect(wantedIn({ 'm/main.tf': main, ...files })).toEqual(expected);
});

test.each<[string, string, unknown]>([
  ['a value', 'value = "shop"', 'shop'],
  ['what the call passes', 'value = var.name', 'called'],
  ['what a resource of it is given', 'value = a.b.name', 'named'],
  ['nothing that only exists once it is applied', 'value = a.b.id', { ref: 'module.m.out' }],
])('a module gives out %s', (_, value, expected) => {
  const m = `variable "name" {}\nresource "a" "b" { name = "named" }\noutput "out" {\n ${value}\n}`;
  const call = 'module "m" {\n source = "./m"\n name = "called"\n}\nresource "x" "y" { wanted = module.m.out }';
  expect(wantedIn({ 'm/main.tf': m, 'main.tf': call })).toEqual(expected);
  const counted = call.replace('name =', 'count = 1\n name =').replace('module.m.out', 'module.m[0].out');
  expect(wantedIn({ 'm/main.tf': m, 'main.tf': counted })).toEqual(
    typeof expected === 'string' ? expected : { ref: 'module.m.0.out' },
  );
});

test('a whole resource that a module gives out', () => {
  const m = 'variable "name" {}\nresource "a" "b" { name = var.name }\noutput "all" { value = a.b }';
  const call = 'module "m" {\n for_each = toset(["x", "y"])\n source = "./m"\n name = "is-${each.key}"\n}';
  const files = { 'm/main.tf': m, 'main.tf': `${call}\nresource "x" "y" { wanted = module.m["y"].all.name }` };
  expect(wantedIn(files)).toBe('is-y');
});

test.each<[string, string, readonly unknown[]]>([
  ['two calls', 'module "a" {\n source = "./m"\n x = "one"\n}\nmodule "b" {\n source = "./m/"\n}', ['one', 'default']],
  ['a call for each', 'module "a" {\n source = "./m"\n for_each = toset(["p", "q"])\n x = each.key\n}', ['p', 'q']],
  ['a call that is switched off', 'module "a" {\n source = "./m"\n count = 0\n x = 1\n}', []],
  [
    'calls that cannot be counted',
    'module "a" {\n source = "./m"\n for_each = var.z\n x = each.key\n}',
    [{ unknown: 'each.key' }],
  ],
  ['a module that is somewhere else', 'module "a" {\n source = "../m"\n x = 1\n}', ['default']],
])('a module is applied as it is called: %s', (_, main, expected) => {
  const files = {
    'm/main.tf': 'variable "x" {\n default = "default"\n}\nresource "a" "b" { wanted = var.x }',
    'main.tf': main,
  };
  const found = modulesOf(files).flatMap((module) =>
    module.blocks.flatMap(({ body }) =>
      body.attributes.filter(({ name }) => name === 'wanted').map(({ value }) => plain(valueOf({ module }, value))),
    ),
  );
  expect(found).toEqual(expected);
});

const keysOf = (repeats: string): unknown => {
  const [module] = modulesOf({ 'main.tf': `${NAMES}\nresource "wanted" "b" {\n ${repeats}\n}` });
  const block = module?.blocks.find(({ labels }) => labels[0] === 'wanted');
  return module && block ? instancesOf(module, block)?.map(({ each, index }) => textOf(each?.key ?? index)) : 'none';
};

test.each<[string, unknown]>([
  ['', [undefined]],
  ['count = 0', []],
  ['count = 2', ['0', '1']],
  ['count = var.open ? 1 : 0', undefined],
  ['for_each = toset(["a", "b"])', ['a', 'b']],
  ['for_each = local.more', ['a', 'b']],
  ['for_each = {}', []],
  ['for_each = var.open', undefined],
  ['for_each = toset([var.open])', undefined],
  ['count = 1000000000', undefined],
])('a block with %j is there as %j', (repeats, expected) => {
  expect(keysOf(repeats)).toEqual(expected);
});

test('a resource with instances is followed to the one that is named', () => {
  const main = 'resource "e" "f" {\n for_each = { a = "one", b = "two" }\n name = each.value\n}\n';
  expect(wantedIn({ 'main.tf': `${main}resource "a" "b" { wanted = e.f["b"].name }` })).toBe('two');
  expect(wantedIn({ 'main.tf': `${main}resource "a" "b" { wanted = e.f["c"].name }` })).toEqual({ ref: 'e.f.c.name' });
});

test('folders are marked, skipped and kept apart', () => {
  const modules = modulesOf({
    'examples/a/main.tf': 'a = "wanted"',
    'live/main.tf': 'a = "wanted"',
    'live/.terraform/modules/m/main.tf': 'a = "wanted"',
    'quiet/main.tf': 'a = "no"',
    'json/main.tf.json': '{ "locals": { "a": "wanted" } }',
    'broken/main.tf': 'wanted = [',
  });
  const isPartial = (one: TerraformModule): boolean =>
    ['main.tf', 'main.tf.json'].some((name) => one.partial(`${one.folder}/${name}`) !== undefined);
  expect(modules.map((one) => [one.folder, one.example, isPartial(one)])).toEqual([
    ['broken', false, true],
    ['examples/a', true, false],
    ['json', false, false],
    ['live', false, false],
  ]);
});

test('of very many files those are read whose paths sound of access', () => {
  const quiet = Array.from({ length: 500 }, (_, n) => [`a${n}/main.tf`, 'a = "wanted"'] as const);
  const folders = modulesOf({ ...Object.fromEntries(quiet), 'z/github/main.tf': 'a = "wanted"' }).map(
    (one) => one.folder,
  );
  expect(folders).toHaveLength(400);
  expect(folders).toContain('z/github');
});

test('what refers to itself or doubles at every turn comes to an end', () => {
  expect(
    wantedIn({ 'main.tf': 'locals {\n a = local.b\n b = local.a\n}\nresource "a" "b" { wanted = local.a }' }),
  ).toEqual({
    unknown: expect.any(String),
  });
  const doubling = Array.from({ length: 40 }, (_, n) => ` a${n} = [local.a${n + 1}, local.a${n + 1}]`).join('\n');
  const texts = Array.from({ length: 40 }, (_, n) => ` b${n} = "\${local.b${n + 1}}\${local.b${n + 1}}"`).join('\n');
  const started = performance.now();
  wantedIn({ 'main.tf': `locals {\n${doubling}\n a40 = 1\n}\nresource "a" "b" { wanted = local.a0 }` });
  wantedIn({ 'main.tf': `locals {\n${texts}\n b40 = "x"\n}\nresource "a" "b" { wanted = local.b0 }` });
  expect(performance.now() - started).toBeLessThan(500);
});

test('never throws', () => {
  const scrap = fc.constantFrom(
    ...'local.a local.b x.y.z each.value.c f( ) [ ] { } = " ${ } , var.v toset( 1'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 30 }), fc.array(scrap, { maxLength: 30 }), (a, b) => {
      const text = `locals {\na = ${a.join(' ')}\nb = ${b.join(' ')}\n}\nresource "x" "y" {\n wanted = local.a\n for_each = local.b\n}`;
      wantedIn({ 'main.tf': text });
      for (const module of modulesOf({ 'main.tf': text }))
        for (const block of module.blocks) instancesOf(module, block);
    }),
  );
});
