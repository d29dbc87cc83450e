import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withBaseReviews } from '../../src/manifest/effective.ts';
import { readManifest } from '../../src/manifest/manifest.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import { manifestSchema } from '../../src/manifest/schema.ts';
import { type Manifest, placeOf } from '../../src/model/manifest.ts';
import { committed, renderJsonSchema } from '../config/json-schema.ts';
import { treeOf } from '../config/tree.ts';

const FILE = '.github/identities.yml';
const WHOLE = `version: 1
environments:
  production:
    tier: production
    data: [customer]
    approvers: ['@acme/release-managers', '@dana']
    independent: true
    breakGlass: { approvers: ['@acme/on-call'], within: 4h, review: 2d }
  staging:
identities:
  - id: api-deployer
    class: service-account
    purpose: Rolls out the API
    owner: '@acme/platform'
    authentication: federation
    principal: arn:aws:iam::111122223333:role/api-deployer
    secrets: []
    environments: [production]
    workflows: ['.github/workflows/deploy.yml']
    may: [deploy]
    created: 2026-01-10
    expires: 2027-01-10
    review: { every: 90d, last: 2026-10-01, by: '@dana' }
  - id: triage-agent
    class: ai-agent
    sponsor: '@sam'
    autonomy: recommend
    rollback: docs/runbooks/triage-agent.md
handoffs:
  - id: release-api
    owner: '@acme/platform'
    environment: production
    request: { class: [human], who: ['@acme/developers'] }
    approve: { class: [human], who: ['@acme/release-managers'] }
    execute: { class: [service-account], who: [api-deployer] }
    record: [deployment]
`;

function valid(text: string): Manifest {
  const read = parseManifest(FILE, text);
  if ('problems' in read) throw new Error(problems(text).join('\n'));
  return read;
}

