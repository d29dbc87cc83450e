import process from 'node:process';
import { gitLine } from './collect/git.ts';
import { withOthers } from './collect/with-others.ts';
import { normalizePath } from './collect/paths.ts';
import { workTree } from './collect/work-tree.ts';
import { readInputs } from './config/inputs.ts';
import { dayOf } from './model/date.ts';
import { readBase } from './publish/base.ts';
import { explainFailure } from './publish/failure.ts';
import { noteCommand } from './publish/notes.ts';
import { type Rooms, tellFacts } from './publish/live-facts.ts';
import { NO_ANSWER, setOutputs } from './publish/outputs.ts';
import { findPlace } from './publish/place.ts';
import { type Published, publish } from './publish/publish.ts';
import { rulePages } from './publish/rule-page.ts';
import { readRun, readRunEvent } from './publish/run.ts';
import { createOut } from './safe/out.ts';
import { environmentNames, scan } from './scan.ts';

// One stream, since the runner reads the two apart and would mix up their order. GitHub's log shows colours.
const colour = !process.env.NO_COLOR;
const write = (text: string): void => void process.stdout.write(text);
const out = createOut({ stdout: write, stderr: write, colour });

/** Loaded when GitHub is asked or a record is read. */
const ROOMS: Rooms = {
  askFacts: async (connection, wish) => (await import('./rooms.ts')).askFacts(connection, wish),
  readFacts: async (file, content) => (await import('./rooms.ts')).readFacts(file, content),
};

// What escapes every `catch` must neither end the step green nor print a stack trace past `safe/`.
process.once('uncaughtException', (error) => process.exit(fail(error)));
process.exitCode = await act().catch(fail);

/** The action from start to end. The outputs say `incomplete` from the first moment until there is an answer. */
async function act(): Promise<number> {
  setOutputs(NO_ANSWER);
  const { outputs, exit } = await answer();
  setOutputs(outputs);
  return exit;
}

/** Reads the inputs, scans, and hands the answer on. */
async function answer(): Promise<Published> {
  const inputs = readInputs(process.env);
  const run = readRun(process.env);
  const { directory, prefix } = findPlace(run.workspace, inputs.path);
  const { baseline, config, failOnSeverity, minSeverity } = inputs;
  const others = new Map(
    inputs.otherRepositories.map((one) => [
      one.repository,
      workTree(findPlace(run.workspace, one.directory, 'other-repositories').directory),
    ]),
  );
  const base = readBase(run, directory);
  const today = dayOf(new Date());
  const input = {
    tree: withOthers(workTree(directory), others),
    asOf: today,
    ...(config && { config }),
    ...(run.repository && { repository: run.repository }),
  };
  const environments = (): readonly string[] => environmentNames(input);
  const { says, ...told } = await tellFacts(
    { inputs, run, event: readRunEvent(process.env), today, environments },
    ROOMS,
  );
  for (const line of says) out.line(line);
  const { report, sources, rules } = scan({
    ...input,
    ...told,
    base: base.kind === 'tree' ? { ...base, tree: withOthers(base.tree, others) } : base,
    failOnUnknown: false,
    ...(baseline && { baseline: { kind: 'file', path: normalizePath(baseline) ?? baseline } }),
    ...(failOnSeverity && { failOnSeverity }),
  });
  const view = { sources, rules, minSeverity, colour, prefix, page: rulePages(process.env) };
  return publish({ inputs, run, report, view, head: gitLine(directory, ['rev-parse', '--verify', 'HEAD']) }, out);
}

/** Says what stopped the step, takes back any answer, and gives back the exit code. */
function fail(error: unknown): number {
  const { lines, exit } = explainFailure(error);
  out.annotations(lines.map((text) => noteCommand({ level: 'error', text, fails: true })).join('\n'));
  try {
    setOutputs(NO_ANSWER);
  } catch {
    // The outputs are what failed, and that is said already; without any, no later step can take them for a pass.
  }
  return exit;
}
