import process from 'node:process';
import { UserError } from '../errors.ts';
import { appendFile } from '../write/files.ts';

/** Appends to the summary of the job, which GitHub shows on the page of the run. */
export function appendSummary(markdown: string): void {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) {
    throw new UserError(
      'This runner offers no job summary (GITHUB_STEP_SUMMARY is not set). Write `with: { summary: false }`.',
      3,
    );
  }
  appendFile(path, markdown);
}
