import type { Start } from '../model/world.ts';

/** Events that anybody who can see a public repository can cause. */
const ANYONE = new Set([
  'issues',
  'issue_comment',
  'discussion',
  'discussion_comment',
  'fork',
  'watch',
  'pull_request_target',
  'pull_request_comment',
  'gollum',
]);

/** Who can cause an event (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
export function whoStarts(event: string): Start['who'] {
  if (event === 'workflow_call') return 'caller';
  if (event === 'pull_request' || event === 'pull_request_review' || event === 'pull_request_review_comment')
    return 'fork';
  if (event === 'schedule') return 'time';
  if (event === 'workflow_run') return 'workflow';
  return ANYONE.has(event) ? 'anyone' : 'write';
}

/** Only a dispatch and a call give inputs; on any other event they are empty, and their defaults do not count. */
export const givesInputs = (event: string): boolean => event === 'workflow_dispatch' || event === 'workflow_call';

/** Starts of one event in one file, each once: which ref it is on does not change who can cause it. */
export const distinctStarts = (starts: readonly Start[]): readonly Start[] =>
  starts.filter(
    (start, index) =>
      starts.findIndex((other) => other.event === start.event && other.at.span.file === start.at.span.file) === index,
  );
