import { action, federated, stored } from './entry.ts';
import type { CredentialMeaning, Provider } from './provider.ts';

const SCOPE =
  'No short-lived form is known: use a token of a service account that sees this project alone, and replace it regularly.';
const token = (name: string, value: CredentialMeaning['value'], none = SCOPE): CredentialMeaning =>
  stored(name, 'api-token', 'scanner', value, { none });
const SONAR = token(
  'Sonar token',
  [{ env: 'SONAR_TOKEN' }],
  'No short-lived form is known: use a token of this project for analysis alone, with an end date.',
);

/** What reads and measures the code and sends what it finds to a service: nothing here deploys. */
export const SCANNERS: Provider = {
  id: 'scanners',
  title: 'Scanners and coverage',
  actions: [
    action('codecov/codecov-action', '671740a action.yml', '2025-12-10', [
      stored(
        'Codecov upload token',
        'api-token',
        'scanner',
        [{ input: 'token' }, { env: 'CODECOV_TOKEN' }],
        {
          instead: {
            form: '`use_oidc: true` with `permissions: id-token: write`, and no token',
            url: 'https://github.com/codecov/codecov-action#using-oidc',
          },
        },
        { when: [{ input: 'use_oidc', isNot: ['true'], default: 'false' }] },
      ),
      federated(
        'Codecov by OIDC',
        'scanner',
        [{ input: 'slug' }, { fixed: 'this repository' }],
        [{ input: 'use_oidc', is: ['true'], default: 'false' }],
      ),
    ]),
    action('codspeedhq/action', '4296e51 action.yml', '2026-08-07', [token('CodSpeed token', [{ input: 'token' }])]),
    action('sonarsource/sonarqube-scan-action', 'ad82103 action.yml', '2026-07-22', [SONAR]),
    action('sonarsource/sonarcloud-github-action', '13a24e4 action.yml', '2025-05-16', [SONAR]),
    action('gitleaks/gitleaks-action', 'bcfb9cc action.yml', '2026-07-21', [
      token(
        'Gitleaks licence key',
        [{ env: 'GITLEAKS_LICENSE' }],
        'A licence key opens nothing and has no short-lived form: keep it as a secret of the organisation.',
      ),
    ]),
    action('datadog/synthetics-ci-github-action', '7039855 action.yml', '2026-08-13', [
      token('Datadog API key', [{ input: 'api-key' }]),
      token(
        'Datadog application key',
        [{ input: 'app-key' }],
        'An application key acts as its owner: use one of a service account with scopes, and replace it regularly.',
      ),
    ]),
    action('datadog/datadog-static-analyzer-github-action', '1297a54 action.yml', '2025-02-10', [
      token('Datadog API key', [{ input: 'dd_api_key' }]),
      token(
        'Datadog application key',
        [{ input: 'dd_app_key' }],
        'An application key acts as its owner: use one of a service account with scopes, and replace it regularly.',
      ),
    ]),
    action('chromaui/action', '1db61b73 action.yml', '2026-06-11', [
      token(
        'Chromatic project token',
        [{ input: 'projectToken' }],
        'A project token can only upload to its own project and has no short-lived form: reset it when people leave.',
      ),
    ]),
    action('docker/scout-action', '7520205 action.yaml', '2026-06-22', [
      stored(
        'Docker Hub token',
        'personal-token',
        'scanner',
        [{ input: 'dockerhub-password' }],
        {
          none: 'This action takes no short-lived login of its own: use a read-only organisation access token.',
        },
        { principal: { input: 'dockerhub-user' } },
      ),
    ]),
  ],
  variables: [],
  commands: [],
};
