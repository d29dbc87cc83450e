import { action, command, stored, variable } from './entry.ts';
import { MONITORING_QUIET } from './platforms-quiet.ts';
import type { CredentialMeaning, Provider } from './provider.ts';

const SENTRY = { source: 'https://docs.sentry.io/cli/releases/', asOf: '2026-09-01' };
const sentryToken = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('Sentry token', 'api-token', 'scanner', value, {
    none: 'No short-lived form is known: use an organisation token, which can only upload and mark releases, not a token of a person.',
  });

/** Services that are told of a release or a deployment: they record it and do not make it. */
export const MONITORING: Provider = {
  id: 'monitoring',
  title: 'Monitoring and deployment markers',
  ...MONITORING_QUIET,
  actions: [
    action('getsentry/action-release', '4e430b8 action.yml', '2026-06-03', [
      sentryToken([{ env: 'SENTRY_AUTH_TOKEN' }]),
    ]),
    action('newrelic/deployment-marker-action', 'd88a59e action.yaml', '2025-10-07', [
      stored('New Relic key of a user', 'personal-token', 'scanner', [{ input: 'apiKey' }], {
        none: 'A user key acts as its person, and no short-lived form is known: use one of a machine user, and replace it regularly.',
      }),
    ]),
  ],
  variables: [variable(SENTRY, ['SENTRY_AUTH_TOKEN'], ['sentry-cli'], sentryToken)],
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
