import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { type Ended, privilegedOf, runCli, serveBeside, settle } from './run-cli.ts';
import { type GitHub, type Settings, TOKENS } from './server.ts';
import { deploying, RIGHT, secretive, shop, STORED_KEY, WORKFLOW } from './shop.ts';
import { classic, CUSTOM, environment, pullRequestRule, repository, type State, team, user } from './state.ts';

// The command line as a process, against the GitHub of this one.

const place = settle('cli');
place.put({ [`right/${WORKFLOW}`]: deploying('production'), [`stored/${WORKFLOW}`]: STORED_KEY });

type Run = Readonly<{ token?: string; env?: Readonly<Record<string, string>> }>;
const run = (
  github: GitHub,
  args: readonly string[],
  { token = TOKENS.workflow, env = {} }: Run = {},
): Promise<Ended> => runCli(place, args, { github, token, env });
const online = (github: GitHub, folder: string, how: Run = {}, more: readonly string[] = []): Promise<Ended> =>
  run(github, ['scan', folder, '--online', '--repository', 'acme/shop', ...more], how);
const ADMIN = { token: TOKENS.admin };

const Judgements = v.object({ judgements: v.array(v.object({ ruleId: v.string(), outcome: v.string() })) });
/** The outcomes of every rule, `not-applicable` aside. */
function outcomesOf(json: string): ReadonlyMap<string, readonly string[]> {
  const { judgements } = v.parse(Judgements, JSON.parse(json));
  const byRule = new Map<string, readonly string[]>();
  for (const { ruleId, outcome } of judgements)
    if (outcome !== 'not-applicable') byRule.set(ruleId, [...(byRule.get(ruleId) ?? []), outcome].sort());
  return byRule;
}

describe.concurrent('facts', () => {
  test.each([
    ['an administrator', TOKENS.admin, 'private'],
    ['a workflow', TOKENS.workflow, 'public'],
  ] as const)(
    'records with the token of %s, and a scan reads it back twice the same',
    async (who, token, visibility) => {
      const github = await serveBeside(secretive(visibility));
      const file = `${token}.json`.replace('canary-', '');
      const asked = await run(github, ['facts', 'acme/shop', '-o', file], { token });
      expect({ exit: asked.exit, err: asked.err }).toEqual({
        exit: 0,
        err: `asked GitHub ${github.seen.length} times\n`,
      });
      const record = readFileSync(place.at(file), 'utf8');
      expect(record.includes('HIDDEN_SECRET')).toBe(token === TOKENS.admin);
      expect(asked.out).toMatch(/^acme\/shop, as GitHub said on \d{4}-\d\d-\d\d\n/u);

      const sent = github.seen.length;
      const scan = ['scan', 'right', '--facts', file, '--format', 'json', '--as-of', '2026-11-20'];
      const [first, second] = [await run(github, scan), await run(github, scan, { env: { TZ: 'Asia/Tokyo' } })];
      expect(first.out).toContain('"verdict"');
      expect(second).toEqual({ ...first, commandLine: second.commandLine });
      expect(github.seen).toHaveLength(sent);
      expect([who, outcomesOf(first.out).get('deploy-key-stale')]).toEqual([
        who,
        [token === TOKENS.admin ? 'not-met' : 'unknown'],
      ]);
    },
  );

  test('a scan online and one of the record say the same', async () => {
    const github = await serveBeside(secretive('private'));
    await run(github, ['facts', 'acme/shop', '-o', 'same.json'], ADMIN);
    const format = ['--format', 'json', '--as-of', '2026-11-20'];
    const live = await online(github, 'right', ADMIN, format);
    expect((await run(github, ['scan', 'right', '--facts', 'same.json', ...format])).out).toBe(live.out);
  });

  test('says what became weaker', async () => {
    const github = await serveBeside(shop());
    await run(github, ['facts', 'acme/shop', '-o', 'before.json'], ADMIN);
    const compare = (token: string): Promise<Ended> =>
      run(github, ['facts', 'acme/shop', '--facts-diff', 'before.json'], { token });
    expect(await compare(TOKENS.admin)).toMatchObject({
      exit: 0,
      out: expect.stringContaining('no protection is known to be weaker'),
    });
    github.set(shop({ environments: [environment('production', { ...RIGHT, reviewers: [user('dana')] })] }));
    // Fewer people who may say yes are not weaker, nobody is.
    expect((await compare(TOKENS.admin)).exit).toBe(0);
    github.set(shop({ environments: [environment('production', { policy: CUSTOM, policies: [['branch', 'main']] })] }));
    const gone = await compare(TOKENS.workflow);
    expect(gone.exit).toBe(1);
    expect(gone.out).toMatch(/environment production[^\n]*\n\s+before: .*dana/u);
  });

  test('does not take for weaker what this token is not shown', async () => {
    const protections = { rules: [pullRequestRule(1)], protected: true, classic: classic(2) };
    const github = await serveBeside(shop(protections));
    await run(github, ['facts', 'acme/shop', '-o', 'whole.json'], ADMIN);
    const { exit, out } = await run(github, ['facts', 'acme/shop', '--facts-diff', 'whole.json']);
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringMatching(/^no protection is known to be weaker, /mu) });
    expect(out).toContain('default branch main: asks for fewer approvals, as far as can be seen');
  });

  test('a link is not written through', async () => {
    const github = await serveBeside(shop());
    place.put({ 'target.json': 'mine' });
    symlinkSync(place.at('target.json'), place.at('link.json'));
    const { exit, err } = await run(github, ['facts', 'acme/shop', '-o', 'link.json'], ADMIN);
    expect({ exit, isLink: lstatSync(place.at('link.json')).isSymbolicLink() }).toEqual({ exit: 3, isLink: true });
    expect(err).toContain('link.json');
    expect(readFileSync(place.at('target.json'), 'utf8')).toBe('mine');
  });
});

