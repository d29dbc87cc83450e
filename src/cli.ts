#!/usr/bin/env node
import process from 'node:process';
import { readTextFile } from './collect/file.ts';
import { gitTree } from './collect/git-revision.ts';
import { firstDays } from './collect/history.ts';
import { readHistory } from './collect/manifest-history.ts';
import { isFolder, prefixInRepository } from './collect/place.ts';
import { originOf } from './collect/remote.ts';
import { withOthers } from './collect/with-others.ts';
import { workTree } from './collect/work-tree.ts';
import { main } from './commands/main.ts';
import type { ExitCode } from './commands/world.ts';
import { readRunEvent } from './publish/run.ts';
import { dayOf } from './model/date.ts';
import { cardOf, rules } from './rules/index.ts';
import {
  deliveries,
  dependants,
  doctor,
  environmentNames,
  explanations,
  inventory,
  plan,
  reach,
  roster,
  scan,
} from './scan.ts';
import { writeFile } from './write/files.ts';

// A reader that has seen enough (`| head`) is no error; a full disk behind a redirection is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = 3;
  process.stderr.write(`countersign: the report could not be written (${error.code ?? 'unknown error'})\n`);
});
process.stderr.on('error', () => {});

// No `await` here: a module that waits as a whole is one that the bundle cannot merge with the others, and every start would pay
// a fifth more for that.
void main(process.argv.slice(2), {
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
  originOf,
  runEvent: () => readRunEvent(process.env),
  readTextFile,
  writeFile,
  environmentNames,
  doctor,
  askFacts: async (connection, wish) => (await import('./rooms.ts')).askFacts(connection, wish),
  readFacts: async (file, content) => (await import('./rooms.ts')).readFacts(file, content),
  renderFacts: async (facts) => (await import('./rooms.ts')).renderFacts(facts),
  compareFacts: async (before, after) => {
    const { becameUnknown, weakerProtection } = await import('./rooms.ts');
    const all = weakerProtection(before, after);
    return { weaker: all.filter((one) => !becameUnknown(one)), unseen: all.filter(becameUnknown) };
  },
  scan,
  inventory,
  deliveries,
  explanations,
  reach,
  roster,
  dependants,
  plan,
  firstDays: (directory, wanted) => firstDays(directory, wanted, () => Date.now()),
  readHistory: (asked) => readHistory(asked, () => Date.now()),
  rules: rules.map(cardOf),
}).then(leave);

// Not `process.exit` at once: what stands in a pipe would be cut off. When all of it is out, the only thing that Node would
// still wait for is what V8 does in the background for a program that goes on.
function leave(exit: ExitCode): void {
  // A report that could not be written has said 3 already.
  process.exitCode ??= exit;
  process.stdout.write('', (failed) => {
    if (!failed)
      process.stderr.write('', (unheard) => {
        if (!unheard) process.exit();
      });
  });
}
