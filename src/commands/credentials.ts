import { renderInventoryCsv } from '../report/inventory-csv.ts';
import { renderInventoryJson } from '../report/inventory-json.ts';
import { renderInventoryLastLine, renderInventoryTable } from '../report/inventory-table.ts';
import { listVerb } from './list.ts';

/** `countersign credentials [DIR]`: lists every credential that the workflows of a folder use. */
export const credentialsVerb = listVerb({
  name: 'credentials',
  about: 'List every credential with its source, lifetime, users and places',
  examples: [
    { command: 'countersign credentials', about: 'Those of the current folder, what longest lives first' },
    { command: 'countersign credentials --format csv --output credentials.csv', about: 'For a spreadsheet' },
    { command: 'countersign credentials services/api --format json', about: 'One folder, for programs' },
  ],
  read: (world, input) => world.inventory(input),
  forms: { table: renderInventoryTable, json: renderInventoryJson, csv: renderInventoryCsv },
  lastLine: renderInventoryLastLine,
});
