import { PROVIDERS } from './index.ts';
import { type Names, namesOf } from './names.ts';
import type { Provider } from './provider.ts';

/**
 * The vendors as lookups reach them: a few of many, by the names they know. The bundles hold each as a text of JSON that is
 * parsed when it is first asked for (scripts/build.mjs), since every start would pay for them all.
 */
export const NAMES: Names = namesOf(PROVIDERS);

export const vendorsAt = (places: readonly number[]): readonly Provider[] =>
  places.flatMap((place) => PROVIDERS[place] ?? []);
