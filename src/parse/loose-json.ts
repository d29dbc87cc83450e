import { parseYaml, type YamlFile } from './yaml.ts';

/**
 * Reads JSON as programs with comments and trailing commas write it (JSON5, JSON with comments), with the place of every
 * value: YAML is a superset of JSON but for comments and tabs, and these are blanked where they stand in no string.
 */
export const parseLooseJson = (file: string, text: string): YamlFile => parseYaml(file, blankComments(text));

function blankComments(text: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfPiece(text, at);
    const piece = text.slice(at, end);
    const isComment = piece.startsWith('//') || piece.startsWith('/*');
    out.push(isComment ? piece.replace(/[^\n]/gu, ' ') : piece === '\t' ? ' ' : piece);
    at = end;
  }
  return out.join('');
}

/** A string, a comment, or a single character. */
function endOfPiece(text: string, at: number): number {
  const first = text.charAt(at);
  if (first === '"' || first === "'") return endOfString(text, at, first);
  const two = text.slice(at, at + 2);
  if (two === '//') return endOr(text, text.indexOf('\n', at));
  if (two === '/*') return endOr(text, text.indexOf('*/', at + 2) + 2, 2);
  return at + 1;
}

const endOr = (text: string, end: number, least = 0): number => (end < least ? text.length : end);

function endOfString(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === quote) return at + 1;
    else if (character === '\n') return at;
  }
  return text.length;
}
