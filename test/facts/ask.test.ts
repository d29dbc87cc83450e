import { describe, expect, test } from 'vitest';
import type { EnvironmentProtection } from '../../src/model/facts.ts';
import { absent, type Ask, ask, asAdmin, factsOf, known, paths, serve, unknown } from './serve.ts';
import { TOKENS } from './server.ts';
import {
  CUSTOM,
  environment,
  organization,
  type Protection,
  publicUser,
  repository,
  type State,
  state,
  team,
  user,
} from './state.ts';

describe('a repository in which nothing is set', () => {
  test('says so to an administrator, fact by fact', async () => {
    expect(await factsOf({}, asAdmin)).toEqual({
      schemaVersion: '1.0',
      repository: 'acme/shop',
      asked: '2026-11-20',
      visibility: known('public'),
      plan: unknown('not-asked', expect.stringContaining('any plan')),
      defaultBranch: known({ name: 'main', review: absent, checks: absent }),
      environments: absent,
      tagRules: absent,
      workflowToken: known({ access: 'read', mayApprove: false }),
      secrets: absent,
      organizationSecrets: absent,
      deployKeys: absent,
      subject: known({
        claims: undefined,
        immutable: unknown('hidden', "GitHub's answer leaves out whether `sub` names the repository by ids"),
      }),
      collaborators: known([{ login: 'dana', machine: false, canWrite: true, isAdmin: true }]),
      teams: unknown('not-asked', 'no environment is known to ask a team'),
    });
  });

  test('leaves to the plain token unknown what that may not read, and sends nothing for it', async () => {
    const github = await serve(state());
    const { facts } = await ask(github);
    const more = ['workflowToken', 'secrets', 'organizationSecrets', 'deployKeys', 'collaborators', 'teams'] as const;
    for (const name of more) expect([name, facts[name]]).toEqual([name, unknown('not-asked')]);
    expect(facts.secrets).toEqual(
      unknown(
        'not-asked',
        'the secrets of the repository are told only to a token with Secrets: read, and were not asked for',
      ),
    );
    expect(facts.defaultBranch).toEqual(known({ name: 'main', review: absent, checks: absent }));
    expect(paths(github).toSorted()).toEqual([
      '/repos/acme/shop',
      '/repos/acme/shop/actions/oidc/customization/sub',
      '/repos/acme/shop/branches/main',
      '/repos/acme/shop/environments',
      '/repos/acme/shop/rules/branches/main',
      '/repos/acme/shop/rulesets',
    ]);
  });

  test('asked for without a token answers what the public can see', async () => {
    const facts = await factsOf({ environments: [environment('live')] }, { token: '', privileged: true });
    expect(facts.environments).toMatchObject({ state: 'known', value: [{ name: 'live', reviewers: absent }] });
    expect(facts.secrets).toEqual(
      unknown('permission', 'the token may not read the secrets of the repository; it needs Secrets: read'),
    );
  });
});

describe('the token may not', () => {
  test.each([
    ['an app', TOKENS.workflow, 'permission', 'the token may not read the deploy keys; it needs Administration: read'],
    [
      'a person',
      TOKENS.reader,
      'hidden',
      'GitHub shows the deploy keys only to a token with Administration: read, and answers 404 to this one',
    ],
  ])('read more, being that of %s: each fact says which permission it needs', async (_, token, why, because) => {
    const github = await serve(state({ environments: [environment('live'), environment('test')] }));
    const { facts, problems } = await ask(github, { token, privileged: true });
    expect(problems).toEqual([]);
    expect(facts.deployKeys).toEqual(unknown(why, because));
    expect(facts.workflowToken).toEqual(unknown(why, expect.stringContaining('Administration: read')));
    expect(facts.secrets).toEqual(unknown(why, expect.stringContaining('Secrets: read')));
    expect(facts.organizationSecrets).toEqual(unknown(why, expect.stringContaining('Secrets: read')));
    expect(facts.collaborators).toEqual(unknown('permission', expect.stringContaining('may push')));
  });

  test('is asked once for each permission, and the others that need it are not sent', async () => {
    const environments = ['a', 'b', 'c'].map((name) => environment(name, { reviewers: [team('ops')] }));
    const github = await serve(state({ environments }));
    const { facts } = await ask(github, { privileged: true });
    const refused = github.seen.filter(({ status }) => status === 403).map(({ path }) => path);
    expect(refused.toSorted()).toEqual([
      '/repos/{owner}/{repo}/actions/secrets',
      '/repos/{owner}/{repo}/branches/{branch}/protection',
      '/repos/{owner}/{repo}/collaborators',
      '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
    ]);
    expect(facts.teams).toEqual(
      unknown('permission', 'the token may not read the teams of the repository; it needs Administration: read'),
    );
    for (const [index, one] of (facts.environments.state === 'known' ? facts.environments.value : []).entries())
      expect(one.secrets).toEqual(
        unknown(
          'permission',
          `the token may not read the secrets of the environment \`${'abc'[index]}\`; it needs Environments: read`,
        ),
      );
  });

  test('read environments: nothing that needs the same is sent', async () => {
    const github = await serve(state());
    const { facts } = await ask(github, { token: TOKENS.metadata });
    expect(facts.environments).toEqual(
      unknown('permission', 'the token may not read the environments; it needs Actions: read'),
    );
    expect(facts.subject).toEqual(unknown('permission', expect.stringContaining('Actions: read')));
    expect(paths(github)).not.toContain('/repos/acme/shop/actions/oidc/customization/sub');
  });

  test('for a reason that GitHub gives: it is quoted', async () => {
    const message = 'Resource protected by organization SAML enforcement.';
    const github = await serve(state(), {
      moods: [{ on: /actions\/secrets$/u, does: { kind: 'refuses', status: 403, message } }],
    });
    const { facts } = await ask(github, asAdmin);
    expect(facts.secrets).toEqual(unknown('permission', expect.stringContaining(`(GitHub: "${message}")`)));
  });
});

