import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePowerShell } from '../../src/parse/shell.ts';

const lines = (script: string): readonly string[] =>
  parsePowerShell(script).commands.map((one) => [one.program, ...one.words.map((word) => word.text)].join(' ').trim());

describe('PowerShell', () => {
  test.each([
    ['lines, semicolons and comments', 'a b # c\nd; e <# f\ng #> h', ['a b', 'd', 'e h']],
    ['continued lines', 'az webapp deploy `\r\n  --name x `\n --slot y', ['az webapp deploy --name x --slot y']],
    ['quotes', `a 'it''s' "b \`"c\`" d"`, [`a it's b "c" d`]],
    ['the call operator', `& "C:/Program Files/x.exe" y`, ['C:/Program Files/x.exe y']],
    ['programs by file name', 'nuget.exe push x', ['nuget push x']],
    ['blocks', 'if ($x) {\n  terraform apply\n}', ['if', '$x', 'terraform apply']],
    ['answers kept in a variable', '$token = az account get-access-token', ['az account get-access-token']],
    ['substitutions', 'a "$(b c)"', ['b c', 'a $(b c)']],
    ['here-strings', `a @'\nkubectl apply\n'@\nb`, ['a \nkubectl apply', 'b']],
    ['lists of values', 'a b,c', ['a b c']],
    ['streams are no words', 'a b 2>&1 | c *> d', ['a b', 'c']],
    [
      'values that nothing calls',
      '"a b" | c; $d | e; & $f g',
      ['Write-Output a b', 'c', 'Write-Output $d', 'e', '$f g'],
    ],
    ['tables', '@{ a = "npm publish" }', ['@', 'a = npm publish']],
    [
      'scripts as text',
      `iex "a b"; pwsh -Command 'c d'; bash -c "e; f"`,
      ['iex a b', 'a b', 'pwsh -Command c d', 'c d', 'bash -c e; f', 'e', 'f'],
    ],
  ])('%s', (_name, script, expected) => {
    expect(lines(script)).toEqual(expected);
  });

  test('values are no programs, and print where they go on', () => {
    const programs = (script: string) => parsePowerShell(script).commands.map(({ program }) => program);
    expect(programs('$a | b; "c" | d; e')).toEqual(['Write-Output', 'b', 'Write-Output', 'd', 'e']);
    expect(programs("a '='; & $b; & 'c d'")).toEqual(['a', '$b', 'c d']);
  });

  test('assignments without blanks', () => {
    const { commands } = parsePowerShell('$env:A="b c"; $d+=$e; $f=az account show');
    expect(commands[0]?.assignments.map(({ name, value }) => [name, value.parts])).toEqual([
      ['A', [{ kind: 'literal', text: 'b c' }]],
    ]);
    expect(commands[1]?.assignments.map(({ name, value }) => [name, value.parts])).toEqual([
      ['d', [{ kind: 'variable', text: 'e' }]],
    ]);
    expect(commands[2]?.program).toBe('az');
  });

  test('variables of the environment and expressions are parts', () => {
    const [command] = parsePowerShell('a $env:TOKEN "${env:B}x" ${{ secrets.C }}').commands;
    expect(command?.words.flatMap((word) => word.parts)).toEqual([
      { kind: 'variable', text: 'TOKEN' },
      { kind: 'variable', text: 'B' },
      { kind: 'literal', text: 'x' },
      { kind: 'expression', text: 'secrets.C' },
    ]);
  });

  test('assignments to the environment, files written and pipes', () => {
    const { commands } = parsePowerShell(
      `$env:A = "b"\n$env:T | docker login --password-stdin\nWrite-Output x >> $env:GITHUB_ENV`,
    );
    expect(commands[0]?.assignments.map((one) => `${one.name}=${one.value.text}`)).toEqual(['A=b']);
    expect(commands[2]?.stdin).toEqual({ from: 'pipe', command: 1 });
    expect(commands[3]?.writes.map((word) => word.text)).toEqual(['$env:GITHUB_ENV']);
  });

  test.each(['(', '"', '$(', "'", '@"\n', '`', '{', '<#', 'a|', '> ', '$a"', '$a=', 'iex '])(
    '100 kB of %j takes linear time',
    (shape) => {
      const start = performance.now();
      parsePowerShell(shape.repeat(100_000 / shape.length));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );

  test('never throws, and every offset is inside the script', () => {
    const tokens = [
      'a',
      ' ',
      "'",
      '"',
      '`',
      '$(',
      ')',
      '(',
      '$env:A',
      ' = ',
      '{',
      '}',
      '${{',
      '}}',
      '@"\n',
      '\n"@',
      "@'\n",
      '\n',
      '|',
      ';',
      '#',
      '<#',
      '#>',
      '>',
      ',',
      '&',
      '\r',
    ];
    const scripts = fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(scripts, (script) => {
        for (const one of parsePowerShell(script).commands) {
          for (const at of [one, ...one.words]) {
            expect(at.length).toBeGreaterThanOrEqual(0);
            expect(at.offset + at.length).toBeLessThanOrEqual(script.length);
          }
        }
      }),
      { seed: 20261120, numRuns: 1000 },
    );
  });
});
