import { type Expression, parseExpression, templateParts } from '../parse/expression.ts';

/** An `if:` as an expression, with or without `${{ }}` around it. */
export function conditionOf(source: string): Expression | undefined {
  const [only, ...rest] = templateParts(source.trim());
  return parseExpression(only?.kind === 'expression' && rest.length === 0 ? only.source : source);
}

/**
 * Whether a job with this `if:` can run although a job it needs failed, was refused or was skipped. GitHub adds `success()`
 * to a condition that calls no status function; `!failure() && !cancelled()` lets a skipped one through and a refused one
 * not, since a refused approval fails the job.
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions#status-check-functions
 */
export function runsThoughRefused(source: string | undefined): boolean {
  if (source === undefined) return false;
  const condition = conditionOf(source);
  if (!condition) return /\b(?:always|cancelled|failure)\s*\(/u.test(source) && !/!\s*failure\s*\(/u.test(source);
  return callsStatus(condition) && canBeTrueAfterFailure(condition);
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

/** Evaluates the status functions as they are after a needed job was refused; everything else may be either. */
const canBeTrueAfterFailure = (expression: Expression): boolean => possible(expression, true);

function possible(expression: Expression, wanted: boolean): boolean {
  switch (expression.kind) {
    case 'call':
      if (expression.name === 'always' || expression.name === 'failure') return wanted;
      if (expression.name === 'success' || expression.name === 'cancelled') return !wanted;
      return true;
    case 'not':
      return possible(expression.of, !wanted);
    case 'and':
      return wanted
        ? expression.args.every((one) => possible(one, true))
        : expression.args.some((one) => possible(one, false));
    case 'or':
      return wanted
        ? expression.args.some((one) => possible(one, true))
        : expression.args.every((one) => possible(one, false));
    case 'literal':
      return Boolean(expression.value) === wanted;
    case 'compare':
      return wanted ? !demandsSuccess(expression) : true;
    default:
      return true;
  }
}

/** `needs.x.result == 'success'`: a refused job's result is `failure`, a skipped one's `skipped`. */
function demandsSuccess(expression: Expression): boolean {
  if (expression.kind !== 'compare') return false;
  const sides = [expression.left, expression.right];
  const result = sides.some(
    (side) => side.kind === 'path' && side.context === 'needs' && side.steps.at(-1) === 'result',
  );
  const success = sides.some((side) => side.kind === 'literal' && side.value === 'success');
  return result && success && expression.operator === '==';
}
