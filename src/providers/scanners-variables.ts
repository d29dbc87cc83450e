import { stored, variable } from './entry.ts';
import type { CredentialMeaning, VariableEntry } from './provider.ts';

type Value = CredentialMeaning['value'];
const page = (source: string) => ({ source, asOf: '2026-09-01' });
const SCOPE =
  'No short-lived form is known: use a token of a service account that sees this project alone, and replace it regularly.';
const UPLOADS_ONLY =
  'It can only upload to its own project, and no short-lived form is known: replace it when people leave.';
/** A token of a service that only reads or measures the code, or is sent results. */
export const scannerToken = (name: string, value: Value, none = SCOPE): CredentialMeaning =>
  stored(name, 'api-token', 'scanner', value, { none });

export const sonar = (value: Value): CredentialMeaning =>
  scannerToken(
    'Sonar token',
    value,
    'No short-lived form is known: use a token of this project for analysis alone, with an end date.',
  );
export const snyk = (value: Value): CredentialMeaning =>
  scannerToken(
    'Snyk token',
    value,
    'Every account has one, so it is by default a person’s, and no short-lived form is known: use one of a service account that sees this project alone.',
  );
export const gitGuardian = (value: Value): CredentialMeaning =>
  scannerToken(
    'GitGuardian key',
    value,
    'No short-lived form is known: use a service account with the scope `scan` alone, and an end date.',
  );
export const fossa = (value: Value): CredentialMeaning =>
  scannerToken(
    'FOSSA key',
    value,
    'No short-lived form is known: use a push-only key, which can send results and read none.',
  );
export const codecov = (value: Value, more: Pick<CredentialMeaning, 'when'> = {}): CredentialMeaning =>
  stored(
    'Codecov upload token',
    'api-token',
    'scanner',
    value,
    {
      instead: {
        form: 'codecov/codecov-action with `use_oidc: true` and `permissions: id-token: write`, and no token',
        url: 'https://github.com/codecov/codecov-action#using-oidc',
      },
    },
    more,
  );
export const chromatic = (value: Value): CredentialMeaning =>
  scannerToken(
    'Chromatic project token',
    value,
    'A project token can only upload to its own project and has no short-lived form: reset it when people leave.',
  );
const coveralls = (value: Value): CredentialMeaning =>
  stored('Coveralls repository token', 'api-token', 'scanner', value, {
    instead: {
      form: 'coverallsapp/github-action, which needs no more than `${{ github.token }}`',
      url: 'https://github.com/coverallsapp/github-action#readme',
    },
  });
export const develocity = (value: Value): CredentialMeaning =>
  scannerToken(
    'Develocity access key',
    value,
    'Give it to gradle/actions/setup-gradle as `develocity-access-key`, which exchanges it for a token of a few hours before the build reads it.',
  );
const uploads =
  (name: string) =>
  (value: Value): CredentialMeaning =>
    scannerToken(name, value, UPLOADS_ONLY);
const account =
  (name: string) =>
  (value: Value): CredentialMeaning =>
    scannerToken(name, value);

const BUILDS = ['mvn', './mvnw', 'gradle', './gradlew', 'gradlew.bat'];

export const SCANNER_VARIABLES: readonly VariableEntry[] = [
  variable(
    page('https://docs.sonarsource.com/sonarqube-cloud/analyzing-source-code/ci-based-analysis/'),
    ['SONAR_TOKEN'],
    ['sonar-scanner', 'sonar', 'dotnet-sonarscanner', 'dotnet sonarscanner', ...BUILDS],
    sonar,
  ),
  variable(
    page('https://docs.snyk.io/developer-tools/snyk-cli/configure-the-snyk-cli/environment-variables-for-snyk-cli'),
    ['SNYK_TOKEN'],
    ['snyk'],
    snyk,
  ),
  variable(
    page('https://docs.codecov.com/docs/the-codecov-cli'),
    ['CODECOV_TOKEN'],
    ['codecov', 'codecovcli', 'codecov/codecov-action'],
    (value) => codecov(value, { when: [{ input: 'use_oidc', isNot: ['true'], default: 'false' }] }),
  ),
  variable(
    page('https://github.com/coverallsapp/coverage-reporter#readme'),
    ['COVERALLS_REPO_TOKEN'],
    ['coveralls', 'goveralls'],
    coveralls,
  ),
  variable(
    page('https://semgrep.dev/docs/semgrep-ci/ci-environment-variables'),
    ['SEMGREP_APP_TOKEN'],
    ['semgrep ci'],
    account('Semgrep token'),
  ),
  variable(page('https://github.com/fossas/fossa-cli#readme'), ['FOSSA_API_KEY'], ['fossa'], fossa),
  variable(
    page('https://docs.gitguardian.com/ggshield-docs/configuration'),
    ['GITGUARDIAN_API_KEY'],
    ['ggshield'],
    gitGuardian,
  ),
  variable(
    page('https://docs.codacy.com/coverage-reporter/'),
    ['CODACY_PROJECT_TOKEN', 'CODACY_API_TOKEN'],
    ['codacy-coverage-reporter'],
    account('Codacy token'),
  ),
  variable(
    page('https://docs.qlty.sh/coverage/quickstart'),
    ['QLTY_COVERAGE_TOKEN'],
    ['qlty coverage'],
    uploads('Qlty coverage token'),
  ),
  variable(page('https://www.chromatic.com/docs/cli/'), ['CHROMATIC_PROJECT_TOKEN'], ['chromatic'], chromatic),
  variable(
    page('https://github.com/percy/cli#readme'),
    ['PERCY_TOKEN'],
    ['percy', '@percy/cli'],
    uploads('Percy token'),
  ),
  variable(
    page('https://docs.cypress.io/cloud/account-management/projects'),
    ['CYPRESS_RECORD_KEY'],
    ['cypress run', 'cypress-io/github-action'],
    uploads('Cypress record key'),
  ),
  variable(
    page('https://docs.saucelabs.com/dev/cli/saucectl/'),
    ['SAUCE_ACCESS_KEY'],
    ['saucectl'],
    account('Sauce Labs access key'),
  ),
  variable(
    page('https://docs.gradle.com/develocity/gradle-plugin/current/'),
    ['DEVELOCITY_ACCESS_KEY', 'GRADLE_ENTERPRISE_ACCESS_KEY'],
    BUILDS,
    develocity,
  ),
  // These activate an editor that builds, and deploy nothing.
  variable(
    page('https://game.ci/docs/github/activation/'),
    ['UNITY_LICENSE', 'UNITY_PASSWORD', 'UNITY_SERIAL'],
    ['game-ci/unity-builder', 'game-ci/unity-test-runner', 'game-ci/unity-activate'],
    account('Unity activation'),
  ),
];

/** The folders of snyk/actions that scan; `setup` only installs. */
export const SNYK_ACTIONS: readonly string[] = [
  'cocoapods',
  'docker',
  'dotnet',
  'elixir',
  'golang',
  'gradle',
  'iac',
  'maven',
  'node',
  'php',
  'python',
  'ruby',
  'scala',
  'swift',
];
