import type { Starter } from '../model/reach.ts';
import type { Start } from '../model/world.ts';
import { keyOf } from '../model/value.ts';
import { fits } from '../trace/git-refs.ts';
import type { Traced } from '../trace/world.ts';

/** Who can cause what starts a run, as a sentence names them. */
export const WHO: Readonly<Record<Start['who'], string>> = {
  write: 'whoever can write here',
  anyone: 'anybody who can see the repository',
  fork: 'anybody who can open a pull request',
  bot: 'a bot',
  time: 'time alone',
  workflow: 'another workflow',
  caller: 'a caller in another repository',
};

/**
 * What a start by somebody gives the run: all that the job has; or none of the secrets of the repository and a token that
 * reads, which `permissions:` can make more for Dependabot and never for a fork.
 */
export type Given = 'all' | 'as permitted' | 'read';
type Causes = (start: Start) => Given | undefined;

/** What a starter's own deeds start; `undefined` where it starts nothing. */
export const causes = (as: Starter, traced: Traced): Causes =>
  andAfter(DIRECT[as], traced, as === 'bot' ? BRANCH : undefined);

/** What these start, and what runs after that. `branch` is the one a starter works on, where it has no choice. */
export function andAfter(direct: Causes, traced: Traced, branch?: string): Causes {
  const before = startsBefore(direct, traced, branch);
  return (start) => direct(start) ?? (isAfter(start, before, traced, branch) ? 'all' : undefined);
}

const DIRECT: Readonly<Record<Starter, Causes>> = {
  writer: ({ who }) => (who === 'write' || who === 'anyone' || who === 'fork' ? 'all' : undefined),
  fork: ({ who }) => (who === 'anyone' ? 'all' : who === 'fork' ? 'read' : undefined),
  bot: byDependabot,
  agent: () => undefined,
  schedule: ({ who }) => (who === 'time' ? 'all' : undefined),
};

/** It pushes branches of its own, opens pull requests and comments on them. */
const BRANCH = 'refs/heads/dependabot/npm_and_yarn/left-pad-1.3.0';
const COMMENTS = new Set(['pull_request_target', 'issue_comment']);

/**
 * On these events a run of Dependabot gets no secrets but its own
 * (https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions).
 */
function byDependabot({ event, ref }: Start): Given | undefined {
  if (COMMENTS.has(event)) return 'all';
  if (event === 'pull_request') return 'as permitted';
  const like = ref.kind === 'github' ? ref.like : undefined;
  return (event === 'push' || event === 'create') && like && fits(BRANCH, like) ? 'as permitted' : undefined;
}

/** All that is started by its deeds, as far as one workflow starts the next by `workflow_run`: GitHub follows three. */
function startsBefore(direct: Causes, traced: Traced, branch: string | undefined): readonly Start[] {
  const all = distinctStarts(traced);
  let found = all.filter((start) => direct(start));
  for (let level = 0; level < MAX_CHAIN; level += 1) {
    const before = found;
    const next = all.filter((start) => !before.includes(start) && isAfter(start, before, traced, branch));
    found = [...before, ...next];
  }
  return found;
}

const MAX_CHAIN = 3;

function distinctStarts({ runs }: Traced): readonly Start[] {
  const starts = runs.flatMap(({ routes }) => routes().map(({ start }) => start));
  return [
    ...new Map(starts.map((start) => [`${start.at.span.file}\n${start.event}\n${keyOf(start.ref)}`, start])).values(),
  ];
}

/** Whether one of these starts a workflow that this one waits for, on a branch that it lets through. */
const isAfter = (
  { after }: Start,
  before: readonly Start[],
  { world: { workflows } }: Traced,
  branch: string | undefined,
): boolean =>
  after !== undefined &&
  before.some(
    ({ at, event }) =>
      workflows.some(({ file, name }) => file === at.span.file && after.workflows.includes(name)) &&
      (branch === undefined ||
        !ON_ITS_BRANCH.has(event) ||
        after.branches.some((shape) => fits(branch, { shape, not: [] }))),
  );

const ON_ITS_BRANCH = new Set(['push', 'create', 'pull_request']);
