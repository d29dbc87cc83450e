import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readFacts, renderFacts } from '../../src/facts/record.ts';
import { fact } from '../../src/model/facts.ts';
import { FACTS } from '../report/facts-sample.ts';
import { makeFacts, run } from './world.ts';

const environment = { GITHUB_TOKEN: 'canary-token-0123456789' };
const asking = { environment, facts: FACTS };
const WEAKER = { subject: 'environment production', what: 'self-review', before: 'prevented', after: 'allowed' };

describe('facts', () => {
  test('asks for all, and shows a line a fact', async () => {
    const { exit, stdout, stderr, asked, written } = await run(['facts', 'acme/shop'], asking);
    expect([exit, stderr, written]).toEqual([0, 'asked GitHub 3 times\n', {}]);
    expect(asked).toEqual({
      connection: { api: 'https://api.github.com', token: environment.GITHUB_TOKEN, repository: 'acme/shop' },
      wish: { privileged: true, today: '2026-11-20' },
    });
    for (const line of [
      /^acme\/shop, as GitHub said on 2026-11-20$/mu,
      /^visibility +public$/mu,
      /^tag rules +absent$/mu,
      /^OIDC subject +unknown because the token may not ask for it$/mu,
      /^environment production +asks dana or team acme\/release-managers; prevents self-review; waits 5$/mu,
      /^secrets +1: SECRET_OF_THE_REPOSITORY \(2024-02-29\)$/mu,
      /known, 1 absent, 1 unknown$/mu,
    ])
      expect(stdout).toMatch(line);
    expect(stdout).not.toContain('canary');
  });

  test('keeps the record in a file that reads back as it was', async () => {
    const { written, stdout } = await run(['facts', 'acme/shop', '-o', 'f.json', '-q'], asking);
    expect(readFacts('f.json', written['f.json'] ?? '')).toEqual(FACTS);
    expect(stdout).toContain('visibility');
    const { stdout: json, stderr } = await run(['facts', 'acme/shop', '--format', 'json', '-q'], asking);
    expect(readFacts('out', json)).toEqual(FACTS);
    expect(stderr).toBe('');
  });

  test('reads a record instead of asking', async () => {
    const { exit, stdout, asked } = await run(['facts', '--facts', 'r.json'], {
      files: { 'r.json': renderFacts(FACTS) },
    });
    expect([exit, asked]).toEqual([0, undefined]);
    expect(stdout).toContain('acme/release-managers');
  });

  test('takes the repository of the run or of the clone where none is named', async () => {
    const origin = 'https://github.com/acme/from-origin';
    expect((await run(['facts'], { environment, origin })).asked?.connection.repository).toBe('acme/from-origin');
  });

  test('with problems ends with 3, and keeps what there is', async () => {
    const ran = await run(['facts', 'acme/shop', '-o', 'f.json'], { ...asking, problems: ['stopped at 500'] });
    expect(ran.exit).toBe(3);
    expect(ran.stderr).toContain('countersign: GitHub was asked, and stopped at 500');
    expect(ran.written['f.json']).toContain('acme/shop');
  });

  test.each([
    [['facts', 'acme/shop'], {}, 'needs a token'],
    [['facts', 'acme/shop'], { environment, refused: new UserError('GitHub refuses the token') }, 'refuses the token'],
    [['facts'], { environment }, 'write countersign facts OWNER/REPO'],
    [['facts', 'shop'], { environment }, 'facts takes OWNER/REPO'],
    [['facts', 'acme/shop', 'acme/x'], { environment }, 'facts takes one repository'],
    [['facts', 'acme/x', '--facts', 'facts.json'], {}, 'facts.json is about acme/shop'],
    [['facts', 'acme/shop', '--token', 'x'], {}, 'There is no option --token'],
  ])('%j is refused', async (args, setup, words) => {
    expect(await run(args, setup)).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});

describe('--facts-diff', () => {
  const files = { 'old.json': renderFacts(makeFacts({ asked: '2026-10-01' })) };
  const args = ['facts', 'acme/shop', '--facts-diff', 'old.json', '-q'];

  test('ends with 0 where nothing became weaker', async () => {
    const { exit, stdout } = await run(args, { environment, files });
    expect(exit).toBe(0);
    expect(stdout).toBe('acme/shop, from 2026-10-01 to 2026-11-20\n\nno protection is known to be weaker\n');
  });

  test('ends with 1 and says what became weaker', async () => {
    const { exit, stdout } = await run(args, { environment, files, weaker: [WEAKER] });
    expect(exit).toBe(1);
    expect(stdout).toContain('environment production: self-review\n  before: prevented\n  after: allowed\n');
    const json = await run([...args, '--format', 'json'], { environment, files, weaker: [WEAKER] });
    expect(JSON.parse(json.stdout)).toEqual({
      schemaVersion: '1.0',
      repository: 'acme/shop',
      from: '2026-10-01',
      to: '2026-11-20',
      weaker: [WEAKER],
      unseen: [],
    });
  });

  test('says what is not known any more, which is neither weaker nor a pass without a word', async () => {
    const unseen = { ...WEAKER, after: 'unknown: the token may not ask for it' };
    const { exit, stdout } = await run(args, { environment, files, unseen: [unseen] });
    expect(exit).toBe(0);
    expect(stdout).toContain('after: unknown: the token may not ask for it');
    expect(stdout).toMatch(/\nno protection is known to be weaker, 1 not known any more\n$/u);
  });

  test('problems outweigh what became weaker', async () => {
    expect((await run(args, { environment, files, weaker: [WEAKER], problems: ['x'] })).exit).toBe(3);
  });

  test('two records can be compared, and the old one is read before anything is asked', async () => {
    const two = await run(['facts', '--facts', 'facts.json', '--facts-diff', 'old.json'], { files });
    expect([two.exit, two.asked]).toEqual([0, undefined]);
    const gone = await run(['facts', 'acme/shop', '--facts-diff', 'gone.json'], { environment });
    expect([gone.exit, gone.asked]).toEqual([2, undefined]);
    const other = { 'old.json': renderFacts(makeFacts({ repository: 'acme/other' })) };
    expect(await run(args, { environment, files: other })).toMatchObject({ exit: 2, stdout: '' });
  });
});

describe('in a run that anybody can read', () => {
  const event = { name: 'push', visibility: 'public' } as const;

  test.each([['plain'], ['json']])('what needs more is left out of %s, and kept in the file', async (format) => {
    const ran = await run(['facts', 'acme/shop', '--format', format, '-o', 'f.json'], { ...asking, event });
    expect(ran.stdout).not.toMatch(/SECRET_OF|key-of-the-mirror|collaborator-kim/u);
    expect(ran.stderr).toContain('anybody can read this log');
    expect(ran.written['f.json']).toContain('SECRET_OF_THE_REPOSITORY');
    const hidden = { name: 'push', visibility: 'private' } as const;
    expect((await run(['facts', 'acme/shop', '--format', format], { ...asking, event: hidden })).stdout).toContain(
      'SECRET_OF_THE_REPOSITORY',
    );
  });

  test('on a pull request nothing more is asked for', async () => {
    const ran = await run(['facts', 'acme/shop'], {
      ...asking,
      event: { name: 'pull_request', visibility: 'private' },
    });
    expect(ran.asked?.wish.privileged).toBe(false);
  });
});

test('what GitHub says comes out escaped', async () => {
  const facts = { environments: fact([{ ...makeEnvironment(), name: '::error::x\n##[add-mask]y\u001b[31m' }]) };
  const { stdout } = await run(['facts', 'acme/shop'], { environment, facts });
  expect(stdout).not.toMatch(/^\s*::/mu);
  expect(stdout).not.toMatch(/##\[|\u001b/u);
});

function makeEnvironment() {
  if (FACTS.environments.state !== 'known') throw new Error('the sample has environments');
  const [first] = FACTS.environments.value;
  if (!first) throw new Error('the sample has an environment');
  return first;
}
