import { unknown } from '../model/place.ts';
import type { StepsJob } from '../model/workflow.ts';
import type { NotSeen, Opens } from '../model/world.ts';
import type { Command, Word } from '../parse/command.ts';
import type { Held } from './credentials.ts';
import { routeOf } from './deliveries.ts';
import { fromAction, inFolder, isRehearsal, unfollowedScript } from './follow.ts';
import type { Instance } from './instance.ts';
import { folderAt } from './job-files.ts';
import { placeOf } from './place-of.ts';
import type { Sighting } from './sightings.ts';
import type { StepView } from './step-view.ts';
import type { Files } from './steps.ts';
import { isStrange } from './unrecognised.ts';
import type { Way } from './ways.ts';

/** What could not be followed, with the ways that lead there. */
export const asUnseen = (one: NotSeen, ways: readonly Way[]): NotSeen =>
  ways.length === 0 ? one : { ...one, routes: ways.map((way) => routeOf(way, [], way.gates)) };

/** What a script can ship something with. A registry is mostly read, and the rest is told of a change or asked about it. */
const SHIPS: readonly Opens[] = ['cloud', 'platform', 'host'];

/**
 * Scripts that are not followed, because they are not there or in no language of a shell, in the reach of a credential that
 * ships: whatever they do with it is not seen. One for each job, and none that is told of already by its name.
 */
export function unseenScripts(
  instance: Instance,
  job: StepsJob,
  views: readonly StepView[],
  held: readonly Held[],
  files: Files,
): readonly NotSeen[] {
  const able = held
    .filter(({ use }) => SHIPS.includes(use.opens) && use.source.kind !== 'workflow-token')
    .map((one) => ({ ...one, from: views.indexOf(one.sighting.view) }));
  if (able.length === 0) return [];
  const folder = (job.workingDirectory ?? instance.workflow.workingDirectory)?.text ?? '';
  for (const [at, view] of views.entries()) {
    const one = able.find(({ sighting, from }) => reaches(sighting, view, from < at));
    const script =
      one && view.commands.find((command) => isScript(command, view, files) && isStrange(command, view, folder, files));
    if (!one || !script) continue;
    const because = unknown(
      `it has ${nameOfHeld(one)}, and what \`${nameOf(script)}\` does with it is not known`,
      'manifest',
    );
    return [{ subject: `job \`${job.id}\` of ${instance.workflow.file}`, because, at: placeOf(view, script) }];
  }
  return [];
}

/** What logs in does so for the steps behind it; what a step is given is its own. */
const reaches = ({ meaning, view: { step } }: Sighting, view: StepView, isBefore: boolean): boolean =>
  step === view.step || (isBefore && (meaning.is === 'login' || step.kind === 'uses'));

const INTERPRETERS = /^(?:python[\d.]*|node|deno|ruby|php|perl|tsx|bash|sh|pwsh)$/u;
/** Instead of a file: a module, or a text on the spot. */
const NO_FILE = new Set(['-m', '-c', '-e', '-p', '--eval', '--print']);
const SCRIPT = /\.(?:py|[cm]?[jt]s|rb|php|pl|sh|bash|ps1)$/u;
const BUILDS = /(?:^|\/)(?:gradlew|mvnw|setup\.py|manage\.py)$/u;

/** A file that is run, by how it is called or because the repository has it. */
function isScript(command: Command, view: StepView, { fileAt }: Files): boolean {
  const { program, words } = fromAction(command, view.actionFolder);
  const path = INTERPRETERS.test(program) ? fileAmong(words) : program.includes('/') ? program : undefined;
  if (path === undefined || BUILDS.test(path) || isRehearsal(words)) return false;
  if (unfollowedScript(command) !== undefined) return false;
  const file = inFolder(folderAt(view, command) ?? '', path);
  return SCRIPT.test(path) || (file !== undefined && fileAt(file) !== undefined);
}

const fileAmong = (words: readonly Word[]): string | undefined =>
  words.some(({ text }) => NO_FILE.has(text)) ? undefined : words.find(({ text }) => !text.startsWith('-'))?.text;

/** With its account, as far as that is written. */
const nameOfHeld = ({ use: { name, account } }: Held): string =>
  account.includes('unknown') ? name : `${name} as \`${account}\``;

const nameOf = ({ program, words: [first] }: Command): string => [program, first?.text ?? ''].join(' ').trim();
