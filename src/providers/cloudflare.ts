import { CLOUDFLARE_QUIET } from './platforms-quiet.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const CLI = { source: 'https://developers.cloudflare.com/workers/wrangler/commands/', asOf: '2026-09-01' };
const TOKEN = {
  is: 'credential',
  name: 'Cloudflare API token',
  by: 'api-token',
  opens: 'platform',
  none: 'Cloudflare takes no OIDC token from GitHub: use a token owned by the account that reaches only this project and has an end date, held by an environment.',
} as const satisfies Partial<CredentialMeaning>;
const GLOBAL_KEY = {
  ...TOKEN,
  name: 'Cloudflare global API key of a person',
  by: 'personal-token',
  none: 'The global key opens everything its owner can: replace it by a token owned by the account that reaches only this project.',
} as const satisfies Partial<CredentialMeaning>;
const deploys = (does: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does,
  reversible: true,
  ...more,
});
const ENV = { option: ['--env', '-e'] };
const PAGES = { target: [{ option: ['--project-name'] }], stage: [{ option: ['--branch'] }] };

/** Cloudflare Workers and Pages. */
export const CLOUDFLARE: Provider = {
  id: 'cloudflare',
  title: 'Cloudflare',
  ...CLOUDFLARE_QUIET,
  identifiers: ['CLOUDFLARE_ACCOUNT_ID', 'CLOUDFLARE_ZONE_ID', 'CF_ACCOUNT_ID', 'CF_ZONE_ID'],
  actions: [
    {
      uses: 'cloudflare/wrangler-action',
      source: 'cloudflare/wrangler-action@a61fbea action.yml',
      asOf: '2026-05-12',
      means: [
        { ...TOKEN, value: [{ input: 'apiToken' }], principal: { input: 'accountId' } },
        { ...GLOBAL_KEY, value: [{ input: 'apiKey' }], principal: { input: 'email' } },
        // An empty command means `deploy`.
        deploys('deploys to Cloudflare', {
          stage: [{ input: 'environment' }],
          when: [
            {
              input: 'command',
              lacksText: [
                'versions upload',
                '--dry-run',
                'whoami',
                'secret ',
                'd1 ',
                'types',
                'r2 ',
                'kv',
                'branch',
                'dev',
                'delete',
                'tail',
              ],
            },
          ],
        }),
        deploys('deploys a Cloudflare Pages branch', {
          target: [{ input: 'command' }],
          stage: [{ input: 'command' }],
          when: [
            { input: 'command', hasText: ['pages deploy', 'pages publish'] },
            { input: 'command', hasText: ['branch'] },
          ],
        }),
        deploys('uploads a Cloudflare Workers version that gets no traffic', {
          tier: 'preview',
          when: [{ input: 'command', hasText: ['versions upload'] }],
        }),
      ],
    },
    {
      uses: 'cloudflare/pages-action',
      source: 'cloudflare/pages-action@df66923 action.yml',
      asOf: '2024-10-15',
      means: [
        { ...TOKEN, value: [{ input: 'apiToken' }], principal: { input: 'accountId' } },
        deploys('deploys to Cloudflare Pages', { target: [{ input: 'projectName' }], stage: [{ input: 'branch' }] }),
      ],
    },
  ],
  variables: [
    {
      ...CLI,
      names: ['CLOUDFLARE_API_TOKEN', 'CF_API_TOKEN'],
      readBy: ['wrangler', 'terraform', 'tofu', 'alchemy', 'cloudflare/wrangler-action'],
      means: { ...TOKEN, value: [{ env: 'CLOUDFLARE_API_TOKEN' }, { env: 'CF_API_TOKEN' }] },
    },
    {
      ...CLI,
      names: ['CLOUDFLARE_API_KEY', 'CF_API_KEY'],
      readBy: ['wrangler', 'terraform', 'tofu'],
      means: {
        ...GLOBAL_KEY,
        value: [{ env: 'CLOUDFLARE_API_KEY' }, { env: 'CF_API_KEY' }],
        principal: { env: 'CLOUDFLARE_EMAIL' },
      },
    },
  ],
  commands: [
    {
      ...CLI,
      program: 'wrangler',
      words: ['deploy|publish'],
      means: [deploys('deploys a Cloudflare Worker', { target: [{ option: ['--name'] }], stage: [ENV] })],
      yes: ['npx wrangler deploy --env live'],
      no: ['wrangler deploy --dry-run --outdir dist', 'wrangler dev', 'wrangler types', 'wrangler whoami'],
    },
    {
      ...CLI,
      program: 'wrangler',
      words: ['versions', 'upload'],
      means: [deploys('uploads a Cloudflare Workers version that gets no traffic', { tier: 'preview', stage: [ENV] })],
      yes: ['wrangler versions upload'],
      no: ['wrangler versions list', 'wrangler deploy'],
    },
    {
      ...CLI,
      program: 'wrangler',
      words: ['versions', 'deploy'],
      means: [deploys('sends traffic to a Cloudflare Workers version', { stage: [ENV] })],
      yes: ['wrangler versions deploy --yes'],
      no: ['wrangler versions view x', 'wrangler versions upload'],
    },
    {
      ...CLI,
      program: 'wrangler',
      words: ['rollback'],
      means: [deploys('rolls a Cloudflare Worker back', { stage: [ENV] })],
      yes: ['wrangler rollback'],
      no: ['wrangler deployments list', 'wrangler deploy'],
    },
    {
      ...CLI,
      program: 'wrangler',
      words: ['pages', 'deploy|publish'],
      means: [deploys('deploys to Cloudflare Pages', PAGES)],
      yes: ['npx wrangler@3 pages deploy dist --project-name=shop --branch=main'],
      no: ['wrangler pages dev dist', 'wrangler pages project list'],
    },
    {
      ...CLI,
      program: 'wrangler',
      words: ['d1', 'migrations', 'apply'],
      unless: ['--local'],
      means: [
        {
          is: 'effect',
          effect: 'migrate',
          does: 'migrates a Cloudflare D1 database',
          reversible: false,
          target: [{ operand: 0 }],
          stage: [ENV, { operand: 0 }],
        },
      ],
      yes: ['wrangler d1 migrations apply shop --remote'],
      no: ['wrangler d1 migrations apply shop --local', 'wrangler d1 migrations list shop'],
    },
    {
      ...CLI,
      program: 'wrangler',
      words: ['d1', 'execute'],
      needs: ['--remote'],
      means: [
        {
          is: 'effect',
          effect: 'migrate',
          does: 'runs SQL on a Cloudflare D1 database',
          reversible: false,
          target: [{ operand: 0 }],
          stage: [ENV, { operand: 0 }],
        },
      ],
      yes: ['wrangler d1 execute shop --remote --file schema.sql'],
      no: ['wrangler d1 execute shop --file schema.sql', 'wrangler d1 export shop --remote --output dump.sql'],
    },
    {
      ...CLI,
      program: 'wrangler',
      words: ['r2', 'object', 'put'],
      unless: ['--local'],
      means: [
        {
          is: 'effect',
          effect: 'publish',
          does: 'stores a file in a Cloudflare R2 bucket',
          reversible: true,
          public: false,
          target: [{ operand: 0 }],
          stage: [ENV, { operand: 0 }],
        },
      ],
      yes: ['wrangler r2 object put shop/app.zip --file app.zip --remote'],
      no: ['wrangler r2 object get shop/app.zip', 'wrangler r2 object put shop/app.zip --file app.zip --local'],
    },
    {
      ...CLI,
      program: 'wrangler',
      words: ['delete'],
      means: [{ is: 'effect', effect: 'destroy', does: 'deletes a Cloudflare Worker', reversible: true, stage: [ENV] }],
      yes: ['wrangler delete --name pr-1'],
      no: ['wrangler tail', 'wrangler secret delete TOKEN'],
    },
  ],
};
