import { unknown } from '../model/place.ts';
import type { AgentUse } from '../model/world.ts';
import type { AgentMeaning } from '../providers/provider.ts';
import { type Around, given, inAction } from './around.ts';
import { placeOf } from './refs.ts';
import type { Sighting } from './sightings.ts';
import { sourceOf } from './sources.ts';

/** A step that runs an agent, with the token it is given; which one it takes where none is, the action decides. */
export function agentOf(sighting: Sighting<AgentMeaning>, { ref, secrets }: Around): AgentUse {
  const { meaning, view, site } = sighting;
  const [token] = given(meaning.token, sighting);
  return {
    job: inAction(ref, view),
    step: view.step.key,
    at: placeOf(view, site?.command),
    name: meaning.name,
    token: (token && sourceOf(token.value, secrets)) ?? {
      kind: 'unknown',
      because: unknown('the step names no token, and the action takes one of its own choice'),
    },
  };
}
