import { type Like, text, type Value } from '../model/value.ts';
import type { Text, Trigger } from '../model/workflow.ts';
import type { Expression } from '../parse/expression.ts';

const HEADS = 'refs/heads/';
const TAGS = 'refs/tags/';
const ANY = 'refs/*';
const PULL = 'refs/pull/*/merge';

/** What expressions call the name of the default branch. */
export const DEFAULT_BRANCH = 'event.repository.default_branch';

/** Whether it is the name that a pull request runs on, `7/merge`, which is no branch. */
export const isPullRequest = ({ shape }: Like): boolean => shape === '*/merge';

/**
 * The refs that an event can run on, as shapes of full names with `*` for any text; a push and a dispatch know branches and
 * tags, most others run on the default branch, whose name is a setting.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function refShapes(trigger: Trigger): readonly string[] {
  switch (trigger.event) {
    case 'push':
    case 'create':
      return pushed(trigger);
    case 'workflow_dispatch':
    case 'workflow_call':
    case 'deployment':
    case 'deployment_status':
      return [ANY];
    case 'release':
    case 'registry_package':
      return [`${TAGS}*`];
    case 'pull_request':
      return [PULL, ...merged(trigger)];
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return [PULL];
    case 'merge_group':
      return [`${HEADS}gh-readonly-queue/*`];
    default:
      return [];
  }
}

/** The branches that a filter lets through, as shapes of full names. */
export const branchShapes = ({ branches }: Trigger): readonly string[] => shapesOf(branches, HEADS);

/** A pull request that was merged runs on the branch it was merged into. */
const merged = (trigger: Trigger): readonly string[] =>
  trigger.types.some(({ text }) => text === 'closed') ? branchShapes(trigger) : [];

function pushed({ branches, branchesIgnore, tags, tagsIgnore }: Trigger): readonly string[] {
  const ofBranches = branches.length > 0 || branchesIgnore.length > 0;
  const ofTags = tags.length > 0 || tagsIgnore.length > 0;
  if (!ofBranches && !ofTags) return [ANY];
  return [...(ofBranches ? shapesOf(branches, HEADS) : []), ...(ofTags ? shapesOf(tags, TAGS) : [])];
}

/** A filter as shapes: what stands before and behind its first and last special character is kept. `!` only takes away. */
function shapesOf(filter: readonly Text[], prefix: string): readonly string[] {
  const wanted = filter.map((one) => one.text).filter((pattern) => !pattern.startsWith('!'));
  return wanted.length === 0 ? [`${prefix}*`] : [...new Set(wanted.map((pattern) => prefix + shapeOf(pattern)))];
}

function shapeOf(pattern: string): string {
  const first = pattern.search(/[*?+[\]!\\]/u);
  if (first < 0) return pattern;
  // `v1+` repeats the character before it, and `?` makes it optional.
  const before = /[?+]/u.test(pattern.charAt(first)) ? first - 1 : first;
  const behind = /[^*?+[\]!\\]*$/u.exec(pattern)?.[0] ?? '';
  return `${pattern.slice(0, Math.max(0, before))}*${behind}`;
}

/**
 * Parts of refs that conditions ask for, as shapes: `refs/heads/main` where one compares, `refs/tags/v*` where one asks for
 * the beginning.
 */
export function mentionedRefs(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.args.flatMap(mentionedRefs);
    case 'not':
    case 'index':
      return mentionedRefs(expression.of);
    case 'compare':
      return compared(expression.left, expression.right);
    case 'call':
      return asked(expression.name, expression.args);
    default:
      return [];
  }
}

function compared(left: Expression, right: Expression): readonly string[] {
  const [path, other] = left.kind === 'literal' ? [right, left] : [left, right];
  if (other.kind !== 'literal') return [...mentionedRefs(left), ...mentionedRefs(right)];
  const name = String(other.value);
  if (path.kind === 'path' && path.context === 'github' && path.steps.join('.') === 'ref_type')
    return [name === 'tag' ? `${TAGS}*` : `${HEADS}*`];
  return prefixesOf(path).map((prefix) => prefix + name);
}

function asked(name: string, args: readonly Expression[]): readonly string[] {
  const [path, part] = args;
  const inner = args.flatMap(mentionedRefs);
  if (!path || part?.kind !== 'literal') return inner;
  const value = String(part.value);
  const shapes: Readonly<Record<string, string>> = {
    startswith: `${value}*`,
    endswith: `*${value}`,
    contains: value.startsWith('refs/') ? `${value}*` : `*${value}*`,
  };
  const shape = shapes[name];
  return shape === undefined ? inner : [...inner, ...prefixesOf(path).map((prefix) => prefix + shape)];
}