describe('a repository', () => {
  test.each(['public', 'private', 'internal'] as const)('is %s', async (visibility) => {
    expect((await factsOf({ repository: repository(visibility) }, asAdmin)).visibility).toEqual(known(visibility));
  });

  test('is named as GitHub spells it', async () => {
    const { facts } = await ask(await serve(state()), { repository: 'ACME/Shop' });
    expect(facts.repository).toBe('acme/shop');
  });

  test.each([
    ['free', known('free')],
    ['team', known('team')],
    ['enterprise', known('enterprise')],
    ['business_plus', known('enterprise')],
    ['galactic', unknown('hidden', expect.stringContaining('"galactic"'))],
    [undefined, unknown('hidden', 'GitHub shows the plan of the owner only to Organization plan: read')],
  ])('that is private has the plan %s of its organisation', async (plan, expected) => {
    const set = { repository: repository('private'), organization: organization(plan) };
    expect((await factsOf(set, asAdmin)).plan).toEqual(expected);
  });

  test('that is internal is of an enterprise, without a question', async () => {
    const github = await serve(state({ repository: repository('internal') }));
    expect((await ask(github)).facts.plan).toEqual(known('enterprise'));
    expect(paths(github)).not.toContain('/orgs/acme');
  });

  test('that is private does not tell its plan to a plain token, and is not asked', async () => {
    const set = { repository: repository('private'), organization: organization('team') };
    expect((await factsOf(set)).plan).toEqual(unknown('not-asked'));
    expect((await factsOf(set, { token: TOKENS.administration, privileged: true })).plan).toEqual(unknown('hidden'));
  });

  test('of a person has no organisation: neither its secrets nor its teams are there', async () => {
    const owner = { login: 'acme', type: 'User' } as const;
    const github = await serve(state({ repository: repository('private', owner), user: publicUser('acme', 'pro') }));
    const { facts } = await ask(github, asAdmin);
    expect(facts).toMatchObject({ plan: known('pro'), organizationSecrets: absent, teams: absent });
    expect(paths(github)).toContain('/users/acme');
  });
});

const one = (set: Partial<State>, how?: Ask): Promise<EnvironmentProtection> =>
  factsOf(set, how).then(({ environments }) => {
    const [first] = environments.state === 'known' ? environments.value : [];
    if (!first) throw new Error('there is no environment');
    return first;
  });
const live = (set: Protection): Partial<State> => ({ environments: [environment('live', set)] });

