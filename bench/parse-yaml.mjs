import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';

// What any tool that reads workflows with positions has to do at least: load the parser, parse every file, and no more.
const folder = join(process.argv[2] ?? '.', '.github/workflows');
for (const name of readdirSync(folder)) {
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'), {
    lineCounter: new LineCounter(),
    uniqueKeys: false,
  });
  if (document.errors.length > 0) throw new Error(`${name}: ${document.errors[0]?.message}`);
}
