import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Inventory } from '../model/inventory.ts';
import { renderInventoryCsv } from '../report/inventory-csv.ts';
import { renderInventoryJson } from '../report/inventory-json.ts';
import { renderInventoryLastLine, renderInventoryTable } from '../report/inventory-table.ts';
import type { InventoryInput } from '../scan.ts';
import { choose, type Given } from './options.ts';
import { checkDate, placeConfig } from './scan-options.ts';
import type { Verb } from './verb.ts';
import { treeWith, WITH } from './with-option.ts';
import type { Surroundings, World } from './world.ts';

const FORMATS = ['table', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** `countersign credentials [DIR]`: lists every credential that the workflows of a folder use. */
export const credentialsVerb: Verb = {
  name: 'credentials',
  operands: '[DIR]',
  about: 'List every credential with its source, lifetime, users and places',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: FORMATS,
      about: 'table (default), json, or csv (for spreadsheets: no cell of it is computed)',
    },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      about: 'Write the list there and only its last line here; a link is not written through',
    },
    WITH,
    { name: 'config', value: 'FILE', about: 'The configuration, inside DIR. Default: .github/countersign.yml' },
    {
      name: 'as-of',
      value: 'DATE',
      about: 'Hold the end of accepted unread paths against this day, YYYY-MM-DD. Default: today, UTC',
    },
  ],
  examples: [
    { command: 'countersign credentials', about: 'Those of the current folder, what longest lives first' },
    { command: 'countersign credentials --format csv --output credentials.csv', about: 'For a spreadsheet' },
    { command: 'countersign credentials services/api --format json', about: 'One folder, for programs' },
  ],
  run: listCredentials,
};

function listCredentials(given: Given, { world, out, colour }: Surroundings): 0 | 3 {
  const directory = directoryOf(given);
  const format = choose('--format', given.value('format') ?? 'table', FORMATS);
  const output = given.value('output');
  const list = world.inventory(inputOf(given, directory, world));
  const colourFile = given.value('color') === 'always';
  if (output === undefined) out.text(render(list, format, colour));
  else {
    world.writeFile(output, render(list, format, colourFile));
    out.text(renderInventoryLastLine(list, colour));
  }
  // The table says itself what it lacks; a list that programs read, or that went to a file, must not pass for whole.
  if (output !== undefined || format !== 'table')
    for (const reason of [...list.reasons, ...list.notices]) out.progress(reason);
  return list.complete ? 0 : 3;
}

function directoryOf({ operands: [directory = '.', extra] }: Given): string {
  if (extra !== undefined)
    throw new UserError(`credentials takes one folder, and ${JSON.stringify(extra)} is a second; list each on its own`);
  if (directory === '') throw new UserError('The folder is empty; write . for the current folder');
  return directory;
}

function inputOf(given: Given, directory: string, world: World): InventoryInput {
  const asOf = given.value('as-of');
  const config = given.value('config');
  return {
    asOf: asOf === undefined ? world.today : checkDate(asOf),
    ...(config !== undefined && {
      config: placeConfig(config, resolve(world.currentFolder, directory), world.currentFolder),
    }),
    tree: treeWith(world.workTree(directory), given, world),
  };
}

function render(list: Inventory, format: Format, colour: boolean): string {
  switch (format) {
    case 'table':
      return renderInventoryTable(list, colour);
    case 'json':
      return renderInventoryJson(list);
    case 'csv':
      return renderInventoryCsv(list);
  }
}
