import type { Upload } from '../config/inputs.ts';
import { commandData, commandProperty, type Level } from '../safe/command.ts';
import { markdown } from '../safe/markdown.ts';
import { explainNoUpload, explainUpload } from './explain-upload.ts';
import type { Run } from './run.ts';
import type { UploadTarget } from './upload-target.ts';
import type { UploadResult } from './upload-sarif.ts';

/** A line about the run itself, beside the findings. One that fails makes the step fail, whatever was found. */
export type Note = Readonly<{ level: Level; text: string; fails: boolean }>;

/** A remark that belongs to no file. */
export const noteCommand = (note: Note): string =>
  `::${note.level} title=${commandProperty('Countersign')}::${commandData(note.text)}`;

/** The notes as the last paragraphs of the summary. */
export const noteParagraphs = (notes: readonly Note[]): string =>
  notes.map((note) => `\n**${note.level}**: ${markdown(note.text, 1000)}\n`).join('');

/**
 * On these events the job has a token and secrets of the repository, while what is checked out may be a stranger's.
 * https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
 */
export function warnOfEvent(run: Run): readonly Note[] {
  if (run.event !== 'pull_request_target' && run.event !== 'workflow_run') return [];
  const text = `On ${run.event} this job has the repository's own token, and what it scans may come from a stranger. Countersign runs nothing of it; with \`upload: auto\` it sends nothing to code scanning. Scan on pull_request instead.`;
  return [{ level: 'warning', text, fails: false }];
}

/** Says that and why nothing was uploaded. With `always` that fails the step, since it was asked for without an "if". */
export function noteNoUpload(
  target: Extract<UploadTarget, { kind: 'none' }>,
  upload: Upload,
  instead: string,
): readonly Note[] {
  if (upload === 'never') return [];
  const fails = upload === 'always';
  return [{ level: fails ? 'error' : 'notice', text: explainNoUpload(target.because, target.add, instead), fails }];
}

/** Says how an upload ended, if there is anything to say. */
export function noteUpload(result: UploadResult, upload: Upload, instead: string): readonly Note[] {
  if (result.kind === 'processed') return [];
  const fails = upload === 'always';
  return [{ level: fails ? 'error' : 'warning', text: explainUpload(result, instead), fails }];
}
