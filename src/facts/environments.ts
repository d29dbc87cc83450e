import * as v from 'valibot';
import {
  absent,
  type DeploymentRefs,
  type EnvironmentProtection,
  fact,
  type Fact,
  type Reviewer,
  type StoredSecret,
  unsaid,
} from '../model/facts.ts';
import { byName, leftOut, listed, mapFact, maybeGone, NEEDS_MORE, secretsPage, sorted, text } from './answers.ts';
import type { Client } from './client.ts';

const Someone = v.object({
  type: v.optional(v.string()),
  reviewer: v.nullish(v.object({ login: v.optional(text), slug: v.optional(text), type: v.optional(v.string()) })),
});
const Rule = v.object({
  type: v.string(),
  wait_timer: v.optional(v.number()),
  prevent_self_review: v.optional(v.boolean()),
  reviewers: v.optional(v.array(Someone)),
});
const Policy = v.pipe(
  v.object({ protected_branches: v.boolean(), custom_branch_policies: v.boolean() }),
  v.check((policy) => policy.protected_branches !== policy.custom_branch_policies, 'one of the two'),
);
const Environment = v.object({
  name: text,
  protection_rules: v.optional(v.array(Rule)),
  deployment_branch_policy: v.nullish(Policy),
  // GitHub answers with it, though its description of the API does not know it.
  can_admins_bypass: v.optional(v.boolean()),
});
type Environment = v.InferOutput<typeof Environment>;

const EnvironmentsPage = v.pipe(
  v.object({ total_count: v.optional(v.number()), environments: v.array(Environment) }),
  v.transform(({ total_count: total, environments: items }) => ({ total, items })),
);

/** https://docs.github.com/en/rest/deployments/environments#list-environments */
export const listEnvironments = (client: Client): Promise<Fact<readonly Environment[]>> =>
  client.askAll({
    route: 'GET /repos/{owner}/{repo}/environments',
    what: 'the environments',
    needs: 'Actions: read',
    notFound: maybeGone,
    answer: EnvironmentsPage,
  });

/** What else is asked of environments: whose names are wanted, whether their secrets, and which organisation has the teams. */
export type Details = Readonly<{ wanted: readonly string[] | undefined; privileged: boolean; owner: string }>;

/** Each environment with its details. They are asked for in the order of the names, so that a spent budget ends at the same place. */
export async function detailEnvironments(
  client: Client,
  list: Fact<readonly Environment[]>,
  details: Details,
): Promise<Fact<readonly EnvironmentProtection[]>> {
  if (list.state !== 'known') return list;
  const wanted = details.wanted && new Set(details.wanted.map((name) => name.toLowerCase()));
  const all = byName(list.value).map(async (environment): Promise<EnvironmentProtection> => {
    const asked = wanted === undefined || wanted.has(environment.name.toLowerCase());
    const rules = readRules(environment, details.owner);
    if (!asked) {
      const refs = refsWithoutPatterns(environment) ?? NOT_WANTED;
      return { ...rules, refs, customRules: NOT_WANTED, secrets: NOT_WANTED };
    }
    const [refs, customRules, secrets] = await Promise.all([
      askRefs(client, environment),
      askCustomRules(client, environment.name),
      askEnvironmentSecrets(client, environment.name, details.privileged),
    ]);
    return { ...rules, refs, customRules, secrets };
  });
  return fact(await Promise.all(all));
}

const NOT_WANTED = unsaid('not-asked', 'no workflow here names this environment, so its details were not asked for');
const RULES = 'the protection rules of an environment';

type Rules = Pick<
  EnvironmentProtection,
  'name' | 'reviewers' | 'preventSelfReview' | 'waitMinutes' | 'adminsCanBypass'
>;

function readRules({ name, protection_rules: rules, can_admins_bypass: bypass }: Environment, owner: string): Rules {
  const adminsCanBypass = leftOut(bypass, 'whether administrators may bypass the protection of an environment');
  if (rules === undefined) {
    const unread = unsaid('hidden', `GitHub's answer leaves out ${RULES}`);
    return { name, reviewers: unread, preventSelfReview: unread, waitMinutes: unread, adminsCanBypass };
  }
  const review = rules.find(({ type }) => type === 'required_reviewers');
  const timer = rules.find(({ type }) => type === 'wait_timer');
  return {
    name,
    reviewers: review ? listed(readReviewers(review.reviewers ?? [], owner)) : absent,
    preventSelfReview: review ? leftOut(review.prevent_self_review, 'whether self-review is prevented') : absent,
    waitMinutes: timer ? leftOut(timer.wait_timer, 'the minutes of a wait timer') : absent,
    adminsCanBypass,
  };
}

