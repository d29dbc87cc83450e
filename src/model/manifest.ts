import type { Duration } from './date.ts';
import type { AUTHENTICATIONS, EffectKind, IdentityClass, TIERS } from './identity.ts';
import type { Place } from './place.ts';

/**
 * An entry with its place, and the places of what stands below it: `owner`, `review.last`, `secrets.0`. A scalar's place
 * is its value, that of a list or mapping its key. Routes name entries by id and list items by their text, never by index.
 */
export type Located = Readonly<{
  at: Place;
  where: Readonly<Record<string, Place>>;
  /** The keys that are only proposed: what `# confirm` stands behind is not stated, and so the entry does not have it. */
  proposed?: readonly string[];
}>;

/** Whether a key is written and waits for somebody to confirm it. */
export const isProposed = ({ proposed = [] }: Located, key: string): boolean => proposed.includes(key);

/** Where a key of an entry stands; the entry itself where it does not have the key. */
export const placeOf = (entry: Located, key: string): Place => entry.where[key] ?? entry.at;

export type DeclaredAuthentication = (typeof AUTHENTICATIONS)[number];
export type DeclaredTier = (typeof TIERS)[number];

export const AUTONOMIES = ['observe', 'recommend', 'act'] as const;
export type Autonomy = (typeof AUTONOMIES)[number];

/** What the manifest says of an environment. A key that is not there is not stated, which is unknown and not no. */
export type DeclaredEnvironment = Located &
  Readonly<{
    name: string;
    tier?: DeclaredTier;
    /** What it holds, for risk. */
    data: readonly string[];
    approvers?: readonly string[];
    /** The one who says yes is neither the one who asked nor the author. */
    independent?: boolean;
    breakGlass?: Readonly<{ approvers: readonly string[]; within?: Duration; review?: Duration }>;
  }>;

export type Review = Readonly<{ every?: Duration; last?: string; by?: string }>;

/** What the manifest says of one identity. Lists that are not stated are `undefined`; `[]` says that there are none. */
export type DeclaredIdentity = Located &
  Readonly<{
    id: string;
    class: IdentityClass;
    purpose?: string;
    /** A person or a team: `@handle`, `@organisation/team` or an e-mail address. */
    owner?: string;
    authentication?: DeclaredAuthentication;
    principal?: string;
    secrets?: readonly string[];
    environments?: readonly string[];
    workflows?: readonly string[];
    may?: readonly EffectKind[];
    created?: string;
    expires?: string;
    review: Review;
    /** The human who answers for what an agent does. */
    sponsor?: string;
    autonomy?: Autonomy;
    rollback?: string;
  }>;

/** One stage of a handoff: of which classes who does it may be, and who it is. */
export type Stage = Readonly<{ class: readonly IdentityClass[]; who: readonly string[] }>;

export type Handoff = Located &
  Readonly<{
    id: string;
    owner?: string;
    environment?: string;
    request?: Stage;
    approve?: Stage;
    execute?: Stage;
    record: readonly string[];
  }>;

/** The repository's own statement of who may act. */
export type Manifest = Readonly<{
  file: string;
  environments: readonly DeclaredEnvironment[];
  identities: readonly DeclaredIdentity[];
  handoffs: readonly Handoff[];
}>;
