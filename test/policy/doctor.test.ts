import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import type { Feature, Present } from '../../src/model/doctor.ts';
import { fact } from '../../src/model/facts.ts';
import { known } from '../../src/model/place.ts';
import { doctor } from '../../src/scan.ts';
import { FACTS } from '../report/facts-sample.ts';

const FILE = '.github/workflows/identities.yml';
const HERE: Present = { event: '', actor: '', token: '', online: false, problems: [] };

type Job = Readonly<{ permissions?: string; with?: string; step?: string; on?: string; more?: string }>;

const workflow = ({
  permissions = '{ contents: read }',
  with: inputs = '',
  step,
  on = 'push',
  more = '',
}: Job): string =>
  [
    `on: ${on}`,
    ...(permissions === '' ? [] : [`permissions: ${permissions}`]),
    'jobs:',
    '  countersign:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v6',
    step ?? `      - uses: acme/countersign@v1\n        with: { ${inputs} }`,
    more,
  ].join('\n');

const check = (job: Job, present: Partial<Present> = {}) =>
  doctor(memoryTree({ [FILE]: workflow(job) }), { ...HERE, ...present });

function featureOf(diagnosis: ReturnType<typeof check>, feature: Feature) {
  const found = diagnosis.checked[0]?.features.find((one) => one.feature === feature);
  if (!found) throw new Error(`${feature} is not in the answer`);
  return found;
}
const blockOf = (diagnosis: ReturnType<typeof check>): string =>
  (diagnosis.checked[0]?.rights ?? []).map(({ scope, access }) => `${scope}: ${access}`).join(', ');

describe('the action as it comes', () => {
  test('needs to read, and has what it needs', () => {
    const diagnosis = check({});
    expect(diagnosis.healthy).toBe(true);
    expect(blockOf(diagnosis)).toBe('contents: read');
    expect(diagnosis.checked[0]?.features.map(({ feature, used, has }) => [feature, used, has])).toEqual([
      ['scan', 'yes', 'yes'],
      ['annotations', 'yes', 'yes'],
      ['upload', 'no', 'n/a'],
      ['online', 'no', 'n/a'],
    ]);
  });
});

describe('the upload', () => {
  test.each<[string, Job, Partial<Present>, string, string, readonly string[]]>([
    ['has its right', { permissions: '{ contents: read, security-events: write }' }, {}, 'yes', 'yes', []],
    ['has all rights', { permissions: 'write-all' }, {}, 'yes', 'yes', []],
    ['auto without it stays away', { permissions: 'read-all' }, {}, 'no', 'n/a', []],
    ['always without it', { with: 'upload: always' }, {}, 'yes', 'no', ['security-events: write']],
    ['never', { with: 'upload: never', permissions: 'write-all' }, {}, 'no', 'n/a', []],
    ['nobody says what the token may', { permissions: '' }, {}, 'unknown', 'unknown', []],
    ['always, and nobody says', { permissions: '', with: 'upload: always' }, {}, 'yes', 'unknown', []],
    ['a token of its own', { with: "upload: always, token: '${{ secrets.APP }}'" }, {}, 'yes', 'unknown', []],
    [
      'in a private repository',
      { permissions: '{ contents: read, security-events: write }' },
      { visibility: 'private' },
      'yes',
      'no',
      ['actions: read'],
    ],
    ['an expression', { with: "upload: '${{ vars.UPLOAD }}'" }, {}, 'unknown', 'no', ['security-events: write']],
  ])('%s', (_, job, present, used, has, lacks) => {
    expect(featureOf(check(job, present), 'upload')).toMatchObject({ used, has, lacks });
  });

  test('of a job that a fork’s change runs in cannot be, whatever the file says', () => {
    const present: Partial<Present> = {
      event: 'pull_request',
      workflow: FILE,
      job: 'countersign',
      fork: known(true),
    };
    const permissions = '{ contents: read, security-events: write }';
    expect(featureOf(check({ permissions }, present), 'upload')).toMatchObject({ used: 'no' });
    const always = check({ permissions, with: 'upload: always' }, present);
    expect(featureOf(always, 'upload')).toMatchObject({ used: 'yes', has: 'no' });
    expect(always).toMatchObject({ healthy: false, notes: [expect.stringContaining('comes from a fork')] });
  });
});

