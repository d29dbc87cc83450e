import type { Upload } from '../config/inputs.ts';
import type { Run } from './run.ts';

/** The commit and ref that code scanning files the results under, or why there is none; `add` is what would change that. */
export type UploadTarget =
  | Readonly<{ kind: 'target'; sha: string; ref: string }>
  | Readonly<{ kind: 'none'; because: string; add?: string }>;

/** What decides about an upload beside the run: the wish, the token, and the commit that is checked out where it was scanned. */
export type UploadWish = Readonly<{ upload: Upload; token: string; head: string | undefined; incomplete: boolean }>;

const none = (because: string, add?: string): UploadTarget => ({ kind: 'none', because, ...(add && { add }) });

/**
 * Decides where results may go. `never` and an incomplete scan never upload: code scanning closes every alert that a new
 * analysis lacks. `auto` stays away from where the token is known to be read-only and from where the results would be
 * filed under a commit they are not about; `always` tries those, except under a commit it cannot name.
 */
export function findUploadTarget(run: Run, wish: UploadWish): UploadTarget {
  if (wish.incomplete)
    return none('the scan is incomplete, and code scanning would close the alerts that it did not get to');
  if (wish.upload === 'auto') {
    const because = keepsAway(run, wish.head);
    if (because) return none(because.because, because.add);
  }
  if (wish.token === '') return none('the input "token" is empty', 'with: { token: ${{ github.token }} }');
  if (!/^[^/]+\/[^/]+$/u.test(run.repository)) return none('GITHUB_REPOSITORY does not name a repository');
  const target = nameCommit(run, wish.head);
  if (target.kind === 'target' && !/^[0-9a-f]{40}$/u.test(target.sha)) return none('GITHUB_SHA is not a commit');
  if (target.kind === 'target' && !target.ref.startsWith('refs/')) return none('GITHUB_REF is not a full ref');
  return target;
}

type Reason = Readonly<{ because: string; add?: string }>;
const SCHEDULE = 'on: { push: { branches: [main] } }';

/** Why `auto` does not even try. Fork and Dependabot runs get a read-only token whatever `permissions:` says. */
function keepsAway(run: Run, head: string | undefined): Reason | undefined {
  if (run.event === 'pull_request_target' || run.event === 'workflow_run') {
    return {
      because: `on ${run.event} what was scanned may be untrusted, and it would be filed under a trusted branch`,
      add: 'on: pull_request',
    };
  }
  if (run.event === 'pull_request' && run.change?.known && run.change.value.fork) {
    return { because: 'a pull request from a fork gets a token that can only read', add: SCHEDULE };
  }
  if (run.actor === 'dependabot[bot]') {
    return { because: 'a run that Dependabot started gets a token that can only read', add: SCHEDULE };
  }
  const headSha = run.change?.known ? run.change.value.headSha : undefined;
  if (head !== undefined && head !== run.sha && !(run.event === 'pull_request' && head === headSha)) {
    return {
      because: `what is checked out (${head.slice(0, 7)}) is not the commit of this run (${run.sha.slice(0, 7)})`,
    };
  }
  return undefined;
}

/**
 * On a pull request GITHUB_SHA is the merge commit; where the head was checked out instead, the results belong to
 * `refs/pull/N/head`, or code scanning compares lines of the wrong commit.
 * https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
 */
function nameCommit(run: Run, head: string | undefined): UploadTarget {
  if (run.event !== 'pull_request' && run.event !== 'pull_request_target')
    return { kind: 'target', sha: run.sha, ref: run.ref };
  if (!run.change?.known) return none(run.change?.because ?? 'the event does not say which pull request it is about');
  const { number, headSha } = run.change.value;
  if (number === undefined) return none('the event does not say which pull request it is about');
  if (run.event === 'pull_request_target') {
    if (head === run.sha) return { kind: 'target', sha: run.sha, ref: run.ref };
    if (head === headSha) return { kind: 'target', sha: headSha, ref: `refs/pull/${number}/head` };
    return none('what is checked out is neither the base nor the head of the pull request');
  }
  if (head === run.sha) return { kind: 'target', sha: run.sha, ref: `refs/pull/${number}/merge` };
  return { kind: 'target', sha: headSha, ref: `refs/pull/${number}/head` };
}
