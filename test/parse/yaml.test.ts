import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/model/place.ts';
import { type Node, parseYaml, type YamlFile } from '../../src/parse/yaml.ts';

const read = (text: string): YamlFile => parseYaml('a.yml', text);

/** The value as plain data, so that a test can say what was read in one line. */
function plain(node: Node | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(plain);
  if (node?.kind === 'map') return node.pairs.map(({ key, value }) => [key, plain(value)]);
  return node && (node.empty ? null : node.text);
}

function at(root: Node | undefined, ...path: (string | number)[]): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => {
    if (node?.kind === 'map') return node.pairs.find(({ key }) => key === step)?.value;
    return node?.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
  }, root);
}

/** What stands between the two ends of a span, cut out of the text the way every report does it. */
function cutOut(text: string, { line, column, endLine, endColumn }: Span): string {
  const lines = text.split('\n');
  if (line === endLine) return lines[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
  const [first = '', ...rest] = lines.slice(line - 1, endLine);
  return [first.slice(column - 1), ...rest.slice(0, -1), rest.at(-1)?.slice(0, endColumn - 1) ?? ''].join('\n');
}

const place = ({ line, column }: Span): string => `${line}:${column}`;
const messages = (text: string): readonly string[] =>
  read(text).problems.map((one) => `${place(one.at)} ${one.message}`);

describe('nothing is interpreted', () => {
  test.each([
    ['on: push', 'on', 'push'],
    ['"on": push', 'on', 'push'],
    ['%YAML 1.1\n---\non: push', 'on', 'push'],
    ['version: 3.10', 'version', '3.10'],
    ['id: 12345678901234567890', 'id', '12345678901234567890'],
    ['mode: 0o14', 'mode', '0o14'],
    ['flag: yes', 'flag', 'yes'],
    ['date: 2026-11-01', 'date', '2026-11-01'],
    ['key: !!binary aGVsbG8=', 'key', 'aGVsbG8='],
    ['__proto__: x', '__proto__', 'x'],
    ['constructor: x', 'constructor', 'x'],
    ['a:\u2028b: x', 'a:\u2028b', 'x'],
  ])('%j', (text, key, value) => {
    expect(plain(read(text).root)).toEqual([[key, value]]);
    expect(read(text).problems).toEqual([]);
  });

  test.each(['', ' ', '~', 'null', 'Null', 'NULL'])('`key: %s` has no value', (value) => {
    expect(at(read(`key: ${value}`).root, 'key')).toMatchObject({ empty: true });
  });

  test.each(["''", '""', "'null'", 'false', '0'])('`key: %s` has one', (value) => {
    expect(at(read(`key: ${value}`).root, 'key')).toMatchObject({ empty: false });
  });

  test.each(['', '\n', '# only a comment', '\n\n# a\n', '---\n', '---\n# a\n...\n'])('%j holds nothing', (text) => {
    const { root, problems } = read(text);
    expect(plain(root) ?? null).toBeNull();
    expect(problems).toEqual([]);
  });
});

describe('line ends and encodings', () => {
  test('CRLF changes neither texts nor places', () => {
    const lf = 'a: b\nrun: |\n  one\n  two\nc:\n  - d\n';
    const crlf = lf.replaceAll('\n', '\r\n');
    expect(plain(read(crlf).root)).toEqual(plain(read(lf).root));
    expect(at(read(crlf).root, 'c', 0)).toEqual(at(read(lf).root, 'c', 0));
    expect(at(read(crlf).root, 'run')).toMatchObject({ block: { line: 3, column: 3 } });
  });

  test('no final line end is needed', () => {
    expect(plain(read('a: |\n  b').root)).toEqual([['a', 'b\n']]);
    expect(plain(read('a: b').root)).toEqual([['a', 'b']]);
  });

  test('columns count UTF-16 units', () => {
    const text = '"🚀🚀": {é: x}';
    const inner = at(read(text).root, '🚀🚀', 'é');
    expect(inner?.at).toMatchObject({ line: 1, column: 13, endColumn: 14 });
    expect(inner && cutOut(text, inner.at)).toBe('x');
  });

  test('a carriage return alone ends no line, so the file is not silently something else', () => {
    const { root, problems } = read('on: push\rjobs: {}\r');
    expect(problems.length > 0 || plain(root) !== null).toBe(true);
    expect(plain(root)).not.toEqual([['on', 'push']]);
  });

  test('a byte-order mark inside the text is part of a key, and not removed', () => {
    expect(plain(read('a: 1\n\uFEFFb: 2').root)).toEqual([
      ['a', '1'],
      ['\uFEFFb', '2'],
    ]);
  });

  test('tabs for indentation are a problem at their line', () => {
    expect(messages('jobs:\n\tbuild: x\n')).toContainEqual(expect.stringMatching(/^2:1 .*[Tt]ab/u));
  });
});

describe('what GitHub refuses or reads otherwise is said', () => {
  test('a second document', () => {
    const { root, problems } = read('a: 1\n---\nb: 2\n');
    expect(plain(root)).toEqual([['a', '1']]);
    expect(problems).toMatchObject([{ message: expect.stringContaining('only the first'), at: { line: 2 } }]);
  });

  test('a key that stands twice, at the second', () => {
    expect(messages('a: 1\nb: 2\na: 3\n')).toEqual([expect.stringMatching(/^3:1 the key `a` stands twice/u)]);
    expect(messages('a: 1\nA: 2\n')).toEqual([]);
    expect(messages('1: a\n"1": b\n')).toHaveLength(1);
  });

  test('a merge key, which stays a key', () => {
    const text = 'base: &b {x: 1}\njob:\n  <<: *b\n  y: 2\n';
    expect(messages(text)).toEqual([expect.stringMatching(/^3:3 a merge key/u)]);
    expect(plain(at(read(text).root, 'job'))).toEqual([
      ['<<', [['x', '1']]],
      ['y', '2'],
    ]);
  });

  test('a key that is a list', () => {
    expect(messages('[a, b]: c')).toEqual(['1:1 a key that is not plain text']);
  });

  test('at most twenty problems a file', () => {
    expect(read('a: 1\n'.repeat(1000)).problems).toHaveLength(20);
  });

  test('what stands before an error is still read, and the error has its place', () => {
    const text = "jobs:\n  a: x\n  payload: '{\n  }'\n";
    expect(plain(at(read(text).root, 'jobs', 'a'))).toBe('x');
    expect(messages(text)[0]).toBe("3:14 Missing closing 'quote");
  });

  test('an expression in a flow list is not what it looks like, and says so', () => {
    expect(messages('a: [${{ x }}, b]')).not.toEqual([]);
  });
});

describe('anchors', () => {
  test('an alias stands for what its anchor holds, with the place of the anchor', () => {
    const { root, problems } = read('a: &x [one, two]\nb: *x\n');
    expect(problems).toEqual([]);
    expect(at(root, 'b')).toEqual(at(root, 'a'));
    expect(at(root, 'b')?.at).toMatchObject({ line: 1, column: 7 });
  });

  test('keys and scalars can have anchors too', () => {
    expect(plain(read('&k a: 1\nb: *k\n').root)).toEqual([
      ['a', '1'],
      ['b', 'a'],
    ]);
  });

  test.each([
    ['before its anchor', 'a: *x\nb: &x 1\n', '1:4'],
    ['without an anchor', 'a: *none\n', '1:4'],
    ['inside its own anchor', 'a: &x [1, *x]\n', '1:11'],
  ])('an alias %s is a problem', (_, text, where) => {
    expect(messages(text)).toEqual([expect.stringMatching(new RegExp(`^${where} the alias .* has no anchor`, 'u'))]);
  });

  test('a later anchor of the same name takes over from there', () => {
    expect(plain(read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n').root)).toEqual([
      ['a', '1'],
      ['b', '1'],
      ['c', '2'],
      ['d', '2'],
    ]);
  });

  test('ten thousand aliases of one thing are no bomb', () => {
    const text = `a: &a x\nb:\n${'  - *a\n'.repeat(10_000)}`;
    expect(read(text).problems).toEqual([]);
  });

  test('a bomb ends at the budget and says so', () => {
    const rows = Array.from({ length: 9 }, (_, row) => `b${row + 1}: &b${row + 1} [${`*b${row},`.repeat(10)}]`);
    const started = performance.now();
    const { problems } = read(`b0: &b0 [${'x,'.repeat(10)}]\n${rows.join('\n')}\n`);
    expect(problems).toMatchObject([{ message: 'more than 100000 values' }]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('size', () => {
  const NESTED: Readonly<Record<string, (depth: number) => string>> = {
    'flow lists': (depth) => '['.repeat(depth) + ']'.repeat(depth),
    'flow mappings': (depth) => '{a: '.repeat(depth),
    'flow lists behind quoted brackets': (depth) => '["]",'.repeat(depth),
    'flow lists behind brackets that close nothing': (depth) => ']'.repeat(depth) + '['.repeat(depth),
    'block mappings': (depth) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    'block lists in one line': (depth) => `${'- '.repeat(depth)}x`,
    'block lists with wide gaps': (depth) => `${'-  '.repeat(depth)}x`,
    'explicit keys': (depth) => `${'? '.repeat(depth)}x`,
    'empty keys': (depth) => `${': '.repeat(depth)}x`,
    'mappings in one line': (depth) => `${'a: '.repeat(depth)}x`,
  };

  // On Node 20 the parser of the `yaml` package ends the process at such depths, the second time at the latest.
  test.each(Object.keys(NESTED))('%s a thousand deep are refused', (form) => {
    for (const more of ['', ' ']) {
      const { problems } = read(`${NESTED[form]?.(1000)}${more}`);
      expect(problems.map(({ message }) => message)).toContain('nested more than 100 levels deep');
    }
  });

  test('forty levels are fine, and so are as many brackets as a script likes', () => {
    expect(read('['.repeat(40) + ']'.repeat(40)).problems).toEqual([]);
    expect(read(`run: |\n${'  [[ a ]] {{{ (((\n'.repeat(500)}`).problems).toEqual([]);
  });

  test('twenty thousand keys take less than a second', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `key${index}: value\n`).join('');
    const started = performance.now();
    const { root, problems } = read(text);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(root?.kind === 'map' && root.pairs.length).toBe(20_000);
    expect(problems).toEqual([]);
  });

  test('a line of 100 kB is one value', () => {
    const long = 'x'.repeat(100_000);
    expect(at(read(`a: "${long}"\nb: ${long}\n`).root, 'b')?.at).toMatchObject({ line: 2, endColumn: 100_004 });
  });
});

describe('places', () => {
  test('keys and values end where they end', () => {
    const text = 'name: Deploy # why\njobs:\n  "a b":\n    - \'x y\'\n';
    const { root } = read(text);
    const name = root?.kind === 'map' ? root.pairs[0] : undefined;
    expect(name && cutOut(text, name.keyAt)).toBe('name');
    expect(name && cutOut(text, name.value.at)).toBe('Deploy');
    const quoted = at(root, 'jobs', 'a b', 0);
    expect(quoted && cutOut(text, quoted.at)).toBe("'x y'");
  });

  const BLOCKS: readonly (readonly [string, string, string])[] = [
    ['a literal', 'run: |\n  one\n  two\n', '2:3'],
    ['kept line ends', 'run: |+\n  one\n  two\n\n\n', '2:3'],
    ['blank first lines', 'run: |\n\n\n    one\n    two\n', '2:5'],
    ['an explicit indentation', 'run: |2\n    one\n  two\n', '2:3'],
    ['an explicit indentation behind lines of blanks', 'run: |1\n   \n\n one\n two\n', '2:2'],
    ['a comment behind the bar', 'run: | # why\n  one\n  two\n', '2:3'],
    ['an anchor before the bar', 'run: &x |-\n   one\n   two', '2:4'],
    ['CRLF', 'run: |\r\n\r\n  one\r\n  two\r\n', '2:3'],
    ['a list around it', 'a:\n  - run: |\n      one\n      two\n', '3:7'],
  ];
  test.each(BLOCKS)('a literal block with %s knows where each of its lines stands', (_, text, first) => {
    const { root, problems } = read(text);
    const node = at(root, 'run') ?? at(root, 'a', 0, 'run');
    const block = node?.kind === 'scalar' ? node.block : undefined;
    expect(problems).toEqual([]);
    expect(block && `${block.line}:${block.column}`).toBe(first);
    const written = node?.kind === 'scalar' ? node.text.split('\n') : [];
    const lines = text.split(/\r?\n/u);
    for (const [row, line] of written.entries()) {
      if (line.trim() === '') continue;
      expect(lines[(block?.line ?? 0) - 1 + row]?.slice((block?.column ?? 0) - 1)).toBe(line);
    }
  });

  test('a folded block gives no places inside, since its lines are joined', () => {
    const node = at(read('run: >-\n  one\n  two\n').root, 'run');
    expect(node).toMatchObject({ text: 'one two', at: { line: 1, column: 6, endLine: 3, endColumn: 6 } });
    expect(node).not.toHaveProperty('block');
  });

  test('a block ends with its last text, not with the blank lines behind it', () => {
    expect(at(read('run: |\n  one\n\n\nnext: x\n').root, 'run')?.at).toMatchObject({ endLine: 2, endColumn: 6 });
  });
});

describe('on any text', () => {
  const token = fc.constantFrom(
    ...[
      'a',
      'on',
      ': ',
      ':',
      '- ',
      '? ',
      '\n',
      '\r\n',
      '\n  ',
      '\n    ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
      '|',
      '>',
      '|2-',
    ],
    ...[
      '&a ',
      '*a',
      '<<: ',
      '!!str ',
      '%YAML 1.1\n',
      '---\n',
      '...\n',
      '# ',
      '\t',
      '\0',
      '\uFEFF',
      '\u2028',
      '\u0085',
      '🚀',
      '${{ x }}',
      '~',
    ],
  );
  const text = fc.oneof(
    fc.array(token, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  function* spans(node: Node | undefined): Generator<Span> {
    if (!node) return;
    yield node.at;
    for (const pair of node.kind === 'map' ? node.pairs : []) yield* [pair.keyAt, ...spans(pair.value)];
    for (const item of node.kind === 'list' ? node.items : []) yield* spans(item);
  }

  test('reading never throws, and every place is inside the text and ends after it begins', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { root, problems } = read(source);
        const lines = source.split('\n');
        for (const span of [...spans(root), ...problems.map((one) => one.at)]) {
          expect(span.line).toBeGreaterThanOrEqual(1);
          expect(span.endLine).toBeLessThanOrEqual(lines.length);
          expect(span.column).toBeGreaterThanOrEqual(1);
          expect(span.column - 1).toBeLessThanOrEqual(lines[span.line - 1]?.length ?? -1);
          expect(span.endColumn - 1).toBeLessThanOrEqual(lines[span.endLine - 1]?.length ?? -1);
          expect(span.endLine > span.line || span.endColumn >= span.column).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('plain and quoted values stand where their place says', () => {
    const word = fc.stringMatching(/^[a-z🚀é]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 6 }), fc.nat(4), (pairs, indent) => {
        const source = `root:\n${pairs.map(([key, value], row) => `${' '.repeat(indent + 1)}${key}${row}: ${value}`).join('\n')}`;
        const node = at(read(source).root, 'root');
        expect(
          node?.kind === 'map' &&
            node.pairs.map(({ keyAt, value }) => [cutOut(source, keyAt), cutOut(source, value.at)]),
        ).toEqual(pairs.map(([key, value], row) => [`${key}${row}`, value]));
      }),
    );
  });
});
