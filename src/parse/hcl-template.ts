import {
  HEREDOC,
  type HclExpression,
  lineEnd,
  match,
  note,
  type Reader,
  skipBlank,
  skipExpression,
  spanOf,
  take,
} from './hcl-reader.ts';

/** Reads what stands in `${…}`. */
type Inner = (reader: Reader, depth: number) => HclExpression;
type Part = string | HclExpression;

const PLAIN = /[^"\\$%\n]+/uy;
const PLAIN_LINE = /[^$%\n]+/uy;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([^\n]))/uy;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A quoted text; the reader stands at its first quote. */
export function readQuoted(reader: Reader, depth: number, inner: Inner): HclExpression {
  const from = reader.at;
  reader.at += 1;
  const parts: Part[] = [];
  for (;;) {
    const plain = match(reader, PLAIN)?.[0];
    if (plain !== undefined) push(parts, plain);
    else if (take(reader, '"')) break;
    else if (reader.at >= reader.text.length || reader.text[reader.at] === '\n') {
      note(reader, 'a text without its closing quote', from, reader.at);
      break;
    } else push(parts, readEscape(reader) ?? readSequence(reader, depth, inner));
  }
  return { kind: 'text', parts, at: spanOf(reader, from, reader.at) };
}

/** A heredoc (`<<EOF`, `<<-EOF`), or nothing where none begins. */
export function readHeredoc(reader: Reader, depth: number, inner: Inner): HclExpression | undefined {
  const from = reader.at;
  const head = match(reader, HEREDOC);
  if (!head) return undefined;
  const parts: Part[] = [];
  while (!readMarker(reader, head[2] ?? '')) {
    if (reader.at >= reader.text.length) {
      note(reader, `a heredoc without its closing ${head[2] ?? ''}`, from, reader.at);
      break;
    }
    readLine(reader, parts, depth, inner);
  }
  return { kind: 'text', parts: head[1] === '-' ? flush(parts) : parts, at: spanOf(reader, from, reader.at) };
}

/** A text that has no quotes around it, as a string of JSON is one. */
export function readTemplate(reader: Reader, inner: Inner): readonly Part[] {
  const parts: Part[] = [];
  while (reader.at < reader.text.length) readLine(reader, parts, 0, inner);
  return parts;
}

function readMarker(reader: Reader, marker: string): boolean {
  const end = lineEnd(reader.text, reader.at);
  if (end - reader.at < marker.length || reader.text.slice(reader.at, end).trim() !== marker) return false;
  reader.at = end;
  return true;
}

/** Up to the next line, which lies behind whatever `${…}` goes over several. */
function readLine(reader: Reader, parts: Part[], depth: number, inner: Inner): void {
  while (reader.at < reader.text.length) {
    const plain = match(reader, PLAIN_LINE)?.[0];
    if (plain !== undefined) push(parts, plain);
    else if (take(reader, '\n')) return push(parts, '\n');
    else push(parts, readSequence(reader, depth, inner));
  }
}

function readEscape(reader: Reader): string | undefined {
  if (reader.text[reader.at] !== '\\') return undefined;
  const escape = match(reader, ESCAPE);
  if (!escape) {
    reader.at += 1;
    return '\\';
  }
  const [, short, long, one = ''] = escape;
  const code = short ?? long;
  if (code === undefined) return ESCAPED[one] ?? one;
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
}

/** What begins with `$` or `%`: an escape, an expression, a directive, or only that character. */
function readSequence(reader: Reader, depth: number, inner: Inner): Part {
  const from = reader.at;
  const sign = reader.text[from] ?? '';
  if (take(reader, `${sign}${sign}{`)) return `${sign}{`;
  if (!take(reader, `${sign}{`)) {
    reader.at += 1;
    return sign;
  }
  // `${~` and `~}` also take away what is blank around them: kept as written.
  const trims = take(reader, '~');
  if (sign === '%') skipExpression(reader, true);
  const value = sign === '%' ? undefined : inner(reader, depth + 1);
  skipBlank(reader, true);
  const trimsAfter = take(reader, '~');
  if (!take(reader, '}')) note(reader, `\`${sign}{\` without its closing \`}\``, from, reader.at);
  if (value && !trims && !trimsAfter) return value;
  return { kind: 'other', text: reader.text.slice(from, reader.at), at: spanOf(reader, from, reader.at) };
}

function push(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
  else parts.push(part);
}

const INDENT = /\n([ \t]*)(?=[^\s]|$)/gu;

/** `<<-` takes the indentation away that all lines have. */
function flush(parts: readonly Part[]): readonly Part[] {
  // A line end before the first part makes every line begin alike; the last line end begins no line.
  const lined = parts.map((part, index) => (typeof part === 'string' && index === 0 ? `\n${part}` : part));
  if (typeof lined[0] !== 'string') return parts;
  const indents = lined.flatMap((part, index) => {
    if (typeof part !== 'string') return [];
    const whole = index === lined.length - 1 ? part.replace(/\n$/u, '') : part;
    return [...whole.matchAll(INDENT)].map((found) => found[1]?.length ?? 0);
  });
  const least = indents.reduce((low, one) => Math.min(low, one), Number.MAX_SAFE_INTEGER);
  if (least === 0 || indents.length === 0) return parts;
  const outdent = new RegExp(`\\n[ \\t]{0,${Math.min(least, 1000)}}`, 'gu');
  return lined.map((part, index) => {
    if (typeof part !== 'string') return part;
    const shifted = part.replace(outdent, '\n');
    return index === 0 ? shifted.slice(1) : shifted;
  });
}
