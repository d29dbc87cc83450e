import { alternatives, type Value } from '../model/value.ts';

/** Home folders of the runner and of containers. */
const HOME = /^(?:\$HOME|\$\{HOME\}|\/home\/runner|\/github\/home|\/root)(?=\/|$)/u;
const WORKSPACE = /^(?:\$GITHUB_WORKSPACE|\$\{GITHUB_WORKSPACE\}|\/github\/workspace)(?=\/|$)/u;

/**
 * A path of the runner in one spelling: `~` is the home folder, and what is relative lies in the workspace. Nothing where
 * it depends on a folder that is not known.
 */
export function runnerPath(path: string, folder: string | undefined): string | undefined {
  const plain = path.trim().replaceAll('\\', '/').replace(HOME, '~');
  const inWorkspace = WORKSPACE.test(plain);
  if (inWorkspace) return tidy(plain.replace(WORKSPACE, '.'));
  const here = /^\$(?:PWD|\{PWD\})(?=\/|$)/u.exec(plain)?.[0];
  if (here !== undefined) return runnerPath(plain.slice(here.length).replace(/^\/+/u, '') || '.', folder);
  if (isRooted(plain)) return tidy(plain);
  return folder === undefined ? undefined : tidy(folder === '' ? plain : `${folder}/${plain}`);
}

const isRooted = (path: string): boolean => /^[~/$]/u.test(path);

/** Without `.`, `..` and empty names. */
function tidy(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0) parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 ? '.' : `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** The paths that a value can be, from the folder it is used in; what only the run knows has none. */
export const pathsOf = (value: Value, folder: string | undefined): readonly string[] =>
  alternatives(value).flatMap((one) => {
    const [path = ''] = spelled(one)?.trim().split(/\s/u) ?? [];
    return path === '' ? [] : (runnerPath(path, folder) ?? []);
  });

/** A path as a shell would write it. Two paths that hold the same input or variable are the same file. */
function spelled(value: Value): string | undefined {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'env':
    case 'output':
      return `$${value.name}`;
    case 'github':
      return value.name === 'workspace' ? '$GITHUB_WORKSPACE' : `$github.${value.name}`;
    case 'input':
    case 'matrix':
    case 'var':
      return `$${value.kind}.${value.name}`;
    case 'join': {
      const parts = value.parts.map(spelled);
      return parts.includes(undefined) ? undefined : parts.join('');
    }
    default:
      return undefined;
  }
}
