import { alternatives, EMPTY, join, keyOf, type Like, oneOf, show, text, truth, type Value } from '../model/value.ts';
import type { Job, Trigger, Workflow } from '../model/workflow.ts';
import type { Start } from '../model/world.ts';
import { type Expression, parseExpression, templateParts } from '../parse/expression.ts';
import { conditionOf } from './conditions.ts';
import {
  branchShapes,
  DEFAULT_BRANCH,
  mentionedRefs,
  refShapes,
  refType,
  refValue,
  refWords,
  splitShapes,
} from './git-refs.ts';
import type { Scope } from './scope.ts';
import { whoStarts } from './starts.ts';

/** One way a run begins: its event on one ref or shape of refs, with what a person chose where that decides. */
export type Moment = Readonly<{
  start: Start;
  ref: Like | undefined;
  /** What has happened to what the event is about, as `github.event.action` says it; empty where any of its types can have. */
  actions: readonly string[];
  chosen: ReadonlyMap<string, Value>;
  /** What a call hands over to the inputs of the workflow it leads to, where that hangs on how the run began. */
  bound: ReadonlyMap<string, Value>;
  /** One job of a matrix, where these are looked at alone: which, and what GitHub writes behind its name. */
  matrixJob?: Readonly<{ job: Job; index: number; words: string }>;
  /** What makes two moments alike, and without what was chosen or bound. */
  key: string;
  base: string;
}>;

/** Refs that are looked at alone; a workflow that asks for more is answered with what they have in common. */
const MAX_REFS = 12;
/** Combinations of what a person may choose. */
const MAX_CHOSEN = 16;

/** Every way a workflow starts by itself. `asked` are the refs that it and what it calls ask for. */
export function momentsOf(workflow: Workflow, asked: readonly string[]): readonly Moment[] {
  return workflow.on.flatMap((trigger) => {
    const { event, at } = trigger;
    const place = { span: at, route: ['on', event] };
    const shapes = splitShapes(refShapes(trigger), asked.slice(0, MAX_REFS));
    const likes = shapes.length === 0 ? [undefined] : shapes;
    return likes.flatMap((ref) =>
      turnsOf(trigger, ref).map((actions): Moment => {
        const refs = ref ? refValue('ref', ref) : DEFAULT_REF;
        const closes = isOfPullRequest(event) && actions.includes(CLOSED);
        const start: Start = {
          event,
          who: whoStarts(event),
          ref: refs,
          at: place,
          ...(closes ? { closes } : {}),
          ...tagsOf(trigger, ref),
          ...(event === 'workflow_run' ? { after: afterOf(trigger) } : {}),
        };
        const base = `${event} ${keyOf(refs)}${closes ? ` ${CLOSED}` : ''}`;
        return { start, ref, actions, chosen: new Map(), bound: new Map(), key: base, base };
      }),
    );
  });
}

const afterOf = (trigger: Trigger): NonNullable<Start['after']> => ({
  workflows: trigger.workflows.map(({ text: name }) => name),
  branches: branchShapes(trigger),
});

/** A filter of tags says it more exactly than the shape of the ref. */
const tagsOf = ({ event, tags }: Trigger, ref: Like | undefined): Pick<Start, 'tags'> =>
  event === 'push' && tags.length > 0 && ref?.shape.startsWith('refs/tags/')
    ? { tags: tags.map(({ text: pattern }) => pattern) }
    : {};

const CLOSED = 'closed';

const isOfPullRequest = (event: string): boolean => event === 'pull_request' || event === 'pull_request_target';

/** A pull request is open or it is closed, and perhaps merged, which alone runs on a branch: what it is looked at as. */
function turnsOf({ event, types }: Trigger, ref: Like | undefined): readonly (readonly string[])[] {
  const named = event === 'repository_dispatch' ? [] : types.map(({ text: type }) => type.toLowerCase());
  if (!isOfPullRequest(event)) return [named];
  const open = named.length === 0 ? ['opened', 'synchronize', 'reopened'] : named.filter((type) => type !== CLOSED);
  const isOpen = open.length > 0 && !(event === 'pull_request' && ref?.shape.startsWith('refs/heads/'));
  return [...(isOpen ? [open] : []), ...(named.includes(CLOSED) ? [[CLOSED]] : [])];
}

