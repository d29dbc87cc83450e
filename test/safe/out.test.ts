import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOut } from '../../src/safe/out.ts';
import { styled } from '../../src/safe/style.ts';
import { hostile, RUNS } from './hostile.ts';
import { commandIn, linesOf } from './runner.ts';

function record(colour: boolean) {
  const written = { stdout: '', stderr: '' };
  const out = createOut({
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (text) => {
      written.stderr += text;
    },
    colour,
    progressColour: colour,
  });
  return { out, written };
}

test('no way of writing but an annotation is a command, with colour and without', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (text, colour) => {
      const { out, written } = record(colour);
      out.line(text);
      out.line([text, styled(text, 'bold'), text]);
      out.text(text);
      out.progress(text);
      for (const line of [...linesOf(written.stdout), ...linesOf(written.stderr)])
        expect(commandIn(line)).toBeUndefined();
      expect(linesOf(written.stderr)).toHaveLength(2);
    }),
    RUNS,
  );
});

test('an annotation is the command it says', () => {
  const { out, written } = record(false);
  out.annotate({
    level: 'warning',
    title: 't',
    file: 'a,b',
    line: 3,
    column: 2,
    endLine: 3,
    endColumn: 5,
    paragraphs: ['one', '::error::two'],
  });
  expect(written.stdout).toBe(
    '::warning file=a%2Cb,line=3,endLine=3,col=2,endColumn=4,title=t::one%0A\\::error::two\n',
  );
});

test('a report keeps its lines, progress goes to the other stream, and style only where colour is on', () => {
  const { out, written } = record(false);
  out.text('one\n\ntwo');
  out.progress([styled('read', 'dim'), ' 3 files']);
  expect(written).toEqual({ stdout: 'one\n\ntwo\n', stderr: 'read 3 files\n' });
  const coloured = record(true);
  coloured.out.line([styled('pass', 'green')]);
  coloured.out.line('\u001b[32mpass');
  expect(coloured.written.stdout).toBe('\u001b[32mpass\u001b[0m\n\\u{1b}[32mpass\n');
});
