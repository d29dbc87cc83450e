import type { Value } from '../model/value.ts';

/** What names mean where an expression stands. Every answer is a Value; what is not known says so. */
export type Scope = Readonly<{
  /** What of the `github` context is known, by its path: all that hangs on what started the run, where that is looked at alone. */
  github: (path: string) => Value | undefined;
  input: (name: string) => Value;
  secret: (name: string) => Value;
  env: (name: string) => Value;
  matrix: (name: string) => Value;
  /** `steps.<id>.outputs.<name>` */
  stepOutput: (step: string, output: string) => Value;
  /** `needs.<job>.outputs.<name>` */
  jobOutput: (job: string, output: string) => Value;
  /** `needs.<job>.result`, where it is looked at how that job ended. */
  result?: (job: string) => string | undefined;
  /** `success()` and its kin, likewise. */
  status?: (name: string) => boolean | undefined;
  /** What steps before have written to the file of that path. */
  file?: (path: Value) => Value | undefined;
}>;
