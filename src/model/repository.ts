/**
 * Files of other repositories that were given beside the scanned one are named `owner/repository:path`, in lower case up to
 * the colon, which no path of the scanned repository has behind two such words.
 */
const OTHER = /^([a-z\d](?:[a-z\d-]*[a-z\d])?\/[\w.-]+):(.*)$/u;

/** The other repository a file stands in, and its path there; `undefined` for a file of the scanned one. */
export function inOther(file: string): Readonly<{ repository: string; path: string }> | undefined {
  const [, repository, path] = OTHER.exec(file) ?? [];
  return repository === undefined || path === undefined ? undefined : { repository, path };
}

/** How a file of another repository is named. */
export const otherFile = (repository: string, path: string): string => `${repository.toLowerCase()}:${path}`;
