import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Listing } from '../model/listing.ts';
import type { ListInput } from '../scan.ts';
import { ABOUT_GITHUB, readBeside } from './about-github.ts';
import { HISTORY, readHistoryOf } from './history-option.ts';
import { choose, type Given, type OptionSpec } from './options.ts';
import { checkDate, placeConfig } from './scan-options.ts';
import type { Verb } from './verb.ts';
import { treeWith, WITH } from './with-option.ts';
import type { Surroundings, World } from './world.ts';

const FORMATS = ['table', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** What every verb takes that reads a folder without judging it. */
export const READING: readonly OptionSpec[] = [
  WITH,
  { name: 'config', value: 'FILE', about: 'The configuration, inside DIR. Default: .github/countersign.yml' },
  {
    name: 'as-of',
    value: 'DATE',
    about: 'Hold the end of accepted unread paths against this day, YYYY-MM-DD. Default: today, UTC',
  },
  ...ABOUT_GITHUB,
  HISTORY,
];

/** A verb that lists something of a folder: what is its own beside the options, formats and exit codes of every list. */
export type ListVerb<L extends Listing> = Pick<Verb, 'name' | 'about' | 'examples'> &
  Readonly<{
    operands?: string;
    options?: readonly OptionSpec[];
    /** Which of its operands is the folder; where that is not said, the only one. */
    directory?: (given: Given, world: World) => string;
    read: (world: World, input: ListInput, given: Given) => L | Promise<L>;
    /** Each form it can have; one that is left out is no choice. */
    forms: Readonly<{
      table: (list: L, colour: boolean) => string;
      json: (list: L) => string;
      csv?: (list: L) => string;
    }>;
    lastLine: (list: L, colour: boolean) => string;
  }>;

export const listVerb = <L extends Listing>(list: ListVerb<L>): Verb => ({
  name: list.name,
  operands: list.operands ?? '[DIR]',
  about: list.about,
  options: [
    ...(list.options ?? []),
    {
      name: 'format',
      value: 'FORMAT',
      choices: formatsOf(list),
      about: list.forms.csv
        ? 'table (default), json, or csv (for spreadsheets: no cell of it is computed)'
        : 'table (default) or json',
    },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      about: 'Write the list there and only its last line here; a link is not written through',
    },
    ...READING,
  ],
  examples: list.examples,
  run: (given, surroundings) => print(list, given, surroundings),
});

const formatsOf = <L extends Listing>({ forms }: ListVerb<L>): readonly Format[] =>
  FORMATS.filter((format) => forms[format] !== undefined);

async function print<L extends Listing>(verb: ListVerb<L>, given: Given, surroundings: Surroundings): Promise<0 | 3> {
  const { world, out, colour } = surroundings;
  const directory = verb.directory?.(given, world) ?? directoryOf(verb.name, given);
  const format = choose('--format', given.value('format') ?? 'table', formatsOf(verb));
  const output = given.value('output');
  const list = await verb.read(world, await inputOf(given, directory, surroundings), given);
  const render = (coloured: boolean): string => (verb.forms[format] ?? verb.forms.table)(list, coloured);
  if (output === undefined) out.text(render(colour));
  else {
    world.writeFile(output, render(given.value('color') === 'always'));
    out.text(verb.lastLine(list, colour));
  }
  // The table says itself what it lacks; a list that programs read, or that went to a file, must not pass for whole.
  if (output !== undefined || format !== 'table')
    for (const reason of [...list.reasons, ...list.notices]) out.progress(reason);
  return list.complete ? 0 : 3;
}

/** The folder that is the only operand of a verb. */
export function directoryOf(verb: string, { operands: [directory = '.', extra] }: Given): string {
  if (extra !== undefined)
    throw new UserError(`${verb} takes one folder, and ${JSON.stringify(extra)} is a second; list each on its own`);
  if (directory === '') throw new UserError('The folder is empty; write . for the current folder');
  return directory;
}

/** The name and the folder that a verb takes, in that order; the folder may be left out. */
export function nameAndFolder(verb: string, { operands: [name, directory = '.', extra] }: Given) {
  if (name === undefined || name.trim() === '')
    throw new UserError(`${verb} needs a name: of an identity, a secret, an environment, or the label of a runner`);
  if (extra !== undefined)
    throw new UserError(`${verb} takes one name and one folder, and ${JSON.stringify(extra)} is more`);
  if (directory === '') throw new UserError('The folder is empty; write . for the current folder');
  return { name, directory };
}

/** What a verb of these options reads: the folder, and what is known of the repository beside its files. */
export async function inputOf(given: Given, directory: string, surroundings: Surroundings): Promise<ListInput> {
  const { world } = surroundings;
  const asOf = given.value('as-of');
  const config = given.value('config');
  const tree = treeWith(world.workTree(directory), given, world);
  const history = readHistoryOf(tree, { given, directory }, world);
  const input = {
    asOf: asOf === undefined ? world.today : checkDate(asOf),
    ...(config !== undefined && {
      config: placeConfig(config, resolve(world.currentFolder, directory), world.currentFolder),
    }),
    tree,
    ...(history && { history }),
  };
  return { ...input, ...(await readBeside(input, { given, directory, quiet: false }, surroundings)) };
}
