import { describe, expect, test } from 'vitest';
import { placeAt } from '../../src/declared/trust-document.ts';
import { globbed, hole, type Pattern, type TrustPolicy } from '../../src/model/trust.ts';
import { mayMeanOwn, meantBy, takenBeside } from '../../src/rules/trust-meant.ts';
import type { Own } from '../../src/rules/trust.ts';

const at = placeAt({ file: 'role.tf', line: 1, column: 1, endLine: 1, endColumn: 1 });
const OWN: Own = { repository: 'acme/shop', forms: ['names', 'ids'], isCustomised: false };

const pattern = (text: string): Pattern =>
  text.split(/\$\{(\w+)\}/u).flatMap((part, index): Pattern => (index % 2 === 0 ? globbed(part) : [hole(part)]));

/** `repository=acme/shop`; a subject, where no claim is named. */
const policy = (...asked: readonly string[]): TrustPolicy => ({
  provider: 'Amazon Web Services',
  kind: 'IAM role',
  name: 'deploy',
  principals: [],
  at,
  admits: asked.map((one) => {
    const [, claim = 'sub', value = ''] = /^(?:(\w+)=)?(.*)$/u.exec(one) ?? [];
    const test = { claim, patterns: [pattern(value)], not: false, orMissing: false, ignoresCase: false, at };
    return { at, tests: [test], unread: [] };
  }),
});

describe('whether a policy may mean this repository', () => {
  test.each<readonly [string, boolean]>([
    ['repo:acme/shop:*', true],
    ['repo:acme/*', true],
    ['repo:acme/site:*', false],
    ['repo:acme/shop-admin:*', false],
    ['repo:${organization}/site:*', false],
    ['repo:${organization}/shop:*', true],
    ['repo:${repository}:*', true],
    ['repo:acme@1/shop@2:*', true],
    ['repo:acme@1/site@2:*', false],
    ['repo:acme@${owner}/shop@${id}:*', true],
    ['repo:old-owner/shop:*', true],
    ['${subject}', true],
    ['*', true],
    ['repository_owner:acme:environment:production', true],
    ['repository=acme/shop', true],
    ['repository=acme/site', false],
    ['repository_owner=other', false],
    ['repository_id=12345', true],
    ['job_workflow_ref=acme/workflows/.github/workflows/deploy.yml@refs/heads/main', true],
  ])('%s', (asked, expected) => expect(mayMeanOwn(policy(asked), OWN)).toBe(expected));

  test('a text in pieces is one text', () => {
    const pieces = [...'repo:acme/site:pull_request'].map((sign) => ({ kind: 'text' as const, text: sign }));
    const test = { claim: 'sub', patterns: [pieces], not: false, orMissing: false, ignoresCase: false, at };
    const one: TrustPolicy = { ...policy(), admits: [{ at, tests: [test], unread: [] }] };
    expect(mayMeanOwn(one, OWN)).toBe(false);
    expect(meantBy(one)).toEqual(['acme/site']);
  });

  test('what is filled in before it is used may be any', () => {
    const pieces = [{ kind: 'text' as const, text: 'repo:acme/${REPO}:environment:production' }];
    const test = { claim: 'sub', patterns: [pieces], not: false, orMissing: false, ignoresCase: false, at };
    expect(mayMeanOwn({ ...policy(), admits: [{ at, tests: [test], unread: [] }] }, OWN)).toBe(true);
  });

  test('one way in is enough', () => {
    expect(mayMeanOwn(policy('repo:acme/site:*', 'repo:acme/shop:*'), OWN)).toBe(true);
  });

  test('any may, where the repository is not known', () => {
    expect(mayMeanOwn(policy('repo:acme/site:*'), { ...OWN, repository: undefined })).toBe(true);
  });
});

test('whom it means is said without what no file says', () => {
  expect(meantBy(policy('repo:${organization}/site:*', 'repository=acme/api', 'repo:acme@1/web@2:*'))).toEqual([
    '…/site',
    'acme/api',
    'acme/web',
  ]);
  expect(meantBy(policy('repository_owner=other'))).toEqual(['repositories of other']);
});

test('what it takes of another repository that it names', () => {
  const beside = (...asked: readonly string[]): readonly string[] =>
    takenBeside(policy('repo:acme/shop:environment:production', ...asked), OWN).map(
      ({ breadth, name }) => `${breadth} of ${name}`,
    );
  expect(beside()).toEqual([]);
  expect(beside('repo:acme/site:ref:refs/heads/main')).toEqual([]);
  expect(beside('repo:acme/site:pull_request')).toEqual(['pull-request of acme/site']);
  expect(beside('repo:acme/site:*')).toEqual([
    'branch of acme/site',
    'environment of acme/site',
    'pull-request of acme/site',
  ]);
});
