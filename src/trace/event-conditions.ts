import type { Expression } from '../parse/expression.ts';

/**
 * Whether an `if:` leaves an event a way through. What the event itself decides is decided: its name, and for a pull request
 * the ref, which is `refs/pull/N/merge` and so no branch and no tag. All else may hold.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
export const allows = (condition: Expression, event: string): boolean => truthFor(condition, event) !== false;

function truthFor(expression: Expression, event: string): boolean | undefined {
  switch (expression.kind) {
    case 'and':
      return every(
        expression.args.map((one) => truthFor(one, event)),
        true,
      );
    case 'or':
      return every(
        expression.args.map((one) => truthFor(one, event)),
        false,
      );
    case 'not':
      return negated(truthFor(expression.of, event));
    case 'compare':
      return ofCompare(expression, event);
    case 'call':
      return ofCall(expression.name, expression.args, event);
    default:
      return undefined;
  }
}

/** All of them so, one of them not, or not known. */
function every(truths: readonly (boolean | undefined)[], so: boolean): boolean | undefined {
  if (truths.includes(!so)) return !so;
  return truths.every((truth) => truth === so) ? so : undefined;
}

const negated = (truth: boolean | undefined): boolean | undefined => (truth === undefined ? undefined : !truth);

function ofCompare(
  { operator, left, right }: Extract<Expression, { kind: 'compare' }>,
  event: string,
): boolean | undefined {
  if (operator !== '==' && operator !== '!=') return undefined;
  const [path, other] = left.kind === 'path' ? [left, right] : [right, left];
  const equal = isEqual(propertyOf(path), other, event);
  return operator === '==' ? equal : negated(equal);
}

function isEqual(property: string | undefined, other: Expression, event: string): boolean | undefined {
  const literal = other.kind === 'literal' ? String(other.value).toLowerCase() : undefined;
  if (property === 'event_name') return literal === undefined ? undefined : literal === event;
  if (!isPullRequest(event)) return undefined;
  if (property === 'ref' || property === 'event.ref')
    return literal !== undefined && /^refs\/(?:heads|tags)\//u.test(literal) ? false : undefined;
  if (property === 'ref_name') {
    if (literal !== undefined) return literal.endsWith('/merge') ? undefined : false;
    return propertyOf(other) === 'event.repository.default_branch' ? false : undefined;
  }
  return undefined;
}

function ofCall(name: string, args: readonly Expression[], event: string): boolean | undefined {
  if (name !== 'startswith' && name !== 'contains') return undefined;
  const [path, part] = args;
  if (!path || propertyOf(path) !== 'ref' || part?.kind !== 'literal' || !isPullRequest(event)) return undefined;
  return /^(?:refs\/)?(?:heads|tags)(?:\/|$)/u.test(String(part.value).toLowerCase()) ? false : undefined;
}

/** The property of `github` a path names, such as `event.ref`. */
const propertyOf = (expression: Expression): string | undefined =>
  expression.kind === 'path' &&
  expression.context === 'github' &&
  expression.steps.every((one) => typeof one === 'string')
    ? expression.steps.join('.')
    : undefined;

/** Not `pull_request_target`, which runs on the base branch and has its ref. */
const isPullRequest = (event: string): boolean =>
  event === 'pull_request' || event === 'pull_request_review' || event === 'pull_request_review_comment';
