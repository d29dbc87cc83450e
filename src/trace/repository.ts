import type { Tree, Unread } from '../model/tree.ts';
import type { Action, Workflow } from '../model/workflow.ts';
import { parseAction } from '../parse/action.ts';
import { parseWorkflow } from '../parse/workflow.ts';
import type { Problem } from '../parse/yaml.ts';
import type { FileAt } from './follow.ts';
import type { ActionAt } from './steps.ts';

/** What of a tree is workflows, what its actions are, and what was not wholly read. */
export type Repository = Readonly<{
  /** The paths that GitHub takes for workflows, read or not. */
  files: readonly string[];
  workflows: readonly Workflow[];
  actionAt: ActionAt;
  /** The text of a script that a workflow runs. */
  fileAt: FileAt;
  /** Grows while actions are opened: ask for it last. */
  partial: () => readonly Unread[];
}>;

const FOLDER = '.github/workflows';

/**
 * Reads the workflows of a tree. GitHub runs the files of one folder and none below it
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax).
 */
export function readRepository(tree: Tree): Repository {
  const partial = new Map<string, Unread>();
  const files = tree.list(FOLDER).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path));
  const workflows = files.flatMap((path): Workflow[] => {
    const text = tree.read(path);
    if (typeof text !== 'string') return [];
    const { workflow, problems } = parseWorkflow(path, text);
    notePartial(partial, path, problems);
    return workflow ? [workflow] : [];
  });
  return {
    files,
    workflows,
    actionAt: actionsOf(tree, partial),
    fileAt: tree.peek,
    partial: () => [...partial.values()],
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
    const path = folder === '' ? name : `${folder}/${name}`;
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
