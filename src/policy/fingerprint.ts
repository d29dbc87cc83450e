import { createHash } from 'node:crypto';

export type FingerprintParts = Readonly<{
  ruleId: string;
  /** From the scanned directory, with `/` between its parts. */
  path: string;
  /** Keys from the file to the place: steps by id, name or `uses`, never by index. */
  route: readonly string[];
  /** What stands there, without literal secret values: the caller blanks them before. */
  text: string;
}>;

/**
 * `countersign/v1`: the same finding keeps it when lines move, when blanks change, and on every machine. Each part is
 * written behind its length, so that no two lists of parts can be one text.
 */
export function fingerprint({ ruleId, path, route, text }: FingerprintParts): string {
  const parts = ['countersign/v1', ruleId, path, String(route.length), ...route, text.trim().replace(/\s+/g, ' ')];
  const encoded = parts.map((part) => `${Buffer.byteLength(part, 'utf8')}:${part}`).join('');
  return createHash('sha256').update(encoded, 'utf8').digest('hex').slice(0, 32);
}
