import type { Report } from '../model/report.ts';
import { renderGithub } from '../report/github.ts';
import { renderJson } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { renderLastLine, renderPlain } from '../report/plain.ts';
import { renderSarif } from '../report/sarif.ts';
import type { View } from '../report/view.ts';
import type { ScanInput, ScanResult } from '../scan.ts';
import { readBeside } from './about-github.ts';
import { baselineOf } from './baseline-option.ts';
import { readHistoryOf } from './history-option.ts';
import type { Given } from './options.ts';
import { readScanOptions, SCAN_OPTIONS, type ScanOptions } from './scan-options.ts';
import type { Base, Tree } from '../model/tree.ts';
import type { Verb } from './verb.ts';
import { treeWith } from './with-option.ts';
import type { ExitCode, Surroundings, World } from './world.ts';

/** `countersign scan [DIR]`: scans a folder and reports. */
export const scanVerb: Verb = {
  name: 'scan',
  operands: '[DIR]',
  about: 'Scan a repository, or a folder of one (default: the current folder)',
  options: SCAN_OPTIONS,
  examples: [
    { command: 'countersign scan', about: 'Scan the current folder' },
    { command: 'countersign scan --base origin/main', about: 'Only what is new against the main branch gates' },
    {
      command: 'countersign scan --format sarif --output countersign.sarif',
      about: 'For code scanning; the exit code still gates',
    },
    {
      command: 'countersign scan --facts facts.json',
      about: 'Also what GitHub said, as countersign facts recorded it',
    },
    {
      command: 'countersign scan --baseline baseline.json --ratchet',
      about: 'What an earlier report in JSON has does not gate, and no rule may get more findings',
    },
    { command: 'countersign scan services/api --fail-on-severity medium', about: 'One folder, held more strictly' },
  ],
  run: runScan,
};

async function runScan(given: Given, surroundings: Surroundings): Promise<ExitCode> {
  const { world, out, colour } = surroundings;
  const options = readScanOptions(given, world.currentFolder);
  if (world.stderrIsTerminal && !options.quiet) out.progress(`scanning ${options.directory}`);
  const input = inputOf(options, given, world);
  const { directory, quiet } = options;
  const result = world.scan({ ...input, ...(await readBeside(input, { given, directory, quiet }, surroundings)) });
  const { report } = result;
  const view = viewOf(options, result, world, colour);
  if (options.output !== undefined) {
    world.writeFile(options.output, render(report, { ...view, colour: options.colourFile }, options));
    out.text(renderLastLine(report, view));
  } else if (options.format === 'plain' && options.quiet) out.text(renderLastLine(report, view));
  else if (options.format === 'github') out.annotations(render(report, view, options));
  else out.text(render(report, view, options));
  return exitCodeOf(report, options);
}

/** The forms that show more than findings. */
const LISTING: ReadonlySet<ScanOptions['format']> = new Set(['json', 'markdown']);

function inputOf(options: ScanOptions, given: Given, world: World): ScanInput {
  const { directory, base, config, failOnSeverity, failOnUnknown } = options;
  const together = (tree: Tree): Tree => treeWith(tree, given, world);
  const tree = together(world.workTree(directory));
  const other: Base =
    base === undefined
      ? { kind: 'none' }
      : { kind: 'tree', tree: together(world.gitTree({ directory, revision: base })) };
  const { baseline } = options;
  const history = readHistoryOf(tree, { given, directory }, world);
  const baseHistory =
    base === undefined || other.kind !== 'tree'
      ? undefined
      : readHistoryOf(other.tree, { given, directory, revision: base }, world);
  return {
    tree,
    base: other,
    ...(history && { history }),
    ...(baseHistory && { baseHistory }),
    ...(baseline !== undefined && {
      baseline: baselineOf(baseline, { directory, tree, base: other, together }, world),
    }),
    ratchet: options.ratchet,
    asOf: options.asOf ?? world.today,
    ...(config !== undefined && { config }),
    ...(failOnSeverity !== undefined && { failOnSeverity }),
    failOnUnknown,
    lists: LISTING.has(options.format),
  };
}

function viewOf(options: ScanOptions, { sources, rules }: ScanResult, world: World, colour: boolean): View {
  // Both are read by GitHub, which knows files from the root of the repository.
  const needsPrefix = options.format === 'sarif' || options.format === 'github';
  const prefix = needsPrefix ? world.prefixInRepository(options.directory) : '';
  // What a person at a terminal can open is the page in this program; it fits the version and needs no network.
  const page = (ruleId: string): string => (options.format === 'plain' ? `countersign explain ${ruleId}` : '');
  return { sources, rules, minSeverity: options.minSeverity, colour, prefix, page };
}

function render(report: Report, view: View, { format }: ScanOptions): string {
  switch (format) {
    case 'plain':
      return renderPlain(report, view);
    case 'json':
      return renderJson(report, view);
    case 'sarif':
      return renderSarif(report, view, categoryOf(view.prefix));
    case 'github':
      return renderGithub(report, view);
    case 'markdown':
      return renderMarkdown(report, view);
  }
}

/** Each folder its own: an upload replaces, and closes the alerts of, what was uploaded before in the same category. */
const categoryOf = (prefix: string): string => `countersign/${prefix}`.replace(/\/$/u, '');

/** The line of the plain report that counts everything. */
function exitCodeOf({ verdict }: Report, { exitZero }: ScanOptions): ExitCode {
  if (verdict === 'incomplete') return 3;
  return verdict === 'fail' && !exitZero ? 1 : 0;
}
