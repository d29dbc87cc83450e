import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node as YamlNode,
  Parser,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { lineStarts, rowOf, type Span } from '../model/place.ts';

/**
 * YAML as this program reads it: three kinds of node, every one with its span, aliases already expanded (within a
 * budget), nothing interpreted: `on`, `3.10` and `0o14` keep the text they are written with.
 */
export type Scalar = Readonly<{
  kind: 'scalar';
  text: string;
  /** Neither quoted nor a block: `true`, `3` and `null` may then mean what they look like. */
  plain: boolean;
  /** `key:` with nothing behind it, `~` or `null`. */
  empty: boolean;
  at: Span;
  /** For a literal block (`|`): where its first line of text stands. */
  block?: Readonly<{ line: number; column: number }>;
  tag?: string;
}>;
export type List = Readonly<{ kind: 'list'; items: readonly Node[]; at: Span; tag?: string }>;
export type Pair = Readonly<{ key: string; keyAt: Span; value: Node }>;
export type Mapping = Readonly<{ kind: 'map'; pairs: readonly Pair[]; at: Span; tag?: string }>;
/** `tag` is one of the file's own, such as `!Sub`; GitHub's files have none. */
export type Node = Scalar | List | Mapping;

export type Problem = Readonly<{ message: string; at: Span }>;

/** What could be read, and what stood in the way. With any problem the file is only partly read. */
export type YamlFile = Readonly<{ root: Node | undefined; problems: readonly Problem[] }>;

/** More than any honest workflow; below what makes the parser of the `yaml` package abort Node 20. */
const MAX_DEPTH = 100;
/** Nodes after aliases are expanded: an alias bomb multiplies them without growing the file. */
const MAX_NODES = 100_000;
const MAX_PROBLEMS = 20;

/**
 * Reads one YAML document as far as possible. Never throws; whatever could not be read is a problem with its place.
 * Merge keys stay keys and are reported, since GitHub does not merge either. `most` is how many nodes it may have.
 */
export function parseYaml(file: string, text: string, most = MAX_NODES): YamlFile {
  const lines = lineStarts(text);
  const reader: Reader = {
    file,
    text,
    lines,
    problems: [],
    anchors: new Map(),
    nodes: 0,
    most,
    row: 0,
    weights: new Map(),
  };
  const document = compose(reader);
  const root = document?.contents ? convert(reader, document.contents) : undefined;
  return { root, problems: reader.problems.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column) };
}

type Reader = {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly number[];
  readonly problems: Problem[];
  readonly anchors: Map<string, Node>;
  /** How many nodes stand below an anchored one, so that reusing it costs what expanding it would. */
  readonly weights: Map<string, number>;
  nodes: number;
  readonly most: number;
  /** The line of the last position: the next one is mostly on it or right behind. */
  row: number;
};

/** The first document of the text, its errors noted. */
function compose(reader: Reader): Document | undefined {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, merge: false });
  let first: Document | undefined;
  for (const document of composer.compose(tokensOf(reader), true, reader.text.length)) {
    if (first) {
      const [from, to] = document.range;
      note(reader, 'more than one YAML document; only the first is read', from, to);
      break;
    }
    first = document;
    for (const { message, pos } of document.errors.slice(0, MAX_PROBLEMS)) note(reader, message, ...pos);
  }
  return first;
}

/**
 * The tokens of the text, up to where they nest too deep. The parser's own stack is the only sure measure of that, and it
 * is taken before anything is composed: two small files nested a thousand deep end the whole process on Node 20, and no
 * `catch` helps then.
 */
function* tokensOf(reader: Reader): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(reader.text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MAX_DEPTH)
      return note(reader, `nested more than ${MAX_DEPTH} levels deep`, parser.offset, parser.offset);
  }
  yield* parser.end();
}

function convert(reader: Reader, node: YamlNode): Node {
  const before = reader.nodes;
  reader.nodes += 1;
  if (reader.nodes > reader.most) return giveUp(reader, node, `more than ${reader.most} values`);
  if (isAlias(node)) return followAlias(reader, node);
  const plain = isMap(node)
    ? convertMap(reader, node)
    : isSeq(node)
      ? convertList(reader, node)
      : convertScalar(reader, node);
  const made = node.tag?.startsWith('!') ? { ...plain, tag: node.tag } : plain;
  if (node.anchor) {
    reader.anchors.set(node.anchor, made);
    reader.weights.set(node.anchor, reader.nodes - before);
  }
  return made;
}

