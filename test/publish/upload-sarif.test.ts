import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { explainUpload } from '../../src/publish/explain-upload.ts';
import {
  MAX_GZIP_BYTES,
  type Patience,
  type SarifUpload,
  type UploadResult,
  uploadSarif,
} from '../../src/publish/upload-sarif.ts';
import { type CodeScanningServer, type Mood, startCodeScanning } from '../action/code-scanning-server.ts';

const CANARY = 'canary-0123456789';
const patience: Patience = { answer: 400, pauses: [1, 1, 1] };
const servers: CodeScanningServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(mood: Mood): Promise<CodeScanningServer> {
  const server = await startCodeScanning(mood);
  servers.push(server);
  return server;
}

const about = (api: string, sarif = '{"runs":[]}'): SarifUpload => ({
  api,
  repository: 'acme/shop.web',
  sha: 'a'.repeat(40),
  ref: 'refs/pull/7/merge',
  sarif,
  token: CANARY,
});

async function uploadTo(mood: Mood): Promise<UploadResult> {
  return uploadSarif(about((await serve(mood)).url), patience);
}

const pending = { processing_status: 'pending' } as const;
const complete = { processing_status: 'complete' } as const;

describe('an upload', () => {
  test('hands over the file, packed, with its commit and ref, and waits until it is processed', async () => {
    const server = await serve({ kind: 'takes', states: [pending, pending, complete] });
    expect(await uploadSarif(about(server.url), patience)).toEqual({ kind: 'processed' });
    expect(server.uploads).toEqual([
      {
        path: '/repos/acme/shop.web/code-scanning/sarifs',
        commitSha: 'a'.repeat(40),
        ref: 'refs/pull/7/merge',
        sarif: '{"runs":[]}',
        authorization: `token ${CANARY}`,
      },
    ]);
    expect(server.questions()).toBe(3);
  });

  test('that GitHub cannot process gives its errors', async () => {
    const errors = ['rejecting SARIF, as there are more runs than allowed (21 > 20)'];
    const result = await uploadTo({ kind: 'takes', states: [pending, { processing_status: 'failed', errors }] });
    expect(result).toEqual({ kind: 'rejected', errors });
  });

  test('that is never processed ends after a bounded number of questions', async () => {
    const server = await serve({ kind: 'takes', states: [pending] });
    expect(await uploadSarif(about(server.url), patience)).toMatchObject({ kind: 'accepted' });
    expect(server.questions()).toBe(patience.pauses.length);
  });

  test('survives questions that fail, and names the last failure if none is answered', async () => {
    const stumbles = await uploadTo({ kind: 'takes', states: [] });
    expect(stumbles).toEqual({ kind: 'accepted', because: expect.stringContaining('502 Bad Gateway') });
  });

  test.each([
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
    [413, 'Payload Too Large'],
    [500, 'Server Error'],
  ])('that is refused with %i is not repeated', async (status, message) => {
    const server = await serve({ kind: 'refuses', status, message });
    expect(await uploadSarif(about(server.url), patience)).toEqual({ kind: 'refused', status, message });
    expect(server.uploads).toHaveLength(1);
  });

  test('to a server that is silent gives up', async () => {
    expect(await uploadTo({ kind: 'silent' })).toMatchObject({ kind: 'unreached' });
  });

  test('to a server that is not there says so', async () => {
    const server = await serve({ kind: 'silent' });
    await server.close();
    expect(await uploadSarif(about(server.url), patience)).toMatchObject({ kind: 'unreached' });
  });

  test('follows no redirect, so that neither token nor file reaches another host', async () => {
    const other = await serve({ kind: 'takes', states: [complete] });
    const result = await uploadTo({ kind: 'redirects', to: `${other.url}/repos/acme/shop.web/code-scanning/sarifs` });
    expect(result).toMatchObject({ kind: 'unreached' });
    expect(other.uploads).toEqual([]);
  });

  test('that is larger than code scanning takes is not tried', async () => {
    const server = await serve({ kind: 'takes', states: [complete] });
    const sarif = randomBytes(MAX_GZIP_BYTES + 1000).toString('base64');
    expect(await uploadSarif(about(server.url, sarif), patience)).toMatchObject({ kind: 'too-large' });
    expect(server.uploads).toEqual([]);
  });

  test('never gives back the token, even if the server echoes it', async () => {
    const refused = await uploadTo({ kind: 'refuses', status: 401, message: `Bad credentials: ${CANARY}` });
    const rejected = await uploadTo({ kind: 'takes', states: [{ processing_status: 'failed', errors: [CANARY] }] });
    expect(JSON.stringify([refused, rejected])).not.toContain(CANARY);
  });
});

describe('an upload that did not work is explained in one line', () => {
  const refused = (status: number, message: string): UploadResult => ({ kind: 'refused', status, message });
  const cases: readonly (readonly [UploadResult, RegExp])[] = [
    [
      refused(403, 'Resource not accessible by integration'),
      /permissions: \{ contents: read, security-events: write \}/u,
    ],
    [
      refused(403, 'Advanced Security must be enabled for this repository to use code scanning.'),
      /Enable Code Security/u,
    ],
    [refused(403, 'Code Security must be enabled for this repository to use code scanning.'), /Enable Code Security/u],
    [refused(403, 'Code scanning is not enabled for this repository.'), /Enable Code Security/u],
    [refused(403, 'Repository was archived so is read-only.'), /is archived/u],
    [refused(403, 'You have exceeded a secondary rate limit.'), /too many requests/u],
    [refused(401, 'Bad credentials'), /not valid or has expired/u],
    [refused(404, 'Not Found'), /security-events: write.*Code Security/u],
    [refused(413, ''), /too large/u],
    [refused(503, 'Service Unavailable'), /503 "Service Unavailable"/u],
    [{ kind: 'rejected', errors: ['one', 'two'] }, /\(one; two\)/u],
    [{ kind: 'too-large', bytes: 10_000_001 }, /10000001 bytes/u],
    [{ kind: 'unreached', message: 'connect ECONNREFUSED' }, /ECONNREFUSED/u],
    [{ kind: 'accepted', because: 'it is still being processed' }, /not confirmed: it is still being processed/u],
  ];
  test.each(cases)('%j', (result, expected) => {
    if (result.kind === 'processed') throw new Error('this case is about a failure');
    const line = explainUpload(result, 'The findings are in the log.');
    expect(line).toMatch(expected);
    expect(line).toMatch(/^[^\n]+ The findings are in the log\.$/u);
    expect(line.toLowerCase()).not.toContain('undefined');
  });
});
