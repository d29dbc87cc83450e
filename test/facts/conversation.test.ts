import { describe, expect, test } from 'vitest';
import { askFacts } from '../../src/facts/ask.ts';
import { renderFacts } from '../../src/facts/record.ts';
import { ask, asAdmin, PATIENCE, paths, serve, unknown } from './serve.ts';
import { type Mood, TOKENS } from './server.ts';
import { CUSTOM, environment, repository, secret, state, tagRuleset } from './state.ts';

const numbered = <T>(count: number, make: (name: string, index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(`n${String(index).padStart(5, '0')}`, index));

describe('the limits of GitHub', () => {
  const ten = state({ environments: numbered(10, (name) => environment(name)) });

  test.each(['primary', 'secondary'] as const)('%s: waits, and reads all', async (kind) => {
    const github = await serve(ten, { limit: { kind, after: 8, refuses: 2, seconds: 20 } });
    const { facts, problems } = await ask(github);
    expect(problems).toEqual([]);
    expect(facts.environments).toMatchObject({ value: { length: 10 } });
    expect(github.seen.filter(({ status }) => status === 403)).toHaveLength(2);
  });

  test.each(['primary', 'secondary'] as const)('%s: does not wait for long, and stops sending', async (kind) => {
    const github = await serve(ten, { limit: { kind, after: 8, refuses: 1000, seconds: 900 } });
    const { facts, problems } = await ask(github);
    const because =
      'GitHub takes no more requests with this token for now, since its rate limit is reached; ask again later';
    expect(problems).toEqual([because]);
    expect(facts.environments).toMatchObject({ value: { length: 10 } });
    expect(facts.environments).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ customRules: unknown('failed', because) })]),
    });
    // What was already on its way, and nothing after.
    expect(github.seen.length).toBeLessThanOrEqual(8 + 10);
  });

  test('is never lifted: gives up after two repetitions', async () => {
    const github = await serve(ten, { limit: { kind: 'secondary', after: 1, refuses: 1000, seconds: 1 } });
    const { facts } = await ask(github);
    expect(facts.environments).toEqual(unknown('failed'));
    expect(github.seen.length).toBeLessThanOrEqual(1 + 3 * 10);
  });

  test.each([
    [429, 'Too Many Requests', {}],
    [403, 'You have triggered an abuse detection mechanism.', { 'retry-after': '30' }],
    [403, 'Slow down', { 'retry-after': '30' }],
  ])('in words of its own (%i %s): nothing more is sent', async (status, message, headers) => {
    const mood: Mood = { on: /environments$/u, does: { kind: 'refuses', status, message, headers } };
    const github = await serve(ten, { moods: [mood] });
    const { facts, problems } = await ask(github);
    expect(facts.environments).toEqual(unknown('failed', expect.stringContaining('takes no more requests')));
    expect(problems).toHaveLength(1);
    expect(paths(github).filter((path) => path.endsWith('/environments'))).toHaveLength(1);
  });

  test('reached at the first request', async () => {
    const github = await serve(ten, { limit: { kind: 'primary', after: 0, refuses: 1000, seconds: 900 } });
    const { facts, problems, requests } = await ask(github);
    expect(requests).toBe(1);
    expect(problems).toHaveLength(1);
    expect(facts.secrets).toEqual(unknown('failed'));
  });
});

