import { IMAGE, pushes } from './docker-commands.ts';
import { action, federated, stored, variable } from './entry.ts';
import type { CredentialMeaning, Provider } from './provider.ts';

type Value = CredentialMeaning['value'];
const page = (source: string) => ({ source, asOf: '2026-09-01' });
const CACHE =
  'No short-lived form is known: whoever can write to the cache decides what later builds take from it, so let pull requests only read, and replace the token regularly.';
/** What a build reads and writes its cache with: it ships nothing itself. */
const cache =
  (name: string) =>
  (value: Value): CredentialMeaning =>
    stored(name, 'api-token', 'scanner', value, { none: CACHE });
const DEPOT = {
  form: 'a trust relationship of the project at Depot, with `permissions: id-token: write` and no token',
  url: 'https://depot.dev/docs/cli/authentication',
};
const depotToken = (value: Value, more: Pick<CredentialMeaning, 'when'> = {}): CredentialMeaning =>
  stored('Depot token', 'api-token', 'scanner', value, { instead: DEPOT }, more);
const PUSHES = { input: 'push', may: ['true'], default: 'false' } as const;

/** Caches and machines that builds use elsewhere. */
export const BUILD_SERVICES: Provider = {
  id: 'build-services',
  title: 'Build services and caches',
  identifiers: ['TURBO_TEAM', 'DEPOT_PROJECT_ID', 'CACHIX_CACHE'],
  actions: [
    action('depot/setup-action', '91bc849 action.yml', '2026-08-20', [
      depotToken([{ env: 'DEPOT_TOKEN' }], { when: [{ input: 'oidc', isNot: ['true'], default: 'false' }] }),
      federated(
        'Depot by OIDC',
        'scanner',
        [{ fixed: 'this repository' }],
        [{ input: 'oidc', is: ['true'], default: 'false' }],
      ),
    ]),
    action('depot/build-push-action', '9785b13 action.yml', '2025-08-14', [
      depotToken([{ input: 'token' }, { env: 'DEPOT_TOKEN' }]),
      federated(
        'Depot by OIDC',
        'scanner',
        [{ input: 'project' }, { fixed: 'this repository' }],
        [
          { input: 'token', given: false },
          { env: 'DEPOT_TOKEN', given: false },
        ],
      ),
      pushes(IMAGE, true, {
        target: [{ input: 'tags' }],
        when: [PUSHES, { input: 'tags', hasText: ['docker.io/'] }],
      }),
      pushes(IMAGE, false, {
        target: [{ input: 'tags' }],
        when: [PUSHES, { input: 'tags', lacksText: ['docker.io/'] }],
      }),
    ]),
  ],
  variables: [
    variable(page('https://depot.dev/docs/cli/authentication'), ['DEPOT_TOKEN'], ['depot'], (value) =>
      depotToken(value),
    ),
    variable(
      page('https://turborepo.com/docs/reference/system-environment-variables'),
      ['TURBO_TOKEN'],
      ['turbo'],
      cache('Turborepo cache token'),
    ),
    variable(
      page('https://nx.dev/docs/guides/nx-cloud/access-tokens'),
      ['NX_CLOUD_ACCESS_TOKEN', 'NX_CLOUD_AUTH_TOKEN'],
      ['nx', 'nx-cloud'],
      cache('Nx Cloud access token'),
    ),
    variable(
      page('https://docs.cachix.org/continuous-integration-setup/github-actions'),
      ['CACHIX_AUTH_TOKEN', 'CACHIX_SIGNING_KEY'],
      ['cachix'],
      cache('Cachix token'),
    ),
  ],
  commands: [],
};
