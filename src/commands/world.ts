import type { Explanations } from '../model/explanation.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Reach, Starter } from '../model/reach.ts';
import type { RuleCard } from '../model/report.ts';
import type { Shipments } from '../model/shipments.ts';
import type { Tree } from '../model/tree.ts';
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
  writeFile: (path: string, text: string) => void;
  scan: (input: ScanInput) => ScanResult;
  inventory: (input: ListInput) => Inventory;
  deliveries: (input: ListInput) => Shipments;
  reach: (input: ListInput & Readonly<{ as: Starter }>) => Reach;
  explanations: (input: ListInput) => Explanations;
  rules: readonly RuleCard[];
}>;

/** 0 pass, 1 findings at or above the threshold, 2 usage or configuration error, 3 incomplete. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command gets beside its arguments. */
export type Surroundings = Readonly<{ world: World; out: Out; colour: boolean }>;
