import { lineStarts, rowOf, type Span } from './place.ts';

/**
 * A scalar as it is written: no expression in it is evaluated. `block` tells how the lines of a literal block scalar
 * (`|`) lie in the file, so that an offset in the text can be turned into a line and column.
 */
export type Text = Readonly<{ text: string; at: Span; block?: Readonly<{ line: number; column: number }> }>;

/** One `name: value` of `env:`, `with:`, `secrets:` or `outputs:`. Names of inputs compare without case, of `env` with it. */
export type Setting = Readonly<{ name: string; at: Span; value: Text }>;

/** Any YAML below a key whose shape GitHub leaves open, such as a matrix. */
export type Data =
  | Text
  | Readonly<{ items: readonly Data[]; at: Span }>
  | Readonly<{ entries: readonly Readonly<{ name: string; at: Span; value: Data }>[]; at: Span }>;

export type Access = 'none' | 'read' | 'write';
export type Permissions =
  | Readonly<{ kind: 'default' }>
  | Readonly<{ kind: 'all'; access: Access; at: Span }>
  | Readonly<{ kind: 'listed'; scopes: readonly Readonly<{ name: string; access: Access; at: Span }>[]; at: Span }>;

export type Input = Readonly<{
  name: string;
  at: Span;
  type: 'string' | 'boolean' | 'number' | 'choice' | 'environment';
  required: boolean;
  default?: Text;
  options: readonly Text[];
}>;

/** One event of `on:`, with the filters that decide who and what can start a run. */
export type Trigger = Readonly<{
  event: string;
  at: Span;
  branches: readonly Text[];
  branchesIgnore: readonly Text[];
  tags: readonly Text[];
  tagsIgnore: readonly Text[];
  paths: readonly Text[];
  types: readonly Text[];
  workflows: readonly Text[];
  crons: readonly Text[];
  inputs: readonly Input[];
  /** The secrets a `workflow_call` names. */
  secrets: readonly Readonly<{ name: string; required: boolean; at: Span }>[];
  outputs: readonly Setting[];
}>;

type StepFacts = Readonly<{
  /** Its name in routes and fingerprints: id, else name, else `uses` or `run`, with an ordinal where that repeats. */
  key: string;
  id?: string;
  name?: Text;
  if?: Text;
  continueOnError?: Text;
  env: readonly Setting[];
  at: Span;
  /** Runs beside others: inside `parallel:`, or with `background: true`. */
  beside: boolean;
}>;
export type RunStep = StepFacts & Readonly<{ kind: 'run'; run: Text; shell?: Text; workingDirectory?: Text }>;
export type UsesStep = StepFacts & Readonly<{ kind: 'uses'; uses: Text; with: readonly Setting[] }>;
/** `wait`, `wait-all`, `cancel`: steps that order others and do nothing themselves. */
export type OrderStep = StepFacts & Readonly<{ kind: 'order' }>;
export type Step = RunStep | UsesStep | OrderStep;

/** `environment:` as a name or as a mapping; `deployment` as written, since `false` keeps the gates and drops the record. */
export type EnvironmentRef = Readonly<{ name: Text; url?: Text; deployment?: Text; at: Span }>;

type JobFacts = Readonly<{
  id: string;
  /** The key of the job. */
  at: Span;
  name?: Text;
  needs: readonly Text[];
  if?: Text;
  permissions: Permissions;
  env: readonly Setting[];
  matrix?: Data;
  concurrency?: Text;
  /** `timeout-minutes`. */
  timeout?: Text;
}>;
export type StepsJob = JobFacts &
  Readonly<{
    kind: 'steps';
    runsOn: readonly Text[];
    /** The one of `runsOn` that names a group of runners and is no label. */
    runnerGroup?: Text;
    environment?: EnvironmentRef;
    continueOnError?: Text;
    steps: readonly Step[];
    outputs: readonly Setting[];
    services: readonly string[];
    /** `container:` and `services:` as they stand, with what they log in to registries with. */
    containers?: readonly Data[];
    shell?: Text;
    workingDirectory?: Text;
  }>;
export type CallJob = JobFacts &
  Readonly<{
    kind: 'call';
    uses: Text;
    with: readonly Setting[];
    secrets:
      | Readonly<{ kind: 'none' }>
      | Readonly<{ kind: 'inherit'; at: Span }>
      | Readonly<{ kind: 'named'; list: readonly Setting[] }>;
  }>;
export type Job = StepsJob | CallJob;

export type Workflow = Readonly<{
  file: string;
  name?: Text;
  on: readonly Trigger[];
  permissions: Permissions;
  env: readonly Setting[];
  shell?: Text;
  workingDirectory?: Text;
  jobs: readonly Job[];
  /** The first key of the file; where a finding about the whole file is anchored. */
  at: Span;
}>;

/** An `action.yml` of the repository. Only composite ones have steps that can be followed. */
export type Action = Readonly<{
  file: string;
  name?: Text;
  inputs: readonly Input[];
  outputs: readonly Setting[];
  runs: Readonly<{ kind: 'composite'; steps: readonly Step[] }> | Readonly<{ kind: 'javascript' | 'docker' | 'other' }>;
  at: Span;
}>;

/** The first setting of that name, ignoring case as GitHub does for inputs. */
export function setting(list: readonly Setting[], name: string): Setting | undefined {
  const wanted = name.toLowerCase();
  return list.find((one) => one.name.toLowerCase() === wanted);
}

const starts = new WeakMap<Text, readonly number[]>();

/** Found once for each text, since a long script is asked for thousands of places. */
function startsOf(text: Text): readonly number[] {
  const known = starts.get(text) ?? lineStarts(text.text);
  starts.set(text, known);
  return known;
}

/** The place in the file of an offset in a text; for anything but a literal block, where the text starts. */
export function spanWithin(text: Text, offset: number, length: number): Span {
  if (!text.block) return text.at;
  const lines = startsOf(text);
  const row = rowOf(lines, offset);
  const start = lines[row] ?? 0;
  const column = text.block.column + offset - start;
  const line = text.block.line + row;
  const rest = (lines[row + 1] ?? text.text.length + 1) - 1 - offset;
  const width = Math.max(1, Math.min(length, rest));
  return { file: text.at.file, line, column, endLine: line, endColumn: column + width };
}
