import { type Expression, parseExpression, templateParts } from '../parse/expression.ts';

/** An `if:` as an expression, with or without `${{ }}` around it. */
export function conditionOf(source: string): Expression | undefined {
  const [only, ...rest] = templateParts(source.trim());
  return parseExpression(only?.kind === 'expression' && rest.length === 0 ? only.source : source);
}

/** How a job that did not succeed ended. A run that is cancelled while an approval waits ends the job that asks. */
export type Outcome = 'failure' | 'cancelled' | 'skipped';

/** How the jobs before it ended, as a condition sees it. */
export type Ended = Readonly<{
  /** `success()` and its kin; `undefined` for any other function. */
  status: (name: string) => boolean | undefined;
  /** `needs.<job>.result`; `undefined` where that job may have ended well. */
  result: (needed: string) => Outcome | undefined;
}>;

/** What a job needs, and how each of these ended. */
export type Needs = Readonly<{
  needs: readonly string[];
  ended: Ended['result'];
  /** What is decided by how the jobs before it ended, whatever else they did. */
  decided: (expression: Expression, ended: Ended) => boolean | undefined;
}>;

/**
 * Whether a job with this `if:` can run although a job before it did not succeed: `failure` after a refused approval, which
 * fails the job that asked, `skipped` where the asking job itself did not run. GitHub adds `success()` to a condition that
 * calls no status function, and that asks every job before, however far.
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions#status-check-functions
 */
export function runsAfter(outcome: Outcome, source: string | undefined, needs: Needs): boolean {
  if (source === undefined) return false;
  const condition = conditionOf(source);
  if (!condition) return /\b(?:always|cancelled|failure)\s*\(/u.test(source) && !/!\s*failure\s*\(/u.test(source);
  const ended: Ended = { status: (name) => statusOf(name, outcome), result: needs.ended };
  return callsStatus(condition) && possible(condition, true, { ...needs, ended });
}

const STATUS = new Set(['always', 'success', 'failure', 'cancelled']);

function statusOf(name: string, outcome: Outcome): boolean | undefined {
  if (!STATUS.has(name)) return undefined;
  return name === 'always' || name === outcome;
}

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

type Before = Pick<Needs, 'needs' | 'decided'> & Readonly<{ ended: Ended }>;

/** Whether a condition can come out so. What the jobs before it do not decide may be either. */
function possible(expression: Expression, wanted: boolean, before: Before): boolean {
  switch (expression.kind) {
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
    case 'call':
      return (namesResult(expression.args, before) ?? before.decided(expression, before.ended) ?? wanted) === wanted;
    default:
      return (before.decided(expression, before.ended) ?? wanted) === wanted;
  }
}

/** `contains(needs.*.result, 'failure')`, or of a text that is made of all results. */
function namesResult(args: readonly Expression[], { needs, ended }: Before): boolean | undefined {
  const [list, wanted] = args;
  const results = list?.kind === 'call' && MADE_OF_RESULTS.has(list.name) ? list.args[0] : list;
  if (results?.kind !== 'path' || results.context !== 'needs' || wanted?.kind !== 'literal') return undefined;
  const path = results.steps.join('.');
  const isAll = path === '*.result' || (path === '' && list?.kind === 'call' && list.name === 'tojson');
  if (!isAll) return undefined;
  const known = needs.map((one) => ended.result(one));
  if (known.some((one) => one === wanted.value)) return true;
  return path !== '' && known.every((one) => one !== undefined) ? false : undefined;
}

const MADE_OF_RESULTS = new Set(['join', 'tojson']);
