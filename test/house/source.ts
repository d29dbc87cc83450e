import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Import = Readonly<{ from: string; typesOnly: boolean; dynamic: boolean }>;
/** A source file: `code` is the text with comments and the insides of literals blanked, so that every word in it is code. */
export type Source = Readonly<{
  path: string;
  text: string;
  code: string;
  literals: readonly string[];
  imports: readonly Import[];
}>;

/** The paths of all files below a folder of the repository, sorted, relative to the repository. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length).replaceAll('\\', '/'))
    .sort();
}

export const readText = (path: string): string => readFileSync(ROOT + path, 'utf8');

/** Every TypeScript file below a folder, split into code and literals. */
export const sourcesBelow = (folder: string): readonly Source[] =>
  filesBelow(folder)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readSource(path, readText(path)));

export function readSource(path: string, text: string): Source {
  const { code, withLiterals, literals } = blank(text);
  return { path, text, code, literals, imports: importsOf(withLiterals) };
}

const STATEMENT = /^(?:import|export)\b([^;'"`]*?)\bfrom\s*(['"])(.+?)\2/gm;
const BARE = /^import\s*(['"])(.+?)\1/gm;
const DYNAMIC = /\bimport\(\s*(?:(['"])(.+?)\1)?/g;

function importsOf(text: string): Import[] {
  return [
    ...[...text.matchAll(STATEMENT)].map((match) => ({
      from: match[3] ?? '',
      typesOnly: onlyTypes(match[1] ?? ''),
      dynamic: false,
    })),
    ...[...text.matchAll(BARE)].map((match) => ({ from: match[2] ?? '', typesOnly: false, dynamic: false })),
    ...[...text.matchAll(DYNAMIC)].map((match) => ({ from: match[2] ?? '', typesOnly: false, dynamic: true })),
  ];
}

/** Whether nothing of the import is left at run time: `import type …`, or every name in the braces says `type`. */
function onlyTypes(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1];
  return names !== undefined && names.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name));
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const QUOTED = /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y;
const REGEX = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const TEMPLATE = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y;

const spaces = (text: string): string => text.replace(/[^\n]/g, ' ');

/** One pass over the text. A slash begins a regular expression where a value may begin, which the last code before it tells. */
function blank(text: string): { code: string; withLiterals: string; literals: string[] } {
  const literals: string[] = [];
  const braces: ('template' | 'block')[] = [];
  let code = '';
  let withLiterals = '';
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const keep = (piece: string, asCode: string, asText: string): void => {
    code += asCode;
    withLiterals += asText;
    at += piece.length;
  };
  const template = (): void => {
    const piece = take(TEMPLATE) ?? '';
    literals.push(piece);
    keep(piece, spaces(piece), spaces(piece));
    const opens = text.startsWith('${', at);
    if (opens) braces.push('template');
    keep(opens ? '${' : '`', opens ? '${' : '`', opens ? '${' : '`');
  };
  while (at < text.length) {
    const char = text.charAt(at);
    const comment = char === '/' ? take(COMMENT) : undefined;
    const quoted = char === "'" || char === '"' ? take(QUOTED) : undefined;
    const regex = char === '/' && !comment && beginsValue(code) ? take(REGEX) : undefined;
    if (comment) keep(comment, spaces(comment), spaces(comment));
    else if (quoted) {
      literals.push(quoted.slice(1, -1));
      keep(quoted, `'${spaces(quoted.slice(2))}'`, quoted);
    } else if (regex) keep(regex, spaces(regex), spaces(regex));
    else {
      const brace = char === '{' ? braces.push('block') : char === '}' ? braces.pop() : undefined;
      keep(char, char, char);
      if (char === '`' || brace === 'template') template();
    }
  }
  return { code, withLiterals, literals };
}

const beginsValue = (code: string): boolean =>
  /(?:^|[=(,:;!&|?{}[+\-*%<>~^]|\b(?:return|typeof|case|in|of|await|yield|void|delete|throw))\s*$/.test(
    code.slice(-40),
  );
