import { TIERS } from '../model/identity.ts';
import type { DeclaredIdentity, DeclaredTier, Manifest, Review } from '../model/manifest.ts';

/**
 * The manifest as it counts on a pull request: the head declares, but when and by whom an identity was reviewed comes
 * from the base, so that a change cannot sign off itself, and an environment keeps the graver tier. A shorter review interval of the head counts at once.
 * Without a base manifest no review is known.
 */
export function withBaseReviews(head: Manifest, base: Manifest | undefined): Manifest {
  const before = new Map(base?.identities.map((identity) => [identity.id, identity.review]));
  const tiers = new Map(base?.environments.map(({ name, tier }) => [name.toLowerCase(), tier]));
  return {
    ...head,
    environments: head.environments.map((one) => {
      const tier = stricterTier(one.tier, tiers.get(one.name.toLowerCase()));
      return { ...one, ...(tier && { tier }) };
    }),
    identities: head.identities.map((identity) => reviewedAs(identity, before.get(identity.id) ?? {})),
  };
}

function reviewedAs(identity: DeclaredIdentity, { every: was, last, by }: Review): DeclaredIdentity {
  const { every: is } = identity.review;
  const every = was && is ? (is.hours < was.hours ? is : was) : (is ?? was);
  return {
    ...identity,
    review: { ...(every && { every }), ...(last !== undefined && { last }), ...(by !== undefined && { by }) },
  };
}

/** A change may raise a tier at once; to lower one would excuse what was found there. */
const stricterTier = (head: DeclaredTier | undefined, base: DeclaredTier | undefined): DeclaredTier | undefined =>
  TIERS.find((tier) => tier === head || tier === base);