const DEFAULT_NAME: Value = { kind: 'github', name: DEFAULT_BRANCH };
const DEFAULT_REF: Value = join([text('refs/heads/'), DEFAULT_NAME]);
const PULL_REQUESTS = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** What of the `github` context a moment decides. */
export function githubAt({ start: { event, closes }, ref, actions }: Moment): Scope['github'] {
  return (path) => {
    switch (path) {
      case 'event_name':
        return text(event);
      case 'ref':
      case 'event.ref':
        return ref ? refValue('ref', ref) : DEFAULT_REF;
      case 'ref_name':
        return ref ? refValue('ref_name', ref) : DEFAULT_NAME;
      case 'ref_type':
        return ref ? refType(ref) : text('branch');
      case 'event.action':
        return actions.length === 0 ? undefined : oneOf(actions.map((action) => ({ value: text(action), when: '' })));
      case 'event.pull_request.merged':
        return isOfPullRequest(event) && !closes ? truth(false) : undefined;
      case 'head_ref':
      case 'base_ref':
        return PULL_REQUESTS.has(event) ? undefined : EMPTY;
      default:
        return undefined;
    }
  };
}

/** A moment for each way to choose the inputs that decide whether jobs run and in which environment, as of the first of them. */
export function chooseInputs(moment: Moment, jobs: readonly Job[], scope: Scope): readonly Moment[] {
  let found: readonly Moment[] = [moment];
  for (const name of new Set(jobs.flatMap(decidingInputs))) {
    const values = alternatives(scope.input(name));
    if (values.length < 2 || values.length * found.length > MAX_CHOSEN) continue;
    found = found.flatMap((one) =>
      values.map((value) => ({
        ...one,
        chosen: new Map([...one.chosen, [name, value]]),
        key: `${one.key} ${name}=${keyOf(value)}`,
      })),
    );
  }
  return found;
}

const deciding = new WeakMap<Job, readonly string[]>();

/** Whether any job of a workflow runs, or has its environment, by an input. */
export function asksInputs(workflow: Workflow): boolean {
  const known = asking.get(workflow) ?? workflow.jobs.some((job) => decidingInputs(job).length > 0);
  asking.set(workflow, known);
  return known;
}

const asking = new WeakMap<Workflow, boolean>();

function decidingInputs(job: Job): readonly string[] {
  const known = deciding.get(job);
  if (known) return known;
  const names = [...new Set(decidersOf(job).flatMap(inputsIn))];
  deciding.set(job, names);
  return names;
}

/** The expressions that decide whether a job runs and where: its condition and its environment. */
function decidersOf(job: Job): readonly Expression[] {
  const condition = job.if && conditionOf(job.if.text);
  const name = job.kind === 'steps' ? job.environment?.name.text : undefined;
  const parts = name === undefined ? [] : templateParts(name);
  const expressions = parts.flatMap((part) => (part.kind === 'expression' ? (parseExpression(part.source) ?? []) : []));
  return condition ? [condition, ...expressions] : expressions;
}

function inputsIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'path': {
      const [first, second, third] = expression.steps;
      if (expression.context === 'inputs' && typeof first === 'string') return [first.toLowerCase()];
      if (expression.context === 'github' && first === 'event' && second === 'inputs' && typeof third === 'string')
        return [third.toLowerCase()];
      return expression.steps.flatMap((step) => (typeof step === 'string' ? [] : inputsIn(step)));
    }
    case 'and':
    case 'or':
    case 'call':
      return expression.args.flatMap(inputsIn);
    case 'not':
      return inputsIn(expression.of);
    case 'index':
      return [...inputsIn(expression.of), ...(typeof expression.step === 'string' ? [] : inputsIn(expression.step))];
    case 'compare':
      return [...inputsIn(expression.left), ...inputsIn(expression.right)];
    default:
      return [];
  }
}

/** The refs that the jobs of a workflow ask for, each once. */
export const refsAskedBy = (workflow: Workflow): readonly string[] => [
  ...new Set(workflow.jobs.flatMap((job) => decidersOf(job).flatMap(mentionedRefs))),
];

/** A moment as a sentence says it: `workflow_dispatch on refs/heads/main with environment empty`. */
export function momentWords({ start: { event, closes }, ref, chosen, matrixJob }: Moment): string {
  const inputs = [...chosen].map(
    ([name, value]) => `\`${name}\` ${show(value) === '' ? 'empty' : `\`${show(value)}\``}`,
  );
  const as = matrixJob ? ` as \`${matrixJob.job.id} (${matrixJob.words})\`` : '';
  return `\`${event}\`${closes ? ' when it is closed' : ''}${ref ? refWords(ref) : ''}${inputs.length === 0 ? '' : ` with ${inputs.join(', ')}`}${as}`;
}
