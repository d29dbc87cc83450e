import type { Related } from '../model/judgement.ts';
import type { Place } from '../model/place.ts';
import type { Value } from '../model/value.ts';
import type { Setting, Step, Text } from '../model/workflow.ts';
import type { Command } from '../parse/command.ts';
import type { Scope } from './scope.ts';

/** A value that a step is given, and where it is written. */
export type Given = Readonly<{ value: Value; at: Place }>;

/** What the steps of a job have written to files until now, by path. */
export type JobFiles = ReadonlyMap<string, Given>;

/** One `env:` mapping with the names it may use, and where it stands. */
export type Frame = Readonly<{ settings: readonly Setting[]; scope: Scope; route: readonly string[] }>;

/** A step as it runs: composite actions of the repository laid open, its names bound, its environment nearest first. */
export type StepView = Readonly<{
  step: Step;
  route: readonly string[];
  /** The composite actions that lead to it, outermost first. */
  chain: readonly Related[];
  scope: Scope;
  frames: readonly Frame[];
  commands: readonly Command[];
  /** The folder its commands begin in, as a path of the runner; not known where an expression decides. */
  folder: string | undefined;
  /** It may be another one, as the run decides. */
  folderVaries?: true;
  /** The folder of the composite action whose step it is. */
  actionFolder?: string;
  /** What steps before it have written to files. */
  files: JobFiles;
  /** The script the commands stand in, where that is a file of the repository and not the step itself. */
  source?: Text;
  /** Make starts a shell for each line of a recipe, and tasks for each of their commands: what one changes is gone in the next. */
  byLine?: true;
}>;
