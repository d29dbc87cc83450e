import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFacts, renderFacts } from '../../src/facts/record.ts';
import { absent, fact, type Fact, type RepositoryFacts, unsaid } from '../../src/model/facts.ts';

const MINIMAL = '{"schemaVersion": "1.0", "repository": "acme/shop", "asked": "2026-11-20"}';

const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('::error::x', '##[group]x', 'a\n::set-output name=x::y', '\u202e', '\u2028'),
);
const said = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.oneof(
    value.map((one): Fact<T> => fact(one)),
    fc.constant<Fact<T>>(absent),
    words.map((because): Fact<T> => unsaid('failed', because)),
  );
const day = fc.constantFrom('2026-01-31', '2024-02-29');
const secrets = said(fc.array(fc.record({ name: words, updated: day }), { maxLength: 3 }));
const environment = fc.record({
  name: words,
  reviewers: said(
    fc.array(
      fc.record({ kind: fc.constantFrom('user' as const, 'team' as const), name: words, machine: fc.boolean() }),
      { maxLength: 3 },
    ),
  ),
  preventSelfReview: said(fc.boolean()),
  waitMinutes: said(fc.nat(43_200)),
  refs: said(
    fc.oneof(
      fc.constantFrom({ kind: 'any' as const }, { kind: 'protected' as const }),
      fc
        .array(fc.record({ type: fc.constantFrom('branch' as const, 'tag' as const), pattern: words }), {
          maxLength: 3,
        })
        .map((patterns) => ({
          kind: 'patterns' as const,
          patterns,
        })),
    ),
  ),
  customRules: said(fc.array(words, { maxLength: 3 })),
  adminsCanBypass: said(fc.boolean()),
  secrets,
});
const base = readFacts('facts.json', MINIMAL);
const records: fc.Arbitrary<RepositoryFacts> = fc
  .record({
    environments: said(fc.array(environment, { maxLength: 3 })),
    secrets,
    subject: said(
      fc.record({
        claims: fc.option(fc.array(words, { maxLength: 2 }), { nil: undefined }),
        immutable: said(fc.boolean()),
      }),
    ),
  })
  .map((some) => ({ ...base, ...some }));

describe('a record of facts', () => {
  test('reads back as it was written, and is written the same again', () => {
    fc.assert(
      fc.property(records, (facts) => {
        const text = renderFacts(facts);
        expect(readFacts('facts.json', text)).toEqual(facts);
        expect(renderFacts(readFacts('facts.json', text))).toBe(text);
      }),
    );
  });

  test('has no line that a runner could read as a command, and nothing hidden', () => {
    fc.assert(
      fc.property(records, (facts) => {
        expect(renderFacts(facts)).not.toMatch(/::|##\w*\[|[\u202e\u2028\r\0]/u);
      }),
    );
  });

  test('has its keys in one order, whatever order they were made in', () => {
    const turned: RepositoryFacts = JSON.parse(JSON.stringify(base), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    );
    expect(renderFacts(turned)).toBe(renderFacts(base));
    const keys = [...renderFacts(turned).matchAll(/^ {2}"(\w+)"/gmu)].map(([, name]) => name);
    expect(keys.slice(0, 4)).toEqual(['schemaVersion', 'repository', 'asked', 'visibility']);
  });

  test('in which something is left out: it was not asked', () => {
    expect(base.environments).toEqual(unsaid('not-asked', 'it was not asked when these facts were recorded'));
  });

  test.each([
    ['{', /is not JSON; countersign facts OWNER\/REPO -o FILE writes a record/u],
    ['[]', /facts\.json is no record of facts/u],
    [MINIMAL.replace('1.0', '2.0'), /at schemaVersion/u],
    [MINIMAL.replace('acme/shop', 'shop'), /at repository/u],
    [MINIMAL.replace('2026-11-20', '2026-02-30'), /at asked.*a date that exists/u],
    [MINIMAL.replace('}', ', "secrets": {"state": "known"}}'), /at secrets\.value/u],
    [MINIMAL.replace('}', ', "secretz": {"state": "absent"}}'), /at secretz/u],
  ])('that is none is an error with its place: %s', (content, because) => {
    expect(() => readFacts('facts.json', content)).toThrow(because);
  });
});
