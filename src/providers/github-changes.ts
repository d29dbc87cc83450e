import type { ActionEntry, CredentialMeaning, EffectMeaning, Ref, When } from './provider.ts';

/** `read` is the commit and the file that was read, on the day of that commit, or of the reading where that is later. */
export const action = (uses: string, read: string, asOf: string, ...means: ActionEntry['means']): ActionEntry => ({
  uses,
  source: `${uses}@${read}`,
  asOf,
  means,
});
const TOKEN = {
  is: 'credential',
  name: 'GitHub token',
  by: 'personal-token',
  opens: 'github',
  instead: {
    form: '`${{ github.token }}` with the `permissions:` it needs, or for other repositories a token from actions/create-github-app-token',
    url: 'https://docs.github.com/actions/concepts/security/github_token',
  },
} as const satisfies Partial<CredentialMeaning>;
/** A GitHub token in one of these places. */
export const token = (...value: readonly Ref[]): CredentialMeaning => ({ ...TOKEN, value });
/** A GitHub token for the repository that the other input names, where it names one. */
export const tokenFor = (repository: Ref, ...value: readonly Ref[]): CredentialMeaning => ({
  ...TOKEN,
  value,
  reaches: [repository],
});
/** An input of the action. */
export const input = (name: string): Ref => ({ input: name });
/** A variable in the environment of the step. */
export const env = (name: string): Ref => ({ env: name });

export const DEPLOY_KEY = {
  is: 'credential',
  name: 'SSH deploy key',
  by: 'ssh-key',
  opens: 'github',
  instead: {
    form: 'the workflow token, or for other repositories a token from actions/create-github-app-token',
    url: TOKEN.instead.url,
  },
} as const satisfies Partial<CredentialMeaning>;

/** An effect that can be undone, unless more is said. */
export const does = (
  effect: EffectMeaning['effect'],
  text: string,
  more: Partial<EffectMeaning> = {},
): EffectMeaning => ({
  is: 'effect',
  effect,
  does: text,
  reversible: true,
  ...more,
});
const release = (tag: string, ...when: readonly When[]): EffectMeaning =>
  does('release', 'publishes a GitHub release', {
    reversible: false,
    public: true,
    target: [input(tag)],
    ...(when.length > 0 ? { when } : {}),
  });
const NOT_DRAFT: When = { input: 'draft', may: ['false', ''], default: 'false' };
/** A site on Pages is something published for everybody to read, and no system that others run on. */
const pages = (more: Partial<EffectMeaning> = {}): EffectMeaning =>
  does('publish', 'publishes a site on GitHub Pages', { public: true, ...more });
const OPENS_PULL_REQUEST = does('push', 'pushes a branch and opens a pull request', { target: [input('branch')] });

