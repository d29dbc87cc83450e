import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { factsSchema } from '../src/facts/record.ts';
import { inventorySchema } from '../src/report/inventory-schema.ts';
import { dependantsSchema, planSchema, retirementSchema } from '../src/report/life-schema.ts';
import { reachSchema } from '../src/report/reach-schema.ts';
import { rosterSchema } from '../src/report/roster-schema.ts';
import { reportSchema } from '../src/report/schema.ts';
import { shipmentsSchema } from '../src/report/shipments-schema.ts';

/** The JSON Schema of the report, as `schema/report.schema.json` holds it. `UPDATE=1 npx vitest run test/report` writes it. */
export const reportJsonSchema = (): string => jsonSchema('Countersign report', reportSchema);

/** The JSON Schema of the list of credentials, as `schema/credentials.schema.json` holds it; written in the same way. */
export const inventoryJsonSchema = (): string => jsonSchema('Countersign credentials', inventorySchema);

/** The JSON Schema of the list of deliveries, as `schema/deliveries.schema.json` holds it; written in the same way. */
export const shipmentsJsonSchema = (): string => jsonSchema('Countersign deliveries', shipmentsSchema);

/** The JSON Schema of what a starter reaches, as `schema/reach.schema.json` holds it; written in the same way. */
export const reachJsonSchema = (): string => jsonSchema('Countersign reach', reachSchema);

/** The JSON Schemas of what tells of identities and their life, by the name of their file; written in the same way. */
export const lifeJsonSchemas = (): Readonly<Record<'identity-list' | 'who-uses' | 'retire' | 'plan', string>> => ({
  'identity-list': jsonSchema('Countersign identities', rosterSchema),
  'who-uses': jsonSchema('Countersign who-uses', dependantsSchema),
  retire: jsonSchema('Countersign retire', retirementSchema),
  plan: jsonSchema('Countersign plan', planSchema),
});

/**
 * The JSON Schema of a record of facts, as `schema/facts.schema.json` holds it; written in the same way. That a day exists is
 * more than a schema can say.
 */
export const factsJsonSchema = (): string =>
  jsonSchema('Countersign record of what GitHub says is set', factsSchema, ['readonly', 'check']);

function jsonSchema(title: string, schema: GenericSchema, ignoreActions: string[] = ['readonly']): string {
  const body = toJsonSchema(schema, { errorMode: 'throw', ignoreActions });
  return `${JSON.stringify({ title, ...body }, null, 2)}\n`;
}
