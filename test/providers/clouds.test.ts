import { describe, expect, test } from 'vitest';
import type { Delivery, World } from '../../src/model/world.ts';
import { trace } from '../trace/traced.ts';

/** A job of these steps, as YAML; `env` stands at the job. */
const world = (steps: string, env: Readonly<Record<string, string>> = {}): World => {
  const variables = Object.entries(env).map(([name, value]) => `      ${name}: ${value}\n`);
  const text = steps.replace(/^/gm, '      ');
  return trace({
    'ship.yml': `on: push\njobs:\n  ship:\n    runs-on: x\n${variables.length > 0 ? `    env:\n${variables.join('')}` : ''}    steps:\n${text}\n`,
  });
};
const line = ({ effect, does, tiers, account }: Delivery): string =>
  `${effect}: ${does} [${tiers.join()}]${account === '' ? '' : ` as ${account}`}`;
const deliveries = (steps: string, env: Readonly<Record<string, string>> = {}): readonly string[] =>
  world(steps, env).deliveries.map(line);
const credentials = (steps: string, env: Readonly<Record<string, string>> = {}): readonly string[] =>
  world(steps, env).credentials.map(({ name, account }) => `${name}: ${account}`);
const secret = (name: string): string => `\${{ secrets.${name} }}`;
const uses = (name: string, inputs: Readonly<Record<string, string>> = {}): string =>
  [`- uses: ${name}@v1`, '  with:', ...Object.entries(inputs).map(([key, value]) => `    ${key}: ${value}`)].join('\n');

describe('deploy hooks', () => {
  test('the address is the credential, and its name may say the stage', () => {
    expect(deliveries('- run: curl -X POST "$DEPLOY_HOOK"', { DEPLOY_HOOK: secret('STAGING_DEPLOY_HOOK') })).toEqual([
      'deploy: asks a platform to deploy, by its deploy hook [staging] as secrets.STAGING_DEPLOY_HOOK',
    ]);
    expect(credentials(`- run: curl "https://api.render.com/deploy/srv-1?key=${secret('RENDER_KEY')}"`)).toEqual([
      'deploy hook: secrets.RENDER_KEY',
    ]);
  });

  test('an address that is no secret opens nothing, and another webhook is none', () => {
    const own = { DEPLOY_HOOK: 'https://hooks.acme.example/Deploy-Shop-2026/x' };
    expect(credentials('- run: curl -X POST "$DEPLOY_HOOK"', own)).toEqual([]);
    expect(deliveries('- run: curl -X POST "$SLACK_WEBHOOK"', { SLACK_WEBHOOK: secret('SLACK') })).toEqual([]);
  });
});

describe('one-off tasks', () => {
  test('only what says that it migrates is a migration', () => {
    expect(deliveries('- run: aws ecs run-task --cluster live --task-definition web-migrate')).toEqual([
      'migrate: migrates a database []',
    ]);
    expect(deliveries('- run: aws ecs run-task --cluster live --task-definition report')).toEqual([]);
  });
});

describe('a database', () => {
  const migrates = '- run: npx prisma migrate deploy';

  test('is opened by a stored address, and not by one that is written out or comes from an earlier step', () => {
    expect(deliveries(migrates, { DATABASE_URL: secret('DB') })).toEqual([
      'migrate: migrates a database [] as secrets.DB',
    ]);
    expect(credentials(migrates, { DATABASE_URL: 'postgresql://shop:Kf82bQx0Lm31@db:5432/shop' })).toEqual([]);
    expect(credentials(migrates, { DATABASE_URL: `\${{ steps.db.outputs.url }}` })).toEqual([]);
  });

  test('is nothing that a later deployment is done with', () => {
    expect(deliveries(`${migrates}\n- run: kubectl apply -f live.yml`, { DATABASE_URL: secret('DB') })).toEqual([
      'migrate: migrates a database [] as secrets.DB',
      'deploy: deploys to Kubernetes []',
    ]);
  });
});

