import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { run } from './world.ts';

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j lists every verb and what the exit codes mean', (args) => {
    const { exit, stdout, scanned } = run(args);
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
  ])('%j lists the options of scan, with examples', (args) => {
    const { exit, stdout, scanned } = run(args);
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

  test('fits a terminal', () => {
    for (const args of [
      ['help'],
      ...['scan', 'why', 'except', 'deliveries', 'credentials', 'reach', 'rules', 'explain'].map((verb) => [
        'help',
        verb,
      ]),
    ]) {
      for (const line of run(args).stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  test('every example of help runs', () => {
    const examples = ['scan', 'why', 'except', 'deliveries', 'credentials', 'reach', 'rules', 'explain'].flatMap(
      (verb) => run(['help', verb]).stdout.match(/^ {2}countersign .*$/gmu) ?? [],
    );
    expect(examples.length).toBeGreaterThanOrEqual(10);
    for (const example of examples) {
      const { exit, stderr } = run(example.trim().split(' ').slice(1), { folders: ['services/api'] });
      expect([example, exit, stderr]).toEqual([example, 0, '']);
    }
  });
});

describe('verbs', () => {
  test.each([
    ['scna', 'There is no verb scna; did you mean countersign scan?'],
    ['explian', 'did you mean countersign explain?'],
    [
      'deploy',
      'There is no verb deploy; there are scan, why, except, deliveries, credentials, reach, rules, explain and help',
    ],
    ['api', 'api is a folder and no verb; write countersign scan api'],
  ])('%s is none', (word, words) => {
    const { exit, stdout, stderr } = run([word], { folders: ['api'] });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  test('help for a verb that is none', () => {
    expect(run(['help', 'rulse'])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('did you mean countersign rules?'),
    });
  });
});

describe('rules', () => {
  test('one line a rule, in the order of ids', () => {
    expect(run(['rules']).stdout).toBe(
      [
        'approver-is-actor  critical  self-approval      Who acts also says yes',
        'static-cloud-key   high      long-lived-secret  A stored cloud key',
        '',
      ].join('\n'),
    );
  });

  test('as JSON, all that is known of each', () => {
    expect(JSON.parse(run(['rules', '--format', 'json']).stdout)).toMatchObject([
      { id: 'approver-is-actor' },
      { id: 'static-cloud-key', fix: 'Write that.' },
    ]);
  });

  test('takes no words and no option of scan', () => {
    expect(run(['rules', 'static-cloud-key'])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('countersign explain static-cloud-key'),
    });
    expect(run(['rules', '--quiet'])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('There is no option --quiet'),
    });
  });
});

describe('explain', () => {
  test('prints the page of a rule', () => {
    const { exit, stdout } = run(['explain', 'static-cloud-key']);
    expect(exit).toBe(0);
    for (const words of ['static-cloud-key', 'It finds this.', 'It matters.', 'Write that.', 'The other.', 'Never.'])
      expect(stdout).toContain(words);
  });

  test.each([
    [['explain', 'static-cluod-key'], 'did you mean static-cloud-key?'],
    [['explain', 'x'], 'There is no rule x; countersign rules lists them'],
    [['explain'], 'explain needs a rule'],
    [['explain', 'static-cloud-key', 'b'], 'explain takes one rule'],
  ])('%j is refused', (args, words) => {
    expect(run(args)).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});

test('the version is that of package.json', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  expect(text).toContain(`"version": "${VERSION}"`);
  expect(run(['--version'])).toMatchObject({ exit: 0, stdout: `countersign ${VERSION}\n` });
});
