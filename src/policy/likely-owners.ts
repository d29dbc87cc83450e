import type { CatalogEntry } from '../model/catalog.ts';
import type { LikelyOwner } from '../model/roster.ts';
import type { Settings } from '../model/settings.ts';

const NOBODY: LikelyOwner = { owner: '', because: '' };

/** Who owns the files that CODEOWNERS says something of, by path. */
export const ownedFiles = ({ codeOwners }: Settings): ReadonlyMap<string, readonly string[]> =>
  new Map(codeOwners.kind === 'read' ? codeOwners.files.map(({ file, owners }) => [file, owners]) : []);

/** Who may own what some workflows use: whoever CODEOWNERS asks about the first of them that has owners, else the catalogue. */
export function likelyOwner(
  workflows: readonly string[],
  owned: ReadonlyMap<string, readonly string[]>,
  catalog: CatalogEntry | undefined,
): LikelyOwner {
  for (const file of workflows) {
    const owner = chosen(owned.get(file) ?? []);
    if (owner !== undefined) return { owner, because: `CODEOWNERS of ${file}` };
  }
  return catalog?.owner === undefined || catalog.owner === ''
    ? NOBODY
    : { owner: catalog.owner, because: `${catalog.file}${catalog.lifecycle === '' ? '' : `, ${catalog.lifecycle}`}` };
}

/** A team before a person: people leave. No machine owns anything. */
function chosen(owners: readonly string[]): string | undefined {
  const people = owners.filter((owner) => !owner.endsWith('[bot]'));
  return people.find((owner) => owner.startsWith('@') && owner.includes('/')) ?? people[0];
}
