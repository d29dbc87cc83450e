import {
  alternatives,
  asString,
  type Choice,
  EMPTY,
  join,
  keyOf,
  MAX_CHOICES,
  oneOf,
  show,
  text,
  texts,
  truth,
  type Value,
} from '../model/value.ts';
import type { Text } from '../model/workflow.ts';
import { type Expression, parseExpression, templateParts } from '../parse/expression.ts';
import { DEFAULT_BRANCH, fits, hasPart, isPullRequest } from './git-refs.ts';
import type { Scope } from './scope.ts';

/** What a text with `${{ … }}` in it can be. */
export function evaluateText({ text: source, at }: Text, scope: Scope): Value {
  if (!source.includes('${{')) return text(source);
  const parts = templateParts(source).map((part) => {
    if (part.kind === 'text') return text(part.text);
    const value = evaluateSource(part.source, scope);
    return value.kind === 'unknown' && !value.at ? { ...value, at } : value;
  });
  return join(parts);
}

/** What the inside of one `${{ … }}` can be. */
export function evaluateSource(source: string, scope: Scope): Value {
  const expression = parseExpression(source);
  return expression ? evaluate(expression, scope) : { kind: 'unknown', because: 'an expression that cannot be read' };
}

/** The set of values of an expression: what depends on the run stays as its alternatives, with what decides. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value);
    case 'path':
      return evaluatePath(expression.context, expression.steps, scope);
    case 'and':
      return expression.args.map((one) => evaluate(one, scope)).reduce(and);
    case 'or':
      return expression.args.map((one) => evaluate(one, scope)).reduce(or);
    case 'not':
      return negated(evaluate(expression.of, scope));
    case 'compare':
      return compare(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope));
    case 'call':
      return call(expression.name, expression.args, scope);
    case 'index':
      return property(expression.of, expression.step, scope);
  }
}

/** A path, or with computed names in it every path it can be. */
function evaluatePath(context: string, steps: readonly (string | Expression)[], scope: Scope): Value {
  if (steps.every((step) => typeof step === 'string')) return named(context, steps, scope);
  let paths: readonly (readonly string[] | undefined)[] = [[]];
  for (const step of steps) {
    const names = alternatives(typeof step === 'string' ? text(step) : evaluate(step, scope));
    if (paths.length * names.length > MAX_CHOICES)
      return { kind: 'unknown', because: `more than ${MAX_CHOICES} alternatives` };
    paths = paths.flatMap((path) =>
      names.map((name) => (path && name.kind === 'text' ? [...path, name.text] : undefined)),
    );
  }
  const lost: Value = { kind: 'unknown', because: `\`${context}[…]\` chosen at run time` };
  return oneOf(
    paths.map((names) => ({ value: names ? named(context, names, scope) : lost, when: names?.join('.') ?? '' })),
  );
}

function named(context: string, names: readonly string[], scope: Scope): Value {
  const [first = '', second = '', third = ''] = names;
  switch (context) {
    case 'secrets':
      return first.toLowerCase() === 'github_token'
        ? { kind: 'github', name: 'token' }
        : first
          ? scope.secret(first)
          : names.length > 0
            ? EMPTY
            : { kind: 'unknown', because: 'all secrets at once' };
    case 'inputs':
      return scope.input(first);
    case 'vars':
      return { kind: 'var', name: first };
    case 'env':
      return scope.env(first);
    case 'matrix':
      return scope.matrix(names.join('.'));
    case 'steps':
      return second === 'outputs'
        ? scope.stepOutput(first, third)
        : { kind: 'output', name: `steps.${names.join('.')}` };
    case 'needs':
      if (second === 'result') return ended(first, scope);
      return second === 'outputs'
        ? scope.jobOutput(first, third)
        : { kind: 'output', name: `needs.${names.join('.')}` };
    case 'github':
      if (first === 'event' && second === 'inputs' && third) return asString(scope.input(third));
      return scope.github(names.join('.').toLowerCase()) ?? { kind: 'github', name: names.join('.') };
    case 'runner':
      if (first === 'temp') return { kind: 'env', name: 'RUNNER_TEMP' };
      return { kind: 'unknown', because: '`runner` is known only when the job runs' };
    default:
      return { kind: 'unknown', because: `\`${context}\` is known only when the job runs` };
  }
}

function ended(job: string, scope: Scope): Value {
  const result = scope.result?.(job);
  return result === undefined ? { kind: 'output', name: `needs.${job}.result` } : text(result);
}

function literal(value: string | number | boolean | null): Value {
  if (typeof value === 'boolean') return truth(value);
  return typeof value === 'number' ? { kind: 'text', text: String(value), as: 'number' } : text(value ?? '');
}

/**
 * GitHub's truth: the empty string, the number 0, the boolean `false` and nothing are false; the strings `0` and `false` are
 * not. `undefined` where the run decides.
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions#operators
 */
export function truthOf(value: Value): boolean | undefined {
  if (value.kind === 'text') return value.as === undefined ? value.text !== '' : !FALSY.has(value.text);
  if (value.kind === 'join')
    return value.parts.some((part) => part.kind === 'text' && part.text !== '') ? true : undefined;
  return undefined;
}

