import type { DiscoveredIdentity, IdentityUse, MatchedUse } from '../model/identities.ts';
import type { DeclaredIdentity, Manifest } from '../model/manifest.ts';
import { unknown } from '../model/place.ts';
import { CONTROLS } from './controls.ts';
import { distinctPlaces, doing, fileOf, quoted, quotedList, yaml, yamlList } from './identity-kit.ts';
import { reconcile, type Reconciled } from './identity-matches.ts';
import { alsoAt, chainOf, groupBy, jobSubject, listed, met, notMet, type Judgement, type Rule } from './kit.ts';

export const identityUndeclared: Rule = {
  id: 'identity-undeclared',
  title: 'An identity acts that the manifest does not name',
  category: 'identity-lifecycle',
  severity: 'medium',
  controls: CONTROLS.identityLifecycle,
  finds:
    'An account that a workflow changes something with, logs in as, or holds as a stored deploy credential, and that no entry of the identity manifest is. Only where the repository has a manifest.',
  why: 'What nobody has written down has no owner, no purpose and no end: nobody reviews it, and nobody takes it away when the work it was for is over.',
  fix: 'Give it an entry under `identities:`, with the principal in full or the name of the secret that carries it, and somebody who answers for it. If nobody knows it, revoke it.',
  cannotSee:
    'What acts outside workflows, what a script gets that cannot be followed, and which account a variable or an output holds. Accounts compare whole: what differs by case or a prefix is not the same, except that GitHub ignores case in handles and in names of secrets.',
  whenNot: 'Where the manifest is meant to list a part of the identities only.',
  needs: 'manifest',
  judge: (world) => {
    const held = reconcile(world);
    return held.known ? [...judgeUses(held.value), ...judgeNameless(held.value)] : [];
  },
};

function judgeUses(held: Reconciled): readonly Judgement[] {
  const acting = held.uses.filter(({ use }) => use.acts);
  return [...groupBy(acting, ({ identity }) => identity.key).values()].flatMap((all) => judgeIdentity(all, held));
}

/** One answer for each identity: of its uses, the first that nobody declared. */
function judgeIdentity(all: readonly MatchedUse[], { manifest }: Reconciled): readonly Judgement[] {
  const open = all.filter(({ declared }) => declared.length === 0);
  const [first] = open.filter(({ candidate }) => !candidate);
  const [unsure] = open;
  if (first?.identity.kind === 'runner') return [ofRunner(first)];
  if (first) return [undeclared(first, open, manifest)];
  if (unsure?.candidate) return [mayBeDeclared(unsure, unsure.candidate)];
  const [known] = all;
  const ids = [...new Set(all.flatMap(({ declared }) => declared.map(({ id }) => id)))];
  return known ? [met(subjectIn(known), known.use.at, `it is declared as ${quotedList(ids)}`)] : [];
}

const subjectIn = ({ identity, use: { job, step } }: MatchedUse) => ({
  ...jobSubject('identity', job, step),
  id: identity.account,
});

function undeclared({ identity, use }: MatchedUse, open: readonly MatchedUse[], manifest: Manifest): Judgement {
  const uses = open.map((one) => one.use);
  const entry = entryFor(identity, uses);
  return notMet(subjectIn({ identity, use, declared: [] }), use.at, {
    message: `${nameOf(identity, use)} ${doing(uses)} ${doing(uses) === 'is used' ? 'in' : 'from'} ${jobsOf(uses)}, and ${fileOf(manifest)} does not name it`,
    why: 'Nobody has said who answers for it, what it is for and when it ends, so nobody will review it or take it away.',
    fix: `Add to \`identities:\` of ${fileOf(manifest)}: \`- ${entry}\`, with the handle of whoever answers for it${identity.toldBy === 'name' && use.secret === undefined ? '; better, the principal that the name stands for in full' : ''}.${OTHERWISE[identity.kind]}`,
    confidence: identity.toldBy === 'pattern' ? 'medium' : 'high',
    related: alsoAt(distinctPlaces(uses.slice(1).map(({ at }) => at)), 'the same identity, used here'),
    chain: chainOf(use.job),
  });
}

function nameOf({ kind, account }: DiscoveredIdentity, { name }: IdentityUse): string {
  switch (kind) {
    case 'workflow-token':
      return `The workflow’s token (\`${account}\`)`;
    case 'agent':
      return `The agent ${account}`;
    default:
      return `${account.includes(' ') ? account : quoted(account)} (${name})`;
  }
}

function jobsOf(uses: readonly IdentityUse[]): string {
  const jobs = [...new Set(uses.map(({ job: { job, file } }) => `job \`${job}\` of ${file}`))];
  const shown = jobs.slice(0, 2);
  return jobs.length > 3 ? `${shown.join(', ')} and ${jobs.length - 2} more` : listed(jobs);
}

