import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addException, type NewException } from '../../src/config/add-exception.ts';
import { parseConfig } from '../../src/config/parse.ts';

const FILE = '.github/countersign.yml';
const NEW: NewException = {
  rule: 'static-cloud-key',
  path: '.github/workflows/deploy.yml',
  fingerprint: '0123456789abcdef0123456789abcdef',
  reason: 'No federation before spring',
  owner: '@acme/platform',
  created: '2026-11-20',
  until: '2027-03-31',
};
const ENTRY = `  - rule: static-cloud-key
    path: .github/workflows/deploy.yml
    fingerprint: '0123456789abcdef0123456789abcdef'
    reason: No federation before spring
    owner: '@acme/platform'
    created: 2026-11-20
    until: 2027-03-31
`;

function added(text: string | undefined, exception = NEW): string {
  const done = addException(FILE, text, exception);
  if (!done.ok) throw new Error(done.because.join('\n'));
  return done.text;
}

const refused = (text: string, exception = NEW): string => {
  const done = addException(FILE, text, exception);
  return done.ok ? '' : done.because.join('\n');
};

describe('where it goes', () => {
  test('a file that is not there is made', () => {
    expect(added(undefined)).toBe(`version: 1\nexceptions:\n${ENTRY}`);
  });

  test('without the key, at the end', () => {
    expect(added('version: 1 # ours\ngate: all\n')).toBe(`version: 1 # ours\ngate: all\nexceptions:\n${ENTRY}`);
    expect(added('version: 1')).toBe(`version: 1\nexceptions:\n${ENTRY}`);
  });

  test('behind a key with nothing below it', () => {
    expect(added('version: 1\nexceptions: # none yet\ngate: all\n')).toBe(
      `version: 1\nexceptions: # none yet\n${ENTRY}gate: all\n`,
    );
  });

  const OLD = `  - rule: no-deployment-record # first
    path: a.yml
    reason: >-
      told
      at length
    until: 2027-01-01
    # of the first
`;

  test('behind the last one and its remarks, before what follows', () => {
    const text = `# top\nversion: 1\nexceptions:\n${OLD}\n# of the tiers\ntiers:\n  production: [live]\n`;
    expect(added(text)).toBe(
      `# top\nversion: 1\nexceptions:\n${OLD}${ENTRY}\n# of the tiers\ntiers:\n  production: [live]\n`,
    );
  });

  test('indented as the others are', () => {
    const outer = 'version: 1\nexceptions:\n- rule: a-rule\n  path: a.yml\n  reason: x\n  until: 2027-01-01\n';
    expect(added(outer)).toBe(outer + ENTRY.replace(/^ {2}/gmu, ''));
    const deep =
      'version: 1\nexceptions:\n      - {rule: a-rule, path: a.yml,\n         reason: x, until: 2027-01-01\n        }\n';
    expect(added(deep)).toBe(deep + ENTRY.replace(/^/gmu, '    ').slice(0, -4));
  });

  test('with the line ends of the file', () => {
    expect(added('version: 1\r\ngate: all\r\n')).toBe(
      `version: 1\r\ngate: all\r\nexceptions:\r\n${ENTRY.replaceAll('\n', '\r\n')}`,
    );
  });

  test('says the line of what it wrote', () => {
    expect(addException(FILE, 'version: 1\ngate: all\n', NEW)).toMatchObject({ ok: true, line: 4 });
    expect(addException(FILE, undefined, NEW)).toMatchObject({ ok: true, line: 3 });
  });
});

describe('what is left alone', () => {
  test.each([
    ['{ version: 1 }\n', 'it is written in braces; write it as lines of `key: value`'],
    ['version: 1\nexceptions: []\n', '`exceptions:` is written in one line'],
    ['version: 1\nexceptions: ~\n', '`exceptions:` is written in one line'],
    [
      'version: 1\nexceptions: [{ rule: a-rule, path: a.yml, reason: x, until: 2027-01-01 }]\n',
      '`exceptions:` is written in one line',
    ],
    ['version: 1\ngates: all\n', `it is not valid, and has to be mended first\n${FILE}:2:1: unknown key \`gates\``],
    ['', 'it is not valid, and has to be mended first'],
    ['version: 1\n...\n', 'what would come out does not say the same and one thing more'],
  ])('%j', (text, because) => {
    expect(refused(text)).toContain(because);
  });

  test('what is accepted already, and not what was', () => {
    const text = added(undefined);
    expect(refused(text, { ...NEW, created: '2027-03-31', until: '2027-06-01' })).toBe(
      'line 3 accepts this until 2027-03-31; change that one',
    );
    expect(added(text, { ...NEW, created: '2027-04-01', until: '2027-06-01' })).toContain('until: 2027-06-01');
  });
});

describe('whatever it is', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => /\S/u.test(text) && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text));
  const remark = fc.constantFrom('', '# a remark\n', '\n', '  # indented\n');
  const end = fc.constantFrom('\n', '\r\n');

  test('each line that was there stays, and one exception more is read', () => {
    fc.assert(
      fc.property(line, remark, remark, end, fc.boolean(), (reason, before, after, eol, last) => {
        const entry = '  - rule: a-rule\n    path: a.yml\n    reason: x\n    until: 2027-01-01\n';
        const parts = last
          ? ['gate: all\n', `exceptions:\n${entry}`, after]
          : [`exceptions:\n${entry}`, after, 'gate: all\n'];
        const text = `${before.startsWith(' ') ? '' : before}version: 1\n${parts.join('')}`.replaceAll('\n', eol);
        const made = added(text, { ...NEW, reason });
        const read = parseConfig(FILE, made);
        expect(read.kind === 'valid' && read.config.exceptions.map((one) => one.reason)).toEqual(['x', reason]);
        const rest = made.split(eol);
        expect(text.split(eol).every((row) => rest.includes(row))).toBe(true);
        expect(rest).toHaveLength(text.split(eol).length + 7);
      }),
    );
  });

  test.each([
    'yes',
    'null',
    '0x1F',
    '1e3',
    '- a',
    'a: b',
    'a #b',
    "it's",
    '"quoted"',
    '*star',
    '&anchor',
    '!tag',
    '@dana',
    '%',
    '`',
  ])('the reason %j comes back as it is', (reason) => {
    const read = parseConfig(FILE, added('version: 1\n', { ...NEW, reason }));
    expect(read.kind === 'valid' && read.config.exceptions[0]?.reason).toBe(reason);
  });
});
