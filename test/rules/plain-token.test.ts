import { expect, test } from 'vitest';
import { absent, fact, type RepositoryFacts, unsaid } from '../../src/model/facts.ts';
import { known } from '../../src/model/place.ts';
import { rules } from '../../src/rules/index.ts';
import { trace } from '../trace/traced.ts';

// What the plain token of a workflow may not read is unknown to every rule that rests on it, and never met.

const HIDDEN = unsaid('permission', 'the token may not read it');

/** A record as the plain token of a workflow gives it: protection of environments and rulesets, and nothing that asks for more. */
const PLAIN: RepositoryFacts = {
  schemaVersion: '1.0',
  repository: 'acme/shop',
  asked: '2026-11-01',
  visibility: fact('public'),
  plan: HIDDEN,
  defaultBranch: fact({ name: 'main', review: HIDDEN, checks: HIDDEN }),
  environments: fact([
    {
      name: 'production',
      reviewers: fact([{ kind: 'team', name: 'acme/release-managers', machine: false }]),
      preventSelfReview: fact(true),
      waitMinutes: absent,
      refs: fact({ kind: 'protected' }),
      customRules: absent,
      adminsCanBypass: fact(false),
      secrets: HIDDEN,
    },
  ]),
  tagRules: HIDDEN,
  workflowToken: HIDDEN,
  secrets: HIDDEN,
  organizationSecrets: HIDDEN,
  deployKeys: HIDDEN,
  subject: fact({ claims: undefined, immutable: HIDDEN }),
  collaborators: HIDDEN,
  teams: HIDDEN,
};

const WORLD = trace({
  deploy: `
on: {push: {branches: [main]}}
permissions: {pull-requests: write}
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - run: kubectl config set-credentials ci --token="\${{ secrets.CLUSTER_TOKEN }}"
      - run: kubectl apply --namespace production -f k8s/
`,
  release: `
on: {push: {tags: ['v*']}}
jobs:
  publish:
    runs-on: ubuntu-latest
    steps: [{uses: pypa/gh-action-pypi-publish@release/v1}]
`,
  scan: `
on: pull_request
jobs:
  countersign:
    runs-on: ubuntu-latest
    steps: [{uses: acme/countersign@v1}]
`,
});

/** What rests on facts that the plain token does not have, and that this repository gives cause to ask for. */
const NEEDS_MORE = [
  'deploy-key-stale',
  'gate-unsatisfiable',
  'reviewer-not-human',
  'scan-not-required',
  'secret-not-updated',
  'secret-unused',
  'tag-unprotected',
  'workflow-files-unowned',
  'workflows-may-approve',
] as const;

const outcomes = (id: string, live: RepositoryFacts | undefined): readonly string[] => {
  const rule = rules.find((one) => one.id === id);
  const world = live ? { ...WORLD, settings: { ...WORLD.settings, live: known(live) } } : WORLD;
  return (rule?.judge(world) ?? []).map(({ outcome }) => outcome);
};

test.each(NEEDS_MORE)('%s is unknown with the plain token, and where nobody asked', (id) => {
  for (const live of [PLAIN, undefined]) {
    const said = outcomes(id, live);
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said)).toEqual(new Set(['unknown']));
  }
});

test.each(NEEDS_MORE)('%s says what would settle it', (id) => {
  const rule = rules.find((one) => one.id === id);
  const world = { ...WORLD, settings: { ...WORLD.settings, live: known(PLAIN) } };
  const settles = (rule?.judge(world) ?? []).map((one) =>
    one.outcome === 'unknown' ? one.because.settle : one.outcome,
  );
  expect(new Set(settles)).toEqual(new Set(['token']));
});

test('whether an environment holds a credential is not met with the plain token', () => {
  expect(outcomes('gate-does-not-hold-credential', PLAIN)).not.toContain('met');
  expect(outcomes('secret-outside-its-environment', PLAIN)).not.toContain('met');
});
