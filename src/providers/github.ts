import { GITHUB_APPROVALS } from './github-approvals.ts';
import { action, DEPLOY_KEY, env, GITHUB_CHANGES, input, token, tokenFor } from './github-changes.ts';
import { GITHUB_COMMANDS } from './github-commands.ts';
import { GITHUB_QUIET } from './github-quiet.ts';
import { FILE_WRITERS } from './file-writers.ts';
import { GITHUB_RECORDS } from './github-records.ts';
import { GITHUB_STORAGE } from './github-storage.ts';
import { HARMLESS_ON_GITHUB } from './harmless.ts';
import type { CredentialMeaning, LastingMeaning, MintMeaning, Provider, Ref } from './provider.ts';

/** The key of an app is stored, what is minted with it lives an hour. */
const app = (key: string, ...principal: readonly Ref[]): readonly [CredentialMeaning, MintMeaning] => [
  {
    is: 'credential',
    name: 'GitHub App private key',
    by: 'app',
    opens: 'github',
    value: [input(key)],
    ...(principal[0] ? { principal: principal[0] } : {}),
    none: 'An app proves itself by its key: give the app only the permissions and repositories it needs, and hold the key in an environment.',
  },
  { is: 'token-mint', name: 'GitHub App token', by: 'app', opens: 'github', principal },
];

/** The input by which an action is told to leave its token alive. */
const kept = (name: string, is: string, instead: string): LastingMeaning => ({
  is: 'lasting',
  how: 'kept',
  name: 'GitHub App token',
  value: input(name),
  lives: 'up to an hour',
  instead,
  when: [{ input: name, is: [is] }],
});

/** GitHub itself: its tokens and apps, releases, Pages, approvals, merges and dispatches. */
export const GITHUB: Provider = {
  id: 'github',
  title: 'GitHub',
  identifiers: [
    'APP_ID',
    'APP_CLIENT_ID',
    'GH_APP_ID',
    'GH_APP_CLIENT_ID',
    'BOT_APP_ID',
    'APP_INSTALLATION_ID',
    'GH_APP_INSTALLATION_ID',
  ],
  ...GITHUB_QUIET,
  actions: [
    ...GITHUB_RECORDS,
    action(
      'actions/checkout',
      'f548e57 action.yml',
      '2026-07-20',
      tokenFor(input('repository'), input('token')),
      {
        ...tokenFor({ fixed: 'the repositories of its submodules' }, input('token')),
        when: [{ input: 'submodules', is: ['true', 'recursive'] }],
      },
      { ...DEPLOY_KEY, value: [input('ssh-key')] },
    ),
    {
      ...action('actions/github-script', 'ed59741 action.yml', '2025-09-04', token(input('github-token'))),
      runs: { input: 'script', language: 'javascript' },
    },
    action(
      'actions/create-github-app-token',
      '7989d20 action.yml',
      '2026-04-21',
      ...app('private-key', input('client-id'), input('app-id')),
      kept('skip-token-revoke', 'true', 'take `skip-token-revoke` away, so that the action revokes it at the end'),
    ),
    action(
      'tibdex/github-app-token',
      'a3da042 action.yml',
      '2025-07-07',
      ...app('private_key', input('app_id')),
      kept('revoke', 'false', 'take `revoke: false` away, so that the action revokes it at the end'),
    ),
    action(
      'peter-murray/workflow-application-token-action',
      '13145a6 action.yml',
      '2026-06-15',
      ...app('application_private_key', input('application_id')),
      kept('revoke_token', 'false', 'write `revoke_token: true`, so that the action revokes it at the end'),
    ),
    action(
      'getsentry/action-github-app-token',
      'a006101 action.yml',
      '2024-09-05',
      ...app('private_key', input('app_id')),
    ),
    action('octo-sts/action', '7a6ea3b action.yml', '2026-05-05', {
      is: 'token-mint',
      name: 'GitHub token by Octo STS',
      by: 'federation',
      opens: 'github',
      principal: [input('identity')],
    }),

    ...GITHUB_STORAGE,
    ...FILE_WRITERS,
    ...GITHUB_CHANGES,
    ...GITHUB_APPROVALS,
    ...HARMLESS_ON_GITHUB,
  ],
  variables: [
    {
      names: ['GH_TOKEN', 'GITHUB_TOKEN'],
      source: 'https://cli.github.com/manual/gh_help_environment',
      asOf: '2026-09-01',
      readBy: [
        'gh',
        'hub',
        'semantic-release',
        'goreleaser',
        'release-plz',
        'release-it',
        'auto',
        'lerna',
        'changesets/action',
        'cycjimmy/semantic-release-action',
        'release-plz/action',
      ],
      means: token(env('GH_TOKEN'), env('GITHUB_TOKEN')),
    },
    {
      names: ['CR_TOKEN'],
      source: 'https://github.com/helm/chart-releaser#readme',
      asOf: '2026-09-01',
      readBy: ['cr upload', 'cr index', 'helm/chart-releaser-action'],
      means: token(env('CR_TOKEN')),
    },
    {
      names: ['JRELEASER_GITHUB_TOKEN'],
      source: 'https://jreleaser.org/guide/latest/reference/environment.html',
      asOf: '2026-09-01',
      readBy: ['jreleaser', 'jreleaser/release-action'],
      means: token(env('JRELEASER_GITHUB_TOKEN')),
    },
    {
      names: ['RENOVATE_TOKEN'],
      source: 'https://docs.renovatebot.com/self-hosted-configuration/#token',
      asOf: '2026-09-01',
      readBy: ['renovate', 'renovatebot/github-action'],
      means: token(env('RENOVATE_TOKEN')),
    },
  ],
  configurations: [
    {
      source: 'https://git-scm.com/docs/git-credential-store',
      asOf: '2026-09-01',
      paths: ['~/.git-credentials'],
      readBy: ['git', 'go', 'terraform'],
      has: ['github.com'],
      after: ['https://'],
      means: token(),
    },
    {
      source: 'https://everything.curl.dev/usingcurl/netrc',
      asOf: '2026-09-01',
      paths: ['~/.netrc'],
      readBy: ['git', 'go', 'curl', 'terraform'],
      has: ['machine github.com', 'machine api.github.com'],
      after: ['password'],
      means: token(),
    },
  ],
  commands: GITHUB_COMMANDS,
};
