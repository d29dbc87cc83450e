import type { Value } from '../model/value.ts';
import type { StepsJob } from '../model/workflow.ts';
import type { Gate, JobRef, Start } from '../model/world.ts';
import type { Meaning, Ref } from '../providers/provider.ts';
import type { GateContext } from './gates.ts';
import type { Instance } from './instance.ts';
import type { Moment } from './moments.ts';
import { type Given, resolve } from './refs.ts';
import type { Sighting } from './sightings.ts';
import type { SecretNames } from './sources.ts';
import type { StepView } from './step-view.ts';

/** What surrounds every sighting of one job of one instance. */
export type Around = Readonly<{
  instance: Instance;
  job: StepsJob;
  views: readonly StepView[];
  ref: JobRef;
  context: GateContext;
  secrets: SecretNames;
  /** Where the job is looked at as it is started in one way. */
  moment: Moment | undefined;
  /** What `environment:` is then, or can be at all. */
  environment: Value | undefined;
  starts: readonly Start[];
  /** All gates on the ways that are looked at. */
  gates: readonly Gate[];
}>;

/** Keeps the sightings of one kind. */
export const means =
  <K extends Meaning['is']>(is: K) =>
  (one: Sighting): one is Sighting<Extract<Meaning, { is: K }>> =>
    one.meaning.is === is;

/** What a meaning's references stand for in a step, as far as they are given. */
export const given = (refs: readonly Ref[], { view, site }: Sighting): readonly Given[] =>
  refs.flatMap((ref) => resolve(ref, view, site) ?? []);

/** A job as the steps of its composite actions see it: with the actions that lead to them. */
export const inAction = (ref: JobRef, { chain }: StepView): JobRef =>
  chain.length === 0 ? ref : { ...ref, chain: [...ref.chain, ...chain] };