const FALSY = new Set(['', '0', 'false']);

function negated(value: Value): Value {
  return oneOf(
    alternatives(value).flatMap((one): Choice[] => {
      const decided = truthOf(one);
      return (decided === undefined ? [true, false] : [!decided]).map((result) => ({
        value: truth(result),
        when: show(one),
      }));
    }),
  );
}

/** `a && b`: a where it is false, b where it is true. */
function and(left: Value, right: Value): Value {
  return oneOf(
    alternatives(left).flatMap((one): Choice[] => {
      const truth = truthOf(one);
      if (truth === false) return [{ value: one, when: '' }];
      if (truth === true) return [{ value: right, when: '' }];
      return [
        { value: right, when: `${show(one)} is set` },
        { value: falsy(one), when: `${show(one)} is not` },
      ];
    }),
  );
}

/** `a || b`: a where it is true, b where it is false. */
function or(left: Value, right: Value): Value {
  return oneOf(
    alternatives(left).flatMap((one): Choice[] => {
      const truth = truthOf(one);
      if (truth === true) return [{ value: one, when: '' }];
      if (truth === false) return [{ value: right, when: '' }];
      return [
        { value: one, when: `${show(one)} is set` },
        { value: right, when: `${show(one)} is empty` },
      ];
    }),
  );
}

/** What a value is when it counts as false: a test is `false`, anything else the empty text. */
const falsy = (value: Value): Value => (value.kind === 'unknown' ? truth(false) : EMPTY);

function compare(operator: string, left: Value, right: Value): Value {
  const when = `${show(left)} ${operator} ${show(right)}`;
  const results = new Set<boolean>();
  for (const a of alternatives(left)) {
    for (const b of alternatives(right)) {
      const equal = operator === '==' || operator === '!=' ? isEqual(a, b) : undefined;
      if (equal === undefined) return { kind: 'unknown', because: `the test \`${when}\` is decided when the job runs` };
      results.add(equal === (operator === '=='));
    }
  }
  return oneOf([...results].map((result) => ({ value: truth(result), when })));
}

/** Equal without case, as GitHub compares; a name that is not known is at least equal to itself. */
function isEqual(a: Value, b: Value): boolean | undefined {
  if (a.kind === 'text' && b.kind === 'text') {
    const equal = a.text.toLowerCase() === b.text.toLowerCase();
    if (a.as === b.as) return equal;
    // Beside a boolean or number all are compared as numbers, and the empty text is 0: so is an input that nobody gave.
    if (a.text === '' || b.text === '') return FALSY.has(a.text) && FALSY.has(b.text);
    // That a string `true` is no number few who compare it mean: left open.
    return equal ? undefined : false;
  }
  const [like, other] = a.kind === 'github' && a.like ? [a.like, b] : [b.kind === 'github' ? b.like : undefined, a];
  if (like && other.kind === 'text') return fits(other.text, like) ? undefined : false;
  if (like && isPullRequest(like) && other.kind === 'github' && other.name === DEFAULT_BRANCH) return false;
  if (startsApart(a, b)) return false;
  return a.kind !== 'unknown' && a.kind !== 'one-of' && keyOf(a) === keyOf(b) ? true : undefined;
}

/** Whether what is known of the beginnings or ends of two texts cannot be the same text. */
function startsApart(a: Value, b: Value): boolean {
  const differ = (one: string, other: string, at: 'startsWith' | 'endsWith'): boolean =>
    !one[at](other) && !other[at](one);
  return differ(edge(a, 0), edge(b, 0), 'startsWith') || differ(edge(a, -1), edge(b, -1), 'endsWith');
}

function edge(value: Value, index: 0 | -1): string {
  const part = value.kind === 'join' ? value.parts.at(index) : value;
  if (part?.kind === 'text') return part.text.toLowerCase();
  return part?.kind === 'github' && part.like ? (part.like.shape.split('*').at(index)?.toLowerCase() ?? '') : '';
}

function call(name: string, args: readonly Expression[], scope: Scope): Value {
  const values = args.map((one) => evaluate(one, scope));
  const [first = EMPTY, second = EMPTY] = values;
  switch (name) {
    case 'format':
      return format(first, values.slice(1));
    case 'fromjson':
      return fromJson(first);
    case 'case':
      return firstCase(values);
    case 'tojson':
      return args[0]?.kind === 'path' && args[0].context === 'secrets' && args[0].steps.length === 0
        ? first
        : { kind: 'unknown', because: '`tojson()` is known only when the job runs' };
    case 'always':
      return truth(true);
    case 'contains':
      return args[0]?.kind === 'call' && args[0].name === 'fromjson'
        ? member(first, second)
        : test(name, first, second);
    case 'startswith':
    case 'endswith':
      return test(name, first, second);
    default:
      return statusOf(name, scope);
  }
}

function statusOf(name: string, scope: Scope): Value {
  const status = scope.status?.(name);
  return status === undefined
    ? { kind: 'unknown', because: `\`${name}()\` is known only when the job runs` }
    : truth(status);
}

