import type { Listing, Point } from './listing.ts';
import type { Source } from './world.ts';

/** How long a credential lives, as far as the files say. */
export type Lifetime = 'until rotated' | 'this run' | 'unknown';

/** One account of one provider: where its credential comes from, how long it lives, who uses it and what for. */
export type CredentialLine = Readonly<{
  provider: string;
  /** As a sentence would name it: `AWS access key`. */
  name: string;
  /** What makes two uses the same account: `secrets.NAME`, or the principal in full. */
  account: string;
  /** The identity of the manifest that declares the account; empty where none does. */
  identity: string;
  opens: string;
  authentication: string;
  source: Source['kind'];
  /** What the source is called, or why it is not known. Of a literal only the length, never the value. */
  detail: string;
  lifetime: Lifetime;
  /** The short-lived form that would replace it; empty where none is known or it already is one. */
  instead: string;
  insteadUrl: string;
  /** Where no short-lived form is known: that, and what to do instead, in one sentence. */
  none: string;
  environments: readonly string[];
  /** Production first. */
  tiers: readonly string[];
  effects: readonly string[];
  /** `file#job` of every job that holds it. */
  users: readonly string[];
  /** Where it is given to a step. */
  places: readonly Point[];
}>;

/** All credentials of a repository. */
export type Inventory = Listing & Readonly<{ credentials: readonly CredentialLine[] }>;
