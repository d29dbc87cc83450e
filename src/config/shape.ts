/**
 * What a valibot schema asks of a YAML node, as far as reading needs to know it before the schema itself decides: which
 * scalars may be read as booleans or numbers, which keys exist, and how to say what was expected.
 */
export type Shape =
  | Readonly<{ kind: 'object'; keys: ReadonlyMap<string, Shape> }>
  | Readonly<{ kind: 'record'; value: Shape }>
  | Readonly<{ kind: 'list'; item: Shape }>
  | Readonly<{ kind: 'boolean' | 'number' | 'text'; expects: string; words: readonly string[] }>;

/** The shape of a schema built from `strictObject`, `record`, `array`, `picklist`, `literal` and the plain types. */
export function shapeOf(schema: unknown): Shape {
  if (!isObject(schema)) return leaf('text', 'a text');
  switch (schema.type) {
    case 'exact_optional':
    case 'optional':
      return shapeOf(schema.wrapped);
    case 'strict_object':
      return { kind: 'object', keys: new Map(entriesOf(schema.entries)) };
    case 'record':
      return { kind: 'record', value: shapeOf(schema.value) };
    case 'array':
      return { kind: 'list', item: shapeOf(schema.item) };
    case 'boolean':
      return leaf('boolean', '`true` or `false`, without quotes', ['true', 'false']);
    case 'literal':
      return leaf(typeof schema.literal === 'number' ? 'number' : 'text', `\`${String(schema.literal)}\``);
    case 'picklist':
      return oneOfWords(Array.isArray(schema.options) ? schema.options.map(String) : []);
    default:
      return leaf('text', phraseOf(schema.pipe) ?? 'a text');
  }
}

/** What was expected, as the end of "must be …". */
export function expectation(shape: Shape): string {
  switch (shape.kind) {
    case 'object':
    case 'record':
      return 'a mapping (lines of `key: value`)';
    case 'list':
      return 'a list (`[one, two]`, or lines that begin with `-`)';
    default:
      return shape.expects;
  }
}

const leaf = (kind: 'boolean' | 'number' | 'text', expects: string, words: readonly string[] = []): Shape => ({
  kind,
  expects,
  words,
});

const oneOfWords = (words: readonly string[]): Shape =>
  leaf('text', `one of ${words.map((word) => `\`${word}\``).join(', ')}`, words);

function entriesOf(entries: unknown): readonly (readonly [string, Shape])[] {
  return isObject(entries) ? Object.entries(entries).map(([key, schema]) => [key, shapeOf(schema)] as const) : [];
}

/** The first check of a pipe that brings its own words says what the whole pipe expects. A pipe can begin with a pipe. */
function phraseOf(pipe: unknown): string | undefined {
  if (!Array.isArray(pipe)) return undefined;
  for (const action of pipe) {
    if (!isObject(action)) continue;
    const phrase = typeof action.message === 'string' ? action.message : phraseOf(action.pipe);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
