import { action, variable } from './entry.ts';
import { HOSTING_COMMANDS, READ, RENDER, deploys, renderKey, terminusToken, token } from './hosting-commands.ts';
import type { Provider } from './provider.ts';
import { HOSTING_QUIET } from './tools-quiet.ts';

const DIGITALOCEAN =
  'DigitalOcean takes no OIDC token from GitHub: use a token with custom scopes and an end date, held by an environment.';
const ROLE =
  'No short-lived form is known: use a token whose role reaches this project alone, held by an environment, and replace it regularly.';
const SSH =
  'The host takes a stored key: give the key this app alone, hold it in an environment, or have certificates signed for each run.';
const WP_ENGINE = [
  { input: 'PRD_ENV', tier: 'production' },
  { input: 'STG_ENV', tier: 'staging' },
  { input: 'DEV_ENV', tier: 'development' },
] as const;
const APP = { target: [{ input: 'app_name' }], stage: [{ input: 'app_name' }] } as const;

/** Platforms that run applications and are reached by one action each. */
export const HOSTING: Provider = {
  id: 'hosting',
  title: 'Smaller application platforms',
  ...HOSTING_QUIET,
  // What builders of sites put into the pages is for everybody to read.
  identifiers: ['RENDER_SERVICE_ID', 'VITE_*', 'REACT_APP_*', 'PUBLIC_*', 'EXPO_PUBLIC_*'],
  actions: [
    action('digitalocean/app_action/deploy', 'f4c57e6 deploy/action.yml', '2025-09-29', [
      token('DigitalOcean token', 'api-token', [{ input: 'token' }], DIGITALOCEAN),
      deploys('DigitalOcean App Platform', {
        ...APP,
        when: [{ input: 'deploy_pr_preview', isNot: ['true'], default: 'false' }],
      }),
      deploys('DigitalOcean App Platform', {
        target: APP.target,
        tier: 'preview',
        when: [{ input: 'deploy_pr_preview', is: ['true'], default: 'false' }],
      }),
    ]),
    action('digitalocean/app_action/delete', 'f4c57e6 delete/action.yml', '2025-09-29', [
      token('DigitalOcean token', 'api-token', [{ input: 'token' }], DIGITALOCEAN),
      deploys('', {
        effect: 'destroy',
        does: 'deletes an app of DigitalOcean App Platform',
        reversible: false,
        ...APP,
        when: [{ input: 'from_pr_preview', isNot: ['true'], default: 'false' }],
      }),
      deploys('', {
        effect: 'destroy',
        does: 'deletes a preview of DigitalOcean App Platform',
        reversible: false,
        tier: 'preview',
        when: [{ input: 'from_pr_preview', is: ['true'], default: 'false' }],
      }),
    ]),
    action('bervproject/railway-deploy', 'c8b8e2f action.yml', '2026-03-09', [
      token(
        'Railway token',
        'api-token',
        [{ env: 'RAILWAY_TOKEN' }],
        'Use a project token of one environment instead of an account token.',
      ),
      deploys('Railway', { target: [{ input: 'service' }] }),
    ]),
    action('johnbeynon/render-deploy-action', '747373c action.yml', '2023-12-05', [
      renderKey([{ input: 'api-key' }]),
      deploys('Render', { target: [{ input: 'service-id' }] }),
    ]),
    // Before it took one environment, it took one for each stage and deployed what the branch named.
    action('wpengine/github-action-wpe-site-deploy', '01d49a9 action.yml', '2026-11-26', [
      token('SSH key', 'ssh-key', [{ input: 'WPE_SSHG_KEY_PRIVATE' }], SSH),
      ...WP_ENGINE.map(({ input, tier }) =>
        deploys('WP Engine', { target: [{ input }], tier, when: [{ input, given: true }] }),
      ),
      deploys('WP Engine', { when: WP_ENGINE.map(({ input }) => ({ input, given: false })) }),
    ]),
    // It reaches the environments before the live one, and by itself a preview or the one of development.
    action('pantheon-systems/push-to-pantheon', '019c0a8 action.yml', '2026-11-26', [
      terminusToken([{ input: 'machine_token' }]),
      token('SSH key', 'ssh-key', [{ input: 'ssh_key' }], SSH),
      deploys('Pantheon', {
        target: [{ input: 'site' }],
        stage: [{ input: 'target_env' }],
        when: [{ input: 'target_env', given: true }],
      }),
      deploys('Pantheon', {
        target: [{ input: 'site' }],
        tier: 'development',
        when: [{ input: 'target_env', given: false }],
      }),
    ]),
    action('dokku/github-action', '6a74219 action.yaml', '2026-06-19', [
      token('SSH key', 'ssh-key', [{ input: 'ssh_private_key' }], SSH),
      deploys('Dokku', {
        target: [{ input: 'git_remote_url' }],
        stage: [{ input: 'git_remote_url' }],
        when: [{ input: 'command', lacksText: ['review-apps'], default: 'deploy' }],
      }),
      deploys('a Dokku review app', {
        target: [{ input: 'review_app_name' }],
        tier: 'preview',
        when: [{ input: 'command', hasText: ['review-apps'], default: 'deploy' }],
      }),
    ]),
    action('caprover/deploy-from-github', '81f0443 action.yml', '2026-08-07', [
      token(
        'CapRover app token',
        'api-token',
        [{ input: 'token' }],
        'The token reaches one app and has no short-lived form: hold it in an environment, and replace it regularly.',
      ),
      deploys('CapRover', { target: [{ input: 'app' }], stage: [{ input: 'app' }] }),
    ]),
    action('koyeb/action-git-deploy', '510976f action.yaml', '2025-04-24', [
      deploys('Koyeb', { target: [{ input: 'service-name' }, { input: 'app-name' }], stage: [{ input: 'app-name' }] }),
    ]),
    action('northflank/deploy-to-northflank', '179263e action.yml', '2022-09-19', [
      token('Northflank API key', 'api-token', [{ input: 'northflank-api-key' }], ROLE),
      deploys('Northflank', {
        target: [{ input: 'service-id' }, { input: 'job-id' }],
        stage: [{ input: 'project-id' }],
      }),
    ]),
    action('qovery/qovery-action', '0c3ba4d action.yml', '2023-08-01', [
      token('Qovery API token', 'api-token', [{ input: 'qovery-api-token' }], ROLE),
      deploys('Qovery', {
        target: [{ input: 'qovery-application-names' }, { input: 'qovery-container-names' }],
        stage: [{ input: 'qovery-environment-name' }],
      }),
    ]),
    // It logs in with the token of the run and takes no other.
    action('denoland/deployctl', 'f22dab2 action.yml', '2025-03-18', [
      {
        is: 'login',
        name: 'Deno Deploy by OIDC',
        by: 'federation',
        opens: 'platform',
        principal: [{ input: 'project' }],
      },
      deploys('Deno Deploy', { target: [{ input: 'project' }], stage: [{ input: 'project' }] }),
    ]),
  ],
  variables: [
    variable(RENDER, ['RENDER_API_KEY'], ['render'], renderKey),
    // Apart from the framework's own entries: where AWS is logged in to, that is who deploys.
    variable(
      { source: 'https://www.serverless.com/framework/docs/guides/cicd/running-in-your-own-cicd', asOf: READ },
      ['SERVERLESS_ACCESS_KEY'],
      ['serverless', 'sls', 'serverless/github-action'],
      (value) => token('Serverless access key', 'api-token', value, ROLE),
    ),
  ],
  commands: HOSTING_COMMANDS,
};
