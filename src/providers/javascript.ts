/** A word of JavaScript: a name, number or keyword; a string or template with its text; any other character. */
export type Token = Readonly<{ kind: 'name' | 'string' | 'mark'; text: string }>;

const NAME = /[\w$]+/y;
/** After one of these a slash begins a regular expression; elsewhere it divides. */
const BEFORE_PATTERN = '(,=:[!&|?{};+-*%<>~^';

/**
 * Enough of JavaScript's words to tell calls from comments and strings. Never throws and takes linear time; what is
 * written across nested templates may come out as one string too many.
 */
export function tokenize(script: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < script.length) {
    const c = script[at] ?? '';
    const skipped = skipComment(script, at) ?? skipPattern(script, at, tokens.at(-1));
    if (skipped !== undefined) at = skipped;
    else if (c === '"' || c === "'" || c === '`') {
      const close = closingQuote(script, at, c);
      tokens.push({ kind: 'string', text: script.slice(at + 1, close) });
      at = close + 1;
    } else if (c.trim() === '') at += 1;
    else {
      NAME.lastIndex = at;
      const name = NAME.exec(script)?.[0];
      tokens.push(name === undefined ? { kind: 'mark', text: c } : { kind: 'name', text: name });
      at += name?.length ?? 1;
    }
  }
  return tokens;
}

function skipComment(script: string, at: number): number | undefined {
  const opener = script.slice(at, at + 2);
  if (opener !== '//' && opener !== '/*') return undefined;
  const closer = opener === '//' ? '\n' : '*/';
  const close = script.indexOf(closer, at + 2);
  return close < 0 ? script.length : close + closer.length;
}

function skipPattern(script: string, at: number, before: Token | undefined): number | undefined {
  if (script[at] !== '/') return undefined;
  if (before && !(before.kind === 'mark' && BEFORE_PATTERN.includes(before.text)) && before.text !== 'return')
    return undefined;
  for (let end = at + 1; end < script.length && script[end] !== '\n'; end += 1) {
    if (script[end] === '\\') end += 1;
    else if (script[end] === '/') return end + 1;
  }
  return undefined;
}

/** Strings end at their line, templates do not. */
function closingQuote(script: string, at: number, quote: string): number {
  let end = at + 1;
  while (end < script.length && script[end] !== quote && (quote === '`' || script[end] !== '\n'))
    end += script[end] === '\\' ? 2 : 1;
  return Math.min(end, script.length);
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** For every bracket that is closed, where. A bracket of the wrong kind closes nothing. */
export function closingIndexes(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'mark') continue;
    if ('([{'.includes(token.text)) open.push(at);
    const opener = PAIRS[token.text];
    if (opener === undefined || tokens[open.at(-1) ?? -1]?.text !== opener) continue;
    closes.set(open.pop() ?? -1, at);
  }
  return closes;
}
