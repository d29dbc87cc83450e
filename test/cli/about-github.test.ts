import { describe, expect, test } from 'vitest';
import { renderFacts } from '../../src/facts/record.ts';
import { FACTS } from '../report/facts-sample.ts';
import { makeFacts, run, type Setup } from './world.ts';

const TOKEN = { GITHUB_TOKEN: 'canary-token-0123456789' };
const VERBS = [['scan'], ['deliveries'], ['credentials'], ['reach', '--as', 'fork'], ['why', '3f2ab91c04de']];
const inputOf = async (args: readonly string[], setup: Setup = {}) => {
  const ran = await run(args, setup);
  return { ...ran, input: ran.scanned ?? ran.listed };
};

describe.each(VERBS)('%s', (...verb) => {
  test('asks nobody unless it is told to', async () => {
    const { exit, input, asked, stderr } = await inputOf(verb, { environment: TOKEN });
    expect([exit, asked, stderr]).toEqual([0, undefined, '']);
    expect(input).not.toHaveProperty('facts');
    expect(input).not.toHaveProperty('repository');
  });

  test('--online asks about what the files name, and says how often', async () => {
    const { exit, input, asked, stderr } = await inputOf([...verb, '--online', '--repository', 'acme/shop'], {
      environment: TOKEN,
      environmentNames: ['production'],
    });
    expect(exit).toBe(0);
    expect(asked).toEqual({
      connection: { api: 'https://api.github.com', token: TOKEN.GITHUB_TOKEN, repository: 'acme/shop' },
      wish: { environments: ['production'], privileged: true, today: '2026-11-20' },
    });
    expect(input).toMatchObject({
      repository: 'acme/shop',
      facts: { known: true, value: { repository: 'acme/shop' } },
    });
    expect(stderr).toBe('asked GitHub 3 times\n');
  });

  test('--facts reads a record and asks nobody', async () => {
    const { exit, input, asked, stderr } = await inputOf([...verb, '--facts', 'facts.json']);
    expect([exit, asked, stderr]).toEqual([0, undefined, '']);
    expect(input).toMatchObject({ repository: 'acme/shop', facts: { known: true, value: makeFacts() } });
  });

  test('what went wrong while asking goes on to the answer', async () => {
    const problems = ['did not answer'];
    const { input } = await inputOf([...verb, '--online', '--repository', 'acme/shop'], {
      environment: TOKEN,
      problems,
    });
    expect(input?.factProblems).toEqual(problems);
  });
});

describe('which repository', () => {
  const origin = 'git@github.com:acme/from-origin.git';
  test.each<[string, readonly string[], Setup, string | undefined]>([
    [
      'the option',
      ['--repository', 'acme/given'],
      { origin, environment: { GITHUB_REPOSITORY: 'acme/run' } },
      'acme/given',
    ],
    ['the run', [], { origin, environment: { GITHUB_REPOSITORY: 'acme/run' } }, 'acme/run'],
    ['the clone', [], { origin }, 'acme/from-origin'],
    ['nothing', [], {}, undefined],
    ['another host', [], { origin: 'git@git.example:acme/shop.git' }, undefined],
    [
      'the host of the API',
      [],
      { origin: 'git@git.example:acme/shop.git', environment: { GITHUB_API_URL: 'https://git.example/api/v3' } },
      'acme/shop',
    ],
  ])('%s says it', async (_, args, setup, expected) => {
    expect((await run(['scan', ...args], setup)).scanned?.repository).toBe(expected);
  });
});

