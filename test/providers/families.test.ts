import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { actionEntry } from '../../src/providers/lookup.ts';
import { reportOf, WORKFLOW } from '../scan-input.ts';

/** Each job with steps as YAML; `production` is what its environment is called. */
const jobs = (steps: Readonly<Record<string, string>>): Report =>
  reportOf({
    [WORKFLOW]: `on: push\npermissions:\n  id-token: write\njobs:\n${Object.entries(steps)
      .map(([name, text]) => `  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n${text.replace(/^/gm, '      ')}\n`)
      .join('')}`,
  });
const identities = (text: string): readonly string[] =>
  jobs({ deploy: text }).identities.map(({ authentication, id }) => `${authentication} ${id}`);
const deliveries = (text: string): readonly string[] =>
  jobs({ deploy: text }).deliveries.map(({ effect, tier, credential }) => `${effect} ${tier} ${credential}`);
const uses = (name: string, inputs: Readonly<Record<string, string>> = {}): string =>
  [`- uses: ${name}@v1`, '  with:', ...Object.entries(inputs).map(([key, value]) => `    ${key}: ${value}`)].join('\n');
const secret = (name: string): string => `\${{ secrets.${name} }}`;

describe('what a secret store is opened with', () => {
  const vault = (inputs: Readonly<Record<string, string>>): readonly string[] =>
    identities(uses('hashicorp/vault-action', { url: 'https://vault.acme.example', ...inputs }));

  test('goes by the method, whose default is a stored token', () => {
    expect(vault({ token: secret('VAULT_TOKEN') })).toEqual(['api-token secrets.VAULT_TOKEN']);
    expect(vault({ method: 'jwt', role: 'deploy' })).toEqual(['federation deploy']);
    expect(vault({ method: 'jwt', role: 'deploy', token: secret('VAULT_TOKEN') })).toEqual(['federation deploy']);
  });

  test('a key that signs its own tokens is stored, though the method says jwt', () => {
    const [only, ...more] = vault({ method: 'jwt', role: 'deploy', jwtPrivateKey: secret('VAULT_KEY') });
    expect(more).toEqual([]);
    expect(only).toContain('static-key');
  });
});

describe('who is told of a change does not make it', () => {
  const step = `${uses('slackapi/slack-github-action', { webhook: secret('SLACK') })}\n- run: terraform apply -auto-approve`;

  test('a webhook is not the account of a deployment', () => {
    expect(deliveries(step)).toEqual(['deploy unknown ']);
  });

  test('a webhook that two tiers report to is no shared account', () => {
    const report = jobs({ 'deploy-production': step, 'deploy-staging': step });
    expect(report.deliveries.map(({ tier }) => tier).sort()).toEqual(['production', 'staging']);
    expect(report.findings.filter(({ category }) => category === 'shared-deploy-account')).toEqual([]);
  });
});

describe('what the stores mean by default', () => {
  const play = (inputs: Readonly<Record<string, string>>): readonly string[] =>
    deliveries(uses('r0adkll/upload-google-play', { packageName: 'com.acme.shop', ...inputs }));

  test('Google Play: everybody, unless a track or the status says otherwise', () => {
    expect(play({})).toEqual(['publish production ']);
    expect(play({ tracks: 'internal' })).toHaveLength(1);
    expect(play({ tracks: 'internal' })).not.toEqual(['publish production ']);
    expect(play({ track: 'production' })).toEqual(['publish production ']);
    expect(play({ status: 'draft' })).toEqual([]);
  });

  test('Chrome Web Store: published, unless it is only uploaded', () => {
    expect(deliveries(uses('mnao305/chrome-extension-upload', { 'extension-id': 'abc' }))).toHaveLength(1);
    expect(deliveries(uses('mnao305/chrome-extension-upload', { publish: 'false' }))).toEqual([]);
  });

  test('hosts default to the runner itself, which is nobody else', () => {
    expect(deliveries(uses('garygrossgarten/github-action-scp', { local: 'dist', remote: '/srv' }))).toEqual([]);
    expect(deliveries(uses('garygrossgarten/github-action-scp', { host: 'web.acme.example' }))).toHaveLength(1);
  });
});

describe('what a database is reached by', () => {
  const migrate = (url: string, before = ''): readonly string[] =>
    deliveries(`${before}- run: alembic upgrade head\n  env:\n    DATABASE_URL: ${url}`);

  test('on the runner it changes nothing outside', () => {
    expect(migrate('postgres://acme@localhost:5432/shop')).toEqual([]);
    expect(migrate(secret('DATABASE_URL'))).toHaveLength(1);
    expect(
      deliveries(
        '- run: dotnet ef database update --connection "$CONNECTION"\n  env:\n    CONNECTION: Host=localhost;Database=shop',
      ),
    ).toEqual([]);
  });

  test('behind a tunnel the runner is only where it begins', () => {
    const tunnel = '- run: cloud-sql-proxy acme:europe-west1:live &\n';
    expect(migrate('postgres://acme@localhost:5432/shop', tunnel)).toHaveLength(1);
  });

  test('a service of the job answers by its name', () => {
    const report = reportOf({
      [WORKFLOW]: `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    container: node:24
    services:
      postgres:
        image: postgres:17
    steps:
      - run: npx prisma migrate deploy
        env:
          DATABASE_URL: postgres://acme:acme@postgres:5432/shop
`,
    });
    expect(report.deliveries).toEqual([]);
  });
});

