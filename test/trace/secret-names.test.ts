import { expect, test } from 'vitest';
import { secretReadsOf } from '../../src/trace/inheritances.ts';
import { instances } from './traced.ts';

const reads = (files: Readonly<Record<string, string>>) => {
  const { names, more } = secretReadsOf(instances(files).list);
  return [...names, ...(more ? [`? ${more.because}`] : [])];
};
const job = (body: string): string => `on: push\njobs:\n  a:\n    runs-on: x\n${body}`;

test('secrets are found wherever a job may name them, in small letters, and the token of the workflow is none', () => {
  const text = job(`    env: {A: "\${{ secrets.FIRST }}"}
    container: {image: b, credentials: {username: c, password: "\${{ secrets.Registry }}"}}
    services: {db: {image: d, env: {P: "\${{ secrets.DB }}"}}}
    steps:
      - run: echo "\${{ secrets['QUOTED'] }}" "\${{ secrets.GITHUB_TOKEN }}"
      - uses: acme/x@v1
        with: {key: "\${{ secrets.FIRST || github.token }}"}
`);
  expect(reads({ a: `env: {T: "\${{ secrets.TOP }}"}\n${text}` })).toEqual([
    'db',
    'first',
    'quoted',
    'registry',
    'top',
  ]);
});

test('what a call hands over by name is read, and what it inherits only where it is followed', () => {
  const callee = `on: {workflow_call: {secrets: {KEY: {required: true}}}}\njobs: {b: {runs-on: x, steps: [{run: "echo \${{ secrets.KEY }} \${{ secrets.MORE }}"}]}}\n`;
  const call = (secrets: string, uses = './.github/workflows/b.yml') =>
    `on: push\njobs: {a: {uses: ${uses}, secrets: ${secrets}}}\n`;
  expect(reads({ a: call('{KEY: "${{ secrets.MINE }}"}'), b: callee })).toEqual(['key', 'mine', 'more']);
  expect(reads({ a: call('inherit'), b: callee })).toEqual(['key', 'more']);
  expect(reads({ a: call('inherit', 'acme/b/.github/workflows/b.yml@v1') })).toEqual([
    '? a job hands them on to `acme/b/.github/workflows/b.yml@v1`, which is not in this repository',
  ]);
});

test.each([
  ['${{ toJSON(secrets) }}', 'a job reads `secrets` as a whole'],
  ['${{ secrets[inputs.name] }}', 'a job chooses the name of a secret when it runs'],
])('%s may be any secret', (text, because) => {
  const asks = `on: {workflow_dispatch: {inputs: {name: {type: string, required: true}}}}\njobs: {a: {runs-on: x, steps: [{run: 'echo ${text}'}]}}\n`;
  expect(reads({ a: asks })).toEqual([`? ${because}`]);
});
