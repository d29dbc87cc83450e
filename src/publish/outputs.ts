import process from 'node:process';
import { setOutput } from '@actions/core';
import { UserError } from '../errors.ts';
import { SEVERITIES, type Severity } from '../model/judgement.ts';
import type { Report, Verdict } from '../model/report.ts';

/** The outputs of the action: scalars and paths only. */
export type Outputs = Readonly<{
  verdict: Verdict;
  'findings-count': string;
  'highest-severity': Severity | 'none' | '';
  'sarif-file': string;
  'report-file': string;
}>;

/** What the outputs say until there is an answer. */
export const NO_ANSWER: Outputs = {
  verdict: 'incomplete',
  'findings-count': '',
  'highest-severity': '',
  'sarif-file': '',
  'report-file': '',
};

/** The outputs that speak of a report, with the paths of what was written. */
export function describe(
  report: Report,
  verdict: Verdict,
  files: Readonly<{ sarif: string; report: string }>,
): Outputs {
  return {
    verdict,
    'findings-count': String(report.findings.length),
    'highest-severity':
      SEVERITIES.find((severity) => report.findings.some((one) => one.severity === severity)) ?? 'none',
    'sarif-file': files.sarif,
    'report-file': files.report,
  };
}

/**
 * Sets every output. The runner reads the file after the step has ended and the last value of a name counts, so what is
 * written here also overrules a `set-output` command that somebody smuggled into the log.
 */
export function setOutputs(outputs: Outputs): void {
  // Without the file, @actions/core would fall back to printing commands.
  if (!process.env.GITHUB_OUTPUT) {
    throw new UserError(
      'GITHUB_OUTPUT is not set: this file is the one GitHub Actions starts. On a terminal write `countersign scan` instead.',
    );
  }
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
