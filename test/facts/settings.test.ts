import { describe, expect, test } from 'vitest';
import { absent, type Ask, ask, asAdmin, factsOf, known, paths, serve, unknown } from './serve.ts';
import { TOKENS } from './server.ts';
import {
  checksRule,
  classic,
  collaborator,
  environment,
  key,
  linearRule,
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

describe('the default branch', () => {
  const branch = async (set: Partial<State>, how?: Ask) => (await factsOf(set, how)).defaultBranch;
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
        atLeast: expect.stringContaining('only to a token with Administration: read'),
      }),
    );
    expect(await branch({ rules })).not.toHaveProperty('value.atLeast');
    expect(await branch({ rules, protected: true }, asAdmin)).not.toHaveProperty('value.atLeast');
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
