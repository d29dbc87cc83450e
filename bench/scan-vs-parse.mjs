import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWorkflows } from './workflows.mjs';

// A whole scan of 20 workflows against Node loading the YAML parser and parsing the same files. Whole processes, taken
// in turns, so that whatever else the machine does meets both; a ratio, so that the machine itself cancels out.
const WORKFLOWS = 20;
const PAIRS = 15;
const WARM_UP = 2;
const LIMIT = 1.5;
const root = fileURLToPath(new URL('..', import.meta.url));
const here = mkdtempSync(join(tmpdir(), 'countersign-bench-'));

/**
 * The milliseconds of one process, from start to end.
 * @param {readonly string[]} args
 * @param {readonly number[]} accepted
 */
function time(args, accepted) {
  const start = process.hrtime.bigint();
  const done = spawnSync(process.execPath, args, { cwd: here, encoding: 'utf8' });
  const taken = Number(process.hrtime.bigint() - start) / 1e6;
  if (!accepted.includes(done.status ?? -1))
    throw new Error(`node ${args.join(' ')} ended with ${done.status}\n${done.stderr}`);
  return taken;
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

try {
  const repository = join(here, 'repository');
  const workflows = join(repository, '.github/workflows');
  writeWorkflows(repository, WORKFLOWS);
  const scan = () => time([join(root, 'dist/cli/index.js'), 'scan', repository, '--quiet'], [0, 1]);
  const parse = () => time([join(root, 'bench/parse-yaml.mjs'), repository], [0]);
  for (let index = 0; index < WARM_UP; index += 1) {
    scan();
    parse();
  }
  const sizes = readdirSync(workflows).map((name) => statSync(join(workflows, name)).size);
  const show = (/** @type {number} */ value) => value.toFixed(0);
  // Other work on the machine can only add to a round; with --check a round over the limit is taken again, seven times at most.
  const rounds = process.argv.includes('--check') ? 8 : 1;
  let ratio = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= rounds && !(ratio <= LIMIT); round += 1) {
    const pairs = Array.from({ length: PAIRS }, (_, index) => {
      if (index % 2 === 0) return { scan: scan(), parse: parse() };
      const first = parse();
      return { scan: scan(), parse: first };
    });
    ratio = median(pairs.map((pair) => pair.scan / pair.parse));
    console.log(
      `${WORKFLOWS} workflows of ${Math.min(...sizes)} to ${Math.max(...sizes)} bytes, ${PAIRS} pairs, Node ${process.version}: scan ${show(median(pairs.map((pair) => pair.scan)))} ms, parse ${show(median(pairs.map((pair) => pair.parse)))} ms, ratio ${ratio.toFixed(2)} (limit ${LIMIT})`,
    );
  }
  if (process.argv.includes('--check') && !(ratio <= LIMIT)) process.exitCode = 1;
} finally {
  rmSync(here, { recursive: true, force: true });
}
