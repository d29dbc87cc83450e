import type { Tier } from '../model/identity.ts';
import type { Run } from '../model/world.ts';
import type { Around } from './around.ts';
import { routeOf } from './deliveries.ts';
import { tiersOfValue } from './tiers.ts';
import type { Way } from './ways.ts';

/** A job with every way to it, whether or not it ships anything. */
export const runOf = ({ ref, job, context }: Around, ways: readonly Way[], reached: readonly Tier[]): Run => ({
  ...ref,
  routes: ways.map((way) => {
    const named = way.environment ? tiersOfValue(way.environment, context.tiers) : [];
    const gates = way.gates.filter(({ kind }) => kind !== 'manual-approval');
    return routeOf(way, named.length > 0 ? named : reached, gates);
  }),
  steps: job.steps.map((step) => ({
    key: step.key,
    at: { span: step.at, route: ['jobs', job.id, 'steps', step.key] },
    condition: step.if?.text ?? '',
  })),
});
