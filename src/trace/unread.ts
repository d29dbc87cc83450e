import { alternatives, secretsOf, type Value } from '../model/value.ts';
import type { StepsJob } from '../model/workflow.ts';
import type { JobRef, NotSeen, UnreadStep } from '../model/world.ts';
import type { Command } from '../parse/command.ts';
import type { Instance } from './instance.ts';
import { placeOf } from './place-of.ts';
import { wordValue } from './script.ts';
import type { StepView } from './step-view.ts';
import { type Files, folderOf } from './steps.ts';
import { strangeIn } from './unrecognised.ts';

/**
 * The first step of a job of which nobody knows what it does: a program, script or action that is not known, or that could
 * not be opened. Asked only of jobs that name an environment, since nothing else wants to know it.
 */
export function unreadIn(
  instance: Instance,
  job: StepsJob,
  ref: JobRef,
  views: readonly StepView[],
  [lost]: readonly NotSeen[],
  files: Files,
): readonly UnreadStep[] {
  if (!job.environment) return [];
  const folder = (job.workingDirectory ?? instance.workflow.workingDirectory)?.text ?? '';
  for (const view of views) {
    const commands = view.commands.filter((command) => !onlyAsks(command, view));
    const what = strangeIn({ ...view, commands }, folder, files) ?? programOf(view, files);
    if (what !== undefined) return [{ job: ref, because: `what ${what} does is not known`, at: placeOf(view) }];
  }
  return lost ? [{ job: ref, because: lost.because.because, at: lost.at }] : [];
}

/** Options by which a program that fetches an address sends something to it, or takes its orders from a file. */
const SENDS = /^(?:-[a-zA-Z]*[XdFTK]|--(?:request|data|json|form|upload|config|method|post|body)\b)/u;

/** Fetching an address changes nothing, as long as the address is no secret: such a hook can be all that a deployment needs. */
const onlyAsks = ({ program, words }: Command, { commands, scope }: StepView): boolean =>
  (program === 'curl' || program === 'wget') &&
  words.every((word) => !SENDS.test(word.text) && isOpen(wordValue(word, commands, scope)));

const isOpen = (value: Value): boolean =>
  secretsOf(value).length === 0 &&
  alternatives(value).every((one) => (one.kind === 'join' ? one.parts : [one]).every(({ kind }) => kind !== 'unknown'));

/** An action of the repository that is a program and no list of steps. */
function programOf({ step }: StepView, files: Files): string | undefined {
  const folder = step.kind === 'uses' ? folderOf(step.uses.text, files) : undefined;
  const action = folder === undefined ? undefined : files.actionAt(folder);
  return action && action.runs.kind !== 'composite' && step.kind === 'uses' ? `\`${step.uses.text}\`` : undefined;
}
