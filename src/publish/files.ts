import { resolve } from 'node:path';
import type { Inputs } from '../config/inputs.ts';
import type { Report } from '../model/report.ts';
import { renderJson } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { renderSarif } from '../report/sarif.ts';
import type { View } from '../report/view.ts';
import { writeFile } from '../write/files.ts';
import { sarifPath } from './place.ts';
import type { Run } from './run.ts';

export type Sarif = Readonly<{ text: string; path: string }>;

type Answer = Readonly<{ inputs: Inputs; run: Run; report: Report; view: View }>;

/**
 * Writes the SARIF file. None for an incomplete scan: a later step that uploads it would close every alert that the scan
 * did not get to. An empty path where there is nowhere to write to.
 */
export function writeSarif({ inputs, run, report, view }: Answer): Sarif | undefined {
  if (report.verdict === 'incomplete') return undefined;
  const text = renderSarif(report, view, inputs.category);
  const path = sarifPath(run, inputs.sarifFile);
  if (path !== undefined) writeFile(path, text);
  return { text, path: path ?? '' };
}

/** Writes the report in the form that its ending says, and gives back its path; empty if none is asked for. */
export function writeReport({ inputs, run, report, view }: Answer): string {
  if (inputs.reportFile === undefined) return '';
  const path = resolve(run.workspace, inputs.reportFile.path);
  writeFile(path, inputs.reportFile.form === 'json' ? renderJson(report, view) : renderMarkdown(report, view));
  return path;
}
