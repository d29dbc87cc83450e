import type { EnvironmentProtection, RepositoryFacts, RequiredReview } from './facts.ts';
import type { Known, Place } from './place.ts';
import type { TrustPolicy } from './trust.ts';

/** An environment as a file of the repository sets it up. What the file leaves out is unknown there, never absent. */
export type CodedEnvironment = EnvironmentProtection &
  Readonly<{
    at: Place /** Where each part stands, by its key in {@link EnvironmentProtection}. */;
    where: Readonly<Record<string, Place>>;
  }>;

/** A file that sets GitHub up: Terraform, `.github/settings.yml`, `.asf.yaml`. */
export type SettingsFile = Readonly<{
  /** As a sentence names it: `Terraform`, `.asf.yaml`. */
  tool: string;
  file: string;
  environments: readonly CodedEnvironment[];
  /** Environments that it sets up for a repository which the file does not name, and which may be this one. */
  perhaps?: readonly Readonly<{ name: string; at: Place }>[];
  /** What a pull request into a branch needs; patterns as the tool writes them. */
  branches: readonly Readonly<{ pattern: string; review: RequiredReview | undefined; at: Place }>[];
  /** Patterns of tags that not every writer may make. */
  tags: readonly Readonly<{ pattern: string; at: Place }>[];
  workflowsMayApprove: Known<Readonly<{ value: boolean; at: Place }>>;
  secrets: readonly Readonly<{ name: string; environment: string | undefined; at: Place }>[];
  deployKeys: readonly Readonly<{ title: string; readOnly: boolean; at: Place }>[];
}>;

/** What approves or merges pull requests by itself, as its configuration says. */
export type Merger = Readonly<{
  /** As a sentence names it: `Mergify`, `Renovate`. */
  tool: string;
  does: 'approve' | 'merge';
  /** Whose pull requests, as written; empty for everybody's. */
  authors: readonly string[];
  /** The conditions, as written; empty for none. */
  conditions: readonly string[];
  /** Whether a person has to have approved before, as far as the configuration says. */
  asksPerson: boolean;
  /** Whether some of these authors are machines, as far as their names tell; true for everybody's. */
  ofMachines: boolean;
  /** It gives a review, which GitHub counts, and not only a check. */
  givesReview: boolean;
  /** Labels it waits for, as written. Who gives them stands in no file. */
  labels: readonly string[];
  /** The branches it merges into, as written; empty for any. */
  branches: readonly string[];
  at: Place;
}>;

/** Who has to look at a change of a file. `owners` is empty where the last pattern that fits names nobody. */
export type OwnedFile = Readonly<{ file: string; owners: readonly string[]; at: Place | undefined }>;

/** What CODEOWNERS says of the files that decide who can ship: workflows, the configuration, CODEOWNERS itself. */
export type CodeOwners =
  | Readonly<{ kind: 'absent' }>
  | Readonly<{
      kind: 'read';
      file: string;
      at: Place;
      files: readonly OwnedFile[];
      /** Lines that GitHub skips, and why. */
      ignored: readonly Readonly<{ at: Place; because: string }>[];
    }>
  /** A file that GitHub does not load, or that could not be read here. */
  | Readonly<{ kind: 'invalid'; file: string; at: Place; because: string }>;

/** How the repository is set up: what GitHub says, and what files say that set it up. */
export type Settings = Readonly<{
  live: Known<RepositoryFacts>;
  /** By file. */
  files: readonly SettingsFile[];
  codeOwners: CodeOwners;
  mergers: readonly Merger[];
  trust: readonly TrustPolicy[];
  /** The repository's own `owner/name`, where that is known. */
  repository?: string;
}>;
