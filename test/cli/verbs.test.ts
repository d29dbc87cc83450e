import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { FACTS } from '../report/facts-sample.ts';
import { run } from './world.ts';

const VERBS = ['scan', 'why', 'except', 'deliveries', 'credentials', 'reach', 'facts', 'doctor', 'rules', 'explain'];

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j lists every verb and what the exit codes mean', async (args) => {
    const { exit, stdout, scanned } = await run(args);
    expect([exit, scanned]).toEqual([0, undefined]);
    for (const word of [
      'scan [DIR]',
      'credentials [DIR]',
      'rules',
      'explain RULE',
      '--version',
      'NO_COLOR',
      'Exit codes',
      'incomplete',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  test.each([
    [['scan', '--help']],
    [['help', 'scan']],
    [['scan', '--nonsense', '-h']],
    [['--format', 'json', '--help']],
  ])('%j lists the options of scan, with examples', async (args) => {
    const { exit, stdout, scanned } = await run(args);
    expect([exit, scanned]).toEqual([0, undefined]);
    for (const name of [
      'format',
      'output',
      'fail-on-severity',
      'min-severity',
      'config',
      'as-of',
      'base',
      'fail-on-unknown',
      'quiet',
      'exit-zero',
      'color',
    ]) {
      expect(stdout).toContain(`--${name}`);
    }
    expect(stdout).toContain('countersign scan --base origin/main');
  });

  test('fits a terminal', async () => {
    for (const args of [['help'], ...VERBS.map((verb) => ['help', verb])]) {
      for (const line of (await run(args)).stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  test('every example of help runs', async () => {
    const helps = await Promise.all(VERBS.map((verb) => run(['help', verb])));
    const examples = helps.flatMap(({ stdout }) => stdout.match(/^ {2}countersign .*$/gmu) ?? []);
    expect(examples.length).toBeGreaterThanOrEqual(10);
    for (const example of examples) {
      const { exit, stderr } = await run(example.trim().split(' ').slice(1), {
        folders: ['services/api'],
        environment: { GITHUB_TOKEN: 'made-up' },
        facts: FACTS,
      });
      expect([example, exit, stderr]).toEqual([example, 0, expect.stringMatching(/^(?:asked GitHub 3 times\n)?$/u)]);
    }
  });
});

describe('verbs', () => {
  test.each([
    ['scna', 'There is no verb scna; did you mean countersign scan?'],
    ['explian', 'did you mean countersign explain?'],
    [
      'deploy',
      'There is no verb deploy; there are scan, why, except, deliveries, credentials, identities, init, who-uses, retire, plan, reach, facts, doctor, rules, explain and help',
    ],
    ['api', 'api is a folder and no verb; write countersign scan api'],
  ])('%s is none', async (word, words) => {
    const { exit, stdout, stderr } = await run([word], { folders: ['api'] });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  test('help for a verb that is none', async () => {
    expect(await run(['help', 'rulse'])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('did you mean countersign rules?'),
    });
  });
});

describe('rules', () => {
  test('one line a rule, in the order of ids', async () => {
    expect((await run(['rules'])).stdout).toBe(
      [
        'approver-is-actor  critical  self-approval      Who acts also says yes',
        'static-cloud-key   high      long-lived-secret  A stored cloud key',
        '',
      ].join('\n'),
    );
  });

  test('as JSON, all that is known of each', async () => {
    expect(JSON.parse((await run(['rules', '--format', 'json'])).stdout)).toMatchObject([
      { id: 'approver-is-actor' },
      { id: 'static-cloud-key', fix: 'Write that.' },
    ]);
  });

  test('takes no words and no option of scan', async () => {
    expect(await run(['rules', 'static-cloud-key'])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('countersign explain static-cloud-key'),
    });
    expect(await run(['rules', '--quiet'])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('There is no option --quiet'),
    });
  });
});

describe('explain', () => {
  test('prints the page of a rule', async () => {
    const { exit, stdout } = await run(['explain', 'static-cloud-key']);
    expect(exit).toBe(0);
    for (const words of ['static-cloud-key', 'It finds this.', 'It matters.', 'Write that.', 'The other.', 'Never.'])
      expect(stdout).toContain(words);
  });

  test.each([
    [['explain', 'static-cluod-key'], 'did you mean static-cloud-key?'],
    [['explain', 'x'], 'There is no rule x; countersign rules lists them'],
    [['explain'], 'explain needs a rule'],
    [['explain', 'static-cloud-key', 'b'], 'explain takes one rule'],
  ])('%j is refused', async (args, words) => {
    expect(await run(args)).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});

test('the version is that of package.json', async () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  expect(text).toContain(`"version": "${VERSION}"`);
  expect(await run(['--version'])).toMatchObject({ exit: 0, stdout: `countersign ${VERSION}\n` });
});
