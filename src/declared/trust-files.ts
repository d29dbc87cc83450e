import type { Tree } from '../model/tree.ts';
import { foundIn, LIKELY, mayHoldTrust } from './found.ts';
import { ISSUER } from './trust-document.ts';

/** Reading costs the budget of the whole scan, so at most so many files are looked into, the likeliest first. */
const MAX_FILES = 400;

export type TrustFile = Readonly<{ path: string; text: string }>;

/** The JSON and YAML files that name GitHub as an issuer and that their path gives away. */
export function trustFiles(tree: Tree): readonly TrustFile[] {
  const paths = foundIn(tree).filter(mayHoldTrust);
  const likely = paths.filter((path) => LIKELY.test(path));
  const possible = paths.filter((path) => !LIKELY.test(path));
  return [...likely, ...possible]
    .slice(0, MAX_FILES)
    .flatMap((path) => {
      const text = tree.peek(path);
      return text?.includes(ISSUER) ? [{ path, text }] : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
