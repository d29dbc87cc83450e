import { holdsTerraform } from '../declared/found.ts';
import { hasResources } from '../declared/has-resources.ts';
import type { Tree, Unread } from '../model/tree.ts';
import type { Action, Workflow } from '../model/workflow.ts';
import { parseAction } from '../parse/action.ts';
import { parseWorkflow } from '../parse/workflow.ts';
import type { Problem } from '../parse/yaml.ts';
import { inOther } from '../model/repository.ts';
import type { WorkflowAt } from './callables.ts';
import type { FileAt } from './follow.ts';
import type { HasResources } from './modules.ts';
import type { ActionAt } from './steps.ts';

/** What of a tree is workflows, what its actions are, and what was not wholly read. */
export type Repository = Readonly<{
  /** The paths that GitHub takes for workflows, read or not. */
  files: readonly string[];
  workflows: readonly Workflow[];
  /** The workflow of a file, also of another repository that was given. */
  workflowAt: WorkflowAt;
  isGiven: (repository: string) => boolean;
  own: string | undefined;
  actionAt: ActionAt;
  /** The text of a script that a workflow runs. */
  fileAt: FileAt;
  hasResources: HasResources;
  /** Grows while actions are opened: ask for it last. */
  partial: () => readonly Unread[];
}>;

const FOLDER = '.github/workflows';

/**
 * Reads the workflows of a tree. GitHub runs the files of one folder and none below it
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). `own` is its `owner/name`, where that is
 * known: by that its workflows may call each other too.
 */
export function readRepository(tree: Tree, own?: string): Repository {
  const partial = new Map<string, Unread>();
  const files = tree.list(FOLDER).filter(isWorkflow);
  const read = (path: string): Workflow | undefined => {
    const text = tree.read(path);
    if (typeof text !== 'string') return undefined;
    const { workflow, problems } = parseWorkflow(path, text);
    notePartial(partial, path, problems);
    return workflow;
  };
  const workflows = files.flatMap((path) => read(path) ?? []);
  return {
    files,
    workflows,
    workflowAt: workflowsAt(workflows, read),
    isGiven: (repository) => tree.others.includes(repository),
    own,
    actionAt: actionsOf(tree, partial),
    fileAt: tree.peek,
    // Without any module in the tree there is nothing to read, and what reads one is not opened.
    hasResources: (folder) => !holdsTerraform(tree) || hasResources(tree, folder),
    partial: () => [...partial.values()],
  };
}

const isWorkflow = (path: string): boolean => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path);

/** Those of this repository are read anyway; those of others when something calls them. */
function workflowsAt(own: readonly Workflow[], read: (path: string) => Workflow | undefined): WorkflowAt {
  const known = new Map<string, Workflow | undefined>(own.map((one) => [one.file, one]));
  return (file) => {
    const other = inOther(file);
    if (other && isWorkflow(other.path) && !known.has(file)) known.set(file, read(file));
    return known.get(file);
  };
}

function actionsOf(tree: Tree, partial: Map<string, Unread>): ActionAt {
  const known = new Map<string, Action | undefined>();
  return (folder) => {
    if (!known.has(folder)) known.set(folder, readAction(tree, folder, partial));
    return known.get(folder);
  };
}

function readAction(tree: Tree, folder: string, partial: Map<string, Unread>): Action | undefined {
  for (const name of ['action.yml', 'action.yaml']) {
    const path = /(?:^|:)$/u.test(folder) ? folder + name : `${folder}/${name}`;
    const text = tree.read(path);
    if (typeof text !== 'string') continue;
    const { action, problems } = parseAction(path, text);
    notePartial(partial, path, problems);
    return action;
  }
  return undefined;
}

function notePartial(partial: Map<string, Unread>, path: string, problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  partial.set(path, { path, why: 'partial', detail: `${first.message}${more}`, line: first.at.line });
}