describe('asking GitHub', () => {
  test('needs actions: read, and the block says it', () => {
    const diagnosis = check({ with: 'online: true' });
    expect(featureOf(diagnosis, 'online')).toMatchObject({ used: 'yes', has: 'no', lacks: ['actions: read'] });
    expect(diagnosis.healthy).toBe(false);
    expect(blockOf(diagnosis)).toBe('actions: read, contents: read');
    expect(check({ with: 'online: true', permissions: '{ actions: read, contents: read }' }).healthy).toBe(true);
  });

  test('with an expression is unknown, and does not fail', () => {
    const diagnosis = check({ with: "online: '${{ inputs.online }}'" });
    expect(featureOf(diagnosis, 'online').used).toBe('unknown');
    expect(diagnosis.healthy).toBe(true);
  });

  test('by the command line needs a token in its environment', () => {
    const step = (env: string): string => `      - run: node dist/cli/index.js scan --online\n        env: ${env}`;
    const permissions = '{ actions: read, contents: read }';
    expect(featureOf(check({ permissions, step: step('{}') }), 'online').lacks).toEqual([
      'env: { GITHUB_TOKEN: ${{ github.token }} }',
    ]);
    expect(check({ permissions, step: step('{ GH_TOKEN: "${{ github.token }}" }') }).healthy).toBe(true);
  });

  test('tells what the plan has, where GitHub says it', () => {
    const facts = { ...FACTS, visibility: fact('private' as const), plan: fact('team' as const) };
    expect(check({}, { facts, online: true, token: 'GH_TOKEN' }).notes).toEqual([
      expect.stringContaining('no required reviewers'),
    ]);
    expect(check({}, { problems: ['it stopped'] }).healthy).toBe(false);
  });
});

describe('which steps are ours', () => {
  test.each([
    ['npx countersign scan --format github', 'countersign scan --format github'],
    ['cd api && countersign', 'countersign'],
    [
      'node ./dist/cli/index.js scan \\\n            --base origin/main | tee log',
      'dist/cli/index.js scan --base origin/main',
    ],
  ])('%s', (script, runs) => {
    const { checked } = check({ step: `      - run: |\n          ${script}` });
    expect(checked[0]?.step).toMatchObject({ by: 'command line', runs });
  });

  test.each(['echo about countersign and more', 'git clone https://github.com/acme/countersign.git', 'npm test'])(
    '%s is none',
    (script) => {
      expect(check({ step: `      - run: ${script}` }).checked[0]).not.toHaveProperty('step');
    },
  );

  test('the action out of the repository itself, by its name', () => {
    const text = workflow({ step: '      - uses: ./' });
    const own = doctor(
      memoryTree({ [FILE]: text, 'action.yml': 'name: Countersign\nruns: { using: node24, main: x.js }\n' }),
      HERE,
    );
    expect(own.checked[0]?.step).toMatchObject({ by: 'action', path: FILE, line: 8, job: 'countersign' });
    const other = doctor(
      memoryTree({ [FILE]: text, 'action.yml': 'name: Other\nruns: { using: node24, main: x.js }\n' }),
      HERE,
    );
    expect(other.checked[0]).not.toHaveProperty('step');
  });

  test('an upload by another step counts', () => {
    const more = '      - uses: github/codeql-action/upload-sarif@v4';
    const diagnosis = check({ with: 'upload: never', more });
    expect(featureOf(diagnosis, 'upload')).toMatchObject({ used: 'yes', lacks: ['security-events: write'] });
  });
});

describe('where no workflow runs it', () => {
  test('it runs here, and may read', () => {
    const diagnosis = doctor(memoryTree({}), HERE);
    expect(diagnosis).toMatchObject({ healthy: true, checked: [{ rights: [{ scope: 'contents', access: 'read' }] }] });
  });

  test('--online needs a token', () => {
    const diagnosis = doctor(memoryTree({}), { ...HERE, online: true });
    expect(diagnosis.healthy).toBe(false);
    expect(blockOf(diagnosis)).toBe('actions: read, contents: read');
  });
});
