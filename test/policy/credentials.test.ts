import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import type { CredentialLine, Inventory } from '../../src/model/inventory.ts';
import { type ListInput, inventory } from '../../src/scan.ts';
import { inFolder, type Files } from '../trace/traced.ts';

const list = (files: Files, changes: Partial<ListInput> = {}): Inventory =>
  inventory({ tree: memoryTree(inFolder(files)), asOf: '2026-11-01', ...changes });

const lines = (files: Files): readonly CredentialLine[] => list(files).credentials;

/** What a test is mostly about, of each line. */
const brief = (files: Files): readonly string[] =>
  lines(files).map(({ account, source, lifetime }) => `${account}: ${source}, ${lifetime}`);

const job = (name: string, env: string, rest = ''): string =>
  `  ${name}:\n    runs-on: x\n${rest}    steps:\n      - run: npm publish\n        env:\n          NODE_AUTH_TOKEN: ${env}\n`;
const NPM = job('publish', '${{ secrets.NPM_TOKEN }}');

const awsJob = (name: string, cluster: string, environment = ''): string => `  ${name}:
    runs-on: x
${environment === '' ? '' : `    environment: ${environment}\n`}    steps:
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-region: eu-west-1
          aws-access-key-id: \${{ secrets.AWS_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET }}
      - run: aws ecs update-service --cluster ${cluster} --service web --force-new-deployment
`;

// Put together here, so that no file of this repository holds anything that looks like a credential.
const MADE_UP = ['kQ7zM2xW', '9pL4vB8n', 'R3cH6tY5', 'jD1fG0sA'].join('');

