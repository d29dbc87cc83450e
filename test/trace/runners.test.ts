import { expect, test } from 'vitest';
import { trace } from './traced.ts';

const runners = (runsOn: string, more = ''): readonly string[] =>
  trace({
    a: `on: push\njobs: {d: {runs-on: ${runsOn}, ${more} steps: [{run: make}]}}`,
  }).runners.map(({ labels, group }) => `${group ?? ''}/${labels.join('+')}`);

test.each([
  ['self-hosted', ['/self-hosted']],
  ['[Self-Hosted, Linux, linux]', ['/linux+self-hosted']],
  ['{group: Builders, labels: [self-hosted, x64]}', ['builders/self-hosted+x64']],
  ['{labels: self-hosted}', ['/self-hosted']],
  ["{group: '${{ vars.GROUP }}', labels: self-hosted}", []],
  ['{group: self-hosted}', []],
  ['ubuntu-latest', []],
  ['acme-large', []],
  ["[self-hosted, '${{ vars.SIZE }}']", []],
])('%s', (runsOn, expected) => expect(runners(runsOn)).toEqual(expected));

test('a matrix is each of its labels, and only what is one’s own counts', () => {
  expect(runners("'${{ matrix.on }}'", 'strategy: {matrix: {on: [ubuntu-latest, self-hosted]}},')).toEqual([
    '/self-hosted',
  ]);
});

test('a job that nothing starts uses no runner', () => {
  expect(runners('self-hosted', 'if: false,')).toEqual([]);
});
