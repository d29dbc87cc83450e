import { isUserError } from '../errors.ts';
import type { Base } from '../model/tree.ts';
import { explain, git, gitLine } from './git.ts';
import { gitTree } from './git-revision.ts';

const HOW = 'check out with fetch-depth: 2 and without ref:';

/**
 * The base of a pull request as a Tree. `HEAD^1` is the base only if `HEAD` is the merge commit that GitHub made for this
 * event, that is, `HEAD^2` is the event's head; anything else could be chosen by the one who asks to be excused.
 */
export function pullRequestBase(directory: string, event: Readonly<{ headSha?: string }>): Base {
  const head = event.headSha?.toLowerCase() ?? '';
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(head))
    return unreadable('the event does not name the head commit of the pull request');
  const commit = git(directory, ['cat-file', 'commit', 'HEAD'], 1024 * 1024);
  if (!commit.ok) return unreadable(`HEAD cannot be read: ${explain(commit)}`);
  const [base, merged, ...more] = parentsIn(commit.output.toString('utf8'));
  if (base === undefined || merged === undefined || more.length > 0) {
    return unreadable(`HEAD is not the merge commit of the pull request; ${HOW}`);
  }
  if (merged !== head)
    return unreadable(`HEAD is a merge of another commit than the event's head ${head.slice(0, 7)}; ${HOW}`);
  if (gitLine(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]) === undefined) {
    return unreadable(`the base commit ${base.slice(0, 7)} is not in this clone; ${HOW}`);
  }
  return readBase(directory, base);
}

/** The header of a commit names its parents even in a shallow clone that does not have them. */
function parentsIn(commit: string): readonly string[] {
  const end = commit.indexOf('\n\n');
  const header = end < 0 ? commit : commit.slice(0, end);
  return header.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []));
}

function readBase(directory: string, revision: string): Base {
  try {
    return { kind: 'tree', tree: gitTree({ directory, revision }) };
  } catch (error) {
    if (isUserError(error)) return unreadable(error.message);
    throw error;
  }
}

const unreadable = (because: string): Base => ({ kind: 'unreadable', because });
