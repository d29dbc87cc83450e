import { describe, expect, test } from 'vitest';
import { show, type Value } from '../../src/model/value.ts';
import { parseShell } from '../../src/parse/shell.ts';
import type { Scope } from '../../src/trace/scope.ts';
import { namesWritten, wordValue, written } from '../../src/trace/script.ts';

const scope: Scope = {
  github: () => undefined,
  input: (name) => ({ kind: 'input', name }),
  secret: (name) => ({ kind: 'secret', name }),
  env: (name) =>
    name === 'EMPTY'
      ? { kind: 'text', text: '' }
      : name === 'REGION'
        ? { kind: 'text', text: 'eu' }
        : { kind: 'env', name },
  matrix: (name) => ({ kind: 'matrix', name }),
  stepOutput: (step, output) => ({ kind: 'output', name: `${step}.${output}` }),
  jobOutput: (job, output) => ({ kind: 'output', name: `${job}.${output}` }),
};

/** What the last word of the last command can be. */
function last(script: string): Value {
  const { commands } = parseShell(script);
  const word = commands.at(-1)?.words.at(-1);
  if (!word) throw new Error('no word');
  return wordValue(word, commands, scope);
}

describe('words of a script', () => {
  test.each([
    ['echo plain', 'plain'],
    ['echo "a $REGION b"', 'a eu b'],
    ['echo ${{ secrets.KEY }}', 'secrets.KEY'],
    ['echo "x-${{ inputs.stage }}"', 'x-${{ inputs.stage }}'],
    ['echo $UNSET', 'env.UNSET'],
    ['echo $GITHUB_REF_NAME', 'github.ref_name'],
    ['echo $GITHUB_TOKEN', 'env.GITHUB_TOKEN'],
  ])('%s', (script, expected) => {
    expect(show(last(script))).toBe(expected);
  });

  test.each([
    ['A=one\necho $A', 'one'],
    ['export A=one\necho "$A"', 'one'],
    ['A=one\nB=$A-two\necho $B', 'one-two'],
    ['if x; then A=one; else A=two; fi\necho $A', 'one | two'],
    ['A=${{ secrets.KEY }}\necho $A', 'secrets.KEY'],
    ['REGION="$REGION:more"\necho $REGION', 'eu'],
  ])('follow what the script assigns: %j', (script, expected) => {
    expect(show(last(script))).toBe(expected);
  });

  test.each([
    ['echo ${REGION:-us}', 'eu'],
    ['echo ${EMPTY:-us}', 'us'],
    ['echo ${UNSET:-us}', 'env.UNSET | us'],
    ['A=\necho ${A:-us}', 'us'],
  ])('fall back as the shell does: %j', (script, expected) => {
    expect(show(last(script))).toBe(expected);
  });

  test.each(['echo $(date)', 'echo ${UNSET#v}', 'echo ${EMPTY:-$OTHER}', 'A=$B\nB=$A\necho $A'])(
    'are unknown where the script computes them: %j',
    (script) => {
      expect(last(script).kind).toBe('unknown');
    },
  );

  test('variables that name each other many times over cost no more than there are', () => {
    const rows = Array.from({ length: 20 }, (_, index) => `A${index}="${`$A${index + 1}`.repeat(12)}"`);
    const started = performance.now();
    expect(show(last(`${rows.join('\n')}\necho $A0`)).length).toBeLessThan(1_000_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('what is set too often is unknown', () => {
    expect(last(`${'A=x$RANDOM\n'.repeat(20)}echo $A`)).toMatchObject({ kind: 'unknown' });
  });
});

describe('what a script hands on', () => {
  const output = (script: string, name = 'stage'): string => {
    const value = written('GITHUB_OUTPUT', name, parseShell(script).commands, scope);
    return value ? show(value) : 'nothing';
  };

  test.each([
    ['echo "stage=production" >> "$GITHUB_OUTPUT"', 'production'],
    ['echo stage=production >> $GITHUB_OUTPUT', 'production'],
    ['echo "stage=${{ inputs.stage }}" >> "${GITHUB_OUTPUT}"', 'inputs.stage'],
    ['S=$REGION\necho "stage=$S-1" >> $GITHUB_OUTPUT', 'eu-1'],
    ['if x; then echo "stage=a" >> $GITHUB_OUTPUT; else echo "stage=b" >> $GITHUB_OUTPUT; fi', 'a | b'],
    ['echo "stage=" >> $GITHUB_OUTPUT', ''],
    ['echo "other=x" >> $GITHUB_OUTPUT', 'nothing'],
    ['echo "stages=x" >> $GITHUB_OUTPUT', 'nothing'],
    ['echo "stage=x" >> $GITHUB_ENV', 'nothing'],
    ['echo "stage=x"', 'nothing'],
  ])('%s', (script, expected) => {
    expect(output(script)).toBe(expected);
  });

  test('names are listed in order', () => {
    const [command] = parseShell('echo "A=1" >> $GITHUB_ENV').commands;
    expect(command && namesWritten('GITHUB_ENV', command)).toEqual(['A']);
    expect(command && namesWritten('GITHUB_OUTPUT', command)).toEqual([]);
  });
});
