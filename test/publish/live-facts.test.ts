import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/config/inputs.ts';
import { UserError } from '../../src/errors.ts';
import type { Connection, Wish } from '../../src/facts/ask.ts';
import { readFacts, renderFacts } from '../../src/facts/record.ts';
import { known } from '../../src/model/place.ts';
import { type Asking, type Rooms, tellFacts } from '../../src/publish/live-facts.ts';
import type { Run } from '../../src/publish/run.ts';
import { commitAll, makeFolder, makeRepository, runGit } from '../collect/temporary.ts';
import { FACTS } from '../report/facts-sample.ts';

const CANARY = 'canary-token-0123456789';

function makeAsking(
  inputs: Readonly<Record<string, string>>,
  change: Partial<Omit<Asking, 'inputs' | 'run'>> & Readonly<{ run?: Partial<Run> }> = {},
): Asking {
  const { run, ...rest } = change;
  const given = Object.entries<string>({ token: CANARY, ...inputs }).map(([name, value]): [string, string] => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return {
    inputs: readInputs(Object.fromEntries(given)),
    run: {
      workspace: '/nowhere',
      event: 'push',
      repository: 'acme/shop',
      sha: 'a'.repeat(40),
      ref: 'refs/heads/main',
      actor: 'dana',
      api: 'https://api.github.com',
      ...run,
    },
    event: { name: 'push' },
    today: '2026-11-20',
    environments: () => ['production'],
    ...rest,
  };
}

function makeRooms(answer: () => Awaited<ReturnType<Rooms['askFacts']>>) {
  const asked: [Connection, Wish][] = [];
  const rooms: Rooms = {
    askFacts: async (connection, wish) => {
      asked.push([connection, wish]);
      return answer();
    },
    readFacts: async (file, content) => readFacts(file, content),
  };
  return { asked, rooms };
}
const answering = () => makeRooms(() => ({ facts: FACTS, requests: 7, problems: [] }));
const throwing = (error: unknown) =>
  makeRooms(() => {
    throw error;
  });

describe('asking', () => {
  test('is not done unless that is wanted', async () => {
    const { asked, rooms } = answering();
    expect(await tellFacts(makeAsking({}), rooms)).toEqual({ says: [] });
    expect(asked).toEqual([]);
  });

  test('goes to the API of the run, about its repository and what its files name', async () => {
    const { asked, rooms } = answering();
    const told = await tellFacts(makeAsking({ online: 'true' }), rooms);
    expect(told).toEqual({ facts: known(FACTS), factProblems: [], says: ['asked GitHub 7 times'] });
    expect(asked).toEqual([
      [
        { api: 'https://api.github.com', token: CANARY, repository: 'acme/shop' },
        { environments: ['production'], privileged: false, today: '2026-11-20' },
      ],
    ]);
  });

  test.each([
    [new UserError('GitHub refuses the token'), 'GitHub refuses the token'],
    [new TypeError(`fetch failed with ${CANARY}`), 'fetch failed with ***'],
  ])('that fails is a gap and no end: %s', async (error, words) => {
    const told = await tellFacts(makeAsking({ online: 'true' }), throwing(error).rooms);
    expect(told.facts).toMatchObject({ known: false, settle: 'online' });
    expect(told.factProblems).toEqual([expect.stringContaining(words)]);
    expect(JSON.stringify(told)).not.toContain(CANARY);
  });

  test('without a token is a gap, and asks nobody', async () => {
    const { asked, rooms } = answering();
    const told = await tellFacts(makeAsking({ online: 'true', token: '' }), rooms);
    expect(told.factProblems).toEqual([expect.stringContaining('the input "token" is empty')]);
    expect(asked).toEqual([]);
  });

  test('for more is a matter of event, visibility and wish', async () => {
    const { asked, rooms } = answering();
    const inputs = { online: 'true', 'privileged-facts': 'always' };
    await tellFacts(makeAsking(inputs, { event: { name: 'push', visibility: 'public' } }), rooms);
    await tellFacts(makeAsking(inputs, { event: { name: 'pull_request', visibility: 'private' } }), rooms);
    expect(asked.map(([, { privileged }]) => privileged)).toEqual([true, false]);
  });
});

describe('a record', () => {
  const text = renderFacts(FACTS);
  const reading = (workspace: string, change: Parameters<typeof makeAsking>[1] = {}) =>
    tellFacts(
      makeAsking({ 'facts-file': 'facts.json' }, { ...change, run: { workspace, ...change.run } }),
      answering().rooms,
    );

  test('is whole where the public cannot read the run, else without what needs more', async () => {
    const folder = makeFolder({ 'facts.json': text });
    expect(await reading(folder, { event: { name: 'push', visibility: 'private' } })).toEqual({
      facts: known(FACTS),
      says: [],
    });
    const told = await reading(folder);
    expect(JSON.stringify(told)).not.toContain('SECRET_OF');
    expect(told.says).toEqual([expect.stringContaining('privileged-facts')]);
  });

  test.each([
    ['of another repository', renderFacts({ ...FACTS, repository: 'acme/other' }), /about acme\/other and not about/u],
    ['that is none', '{}', /is no record of facts/u],
  ])('%s is an error', async (_, content, words) => {
    await expect(reading(makeFolder({ 'facts.json': content }))).rejects.toThrow(words);
  });

  test('lies inside the workspace, links followed', async () => {
    const outside = makeFolder({ 'facts.json': text });
    const folder = makeFolder();
    await expect(reading(folder)).rejects.toThrow(/"facts.json", which does not exist/u);
    symlinkSync(join(outside, 'facts.json'), join(folder, 'facts.json'));
    await expect(reading(folder)).rejects.toThrow(/outside the workspace/u);
  });
});

describe('a record on a pull request', () => {
  const record = (mayApprove: boolean): string =>
    renderFacts({ ...FACTS, visibility: { state: 'known', value: mayApprove ? 'public' : 'private' } });
  const visibilityOf = (told: Awaited<ReturnType<typeof tellFacts>>) =>
    told.facts?.known === true && told.facts.value.visibility.state === 'known'
      ? told.facts.value.visibility.value
      : '';

  function pullRequest(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>) {
    const workspace = makeRepository({ 'README.md': '', ...base });
    const baseSha = runGit(workspace, 'rev-parse', 'HEAD');
    runGit(workspace, 'checkout', '-q', '-b', 'change');
    for (const [path, text] of Object.entries(head)) writeFileSync(join(workspace, path), text);
    const headSha = commitAll(workspace);
    runGit(workspace, 'checkout', '-q', 'main');
    runGit(workspace, 'merge', '-q', '--no-ff', '-m', 'merge', 'change');
    const change = known({ number: 7, headSha, baseSha, fork: false });
    const event = { name: 'pull_request', visibility: 'private' } as const;
    const inputs = { 'facts-file': 'facts.json' };
    return { workspace, asking: makeAsking(inputs, { event, run: { workspace, event: 'pull_request', change } }) };
  }

  test('that the repository holds is read as the base has it', async () => {
    const { asking } = pullRequest({ 'facts.json': record(false) }, { 'facts.json': record(true) });
    expect(visibilityOf(await tellFacts(asking, answering().rooms))).toBe('private');
  });

  test('that the change brings along does not count, and that is said', async () => {
    const { asking } = pullRequest({}, { 'facts.json': record(true) });
    const told = await tellFacts(asking, answering().rooms);
    expect(told.facts).toMatchObject({ known: false });
    expect(told.says).toEqual([expect.stringContaining('does not count here')]);
  });

  test('that an earlier step made is read as it is', async () => {
    const { workspace, asking } = pullRequest({}, {});
    writeFileSync(join(workspace, 'facts.json'), record(true));
    expect(visibilityOf(await tellFacts(asking, answering().rooms))).toBe('public');
  });

  test('does not count where the base cannot be read', async () => {
    const { workspace, asking } = pullRequest({ 'facts.json': record(false) }, { 'facts.json': record(true) });
    runGit(workspace, 'checkout', '-q', 'change');
    expect((await tellFacts(asking, answering().rooms)).facts).toMatchObject({ known: false, settle: 'history' });
  });
});
