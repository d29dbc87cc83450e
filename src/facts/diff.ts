import type { RepositoryFacts } from '../model/facts.ts';

export type Weakening = Readonly<{ subject: string; what: string; before: string; after: string }>;

/** A stub: the comparison stands on another branch. */
export function weakerProtection(_before: RepositoryFacts, _after: RepositoryFacts): readonly Weakening[] {
  throw new Error('not here yet');
}

/** Whether this is no weakening, but something that is not known any more. */
export const becameUnknown = ({ after }: Weakening): boolean => after.startsWith('unknown: ');
