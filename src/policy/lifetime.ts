import type { Lifetime } from '../model/inventory.ts';
import type { CredentialUse } from '../model/world.ts';

/** How long a credential lives, as far as the files say; what an earlier step made of an unknown one may live long. */
export function lifetimeOfUse(use: CredentialUse, all: readonly CredentialUse[]): Lifetime {
  if (use.source.kind === 'workflow-token') return 'this run';
  if (use.source.kind === 'minted') return isShort(use) || loginBehind(use, all) ? 'this run' : 'unknown';
  return use.source.kind === 'unknown' ? 'unknown' : 'until rotated';
}

/** Whether a login by itself is one that ends with the run. */
export const isShort = ({ by }: CredentialUse): boolean =>
  by === 'federation' || by === 'app' || by === 'workflow-token';

/**
 * The short-lived login whose step made this output. Another step may just as well have fetched a password from a vault,
 * and that lives on after the run.
 */
export function loginBehind({ source, job }: CredentialUse, all: readonly CredentialUse[]): CredentialUse | undefined {
  if (source.kind !== 'minted') return undefined;
  const output = source.by;
  return all.find(
    (other) =>
      other.job.id === job.id &&
      other.source.kind === 'minted' &&
      isShort(other) &&
      other.step !== undefined &&
      output.startsWith(`steps.${other.step}.outputs.`),
  );
}
