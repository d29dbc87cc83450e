import type { Given, OptionSpec } from './options.ts';
import type { ExitCode, Surroundings } from './world.ts';

/** A verb of the command line: what help says of it, the options it takes, and what it does. */
export type Verb = Readonly<{
  name: string;
  /** The words after the verb, as help writes them. */
  operands: string;
  about: string;
  options: readonly OptionSpec[];
  examples: readonly Readonly<{ command: string; about: string }>[];
  run: (given: Given, surroundings: Surroundings) => ExitCode | Promise<ExitCode>;
}>;

const HELP: OptionSpec = { name: 'help', short: 'h', about: 'Say what this verb does and takes' };
const COLOUR: OptionSpec = {
  name: 'color',
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  about: 'Colour plain output: auto (on a terminal), always or never',
};

/** The options of a verb, those of every verb included. */
export const optionsOf = (verb: Verb): readonly OptionSpec[] => [...verb.options, COLOUR, HELP];
