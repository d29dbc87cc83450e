import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Annotation,
  annotationCommand,
  commandData,
  commandProperty,
  keepOwnCommands,
} from '../../src/safe/command.ts';
import { stringify } from '../../src/safe/json.ts';
import { artifactUri, sarifMessage } from '../../src/safe/sarif.ts';
import { paint, repaint, styled } from '../../src/safe/style.ts';
import { breakCommands, cut, htmlText, logLine, oneLine } from '../../src/safe/text.ts';
import { HIDDEN, hostile, hostileParts, RUNS } from './hostile.ts';
import { commandIn, linesOf } from './runner.ts';

const max = fc.integer({ min: 1, max: 40 });

function expectQuiet(output: string): void {
  for (const line of linesOf(output)) expect(commandIn(line)).toBeUndefined();
}

describe('the port of the runner', () => {
  test('sees the commands that the hostile strings hold', () => {
    const strings = fc.sample(hostile, { seed: RUNS.seed, numRuns: 5000 });
    const raw = strings.filter((text) => linesOf(text).some((line) => commandIn(line)));
    expect(raw.length).toBeGreaterThan(500);
  });
  test('reads both forms', () => {
    expect(commandIn('  ::error file=a%3Ab,line=1::x%0Ay')).toEqual({
      name: 'error',
      properties: { file: 'a:b', line: '1' },
      data: 'x\ny',
    });
    expect(commandIn('text ##[set-output name=v]pass')).toMatchObject({
      name: 'set-output',
      properties: { name: 'v' },
      data: 'pass',
    });
  });
});

describe('a log line', () => {
  test('is never a command and shows every character, whole or cut', () => {
    fc.assert(
      fc.property(hostile, max, (text, length) => {
        for (const line of [logLine(text), logLine(text, length)]) {
          expectQuiet(line);
          expect(line).not.toMatch(HIDDEN);
          expect(line).not.toMatch(/##\w*\[/u);
        }
      }),
      RUNS,
    );
  });
  test('stays as it is when it is escaped again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(breakCommands(logLine(text))).toBe(logLine(text));
      }),
      RUNS,
    );
  });
  test.each([
    ['::error::x', '\\::error::x'],
    ['\u00a0\u200b::error::x', '\\u{a0}\\u{200b}::error::x'],
    ['a ##[error]x', 'a ##\\[error]x'],
    ['###[error]', '###\\[error]'],
    ['##vso[task.complete]', '##\\vso[task.complete]'],
    ['a\r\nb', 'a\\u{d}\\u{a}b'],
    ['std::vector #1', 'std::vector #1'],
  ])('%j becomes %j', (text, line) => expect(logLine(text)).toBe(line));
});

describe('a painted line', () => {
  const styles = ['bold', 'red', 'alarm'] as const;
  const lineOf = (parts: readonly string[]) =>
    parts.map((part, index) => (index % 2 === 0 ? part : styled(part, styles[index % 3] ?? 'bold')));

  test('has no command across its pieces and no escape sequence but ours', () => {
    fc.assert(
      fc.property(hostileParts, (parts) => {
        const [plain, colour] = [paint(lineOf(parts), false), paint(lineOf(parts), true)];
        expectQuiet(plain);
        expectQuiet(colour);
        expect(plain).not.toMatch(HIDDEN);
        expect(colour.replace(/\u001b\[(?:0|1|31|1;31)m/gu, '')).toBe(plain);
      }),
      RUNS,
    );
  });
  test('goes through the writer unchanged, with its styles where colour is on', () => {
    fc.assert(
      fc.property(hostileParts, (parts) => {
        expect(repaint(paint(lineOf(parts), true), true)).toBe(paint(lineOf(parts), true));
        expect(repaint(paint(lineOf(parts), false), false)).toBe(paint(lineOf(parts), false));
      }),
      { ...RUNS, numRuns: 3000 },
    );
  });
  test('at the writer, raw text is made safe even so', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expectQuiet(repaint(text, false));
        expectQuiet(repaint(text, true));
        expect(repaint(text, false)).not.toMatch(HIDDEN);
      }),
      RUNS,
    );
  });
});