describe('an answer that is', () => {
  const set = state({ environments: [environment('live', { secrets: ['A'] })], secrets: [secret('A')] });
  const withMood = (on: RegExp, does: Mood['does'], times?: number) =>
    serve(set, { moods: [{ on, does, ...(times !== undefined && { times }) }] });

  test.each([
    ['cut off', { kind: 'cuts' }],
    ['a closed connection', { kind: 'drops' }],
    ['an error of the server', { kind: 'refuses', status: 502, message: 'Bad Gateway' }],
  ] as const)('%s is asked for again', async (_, does) => {
    const github = await withMood(/\/environments$/u, does, 2);
    const { facts, problems } = await ask(github);
    expect(problems).toEqual([]);
    expect(facts.environments).toMatchObject({ value: [{ name: 'live' }] });
  });

  test.each([
    ['cut off', { kind: 'cuts' }, 3, /^the environments could not be read: GitHub gave no whole answer/u],
    ['a closed connection', { kind: 'drops' }, 3, /^the environments could not be read: GitHub gave no whole answer/u],
    ['an error of the server', { kind: 'refuses', status: 500, message: 'Oops' }, 3, /GitHub answered 500 "Oops"$/u],
    ['a refusal of another kind', { kind: 'refuses', status: 451, message: 'Blocked' }, 1, /answered 451 "Blocked"$/u],
    ['slow', { kind: 'silent' }, 1, /^the environments could not be read: no answer came within 1\.5 s$/u],
    ['no JSON', { kind: 'says', body: '<html>' }, 1, /not what its documentation says$/u],
    ['half JSON', { kind: 'says', body: '{"total_count": 1, "environ' }, 1, /not what its documentation says$/u],
    [
      'a page for people',
      { kind: 'says', body: '<html>', headers: { 'content-type': 'text/html' } },
      1,
      /not what its documentation says$/u,
    ],
    ['empty', { kind: 'says', body: '' }, 1, /not what its documentation says$/u],
    ['null', { kind: 'says', body: 'null' }, 1, /not what its documentation says$/u],
    ['a list where none is', { kind: 'says', body: '[]' }, 1, /not what its documentation says/u],
    [
      'of another shape',
      { kind: 'says', body: '{"environments": [{"name": 7}]}' },
      1,
      /\(at environments\.0\.name\)$/u,
    ],
    ['an empty object', { kind: 'says', body: '{}' }, 1, /\(at environments\)$/u],
    [
      'of two minds',
      {
        kind: 'says',
        body: '{"environments": [{"name": "live", "deployment_branch_policy": {"protected_branches": true, "custom_branch_policies": true}}]}',
      },
      1,
      /deployment_branch_policy/u,
    ],
  ] as const)(
    '%s makes the fact unknown and is a problem, and the others are read',
    async (_, does, times, because) => {
      const github = await withMood(/\/environments$/u, does);
      const { facts, problems } = await ask(github, { ...asAdmin, answer: does.kind === 'silent' ? 1500 : 20_000 });
      expect(facts.environments).toEqual(unknown('failed', expect.stringMatching(because)));
      expect(problems).toEqual([expect.stringMatching(because)]);
      expect(facts.secrets).toMatchObject({ value: [{ name: 'A' }] });
      expect(paths(github).filter((path) => path.endsWith('/environments'))).toHaveLength(times);
    },
  );

  const UNTOUCHED = ['schemaVersion', 'repository', 'asked', 'visibility', 'plan', 'teams'];
  test('never wrong makes a fact absent, whichever it is', async () => {
    for (const body of ['{}', '[{}]', '{"total_count": 0}', '"', '[null]']) {
      const github = await serve(set, { moods: [{ on: /\/repos\/acme\/shop\/./u, does: { kind: 'says', body } }] });
      const { facts, problems } = await ask(github, asAdmin);
      const { defaultBranch, ...others } = facts;
      for (const [name, said] of Object.entries(others).filter(([name]) => !UNTOUCHED.includes(name)))
        expect([body, name, said]).toEqual([body, name, unknown('failed')]);
      expect(defaultBranch).toMatchObject({ value: { review: unknown('failed'), checks: unknown('failed') } });
      expect(problems.length).toBeGreaterThanOrEqual(8);
    }
  });

  test('never given ends the conversation', async () => {
    const github = await serve(set, { moods: [{ on: /./u, does: { kind: 'drops' } }] });
    const { facts, problems, requests } = await ask(github, asAdmin);
    expect(requests).toBe(3);
    expect(facts.environments).toEqual(unknown('failed', expect.stringContaining('the repository could not be read')));
    expect(problems).toHaveLength(1);
  });

  test('not given any more ends the conversation soon', async () => {
    const environments = numbered(60, (name) => environment(name));
    const github = await serve(state({ environments }), {
      moods: [{ on: /protection_rules$/u, does: { kind: 'drops' } }],
    });
    const { facts, problems, requests } = await ask(github);
    expect(requests).toBeLessThan(30);
    expect(facts.environments).toMatchObject({ value: { length: 60 } });
    expect(problems).toContain('GitHub failed to answer 6 requests in a row, so the rest was not asked');
  });

  test('larger than anything GitHub sends is not kept', async () => {
    const github = await withMood(/\/keys$/u, { kind: 'says', body: `[${' '.repeat(20_000_001)}]` });
    const { facts } = await ask(github, asAdmin);
    expect(facts.deployKeys).toEqual(unknown('failed', expect.stringContaining('larger than')));
  });
});

describe('errors a user can act on', () => {
  test('a token that is not valid', async () => {
    const asked = ask(await serve(state()), { token: 'canary-expired-0123456789' });
    await expect(asked).rejects.toThrow(/^the token is not valid or has expired: GitHub answered 401/u);
  });

  test('a token that stops being valid in between', async () => {
    const github = await serve(state(), {
      moods: [{ on: /environments$/u, does: { kind: 'refuses', status: 401, message: 'Bad credentials' } }],
    });
    await expect(ask(github)).rejects.toThrow(/not valid or has expired/u);
  });

  test('a repository that is not there, or not shown', async () => {
    const github = await serve(state({ repository: repository('private') }));
    const because =
      'GitHub shows no repository "acme/shpo" to this token; check its name, and that the token may see it';
    await expect(ask(github, { repository: 'acme/shpo' })).rejects.toThrow(because);
    await expect(ask(github, { token: '' })).rejects.toThrow(/shows no repository "acme\/shop"/u);
  });

  test.each(['shop', 'acme/shop/x', '', 'acme /shop', '/shop'])('no name of a repository: %j', async (repository) => {
    await expect(ask(await serve(state()), { repository })).rejects.toThrow(/OWNER\/NAME/u);
  });

  test.each(['', 'api.github.com', 'ftp://api.github.com', 'https://', 'https://api.github.com/?x'])(
    'no address of an API: %j',
    async (api) => {
      const wish = { privileged: false, today: '2026-11-20' };
      await expect(askFacts({ api, token: 'x', repository: 'acme/shop' }, wish)).rejects.toThrow(/GITHUB_API_URL/u);
    },
  );
});