describe('what is refused', () => {
  test.each<[readonly string[], Setup, string]>([
    [['--online', '--facts', 'facts.json'], { environment: TOKEN }, 'write one of the two'],
    [['--online'], { environment: TOKEN }, 'write --repository OWNER/REPO'],
    [['--online', '--repository', 'acme/shop'], {}, 'set GITHUB_TOKEN (or GH_TOKEN)'],
    [
      ['--online', '--repository', 'acme/shop'],
      { environment: { GITHUB_TOKEN: 'made up' } },
      'GITHUB_TOKEN holds a space',
    ],
    [['--repository', 'shop'], {}, '--repository takes OWNER/REPO'],
    [['--facts', 'gone.json'], {}, 'There is no file gone.json'],
    [['--facts', 'x.json'], { files: { 'x.json': '[' } }, 'x.json is not JSON'],
    [['--facts', 'facts.json', '--repository', 'acme/other'], {}, 'facts.json is about acme/shop'],
    ...['http://git.example/api/v3', 'nonsense', 'https://dana:made-up@git.example/', 'file:///etc'].map(
      (api): [readonly string[], Setup, string] => [
        ['--online', '--repository', 'acme/shop'],
        { environment: { ...TOKEN, GITHUB_API_URL: api } },
        'GITHUB_API_URL is not the address of an API over https',
      ],
    ),
  ])('%j', async (args, setup, words) => {
    const { exit, stdout, stderr, asked } = await run(['scan', ...args], setup);
    expect([exit, stdout, asked]).toEqual([2, '', undefined]);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/canary|made up|made-up/u);
    expect(stderr).toMatch(/^countersign: [^\n]+\n$/u);
  });
});

describe('asking', () => {
  const online = ['scan', '--online', '--repository', 'acme/shop'];

  test('takes GH_TOKEN where there is no GITHUB_TOKEN, and a server of one’s own', async () => {
    const environment = { GH_TOKEN: 'made-up', GITHUB_TOKEN: '', GITHUB_API_URL: 'https://git.example/api/v3' };
    const { asked } = await run(online, { environment });
    expect(asked?.connection).toEqual({ api: 'https://git.example/api/v3', token: 'made-up', repository: 'acme/shop' });
    const loopback = { ...TOKEN, GITHUB_API_URL: 'http://127.0.0.1:8080' };
    expect((await run(online, { environment: loopback })).asked?.connection.api).toBe('http://127.0.0.1:8080');
  });

  test('is quiet where that is wanted', async () => {
    expect((await run([...online, '-q'], { environment: TOKEN })).stderr).toBe('');
  });

  test.each([
    ['pull_request', 'private', false],
    ['issue_comment', 'private', false],
    ['push', 'public', false],
    ['push', undefined, false],
    ['push', 'internal', true],
    ['workflow_dispatch', 'private', true],
  ] as const)(
    'in a run on %s of a %s repository, for more than the plain token may: %s',
    async (name, visibility, more) => {
      const event = { name, ...(visibility && { visibility }) };
      expect((await run(online, { environment: TOKEN, event })).asked?.wish.privileged).toBe(more);
    },
  );
});

test('an error of the client keeps its exit code', async () => {
  const { UserError } = await import('../../src/errors.ts');
  const refused = new UserError('GitHub refuses the token (401)');
  const { exit, stderr } = await run(['scan', '--online', '--repository', 'acme/shop'], {
    environment: TOKEN,
    refused,
  });
  expect([exit, stderr]).toEqual([2, 'countersign: GitHub refuses the token (401)\n']);
});

test('a record is read whatever the spelling of its repository', async () => {
  const files = { 'r.json': renderFacts(makeFacts({ repository: 'Acme/Shop' })) };
  const { exit, scanned } = await run(['scan', '--facts', 'r.json', '--repository', 'acme/shop'], { files });
  expect([exit, scanned?.repository]).toEqual([0, 'Acme/Shop']);
});

test('in a run that anybody can read a record is read without what needs more', async () => {
  const files = { 'r.json': renderFacts(FACTS) };
  const event = { name: 'push', visibility: 'public' } as const;
  const { scanned, stderr } = await run(['scan', '--facts', 'r.json'], { files, event });
  expect(JSON.stringify(scanned?.facts)).not.toContain('SECRET_OF');
  expect(stderr).toContain('anybody can read this log');
  expect(JSON.stringify((await run(['scan', '--facts', 'r.json'], { files })).scanned?.facts)).toContain('SECRET_OF');
});
