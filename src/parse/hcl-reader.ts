import { lineStarts, rowOf, type Span } from '../model/place.ts';
import type { Problem } from './yaml.ts';

/** HCL as this program reads it: what Terraform's native syntax and its JSON form have in common, every part with its span. */
export type HclBody = Readonly<{ attributes: readonly HclAttribute[]; blocks: readonly HclBlock[] }>;
export type HclAttribute = Readonly<{ name: string; value: HclExpression; at: Span }>;
/** `at` is the header: the type and the labels. */
export type HclBlock = Readonly<{
  type: string;
  labels: readonly string[];
  body: HclBody;
  at: Span;
  /** What stands between its brackets, as written, where it is read late: for a look at it before that. */
  written?: string;
}>;
export type HclExpression = Readonly<{ at: Span }> & HclForm;
export type HclForm =
  /** A quoted text or a heredoc; what stands in `${…}` is a part of its own. */
  | Readonly<{ kind: 'text'; parts: readonly (string | HclExpression)[] }>
  | Readonly<{ kind: 'number'; text: string }>
  | Readonly<{ kind: 'bool'; value: boolean }>
  | Readonly<{ kind: 'null' }>
  | Readonly<{ kind: 'list'; items: readonly HclExpression[] }>
  | Readonly<{ kind: 'object'; entries: readonly HclEntry[] }>
  /** `var.x`, `aws_iam_role.a.arn`, and `a[0]["b"].c` as `a`, `0`, `b`, `c`; `a[each.key]` as `a`, `[each.key]`. */
  | Readonly<{ kind: 'reference'; path: readonly string[] }>
  | Readonly<{ kind: 'call'; name: string; arguments: readonly HclExpression[] }>
  /** `text`: as written. The operator is `!`, a comparison, or `&&` or `||` between two and more. */
  | Readonly<{ kind: 'choice'; condition: HclExpression; yes: HclExpression; no: HclExpression; text: string }>
  | Readonly<{ kind: 'operation'; operator: string; operands: readonly HclExpression[]; text: string }>
  /** Arithmetic, loops, splats, template directives: as written. */
  | Readonly<{ kind: 'other'; text: string }>;
/** A key that is a bare word is a text. */
export type HclEntry = Readonly<{ key: HclExpression; value: HclExpression }>;

/** With any problem the file is only partly read. */
export type HclFile = Readonly<{ body: HclBody; problems: readonly Problem[] }>;

/** More than any honest file; far below what the stack bears. */
export const MAX_DEPTH = 100;
const MAX_PROBLEMS = 20;

/** A text and how far it is read. The position only ever rises, so that reading costs what the text is long. */
export type Reader = {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly number[];
  /** Where all of it stands, for a text that was decoded before: its own offsets then mean nothing in the file. */
  readonly fixed: Span | undefined;
  readonly problems: Problem[];
  at: number;
};

export const readerOf = (file: string, text: string, problems: Problem[], fixed?: Span): Reader => ({
  file,
  text,
  lines: fixed ? [0] : lineStarts(text),
  fixed,
  problems,
  at: 0,
});

export function spanOf({ file, lines, fixed, text }: Reader, from: number, to: number): Span {
  if (fixed) return fixed;
  const row = rowOf(lines, from);
  const endRow = rowOf(lines, Math.min(Math.max(from, to), text.length));
  return {
    file,
    line: row + 1,
    column: from - (lines[row] ?? 0) + 1,
    endLine: endRow + 1,
    endColumn: Math.max(from, to) - (lines[endRow] ?? 0) + 1,
  };
}

export function note(reader: Reader, message: string, from: number, to = from): void {
  if (reader.problems.length < MAX_PROBLEMS) reader.problems.push({ message, at: spanOf(reader, from, to) });
}

/** Whether this stands here; then it is read. */
export function take(reader: Reader, word: string): boolean {
  if (!reader.text.startsWith(word, reader.at)) return false;
  reader.at += word.length;
  return true;
}

