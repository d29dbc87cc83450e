import { afterEach, expect } from 'vitest';
import { type Asked, askFacts, type Patience, type Wish } from '../../src/facts/ask.ts';
import type { RepositoryFacts } from '../../src/model/facts.ts';
import { readFacts, renderFacts } from '../../src/facts/record.ts';
import { type GitHub, type Settings, startGitHub, TOKENS } from './server.ts';
import { type State, state as makeState } from './state.ts';

/** A second lasts five milliseconds, so that waiting is seen and costs nothing. */
export const PATIENCE: Patience = { answer: 20_000, second: 5, longest: 60 };

const open: GitHub[] = [];

/** Whatever a test is about, GitHub's description knows all that was asked and answered. */
afterEach(async () => {
  const servers = open.splice(0);
  for (const server of servers) await server.close();
  const [violation] = servers.flatMap(({ violations }) => violations);
  if (violation !== undefined) throw new Error(violation);
});

export async function serve(state: State, settings?: Settings): Promise<GitHub> {
  const github = await startGitHub(state, settings);
  open.push(github);
  return github;
}

export type Ask = Partial<Wish> & Readonly<{ token?: string; repository?: string; answer?: number }>;

/** Asks about `acme/shop`, as a workflow asks; the record also has to read back as it was written. */
export async function ask(github: GitHub, { token, repository, answer, ...wish }: Ask = {}): Promise<Asked> {
  const asked = await askFacts(
    { api: github.api, token: token ?? TOKENS.workflow, repository: repository ?? 'acme/shop' },
    { privileged: false, today: '2026-11-20', ...wish },
    { ...PATIENCE, ...(answer !== undefined && { answer }) },
  );
  expect(readFacts('facts.json', renderFacts(asked.facts))).toEqual(asked.facts);
  return asked;
}

export const asAdmin = { token: TOKENS.admin, privileged: true } as const;

/** The paths that were asked for, without their queries. */
export const paths = ({ seen }: GitHub): readonly string[] =>
  seen.map(({ url }) => decodeURIComponent(url.replace(/\?.*$/u, '')));

export const known = <T>(value: T) => ({ state: 'known', value });
export const absent = { state: 'absent' };
export const unknown = (why: string, because: unknown = expect.any(String)) => ({ state: 'unknown', why, because });

/** What is known of a state, with no problem on the way. */
export async function factsOf(set: Partial<State>, how: Ask = {}): Promise<RepositoryFacts> {
  const { facts, problems } = await ask(await serve(makeState(set)), how);
  if (problems.length > 0) throw new Error(problems.join('; '));
  return facts;
}
