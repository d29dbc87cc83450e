import type { Sources } from '../model/report.ts';
import type { Tree } from '../model/tree.ts';
import type { Blank } from '../safe/secrets.ts';

/** The lines of the files of a tree, secrets blanked. */
export function sourcesOf(tree: Tree, blank: Blank): Sources {
  const known = new Map<string, readonly string[] | undefined>();
  const linesOf = (path: string): readonly string[] | undefined => {
    const text = tree.read(path);
    if (typeof text !== 'string') return undefined;
    const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    // What the whole does not hold, none of its lines does; most files hold nothing to hide.
    return blank(text) === text ? lines : lines.map(blank);
  };
  return (path) => {
    if (!known.has(path)) known.set(path, linesOf(path));
    return known.get(path);
  };
}