function convertMap(reader: Reader, node: YAMLMap<unknown, unknown>): Mapping {
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) {
      if (isNode(key)) note(reader, 'a key that is not plain text', ...rangeOf(key));
      continue;
    }
    const name = key.source ?? '';
    const [from, to] = rangeOf(key);
    if (key.anchor) reader.anchors.set(key.anchor, convertScalar(reader, key));
    if (seen.has(name)) note(reader, `the key \`${name}\` stands twice in one mapping; GitHub refuses that`, from, to);
    if (name === '<<') note(reader, 'a merge key (`<<`), which GitHub does not follow', from, to);
    seen.add(name);
    pairs.push({
      key: name,
      keyAt: spanOf(reader, from, to),
      value: isNode(value) ? convert(reader, value) : nothing(reader, to),
    });
  }
  return { kind: 'map', pairs, at: spanOf(reader, ...rangeOf(node)) };
}

function convertList(reader: Reader, node: YAMLSeq<unknown>): List {
  const items = node.items.map((item) => (isNode(item) ? convert(reader, item) : nothing(reader, rangeOf(node)[0])));
  return { kind: 'list', items, at: spanOf(reader, ...rangeOf(node)) };
}

function convertScalar(reader: Reader, node: YamlNode): Scalar {
  if (!isScalar(node)) return nothing(reader, rangeOf(node)[0]);
  const [from, to] = rangeOf(node);
  const text = node.source ?? '';
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const end = from + reader.text.slice(from, to).trimEnd().length;
    const at = spanOf(reader, from, end);
    const made: Scalar = { kind: 'scalar', text, plain: false, empty: false, at };
    return node.type === 'BLOCK_LITERAL'
      ? { ...made, block: { line: at.line + 1, column: indentOf(reader, from, text) + 1 } }
      : made;
  }
  const plain = node.type === 'PLAIN' || node.type === undefined;
  return {
    kind: 'scalar',
    text,
    plain,
    empty: plain && /^(?:~|null|Null|NULL)?$/u.test(text),
    at: spanOf(reader, from, to),
  };
}

/** How far a block's lines are indented: what the file has before the first line of text, less what the text keeps. */
function indentOf(reader: Reader, header: number, text: string): number {
  const first = /[^\n]/.exec(text)?.index ?? 0;
  const row = text.slice(0, first).split('\n').length - 1;
  const line = positionOf(reader, header).line + 1 + row;
  const spaces = (from: string): number => / */u.exec(from)?.[0].length ?? 0;
  return Math.max(
    0,
    spaces(reader.text.slice(reader.lines[line - 1] ?? reader.text.length)) - spaces(text.slice(first)),
  );
}

/** An alias stands for what its anchor holds; the span stays the anchor's, since that is where the text is. */
function followAlias(reader: Reader, node: Alias): Node {
  const target = reader.anchors.get(node.source);
  if (!target) return giveUp(reader, node, `the alias \`*${node.source}\` has no anchor before it`);
  reader.nodes += reader.weights.get(node.source) ?? 1;
  return target;
}

function giveUp(reader: Reader, node: YamlNode, why: string): Scalar {
  const [from, to] = rangeOf(node);
  if (!reader.problems.some((problem) => problem.message === why)) note(reader, why, from, to);
  return nothing(reader, from);
}

const nothing = (reader: Reader, offset: number): Scalar => ({
  kind: 'scalar',
  text: '',
  plain: true,
  empty: true,
  at: spanOf(reader, offset, offset),
});

function note(reader: Reader, message: string, from: number, to: number): void {
  if (reader.problems.length < MAX_PROBLEMS) reader.problems.push({ message, at: spanOf(reader, from, to) });
}

const rangeOf = (node: YamlNode): readonly [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];

function spanOf(reader: Reader, from: number, to: number): Span {
  // The parser sets what is missing at the end behind the end.
  const last = reader.text.length;
  const start = positionOf(reader, Math.min(from, last));
  const end = to <= from ? start : positionOf(reader, Math.min(to, last));
  return { file: reader.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function positionOf(reader: Reader, offset: number): { line: number; column: number } {
  const { lines, row: last } = reader;
  const isHere = (row: number): boolean => offset >= (lines[row] ?? Infinity) && offset < (lines[row + 1] ?? Infinity);
  const row = isHere(last) ? last : isHere(last + 1) ? last + 1 : rowOf(lines, offset);
  reader.row = row;
  return { line: row + 1, column: offset - (lines[row] ?? 0) + 1 };
}
