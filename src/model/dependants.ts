import type { Listing, Point } from './listing.ts';
import type { UseLine } from './roster.ts';

/** What a name is of: several, where an identity is called as an environment is. */
export type NamedThing = Readonly<{
  kind: 'identity' | 'secret' | 'environment' | 'runner';
  name: string;
  /** What a reader should know of it: who owns it, which identity a secret carries. */
  about: string;
  /** Where it is declared, if anywhere. */
  declaredAt?: Point;
}>;

/** Every place that depends on a name. */
export type Dependants = Listing &
  Readonly<{ name: string; is: readonly NamedThing[]; dependants: readonly UseLine[] }>;

/** One step of taking something away: what to do, and what makes it done. */
export type RetireStep = Readonly<{ title: string; items: readonly string[] }>;

/** How to take something away, in the order that breaks nothing, and how to prove that it is gone. */
export type Retirement = Dependants &
  Readonly<{ owner: string; likelyOwner: string; steps: readonly RetireStep[]; proofs: readonly string[] }>;
