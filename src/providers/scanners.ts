import { action, federated, stored } from './entry.ts';
import type { Provider } from './provider.ts';
import {
  chromatic,
  codecov,
  develocity,
  fossa,
  gitGuardian,
  SCANNER_VARIABLES,
  scannerToken,
  snyk,
  SNYK_ACTIONS,
  sonar,
} from './scanners-variables.ts';

/** What reads and measures the code and sends what it finds to a service: nothing here deploys. */
export const SCANNERS: Provider = {
  id: 'scanners',
  title: 'Scanners and coverage',
  identifiers: ['SONAR_HOST_URL', 'SONAR_ORGANIZATION', 'SONAR_PROJECT_KEY', 'CYPRESS_PROJECT_ID', 'UNITY_EMAIL'],
  actions: [
    action('codecov/codecov-action', '671740a action.yml', '2025-12-10', [
      codecov([{ input: 'token' }, { env: 'CODECOV_TOKEN' }], {
        when: [{ input: 'use_oidc', isNot: ['true'], default: 'false' }],
      }),
      federated(
        'Codecov by OIDC',
        'scanner',
        [{ input: 'slug' }, { fixed: 'this repository' }],
        [{ input: 'use_oidc', is: ['true'], default: 'false' }],
      ),
    ]),
    ...['snyk/actions', ...SNYK_ACTIONS.map((language) => `snyk/actions/${language}`)].map((uses) =>
      action(uses, '10a13eb action.yml', '2025-08-25', [snyk([{ env: 'SNYK_TOKEN' }])]),
    ),
    action('gitguardian/ggshield-action', '0041f94 action.yml', '2026-11-26', [
      gitGuardian([{ env: 'GITGUARDIAN_API_KEY' }]),
    ]),
    action('fossas/fossa-action', '162702b action.yml', '2026-11-26', [fossa([{ input: 'api-key' }])]),
    {
      ...action('gradle/actions/setup-gradle', '889dc537 setup-gradle/action.yml', '2026-08-06', [
        develocity([{ input: 'develocity-access-key' }, { env: 'DEVELOCITY_ACCESS_KEY' }]),
      ]),
      runs: { input: 'arguments', language: 'bash', program: './gradlew' },
    },
    action('codspeedhq/action', '4296e51 action.yml', '2026-08-07', [
      scannerToken('CodSpeed token', [{ input: 'token' }]),
    ]),
    action('sonarsource/sonarqube-scan-action', 'ad82103 action.yml', '2026-07-22', [sonar([{ env: 'SONAR_TOKEN' }])]),
    action('sonarsource/sonarcloud-github-action', '13a24e4 action.yml', '2025-05-16', [
      sonar([{ env: 'SONAR_TOKEN' }]),
    ]),
    action('gitleaks/gitleaks-action', 'bcfb9cc action.yml', '2026-07-21', [
      scannerToken(
        'Gitleaks licence key',
        [{ env: 'GITLEAKS_LICENSE' }],
        'A licence key opens nothing and has no short-lived form: keep it as a secret of the organisation.',
      ),
    ]),
    action('datadog/synthetics-ci-github-action', '7039855 action.yml', '2026-08-13', [
      scannerToken('Datadog API key', [{ input: 'api-key' }]),
      scannerToken(
        'Datadog application key',
        [{ input: 'app-key' }],
        'An application key acts as its owner: use one of a service account with scopes, and replace it regularly.',
      ),
    ]),
    action('datadog/datadog-static-analyzer-github-action', '1297a54 action.yml', '2025-02-10', [
      scannerToken('Datadog API key', [{ input: 'dd_api_key' }]),
      scannerToken(
        'Datadog application key',
        [{ input: 'dd_app_key' }],
        'An application key acts as its owner: use one of a service account with scopes, and replace it regularly.',
      ),
    ]),
    action('chromaui/action', '1db61b73 action.yml', '2026-06-11', [chromatic([{ input: 'projectToken' }])]),
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
  variables: SCANNER_VARIABLES,
  commands: [],
};