describe('clusters that die with the job', () => {
  test('k3s, installed by its script', () => {
    expect(deliveries('- run: |\n    curl -sfL https://get.k3s.io | sh -\n    kubectl apply -f shop.yml')).toEqual([]);
    expect(deliveries('- run: kubectl apply -f shop.yml')).toHaveLength(1);
  });
});

describe('keys that sign', () => {
  test('cosign without a key signs as the run, with one as whoever holds it', () => {
    expect(identities('- run: cosign sign --yes "$IMAGE"')).toEqual(['federation this workflow']);
    expect(
      identities(
        `- run: cosign sign --key env://COSIGN_PRIVATE_KEY "$IMAGE"\n  env:\n    COSIGN_PRIVATE_KEY: ${secret('COSIGN_KEY')}`,
      ),
    ).toEqual(['static-key secrets.COSIGN_KEY']);
  });
});

describe('registries and stores: what is asked for decides', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['pyo3/maturin-action', { command: 'upload' }, ['publish unknown']],
    ['pyo3/maturin-action', { command: 'build' }, []],
    ['pyo3/maturin-action', {}, []],
    ['pyo3/maturin-action', { command: 'publish', args: '--repository testpypi' }, ['publish preview']],
    ['wdzeng/edge-addon', { 'product-id': 'shop' }, ['publish unknown']],
    ['wdzeng/edge-addon', { 'product-id': 'shop', 'upload-only': 'true' }, []],
    ['mr-smithers-excellent/docker-build-push', { image: 'shop', registry: 'ghcr.io' }, ['publish unknown']],
    ['mr-smithers-excellent/docker-build-push', { image: 'shop', pushImage: 'false' }, []],
    ['depot/build-push-action', { push: 'true', tags: 'ghcr.io/acme/shop' }, ['publish unknown']],
    ['depot/build-push-action', { tags: 'shop' }, []],
    ['alirezanet/publish-nuget', { NUGET_KEY: 'not-a-key' }, ['publish unknown']],
    ['alirezanet/publish-nuget', {}, []],
    ['endbug/add-and-commit', {}, ['push unknown']],
    ['endbug/add-and-commit', { push: 'false' }, []],
  ])('%s with %j', (name, inputs, expected) => {
    const found = deliveries(uses(name, inputs)).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(found).toEqual(expected);
  });

  test('a key is found where the action takes it, whatever the secret is called', () => {
    expect(identities(uses('game-ci/steam-deploy', { configVdf: secret('ANYTHING'), appId: '1' }))).toEqual([
      'password secrets.ANYTHING',
    ]);
    expect(
      identities(`${uses('snyk/actions/node', { command: 'test' })}\n  env:\n    SNYK_TOKEN: ${secret('CODE_SCAN')}`),
    ).toEqual(['api-token secrets.CODE_SCAN']);
  });

  test('Depot: the run logs in where it is asked to, and its token is not the account of the push', () => {
    expect(identities(uses('depot/setup-action', { oidc: 'true' }))).toEqual(['federation this repository']);
    const build = uses('depot/build-push-action', { push: 'true', tags: 'ghcr.io/acme/shop', token: secret('DEPOT') });
    const login = uses('docker/login-action', { registry: 'quay.io', username: 'acme', password: secret('QUAY') });
    expect(deliveries(`${login}\n${build}`)).toEqual(['publish unknown registry-token']);
  });
});

describe('actions that ship nothing', () => {
  test.each(['docker/setup-buildx-action', 'pnpm/action-setup', 'taiki-e/install-action', 'sigstore/cosign-installer'])(
    '%s is known and means nothing',
    (name) => {
      expect(actionEntry(name)?.means).toEqual([]);
      const { deliveries: all, identities: found } = jobs({ build: uses(name) });
      expect([all, found]).toEqual([[], []]);
    },
  );

  test('those that are given a GitHub token only have that token', () => {
    const step = uses('actions/labeler', { 'repo-token': secret('BOT') });
    expect(deliveries(step)).toEqual([]);
    expect(identities(step)).toEqual(['personal-token secrets.BOT']);
    // The workflow's own token is listed where it surely writes.
    expect(identities(uses('actions/labeler', { 'repo-token': secret('GITHUB_TOKEN') }))).toEqual([]);
  });
});

describe('builds that upload to a repository which the build names', () => {
  const run = (line: string): readonly string[] =>
    deliveries(`- run: ${line}\n  env:\n    MAVEN_PASSWORD: ${secret('MAVEN')}`);
  test.each(['mvn -B -ntp clean deploy', './gradlew :lib:publish', 'sbt +publishSigned'])('%s', (line) => {
    expect(run(line)).toEqual(['publish unknown registry-token']);
    expect(jobs({ deploy: `- run: ${line}` }).findings).toEqual([]);
  });
  test.each(['mvn -B verify', 'mvn -P deploy install', './gradlew publishToMavenLocal', 'sbt publishLocal'])(
    'not: %s',
    (line) => expect(run(line)).toEqual([]),
  );
});

describe('contracts', () => {
  const SEND = 'forge script Deploy --rpc-url "$RPC_URL" --broadcast --private-key "$KEY"';
  const env = `\n  env:\n    KEY: ${secret('WALLET')}`;

  test('one that is sent to a chain cannot be taken back, one in the runner is gone with it', () => {
    expect(deliveries(`- run: ${SEND}${env}`)).toEqual(['deploy unknown static-key']);
    expect(deliveries(`- run: |\n    anvil &\n    ${SEND}${env}`)).toEqual([]);
  });
});
