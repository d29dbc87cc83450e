import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listInLine, plainOrQuoted } from '../../src/config/yaml-text.ts';
import { get } from '../../src/parse/shape.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { replaceHidden } from '../../src/safe/text.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'a:# -\'"{}[],&*!|>%@`\n\t\\\u202e\u{e0041}$.1'), minLength: 1, maxLength: 12 }),
  fc.constantFrom('true', 'NO', 'null', '~', '111122223333', '1e3', '2026-01-01', 'a:', '- a', '<<', '0x1f', '.nan'),
);

describe('a text in YAML', () => {
  test('is read back as it is, as a value, in a list and as a key, by us and by others', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const yaml = `key: ${plainOrQuoted(text)}\nlist: ${listInLine([text, 'b'])}\n`;
        expect(parse(yaml)).toEqual({ key: text, list: [text, 'b'] });
        const { root, problems } = parseYaml('a.yml', yaml);
        expect(problems).toEqual([]);
        expect(get(root, 'key')).toMatchObject({ text });
        const keyed = parseYaml('a.yml', `${plainOrQuoted(text)}:\n  a: b\n`).root;
        expect(keyed).toMatchObject({ pairs: [{ key: text }] });
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  test('shows everything that is in it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const yaml = plainOrQuoted(text);
        expect(replaceHidden(yaml, () => '')).toBe(yaml);
        expect(yaml).not.toContain('\n');
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });

  test.each([
    ['arn:aws:iam::111122223333:role/api', 'arn:aws:iam::111122223333:role/api'],
    ['.github/workflows/a.yml', '.github/workflows/a.yml'],
    ['@acme/platform', "'@acme/platform'"],
    ["o'hara", "'o''hara'"],
    ['Production EU', "'Production EU'"],
  ])('%s', (text, yaml) => {
    expect(plainOrQuoted(text)).toBe(yaml);
  });
});
