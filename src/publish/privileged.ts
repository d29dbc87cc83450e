import type { PrivilegedFacts } from '../config/inputs.ts';
import type { RepositoryFacts, Visibility } from '../model/facts.ts';
import { publicPart } from '../facts/public-part.ts';
import type { RunEvent } from './run.ts';

/**
 * Started by somebody who may write, by time, or by hand, on what is merged already. On all others what is checked out may
 * be what somebody only proposes, and it decides what runs beside the token.
 */
const TRUSTED: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch', 'release']);

const isHidden = (visibility: Visibility | undefined): boolean => visibility === 'private' || visibility === 'internal';

/**
 * Whether to ask for facts that need more than a workflow's own token. At a terminal, yes: it is a person's token, and the
 * answer goes to that person. In a run what it prints can be read by all who can see the repository, which counts as public
 * where the event does not say.
 */
export function mayAskMore(wish: PrivilegedFacts, { name, visibility }: RunEvent): boolean {
  if (name === '') return wish !== 'never';
  if (wish === 'never' || !TRUSTED.has(name)) return false;
  return wish === 'always' || isHidden(visibility);
}

/** Of a record, what may be printed where the run can be read by anybody. */
export function mayShow(
  wish: PrivilegedFacts,
  visibility: Visibility | undefined,
  facts: RepositoryFacts,
): RepositoryFacts {
  return wish === 'always' || (wish === 'auto' && isHidden(visibility)) ? facts : publicPart(facts);
}
