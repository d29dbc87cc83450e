#!/usr/bin/env node
import process from 'node:process';
import { gitTree } from './collect/git-revision.ts';
import { isFolder, prefixInRepository } from './collect/place.ts';
import { withOthers } from './collect/with-others.ts';
import { workTree } from './collect/work-tree.ts';
import { main } from './commands/main.ts';
import { dayOf } from './model/date.ts';
import { cardOf, rules } from './rules/index.ts';
import { deliveries, explanations, inventory, reach, scan } from './scan.ts';
import { writeFile } from './write/files.ts';

// A reader that has seen enough (`| head`) is no error; a full disk behind a redirection is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = 3;
  process.stderr.write(`countersign: the report could not be written (${error.code ?? 'unknown error'})\n`);
});
process.stderr.on('error', () => {});

process.exitCode = main(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdoutIsTerminal: process.stdout.isTTY === true,
  stderrIsTerminal: process.stderr.isTTY === true,
  environment: (name) => process.env[name],
  currentFolder: process.cwd(),
  today: dayOf(new Date()),
  isFolder,
  workTree,
  withOthers,
  gitTree,
  prefixInRepository,
  writeFile,
  scan,
  inventory,
  deliveries,
  explanations,
  reach,
  rules: rules.map(cardOf),
});

// Not `process.exit` at once: what stands in a pipe would be cut off. When all of it is out, the only thing that Node would
// still wait for is what V8 does in the background for a program that goes on.
process.stdout.write('', (failed) => {
  if (!failed)
    process.stderr.write('', (unheard) => {
      if (!unheard) process.exit();
    });
});
