import { type Quiet, quiet, unjudged } from './entry.ts';
import { LOCAL } from './local.ts';

const GH = 'https://cli.github.com/manual/';
const GIT = 'https://git-scm.com/docs';
const CURL = 'https://curl.se/docs/manpage.html';
const GORELEASER = 'https://goreleaser.com/cmd/goreleaser/';
const SENDS = ['--method', '-X', '-f', '-F', '--field', '--raw-field', '--input'];
/** A query that is written out; one that comes from elsewhere may be a mutation. */
const WRITTEN_QUERY = ['query=query', 'query={', 'query=\n', 'query= '];
const SAFE_DOWNLOADS = ['/releases/download/', '/releases/latest/download/', '://raw.githubusercontent.com/'];

/** What `gh`, `git` and plain requests do beside releases, pushes, merges and approvals. */
export const GITHUB_QUIET: Quiet = {
  harmless: [
    quiet(GH, 'gh', [
      'pr view|list|diff|checks|status|checkout',
      'issue view|list|status',
      'release view|list|download|verify|verify-asset',
      'run view|list|watch|download',
      'workflow view|list',
      'repo view|list|clone|set-default|gitignore|license',
      'auth status|setup-git|token|login|logout|refresh|switch',
      'cache|label|secret|variable|ruleset|gpg-key|ssh-key|org|gist list|get|view|check',
      'project list|view|item-list|field-list',
      'actions-cache list',
      'attestation verify|download|trusted-root',
      'search|config|alias *',
      'status|completion|version|browse',
      'extension install|list|upgrade|remove',
      'aw compile',
    ]),
    quiet(GH, 'gh', ['api'], { unless: SENDS, hasNot: ['graphql'] }),
    quiet(GH, 'gh', ['api'], {
      needs: ['--method', '-X'],
      has: ['GET', 'HEAD'],
      hasNot: ['POST', 'PUT', 'PATCH', 'DELETE', '$METHOD', 'graphql'],
    }),
    quiet(GH, 'gh', ['api graphql'], { has: WRITTEN_QUERY, hasNot: ['mutation'] }),
    quiet(GIT, 'git', [
      'add|am|annotate|apply|archive|bisect|blame|branch|bundle|cat-file|check-*|checkout|cherry|cherry-pick|clean|clone',
      'column|commit|commit-*|config|count-objects|credential*|describe|diff|diff-*|fetch|fetch-pack|filter-branch',
      'filter-repo|fmt-merge-msg|for-each-ref|format-patch|fsck|gc|grep|hash-object|help|init|interpret-trailers|log',
      'ls-*|maintenance|merge|merge-*|mktag|mktree|mv|name-rev|notes|pack-*|patch-id|prune|pull|range-diff|read-tree',
      'rebase|subtree|reflog|remote|repack|replace|rerere|reset|restore|rev-*|revert|rm|shortlog|show|show-*|sparse-checkout|stage',
      'stash|status|stripspace|submodule|switch|symbolic-ref|tag|unpack-*|update-index|update-ref|update-server-info|var',
      'verify-*|version|whatchanged|worktree|write-tree|cliff|crypt|secret',
      'lfs install|pull|fetch|checkout|ls-files|status|track|env|prune',
    ]),
    quiet(GIT, 'git', ['push'], { needs: ['-n'] }),
    quiet(CURL, 'curl|wget', ['*'], { has: LOCAL }),
    quiet(CURL, 'curl|wget', ['*'], { has: SAFE_DOWNLOADS }),
    quiet(CURL, 'curl', ['*'], { needs: ['-V'] }),
    quiet(GORELEASER, 'goreleaser', ['build|check|changelog|healthcheck|init|jsonschema|completion']),
    quiet(GORELEASER, 'goreleaser', ['release'], {
      needs: ['--snapshot', '--skip=publish', '--skip-publish', '--split', '--prepare'],
    }),
  ],
  unjudged: [
    ...unjudged(
      'it says or marks something, or proposes a change that others still have to accept',
      quiet(GH, 'gh', [
        'pr create|edit|comment|close|reopen|ready|review|lock|unlock|update-branch|revert',
        'pr merge',
        'issue *',
        'label|project|gist|discussion *',
        'aw *',
      ]),
    ),
    ...unjudged(
      'a draft is seen by nobody outside, and an edit of a release changes no file of it',
      quiet(GH, 'gh', ['release create|edit|delete-asset']),
    ),
    ...unjudged(
      'it manages runs, caches, secrets or repositories, and ships nothing',
      quiet(GH, 'gh', [
        'run cancel|rerun|delete',
        'workflow enable|disable',
        'cache|actions-cache|secret|variable|ruleset|ssh-key|gpg-key|codespace *',
        'repo *',
        'agent-task *',
        'attestation *',
        'copilot|models|skill|extension *',
      ]),
    ),
    ...unjudged(
      'a request that is none of those that approve, merge or start something',
      quiet(GH, 'gh', ['api']),
      quiet(CURL, 'curl|wget', ['*']),
    ),
    ...unjudged(
      'it stores large files beside a push, or sends a patch by mail',
      quiet(GIT, 'git', ['lfs *', 'send-email|request-pull|svn|p4|cvs*|daemon|http-push|instaweb|imap-send']),
    ),
    ...unjudged('the sub-command is not written here', quiet(GIT, 'git', ['$*']), quiet(GH, 'gh', ['$*'])),
  ],
};
