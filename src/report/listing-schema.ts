import * as v from 'valibot';
import { date, list, natural, skipped, text, texts, unknown } from './schema.ts';

export const point = v.pipe(v.strictObject({ path: text, line: natural, column: natural }), v.readonly());

/** What every list says of itself. */
export const listing = {
  schemaVersion: v.literal('1.0'),
  tool: v.pipe(v.strictObject({ name: v.literal('countersign'), version: text }), v.readonly()),
  asOf: date,
  complete: v.boolean(),
  reasons: texts,
  notices: texts,
  workflows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  unknown: list(unknown),
  skipped: list(skipped),
};
