import { describe, expect, test } from 'vitest';
import { renderFacts } from '../../src/facts/record.ts';
import { ask, asAdmin, paths, serve, unknown } from './serve.ts';
import { TOKENS } from './server.ts';
import {
  collaborator,
  CUSTOM,
  environment,
  key,
  pullRequestRule,
  repository,
  secret,
  type State,
  state,
  tagRuleset,
  team,
  user,
} from './state.ts';

const numbered = <T>(count: number, make: (name: string, index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(`n${String(index).padStart(5, '0')}`, index));

describe('what it costs: 60 environments, each with patterns, and all that can be set', () => {
  const sixty = (visibility: 'public' | 'private'): State =>
    state({
      repository: repository(visibility),
      environments: numbered(60, (name) =>
        environment(name, {
          policy: CUSTOM,
          policies: [['branch', 'main']],
          secrets: ['DEPLOY_KEY'],
          reviewers: [team('ops')],
        }),
      ),
      rulesets: [tagRuleset(1, 'a'), tagRuleset(2, 'b')],
      rules: [pullRequestRule(1)],
      protected: true,
      teams: [team('ops')],
      members: { ops: [user('dana')] },
      secrets: [secret('A')],
      keys: [key('a')],
    });
  /**
   * The list, and for each its patterns, its apps and, where they may be read, its secrets; the teams that they ask; and in a
   * private repository the plan, which decides what they can have.
   */
  const FOR_ENVIRONMENTS = /\/environments(?:\/|$)|\/teams(?:\/|$)|^\/orgs\/acme$/u;
  const FOR_TAGS = /\/rulesets\/\d+$/u;

  test.each([
    ['the plain token', 'public', { token: TOKENS.workflow, privileged: false }, 128, 5],
    ['the plain token, asking for more', 'public', { token: TOKENS.workflow, privileged: true }, 132, 8],
    ["an administrator's token", 'public', asAdmin, 195, 10],
    ["an administrator's token", 'private', asAdmin, 196, 10],
  ] as const)('%s, in a %s repository', async (_, visibility, how, all, beside) => {
    const github = await serve(sixty(visibility));
    const { requests, problems } = await ask(github, how);
    expect(problems).toEqual([]);
    expect(github.seen).toHaveLength(requests);
    const others = paths(github).filter((path) => !FOR_ENVIRONMENTS.test(path) && !FOR_TAGS.test(path));
    expect({ requests, others: others.length }).toEqual({ requests: all, others: beside });
  });

  test('only those that are wanted cost anything', async () => {
    const { requests } = await ask(await serve(sixty('public')), { environments: ['n00007'] });
    expect(requests).toBe(10);
  });
});

describe('lists of many pages', () => {
  test('are read to their end', async () => {
    const long = state({
      environments: numbered(201, (name) => environment(name)),
      secrets: numbered(100, (name) => secret(name)),
      organizationSecrets: numbered(101, (name) => secret(name)),
      keys: numbered(250, (name) => key(name)),
      collaborators: numbered(120, (name) => collaborator(name, 'read')),
      rulesets: numbered(130, (name, index) => tagRuleset(index, name)),
      rules: [...numbered(100, () => pullRequestRule(1)), pullRequestRule(3)],
    });
    const { facts } = await ask(await serve(long), { ...asAdmin, environments: [] });
    const size = (said: typeof facts.secrets | typeof facts.environments | typeof facts.deployKeys): number =>
      said.state === 'known' ? said.value.length : 0;
    expect(size(facts.environments)).toBe(201);
    expect(size(facts.secrets)).toBe(100);
    expect(size(facts.organizationSecrets)).toBe(101);
    expect(size(facts.deployKeys)).toBe(250);
    expect(facts.collaborators).toMatchObject({ value: { length: 120 } });
    expect(facts.tagRules).toMatchObject({ value: { length: 130 } });
    expect(facts.defaultBranch).toMatchObject({ value: { review: { value: { approvals: 3 } } } });
  });

  test('of one environment', async () => {
    const policies = numbered(130, (name) => ['tag', name] as const);
    const secrets = numbered(100, (name) => name);
    const { facts } = await ask(
      await serve(state({ environments: [environment('live', { policy: CUSTOM, policies, secrets })] })),
      asAdmin,
    );
    expect(facts.environments).toMatchObject({
      value: [{ refs: { value: { patterns: { length: 130 } } }, secrets: { value: { length: 100 } } }],
    });
  });

  test('are bounded, even if they never end', async () => {
    const body = JSON.stringify(numbered(100, (name) => key(name)));
    const headers = { link: '<https://acme.example/keys?page=2>; rel="next"' };
    const github = await serve(state(), { moods: [{ on: /keys$/u, does: { kind: 'says', body, headers } }] });
    const { facts, problems } = await ask(github, asAdmin);
    expect(facts.deployKeys).toEqual(unknown('limit', expect.stringContaining('more than 20000')));
    expect(problems).toHaveLength(1);
    expect(paths(github).filter((path) => path.endsWith('/keys'))).toHaveLength(201);
  });

  test('of which a page fails are unknown, not shorter', async () => {
    const github = await serve(state({ keys: numbered(250, (name) => key(name)) }), {
      moods: [
        { on: /keys$/u, times: 1, does: { kind: 'says', body: JSON.stringify(numbered(100, (name) => key(name))) } },
      ],
    });
    // The first page is full, has no link, and its total is not known: it counts as the last.
    expect((await ask(github, asAdmin)).facts.deployKeys).toMatchObject({ value: { length: 100 } });
    const other = await serve(state({ secrets: numbered(250, (name) => secret(name)) }), {
      moods: [
        {
          on: /actions\/secrets$/u,
          times: 1,
          does: {
            kind: 'says',
            body: JSON.stringify({ total_count: 250, secrets: numbered(100, (name) => secret(name)) }),
          },
        },
        { on: /actions\/secrets$/u, times: 1, does: { kind: 'says', body: '{}' } },
      ],
    });
    expect((await ask(other, asAdmin)).facts.secrets).toEqual(unknown('failed'));
  });
});

describe('the budget', () => {
  const twenty = state({ environments: numbered(20, (name) => environment(name, { policy: CUSTOM })) });

  test('is kept, and what is left out is said', async () => {
    const github = await serve(twenty);
    const { facts, requests, problems } = await ask(github, { budget: 20 });
    expect(requests).toBe(20);
    expect(github.seen).toHaveLength(20);
    expect(problems).toEqual(['the budget of requests was spent before all was asked']);
    expect(facts.defaultBranch.state).toBe('known');
    const limit = unknown('limit', problems[0]);
    const environments = facts.environments.state === 'known' ? facts.environments.value : [];
    expect(environments.map(({ customRules }) => customRules.state)).toEqual([
      ...Array.from({ length: 7 }, () => 'absent'),
      ...Array.from({ length: 13 }, () => 'unknown'),
    ]);
    expect(environments.at(-1)).toMatchObject({ refs: limit, customRules: limit, waitMinutes: { state: 'absent' } });
  });

  test('ends at the same place each time', async () => {
    const github = await serve(twenty);
    const [first, second] = [await ask(github, { budget: 23 }), await ask(github, { budget: 23 })];
    expect(renderFacts(first.facts)).toBe(renderFacts(second.facts));
  });

  test('of nothing asks nothing', async () => {
    const { facts, requests } = await ask(await serve(twenty), { budget: 0 });
    expect(requests).toBe(0);
    expect(facts).toMatchObject({
      repository: 'acme/shop',
      visibility: unknown('limit'),
      environments: unknown('limit'),
    });
  });

  test('is not spent on what is not sent', async () => {
    const github = await serve(state({ environments: numbered(10, (name) => environment(name)) }));
    // Nine are sent first, then ten for the apps that decide and one for secrets, which is refused.
    const { requests, problems } = await ask(github, { privileged: true, budget: 19 });
    expect({ requests, problems }).toEqual({
      requests: 19,
      problems: [expect.stringContaining('budget of requests')],
    });
    expect((await ask(github, { privileged: true, budget: 20 })).problems).toEqual([]);
  });

  test('counts what is repeated', async () => {
    const mood = { on: /\/keys$/u, does: { kind: 'refuses', status: 502, message: 'Bad Gateway' } } as const;
    const github = await serve(state(), { moods: [mood] });
    const { requests } = await ask(github, asAdmin);
    expect(requests).toBe(github.seen.length);
    expect(paths(github).filter((path) => path.endsWith('/keys'))).toHaveLength(3);
  });
});
