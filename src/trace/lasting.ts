import { texts } from '../model/value.ts';
import type { Lasting } from '../model/world.ts';
import type { CredentialFile, LastingMeaning } from '../providers/provider.ts';
import { type Around, inAction, means } from './around.ts';
import type { Held } from './credentials.ts';
import { evaluateText } from './evaluate.ts';
import { jobScope } from './job-scope.ts';
import { type Given, holds, resolve } from './refs.ts';
import { runnerPath } from './runner-path.ts';
import type { Sighting } from './sightings.ts';

/** Everything that proves an identity and is still good when the job is over. */
export const lastingOf = (sightings: readonly Sighting[], held: readonly Held[], around: Around): readonly Lasting[] =>
  sightings.filter(means('lasting')).flatMap((sighting) => {
    const given = resolve(sighting.meaning.value, sighting.view, sighting.site);
    return given ? lasting(sighting, given, held, around) : [];
  });

function lasting(
  { meaning, view }: Sighting<LastingMeaning>,
  given: Given,
  held: readonly Held[],
  around: Around,
): readonly Lasting[] {
  const { name, instead } = meaning;
  const common = { job: inAction(around.ref, view), step: view.step.key, at: given.at, instead };
  switch (meaning.how) {
    case 'kept':
      return [{ ...common, name, how: 'kept', lives: meaning.lives }];
    case 'session': {
      const session = longSession(given, meaning.usual, around);
      return session ? [{ ...common, name, how: 'session', ...session }] : [];
    }
    case 'stored': {
      const at = around.views.indexOf(view);
      const before = held.filter(({ use, sighting }) => isStored(use) && around.views.indexOf(sighting.view) < at);
      const taken = texts(given.value).flatMap((list) => takenFiles(list, before));
      return taken.map(({ path, file }) => ({ ...common, name: file.name, how: 'stored', in: meaning.in, path }));
    }
  }
}

/** What a login with it leaves on the runner is still good when the job is over. */
const isStored = ({ source: { kind } }: Held['use']): boolean =>
  kind === 'stored' || kind === 'handed-in' || kind === 'literal';

/** What GitHub ends a job after that sets no `timeout-minutes` (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). */
const DEFAULT_TIMEOUT = 360;

/** A session that is asked for longer than the usual one, and longer than its job can run; both in minutes. */
function longSession(
  { value }: Given,
  usual: number,
  { instance, job }: Around,
): Readonly<{ minutes: number; limit: number; ownLimit: boolean }> | undefined {
  const seconds = texts(value).flatMap((one) => /^(\d{1,6})s?$/u.exec(one.trim())?.[1] ?? []);
  const minutes = Math.max(0, ...seconds.map(Number)) / 60;
  const limits = job.timeout
    ? texts(evaluateText(job.timeout, jobScope(instance, job))).map(Number)
    : [DEFAULT_TIMEOUT];
  const limit = Math.max(...limits);
  return limits.length > 0 && minutes > usual / 60 && minutes > limit
    ? { minutes: Math.floor(minutes), limit, ownLimit: job.timeout !== undefined }
    : undefined;
}

type Taken = Readonly<{ path: string; file: CredentialFile }>;

/** The credential files of earlier logins that a list of paths names, itself or by the folder they lie in. */
function takenFiles(list: string, before: readonly Held[]): readonly Taken[] {
  const lines = list.split('\n').map((line) => line.trim());
  const left = lines.filter((line) => line.startsWith('!')).map((line) => plainPath(line.slice(1)));
  const found = new Map<string, Taken>();
  for (const { sighting, use } of before) {
    for (const file of sighting.provider.files ?? []) {
      if (file.by && (file.by !== use.by || sighting.view.step.kind !== 'uses')) continue;
      if (!holds(file.when, sighting.view)) continue;
      const path = lines.find((line) => file.paths.includes(plainPath(line)));
      if (path !== undefined && !file.paths.some((one) => left.includes(one))) found.set(file.name, { path, file });
    }
  }
  return [...found.values()];
}

/** A path as {@link CredentialFile} writes it: without what stands for everything in a folder. */
const plainPath = (path: string): string => runnerPath(path.replace(/(?:^|\/)\*{1,2}$/u, ''), '') ?? path;
