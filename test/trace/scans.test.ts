import { expect, test } from 'vitest';
import { type Files, trace } from './traced.ts';

const SCAN = 'runs-on: x, steps: [{uses: acme/countersign@v1}]';
const scans = (files: Files) =>
  trace(files).scans.map(({ checks, files: started, onPullRequests }) => [
    checks.known ? checks.value.join(', ') : '?',
    started.map((file) => file.replace('.github/workflows/', '')).join(', '),
    onPullRequests,
  ]);

test('the check is called as its job is named, or by its key', () => {
  expect(scans({ a: `on: pull_request\njobs: {scan: {${SCAN}}}` })).toEqual([['scan', 'a.yml', true]]);
  expect(scans({ a: `on: push\njobs: {scan: {name: Who can ship, ${SCAN}}}` })).toEqual([
    ['Who can ship', 'a.yml', false],
  ]);
});

test('a called job has its callers before its name', () => {
  const files = {
    a: 'on: pull_request\njobs: {checks: {name: Checks, uses: ./.github/workflows/b.yml}}',
    b: 'on: workflow_call\njobs: {inner: {uses: ./.github/workflows/c.yml}}',
    c: `on: workflow_call\njobs: {scan: {${SCAN}}}`,
  };
  expect(scans(files)).toEqual([['Checks / inner / scan', 'a.yml', true]]);
});

test('of a matrix, and where an expression names the job, it is not known', () => {
  const matrix = `on: pull_request\njobs: {scan: {strategy: {matrix: {dir: [a, b]}}, ${SCAN}}}`;
  expect(scans({ a: matrix })).toEqual([['?', 'a.yml', true]]);
  expect(scans({ a: `on: pull_request\njobs: {scan: {name: "\${{ github.actor }}", ${SCAN}}}` })).toEqual([
    ['?', 'a.yml', true],
  ]);
});

test.each(['acme/countersign-fork@v1', './', 'acme/tools/countersign@v1', 'countersign@v1'])(
  '%s is no scan',
  (uses) => {
    expect(scans({ a: `on: pull_request\njobs: {scan: {runs-on: x, steps: [{uses: ${uses}}]}}` })).toEqual([]);
  },
);
