import type { MatchedUse } from '../model/identities.ts';
import { EFFECT_VERBS, type EffectKind } from '../model/identity.ts';
import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import { unknown, type Unknown } from '../model/place.ts';
import type { AgentUse, Approval, CredentialUse, Delivery, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { judgeManifest, quotedList, subjectOf } from './identity-kit.ts';
import { writtenScopes } from './identity-machines.ts';
import type { Reconciled } from './identity-matches.ts';
import { chainOf, groupBy, type Judgement, jobSubject, listed, met, notMet, type Rule } from './kit.ts';
import { opensDeployment } from './sharing.ts';

export const agentExceedsItsAutonomy: Rule = {
  id: 'agent-exceeds-its-autonomy',
  title: 'An agent declared to recommend is able to act',
  category: 'agent-authority',
  severity: 'high',
  controls: CONTROLS.excessAuthority,
  finds:
    'An AI agent with `autonomy: observe` or `recommend` whose job gives it a token that writes code, actions, packages or deployments, a credential that something is deployed or published with, or that approves or merges in the same job.',
  why: 'What it may do is what its token may do, and not what the manifest says: text that it reads can make it do all of that.',
  fix: 'Give the agent’s job `permissions:` that read, plus what it recommends with (`issues: write`, `pull-requests: write`), and let another job without the agent do the rest with its output. If it is meant to act, declare `autonomy: act` and put a person before what cannot be undone.',
  cannotSee:
    'What a stored token or the token of an app may do, which token an action takes by itself, and limits inside the agent’s own settings. A cloud login beside an agent is often only for reaching a model, and counts where something is changed with it.',
  whenNot: 'Where the token is only handed to steps before the agent, and never to it.',
  needs: 'manifest',
  judge: (world) => judgeManifest(world, (declared, held) => judgeOne(declared, held, worldIndex(world))),
};

type Index = Readonly<{
  agents: ReadonlyMap<string, readonly AgentUse[]>;
  deliveries: ReadonlyMap<string, readonly Delivery[]>;
  credentials: ReadonlyMap<string, readonly CredentialUse[]>;
  approvals: ReadonlyMap<string, readonly Approval[]>;
}>;

const indexes = new WeakMap<World, Index>();

function worldIndex(world: World): Index {
  const before = indexes.get(world);
  if (before) return before;
  const now: Index = {
    agents: groupBy(world.agents, ({ job }) => job.id),
    deliveries: groupBy(world.deliveries, ({ job }) => job.id),
    credentials: groupBy(world.credentials, ({ job }) => job.id),
    approvals: groupBy(world.approvals, ({ job }) => job.id),
  };
  indexes.set(world, now);
  return now;
}

/** One answer for each workflow and job that the agent runs in. */
function judgeOne(declared: DeclaredIdentity, { usesOf }: Reconciled, index: Index): readonly Judgement[] {
  const { class: kind, autonomy } = declared;
  if (kind !== 'ai-agent' || autonomy === undefined || autonomy === 'act') return [];
  const uses = usesOf(declared).filter(({ identity }) => identity.kind === 'agent');
  return [...groupBy(uses, ({ use }) => `${use.job.file}\n${use.job.job}`).values()].flatMap(([first]) =>
    first ? [judgeUse(declared, autonomy, first, index)] : [],
  );
}

function judgeUse(declared: DeclaredIdentity, autonomy: string, { use }: MatchedUse, index: Index): Judgement {
  const { job } = use;
  const able = abilities(use.job.id, index);
  const subject = { ...jobSubject('identity', job, use.step), id: declared.id };
  if (able.length === 0) {
    const because = whyUnsure(index.agents.get(job.id) ?? [], declared);
    return because
      ? { subject, at: use.at, outcome: 'unknown', because }
      : met(subjectOf(declared), use.at, 'its token only reads, and comments at most');
  }
  return notMet(subject, use.at, {
    message: `The agent \`${declared.id}\` is declared to ${autonomy}, and in job \`${job.job}\` it is able to ${listed(able)}`,
    why: 'It may do what its token may do, whatever the manifest says: any text it reads can make it.',
    fix: 'Give this job `permissions:` that read, with `issues: write` or `pull-requests: write` for what it says, and let another job without the agent act on its output. If it is meant to act, declare `autonomy: act` and put a person before what cannot be undone.',
    related: [{ at: placeOf(declared, 'autonomy'), text: `declared as \`${autonomy}\`` }],
    chain: chainOf(job),
  });
}

/** Scopes that change what is built, run or shipped. */
const ACTING = ['contents', 'actions', 'packages', 'deployments', 'everything'];
const ANSWERS: readonly EffectKind[] = ['approve', 'merge'];

/** What the agent can surely do in its job, as the end of a sentence. */
function abilities(id: string, { agents, deliveries, credentials, approvals }: Index): readonly string[] {
  const own = agents.get(id) ?? [];
  const done = (deliveries.get(id) ?? []).filter(({ step }) => own.some((agent) => agent.step === step));
  const scopes = own.some(({ token }) => token.kind === 'workflow-token')
    ? writtenScopes(own[0]?.job.token ?? { kind: 'setting' }).filter((scope) => ACTING.includes(scope))
    : [];
  const held = (credentials.get(id) ?? []).filter((one) => opensDeployment(one) && one.effects.length > 0);
  const answers = (approvals.get(id) ?? []).some(({ of, rejects }) => of === 'pull-request' && !rejects);
  const merges = (deliveries.get(id) ?? []).some(({ effect }) => effect === 'merge');
  return [
    ...(scopes.length > 0 ? [scopes.includes('everything') ? 'write everything' : `write ${quotedList(scopes)}`] : []),
    ...(held.length > 0 ? [`use ${quotedList([...new Set(held.map(({ account }) => account))].slice(0, 3))}`] : []),
    ...(answers ? ['approve pull requests'] : []),
    ...(merges ? ['merge pull requests'] : []),
    ...done
      .filter(({ effect }) => !ANSWERS.includes(effect))
      .map(({ effect }) => INFINITIVES[effect] ?? EFFECT_VERBS[effect]),
  ];
}

const INFINITIVES: Readonly<Partial<Record<EffectKind, string>>> = {
  deploy: 'deploy',
  publish: 'publish',
  release: 'make releases',
  push: 'push',
  dispatch: 'start workflows',
};

function whyUnsure(own: readonly AgentUse[], declared: DeclaredIdentity): Unknown | undefined {
  for (const { token, job } of own) {
    const whether = `whether \`${declared.id}\` can do more than it is declared to in job \`${job.job}\``;
    if (token.kind === 'workflow-token') {
      if (job.token.kind !== 'setting') continue;
      return unknown(`${whether}: what the workflow’s token may do is the setting of the repository`, 'online');
    }
    if (token.kind === 'stored' || token.kind === 'handed-in')
      return unknown(`${whether}: what \`secrets.${token.secret}\` may do stands in no file`);
    return unknown(
      `${whether}: ${token.kind === 'unknown' ? token.because.because : 'what its token may do stands in no file'}`,
    );
  }
  return undefined;
}
