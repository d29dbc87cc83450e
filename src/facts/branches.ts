import * as v from 'valibot';
import {
  absent,
  type BranchProtection,
  fact,
  type Fact,
  type RequiredReview,
  type TagRule,
  unsaid,
} from '../model/facts.ts';
import { alwaysThere, bareList, listed, mapFact, maybeGone, sorted, text } from './answers.ts';
import type { Client } from './client.ts';

type Check = Readonly<{ kind: 'check' | 'workflow' | 'code-scanning'; name: string }>;
/** What one kind of protection asks of a branch; without a review it asks for none. */
type Asks = Readonly<{ review: RequiredReview | undefined; checks: readonly Check[] }>;

const NOTHING: Asks = { review: undefined, checks: [] };

const Rule = v.variant('type', [
  v.object({
    type: v.literal('pull_request'),
    parameters: v.optional(
      v.object({
        required_approving_review_count: v.number(),
        require_code_owner_review: v.boolean(),
        require_last_push_approval: v.boolean(),
        dismiss_stale_reviews_on_push: v.boolean(),
      }),
    ),
  }),
  v.object({
    type: v.literal('required_status_checks'),
    parameters: v.optional(v.object({ required_status_checks: v.array(v.object({ context: text })) })),
  }),
  v.object({
    type: v.literal('workflows'),
    parameters: v.optional(v.object({ workflows: v.array(v.object({ path: text })) })),
  }),
  v.object({
    type: v.literal('code_scanning'),
    parameters: v.optional(v.object({ code_scanning_tools: v.array(v.object({ tool: text })) })),
  }),
]);
type Rule = v.InferOutput<typeof Rule>;
/** Rules of other types ask nothing that is looked at here. */
const AnyRule = v.union([Rule, v.pipe(v.object({ type: v.pipe(v.string(), v.check(isOther, 'another type')) }))]);

function isOther(type: string): boolean {
  return !['pull_request', 'required_status_checks', 'workflows', 'code_scanning'].includes(type);
}

/**
 * What is asked of the default branch: by the rulesets of all levels, which anybody may read, and by classic protection,
 * which the first answer does not show and only administrators may read. The strictest of both counts.
 */
export async function askDefaultBranch(
  client: Client,
  branch: string,
  privileged: boolean,
): Promise<Fact<BranchProtection>> {
  const [rulesets, classic] = await Promise.all([askRules(client, branch), askClassic(client, branch, privileged)]);
  const review = strictestReview(rulesets, classic);
  const checks = allChecks(rulesets, classic);
  const unread = unreadOf(rulesets, classic);
  // Where both are unknown, each says so itself.
  const partly = unread && (review.state === 'known' || checks.state === 'known');
  return fact({ name: branch, review, checks, ...(partly && { atLeast: unread.because }) });
}

/** https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
async function askRules(client: Client, branch: string): Promise<Fact<Asks>> {
  const said = await client.askAll({
    route: 'GET /repos/{owner}/{repo}/rules/branches/{branch}',
    parameters: { branch },
    what: 'the rules of the default branch',
    needs: 'Metadata: read',
    notFound: maybeGone,
    answer: bareList(AnyRule),
  });
  if (said.state !== 'known') return said;
  return fact(said.value.map(readRule).reduce(combine, NOTHING));
}

function readRule(rule: v.InferOutput<typeof AnyRule>): Asks {
  if (!('parameters' in rule) || rule.parameters === undefined) return NOTHING;
  const { parameters } = rule;
  if ('required_approving_review_count' in parameters) {
    const review: RequiredReview = {
      approvals: parameters.required_approving_review_count,
      codeOwners: parameters.require_code_owner_review,
      lastPushBySomebodyElse: parameters.require_last_push_approval,
      dismissesStale: parameters.dismiss_stale_reviews_on_push,
    };
    return { review, checks: [] };
  }
  if ('required_status_checks' in parameters)
    return asksChecks(parameters.required_status_checks.map(({ context: name }) => ({ kind: 'check', name })));
  if ('workflows' in parameters)
    return asksChecks(parameters.workflows.map(({ path: name }) => ({ kind: 'workflow', name })));
  return asksChecks(parameters.code_scanning_tools.map(({ tool: name }) => ({ kind: 'code-scanning', name })));
}

const asksChecks = (checks: readonly Check[]): Asks => ({ review: undefined, checks });

const combine = (one: Asks, other: Asks): Asks => ({
  review: stricter(one.review, other.review),
  checks: [...one.checks, ...other.checks],
});

const stricter = (one: RequiredReview | undefined, other: RequiredReview | undefined): RequiredReview | undefined =>
  one && other
    ? {
        approvals: Math.max(one.approvals, other.approvals),
        codeOwners: one.codeOwners || other.codeOwners,
        lastPushBySomebodyElse: one.lastPushBySomebodyElse || other.lastPushBySomebodyElse,
        dismissesStale: one.dismissesStale || other.dismissesStale,
      }
    : (one ?? other);

const Classic = v.object({
  required_pull_request_reviews: v.optional(
    v.object({
      required_approving_review_count: v.optional(v.number(), 0),
      require_code_owner_reviews: v.boolean(),
      require_last_push_approval: v.optional(v.boolean(), false),
      dismiss_stale_reviews: v.boolean(),
    }),
  ),
  required_status_checks: v.optional(v.object({ contexts: v.array(text) })),
});

/**
 * https://docs.github.com/en/rest/branches/branch-protection#get-branch-protection; where that may not be read, whether
 * there is any. https://docs.github.com/en/rest/branches/branches#get-a-branch
 */
