import { describe, expect, test } from 'vitest';
import type { Lasting } from '../../src/model/world.ts';
import { trace } from './traced.ts';

const lasting = (steps: string, job = ''): readonly Lasting[] =>
  trace({ a: `on: push\njobs: {x: {runs-on: x, ${job}steps: [${steps}]}}` }).lasting;

describe('a session', () => {
  const session = (seconds: string, job = ''): unknown =>
    lasting(
      `{uses: aws-actions/configure-aws-credentials@v6, with: {role-to-assume: r, role-duration-seconds: "${seconds}"}}`,
      job,
    ).map((one) => (one.how === 'session' ? [one.minutes, one.limit, one.ownLimit] : one.how));

  test('outlives a job that has to be over before', () => {
    expect(session('7200', 'timeout-minutes: 90, ')).toEqual([[120, 90, true]]);
    expect(session('7200', 'timeout-minutes: 120, ')).toEqual([]);
    expect(session('21601')).toEqual([[360, 360, false]]);
    expect(session('21600')).toEqual([]);
  });

  test('does not where it is no longer than what the vendor gives by itself', () => {
    expect(session('3600', 'timeout-minutes: 5, ')).toEqual([]);
  });

  test('is not judged where it, or the limit of the job, is not known', () => {
    expect(session('${{ vars.SECONDS }}', 'timeout-minutes: 5, ')).toEqual([]);
    expect(session('7200', "timeout-minutes: '${{ fromJSON(vars.MINUTES) }}', ")).toEqual([]);
  });
});

describe('a login file', () => {
  const LOGIN = '{uses: docker/login-action@v4, with: {username: u, password: "${{ secrets.P }}"}}';
  const kept = (path: string, login = LOGIN, uses = 'actions/upload-artifact@v6'): readonly string[] =>
    lasting(`${login}, {uses: ${uses}, with: {path: "${path}"}}`).map((one) =>
      one.how === 'stored' ? `${one.in} ${one.path}` : one.how,
    );

  test('is found by its own name or its folder, however the home folder is written', () => {
    for (const path of ['~/.docker', '~/.docker/', '$HOME/.docker/**', '/home/runner/.docker/config.json'])
      expect(kept(path)).toEqual([`artifact ${path}`]);
    expect(kept('~/.docker', LOGIN, 'actions/cache@v5')).toEqual(['cache ~/.docker']);
  });

  test('is not by a name that only begins alike, nor where it is left out', () => {
    expect(kept('~/.docker-images')).toEqual([]);
    expect(kept('~/.docker\\n!~/.docker/config.json')).toEqual([]);
  });

  test('holds nothing that lasts without a stored credential', () => {
    expect(kept('~/.docker', '{run: make}')).toEqual([]);
    expect(kept('~/.docker', LOGIN.replace('secrets.P', 'github.token'))).toEqual([]);
  });
});

describe('a token', () => {
  const app = (more: string): number =>
    lasting(`{uses: actions/create-github-app-token@v3, with: {client-id: i, private-key: k${more}}}`).length;

  test('is kept only where the action is told so', () => {
    expect([app(', skip-token-revoke: true'), app(', skip-token-revoke: false'), app('')]).toEqual([1, 0, 0]);
  });
});

describe('the repositories a token is for', () => {
  const reaches = (step: string): readonly string[] =>
    trace({ a: `on: push\njobs: {x: {runs-on: x, steps: [${step}]}}` }).credentials.flatMap((one) => one.reaches);
  const checkout = (more: string): readonly string[] =>
    reaches(`{uses: actions/checkout@v6, with: {token: "\${{ secrets.T }}", ${more}}}`);

  test('are those it names, and not its own', () => {
    expect(checkout('repository: acme/site')).toEqual(['acme/site']);
    expect(checkout('repository: "${{ github.repository_owner }}/site"')).toEqual([
      '${{ github.repository_owner }}/site',
    ]);
    expect(checkout('repository: "${{ github.repository }}"')).toEqual([]);
    expect(checkout('repository: "${{ github.event.pull_request.head.repo.full_name }}"')).toEqual([]);
    expect(checkout('submodules: recursive')).toEqual(['the repositories of its submodules']);
    expect(checkout('submodules: false')).toEqual([]);
  });

  test('stand in the URL that git is given', () => {
    const clone = (of: string): readonly string[] =>
      reaches(`{run: "git clone https://x-access-token:\${{ secrets.T }}@github.com/${of}"}`);
    expect(clone('acme/site.git')).toEqual(['acme/site']);
    expect(clone('${{ github.repository }}')).toEqual([]);
  });
});
