import { describe, expect, test } from 'vitest';
import type { EnvironmentProtection, RepositoryFacts } from '../../src/model/facts.ts';
import { ask, asAdmin, paths, serve } from './serve.ts';
import { TOKENS } from './server.ts';
import {
  checksRule,
  classic,
  collaborator,
  CUSTOM,
  environment,
  key,
  linearRule,
  organization,
  type Protection,
  publicUser,
  pullRequestRule,
  repository,
  scanningRule,
  secret,
  type State,
  state,
  tagRuleset,
  team,
  user,
  workflowsRule,
} from './state.ts';

const known = <T>(value: T) => ({ state: 'known', value });
const absent = { state: 'absent' };
const unknown = (why: string, because: unknown = expect.any(String)) => ({ state: 'unknown', why, because });

async function factsOf(set: Partial<State>, how: Parameters<typeof ask>[1] = {}): Promise<RepositoryFacts> {
  const { facts, problems } = await ask(await serve(state(set)), how);
  expect(problems).toEqual([]);
  return facts;
}

describe('a repository in which nothing is set', () => {
  test('says so to an administrator, fact by fact', async () => {
    expect(await factsOf({}, asAdmin)).toEqual({
      schemaVersion: '1.0',
      repository: 'acme/shop',
      asked: '2026-11-20',
      visibility: known('public'),
      plan: unknown('not-asked', expect.stringContaining('every plan')),
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
        'the secrets of the repository need more than the token of a workflow, Secrets: read, and were not asked for',
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

const one = (set: Partial<State>, how?: Parameters<typeof ask>[1]): Promise<EnvironmentProtection> =>
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
    const notAsked = unknown('not-asked', 'the details of this environment were not asked for');
    expect(facts.environments).toMatchObject({
      value: [
        { name: 'Live', refs: known({ kind: 'patterns', patterns: [] }), secrets: absent },
        { name: 'test', waitMinutes: known(5), refs: notAsked, customRules: notAsked, secrets: notAsked },
      ],
    });
    expect(paths(github).filter((path) => path.includes('/environments/test'))).toEqual([]);
  });
});

describe('the default branch', () => {
  const branch = async (set: Partial<State>, how?: Parameters<typeof ask>[1]) =>
    (await factsOf(set, how)).defaultBranch;
  const review = (approvals: number, rest: object = {}) =>
    known({ approvals, codeOwners: false, lastPushBySomebodyElse: false, dismissesStale: true, ...rest });

  test('protected by rulesets, of which the strictest counts', async () => {
    const rules = [
      pullRequestRule(1, true),
      linearRule,
      pullRequestRule(2),
      checksRule('unit', 'build'),
      workflowsRule('.github/workflows/scan.yml'),
      scanningRule('Countersign'),
    ];
    expect(await branch({ rules, protected: true })).toEqual(
      known({
        name: 'main',
        review: review(2, { codeOwners: true }),
        checks: known([
          { kind: 'check', name: 'build' },
          { kind: 'check', name: 'unit' },
          { kind: 'code-scanning', name: 'Countersign' },
          { kind: 'workflow', name: '.github/workflows/scan.yml' },
        ]),
      }),
    );
  });

  test('protected in the classic way, which only an administrator sees', async () => {
    const set = { protected: true, classic: classic(2, ['unit']) };
    expect(await branch(set, asAdmin)).toEqual(
      known({
        name: 'main',
        review: known({ approvals: 2, codeOwners: true, lastPushBySomebodyElse: true, dismissesStale: false }),
        checks: known([{ kind: 'check', name: 'unit' }]),
      }),
    );
    const unread = unknown('permission', expect.stringContaining('only to a token with Administration: read'));
    expect(await branch(set)).toEqual(known({ name: 'main', review: unread, checks: unread }));
    expect(await branch(set, { privileged: true })).toEqual(known({ name: 'main', review: unread, checks: unread }));
    expect(await branch(set, { privileged: true, token: TOKENS.reader })).toEqual(
      known({ name: 'main', review: unread, checks: unread }),
    );
  });

  test('protected in both ways: the strictest of both', async () => {
    const set = { rules: [pullRequestRule(1), checksRule('build')], protected: true, classic: classic(2, ['unit']) };
    expect(await branch(set, asAdmin)).toMatchObject({
      value: {
        review: review(2, { codeOwners: true, lastPushBySomebodyElse: true }),
        checks: known([
          { kind: 'check', name: 'build' },
          { kind: 'check', name: 'unit' },
        ]),
      },
    });
    expect(await branch(set)).toMatchObject({
      value: { review: review(1), checks: known([{ kind: 'check', name: 'build' }]) },
    });
  });

  test('whose rulesets ask for no approval may still be protected in the classic way', async () => {
    expect(await branch({ rules: [pullRequestRule(0)], protected: true })).toMatchObject({
      value: { review: unknown('permission') },
    });
    expect(await branch({ rules: [pullRequestRule(0)] })).toMatchObject({ value: { review: review(0) } });
  });

  test('has a slash in its name', async () => {
    const set = { repository: repository('public', undefined, 'release/9'), classic: classic(1) };
    expect(await branch(set, asAdmin)).toMatchObject({ value: { name: 'release/9', review: { state: 'known' } } });
  });

  test('has no protection that a plan does not have', async () => {
    const message = 'Upgrade to GitHub Pro or make this repository public to enable this feature.';
    const refuses = { kind: 'refuses', status: 403, message } as const;
    const github = await serve(state({ repository: repository('private') }), {
      moods: [
        { on: /rules/u, does: refuses },
        { on: /protection$/u, does: refuses },
      ],
    });
    const { facts, problems } = await ask(github, asAdmin);
    expect(problems).toEqual([]);
    expect(facts.defaultBranch).toMatchObject({ value: { review: unknown('plan'), checks: unknown('plan') } });
    expect(facts.tagRules).toEqual(
      unknown('plan', 'the plan of this private repository does not have the rulesets about tags'),
    );
  });
});

describe('rules about tags', () => {
  test('in force, of all levels', async () => {
    const rulesets = [
      tagRuleset(3, 'releases', {
        conditions: { ref_name: { include: ['refs/tags/v*', '~ALL'], exclude: ['refs/tags/v0*'] } },
        rules: [{ type: 'update' }, { type: 'deletion' }, { type: 'creation' }, { type: 'required_signatures' }],
      }),
      tagRuleset(4, 'of the organisation', { source_type: 'Organization', source: 'acme' }),
      tagRuleset(5, 'tried out', { enforcement: 'evaluate' }),
      tagRuleset(6, 'off', { enforcement: 'disabled' }),
      tagRuleset(7, 'for branches', { target: 'branch' }),
    ];
    const github = await serve(state({ rulesets }));
    const { facts } = await ask(github);
    expect(facts.tagRules).toEqual(
      known([
        { name: 'of the organisation', include: ['refs/tags/v*'], exclude: [], restricts: ['creation', 'deletion'] },
        {
          name: 'releases',
          include: ['refs/tags/v*', '~ALL'],
          exclude: ['refs/tags/v0*'],
          restricts: ['creation', 'update', 'deletion'],
        },
      ]),
    );
    expect(paths(github).filter((path) => /rulesets\/\d+$/u.test(path))).toHaveLength(2);
  });

  test('of which one cannot be read are unknown, since what is left would look weaker', async () => {
    const github = await serve(state({ rulesets: [tagRuleset(3, 'a'), tagRuleset(4, 'b')] }), {
      moods: [{ on: /rulesets\/4$/u, does: { kind: 'refuses', status: 404, message: 'Not Found' } }],
    });
    expect((await ask(github)).facts.tagRules).toEqual(unknown('hidden'));
  });
});

describe('the OIDC subject', () => {
  const subject = async (set: State['subject']) => (await factsOf({ subject: set })).subject;
  test.each<[string, State['subject'], object]>([
    [
      "GitHub's own form",
      { use_default: true, use_immutable_subject: false },
      { claims: undefined, immutable: known(false) },
    ],
    [
      'claims of its own',
      { use_default: false, include_claim_keys: ['repo', 'context'], use_immutable_subject: true },
      { claims: ['repo', 'context'], immutable: known(true) },
    ],
    [
      'a prefix by ids',
      { use_default: true, sub_claim_prefix: 'repo:acme@12/shop@34' },
      { claims: undefined, immutable: known(true) },
    ],
    [
      'a prefix by names',
      { use_default: true, sub_claim_prefix: 'repo:acme/shop' },
      { claims: undefined, immutable: known(false) },
    ],
    [
      'claims that do not count',
      { use_default: true, include_claim_keys: ['repo'] },
      { claims: undefined, immutable: unknown('hidden') },
    ],
  ])('has %s', async (_, set, value) => {
    expect(await subject(set)).toEqual(known(value));
  });

  test('is of the organisation, which GitHub leaves out', async () => {
    expect(await subject({ use_default: false })).toEqual(unknown('hidden'));
  });
});

describe('credentials, as an administrator sees them', () => {
  test('secrets by name and day, in UTC', async () => {
    const set = {
      secrets: [secret('B'), secret('A', '2026-06-30T23:30:00-02:00')],
      organizationSecrets: [secret('SHARED', '2024-02-29T12:00:00Z')],
    };
    expect(await factsOf(set, asAdmin)).toMatchObject({
      secrets: known([
        { name: 'A', updated: '2026-07-01' },
        { name: 'B', updated: '2026-03-01' },
      ]),
      organizationSecrets: known([{ name: 'SHARED', updated: '2024-02-29' }]),
    });
  });

  test('deploy keys with their last use', async () => {
    const { last_used: _, ...silent } = key('silent');
    const keys = [
      key('pusher', { read_only: false, last_used: '2026-10-01T08:00:00Z', added_by: null }),
      key('never'),
      silent,
      key('off', { enabled: false }),
    ];
    expect((await factsOf({ keys }, asAdmin)).deployKeys).toEqual(
      known([
        { title: 'never', readOnly: true, created: '2026-03-01', lastUsed: absent, addedBy: 'dana' },
        { title: 'pusher', readOnly: false, created: '2026-03-01', lastUsed: known('2026-10-01'), addedBy: '' },
        { title: 'silent', readOnly: true, created: '2026-03-01', lastUsed: unknown('hidden'), addedBy: 'dana' },
      ]),
    );
  });

  test('what the token of a workflow may do', async () => {
    const workflow = { default_workflow_permissions: 'write', can_approve_pull_request_reviews: true } as const;
    expect((await factsOf({ workflow }, asAdmin)).workflowToken).toEqual(known({ access: 'write', mayApprove: true }));
  });
});

describe('people, as an administrator sees them', () => {
  test('collaborators by what they may do', async () => {
    const collaborators = [
      collaborator('sam', 'write'),
      collaborator('dana', 'admin'),
      collaborator('acme-deployer', 'maintain', 'Bot'),
      collaborator('kim', 'read'),
      { ...collaborator('lee', 'read'), role_name: 'admin' },
    ];
    expect((await factsOf({ collaborators }, asAdmin)).collaborators).toEqual(
      known([
        { login: 'acme-deployer', machine: true, canWrite: true, isAdmin: false },
        { login: 'dana', machine: false, canWrite: true, isAdmin: true },
        { login: 'kim', machine: false, canWrite: false, isAdmin: false },
        { login: 'lee', machine: false, canWrite: true, isAdmin: true },
        { login: 'sam', machine: false, canWrite: true, isAdmin: false },
      ]),
    );
  });

  const asks = { environments: [environment('live', { reviewers: [team('ops'), team('on-call')] })] };
  const teams = [team('ops', 'push'), team('writers', 'maintain'), team('readers')];

  test('teams, and who is in those that an environment asks', async () => {
    const members = { ops: [user('sam'), user('dana')], 'on-call': [] };
    expect((await factsOf({ ...asks, teams, members }, asAdmin)).teams).toEqual(
      known([
        { slug: 'on-call', canWrite: false, members: absent },
        { slug: 'ops', canWrite: true, members: known(['dana', 'sam']) },
        { slug: 'readers', canWrite: false, members: unknown('not-asked', 'no environment asks this team') },
        { slug: 'writers', canWrite: true, members: unknown('not-asked') },
      ]),
    );
  });

  test('members are shown to who may read them; the teams still are', async () => {
    const { teams: said } = await factsOf({ ...asks, teams }, { token: TOKENS.administration, privileged: true });
    const because = 'the token may not read the members of the team `ops`; it needs Members: read in the organization';
    expect(said).toMatchObject({ value: [{}, { slug: 'ops', members: unknown('permission', because) }, {}, {}] });
  });
});