describe('where a credential comes from, and how long it lives', () => {
  test('a stored secret lives until somebody rotates it, and what would replace it is said', () => {
    const [line] = lines({ a: `on: push\njobs:\n${NPM}` });
    expect(line).toMatchObject({
      account: 'secrets.NPM_TOKEN',
      provider: 'npm',
      opens: 'registry',
      authentication: 'registry-token',
      source: 'stored',
      detail: 'secrets.NPM_TOKEN',
      lifetime: 'until rotated',
      instead: expect.stringContaining('trusted publishing'),
      insteadUrl: expect.stringMatching(/^https:/u),
      none: '',
      effects: ['publish'],
      users: ['.github/workflows/a.yml#publish'],
      places: [{ path: '.github/workflows/a.yml', line: 8 }],
    });
  });

  test('a secret of a workflow that nobody here calls is handed in', () => {
    const called = `on:\n  workflow_call:\n    secrets:\n      NPM_TOKEN: { required: true }\njobs:\n${NPM}`;
    const [line] = lines({ a: called });
    expect(line).toMatchObject({ source: 'handed-in', lifetime: 'until rotated' });
    expect(line?.detail).toContain('handed in by callers outside this repository');
  });

  test('a login by OIDC and the token of the workflow end with the run, and nothing has to replace them', () => {
    const files = {
      a: `on: push
jobs:
  deploy:
    runs-on: x
    permissions: { id-token: write, contents: write }
    steps:
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-region: eu-west-1
          role-to-assume: arn:aws:iam::111122223333:role/web
      - run: gh release create v1
        env:
          GH_TOKEN: \${{ github.token }}
`,
    };
    expect(brief(files)).toEqual([
      'arn:aws:iam::111122223333:role/web: minted, this run',
      'github.token: workflow-token, this run',
    ]);
    expect(lines(files).map(({ instead, insteadUrl, none }) => instead + insteadUrl + none)).toEqual(['', '']);
  });

  test('an output of a step that fetches something lives as long as nobody knows', () => {
    const files = {
      a: `on: push
jobs:
  publish:
    runs-on: x
    steps:
      - id: vault
        uses: acme/read-vault@v1
      - run: npm publish
        env:
          NODE_AUTH_TOKEN: \${{ steps.vault.outputs.token }}
`,
    };
    expect(brief(files)).toEqual(['steps.vault.outputs.token: minted, unknown']);
  });

  test('an output of a step that logs in as an app ends with the run, though its key does not', () => {
    const files = {
      a: `on: push
jobs:
  release:
    runs-on: x
    steps:
      - id: app
        uses: actions/create-github-app-token@v2
        with:
          app-id: \${{ vars.APP_ID }}
          private-key: \${{ secrets.APP_KEY }}
      - run: gh release create v1
        env:
          GH_TOKEN: \${{ steps.app.outputs.token }}
`,
    };
    const token = lines(files).find(({ account }) => account === 'steps.app.outputs.token');
    expect(token).toMatchObject({ source: 'minted', lifetime: 'this run' });
    const key = lines(files).find(({ account }) => account === 'secrets.APP_KEY');
    expect(key).toMatchObject({ source: 'stored', lifetime: 'until rotated' });
  });

  test('a login proves nothing of a step of its name in another job, nor of what a later step makes of an unknown one', () => {
    const publish = (id: string, token: string): string =>
      `      - id: ${id}\n        run: npm publish\n        env:\n          NODE_AUTH_TOKEN: \${{ steps.${token}.outputs.token }}\n`;
    const app = `      - id: app
        uses: actions/create-github-app-token@v2
        with: { app-id: 1, private-key: '\${{ secrets.APP_KEY }}' }
`;
    const files = {
      a: `on: push
jobs:
  login:
    runs-on: x
    steps:
${app}  publish:
    runs-on: x
    steps:
      - id: app
        uses: acme/read-vault@v1
${publish('again', 'app')}${publish('last', 'again')}`,
    };
    expect(brief(files).filter((line) => line.startsWith('steps.'))).toEqual([
      'steps.again.outputs.token: minted, unknown',
      'steps.app.outputs.token: minted, unknown',
    ]);
  });

  test('a variable can be read by everybody and lives until somebody changes it', () => {
    expect(brief({ a: `on: push\njobs:\n${job('publish', '${{ vars.NPM_TOKEN }}')}` })).toEqual([
      'vars.NPM_TOKEN: variable, until rotated',
    ]);
  });

  test('of a literal only its kind and length are said', () => {
    const made = list({ a: `on: push\njobs:\n${job('publish', MADE_UP)}` });
    expect(made.credentials).toMatchObject([
      { name: 'npm access token', source: 'literal', detail: '32 characters written into the file' },
    ]);
    expect(JSON.stringify(made)).not.toContain(MADE_UP);
  });

  test('two literals of one length are two credentials', () => {
    const other = MADE_UP.slice(16) + MADE_UP.slice(0, 16);
    const files = { a: `on: push\njobs:\n${job('a', MADE_UP)}${job('b', other)}` };
    expect(lines(files).map(({ users }) => users)).toEqual([
      ['.github/workflows/a.yml#a'],
      ['.github/workflows/a.yml#b'],
    ]);
  });

  test('where no short-lived form is known, that is said', () => {
    const files = {
      a: `on: push
jobs:
  deploy:
    runs-on: x
    steps:
      - uses: appleboy/ssh-action@v1
        with:
          host: example.invalid
          key: \${{ secrets.DEPLOY_KEY }}
          script: ./deploy.sh
`,
    };
    expect(lines(files)).toMatchObject([
      { account: 'secrets.DEPLOY_KEY', instead: '', none: expect.stringMatching(/^.{20,}\.$/u) },
    ]);
  });
});

