import { action as known } from './entry.ts';
import { action, input, token, tokenFor } from './github-changes.ts';
import type { ActionEntry, Provider } from './provider.ts';

/** `read` is the commit and the file that were read, on the day of that commit, or of the reading where that is later. */
const nothing = (uses: string, read: string, asOf: string): ActionEntry => known(uses, read, asOf, []);
const READ = '2026-11-26';

/**
 * Actions that ship nothing and are given a GitHub token: they fetch a tool, read, check, label or comment. Listed with
 * GitHub, whose token it is.
 */
export const HARMLESS_ON_GITHUB: readonly ActionEntry[] = [
  action('actions/setup-python', '05b0430 action.yml', READ, token(input('token'))),
  action('actions/setup-go', '02aadfe action.yml', READ, token(input('token'))),
  action('astral-sh/setup-uv', '0a4790f action.yml', READ, token(input('github-token'))),
  action('step-security/harden-runner', '018beb8 action.yml', READ, token(input('token'))),
  action('actions/download-artifact', '055cd68 action.yml', READ, tokenFor(input('repository'), input('github-token'))),
  action(
    'github/codeql-action/init',
    '010abe7 init/action.yml',
    READ,
    token(input('token'), input('external-repository-token')),
  ),
  action('github/codeql-action/autobuild', '03e7845 autobuild/action.yml', READ, token(input('token'))),
  action('github/codeql-action/analyze', '03e7845 analyze/action.yml', READ, token(input('token'))),
  action('github/codeql-action/upload-sarif', '03e7845 upload-sarif/action.yml', READ, token(input('token'))),
  action('docker/metadata-action', 'dc80280 action.yml', '2026-07-02', token(input('github-token'))),
  action('dorny/paths-filter', '0510efd action.yml', READ, token(input('token'))),
  action('zizmorcore/zizmor-action', '0c6b039 action.yml', READ, token(input('token'))),
  action('aquasecurity/trivy-action', '0024b3f action.yaml', READ, token(input('github-pat'))),
  action('coverallsapp/github-action', '87358ce action.yml', '2026-07-27', token(input('github-token'))),
  action('actions/stale', '002bc97 action.yml', READ, token(input('repo-token'))),
  action('actions/labeler', '000ca75 action.yml', READ, token(input('repo-token'))),
  action(
    'actions/dependency-review-action',
    '00f1f5b action.yml',
    READ,
    token(input('repo-token'), input('external-repo-token')),
  ),
  action(
    'peter-evans/create-or-update-comment',
    '27ae523 action.yml',
    READ,
    tokenFor(input('repository'), input('token')),
  ),
  action('peter-evans/find-comment', '0304620 action.yml', READ, tokenFor(input('repository'), input('token'))),
  action('marocchino/sticky-pull-request-comment', '02d678b action.yml', READ, token(input('GITHUB_TOKEN'))),
  action('mikepenz/action-junit-report', '0390b63 action.yml', READ, token(input('token'), input('github_token'))),

  // Gates that a pull request meets as a check: they read what GitHub says and fail.
  action('dependabot/fetch-metadata', '7a4b92f action.yml', '2026-07-06', token(input('github-token'))),
  action(
    'suzuki-shunsuke/validate-pr-review-action',
    '16f1d7e action.yaml',
    '2026-04-14',
    token(input('github_token')),
  ),
  action('dpvreony/ensure-environment-protected', 'd7b554c action.yml', '2026-06-18', token(input('github_token'))),
  action(
    'anthropics/claude-code-action/agent-approval-check',
    '24dcd50c agent-approval-check/action.yml',
    '2026-08-22',
    token(input('github_token')),
  ),
];

/** Actions that ship nothing and are given nothing that proves an identity: they prepare the runner, build, or check. */
export const HARMLESS: Provider = {
  id: 'harmless',
  title: 'Actions that ship nothing',
  actions: [
    nothing('actions/cache/restore', '11ab7cc restore/action.yml', READ),
    nothing('actions/setup-dotnet', '00e970a action.yml', READ),
    nothing('amannn/action-semantic-pull-request', '04b071e action.yml', READ),
    nothing('denoland/setup-deno', '06a6402 action.yml', READ),
    nothing('docker/setup-buildx-action', '37fe631 action.yml', '2026-08-17'),
    nothing('docker/setup-docker-action', 'de8d0f3 action.yml', READ),
    nothing('docker/setup-qemu-action', '02897d0 action.yml', READ),
    nothing('dtolnay/rust-toolchain', '00e2247 action.yml', READ),
    nothing('hadolint/hadolint-action', '0c77515 action.yml', READ),
    nothing('juliangruber/read-file-action', '190d4b2 action.yml', READ),
    nothing('oven-sh/setup-bun', '01789a0 action.yml', READ),
    nothing('pnpm/action-setup', '0aabe9d action.yml', READ),
    nothing('pypa/gh-action-pip-audit', '0d82fb5 action.yml', READ),
    nothing('redhat-actions/buildah-build', 'f34ebba action.yml', '2026-08-21'),
    nothing('ruby/setup-ruby', '0effb2c action.yml', READ),
    nothing('sigstore/cosign-installer', '3094a48 action.yml', '2026-07-01'),
    nothing('swatinem/rust-cache', '028a3ac action.yml', READ),
    nothing('taiki-e/install-action', '006361d action.yml', READ),
    nothing('trufflesecurity/trufflehog', '021483f action.yml', READ),
  ],
  variables: [],
  commands: [],
};