/** Actions that release, deploy pages, push and dispatch. */
export const GITHUB_CHANGES: readonly ActionEntry[] = [
  action(
    'softprops/action-gh-release',
    '2bc819c action.yml',
    '2026-04-26',
    tokenFor(input('repository'), input('token')),
    release('tag_name', NOT_DRAFT),
  ),
  action(
    'ncipollo/release-action',
    '389305c action.yml',
    '2026-07-19',
    token(input('token')),
    release('tag', NOT_DRAFT),
  ),
  action(
    'svenstaro/upload-release-action',
    '29e53e9 action.yml',
    '2026-03-16',
    token(input('repo_token')),
    release('tag', NOT_DRAFT),
  ),
  action(
    'actions/create-release',
    '4c11c9f action.yml',
    '2021-03-03',
    token(env('GITHUB_TOKEN')),
    release('tag_name', NOT_DRAFT),
  ),
  action(
    'googleapis/release-please-action',
    '5792afc action.yml',
    '2025-02-27',
    token(input('token')),
    release('target-branch', { input: 'skip-github-release', may: ['false', ''], default: 'false' }),
  ),
  action(
    'google-github-actions/release-please-action',
    'e4dc86b action.yml',
    '2024-05-13',
    token(input('token')),
    release('target-branch'),
  ),
  action(
    'release-drafter/release-drafter',
    'c03148ea action.yml',
    '2026-07-30',
    token(input('token')),
    release('tag', { input: 'publish', is: ['true'], default: 'false' }),
  ),
  action(
    'marvinpinto/action-automatic-releases',
    '3e11549 action.yml',
    '2026-11-20',
    token(input('repo_token')),
    release('automatic_release_tag', NOT_DRAFT),
  ),
  action(
    'stefanprodan/helm-gh-pages',
    '012a068 action.yml',
    '2026-11-20',
    tokenFor(input('repository'), input('token')),
    does('publish', 'publishes a Helm chart on GitHub Pages', { target: [input('repository'), input('branch')] }),
  ),
  action(
    'helm/chart-releaser-action',
    '3e001cb action.yml',
    '2025-01-20',
    token(env('CR_TOKEN')),
    release('charts_dir', { input: 'skip_upload', may: ['false', ''], default: 'false' }),
  ),
  action(
    'goreleaser/goreleaser-action',
    '57e184b action.yml',
    '2026-07-01',
    token(env('GITHUB_TOKEN')),
    release(
      'workdir',
      { input: 'args', hasWord: ['release'] },
      { input: 'args', lacksText: ['--snapshot', '--skip=publish', '--split', '--prepare'] },
    ),
    // What `release --split` or `--prepare` has built, these publish.
    release('workdir', { input: 'args', hasWord: ['continue', 'publish'] }, { input: 'args', lacksText: ['--skip'] }),
  ),

  action(
    'actions/deploy-pages',
    'cd2ce8f action.yml',
    '2026-03-24',
    pages({
      target: [{ fixed: 'github-pages' }],
      when: [{ input: 'preview', may: ['false', ''], default: 'false' }],
    }),
    pages({
      target: [{ fixed: 'github-pages' }],
      tier: 'preview',
      when: [{ input: 'preview', is: ['true'], default: 'false' }],
    }),
  ),
  action(
    'peaceiris/actions-gh-pages',
    '09d8f31 action.yml',
    '2026-07-16',
    tokenFor(input('external_repository'), input('personal_token')),
    { ...DEPLOY_KEY, value: [input('deploy_key')] },
    pages({ target: [input('external_repository'), input('publish_branch')], stage: [input('destination_dir')] }),
  ),
  action(
    'jamesives/github-pages-deploy-action',
    '42468f8a action.yml',
    '2024-10-08',
    tokenFor(input('repository-name'), input('token')),
    { ...DEPLOY_KEY, value: [input('ssh-key')] },
    pages({
      target: [input('repository-name'), input('branch')],
      when: [{ input: 'dry-run', may: ['false', ''], default: 'false' }],
    }),
  ),

  action(
    'peter-evans/create-pull-request',
    '653ba8b2 action.yml',
    '2026-07-01',
    token(input('token'), input('branch-token')),
    OPENS_PULL_REQUEST,
  ),
  action(
    'stefanzweifel/git-auto-commit-action',
    '53ee9ba action.yml',
    '2026-06-28',
    does('push', 'pushes commits', {
      target: [input('branch')],
      when: [{ input: 'skip_push', may: ['false', ''], default: 'false' }],
    }),
  ),
  action(
    'ad-m/github-push-action',
    '881a632 action.yml',
    '2026-05-24',
    tokenFor(input('repository'), input('github_token')),
    does('push', 'pushes commits', { target: [input('branch')] }),
  ),
  // These open a pull request from a branch that is there already.
  action(
    'repo-sync/pull-request',
    'b6e549f action.yml',
    '2023-06-21',
    tokenFor(input('destination_repository'), input('github_token')),
  ),
  action(
    'devops-infra/action-pull-request',
    '1d8aa3c action.yml',
    '2026-07-09',
    tokenFor(input('repository'), input('github_token')),
  ),
  // What it pushes with is what the checkout left; its own token only names the author.
  action(
    'endbug/add-and-commit',
    'c3f85e0 action.yml',
    '2026-08-19',
    token(input('github_token')),
    does('push', 'pushes commits', {
      target: [input('new_branch')],
      when: [
        { input: 'push', isNot: ['false'], default: 'true' },
        { input: 'dry_run', may: ['false', ''], default: 'false' },
      ],
    }),
  ),
  action(
    'casperwa/push-protected',
    'ca8e677 action.yml',
    '2025-03-26',
    token(input('token')),
    does('push', 'pushes to a protected branch', { target: [input('branch')] }),
  ),
  action(
    'cpina/github-action-push-to-another-repository',
    '55306fa action.yml',
    '2025-09-25',
    { ...DEPLOY_KEY, value: [env('SSH_DEPLOY_KEY')] },
    tokenFor({ fixed: 'the repository it pushes to' }, env('API_TOKEN_GITHUB')),
    does('push', 'pushes to another repository', {
      target: [input('destination-repository-name'), input('target-branch')],
    }),
  ),
  action(
    'anothrnick/github-tag-action',
    '00df229 entrypoint.sh',
    '2026-11-26',
    token(env('GITHUB_TOKEN')),
    does('push', 'pushes a tag', { when: [{ env: 'DRY_RUN', given: false }] }),
  ),
  action(
    'bluwy/auto-branch-sync-action',
    '256b507 action.yml',
    '2026-11-26',
    token(input('token')),
    does('push', 'pushes folders to other branches', {
      target: [input('map')],
      when: [{ input: 'dry-run', may: ['false', ''], default: 'false' }],
    }),
  ),
  action(
    'cirrus-actions/rebase',
    '0975a88 entrypoint.sh',
    '2026-11-26',
    token(env('GITHUB_TOKEN')),
    does('push', 'rewrites the branch of a pull request'),
  ),
  action(
    'renovatebot/github-action',
    '2e028a9e action.yml',
    '2026-08-22',
    token(input('token'), env('RENOVATE_TOKEN')),
    does('push', 'pushes branches and opens pull requests with Renovate', { target: [input('configurationFile')] }),
  ),
  action(
    'getsentry/craft',
    '35e80638 action.yml',
    '2026-08-08',
    token(env('GITHUB_TOKEN')),
    does('push', 'pushes a release branch and asks for its publishing', { target: [input('publish_repo')] }),
  ),
  action(
    'peter-evans/repository-dispatch',
    '73ca9d9 action.yml',
    '2026-08-07',
    tokenFor(input('repository'), input('token')),
    does('dispatch', 'starts workflows by a repository dispatch', { target: [input('repository')] }),
  ),
  action(
    'peter-evans/slash-command-dispatch',
    'ad0d154 action.yml',
    '2026-07-01',
    tokenFor(input('repository'), input('token')),
    does('dispatch', 'starts workflows by a comment', { target: [input('repository')] }),
  ),
  action(
    'benc-uk/workflow-dispatch',
    '7a02764 action.yaml',
    '2026-02-22',
    tokenFor(input('repo'), input('token')),
    does('dispatch', 'starts another workflow', { target: [input('repo'), input('workflow')] }),
  ),
  action(
    'convictional/trigger-workflow-and-wait',
    '224756e action.yml',
    '2026-01-05',
    token(input('github_token')),
    does('dispatch', 'starts another workflow', { target: [input('repo'), input('workflow_file_name')] }),
  ),
];