describe('AWS', () => {
  const login = (inputs: Readonly<Record<string, string>>): string =>
    uses('aws-actions/configure-aws-credentials', { 'aws-region': 'eu-west-1', ...inputs });
  const roles = `${login({ 'role-to-assume': 'arn:aws:iam::111122223333:role/hub' })}\n${login({ 'role-to-assume': 'arn:aws:iam::111122223333:role/live', 'role-chaining': 'true' })}`;

  test('a role that is taken by another role is no login of its own', () => {
    expect(credentials(roles)).toEqual(['AWS role by OIDC: arn:aws:iam::111122223333:role/hub']);
  });

  test('a token of the run in a file is a login, unless there are keys', () => {
    const file = { AWS_WEB_IDENTITY_TOKEN_FILE: '/tmp/token', AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/live' };
    const step = '- run: aws s3 sync dist s3://shop';
    expect(credentials(step, file)).toEqual(['AWS role by OIDC: arn:aws:iam::111122223333:role/live']);
    expect(
      credentials(step, { ...file, AWS_ACCESS_KEY_ID: secret('ID'), AWS_SECRET_ACCESS_KEY: secret('KEY') }),
    ).toEqual(['AWS access key: secrets.KEY']);
  });
});

describe('what an action does by default', () => {
  test('Azure Spring Apps: the staging deployment, until that is made production', () => {
    const app = (inputs: Readonly<Record<string, string>>): readonly string[] =>
      deliveries(uses('azure/spring-apps-deploy', { 'app-name': 'shop', ...inputs }));
    expect(app({})).toEqual(['deploy: deploys to the staging deployment of Azure Spring Apps [staging]']);
    expect(app({ 'use-staging-deployment': 'false', 'deployment-name': 'prod' })).toEqual([
      'deploy: deploys to Azure Spring Apps [production]',
    ]);
    expect(app({ action: 'set-production' })).toEqual([
      'deploy: makes a deployment of Azure Spring Apps production [production]',
    ]);
  });

  test('Azure SQL: a script is run, a report is only written', () => {
    const sql = (inputs: Readonly<Record<string, string>>): readonly string[] =>
      deliveries(uses('azure/sql-action', { 'connection-string': secret('SQL'), ...inputs }));
    expect(sql({ path: 'a.sql' })).toEqual(['migrate: changes an Azure SQL database [] as secrets.SQL']);
    expect(sql({ path: 'a.dacpac', action: 'DeployReport' })).toEqual([]);
  });

  test('WP Engine: each stage that it is given', () => {
    const site = (inputs: Readonly<Record<string, string>>): readonly string[] =>
      deliveries(uses('wpengine/github-action-wpe-site-deploy', { WPE_SSHG_KEY_PRIVATE: secret('K'), ...inputs }));
    expect(site({ PRD_ENV: 'shop', DEV_ENV: 'shopdev' })).toEqual([
      'deploy: deploys to WP Engine [production] as secrets.K',
      'deploy: deploys to WP Engine [development] as secrets.K',
    ]);
    expect(site({ WPE_ENV: 'shop' })).toEqual(['deploy: deploys to WP Engine [] as secrets.K']);
  });

  test('Pantheon: never the live site by itself', () => {
    expect(deliveries(uses('pantheon-systems/push-to-pantheon', { site: 'shop', ssh_key: secret('K') }))).toEqual([
      'deploy: deploys to Pantheon [development] as secrets.K',
    ]);
  });

  test('an action that is given the arguments of its program is read as that program', () => {
    const token = { FLY_API_TOKEN: secret('FLY') };
    expect(deliveries(uses('superfly/flyctl-actions', { args: 'deploy --remote-only' }), token)).toEqual([
      'deploy: deploys to Fly.io [] as secrets.FLY',
    ]);
    expect(deliveries(uses('superfly/flyctl-actions', { args: 'status' }), token)).toEqual([]);
    expect(deliveries(uses('actions-hub/kubectl', { args: 'get pods' }))).toEqual([]);
    expect(deliveries(uses('w9jds/firebase-action', { args: 'deploy' }), { GCP_SA_KEY: secret('SA') })).toEqual([
      'deploy: deploys to Firebase [] as secrets.SA',
    ]);
  });

  test('a playbook that is only checked, or runs on the runner, changes nothing', () => {
    const play = (inputs: Readonly<Record<string, string>>): readonly string[] =>
      deliveries(uses('dawidd6/action-ansible-playbook', { playbook: 'site.yml', ...inputs }));
    expect(play({ key: secret('K'), inventory: 'web.acme.example' })).toEqual([
      'deploy: runs an Ansible playbook [] as secrets.K',
    ]);
    expect(play({ options: '--check' })).toEqual([]);
    expect(play({ check_mode: 'true' })).toEqual([]);
    expect(play({ inventory: 'localhost ansible_connection=local' })).toEqual([]);
  });
});

describe('Salesforce', () => {
  test('an org made for the job is nobody else’s', () => {
    expect(deliveries('- run: sf project deploy start -o shop')).toEqual(['deploy: deploys to Salesforce []']);
    expect(
      deliveries('- run: |\n    sf org create scratch -f config/scratch.json -d\n    sf project deploy start'),
    ).toEqual([]);
  });

  test('a login by a stored address is a person’s', () => {
    expect(
      credentials('- run: echo "$URL" | sf org login sfdx-url --sfdx-url-stdin', { URL: secret('SFDX_AUTH_URL') }),
    ).toEqual(['Salesforce login of a person: secrets.SFDX_AUTH_URL']);
    expect(credentials('- run: sf org login sfdx-url --sfdx-url-file Login-Of-Shop-2026.txt')).toEqual([]);
  });
});

describe('a key of SSH', () => {
  test('is one where it is piped into the agent', () => {
    const steps = '- run: |\n    echo "$KEY" | ssh-add -\n    ssh deploy@web "./restart.sh"';
    expect(deliveries(steps, { KEY: secret('WEB_KEY') })).toEqual([
      'deploy: runs commands on another host [] as secrets.WEB_KEY',
    ]);
    expect(credentials('- run: ssh-add -l', { KEY: secret('WEB_KEY') })).toEqual([]);
  });
});
