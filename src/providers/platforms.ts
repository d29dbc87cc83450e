import {
  ASOF,
  DIGITALOCEAN_ADVICE,
  DOCTL,
  FLY,
  FLY_ADVICE,
  HEROKU,
  NETLIFY,
  NETLIFY_ADVICE,
  NETLIFY_DEPLOY,
  PLATFORMS_COMMANDS,
  deploys,
  token,
} from './platforms-commands.ts';
import { action } from './entry.ts';
import { PLATFORMS_QUIET } from './platforms-quiet.ts';
import type { Provider } from './provider.ts';

const HEROKU_ADVICE =
  'Heroku takes no OIDC token from GitHub: use an authorization with an end date (`heroku authorizations:create -e`), held by an environment.';
const RAILWAY_ADVICE = 'Use a project token of one environment instead of an account token.';

/** Smaller platforms: Netlify, Fly.io, Heroku, Railway, DigitalOcean, Serverless Framework. */
export const PLATFORMS: Provider = {
  id: 'platforms',
  title: 'Application platforms',
  ...PLATFORMS_QUIET,
  identifiers: ['NETLIFY_SITE_ID', 'HEROKU_APP_NAME', 'HEROKU_EMAIL', 'FLY_APP'],
  actions: [
    action('nwtgck/actions-netlify', '2304451 action.yml', '2026-06-05', [
      token('Netlify token of a person', 'personal-token', [{ env: 'NETLIFY_AUTH_TOKEN' }], NETLIFY_ADVICE),
      {
        ...NETLIFY_DEPLOY,
        target: [{ env: 'NETLIFY_SITE_ID' }],
        tier: 'production',
        when: [{ input: 'production-deploy', may: ['true'], default: 'false' }],
      },
      {
        ...NETLIFY_DEPLOY,
        target: [{ env: 'NETLIFY_SITE_ID' }],
        when: [
          { input: 'production-deploy', isNot: ['true'], default: 'false' },
          { input: 'production-branch', given: true },
        ],
      },
      {
        ...NETLIFY_DEPLOY,
        target: [{ env: 'NETLIFY_SITE_ID' }],
        tier: 'preview',
        when: [
          { input: 'production-deploy', isNot: ['true'], default: 'false' },
          { input: 'production-branch', given: false },
        ],
      },
    ]),
    action('akhileshns/heroku-deploy', 'e3eb99d action.yml', '2025-02-19', [
      {
        ...token('Heroku API key', 'api-token', [{ input: 'heroku_api_key' }], HEROKU_ADVICE),
        principal: { input: 'heroku_email' },
      },
      deploys('deploys to Heroku', {
        target: [{ input: 'heroku_app_name' }],
        stage: [{ input: 'heroku_app_name' }],
        when: [{ input: 'justlogin', may: ['false', ''], default: 'false' }],
      }),
    ]),
    {
      ...action('superfly/flyctl-actions', 'ed8efb3 action.yml', '2026-04-08', []),
      runs: { input: 'args', language: 'bash', program: 'flyctl' },
    },
    action('superfly/flyctl-actions/setup-flyctl', 'ed8efb3 setup-flyctl/action.yml', '2026-04-08', []),
    {
      ...action('netlify/actions/cli', '15753a9 README.md', '2026-11-26', []),
      runs: { input: 'args', language: 'bash', program: 'netlify' },
    },
    {
      ...action('serverless/github-action', '033f524 README.md', '2026-11-26', []),
      runs: { input: 'args', language: 'bash', program: 'serverless' },
    },
    action('digitalocean/action-doctl', '135ac0a action.yml', '2024-01-26', [
      token('DigitalOcean token', 'api-token', [{ input: 'token' }], DIGITALOCEAN_ADVICE),
    ]),
  ],
  variables: [
    {
      source: NETLIFY,
      asOf: ASOF,
      names: ['NETLIFY_AUTH_TOKEN'],
      readBy: ['netlify', 'ntl', 'netlify-cli', 'nwtgck/actions-netlify', 'netlify/actions/cli'],
      means: token('Netlify token of a person', 'personal-token', [{ env: 'NETLIFY_AUTH_TOKEN' }], NETLIFY_ADVICE),
    },
    {
      source: FLY,
      asOf: ASOF,
      names: ['FLY_API_TOKEN', 'FLY_ACCESS_TOKEN'],
      readBy: ['fly', 'flyctl', 'superfly/flyctl-actions'],
      means: token('Fly.io token', 'api-token', [{ env: 'FLY_API_TOKEN' }, { env: 'FLY_ACCESS_TOKEN' }], FLY_ADVICE),
    },
    {
      source: HEROKU,
      asOf: ASOF,
      names: ['HEROKU_API_KEY'],
      readBy: ['heroku'],
      means: token('Heroku API key', 'api-token', [{ env: 'HEROKU_API_KEY' }], HEROKU_ADVICE),
    },
    {
      source: 'https://docs.railway.com/guides/cli',
      asOf: ASOF,
      names: ['RAILWAY_TOKEN', 'RAILWAY_API_TOKEN'],
      readBy: ['railway'],
      means: token(
        'Railway token',
        'api-token',
        [{ env: 'RAILWAY_TOKEN' }, { env: 'RAILWAY_API_TOKEN' }],
        RAILWAY_ADVICE,
      ),
    },
    {
      source: DOCTL,
      asOf: ASOF,
      names: ['DIGITALOCEAN_ACCESS_TOKEN', 'DIGITALOCEAN_TOKEN'],
      readBy: ['doctl', 'terraform', 'tofu'],
      means: token(
        'DigitalOcean token',
        'api-token',
        [{ env: 'DIGITALOCEAN_ACCESS_TOKEN' }, { env: 'DIGITALOCEAN_TOKEN' }],
        DIGITALOCEAN_ADVICE,
      ),
    },
  ],
  commands: PLATFORMS_COMMANDS,
};
