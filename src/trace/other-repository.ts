import { alternatives, show, type Value } from '../model/value.ts';
import type { Ref } from '../providers/provider.ts';
import { resolve } from './refs.ts';
import type { Sighting } from './sightings.ts';

const ON_GITHUB = /github\.com[/:](.*)$/u;
/** An owner and a repository. */
const NAME = /^[\w.-]+\/[\w.-]+$/u;
/** Either of which can be an expression. */
const EXPRESSION = /\$\{\{ [^}]{1,80} \}\}/gu;

/**
 * The repositories a credential is used in beside the one the workflow runs in: `acme/site`, or fixed words for what
 * cannot be named. What the event gives is this repository or a fork of it; what cannot be read is none.
 */
export const otherRepositories = (refs: readonly Ref[], { view, site }: Sighting): readonly string[] => [
  ...new Set(
    refs.flatMap((ref) => {
      if ('fixed' in ref) return [ref.fixed];
      const given = resolve(ref, view, site);
      return given ? alternatives(given.value).flatMap((one) => nameIn(one) ?? []) : [];
    }),
  ),
];

function nameIn(value: Value): string | undefined {
  if (value.kind !== 'text' && value.kind !== 'join') return undefined;
  const shown = show(value).trim();
  const name = (ON_GITHUB.exec(shown)?.[1] ?? shown).replace(/\.git$/u, '');
  return NAME.test(name.replace(EXPRESSION, 'x')) && !name.includes('github.repository }}') ? name : undefined;
}
