import { describe, expect, test } from 'vitest';
import { show, type Value } from '../../src/model/value.ts';
import { parsePowerShell, parseShell } from '../../src/parse/shell.ts';
import type { Scope } from '../../src/trace/scope.ts';
import { wordValue, written, writtenBy } from '../../src/trace/script.ts';

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

  test.each([
    ['echo "$(echo "$REGION" | cat)"', 'eu'],
    ['echo "$(printf "%s-1" "$REGION")"', 'eu-1'],
    ['A=$(printf "%s" "${{ secrets.KEY }}" | base64 --decode | jq -r .x)\necho $A', 'secrets.KEY'],
    ['A=$(base64 -d <<< "x${{ secrets.KEY }}")\necho $A', 'secrets.KEY'],
  ])('are what a pipe in it prints: %j', (script, expected) => {
    expect(show(last(script))).toBe(expected);
  });

  test.each([
    'echo $(date)',
    'echo $(echo $REGION | sed s/e/u/)',
    'echo $(echo $REGION | sha256sum)',
    'echo $(cat key.json)',
    'echo $(if x; then echo a; else echo b; fi)',
    'echo ${UNSET#v}',
    'echo ${EMPTY:-$OTHER}',
    'A=$B\nB=$A\necho $A',
  ])('are unknown where the script computes them: %j', (script) => {
    expect(last(script).kind).toBe('unknown');
  });

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
    ['{ echo "other=x"; echo "stage=a"; } >> "$GITHUB_OUTPUT"', 'a'],
    ['echo "stage=a" | tee -a "$GITHUB_OUTPUT"', 'a'],
    ['tee -a $GITHUB_OUTPUT <<< "stage=a"', 'a'],
    ['cat <<EOF >> $GITHUB_OUTPUT\nother=x\nstage=${{ inputs.stage }}\nEOF', 'inputs.stage'],
    ['cat << EOF | tee -a $GITHUB_OUTPUT\nstage=a\nEOF', 'a'],
    ['printf \'other=%s\\nstage=%s\\n\' "$X" "$REGION" >> $GITHUB_OUTPUT', 'eu'],
    ['printf "stage=$REGION-1" >> $GITHUB_OUTPUT', 'eu-1'],
    [
      'echo "stage<<EOF" >> $GITHUB_OUTPUT\necho "${{ secrets.KEY }}" >> $GITHUB_OUTPUT\necho "EOF" >> $GITHUB_OUTPUT',
      'secrets.KEY',
    ],
    ['{ echo "stage<<$END"; echo "a"; echo "b"; echo "$END"; echo "c=d"; } >> $GITHUB_OUTPUT', 'a\nb'],
    ['{ echo "x<<END"; echo "stage=a"; echo "END"; } >> $GITHUB_OUTPUT', 'nothing'],
    ['{ echo "x<<END"; cat notes.txt; echo "END"; echo "stage=a"; } >> $GITHUB_OUTPUT', 'a'],
    ['cat <<A >> $GITHUB_OUTPUT\nstage<<B\na\nB\nA', 'a'],
    ['echo "::set-output name=stage::production-$REGION"', 'production-eu'],
    ['echo "::set-output name=other::production"', 'nothing'],
    ['echo "stage=$(echo "$REGION" | cat)" >> $GITHUB_OUTPUT', 'eu'],
  ])('%s', (script, expected) => {
    expect(output(script)).toBe(expected);
  });

  test.each([
    ['"stage=a" >> $env:GITHUB_OUTPUT', 'a'],
    ['"stage=$env:REGION" | Out-File -FilePath $env:GITHUB_OUTPUT -Encoding utf8 -Append', 'eu'],
    ['echo "stage=${{ secrets.KEY }}" | Out-File -Append $env:GITHUB_OUTPUT', 'secrets.KEY'],
    ['Add-Content -Path $env:GITHUB_OUTPUT -Value "stage=a"', 'a'],
    ['Add-Content $env:GITHUB_OUTPUT "stage=a"', 'a'],
    ['Write-Output "stage=a" >> $Env:GITHUB_OUTPUT', 'a'],
    ['Write-Host "::set-output name=stage::a"', 'a'],
    ['& "stage=a" >> $env:GITHUB_OUTPUT', 'nothing'],
    ['"stage=a" | Out-File notes.txt', 'nothing'],
  ])('of PowerShell: %s', (script, expected) => {
    const value = written('GITHUB_OUTPUT', 'stage', parsePowerShell(script).commands, scope);
    expect(value ? show(value) : 'nothing').toBe(expected);
  });

  test('names are listed in order', () => {
    const { commands } = parseShell('{ echo "B=1"; echo "A=1"; } >> $GITHUB_ENV');
    expect(writtenBy('GITHUB_ENV', commands).map(({ name }) => name)).toEqual(['B', 'A']);
    expect(writtenBy('GITHUB_OUTPUT', commands)).toEqual([]);
  });
});
