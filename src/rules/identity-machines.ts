import type { IdentityUse } from '../model/identities.ts';
import type { EffectKind, Tier } from '../model/identity.ts';
import type { AgentUse, Approval, Delivery, JobRef, RunnerUse, TokenAccess, World } from '../model/world.ts';
import { isApart } from './identity-accounts.ts';
import { distinct, placeOf, type Sighted, tiersOf } from './identity-sightings.ts';
import { groupBy, isStored } from './kit.ts';

/** What the workflow's own token acts as, in every repository. */
export const WORKFLOW_TOKEN = 'github-actions[bot]';

/** The workflow's token where it surely writes: by what is seen done with it, or by what it is given. */
export function workflowTokenUses({ deliveries, approvals, jobs, credentials }: World): readonly Sighted[] {
  const apart = new Set(credentials.filter(isApart).map(({ job, account }) => `${job.id}\n${account}`));
  const done = groupBy(
    [
      ...deliveries
        .filter((one) => one.authentication === 'workflow-token' || pushesByCheckout(one, apart))
        .filter(({ routes }) => routes.length === 0 || routes.some(({ start }) => start.who !== 'caller'))
        .map((one) => ({ ...one, effects: [one.effect] })),
      ...approvals.filter(approves).map((one) => ({ ...one, effects: ['approve'] as const, tiers: [] })),
    ],
    ({ job }) => job.id,
  );
  const acting = [...done.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const effects: readonly EffectKind[] = all.flatMap((one) => one.effects);
    return [ofToken(first, distinct(effects), tiersOf(all))];
  });
  const given = jobs.filter(({ id, token }) => !done.has(id) && writtenScopes(token).length > 0);
  return [...acting, ...given.map((job) => ofToken({ job, at: job.at }, [], []))];
}

/** Where nothing else logs in, git has the token that the checkout left it, if that may write. */
const pushesByCheckout = ({ effect, account, job: { id, token } }: Delivery, apart: ReadonlySet<string>): boolean =>
  effect === 'push' &&
  (account === '' || apart.has(`${id}\n${account}`)) &&
  writtenScopes(token).some((scope) => scope === 'contents' || scope === ALL);

const approves = ({ token, rejects }: Approval): boolean => token.kind === 'workflow-token' && !rejects;

const ofToken = (
  where: Readonly<{ job: JobRef; step?: string; at: IdentityUse['at'] }>,
  effects: readonly EffectKind[],
  tiers: readonly Tier[],
): Sighted => ({
  kind: 'workflow-token',
  account: WORKFLOW_TOKEN,
  toldBy: 'workflow',
  class: 'bot',
  use: { ...placeOf(where), by: 'workflow-token', name: 'workflow token', effects, tiers, acts: effects.length > 0 },
});

const ALL = 'everything';

/** What the workflow's token surely may write. A token of GitHub's for other services is none of it. */
export function writtenScopes(token: TokenAccess): readonly string[] {
  if (token.kind === 'all') return token.access === 'write' ? [ALL] : [];
  if (token.kind === 'setting') return [];
  return Object.entries(token.scopes)
    .flatMap(([scope, access]) => (access === 'write' && scope !== 'id-token' ? [scope] : []))
    .sort();
}

export function ofAgent(agent: AgentUse, { deliveries }: World): Sighted {
  const here = deliveries.filter(({ job, step }) => job.id === agent.job.id && step === agent.step);
  return {
    kind: 'agent',
    account: agent.name,
    toldBy: 'workflow',
    class: 'ai-agent',
    use: {
      ...placeOf(agent),
      by: byOf(agent.token),
      name: 'AI agent',
      effects: distinct(here.map(({ effect }) => effect)),
      tiers: tiersOf(here),
      acts: true,
      ...(isStored(agent.token) && { secret: agent.token.secret }),
    },
  };
}

const TOKENS = { 'workflow-token': 'workflow-token', stored: 'personal-token', 'handed-in': 'personal-token' } as const;

const byOf = ({ kind }: AgentUse['token']): IdentityUse['by'] =>
  kind === 'workflow-token' || kind === 'stored' || kind === 'handed-in' ? TOKENS[kind] : 'unknown';

/** A machine of one's own may have an identity that every job on it can use. It is seen to act where nothing else logs in. */
export function runnersOf({ runners, deliveries }: World): readonly Sighted[] {
  const ambient = groupBy(
    deliveries.filter(({ authentication }) => authentication === 'ambient'),
    ({ job }) => job.id,
  );
  const acting = [...ambient.values()].flatMap((all) => ambientUse(all));
  return [...acting, ...runners.filter(({ job }) => !ambient.has(job.id)).map(ofRunner)];
}

const RUNNER = 'the identity of the runner ';

function ambientUse(all: readonly Delivery[]): readonly Sighted[] {
  const [first] = all;
  if (!first) return [];
  const effects = distinct(all.map(({ effect }) => effect));
  return [
    runner(first.account, {
      ...placeOf(first),
      by: 'ambient',
      name: RUNNER.trim(),
      effects,
      tiers: tiersOf(all),
      acts: true,
    }),
  ];
}

const ofRunner = ({ job, at, labels }: RunnerUse): Sighted =>
  runner(`${RUNNER}${labels.join(', ')}`, {
    ...placeOf({ job, at }),
    by: 'ambient',
    name: RUNNER.trim(),
    effects: [],
    tiers: [],
    acts: false,
  });

const runner = (account: string, use: IdentityUse): Sighted => ({
  kind: 'runner',
  account,
  toldBy: 'workflow',
  class: 'service-account',
  use,
});
