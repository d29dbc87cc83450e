import type { Given, OwnStep } from '../model/doctor.ts';
import type { Access, Permissions, RunStep, Setting, Step, StepsJob, UsesStep, Workflow } from '../model/workflow.ts';
import type { Repository } from '../trace/repository.ts';

type Read = Pick<Repository, 'workflows' | 'actionAt'>;

/** Every step of the workflows that runs Countersign, as the action or as a command. */
export const ownJobs = ({ workflows, actionAt }: Read): readonly OwnStep[] =>
  workflows.flatMap((workflow) =>
    workflow.jobs.flatMap((job) =>
      job.kind === 'steps' ? job.steps.flatMap((step) => ownStep(workflow, job, step, actionAt) ?? []) : [],
    ),
  );

function ownStep(workflow: Workflow, job: StepsJob, step: Step, actionAt: Read['actionAt']): OwnStep | undefined {
  if (step.kind === 'order') return undefined;
  const runs = step.kind === 'uses' ? ownAction(step, actionAt) : ownCommand(step);
  if (runs === undefined) return undefined;
  return {
    path: workflow.file,
    line: step.at.line,
    job: job.id,
    by: step.kind === 'uses' ? 'action' : 'command line',
    runs,
    events: workflow.on.map(({ event }) => event),
    settings: step.kind === 'uses' ? textsByName(step.with) : {},
    variables: [...workflow.env, ...job.env, ...step.env]
      .filter(({ value }) => value.text !== '')
      .map(({ name }) => name),
    uploads: job.steps.some(isUpload),
    given: givenBy(job.permissions.kind === 'default' ? workflow.permissions : job.permissions),
  };
}

/** This action, from its own repository under any account, or out of the repository that is read. */
function ownAction({ uses: { text } }: UsesStep, actionAt: Read['actionAt']): string | undefined {
  if (/^[^/@\s]+\/countersign@/iu.test(text)) return text;
  if (!/^\.(?:\/|$)/u.test(text)) return undefined;
  const name = actionAt(text.replace(/^\.\/?|\/+$/gu, ''))?.name?.text;
  return name?.toLowerCase() === 'countersign' ? text : undefined;
}

const VERBS = 'scan|deliveries|credentials|reach|why|facts|doctor';
/** A path before it ends with one of the characters that may stand before a word. */
const COMMAND = new RegExp(
  String.raw`(?:^|[\s;&|(/"'])(?:countersign(?:@[\w.-]+)?|dist/cli/index\.js)["']?(?:\s+(?:${VERBS})\b[^;&|\n]*|\s+--[^;&|\n]*|\s*$)`,
  'mu',
);

/** The first command of a script that starts the program, over lines that go on. */
function ownCommand({ run: { text } }: RunStep): string | undefined {
  const found = COMMAND.exec(text.replace(/\\\r?\n\s*/gu, ' '));
  return found?.[0]
    .replace(/^[\s;&|(/"']/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const isUpload = (step: Step): boolean =>
  step.kind === 'uses' && /^github\/codeql-action\/upload-sarif@/iu.test(step.uses.text);

const textsByName = (settings: readonly Setting[]): Readonly<Record<string, string>> =>
  Object.fromEntries(settings.map(({ name, value }) => [name.toLowerCase(), value.text.trim()]));

/** Any list sets what it does not name to none; `read-all` and `write-all` name everything. */
function givenBy(permissions: Permissions): Given {
  switch (permissions.kind) {
    case 'default':
      return { kind: 'setting' };
    case 'all':
      return { kind: 'listed', rights: { '*': permissions.access } };
    case 'listed':
      return {
        kind: 'listed',
        rights: Object.fromEntries(
          permissions.scopes.map(({ name, access }): [string, Access] => [name.toLowerCase(), access]),
        ),
      };
  }
}
