import type { Discovered, DiscoveredIdentity, IdentityUse, NamelessUse, ToldBy } from '../model/identities.ts';
import { type EffectKind, type IdentityClass, TIERS, type Tier } from '../model/identity.ts';
import { bySpan } from '../model/place.ts';
import { alternatives, show, texts } from '../model/value.ts';
import type {
  AgentUse,
  Approval,
  CredentialUse,
  Delivery,
  JobRef,
  RunnerUse,
  Source,
  TokenAccess,
  World,
} from '../model/world.ts';
import { groupBy, isStored } from './kit.ts';
import { isHandedIn, opensDeployment } from './sharing.ts';

/** What the workflow's own token acts as, in every repository. */
export const WORKFLOW_TOKEN = 'github-actions[bot]';

const discovered = new WeakMap<World, Discovered>();

/** Every identity that the workflows show. Found once for each world. */
export function discover(world: World): Discovered {
  const known = discovered.get(world) ?? find(world);
  discovered.set(world, known);
  return known;
}

/** A use, and the identity it is one of; without a name it is of none that could be declared. */
type Sighted = Readonly<{
  kind: DiscoveredIdentity['kind'];
  account: string;
  toldBy: ToldBy | 'nothing';
  /** What tells two apart that are called alike. */
  scope?: string;
  class: IdentityClass;
  use: IdentityUse;
}>;

