import type { DeliveryLine, IdentityLine, Report } from '../model/report.ts';

/** One line of "who can ship where": the deliveries that agree in everything but what they ship and where they stand. */
export type ShipRow = Readonly<{
  identity: string;
  class: string;
  login: string;
  ships: readonly string[];
  tier: string;
  environment: string;
  gates: readonly string[];
  places: readonly string[];
}>;

const TIER_ORDER = ['production', 'unknown', 'staging', 'development', 'preview'];

/** The rows, the most dangerous tier first, then by identity and environment. */
export function shipRows(report: Report): readonly ShipRow[] {
  const identities = new Map(report.identities.map((identity) => [identity.id, identity]));
  const groups = new Map<string, DeliveryLine[]>();
  for (const delivery of report.deliveries) {
    const { identity, credential, tier, environment, gates } = delivery;
    const key = JSON.stringify([rankOf(tier), tier, identity, credential, environment, gates]);
    groups.set(key, [...(groups.get(key) ?? []), delivery]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, deliveries]) => {
      const [first] = deliveries;
      return first ? [rowOf(first, deliveries, identities.get(first.identity))] : [];
    });
}

// An unknown tier stands next to production, since it may be that. Of several the first is the gravest.
function rankOf(tier: string): number {
  const rank = TIER_ORDER.indexOf(tier.split(', ', 1)[0] ?? '');
  return rank < 0 ? TIER_ORDER.length : rank;
}

function rowOf(first: DeliveryLine, all: readonly DeliveryLine[], identity: IdentityLine | undefined): ShipRow {
  return {
    identity: first.identity,
    class: identity?.class ?? 'unknown',
    login: first.credential === '' ? (identity?.authentication ?? 'unknown') : first.credential,
    ships: sorted(all.map(({ effect, target }) => (target === '' ? effect : `${effect} ${target}`))),
    tier: first.tier,
    environment: first.environment,
    gates: first.gates,
    places: sorted(all.map(({ path, line }) => `${path}:${line}`)),
  };
}

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
