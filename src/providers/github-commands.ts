import type { ApprovalMeaning, CommandEntry, CredentialMeaning, EffectMeaning, Ref } from './provider.ts';

const MANUAL = { source: 'https://cli.github.com/manual/', asOf: '2026-09-01' };
const REST = { source: 'https://docs.github.com/rest', asOf: '2026-09-01' };
const GIT = { source: 'https://git-scm.com/docs/git-push', asOf: '2026-09-01' };
/** `gh` takes the first of these that is set. */
const GH_TOKENS: readonly Ref[] = [{ env: 'GH_TOKEN' }, { env: 'GITHUB_TOKEN' }];
const HEADER: readonly Ref[] = [{ option: ['--header', '-H', '--oauth2-bearer', '--user', '-u'] }];

const does = (effect: EffectMeaning['effect'], text: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect,
  does: text,
  reversible: true,
  ...more,
});
const TOKEN: CredentialMeaning = {
  is: 'credential',
  name: 'GitHub token',
  by: 'personal-token',
  opens: 'github',
  value: [],
  instead: {
    form: '`${{ github.token }}` with the `permissions:` it needs, or a token from actions/create-github-app-token',
    url: 'https://docs.github.com/actions/concepts/security/github_token',
  },
};
const REVIEW: ApprovalMeaning = {
  is: 'approval',
  of: 'pull-request',
  does: 'approves a pull request',
  token: GH_TOKENS,
  otherwise: 'none',
};
const DEPLOYMENT: ApprovalMeaning = {
  is: 'approval',
  of: 'deployment',
  does: 'approves a waiting deployment',
  token: GH_TOKENS,
  otherwise: 'none',
  answer: [{ after: 'state=' }, { option: ['--data', '-d', '--data-raw', '--data-binary', '--json'] }, { stdin: true }],
};
const RELEASE = does('release', 'publishes a GitHub release', {
  reversible: false,
  public: true,
  target: [{ operand: 0 }],
});
const DISPATCH = does('dispatch', 'starts another workflow', { target: [{ operand: 0 }] });
const MERGE = does('merge', 'merges a pull request', { target: [{ operand: 0 }] });

const gh = (
  words: readonly string[],
  means: CommandEntry['means'],
  yes: readonly string[],
  no: readonly string[],
  more: Partial<CommandEntry> = {},
): CommandEntry => ({
  ...MANUAL,
  program: 'gh',
  words,
  means,
  yes,
  no,
  ...more,
});

/** The same request by `gh api` and by `curl`: one changes something only where a method or a body is given. */
const request = (
  means: ApprovalMeaning | EffectMeaning,
  hasAll: readonly string[],
  hasNot: readonly string[],
  path: string,
  body: string,
): readonly CommandEntry[] => [
  {
    ...REST,
    program: 'gh',
    words: ['api'],
    hasAll,
    hasNot,
    needs: ['--method', '-X', '-f', '-F', '--field', '--raw-field', '--input'],
    means: [means],
    yes: [`gh api --method POST ${path} -f ${body}`],
    no: [`gh api ${path}`, 'gh api user'],
  },
  {
    ...REST,
    program: 'curl',
    words: [],
    hasAll,
    hasNot,
    needs: ['--request', '-X', '-d', '--data', '--data-raw', '--json', '--data-binary'],
    means: ['token' in means ? { ...means, token: HEADER } : means],
    yes: [`curl -X POST -H "Authorization: Bearer $T" https://api.github.com/${path} -d '${body}'`],
    no: [`curl -H "Authorization: Bearer $T" https://api.github.com/${path}`, `echo "curl -X POST ${path}"`],
  },
];

