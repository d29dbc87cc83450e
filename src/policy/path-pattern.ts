import { Minimatch } from 'minimatch';

/**
 * Whether a path fits a pattern: `*` within a folder, `**` across folders. Braces and extended patterns are off, since they are
 * what makes matching slow on a pattern that means harm.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const test = new Minimatch(pattern, { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true });
  return (path) => test.match(path);
}
