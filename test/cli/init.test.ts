import { describe, expect, test } from 'vitest';
import { run } from './world.ts';

const WORKFLOW = `on: push
permissions: { id-token: write, contents: read }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with: { role-to-assume: 'arn:aws:iam::111122223333:role/api-deployer', aws-region: eu-west-1 }
      - run: aws ecs update-service --cluster shop --service api --force-new-deployment
`;
const FILE = '.github/identities.yml';
const PATH = `/home/dana/shop/${FILE}`;
const FILES = { '.github/workflows/deploy.yml': WORKFLOW };
const ENTRY = `  - id: old-deployer # by hand
    class: service-account
    owner: '@dana'
    principal: arn:aws:iam::111122223333:role/old
    # expires: never?
`;

describe('init', () => {
  test('writes what acts, and leaves to people what only they know', async () => {
    const { exit, written, stdout } = await run(['init'], { files: FILES });
    const text = written[PATH] ?? '';
    expect(exit).toBe(0);
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+\/schema\/identities\.schema\.json\n/u);
    expect(text).toContain(`identities:
  # AWS role by OIDC: job deploy, .github/workflows/deploy.yml:9
  - id: api-deployer
    class: service-account
    # purpose: what it is for, in a sentence
    # owner: '@who' answers for it
    authentication: federation
    principal: arn:aws:iam::111122223333:role/api-deployer
    environments: [production]
    workflows: [.github/workflows/deploy.yml]
    may: [deploy]
    created: 2026-11-20
`);
    expect(text).toContain('environments:\n  production:\n    tier: production\n');
    expect(stdout).toBe(
      `${FILE}: 1 identity and 1 environment; 1 identity without a known owner; what only people know is left as remarks\n`,
    );
  });

  test.each([
    [{ CODEOWNERS: '/.github/ @dana @acme/platform\n' }, "owner: '@acme/platform' # confirm (CODEOWNERS of"],
    [
      { 'catalog-info.yaml': 'kind: Component\nspec: { owner: "group:default/platform", lifecycle: production }\n' },
      "owner: '@acme/platform' # confirm (catalog-info.yaml, production)",
    ],
    [{ 'catalog-info.yaml': 'spec: { owner: "user:dana" }\n' }, "owner: '@dana' # confirm (catalog-info.yaml)"],
    [{ CODEOWNERS: '/.github/ @acme-bot[bot]\n' }, "# owner: '@who' answers for it\n"],
  ])('proposes an owner: %j', async (more, line) => {
    const { written } = await run(['init', '--repository', 'acme/shop'], { files: { ...FILES, ...more } });
    expect(written[PATH]).toContain(line);
  });

  test('without the organization a group of a catalogue is a remark', async () => {
    const { written } = await run(['init'], {
      files: { ...FILES, 'catalog-info.yaml': 'spec: { owner: platform }\n' },
    });
    expect(written[PATH]).toContain("# owner: '@who' answers for it; catalog-info.yaml says platform\n");
  });

  test('takes approvers from what GitHub says', async () => {
    const facts = JSON.stringify({
      schemaVersion: '1.0',
      repository: 'acme/shop',
      asked: '2026-11-20',
      environments: {
        state: 'known',
        value: [
          {
            name: 'production',
            reviewers: { state: 'known', value: [{ kind: 'team', name: 'acme/release', machine: false }] },
          },
        ],
      },
    });
    const { written, stderr } = await run(['init', '--facts', 'record.json'], {
      files: { ...FILES, 'record.json': facts },
    });
    expect(stderr).toBe('');
    expect(written[PATH]).toContain("approvers: ['@acme/release'] # GitHub\n");
  });

  test('never overwrites', async () => {
    const { exit, written, stderr } = await run(['init'], { files: { ...FILES, [FILE]: `version: 1\n` } });
    expect([exit, written]).toEqual([2, {}]);
    expect(stderr).toBe(
      `countersign: ${FILE} is there already and is left as it is; countersign init --update adds what is new to it\n`,
    );
  });

  test('prints and writes nothing', async () => {
    const { exit, written, stdout } = await run(['init', '--dry-run'], { files: FILES });
    expect([exit, written]).toEqual([0, {}]);
    expect(stdout).toContain('  - id: api-deployer\n');
  });

  test.each([[['--schema', 'a b']], [['.', 'b']]])('refuses %j', async (args) => {
    expect((await run(['init', ...args], { files: FILES })).exit).toBe(2);
  });
});

describe('init --update', () => {
  const update = (text: string) => run(['init', '--update'], { files: { ...FILES, [FILE]: text } });

  test.each(['\n', '\r\n'])('keeps every line, remark, order and line end (%j)', async (end) => {
    const hand = (more: readonly string[]): string =>
      [
        '# ours',
        'version: 1',
        'identities:',
        ...ENTRY.trimEnd().split('\n'),
        ...more,
        '',
        'handoffs: # none yet',
        '',
      ].join(end);
    const { exit, written } = await update(hand([]));
    const made = written[PATH] ?? '';
    const [before, after] = hand(['@@']).split(`@@${end}`);
    expect(exit).toBe(0);
    expect(made.startsWith(before ?? '')).toBe(true);
    expect(made).toContain(`${after ?? ''}environments:${end}`);
    expect(made).toContain(`  - id: api-deployer${end}`);
    const again = await update(made);
    expect([again.exit, again.written, again.stdout]).toEqual([0, {}, `${FILE}: nothing is new\n`]);
  });

  test('makes a manifest where there is none', async () => {
    const { written } = await run(['init', '--update'], { files: FILES });
    expect(written[PATH]).toContain('- id: api-deployer');
  });

  test('gives a name that is taken a number', async () => {
    const { written } = await update(
      "version: 1\nidentities:\n  - id: API-deployer\n    class: service-account\n    principal: 'arn:aws:iam::444455556666:role/api-deployer'\n",
    );
    expect(written[PATH]).toContain('- id: api-deployer-production\n');
  });

  test.each([
    ['version: 1\nidentities: [{ id: a, class: human }]\n', '`identities:` is written in one line'],
    ['{ version: 1, identities: [] }\n', 'it is written in braces'],
    ['version: 1\nidentities: []\n', '`identities:` is written in one line'],
    ['version: 1\nidentites: []\n', 'is not valid'],
  ])('leaves %j as it is', async (text, because) => {
    const { exit, written, stderr } = await update(text);
    expect([exit, written]).toEqual([2, {}]);
    expect(stderr).toContain(because);
  });
});
