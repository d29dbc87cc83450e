import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { UserError } from '../errors.ts';
import type { Visibility } from '../model/facts.ts';
import { type Known, known, unknown } from '../model/place.ts';

/** The pull request or merge group that a run is about. */
export type Change = Readonly<{
  /** Left out for a merge group, which has no number of its own. */
  number?: number;
  headSha: string;
  baseSha: string;
  /** The head lies in another repository, or in one that is gone. */
  fork: boolean;
}>;

/** What the runner says about this run. Nothing in it is from the checked-out files. */
export type Run = Readonly<{
  workspace: string;
  /** The runner's folder for temporary files; a runner of GitHub always has one. */
  temp?: string;
  event: string;
  /** Only where the event is about a change: what it is, or why that cannot be known. */
  change?: Known<Change>;
  repository: string;
  sha: string;
  ref: string;
  actor: string;
  /** The REST API of this GitHub; on GitHub Enterprise Server it is the server's own. */
  api: string;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

const CHANGE_EVENTS: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target', 'merge_group']);

/** GitHub's own cap for the payload of an event. */
const MAX_EVENT_BYTES = 25 * 1024 * 1024;

/** Reads the runner's variables and, where the event is about a change, the event's file. */
export function readRun(env: Environment): Run {
  const workspace = env.GITHUB_WORKSPACE;
  if (!workspace) {
    throw new UserError(
      'GITHUB_WORKSPACE is not set: this file is the one GitHub Actions starts. On a terminal write `countersign scan` instead.',
    );
  }
  const event = env.GITHUB_EVENT_NAME ?? '';
  return {
    workspace,
    ...(env.RUNNER_TEMP && { temp: env.RUNNER_TEMP }),
    event,
    ...(CHANGE_EVENTS.has(event) && { change: changeIn(readEventFile(env.GITHUB_EVENT_PATH)) }),
    repository: env.GITHUB_REPOSITORY ?? '',
    sha: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    actor: env.GITHUB_ACTOR ?? '',
    api: env.GITHUB_API_URL || 'https://api.github.com',
  };
}

/** What the event says of the run and its repository; nothing of it is from the checked-out files. */
export type RunEvent = Readonly<{ name: string; change?: Known<Change>; visibility?: Visibility }>;

/** Reads the event of the run that this is part of; without a name where it is part of none. */
export function readRunEvent(env: Environment): RunEvent {
  const name = env.GITHUB_EVENT_NAME ?? '';
  if (name === '') return { name };
  const payload = readEventFile(env.GITHUB_EVENT_PATH);
  const visibility = payload.known ? readVisibility(payload.value) : undefined;
  return {
    name,
    ...(CHANGE_EVENTS.has(name) && { change: changeIn(payload) }),
    ...(visibility && { visibility }),
  };
}

const changeIn = (payload: Known<unknown>): Known<Change> => (payload.known ? readChange(payload.value) : payload);

function readEventFile(path: string | undefined): Known<unknown> {
  if (!path) return unknown('GITHUB_EVENT_PATH is not set, so the event cannot be read');
  try {
    if (statSync(path).size > MAX_EVENT_BYTES) return unknown('the file of the event is larger than GitHub makes them');
    return known(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return unknown('the file of the event is missing or is not JSON');
  }
}

const RepositoryEvent = v.object({
  repository: v.object({
    private: v.optional(v.boolean()),
    visibility: v.optional(v.picklist(['public', 'private', 'internal'])),
  }),
});

/** Who can see the repository of the event; nothing where the payload does not say. */
export function readVisibility(payload: unknown): Visibility | undefined {
  const read = v.safeParse(RepositoryEvent, payload);
  if (!read.success) return undefined;
  const { visibility, private: hidden } = read.output.repository;
  return visibility ?? (hidden === undefined ? undefined : hidden ? 'private' : 'public');
}

const Sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/u));
const Repository = v.object({ full_name: v.string() });
const PullRequestEvent = v.object({
  pull_request: v.object({
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    head: v.object({ sha: Sha, repo: v.nullish(Repository) }),
    base: v.object({ sha: Sha, repo: v.nullish(Repository) }),
  }),
});
const MergeGroupEvent = v.object({ merge_group: v.object({ head_sha: Sha, base_sha: Sha }) });

/** What the payload of an event says about the change. A head repository that is gone counts as a fork. */
export function readChange(payload: unknown): Known<Change> {
  const pull = v.safeParse(PullRequestEvent, payload);
  if (pull.success) {
    const { number, head, base } = pull.output.pull_request;
    const fork = !head.repo || head.repo.full_name !== base.repo?.full_name;
    return known({ number, headSha: head.sha, baseSha: base.sha, fork });
  }
  const group = v.safeParse(MergeGroupEvent, payload);
  if (group.success) {
    const { head_sha: headSha, base_sha: baseSha } = group.output.merge_group;
    return known({ headSha, baseSha, fork: false });
  }
  return unknown('the event has neither a pull request nor a merge group with its head and base commit');
}
