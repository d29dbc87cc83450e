import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HclBody, type HclExpression, parseHcl, parseHclLate } from '../../src/parse/hcl.ts';

/** An expression without its places, short enough to read. */
function plain(value: HclExpression): unknown {
  switch (value.kind) {
    case 'text':
      return value.parts.length === 1 && typeof value.parts[0] === 'string'
        ? value.parts[0]
        : { text: value.parts.map((part) => (typeof part === 'string' ? part : plain(part))) };
    case 'number':
      return { number: value.text };
    case 'bool':
      return value.value;
    case 'null':
      return null;
    case 'list':
      return value.items.map(plain);
    case 'object':
      return { object: value.entries.map((entry) => [plain(entry.key), plain(entry.value)]) };
    case 'reference':
      return { ref: value.path.join(' ') };
    case 'call':
      return { call: value.name, with: value.arguments.map(plain) };
    case 'choice':
      return { if: plain(value.condition), yes: plain(value.yes), no: plain(value.no) };
    case 'operation':
      return { op: value.operator, of: value.operands.map(plain) };
    case 'other':
      return { other: value.text };
  }
}

const read = (text: string, file = 'main.tf') => parseHcl(file, text);
const valueOf = (text: string): unknown => {
  const { body, problems } = read(`a = ${text}\nb = 1\n`);
  expect(problems).toEqual([]);
  expect(body.attributes.map(({ name }) => name)).toEqual(['a', 'b']);
  const [first] = body.attributes;
  return first ? plain(first.value) : undefined;
};

