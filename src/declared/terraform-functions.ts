import type { Span } from '../model/place.ts';
import { entryOf, type TerraformEntry, textOf, type TerraformValue } from './terraform-value.ts';

/** Functions that only wrap what they are given, as far as this program asks. */
const IDENTITY: ReadonlySet<string> = new Set(
  'jsonencode yamlencode toset tolist tomap tostring tobool tonumber sensitive nonsensitive'.split(' '),
);

/** What a function of Terraform's gives for these values; one that is not known here gives nothing that is known. */
export function callFunction(name: string, given: readonly TerraformValue[], at: Span): TerraformValue {
  const [first] = given;
  if (IDENTITY.has(name) && first) return first;
  const made = first ? resultOf(name, first, given, at) : undefined;
  return made ?? { kind: 'unknown', text: `${name}(…)`, at };
}

function resultOf(
  name: string,
  first: TerraformValue,
  given: readonly TerraformValue[],
  at: Span,
): TerraformValue | undefined {
  const text = (made: string | undefined): TerraformValue | undefined =>
    made === undefined ? undefined : { kind: 'text', text: made, at };
  switch (name) {
    case 'format':
      return text(format(given));
    case 'join':
      return text(joined(first, given[1]));
    case 'lower':
      return text(textOf(first)?.toLowerCase());
    case 'upper':
      return text(textOf(first)?.toUpperCase());
    case 'trimspace':
      return text(textOf(first)?.trim());
    case 'concat':
      return given.every((one) => one.kind === 'list')
        ? { kind: 'list', items: given.flatMap((one) => one.items), at }
        : undefined;
    case 'merge':
      return merged(given, at);
    case 'keys':
      return first.kind === 'object' ? { kind: 'list', items: first.entries.map(({ key }) => key), at } : undefined;
    case 'values':
      return first.kind === 'object' ? { kind: 'list', items: first.entries.map(({ value }) => value), at } : undefined;
    case 'try':
      return given.find((one) => one.kind !== 'unknown' || one.missing !== true);
    case 'length':
      return lengthOf(first, at);
    case 'lookup':
      return looked(first, given);
    default:
      return undefined;
  }
}

function format([pattern, ...values]: readonly TerraformValue[]): string | undefined {
  const texts = values.map(textOf);
  let next = 0;
  let whole = true;
  const made = textOf(pattern)?.replace(/%(.)/gu, (verb: string, letter: string) => {
    if (letter === '%') return '%';
    const value = texts[next];
    next += 1;
    if (value === undefined || !'sdv'.includes(letter)) whole = false;
    return value ?? verb;
  });
  return whole ? made : undefined;
}

function lengthOf(value: TerraformValue, at: Span): TerraformValue | undefined {
  const length =
    value.kind === 'list' ? value.items.length : value.kind === 'object' ? value.entries.length : undefined;
  return length === undefined ? undefined : { kind: 'number', text: String(length), at };
}

function joined(separator: TerraformValue, list: TerraformValue | undefined): string | undefined {
  const between = textOf(separator);
  const texts = list?.kind === 'list' ? list.items.map(textOf) : [undefined];
  return between === undefined || texts.includes(undefined) ? undefined : texts.join(between);
}

/** What a comparison or a logical operator gives; `null` is equal to nothing else. */
export function compare(operator: string, operands: readonly TerraformValue[]): boolean | undefined {
  const truths = operands.map((one) => truthOf(one));
  if (operator === '!') return truths[0] === undefined ? undefined : !truths[0];
  if (operator === '&&') return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
  if (operator === '||') return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
  const [one, other] = operands;
  if (!one || !other) return undefined;
  const equal = areEqual(one, other);
  if (operator === '==') return equal;
  if (operator === '!=') return equal === undefined ? undefined : !equal;
  return one.kind === 'number' && other.kind === 'number'
    ? inOrder(operator, Number(one.text), Number(other.text))
    : undefined;
}

export const truthOf = (value: TerraformValue): boolean | undefined => {
  const text = textOf(value);
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
};

function areEqual(one: TerraformValue, other: TerraformValue): boolean | undefined {
  const open = ['unknown', 'reference'];
  if (open.includes(one.kind) || open.includes(other.kind)) return undefined;
  if (one.kind === 'null' || other.kind === 'null') return one.kind === other.kind;
  const [a, b] = [textOf(one), textOf(other)];
  return one.kind === other.kind && a !== undefined && b !== undefined ? a === b : undefined;
}

function inOrder(operator: string, one: number, other: number): boolean {
  if (operator === '<') return one < other;
  if (operator === '>') return one > other;
  return operator === '<=' ? one <= other : one >= other;
}

/** Later keys win. A key that is not known could be any. */
function merged(given: readonly TerraformValue[], at: Span): TerraformValue | undefined {
  const entries = new Map<string, TerraformEntry>();
  for (const one of given) {
    if (one.kind !== 'object') return undefined;
    for (const entry of one.entries) {
      const key = textOf(entry.key);
      if (key === undefined) return undefined;
      entries.set(key, entry);
    }
  }
  return { kind: 'object', entries: [...entries.values()], at };
}

function looked(object: TerraformValue, [, name, otherwise]: readonly TerraformValue[]): TerraformValue | undefined {
  const key = textOf(name);
  if (object.kind !== 'object' || key === undefined) return undefined;
  return object.entries.every((entry) => textOf(entry.key) !== undefined)
    ? (entryOf(object, key) ?? otherwise)
    : undefined;
}
