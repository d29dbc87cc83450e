import type { Authentication, EffectKind, IdentityClass, Tier } from './identity.ts';
import type { DeclaredIdentity } from './manifest.ts';
import type { Place } from './place.ts';
import type { JobRef } from './world.ts';

/** One place where an identity is used. */
export type IdentityUse = Readonly<{
  job: JobRef;
  step?: string;
  at: Place;
  by: Authentication | 'unknown';
  /** How it proves who it is, as a sentence would name it: `AWS role by OIDC`. */
  name: string;
  /** What the job changes outside with it. */
  effects: readonly EffectKind[];
  tiers: readonly Tier[];
  /** It changes something, logs in, or is a stored credential that a deployment is done with. */
  acts: boolean;
  /** The name of the stored secret that carries it here. */
  secret?: string;
  /** The environments its job can be in, `''` for none; `undefined` where that is not known. */
  environments: readonly string[] | undefined;
  /** The workflow, and those that call it. */
  files: readonly string[];
}>;

/**
 * What a declared identity is told by: the principal in full; the name of the secret or variable that holds it; a text with
 * parts that are set elsewhere; or, where it has no name of its own in a workflow, the workflow alone.
 */
export type ToldBy = 'principal' | 'name' | 'pattern' | 'workflow';

/** An identity as the workflows show it, once however often it is used. */
export type DiscoveredIdentity = Readonly<{
  /** Unique among the discovered ones. */
  key: string;
  kind: 'account' | 'workflow-token' | 'agent' | 'runner';
  /** As workflows write it: a principal, `secrets.NAME`, `github-actions[bot]`, the name of an agent, the labels of a runner. */
  account: string;
  toldBy: ToldBy;
  class: IdentityClass;
  /** Every way it logs in, in order. */
  authentication: readonly (Authentication | 'unknown')[];
  /** By name. */
  secrets: readonly string[];
  /** In reading order, and never empty. */
  uses: readonly IdentityUse[];
}>;

/** A use held against the manifest. */
export type MatchedUse = Readonly<{
  identity: DiscoveredIdentity;
  use: IdentityUse;
  /** The declared identities that it is. */
  declared: readonly DeclaredIdentity[];
  /** Where it is none: one that it may be, as far as the manifest tells. */
  candidate?: DeclaredIdentity;
}>;

/** What is used under no name that a manifest could have: an output of a step, an input, a text that is not known. */
export type NamelessUse = Readonly<{ account: string; use: IdentityUse }>;

export type Discovered = Readonly<{
  /** By their keys. */
  identities: readonly DiscoveredIdentity[];
  nameless: readonly NamelessUse[];
}>;
