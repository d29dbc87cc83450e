import { alternatives, show, type Value } from '../model/value.ts';
import { commandEntries, providerOf } from '../providers/lookup.ts';
import { LOCAL, TUNNELS } from '../providers/local.ts';
import { optionValue } from '../providers/match.ts';
import type { AddressMeaning, Provider, Ref } from '../providers/provider.ts';
import { type Given, resolve } from './refs.ts';
import { wordValue } from './script.ts';
import type { Sighting } from './sightings.ts';
import type { StepView } from './step-view.ts';

/**
 * Whether a credential or command reaches another service than its vendor's, by an address given beside it, else by the one
 * that the last step before it has `set` for the job. `later` are the steps a login is for: what it logs in is then used by
 * commands that name the address themselves.
 */
export function goesElsewhere(
  refs: readonly Ref[],
  sighting: Sighting,
  later: readonly StepView[],
  set: readonly Sighting<AddressMeaning>[],
): boolean {
  if (refs.length === 0) return false;
  const { provider } = sighting;
  const beside = refs.flatMap((ref) =>
    'option' in ref && !sighting.site ? optionValues(ref.option, provider, later) : givenValues(ref, sighting),
  );
  const last = set.findLast((one) => one.provider === provider);
  const addresses = beside.length > 0 || !last ? beside : givenValues(last.meaning.address, last);
  return addresses.some((value) => !alternatives(value).some((one) => isHome(show(one), provider.home ?? [])));
}

/**
 * Whether what a step is given as an address stands for the runner itself, or for a service container beside it. Behind a
 * tunnel such an address is somewhere else.
 */
export function isLocal(
  refs: readonly Ref[],
  sighting: Sighting,
  services: readonly string[],
  views: readonly StepView[],
): boolean {
  // A service answers by its label, which is by custom the name of its image.
  const names = services.map((image) => image.split('/').at(-1)?.split(/[:@]/u)[0] ?? '');
  const hosts = names.flatMap((name) => [`//${name}:`, `@${name}:`, `@${name}/`]);
  const shown = refs.flatMap((ref) => givenValues(ref, sighting)).map(show);
  return shown.some((address) => [...LOCAL, ...hosts].some((one) => address.includes(one))) && !views.some(opensTunnel);
}

const opensTunnel = ({ commands }: StepView): boolean =>
  commands.some(({ program, words }) =>
    [program, ...words.map(({ text }) => text)].some((one) => TUNNELS.includes(one)),
  );

const givenValues = (ref: Ref, { view, site }: Sighting): readonly Value[] => {
  const given: Given | undefined = resolve(ref, view, site);
  return given ? [given.value] : [];
};

/** The values of an option, where each of the vendor's commands has it: one without goes to the vendor after all. */
function optionValues(spellings: readonly string[], provider: Provider, views: readonly StepView[]): readonly Value[] {
  const words = views.flatMap((view) =>
    view.commands
      .filter((command) => commandEntries(command).some((entry) => providerOf(entry) === provider))
      .map((command) => ({ view, word: optionValue(command, spellings) })),
  );
  if (words.some(({ word }) => word === undefined)) return [];
  return words.flatMap(({ view, word }) => (word ? [wordValue(word, view.commands, view.scope)] : []));
}

/** A whole name (`pypi`), or a host that stands in an address (`pypi.org`). */
const isHome = (address: string, home: readonly string[]): boolean =>
  home.some((one) => (one.includes('.') ? address.includes(one) : address === one));
