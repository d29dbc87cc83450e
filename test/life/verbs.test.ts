import { describe, expect, test } from 'vitest';
import { renderFacts } from '../../src/facts/record.ts';
import { fact } from '../../src/model/facts.ts';
import { parseCsv } from '../report/parse-csv.ts';
import { makeFacts, run, type Setup } from '../cli/world.ts';
import { FACTS, SHOP } from './shop.ts';

const shop = (args: readonly string[], setup: Setup = {}) =>
  run([...args, '--repository', 'acme/shop'], { files: SHOP, ...setup });

describe('identities', () => {
  test('says who owns each, what it may do, and when it was reviewed', async () => {
    const { exit, stdout } = await shop(['identities']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^IDENTITY +OWNER, REVIEW +MAY, SEEN +JOBS$/mu);
    expect(stdout).toMatch(/^api-deployer +@acme\/release +deploy +\.github\/workflows\/deploy\.yml#deploy$/mu);
    expect(stdout).toMatch(/reviewed 2026-10-01 by/u);
    expect(stdout).toMatch(/^secrets\.NPM_TOKEN +owner unknown, perhaps +publish/mu);
    expect(stdout).toContain('1 acting undeclared, 1 without a known owner');
  });

  test('shows one in full', async () => {
    const { stdout } = await shop(['identities', 'API-deployer']);
    expect(stdout).toBe(`api-deployer  service-account, declared in .github/identities.yml:5

  owner      @acme/release
  purpose    Rolls out the API
  may        deploys; reaches production
  acts in    environment production
  reviewed   2026-10-01 by @dana, due 2026-12-30
  logs in    federation
  as         arn:aws:iam::111122223333:role/api-deployer
  life       made on 2026-01-10, ends on 2026-12-20

used in 1 place
  .github/workflows/deploy.yml:9:17  job deploy, step aws-actions/configure-aws-credentials, environment production: AWS role by OIDC: deploys

1 identity (1 declared, 0 acting undeclared, 0 without a known owner), 0 not followed, 0 skipped — 2 workflows
`);
  });

  test('says what the workflow’s token may write, and who may own it', async () => {
    const { stdout } = await shop(['identities', 'github-actions[bot]']);
    expect(stdout).toContain('granted    contents: write');
    expect(stdout).toMatch(/owner +unknown; perhaps @acme\/platform, by CODEOWNERS of\n/u);
    expect(stdout).toContain('reviewed   never');
  });

  test('names a catalogue as owner where CODEOWNERS says nothing', async () => {
    const { CODEOWNERS: _owners, ...files } = SHOP;
    const { stdout } = await shop(['identities', 'secrets.NPM_TOKEN'], { files });
    expect(stdout).toContain('perhaps @acme/shop, by catalog-info.yaml, production');
  });

  test('is a table for spreadsheets too', async () => {
    const { stdout } = await shop(['identities', '--format', 'csv']);
    const [head, ...rows] = parseCsv(stdout);
    expect(head?.slice(0, 4)).toEqual(['id', 'class', 'authentication', 'declared']);
    expect(rows.map(([id]) => id)).toEqual([
      'api-deployer',
      'secrets.NPM_TOKEN',
      'github-actions[bot]',
      'the identity of the runner big, self-hosted',
    ]);
  });

  test('a folder is a folder, and a name that nobody has is told with the nearest', async () => {
    expect((await run(['identities', 'app'], { folders: ['app'], files: SHOP })).exit).toBe(0);
    const { exit, stderr } = await shop(['identities', 'api-deploier']);
    expect(exit).toBe(2);
    expect(stderr).toContain(
      'There is no identity api-deploier, and no folder of that name; did you mean api-deployer?',
    );
    expect((await shop(['identities', 'a', '.', 'b'])).exit).toBe(2);
  });

  test('asks history for the text that names each, and says where that does not tell', async () => {
    const { stdout } = await shop(['identities', '--history'], {
      firstDays: (wanted) => ({ days: wanted.map(({ text }) => (text === 'NPM_TOKEN' ? '2025-03-04' : undefined)) }),
    });
    expect(stdout).toContain('since 2025-03-04');
    const shallow = await shop(['identities', '--history'], {
      firstDays: () => ({ days: [], because: 'it is shallow' }),
    });
    expect(shallow.stdout).toContain('since when identities are there is not known: it is shallow');
  });
});

describe('who-uses', () => {
  test.each([
    [
      'api-deployer',
      ['identity api-deployer', 'identities.yml:21:48  executes in the handoff release-api', 'deploy.yml:9:17'],
    ],
    ['arn:aws:iam::111122223333:role/api-deployer', ['identity api-deployer', 'deploy.yml:9:17']],
    ['production', ['environment production', 'deploy.yml:6:5  job deploy', 'the handoff release-api is about it']],
    ['npm_token', ['secret NPM_TOKEN', 'publish.yml:10:11  job publish', ': publishes']],
    ['secrets.TEAM_WEBHOOK', ['secret TEAM_WEBHOOK', 'publish.yml:13:']],
    ['big', ['runner big', 'deploy.yml:5:15  job deploy', ': deploys']],
  ])('%s', async (name, pieces) => {
    const { exit, stdout } = await shop(['who-uses', name]);
    expect(exit).toBe(0);
    for (const piece of pieces) expect(stdout).toContain(piece);
  });

  test('a line that only a remark has is no use', async () => {
    const files = { ...SHOP, '.github/workflows/a.yml': 'on: push\n# secrets.OLD\njobs: {}\n' };
    expect((await shop(['who-uses', 'OLD'], { files })).exit).toBe(2);
  });

  test('tells the nearest where nothing has the name', async () => {
    const { exit, stdout, stderr } = await shop(['who-uses', 'NPM_TOKEM']);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('did you mean NPM_TOKEN?');
    expect((await shop(['who-uses'])).exit).toBe(2);
    expect((await shop(['who-uses', 'a', '.', 'b'])).exit).toBe(2);
  });
});

describe('retire', () => {
  const order = (text: string): readonly string[] =>
    [...text.matchAll(/^\d\. (.+)$/gmu)].map((match) => match[1] ?? '');

  test('names what depends on it first and its entry last', async () => {
    const { exit, stdout } = await shop(['retire', 'api-deployer']);
    expect(exit).toBe(0);
    expect(order(stdout)).toEqual([
      'Give what depends on it something else, or take it out, and let that run once',
      'Close the door: the trust policy, the environment',
      'End its entry in the manifest',
    ]);
    expect(stdout).toContain('write `expires: 2026-11-20`');
    expect(stdout).toContain('countersign who-uses api-deployer lists no job any more');
    expect(stdout).toContain('identity-unused for api-deployer');
    expect(stdout).toContain('@acme/release answers for it.');
  });

  test('says where GitHub stores a secret, or that it was not asked', async () => {
    const files = { ...SHOP, 'facts.json': renderFacts(FACTS) };
    const asked = await run(['retire', 'NPM_TOKEN', '--facts', 'facts.json'], { files });
    expect(asked.stdout).toContain('Perhaps @acme/platform answers for it');
    expect(order(asked.stdout)).toEqual([
      'Give what depends on it something else, or take it out, and let that run once',
      'Revoke what it logs in with, at the other end',
      'Delete the secret wherever it is stored',
    ]);
    expect(asked.stdout).toContain('NPM_TOKEN: repository, written on 2026-02-01');
    expect((await shop(['retire', 'NPM_TOKEN'])).stdout).toMatch(/GitHub was not\s+asked/u);
    const gone = { ...SHOP, 'facts.json': renderFacts(makeFacts({ secrets: fact([]) })) };
    const { stdout } = await run(['retire', 'NPM_TOKEN', '--facts', 'facts.json'], { files: gone });
    expect(stdout).toContain('NPM_TOKEN: GitHub has no such secret');
  });

  test.each([
    ['big', 'Take the runners with the label big'],
    ['production', 'Delete the environment production'],
    ['github-actions[bot]', 'There is nothing to revoke'],
  ])('%s', async (name, words) => {
    expect((await shop(['retire', name])).stdout.replace(/\s+/gu, ' ')).toContain(words);
  });

  test('says where a trust policy stands', async () => {
    const files = {
      ...SHOP,
      'infra/role.tf': `resource "aws_iam_role" "api" {
  name = "api-deployer"
  assume_role_policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      Action = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringEquals = {
        "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:sub" = "repo:acme/shop:environment:production"
      } }
    }]
  })
}
`,
    };
    const { stdout } = await shop(['retire', 'api-deployer'], { files });
    expect(stdout).toContain('infra/role.tf:');
    const environment = await shop(['who-uses', 'production'], { files });
    expect(environment.stdout).toContain('trusts jobs of this environment');
  });
});

describe('plan', () => {
  test('first who acts, then what is grave, then reviews and ends', async () => {
    const { exit, stdout } = await shop(['plan']);
    expect(exit).toBe(0);
    const [, inventory = '', tighten = '', review = ''] = stdout.split(/^## /mu);
    expect(inventory).toContain('Know who acts: 30 days, by 2026-12-20');
    expect(inventory).toContain('**identity-undeclared** (medium)');
    expect(tighten).toContain('Tighten: 60 days, by 2027-01-19');
    expect(tighten).toContain('(`@acme/platform`)');
    expect(review).toContain('Review: 90 days, by 2027-02-18');
    expect(review).toContain('`api-deployer: ends on 2026-12-20`');
    expect(review).toContain('`api-deployer: due on 2026-12-30`');
  });

  test('follows the day, and nothing else', async () => {
    const once = await shop(['plan', '--as-of', '2026-12-31', '--format', 'json']);
    expect(once.stdout).toBe((await shop(['plan', '--as-of', '2026-12-31', '--format', 'json'])).stdout);
    expect(once.stdout).toContain('"identity-expired"');
    expect((await shop(['plan', '--format', 'json'])).stdout).not.toContain('"identity-expired"');
  });

  test('without a manifest, the first work is to write one', async () => {
    const { '.github/identities.yml': _manifest, ...files } = SHOP;
    const { stdout } = await shop(['plan'], { files });
    expect(stdout).toContain('- [ ] Write an identity manifest (`countersign init`)');
    expect(stdout).toContain('perhaps @acme/platform');
  });

  test('what a manifest proposes is to be confirmed', async () => {
    const manifest = (SHOP['.github/identities.yml'] ?? '').replace("'@acme/release'", "'@acme/release' # confirm");
    const { stdout } = await shop(['plan'], { files: { ...SHOP, '.github/identities.yml': manifest } });
    expect(stdout).toContain('- [ ] Confirm what the manifest proposes');
  });

  test('goes to a file, and says what is in it', async () => {
    const { written, stdout } = await shop(['plan', '-o', 'plan.md']);
    expect(written['plan.md']).toContain('# Plan as of 2026-11-20');
    expect(stdout).toMatch(/^\d+ items? in 30 days, \d+ items? in 60 days, \d+ items? in 90 days\n$/u);
  });
});
