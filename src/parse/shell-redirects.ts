import { followHereText } from './shell-inner.ts';
import { type Draft, here, type Reader, skipBlanks } from './shell-reader.ts';
import { readText, readWord } from './shell-words.ts';

const REDIRECT = /(\d{0,9})(<<<|<<-|<<|<>|<&|<(?!\()|>>|>\||>&|>(?!\())|&>>|&>/y;

/** Reads a redirection of `draft`, if one stands here. Files that standard output goes to become its `writes`. */
export function readRedirect(reader: Reader, draft: Draft): boolean {
  REDIRECT.lastIndex = reader.pos;
  const match = reader.pos < reader.end ? REDIRECT.exec(reader.text) : null;
  if (!match || reader.pos + match[0].length > reader.end) return false;
  const raw = reader.text.slice(reader.pos, reader.pos + match[0].length);
  reader.pos += raw.length;
  skipBlanks(reader);
  const operator = match[2] ?? raw;
  if (operator === '<<' || operator === '<<-') return readDelimiter(reader, draft, operator === '<<-');
  const target = readWord(reader);
  if (!target) return true;
  if (operator === '<<<') draft.stdin = { from: 'text', word: target.word };
  else if (operator === '<') draft.stdin = { from: 'file', word: target.word };
  else if (operator.includes('>') && writesAFile(match[1] ?? '', operator, target.raw)) draft.writes.push(target.word);
  return true;
}

/** `2>` is for complaints, and `>&2`, `>&-` name no file. */
const writesAFile = (descriptor: string, operator: string, target: string): boolean =>
  (descriptor === '' || descriptor === '1') && !(operator === '>&' && /^[\d-]+$/.test(target));

function readDelimiter(reader: Reader, draft: Draft, tabs: boolean): boolean {
  const piece = readWord(reader);
  if (piece) reader.heredocs.push({ draft, delimiter: piece.word.text, tabs, expands: piece.raw === piece.word.text });
  return true;
}

/** Passes over a line end, and reads the here-texts that begin behind it. */
export function readLineEnd(reader: Reader): void {
  reader.pos += 1;
  if (reader.heredocs.length === 0) return;
  for (const pending of reader.heredocs.splice(0)) {
    const body = findBody(reader, pending.delimiter, pending.tabs);
    const inner: Reader = { ...reader, pos: reader.pos, end: body.end, heredocs: [] };
    reader.pos = body.next;
    if (followHereText(pending.draft, inner)) continue;
    const word = readText(inner, pending.expands);
    pending.draft.stdin = { from: 'text', word };
  }
}

function findBody(reader: Reader, delimiter: string, tabs: boolean): Readonly<{ end: number; next: number }> {
  let start = reader.pos;
  while (start < reader.end) {
    const found = reader.text.indexOf('\n', start);
    const close = found < 0 || found > reader.end ? reader.end : found;
    let from = start;
    while (tabs && reader.text[from] === '\t') from += 1;
    const line = close - from <= delimiter.length + 1 ? reader.text.slice(from, close).replace(/\r$/, '') : undefined;
    if (line === delimiter) return { end: start, next: Math.min(reader.end, close) };
    start = close + 1;
  }
  return { end: reader.end, next: reader.end };
}

/** Whether an output or input redirection follows a closed group. */
export const atRedirect = (reader: Reader): boolean => {
  const c = here(reader);
  return c === '<' || c === '>' || c === '&' || (c >= '0' && c <= '9');
};
