import { behindRemarks, charAt, insertLines, lastLine, rowsOf, withoutPlaces } from '../config/add-lines.ts';
import { plainOrQuoted } from '../config/yaml-text.ts';
import type { Manifest } from '../model/manifest.ts';
import { type Node, parseYaml } from '../parse/yaml.ts';
import type { Draft, DraftEntry } from './draft.ts';
import { parseManifest } from './parse.ts';

/** The text of a manifest with a draft in it, or why that cannot be. */
export type Written = Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; because: readonly string[] }>;

/** A whole manifest of a draft alone. `schema` is the address that editors check it by. */
export function newManifest(
  file: string,
  draft: Draft,
  { asOf, schema }: Readonly<{ asOf: string; schema: string }>,
): Written {
  const head = [
    `# yaml-language-server: $schema=${schema}`,
    '# Who may act for this repository, and who answers for it. Each machine that changes something has an entry.',
    `# Written by countersign init on ${asOf} from what the workflows show. What is marked as to be confirmed is a proposal,`,
    '# and unknown until somebody takes the mark away; what only people know stands as a remark. countersign init --update',
    '# adds what is new and changes no line.',
    'version: 1',
  ];
  const text = [...head, ...environmentBlock(draft.environments), ...identityBlock(draft.identities), ''].join('\n');
  return checked(file, EMPTY, text, draft);
}

const environmentBlock = (entries: readonly DraftEntry[]): readonly string[] =>
  entries.length === 0 ? [] : ['environments:', ...entries.flatMap((one) => environmentLines(one, 2))];

const identityBlock = (entries: readonly DraftEntry[]): readonly string[] => [
  'identities:',
  ...entries.flatMap((one, index) => [...(index === 0 ? [] : ['']), ...identityLines(one, 2)]),
];

const environmentLines = ({ name, lines }: DraftEntry, indent: number): readonly string[] =>
  indented([`${plainOrQuoted(name)}:`, ...lines.map((line) => `  ${line}`)], indent);

const identityLines = ({ remarks, lines: [first = '', ...rest] }: DraftEntry, indent: number): readonly string[] =>
  indented([...remarks, `- ${first}`, ...rest.map((line) => `  ${line}`)], indent);

const indented = (lines: readonly string[], indent: number): readonly string[] =>
  lines.map((line) => `${' '.repeat(indent)}${line}`);

/**
 * The manifest with what is new behind what is there. Only lines are added: every line, comment and order that a person wrote
 * stays as it is. What comes out is read again, and has to say what it said and the new entries more.
 */
export function extendManifest(file: string, text: string, was: Manifest, draft: Draft): Written {
  const { root } = parseYaml(file, text, Infinity);
  const spots = (['environments', 'identities'] as const)
    .filter((key) => draft[key].length > 0)
    .map((key) => ({ name: key, spot: spotFor(root, text, key) }));
  const refused = spots.flatMap(({ spot }) => ('because' in spot ? [spot.because] : []));
  if (refused.length > 0) return { ok: false, because: refused };
  // From the end on, so that what is put in moves no other spot. A new key at the end goes behind what ends there.
  const made = spots.toReversed().sort((one, other) => rank(other.spot) - rank(one.spot));
  const after = made.reduce((before, { name, spot }) => withEntries(before, name, spot, draft), text);
  return checked(file, was, after, draft);
}

const rank = (spot: Place): number => ('row' in spot ? spot.row + (spot.key ? 0.5 : 0) : 0);

function withEntries(text: string, key: 'environments' | 'identities', spot: Place, draft: Draft): string {
  if ('because' in spot) return text;
  const entries =
    key === 'identities'
      ? spaced(draft.identities, spot.indent)
      : draft.environments.flatMap((one) => environmentLines(one, spot.indent));
  return insertLines(text, spot.row, [...(spot.key ? [`${key}:`] : []), ...entries]);
}

const spaced = (entries: readonly DraftEntry[], indent: number): readonly string[] =>
  entries.flatMap((one) => ['', ...identityLines(one, indent)]);

type Spot = Readonly<{ row: number; indent: number; key: boolean }>;
type Place = Spot | Readonly<{ because: string }>;

/** Before which row new entries of a key go, how far they are indented, and whether the key has to be written too. */
function spotFor(root: Node | undefined, text: string, key: 'environments' | 'identities'): Place {
  if (root?.kind !== 'map' || charAt(text, root) === '{')
    return { because: 'it is written in braces; write it as lines of `key: value`' };
  const rows = rowsOf(text);
  const pair = root.pairs.find((one) => one.key === key);
  if (!pair) return { row: rows.at(-1) === '' ? rows.length - 1 : rows.length, indent: 2, key: true };
  const { value, keyAt } = pair;
  const last = value.kind === 'list' ? value.items.at(-1) : value.kind === 'map' ? value.pairs.at(-1) : undefined;
  const isBlock = !'{['.includes(charAt(text, value)) && value.at.line > keyAt.line;
  if (value.kind !== 'scalar' && last && isBlock) {
    const node = 'value' in last ? last.value : last;
    const indent = value.at.column - 1;
    const end = Math.max('value' in last ? last.keyAt.endLine : 0, lastLine(node, text));
    return { row: behindRemarks(rows, end, indent), indent, key: false };
  }
  const onlyKey = new RegExp(`^${key}:\\s*(?:#.*)?$`, 'u').test(rows[keyAt.line - 1] ?? '');
  if (value.kind === 'scalar' && value.empty && onlyKey) return { row: keyAt.line, indent: 2, key: false };
  return {
    because: `\`${key}:\` is written in one line; write it as lines that begin with ${key === 'identities' ? '`-`' : 'a name'}`,
  };
}

/** Reads what came out: it says what was there before and, behind it, the new entries. */
function checked(file: string, was: Manifest, after: string, draft: Draft): Written {
  const is = parseManifest(file, after);
  if ('problems' in is) return { ok: false, because: ['what would come out is not valid', ...linesOf(is)] };
  const [identities, environments] = [was.identities.length, was.environments.length];
  const kept: Manifest = {
    ...is,
    identities: is.identities.slice(0, identities),
    environments: is.environments.slice(0, environments),
  };
  const names = [
    ...is.identities.slice(identities).map(({ id }) => id),
    ...is.environments.slice(environments).map(({ name }) => name),
  ];
  const wanted = [...draft.identities, ...draft.environments].map(({ name }) => name);
  const isSame =
    withoutPlaces({ ...kept, file }) === withoutPlaces({ ...was, file }) &&
    JSON.stringify(names) === JSON.stringify(wanted);
  return isSame
    ? { ok: true, text: after }
    : { ok: false, because: ['what would come out does not say the same and the new entries more'] };
}

const EMPTY: Manifest = { file: '', environments: [], identities: [], handoffs: [] };

const linesOf = ({ problems }: Extract<ReturnType<typeof parseManifest>, { problems: unknown }>): readonly string[] =>
  problems.map(({ message, at }) => `${at.file}:${at.line}:${at.column} ${message}`);
