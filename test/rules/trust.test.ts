import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAt } from '../../src/declared/trust-document.ts';
import { type ClaimTest, globbed, hole, literally, type Pattern, type TrustPolicy } from '../../src/model/trust.ts';
import { isFollowed } from '../../src/rules/trust-tokens.ts';
import { type Own, takenBy } from '../../src/rules/trust.ts';

const at = placeAt({ file: 'role.tf', line: 1, column: 1, endLine: 1, endColumn: 1 });
const OWN: Own = { repository: 'acme/shop', forms: ['names', 'ids'], isCustomised: false };

/** `sub: 'repo:acme/*'`, with `${x}` for what is not known. */
const pattern = (text: string): Pattern =>
  text.split(/\$\{(\w+)\}/u).flatMap((part, index): Pattern => (index % 2 === 0 ? globbed(part) : [hole(part)]));

const claim = (name: string, ...values: readonly string[]): ClaimTest => ({
  claim: name.replace(/[!?]/gu, ''),
  patterns: values.map(pattern),
  not: name.includes('!'),
  orMissing: /[!?]/u.test(name),
  ignoresCase: false,
  at,
});

const policy = (tests: readonly ClaimTest[], unread: readonly string[] = []): TrustPolicy => ({
  provider: 'Amazon Web Services',
  kind: 'IAM role',
  name: 'deploy',
  principals: [],
  at,
  admits: [{ at, tests, unread }],
});

const breadths = (tests: readonly ClaimTest[], own: Own = OWN, unread: readonly string[] = []): readonly string[] =>
  takenBy(policy(tests, unread), own).map(({ breadth, sure }) => (sure ? breadth : `${breadth}?`));

const EVERYBODY = ['stranger', 'owner', 'branch', 'environment', 'pull-request'];
const OWNERS = EVERYBODY.slice(1);
const REPOSITORYS = OWNERS.slice(1);

describe('what a subject alone admits', () => {
  test.each<readonly [string, readonly string[]]>([
    ['*', EVERYBODY],
    ['repo:*', EVERYBODY],
    ['repo:*/*', EVERYBODY],
    ['repo:*/shop:*', ['stranger', ...REPOSITORYS]],
    ['repo:*:ref:refs/heads/main', ['stranger', 'owner']],
    ['repo:*:environment:production', ['stranger', 'owner']],
    ['repo:acme*', EVERYBODY],
    ['repo:acme*/shop:*', ['stranger', ...REPOSITORYS]],
    ['repo:acme/*', OWNERS],
    ['repo:acme/*:ref:refs/heads/main', ['owner']],
    ['repo:acme/shop*', OWNERS],
    ['repo:acme/shop:*', REPOSITORYS],
    ['repo:acme/shop:ref:refs/heads/*', ['branch']],
    ['repo:acme/shop:ref:*', ['branch']],
    ['repo:acme/shop:environment:*', ['environment']],
    ['repo:acme/shop:pull_request', ['pull-request']],
    ['repo:acme/shop:ref:refs/heads/release/*', ['refs']],
    ['repo:acme/shop:ref:refs/tags/v*', ['tags']],
    ['repo:acme/shop:ref:refs/heads/main', []],
    ['repo:acme/shop:environment:production', []],
    ['repo:acme/other:*', []],
    ['repo:acme@1/shop@2:*', REPOSITORYS],
    ['repo:acme@1/*', OWNERS],
    ['repo:acme@1/shop@2:environment:production', []],
    ['repo:acme@*/shop@*:environment:production', []],
    ['repo:${org}/${repo}:*', REPOSITORYS],
    ['repo:${repository}:*', REPOSITORYS],
    ['${prefix}:*', REPOSITORYS],
    ['repo:${org}/*', OWNERS],
    ['repo:${org}/shop:ref:refs/heads/*', ['branch']],
    ['repo:acme/shop:environment:${environment}', []],
    ['repo:acme/shop:ref:refs/heads/${branch}', []],
    ['repo:acme/${other}-infra:*', []],
    ['${subject}', ['pull-request?']],
  ])('%s', (subject, expected) => {
    const tags = (one: string): boolean => one !== 'tags' && one !== 'refs';
    const found = breadths([claim('sub', subject)]);
    expect(expected.some((one) => !tags(one)) ? found : found.filter(tags)).toEqual(expected);
  });

  test('none at all', () => expect(breadths([])).toEqual(EVERYBODY));
  test('the audience is no limit', () => expect(breadths([claim('aud', 'acme')])).toEqual(EVERYBODY));
});

