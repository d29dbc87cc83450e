import * as v from 'valibot';
import type { Inventory } from '../model/inventory.ts';
import { date, list, natural, skipped, text, texts, unknown } from './schema.ts';

const place = v.pipe(v.strictObject({ path: text, line: natural, column: natural }), v.readonly());

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
    places: list(place),
  }),
  v.readonly(),
);

/** The list of credentials as JSON, as `schema/credentials.schema.json` tells other programs. */
export const inventorySchema: v.GenericSchema<unknown, Inventory> = v.pipe(
  v.strictObject({
    schemaVersion: v.literal('1.0'),
    tool: v.pipe(v.strictObject({ name: v.literal('countersign'), version: text }), v.readonly()),
    asOf: date,
    complete: v.boolean(),
    reasons: texts,
    notices: texts,
    workflows: v.pipe(v.number(), v.integer(), v.minValue(0)),
    credentials: list(credential),
    unknown: list(unknown),
    skipped: list(skipped),
  }),
  v.readonly(),
);
