import type { Place } from './place.ts';

/**
 * What a policy asks of one claim of the token: that it is one of these texts, or fits one of these patterns, in which `*`
 * stands for any characters and `?` for one. A test that is turned around (`StringNotLike`) says what it must not be.
 */
export type ClaimTest = Readonly<{
  claim: string;
  patterns: readonly string[];
  not: boolean;
  /** Whether a token without the claim passes too (`…IfExists`, `ForAllValues:`). */
  orMissing: boolean;
  at: Place;
}>;

/** One way in: all of its tests have to hold together. */
export type Admission = Readonly<{
  at: Place;
  tests: readonly ClaimTest[];
  /** Conditions that could not be read, as written: they may ask for more. */
  unread: readonly string[];
}>;

/** Who may become a principal of a cloud by a token of GitHub's. */
export type TrustPolicy = Readonly<{
  /** As a sentence names it: `IAM role`, `federated credential`, `workload identity pool`. */
  kind: string;
  /** As the file names it, for the reader. */
  name: string;
  /** What workflows call it by: a role's name or whole ARN, a client id, the e-mail of a service account, a provider's resource name. */
  principals: readonly string[];
  at: Place;
  admits: readonly Admission[];
}>;