/** What to do instead, as a sentence that begins with a space. */
const OTHERWISE: Readonly<Record<DiscoveredIdentity['kind'], string>> = {
  account: ' If nobody knows it, revoke it.',
  'workflow-token': ' If nobody wants that, give the job `permissions:` that only read.',
  agent: ' If nobody wants it, take it out of the workflow.',
  runner: '',
};

const CLASSES = { 'workflow-token': 'bot', agent: 'ai-agent', runner: 'service-account' } as const;

/** The entry that would name it, in one line. */
function entryFor(identity: DiscoveredIdentity, uses: readonly IdentityUse[]): string {
  const { kind, account, toldBy } = identity;
  const { by, secret } = uses.find((one) => one.secret !== undefined) ?? uses[0] ?? {};
  const environments = distinct(uses.flatMap(({ environments: names = [] }) => names.filter((name) => name !== '')));
  const may = distinct(uses.flatMap(({ effects }) => effects));
  const isPrincipal = kind === 'account' && secret === undefined && toldBy !== 'workflow';
  const pairs: readonly (string | false)[] = [
    `id: ${idFor(identity)}`,
    `class: ${kind === 'account' ? identity.class : CLASSES[kind]}`,
    by !== undefined && by !== 'unknown' && by !== 'ambient' && `authentication: ${by}`,
    isPrincipal && `principal: ${yaml(toldBy === 'pattern' ? 'the whole principal' : account)}`,
    kind === 'account' && secret !== undefined && `secrets: ${yamlList([secret])}`,
    environments.length > 0 && `environments: ${yamlList(environments)}`,
    `workflows: ${yamlList(distinct(uses.map(({ job }) => job.file)))}`,
    may.length > 0 && `may: ${yamlList(may)}`,
    kind === 'agent' && "sponsor: '@…', autonomy: recommend",
    "owner: '@…'",
  ];
  return `{ ${pairs.filter((pair) => pair !== false).join(', ')} }`;
}

function idFor({ kind, account }: DiscoveredIdentity): string {
  if (kind === 'workflow-token') return 'workflow-token';
  const name = account
    .replace(/\$\{\{.*?\}\}/gu, '')
    .replace(/@.*$/u, '')
    .split(/[/.:]/u)
    .findLast((part) => /[a-z]/iu.test(part));
  const id = (name ?? account)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return id || 'name-it';
}

const distinct = <T extends string>(all: readonly T[]): readonly T[] => [...new Set(all)].sort();

/** What the manifest would have to say to tell whether this is the one it declares. */
function mayBeDeclared(one: MatchedUse, candidate: DeclaredIdentity): Judgement {
  const { kind, account } = one.identity;
  const name = kind === 'agent' || account.includes(' ') ? account : quoted(account);
  return {
    subject: subjectIn(one),
    at: one.use.at,
    outcome: 'unknown',
    because: unknown(`whether ${name} is the declared \`${candidate.id}\`: ${tellBy(one, candidate)}`, 'manifest'),
  };
}

function tellBy({ identity, use }: MatchedUse, candidate: DeclaredIdentity): string {
  if (identity.toldBy === 'workflow')
    return candidate.workflows && candidate.principal !== undefined
      ? 'the workflow names no principal; an entry without `principal` is told by its `workflows`'
      : `nothing in its entry says so, as \`workflows: ${yamlList([use.job.file])}\` would`;
  const key = use.secret === undefined ? `principal: ${yaml(identity.account)}` : `secrets: ${yamlList([use.secret])}`;
  return `nothing in its entry says so, as \`${key}\` would`;
}

/** Which account a machine of one's own has stands in no file, so that no entry could be missing for sure. */
const ofRunner = (one: MatchedUse): Judgement => ({
  subject: subjectIn(one),
  at: one.use.at,
  outcome: 'unknown',
  because: unknown(
    `job \`${one.use.job.job}\` ${doing([one.use])} with ${one.identity.account}; an entry with \`workflows: ${yamlList([one.use.job.file])}\` and no \`principal\` would say which that is`,
    'manifest',
  ),
});

/** What is done under a name that only the run knows. */
const judgeNameless = ({ discovered }: Reconciled): readonly Judgement[] =>
  discovered.nameless
    .filter(({ use }) => use.effects.length > 0)
    .map(({ account, use }) => ({
      subject: { ...jobSubject('identity', use.job, use.step), id: account },
      at: use.at,
      outcome: 'unknown',
      because: unknown(
        `which identity ${doing([use])} in job \`${use.job.job}\`: \`${account}\` (${use.name}) is known only when it runs`,
      ),
    }));
