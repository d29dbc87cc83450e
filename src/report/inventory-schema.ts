import * as v from 'valibot';
import type { Inventory } from '../model/inventory.ts';
import { listing, point } from './listing-schema.ts';
import { list, text, texts } from './schema.ts';

const credential = v.pipe(
  v.strictObject({
    provider: text,
    name: text,
    account: text,
    identity: text,
    opens: text,
    authentication: text,
    source: v.picklist(['stored', 'handed-in', 'literal', 'workflow-token', 'minted', 'variable', 'unknown']),
    detail: text,
    lifetime: v.picklist(['until rotated', 'this run', 'unknown']),
    instead: text,
    insteadUrl: text,
    none: text,
    environments: texts,
    tiers: texts,
    effects: texts,
    users: texts,
    places: list(point),
  }),
  v.readonly(),
);

/** The list of credentials as JSON, as `schema/credentials.schema.json` tells other programs. */
export const inventorySchema: v.GenericSchema<unknown, Inventory> = v.pipe(
  v.strictObject({ ...listing, credentials: list(credential) }),
  v.readonly(),
);
