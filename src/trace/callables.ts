import type { Workflow } from '../model/workflow.ts';

export type Callable =
  | Readonly<{ kind: 'local'; workflow: Workflow }>
  | Readonly<{ kind: 'remote' }>
  | Readonly<{ kind: 'missing' }>;

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

/** The workflow that a calling job means. */
export function callableWorkflow(uses: string, byFile: ReadonlyMap<string, Workflow>): Callable {
  const path = localPath(uses);
  if (path === undefined) return { kind: 'remote' };
  const workflow = byFile.get(path);
  return workflow ? { kind: 'local', workflow } : { kind: 'missing' };
}