function readReviewers(asked: readonly v.InferOutput<typeof Someone>[], owner: string): readonly Reviewer[] {
  const reviewers = asked.flatMap(({ reviewer }): Reviewer[] => {
    if (reviewer?.slug !== undefined) return [{ kind: 'team', name: `${owner}/${reviewer.slug}`, machine: false }];
    if (reviewer?.login === undefined) return [];
    // A person that GitHub does not call something else.
    return [{ kind: 'user', name: reviewer.login, machine: (reviewer.type ?? 'User') !== 'User' }];
  });
  return sorted(reviewers, ({ kind, name }) => `${kind} ${name}`);
}

const Policies = v.pipe(
  v.object({
    total_count: v.number(),
    // Policies were only for branches once, and had no type.
    branch_policies: v.array(v.object({ name: text, type: v.optional(v.picklist(['branch', 'tag']), 'branch') })),
  }),
  v.transform(({ total_count: total, branch_policies: items }) => ({ total, items })),
);

/** The refs as the list has them; `undefined` where the patterns have to be asked for. */
function refsWithoutPatterns({ deployment_branch_policy: policy }: Environment): Fact<DeploymentRefs> | undefined {
  if (policy === undefined) return unsaid('hidden', "GitHub's answer leaves out which refs may deploy");
  if (policy === null) return fact({ kind: 'any' });
  return policy.custom_branch_policies ? undefined : fact({ kind: 'protected' });
}

/** https://docs.github.com/en/rest/deployments/branch-policies#list-deployment-branch-policies */
async function askRefs(client: Client, environment: Environment): Promise<Fact<DeploymentRefs>> {
  const known = refsWithoutPatterns(environment);
  if (known) return known;
  const said = await client.askAll({
    route: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    parameters: { environment_name: environment.name },
    what: `which refs may deploy to the environment \`${environment.name}\``,
    needs: 'Actions: read',
    notFound: maybeGone,
    answer: Policies,
  });
  if (said.state === 'unknown') return said;
  const patterns = said.state === 'known' ? said.value : [];
  return fact({
    kind: 'patterns',
    patterns: sorted(
      patterns.map(({ name: pattern, type }) => ({ type, pattern })),
      ({ type, pattern }) => `${type} ${pattern}`,
    ),
  });
}

const CustomRules = v.object({
  custom_deployment_protection_rules: v.optional(
    v.array(v.object({ enabled: v.boolean(), app: v.object({ slug: text }) })),
  ),
});

/** The apps that decide too are not among the rules of the list. https://docs.github.com/en/rest/deployments/protection-rules */
async function askCustomRules(client: Client, name: string): Promise<Fact<readonly string[]>> {
  const what = `the apps that decide on deployments to the environment \`${name}\``;
  const said = await client.ask({
    route: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules',
    parameters: { environment_name: name },
    what,
    needs: 'Actions: read',
    notFound: maybeGone,
    answer: CustomRules,
  });
  if (said.state !== 'known') return said;
  const rules = said.value.custom_deployment_protection_rules;
  if (rules === undefined) return unsaid('hidden', `GitHub's answer leaves out ${what}`);
  const slugs = rules.filter(({ enabled }) => enabled).map(({ app }) => app.slug);
  return listed(sorted(slugs, (slug) => slug));
}

/** https://docs.github.com/en/rest/actions/secrets#list-environment-secrets */
async function askEnvironmentSecrets(
  client: Client,
  name: string,
  privileged: boolean,
): Promise<Fact<readonly StoredSecret[]>> {
  const about = { what: `the secrets of the environment \`${name}\``, needs: 'Environments: read' };
  if (!privileged) return NEEDS_MORE('the secrets of an environment', about.needs);
  const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets';
  const parameters = { environment_name: name };
  const said = await client.askAll({ ...about, route, parameters, notFound: maybeGone, answer: secretsPage });
  return mapFact(said, byName);
}
