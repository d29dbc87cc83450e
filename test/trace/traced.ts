import { memoryTree } from '../../src/collect/memory.ts';
import { unknown } from '../../src/model/place.ts';
import { EXPECTATIONS } from '../../src/model/expectations.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import type { Delivery, Gate, Start, World } from '../../src/model/world.ts';
import { type Instances, instancesOf } from '../../src/trace/instances.ts';
import { readRepository } from '../../src/trace/repository.ts';
import { distinctStarts } from '../../src/trace/starts.ts';
import { type Traced, traceWorld } from '../../src/trace/world.ts';

/** Files by path; a bare name is a workflow of that name. */
export type Files = Readonly<Record<string, string>>;

export const inFolder = (files: Files): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name.includes('/') ? name : `.github/workflows/${name.includes('.') ? name : `${name}.yml`}`,
      text,
    ]),
  );

export const workflowsOf = (files: Files): readonly Workflow[] => readRepository(memoryTree(inFolder(files))).workflows;

export const instances = (files: Files): Instances => {
  const repository = readRepository(memoryTree(inFolder(files)));
  return instancesOf(repository.workflows, repository);
};

export const trace = (files: Files): World => traceWhole(files).world;

export function traceWhole(files: Files): Traced {
  const repository = readRepository(memoryTree(inFolder(files)));
  const { workflows, actionAt, fileAt, hasResources } = repository;
  return traceWorld({
    workflows,
    callables: repository,
    actionAt,
    fileAt,
    hasResources,
    manifest: unknown('no manifest'),
    settings: {
      live: unknown('GitHub was not asked', 'online'),
      files: [],
      codeOwners: { kind: 'absent' },
      mergers: [],
      trust: [],
    },
    expects: EXPECTATIONS,
    tiers: {},
    asOf: '2026-11-01',
  });
}

/** The deliveries of one job, in order. */
export const deliveries = (files: Files, job: string): readonly Delivery[] =>
  trace(files).deliveries.filter((delivery) => delivery.job.job === job);

/** Each gate in one line: what it is, its name, and whether it holds. */
export const gateLines = (gates: readonly Gate[]): readonly string[] =>
  gates.map(
    ({ kind, name, holds }) => `${kind} ${name}: ${holds.known ? (holds.value ? 'holds' : 'open') : 'unknown'}`,
  );

/** The gates on the route with the least before it. */
export const weakestGates = (delivery: Delivery | undefined): readonly Gate[] => delivery?.routes[0]?.gates ?? [];

/** Each route in one line: what starts it, and the gates on it. */
export const routeLines = (delivery: Delivery | undefined): readonly string[] =>
  (delivery?.routes ?? []).map(({ when, gates }) => `${when} -> ${gateLines(gates).join(', ') || 'nothing'}`);

/** What starts a delivery, each event of a file once. */
export const startsOf = (delivery: Delivery): readonly Start[] =>
  distinctStarts(delivery.routes.map(({ start }) => start));

/** A job that changes production infrastructure, for tests that only ask what stands in front of it. */
export const APPLY = 'runs-on: x, steps: [{run: terraform apply -auto-approve}]';
