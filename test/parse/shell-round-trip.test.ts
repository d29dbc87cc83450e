import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Script } from '../../src/parse/command.ts';
import { parsePowerShell, parseShell } from '../../src/parse/shell.ts';

// Any words, written with any quotes, in any structure, come back as the same commands in the same order: nothing of what
// is written is lost, nothing is made up, and nothing changes places.

type Line = readonly string[];
const SEED = { seed: 20261126, numRuns: 1500 };

/** Characters that mean something to a shell, beside some that do not. */
const text = fc
  .string({ unit: fc.constantFrom(...'ab1./:=@-_,+%^~[]!*? \t"\'`$\\#&;|(){}<>\né😀'), minLength: 0, maxLength: 8 })
  .filter((word) => !word.includes('${{') && !word.startsWith('-'));
const line = fc
  .tuple(fc.nat({ max: 99 }), fc.array(text, { maxLength: 4 }))
  .map(([number, words]): Line => [`p${number}`, ...words]);

const shown = ({ commands }: Script): readonly Line[] =>
  commands
    .filter(({ program }) => program !== '' && program !== 'in' && program !== 'if')
    .map(({ program, words }) => [program, ...words.map((word) => word.text)]);

describe('a shell script', () => {
  const single = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
  const double = (word: string): string => `"${word.replace(/["\\$`]/g, '\\$&')}"`;
  const bare = (word: string): string =>
    word === '' || word.includes('\n') ? single(word) : word.replace(/[^\w./]/gu, '\\$&');
  const mixed = (word: string): string => single(word.slice(0, 2)) + double(word.slice(2));
  const written = fc.constantFrom(single, double, bare, mixed);

  const command = fc.tuple(line, written, fc.constantFrom(' ', '  ', '\t', ' \\\n ')).map(([words, write, blank]) => ({
    expected: [words],
    source: [words[0] ?? '', ...words.slice(1).map(write)].join(blank),
  }));
  const around: readonly (readonly [string, string])[] = [
    ['', ''],
    ['(', ')'],
    ['{ ', '; }'],
    ['! ', ''],
    ['if ', '\nthen :; fi'],
    ['while ', '; do :; done'],
    ['for i in a "b c"; do ', '; done'],
    ['case "$x" in\n a|b) ', ' ;; esac'],
    ['f() { ', '; }'],
    ['v="$(', ')"'],
    ['v=`', '`'],
    ['[[ -n $x && $y < z ]] && ', ''],
    ['A=1 B="x y" ', ''],
    ['# a note; and "more\n', ''],
    ['cat <<EOF\n$(:) text\nEOF\n', ''],
    ['', ' > out 2>&1 < in'],
    ['', ' &'],
  ];
  const wrapped = fc.tuple(command, fc.constantFrom(...around)).map(([{ expected, source }, [before, after]]) => ({
    expected,
    source: before.endsWith('`') && /[\\`]/.test(source) ? source : `${before}${source}${after}`,
  }));
  const script = fc.array(fc.tuple(wrapped, fc.constantFrom('\n', '; ', '\n\n', ' # end\n', '\r\n')), { maxLength: 6 });

  test('gives back its commands', () => {
    fc.assert(
      fc.property(script, (parts) => {
        const source = parts.map(([part, end]) => `${part.source}${part.source.endsWith(' &') ? '\n' : end}`).join('');
        const found = shown(parseShell(source)).filter(([program]) => /^p\d/.test(program ?? ''));
        expect(found).toEqual(parts.flatMap(([part]) => part.expected));
      }),
      SEED,
    );
  });

  test('says who feeds whom in a pipe', () => {
    fc.assert(
      fc.property(
        fc.array(command, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(' | ', '|', ' |\n', ' |& '),
        (all, pipe) => {
          const { commands } = parseShell(all.map(({ source }) => source).join(pipe));
          expect(commands.map(({ stdin }) => stdin)).toEqual([
            undefined,
            ...all.slice(1).map((_, index) => ({ from: 'pipe', command: index })),
          ]);
        },
      ),
      SEED,
    );
  });

  test('words stand where they are said to', () => {
    fc.assert(
      fc.property(script, (parts) => {
        const source = parts.map(([part, end]) => `${part.source}${part.source.endsWith(' &') ? '\n' : end}`).join('');
        for (const { program, words, offset, length } of parseShell(source).commands) {
          if (!/^p\d/.test(program)) continue;
          expect(source.slice(offset, offset + length)).toContain(program);
          for (const word of words) {
            expect(word.offset + word.length).toBeLessThanOrEqual(offset + length);
            const again = parseShell(`x ${source.slice(word.offset, word.offset + word.length)}`).commands[0];
            expect(again?.words.map((one) => one.text)).toEqual([word.text]);
          }
        }
      }),
      { ...SEED, numRuns: 500 },
    );
  });
});

describe('a PowerShell script', () => {
  const single = (word: string): string => `'${word.replaceAll("'", "''")}'`;
  const double = (word: string): string => `"${word.replace(/["`$]/g, '`$&')}"`;
  const written = fc.constantFrom(single, double);
  const command = fc.tuple(line, written).map(([words, write]) => ({
    expected: [words],
    source: [words[0] ?? '', ...words.slice(1).map(write)].join(' '),
  }));
  const around: readonly (readonly [string, string])[] = [
    ['', ''],
    ['if ($a) {\n', '\n}'],
    ['foreach ($i in $list) { ', ' }'],
    ['try { ', ' } catch { }'],
    ['function F { ', ' }'],
    ['$x = ', ''],
    ['$env:A="b"; ', ''],
    ['& ', ''],
    ['', ' 2>&1'],
    ['', ' > out.txt'],
    ['# a note "more\n', ''],
    ['<# a\nnote #> ', ''],
    ['', ' `\n'],
    ["@'\ntext\n'@ | Out-File a\n", ''],
  ];
  const wrapped = fc.tuple(command, fc.constantFrom(...around)).map(([{ expected, source }, [before, after]]) => ({
    expected,
    source: `${before}${source}${after}`,
  }));

  test('gives back its commands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(wrapped, fc.constantFrom('\n', '; ', '\r\n')), { maxLength: 6 }), (parts) => {
        const source = parts.map(([part, end]) => part.source + end).join('');
        const found = shown(parsePowerShell(source)).filter(([program]) => /^p\d/.test(program ?? ''));
        expect(found).toEqual(parts.flatMap(([part]) => part.expected));
      }),
      SEED,
    );
  });
});

