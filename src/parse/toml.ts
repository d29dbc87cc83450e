import type { Span } from '../model/place.ts';

/** A value of a TOML file by its whole key: `merge.automerge_dependencies.usernames`. */
export type TomlValue = Readonly<{ key: string; value: boolean | readonly string[]; at: Span }>;

/**
 * Reads the texts, lists of texts, numbers and booleans of a TOML file, each by its whole key; a single text is a list of
 * one, a number is its text. Tables in lists, inline tables and texts over several lines are passed over: the settings that
 * are asked for here have none.
 * https://toml.io/en/v1.0.0
 */
export function parseToml(file: string, text: string): readonly TomlValue[] {
  const values: TomlValue[] = [];
  const rows = text.split('\n');
  let table = '';
  for (let row = 0; row < rows.length; row += 1) {
    const line = (rows[row] ?? '').trim();
    const header = /^\[([^[\]]+)\]\s*(?:#.*)?$/u.exec(line);
    if (header || line.startsWith('[')) {
      table = header ? keyOf(header[1] ?? '') : UNREAD;
      continue;
    }
    const sign = line.startsWith('#') ? -1 : line.indexOf('=');
    if (sign < 1 || table === UNREAD) continue;
    const start = row;
    let written = line.slice(sign + 1).trim();
    if (written.startsWith('[') && !isClosed(written)) {
      const lines = [written];
      while (row + 1 < rows.length && !isClosed(rows[row] ?? '')) lines.push((rows[(row += 1)] ?? '').trim());
      written = lines.join('\n');
    }
    const value = valueOf(written);
    if (value === undefined) continue;
    const name = keyOf(line.slice(0, sign));
    const column = (rows[start] ?? '').indexOf(line.charAt(0)) + 1;
    const endColumn = start === row ? column + line.length : (rows[row] ?? '').trimEnd().length + 1;
    values.push({
      key: table === '' ? name : `${table}.${name}`,
      value,
      at: { file, line: start + 1, column, endLine: row + 1, endColumn },
    });
  }
  return values;
}

/** A list of tables has no keys of its own. */
const UNREAD = '\0';

const keyOf = (written: string): string =>
  written
    .split('.')
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/u, '$2'))
    .join('.');

/** Whether a list ends on this line, strings and a comment behind it aside. */
const isClosed = (line: string): boolean => withoutStrings(line).includes(']');

const withoutStrings = (line: string): string => line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, '').replace(/#.*$/u, '');

const STRING = /"((?:[^"\\]|\\.)*)"|'([^']*)'|#[^\n]*/gu;

function valueOf(written: string): boolean | readonly string[] | undefined {
  if (written.startsWith('[')) return stringsOf(written);
  if (written.startsWith('"') || written.startsWith("'")) return stringsOf(written).slice(0, 1);
  const word = written.replace(/#.*$/u, '').trim();
  if (word === 'true' || word === 'false') return word === 'true';
  return /^[\d.+-]+$/u.test(word) ? [word] : undefined;
}

const stringsOf = (written: string): readonly string[] =>
  [...written.matchAll(STRING)].flatMap(([whole, double, single]) =>
    whole.startsWith('#') ? [] : [double?.replace(/\\(.)/gu, '$1') ?? single ?? ''],
  );
