/** What a Backstage catalogue says of the repository: who owns it, and how far along it is. */
export type CatalogEntry = Readonly<{
  file: string;
  /** A handle where it can be told, else the owner as written. */
  owner: string;
  lifecycle: string;
}>;
