import type { Discovered, DiscoveredIdentity, NamelessUse } from '../model/identities.ts';
import { bySpan } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { accountsOf } from './identity-accounts.ts';
import { ofAgent, runnersOf, workflowTokenUses } from './identity-machines.ts';
import { distinct, type Sighted } from './identity-sightings.ts';

const discovered = new WeakMap<World, Discovered>();

/** Every identity that the workflows show. Found once for each world. */
export function discover(world: World): Discovered {
  const known = discovered.get(world) ?? find(world);
  discovered.set(world, known);
  return known;
}

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
