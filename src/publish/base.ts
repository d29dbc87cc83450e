import { pullRequestBase } from '../collect/base.ts';
import { gitTree } from '../collect/git-revision.ts';
import { isUserError } from '../errors.ts';
import type { Base } from '../model/tree.ts';
import type { Run } from './run.ts';

/** The other side of the change that this run is about, from the clone alone; none where the event is about no change. */
export function readBase(run: Run, directory: string): Base {
  if (run.change === undefined) return { kind: 'none' };
  if (!run.change.known) return { kind: 'unreadable', because: run.change.because };
  const { baseSha } = run.change.value;
  if (run.event !== 'merge_group') return pullRequestBase(directory, run.change.value);
  // A merge group may hold several pull requests, so that its base is not the parent of HEAD; GitHub's event names it.
  try {
    return { kind: 'tree', tree: gitTree({ directory, revision: baseSha }) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { kind: 'unreadable', because: `the base of the merge group cannot be read: ${error.message}` };
  }
}