/** What stands before a name that is compared with `github.ref` or `github.ref_name`. */
function prefixesOf(path: Expression): readonly string[] {
  if (path.kind !== 'path' || path.context !== 'github') return [];
  const name = path.steps.join('.');
  if (name === 'ref' || name === 'event.ref') return [''];
  return name === 'ref_name' ? [HEADS, TAGS] : [];
}

/** A ref of one of these shapes, each shape that is asked for looked at alone, the rest together. */
export function splitShapes(shapes: readonly string[], asked: readonly string[]): readonly Like[] {
  const found = new Map<string, Like>();
  for (const shape of shapes) {
    const inner = [...new Set(asked.flatMap((one) => narrowed(shape, one) ?? []))].filter((one) => one !== shape);
    for (const one of inner)
      found.set(one, { shape: one, not: inner.filter((other) => other !== one && covers(one, other)) });
    found.set(shape, { shape, not: inner });
  }
  return [...found.values()];
}

/** The shape of what fits both, where one of them says it: `refs/heads/*` and `refs/heads/main`, or `*hotfix*`. */
function narrowed(shape: string, asked: string): string | undefined {
  if (covers(shape, asked)) return asked;
  if (!asked.startsWith('*') || !shape.endsWith('*')) return undefined;
  return shape.slice(0, -1) + asked;
}

/** Whether all that fits `inner` fits `outer`: its parts stand there in order. */
function covers(outer: string, inner: string): boolean {
  const [head = '', ...rest] = outer.split('*');
  const tail = rest.pop();
  if (tail === undefined) return outer === inner;
  const end = inner.length - tail.length;
  if (end < head.length || !inner.startsWith(head) || !inner.endsWith(tail)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = inner.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** Whether a text can be such a ref: of its shape, and of none that is looked at alone. */
export const fits = (name: string, { shape, not }: Like): boolean =>
  covers(shape, name) && !not.some((one) => covers(one, name));

/** Whether a ref of that shape starts with, ends with or contains a text; `undefined` where it may. */
export function hasPart(test: string, { shape, not }: Like, part: string): boolean | undefined {
  const [head = '', ...rest] = shape.split('*').map((one) => one.toLowerCase());
  const tail = rest.at(-1) ?? head;
  const wanted = part.toLowerCase();
  if (test === 'startswith' || wanted.startsWith('refs/')) {
    if (head.startsWith(wanted)) return true;
    return !wanted.startsWith(head) || not.some((one) => covers(one, `${part}*`)) ? false : undefined;
  }
  if (test === 'endswith') {
    if (tail.endsWith(wanted)) return true;
    return !wanted.endsWith(tail) || not.some((one) => one.endsWith(`*${part}`)) ? false : undefined;
  }
  if ([head, ...rest].some((one) => one.includes(wanted))) return true;
  // A pull request's name has a number where the shape leaves it open.
  if (shape.endsWith('*/merge') && !/\d/u.test(wanted)) return false;
  return not.some((one) => one.includes(`*${part}*`)) ? false : undefined;
}

/** A ref of that shape as a value: the full name, or what `github.ref_name` and its kin make of it. */
export function refValue(name: 'ref' | 'ref_name', like: Like): Value {
  const cut = (shape: string): string =>
    name === 'ref' ? shape : shape.replace(/^refs\/(?:(?:heads|tags|pull)\/|(?=\*$))/u, '');
  if (!like.shape.includes('*')) return text(cut(like.shape));
  return { kind: 'github', name, like: { shape: cut(like.shape), not: like.not.map(cut) } };
}

/** `branch` or `tag`; a pull request runs on neither, and GitHub calls that a branch. */
export function refType({ shape }: Like): Value {
  if (shape.startsWith(TAGS)) return text('tag');
  return shape.startsWith(HEADS) || shape === PULL ? text('branch') : { kind: 'github', name: 'ref_type' };
}

/** Which ref it is, as the end of a sentence that begins with a space; empty where any will do. */
export function refWords({ shape, not }: Like): string {
  const rest = new Map([
    [ANY, 'ref'],
    [`${HEADS}*`, 'branch'],
    [`${TAGS}*`, 'tag'],
  ]).get(shape);
  if (rest !== undefined) return not.length > 0 ? ` on any other ${rest}` : '';
  return shape.startsWith('refs/pull/') ? '' : ` on \`${shape}\``;
}