describe('the token', () => {
  const CANARY = TOKENS.admin;

  test('is in no record, problem or error, even if the server echoes it in each answer', async () => {
    for (const status of [400, 403, 404, 422, 500]) {
      const github = await serve(state({ environments: [environment('live')] }), {
        moods: [{ on: /\/repos\/acme\/shop\/./u, does: { kind: 'echoes', status } }],
      });
      const asked = await ask(github, asAdmin);
      expect([status, JSON.stringify(asked)]).toEqual([status, expect.not.stringContaining(CANARY)]);
    }
    const data = await serve(state({ environments: [environment(`live ${CANARY}`)], secrets: [secret(CANARY)] }));
    const { facts } = await ask(data, asAdmin);
    expect(renderFacts(facts)).not.toContain(CANARY);
    expect(facts.secrets).toMatchObject({ value: [{ name: '***' }] });
  });

  test('is in no error that is thrown', async () => {
    for (const status of [401, 404]) {
      const github = await serve(state(), { moods: [{ on: /./u, does: { kind: 'echoes', status } }] });
      const error: unknown = await ask(github, asAdmin).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof Error)) throw new Error('it was not refused');
      expect(`${error.message}${error.stack}${JSON.stringify(error)}${JSON.stringify(error.cause)}`).not.toContain(
        CANARY,
      );
    }
  });

  test('is sent in the header alone, and to this host alone', async () => {
    const other = await serve(state());
    const github = await serve(state(), {
      moods: [{ on: /keys$/u, does: { kind: 'redirects', to: `${other.api}/repos/acme/shop/keys` } }],
    });
    const { facts, problems } = await ask(github, asAdmin);
    expect(other.seen).toEqual([]);
    expect(facts.deployKeys).toEqual(unknown('failed', expect.stringContaining('it redirects, which is not followed')));
    expect(problems).toHaveLength(1);
    expect(paths(github).filter((path) => path.endsWith('keys'))).toHaveLength(1);
    expect(github.seen.map(({ url, agent }) => `${url} ${agent}`).join('\n')).not.toContain(CANARY);
    expect(new Set(github.seen.map(({ authorization }) => authorization))).toEqual(new Set([`token ${CANARY}`]));
  });

  test('of a renamed repository is not sent on', async () => {
    const github = await serve(state(), {
      moods: [{ on: /shop$/u, does: { kind: 'redirects', to: '/repositories/1' } }],
    });
    const { facts, requests } = await ask(github, asAdmin);
    expect(requests).toBe(1);
    expect(facts.visibility).toEqual(unknown('failed', expect.stringContaining('was the repository renamed')));
  });
});

describe('an enterprise server', () => {
  test('has its API below /api/v3, and the plan of an enterprise', async () => {
    const github = await serve(state({ repository: repository('private'), environments: [environment('a/b')] }), {
      base: '/api/v3',
    });
    const { facts } = await ask(github, asAdmin);
    expect(facts).toMatchObject({ plan: { value: 'enterprise' }, environments: { value: [{ name: 'a/b' }] } });
    expect(paths(github)).not.toContain('/orgs/acme');
    const slash = await askFacts(
      { api: `${github.api}/`, token: TOKENS.admin, repository: 'acme/shop' },
      { privileged: true, today: '2026-11-20' },
      PATIENCE,
    );
    expect(slash.facts).toEqual(facts);
  });
});

describe('the same state', () => {
  test('gives the same bytes, in whatever order GitHub lists it', async () => {
    const environments = numbered(40, (name) =>
      environment(name, {
        policy: CUSTOM,
        policies: [
          ['branch', 'b'],
          ['branch', 'a'],
        ],
        secrets: ['B', 'A'],
      }),
    );
    const set = {
      environments,
      secrets: [secret('B'), secret('A')],
      rulesets: [tagRuleset(2, 'b'), tagRuleset(1, 'a')],
    };
    const github = await serve(state(set));
    const first = renderFacts((await ask(github, asAdmin)).facts);
    github.set(
      state({
        environments: environments
          .toReversed()
          .map((one) => ({ ...one, policies: one.policies.toReversed(), secrets: one.secrets.toReversed() })),
        secrets: set.secrets.toReversed(),
        rulesets: set.rulesets.toReversed(),
      }),
    );
    expect(renderFacts((await ask(github, asAdmin)).facts)).toBe(first);
  });
});
