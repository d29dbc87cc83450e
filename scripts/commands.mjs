import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run commands` compiles its script with the sources it reads, since Node 20 runs no TypeScript, and starts it.
const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {readonly string[]} args */
function node(args) {
  const done = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

node([join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.scripts.json')]);
node([join(root, 'build/with-scripts/scripts/commands.js'), ...process.argv.slice(2)]);
