import type { Discovered, DiscoveredIdentity, IdentityUse, MatchedUse } from '../model/identities.ts';
import type { Authentication } from '../model/identity.ts';
import type { DeclaredIdentity, Manifest } from '../model/manifest.ts';
import { known, type Known } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { candidatesFor, mayBe } from './identity-candidates.ts';
import { discover, principalKey } from './identities.ts';
import { WORKFLOW_TOKEN } from './identity-machines.ts';
import { groupBy } from './kit.ts';

/** The manifest held against the workflows. */
export type Reconciled = Readonly<{
  manifest: Manifest;
  discovered: Discovered;
  /** Every use of an identity, in the order of the discovered ones. */
  uses: readonly MatchedUse[];
  /** The uses of each declared identity that is seen. */
  usesOf: (declared: DeclaredIdentity) => readonly MatchedUse[];
  /** A use that may be one of an identity that is not seen by name. */
  maybeUsed: (declared: DeclaredIdentity) => IdentityUse | undefined;
}>;

const reconciled = new WeakMap<World, Known<Reconciled>>();

/** Found once for each world; every step is a look-up, so that cost follows the sum of both lists and not their product. */
export function reconcile(world: World): Known<Reconciled> {
  const before = reconciled.get(world);
  if (before) return before;
  const { manifest } = world;
  const now = manifest.known ? known(hold(manifest.value, discover(world))) : manifest;
  reconciled.set(world, now);
  return now;
}

function hold(manifest: Manifest, discovered: Discovered): Reconciled {
  const matches = matcher(manifest.identities);
  const found = discovered.identities.flatMap((identity) =>
    identity.uses.map((use) => ({ identity, use, declared: matches(identity, use) })),
  );
  const seen = new Set(found.flatMap(({ declared }) => declared));
  const candidateOf = candidatesFor(manifest.identities.filter((one) => !seen.has(one)));
  const uses = found.map((one): MatchedUse => {
    const candidate = one.declared.length > 0 ? undefined : candidateOf(one);
    return { ...one, ...(candidate && { candidate }) };
  });
  const byDeclared = new Map<DeclaredIdentity, MatchedUse[]>();
  for (const use of uses)
    for (const one of use.declared) {
      const list = byDeclared.get(one);
      if (list) list.push(use);
      else byDeclared.set(one, [use]);
    }
  return {
    manifest,
    discovered,
    uses,
    usesOf: (declared) => byDeclared.get(declared) ?? [],
    maybeUsed: mayBe(uses, discovered.nameless),
  };
}

type Match = (identity: DiscoveredIdentity, use: IdentityUse) => readonly DeclaredIdentity[];

/** The declared identities that a use is of, by index. */
function matcher(all: readonly DeclaredIdentity[]): Match {
  const byPrincipal = indexed(all, ({ principal }) => (principal === undefined ? [] : [principalKey(principal)]));
  const bySecret = indexed(all, ({ secrets = [] }) => secrets.map((name) => name.toLowerCase()));
  const tokens = byWorkflow(all.filter(isWorkflowToken));
  const agents = byWorkflow(all.filter((one) => one.class === 'ai-agent' && one.workflows !== undefined));
  const byAgent = indexed(
    all.filter((one) => one.class === 'ai-agent'),
    ({ id, principal }) => [id, ...(principal === undefined ? [] : [principal])].map(slug),
  );
  const byFileAlone = byWorkflow(all.filter(isToldByWorkflow));
  return (identity, use) => {
    switch (identity.kind) {
      case 'workflow-token':
        return tokens(use);
      case 'agent':
        return narrowed(
          firstOf(byAgent.get(slug(identity.account)), bySecret.get(use.secret?.toLowerCase() ?? ''), agents(use)),
          use,
        );
      case 'runner':
        return firstOf(byPrincipal.get(identity.account), byFileAlone(use).filter(isNoLogin));
      case 'account':
        return narrowed(
          firstOf(
            byPrincipal.get(principalKey(identity.account)),
            ...secretsFor(identity, use).map((name) => bySecret.get(name.toLowerCase())),
            identity.toldBy === 'workflow' ? byFileAlone(use).filter(isFederated) : undefined,
          ),
          use,
        );
    }
  };
}