function find(world: World): Discovered {
  const sighted = [
    ...accountsOf(world),
    ...workflowTokenUses(world),
    ...world.agents.map((agent) => ofAgent(agent, world)),
    ...runnersOf(world),
  ];
  const nameless: NamelessUse[] = [];
  const groups = new Map<string, [Sighted, ...Sighted[]]>();
  for (const one of sighted) {
    if (one.toldBy === 'nothing') {
      nameless.push({ account: one.account, use: one.use });
      continue;
    }
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const identities = [...groups].map(([key, group]) => identityOf(key, group));
  return { identities: identities.sort((a, b) => (a.key < b.key ? -1 : 1)), nameless };
}

/** GitHub ignores case in the names of secrets and variables; a principal is compared as it is, a handle without case. */
const keyOf = ({ kind, account, toldBy, scope = '' }: Sighted): string =>
  [
    kind,
    scope,
    toldBy === 'principal' ? principalKey(account) : toldBy === 'name' ? account.toLowerCase() : account,
  ].join('\n');

/** A principal for comparing: a whole text, except that GitHub ignores case in handles. */
export const principalKey = (principal: string): string =>
  /^@|\[bot\]$/u.test(principal) ? principal.replace(/^@/u, '').toLowerCase() : principal;

function identityOf(key: string, group: readonly [Sighted, ...Sighted[]]): DiscoveredIdentity {
  const [first] = group;
  const uses = group.map(({ use }) => use).sort((a, b) => bySpan(a.at.span, b.at.span));
  return {
    key,
    kind: first.kind,
    account: first.account,
    toldBy: first.toldBy === 'nothing' ? 'name' : first.toldBy,
    class: first.class,
    authentication: distinct(uses.map(({ by }) => by)),
    secrets: distinct(uses.flatMap(({ secret }) => secret ?? [])),
    uses,
  };
}

const distinct = <T extends string>(list: readonly T[]): readonly T[] => [...new Set(list)].sort();

/** The accounts that credentials stand for. What a step hands on of a login is that login's. */
function accountsOf({ credentials, approvals }: World): readonly Sighted[] {
  const byJob = groupBy(credentials, ({ job }) => job.id);
  const approved = groupBy(
    approvals.filter(({ rejects }) => !rejects),
    ({ job }) => job.id,
  );
  return credentials
    .filter(({ source, by }) => source.kind !== 'literal' && by !== 'workflow-token')
    .flatMap((use) => {
      const login = loginOf(use, byJob.get(use.job.id) ?? []);
      const answers = (approved.get(use.job.id) ?? []).some(({ token }) => isSame(token, use.source));
      return ofAccount(login ?? use, answers ? { ...use, effects: distinct(['approve', ...use.effects]) } : use);
    });
}

const isSame = (token: Source, source: Source): boolean =>
  (isStored(token) && isStored(source) && token.secret === source.secret) ||
  (token.kind === 'minted' && source.kind === 'minted' && token.by === source.by);

/** The login that a use belongs to: the one whose output it is, or the app that is minted from a stored private key. */
function loginOf(use: CredentialUse, all: readonly CredentialUse[]): CredentialUse | undefined {
  const { source } = use;
  const isLogin = (other: CredentialUse): boolean =>
    other !== use && other.source.kind === 'minted' && other.step !== undefined && !isOutput(other.account);
  if (source.kind === 'minted' && isOutput(use.account))
    return all.find((other) => isLogin(other) && source.by.startsWith(`steps.${other.step}.outputs.`));
  if (use.by === 'app' && isStored(source))
    return all.find((other) => isLogin(other) && other.by === 'app' && other.step === use.step);
  return undefined;
}

const isOutput = (account: string): boolean => /^(?:steps|needs)\./u.test(account);

function ofAccount(login: CredentialUse, use: CredentialUse): readonly Sighted[] {
  const secret = isStored(use.source) ? use.source.secret : undefined;
  return login.account.split(' | ').map((account): Sighted => {
    const toldBy = tellsBy(account, login);
    const own = secretIn(account) ?? secret;
    return {
      kind: 'account',
      account,
      toldBy,
      ...(toldBy === 'workflow' && { scope: login.provider }),
      class: use.opens === 'github' ? 'bot' : 'service-account',
      use: {
        ...placeOf(use),
        by: login.by,
        name: login.name,
        effects: effectsWith(use),
        tiers: use.tiers,
        acts: !isOfCallers(use) && actsWith(use),
        ...(own !== undefined && { secret: own }),
      },
    };
  });
}

/** What is done on GitHub, or in git, and never with the account of a cloud or a registry that a step before logged in to. */
const ON_GITHUB: readonly EffectKind[] = ['approve', 'merge', 'push', 'dispatch', 'release'];

const isApart = ({ opens }: CredentialUse): boolean => opens === 'cloud' || opens === 'registry';

const effectsWith = (use: CredentialUse): readonly EffectKind[] =>
  isApart(use) ? use.effects.filter((effect) => !ON_GITHUB.includes(effect)) : use.effects;

const secretIn = (account: string): string | undefined => /^secrets\.(.+)$/u.exec(account)?.[1];

function tellsBy(account: string, { source, literalAccount }: CredentialUse): Sighted['toldBy'] {
  if (/^(?:secrets|vars)\.[\w-]+$/u.test(account)) return 'name';
  if (source.kind !== 'minted' || isOutput(account)) return 'nothing';
  if (account.includes('${{')) return 'pattern';
  if (/^(?:inputs|env|matrix|github)\.|^unknown \(|^''$/u.test(account)) return 'nothing';
  // Of several that a run chooses among, each is written out whole; a text that stands for no account has none to choose.
  return literalAccount || /[:@/\d]/u.test(account) ? 'principal' : 'workflow';
}

/** Where callers of other repositories hand it in, it is theirs, under a name of this one's. */
const isOfCallers = (use: CredentialUse): boolean => !use.literalAccount && isHandedIn(use);

/** A credential acts where it changes something, logs in, or is stored and opens what is deployed to, or GitHub. */
function actsWith(use: CredentialUse): boolean {
  if (effectsWith(use).length > 0) return true;
  const opens = opensDeployment(use) || use.opens === 'github';
  return opens && (isStored(use.source) || use.source.kind === 'variable' || use.by !== 'personal-token');
}

const placeOf = ({ job, step, at }: Readonly<{ job: JobRef; step?: string; at: IdentityUse['at'] }>) => ({
  job,
  ...(step !== undefined && { step }),
  at,
  environments: environmentsOf(job),
  files: filesOf(job),
});

function environmentsOf({ environment }: JobRef): readonly string[] | undefined {
  if (!environment) return [''];
  const names = texts(environment.value);
  return names.length === alternatives(environment.value).length ? names : undefined;
}

const filesOf = ({ file, chain }: JobRef): readonly string[] =>
  distinct([file, ...chain.map(({ at }) => at.span.file)]);

/** The workflow's token where it surely writes: by what is seen done with it, or by what it is given. */
function workflowTokenUses({ deliveries, approvals, jobs, credentials }: World): readonly Sighted[] {
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

const tiersOf = (all: readonly Readonly<{ tiers: readonly Tier[] }>[]): readonly Tier[] =>
  TIERS.filter((tier) => all.some(({ tiers }) => tiers.includes(tier)));

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

function ofAgent(agent: AgentUse, { deliveries }: World): Sighted {
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
function runnersOf({ runners, deliveries }: World): readonly Sighted[] {
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

/** What an environment is called in the list of one, `''` left out. */
export const environmentsIn = ({ uses }: DiscoveredIdentity): readonly string[] =>
  distinct(
    uses.flatMap(({ job: { environment } }) => {
      const name = environment ? show(environment.value) : '';
      return name === '' ? [] : [name];
    }),
  );

export const workflowsOf = ({ uses }: DiscoveredIdentity): readonly string[] =>
  distinct(uses.map(({ job }) => job.file));
export const effectsOf = ({ uses }: DiscoveredIdentity): readonly EffectKind[] =>
  distinct(uses.flatMap(({ effects }) => effects));
export const tiersIn = ({ uses }: DiscoveredIdentity): readonly Tier[] => tiersOf(uses);
