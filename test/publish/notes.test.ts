import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { annotationLines } from '../../src/publish/annotations.ts';
import { explainFailure } from '../../src/publish/failure.ts';
import { type Note, noteCommand, noteNoUpload, noteParagraphs, noteUpload } from '../../src/publish/notes.ts';
import type { Annotation, Level } from '../../src/safe/command.ts';

const note = (level: Level, text: string): Note => ({ level, text, fails: false });
const remark = (level: Level, line: number): Annotation => ({
  level,
  title: 'title',
  file: 'a.yml',
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  paragraphs: ['text'],
});
const numbers = Array.from({ length: 30 }, (_, index) => index + 1);

describe('annotations', () => {
  test('are at most ten of each level, our notes counted, the worst kept', () => {
    const lines = annotationLines(
      [note('warning', 'ours')],
      [...numbers.map((line) => remark('error', line)), ...numbers.map((line) => remark('warning', line))],
    );
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines[0]).toContain('::ours');
    expect(lines.filter((line) => line.includes('line=10,'))).toHaveLength(1);
  });
});

describe('a note', () => {
  test('is one command, whatever it says', () => {
    const command = noteCommand(note('notice', 'a\n::error::b ##[add-mask]c%0A::error::d'));
    expect(command).not.toMatch(/[\r\n]|##\[/u);
    expect(command).toMatch(/^::notice title=Countersign::/u);
    expect(command).toContain('%250A');
  });

  test('is shown literally in the summary', () => {
    expect(noteParagraphs([note('warning', '<img src=x> @dana `x`')])).not.toMatch(/<img|@dana|`/u);
  });

  test('on an upload fails the step only where it was asked for without an if', () => {
    const target = { kind: 'none', because: 'the token is empty' } as const;
    expect(noteNoUpload(target, 'never', '')).toEqual([]);
    expect(noteNoUpload(target, 'auto', '')).toMatchObject([{ level: 'notice', fails: false }]);
    expect(noteNoUpload(target, 'always', '')).toMatchObject([{ level: 'error', fails: true }]);
    expect(noteUpload({ kind: 'processed' }, 'always', '')).toEqual([]);
    expect(noteUpload({ kind: 'accepted', because: 'it waits' }, 'always', '')).toMatchObject([{ fails: true }]);
    expect(noteUpload({ kind: 'accepted', because: 'it waits' }, 'auto', '')).toMatchObject([{ fails: false }]);
  });
});

describe('a failure', () => {
  test('of the user keeps its words and its exit code', () => {
    expect(explainFailure(new UserError(['one', 'two'], 3))).toEqual({ lines: ['one', 'two'], exit: 3 });
  });

  test('of ours is called a bug, is incomplete, and has no stack trace', () => {
    const { lines, exit } = explainFailure(new TypeError('x is not a function'));
    expect(exit).toBe(3);
    expect(lines).toEqual([expect.stringMatching(/bug.*TypeError: x is not a function$/u)]);
    expect(explainFailure('thrown').lines.join('')).toContain('bug');
  });
});
