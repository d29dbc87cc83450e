import { inOther, otherFile } from '../model/repository.ts';
import type { Workflow } from '../model/workflow.ts';

/** Gives the workflow of a file: of this repository, or of another that was given beside it. */
export type WorkflowAt = (file: string) => Workflow | undefined;

export type Callable =
  | Readonly<{ kind: 'found'; workflow: Workflow }>
  /** In a repository that was not given. */
  | Readonly<{ kind: 'remote' }>
  | Readonly<{ kind: 'missing'; repository: string | undefined }>;

/**
 * The path inside this repository that `uses:` names: `./path` and `$/path`, the second without a ref
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). `undefined` for anything else.
 */
export function localPath(uses: string): string | undefined {
  const path = /^(?:\.|\$)\/(.*)$/u.exec(uses.trim())?.[1];
  if (path === undefined) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else parts.push(part);
  }
  return parts.join('/');
}

/** The file or folder of a repository that `uses: owner/repository/path@ref` names, whatever the ref. */
export function otherPath(uses: string): string | undefined {
  const [, owner, name, path = ''] = /^([A-Za-z\d-]+)\/([\w.-]+)(?:\/([^@]+))?@[^@\s]+$/u.exec(uses.trim()) ?? [];
  return owner === undefined || name === undefined
    ? undefined
    : otherFile(`${owner}/${name}`, path.replace(/\/$/u, ''));
}

/**
 * The workflow that a calling job means. A path in a workflow of another repository is of that repository.
 * https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations
 */
export function callableWorkflow(uses: string, caller: string, { workflowAt, isGiven, own }: Callables): Callable {
  const local = localPath(uses);
  const from = inOther(caller)?.repository;
  const named = local === undefined ? otherPath(uses) : from === undefined ? local : otherFile(from, local);
  const file = named === undefined ? undefined : (ownPath(named, own) ?? named);
  const repository = file === undefined ? undefined : inOther(file)?.repository;
  if (file === undefined || (repository !== undefined && !isGiven(repository))) return { kind: 'remote' };
  const workflow = workflowAt(file);
  return workflow ? { kind: 'found', workflow } : { kind: 'missing', repository };
}

export type Callables = Readonly<{
  workflowAt: WorkflowAt;
  isGiven: (repository: string) => boolean;
  /** The scanned repository's own `owner/name`, where that is known. */
  own?: string | undefined;
}>;

/** The path of a file that is named in full, where that is one of the scanned repository. */
export function ownPath(file: string, own: string | undefined): string | undefined {
  const other = inOther(file);
  return other !== undefined && other.repository === own?.toLowerCase() ? other.path : undefined;
}

/** What is named in full has a ref, and is read here as the scanned tree has it. */
export function asHere(uses: string, file: string): string {
  const ref = localPath(uses) === undefined && inOther(file) === undefined ? uses.trim().split('@')[1] : undefined;
  return ref === undefined ? '' : `, as this tree has it; \`${ref}\` may have another`;
}
