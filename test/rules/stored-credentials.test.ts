import { describe, expect, test } from 'vitest';
import type { CredentialUse, World } from '../../src/model/world.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import type { CredentialMeaning } from '../../src/providers/provider.ts';
import { rules } from '../../src/rules/index.ts';
import { trace } from '../trace/traced.ts';

// A stored credential is wrong in one way: whatever it opens, one rule speaks of it, or the inventory alone does.

/** Also the key of an app, which short-lived tokens are made with. */
const isInventoryOnly = ({ opens, by }: Omit<CredentialMeaning, 'value'>): boolean =>
  ['chat', 'scanner', 'signing', 'model'].includes(opens) || by === 'app';
const PUBLISHING = trace({ a: 'on: push\njobs: {publish: {runs-on: x, steps: [{run: npm publish}]}}' });

const all: readonly Omit<CredentialMeaning, 'value'>[] = PROVIDERS.flatMap((provider) => [
  ...provider.actions.flatMap(({ means }) => means),
  ...provider.variables.map(({ means }) => means),
  ...(provider.configurations ?? []).map(({ means }) => ({ ...means, value: [] })),
  ...provider.commands.flatMap(({ means }) => means),
]).flatMap((one) => (one.is === 'credential' ? [one] : []));

function worldWith({ name, by, opens, instead, none }: Omit<CredentialMeaning, 'value'>): World {
  const [delivery] = PUBLISHING.deliveries;
  if (!delivery) throw new Error('the job publishes');
  const use: CredentialUse = {
    job: delivery.job,
    at: delivery.at,
    also: [],
    name,
    provider: 'Acme',
    by,
    opens,
    source: { kind: 'stored', secret: 'KEY' },
    account: 'secrets.KEY',
    literalAccount: false,
    ...(instead ? { instead } : {}),
    ...(none === undefined ? {} : { none }),
    reaches: [],
    tiers: [],
    namedTiers: [],
    effects: ['publish'],
    starts: [],
  };
  return { ...PUBLISHING, credentials: [use] };
}

const speaking = (meaning: Omit<CredentialMeaning, 'value'>): readonly string[] => {
  const world = worldWith(meaning);
  return rules
    .filter(({ category }) => category === 'long-lived-secret')
    .filter(({ judge }) => judge(world).some(({ outcome }) => outcome === 'not-met'))
    .map(({ id }) => id);
};

describe('of a stored credential that a job publishes with', () => {
  const kinds = new Map(
    all.map((one) => [`${one.opens} by ${one.by}, ${one.instead ? 'with' : 'without'} a short-lived form`, one]),
  );

  test.each([...kinds])('%s: one rule speaks, or the inventory alone', (_, meaning) => {
    expect(speaking(meaning)).toHaveLength(isInventoryOnly(meaning) ? 0 : 1);
  });

  test('every entry has its rule', () => {
    const lost = all.filter((one) => !isInventoryOnly(one) && speaking(one).length !== 1);
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});
