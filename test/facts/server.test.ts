import { afterEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { checkAnswer, findOperation } from './contract.ts';
import { type GitHub, startGitHub, TOKENS } from './server.ts';
import { environment, secret, state } from './state.ts';

// The server that the client is tested against behaves as GitHub does, and would notice what GitHub does not know.

let github: GitHub | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

async function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const set = state({
    environments: [environment('a/b', { secrets: ['A'] })],
    secrets: ['A', 'B', 'C'].map((name) => secret(name)),
  });
  github ??= await startGitHub(set);
  return fetch(`${github.api}${path}`, { headers: { authorization: `token ${TOKENS.admin}`, ...headers } });
}

describe('the server', () => {
  test('answers a conditional request with 304 and nothing else', async () => {
    const first = await get('/repos/acme/shop/environments');
    const etag = first.headers.get('etag') ?? '';
    const second = await get('/repos/acme/shop/environments', { 'if-none-match': etag });
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect((await get('/repos/acme/shop/environments', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  test('pages with links', async () => {
    const first = await get('/repos/acme/shop/actions/secrets?per_page=2');
    expect(first.headers.get('link')).toMatch(/page=2>; rel="next", <[^>]+page=2>; rel="last"$/u);
    const last = await get('/repos/acme/shop/actions/secrets?per_page=2&page=2');
    expect(last.headers.get('link')).toMatch(/page=1>; rel="prev"$/u);
    expect(
      v.parse(
        v.object({ total_count: v.number(), secrets: v.array(v.object({ name: v.string() })) }),
        await last.json(),
      ),
    ).toEqual({
      total_count: 3,
      secrets: [{ name: 'C' }],
    });
  });

  test('takes a slash in a name only where it is encoded', async () => {
    expect((await get('/repos/acme/shop/environments/a%2Fb/secrets')).status).toBe(200);
    expect((await get('/repos/acme/shop/environments/a/b/secrets')).status).toBe(404);
    expect(github?.violations).toEqual(['GET /repos/acme/shop/environments/a/b/secrets is not described']);
  });

  test.each([
    ['/repos/acme/shop/actions/variables', 'GET /repos/acme/shop/actions/variables is not described'],
    ['/repos/acme/shop?org=acme', '/repos/{owner}/{repo} has no parameter org'],
    ['/repos/acme/shop/environments?perPage=100', '/repos/{owner}/{repo}/environments has no parameter perPage'],
  ])('notices a request that the description does not know: %s', async (path, violation) => {
    expect((await get(path)).status).toBe(404);
    expect(github?.violations).toEqual([violation]);
  });

  test('notices an answer that the description does not know', async () => {
    const broken = state({ environments: [environment('live')] });
    github = await startGitHub({ ...broken, workflow: { ...broken.workflow, default_workflow_permissions: 'read' } });
    await get('/repos/acme/shop/actions/permissions/workflow');
    expect(github.violations).toEqual([]);
    const path = '/repos/{owner}/{repo}/actions/permissions/workflow';
    expect(checkAnswer(path, 200, { default_workflow_permissions: 'admin' })).toEqual([
      `200 ${path}:  must have required property 'can_approve_pull_request_reviews'`,
      `200 ${path}: /default_workflow_permissions must be equal to one of the allowed values`,
    ]);
    expect(checkAnswer(path, 200, [])).not.toEqual([]);
    expect(checkAnswer('/repos/{owner}/{repo}/keys', 200, [{}])).not.toEqual([]);
  });

  test.each([
    ['a token that is not valid', { authorization: 'token x' }, 401],
    ['a token that may not', { authorization: `token ${TOKENS.workflow}` }, 403],
    ["a person's token that may not", { authorization: `Bearer ${TOKENS.reader}` }, 404],
    ['a token that may', {}, 200],
  ])('answers %s', async (_, headers, status) => {
    expect((await get('/repos/acme/shop/keys', headers)).status).toBe(status);
    expect(github?.violations).toEqual([]);
  });
});

describe('the extract of the description', () => {
  test('knows an operation by its path, whatever stands in it', () => {
    const url = new URL('https://acme.example/repos/acme/shop/environments/a%2Fb/deployment-branch-policies?page=2');
    expect(findOperation('GET', url)).toEqual({
      path: '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
      parameters: { owner: 'acme', repo: 'shop', environment_name: 'a/b' },
    });
    expect(findOperation('PUT', url)).toMatch(/not described/u);
  });
});
