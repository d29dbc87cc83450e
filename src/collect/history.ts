import { dayOf } from '../model/date.ts';
import { explain, git, gitLine } from './git.ts';

/** A text of a file, or the file alone. */
export type Wanted = Readonly<{ path: string; text: string }>;

/** For each, the day it came; left out where history does not tell. `because` says why none is told. */
export type FirstDays = Readonly<{ days: readonly (string | undefined)[]; because?: string }>;

const MAX_OUTPUT = 1024 * 1024;
/** For all of them: each is a start of git that reads the history of one folder. */
const MAX_MILLISECONDS = 60_000;

/**
 * Since when texts stand in the workflows of a clone: the day, in UTC, of the first commit that has them there, or that added
 * the file. Nothing is fetched; a shallow clone does not know, since its last commit seems to add everything.
 */
export function firstDays(directory: string, wanted: readonly Wanted[], now: () => number): FirstDays {
  const shallow = git(directory, ['rev-parse', '--is-shallow-repository'], 1024);
  if (!shallow.ok) return { days: [], because: explain(shallow) };
  if (shallow.output.toString('utf8').trim() !== 'false')
    return { days: [], because: 'the clone is shallow; fetch the history first (fetch-depth: 0)' };
  if (gitLine(directory, ['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined)
    return { days: [], because: 'there is no commit yet' };
  const until = now() + MAX_MILLISECONDS;
  const known = new Map<string, string | undefined>();
  const days = wanted.map((one) => {
    const key = JSON.stringify(one);
    if (!known.has(key) && now() < until) known.set(key, firstDay(directory, one));
    return known.get(key);
  });
  return now() < until ? { days } : { days, because: 'the history takes too long to read' };
}

/** No filter, driver or signature check that the repository could name is run for it. */
const QUIET = ['--no-textconv', '--no-ext-diff', '--no-show-signature', '--no-renames', '--no-color', '--format=%ct'];

function firstDay(directory: string, { path, text }: Wanted): string | undefined {
  // A text may have moved from one workflow to another; a file is one file.
  const folder = /^(.*?\.github\/)/u.exec(path)?.[1] ?? path;
  const args = text === '' ? ['--diff-filter=A', '--', path] : [`-S${text}`, '--', folder];
  const answer = git(directory, ['--literal-pathspecs', 'log', ...QUIET, ...args], MAX_OUTPUT);
  const last = answer.ok ? answer.output.toString('utf8').trim().split('\n').at(-1) : undefined;
  return last !== undefined && /^\d{1,12}$/u.test(last) ? dayOf(new Date(Number(last) * 1000)) : undefined;
}
