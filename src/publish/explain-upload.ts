import { cut } from '../safe/text.ts';
import type { UploadResult } from './upload-sarif.ts';

/** What is missing, in one sentence without its full stop, and what to write where. */
type Missing = Readonly<{ missing: string; add?: string }>;

const PERMISSION = 'permissions: { contents: read, security-events: write }';

/**
 * One line on an upload that did not work: what is missing, which YAML or setting to add, and what was done instead.
 * Anything code scanning reported itself is quoted.
 */
export function explainUpload(result: Exclude<UploadResult, { kind: 'processed' }>, instead: string): string {
  const { missing, add } = whatIsMissing(result);
  return `${headline(result)}: ${missing}. ${add ? `${add} ` : ''}${instead}`;
}

/** The same line where nothing was tried. */
export const explainNoUpload = (because: string, add: string | undefined, instead: string): string =>
  `Not uploaded to code scanning: ${because}. ${add ? `To get the results there, scan with \`${add}\` as well. ` : ''}${instead}`;

const headline = (result: UploadResult): string =>
  result.kind === 'accepted' ? 'Uploaded to code scanning, but not confirmed' : 'Not uploaded to code scanning';

function whatIsMissing(result: Exclude<UploadResult, { kind: 'processed' }>): Missing {
  switch (result.kind) {
    case 'accepted':
      return { missing: result.because, add: 'The Security tab shows whether it arrived.' };
    case 'rejected':
      return { missing: `GitHub could not process the file (${quoteErrors(result.errors)})` };
    case 'unreached':
      return { missing: `GitHub did not answer (${cut(result.message, LONGEST_QUOTE)})` };
    case 'too-large':
      return {
        missing: `the packed file has ${result.bytes} bytes, and code scanning takes 10,000,000`,
        add: 'Scan parts of the repository with `path`, each with a `category` of its own.',
      };
    default:
      return nameRefusal(result.status, result.message);
  }
}

// What is ours must not be cut off by what GitHub says.
const LONGEST_QUOTE = 300;
const MOST_ERRORS = 5;

function quoteErrors(errors: readonly string[]): string {
  const quoted = errors.slice(0, MOST_ERRORS).map((one) => cut(one, LONGEST_QUOTE));
  const left = errors.length - quoted.length;
  return [...quoted, ...(left > 0 ? [`and ${left} more`] : [])].join('; ') || 'it gave no reason';
}

/** GitHub answers 403 for a missing permission, a missing licence and an archived repository alike; the words tell which. */
function nameRefusal(status: number, message: string): Missing {
  const said = `GitHub answered ${status}${message && ` "${cut(message, LONGEST_QUOTE)}"`}`;
  if (status === 401) {
    return {
      missing: `the token is not valid or has expired (${said})`,
      add: 'Leave the input `token` out, or give one that is valid.',
    };
  }
  if (status === 404) {
    return {
      missing: `the token cannot see code scanning of this repository (${said})`,
      add: `Add \`${PERMISSION}\` to the job, and enable Code Security if the repository is private.`,
    };
  }
  if (status === 413)
    return { missing: `the file is too large (${said})`, add: 'Scan parts of the repository with `path`.' };
  if (status !== 403) return { missing: said };
  if (/rate limit/iu.test(message)) return { missing: `too many requests (${said})`, add: 'Run again later.' };
  if (/archived/iu.test(message)) return { missing: `the repository is archived (${said})` };
  if (/(?:Advanced|Code) Security|not enabled|must be enabled/iu.test(message)) {
    return {
      missing: `code scanning is not enabled for this repository (${said})`,
      add: 'Enable Code Security (Advanced Security on GitHub Enterprise Server) in the repository settings, or write `with: { upload: never }`.',
    };
  }
  return { missing: `the token may not write security events (${said})`, add: `Add \`${PERMISSION}\` to the job.` };
}
