type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the page of a rule is: in the repository that this action was taken from, at the very version that runs. Empty
 * for an action that is used from its own checkout, where the runner names no repository.
 */
export function rulePages(env: Environment): (ruleId: string) => string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
  if (!repository || !ref) return () => '';
  const at = ref.split('/').map(encodeURIComponent).join('/');
  return (ruleId) => `https://github.com/${repository}/blob/${at}/docs/rules/${ruleId}.md`;
}