describe('an annotation', () => {
  const annotation = fc.record<Annotation>({
    level: fc.constantFrom('error', 'warning', 'notice'),
    title: hostile,
    file: hostile,
    line: fc.integer({ min: -1, max: 9 }),
    column: fc.integer({ min: 0, max: 9 }),
    endLine: fc.integer({ min: 0, max: 9 }),
    endColumn: fc.integer({ min: 0, max: 9 }),
    paragraphs: hostileParts,
  });
  test('is one command of its own level with its own properties, and quiet inside', () => {
    fc.assert(
      fc.property(annotation, (made) => {
        const line = annotationCommand(made);
        const command = commandIn(line);
        expect(linesOf(line)).toHaveLength(1);
        expect(command?.name).toBe(made.level);
        const places = made.line === Math.max(made.line, made.endLine) ? [] : ['col', 'endcolumn'];
        expect(Object.keys(command?.properties ?? {}).filter((name) => !places.includes(name))).toEqual(
          expect.arrayContaining(['file', 'line', 'endline', 'title']),
        );
        expect(Object.keys(command?.properties ?? {}).length).toBeLessThanOrEqual(6);
        expect(command?.properties['file']).toBe(breakCommands(oneLine(made.file, 1000)));
        expectQuiet(command?.data ?? '');
        expect(keepOwnCommands(line)).toBe(line);
      }),
      RUNS,
    );
  });
  test('the writer keeps no command but remarks and folds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of linesOf(keepOwnCommands(text))) {
          const name = commandIn(line)?.name ?? 'group';
          expect(['error', 'warning', 'notice', 'group', 'endgroup']).toContain(name);
        }
      }),
      RUNS,
    );
    expect(keepOwnCommands('::stop-commands::x')).toBe('\\::stop-commands::x');
    expect(keepOwnCommands('::error file=a::##[add-mask]b')).toBe('::error file=a::##\\[add-mask]b');
  });
  test('is cut to what the runner shows, and never inside an escape', () => {
    const command = commandIn(
      annotationCommand({
        level: 'error',
        title: 't',
        file: 'f',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 2,
        paragraphs: ['%\u{1f600}'.repeat(3000), 'b'],
      }),
    );
    expect(command?.data.length).toBeLessThanOrEqual(4096);
    expect(command?.data).toMatch(/^(?:%\u{1f600})+%?…$/u);
  });
  test('escapes data and properties as the runner undoes it', () => {
    expect(commandData('50% ##[x]')).toBe('50%25 ##\\[x]');
    expect(commandProperty('a:b,c%3A')).toBe('a%3Ab%2Cc%253A');
  });
});

describe('JSON', () => {
  const data = fc.dictionary(
    hostile,
    fc.oneof(hostile, hostileParts, fc.dictionary(hostile, hostile, { maxKeys: 2 })),
    { maxKeys: 2 },
  );
  test('parses to the same data and holds no command in any line', () => {
    fc.assert(
      fc.property(data, (value) => {
        const text = stringify(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text.replaceAll('\n', '')).not.toMatch(HIDDEN);
        expect(text).not.toContain('::');
        expect(text).not.toMatch(/##\w*\[/u);
        expectQuiet(text);
      }),
      RUNS,
    );
  });
  test('does not depend on the order in which keys were made', () => {
    expect(stringify({ b: 1, a: { d: 1, c: 2 }, z: 0 }, ['z', 'd'])).toBe(
      stringify({ z: 0, a: { c: 2, d: 1 }, b: 1 }, ['z', 'd']),
    );
    expect(stringify({ b: 1, a: 2, z: 3 }, ['z'])).toBe('{\n  "z": 3,\n  "a": 2,\n  "b": 1\n}');
  });
});

describe('SARIF', () => {
  test('a message has no link and is never empty', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const message = sarifMessage(text);
        expect(message.trim()).not.toBe('');
        expect(message.replace(/\\[[\]\\]/gu, '')).not.toMatch(/[[\]\\]/u);
        if (text.trim() !== '') expect(message.replace(/\\([[\]\\])/gu, '$1')).toBe(oneLine(text, 2000));
      }),
      RUNS,
    );
  });
  test('a path is a relative URI of as many segments', () => {
    fc.assert(
      fc.property(hostileParts, (parts) => {
        const uri = artifactUri(parts.join('/'));
        expect(uri).toMatch(/^[A-Za-z0-9\-_.!~*'()%/]*$/u);
        expect(uri.split('/')).toHaveLength(parts.join('/').split('/').length);
        expect(decodeURIComponent(uri)).toBe(parts.join('/').replace(/\p{Cs}/gu, '\ufffd'));
      }),
      { ...RUNS, numRuns: 3000 },
    );
  });
});

describe('text in HTML', () => {
  test('can neither open a tag nor end an attribute', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(htmlText(text)).not.toMatch(/[<>"'`=]|&(?!#)/u);
      }),
      RUNS,
    );
  });
});

test('cutting leaves no half of a pair and keeps what fits', () => {
  expect(cut('ab', 2)).toBe('ab');
  expect(cut('a\u{1f600}b', 2)).toBe('a…');
  expect(cut('a\u{1f600}b', 3)).toBe('a\u{1f600}…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), max, (text, length) => {
      expect(cut(text, length)).not.toMatch(/\p{Cs}/u);
      expect(cut(text, length).length).toBeLessThanOrEqual(length + 1);
    }),
    RUNS,
  );
});
