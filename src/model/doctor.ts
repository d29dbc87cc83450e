import type { RepositoryFacts, Visibility } from './facts.ts';
import type { Known } from './place.ts';
import type { Unread } from './tree.ts';
import type { Access } from './workflow.ts';

/** Where `doctor` itself runs, and what it was given. */
export type Present = Readonly<{
  /** What started the run on GitHub; empty at a terminal. */
  event: string;
  /** The file of the workflow and the job that this is part of, where the runner says so. */
  workflow?: string;
  job?: string;
  actor: string;
  /** Whether the change comes from a fork; left out where the event is about no change. */
  fork?: Known<boolean>;
  visibility?: Visibility;
  repository?: string;
  /** The variable that holds a token; empty where none does. Never the token. */
  token: string;
  /** GitHub is or was asked for what is set. */
  online: boolean;
  facts?: RepositoryFacts;
  problems: readonly string[];
}>;

/** A right of a workflow's token, as `permissions:` writes it. */
export type Right = Readonly<{ scope: string; access: Access }>;

/** What the token of a job may do: what is listed, everything in one way, or what the setting of the repository says. */
export type Given =
  | Readonly<{ kind: 'setting' }>
  | Readonly<{ kind: 'listed'; rights: Readonly<Record<string, Access>> }>;

/** A step that runs Countersign, with what decides which of its features are in use. */
export type OwnStep = Readonly<{
  path: string;
  line: number;
  job: string;
  by: 'action' | 'command line';
  /** `uses:` or the command, as written. */
  runs: string;
  events: readonly string[];
  /** `with:`, as written, by the names in small letters. */
  settings: Readonly<Record<string, string>>;
  /** Names of the variables that the step sees from the file. */
  variables: readonly string[];
  /** Another step of the job uploads a SARIF file. */
  uploads: boolean;
  given: Given;
}>;

export type Answer = 'yes' | 'no' | 'unknown';
export const FEATURES = ['scan', 'annotations', 'upload', 'online'] as const;
export type Feature = (typeof FEATURES)[number];

/** One feature in one job: whether it is in use, what it needs, and whether it has that. */
export type FeatureLine = Readonly<{
  feature: Feature;
  used: Answer;
  why: string;
  needs: readonly Right[];
  /** Whether it has what it needs; `n/a` where it is not in use. */
  has: Answer | 'n/a';
  /** What is missing, each as one writes it; empty where nothing is, or where nobody can say. */
  lacks: readonly string[];
}>;

/** One job that runs Countersign, or what runs here where no job does. */
export type Checked = Readonly<{
  step?: OwnStep;
  features: readonly FeatureLine[];
  /** The smallest rights that all features in use need. */
  rights: readonly Right[];
  notes: readonly string[];
}>;

export type Diagnosis = Readonly<{
  present: Present;
  checked: readonly Checked[];
  /** What holds for the run or terminal that this is. */
  notes: readonly string[];
  /** What could not be read, or not wholly: a job that runs Countersign may stand there. */
  unread: readonly Unread[];
  /** No feature that is surely in use surely lacks something. */
  healthy: boolean;
}>;
