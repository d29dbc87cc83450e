import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

// The SARIF of a scan, held against the JSON schema of the standard and against the rules by which code scanning takes it in.
const root = fileURLToPath(new URL('..', import.meta.url));
const multitool = join(root, 'tools/node_modules/@microsoft/sarif-multitool-linux');
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['examples/shop', '.'];

/**
 * @typedef {{ $schema?: string, runs: { results?: unknown[] }[] }} Log
 * @typedef {{ ruleId: string, level?: string, kind?: string, message: { arguments?: string[], id?: string }, locations?: { physicalLocation?: { region?: { startLine?: number } } }[] }} Result
 */

/** @param {string} folder */
function scan(folder) {
  const args = ['dist/cli/index.js', 'scan', folder, '--format', 'sarif', '--as-of', '2026-11-20'];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0 && done.status !== 1)
    throw new Error(`${folder}: the scan ended with ${done.status}\n${done.stderr}`);
  return done.stdout;
}

/** @type {(text: string) => any} */
const parse = (text) => JSON.parse(text.replace(/^\uFEFF/, ''));

// The schema as OASIS has it names formats and patterns that Ajv's strictness refuses, though they bind nothing here.
const schema = parse(readFileSync(join(multitool, 'sarif-2.1.0.json'), 'utf8'));
const valid = new Ajv2020({
  strict: false,
  unicodeRegExp: false,
  validateFormats: false,
  validateSchema: false,
  allErrors: true,
}).compile(schema);

/** @type {(log: Log) => string[]} */
const schemaErrors = (log) =>
  valid(log) ? [] : (valid.errors ?? []).map((one) => `schema ${one.instancePath} ${one.message}`);

/**
 * What the multitool answers, read from its own log: its exit code is 0 whatever it finds unless asked for the rich one.
 * @param {string} folder
 * @param {string} text
 */
function multitoolErrors(folder, text) {
  const here = mkdtempSync(join(tmpdir(), 'countersign-sarif-'));
  try {
    writeFileSync(join(here, 'in.sarif'), text);
    const args = ['validate', join(here, 'in.sarif'), '--rule-kind', 'Sarif;Ghas', '--rich-return-code', 'true'];
    const done = spawnSync(
      join(multitool, 'Sarif.Multitool'),
      [...args, '--output', join(here, 'out.sarif'), '--quiet', 'true'],
      { encoding: 'utf8' },
    );
    if (done.error) throw done.error;
    /** @type {Result[]} */
    const results = parse(readFileSync(join(here, 'out.sarif'), 'utf8')).runs[0].results ?? [];
    const said = results.filter((one) => one.kind === undefined || one.kind === 'fail').map(describe);
    for (const line of said) console.log(`${folder}: ${line}`);
    const errors = said.filter((line) => line.startsWith('error '));
    return done.status === 0 || errors.length > 0
      ? errors
      : [`the multitool ended with ${done.status}: ${done.stdout}${done.stderr}`];
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}

/** @param {Result} result */
const describe = (result) =>
  `${result.level ?? 'warning'} ${result.ruleId} line ${result.locations?.[0]?.physicalLocation?.region?.startLine ?? '?'}: ${result.message.id} ${(result.message.arguments ?? []).join(' | ')}`;

for (const folder of folders) {
  const text = scan(folder);
  /** @type {Log} */
  const log = parse(text);
  const errors = [...schemaErrors(log), ...multitoolErrors(folder, text)];
  for (const line of errors) console.error(`${folder}: ${line}`);
  if (errors.length > 0) process.exitCode = 1;
  else console.log(`${folder}: valid SARIF, ${log.runs[0]?.results?.length ?? 0} results`);
}
