import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeText } from '../../src/collect/decode.ts';
import { parseWorkflow } from '../../src/parse/workflow.ts';
import { ROOT } from '../house/source.ts';
import { githubReading } from './github-reading.ts';
import { ourReading } from './our-reading.ts';
import { type Difference, differences } from './reading.ts';
import { indent } from './read-workflow.ts';

// GitHub publishes the parser its editor uses. Whatever it reads otherwise than ours is mended here, or explained below.
// `WORKFLOWS=DIR npm test -- differential` compares all workflows of the repositories below DIR as well.

const FOLDER = process.env['WORKFLOWS'];

type Comparison = Readonly<{ path: string; differences: readonly Difference[]; errors: readonly string[] }>;

/** A difference that stays, with the reason; each has to occur in the fixtures. */
type Explanation = Readonly<{
  name: string;
  why: string;
  holds: (difference: Difference, errors: readonly string[]) => boolean;
}>;

const EXPLAINED: readonly Explanation[] = [
  {
    name: 'a number or truth value without quotes',
    why: 'GitHub writes it anew (`1.10` becomes `1.1`, `True` becomes `true`); ours shows what stands in the file.',
    holds: ({ ours, theirs }) => sameValue(valueOf(ours), valueOf(theirs)),
  },
  {
    name: 'an expression that is a literal',
    why: 'Their reader evaluates it; ours leaves every expression to the trace.',
    holds: ({ ours, theirs }) => literalOf(valueOf(ours)) === valueOf(theirs),
  },
  {
    name: 'an expression in quotes over several lines',
    why: 'The package takes the quotes for text.',
    holds: ({ ours, theirs }) => ours.includes('${{') && theirs === `"${ours}"`,
  },
  {
    name: 'an expression for the whole `env` of a step',
    why: 'The schema of the package allows it, its conversion does not and drops the step.',
    holds: ({ place, ours, theirs }, errors) =>
      place.endsWith('.steps') &&
      Number(ours) - Number(theirs) === errors.filter((error) => error.includes("while reading 'step env'")).length,
  },
  {
    name: '`on` after `%YAML 1.1`',
    why: 'The key is then the truth value to the package, which ends in an error of its own.',
    holds: ({ ours, theirs }) => ours === READ && theirs.endsWith('raw.indexOf is not a function'),
  },
  {
    name: 'a file without content',
    why: 'It cannot run, so there is nothing to judge and nothing wrong.',
    holds: ({ ours, theirs }) => ours === NO_WORKFLOW && theirs.includes('Expected a scalar value'),
  },
  {
    name: 'an action among the workflows',
    why: 'It cannot run as a workflow; what calls it reads it as the action it is.',
    holds: ({ ours, theirs }) => ours === NO_WORKFLOW && theirs.includes("Unexpected value 'runs'"),
  },
];

const valueOf = (text: string): string => text.replace(/^[\w-]+=/u, '');

const sameValue = (ours: string, theirs: string): boolean =>
  /^(?:true|false)$/iu.test(ours) ? ours.toLowerCase() === theirs : ours !== '' && Number(ours) === Number(theirs);

const literalOf = (text: string): string | undefined =>
  /^\$\{\{ '((?:[^']|'')*)' \}\}$/u.exec(text)?.[1]?.replaceAll("''", "'");

const READ = 'read';
const NO_WORKFLOW = 'no workflow';

/** `undefined` where neither can read the file. */
async function compare(path: string, bytes: Uint8Array): Promise<Comparison | undefined> {
  const text = decodeText(path, bytes);
  const { workflow, problems } =
    typeof text === 'string'
      ? parseWorkflow(path, text)
      : { workflow: undefined, problems: [{ message: text.detail ?? text.why }] };
  const { reading, errors } = await githubReading(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const refused = (messages: readonly string[]): string => `refused: ${messages.join('; ')}`;
  if (problems.length > 0 && errors.length > 0) return undefined;
  const file = (ours: string, theirs: string): Comparison => ({
    path,
    errors,
    differences: [{ place: 'file', ours, theirs }],
  });
  if (problems.length > 0) return file(refused(problems.map(({ message }) => message)), READ);
  if (!workflow) return file(NO_WORKFLOW, errors.length > 0 ? refused(errors) : READ);
  if (!reading) return file(READ, refused(errors));
  return { path, errors, differences: differences(ourReading(workflow), reading) };
}

const workflowsBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /[\\/]\.github[\\/]workflows[\\/][^\\/]+\.ya?ml$/u.test(path))
    .sort();

type Outcome = Readonly<{
  files: number;
  equal: number;
  /** The files that neither reads. */
  refused: readonly string[];
  unexplained: readonly string[];
  /** The names of the explanations that were needed, one for each difference. */
  explained: readonly string[];
}>;

async function compareAll(folders: readonly string[], from: string): Promise<Outcome> {
  const refused: string[] = [];
  const unexplained: string[] = [];
  const explained: string[] = [];
  const paths = folders.flatMap(workflowsBelow);
  let equal = 0;
  for (const file of paths) {
    const path = relative(from, file).replaceAll('\\', '/');
    const compared = await compare(path, readFileSync(file));
    if (!compared) refused.push(path);
    if (compared?.differences.length === 0) equal += 1;
    for (const difference of compared?.differences ?? []) {
      const reason = EXPLAINED.find(({ holds }) => holds(difference, compared?.errors ?? []));
      if (reason) explained.push(reason.name);
      else unexplained.push(`${path} ${difference.place}: ${difference.ours} | ${difference.theirs}`);
    }
  }
  return { files: paths.length, equal, refused, unexplained, explained };
}

