import type { Related } from '../model/judgement.ts';
import type { Point } from '../model/listing.ts';
import type { Place } from '../model/place.ts';
import type { Gate, JobRef, Route, Start } from '../model/world.ts';
import type { Run } from '../trace/runs.ts';
import type { Traced } from '../trace/world.ts';
import type { Given } from './starters.ts';

/** One way of a starter into a job. */
export type Way = Readonly<{
  run: Run;
  route: Route;
  /** What the run has then. */
  given: Given;
  /** What the starter does for it, as a sentence says it. */
  start: string;
  /** The step from which on it reaches what the job does; all of it where there is none. */
  after?: number;
}>;

/** Every way into a job that these starts open. */
export const waysOf = (causes: (start: Start) => Given | undefined, { runs }: Traced): readonly Way[] =>
  runs.flatMap((run) =>
    run.routes().flatMap((route): Way[] => {
      const given = causes(route.start);
      return given ? [{ run, route, given, start: route.when }] : [];
    }),
  );

/** Which step of its job a place stands in, by the action that leads there where it is in another file; -1 for none. */
export function stepIndex({ steps, file }: Run, at: Place, { chain }: JobRef): number {
  const inJob = [...chain.map((one) => one.at), at].findLast(
    ({ span, route }) => span.file === file && route[0] === 'jobs' && route[2] === 'steps',
  );
  return steps().findIndex(({ key }) => key === inJob?.route[3]);
}

export const ON_THE_WAY = ['nothing', 'unknown', 'a gate'] as const;

/** How sure it is that something stands on a way: not at all, perhaps, surely. */
export function strengthOf(gates: readonly Gate[]): 0 | 1 | 2 {
  if (gates.some(({ holds }) => holds.known && holds.value)) return 2;
  return gates.some(({ holds }) => !holds.known) ? 1 : 0;
}

const GATES: Readonly<Record<Gate['kind'], string>> = {
  environment: 'environment',
  'needed-job': 'job',
  'manual-approval': 'step',
};

/** The gates that hold, or may. */
export const gateNames = (gates: readonly Gate[]): readonly string[] => [
  ...new Set(
    gates
      .filter(({ holds }) => !holds.known || holds.value)
      .map(({ kind, name, holds }) => `${GATES[kind]} ${name}${holds.known ? '' : ' (perhaps)'}`),
  ),
];

/** Conditions on several ways to the same: those that every way has, and the rest. How the steps before it ended limits nobody. */
export function conditionsOf(
  ways: readonly (readonly Related[])[],
): Readonly<{ always: readonly Related[]; sometimes: readonly Related[] }> {
  const real = ways.map((all) => all.filter(({ text }) => !STATUS_ALONE.test(text)));
  const each = [...new Map(real.flat().map((one) => [spotKey(one.at), one])).values()];
  const isAlways = ({ at }: Related): boolean =>
    real.every((all) => all.some((one) => spotKey(one.at) === spotKey(at)));
  return { always: each.filter(isAlways), sometimes: each.filter((one) => !isAlways(one)) };
}

const STATUS_ALONE = /^\s*(?:\$\{\{)?\s*!?\s*(?:always|success|failure|cancelled)\s*\(\s*\)\s*(?:\}\})?\s*$/u;

export const jobOf = ({ file, job }: JobRef): string => `${file}#${job}`;
export const pointOf = ({ span: { file, line, column } }: Place): Point => ({ path: file, line, column });
export const spotKey = ({ span: { file, line, column } }: Place): string => `${file}:${line}:${column}`;
