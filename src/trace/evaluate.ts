import {
  alternatives,
  type Choice,
  EMPTY,
  join,
  MAX_CHOICES,
  oneOf,
  show,
  text,
  texts,
  type Value,
} from '../model/value.ts';
import type { Text } from '../model/workflow.ts';
import { type Expression, parseExpression, templateParts } from '../parse/expression.ts';
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
      return text(expression.value === null ? '' : String(expression.value));
    case 'path':
      return evaluatePath(expression.context, expression.steps, scope);
    case 'and':
      return expression.args.map((one) => evaluate(one, scope)).reduce(and);
    case 'or':
      return expression.args.map((one) => evaluate(one, scope)).reduce(or);
    case 'not':
      return mapTruth(evaluate(expression.of, scope), (truth) => !truth);
    case 'compare':
      return compare(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope));
    case 'call':
      return call(expression.name, expression.args, scope);
    case 'index':
      return { kind: 'unknown', because: 'a property of a computed value' };
  }
}

/** A path, or with computed names in it every path it can be. */
function evaluatePath(context: string, steps: readonly (string | Expression)[], scope: Scope): Value {
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
      return second === 'outputs'
        ? scope.jobOutput(first, third)
        : { kind: 'output', name: `needs.${names.join('.')}` };
    case 'github':
      if (scope.event !== undefined && names.length === 1 && first === 'event_name') return text(scope.event);
      return first === 'event' && second === 'inputs' && third
        ? scope.input(third)
        : { kind: 'github', name: names.join('.') };
    case 'runner':
      if (first === 'temp') return { kind: 'env', name: 'RUNNER_TEMP' };
      return { kind: 'unknown', because: '`runner` is known only when the job runs' };
    default:
      return { kind: 'unknown', because: `\`${context}\` is known only when the job runs` };
  }
}

/** GitHub's truth: `''`, `0`, `false` and nothing are false. `undefined` where the run decides. */
export function truthOf(value: Value): boolean | undefined {
  if (value.kind === 'text') return !(value.text === '' || value.text === 'false' || value.text === '0');
  if (value.kind === 'join')
    return value.parts.some((part) => part.kind === 'text' && part.text !== '') ? true : undefined;
  return undefined;
}

const FALSE = text('false');

function mapTruth(value: Value, change: (truth: boolean) => boolean): Value {
  return oneOf(
    alternatives(value).flatMap((one): Choice[] => {
      const truth = truthOf(one);
      return (truth === undefined ? [true, false] : [change(truth)]).map((result) => ({
        value: text(String(result)),
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
const falsy = (value: Value): Value => (value.kind === 'unknown' ? FALSE : EMPTY);

function compare(operator: string, left: Value, right: Value): Value {
  const results = new Set<boolean>();
  for (const a of alternatives(left)) {
    for (const b of alternatives(right)) {
      if (a.kind !== 'text' || b.kind !== 'text' || (operator !== '==' && operator !== '!=')) {
        return {
          kind: 'unknown',
          because: `the test \`${show(left)} ${operator} ${show(right)}\` is decided when the job runs`,
        };
      }
      results.add((a.text.toLowerCase() === b.text.toLowerCase()) === (operator === '=='));
    }
  }
  return oneOf(
    [...results].map((result) => ({ value: text(String(result)), when: `${show(left)} ${operator} ${show(right)}` })),
  );
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
      return oneOf(
        values.flatMap((value, index) =>
          index % 2 === 1 || index === values.length - 1 ? [{ value, when: `case ${index}` }] : [],
        ),
      );
    case 'tojson':
      return args[0]?.kind === 'path' && args[0].context === 'secrets' && args[0].steps.length === 0
        ? first
        : { kind: 'unknown', because: '`tojson()` is known only when the job runs' };
    case 'always':
      return text('true');
    case 'contains':
      return args[0]?.kind === 'call' && args[0].name === 'fromjson'
        ? member(first, second)
        : test(name, first, second);
    case 'startswith':
    case 'endswith':
      return test(name, first, second);
    default:
      return { kind: 'unknown', because: `\`${name}()\` is known only when the job runs` };
  }
}

/** `contains(fromJSON('[…]'), x)`: whether a list has the item, which is more than part of the text of one. */
function member(list: Value, item: Value): Value {
  const items = alternatives(list);
  if (item.kind !== 'text' || items.some((one) => one.kind !== 'text'))
    return { kind: 'unknown', because: '`contains(…)` is decided when the job runs' };
  return text(String(texts(list).some((one) => one.toLowerCase() === item.text.toLowerCase())));
}

function test(name: string, whole: Value, part: Value): Value {
  if (whole.kind !== 'text' || part.kind !== 'text')
    return { kind: 'unknown', because: `\`${name}(…)\` is decided when the job runs` };
  const a = whole.text.toLowerCase();
  const b = part.text.toLowerCase();
  return text(String(name === 'contains' ? a.includes(b) : name === 'startswith' ? a.startsWith(b) : a.endsWith(b)));
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
  const known = found.flatMap((one) => (one === undefined ? [] : [{ value: text(one), when: 'fromJSON' }]));
  return known.length === found.length && known.length > 0
    ? oneOf(known)
    : { kind: 'unknown', because: 'JSON that is known only when the job runs' };
}

function jsonItems(source: string): readonly (string | undefined)[] {
  try {
    const parsed: unknown = JSON.parse(source);
    const items: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    return items.map((item) => (typeof item === 'object' ? undefined : String(item)));
  } catch {
    return [undefined];
  }
}
