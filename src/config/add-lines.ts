import { lineStarts } from '../model/place.ts';
import { type Node } from '../parse/yaml.ts';

// How lines come into a YAML file that a person wrote, so that every line, comment and order of theirs stays.

/** The text with lines before one of its rows; its own line ends are taken over, and no other byte is touched. */
export function insertLines(text: string, row: number, lines: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const at = lineStarts(text)[row] ?? text.length;
  const head = text.slice(0, at);
  const added = lines.map((line) => `${line}${end}`).join('');
  return `${head}${head === '' || head.endsWith('\n') ? '' : end}${added}${text.slice(at)}`;
}

export const rowsOf = (text: string): readonly string[] => text.split('\n').map((row) => row.replace(/\r$/u, ''));

export const charAt = (text: string, { at }: Node): string => rowsOf(text)[at.line - 1]?.[at.column - 1] ?? '';

/** The last line that anything of a node stands on. What has no brackets is taken to end where the last of its parts does. */
export function lastLine(node: Node, text: string): number {
  if (node.kind === 'scalar' || '{['.includes(charAt(text, node))) return node.at.endLine;
  const parts =
    node.kind === 'list'
      ? node.items.map((item) => lastLine(item, text))
      : node.pairs.map(({ keyAt, value }) => Math.max(keyAt.endLine, lastLine(value, text)));
  return Math.max(node.at.line, ...parts);
}

/** Remarks that are indented like an entry's keys belong to the entry before them. */
export function behindRemarks(rows: readonly string[], line: number, indent: number): number {
  let row = line;
  while (new RegExp(`^ {${indent + 1},}#`, 'u').test(rows[row] ?? '')) row += 1;
  return row;
}

/** Lines may move; what they say may not change. */
const PLACES = new Set(['at', 'where']);

export const withoutPlaces = (value: unknown): string =>
  JSON.stringify(value, (key, one: unknown) => (PLACES.has(key) ? undefined : one));
