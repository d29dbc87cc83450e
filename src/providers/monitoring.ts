import { action, command, federated, stored, variable } from './entry.ts';
import { MONITORING_QUIET } from './platforms-quiet.ts';
import type { CredentialMeaning, Provider } from './provider.ts';

const SENTRY = { source: 'https://docs.sentry.io/cli/releases/', asOf: '2026-09-01' };
const sentryToken = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('Sentry token', 'api-token', 'scanner', value, {
    none: 'No short-lived form is known: use an organisation token, which can only upload and mark releases, not a token of a person.',
  });

const newRelicKey = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('New Relic key of a user', 'personal-token', 'scanner', value, {
    none: 'A user key acts as its person, and no short-lived form is known: use one of a machine user, and replace it regularly.',
  });

/** Services that are told of a release or a deployment: they record it and do not make it. */
export const MONITORING: Provider = {
  id: 'monitoring',
  title: 'Monitoring and deployment markers',
  ...MONITORING_QUIET,
  identifiers: ['SENTRY_DSN', 'SENTRY_ORG', 'SENTRY_PROJECT'],
  actions: [
    action('getsentry/action-release', '4e430b8 action.yml', '2026-06-03', [
      sentryToken([{ env: 'SENTRY_AUTH_TOKEN' }]),
    ]),
    action('newrelic/deployment-marker-action', 'd88a59e action.yaml', '2025-10-07', [
      newRelicKey([{ input: 'apiKey' }]),
    ]),
    action('datadog/dd-sts-action', '8c5343b action.yaml', '2026-03-09', [
      federated('Datadog by OIDC', 'scanner', [{ input: 'policy' }], [{ input: 'policy', given: true }]),
    ]),
  ],
  variables: [
    variable(SENTRY, ['SENTRY_AUTH_TOKEN'], ['sentry-cli'], sentryToken),
    variable(
      { source: 'https://github.com/DataDog/datadog-ci#readme', asOf: '2026-09-01' },
      ['DD_API_KEY', 'DATADOG_API_KEY', 'DD_APP_KEY', 'DATADOG_APP_KEY'],
      ['datadog-ci', '@datadog/datadog-ci', 'terraform', 'tofu', 'terragrunt'],
      (value) =>
        stored('Datadog key', 'api-token', 'scanner', value, {
          none: 'No short-lived form is public: use a key of this purpose alone and an application key with scopes, and replace both regularly.',
        }),
    ),
    variable(
      { source: 'https://github.com/newrelic/newrelic-cli#readme', asOf: '2026-09-01' },
      ['NEW_RELIC_API_KEY'],
      ['newrelic', 'terraform', 'tofu', 'terragrunt'],
      newRelicKey,
    ),
    // Its plug-in for Terraform changes which features are on, which is a change of production.
    variable(
      { source: 'https://registry.terraform.io/providers/launchdarkly/launchdarkly/latest/docs', asOf: '2026-09-01' },
      ['LAUNCHDARKLY_ACCESS_TOKEN'],
      ['terraform', 'tofu', 'terragrunt'],
      (value) =>
        stored('LaunchDarkly access token', 'api-token', 'platform', value, {
          none: 'No short-lived form is known: use a service token whose role reaches this project and environment alone, held by an environment.',
        }),
    ),
  ],
  commands: [
    command(
      SENTRY,
      'sentry-cli|@sentry/cli',
      [],
      [sentryToken([{ option: ['--auth-token'] }])],
      {
        yes: ['sentry-cli --auth-token "$T" releases new 1.0'],
        no: ['sentry-cli releases list', 'echo sentry-cli --auth-token x'],
      },
      { needs: ['--auth-token'] },
    ),
  ],
};