/** What the GitHub command line, requests to its API, and `git` do. */
export const GITHUB_COMMANDS: readonly CommandEntry[] = [
  gh(
    ['pr', 'review'],
    [REVIEW],
    ['gh pr review --approve "$PR"', 'gh pr review 1 -a -b fine'],
    ['gh pr review 7 --comment --body-file notes.md', 'gh pr review --request-changes -b "please -a"', 'gh pr view 1'],
    {
      needs: ['--approve', '-a'],
    },
  ),
  gh(
    ['pr', 'merge'],
    [MERGE],
    ['gh pr merge --auto --squash "$PR"', 'gh pr merge 1 --admin'],
    ['gh pr checks', 'gh pr merge --disable-auto 1'],
    {
      unless: ['--disable-auto'],
      flags: ['--auto', '--squash', '--merge', '--rebase', '--admin', '--delete-branch', '-s', '-m', '-r', '-d'],
    },
  ),
  gh(
    ['release', 'create'],
    [RELEASE],
    ['gh release create v1 dist/*', 'gh release create v1 --generate-notes'],
    ['gh release create v1 --draft', 'gh release view v1', 'gh release upload v1 app.zip'],
    {
      unless: ['--draft', '-d'],
      flags: ['--generate-notes', '--prerelease', '--latest', '--verify-tag', '-p'],
    },
  ),
  // The release is there already: what made it public was another act, and is judged where it stands.
  gh(
    ['release', 'upload'],
    [does('release', 'adds files to a GitHub release', { public: false, target: [{ operand: 0 }] })],
    ['gh release upload v1 app.zip --clobber'],
    ['gh release download v1', 'gh release list'],
    { flags: ['--clobber'] },
  ),
  gh(
    ['release', 'edit'],
    [RELEASE],
    ['gh release edit v1 --draft=false'],
    ['gh release edit v1 --title x', 'gh release list'],
    { has: ['--draft=false'] },
  ),
  gh(
    ['release', 'delete'],
    // Nothing that runs changes by it, so it is counted with the releases, and it publishes nothing.
    [does('release', 'deletes a GitHub release', { reversible: false, public: false, target: [{ operand: 0 }] })],
    ['gh release delete v1 --yes'],
    ['gh release view v1', 'gh release delete-asset v1 app.zip'],
  ),
  gh(
    ['workflow', 'run'],
    [DISPATCH],
    ['gh workflow run deploy.yml -f stage=live'],
    ['gh workflow list', 'gh run list'],
  ),
  gh(
    ['auth', 'login'],
    [{ ...TOKEN, value: [{ stdin: true }] }],
    ['echo "$PAT" | gh auth login --with-token'],
    ['gh auth status', 'gh auth setup-git'],
    { needs: ['--with-token'] },
  ),
  ...request(
    DEPLOYMENT,
    ['pending_deployments'],
    ['GET'],
    'repos/acme/web/actions/runs/1/pending_deployments',
    'state=approved',
  ),
  ...request(
    REVIEW,
    ['/pulls/', '/reviews', 'APPROVE'],
    ['GET'],
    'repos/acme/web/pulls/1/reviews',
    'event=APPROVE',
  ).map((entry) => ({
    ...entry,
    no: ['gh api repos/acme/web/pulls/1/reviews', 'gh api repos/acme/web/pulls/1/reviews -f event=COMMENT'],
  })),
  ...request(DISPATCH, ['/dispatches'], ['GET'], 'repos/acme/web/dispatches', 'event_type=deploy'),
  gh(
    ['api'],
    [MERGE],
    ['gh api -X PUT repos/acme/web/pulls/1/merge'],
    ['gh api repos/acme/web/pulls/1/merge', 'gh api repos/acme/web/environments'],
    { hasAll: ['/pulls/', '/merge', 'PUT'] },
  ),
  gh(
    ['api', 'graphql'],
    [REVIEW],
    [`gh api graphql -f query='mutation { addPullRequestReview(input: {event: APPROVE}) { clientMutationId } }'`],
    ['gh api graphql -f query="{ viewer { login } }"', 'gh api graphql -f query="$ASK" -f event=COMMENT'],
    {
      hasAll: ['addPullRequestReview', 'APPROVE'],
    },
  ),
  {
    ...GIT,
    program: 'git',
    words: ['push'],
    unless: ['-n'],
    hasNot: ['heroku', 'dokku'],
    flags: [
      '-f',
      '-u',
      '-q',
      '-v',
      '--tags',
      '--follow-tags',
      '--force-with-lease',
      '--set-upstream',
      '--no-verify',
      '--mirror',
      '--atomic',
    ],
    means: [does('push', 'pushes commits or tags', { target: [{ operand: 1 }, { operand: 0 }] })],
    yes: ['git push origin main --tags', 'git -C site push'],
    no: ['git push --dry-run', 'git pull', 'git fetch --all', 'git commit -m "push"', 'git tag v1'],
  },
  {
    ...GIT,
    program: 'git',
    words: ['subtree', 'push'],
    means: [does('push', 'pushes commits or tags', { target: [{ operand: 1 }, { operand: 0 }] })],
    yes: ['git subtree push --prefix dist origin gh-pages'],
    no: ['git subtree split --prefix dist', 'git subtree pull --prefix lib upstream main'],
  },
  {
    source: 'https://devcenter.heroku.com/articles/git',
    asOf: '2026-09-01',
    program: 'git',
    words: ['push', 'heroku|dokku'],
    flags: ['-f'],
    means: [does('deploy', 'deploys by a push to the platform', { target: [{ operand: 0 }] })],
    yes: ['git push heroku main', 'git push -f dokku main'],
    no: ['git push origin main', 'git fetch heroku'],
  },
  {
    ...GIT,
    program: 'git',
    words: ['push|clone|remote|fetch|pull'],
    has: ['x-access-token:$', '://$', '://oauth2:$', '://git:$'],
    means: [{ ...TOKEN, value: [{ operand: -1 }, { operand: 0 }], reaches: [{ operand: -1 }, { operand: 0 }] }],
    yes: [
      'git clone https://x-access-token:${TOKEN}@github.com/acme/web',
      'git remote set-url origin "https://${{ secrets.PAT }}@github.com/acme/web"',
    ],
    no: ['git clone https://github.com/acme/web', 'git ls-remote https://github.com/acme/web'],
  },
  {
    source: 'https://goreleaser.com/cmd/goreleaser_release/',
    asOf: '2026-09-01',
    program: 'goreleaser',
    words: ['release'],
    unless: ['--snapshot', '--skip=publish', '--skip-publish', '--split', '--prepare'],
    means: [{ ...RELEASE, target: [{ option: ['--config', '-f'] }] }],
    yes: ['goreleaser release --clean --config .github/goreleaser.yml'],
    no: ['goreleaser release --snapshot', 'goreleaser release --clean --split', 'goreleaser check', 'goreleaser build'],
  },
  {
    source: 'https://docs.renovatebot.com/examples/self-hosting/',
    asOf: '2026-09-01',
    program: 'renovate',
    words: [],
    means: [does('push', 'pushes branches and opens pull requests with Renovate', { target: [{ operand: 0 }] })],
    yes: ['npx renovate acme/web', 'renovate --token "$T" acme/web'],
    no: ['npx renovate --dry-run=full acme/web', 'npx renovate-config-validator', 'renovate --version'],
  },
  {
    source: 'https://goreleaser.com/customization/partial/',
    asOf: '2026-09-01',
    program: 'goreleaser',
    words: ['continue|publish'],
    means: [RELEASE],
    yes: ['goreleaser continue --merge', 'goreleaser publish --merge'],
    no: ['goreleaser release --split', 'goreleaser continue --dry-run'],
  },
];
