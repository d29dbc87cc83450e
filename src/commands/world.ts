import type { FirstDays, Wanted } from '../collect/history.ts';
import type { Asked as AskedHistory } from '../collect/manifest-history.ts';
import type { Asked, Connection, Wish } from '../facts/ask.ts';
import type { Weakening } from '../facts/diff.ts';
import type { Retirement } from '../model/dependants.ts';
import type { Diagnosis, Present } from '../model/doctor.ts';
import type { Explanations } from '../model/explanation.ts';
import type { RepositoryFacts } from '../model/facts.ts';
import type { History } from '../model/history.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Known } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { Reach, Starter } from '../model/reach.ts';
import type { RuleCard } from '../model/report.ts';
import type { Roster } from '../model/roster.ts';
import type { Shipments } from '../model/shipments.ts';
import type { Tree } from '../model/tree.ts';
import type { RunEvent } from '../publish/run.ts';
import type { Out, Sink } from '../safe/out.ts';
import type { ListInput, ScanInput, ScanResult } from '../scan.ts';

/** All that a command knows of the world outside: where its words go, what it can read and write, what surrounds it. */
export type World = Readonly<{
  stdout: Sink;
  stderr: Sink;
  stdoutIsTerminal: boolean;
  stderrIsTerminal: boolean;
  /** Environment variables; only the ones that `--help` names are asked for. */
  environment: (name: string) => string | undefined;
  /** Absolute. */
  currentFolder: string;
  /** `YYYY-MM-DD`, UTC. */
  today: string;
  isFolder: (path: string) => boolean;
  workTree: (directory: string) => Tree;
  withOthers: (tree: Tree, others: ReadonlyMap<string, Tree>) => Tree;
  gitTree: (input: Readonly<{ directory: string; revision: string }>) => Tree;
  /** Where a folder stands in its repository, `''` or with `/` at its end. */
  prefixInRepository: (directory: string) => string;
  /** The URL of `origin` where a folder lies; it may hold a password, so it is never shown. */
  originOf: (directory: string) => string | undefined;
  /** The event of the run on GitHub that this is part of; its name is empty where it is part of none. */
  runEvent: () => RunEvent;
  readTextFile: (path: string) => string;
  writeFile: (path: string, text: string) => void;
  scan: (input: ScanInput) => ScanResult;
  inventory: (input: ListInput) => Inventory;
  deliveries: (input: ListInput) => Shipments;
  reach: (input: ListInput & Readonly<{ as: Starter }>) => Reach;
  explanations: (input: ListInput) => Explanations;
  /** Loaded when it is called, as are what it knows and what is made of it. */
  roster: (input: ListInput) => Roster;
  dependants: (input: ListInput & Readonly<{ name: string }>) => Retirement;
  plan: (input: ListInput) => Plan;
  /** Since when texts stand in the workflows of a clone. */
  firstDays: (directory: string, wanted: readonly Wanted[]) => FirstDays;
  /** What a revision of a clone tells of its manifest and its workflows. */
  readHistory: (asked: AskedHistory) => Known<History>;
  /** The names of the environments that the files of a tree name. */
  environmentNames: (input: ListInput) => readonly string[];
  doctor: (tree: Tree, present: Present) => Diagnosis;
  /** These four are loaded when they are called: most calls ask GitHub nothing, and pay nothing for it. */
  askFacts: (connection: Connection, wish: Wish) => Promise<Asked>;
  readFacts: (file: string, content: string) => Promise<RepositoryFacts>;
  renderFacts: (facts: RepositoryFacts) => Promise<string>;
  compareFacts: (before: RepositoryFacts, after: RepositoryFacts) => Promise<Changes>;
  rules: readonly RuleCard[];
}>;

/** What became weaker from one record to the other, and what was known and is not any more. */
export type Changes = Readonly<{ weaker: readonly Weakening[]; unseen: readonly Weakening[] }>;

/** 0 pass, 1 findings at or above the threshold, 2 usage or configuration error, 3 incomplete. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command gets beside its arguments. */
export type Surroundings = Readonly<{ world: World; out: Out; colour: boolean }>;
