import type { DiscoveredIdentity, ToldBy } from './identities.ts';
import type { Listing, Point } from './listing.ts';
import type { EnvironmentLine, IdentityLine } from './report.ts';

/** One place where an identity, a secret, an environment or a runner is used, and what is done there. */
export type UseLine = Point &
  Readonly<{
    /** The file and key of its job; empty for a place outside of jobs. */
    workflow: string;
    job: string;
    step: string;
    environment: string;
    /** The names it can be, `''` for none; left out where that is not known. */
    environments?: readonly string[];
    /** How it proves who it is, as a sentence would name it: `AWS role by OIDC`. */
    how: string;
    /** The stored secret that carries it here. */
    secret: string;
    effects: readonly string[];
    /** It changes something, logs in, or is a stored deploy credential. */
    acts: boolean;
  }>;

/** Who it may belong to, as far as files tell, and which file says so. It is a guess until the manifest says it. */
export type LikelyOwner = Readonly<{ owner: string; because: string }>;

/** An identity with all that is known of its life. */
export type RosterLine = IdentityLine &
  Readonly<{
    kind: DiscoveredIdentity['kind'] | 'declared';
    toldBy: ToldBy | 'manifest';
    /** Every way it logs in, as seen. */
    ways: readonly string[];
    purpose: string;
    /** Of an identity that nobody declared: the declared one that it may be. */
    mayBe: string;
    likely: LikelyOwner;
    /** What the workflow's token may write, and what a role that it is bound to allows, as a sentence names it. */
    grants: readonly string[];
    reviewedBy: string;
    /** Until when the next review has to be done, as its entry or the matrix says; empty where nothing says it. */
    reviewDue: string;
    /** The day its first line came into the repository; empty where history was not asked or does not reach. */
    since: string;
    acts: boolean;
    uses: readonly UseLine[];
  }>;

/** A name that something depends on, and the places that do. */
export type NamedUses = Readonly<{
  name: string;
  /** Of a secret: where GitHub says that it is stored, and when it was last written. Left out where nobody asked. */
  stored?: readonly string[];
  uses: readonly UseLine[];
}>;

/** Everything that has a name and that something depends on. */
export type Roster = Listing &
  Readonly<{
    identities: readonly RosterLine[];
    environments: readonly EnvironmentLine[];
    /** Where the jobs of each environment name it. */
    environmentUses: readonly NamedUses[];
    secrets: readonly NamedUses[];
    /** By label, and by group. */
    runners: readonly NamedUses[];
    /** Where the manifest, settings kept as code and trust policies name any of these. */
    mentions: readonly NamedUses[];
    /** Who owns the files that decide who can ship, by path. */
    owners: Readonly<Record<string, readonly string[]>>;
  }>;
