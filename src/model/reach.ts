import type { Listing, Point } from './listing.ts';
import type { Remark } from './report.ts';

export const STARTERS = ['writer', 'fork', 'bot', 'agent', 'schedule'] as const;
export type Starter = (typeof STARTERS)[number];

/** What stands on the way with the least before it; whether an environment asks anybody is a setting on GitHub. */
export type OnTheWay = 'nothing' | 'unknown' | 'a gate';

/** Something that a starter reaches, and how. */
export type Reached = Readonly<{
  /** What a delivery does, the account of a credential, the name of an environment, the key of a job. */
  what: string;
  /** As whom, or what kind of credential; empty where there is nothing to add. */
  about: string;
  tiers: readonly string[];
  environments: readonly string[];
  /** `file#job` */
  jobs: readonly string[];
  /** What the starter does for it. */
  starts: readonly string[];
  onTheWay: OnTheWay;
  gates: readonly string[];
  /** What the files say has to hold besides, on every way; whether the starter can make it so is not asked. */
  conditions: readonly Remark[];
  /** The same, on some of the ways. */
  sometimes: readonly Remark[];
  places: readonly Point[];
}>;

/** A tier, and what stands on the way to it that has the least before it. */
export type ReachedTier = Readonly<{ tier: string; onTheWay: OnTheWay }>;

/** An agent: its token, and what it lies beside. */
export type ReachedAgent = Point &
  Readonly<{
    name: string;
    workflow: string;
    job: string;
    environment: string;
    /** The token that the step is given. */
    token: string;
    /** What the token of its job may do, or that the repository's setting says that. */
    scopes: readonly string[];
    /** Who can make it run, and with what. */
    starts: readonly string[];
    onTheWay: OnTheWay;
    gates: readonly string[];
    conditions: readonly Remark[];
    sometimes: readonly Remark[];
  }>;

export type NamedSecret = Point & Readonly<{ name: string }>;

/** What one who can start workflows reaches in a repository. */
export type Reach = Listing &
  Readonly<{
    as: Starter;
    /** Who that is. */
    who: string;
    /** What holds for all of it, and what is set on GitHub and not known here. */
    says: readonly string[];
    tiers: readonly ReachedTier[];
    agents: readonly ReachedAgent[];
    deliveries: readonly Reached[];
    credentials: readonly Reached[];
    environments: readonly Reached[];
    /** Secrets that a workflow of one's own can read. */
    own: readonly NamedSecret[];
    /** Jobs that run without the secrets of the repository. */
    bare: readonly Reached[];
  }>;