/** What a sticky pattern finds here; then it is read. */
export function match(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (!found) return undefined;
  reader.at = pattern.lastIndex;
  return found;
}

/** Blanks and comments; line ends too where they mean nothing. */
export function skipBlank(reader: Reader, lines: boolean): void {
  const { text } = reader;
  for (;;) {
    const here = text[reader.at];
    if (here === ' ' || here === '\t' || here === '\r' || (here === '\n' && lines)) reader.at += 1;
    else if (here === '#' || (here === '/' && text[reader.at + 1] === '/')) reader.at = lineEnd(text, reader.at);
    else if (here === '/' && text[reader.at + 1] === '*') skipComment(reader);
    else return;
  }
}

function skipComment(reader: Reader): void {
  const end = reader.text.indexOf('*/', reader.at + 2);
  if (end < 0) note(reader, 'a comment without its end', reader.at, reader.text.length);
  reader.at = end < 0 ? reader.text.length : end + 2;
}

const indexOr = (text: string, word: string, from: number): number => {
  const at = text.indexOf(word, from);
  return at < 0 ? text.length : at;
};

/** The end of the line that begins or goes on at this offset, without its line end. */
export const lineEnd = (text: string, from: number): number => indexOr(text, '\n', from);

export const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[^\S\n]*\n/uy;

/** Whether an expression ends here. */
export function isEnd({ text, at }: Reader, lines: boolean): boolean {
  const here = text[at];
  if (here === undefined || here === ',' || here === ')' || here === ']' || here === '}') return true;
  return (here === '\n' && !lines) || (here === '~' && text[at + 1] === '}');
}

const PLAIN = /[^"\\$%\n()[\]{},#/<~]+/uy;

/** Goes on to where the expression ends that cannot be taken apart, whatever brackets, texts and heredocs stand in it. */
export function skipExpression(reader: Reader, lines: boolean): void {
  const { text } = reader;
  const open: string[] = [];
  while (reader.at < text.length) {
    const inside = open.at(-1);
    if (inside === undefined && isEnd(reader, lines)) return;
    if (inside === '"') skipInText(reader, open);
    else if (!match(reader, PLAIN)) skipBetween(reader, open);
  }
}

const CALM = /[^"#/<()[\]{}]+/uy;
const WHOLE_TEXT = /"[^"\\$%\n]*"/uy;

/** From an opening bracket to behind the one that closes it, or to the end; says which. */
export function skipBrackets(reader: Reader): boolean {
  const open: string[] = [];
  do {
    if (open.at(-1) === '"') skipInText(reader, open);
    else if (!match(reader, CALM) && !match(reader, WHOLE_TEXT)) skipBetween(reader, open);
  } while (open.length > 0 && reader.at < reader.text.length);
  return open.length === 0;
}

function skipInText(reader: Reader, open: string[]): void {
  if (match(reader, PLAIN)) return;
  const here = reader.text[reader.at] ?? '';
  if (take(reader, '\\')) reader.at += 1;
  else if (here === '"' || here === '\n') {
    open.pop();
    if (here === '"') reader.at += 1;
  } else if (take(reader, '$${') || take(reader, '%%{')) return;
  else if (take(reader, '${') || take(reader, '%{')) open.push('{');
  else reader.at += 1;
}

function skipBetween(reader: Reader, open: string[]): void {
  const before = reader.at;
  skipBlank(reader, open.length > 0);
  if (reader.at > before) return;
  const heredoc = match(reader, HEREDOC);
  if (heredoc) return skipHeredoc(reader, heredoc[2] ?? '');
  const here = reader.text[reader.at] ?? '';
  reader.at += 1;
  if ('"([{'.includes(here)) open.push(here);
  else if (')]}'.includes(here)) open.pop();
}

function skipHeredoc(reader: Reader, marker: string): void {
  const { text } = reader;
  while (reader.at < text.length) {
    const end = lineEnd(text, reader.at);
    const line = text.slice(reader.at, end);
    reader.at = end;
    if (line.trim() === marker) return;
    reader.at += 1;
  }
  reader.at = Math.min(reader.at, text.length);
}
