import { parseArgs } from 'node:util';
import { nearest, UserError } from '../errors.ts';

/** One option: how it is written, what it takes, and what help says of it. Parsing and help both read this. */
export type OptionSpec = Readonly<{
  name: string;
  short?: string;
  /** What stands for the value in help; an option without one is a switch. */
  value?: string;
  choices?: readonly string[];
  about: string;
}>;

/** What the user gave: switches, values, and the words that belong to no option. */
export type Given = Readonly<{
  has: (name: string) => boolean;
  value: (name: string) => string | undefined;
  /** Every value of an option that may be given several times, in order. */
  values: (name: string) => readonly string[];
  operands: readonly string[];
}>;

/**
 * Reads arguments by a list of options. What does not fit is a UserError that names the option and what to write instead.
 * An option given twice counts as it stands last, so that a script's defaults can be overridden.
 */
export function parseOptions(args: readonly string[], specs: readonly OptionSpec[]): Given {
  const options = Object.fromEntries(
    specs.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) } as const,
    ]),
  );
  // Strict parsing has messages that differ between versions of Node and never name the right option.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, readonly string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs.find(({ name }) => name === token.name) ?? refuseOption(token.rawName, specs);
    const value = valueOf(spec, token.rawName, token.value, token.inlineValue === true);
    values.set(spec.name, [...(values.get(spec.name) ?? []), value]);
  }
  return {
    has: (name) => values.has(name),
    value: (name) => values.get(name)?.at(-1),
    values: (name) => values.get(name) ?? [],
    operands,
  };
}

function valueOf(spec: OptionSpec, written: string, value: string | undefined, inline: boolean): string {
  if (spec.value === undefined) {
    if (value !== undefined) throw new UserError(`${written} takes no value; write ${written} alone`);
    return '';
  }
  if (value === undefined || value === '')
    throw new UserError(`${written} needs a value; write ${written} ${spec.value}`);
  if (!inline && value.startsWith('-')) {
    throw new UserError(
      `${written} needs a value, and ${value} looks like an option; write ${written}=${value} if it is meant`,
    );
  }
  return spec.choices ? choose(written, value, spec.choices) : value;
}

/** The one of the choices that a value is; anything else is a UserError with the nearest. */
export function choose<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const near = nearest(value, choices);
  const remedy =
    near === undefined ? `write one of ${choices.join(', ')}` : `did you mean ${near}? It takes ${choices.join(', ')}`;
  throw new UserError(`${option} does not take ${JSON.stringify(value)}; ${remedy}`);
}

function refuseOption(written: string, specs: readonly OptionSpec[]): never {
  const near = nearest(
    written,
    specs.map(({ name }) => `--${name}`),
  );
  throw new UserError(`There is no option ${written}${near === undefined ? '' : `; did you mean ${near}?`}`);
}