test.each<[string, unknown]>([
  ['"x"', 'x'],
  ['""', { text: [] }],
  [String.raw`"a\n\"\\\u0041"`, 'a\n"\\A'],
  ['"$${x} %%{y} 5% $"', '${x} %{y} 5% $'],
  ['"a${var.x}b"', { text: ['a', { ref: 'var x' }, 'b'] }],
  ['"${var.m["k"]}"', { text: [{ ref: 'var m k' }] }],
  ['"${f("a", "${b.c}")}"', { text: [{ call: 'f', with: ['a', { text: [{ ref: 'b c' }] }] }] }],
  ['"${a ? "x}" : "y"}"', { text: [{ if: { ref: 'a' }, yes: 'x}', no: 'y' }] }],
  ['"${a + "x}"}"', { text: [{ other: 'a + "x}"' }] }],
  ['"%{ if a }x%{ endif }"', { text: [{ other: '%{ if a }' }, 'x', { other: '%{ endif }' }] }],
  ['"${~ a.b ~}"', { text: [{ other: '${~ a.b ~}' }] }],
  ['12', { number: '12' }],
  ['-1.5e3', { number: '-1.5e3' }],
  ['true', true],
  ['null', null],
  ['a.b[0].c["d"].1', { ref: 'a b 0 c d 1' }],
  ['a.b[*].c', { other: 'a.b[*].c' }],
  ['a.b[var.i].c', { ref: 'a b [var.i] c' }],
  ['a.b[var.i + 1]', { other: 'a.b[var.i + 1]' }],
  ['[]', []],
  ['[1, "a", [b.c],]', [{ number: '1' }, 'a', [{ ref: 'b c' }]]],
  ['[\n  1, # one\n  2 // two\n  /* three */,\n]', [{ number: '1' }, { number: '2' }]],
  [
    '{ a = 1, "b" : 2\n c = 3 }',
    {
      object: [
        ['a', { number: '1' }],
        ['b', { number: '2' }],
        ['c', { number: '3' }],
      ],
    },
  ],
  [
    '{ (var.k) = 1, "x:${v.y}" = 2 }',
    {
      object: [
        [{ ref: 'var k' }, { number: '1' }],
        [{ text: ['x:', { ref: 'v y' }] }, { number: '2' }],
      ],
    },
  ],
  ['jsonencode({ a = 1 })', { call: 'jsonencode', with: [{ object: [['a', { number: '1' }]] }] }],
  ['toset(["a"])', { call: 'toset', with: [['a']] }],
  ['f(a...)', { call: 'f', with: [{ other: 'a...' }] }],
  ['(a.b)', { ref: 'a b' }],
  ['a.b == 1 ? "x" : "y"', { if: { op: '==', of: [{ ref: 'a b' }, { number: '1' }] }, yes: 'x', no: 'y' }],
  [
    'a ? b : c ? d : e',
    { if: { ref: 'a' }, yes: { ref: 'b' }, no: { if: { ref: 'c' }, yes: { ref: 'd' }, no: { ref: 'e' } } },
  ],
  ['!true', { op: '!', of: [true] }],
  [
    '!a && b == c || d',
    {
      op: '||',
      of: [
        {
          op: '&&',
          of: [
            { op: '!', of: [{ ref: 'a' }] },
            { op: '==', of: [{ ref: 'b' }, { ref: 'c' }] },
          ],
        },
        { ref: 'd' },
      ],
    },
  ],
  ['a && b && c', { op: '&&', of: [{ ref: 'a' }, { ref: 'b' }, { ref: 'c' }] }],
  ['a > 1', { op: '>', of: [{ ref: 'a' }, { number: '1' }] }],
  ['a + 1 > 2', { other: 'a + 1 > 2' }],
  ['a > 1 + 1', { other: 'a > 1 + 1' }],
  ['a ? b + 1 : c', { other: 'a ? b + 1 : c' }],
  ['a == b == c', { other: 'a == b == c' }],
  ['-a', { other: '-a' }],
  ['{ a : b ? c : d }', { object: [['a', { if: { ref: 'b' }, yes: { ref: 'c' }, no: { ref: 'd' } }]] }],
  ['[for x in y : "${x}" if x != "]"]', { other: '[for x in y : "${x}" if x != "]"]' }],
  ['{ for k, v in y : k => v }', { other: '{ for k, v in y : k => v }' }],
  ['(\n  a\n  ? b\n  : c\n)', { if: { ref: 'a' }, yes: { ref: 'b' }, no: { ref: 'c' } }],
  ['f(x).y', { other: 'f(x).y' }],
  ['<<EOF\n  a ${b.c}\n"d" \\\nEOF', { text: ['  a ', { ref: 'b c' }, '\n"d" \\\n'] }],
  ['<<-EOF\n    a\n\n      b\n    EOF', 'a\n\n  b\n'],
  ['f(<<EOF\n}\nEOF\n)', { call: 'f', with: ['}\n'] }],
  ['a + <<EOF\n]}\nEOF', { other: 'a + <<EOF\n]}\nEOF' }],
])('%s', (text, expected) => {
  expect(valueOf(text)).toEqual(expected);
});

const outline = ({ attributes, blocks }: HclBody): unknown => ({
  ...Object.fromEntries(attributes.map(({ name, value }) => [name, plain(value)])),
  ...Object.fromEntries(blocks.map(({ type, labels, body }) => [[type, ...labels].join(' '), outline(body)])),
});

test('blocks, their labels and what stands in them', () => {
  const { body, problems } = read(`
# a comment
resource "github_repository_environment" "prod" {
  environment = "production" // why
  reviewers { users = [1] }
  dynamic "x" {
    for_each = []
    content {}
  }
}
/* resource "a" "b" {} */
locals { a = 1 }
terraform {
  backend s3 {}
}
`);
  expect(problems).toEqual([]);
  expect(outline(body)).toEqual({
    'resource github_repository_environment prod': {
      environment: 'production',
      reviewers: { users: [{ number: '1' }] },
      'dynamic x': { for_each: [], content: {} },
    },
    locals: { a: { number: '1' } },
    terraform: { 'backend s3': {} },
  });
  expect(body.blocks[0]?.at).toEqual({ file: 'main.tf', line: 3, column: 1, endLine: 3, endColumn: 48 });
  expect(body.blocks[0]?.body.attributes[0]?.at).toMatchObject({ line: 4, column: 3, endLine: 4, endColumn: 29 });
});

