import type { DiscoveredIdentity, IdentityUse, ToldBy } from '../model/identities.ts';
import { type IdentityClass, TIERS, type Tier } from '../model/identity.ts';
import { alternatives, texts } from '../model/value.ts';
import type { JobRef } from '../model/world.ts';

/** A use, and the identity it is one of; without a name it is of none that could be declared. */
export type Sighted = Readonly<{
  kind: DiscoveredIdentity['kind'];
  account: string;
  toldBy: ToldBy | 'nothing';
  /** What tells two apart that are called alike. */
  scope?: string;
  class: IdentityClass;
  use: IdentityUse;
}>;

/** Where a use stands, and in which environments and workflows. */
export const placeOf = ({ job, step, at }: Readonly<{ job: JobRef; step?: string; at: IdentityUse['at'] }>) => ({
  job,
  ...(step !== undefined && { step }),
  at,
  environments: environmentsOf(job),
  files: filesOf(job),
});

function environmentsOf({ environment }: JobRef): readonly string[] | undefined {
  if (!environment) return [''];
  const names = texts(environment.value);
  return names.length === alternatives(environment.value).length ? names : undefined;
}

const filesOf = ({ file, chain }: JobRef): readonly string[] =>
  distinct([file, ...chain.map(({ at }) => at.span.file)]);

/** Production first. */
export const tiersOf = (all: readonly Readonly<{ tiers: readonly Tier[] }>[]): readonly Tier[] =>
  TIERS.filter((tier) => all.some(({ tiers }) => tiers.includes(tier)));

export const distinct = <T extends string>(list: readonly T[]): readonly T[] => [...new Set(list)].sort();