describe('all conditions together', () => {
  const wide = claim('sub', 'repo:acme/shop:*');
  test.each<readonly [string, readonly ClaimTest[], readonly string[]]>([
    ['one environment', [wide, claim('environment', 'production')], []],
    ['one environment, where there is one', [wide, claim('environment?', 'production')], ['branch', 'pull-request']],
    ['any environment', [wide, claim('environment', '*')], ['environment']],
    ['one branch', [wide, claim('ref', 'refs/heads/main')], []],
    ['no pull requests', [wide, claim('sub!', 'repo:acme/shop:pull_request')], ['branch', 'environment']],
    ['protected refs', [wide, claim('ref_protected', 'true')], []],
    ['pushes', [wide, claim('event_name', 'push')], ['branch', 'environment']],
    [
      'a workflow as any branch has it',
      [wide, claim('job_workflow_ref', 'acme/shop/.github/workflows/deploy.yml@*')],
      REPOSITORYS,
    ],
    [
      'a workflow as main has it',
      [wide, claim('job_workflow_ref', 'acme/shop/.github/workflows/deploy.yml@refs/heads/main')],
      [],
    ],
    [
      'workflows of a repository that is not known',
      [claim('job_workflow_ref', '${repository}/.github/workflows/*')],
      REPOSITORYS,
    ],
    ['a workflow by its name', [wide, claim('workflow', 'Deploy')], REPOSITORYS],
    ['persons', [wide, claim('actor', 'dana')], []],
    ['another repository’s id', [claim('sub', 'repo:*'), claim('repository_id', '123')], REPOSITORYS],
    ['an owner', [claim('repository_owner', 'acme')], OWNERS],
    ['an owner by a pattern', [claim('repository_owner', 'acme*')], EVERYBODY],
    ['an owner by its id', [claim('repository_owner_id', '123')], OWNERS],
    ['a repository', [claim('repository', 'acme/shop')], REPOSITORYS],
    ['a repository that is not known', [claim('repository', '${repository}')], REPOSITORYS],
    ['a property of the repository', [claim('repo_property_tier', 'one')], EVERYBODY.map((one) => `${one}?`)],
    [
      'neither of two that exclude each other',
      [claim('repository', 'acme/shop'), claim('repository_owner', 'other')],
      [],
    ],
  ])('%s', (_, tests, expected) =>
    expect(breadths(tests).filter((one) => !['tags', 'refs'].includes(one))).toEqual(expected),
  );

  test('what is not read is a doubt', () => {
    expect(breadths([wide], OWN, ['something'])).toEqual(REPOSITORYS.map((one) => `${one}?`));
  });
});

describe('the repository itself', () => {
  const wide = [claim('sub', 'repo:acme/shop:*')];
  const kinds = (own: Partial<Own>, tests = wide): readonly string[] =>
    breadths(tests, { ...OWN, ...own }).filter((one) => one !== 'tags');

  test('has subjects with ids: the old form fits none of them', () => {
    expect(kinds({ forms: ['ids'] })).toEqual([]);
    expect(kinds({ forms: ['ids'] }, [claim('sub', 'repo:acme@1/shop@2:*')])).toEqual(REPOSITORYS);
    expect(kinds({ forms: ['names'] }, [claim('sub', 'repo:acme@1/shop@2:*')])).toEqual([]);
  });
  test('has subjects of its own making: what fits is a doubt', () =>
    expect(kinds({ isCustomised: true })).toEqual(REPOSITORYS.map((one) => `${one}?`)));
  test('is not known: the one that the policy names', () =>
    expect(kinds({ repository: undefined })).toEqual(REPOSITORYS));
  test('was moved: the same name counts', () => expect(kinds({ repository: 'other/shop' })).toEqual(REPOSITORYS));
  test('is another', () => expect(kinds({ repository: 'acme/api' })).toEqual([]));
});

test('a subject of more wildcards than are followed says so', () => {
  expect(isFollowed(claim('sub', 'repo:acme@*/shop@*:*'))).toBe(true);
  expect(isFollowed(claim('sub', 'repo:*a*b*c*'))).toBe(false);
});

describe('whatever is asked', () => {
  const subject = fc.string({
    unit: fc.constantFrom('repo:', 'acme', '/', 'shop', ':', '*', '?', 'ref:refs/heads/', 'main', '@1'),
    maxLength: 10,
  });

  test('one more condition never admits more', () => {
    fc.assert(
      fc.property(subject, subject, (one, two) => {
        const alone = breadths([claim('sub', one)]);
        expect(alone).toEqual(expect.arrayContaining([...breadths([claim('sub', one), claim('sub', two)])]));
      }),
      { numRuns: 60 },
    );
  });

  test('a literal text admits nobody beside it', () => {
    fc.assert(
      fc.property(subject, (one) => {
        const literal = { ...claim('sub'), patterns: [literally(one)] };
        expect(breadths([literal]).filter((kind) => kind !== 'pull-request')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
