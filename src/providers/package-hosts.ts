import { action, federated, stored } from './entry.ts';
import { PACKAGES_QUIET } from './languages-quiet.ts';
import {
  CLOUDSMITH_TOKEN,
  GALAXY_KEY,
  PACKAGE_HOSTS_COMMANDS,
  PACKAGE_HOSTS_VARIABLES,
  publishes,
  snapLogin,
} from './package-hosts-commands.ts';
import type { Provider } from './provider.ts';

const JFROG = {
  form: '`oidc-provider-name` with `permissions: id-token: write`, and no token',
  url: 'https://github.com/jfrog/setup-jfrog-cli#readme',
};
const PERSON =
  'The account belongs to a person and no short-lived form is known: use a machine account, hold its secret in an environment, and replace it regularly.';
const NOT_DRY = { input: 'dry-run', may: ['false', ''], default: 'false' } as const;

/** Registries and stores of packages that have no file of their own. */
export const PACKAGE_HOSTS: Provider = {
  id: 'package-hosts',
  title: 'Package registries and stores',
  identifiers: ['JF_URL', 'JF_USER', 'ARTIFACTORY_URL', 'ARTIFACTORY_USERNAME', 'CLOUDSMITH_NAMESPACE'],
  ...PACKAGES_QUIET,
  actions: [
    action('snapcore/action-publish', '214b86e action.yml', '2023-10-27', [
      snapLogin([{ input: 'store_login' }, { env: 'SNAPCRAFT_STORE_CREDENTIALS' }]),
      {
        ...publishes('publishes to the Snap Store', true),
        target: [{ input: 'snap' }],
        stage: [{ input: 'release' }],
        when: [{ input: 'release', given: true }],
      },
      {
        ...publishes('uploads to the Snap Store', true),
        public: false,
        target: [{ input: 'snap' }],
        when: [{ input: 'release', given: false }],
      },
    ]),
    action('cloudsmith-io/action', '0ce83a3 action.yml', '2025-10-23', [
      { ...CLOUDSMITH_TOKEN, value: [{ input: 'api-key' }] },
      {
        ...publishes('publishes to Cloudsmith', true),
        public: false,
        target: [{ input: 'repo' }],
        when: [{ input: 'command', may: ['push'], default: 'push' }],
      },
    ]),
    action('cloudsmith-io/cloudsmith-cli-action', 'ad73faf action.yml', '2026-08-03', [
      { ...CLOUDSMITH_TOKEN, value: [{ input: 'api-key' }] },
      federated(
        'Cloudsmith by OIDC',
        'registry',
        [{ input: 'oidc-service-slug' }],
        [
          { input: 'oidc-service-slug', given: true },
          { input: 'api-key', given: false },
        ],
      ),
    ]),
    action('jfrog/setup-jfrog-cli', 'deda456d action.yml', '2026-06-17', [
      stored(
        'JFrog token',
        'registry-token',
        'registry',
        [{ env: 'JF_ACCESS_TOKEN' }, { env: 'JF_PASSWORD' }],
        { instead: JFROG },
        {
          principal: { env: 'JF_USER' },
          when: [{ input: 'oidc-provider-name', given: false }],
        },
      ),
      federated(
        'JFrog by OIDC',
        'registry',
        [{ fixed: 'this repository' }],
        [{ input: 'oidc-provider-name', given: true }],
      ),
    ]),
    action('artis3n/ansible_galaxy_collection', '5efcbc8 action.yml', '2026-04-15', [
      { ...GALAXY_KEY, value: [{ input: 'api_key' }] },
      { ...publishes('publishes to Ansible Galaxy'), when: [{ input: 'publish', may: ['true'], default: 'true' }] },
    ]),
    action('ansible/ansible-publish-action', 'a56a032 action.yml', '2022-10-25', [
      { ...GALAXY_KEY, value: [{ input: 'api_key' }] },
      publishes('publishes to Ansible Galaxy'),
    ]),
    action('mnao305/chrome-extension-upload', 'fdfe794 action.yml', '2026-03-31', [
      stored(
        'Chrome Web Store refresh token',
        'personal-token',
        'registry',
        [{ input: 'refresh-token' }, { input: 'client-secret' }],
        {
          none: 'This action acts as the person who made the refresh token: the API of the store also takes a service account, which can log in by workload identity federation.',
        },
      ),
      {
        ...publishes('publishes to the Chrome Web Store', true),
        target: [{ input: 'extension-id' }],
        when: [{ input: 'publish', may: ['true'], default: 'true' }],
      },
    ]),
    action('plasmohq/bpp', '82f236c action.yml', '2025-02-08', [
      stored('keys of the browser stores', 'api-token', 'registry', [{ input: 'keys' }], {
        none: 'One secret holds the keys of every store: split the stores into jobs with an environment each, and replace the keys regularly.',
      }),
      publishes('publishes to the browser stores', true),
    ]),
    action('vedantmgoyal9/winget-releaser', '3e78d7f action.yml', '2025-03-21', [
      stored('GitHub token for winget', 'personal-token', 'github', [{ input: 'token' }], {
        none: 'A classic token that may push to a fork is needed: use one of a machine user who owns nothing but that fork.',
      }),
    ]),
    action('10up/action-wordpress-plugin-deploy', '9273e6d action.yml', '2024-03-20', [
      stored(
        'WordPress.org password',
        'password',
        'registry',
        [{ env: 'SVN_PASSWORD' }],
        { none: PERSON },
        { principal: { env: 'SVN_USERNAME' } },
      ),
      { ...publishes('publishes to the WordPress plugin directory', true), target: [{ env: 'SLUG' }], when: [NOT_DRY] },
    ]),
    action('samuelmeuli/action-maven-publish', '9001e5a action.yml', '2020-05-23', [
      stored(
        'Maven Central token',
        'registry-token',
        'registry',
        [{ input: 'nexus_password' }],
        {
          none: 'Maven Central takes user tokens only: make one for this namespace, hold it and the signing key in an environment, and replace them regularly.',
        },
        { principal: { input: 'nexus_username' } },
      ),
      publishes('publishes to a Maven repository'),
    ]),
  ],
  variables: PACKAGE_HOSTS_VARIABLES,
  commands: PACKAGE_HOSTS_COMMANDS,
};