function problems(text: string): readonly string[] {
  const read = parseManifest(FILE, text);
  return 'problems' in read ? read.problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`) : [];
}

const identity = (lines: string): string => `version: 1\nidentities:\n  - id: one\n    class: bot\n${lines}`;

describe('a valid manifest', () => {
  const manifest = valid(WHOLE);

  test('says all it is written to say', () => {
    const [production, staging] = manifest.environments;
    expect(production).toMatchObject({
      name: 'production',
      tier: 'production',
      data: ['customer'],
      approvers: ['@acme/release-managers', '@dana'],
      independent: true,
      breakGlass: { approvers: ['@acme/on-call'], within: { text: '4h', hours: 4 }, review: { text: '2d', hours: 48 } },
    });
    expect(staging).toMatchObject({ name: 'staging', data: [], at: { span: { line: 9, column: 3 } } });
    expect(manifest.identities[0]).toMatchObject({
      id: 'api-deployer',
      class: 'service-account',
      authentication: 'federation',
      secrets: [],
      may: ['deploy'],
      expires: '2027-01-10',
      review: { every: { text: '90d', hours: 2160 }, last: '2026-10-01', by: '@dana' },
    });
    expect(manifest.identities[1]).toMatchObject({ autonomy: 'recommend', sponsor: '@sam', review: {} });
    expect(manifest.handoffs[0]).toMatchObject({
      environment: 'production',
      execute: { class: ['service-account'], who: ['api-deployer'] },
      record: ['deployment'],
    });
  });

  test('leaves out what is not stated', () => {
    expect(Object.keys(manifest.identities[1] ?? {})).not.toContain('owner');
    expect(Object.keys(manifest.identities[1] ?? {})).not.toContain('secrets');
  });

  test('knows where everything stands, and names it without an index', () => {
    const [first] = manifest.identities;
    if (!first) throw new Error('no identity');
    expect(first.at).toMatchObject({
      span: { file: FILE, line: 11, column: 9 },
      route: ['identities', 'api-deployer'],
    });
    expect(placeOf(first, 'review.last')).toMatchObject({
      span: { line: 23, column: 33, endColumn: 43 },
      route: ['identities', 'api-deployer', 'review', 'last'],
    });
    expect(placeOf(first, 'environments')).toMatchObject({ span: { line: 18, column: 5 } });
    expect(placeOf(first, 'environments.0')).toMatchObject({
      span: { line: 18, column: 20 },
      route: ['identities', 'api-deployer', 'environments', 'production'],
    });
    expect(placeOf(first, 'sponsor')).toBe(first.at);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
  });

  test('needs no more than a version', () => {
    expect(valid('version: 1\n')).toEqual({ file: FILE, environments: [], identities: [], handoffs: [] });
    expect(valid('version: 1\nidentities:\nhandoffs: ~\n').identities).toEqual([]);
  });

  test('may name environments it does not declare', () => {
    expect(problems(identity('    environments: [only-on-github]\n'))).toEqual([]);
  });

  test('may follow anchors', () => {
    const text = `version: 1
identities:
  - { id: a, class: bot, owner: &owner '@acme/x' }
  - { id: b, class: bot, owner: *owner }
`;
    expect(valid(text).identities.map((one) => one.owner)).toEqual(['@acme/x', '@acme/x']);
  });
});

describe('problems', () => {
  test.each([
    ['    ownr: "@a"\n', '5:5 unknown key `ownr`; did you mean `owner`?'],
    [
      '    authentication: federated\n',
      '5:21 `authentication` must be one of `federation`, `workflow-token`, `app`, `certificate`, `sso`, `static-key`, `service-account-key`, `registry-token`, `api-token`, `password`, `ssh-key`, `personal-token`, but is `federated`; did you mean `federation`?',
    ],
    [
      '    may: [deploy, destory]\n',
      '5:19 an entry of `may` must be one of `deploy`, `destroy`, `publish`, `release`, `migrate`, `approve`, `merge`, `push`, `dispatch`, `run-agent`, but is `destory`; did you mean `destroy`?',
    ],
    ['    expires: 2027-13-01\n', '5:14 `expires` must be a date that exists, written YYYY-MM-DD, but is `2027-13-01`'],
    ['    expires: 2027-04-31\n', '5:14 `expires` must be a date that exists, written YYYY-MM-DD, but is `2027-04-31`'],
    [
      '    review: { every: 3 months }\n',
      '5:22 `every` must be a time in hours, days or weeks, such as `4h`, `90d` or `2w`, but is `3 months`',
    ],
    [
      '    owner: the platform team\n',
      "5:12 `owner` must be a person or a team, written in quotes as '@handle' or '@organisation/team', or an e-mail address, but is `the platform team`",
    ],
    [
      '    environments: production\n',
      '5:19 `environments` must be a list (`[one, two]`, or lines that begin with `-`), but is `production`',
    ],
    ['    purpose: [a]\n', '5:5 `purpose` must be a text that is not empty, but is a list'],
    ['    purpose: ""\n', '5:14 `purpose` must be a text that is not empty, but is a text of 0 characters'],
    [
      '    created: 2027-01-02\n    expires: 2027-01-01\n',
      '6:14 `expires` (2027-01-01) is before `created` (2027-01-02); write the day the identity ends',
    ],
    [
      '  - id: ONE\n    class: human\n',
      '5:9 the identity `ONE` is declared twice, first in line 3; keep one, or give this one another name',
    ],
    ['  - id: two\n', '5:5 `class` is missing; it must be one of `human`, `service-account`, `bot`, `ai-agent`'],
    ['  -\n', '5:4 an entry of `identities` has no value; it must be a mapping (lines of `key: value`)'],
  ])('%j', (lines, expected) => {
    expect(problems(identity(lines))).toEqual([expected]);
  });

  test.each(["'@dana'", "'@acme/platform'", "'@helper[bot]'", "'@sam_acme'", 'sam@example.com'])(
    '%s may own',
    (owner) => {
      expect(problems(identity(`    owner: ${owner}\n`))).toEqual([]);
    },
  );

  test.each(['@', '@acme/', '@a b', '/team', 'sam@', '@acme/x/y'])('%s may not', (owner) => {
    expect(problems(identity(`    owner: "${owner}"\n`))).toHaveLength(1);
  });

  test('never repeat what may be a secret', () => {
    const pasted = 'not-a-real-secret-0000';
    expect(problems(identity(`    secrets: [${pasted}]\n`))).toEqual([
      '5:15 an entry of `secrets` must be the name of a secret (letters, digits and `_`), never its value, but is a text of 22 characters',
    ]);
    const long = 'x'.repeat(40);
    expect(problems(identity(`    authentication: ${long}\n`)).join()).not.toContain(long);
    expect(problems(identity(`    ${long}: 1\n`)).join()).not.toContain(long);
  });

  test('a handoff names identities of the file, or people', () => {
    const text = WHOLE.replace('who: [api-deployer]', 'who: [api-deploier]');
    expect(problems(text)).toEqual([
      '35:48 no identity of this file has the id `api-deploier`; did you mean `api-deployer`?',
    ]);
  });

  test('environments that differ in case alone are one', () => {
    expect(problems('version: 1\nenvironments:\n  live: {}\n  Live: {}\n')).toEqual([
      '4:3 the environment `Live` is declared twice, first in line 3; keep one, or give this one another name',
    ]);
  });

  test('names that every object has cannot be environments', () => {
    expect(problems('version: 1\nenvironments:\n  __proto__: { tier: production }\n')).toEqual([
      '3:3 `__proto__` cannot be a name here',
    ]);
  });

  test('duplicate keys and alias bombs are refused', () => {
    expect(problems(identity('    class: human\n'))[0]).toMatch(/^5:5 .*`class`/);
    const bomb = Array.from({ length: 9 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x,x,x,x,x,x,x,x,x]' : `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`,
    ).join('\n');
    expect(problems(`version: 1\n${bomb}\n`)).not.toEqual([]);
  });
});

describe('size', () => {
  const entries = (count: number): string =>
    `version: 1\nidentities:\n${Array.from({ length: count }, (_, index) => `  - { id: i${index}, class: bot }\n`).join('')}`;

  test('ten thousand identities are read', () => {
    expect(valid(entries(10_000)).identities).toHaveLength(10_000);
  });

  test('one more is too many, and so are five megabytes', () => {
    expect(problems(entries(10_001))).toEqual([
      '2:1 `identities` must be a list of at most 10000 entries, but is a list of 10001',
    ]);
    expect(problems(`version: 1\n#${'x'.repeat(5_000_000)}`)).toEqual([
      '1:1 the file has 5000012 characters; at most 4194304 are read',
    ]);
  });

  test('a file of nothing but mistakes is answered in time', () => {
    const text = `version: 1\nidentities:\n${'  - { id: a, clas: bot, ownr: x, expires: never }\n'.repeat(5_000)}`;
    expect(problems(text)).toHaveLength(25);
  });
});

