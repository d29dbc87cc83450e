import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { readTextFile } from '../collect/file.ts';
import { git, isBelowRepository } from '../collect/git.ts';
import type { Inputs } from '../config/inputs.ts';
import { UserError } from '../errors.ts';
import type { Asked, Connection, Wish } from '../facts/ask.ts';
import type { RepositoryFacts } from '../model/facts.ts';
import { type Known, known, type Unknown, unknown } from '../model/place.ts';
import { readBase } from './base.ts';
import { explainFailure } from './failure.ts';
import { findPlace } from './place.ts';
import { mayAskMore, mayShow } from './privileged.ts';
import type { Run, RunEvent } from './run.ts';

/** What is told of GitHub's own settings: to the scan, and in a line to the reader. */
export type Told = Readonly<{
  facts?: Known<RepositoryFacts>;
  factProblems?: readonly string[];
  says: readonly string[];
}>;

/** What is loaded only where it is needed. */
export type Rooms = Readonly<{
  askFacts: (connection: Connection, wish: Wish) => Promise<Asked>;
  readFacts: (file: string, content: string) => Promise<RepositoryFacts>;
}>;

export type Asking = Readonly<{
  inputs: Inputs;
  run: Run;
  event: RunEvent;
  today: string;
  /** The environments that the scanned files name; found when GitHub is asked. */
  environments: () => readonly string[];
}>;

/** Asks GitHub, or reads a record, or neither, as the inputs say. */
export async function tellFacts(asking: Asking, rooms: Rooms): Promise<Told> {
  const { factsFile, online } = asking.inputs;
  if (factsFile !== undefined) return readRecord(asking, factsFile, rooms);
  return online ? ask(asking, rooms) : { says: [] };
}

/** Whatever goes wrong leaves the scan incomplete, and what the files say is still reported. */
async function ask({ inputs, run, event, today, environments }: Asking, { askFacts }: Rooms): Promise<Told> {
  if (inputs.token === '') return failed('the input "token" is empty; write `token: ${{ github.token }}`');
  try {
    const asked = await askFacts(
      { api: run.api, token: inputs.token, repository: run.repository },
      { environments: environments(), privileged: mayAskMore(inputs.privilegedFacts, event), today },
    );
    const says = [`asked GitHub ${asked.requests} time${asked.requests === 1 ? '' : 's'}`];
    return { facts: known(asked.facts), factProblems: asked.problems, says };
  } catch (error) {
    return failed(explainFailure(error).lines.join(' ').replaceAll(inputs.token, '***'));
  }
}

const failed = (because: string): Told => ({
  facts: unknown(`GitHub was asked, and did not answer: ${because}`, 'online'),
  factProblems: [`nothing is known of what is set there: ${because}`],
  says: [],
});

async function readRecord({ inputs, run, event }: Asking, path: string, { readFacts }: Rooms): Promise<Told> {
  const text = recordText(run, path);
  if (typeof text !== 'string') {
    return { facts: text, says: [`The record ${path} does not count here: ${text.because}.`] };
  }
  const facts = await readFacts(path, text);
  if (run.repository !== '' && facts.repository.toLowerCase() !== run.repository.toLowerCase())
    throw new UserError(
      `The input "facts-file" says "${path}", which is about ${facts.repository} and not about ${run.repository}.`,
    );
  const shown = mayShow(inputs.privilegedFacts, event.visibility, facts);
  const says =
    shown === facts
      ? []
      : [
          `Of the record ${path} what needs more than a workflow's own token is left out, since more people can read this log; privileged-facts decides that.`,
        ];
  return { facts: known(shown), says };
}

/**
 * A record that the repository holds is a file that a change can edit, and it excuses findings: on a change it is read as the
 * base has it. One that git does not know was made by an earlier step.
 */
function recordText(run: Run, path: string): string | Unknown {
  const file = insideWorkspace(run.workspace, path);
  const [folder, name] = [dirname(file), basename(file)];
  if (run.change === undefined || !isTracked(folder, name)) return readTextFile(file);
  const base = readBase(run, folder);
  if (base.kind !== 'tree') {
    const because = base.kind === 'unreadable' ? base.because : 'there is none';
    return unknown(`on a change the record of the base counts, which cannot be read (${because})`, 'history');
  }
  const text = base.tree.read(name);
  if (typeof text === 'string') return text;
  return unknown(`on a change the record of the base counts, and there it ${text.detail}`, 'online');
}

function insideWorkspace(workspace: string, path: string): string {
  let real: string;
  try {
    real = realpathSync(resolve(workspace, path));
  } catch {
    throw new UserError(
      `The input "facts-file" says "${path}", which does not exist. Which step writes it before this one?`,
    );
  }
  findPlace(workspace, dirname(real), 'facts-file');
  return real;
}

/** Where git does not answer, it counts as tracked: nothing may be excused by what nobody can check. */
function isTracked(folder: string, name: string): boolean {
  if (!isBelowRepository(folder)) return false;
  const answer = git(folder, ['--literal-pathspecs', 'ls-files', '-z', '--', name], 64 * 1024);
  return !answer.ok || answer.output.length > 0;
}
