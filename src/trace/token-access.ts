import type { Access, Job, Permissions } from '../model/workflow.ts';
import type { TokenAccess } from '../model/world.ts';
import type { Instance } from './instance.ts';

/**
 * What the workflow's own token may do in a job: by the job, else by the workflow, else by the setting of the repository,
 * and in a called workflow never more than the calling job has. Of several callers the one that leaves most counts.
 * https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations#supported-keywords-for-jobs-that-call-a-reusable-workflow
 */
export function tokenAccess(instance: Instance, job: Job): TokenAccess {
  const own = accessOf(job.permissions.kind === 'default' ? instance.workflow.permissions : job.permissions);
  if (instance.moments.length > 0 || instance.from.length === 0) return own;
  return own.kind === 'setting' ? leftByCallers(instance) : least(own, leftByCallers(instance));
}

const left = new WeakMap<Instance, TokenAccess>();

/** Found once: an instance is called by many. */
function leftByCallers(instance: Instance): TokenAccess {
  const known = left.get(instance);
  if (known) return known;
  const access = instance.from.map((caller) => tokenAccess(caller.instance, caller.job)).reduce(most);
  left.set(instance, access);
  return access;
}

function accessOf(permissions: Permissions): TokenAccess {
  switch (permissions.kind) {
    case 'default':
      return { kind: 'setting' };
    case 'all':
      return { kind: 'all', access: permissions.access };
    case 'listed':
      return {
        kind: 'listed',
        scopes: Object.fromEntries(permissions.scopes.map(({ name, access }) => [name.toLowerCase(), access])),
      };
  }
}

const RANK: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

/** What at least one of two leaves; where one is the repository's setting, that may be more. */
const most = (a: TokenAccess, b: TokenAccess): TokenAccess =>
  a.kind === 'setting' || b.kind === 'setting'
    ? { kind: 'setting' }
    : together(a, b, (one, other) => (RANK[one] >= RANK[other] ? one : other));

/** What both leave; a setting takes nothing away that a file gives, as far as the file says. */
function least(a: TokenAccess, b: TokenAccess): TokenAccess {
  if (a.kind === 'setting') return b;
  return b.kind === 'setting' ? a : together(a, b, (one, other) => (RANK[one] <= RANK[other] ? one : other));
}

type Listed = Exclude<TokenAccess, { kind: 'setting' }>;

function together(a: Listed, b: Listed, choose: (one: Access, other: Access) => Access): TokenAccess {
  if (a.kind === 'all' && b.kind === 'all') return { kind: 'all', access: choose(a.access, b.access) };
  const names = [a, b].flatMap((one) => (one.kind === 'listed' ? Object.keys(one.scopes) : []));
  const scopes = [...new Set(names)].sort().map((name) => [name, choose(inScope(a, name), inScope(b, name))] as const);
  return { kind: 'listed', scopes: Object.fromEntries(scopes) };
}

/** What a token may do in one scope; `undefined` where the repository's setting decides. */
export const accessIn = (access: TokenAccess, scope: string): Access | undefined =>
  access.kind === 'setting' ? undefined : inScope(access, scope);

const inScope = (access: Listed, scope: string): Access =>
  access.kind === 'all' ? access.access : (access.scopes[scope] ?? 'none');
