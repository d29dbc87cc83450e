import type { ReachedAgent } from '../model/reach.ts';
import { show } from '../model/value.ts';
import type { AgentUse } from '../model/world.ts';
import { groupBy } from '../rules/kit.ts';
import type { Run } from '../trace/runs.ts';
import type { Traced } from '../trace/world.ts';
import type { Blank } from '../safe/secrets.ts';
import { detailOf } from './credentials.ts';
import { remarkOf } from './findings.ts';
import {
  conditionsOf,
  gateNames,
  jobOf,
  ON_THE_WAY,
  pointOf,
  spotKey,
  stepIndex,
  strengthOf,
  type Way,
  waysOf,
} from './reach-ways.ts';
import { mayWrite, scopesOf } from './scopes.ts';
import { andAfter, WHO } from './starters.ts';

/** An agent at one place, in every run of its job. */
export type Agent = Readonly<{ use: AgentUse; runs: readonly Run[] }>;

/** Every agent that a workflow runs, each place once. */
export const agentsIn = ({ world: { agents }, runs: all }: Traced): readonly Agent[] =>
  [...groupBy(agents, ({ job, at, name }) => `${jobOf(job)}\n${spotKey(at)}\n${name}`).values()].flatMap((uses) => {
    const [use] = uses;
    const ids = new Set(uses.map(({ job }) => job.id));
    const runs = all.filter(({ id, routes }) => ids.has(id) && routes().length > 0);
    return use && runs.length > 0 ? [{ use, runs }] : [];
  });

/** What an agent lies beside, from its own step on, and what its token can start. */
export const waysOfAgents = (agents: readonly Agent[], traced: Traced): readonly Way[] => [
  ...agents.flatMap(besideAgent),
  ...agents.flatMap((agent) => startedBy(agent, traced)),
];

const besideAgent = ({ use, runs }: Agent): readonly Way[] =>
  runs.flatMap((run) =>
    run.routes().map((route) => ({
      run,
      route,
      given: 'all' as const,
      start: `beside ${use.name} in the job \`${run.job}\``,
      after: stepIndex(run, use.at, use.job),
    })),
  );

/**
 * What the workflow's token causes starts no run, but for the two dispatches
 * (https://docs.github.com/actions/concepts/security/github_token).
 */
function startedBy({ use, runs }: Agent, traced: Traced): readonly Way[] {
  if (use.token.kind !== 'workflow-token') return [];
  const events = [
    ...(runs.some(({ token }) => mayWrite(token, 'actions')) ? ['workflow_dispatch'] : []),
    ...(runs.some(({ token }) => mayWrite(token, 'contents')) ? ['repository_dispatch'] : []),
  ];
  const ways = waysOf(
    andAfter(({ event }) => (events.includes(event) ? 'all' : undefined), traced),
    traced,
  );
  return ways.map((way) => ({ ...way, start: `${way.start} by the token of ${use.name}` }));
}

export function agentLine({ use, runs }: Agent, blank: Blank): ReachedAgent {
  const routes = runs.flatMap((run) => run.routes()).sort((a, b) => strengthOf(a.gates) - strengthOf(b.gates));
  const [weakest] = routes;
  const { always, sometimes } = conditionsOf(routes.map((route) => route.conditions));
  const { job, at, name, token } = use;
  return {
    name,
    ...pointOf(at),
    workflow: job.file,
    job: blank(job.job),
    environment: job.environment ? blank(show(job.environment.value)) : '',
    token: token.kind === 'unknown' ? 'of the action’s own choice' : blank(detailOf(token)),
    scopes: scopesOf(job.token) ?? ['by the setting of the repository'],
    starts: [...new Set(routes.map(({ when, start }) => blank(`${when}, by ${WHO[start.who]}`)))],
    onTheWay: ON_THE_WAY[strengthOf(weakest?.gates ?? [])],
    gates: gateNames(weakest?.gates ?? []).map(blank),
    conditions: always.map((one) => remarkOf(one.at.span, blank(one.text))),
    sometimes: sometimes.map((one) => remarkOf(one.at.span, blank(one.text))),
  };
}
