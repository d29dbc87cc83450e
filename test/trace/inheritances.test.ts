import { describe, expect, test } from 'vitest';
import type { Inheritance } from '../../src/model/world.ts';
import { type Files, trace } from './traced.ts';

const INHERIT = 'on: push\njobs: {x: {uses: ./.github/workflows/b.yml, secrets: inherit}}';
const callee = (steps: string, job = ''): string =>
  `on: {workflow_call: {inputs: {name: {type: string}}, secrets: {DECLARED: }}}\njobs: {y: {runs-on: x, ${job}steps: [{run: "${steps}"}]}}`;
const first = (files: Files): Inheritance | undefined => trace(files).inheritances[0];
const reads = (files: Files): readonly string[] | string | undefined => {
  const found = first(files)?.reads;
  return found?.known ? found.value : found?.because;
};

describe('what is read behind a call that hands on every secret', () => {
  test('each name once, without case, and not the token that is there in any case', () => {
    const b = callee('echo ${{ secrets.B }} ${{ secrets.b }} ${{ secrets.A || secrets.GITHUB_TOKEN }}');
    expect(reads({ a: INHERIT, b })).toEqual(['A', 'B']);
  });

  test('in every place of the callee, and behind what it hands them on to', () => {
    const b = `on: workflow_call
env: {E: "\${{ secrets.IN_ENV }}"}
jobs:
  y: {uses: ./.github/workflows/c.yml, secrets: inherit}
  z: {uses: ./.github/workflows/d.yml, secrets: {KEY: "\${{ secrets.BY_NAME }}"}}`;
    const c = callee('echo ${{ secrets.BEHIND }}');
    const d = callee('echo ${{ secrets.KEY }}');
    expect(reads({ a: INHERIT, b, c, d })).toEqual(['BEHIND', 'BY_NAME', 'IN_ENV']);
  });

  test('a name that the caller writes out, and none that is made at run time', () => {
    const b = callee('echo ${{ secrets[inputs.name] }}');
    const given = 'on: push\njobs: {x: {uses: ./.github/workflows/b.yml, with: {name: KEY}, secrets: inherit}}';
    expect(reads({ a: given, b })).toEqual(['KEY']);
    expect(reads({ a: INHERIT, b: callee('echo ${{ secrets[github.ref_name] }}') })).toContain('chooses the name');
    expect(reads({ a: INHERIT, b: callee('echo ${{ toJSON(secrets) }}') })).toContain('as a whole');
  });

  test('is not known of another repository, even behind one of this', () => {
    const away = 'acme/ci/.github/workflows/c.yml@v1';
    expect(reads({ a: INHERIT.replace('./.github/workflows/b.yml', away) })).toContain('not in this repository');
    const b = `on: workflow_call\njobs: {y: {uses: ${away}, secrets: inherit}}`;
    expect(reads({ a: INHERIT, b })).toContain(away);
  });
});

describe('what is handed on beside it', () => {
  const other = (job = ''): string =>
    `on: push\njobs: {z: {runs-on: x, ${job}steps: [{run: "echo \${{ secrets.OTHER }} \${{ secrets.A }}"}]}}`;
  const names = (files: Files): readonly string[] | undefined => first(files)?.others.map(({ name }) => name);
  const b = callee('echo ${{ secrets.A }} ${{ secrets.DECLARED }}');

  test('is what jobs without an environment read', () => {
    expect(names({ a: INHERIT, b, c: other() })).toEqual(['OTHER']);
    expect(names({ a: INHERIT, b, c: other('environment: e, ') })).toEqual([]);
  });

  test('and the callee has to declare what it does not declare yet', () => {
    expect(first({ a: INHERIT, b })?.undeclared).toEqual(['A']);
  });

  test('all of it can stand in environments', () => {
    expect(first({ a: INHERIT, b })?.inEnvironments).toBe(false);
    expect(first({ a: INHERIT, b: callee('echo ${{ secrets.A }}', 'environment: e, ') })?.inEnvironments).toBe(true);
  });
});
