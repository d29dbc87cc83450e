/** A repository that workflows call into, and the folder in which a checkout of it lies. */
export type OtherRepository = Readonly<{ repository: string; directory: string }>;

/** One `OWNER/REPO=DIR`, the name in lower case as GitHub compares it; `undefined` for anything else. */
export function readOtherRepository(text: string): OtherRepository | undefined {
  const [, repository, directory] = /^([A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?\/[\w.-]+)=(.+)$/u.exec(text.trim()) ?? [];
  return repository === undefined || directory === undefined
    ? undefined
    : { repository: repository.toLowerCase(), directory: directory.trim() };
}
