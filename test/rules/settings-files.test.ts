import { describe, expect, test } from 'vitest';
import { absent, type EnvironmentProtection, fact, type RepositoryFacts, unsaid } from '../../src/model/facts.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import { known, type Place, unknown } from '../../src/model/place.ts';
import type { CodedEnvironment, SettingsFile } from '../../src/model/settings.ts';
import type { World } from '../../src/model/world.ts';
import { rules } from '../../src/rules/index.ts';
import { trace } from '../trace/traced.ts';

const HIDDEN = unsaid('permission', 'the token may not read it');
const REVIEW = { approvals: 1, codeOwners: false, lastPushBySomebodyElse: false, dismissesStale: false };

const at = (file: string, line: number): Place => ({
  span: { file, line, column: 1, endLine: line, endColumn: 9 },
  route: [String(line)],
});

const environment = (changes: Partial<EnvironmentProtection> = {}): EnvironmentProtection => ({
  name: 'production',
  reviewers: fact([{ kind: 'team', name: 'acme/release-managers', machine: false }]),
  preventSelfReview: fact(true),
  waitMinutes: absent,
  refs: fact({ kind: 'patterns', patterns: [{ type: 'branch', pattern: 'main' }] }),
  customRules: absent,
  adminsCanBypass: fact(false),
  secrets: absent,
  ...changes,
});

const coded = (file: string, changes: Partial<EnvironmentProtection> = {}): CodedEnvironment => ({
  ...environment(changes),
  at: at(file, 1),
  where: { reviewers: at(file, 3), refs: at(file, 5), preventSelfReview: at(file, 4) },
});

const settingsFile = (changes: Partial<SettingsFile> = {}): SettingsFile => ({
  tool: 'Terraform',
  file: 'main.tf',
  environments: [],
  branches: [],
  tags: [],
  workflowsMayApprove: unknown('no file says it'),
  secrets: [],
  deployKeys: [],
  ...changes,
});

const facts = (changes: Partial<RepositoryFacts> = {}): RepositoryFacts => ({
  schemaVersion: '1.0',
  repository: 'acme/shop',
  asked: '2026-11-01',
  visibility: fact('public'),
  plan: HIDDEN,
  defaultBranch: HIDDEN,
  environments: HIDDEN,
  tagRules: HIDDEN,
  workflowToken: HIDDEN,
  secrets: HIDDEN,
  organizationSecrets: HIDDEN,
  deployKeys: HIDDEN,
  subject: HIDDEN,
  collaborators: HIDDEN,
  teams: HIDDEN,
  ...changes,
});

const WORLD = trace({
  release:
    "on: {push: {tags: ['v*']}}\njobs: {publish: {runs-on: x, steps: [{uses: pypa/gh-action-pypi-publish@release/v1}]}}\n",
});

const judge = (
  id: string,
  files: readonly SettingsFile[],
  live?: RepositoryFacts,
  changes: Partial<World> = {},
): readonly Judgement[] => {
  const settings = { ...WORLD.settings, files, ...(live && { live: known(live) }) };
  return rules.find((one) => one.id === id)?.judge({ ...WORLD, settings, ...changes }) ?? [];
};

const said = (judgements: readonly Judgement[]): readonly string[] =>
  judgements.map((one) =>
    one.outcome === 'not-met'
      ? `${one.at.span.file}:${one.at.span.line} ${one.message}. ${one.why}`
      : `${one.outcome} ${one.at.span.file}`,
  );

test('an environment that a file sets up for a repository it does not name is not said to stand in no file', () => {
  const world = trace({
    deploy:
      'on: push\njobs: {deploy: {runs-on: x, environment: production, steps: [{run: aws ecs update-service --service a}]}}\n',
  });
  const files = [settingsFile({ perhaps: [{ name: 'Production', at: at('main.tf', 1) }] })];
  const unprotected = rules.find(({ id }) => id === 'environment-unprotected');
  expect(unprotected?.judge({ ...world, settings: { ...world.settings, files } })).toMatchObject([
    {
      outcome: 'unknown',
      because: {
        because:
          'how the environment `production` is protected is set on GitHub; main.tf sets one of that name up, for a repository it does not name',
      },
    },
  ]);
});

