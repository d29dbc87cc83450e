import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { components } from '@octokit/openapi-types';

type Receipt = components['schemas']['code-scanning-sarifs-receipt'];
type Status = components['schemas']['code-scanning-sarifs-status'];

/** What the server answers to an upload: it takes it, refuses it in GitHub's words, or never answers. */
export type Mood =
  | Readonly<{ kind: 'takes'; states: readonly Readonly<Status>[] }>
  | Readonly<{ kind: 'refuses'; status: number; message: string }>
  | Readonly<{ kind: 'redirects'; to: string }>
  | Readonly<{ kind: 'silent' }>;

export type Upload = Readonly<{ path: string; commitSha: string; ref: string; sarif: string; authorization: string }>;

export type CodeScanningServer = Readonly<{
  url: string;
  uploads: readonly Upload[];
  /** How often it was asked whether the file is processed. */
  questions: () => number;
  close: () => Promise<void>;
}>;

/** A small code scanning on loopback that remembers what it got; its states of processing are told one a question. */
export async function startCodeScanning(mood: Mood): Promise<CodeScanningServer> {
  const uploads: Upload[] = [];
  let questions = 0;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = decodeURIComponent(request.url ?? '');
      if (request.method === 'POST') {
        if (body !== '') uploads.push(readUpload(path, body, request.headers.authorization ?? ''));
        return answerUpload(mood, response);
      }
      const state = mood.kind === 'takes' ? mood.states[Math.min(questions, mood.states.length - 1)] : undefined;
      questions += 1;
      return state ? answer(response, 200, state) : answer(response, 502, { message: 'Bad Gateway' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, uploads, questions: () => questions, close };
}

function answerUpload(mood: Mood, response: ServerResponse): void {
  switch (mood.kind) {
    case 'takes':
      return answer(response, 202, { id: '47177e22-5596-11eb-80a1-c1e54ef945c6', url: '' } satisfies Receipt);
    case 'refuses':
      return answer(response, mood.status, {
        message: mood.message,
        documentation_url: 'https://docs.github.com/rest',
        status: `${mood.status}`,
      });
    case 'redirects':
      response.writeHead(307, { location: mood.to }).end();
      return;
    case 'silent':
      return;
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function readUpload(path: string, body: string, authorization: string): Upload {
  const data: unknown = JSON.parse(body);
  const field = (name: string): string => {
    const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const sarif = gunzipSync(Buffer.from(field('sarif'), 'base64')).toString('utf8');
  return { path, commitSha: field('commit_sha'), ref: field('ref'), sarif, authorization };
}
