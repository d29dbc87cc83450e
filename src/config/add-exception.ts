import { parseYaml } from '../parse/yaml.ts';
import { behindRemarks, charAt, insertLines, lastLine, rowsOf, withoutPlaces } from './add-lines.ts';
import { quote } from './yaml-text.ts';
import { type Config, type Exception, problemLines } from './config.ts';
import { parseConfig } from './parse.ts';

export type NewException = Readonly<Omit<Exception, 'at' | 'job' | 'created'> & { created: string }>;

/** The text with one exception more, and where its lines stand; or why it cannot be put there. */
export type Added =
  | Readonly<{ ok: true; text: string; line: number; lines: readonly string[] }>
  | Readonly<{ ok: false; because: readonly string[]; lines: readonly string[] }>;

/**
 * Puts one exception behind the last of a configuration, or makes the file. Only lines are added: every line, comment and
 * order that a person wrote stays as it is. What comes out is read again, and has to say what it said and one thing more.
 */
export function addException(file: string, text: string | undefined, exception: NewException): Added {
  const entry = entryOf(exception);
  if (text === undefined) {
    const lines = ['version: 1', 'exceptions:', ...indented(entry, 2)];
    return { ok: true, text: `${lines.join('\n')}\n`, line: 3, lines: lines.slice(2) };
  }
  const before = parseConfig(file, text);
  if (before.kind !== 'valid') {
    const problems = before.kind === 'invalid' ? problemLines(before.problems) : [];
    return {
      ok: false,
      because: ['it is not valid, and has to be mended first', ...problems],
      lines: indented(entry, 2),
    };
  }
  const { rule, fingerprint, created } = exception;
  const already = before.config.exceptions.find(
    (one) => one.rule === rule && one.fingerprint === fingerprint && one.until >= created,
  );
  if (already)
    return {
      ok: false,
      because: [`line ${already.at.line} accepts this until ${already.until}; change that one`],
      lines: [],
    };
  const place = placeFor(file, text);
  if ('because' in place) return { ok: false, because: [place.because], lines: indented(entry, 2) };
  const lines = indented(entry, place.indent);
  const made = insertLines(text, place.row, [...(place.key ? ['exceptions:'] : []), ...lines]);
  if (!isOneMore(file, before.config, made, exception))
    return { ok: false, because: ['what would come out does not say the same and one thing more'], lines };
  return { ok: true, text: made, line: place.row + 1 + (place.key ? 1 : 0), lines };
}

/** Before which row it goes, how far it is indented, and whether the key has to be written too. */
type Spot = Readonly<{ row: number; indent: number; key: boolean }>;

function placeFor(file: string, text: string): Spot | Readonly<{ because: string }> {
  const { root } = parseYaml(file, text);
  if (root?.kind !== 'map' || charAt(text, root) === '{') return { because: IN_BRACES };
  const rows = rowsOf(text);
  const pair = root.pairs.find(({ key }) => key === 'exceptions');
  if (!pair) return { row: rows.at(-1) === '' ? rows.length - 1 : rows.length, indent: 2, key: true };
  const { value, keyAt } = pair;
  const last = value.kind === 'list' ? value.items.at(-1) : undefined;
  if (value.kind === 'list' && last && charAt(text, value) === '-') {
    const indent = value.at.column - 1;
    return { row: behindRemarks(rows, lastLine(last, text), indent), indent, key: false };
  }
  const onlyKey = /^exceptions:\s*(?:#.*)?$/u.test(rows[keyAt.line - 1] ?? '');
  if (value.kind === 'scalar' && value.empty && onlyKey) return { row: keyAt.line, indent: 2, key: false };
  return { because: '`exceptions:` is written in one line; write it as lines that begin with `-`' };
}

const IN_BRACES = 'it is written in braces; write it as lines of `key: value`';

function entryOf({ rule, path, fingerprint, reason, owner, created, until }: NewException): readonly string[] {
  const texts = { rule, path, fingerprint, reason, owner };
  const quoted = Object.entries(texts).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${quote(value)}`],
  );
  return [...quoted, `created: ${created}`, `until: ${until}`];
}

const indented = ([first = '', ...rest]: readonly string[], indent: number): readonly string[] => [
  `${' '.repeat(indent)}- ${first}`,
  ...rest.map((line) => `${' '.repeat(indent + 2)}${line}`),
];

function isOneMore(file: string, before: Config, text: string, exception: NewException): boolean {
  const after = parseConfig(file, text);
  if (after.kind !== 'valid') return false;
  const { exceptions, ...rest } = after.config;
  const { exceptions: old, ...kept } = before;
  const last = exceptions.at(-1);
  return (
    withoutPlaces([rest, exceptions.slice(0, -1)]) === withoutPlaces([kept, old]) &&
    last !== undefined &&
    last.job === undefined &&
    KEYS.every((key) => last[key] === exception[key])
  );
}

const KEYS = ['rule', 'path', 'fingerprint', 'reason', 'owner', 'created', 'until'] as const;
