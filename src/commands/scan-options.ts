import { isAbsolute, relative, resolve } from 'node:path';
import { normalizePath } from '../collect/paths.ts';
import { UserError } from '../errors.ts';
import { isDate } from '../model/date.ts';
import { SEVERITIES, type Severity } from '../model/judgement.ts';
import type { Threshold } from '../model/report.ts';
import { ABOUT_GITHUB } from './about-github.ts';
import { HISTORY } from './history-option.ts';
import { choose, type Given, type OptionSpec } from './options.ts';
import { WITH } from './with-option.ts';

export const FORMATS = ['plain', 'json', 'sarif', 'github', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

const THRESHOLDS: readonly Threshold[] = [...SEVERITIES, 'none'];

/** What `scan` was asked to do. */
export type ScanOptions = Readonly<{
  directory: string;
  format: Format;
  output?: string;
  failOnSeverity?: Threshold;
  minSeverity: Severity;
  /** Relative to the directory, as a Tree knows it. */
  config?: string;
  asOf?: string;
  base?: string;
  /** As written: a file or a revision. */
  baseline?: string;
  ratchet: boolean;
  failOnUnknown: boolean;
  quiet: boolean;
  exitZero: boolean;
  /** Files are coloured only if that is asked for by name. */
  colourFile: boolean;
}>;

export const SCAN_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: FORMATS,
    about: 'plain (default), json, sarif, github (annotations) or markdown. The exit code is the same in each',
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    about: 'Write the report there and only its last line here; a link is not written through',
  },
  {
    name: 'fail-on-severity',
    value: 'SEVERITY',
    choices: THRESHOLDS,
    about: 'Exit 1 from this severity on: critical, high, medium, low, note or none. Default: as configured, else high',
  },
  {
    name: 'min-severity',
    value: 'SEVERITY',
    choices: SEVERITIES,
    about: 'Show findings from this severity on (default low); never changes the exit code. json and sarif hold all',
  },
  { name: 'config', value: 'FILE', about: 'The configuration, inside DIR. Default: .github/countersign.yml' },
  {
    name: 'as-of',
    value: 'DATE',
    about: 'Hold ends, reviews and exceptions against this day, YYYY-MM-DD. Default: today, UTC',
  },
  {
    name: 'base',
    value: 'REV',
    about: 'Scan as a pull request against this commit: what it has too does not gate, and only it can excuse',
  },
  {
    name: 'baseline',
    value: 'FILE|REF',
    about:
      'What was found before does not gate: a JSON report of an earlier scan, or a commit that is scanned. With --base a file is read as the base has it',
  },
  { name: 'ratchet', about: 'Exit 1 also where a rule has more findings than the baseline' },
  WITH,
  ...ABOUT_GITHUB,
  HISTORY,
  { name: 'fail-on-unknown', about: 'Exit 1 also where a question could not be answered' },
  { name: 'exit-zero', about: 'Exit 0 where it would be 1; errors and incomplete scans keep 2 and 3' },
  { name: 'quiet', short: 'q', about: 'Only the last line of the plain report, and no progress' },
];

/** Turns arguments into what is asked for; what does not fit is a UserError. */
export function readScanOptions(given: Given, currentFolder: string): ScanOptions {
  const [directory = '.', extra] = given.operands;
  if (extra !== undefined)
    throw new UserError(`scan takes one folder, and ${JSON.stringify(extra)} is a second; scan each on its own`);
  if (directory === '') throw new UserError('The folder to scan is empty; write . for the current folder');
  const threshold = given.value('fail-on-severity');
  const asOf = given.value('as-of');
  const config = given.value('config');
  const output = given.value('output');
  const base = given.value('base');
  const baseline = given.value('baseline');
  if (given.has('ratchet') && baseline === undefined)
    throw new UserError('--ratchet holds a scan against what was found before; write --baseline FILE|REF too');
  return {
    directory,
    format: choose('--format', given.value('format') ?? 'plain', FORMATS),
    minSeverity: choose('--min-severity', given.value('min-severity') ?? 'low', SEVERITIES),
    ...(output !== undefined && { output }),
    ...(base !== undefined && { base }),
    ...(baseline !== undefined && { baseline }),
    ratchet: given.has('ratchet'),
    ...(threshold !== undefined && { failOnSeverity: choose('--fail-on-severity', threshold, THRESHOLDS) }),
    ...(asOf !== undefined && { asOf: checkDate(asOf) }),
    ...(config !== undefined && { config: placeConfig(config, resolve(currentFolder, directory), currentFolder) }),
    failOnUnknown: given.has('fail-on-unknown'),
    quiet: given.has('quiet'),
    exitZero: given.has('exit-zero'),
    colourFile: given.value('color') === 'always',
  };
}

/** Given from where the user stands, kept from where the Tree begins: a base commit has the file there too. */
export function placeConfig(config: string, directory: string, currentFolder: string): string {
  const way = relative(directory, resolve(currentFolder, config));
  const path = isAbsolute(way) ? undefined : normalizePath(way);
  if (path !== undefined && path !== '') return path;
  throw new UserError(
    `--config ${config} is not a file inside the scanned folder; it is read from there, so that a base commit can hold it too`,
  );
}

/** The day as it is written; one that does not exist is a UserError. */
export function checkDate(text: string): string {
  if (isDate(text)) return text;
  throw new UserError(`--as-of takes a day that exists, as YYYY-MM-DD (2027-03-31), and not ${JSON.stringify(text)}`);
}
