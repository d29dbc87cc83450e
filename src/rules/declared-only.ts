import type { Authentication } from '../model/identity.ts';
import type { DeclaredIdentity } from '../model/manifest.ts';
import { judgeDeclared } from './identity-kit.ts';
import type { Judgement, World, Wrong } from './kit.ts';

/** Judges identities that only the manifest shows; without one, there are none. */
export const declaredOnly = (
  world: World,
  ways: readonly Authentication[],
  wrong: (identity: DeclaredIdentity) => Wrong,
): readonly Judgement[] => (world.manifest.known ? judgeDeclared(world, ways, wrong) : []);