describe('time', () => {
  const pieces = {
    shell: [
      'a',
      ' ',
      "'",
      '"',
      '`',
      '$(',
      ')',
      '${',
      '${{',
      '<<E\n',
      '\n',
      '|',
      ';',
      'case ',
      'if ',
      'sudo ',
      '$a',
      '\\',
      '<(',
    ],
    powershell: [
      'a',
      ' ',
      "'",
      '"',
      '`',
      '$(',
      ')',
      '$env:A',
      '=',
      '{',
      '}',
      '${{',
      '@"\n',
      "@'\n",
      '\n',
      '|',
      '#',
      '>',
      '&',
    ],
  };
  const best = (parse: (text: string) => Script, text: string): number =>
    Math.min(
      ...[1, 2].map(() => {
        const start = performance.now();
        parse(text);
        return performance.now() - start;
      }),
    );

  test.each([
    ['shell', parseShell, pieces.shell],
    ['PowerShell', parsePowerShell, pieces.powershell],
  ] as const)('grows with the length of a %s script and no faster', (_name, parse, all) => {
    const slow = fc.sample(fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 4 }), {
      seed: 20261126,
      numRuns: 30,
    });
    for (const shape of slow.map((tokens) => tokens.join(''))) {
      const short = best(parse, shape.repeat(Math.ceil(6_250 / shape.length)));
      // Eight times the text: what grows with its square takes 64 times as long, and what a busy machine adds is let pass.
      const long = best(parse, shape.repeat(Math.ceil(50_000 / shape.length)));
      expect([shape, long < 24 * short + 150]).toEqual([shape, true]);
    }
  });
});