describe('an environment', () => {
  test('without protection', async () => {
    expect(await one(live({}), asAdmin)).toEqual({
      name: 'live',
      reviewers: absent,
      preventSelfReview: absent,
      waitMinutes: absent,
      refs: known({ kind: 'any' }),
      customRules: absent,
      adminsCanBypass: unknown('hidden', expect.stringContaining('leaves out')),
      secrets: absent,
    });
  });

  test('with all of it', async () => {
    const set: Protection = {
      reviewers: [user('sam'), team('release-managers'), user('acme-deployer[bot]', 'Bot'), user('dana')],
      preventSelfReview: true,
      wait: 30,
      policy: CUSTOM,
      policies: [
        ['tag', 'v*'],
        ['branch', 'release/*'],
        ['branch', 'main'],
      ],
      apps: ['change-board', 'acme-gate'],
      secrets: ['DEPLOY_KEY', 'API_TOKEN'],
      bypass: false,
    };
    expect(await one(live(set), asAdmin)).toEqual({
      name: 'live',
      reviewers: known([
        { kind: 'team', name: 'acme/release-managers', machine: false },
        { kind: 'user', name: 'acme-deployer[bot]', machine: true },
        { kind: 'user', name: 'dana', machine: false },
        { kind: 'user', name: 'sam', machine: false },
      ]),
      preventSelfReview: known(true),
      waitMinutes: known(30),
      refs: known({
        kind: 'patterns',
        patterns: [
          { type: 'branch', pattern: 'main' },
          { type: 'branch', pattern: 'release/*' },
          { type: 'tag', pattern: 'v*' },
        ],
      }),
      customRules: known(['acme-gate', 'change-board']),
      adminsCanBypass: known(false),
      secrets: known([
        { name: 'API_TOKEN', updated: '2026-03-01' },
        { name: 'DEPLOY_KEY', updated: '2026-03-01' },
      ]),
    });
  });

  test('with an app that is switched off is not decided by it', async () => {
    const { answer, apps, ...rest } = environment('live', { apps: ['off', 'on'] });
    const environments = [{ ...rest, answer, apps: apps.map((one) => ({ ...one, enabled: one.app.slug === 'on' })) }];
    expect((await one({ environments })).customRules).toEqual(known(['on']));
  });

  test('for protected branches asks for no patterns', async () => {
    const policy = { protected_branches: true, custom_branch_policies: false };
    const github = await serve(state(live({ policy })));
    const { facts } = await ask(github);
    expect(facts.environments).toMatchObject({ value: [{ refs: known({ kind: 'protected' }) }] });
    expect(paths(github).filter((path) => path.includes('policies'))).toEqual([]);
  });

  test('with patterns of which none is there takes no ref', async () => {
    expect((await one(live({ policy: CUSTOM }))).refs).toEqual(known({ kind: 'patterns', patterns: [] }));
  });

  test('whose self-review GitHub leaves out is not known to prevent it', async () => {
    const set = await one(live({ reviewers: [user('dana')], bypass: true }));
    expect(set).toMatchObject({ preventSelfReview: unknown('hidden'), adminsCanBypass: known(true) });
  });

  test('with a list of reviewers that is empty asks nobody', async () => {
    const set = await one(live({ reviewers: [], preventSelfReview: true }));
    expect(set).toMatchObject({ reviewers: absent, preventSelfReview: known(true) });
  });

  test('hides its secrets from the plain token and shows the rest', async () => {
    const set = await one(live({ secrets: ['DEPLOY_KEY'], apps: ['acme-gate'] }));
    expect(set).toMatchObject({ secrets: unknown('not-asked'), customRules: known(['acme-gate']) });
  });

  test('whose name has a slash, a space and a letter beyond ASCII is asked for by that name', async () => {
    const name = 'live/eu west ü%2F';
    const github = await serve(state({ environments: [environment(name, { policy: CUSTOM, secrets: ['A'] })] }));
    const { facts, problems } = await ask(github, asAdmin);
    expect(problems).toEqual([]);
    expect(facts.environments).toMatchObject({ value: [{ name, secrets: { value: [{ name: 'A' }] } }] });
    expect(github.seen.map(({ url }) => url)).toContainEqual(
      expect.stringContaining('/environments/live%2Feu%20west%20%C3%BC%252F/secrets'),
    );
  });

  test('that is not wanted costs nothing and says so; names compare without case', async () => {
    const environments = [
      environment('Live', { policy: CUSTOM, wait: 5 }),
      environment('test', { policy: CUSTOM, wait: 5 }),
    ];
    const github = await serve(state({ environments }));
    const { facts } = await ask(github, { ...asAdmin, environments: ['LIVE', 'not-there'] });
    const notAsked = unknown('not-asked', 'no workflow here names this environment, so its details were not asked for');
    expect(facts.environments).toMatchObject({
      value: [
        { name: 'Live', refs: known({ kind: 'patterns', patterns: [] }), secrets: absent },
        { name: 'test', waitMinutes: known(5), refs: notAsked, customRules: notAsked, secrets: notAsked },
      ],
    });
    expect(paths(github).filter((path) => path.includes('/environments/test'))).toEqual([]);
  });
});
