import { describe, expect, test } from 'vitest';
import { linesOf, sampleOf, type Seen, seenIn, tableOf } from '../scripts/count-commands.ts';
import { memoryTree } from '../src/collect/memory.ts';

const WORKFLOW = `on: push
jobs:
  ship:
    runs-on: ubuntu-latest
    steps:
      - run: |
          aws sts get-caller-identity
          aws s3 sync dist s3://shop && aws lambda invoke --function-name a out.json
          ls; make live
          aws shop no-such-thing
      - uses: ./.github/actions/live
`;
const ACTION = `runs:
  using: composite
  steps:
    - shell: bash
      run: kubectl apply -f live.yml
`;
const FILES = {
  '.github/workflows/ship.yml': WORKFLOW,
  '.github/actions/live/action.yml': ACTION,
  Makefile: 'live:\n\t@git push origin live\n\tgit push origin live\n',
};
const found = seenIn(memoryTree(FILES));

describe('commands of a repository', () => {
  test('are those of known programs in workflows, actions and the scripts they run, each with what is known', () => {
    expect(found.all).toBe(9);
    expect(found.seen.map(({ place, known, text }) => [place, known.kind, text])).toEqual([
      ['.github/workflows/ship.yml:7', 'harmless', 'aws sts get-caller-identity'],
      ['.github/workflows/ship.yml:8', 'matched', 'aws s3 sync dist s3://shop'],
      ['.github/workflows/ship.yml:8', 'unjudged', 'aws lambda invoke --function-name a out.json'],
      ['.github/workflows/ship.yml:10', 'neither', 'aws shop no-such-thing'],
      ['Makefile:2', 'matched', 'git push origin live'],
      ['Makefile:3', 'matched', 'git push origin live'],
      ['.github/actions/live/action.yml:5', 'matched', 'kubectl apply -f live.yml'],
    ]);
  });

  test('are counted by program', () => {
    expect(tableOf(found.seen).map((row) => row.split(/\s+/))).toEqual([
      ['program', 'matched', 'harmless', 'unjudged', 'neither'],
      ['aws', '1', '1', '1', '1'],
      ['git', '2', '0', '0', '0'],
      ['kubectl', '1', '0', '0', '0'],
      ['all', '4', '1', '1', '1'],
    ]);
  });

  test('are shown once for each name, with the first place', () => {
    expect(linesOf(found.seen, ['neither'])).toEqual([
      '    1 neither   aws shop no-such-thing  .github/workflows/ship.yml:10',
    ]);
    expect(linesOf(found.seen, ['matched']).map((line) => line.trim().split(/ +/).slice(0, 3))).toEqual([
      ['1', 'matched', 'aws'],
      ['2', 'matched', 'git'],
      ['1', 'matched', 'kubectl'],
    ]);
  });
});

test('a sample is the same for the same seed, and holds nothing twice', () => {
  const all: readonly Seen[] = found.seen;
  expect(sampleOf(all, 4, 7)).toEqual(sampleOf(all, 4, 7));
  expect(sampleOf(all, 4, 8)).not.toEqual(sampleOf(all, 4, 7));
  expect(new Set(sampleOf(all, 99, 7)).size).toBe(all.length);
});
