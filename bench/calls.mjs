import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WORKFLOWS, writeCallGraph } from './call-graph.mjs';

// A whole scan of 250 workflows that call each other six deep: how long it takes and how much memory. Then two scans of
// them with a second call beside each: to a workflow that ends there, and to the same one again, which makes 32 times the
// paths and adds nothing else. Cost has to follow files, not paths.
const MAX_SECONDS = 3;
const MAX_MEGABYTES = 400;
const MAX_RATIO = 1.1;
const SCANS = 5;
const isCheck = process.argv.includes('--check');
const root = fileURLToPath(new URL('..', import.meta.url));
const usage = pathToFileURL(join(root, 'bench/report-usage.mjs')).href;
const here = mkdtempSync(join(tmpdir(), 'countersign-calls-'));

/** @typedef {{ wall: number, seconds: number, megabytes: number }} Cost */

/** @param {import('./call-graph.mjs').Calls} calls */
function prepare(calls) {
  const directory = join(here, calls);
  return { directory, report: `${directory}.json`, expected: writeCallGraph(directory, calls) };
}

/**
 * One process, from start to end. The report goes to a file: what this process holds would count as the other's memory,
 * since that starts as a copy of it.
 * @param {ReturnType<typeof prepare>} repository
 * @returns {Cost}
 */
function scan({ directory, report }) {
  const args = ['--import', usage, join(root, 'dist/cli/index.js'), 'scan', directory, '--format', 'json'];
  const output = openSync(report, 'w');
  const start = process.hrtime.bigint();
  const done = spawnSync(process.execPath, args, { cwd: here, stdio: ['ignore', output, 'pipe', 'pipe'] });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  closeSync(output);
  if (done.status !== 0 && done.status !== 1)
    throw new Error(`node ${args.join(' ')} ended with ${done.status}\n${String(done.stderr)}`);
  return { wall, ...JSON.parse(String(done.output[3])) };
}

/** A scan that misses what is there is fast for a wrong reason. @param {ReturnType<typeof prepare>} repository */
function checkFound({ report, expected }) {
  const { counts, deliveries, skipped } = JSON.parse(readFileSync(report, 'utf8'));
  const found = { workflows: counts.workflows, deliveries: deliveries.length, skipped: skipped.length };
  const wanted = { workflows: WORKFLOWS, deliveries: expected.deliveries, skipped: 0 };
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`the scan found ${JSON.stringify(found)}, and there are ${JSON.stringify(wanted)}`);
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @param {readonly Cost[]} costs */
const least = (costs) => Math.min(...costs.map(({ wall }) => wall));
/** @param {readonly Cost[]} costs */
const most = (costs) => Math.max(...costs.map(({ megabytes }) => megabytes));

/**
 * How much more time of the processor one took than the other, turn by turn; other processes disturb that less than the clock.
 * @param {readonly Cost[]} more
 * @param {readonly Cost[]} less
 */
const ratioOf = (more, less) =>
  median(more.map(({ seconds }, index) => seconds / (less[index]?.seconds ?? Number.NaN)));

try {
  const [once, beside, twice] = [prepare('once'), prepare('beside'), prepare('twice')];
  const all = [once, beside, twice];
  for (const repository of all) {
    scan(repository);
    checkFound(repository);
  }
  console.log(
    `${WORKFLOWS} workflows, ${once.expected.deliveries} deliveries, ${once.expected.paths} paths of calls to them, then ${twice.expected.paths}; Node ${process.version}`,
  );
  // Other work on the machine can only add to a round; with --check a round over a limit is taken again, three times at most.
  const rounds = isCheck ? 4 : 1;
  let isWithin = false;
  for (let round = 1; round <= rounds && !isWithin; round += 1) {
    const turns = Array.from({ length: SCANS }, (_, index) => {
      if (index % 2 === 0) return { plain: scan(once), ended: scan(beside), doubled: scan(twice) };
      const [doubled, ended] = [scan(twice), scan(beside)];
      return { plain: scan(once), ended, doubled };
    });
    const plain = turns.map((turn) => turn.plain);
    const ended = turns.map((turn) => turn.ended);
    const doubled = turns.map((turn) => turn.doubled);
    const [wall, megabytes, ratio] = [least(plain), most([...plain, ...doubled]), ratioOf(doubled, ended)];
    isWithin = wall <= MAX_SECONDS && megabytes <= MAX_MEGABYTES && ratio < MAX_RATIO;
    console.log(
      `${SCANS} scans of each: ${wall.toFixed(2)} s (limit ${MAX_SECONDS}), ${median(plain.map(({ seconds }) => seconds)).toFixed(2)} s of processor, ${megabytes.toFixed(0)} MB (limit ${MAX_MEGABYTES}); paths alone ${ratio.toFixed(2)} times (limit ${MAX_RATIO}), with the text and the jobs of the second calls ${ratioOf(doubled, plain).toFixed(2)} times`,
    );
  }
  for (const repository of all) checkFound(repository);
  if (isCheck && !isWithin) process.exitCode = 1;
} finally {
  rmSync(here, { recursive: true, force: true });
}
