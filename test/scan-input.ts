import { memoryTree } from '../src/collect/memory.ts';
import type { Report } from '../src/model/report.ts';
import { scan, type ScanInput, type ScanResult } from '../src/scan.ts';

export type Files = Readonly<Record<string, string>>;

export const WORKFLOW = '.github/workflows/deploy.yml';

/** Scans files as outside a pull request, on a day that is the same for every test. */
export const scanFiles = (files: Files, changes: Partial<ScanInput> = {}): ScanResult =>
  scan({ tree: memoryTree(files), base: { kind: 'none' }, asOf: '2026-11-01', failOnUnknown: false, ...changes });

export const reportOf = (files: Files, changes: Partial<ScanInput> = {}): Report => scanFiles(files, changes).report;

/** The head of a pull request against its base. */
export const pullRequest = (head: Files, base: Files): Report =>
  reportOf(head, { base: { kind: 'tree', tree: memoryTree(base) } });

/** `rule job` of every finding, with an exclamation mark where it gates. */
export const findingLines = ({ findings }: Report): readonly string[] =>
  findings.map(({ ruleId, job, gates }) => `${ruleId} ${job ?? ''}${gates ? '!' : ''}`);
