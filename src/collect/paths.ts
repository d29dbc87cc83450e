/**
 * The path that a workflow means, in the form a Tree knows it: `./x/../y` becomes `y`, `./` the root (`''`). A backslash
 * parts folders too, since scripts for Windows runners write it. `undefined` where the path is empty, absolute, has a
 * drive, or leads out of the root.
 */
export function normalizePath(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  if (slashed === '' || slashed.includes('\0') || slashed.startsWith('/')) return undefined;
  const parts: string[] = [];
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return /^[A-Za-z]:/u.test(parts[0] ?? '') ? undefined : parts.join('/');
}

/**
 * Whether a path can name a file of a Tree: every part a plain name, and none git's own folder, whose `config` may hold
 * the token that a checkout left there.
 */
export const isTreePath = (path: string): boolean =>
  !path.includes('\0') &&
  path.split('/').every((part) => !['', '.', '..'].includes(part) && part.toLowerCase() !== '.git');

/** The folders above a path, outermost first: `a/b/c` gives `a`, `a/b`. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Whether a path stands in a folder, at any depth; every path stands in `''`. */
export const isBelow = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);

/** By UTF-16 code unit, the same on every machine and in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
