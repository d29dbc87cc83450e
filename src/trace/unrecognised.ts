import { unknown } from '../model/place.ts';
import type { Setting, StepsJob } from '../model/workflow.ts';
import type { NotSeen } from '../model/world.ts';
import type { Command } from '../parse/command.ts';
import { actionEntry, isIdentifier } from '../providers/lookup.ts';
import { isHarmless, matchCommand } from '../providers/match.ts';
import { localPath } from './callables.ts';
import type { Held } from './credentials.ts';
import { type FileAt, followCommand, fromAction } from './follow.ts';
import type { Instance } from './instance.ts';
import { jobScope } from './job-scope.ts';
import { placeOf } from './place-of.ts';
import { type SecretRead, secretReads } from './secret-reads.ts';
import { actionName } from './sightings.ts';
import type { StepView } from './step-view.ts';
import { accessIn, tokenAccess } from './token-access.ts';

/**
 * A job in which nothing is known to change anything outside, and which all the same hands a stored secret that opens nothing
 * known to a step that is not known either, or lets one mint an OIDC token. Whatever that step does with it is not seen.
 */
export function unrecognisedIn(
  instance: Instance,
  job: StepsJob,
  views: readonly StepView[],
  held: readonly Held[],
  fileAt: FileAt,
): readonly NotSeen[] {
  const scope = jobScope(instance, job);
  const known = new Set(held.map(({ use }) => use.account.toLowerCase()));
  const around = secretReads([instance.workflow.env, job.env], scope);
  const mints = accessIn(tokenAccess(instance, job), 'id-token') === 'write';
  if (!mints && !readsSecrets(instance, job)) return [];
  const folder = (job.workingDirectory ?? instance.workflow.workingDirectory)?.text ?? '';
  for (const view of views) {
    const what = strangeIn(view, folder, fileAt);
    if (what === undefined) continue;
    const own = job.steps.find(({ key }) => key === view.route[3]);
    const names = storedNames([...secretReads(own ? [own] : [], scope), ...around]).filter(
      (name) => !known.has(`secrets.${name}`.toLowerCase()),
    );
    if (names.length === 0 && !(mints && view.step.kind === 'uses')) continue;
    const holds = names.length > 0 ? `holds ${listOf(names)}` : 'may mint an OIDC token';
    const because = unknown(`it ${holds}, and what ${what} does with it is not known`, 'manifest');
    return [{ subject: `job \`${job.id}\` of ${instance.workflow.file}`, because, at: placeOf(view) }];
  }
  return [];
}

/** Most jobs name no secret at all, and need no second look. */
const readsSecrets = ({ workflow }: Instance, { env, steps }: StepsJob): boolean =>
  [workflow.env, env].some(namesSecrets) ||
  steps.some(
    (step) =>
      namesSecrets(step.env) ||
      (step.kind === 'uses' && namesSecrets(step.with)) ||
      (step.kind === 'run' && SECRETS.test(step.run.text)),
  );

const SECRETS = /secrets/iu;
const namesSecrets = (settings: readonly Setting[]): boolean => settings.some(({ value }) => SECRETS.test(value.text));

/** What by its name is an identifier is no secret, wherever it is kept. */
const IDENTIFIER =
  /_(?:ACCOUNT|PROJECT|ORG|ORGANIZATION|WORKSPACE|CHANNEL|TENANT|SUBSCRIPTION|SITE|ZONE|APP|TEAM|CLIENT)_(?:ID|NUMBER|NAME)(?:_\w+)?$/iu;

function storedNames(reads: readonly SecretRead[]): readonly string[] {
  const names = reads.flatMap((one) => (typeof one === 'string' ? [one] : []));
  return [...new Set(names)].filter((name) => !isIdentifier(name) && !IDENTIFIER.test(`_${name}`));
}

/** As many as a sentence bears. */
const MOST_NAMES = 3;

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `\`secrets.${name}\``);
  return [...shown, ...(names.length > MOST_NAMES ? [`${names.length - MOST_NAMES} more`] : [])].join(', ');
}

/** What of a step is neither known to do something nor known to do nothing, as a sentence names it. */
export function strangeIn(
  { step, commands, source, actionFolder }: StepView,
  jobFolder: string,
  fileAt: FileAt,
): string | undefined {
  if (step.kind === 'order') return undefined;
  if (step.kind === 'uses') {
    const name = actionName(step.uses.text);
    if (localPath(step.uses.text) !== undefined || (name !== undefined && actionEntry(name))) return undefined;
    return `\`${step.uses.text.split('@')[0] ?? ''}\``;
  }
  const folder = source ? '' : ((step.kind === 'run' ? step.workingDirectory?.text : undefined) ?? jobFolder);
  const strange = commands.find((command) => isStrange(fromAction(command, actionFolder), folder, fileAt));
  return strange && `\`${[strange.program, ...strange.words.slice(0, 1).map(({ text }) => text)].join(' ')}\``;
}

const isStrange = (command: Command, folder: string, fileAt: FileAt): boolean =>
  !isHarmless(command) && matchCommand(command).length === 0 && followCommand(command, folder, fileAt) === undefined;
