import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../src/errors.ts';
import { filesBelow, readText } from './house/source.ts';
import { readRuleCases } from './house/rule-cases.ts';
import { type Files, scanFiles } from './scan-input.ts';

/** Every tiny repository there is at hand: the cases of the rules and the examples. */
const REPOSITORIES: readonly Files[] = [
  ...readRuleCases().map(({ files }) => Object.fromEntries(files)),
  ...[...new Set(filesBelow('examples').map((path) => path.split('/')[1] ?? ''))].map((name) =>
    Object.fromEntries(
      filesBelow(`examples/${name}`).map((path) => [path.slice(`examples/${name}/`.length), readText(path)]),
    ),
  ),
];

type Change = Readonly<{
  kind: 'delete' | 'double' | 'swap' | 'put';
  of: 'line' | 'character';
  at: number;
  other: number;
  text: string;
}>;

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'put'),
  of: fc.constantFrom('line', 'character'),
  at: fc.nat(10_000),
  other: fc.nat(10_000),
  text: fc.constantFrom(
    ...[
      '\t',
      '  ',
      '- ',
      ': ',
      '"',
      "'",
      '[',
      '{',
      '}',
      '|',
      '&a ',
      '*a',
      '${{',
      '}}',
      '#',
      '\r',
      '$(',
      '`',
      '\\',
      'null',
      '🚀',
      '\u2028',
    ],
  ),
});

function mutate(text: string, { kind, of, at, other, text: added }: Change): string {
  const glue = of === 'line' ? '\n' : '';
  const parts = of === 'line' ? text.split('\n') : [...text];
  if (parts.length === 0) return added;
  const [first, second] = [at % Math.max(parts.length, 1), other % Math.max(parts.length, 1)];
  const [a = '', b = ''] = [parts[first], parts[second]];
  if (kind === 'swap') return parts.with(first, b).with(second, a).join(glue);
  const put = kind === 'delete' ? [] : kind === 'double' ? [a, a] : [a, added];
  return parts.toSpliced(first, 1, ...put).join(glue);
}

/** The answer to files, or that they ask the user to mend the configuration; anything else that is thrown is ours. */
function verdictOf(files: Files): string {
  try {
    return scanFiles(files).report.verdict;
  } catch (error) {
    if (error instanceof UserError) return 'configuration';
    throw error;
  }
}

test('every tiny repository is answered', () => {
  expect(REPOSITORIES.length).toBeGreaterThan(50);
  for (const files of REPOSITORIES) expect(['pass', 'fail', 'incomplete']).toContain(verdictOf(files));
});

test('however a repository is damaged, the scan answers, soon, and the same twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REPOSITORIES),
      fc.nat(20),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      (files, which, changes) => {
        const paths = Object.keys(files).sort();
        const path = paths[which % paths.length] ?? '';
        const damaged = { ...files, [path]: changes.reduce(mutate, files[path] ?? '') };
        const started = performance.now();
        const verdict = verdictOf(damaged);
        expect(performance.now() - started).toBeLessThan(1000);
        expect(verdictOf(damaged)).toBe(verdict);
      },
    ),
    { numRuns: 400 },
  );
});

test('a file cut off anywhere is answered too', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REPOSITORIES), fc.nat(20), fc.nat(10_000), (files, which, at) => {
      const paths = Object.keys(files).sort();
      const path = paths[which % paths.length] ?? '';
      const text = files[path] ?? '';
      verdictOf({ ...files, [path]: text.slice(0, at % (text.length + 1)) });
    }),
    { numRuns: 200 },
  );
});
