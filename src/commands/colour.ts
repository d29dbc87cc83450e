import type { World } from './world.ts';

type Environment = World['environment'];

/**
 * Whether to colour a stream. `--color` decides; without it `FORCE_COLOR`, then `NO_COLOR` (https://no-color.org), then
 * whether the stream is a terminal. Node and npm read the two variables in this order too.
 */
export function wantsColour(when: string | undefined, environment: Environment, isTerminal: boolean): boolean {
  if (when === 'always' || when === 'never') return when === 'always';
  const force = environment('FORCE_COLOR');
  if (force !== undefined) return force !== '0' && force !== 'false';
  if ((environment('NO_COLOR') ?? '') !== '') return false;
  return isTerminal && environment('TERM') !== 'dumb';
}