describe.concurrent('scan --online', () => {
  test.each([
    ['a typo', shop({ environments: [environment('producton', RIGHT)] }), 1, /^high\[environment-missing\]/mu],
    ['no reviewer', shop({ environments: [environment('production')] }), 1, /^high\[environment-unprotected\]/mu],
    ['all right', shop(), 0, /^pass, 4 unknown: 0 findings/mu],
  ] as const)('%s', async (_, set, exit, says) => {
    const github = await serveBeside(set);
    const ended = await online(github, 'right');
    expect({ exit: ended.exit, err: ended.err }).toEqual({ exit, err: `asked GitHub ${github.seen.length} times\n` });
    expect(ended.out).toMatch(says);
  });

  test('all right, for a token that may ask for all', async () => {
    const { exit, out } = await online(await serveBeside(shop()), 'right', ADMIN);
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringMatching(/^pass: 0 findings/mu) });
  });

  test('an enterprise server has its API below a path', async () => {
    const github = await serveBeside(shop(), { base: '/api/v3' });
    const { exit, err } = await run(github, ['scan', 'right', '--online'], { env: { GITHUB_REPOSITORY: 'acme/shop' } });
    expect({ exit, err }).toEqual({ exit: 0, err: `asked GitHub ${github.seen.length} times\n` });
  });

  test('with the plain token what needs more is unknown, and never met', async () => {
    const all = ['--format', 'json', '--as-of', '2026-11-20'];
    // Two states that differ in nothing but what is hidden from the plain token.
    const bad = await serveBeside(secretive('public'));
    const good = await serveBeside(shop());
    const asAdmin = await Promise.all([bad, good].map((github) => online(github, 'right', ADMIN, all)));
    const [ofBad, ofGood] = asAdmin.map(({ out }) => outcomesOf(out));
    const depends = [...(ofBad?.keys() ?? [])].filter((id) => ofBad?.get(id)?.join() !== ofGood?.get(id)?.join());
    expect(depends).toEqual(expect.arrayContaining(['deploy-key-stale', 'secret-unused', 'workflows-may-approve']));

    const plain = await Promise.all([bad, good].map((github) => online(github, 'right', {}, all)));
    expect(plain[0]?.out).toBe(plain[1]?.out);
    const ofPlain = outcomesOf(plain[0]?.out ?? '');
    for (const id of depends) expect([id, new Set(ofPlain.get(id))]).toEqual([id, new Set(['unknown'])]);
  });
});

describe.concurrent('a token', () => {
  test('that is not valid ends with 2, and says what to do', async () => {
    const github = await serveBeside(shop());
    for (const args of [
      ['facts', 'acme/shop'],
      ['scan', 'right', '--online', '--repository', 'acme/shop'],
    ]) {
      const { exit, out, err } = await run(github, args, { token: 'canary-expired-0123456789' });
      expect({ exit, out, err }).toEqual({
        exit: 2,
        out: '',
        err: expect.stringMatching(
          /^countersign: the token is not valid or has expired: GitHub answered 401[^\n]+\n$/u,
        ),
      });
    }
  });

  test('that may not see the repository ends with 2', async () => {
    const github = await serveBeside(shop());
    const { exit, err } = await run(github, ['facts', 'acme/shpo']);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('no repository "acme/shpo"') });
  });

  test('that is not there asks nobody', async () => {
    const github = await serveBeside(shop());
    const { exit, err } = await runCli(place, ['facts', 'acme/shop'], { github });
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('set GITHUB_TOKEN (or GH_TOKEN)') });
    expect(github.seen).toEqual([]);
  });
});