async function askClassic(client: Client, branch: string, privileged: boolean): Promise<Fact<Asks>> {
  if (privileged) {
    const said = await client.ask({
      route: 'GET /repos/{owner}/{repo}/branches/{branch}/protection',
      parameters: { branch },
      what: 'the classic protection of the default branch',
      needs: 'Administration: read',
      notFound: meaningOfClassic,
      answer: Classic,
    });
    if (said.state !== 'unknown' || (said.why !== 'permission' && said.why !== 'hidden'))
      return mapFact(said, readClassic);
  }
  const said = await client.ask({
    route: 'GET /repos/{owner}/{repo}/branches/{branch}',
    parameters: { branch },
    what: 'whether the default branch is protected',
    needs: 'Contents: read',
    notFound: maybeGone,
    answer: v.object({ protected: v.boolean() }),
  });
  if (said.state !== 'known') return said;
  return said.value.protected
    ? unsaid(
        'permission',
        'the default branch is protected, and GitHub shows how only to a token with Administration: read',
      )
    : absent;
}

function meaningOfClassic(message: string): 'absent' | 'refused' | 'hidden' {
  if (message.startsWith('Branch not protected')) return 'absent';
  return message.startsWith('Branch not found') ? 'hidden' : 'refused';
}

const readClassic = ({
  required_pull_request_reviews: review,
  required_status_checks: checks,
}: v.InferOutput<typeof Classic>): Asks => ({
  review: review && {
    approvals: review.required_approving_review_count,
    codeOwners: review.require_code_owner_reviews,
    lastPushBySomebodyElse: review.require_last_push_approval,
    dismissesStale: review.dismiss_stale_reviews,
  },
  checks: (checks?.contexts ?? []).map((name) => ({ kind: 'check', name })),
});

/** Where one of the two is not known, what the other asks counts, if it asks anything; nothing is never made of unknown. */
function strictestReview(rulesets: Fact<Asks>, classic: Fact<Asks>): BranchProtection['review'] {
  const asked = stricter(asksOf(rulesets).review, asksOf(classic).review);
  const unread = unreadOf(rulesets, classic);
  if (unread && (asked === undefined || (asked.approvals === 0 && !asked.codeOwners))) return unread;
  return asked ? fact(asked) : absent;
}

function allChecks(rulesets: Fact<Asks>, classic: Fact<Asks>): BranchProtection['checks'] {
  const checks = [...asksOf(rulesets).checks, ...asksOf(classic).checks];
  const unread = unreadOf(rulesets, classic);
  if (unread && checks.length === 0) return unread;
  return listed(sorted(checks, ({ kind, name }) => `${kind} ${name}`));
}

const unreadOf = (...both: readonly Fact<Asks>[]) => both.find((said) => said.state === 'unknown');

const asksOf = (said: Fact<Asks>): Asks => (said.state === 'known' ? said.value : NOTHING);

const Listed = v.object({ id: v.number(), target: v.optional(v.string()), enforcement: v.string() });
const Ruleset = v.object({
  name: text,
  conditions: v.nullish(
    v.object({
      ref_name: v.optional(
        v.object({ include: v.optional(v.array(text), []), exclude: v.optional(v.array(text), []) }),
      ),
    }),
  ),
  rules: v.array(v.object({ type: v.string() })),
});
const RESTRICTIONS = ['creation', 'update', 'deletion'] as const;

/** https://docs.github.com/en/rest/repos/rules#get-all-repository-rulesets; the list has neither patterns nor rules. */
export async function askTagRules(client: Client): Promise<Fact<readonly TagRule[]>> {
  const what = 'the rulesets about tags';
  const about = { what, needs: 'Metadata: read', notFound: alwaysThere };
  const list = await client.askAll({
    ...about,
    route: 'GET /repos/{owner}/{repo}/rulesets',
    parameters: { includes_parents: true, targets: 'tag' },
    answer: bareList(Listed),
  });
  if (list.state !== 'known') return list;
  // Older servers do not know `targets`.
  const active = list.value.filter(({ target, enforcement }) => target === 'tag' && enforcement === 'active');
  const rules = await Promise.all(
    active.map(({ id }) =>
      client.ask({
        ...about,
        route: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
        parameters: { ruleset_id: id, includes_parents: true },
        notFound: maybeGone,
        answer: Ruleset,
      }),
    ),
  );
  // A list that lacks one of them would look like weaker protection.
  const unread = rules.find(({ state }) => state === 'unknown');
  if (unread?.state === 'unknown') return unread;
  const known = rules.flatMap((one) => (one.state === 'known' ? [readRuleset(one.value)] : []));
  return listed(sorted(known, (rule) => JSON.stringify([rule.name, rule])));
}

const readRuleset = ({ name, conditions, rules }: v.InferOutput<typeof Ruleset>): TagRule => ({
  name,
  include: [...(conditions?.ref_name?.include ?? [])].sort(),
  exclude: [...(conditions?.ref_name?.exclude ?? [])].sort(),
  restricts: RESTRICTIONS.filter((type) => rules.some((rule) => rule.type === type)),
});
