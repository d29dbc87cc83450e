import { isDate } from '../model/date.ts';

/** An ignore comment as it is written: what it asks for, or what is wrong with it. */
export type WrittenComment = Readonly<{
  /** From the `#` to the end of the line, without blanks around it. */
  text: string;
  rules: readonly string[];
  until: string;
  reason: string;
  /** Empty where the comment follows the form. */
  problem: string;
}>;

const WORD = 'countersign:';
/** What somebody writes who means one: other letters, signs or blanks between the words. */
const NEARLY = /^#+\s{0,8}countersign\s{0,4}[:-]?\s{0,4}ignore\s{0,4}(?:[[({:=]|$)/iu;
const LONGEST_NEARLY = 60;
const FORM = 'Write `# countersign: ignore[rule-id] until=YYYY-MM-DD -- reason`.';

/**
 * The ignore comment of one line, if there is one; what is nearly one comes with what is wrong with it. A `#` begins a comment at the start of the line or after a blank, and
 * not inside a quoted text on that line. Takes time in proportion to the line.
 */
export function findComment(line: string): WrittenComment | undefined {
  if (!/countersign/iu.test(line)) return undefined;
  const from = commentStart(line);
  if (from < 0) return undefined;
  const text = line.slice(from).trim();
  if (bodyOf(line, from).startsWith(WORD)) return parseComment(text);
  return { text, rules: [], until: '', reason: '', problem: `It is nearly an ignore comment, and so none. ${FORM}` };
}

/** Where the first `# countersign:` of the line begins; it may stand behind another comment, such as a version. */
function commentStart(line: string): number {
  let quote = '';
  let inComment = false;
  for (let index = 0; index < line.length; index += 1) {
    const char = line.charAt(index);
    if (quote !== '') {
      // A backslash or a second `'` keeps the text open.
      const escaped = quote === '"' ? char === '\\' : line.startsWith("''", index);
      if (escaped) index += 1;
      else if (char === quote) quote = '';
    } else if (char === '#' && (index === 0 || isBlank(line.charAt(index - 1)))) {
      inComment = true;
      if (isOurs(line, index)) return index;
    } else if (!inComment && (char === '"' || char === "'") && opensText(line, index)) {
      quote = char;
    }
  }
  return -1;
}

const isOurs = (line: string, hash: number): boolean =>
  bodyOf(line, hash).startsWith(WORD) || NEARLY.test(line.slice(hash, hash + LONGEST_NEARLY).trimEnd());

/** What follows a `#`, as far as the word could reach: a long line of `#` must not be copied once for each. */
function bodyOf(line: string, hash: number): string {
  const at = isBlank(line.charAt(hash + 1)) ? hash + 2 : hash + 1;
  return line.slice(at, at + WORD.length);
}

/** An apostrophe inside a word opens nothing. */
const opensText = (line: string, index: number): boolean => index === 0 || /[\s[{(,:=]/.test(line.charAt(index - 1));

const isBlank = (char: string): boolean => char === ' ' || char === '\t';

function parseComment(text: string): WrittenComment {
  const body = text.slice(text.indexOf(WORD) + WORD.length).trim();
  const open = body.indexOf('[');
  const close = body.indexOf(']');
  const rules = close > open ? wordsOf(body.slice(open + 1, close)) : [];
  const rest = body.slice(close + 1);
  const dashes = rest.indexOf('--');
  const options = (dashes < 0 ? rest : rest.slice(0, dashes)).split(/\s+/).filter((word) => word !== '');
  const reason = dashes < 0 ? '' : rest.slice(dashes + 2).trim();
  const until = options.find((option) => option.startsWith('until='))?.slice('until='.length) ?? '';
  const written = { text, rules, until, reason };
  const wellFormed = open >= 0 && close > open && body.slice(0, open).trim() === 'ignore' && rules.length > 0;
  return {
    ...written,
    problem: wellFormed ? problemOf(options, until, reason) : `It names no rule to ignore. ${FORM}`,
  };
}

const wordsOf = (list: string): readonly string[] => [
  ...new Set(
    list
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

function problemOf(options: readonly string[], until: string, reason: string): string {
  if (until === '') return `It has no end date. ${FORM}`;
  if (!isDate(until)) return `Its end date is not a date that exists. ${FORM}`;
  if (options.length > 1) return `Something stands beside \`until=\` that is not known. ${FORM}`;
  return reason === '' ? `It gives no reason. ${FORM}` : '';
}
