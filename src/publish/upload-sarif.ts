import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import * as v from 'valibot';

/** What is uploaded, about which commit, and to which API with which token. */
export type SarifUpload = Readonly<{
  api: string;
  repository: string;
  sha: string;
  ref: string;
  sarif: string;
  token: string;
}>;

/** How an upload ended. `message` and `errors` are GitHub's own words: untrusted, and without the token. */
export type UploadResult =
  | Readonly<{ kind: 'processed' }>
  /** GitHub has it, but did not say within the time that it is processed. */
  | Readonly<{ kind: 'accepted'; because: string }>
  | Readonly<{ kind: 'rejected'; errors: readonly string[] }>
  | Readonly<{ kind: 'refused'; status: number; message: string }>
  | Readonly<{ kind: 'unreached'; message: string }>
  | Readonly<{ kind: 'too-large'; bytes: number }>;

/** How long to wait for one answer, and before each question whether the file is processed; in milliseconds. */
export type Patience = Readonly<{ answer: number; pauses: readonly number[] }>;
const PATIENCE: Patience = { answer: 30_000, pauses: [500, 1000, 2000, 4000, 8000, 16_000, 30_000] };

/** https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support#file-limits */
export const MAX_GZIP_BYTES = 10_000_000;

/** Hands a SARIF file to code scanning and waits, for a bounded time, until it is processed. Never throws. */
export async function uploadSarif(upload: SarifUpload, patience: Patience = PATIENCE): Promise<UploadResult> {
  const packed = await promisify(gzip)(upload.sarif);
  if (packed.length > MAX_GZIP_BYTES) return { kind: 'too-large', bytes: packed.length };
  try {
    const ask = await connect(upload, patience.answer);
    const answer = await ask('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
      commit_sha: upload.sha,
      ref: upload.ref,
      sarif: packed.toString('base64'),
    });
    const receipt = v.safeParse(Receipt, answer);
    if (!receipt.success) return { kind: 'accepted', because: 'the answer to the upload does not name it' };
    return await awaitProcessing(
      () => ask(STATUS_ROUTE, { sarif_id: receipt.output.id }),
      upload.token,
      patience.pauses,
    );
  } catch (error) {
    return readFailure(error, upload.token);
  }
}

const STATUS_ROUTE = 'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}';
const Receipt = v.object({ id: v.string() });
const Status = v.object({
  processing_status: v.picklist(['pending', 'complete', 'failed']),
  errors: v.nullish(v.array(v.string()), []),
});

type Ask = (route: string, parameters: Readonly<Record<string, string>>) => Promise<unknown>;

/**
 * A client for the API; `defaults` brings the fetch that honours the runner's proxy. Redirects are errors, so that neither token nor file goes to
 * another host, and octokit's own log, which would bypass `safe/`, is silent.
 */
async function connect(upload: SarifUpload, answer: number): Promise<Ask> {
  const [{ Octokit }, { defaults }] = await Promise.all([import('@octokit/rest'), import('@actions/github/lib/utils')]);
  const [owner = '', repo = ''] = upload.repository.split('/');
  const silent = (): void => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const client = new Octokit({ ...defaults, auth: upload.token, baseUrl: upload.api, log });
  return async (route, parameters) => {
    const request = { redirect: 'error' as const, signal: AbortSignal.timeout(answer), log };
    const response: Readonly<{ data: unknown }> = await client.request(route, { owner, repo, ...parameters, request });
    return response.data;
  };
}

/** A question that fails is asked again at the next turn: the file is there, and a gateway that stumbles says nothing of it. */
async function awaitProcessing(
  ask: () => Promise<unknown>,
  token: string,
  pauses: readonly number[],
): Promise<UploadResult> {
  let because = 'it is still being processed';
  for (const pause of pauses) {
    await wait(pause);
    const status = v.safeParse(
      Status,
      await ask().catch((error: unknown) => {
        because = `the question whether it is processed failed: ${describe(readFailure(error, token))}`;
      }),
    );
    if (!status.success) continue;
    because = 'it is still being processed';
    const { processing_status: state, errors } = status.output;
    if (state === 'complete') return { kind: 'processed' };
    if (state === 'failed') return { kind: 'rejected', errors: errors.map((one) => withoutToken(one, token)) };
  }
  return { kind: 'accepted', because };
}

type Failure = Extract<UploadResult, { kind: 'refused' | 'unreached' }>;

const describe = (failure: Failure): string =>
  failure.kind === 'refused' ? `${failure.status} ${failure.message}` : failure.message;

const Answered = v.object({ status: v.number(), response: v.object({ data: v.unknown() }) });
const Complaint = v.object({ message: v.string() });

/** Reads status and message only: the error itself holds the request with its headers. */
function readFailure(error: unknown, token: string): Failure {
  const answered = v.safeParse(Answered, error);
  if (answered.success) {
    const body = v.safeParse(Complaint, answered.output.response.data);
    const message = body.success ? body.output.message : '';
    return { kind: 'refused', status: answered.output.status, message: withoutToken(message, token) };
  }
  const message = error instanceof Error ? error.message : 'the connection failed';
  return { kind: 'unreached', message: withoutToken(message, token) };
}

/** A server that answers with what it was sent must not bring the token into the log. */
const withoutToken = (text: string, token: string): string => (token === '' ? text : text.replaceAll(token, '***'));
