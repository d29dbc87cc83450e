import type { Span } from './place.ts';

/**
 * What an expression can be. `''` is a value. `input` is free until a call binds it; at most {@link MAX_CHOICES}
 * alternatives are kept, then the value is unknown.
 */
export type Value =
  /** `as` where an expression gave no string: a string `false` counts as true, and a boolean does not. */
  | Readonly<{ kind: 'text'; text: string; as?: 'boolean' | 'number' }>
  | Readonly<{ kind: 'secret' | 'var' | 'output' | 'env' | 'matrix'; name: string }>
  /** `listed`: whoever starts the run chooses among the environments that the repository has. */
  | Readonly<{ kind: 'input'; name: string; listed?: 'environments' }>
  | Readonly<{ kind: 'github'; name: string; like?: Like }>
  | Readonly<{ kind: 'join'; parts: readonly Value[] }>
  | Readonly<{ kind: 'one-of'; choices: readonly Choice[] }>
  | Readonly<{ kind: 'unknown'; because: string; at?: Span }>;

/**
 * What is known of a ref that a trigger allows by a pattern: its shape, with `*` for any text, and the shapes among these
 * that it does not have, since they are looked at on their own.
 */
export type Like = Readonly<{ shape: string; not: readonly string[] }>;

/** One alternative, and in the file's own words what decides for it. */
export type Choice = Readonly<{ value: Value; when: string }>;

export const MAX_CHOICES = 32;
/** Parts and length of what is put together: values made of each other several times would double at every turn. */
const MAX_PARTS = 1_000;
const MAX_LENGTH = 1_000_000;
export const text = (value: string): Value => ({ kind: 'text', text: value });
export const EMPTY: Value = text('');
export const truth = (value: boolean): Value => ({ kind: 'text', text: String(value), as: 'boolean' });

/** The value where GitHub makes a string of it: in `env:`, in outputs, in the inputs of an action. */
export function asString(value: Value): Value {
  if (value.kind === 'text') return value.as === undefined ? value : text(value.text);
  if (value.kind !== 'one-of') return value;
  return oneOf(value.choices.map((choice) => ({ ...choice, value: asString(choice.value) })));
}

/** A set of alternatives: flat, without repeats, a single one unwrapped, too many unknown. */
export function oneOf(choices: readonly Choice[]): Value {
  const [first] = choices;
  if (first && choices.length === 1) return first.value;
  const flat: Choice[] = [];
  const seen = new Set<string>();
  for (const choice of choices.flatMap((one) => (one.value.kind === 'one-of' ? one.value.choices : [one]))) {
    const key = keyOf(choice.value);
    if (seen.has(key)) continue;
    seen.add(key);
    flat.push(choice);
  }
  const [only] = flat;
  if (only && flat.length === 1) return only.value;
  if (flat.length === 0) return { kind: 'unknown', because: 'nothing to choose from' };
  if (flat.length > MAX_CHOICES) return { kind: 'unknown', because: `more than ${MAX_CHOICES} alternatives` };
  return { kind: 'one-of', choices: flat };
}

/** Parts put together: neighbouring texts merged, alternatives multiplied out as far as {@link MAX_CHOICES} allows. */
export function join(parts: readonly Value[]): Value {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  let sums: readonly Value[][] = [[]];
  for (const part of parts) {
    const options = part.kind === 'one-of' ? part.choices.map((choice) => choice.value) : [part];
    if (sums.length * options.length > MAX_CHOICES)
      return { kind: 'unknown', because: `more than ${MAX_CHOICES} alternatives` };
    sums = sums.flatMap((sum) => options.map((option) => append(sum, option)));
    if (sums.some(isTooLong)) return { kind: 'unknown', because: 'a text too long to follow' };
  }
  return oneOf(sums.map((sum) => ({ value: whole(sum), when: '' })));
}

const isTooLong = (sum: readonly Value[]): boolean =>
  sum.length > MAX_PARTS ||
  sum.reduce((length, part) => length + (part.kind === 'text' ? part.text.length : 0), 0) > MAX_LENGTH;

function append(sum: readonly Value[], part: Value): Value[] {
  if (part.kind === 'join') return part.parts.reduce<Value[]>((all, one) => append(all, one), [...sum]);
  if (part.kind === 'text' && part.text === '') return [...sum];
  const last = sum.at(-1);
  return last?.kind === 'text' && part.kind === 'text'
    ? [...sum.slice(0, -1), text(last.text + part.text)]
    : [...sum, part];
}

function whole(sum: readonly Value[]): Value {
  const [only] = sum;
  if (!only) return EMPTY;
  return sum.length === 1 ? only : { kind: 'join', parts: sum };
}

/** Every alternative of a value; a value without alternatives is its own only one. */
export const alternatives = (value: Value): readonly Value[] =>
  value.kind === 'one-of' ? value.choices.map((choice) => choice.value) : [value];

/** The literal texts a value can be; what is not literal is left out. */
export const texts = (value: Value): readonly string[] =>
  alternatives(value).flatMap((one) => (one.kind === 'text' ? [one.text] : []));

/** Every secret a value is made of, in order. */
export function secretsOf(value: Value): readonly string[] {
  if (value.kind === 'secret') return [value.name];
  if (value.kind === 'join') return value.parts.flatMap(secretsOf);
  if (value.kind === 'one-of') return [...new Set(value.choices.flatMap((choice) => secretsOf(choice.value)))];
  return [];
}

/** The value as a key: two values with one key are alike. Unlike {@link show}, a text never reads like something else. */
export function keyOf(value: Value): string {
  if (value.kind === 'text') return value.as === undefined ? JSON.stringify(value.text) : value.text;
  if (value.kind === 'join') return value.parts.map(keyOf).join(' + ');
  if (value.kind === 'one-of') return value.choices.map((choice) => keyOf(choice.value)).join(' | ');
  return value.kind === 'github' && value.like ? `${show(value)} like ${value.like.shape}` : show(value);
}

/** The value as a reader would write it. */
export function show(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'secret':
      return `secrets.${value.name}`;
    case 'var':
      return `vars.${value.name}`;
    case 'input':
      return `inputs.${value.name}`;
    case 'output':
      return value.name;
    case 'join':
      return value.parts.map((part) => (part.kind === 'text' ? part.text : `\${{ ${show(part)} }}`)).join('');
    case 'one-of':
      return value.choices.map((choice) => show(choice.value) || "''").join(' | ');
    case 'unknown':
      return `unknown (${value.because})`;
    default:
      return `${value.kind}.${value.name}`;
  }
}
