/** Accounts that are machines though they do not end in `[bot]`, by the name their tools document. */
const MACHINES = new Set([
  'dependabot',
  'dependabot-preview',
  'github-actions',
  'greenkeeper',
  'imgbot',
  'mergify',
  'pre-commit-ci',
  'pyup-bot',
  'renovate',
  'renovate-bot',
  'scala-steward',
  'snyk-bot',
]);

/**
 * Whether an author is a machine, as far as the name or pattern tells: `dependabot[bot]`, `app/renovate`,
 * `^dependabot(|-preview)\\[bot\\]$`.
 */
export function isMachine(author: string): boolean {
  const name = author.toLowerCase().replaceAll('\\', '');
  if (name.includes('[bot]') || name.startsWith('app/') || /[a-z\d]Bot\b/u.test(author)) return true;
  return name.split(/[^a-z\d-]+/u).some((word) => MACHINES.has(word) || /(?:^|-)bot$/u.test(word));
}

/** Whether machines are among those whose pull requests are meant; nobody named means everybody. */
export const hasMachines = (authors: readonly string[]): boolean => authors.length === 0 || authors.some(isMachine);
