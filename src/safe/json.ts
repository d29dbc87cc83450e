import { replaceHidden } from './text.ts';

/**
 * JSON, two spaces deep, that parses to the same data and whose every line is safe in a log: what is hidden is escaped,
 * and so are `::` and `##word[`, which a runner could read as a command. Keys come in the order of `order`, others after
 * them by code unit, whatever the order they were made in.
 */
export function stringify(value: unknown, order: readonly string[] = []): string {
  const rank = new Map(order.map((name, index) => [name, index]));
  const text = JSON.stringify(value, (_, inner: unknown) => sortKeys(inner, rank), 2);
  const visible = replaceHidden(text, (character) => (character === '\n' ? '\n' : escapeUnits(character)));
  return visible.replaceAll('::', '\\u003a\\u003a').replace(/##(?=\w*\[)/gu, '\\u0023\\u0023');
}

function sortKeys(value: unknown, rank: ReadonlyMap<string, number>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const last = rank.size;
  const entries: [string, unknown][] = Object.entries(value);
  entries.sort(([a], [b]) => (rank.get(a) ?? last) - (rank.get(b) ?? last) || (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
