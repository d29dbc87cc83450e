import type { CommandEntry, CredentialMeaning, EffectMeaning } from './provider.ts';

export const ASOF = '2026-09-01';
/** A stored token of a platform that knows no short-lived one. */
export const token = (
  name: string,
  by: CredentialMeaning['by'],
  value: CredentialMeaning['value'],
  none: string,
): CredentialMeaning => ({
  is: 'credential',
  name,
  by,
  opens: 'platform',
  value,
  none,
});
/** A deploy, to be rolled back unless said otherwise. */
export const deploys = (does: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does,
  reversible: true,
  ...more,
});
const entry = (
  source: string,
  program: string,
  words: readonly string[],
  means: CommandEntry['means'],
  yes: readonly string[],
  no: readonly string[],
  more: Partial<CommandEntry> = {},
): CommandEntry => ({
  source,
  asOf: ASOF,
  program,
  words,
  means,
  yes,
  no,
  ...more,
});
export const NETLIFY_ADVICE =
  'Netlify tokens belong to a person: use one of a machine user who sees only this site, held by an environment, with an end date.';
export const FLY_ADVICE =
  'Fly.io takes no OIDC token from GitHub: use a deploy token of this app alone (`fly tokens create deploy -x 720h`), held by an environment.';
export const DIGITALOCEAN_ADVICE =
  'DigitalOcean takes no OIDC token from GitHub: use a token with custom scopes and an end date, held by an environment.';
export const NETLIFY = 'https://cli.netlify.com/commands/deploy/';
export const FLY = 'https://fly.io/docs/flyctl/deploy/';
export const HEROKU = 'https://devcenter.heroku.com/articles/heroku-cli-commands';
export const DOCTL = 'https://docs.digitalocean.com/reference/doctl/reference/';
export const NETLIFY_DEPLOY = deploys('deploys to Netlify', { target: [{ option: ['--site', '-s'] }] });
const NETLIFY_OPTION = token(
  'Netlify token of a person',
  'personal-token',
  [{ option: ['--auth', '-a'] }],
  NETLIFY_ADVICE,
);

/** The command lines of the smaller platforms. */
export const PLATFORMS_COMMANDS: readonly CommandEntry[] = [
  entry(
    NETLIFY,
    'netlify|ntl|netlify-cli',
    ['deploy'],
    [{ ...NETLIFY_DEPLOY, tier: 'production' }, NETLIFY_OPTION],
    ['npx netlify deploy --prod --dir dist'],
    ['netlify build', 'netlify dev'],
    { needs: ['--prod', '-p', '--prod-if-unlocked'] },
  ),
  entry(
    NETLIFY,
    'netlify|ntl|netlify-cli',
    ['deploy'],
    [{ ...NETLIFY_DEPLOY, tier: 'preview' }, NETLIFY_OPTION],
    ['netlify deploy --alias pr-1'],
    ['netlify deploy --prod', 'netlify status'],
    { unless: ['--prod', '-p', '--prod-if-unlocked'] },
  ),
  entry(
    FLY,
    'fly|flyctl',
    ['deploy'],
    [
      deploys('deploys to Fly.io', {
        target: [{ option: ['--app', '-a'] }],
        stage: [{ option: ['--app', '-a'] }, { option: ['--config', '-c'] }],
      }),
      token('Fly.io token', 'api-token', [{ option: ['--access-token', '-t'] }], FLY_ADVICE),
    ],
    ['flyctl deploy --remote-only -a shop'],
    ['flyctl status', 'fly logs', 'fly deploy --build-only'],
    { unless: ['--build-only'] },
  ),
  entry(
    HEROKU,
    'heroku',
    ['container:release|releases:rollback|pipelines:promote'],
    [deploys('deploys to Heroku', { target: [{ option: ['--app', '-a'] }], stage: [{ option: ['--app', '-a'] }] })],
    ['heroku container:release web -a shop'],
    ['heroku logs -t', 'heroku container:login'],
  ),
  entry(
    'https://docs.railway.com/guides/cli',
    'railway',
    ['up|redeploy'],
    [
      deploys('deploys to Railway', {
        target: [{ option: ['--service', '-s'] }],
        stage: [{ option: ['--environment', '-e'] }],
      }),
    ],
    ['railway up --service web'],
    ['railway run npm test', 'railway status'],
  ),
  entry(
    DOCTL,
    'doctl',
    ['apps', 'create-deployment|update|create'],
    [deploys('deploys to DigitalOcean App Platform', { target: [{ operand: 0 }] })],
    ['doctl apps create-deployment "$APP"'],
    ['doctl apps list', 'doctl apps logs "$APP"'],
  ),
  entry(
    DOCTL,
    'doctl',
    ['auth', 'init'],
    [token('DigitalOcean token', 'api-token', [{ option: ['--access-token', '-t'] }], DIGITALOCEAN_ADVICE)],
    ['doctl auth init -t "$T"'],
    ['doctl auth list', 'doctl account get'],
  ),
  entry(
    'https://www.serverless.com/framework/docs/providers/aws/cli-reference/deploy',
    'serverless|sls',
    ['deploy'],
    [deploys('deploys with the Serverless Framework', { stage: [{ option: ['--stage', '-s'] }] })],
    ['npx serverless deploy --stage live'],
    ['serverless package', 'sls offline start'],
  ),
  entry(
    'https://www.serverless.com/framework/docs/providers/aws/cli-reference/remove',
    'serverless|sls',
    ['remove'],
    [
      {
        is: 'effect',
        effect: 'destroy',
        does: 'removes a Serverless Framework service',
        reversible: false,
        stage: [{ option: ['--stage', '-s'] }],
      },
    ],
    ['sls remove --stage pr-1'],
    ['sls info', 'sls package'],
  ),
  entry(
    'https://sst.dev/docs/reference/cli/',
    'sst',
    ['deploy'],
    [deploys('deploys with SST', { stage: [{ option: ['--stage'] }] })],
    ['npx sst deploy --stage live'],
    ['sst dev', 'sst diff --stage live'],
  ),
  entry(
    'https://sst.dev/docs/reference/cli/',
    'sst',
    ['remove'],
    [
      {
        is: 'effect',
        effect: 'destroy',
        does: 'removes an SST application',
        reversible: false,
        stage: [{ option: ['--stage'] }],
      },
    ],
    ['sst remove --stage pr-1'],
    ['sst version', 'sst deploy --stage pr-1'],
  ),
];
