import { action, command, stored, variable } from './entry.ts';
import { publishes } from './package-hosts-commands.ts';
import type { CredentialMeaning, Provider } from './provider.ts';

type Value = CredentialMeaning['value'];
const WEB_EXT = {
  source: 'https://extensionworkshop.com/documentation/develop/web-ext-command-reference/',
  asOf: '2026-09-01',
};
const BUTLER = { source: 'https://itch.io/docs/butler/login.html', asOf: '2026-09-01' };
const STEAM = { source: 'https://partner.steamgames.com/doc/sdk/uploading', asOf: '2026-09-01' };
const BREW = { source: 'https://docs.brew.sh/Manpage', asOf: '2026-09-01' };
const PERSON =
  'The account belongs to a person and no short-lived form is known: use a machine account, hold its secret in an environment, and replace it regularly.';

const mozilla = (value: Value): CredentialMeaning =>
  stored('Firefox add-ons key of a person', 'personal-token', 'registry', value, { none: PERSON });
const itch = (value: Value): CredentialMeaning =>
  stored('itch.io API key', 'registry-token', 'registry', value, { none: PERSON });
const STEAM_ACCOUNT =
  'Steam takes no token: use a builder account that can upload this app alone, and hold what logs it in in an environment.';
const brewToken = (value: Value): CredentialMeaning =>
  stored('GitHub token for Homebrew', 'personal-token', 'github', value, {
    none: 'For a tap of your own use a token from actions/create-github-app-token; homebrew-core takes pull requests from a fork that belongs to a person or machine user.',
  });

/** Stores of browser extensions and games, and the package collections of systems. */
export const STORES: Provider = {
  id: 'stores',
  title: 'Stores of extensions and games',
  identifiers: [
    'STEAM_USERNAME',
    'CHROME_EXTENSION_ID',
    'EDGE_PRODUCT_ID',
    'SVN_USERNAME',
    'WEB_EXT_API_KEY',
    'AMO_JWT_ISSUER',
  ],
  actions: [
    action('wdzeng/edge-addon', '01cc1c8 action.yml', '2026-11-26', [
      stored(
        'Edge add-ons client secret',
        'password',
        'registry',
        [{ input: 'client-secret' }, { input: 'api-key' }],
        {
          none: 'No short-lived form is known: newer versions of the store’s API take a key with an end date. Hold it in an environment.',
        },
        { principal: { input: 'client-id' } },
      ),
      {
        ...publishes('publishes to the Edge add-ons store', true),
        target: [{ input: 'product-id' }],
        when: [{ input: 'upload-only', may: ['false', ''], default: 'false' }],
      },
    ]),
    action('trmcnvn/firefox-addon', '6b56bf9 action.yml', '2026-11-26', [
      mozilla([{ input: 'api-secret' }]),
      { ...publishes('publishes to Firefox add-ons', true), target: [{ input: 'uuid' }] },
    ]),
    action('ksxgithub/github-actions-deploy-aur', '065b605 action.yml', '2026-11-26', [
      stored(
        'SSH key of the AUR',
        'ssh-key',
        'registry',
        [{ input: 'ssh_private_key' }],
        { none: 'The AUR takes SSH keys only: use one of an account that maintains this package alone.' },
        { principal: { input: 'commit_username' } },
      ),
      { ...publishes('publishes to the Arch User Repository', true), target: [{ input: 'pkgname' }] },
    ]),
    // It writes the new version into the tap, or asks there for it.
    action('mislav/bump-homebrew-formula-action', '0645634 README.md', '2026-11-26', [
      { ...brewToken([{ env: 'COMMITTER_TOKEN' }]), reaches: [{ input: 'homebrew-tap' }] },
      {
        is: 'effect',
        effect: 'push',
        does: 'writes the new version into a Homebrew formula',
        reversible: true,
        target: [{ input: 'homebrew-tap' }],
      },
    ]),
    action('game-ci/steam-deploy', '05171d5 action.yml', '2026-11-26', [
      stored(
        'Steam login',
        'password',
        'registry',
        [{ input: 'configVdf' }, { input: 'password' }, { input: 'totp' }],
        { none: STEAM_ACCOUNT },
        { principal: { input: 'username' } },
      ),
      {
        ...publishes('sets a build live on a branch of Steam', true),
        target: [{ input: 'appId' }],
        stage: [{ input: 'releaseBranch' }],
        when: [{ input: 'releaseBranch', given: true }],
      },
      {
        ...publishes('uploads a build to Steam', true),
        public: false,
        target: [{ input: 'appId' }],
        when: [{ input: 'releaseBranch', given: false }],
      },
    ]),
  ],
  variables: [
    variable(WEB_EXT, ['WEB_EXT_API_SECRET'], ['web-ext sign', 'web-ext submit'], mozilla),
    variable(BUTLER, ['BUTLER_API_KEY'], ['butler push'], itch),
    variable(
      BREW,
      ['HOMEBREW_GITHUB_API_TOKEN'],
      ['brew bump-formula-pr', 'brew bump-cask-pr', 'brew bump'],
      brewToken,
    ),
  ],
  commands: [
    command(
      WEB_EXT,
      'web-ext',
      ['sign'],
      [publishes('publishes to Firefox add-ons', true), mozilla([{ option: ['--api-secret'] }])],
      {
        yes: ['npx web-ext sign --channel listed --api-key "$I" --api-secret "$S"', 'web-ext sign --channel=listed'],
        no: ['web-ext sign --channel unlisted', 'web-ext lint', 'web-ext build'],
      },
      { has: ['listed'], hasNot: ['unlisted'] },
    ),
    command(
      WEB_EXT,
      'web-ext',
      ['sign'],
      [{ ...publishes('has Mozilla sign an extension', true), public: false }, mozilla([{ option: ['--api-secret'] }])],
      {
        yes: ['web-ext sign --channel unlisted --api-secret "$S"', 'web-ext sign'],
        no: ['web-ext sign --channel=listed', 'web-ext run'],
      },
      { hasNot: ['=listed', '--use-submission-api'], without: ['listed'], flags: ['--channel'] },
    ),
    command(BUTLER, 'butler', ['push'], [{ ...publishes('publishes to itch.io', true), target: [{ operand: 1 }] }], {
      yes: ['butler push out acme/web:linux --userversion 1.0'],
      no: ['butler status acme/web', 'butler push out acme/web:linux --dry-run'],
    }),
    command(
      STEAM,
      'steamcmd|steamcmd.sh|./steamcmd.sh',
      [],
      [{ ...publishes('uploads a build to Steam', true), public: false }],
      {
        yes: ['steamcmd +login "$U" "$P" +run_app_build "$PWD/app.vdf" +quit'],
        no: ['steamcmd +login anonymous +app_update 740 +quit', 'steamcmd +quit'],
      },
      { has: ['+run_app_build'] },
    ),
  ],
};
