import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expression, parseExpression, templateParts } from '../../src/parse/expression.ts';

/** The expression as a line, so that a test can say in one how it was read. */
function shown(expression: Expression | undefined): string {
  if (!expression) return 'refused';
  switch (expression.kind) {
    case 'literal':
      return JSON.stringify(expression.value);
    case 'path':
      return [
        expression.context,
        ...expression.steps.map((step) => (typeof step === 'string' ? step : `[${shown(step)}]`)),
      ].join('.');
    case 'call':
      return `${expression.name}(${expression.args.map(shown).join(', ')})`;
    case 'index':
      return `${shown(expression.of)}.${typeof expression.step === 'string' ? expression.step : shown(expression.step)}`;
    case 'not':
      return `not ${shown(expression.of)}`;
    case 'compare':
      return `(${shown(expression.left)} ${expression.operator} ${shown(expression.right)})`;
    default:
      return `${expression.kind}(${expression.args.map(shown).join(', ')})`;
  }
}
const read = (source: string): string => shown(parseExpression(source));

describe('expressions', () => {
  test.each([
    ["'it''s'", '"it\'s"'],
    ['null', 'null'],
    ['true', 'true'],
    ['-1.5', '-1.5'],
    ['0xff', '255'],
    ['GitHub.Event.Inputs.Stage', 'github.Event.Inputs.Stage'],
    ["secrets['A B']", 'secrets.A B'],
    ['secrets[inputs.name]', 'secrets.[inputs.name]'],
    ['needs.*.result', 'needs.*.result'],
    ['matrix.include[0].os', 'matrix.include.0.os'],
    ['fromJSON(inputs.x).y', 'fromjson(inputs.x).y'],
    ['a == b', 'refused'],
    ["!startsWith(github.ref, 'refs/tags/')", 'not startswith(github.ref, "refs/tags/")'],
    ["(inputs.a || 'b') && vars.C", 'and(or(inputs.a, "b"), vars.C)'],
    ["github.ref == 'x' && 'y' || 'z'", 'or(and((github.ref == "x"), "y"), "z")'],
    ['1 < 2 == true', '((1 < 2) == true)'],
    ["case(inputs.a == 'x', 1, 2)", 'case((inputs.a == "x"), 1, 2)'],
    ['always()', 'always()'],
    ["hashFiles('**/*.lock')", 'hashfiles("**/*.lock")'],
    ["\n  github.ref\n  == 'x'\n", '(github.ref == "x")'],
    ['', 'null'],
    ['"double"', 'refused'],
    ['a b', 'refused'],
    ['unknownFunction(1)', 'refused'],
    ['github.', 'refused'],
    ["'open", 'refused'],
  ])('%j', (source, expected) => {
    // GitHub takes nothing at all for null; this parser may refuse it, since neither has a value.
    expect(source === '' ? ['null', 'refused'] : [expected]).toContain(read(source));
  });

  test.each([
    ['parentheses', (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`],
    ['negations', (depth: number) => `${'!'.repeat(depth)}true`],
    ['calls', (depth: number) => `${'format('.repeat(depth)}1${')'.repeat(depth)}`],
    ['comparisons', (depth: number) => `${'1 == '.repeat(depth)}1`],
    ['properties', (depth: number) => `github${'.a'.repeat(depth)}`],
  ])('%s by the thousand end in an answer', (_, made) => {
    for (const depth of [60, 4_000, 20_000]) expect(() => parseExpression(made(depth))).not.toThrow();
  });

  test('more than the runner takes is refused', () => {
    expect(read(`'${'x'.repeat(20_990)}'`)).not.toBe('refused');
    expect(read(`'${'x'.repeat(21_000)}'`)).toBe('refused');
  });

  test('no text makes it throw', () => {
    const token = fc.constantFrom(
      ...[
        'github',
        'secrets',
        'fromJSON',
        'case',
        'always',
        '(',
        ')',
        '[',
        ']',
        '.',
        '*',
        ',',
        '!',
        '&&',
        '||',
        '==',
        '!=',
      ],
      ...['<', '>=', "'a'", "'", '1', '-', '0x', 'true', 'NaN', 'null', ' ', '\n', '🚀', '"', '\0'],
    );
    const source = fc.oneof(
      fc.array(token, { maxLength: 30 }).map((list) => list.join('')),
      fc.string({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(source, (text) => {
        expect(() => parseExpression(text)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('templates', () => {
  const parts = (text: string): readonly string[] =>
    templateParts(text).map((part) => (part.kind === 'text' ? part.text : `<${part.source}>`));

  test.each([
    ['', ['']],
    ['plain', ['plain']],
    ['${{ a }}', ['< a >']],
    ['x-${{ a }}-${{b}}', ['x-', '< a >', '-', '<b>']],
    ["${{ '}}' }}!", ["< '}}' >", '!']],
    ["${{ 'it''s }}' }}", ["< 'it''s }}' >"]],
    ['${{ open', ['${{ open']],
    ['${{ a }} ${{ open', ['< a >', ' ${{ open']],
    ['}} ${{}}', ['}} ', '<>']],
  ])('%j', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('offsets lead back to the text, and no part is lost', () => {
    const piece = fc.constantFrom('${{', '}}', ' a ', "'", 'x', '$', '{', '}');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (list) => {
        const text = list.join('');
        const found = templateParts(text);
        expect(found.map((part) => (part.kind === 'text' ? part.text : `\${{${part.source}}}`)).join('')).toBe(text);
        for (const part of found)
          if (part.kind === 'expression')
            expect(text.slice(part.offset, part.offset + part.source.length)).toBe(part.source);
      }),
    );
  });

  test('a text of nothing but openings is read in one pass', () => {
    const started = performance.now();
    templateParts('${{ a '.repeat(50_000));
    templateParts('${{ a }}'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
