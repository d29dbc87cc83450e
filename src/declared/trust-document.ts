import type { Place, Span } from '../model/place.ts';
import { hole, literally, type Pattern, showPattern } from '../model/trust.ts';
import { type Node, parseYaml } from '../parse/yaml.ts';

/** What a policy is written as, whichever language it is written in. A value that is not known is open. */
export type Doc = Readonly<{ at: Span }> &
  (
    | Readonly<{ kind: 'text'; pieces: Pattern }>
    | Readonly<{ kind: 'list'; items: readonly Doc[] }>
    | Readonly<{ kind: 'map'; entries: readonly Readonly<{ key: string; value: Doc }>[] }>
    | Readonly<{ kind: 'open'; name: string }>
  );

/** The issuer of GitHub's tokens, for all repositories of github.com. */
export const ISSUER = 'token.actions.githubusercontent.com';

export const isIssuer = (text: string): boolean =>
  new RegExp(`^(?:https?://)?${ISSUER.replaceAll('.', '\\.')}/?$`, 'u').test(text);

export const placeAt = (span: Span): Place => ({ span, route: [] });

export const entriesOf = (doc: Doc | undefined): Extract<Doc, { kind: 'map' }>['entries'] =>
  doc?.kind === 'map' ? doc.entries : [];

export const entry = (doc: Doc | undefined, key: string): Doc | undefined =>
  entriesOf(doc).find((one) => one.key === key)?.value;

/** A list, or what stands where a list of one may be written without its brackets. */
export const itemsOf = (doc: Doc | undefined): readonly Doc[] => (doc?.kind === 'list' ? doc.items : doc ? [doc] : []);

/** What a value is made of; one that is not known is a hole, and one that is no text is nothing. */
export function piecesOf(doc: Doc | undefined): Pattern | undefined {
  if (doc?.kind === 'open') return [hole(doc.name)];
  return doc?.kind === 'text' ? doc.pieces : undefined;
}

/** The text of a value that is known whole. */
export function literalOf(doc: Doc | undefined): string | undefined {
  const pieces = doc?.kind === 'text' ? doc.pieces : undefined;
  return pieces?.every(({ kind }) => kind === 'text')
    ? pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
    : undefined;
}

/** JSON, and YAML without tags. */
export function docOf(node: Node): Doc {
  const { at } = node;
  if (node.kind === 'list') return { kind: 'list', items: node.items.map(docOf), at };
  if (node.kind === 'map')
    return { kind: 'map', entries: node.pairs.map(({ key, value }) => ({ key, value: docOf(value) })), at };
  return { kind: 'text', pieces: literally(node.text), at };
}

/** A text in which `${…}` is not known. */
export const reopened = (text: string): Pattern =>
  text.split(/\$\{([^}]*)\}/u).flatMap((part, at): Pattern => (at % 2 === 0 ? literally(part) : [hole(part)]));

/** JSON that stands in a text, its holes kept; every part of it stands where the text does. */
export const docOfText = (pieces: Pattern, at: Span): Doc | undefined => docOfJson(pieces, at.file, () => at);

/** A file of JSON with `${…}` in it: these move columns, so every part of it stands on its line. */
export const docOfTemplate = (text: string, file: string): Doc | undefined =>
  docOfJson(reopened(text), file, ({ line }) => ({ file, line, column: 1, endLine: line, endColumn: 1 }));

function docOfJson(pieces: Pattern, file: string, placed: (at: Span) => Span): Doc | undefined {
  const holes = pieces.flatMap((piece) => (piece.kind === 'hole' ? [piece] : []));
  let count = 0;
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : `${OPEN}${count++}${CLOSE}`)).join('');
  if (!text.trimStart().startsWith('{')) return undefined;
  const { root, problems } = parseYaml(file, text);
  if (!root || problems.length > 0) return undefined;
  const convert = (node: Node): Doc => {
    const at = placed(node.at);
    if (node.kind === 'list') return { kind: 'list', items: node.items.map(convert), at };
    if (node.kind === 'map') {
      const entries = node.pairs.map(({ key, value }) => ({ key: shown(key, holes), value: convert(value) }));
      return { kind: 'map', entries, at };
    }
    return { kind: 'text', pieces: withHoles(node.text, holes), at };
  };
  return convert(root);
}

/** Characters for private use, which no policy has. */
const [OPEN, CLOSE] = ['\u{E000}', '\u{E001}'];

const withHoles = (text: string, holes: Pattern): Pattern =>
  text
    .split(/\u{E000}(\d+)\u{E001}/u)
    .flatMap((part, index) => (index % 2 === 0 ? literally(part) : holes.slice(Number(part), Number(part) + 1)));

const shown = (text: string, holes: Pattern): string => showPattern(withHoles(text, holes));