describe('one line for each account', () => {
  test('holds every job, environment, tier and place', () => {
    const files = {
      b: `on: push\njobs:\n${awsJob('ship', 'shop-prod', 'production')}`,
      a: `on: push\njobs:\n${awsJob('try', 'shop-staging', 'staging')}${awsJob('other', 'shop-staging')}`,
    };
    const [line, ...others] = lines(files);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      account: 'secrets.AWS_SECRET',
      environments: ['production', 'staging'],
      tiers: ['production', 'staging'],
      effects: ['deploy'],
      users: ['.github/workflows/a.yml#other', '.github/workflows/a.yml#try', '.github/workflows/b.yml#ship'],
    });
    expect(line?.places.map(({ path, line: row }) => `${path.slice(-5)}:${row}`)).toEqual([
      'a.yml:11',
      'a.yml:20',
      'b.yml:11',
    ]);
  });

  test('however many calls lead to it', () => {
    const called = `on:\n  workflow_call:\n    secrets:\n      NPM_TOKEN: { required: true }\njobs:\n${NPM}`;
    const call = 'uses: ./.github/workflows/called.yml, secrets: inherit';
    const files = { called, a: `on: push\njobs:\n  one: {${call}}\n  two: {${call}}\n` };
    expect(lines(files)).toMatchObject([
      { account: 'secrets.NPM_TOKEN', source: 'stored', users: ['.github/workflows/called.yml#publish'] },
    ]);
  });

  test('names the identity that the manifest declares', () => {
    const manifest = `version: 1
identities:
  - id: publisher
    class: service-account
    purpose: Publishes
    owner: '@acme/platform'
    authentication: registry-token
    secrets: [NPM_TOKEN]
`;
    const files = { a: `on: push\njobs:\n${NPM}`, '.github/identities.yml': manifest };
    expect(list(files)).toMatchObject({ reasons: [], credentials: [{ identity: 'publisher' }] });
  });

  test('the stored ones come first, then by provider and account, whatever the order of the files', () => {
    const files = {
      a: `on: push\njobs:\n${job('a', '${{ github.token }}')}${job('b', '${{ secrets.Z }}')}`,
      b: `on: push\njobs:\n${job('a', '${{ secrets.B }}')}${awsJob('ship', 'shop-prod')}`,
    };
    const expected = ['secrets.AWS_SECRET', 'secrets.B', 'secrets.Z', 'github.token'];
    expect(lines(files).map(({ account }) => account)).toEqual(expected);
    const { a, b } = files;
    expect(lines({ b: a, a: b }).map(({ account }) => account)).toEqual(expected);
  });
});

describe('what keeps the list from being whole', () => {
  test('nothing to read', () => {
    expect(list({})).toMatchObject({ complete: false, reasons: [expect.stringContaining('no workflows')] });
  });

  test('a workflow that cannot be read, until the configuration accepts that', () => {
    const files = { a: `on: push\njobs:\n${NPM}`, broken: 'on: [push\njobs: {' };
    const [reason] = list(files).reasons;
    expect(list(files)).toMatchObject({ complete: false, credentials: [{ account: 'secrets.NPM_TOKEN' }] });
    expect(reason).toContain('.github/workflows/broken.yml');
    const config = `version: 1
unread:
  - path: .github/workflows/broken.yml
    reason: A template
    until: 2026-12-01
`;
    const accepting = { ...files, '.github/countersign.yml': config };
    expect(list(accepting)).toMatchObject({ complete: true, reasons: [], skipped: [{ accepted: true }] });
    expect(list(accepting, { asOf: '2026-12-02' })).toMatchObject({ complete: false });
  });

  test('a manifest that is none', () => {
    const files = { a: `on: push\njobs:\n${NPM}`, '.github/identities.yml': 'version: 7\n' };
    expect(list(files).complete).toBe(false);
    expect(list(files).reasons[0]).toContain('.github/identities.yml:1:');
  });

  test('what the trace could not follow is listed beside', () => {
    const files = { a: 'on: push\njobs:\n  x: {uses: acme/other/.github/workflows/x.yml@v1, secrets: inherit}\n' };
    expect(list(files).unknown).toMatchObject([{ path: '.github/workflows/a.yml', line: 3 }]);
  });
});