describe('three outcomes', () => {
  test('absent is unknown, and a manifest would settle it', () => {
    expect(readManifest(treeOf({}))).toMatchObject({ known: false, settle: 'manifest' });
  });

  test('valid', () => {
    expect(readManifest(treeOf({ [FILE]: WHOLE }))).toMatchObject({ known: true, value: { file: FILE } });
    expect(readManifest(treeOf({ '.github/identities.yaml': WHOLE }))).toMatchObject({ known: true });
  });

  test('invalid: broken, unreadable, or there twice', () => {
    expect(readManifest(treeOf({ [FILE]: 'identities: {}' }))).toMatchObject({ problems: [{}, {}] });
    expect(readManifest(treeOf({ [FILE]: '' }, [FILE]))).toMatchObject({
      problems: [{ message: 'cannot be read: a link is not followed', at: { file: FILE, line: 1, column: 1 } }],
    });
    expect(readManifest(treeOf({ [FILE]: WHOLE, '.github/identities.yaml': WHOLE }))).toMatchObject({
      problems: [{ at: { file: '.github/identities.yaml' } }],
    });
  });
});

describe('on pull requests', () => {
  const base = valid(identity('    review: { every: 90d, last: 2026-01-01, by: "@dana" }\n'));

  test('a review of the head does not count', () => {
    const head = valid(identity('    review: { every: 365d, last: 2026-12-01, by: "@sam" }\n'));
    expect(withBaseReviews(head, base).identities[0]?.review).toEqual(base.identities[0]?.review);
    expect(withBaseReviews(head, undefined).identities[0]?.review).toEqual({ every: { text: '365d', hours: 8760 } });
  });

  test('a shorter interval of the head does', () => {
    const head = valid(identity('    review: { every: 30d }\n'));
    expect(withBaseReviews(head, base).identities[0]?.review).toMatchObject({
      every: { text: '30d' },
      last: '2026-01-01',
    });
  });
});

test('a change may raise the tier of an environment, and not lower it', () => {
  const environment = (tier: string) => valid(`version: 1\nenvironments:\n  live: { tier: ${tier} }\n`);
  const counts = (head: string, base: string) =>
    withBaseReviews(environment(head), environment(base)).environments[0]?.tier;
  expect(counts('development', 'production')).toBe('production');
  expect(counts('production', 'staging')).toBe('production');
  expect(withBaseReviews(environment('staging'), undefined).environments[0]?.tier).toBe('staging');
});

describe('the JSON Schema', () => {
  const rendered = renderJsonSchema(manifestSchema, 'Countersign identity manifest');

  test('is the committed one', () => {
    expect(committed('schema/identities.schema.json', rendered)).toBe(rendered);
  });

  test('accepts what the program accepts and refuses an unknown key', () => {
    const accepts = new Ajv({ strict: true }).compile(JSON.parse(rendered));
    expect(accepts(parse(WHOLE.replace('  staging:\n', '')))).toBe(true);
    expect(accepts({ version: 1, identities: [{ id: 'a', class: 'bot', ownr: '@a' }] })).toBe(false);
  });
});
