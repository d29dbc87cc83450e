import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Config, readConfig, requireConfig, tierOf } from '../../src/config/config.ts';
import { DEFAULT_CONFIG } from '../../src/config/default-config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { configSchema } from '../../src/config/schema.ts';
import { UserError } from '../../src/errors.ts';
import { committed, renderJsonSchema } from './json-schema.ts';
import { treeOf } from './tree.ts';

const FILE = '.github/countersign.yml';
const WHOLE = `version: 1
failOnSeverity: medium
gate: all
failOnUnknown: true
tiers:
  production: [live, Prod-EU]
  staging: [acceptance]
exceptions:
  - rule: static-cloud-key
    path: .github/workflows/deploy.yml
    job: deploy
    reason: The account has no federation before spring
    owner: '@acme/platform'
    until: 2027-03-31
    created: 2026-12-01
  - rule: publish-without-environment
    fingerprint: 0123456789abcdef0123456789abcdef
    reason: Internal packages
    until: 2027-01-31
unread:
  - path: .github/workflows/huge.yml
    reason: Generated
    until: 2027-01-31
rules:
  static-registry-token: { severity: low }
  no-deployment-record: { severity: off, reason: Deployments are recorded elsewhere }
paths:
  exclude: ['examples/**']
policy:
  service-account: { review: { production: 30d }, required: [owner] }
  ai-agent: { autonomy: { act: { required: [expires] } } }
`;

function problems(text: string): readonly string[] {
  const reading = parseConfig(FILE, text);
  return reading.kind === 'invalid'
    ? reading.problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`)
    : [];
}

function valid(text: string): Config {
  const reading = parseConfig(FILE, text);
  if (reading.kind !== 'valid') throw new Error(problems(text).join('\n'));
  return reading.config;
}

describe('a valid configuration', () => {
  test('is read whole, with the line of each exception', () => {
    const config = valid(WHOLE);
    expect(config).toMatchObject({ failOnSeverity: 'medium', gate: 'all', failOnUnknown: true });
    expect(config.tiers).toEqual({
      production: ['live', 'Prod-EU'],
      staging: ['acceptance'],
      development: [],
      preview: [],
    });
    expect(config.exceptions.map((one) => [one.rule, one.until, one.at.file, one.at.line, one.at.column])).toEqual([
      ['static-cloud-key', '2027-03-31', FILE, 9, 11],
      ['publish-without-environment', '2027-01-31', FILE, 16, 11],
    ]);
    expect(config.unread).toMatchObject([{ path: '.github/workflows/huge.yml', at: { line: 21 } }]);
  });

  test('leaves what it does not say at its default', () => {
    expect(valid('version: 1\n')).toEqual(DEFAULT_CONFIG);
    expect(valid('version: 1\nexceptions:\nfailOnSeverity: ~\n')).toEqual(DEFAULT_CONFIG);
  });

  test('gives tiers to whole names, ignoring case', () => {
    const { tiers } = valid(WHOLE);
    expect(['LIVE', 'prod-eu', 'acceptance'].map((name) => tierOf(tiers, name))).toEqual([
      'production',
      'production',
      'staging',
    ]);
    expect(['live-2', 'prod', 'non-live', ''].map((name) => tierOf(tiers, name))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('problems', () => {
  test.each([
    ['version: 1\nfailOnSeverty: high\n', ['2:1 unknown key `failOnSeverty`; did you mean `failOnSeverity`?']],
    [
      'version: 1\nzebra: 1\n',
      [
        '2:1 unknown key `zebra`; the keys here are `version`, `failOnSeverity`, `gate`, `failOnUnknown`, `profile`, `thresholds`, `tiers`, `policy`, `rules`, `paths`, `exceptions`, `unread`',
      ],
    ],
    [
      'version: 1\nfailOnSeverity: hgh\n',
      [
        '2:17 `failOnSeverity` must be one of `critical`, `high`, `medium`, `low`, `note`, `none`, but is `hgh`; did you mean `high`?',
      ],
    ],
    ['version: 2\n', ['1:10 `version` must be `1`, but is `2`']],
    ['version: "1"\n', ['1:10 `version` must be `1`, but is `1` in quotes']],
    ['gate: all\n', ['1:1 `version` is missing; it must be `1`']],
    [
      'version: 1\nfailOnUnknown: yes\n',
      ['2:16 `failOnUnknown` must be `true` or `false`, without quotes, but is `yes`'],
    ],
    [
      'version: 1\ntiers: {production: live}\n',
      ['2:21 `production` must be a list (`[one, two]`, or lines that begin with `-`), but is `live`'],
    ],
    ['- version: 1\n', ['1:1 the file must be a mapping (lines of `key: value`), but is a list']],
    ['just text\n', ['1:1 the file must be a mapping (lines of `key: value`), but is `just text`']],
    ['# nothing\n', ['1:1 the file is empty; it begins with `version: 1`']],
    ['', ['1:1 the file is empty; it begins with `version: 1`']],
    [
      'version: 1\ntiers:\n  production: [live]\n  staging: [LIVE]\n',
      ['4:13 `LIVE` is in the tier `production` already; an environment belongs to one tier'],
    ],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  const exception = (lines: string): string => `version: 1\nexceptions:\n  - rule: a-rule\n${lines}`;

  test.each([
    ['    path: a.yml\n    until: 2027-02-28\n', ['3:5 `reason` is missing; it must be a text that is not empty']],
    ['    path: a.yml\n    reason: x\n', ['3:5 `until` is missing; it must be a date that exists, written YYYY-MM-DD']],
    [
      '    path: a.yml\n    reason: x\n    until:\n',
      ['6:5 `until` has no value; it must be a date that exists, written YYYY-MM-DD'],
    ],
    [
      '    path: a.yml\n    reason: x\n    until: 2027-02-29\n',
      ['6:12 `until` must be a date that exists, written YYYY-MM-DD, but is `2027-02-29`'],
    ],
    [
      '    path: a.yml\n    reason: x\n    until: 31.03.2027\n',
      ['6:12 `until` must be a date that exists, written YYYY-MM-DD, but is `31.03.2027`'],
    ],
    [
      '    reason: x\n    until: 2027-02-28\n',
      ['3:11 this would accept every finding of `a-rule`; add the `path` or the `fingerprint` it is for'],
    ],
    [
      '    path: a.yml\n    reason: x\n    until: 2027-02-28\n    created: 2027-03-01\n',
      ['6:12 `until` (2027-02-28) is before `created` (2027-03-01)'],
    ],
    [
      '    path: ./deploy.yml\n    reason: x\n    until: 2027-02-28\n',
      [
        '4:11 `path` must be a path from the scanned directory, without `./` or `/` before it; `*` stands for a name in a folder, `**` for folders, but is `./deploy.yml`',
      ],
    ],
  ])('of an exception: %j', (lines, expected) => {
    expect(problems(exception(lines))).toEqual(expected);
  });

  test('a leap day is a date', () => {
    expect(problems(exception('    path: a.yml\n    reason: x\n    until: 2028-02-29\n'))).toEqual([]);
  });

  test('are all told, top to bottom, and never without end', () => {
    const many = `version: 1\n${Array.from({ length: 5_000 }, (_, index) => `k${index}: 1\n`).join('')}`;
    const told = problems(many);
    expect(told).toHaveLength(25);
    expect(told[0]).toMatch(/^2:1 unknown key `k0`/);
    expect(told.at(-1)).toMatch(/\(and \d+ more problems after this one\)$/);
  });

  test('of YAML itself come before everything else', () => {
    expect(problems('version: 1\nversion: 1\n')[0]).toMatch(/^2:1 .*version/);
    expect(problems('version: [1\n')).not.toEqual([]);
    expect(problems(`version: 1\n${'['.repeat(500)}`)).not.toEqual([]);
  });

  test('five megabytes are refused before they are parsed', () => {
    expect(problems(`version: 1\n#${'x'.repeat(5_000_000)}`)).toEqual([
      '1:1 the file has 5000012 characters; at most 1048576 are read',
    ]);
  });

  test('keys that every object has are unknown keys like any other', () => {
    expect(problems('version: 1\nconstructor: 1\n__proto__: {}\ntoString: 1\n')).toHaveLength(3);
  });
});