describe('fixtures and examples', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await compareAll([`${ROOT}test/fixtures`, `${ROOT}examples`], ROOT);
  });

  test('are read as GitHub reads them, or the difference is explained', () => {
    expect(outcome.unexplained).toEqual([]);
    expect(outcome.equal).toBeGreaterThan(250);
  });

  test('hold every difference that is explained', () => {
    expect(EXPLAINED.map(({ name }) => name).filter((name) => !outcome.explained.includes(name))).toEqual([]);
  });

  test('hold no other files that neither reads', () => {
    const odd = (name: string): string => `test/fixtures/parse/.github/workflows/${name}.yml`;
    expect(outcome.refused).toEqual([
      ...['merge-key', 'needs-within-needs', 'on-true', 'two-documents'].map(odd),
      'test/fixtures/rules/static-cloud-key/edge/partly-broken-file/.github/workflows/deploy.yml',
    ]);
  });
});

test.runIf(FOLDER)(
  'the repositories below $WORKFLOWS',
  async () => {
    const folder = resolve(FOLDER ?? '');
    const { files, equal, refused, unexplained, explained } = await compareAll([folder], folder);
    const by = EXPLAINED.map(({ name }) => `  ${explained.filter((one) => one === name).length} ${name}\n`);
    process.stdout.write(
      `${files} workflows, ${equal} read alike, ${refused.length} by neither, ${explained.length} differences explained, ${unexplained.length} not\n${by.join('')}`,
    );
    expect(unexplained).toEqual([]);
    expect(files).toBeGreaterThan(0);
  },
  600_000,
);

describe('the comparison sees a difference in', () => {
  const inJob = (body: string): string => `on: push\njobs:\n  a:\n${indent(body, 4)}\n`;
  const inStep = (body: string): string => inJob(`runs-on: x\nsteps:\n  - ${body}`);

  test.each([
    ['on', 'on: push\njobs: {}', 'on: release\njobs: {}'],
    ['permissions', 'on: push\njobs: {}', 'on: push\npermissions: {}\njobs: {}'],
    ['env', 'on: push\nenv: {A: b}\njobs: {}', 'on: push\nenv: {A: c}\njobs: {}'],
    ['jobs', inJob('runs-on: x'), inJob('runs-on: x').replace('  a:', '  b:')],
    ['a.kind', inJob('runs-on: x'), inJob('uses: ./.github/workflows/b.yml')],
    ['a.needs', inJob('runs-on: x\nneeds: b'), inJob('runs-on: x\nneeds: [b, c]')],
    ['a.uses', inJob('uses: ./b.yml'), inJob('uses: ./c.yml')],
    ['a.with', inJob('uses: ./b.yml\nwith: {a: b}'), inJob('uses: ./b.yml\nwith: {a: c}')],
    ['a.secrets', inJob('uses: ./b.yml'), inJob('uses: ./b.yml\nsecrets: inherit')],
    ['a.permissions', inJob('runs-on: x\npermissions: read-all'), inJob('runs-on: x\npermissions: write-all')],
    ['a.environment', inJob('runs-on: x\nenvironment: b'), inJob('runs-on: x\nenvironment: {name: c}')],
    ['a.runsOn', inJob('runs-on: [x, y]'), inJob('runs-on: {labels: [x, z]}')],
    ['a.env', inJob('runs-on: x\nenv: {A: b}'), inJob('runs-on: x')],
    ['a.matrix', inJob('runs-on: x\nstrategy: {matrix: {b: [1]}}'), inJob('runs-on: x\nstrategy: {matrix: {c: [1]}}')],
    ['a.steps', inStep('run: a'), inStep('run: a\n  - run: b')],
    ['a.steps[0].kind', inStep('run: a'), inStep('uses: a/b@v1')],
    ['a.steps[0].id', inStep('{run: a, id: b}'), inStep('{run: a, id: c}')],
    ['a.steps[0].uses', inStep('uses: a/b@v1'), inStep('uses: a/b@v2')],
    ['a.steps[0].run', inStep('run: a'), inStep('run: b')],
    ['a.steps[0].with', inStep('{uses: a/b@v1, with: {a: b}}'), inStep('{uses: a/b@v1, with: {a: c}}')],
    ['a.steps[0].env', inStep('{run: a, env: {A: b}}'), inStep('{run: a, env: {A: c}}')],
  ])('%s', async (place, one, other) => {
    const places = async (our: string, their: string): Promise<readonly string[]> => {
      const { workflow } = parseWorkflow('a.yml', our);
      const { reading } = await githubReading('a.yml', their);
      if (!workflow || !reading) throw new Error('not read');
      return differences(ourReading(workflow), reading).map((difference) => difference.place);
    };
    expect(await places(one, one)).toEqual([]);
    expect(await places(other, other)).toEqual([]);
    expect(await places(one, other)).toContain(place);
  });
});
