import { type Expression, parseExpression, templateParts } from '../parse/expression.ts';

/** An `if:` as an expression, with or without `${{ }}` around it. */
export function conditionOf(source: string): Expression | undefined {
  const [only, ...rest] = templateParts(source.trim());
  return parseExpression(only?.kind === 'expression' && rest.length === 0 ? only.source : source);
}

/** What a job needs, and how each of these ended; `undefined` where it may have ended well. */
export type Needs = Readonly<{
  needs: readonly string[];
  ended: (needed: string) => 'failure' | 'skipped' | undefined;
  /** What is decided whatever the jobs before it did. */
  decided: (expression: Expression) => boolean | undefined;
}>;

/**
 * Whether a job with this `if:` can run although a job before it did not succeed: `failure` after a refused approval, which
 * fails the job that asked, `skipped` where the asking job itself did not run. GitHub adds `success()` to a condition that
 * calls no status function, and that asks every job before, however far.
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions#status-check-functions
 */
export function runsAfter(outcome: 'failure' | 'skipped', source: string | undefined, needs: Needs): boolean {
  if (source === undefined) return false;
  const condition = conditionOf(source);
  if (!condition) return /\b(?:always|cancelled|failure)\s*\(/u.test(source) && !/!\s*failure\s*\(/u.test(source);
  return callsStatus(condition) && possible(condition, true, { outcome, ...needs });
}

const STATUS = new Set(['always', 'success', 'failure', 'cancelled']);

function callsStatus(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
      return STATUS.has(expression.name) || expression.args.some(callsStatus);
    case 'not':
    case 'index':
      return callsStatus(expression.of);
    case 'compare':
      return callsStatus(expression.left) || callsStatus(expression.right);
    case 'and':
    case 'or':
      return expression.args.some(callsStatus);
    default:
      return false;
  }
}

type Before = Needs & Readonly<{ outcome: 'failure' | 'skipped' }>;

/** Whether a condition can come out so. What the jobs before it do not decide may be either. */
function possible(expression: Expression, wanted: boolean, before: Before): boolean {
  switch (expression.kind) {
    case 'call':
      return (
        (statusOf(expression.name, before) ??
          namesResult(expression.args, before) ??
          before.decided(expression) ??
          wanted) === wanted
      );
    case 'not':
      return possible(expression.of, !wanted, before);
    case 'and':
      return wanted
        ? expression.args.every((one) => possible(one, true, before))
        : expression.args.some((one) => possible(one, false, before));
    case 'or':
      return wanted
        ? expression.args.some((one) => possible(one, true, before))
        : expression.args.every((one) => possible(one, false, before));
    case 'literal':
      return Boolean(expression.value) === wanted;
    case 'compare':
      return (comparesResult(expression, before) ?? before.decided(expression) ?? wanted) === wanted;
    default:
      return (before.decided(expression) ?? wanted) === wanted;
  }
}

function statusOf(name: string, { outcome }: Before): boolean | undefined {
  if (name === 'always') return true;
  if (name === 'failure') return outcome === 'failure';
  return name === 'success' || name === 'cancelled' ? false : undefined;
}

/** `needs.x.result == 'success'`, where it is known how that job ended; one that ended badly has no outputs. */
function comparesResult(expression: Extract<Expression, { kind: 'compare' }>, { ended }: Before): boolean | undefined {
  const { operator, left, right } = expression;
  const [path, literal] = left.kind === 'literal' ? [right, left] : [left, right];
  if (path.kind !== 'path' || path.context !== 'needs' || literal.kind !== 'literal') return undefined;
  const [needed, property] = path.steps;
  const outcome = typeof needed === 'string' ? ended(needed) : undefined;
  const result = property === 'outputs' && outcome ? '' : outcome;
  if (result === undefined || (property !== 'result' && property !== 'outputs')) return undefined;
  if (operator !== '==' && operator !== '!=') return undefined;
  return (String(literal.value ?? '').toLowerCase() === result) === (operator === '==');
}

/** `contains(needs.*.result, 'failure')`: true where a needed job is known to have ended so. */
function namesResult(args: readonly Expression[], { needs, ended }: Before): boolean | undefined {
  const [list, wanted] = args;
  const results = list?.kind === 'call' && list.name === 'join' ? list.args[0] : list;
  if (results?.kind !== 'path' || results.context !== 'needs' || results.steps.join('.') !== '*.result')
    return undefined;
  return wanted?.kind === 'literal' && needs.some((one) => ended(one) === wanted.value) ? true : undefined;
}
