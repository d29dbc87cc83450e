import type { Inputs } from '../config/inputs.ts';
import type { Report } from '../model/report.ts';
import type { Sarif } from './files.ts';
import { type Note, noteNoUpload, noteUpload } from './notes.ts';
import type { Run } from './run.ts';
import { uploadSarif } from './upload-sarif.ts';
import { findUploadTarget } from './upload-target.ts';

/** The scan as far as an upload needs it. `head` is the commit that is checked out; undefined where git does not tell. */
export type Scanned = Readonly<{ inputs: Inputs; run: Run; report: Report; head: string | undefined }>;

/** Uploads where it may, and says in a line what is missing where it may not or where it went wrong. */
export async function upload(
  { inputs, run, report, head }: Scanned,
  sarif: Sarif | undefined,
): Promise<readonly Note[]> {
  if (inputs.upload === 'never') return [];
  const instead = sayInstead(inputs, sarif?.path ?? '');
  const incomplete = report.verdict === 'incomplete';
  const target = findUploadTarget(run, { upload: inputs.upload, token: inputs.token, head, incomplete });
  if (target.kind === 'none') return noteNoUpload(target, inputs.upload, instead);
  // Writing it went wrong, which is said and fails the step already.
  if (sarif === undefined) return [];
  const { api, repository } = run;
  const { sha, ref } = target;
  const result = await uploadSarif({ api, repository, sha, ref, sarif: sarif.text, token: inputs.token });
  return noteUpload(result, inputs.upload, instead);
}

/** Where the findings are, uploaded or not. */
function sayInstead(inputs: Inputs, path: string): string {
  const places = [
    'the log',
    ...(inputs.annotations ? ['the annotations'] : []),
    ...(inputs.summary ? ['the job summary'] : []),
  ];
  const last = places.pop();
  const where = places.length > 0 ? `${places.join(', ')} and ${last}` : last;
  return `The findings are in ${where}${path && `, and the SARIF file is ${path}`}.`;
}
