import { command, stored } from './entry.ts';
import type { Authentication } from '../model/identity.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning } from './provider.ts';

export const READ = '2026-09-01';
export const RENDER = { source: 'https://render.com/docs/cli', asOf: READ };
const TERMINUS = { source: 'https://docs.pantheon.io/terminus/commands', asOf: READ };

/** A stored token of a platform that knows no short-lived one. */
export const token = (
  name: string,
  by: Authentication,
  value: CredentialMeaning['value'],
  none: string,
  principal?: CredentialMeaning['principal'],
): CredentialMeaning => stored(name, by, 'platform', value, { none }, principal ? { principal } : {});

/** A deploy, to be rolled back unless said otherwise. */
export const deploys = (to: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does: `deploys to ${to}`,
  reversible: true,
  ...more,
});

export const renderKey = (value: CredentialMeaning['value']): CredentialMeaning =>
  token(
    'Render API key',
    'api-token',
    value,
    'Render keys reach the whole account and have no short-lived form: a deploy hook of one service, kept as a secret of an environment, reaches less.',
  );

/** Machine tokens are made by a person and act as that person. */
export const terminusToken = (value: CredentialMeaning['value']): CredentialMeaning =>
  token(
    'Pantheon machine token of a person',
    'personal-token',
    value,
    'The token acts as its person: use that of a machine user who sees this site alone, held by an environment.',
  );

const hook = (value: CredentialMeaning['value']): CredentialMeaning =>
  token(
    'deploy hook',
    'api-token',
    value,
    'Whoever has the address can deploy with it: keep it as a secret of the environment it deploys to, and make a new one regularly.',
  );
const ASKED = deploys('', { does: 'asks a platform to deploy, by its deploy hook' });
/** Hosts whose hooks are known, with the vendor's page. */
const HOOKS: readonly (readonly [before: string, page: string])[] = [
  ['api.render.com/deploy/', 'https://render.com/docs/deploy-hooks'],
  ['api.netlify.com/build_hooks/', 'https://docs.netlify.com/build/configure-builds/build-hooks/'],
  ['api.vercel.com/v1/integrations/deploy/', 'https://vercel.com/docs/deploy-hooks'],
  ['/pages/webhooks/deploy_hooks/', 'https://developers.cloudflare.com/pages/configuration/deploy-hooks/'],
];
/** What people call the variable or secret that holds one. */
const NAMED = [
  'DEPLOY_HOOK',
  'deploy_hook',
  'DEPLOYHOOK',
  'DEPLOY_WEBHOOK',
  'deploy_webhook',
  'DEPLOYMENT_HOOK',
  'BUILD_HOOK',
  'build_hook',
];
const HOSTS = HOOKS.map(([before]) => before);

/** Deploy hooks, and the commands of Render and Pantheon. */
export const HOSTING_COMMANDS: readonly CommandEntry[] = [
  ...HOOKS.map(([before, source]) =>
    command(
      { source, asOf: READ },
      'curl|wget',
      [],
      [ASKED, hook([{ after: before }])],
      {
        yes: [`curl -X POST "https://${before}$KEY"`, `wget -qO- https://${before}shop-1`],
        no: [`curl -fsSL ${source}`, `echo https://${before}shop-1`],
      },
      { has: [before] },
    ),
  ),
  // The name says what the address does; only where it is a secret does it say who may.
  command(
    { source: 'https://render.com/docs/deploy-hooks', asOf: READ },
    'curl|wget',
    [],
    [
      { ...ASKED, stage: [{ word: NAMED }] },
      { ...hook([{ word: NAMED }]), onlyStored: true },
    ],
    {
      yes: ['curl -X POST "$RENDER_DEPLOY_HOOK_URL"', 'curl -fsS -d {} "${{ secrets.SHOP_DEPLOY_HOOK }}"'],
      no: [
        'curl -X POST "$SLACK_WEBHOOK_URL"',
        'curl https://acme.example/docs/deploy-hooks',
        'curl -X POST https://api.netlify.com/build_hooks/1',
      ],
    },
    { has: NAMED, hasNot: HOSTS },
  ),
  command(RENDER, 'render', ['deploys', 'create'], [deploys('Render', { target: [{ operand: 0 }] })], {
    yes: ['render deploys create "$SERVICE" --wait --confirm'],
    no: ['render deploys list "$SERVICE"', 'render services'],
  }),
  command(
    TERMINUS,
    'terminus',
    ['env:deploy'],
    // `site.test` and `site.live`; live is what the vendor calls production.
    [deploys('Pantheon', { target: [{ operand: 0 }], stage: [{ operand: 0 }], tier: 'production' })],
    {
      yes: ['terminus env:deploy shop.live --note v1', 'terminus -n env:deploy "$SITE.live"'],
      no: ['terminus env:deploy shop.test', 'terminus env:info shop.live'],
    },
    { lastHas: '.live' },
  ),
  command(
    TERMINUS,
    'terminus',
    ['env:deploy'],
    [deploys('Pantheon', { target: [{ operand: 0 }], stage: [{ operand: 0 }] })],
    {
      yes: ['terminus env:deploy shop.test', 'terminus env:deploy "$SITE_ENV"'],
      no: ['terminus env:deploy shop.live', 'terminus env:list shop'],
    },
    { hasNot: ['.live'] },
  ),
  command(TERMINUS, 'terminus', ['auth:login'], [terminusToken([{ option: ['--machine-token'] }])], {
    yes: ['terminus auth:login --machine-token="$T"'],
    no: ['terminus auth:whoami', 'terminus auth:logout'],
  }),
];