describe('where it is read from', () => {
  test('either ending, but not both', () => {
    expect(readConfig(treeOf({ '.github/countersign.yaml': 'version: 1\n' })).kind).toBe('valid');
    expect(readConfig(treeOf({ '.github/countersign.yaml': 'version: 1', [FILE]: 'version: 1' }))).toMatchObject({
      kind: 'invalid',
      file: '.github/countersign.yaml',
    });
  });

  test('none is the defaults, unless it was asked for by its path', () => {
    expect(requireConfig(treeOf({}))).toEqual(DEFAULT_CONFIG);
    expect(() => requireConfig(treeOf({}), 'policy.yml')).toThrow(UserError);
    expect(() => requireConfig(treeOf({}), 'policy.yml')).toThrow(/policy\.yml does not exist/);
  });

  test('one that is broken or cannot be read is an error with its place', () => {
    expect(() => requireConfig(treeOf({ [FILE]: 'version: 1\ngates: new\n' }))).toThrow(
      `${FILE}:2:1: unknown key \`gates\`; did you mean \`gate\`?`,
    );
    expect(() => requireConfig(treeOf({ [FILE]: '' }, [FILE]))).toThrow(/cannot be read: a link is not followed/);
  });
});

describe('the JSON Schema', () => {
  const rendered = renderJsonSchema(configSchema, 'Countersign configuration');

  test('is the committed one', () => {
    expect(committed('schema/config.schema.json', rendered)).toBe(rendered);
  });

  test('accepts what the program accepts and refuses an unknown key', () => {
    const accepts = new Ajv({ strict: true }).compile(JSON.parse(rendered));
    expect(accepts(parse(WHOLE))).toBe(true);
    expect(accepts({ version: 1, gates: 'all' })).toBe(false);
  });
});