describe('declarations-disagree', () => {
  const ID = 'declarations-disagree';
  const files = (changes: Partial<EnvironmentProtection>) => [
    settingsFile({ environments: [coded('main.tf', changes)] }),
  ];
  const live = (changes: Partial<EnvironmentProtection> = {}) => facts({ environments: fact([environment(changes)]) });

  test('a file and GitHub that say the same agree, whatever the case of names', () => {
    expect(said(judge(ID, files({ name: 'Production' }), live()))).toEqual(['met main.tf']);
  });

  test('each difference is named at the line of the file', () => {
    const changes = { refs: fact({ kind: 'any' } as const), adminsCanBypass: fact(true), waitMinutes: fact(30) };
    expect(said(judge(ID, files(changes), live()))).toEqual([
      'main.tf:1 Terraform in main.tf and GitHub disagree about the environment `production`: whether administrators may bypass it, what may deploy and how long it waits. Terraform in main.tf lets administrators bypass it; GitHub lets nobody bypass it. Terraform in main.tf lets every branch and tag deploy; GitHub lets branch `main` deploy. Terraform in main.tf waits 30 minutes; GitHub waits for no time. Who relies on one of them does not get what it says.',
    ]);
  });

  const because = (judgements: readonly Judgement[]): readonly string[] =>
    judgements.map((one) =>
      one.outcome === 'not-met' ? one.why : one.outcome === 'unknown' ? one.because.because : one.because,
    );
  const SAM = fact([{ kind: 'user', name: 'sam', machine: false }] as const);

  test('what a file leaves out is compared with nothing, and the rest is named', () => {
    const left = unsaid('not-asked', 'the file does not say it');
    expect(because(judge(ID, files({ reviewers: left, waitMinutes: left }), live({ reviewers: SAM })))).toEqual([
      'Terraform in main.tf and GitHub say the same of whether the one who started a run may approve it, whether administrators may bypass it and what may deploy',
    ]);
  });

  test('whether a number, or what is computed, means the same approvers is not known', () => {
    const rest =
      'otherwise Terraform in main.tf and GitHub say the same of whether the one who started a run may approve it, whether administrators may bypass it, what may deploy and how long it waits';
    const hidden = unsaid('hidden', 'it is computed when Terraform runs');
    expect(because(judge(ID, files({ reviewers: hidden }), live({ reviewers: SAM })))).toEqual([
      `whether Terraform in main.tf and GitHub name the same approvers is not known: it is computed when Terraform runs; ${rest}`,
    ]);
    const numbers = fact([{ kind: 'team', name: '4711', machine: false }] as const);
    expect(because(judge(ID, files({ reviewers: numbers }), live({ reviewers: SAM })))).toEqual([
      `whether Terraform in main.tf and GitHub name the same approvers is not known: not everybody is called by a name on GitHub; ${rest}`,
    ]);
  });

  test('two files are held against each other, and each against GitHub', () => {
    const both = [
      settingsFile({ environments: [coded('main.tf')] }),
      settingsFile({
        tool: 'safe-settings',
        file: '.github/settings.yml',
        environments: [coded('.github/settings.yml', { preventSelfReview: fact(false) })],
      }),
    ];
    expect(judge(ID, both).map(({ outcome }) => outcome)).toEqual(['not-met']);
    expect(judge(ID, both, live()).map(({ outcome }) => outcome)).toEqual(['met', 'not-met', 'not-met']);
  });

  test('a branch that asks for less than a file sets up', () => {
    const review = { ...REVIEW, approvals: 2, codeOwners: true };
    const branches = [{ pattern: 'main', review, at: at('main.tf', 9) }];
    const branch = (asked: RepositoryFacts['defaultBranch']) =>
      said(judge(ID, [settingsFile({ branches })], facts({ defaultBranch: asked })));
    expect(branch(fact({ name: 'main', review: fact({ ...REVIEW, codeOwners: true }), checks: HIDDEN }))).toEqual([
      'main.tf:9 Terraform asks for more review on `main` than GitHub does. Terraform asks for 2 approvals, where GitHub asks for 1; GitHub does not. Who reads the file believes in a review that nobody has to give.',
    ]);
    expect(branch(fact({ name: 'main', review: fact({ ...review, approvals: 3 }), checks: HIDDEN }))).toEqual([
      'met main.tf',
    ]);
    expect(branch(fact({ name: 'main', review: absent, checks: HIDDEN }))).toHaveLength(1);
    expect(branch(fact({ name: 'trunk', review: absent, checks: HIDDEN }))).toEqual([]);
    expect(branch(fact({ name: 'main', review: HIDDEN, checks: HIDDEN }))).toEqual([]);
  });
});

describe('what GitHub did not say, a file may', () => {
  test('about tags, where it covers them all', () => {
    const tags = (pattern: string) => [settingsFile({ tags: [{ pattern, at: at('main.tf', 2) }] })];
    expect(said(judge('tag-unprotected', tags('refs/tags/v*'), facts()))).toEqual([
      'met .github/workflows/release.yml',
    ]);
    expect(said(judge('tag-unprotected', tags('v*')))).toEqual(['met .github/workflows/release.yml']);
    expect(said(judge('tag-unprotected', tags('v1*'), facts()))).toEqual(['unknown .github/workflows/release.yml']);
    const open = facts({ tagRules: absent });
    expect(judge('tag-unprotected', tags('v*'), open).map(({ outcome }) => outcome)).toEqual(['not-met']);
  });

  test('about workflows that approve', () => {
    const files = (value: boolean) => [settingsFile({ workflowsMayApprove: known({ value, at: at('main.tf', 7) }) })];
    expect(said(judge('workflows-may-approve', files(false), facts()))).toEqual(['met main.tf']);
    expect(said(judge('workflows-may-approve', files(true)))[0]).toMatch(
      /^main\.tf:7 Terraform lets workflows approve pull requests with their own token\./u,
    );
    const live = facts({ workflowToken: fact({ access: 'read', mayApprove: false }) });
    expect(said(judge('workflows-may-approve', files(true), live))).toEqual(['met .github/workflows/release.yml']);
  });
});