/** `case(test, value, …, otherwise)`: the value of the first test that holds, with those that the run decides before it. */
function firstCase(values: readonly Value[]): Value {
  const choices: Choice[] = [];
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [test = EMPTY, value = EMPTY] = values.slice(index, index + 2);
    const held = new Set(alternatives(test).map(truthOf));
    if (held.size === 1 && held.has(false)) continue;
    choices.push({ value, when: show(test) });
    if (held.size === 1 && held.has(true)) return oneOf(choices);
  }
  const otherwise = values.length % 2 === 1 ? values.at(-1) : undefined;
  return oneOf([...choices, { value: otherwise ?? EMPTY, when: 'otherwise' }]);
}

/** `contains(fromJSON('[…]'), x)`: whether a list has the item, which is more than part of the text of one. */
function member(list: Value, item: Value): Value {
  const items = alternatives(list);
  if (item.kind !== 'text' || items.some((one) => one.kind !== 'text'))
    return { kind: 'unknown', because: '`contains(…)` is decided when the job runs' };
  return truth(texts(list).some((one) => one.toLowerCase() === item.text.toLowerCase()));
}

function test(name: string, whole: Value, part: Value): Value {
  const shaped =
    whole.kind === 'github' && whole.like && part.kind === 'text' ? hasPart(name, whole.like, part.text) : undefined;
  const decided = shaped ?? atEdge(name, whole, part);
  if (decided !== undefined) return truth(decided);
  if (whole.kind !== 'text' || part.kind !== 'text')
    return { kind: 'unknown', because: `\`${name}(…)\` is decided when the job runs` };
  const a = whole.text.toLowerCase();
  const b = part.text.toLowerCase();
  return truth(name === 'contains' ? a.includes(b) : name === 'startswith' ? a.startsWith(b) : a.endsWith(b));
}

/** What is known of the beginning or end of a text that is put together, as `refs/heads/` before a name. */
function atEdge(name: string, whole: Value, part: Value): boolean | undefined {
  if (whole.kind !== 'join' || part.kind !== 'text' || name === 'contains') return undefined;
  const at = name === 'startswith' ? 'startsWith' : 'endsWith';
  const known = edge(whole, name === 'startswith' ? 0 : -1);
  const wanted = part.text.toLowerCase();
  if (known[at](wanted)) return true;
  return wanted[at](known) ? undefined : false;
}

function format(pattern: Value, args: readonly Value[]): Value {
  if (pattern.kind !== 'text') return { kind: 'unknown', because: 'a format that is known only when the job runs' };
  return join(
    pattern.text.split(/(\{\{|\}\}|\{\d+\})/u).map((part) => {
      const index = /^\{(\d+)\}$/u.exec(part)?.[1];
      if (index !== undefined) return args[Number(index)] ?? EMPTY;
      return text(part === '{{' || part === '}}' ? part.charAt(0) : part);
    }),
  );
}

/** JSON of a single value or of a list of them; a list is the set of its items, which is what a matrix makes of it. */
function fromJson(value: Value): Value {
  const found = alternatives(value).flatMap((one) => (one.kind === 'text' ? jsonItems(one.text) : [undefined]));
  const known = found.flatMap((one) => (one === undefined ? [] : [{ value: one, when: 'fromJSON' }]));
  return known.length === found.length && known.length > 0 ? oneOf(known) : UNKNOWN_JSON;
}

const UNKNOWN_JSON: Value = { kind: 'unknown', because: 'JSON that is known only when the job runs' };

function jsonItems(source: string): readonly (Value | undefined)[] {
  const parsed = parseJson(source);
  const items: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return items.map(ofJson);
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function ofJson(item: unknown): Value | undefined {
  if (item === null) return EMPTY;
  return typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? literal(item) : undefined;
}

/** `fromJSON('{"main": "production"}')[github.ref_name]`: a table written into the workflow; what it does not have is empty. */
function property(of: Expression, step: string | Expression, scope: Scope): Value {
  if (of.kind !== 'call' || of.name !== 'fromjson')
    return { kind: 'unknown', because: 'a property of a computed value' };
  const [table] = of.args.map((one) => evaluate(one, scope));
  const key = typeof step === 'string' ? text(step) : evaluate(step, scope);
  if (table?.kind !== 'text') return UNKNOWN_JSON;
  const parsed = parseJson(table.text);
  if (typeof parsed !== 'object' || parsed === null) return UNKNOWN_JSON;
  const entries = new Map(Object.entries(parsed).map(([name, value]) => [name.toLowerCase(), ofJson(value)]));
  return oneOf(
    alternatives(key).flatMap((one): Choice[] => {
      const when = show(one);
      if (one.kind === 'text')
        return [
          {
            value: entries.has(one.text.toLowerCase()) ? (entries.get(one.text.toLowerCase()) ?? UNKNOWN_JSON) : EMPTY,
            when,
          },
        ];
      return [
        ...[...entries.values()].map((value) => ({ value: value ?? UNKNOWN_JSON, when })),
        { value: EMPTY, when },
      ];
    }),
  );
}