describe.concurrent('60 environments', () => {
  const names = Array.from({ length: 60 }, (_, index) => `production-${index}`);
  const sixty = (visibility: 'public' | 'private'): State =>
    shop({
      repository: repository(visibility),
      environments: names.map((name) => environment(name, { ...RIGHT, reviewers: [team('ops')], secrets: ['KEY'] })),
      teams: [team('ops')],
      members: { ops: [user('dana'), user('sam')] },
      rules: [pullRequestRule(1, true)],
    });
  /** Their list; of each its patterns, apps and secrets; the teams that they ask; the plan, which decides what they can have. */
  const FOR_ENVIRONMENTS = /\/environments(?:[/?]|$)|\/teams(?:[/?]|$)|^\/orgs\/acme$/u;
  place.put(Object.fromEntries(names.map((name) => [`sixty/.github/workflows/${name}.yml`, deploying(name, name)])));

  /** One each, however many there are. */
  const FOR_TAG_RULES = /\/rulesets\/\d+(?:\?|$)/u;

  test.each([
    ['the plain token', 'public', TOKENS.workflow, 122, 8],
    ['the token of an administrator', 'public', TOKENS.admin, 183, 10],
    ['the token of an administrator', 'private', TOKENS.admin, 184, 10],
  ] as const)('cost %s in a %s repository at most ten more', async (_, visibility, token, needed, others) => {
    const github = await serveBeside(sixty(visibility));
    const { exit, err } = await online(github, 'sixty', { token });
    expect({ exit, err }).toEqual({ exit: expect.any(Number), err: `asked GitHub ${github.seen.length} times\n` });
    const own = github.seen.filter(({ url }) => FOR_ENVIRONMENTS.test(url)).length;
    const tags = github.seen.filter(({ url }) => FOR_TAG_RULES.test(url)).length;
    expect({ own, tags, rest: github.seen.length - own - tags }).toEqual({ own: needed, tags: 1, rest: others });
  });
});

describe.concurrent('doctor --online', () => {
  test('says what the token is told', async () => {
    const github = await serveBeside(secretive('public'));
    const [plain, admin] = await Promise.all(
      [TOKENS.workflow, TOKENS.admin].map((token) =>
        run(github, ['doctor', 'right', '--online', '--repository', 'acme/shop'], { token }),
      ),
    );
    expect(plain).toMatchObject({ exit: 0, err: expect.stringMatching(/^asked GitHub \d+ times\n$/u) });
    expect(plain?.out).toMatch(/^ {2}environment production +asks dana or sam/mu);
    expect(plain?.out).toMatch(/^ {2}deploy keys +unknown because /mu);
    expect(admin?.out).toContain('hidden-deploy-key');
    expect(privilegedOf(github)).toContain('/repos/{owner}/{repo}/keys');
  });
});

describe.concurrent('a server that', () => {
  const refuses = (status: number, message: string) => ({ kind: 'refuses', status, message }) as const;
  const ofEnvironments = (does: NonNullable<Settings['moods']>[number]['does']): Settings => ({
    moods: [{ on: /\/environments$/u, does }],
  });

  const WAYS: readonly (readonly [name: string, settings: Settings, says: RegExp])[] = [
    [
      'never answers',
      ofEnvironments({ kind: 'silent' }),
      /environments could not be read: no answer came within 30 s/u,
    ],
    ['breaks off', ofEnvironments({ kind: 'cuts' }), /environments could not be read: GitHub gave no whole answer/u],
    ['hangs up', { moods: [{ on: /./u, does: { kind: 'drops' } }] }, /repository could not be read: GitHub gave no/u],
    ['is broken', ofEnvironments(refuses(502, 'Bad Gateway')), /GitHub answered 502 "Bad Gateway"/u],
    ['says something else', ofEnvironments({ kind: 'says', body: '<html>' }), /not what its documentation says/u],
    ['is limited', { limit: { kind: 'primary', after: 2, refuses: 999, seconds: 900 } }, /rate limit is reached/u],
    ['is limited at once', { limit: { kind: 'secondary', after: 0, refuses: 9, seconds: 900 } }, /ask again later/u],
  ];

  // Begun before anything else, since what they do is wait.
  const begun = WAYS.map(async ([, settings]) => online(await serveBeside(shop(), settings), 'stored'));

  test.each(WAYS.map(([name, , says], index) => [name, says, index] as const))(
    '%s leaves the scan incomplete, with what the files say',
    async (_, says, index) => {
      const ended = await begun[index];
      expect(ended?.exit).toBe(3);
      expect(ended?.out).toMatch(/^incomplete: /mu);
      expect(ended?.out.replaceAll(/\s+/gu, ' ')).toMatch(says);
      expect(ended?.out).toMatch(/^high\[static-cloud-key\]/mu);
    },
    60_000,
  );

  test('is slow is waited for', async () => {
    const github = await serveBeside(shop(), {
      moods: [{ on: /./u, times: 4, does: { kind: 'dawdles', milliseconds: 700 } }],
    });
    expect(await online(github, 'right')).toMatchObject({ exit: 0 });
  });

  test('asks to wait for a second is waited for', async () => {
    const github = await serveBeside(shop(), { limit: { kind: 'secondary', after: 3, refuses: 1, seconds: 1 } });
    expect(await online(github, 'right')).toMatchObject({ exit: 0 });
    expect(github.seen.map(({ status }) => status)).toContain(403);
  });

  test('is not there at all', async () => {
    const github = await serveBeside(shop());
    await github.close();
    const scanned = await online(github, 'stored');
    expect(scanned).toMatchObject({ exit: 3, out: expect.stringMatching(/^high\[static-cloud-key\]/mu) });
    const { exit, err } = await run(github, ['facts', 'acme/shop', '-o', 'nothing.json']);
    expect({ exit, err }).toEqual({ exit: 3, err: expect.stringContaining('the repository could not be read') });
  });
});
