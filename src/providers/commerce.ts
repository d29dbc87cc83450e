import { command, stored, variable } from './entry.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

type Value = CredentialMeaning['value'];
const THEME = { source: 'https://shopify.dev/docs/api/shopify-cli/theme/theme-push', asOf: '2026-09-01' };
const APP = { source: 'https://shopify.dev/docs/apps/launch/deployment/deploy-in-ci-cd-pipeline', asOf: '2026-09-01' };
const SANITY = { source: 'https://www.sanity.io/docs/studio/deployment', asOf: '2026-09-01' };
const HELD =
  'No short-lived form is known: use one that can do this alone, held by an environment, and replace it regularly.';
const token =
  (name: string) =>
  (value: Value): CredentialMeaning =>
    stored(name, 'api-token', 'platform', value, { none: HELD });
const theme = token('Shopify theme token');
const partners = token('Shopify app token');
const sanity = token('Sanity token');
const deploys = (does: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does,
  reversible: true,
  ...more,
});
const LIVE = ['--live', '-l', '--publish', '-p', '--allow-live', '-a'];
const TRIAL = ['--unpublished', '-u', '--development', '-d'];
const STORE = {
  target: [{ option: ['--store', '-s'] }],
  stage: [{ option: ['--environment', '-e', '--store', '-s'] }],
};

/** Shops and content systems. */
export const COMMERCE: Provider = {
  id: 'commerce',
  title: 'Shops and content systems',
  identifiers: ['SHOPIFY_FLAG_STORE', 'SANITY_STUDIO_PROJECT_ID', 'CONTENTFUL_SPACE_ID'],
  actions: [],
  variables: [
    variable(THEME, ['SHOPIFY_CLI_THEME_TOKEN'], ['shopify theme'], theme),
    variable(APP, ['SHOPIFY_CLI_PARTNERS_TOKEN', 'SHOPIFY_APP_AUTOMATION_TOKEN'], ['shopify app'], partners),
    variable(SANITY, ['SANITY_AUTH_TOKEN'], ['sanity'], sanity),
  ],
  commands: [
    command(
      THEME,
      'shopify',
      ['theme', 'push'],
      [
        deploys('pushes a Shopify theme to the live shop', { ...STORE, tier: 'production' }),
        theme([{ option: ['--password'] }]),
      ],
      {
        yes: ['shopify theme push --live --allow-live', 'shopify theme push --publish --theme 1'],
        no: ['shopify theme push --development', 'shopify theme check'],
      },
      { needs: LIVE, unless: TRIAL },
    ),
    // To which theme it goes, its name or the one who is asked says.
    command(
      THEME,
      'shopify',
      ['theme', 'push'],
      [
        deploys('pushes a Shopify theme', {
          target: STORE.target,
          stage: [{ option: ['--environment', '-e', '--theme', '-t', '--store', '-s'] }],
        }),
      ],
      {
        yes: ['shopify theme push --theme 123456 --json', 'shopify theme push'],
        no: ['shopify theme push --live', 'shopify theme push --development', 'shopify theme push -u -t x'],
      },
      { unless: [...LIVE, ...TRIAL] },
    ),
    // A theme that no visitor sees; the token is one of the whole shop all the same.
    command(
      THEME,
      'shopify',
      ['theme', 'push'],
      [theme([{ option: ['--password'] }])],
      {
        yes: ['shopify theme push --unpublished --theme x', 'shopify theme push --development'],
        no: ['shopify theme push --live', 'shopify theme pull'],
      },
      { needs: TRIAL, unless: LIVE },
    ),
    command(
      APP,
      'shopify',
      ['app', 'deploy'],
      [deploys('releases a version of a Shopify app', { target: [{ option: ['--config', '-c', '--client-id'] }] })],
      {
        yes: ['shopify app deploy --force', 'npx shopify app deploy -f'],
        no: ['shopify app deploy --no-release', 'shopify app build'],
      },
      { unless: ['--no-release'] },
    ),
    command(SANITY, 'sanity', ['deploy'], [deploys('deploys a Sanity studio')], {
      yes: ['npx sanity deploy'],
      no: ['sanity build', 'sanity dataset export live'],
    }),
  ],
};