/** The secret that it is used by here; where that is a token made from one, the one it was made from. */
const secretsFor = ({ secrets }: DiscoveredIdentity, { secret }: IdentityUse): readonly string[] =>
  secret === undefined ? secrets : [secret];

/** The workflow's own token, by its way to log in or by the account it acts as. */
export const isWorkflowToken = ({ authentication, principal = '', class: kind }: DeclaredIdentity): boolean =>
  kind !== 'ai-agent' && (authentication === 'workflow-token' || principalKey(principal) === WORKFLOW_TOKEN);

/** Where a workflow names no principal, such as for a trusted publisher, the workflow itself is what the other side knows. */
const isToldByWorkflow = ({ principal, secrets = [], workflows, class: kind }: DeclaredIdentity): boolean =>
  principal === undefined && secrets.length === 0 && workflows !== undefined && kind === 'service-account';

const isFederated = ({ authentication }: DeclaredIdentity): boolean =>
  authentication === undefined || authentication === 'federation';
const isNoLogin = ({ authentication }: DeclaredIdentity): boolean =>
  authentication === undefined || authentication === 'certificate';

/** The name of an agent as an id has it: `claude-code` for Claude Code. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^@|\[bot\]$/gu, '')
    .replace(/[^a-z0-9]+/gu, '-');

function indexed(
  all: readonly DeclaredIdentity[],
  keysOf: (one: DeclaredIdentity) => readonly string[],
): ReadonlyMap<string, readonly DeclaredIdentity[]> {
  const index = new Map<string, DeclaredIdentity[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const list = index.get(key);
      if (list) list.push(one);
      else index.set(key, [one]);
    }
  return index;
}

/** Those of a workflow, and those that name none, which are in all of them. */
function byWorkflow(all: readonly DeclaredIdentity[]): (use: IdentityUse) => readonly DeclaredIdentity[] {
  const everywhere = all.filter(({ workflows }) => workflows === undefined);
  const byFile = indexed(all, ({ workflows = [] }) => workflows);
  return ({ files }) => [...new Set([...files.flatMap((file) => byFile.get(file) ?? []), ...everywhere])];
}

const firstOf = (...lists: readonly (readonly DeclaredIdentity[] | undefined)[]): readonly DeclaredIdentity[] =>
  lists.find((list) => list !== undefined && list.length > 0) ?? [];

/** One name may hold another account in each environment: those that are declared for this place go first. */
function narrowed(list: readonly DeclaredIdentity[], use: IdentityUse): readonly DeclaredIdentity[] {
  if (list.length < 2) return list;
  const here = list.filter((one) => isDeclaredFor(one, use));
  return here.length > 0 ? here : list;
}

export const isDeclaredFor = (one: DeclaredIdentity, use: IdentityUse): boolean =>
  isInWorkflows(one, use) && isInEnvironments(one, use);

/** The workflow of the job, or one that calls it, is listed; where none is, all are. */
export const isInWorkflows = ({ workflows }: DeclaredIdentity, { files }: IdentityUse): boolean =>
  workflows === undefined || files.some((file) => workflows.includes(file));

/** No environment that the job surely names is missing from the list. */
export const isInEnvironments = (one: DeclaredIdentity, use: IdentityUse): boolean =>
  environmentsBeside(one, use).length === 0;

/** The environments that a use is in and that the list of a declared identity does not have. */
export function environmentsBeside(
  { environments }: DeclaredIdentity,
  { environments: names = [] }: IdentityUse,
): readonly string[] {
  if (environments === undefined) return [];
  const listed = new Set(environments.map((name) => name.toLowerCase()));
  return names.filter((name) => name !== '' && !listed.has(name.toLowerCase()));
}

const STORED: readonly (Authentication | 'unknown')[] = [
  'static-key',
  'service-account-key',
  'registry-token',
  'api-token',
  'password',
  'ssh-key',
  'personal-token',
];

/** Whether what it logs in with lives until somebody changes it. */
export const isStoredWay = (by: Authentication | 'unknown' | undefined): boolean =>
  by !== undefined && STORED.includes(by);

/** The uses of the identities that nobody declared, by identity. */
export const undeclaredUses = ({ uses }: Reconciled): readonly (readonly MatchedUse[])[] => [
  ...groupBy(
    uses.filter(({ declared }) => declared.length === 0),
    ({ identity }) => identity.key,
  ).values(),
];