test('the JSON form says the same', () => {
  const { body, problems } = read(
    `{
  "resource": {
    "github_repository_environment": {
      "prod": { "environment": "production", "reviewers": [{ "users": [1] }], "repository": "\${var.x}", "wait_timer": null }
    }
  },
  "locals": [{ "a": true }]
}`,
    'main.tf.json',
  );
  expect(problems).toEqual([]);
  expect(outline({ ...body, attributes: [] })).toEqual({
    'resource github_repository_environment prod': {
      environment: 'production',
      reviewers: [{ object: [['users', [{ number: '1' }]]] }],
      repository: { text: [{ ref: 'var x' }] },
      wait_timer: null,
    },
    locals: { a: true },
  });
  expect(body.blocks[0]?.at).toMatchObject({ line: 4, column: 7 });
  expect(body.blocks[0]?.body.attributes[0]?.value.at).toMatchObject({ line: 4, column: 32 });
});

test.each<[string, string]>([
  ['a = "x\nb = 1\n', '1:5 a text without its closing quote'],
  ['a = <<EOF\nx\n', '1:5 a heredoc without its closing EOF'],
  ['a = [1\n', '1:5 a bracket without its closing `]`'],
  ['a =\nb = 1\n', '1:4 a value is missing'],
  ['resource "a" "b" {\n', '1:1 the block resource without its closing `}`'],
  ['}\nb = 1\n', '1:1 a closing `}` that nothing opened'],
  ['?? b\nb = 1\n', '1:1 neither an attribute nor a block'],
  ['/* a', '1:1 a comment without its end'],
  ['a = "${b.c"\n', '1:5 a text without its closing quote'],
])('%j is only partly read', (text, problem) => {
  const { problems } = read(text);
  expect(problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`)).toContain(problem);
});

test('what stands behind a mistake is read', () => {
  expect(outline(read('?? x\na = 1\nb = {\n ?? = 3\n c = 4\n}\nd = 5\n').body)).toMatchObject({
    a: { number: '1' },
    d: { number: '5' },
  });
});

const spansOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => (key === 'at' ? [] : spansOf(one)));
  return 'at' in value && typeof value.at === 'object' && value.at !== null ? [{ ...value.at }, ...inner] : inner;
};

const scraps = fc
  .array(
    fc.constantFrom(
      ...'{ } [ ] ( ) " \\ ${ %{ ~} $${ = == : , . # // /* */ <<E <<-E E EOF \n for in a b.c a["x"] 1 -2 true null f( resource "x" ? + \r\n \t \u2028'.split(
        ' ',
      ),
      ' ',
      '\n',
      'é',
    ),
    { maxLength: 200 },
  )
  .map((all) => all.join(''));

test('never throws, and every place lies within the file', () => {
  fc.assert(
    fc.property(fc.oneof(scraps, fc.string({ maxLength: 200, unit: 'binary' })), fc.boolean(), (text, json) => {
      const lines = text.split('\n');
      for (const { line, column, endLine, endColumn } of spansOf(read(text, json ? 'a.tf.json' : 'a.tf'))) {
        expect(Number(line)).toBeLessThanOrEqual(lines.length);
        expect(Number(endLine)).toBeLessThanOrEqual(lines.length);
        expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1] ?? '').length + 1);
        expect(Number(endColumn)).toBeLessThanOrEqual((lines[Number(endLine) - 1] ?? '').length + 1);
        expect(Number(endLine) > Number(line) || Number(endColumn) >= Number(column)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

/** A body with all that stands in it, whenever that was read. */
const asked = ({ attributes, blocks }: HclBody): unknown => ({
  attributes,
  blocks: blocks.map(({ type, labels, at, body }) => ({ type, labels, at, body: asked(body) })),
});

const wellFormed = fc
  .array(
    fc.constantFrom(
      'a = 1\n',
      'b = "x }" # }\n',
      'c = <<E\n}\nE\n',
      'd = <<-E\n  ${f("}")} {\n  E\n',
      'e = { k = [1, "${a.b["}"]}"] } // {\n',
      '/* } */ f = "%{ if a }\\"}%{ endif }"\n',
      'g = 1 < 2 ? "<<E" : x\n',
      'inner "l" {\n h = "{"\n}\n',
    ),
    { maxLength: 6 },
  )
  .map((lines) => `resource "x" "y" {\n${lines.join('')}}\nlocals { z = 1 }\n`);

test('a block that is read late says the same', () => {
  fc.assert(
    fc.property(fc.oneof(scraps, wellFormed), (text) => {
      const [now, late] = [parseHcl('a.tf', text), parseHclLate('a.tf', text)];
      const all = asked(late.body);
      if (now.problems.length > 0) return;
      expect(all).toEqual(asked(now.body));
      expect(late.problems).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('what is wrong in a block that is read late is told when it is read', () => {
  const { body, problems } = parseHclLate('a.tf', 'a {\n x = "\n}\nb {\n ?? = 1\n}\n');
  expect(problems).toEqual([]);
  expect(body.blocks.map(({ type }) => type)).toEqual(['a', 'b']);
  expect(asked(body)).toBeDefined();
  expect(problems.map(({ at }) => at.line)).toEqual([2, 5]);
});

test('a file whose blocks do not end is read at once', () => {
  for (const text of ['a {\n x = 1\n', 'a {\n y = [\n}\nb {\n z = 1\n}\n', 'a {\n}\n}\nb {}\n']) {
    const [now, late] = [parseHcl('a.tf', text), parseHclLate('a.tf', text)];
    expect(late.problems).toEqual(now.problems);
    expect(late.problems.length).toBeGreaterThan(0);
    expect(late.body).toEqual(now.body);
  }
});

const SIZE = 100_000;
const many = (scrap: string): string => scrap.repeat(Math.ceil(SIZE / scrap.length));
test.each<[string, string]>([
  ['lists', `a = ${many('[')}`],
  ['objects', `a = ${many('{a=')}`],
  ['groups', `a = ${many('(')}`],
  ['calls', `a = ${many('f(')}`],
  ['templates', `a = ${many('"${')}`],
  ['templates of operators', `a = ${many('"${1+')}`],
  ['heredocs', `a = ${many('<<E\n${')}`],
  ['heredocs on lines', many('a = <<E\n')],
  ['heredocs in a list', `a = [${many('<<E\nx\nE\n,')}`],
  ['quotes', many('a = "\n')],
  ['quotes on one line', `a = ${many('"')}`],
  ['escapes', `a = "${many('\\')}`],
  ['comments', many('/*')],
  ['comments in brackets', `a = ${many('[/* x */ ')}`],
  ['an open comment in brackets', `a = ${many('[ ')}/* ${many('x')}`],
  ['blocks', many('a {')],
  ['labels', `a ${many('"x" ')}`],
  ['loops', `a = ${many('[for x in ')}`],
  ['steps', `a = b${many('.c')}`],
  ['open steps', `a = b${many('[')}`],
  ['blanks', `a = [${many(' ')}`],
  ['numbers', `a = ${many('1')}`],
  ['indents', `a = <<-E\n${many('  x\n')}E\n`],
  ['one long indent', `a = <<-E\n${many(' ')}x\nE\n`],
  ['closing brackets', many('}')],
  ['operators', `a = ${many('1 + ')}`],
  ['conditions', `a = ${many('a ? ')}`],
  ['choices', `a = ${many('a ? b : ')}`],
  ['comparisons', `a = ${many('a == ')}`],
  ['both', `a = ${many('a && ')}`],
  ['negations', `a = ${many('!')}`],
  ['groups of them', `a = ${many('(a && ')}`],
  ['comments behind terms', `a = [${many('a /* x */ ')}`],
  ['comments behind groups', `a = ${many('(a /* x */ && ')}`],
  ['objects without values', `a = {${many('b ')}`],
  ['keys that are none', `a = {${many('?, ')}`],
])('reads %s in time that grows with the text', (_, text) => {
  const started = performance.now();
  read(text);
  asked(parseHclLate('a.tf', text).body);
  expect(performance.now() - started).toBeLessThan(1000);
});
