import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findPlace, sarifPath } from '../../src/publish/place.ts';
import { rulePages } from '../../src/publish/rule-page.ts';
import { readChange, readRun, readRunEvent, readVisibility } from '../../src/publish/run.ts';

const HEAD = 'b'.repeat(40);
const BASE = 'c'.repeat(40);
const folder = mkdtempSync(join(tmpdir(), 'run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pullRequest = (headRepository: string | null): unknown => ({
  pull_request: {
    number: 7,
    head: { sha: HEAD, repo: headRepository === null ? null : { full_name: headRepository } },
    base: { sha: BASE, repo: { full_name: 'acme/shop' } },
  },
});

describe('the event', () => {
  test('tells a pull request of the repository from one of a fork', () => {
    const change = { number: 7, headSha: HEAD, baseSha: BASE };
    expect(readChange(pullRequest('acme/shop'))).toEqual({ known: true, value: { ...change, fork: false } });
    expect(readChange(pullRequest('stranger/shop'))).toEqual({ known: true, value: { ...change, fork: true } });
    expect(readChange(pullRequest(null))).toEqual({ known: true, value: { ...change, fork: true } });
  });

  test('of a merge group has commits but no number', () => {
    const event = { merge_group: { head_sha: HEAD, base_sha: BASE } };
    expect(readChange(event)).toEqual({ known: true, value: { headSha: HEAD, baseSha: BASE, fork: false } });
  });

  test.each([[{}], [null], [[]], [{ pull_request: { number: 7, head: { sha: '--output=x' }, base: { sha: BASE } } }]])(
    'that is not as GitHub makes it leaves the change unknown: %j',
    (event) => {
      expect(readChange(event)).toMatchObject({ known: false });
    },
  );

  test('is read where it is about a change, and is unknown where its file is none', () => {
    const path = join(folder, 'event.json');
    writeFileSync(path, JSON.stringify(pullRequest('acme/shop')));
    const env = { GITHUB_WORKSPACE: folder, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
    expect(readRun(env).change).toMatchObject({ known: true });
    expect(readRun({ ...env, GITHUB_EVENT_NAME: 'push' })).not.toHaveProperty('change');
    writeFileSync(path, '{');
    expect(readRun(env).change).toMatchObject({ known: false });
    expect(readRun({ ...env, GITHUB_EVENT_PATH: join(folder, 'gone.json') }).change).toMatchObject({ known: false });
  });

  test('tells who can see the repository, where it does', () => {
    expect(readVisibility({ repository: { private: true } })).toBe('private');
    expect(readVisibility({ repository: { private: true, visibility: 'internal' } })).toBe('internal');
    expect(readVisibility({ repository: { private: false } })).toBe('public');
    for (const payload of [{}, null, { repository: {} }, { repository: { visibility: 'secret' } }])
      expect(readVisibility(payload)).toBeUndefined();
  });

  test('is that of a run, and has no name where this is part of none', () => {
    const path = join(folder, 'push.json');
    writeFileSync(path, JSON.stringify({ repository: { private: true } }));
    expect(readRunEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: path })).toEqual({
      name: 'push',
      visibility: 'private',
    });
    expect(readRunEvent({ GITHUB_EVENT_NAME: 'push' })).toEqual({ name: 'push' });
    expect(readRunEvent({ GITHUB_EVENT_NAME: 'pull_request' }).change).toMatchObject({ known: false });
    expect(readRunEvent({ GITHUB_EVENT_PATH: path })).toEqual({ name: '' });
  });

  test('without a workspace nothing runs, and the message names the command line', () => {
    expect(() => readRun({})).toThrow(/countersign scan/u);
  });
});

describe('the place', () => {
  mkdirSync(join(folder, 'workspace/services/api'), { recursive: true });
  mkdirSync(join(folder, 'outside'));
  writeFileSync(join(folder, 'workspace/file'), '');
  symlinkSync(join(folder, 'outside'), join(folder, 'workspace/way-out'));
  symlinkSync('services', join(folder, 'workspace/inside'));
  const workspace = join(folder, 'workspace');

  test('is the directory and what stands before its paths in the workspace', () => {
    expect(findPlace(workspace, '.')).toMatchObject({ prefix: '' });
    expect(findPlace(workspace, 'services/api')).toMatchObject({ prefix: 'services/api/' });
    expect(findPlace(workspace, 'inside/api')).toMatchObject({ prefix: 'services/api/' });
    expect(findPlace(workspace, join(workspace, 'services'))).toMatchObject({ prefix: 'services/' });
  });

  test.each([
    ['..', /outside the workspace/u],
    ['../outside', /outside the workspace/u],
    ['way-out', /outside the workspace/u],
    ['/', /outside the workspace/u],
    ['gone', /does not exist/u],
    ['file', /not a directory/u],
  ])('%s is none', (path, message) => {
    expect(() => findPlace(workspace, path)).toThrow(message);
  });

  test('of the SARIF file is in the workspace if given, else in the temporary folder, else nowhere', () => {
    expect(sarifPath({ workspace: '/w', temp: '/t' }, 'out.sarif')).toBe('/w/out.sarif');
    expect(sarifPath({ workspace: '/w', temp: '/t' }, '/x/out.sarif')).toBe('/x/out.sarif');
    expect(sarifPath({ workspace: '/w', temp: '/t' })).toBe('/t/countersign.sarif');
    expect(sarifPath({ workspace: '/w' })).toBeUndefined();
  });
});

test('the page of a rule is that of the version which runs', () => {
  const page = rulePages({ GITHUB_ACTION_REPOSITORY: 'acme/countersign', GITHUB_ACTION_REF: 'v1' });
  expect(page('static-cloud-key')).toBe('https://github.com/acme/countersign/blob/v1/docs/rules/static-cloud-key.md');
  expect(rulePages({})('static-cloud-key')).toBe('');
});
